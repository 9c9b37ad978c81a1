//! The status of the saying: whether the words around a cue say that something was said, or why it was not.
//!
//! Denied, refused, doubted and asked for is said: the cue has the sign (*did not rule out*, *declined to say*). Not said
//! is what a negation, a condition, a modal verb or a verb of wishing takes back. After the factuality of events of Saurí
//! and Pustejovsky (FactBank, 2009) and the implicative verbs of Karttunen (1971).

use std::sync::LazyLock;

use super::cue::{Cue, Voice, is_adverb, is_helper};
use super::saying::is_saying;
use super::subject::Subject;
use super::verb::{Frame, Shape, verb};
use crate::language::grammar::noun_phrase::phrase_start;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::lexicon::Lexicon;
use crate::language::token_range::TokenRange;

/// What a verb of saying hangs on.
static GOVERNORS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/governors.txt")));

/// Who says nothing, or might say anything.
const NOBODY: Classes = Classes::of(&[Class::Nobody, Class::Nonassertive]);

/// What denies the word or the clause behind it.
const DENIES: Classes = Classes::of(&[Class::Negator, Class::NearNegator]);

/// Why nothing was said at a cue; nothing where something was.
pub(super) fn unsaid(line: &Line<'_, '_>, cue: &Cue, subject: &Subject) -> Option<&'static str> {
    let group = verb_group(line, cue);
    match () {
        () if is_nobody(line, subject) => Some("nobody says it"),
        () if is_found_out(line, cue, subject) => Some("who found it out has not said it"),
        () if is_supposed(line, cue, group) => Some("it is only supposed that it is said"),
        () if is_denied(line, cue, group) => Some("it was not said"),
        () if is_still_to_be(line, cue, group.start) => Some("it is wanted, expected or avoided, and was not said"),
        () if is_nameless(line, cue) => Some("it only tells that somebody would not be named"),
        () if is_doubted(line, subject.whole.start) => Some("it is doubted that it was said"),
        () if is_hypothetical(line, cue, subject) => Some("it stands under a condition or a question"),
        () => None,
    }
}

/// The cue with everything that stands before it and belongs to its verb: auxiliaries, adverbs and negators.
fn verb_group(line: &Line<'_, '_>, cue: &Cue) -> TokenRange {
    let belongs =
        |at: usize| is_helper(line, at) || is_adverb(line, at) || line.is_in(at, DENIES) || is_limit(line, at);
    let before = (line.start()..cue.group.start).rev().take_while(|at| line.is_own(*at) && belongs(*at));
    TokenRange::new(before.last().unwrap_or(cue.group.start), cue.at + 1)
}

/// `only`, `just`: a denial before it denies that it was all, and behind a modal verb it tells what was said.
fn is_limit(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_in(at, Class::Limiter)
}

/// `nobody said`, `no official said`, `neither Tal nor Oro said`, `anyone who says`
fn is_nobody(line: &Line<'_, '_>, subject: &Subject) -> bool {
    let TokenRange { start, end } = subject.phrase;
    let is_none = |at: usize| {
        let lowers = line.get(at + 1).is_some_and(|it| !it.text.starts_with(|c: char| c.is_uppercase() || c == '.'));
        line.is_in(at, NOBODY) || line.is_any(at, &["no", "neither", "any"]) && lowers || line.is(at, "whoever")
    };
    let is_led = start > line.start() && line.is_own(start - 1) && line.is_any(start - 1, &["nor", "neither", "not"]);
    // `no mention of Tal, who said`: the last name in it speaks
    if line.is(end, ",") && line.is_in(end + 1, Class::Relative) {
        return false;
    }
    // `Nobody at the council has said`
    let leads = (start..end).take(2).any(is_none) || line.is(start, "neither");
    leads || is_led && !line.is_any(start, &["only", "just", "all"])
}

/// Whether somebody found something out, and no text did: `Tal found that the ships leak`, but `the inquiry found that`.
fn is_found_out(line: &Line<'_, '_>, cue: &Cue, subject: &Subject) -> bool {
    const TEXTS: [&str; 14] = [
        "report", "reports", "study", "studies", "poll", "polls", "survey", "inquiry", "review", "audit", "analysis",
        "research", "court", "jury",
    ];
    let is_text = |at: usize| is_saying(line.token(at)) || line.is_any(at, &TEXTS);
    cue.verb.takes(Frame::Text) && !subject.phrase.into_iter().any(is_text)
}

