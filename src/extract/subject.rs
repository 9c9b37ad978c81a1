//! Whose verb it is: the noun phrase that a cue has for its subject, wherever in the sentence that stands.

use super::beside::{behind_comma, between};
use super::bracket::before_brackets;
use super::cue::{Cue, Voice, is_adverb};
use super::nearest::nearest;
use super::participle::{of_participle, says, speaking};
use super::postmodifier::{described_by, innermost, made_by, made_when, points, postmodified, ruled_by, verb_of};
use super::saying::is_saying;
use super::speaker::is_title;
use super::status::{caused, governs, purpose};
use super::turned_round::turned_round;
use crate::language::grammar::noun_phrase::{Reach, phrase_end, phrase_start};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_start;
use crate::language::grammar::{Class, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The subject of a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// The noun phrase, with an apposition that stands next to it.
    pub(super) phrase: TokenRange,
    /// From its first token to the verb: with relative clauses and other insertions.
    pub(super) whole: TokenRange,
}

impl Subject {
    /// A phrase, and where the words end that it is the subject of.
    pub(super) fn new(phrase: impl Into<TokenRange>, end: usize) -> Self {
        let phrase = phrase.into();
        Self { phrase, whole: TokenRange::new(phrase.start, end) }
    }
}

/// How often a verb may lead to another one's subject.
const DEEPEST: u8 = 4;

/// The subject of a cue before it, or after it where the order is turned round (`said the mayor`).
pub(super) fn subject(line: &Line<'_, '_>, cue: &Cue) -> Option<Subject> {
    match cue.voice {
        Voice::Passive => by_agent(line, cue.at + 1),
        Voice::Participle => of_participle(line, cue.group.start, DEEPEST),
        Voice::Infinitive if cue.group.start > line.start() && line.is(cue.group.start - 1, "to") => {
            of_infinitive(line, cue.group.start, DEEPEST)
        }
        // `…, refusing to comment`
        Voice::Infinitive if line.token(cue.group.start).text.ends_with("ing") => {
            of_participle(line, cue.group.start, DEEPEST)
        }
        Voice::Infinitive => before(line, cue.group.start, DEEPEST),
        Voice::Active => turned_round(line, cue).or_else(|| ahead(line, cue)),
    }
}

/// The subject before a cue. Right behind a quotation it is all that stands between, however much that is.
fn ahead(line: &Line<'_, '_>, cue: &Cue) -> Option<Subject> {
    let read = before(line, cue.group.start, DEEPEST);
    // behind `and` a clause begins, or half of a phrase was read
    let is_half = read
        .as_ref()
        .is_none_or(|it| it.phrase.start > line.start() && line.is_in(it.phrase.start - 1, Class::Coordinator));
    // `“…,” a line of the old song, he said`
    if read.as_ref().is_some_and(|it| it.phrase.len() == 1 && line.tag(it.phrase.start) == Some(Tag::Pronoun)) {
        return read;
    }
    match between(line, cue).or_else(|| behind_comma(line, cue).filter(|_| is_half)) {
        Some(whole) if read.as_ref().is_none_or(|it| it.phrase.start > whole.phrase.start) => Some(whole),
        _ => read,
    }
}

