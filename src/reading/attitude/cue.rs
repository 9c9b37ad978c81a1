//! Words that take a side, and in which way each does.

use std::sync::LazyLock;

use crate::language::token::Token;
use crate::language::word::{ByWord, Word};
use crate::reading::word_key::regular_of;

/// How a cue stands to what it is about; the classes of `lexicon/attitudes.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    Stand,
    Act,
    Allow,
    Make,
    Worth,
    Status,
    Effect,
    Cause,
    Value,
    Talk,
}

/// What a word does, with the sign of the side.
type Cue = (Frame, bool);

static CUES: LazyLock<ByWord<Vec<Cue>>> = LazyLock::new(|| {
    let mut cues = ByWord::<Vec<Cue>>::default();
    for line in include_str!("../lexicon/attitudes.txt").lines().filter(|it| !it.starts_with('#')) {
        let Some((word, value)) = line.split_once(" = ") else { continue };
        for cue in value.split(", ").filter_map(cue_of) {
            for form in forms(word) {
                let same = cues.entry(Word::read(&form)).or_default();
                if same.iter().all(|it| it.0 != cue.0) {
                    same.push(cue);
                }
            }
        }
    }
    cues
});

fn cue_of(value: &str) -> Option<Cue> {
    let (frame, sign) = value.split_once(' ').unwrap_or((value, "+"));
    let frame = match frame {
        "stand" => Frame::Stand,
        "act" => Frame::Act,
        "allow" => Frame::Allow,
        "make" => Frame::Make,
        "worth" => Frame::Worth,
        "status" => Frame::Status,
        "effect" => Frame::Effect,
        "cause" => Frame::Cause,
        "value" => Frame::Value,
        "talk" => Frame::Talk,
        _ => return None,
    };
    Some((frame, sign == "+"))
}

/// The regular forms of a verb or a noun; those that do not exist do no harm.
///
/// Stems would not do: `legal` and `legalize`, `private` and `privatize`, `allow` and `allowance` have one each.
fn forms(word: &str) -> Vec<String> {
    let base = word.strip_suffix('e').unwrap_or(word);
    let mut found = vec![word.to_owned(), format!("{word}s"), format!("{word}es")];
    found.extend([format!("{base}ed"), format!("{base}ing")]);
    if let Some(last) = word.chars().last().filter(|it| "bdgmnprt".contains(*it)) {
        found.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
    }
    if let Some(base) = word.strip_suffix('y') {
        found.extend([format!("{base}ies"), format!("{base}ied")]);
    }
    found
}

/// What a word does.
fn cues(token: &Token<'_>) -> &'static [Cue] {
    let regular = || regular_of(token.word).and_then(|it| CUES.get(&Word::of(it)));
    CUES.get(&token.word).or_else(regular).map_or(&[], Vec::as_slice)
}

/// The cues of a text, token by token.
#[derive(Debug)]
pub(super) struct Cues(Vec<&'static [Cue]>);

impl Cues {
    /// The cues of these tokens.
    pub(super) fn of(tokens: &[Token<'_>]) -> Self {
        Self(tokens.iter().map(cues).collect())
    }

    /// What the word at `at` does.
    pub(super) fn all(&self, at: usize) -> &'static [Cue] {
        self.0.get(at).copied().unwrap_or_default()
    }

    /// The sign of the word at `at`, where it does this.
    pub(super) fn sign(&self, at: usize, frame: Frame) -> Option<bool> {
        self.all(at).iter().find(|it| it.0 == frame).map(|it| it.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(word: &str, frame: Frame, expected: Option<bool>) {
        assert_eq!(Cues::of(&tokens(word)).sign(0, frame), expected, "{word}");
    }

    #[test]
    fn a_cue_is_met_in_all_of_its_forms() {
        check("abolishing", Frame::Act, Some(false));
        check("banned", Frame::Act, Some(false));
        check("Denies", Frame::Stand, Some(false));
        check("kept", Frame::Act, Some(true));
    }

    #[test]
    fn a_word_of_the_same_stem_is_another() {
        check("allowance", Frame::Allow, None);
        check("private", Frame::Act, None);
        check("legal", Frame::Act, None);
    }
}