/// Whether a negator takes back that it was said. Of some verbs it turns what is said (`did not rule out`), and with a verb
/// of will it refuses (`would not say`).
fn is_denied(line: &Line<'_, '_>, cue: &Cue, group: TokenRange) -> bool {
    let is_denial = |at: usize| line.is_own(at) && line.is_in(at, DENIES) && !is_limit(line, at + 1);
    let has = |classes: Class| group.into_iter().any(|at| line.is_in(at, classes));
    let refuses = has(Class::Volition) && cue.shape == Shape::Base && !group.into_iter().any(|at| line.is(at, "never"));
    let is_unable = has(Class::Ability) && cue.verb.base == "say";
    let turns = cue.verb.takes(Frame::Sign) || refuses || is_unable;
    group.into_iter().any(is_denial) && !turns
}

/// Whether a cue only tells that somebody speaks without a name: `requested anonymity`, `on condition of anonymity to discuss it`.
fn is_nameless(line: &Line<'_, '_>, cue: &Cue) -> bool {
    let asked = cue.end + usize::from(line.is(cue.end, "for"));
    let to = cue.group.start.checked_sub(2).filter(|it| cue.voice == Voice::Infinitive && *it >= line.start());
    line.is(asked, "anonymity") || to.is_some_and(|it| line.is(it, "anonymity"))
}

/// Whether a modal verb only supposes that it is said: `would say`, `could have said`.
fn is_supposed(line: &Line<'_, '_>, cue: &Cue, group: TokenRange) -> bool {
    let is_modal = |at: usize| {
        let is_verb = line.is_in(at, Class::Modal) && line.tag(at) != Some(Tag::Name);
        is_verb || line.is(at, "'d") && cue.shape == Shape::Base
    };
    let Some(modal) = group.into_iter().find(|at| is_modal(*at)) else { return false };
    let denies = group.into_iter().any(|at| line.is_in(at, DENIES));
    let is_perfect = group.into_iter().any(|at| line.is_any(at, &["have", "'ve"]));
    let is_refusal = denies && line.is_in(modal, Class::Volition | Class::Ability);
    let is_limited = group.into_iter().any(|at| is_limit(line, at)) || is_limit(line, cue.end);
    // `would later say`
    let is_told = line.is_any(modal, &["would", "'d"])
        && group.into_iter().any(|at| line.is_any(at, &["later", "then", "eventually"]));
    is_perfect || !(is_refusal || is_limited || is_told)
}

/// Whether an infinitive or a participle hangs on a word after which it is still to be said, or is not said at all:
/// `wants to say`, `has yet to say`, `stopped short of saying`, `without saying`.
fn is_still_to_be(line: &Line<'_, '_>, cue: &Cue, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|it| *it >= line.start() && line.is_own(*it)) else { return false };
    match cue.voice {
        Voice::Infinitive if line.is(before, "to") => !is_implied(line, before),
        Voice::Participle => match () {
            () if line.is(before, "of") => governor(line, before, Frame::Accused).is_none(),
            () if line.is_in(before, Class::Unrealized) || line.is(before, "not") => true,
            () => {
                let governor = verb(line.token(before), None);
                governs(line, before, "avoided") || governor.is_some_and(|(it, _)| it.takes(Frame::Sign))
            }
        },
        _ => false,
    }
}

/// Whether what stands before the `to` at `to` implies that it was done: `went on to`, `spoke with Tal to`.
fn is_implied(line: &Line<'_, '_>, to: usize) -> bool {
    let governor = (line.start()..to).rev().find(|at| !is_adverb(line, *at) || governs(line, *at, "implied"));
    governor.is_some_and(|it| governs(line, it, "implied")) || purpose(line, to).is_some() || caused(line, to).is_some()
}

/// Whether the word at `at` is one of those on which a saying hangs `so`.
pub(super) fn governs(line: &Line<'_, '_>, at: usize, so: &str) -> bool {
    let word = line.get(at).filter(|_| line.is_own(at)).and_then(|it| GOVERNORS.get(it));
    word.is_some_and(|it| it.split_whitespace().any(|it| it == so))
}

