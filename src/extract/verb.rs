//! Verbs that attribute words: `lexicon/verbs.txt` with all their forms.

use std::sync::LazyLock;

use crate::language::token::Token;
use crate::language::word::{ByWord, Word};

/// What may stand for the words after a verb; the words of `lexicon/verbs.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    Clause,
    How,
    Quote,
    Thing,
    Infinitive,
    Doing,
    Order,
    Told,
    As,
    For,
    Of,
    On,
    About,
    Against,
    To,
    With,
    At,
    Upon,
    Bare,
    Weak,
    Only,
    Called,
    Accused,
    Expressed,
    Refusal,
    Sign,
    Cause,
    Answer,
    Text,
}

use Frame as F;

const FRAMES: [(&str, Frame); 29] = [
    ("clause", F::Clause),
    ("how", F::How),
    ("quote", F::Quote),
    ("thing", F::Thing),
    ("infinitive", F::Infinitive),
    ("doing", F::Doing),
    ("order", F::Order),
    ("told", F::Told),
    ("as", F::As),
    ("for", F::For),
    ("of", F::Of),
    ("on", F::On),
    ("about", F::About),
    ("against", F::Against),
    ("to", F::To),
    ("with", F::With),
    ("at", F::At),
    ("upon", F::Upon),
    ("bare", F::Bare),
    ("weak", F::Weak),
    ("only", F::Only),
    ("called", F::Called),
    ("accused", F::Accused),
    ("expressed", F::Expressed),
    ("refusal", F::Refusal),
    ("sign", F::Sign),
    ("cause", F::Cause),
    ("answer", F::Answer),
    ("text", F::Text),
];

/// A verb of the list.
#[derive(Debug)]
pub(super) struct Verb {
    /// As it stands in the list.
    pub(super) base: &'static str,
    /// The word that belongs to it: `out` of `point out`.
    pub(super) particle: Option<&'static str>,
    frames: u32,
}

impl Verb {
    /// Whether this may stand after it.
    pub(super) fn takes(&self, frame: Frame) -> bool {
        self.frames & (1 << frame as u32) != 0
    }

    /// Whether any of these may.
    pub(super) fn takes_any(&self, frames: &[Frame]) -> bool {
        frames.iter().any(|it| self.takes(*it))
    }
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Base,
    Third,
    Past,
    Participle,
    Ing,
}

/// What a word may be a form of; where a particle tells, those with one come first.
type Forms = ByWord<Vec<(&'static Verb, Shape)>>;

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for line in include_str!("lexicon/verbs.txt").lines() {
        let Some((words, frames)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else { continue };
        let (words, particle) = words.split_once(" + ").map_or((words, None), |(words, it)| (words, Some(it)));
        let mut words = words.split_whitespace();
        let Some(base) = words.next() else { continue };
        let bits = frames.split_whitespace().map(|it| {
            let frame = FRAMES.iter().find(|(word, _)| *word == it).map(|(_, frame)| *frame);
            1 << frame.expect("the list has only words that are explained at its top") as u32
        });
        let verb: &'static Verb =
            Box::leak(Box::new(Verb { base, particle, frames: bits.fold(0, |all, bit: u32| all | bit) }));
        let past = words.next().map_or_else(|| regular(base), str::to_owned);
        let participle = words.next().map(str::to_owned);
        let mut add = |form: String, shape: Shape| {
            forms.entry(Word::read(&form)).or_default().push((verb, shape));
        };
        add(ing(base, &past), Shape::Ing);
        add(third(base), Shape::Third);
        add(past, Shape::Past);
        participle.into_iter().for_each(|it| add(it, Shape::Participle));
        add(base.to_owned(), Shape::Base);
    }
    forms.values_mut().for_each(|it| it.sort_by_key(|(verb, _)| verb.particle.is_none()));
    forms
});

/// The verb that a word is a form of, where `next` stands after it.
pub(super) fn verb(word: impl Into<Word>, next: Option<&Token<'_>>) -> Option<(&'static Verb, Shape)> {
    let fits = |verb: &Verb| verb.particle.is_none_or(|it| next.is_some_and(|next| next.is(it)));
    FORMS.get(&word.into())?.iter().find(|(verb, _)| fits(verb)).copied()
}

fn regular(base: &str) -> String {
    match base.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ied"),
        _ if base.ends_with('e') => format!("{base}d"),
        _ => format!("{base}ed"),
    }
}

fn third(base: &str) -> String {
    match base.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if base.ends_with(['s', 'x']) || base.ends_with("ch") || base.ends_with("sh") => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

fn ing(base: &str, past: &str) -> String {
    let doubled = past.strip_suffix("ed").filter(|it| it.len() == base.len() + 1 && it.starts_with(base));
    match (doubled, base.strip_suffix('e')) {
        (Some(doubled), _) => format!("{doubled}ing"),
        (None, Some(stem)) if !base.ends_with("ee") => format!("{stem}ing"),
        _ => format!("{base}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_verb_is_known() {
        let check = |word: &str, base: &str, shape: Shape| {
            assert_eq!(verb(word, None).map(|(verb, shape)| (verb.base, shape)), Some((base, shape)), "{word}");
        };
        check("Said", "say", Shape::Past);
        check("denies", "deny", Shape::Third);
        check("denying", "deny", Shape::Ing);
        check("dubbing", "dub", Shape::Ing);
        check("describing", "describe", Shape::Ing);
        check("written", "write", Shape::Participle);
        check("announces", "announce", Shape::Third);
        assert!(verb("sail", None).is_none());
    }
}