/// The subject that stands before the verb group that begins at `group`.
pub(super) fn before(line: &Line<'_, '_>, group: usize, depth: u8) -> Option<Subject> {
    let depth = depth.checked_sub(1)?;
    let mut end = group;
    for _ in 0..8 {
        // `Tal a month later said`
        let is_distant = end > line.start() && line.is_any(end - 1, &["later", "earlier"]);
        end = time_start(line, end).filter(|it| is_distant && *it > line.start()).unwrap_or(end);
        // `Both said so`, but `they both said so`
        while end > line.start() + 1 && line.is_own(end - 1) && is_adverb(line, end - 1) {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|it| *it >= line.start())?;
        // `Tal, who calls it a “sham,” said`: the comma stands inside
        if let Some(whole) = line.quotation_to(end) {
            let inner = whole.into_iter().rev().find(|it| !line.is_own(*it))?;
            let is_comma = line.token(inner).text == ",";
            if !is_comma {
                return None;
            }
            let insertion = insertion_start(line, whole.start)?;
            return behind_insertion(line, insertion, group);
        }
        if !line.is_own(last) {
            return None;
        }
        let token = line.token(last);
        let time = time_start(line, end).filter(|start| *start > line.start());
        if let Some(start) = time.filter(|it| line.is(it - 1, ",") || phrase_start(line, *it) < *it) {
            end = start;
            continue;
        }
        // `a statement issued last month said`
        if let Some(participle) = time_start(line, end).and_then(|it| made_when(line, it)) {
            end = participle;
            continue;
        }
        match token.text {
            "," => {
                let Some(insertion) = insertion_start(line, last) else {
                    // `Tal has closed the pier, refused to sail and left`
                    if let Some(verb) = verb_of(line, last) {
                        return before(line, group_of(line, verb), depth);
                    }
                    // a comma between subject and verb
                    end = last;
                    continue;
                };
                return behind_insertion(line, insertion, group);
            }
            ")" | "]" => {
                end = (line.start()..last).rev().find(|it| matches!(line.token(*it).text, "(" | "["))?;
                continue;
            }
            _ if token.is_in(Class::Dash) => {
                end = (line.start()..last).rev().find(|it| line.is_own(*it) && line.is_in(*it, Class::Dash))?;
                continue;
            }
            _ => {}
        }
        if token.is_any(&["who", "which", "that"]) && line.tag(last) != Some(Tag::Name) {
            let mut antecedent = last;
            if antecedent > line.start() && line.is(antecedent - 1, ",") {
                antecedent -= 1;
            }
            let start = innermost(line, phrase_start(line, antecedent), antecedent);
            if start < antecedent {
                return Some(Subject::new(start..antecedent, group));
            }
            return None;
        }
        if token.is_in(Class::Coordinator | Class::Contrast) || token.is("then") {
            // `Tal said that Oro left and urged them`: who speaks goes on speaking
            let speaks = line.get(group).is_some() && (group..line.end().min(group + 3)).any(|at| says(line, at));
            let speaker = if speaks { speaking(line, last, depth) } else { None };
            return speaker.or_else(|| nearest(line, last, depth));
        }
        // `the crews here said`, `Tal herself said`
        let is_behind = line.is_any(last, &["here", "there"]) || line.is_in(last, Class::Reflexive);
        if is_behind && last > line.start() && line.is_own(last - 1) && phrase_start(line, last) < last {
            end = last;
            continue;
        }
        let start = phrase_start(line, end);
        if start == end {
            return postmodified(line, end).map(|it| Subject::new(it, group));
        }
        // `a letter seen by the Courier`
        let ruler = ruled_by(line, start);
        if let Some(relative) = ruler.filter(|it| points(line, *it)) {
            return Some(Subject::new(relative - 1..end, group));
        }
        if let Some(noun) = made_by(line, start).or_else(|| described_by(line, start)).or(ruler) {
            end = noun;
            continue;
        }
        return Some(Subject::new(share_start(line, behind_led(line, start, end))..end, group));
    }
    None
}

/// Where the phrase at `start` begins with what it is a share of: `four in | ten crews`, `nine out of | ten`.
fn share_start(line: &Line<'_, '_>, start: usize) -> usize {
    let before = |words: usize| start.checked_sub(words).filter(|it| *it >= line.start() && line.is_own(*it));
    let is_in = before(2).filter(|it| line.is(it + 1, "in"));
    let is_out_of = before(3).filter(|it| line.is(it + 1, "out") && line.is(it + 2, "of"));
    let share = is_in.or(is_out_of).filter(|it| line.tag(*it) == Some(Tag::Number));
    share.filter(|_| line.tag(start) == Some(Tag::Number)).unwrap_or(start)
}

/// Where the name begins that follows what a preposition leads without a comma: `after legal advice | Tal said`, `on May 17 |
/// Tal said`.
fn behind_led(line: &Line<'_, '_>, start: usize, end: usize) -> usize {
    let is_number = line.tag(start) == Some(Tag::Number);
    let may_be_dated = is_number || line.is_in(start, Class::Month | Class::ShortMonth);
    let is_dated = |at: &usize| may_be_dated && time_start(line, *at).is_some_and(|it| it <= start);
    // `in 2019 | Tal said`
    let is_year = is_number && line.token(start).text.len() == 4 && start > line.start() && line.is(start - 1, "in");
    let dated = if is_year { Some(start + 1) } else { (start + 1..end).rev().find(is_dated) };
    let start = dated.filter(|it| *it < end).unwrap_or(start);
    let is_led = start > line.start() && line.is_in(start - 1, Class::Connective | Class::Preposition);
    let name = (start..end).rev().take_while(|at| line.tag(*at) == Some(Tag::Name)).last();
    let is_plain = |at: usize| {
        matches!(line.tag(at), Some(Tag::Noun | Tag::Adjective))
            && !is_title(line.token(at).text)
            && !line.token(at).is_capitalized()
    };
    name.filter(|it| is_led && *it > start && (start..*it).all(is_plain)).unwrap_or(start)
}