/// The verb of reaching somebody that the infinitive behind the `to` at `to` tells the purpose of: `phoned Tal to say`.
pub(super) fn purpose(line: &Line<'_, '_>, to: usize) -> Option<usize> {
    const FARTHEST: usize = 12;
    let near = line.start().max(to.saturating_sub(FARTHEST))..to;
    let verb = near.rev().find(|at| line.is_own(*at) && line.tag(*at) == Some(Tag::Verb))?;
    governs(line, verb, "reaching").then_some(verb)
}

/// Whom something made say what stands behind the `to` at `to`: `led the crews to say`.
pub(super) fn caused(line: &Line<'_, '_>, to: usize) -> Option<TokenRange> {
    let object = TokenRange::new(phrase_start(line, to), to);
    let verb = object.start.checked_sub(1).filter(|it| !object.is_empty() && *it > line.start())?;
    (line.tag(verb) == Some(Tag::Verb) && governs(line, verb, "causing")).then_some(object)
}

/// The verb that takes `frame` and governs the preposition at `of`: `accused his critics of saying`.
pub(super) fn governor(line: &Line<'_, '_>, of: usize, frame: Frame) -> Option<usize> {
    const FARTHEST: usize = 10;
    let near = line.start().max(of.saturating_sub(FARTHEST))..of;
    near.rev().find(|at| line.is_own(*at) && verb(line.token(*at), None).is_some_and(|it| it.0.takes(frame)))
}

/// Whether the clause that begins at `start` is denied or doubted: `it is not true that Tal said`, `denied that Tal said`.
fn is_doubted(line: &Line<'_, '_>, start: usize) -> bool {
    const FARTHEST: usize = 5;
    let Some(before) = start.checked_sub(1).filter(|it| *it > line.start() && line.is_own(*it)) else { return false };
    let leads = match () {
        () if line.is(before, "that") => before,
        () if line.is(before, "true") => start,
        () => return false,
    };
    let word = leads - 1;
    let near = line.start().max(leads.saturating_sub(FARTHEST))..leads;
    let is_denied = near.rev().take_while(|at| line.is_own(*at) && !line.is(*at, ",")).any(|at| line.is_in(at, DENIES));
    let is_denial =
        governs(line, word, "doubted") || verb(line.token(word), None).is_some_and(|(it, _)| it.takes(Frame::Sign));
    is_denial != is_denied && (is_denial || !says(line, word))
}

/// Whether the word before `that` is a verb of saying, whose denial is its own.
fn says(line: &Line<'_, '_>, at: usize) -> bool {
    verb(line.token(at), None).is_some_and(|it| it.0.takes(Frame::Clause))
}

