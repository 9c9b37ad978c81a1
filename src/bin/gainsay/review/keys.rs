//! The keys of a review: one each, shown at the bottom and explained by `?`.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// What a key asks for while a draft is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Accept,
    Reject,
    Topic,
    Who,
    Stance,
    Day,
    Edit,
    Editor,
    Take,
    Fit,
    Add,
    Same,
    Drop(usize),
    Find,
    AcceptAll,
    RejectAll,
    Undo,
    Next,
    Previous,
    Help,
    Quit,
}

/// One key: what it is, its word at the bottom, what it does.
pub(crate) type Key = (&'static str, &'static str, &'static str, Action);

/// Every key in the order of the bottom line.
pub(crate) const KEYS: &[Key] = &[
    ("a", "accept", "accept the draft as it stands: from then on it counts", Action::Accept),
    ("r", "reject", "remove it from its file", Action::Reject),
    ("t", "topic", "give it another topic, or add a new one to topics.yaml", Action::Topic),
    ("w", "who", "give it another speaker, or add a new one to speakers.yaml", Action::Who),
    ("s", "stance", "say where the speaker stands on the topic's proposition", Action::Stance),
    ("d", "day", "correct the day on which it was said", Action::Day),
    ("e", "edit", "its words and all other keys, here", Action::Edit),
    ("E", "", "its file in your editor ($VISUAL, $EDITOR)", Action::Editor),
    ("A", "", "accept it with the topic and the keys that are offered for it", Action::Take),
    ("1-9", "", "drop one of the keys that are offered, or take it up again", Action::Drop(0)),
    ("T", "", "give it the topic that is offered", Action::Fit),
    ("W", "", "put its speaker on file as offered, role included", Action::Add),
    ("=", "", "it is the same utterance as the one offered (same_as)", Action::Same),
    ("/", "", "go through those only that a query means; a number goes to that draft; nothing: all", Action::Find),
    ("+", "", "accept all that are left of these, as they stand; what is offered is not taken", Action::AcceptAll),
    ("-", "", "reject all that are left of these", Action::RejectAll),
    ("u", "undo", "take back the last step; again, the one before it", Action::Undo),
    ("n", "next", "the next draft, without deciding (also → and ↓)", Action::Next),
    ("p", "back", "the draft before (also ← and ↑)", Action::Previous),
    ("?", "help", "this page", Action::Help),
    ("q", "quit", "leave; what is not decided stays a draft", Action::Quit),
];

/// What a key asks for while a draft is shown.
pub(crate) fn action(key: KeyEvent) -> Option<Action> {
    match key.code {
        KeyCode::Right | KeyCode::Down => Some(Action::Next),
        KeyCode::Left | KeyCode::Up => Some(Action::Previous),
        KeyCode::Char(digit @ '1'..='9') => Some(Action::Drop(digit as usize - '1' as usize)),
        KeyCode::Char(c) if !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
            KEYS.iter().find(|it| it.0.chars().eq([c])).map(|it| it.3)
        }
        _ => None,
    }
}

/// Whether it is what always ends a program.
pub(crate) fn is_interrupt(key: KeyEvent) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && matches!(key.code, KeyCode::Char('c' | 'C'))
}

/// The bottom line in at most `width` columns: every key, with its word as long as there is room. The words of keys that
/// everybody guesses go first, then the last ones.
pub(crate) fn bottom_line(keys: &[(&'static str, &'static str)], width: usize) -> Vec<(&'static str, String)> {
    const GUESSED: [&str; 2] = ["next", "back"];
    let mut order: Vec<usize> = (0..keys.len()).rev().collect();
    order.sort_by_key(|at| !GUESSED.contains(&keys[*at].1));
    let shown = |gone: usize, gap: &str| {
        let key = |(n, it): (usize, &(&'static str, &'static str))| {
            let word = if order[..gone].contains(&n) { String::new() } else { format!(" {}", it.1) };
            let gap = if n + 1 < keys.len() { gap } else { "" };
            (it.0, word + gap)
        };
        keys.iter().enumerate().map(key).collect::<Vec<_>>()
    };
    let columns =
        |line: &[(&str, String)]| -> usize { line.iter().map(|it| it.0.chars().count() + it.1.chars().count()).sum() };
    let ways = std::iter::once((0, "  ")).chain((0..=keys.len()).map(|gone| (gone, " ")));
    let mut lines = ways.map(|(gone, gap)| shown(gone, gap));
    lines.find(|it| columns(it) <= width).unwrap_or_else(|| shown(keys.len(), ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(width: usize) -> String {
        let keys: Vec<_> = KEYS.iter().map(|it| (it.0, it.1)).filter(|it| !it.1.is_empty()).collect();
        bottom_line(&keys, width).into_iter().map(|it| format!("{}{}", it.0, it.1)).collect()
    }

    #[test]
    fn every_key_is_at_the_bottom_however_narrow_it_is() {
        let wide =
            "a accept  r reject  t topic  w who  s stance  d day  e edit  u undo  n next  p back  ? help  q quit";
        assert_eq!(line(120), wide);
        assert_eq!(line(78), "a accept r reject t topic w who s stance d day e edit u undo n p ? help q quit");
        assert_eq!(line(40), "a accept r reject t w s d e u n p ? q");
        assert_eq!(line(5), "artwsdeunp?q");
    }

    #[test]
    fn no_two_things_are_on_one_key() {
        for (key, ..) in KEYS {
            assert_eq!(KEYS.iter().filter(|it| it.0 == *key).count(), 1, "{key}");
        }
    }

    #[test]
    fn a_letter_with_control_is_no_letter() {
        assert_eq!(action(KeyCode::Char('a').into()), Some(Action::Accept));
        assert_eq!(action(KeyEvent::new(KeyCode::Char('a'), KeyModifiers::CONTROL)), None);
        assert!(is_interrupt(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL)));
    }
}