/// Where an insertion begins that the comma at `comma` ends: the place of its first comma.
pub(super) fn insertion_start(line: &Line<'_, '_>, comma: usize) -> Option<usize> {
    let mut at = comma;
    while at > line.start() {
        at = line.before_quotation(at - 1);
        if line.is_own(at) && line.token(at).text == "," {
            return Some(at);
        }
    }
    None
}

/// The subject before an insertion whose first comma stands at `comma`: the nearest phrase to which all that stands
/// between commas may belong.
fn behind_insertion(line: &Line<'_, '_>, comma: usize, group: usize) -> Option<Subject> {
    let mut comma = comma;
    for _ in 0..4 {
        // `Sen. Ada Tal (R-Selm), the mayor, said`
        let named = before_brackets(line, comma);
        if named < comma {
            let start = phrase_start(line, named);
            return (start < named).then(|| Subject::new(start..named, group));
        }
        let start = phrase_start(line, comma);
        // `Ada Tal, of Selm, who …, said`
        if let Some(before) = insertion_of(line, start) {
            comma = before;
            continue;
        }
        // after a comma of its own this may be an apposition: `Ada Tal, the mayor, who …, said`
        let earlier = start.checked_sub(1).filter(|it| *it >= line.start() && line.is_own(*it) && line.is(*it, ","));
        match earlier {
            Some(earlier)
                if start == comma
                    || is_office(line, TokenRange::new(start, comma))
                    || !is_name(line, TokenRange::new(start, comma)) && !is_named_by(line, comma) =>
            {
                comma = earlier;
                if phrase_start(line, earlier) == earlier && insertion_start(line, earlier).is_none() {
                    return None;
                }
            }
            _ if start < comma => {
                return Some(Subject::new(with_apposition(line, TokenRange::new(start, comma)), group));
            }
            // what stands before the comma ends in no phrase: look past it
            _ => comma = insertion_start(line, comma)?,
        }
    }
    None
}

/// The comma before an insertion of which all but the preposition that leads it begins at `start`: `, of Selm`.
fn insertion_of(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let comma = start.checked_sub(2).filter(|it| *it > line.start())?;
    (line.is_own(comma) && line.is(comma, ",") && line.tag(comma + 1) == Some(Tag::Preposition)).then_some(comma)
}

/// Whether the insertion that begins at `comma` is the name of what stands before it: `the minister, Ada Tal, said`.
fn is_named_by(line: &Line<'_, '_>, comma: usize) -> bool {
    let end = phrase_end(line, comma + 1, Reach::Near);
    end > comma + 1 && line.is(end, ",") && is_name(line, TokenRange::new(comma + 1, end))
}

/// Whether a phrase tells what somebody is, with a name in it that is not theirs: `president of the Selm Bank`.
fn is_office(line: &Line<'_, '_>, phrase: TokenRange) -> bool {
    let first = phrase.into_iter().find(|at| matches!(line.tag(*at), Some(Tag::Name | Tag::Preposition)));
    let is_led = first.is_some_and(|it| it > phrase.start && line.tag(it) == Some(Tag::Preposition));
    is_led && is_title(line.token(phrase.start).text) && !line.token(phrase.start).is_capitalized()
}

pub(super) fn is_name(line: &Line<'_, '_>, range: TokenRange) -> bool {
    let has_determiner = line.tag(range.start) == Some(Tag::Determiner);
    !has_determiner && range.into_iter().any(|at| line.tag(at) == Some(Tag::Name))
}

/// A phrase with the apposition that stands after it between commas.
pub(super) fn with_apposition(line: &Line<'_, '_>, phrase: TokenRange) -> TokenRange {
    if !line.is(phrase.end, ",") || !line.is_own(phrase.end) {
        return phrase;
    }
    let begins = matches!(line.tag(phrase.end + 1), Some(Tag::Determiner | Tag::Noun | Tag::Adjective | Tag::Name));
    let end = phrase_end(line, phrase.end + 1, Reach::Far);
    let closes = line.get(end).is_none_or(|it| matches!(it.text, "," | "." | ";")) && end > phrase.end + 1;
    // another verb's subject is no apposition
    if begins && closes && !line.is(phrase.end + 1, "and") { TokenRange::new(phrase.start, end) } else { phrase }
}