/// Whether the clause of the cue is a condition or a question: `if Tal says`, `had Tal said`, `did Tal say …?`
fn is_hypothetical(line: &Line<'_, '_>, cue: &Cue, subject: &Subject) -> bool {
    let start = subject.whole.start;
    let asks = line.end() > line.start() && line.is(line.end() - 1, "?") && line.is_own(line.end() - 1);
    if asks && line.is_in(subject.phrase.start, Class::Relative | Class::Interrogative) {
        return true;
    }
    let before = (line.start()..start).rev().find(|at| !is_adverb(line, *at));
    let Some(before) = before.filter(|it| line.is_own(*it) && start < cue.at) else { return false };
    // `only then did Tal say`
    let is_limited = || (line.start()..before).any(|at| line.is_own(at) && line.is_any(at, &["only", "until"]));
    let is_fronted = || {
        let leads = before == line.start()
            || line.is_in(before - 1, DENIES | Class::Coordinator | Class::Contrast | Class::Interrogative)
            || line.tag(before - 1) == Some(Tag::Mark);
        leads && line.tag(before) == Some(Tag::Auxiliary) && !line.is_in(before, Class::Nonfinite)
    };
    line.is_in(before, Class::Hypothetical) || is_fronted() && !is_limited()
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::super::patterns::find;

    /// How many statements each text has.
    fn check(texts: &[&str], expected: usize) {
        for text in texts {
            let found = find(&Document::read(text), &mut Vec::new());
            assert_eq!(found.len(), expected, "{text}: {found:?}");
        }
    }

    #[test]
    fn what_is_denied_or_said_by_nobody_is_not_said() {
        check(
            &[
                "Tal never said that the ships sail.",
                "Tal hardly said that the ships sail.",
                "Nobody at the harbour has said that the ships sail.",
                "No pilot said that the ships sail.",
                "Neither Tal nor Oro said that the ships sail.",
                "Not a single pilot said that the ships sail.",
                "Anyone who says that the ships sail is wrong.",
                "Nor did Tal say that the ships sail.",
                "It is not true that Tal said that the ships sail.",
                "It is unclear whether Tal said that the ships sail.",
            ],
            0,
        );
    }

    #[test]
    fn what_is_supposed_asked_or_still_to_come_is_not_said() {
        check(
            &[
                "If Tal says that the ships sail, we leave.",
                "Had Tal said that the ships sail, we would have left.",
                "Did Tal say that the ships sail?",
                "Tal could have said that the ships sail.",
                "Tal will announce that the ships sail.",
                "Tal is expected to say that the ships sail.",
                "Tal has yet to say whether the ships sail.",
                "Tal stopped short of saying that the ships sail.",
                "Tal left without saying that the ships sail.",
                "Tal avoided saying that the ships sail.",
            ],
            0,
        );
    }

    #[test]
    fn a_denial_a_refusal_and_what_was_done_in_the_end_is_said() {
        check(
            &[
                "Tal did not deny that the ships sail.",
                "Tal never ruled out a new pier.",
                "Tal would not say whether the ships sail.",
                "Tal would only say that the ships sail.",
                "Tal would later say that the ships sail.",
                "Tal declined to say whether the ships sail.",
                "Tal went on to say that the ships sail.",
                "Tal was quick to say that the ships sail.",
                "Tal phoned Oro to say that the ships sail.",
                "Only then did Tal say that the ships sail.",
                "No. 10 said that the ships sail.",
            ],
            1,
        );
    }

    #[test]
    fn what_somebody_is_accused_of_saying_is_said_within_what_the_accuser_says() {
        check(&["Tal accused his critics of claiming that the ships sail."], 2);
    }

    #[test]
    fn who_would_not_be_named_has_said_nothing_by_that() {
        check(
            &[
                "Two requested anonymity to speak freely.",
                "A pilot met us on condition of anonymity to discuss the plan.",
            ],
            0,
        );
        check(&["A pilot said on condition of anonymity that the ships sail."], 1);
    }

    #[test]
    fn what_somebody_was_made_to_say_is_said_and_what_they_may_or_are_to_say_is_not() {
        check(
            &[
                "The leak led the museum\u{2019}s director to announce her resignation.",
                "The frost prompted growers to say that prices would double.",
                "A poor season has forced the club to admit it is broke.",
                "The grower is continuing to insist she will sell the mill.",
                "The vet is right to note that the roof was new.",
                "The fair has no budget, a gap that several bakers say makes it unsafe.",
            ],
            1,
        );
        check(
            &[
                "The ruling allowed the union to say that wages had fallen.",
                "The rules lead nobody to say that the weir is safe.",
                "The potter wants the club to admit it is broke.",
            ],
            0,
        );
    }

    #[test]
    fn what_somebody_had_to_say_or_likes_to_say_is_said() {
        check(
            &[
                "The pilot had to explain to the crew that the runway was closed.",
                "As the coach likes to say, “a draw is a loss with better manners.”",
                "The office has written to say that no money is left.",
            ],
            1,
        );
        check(&["The pilot has to explain to the crew that the runway is closed."], 0);
    }

    #[test]
    fn what_a_text_finds_is_said_and_what_somebody_finds_is_not() {
        check(
            &[
                "The report, published on Monday, found that half of all wells are dry.",
                "Half of all wells are dry, the inquiry found.",
                "A poll of growers found that most want the fair.",
                "The court found that the club had lied.",
            ],
            1,
        );
        check(
            &[
                "The vet found that the cow had calved.",
                "The bell was found in the reeds.",
                "The study found two frogs.",
            ],
            0,
        );
    }
}
