//! Reported words in the person and the tense in which their speaker used them: *the board said it would close the pool*
//! tells of *we will close the pool* (backshift: Quirk et al. 1985, §14.31).

use std::sync::LazyLock;

use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::{Token, tokens};

static TENSES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/backshift.txt")));

/// A word as it is told, and as it was spoken; never longer.
type Pair = (&'static str, &'static str);

/// The pronouns of who is reported, each set with those of the first person that stood for them.
static PERSONS: [&[Pair]; 4] = [
    &[("he", "we"), ("him", "us"), ("his", "our"), ("himself", "myself")],
    &[("she", "we"), ("her", "our"), ("hers", "ours"), ("herself", "myself")],
    &[("it", "we"), ("its", "our"), ("itself", "myself")],
    &[("they", "we"), ("them", "us"), ("their", "our"), ("theirs", "ours"), ("themselves", "ourselves")],
];

/// The words as they were spoken, as long in bytes as they are told, so that every place in them stays where it is. Only
/// words after a verb in the past, `is_past`, stand in another tense.
pub(super) fn as_spoken(words: &str, is_past: bool) -> String {
    let all = tokens(words);
    let own = person(&all);
    let mut found = words.to_owned();
    for at in 0..all.len() {
        let tense = || is_past.then(|| unshifted(&all, at, own.is_some())).flatten();
        // Whose *its* is, once what is theirs has done something, is not known.
        let pronouns = own.filter(|_| at == 0 || !all[0].is_in(Class::Possessive));
        if let Some(spoken) = pronouns.and_then(|it| replaced(it, &all[at])).or_else(tense) {
            let length = all[at].text.len();
            found.replace_range(all[at].start..all[at].end, &format!("{spoken:length$}"));
        }
    }
    found
}

/// What stood where a token stands.
fn replaced(pairs: &'static [Pair], token: &Token<'_>) -> Option<&'static str> {
    pairs.iter().find(|it| token.is(it.0)).map(|it| it.1)
}

/// The pronouns that mean whoever is reported: those of the subject with which the words begin. *It would be wrong* has
/// none.
fn person(all: &[Token<'_>]) -> Option<&'static [Pair]> {
    let first = all.first()?;
    let pronouns = PERSONS.into_iter().find(|it| it.iter().any(|it| first.is(it.0)))?;
    let is_auxiliary = |it: &&Token<'_>| it.is_in(Class::Modal | Class::Have | Class::Adverb | Class::Negator);
    let verb = 1 + all[1..].iter().take_while(is_auxiliary).count();
    let is_of_being = all.get(verb).is_some_and(|it| it.is_in(Class::Be));
    let is_in_something = all.get(verb + 1).is_some_and(|it| it.is_in(Class::Preposition));
    let is_empty = first.is("it") && is_of_being && !is_in_something && !is_progressive(all, verb);
    (!is_empty).then_some(pronouns)
}

/// What a form of the past was that only follows the verb that reports it.
fn unshifted(all: &[Token<'_>], at: usize, is_own: bool) -> Option<&'static str> {
    let (spoken, only) = {
        let value = TENSES.longest(&all[at..])?.value;
        value.split_once(' ').unwrap_or((value, ""))
    };
    let is_met = match only {
        "progressive" => is_progressive(all, at),
        "own" => is_own && is_behind(all, at),
        _ => true,
    };
    // Who speaks is *we* by then.
    let spoken = if is_own && spoken == "is" && is_behind(all, at) { "are" } else { spoken };
    is_met.then_some(spoken)
}

/// Whether a verb stands right behind the first word.
fn is_behind(all: &[Token<'_>], at: usize) -> bool {
    at > 0 && all[1..at].iter().all(|it| it.is_in(Class::Adverb | Class::Negator))
}

/// Whether a form of *be* goes on in *-ing*.
fn is_progressive(all: &[Token<'_>], at: usize) -> bool {
    let next = all[at + 1..].iter().find(|it| !it.is_in(Class::Adverb | Class::Negator));
    next.is_some_and(|it| it.text.len() > 4 && it.text.ends_with("ing"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: &str) {
        let found = as_spoken(words, true);
        assert_eq!(found.len(), words.len());
        assert_eq!(found.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{words}");
    }

    #[test]
    fn reported_words_are_put_back() {
        check("it would close the pool", "we will close the pool");
        check("she had raised her offer", "we has raised our offer");
        check("they were dropping their bid", "we are dropping our bid");
        check("the pool would stay open", "the pool will stay open");
        check("the pool was closing", "the pool is closing");
        check("its auditors said that its report would wait", "our auditors said that its report will wait");
        check("it now expected to open in May", "we now expect to open in May");
        check("he did not plan to sell", "we do not plan to sell");
        check("it was against the toll", "we are against the toll");
    }

    #[test]
    fn what_is_nobodys_pronoun_and_what_may_be_past_stays() {
        check("it would be wrong to close the pool", "it will be wrong to close the pool");
        check("he was in Selm on Monday", "we was in Selm on Monday");
        check("he did not meet the crews, who opposed him", "we did not meet the crews, who opposed us");
        assert_eq!(as_spoken("the pool would stay open", false), "the pool would stay open");
    }
}