pub(super) fn group_of(line: &Line<'_, '_>, at: usize) -> usize {
    let mut start = at;
    while start > line.start()
        && line.is_own(start - 1)
        && (line.tag(start - 1) == Some(Tag::Auxiliary)
            || is_adverb(line, start - 1)
            || line.is_any(start - 1, &["not", "n't"]))
    {
        start -= 1;
    }
    start
}

/// Whether the word is a finite verb, as far as its tag and shape tell.
pub(super) fn is_finite(line: &Line<'_, '_>, at: usize) -> bool {
    match line.tag(at) {
        Some(Tag::Auxiliary) => true,
        Some(Tag::Verb) => {
            let token = line.token(at);
            let is_behind_to = at > line.start() && line.is(at - 1, "to");
            !token.text.ends_with("ing") && !is_behind_to && token.kind == Kind::Word
        }
        _ => false,
    }
}

/// `went on to say`, `phoned Oro to say`: the subject of the verb before it.
fn of_infinitive(line: &Line<'_, '_>, group: usize, depth: u8) -> Option<Subject> {
    let depth = depth.checked_sub(1)?;
    let to = group.checked_sub(1).filter(|it| *it >= line.start())?;
    if let Some(object) = caused(line, to) {
        return Some(Subject::new(object, group));
    }
    if let Some(verb) = purpose(line, to) {
        return before(line, group_of(line, verb), depth);
    }
    let mut at = to;
    for _ in 0..3 {
        at = at.checked_sub(1).filter(|it| *it >= line.start() && line.is_own(*it))?;
        if matches!(line.tag(at), Some(Tag::Verb | Tag::Auxiliary)) && !line.token(at).text.ends_with("ing") {
            return before(line, group_of(line, at), depth);
        }
        // `is continuing to insist`
        let is_passed = is_adverb(line, at) || governs(line, at, "implied");
        if !(is_passed || matches!(line.tag(at), Some(Tag::Preposition | Tag::Adjective))) {
            return None;
        }
    }
    None
}

/// `was told by the mayor`
fn by_agent(line: &Line<'_, '_>, from: usize) -> Option<Subject> {
    let by = (from..line.end().min(from + 12)).find(|at| line.is_own(*at) && line.is(*at, "by"))?;
    if (from..by).any(|at| line.is_own(at) && matches!(line.token(at).text, "," | ":" | ";")) {
        return None;
    }
    let end = phrase_end(line, by + 1, Reach::Far);
    (end > by + 1 && !line.token(by + 1).text.ends_with("ing")).then(|| {
        let phrase = with_apposition(line, TokenRange::new(by + 1, end));
        Subject::new(phrase, phrase.end)
    })
}

/// Whether a phrase may be a speaker at all: somebody, or something that says something.
pub(super) fn may_speak(line: &Line<'_, '_>, phrase: TokenRange) -> bool {
    if phrase.is_empty() {
        return false;
    }
    let head = line.token(phrase.end - 1);
    // `in a statement emailed to the Courier`
    let is_place = phrase.start > line.start() && line.is(phrase.start - 1, "in") && is_saying(head);
    if is_place {
        return false;
    }
    let points = head.is_in(Class::Demonstrative | Class::That | Class::Existential) || head.is_any(&["which", "what"]);
    if phrase.len() == 1 && points {
        return false;
    }
    !head.is_any(&["while", "long", "then", "than", "when", "as", "because", "whom", "so", "if"])
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn a_share_of_a_number_speaks() {
        check("More than 4 in 10 said fares would fall.", "4 in 10 | said | fares would fall");
        check("Nine out of 10 nurses said the ward is cold.", "Nine out of 10 nurses | said | the ward is cold");
        check(
            "Half of the farmers said wells are dry, and two in five said fields would be sold.",
            "Half of the farmers | said | wells are dry\ntwo in five | said | fields would be sold",
        );
    }

    #[test]
    fn who_was_asked_does_not_say_the_question() {
        check(
            "Asked by a reporter if the kiln is safe, the potter left the room.",
            "a reporter | Asked | if the kiln is safe",
        );
        check(
            "When asked by Quist whether the lake was frozen, the warden shrugged.",
            "Quist | asked | whether the lake was frozen",
        );
    }
}
