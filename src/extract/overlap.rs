//! What stays of all that the patterns found: one attribution of the same words.

use std::collections::HashMap;

use super::attribution::Attribution;
use super::document::Document;
use super::draft::Skipped;
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;
use crate::language::likeness::SAME_WORDS;
use crate::language::token_range::TokenRange;

/// How many attributions before and after one may have its words.
const NEAR: usize = 12;

/// Drops what another pattern found as well, and sorts by place; what was dropped is added to `skipped`.
pub(super) fn resolve_overlaps(
    document: &Document<'_>,
    found: Vec<Attribution>,
    skipped: &mut Vec<Skipped>,
) -> Vec<Attribution> {
    let mut kept: Vec<Attribution> = Vec::with_capacity(found.len());
    for it in each_once(document, found, skipped) {
        let is_known = kept.iter().rev().take(NEAR).any(|other| {
            let is_alike = it.shared(other).reaches(SAME_WORDS);
            // one speaker may quote another for the same words
            other.cue == it.cue || is_alike && other.pattern.id != it.pattern.id
        });
        if is_known {
            skipped.push(Skipped { span: document.bytes(it.cue), why: "the same words are read at another cue" });
        } else {
            kept.push(it);
        }
    }
    kept.sort_by_key(|it| (it.content[0].start, it.cue.start));
    without_parts(document, kept, skipped)
}

/// Drops what is hardly ever meant as a statement of its own within somebody's words: one that is only about a thing or a
/// deed, a noun that is another one's thing and nobody's by name (`condemned her call for a pier`), and one by the speaker
/// (`I said that`, `she said she hopes that`).
fn without_parts(document: &Document<'_>, mut kept: Vec<Attribution>, skipped: &mut Vec<Skipped>) -> Vec<Attribution> {
    let is_own = |it: &Attribution| it.mention.is_some_and(|it| document.tokens[it.start].is_any(&["i", "we"]));
    // `said she hopes that the ships sail`, but `said he had warned of it`
    let is_self = |it: &Attribution, other: &Attribution| {
        let begins = |mention: TokenRange| other.content.iter().any(|it| it.start == mention.start);
        let pronoun = it.mention.filter(|it| document.tokens[it.start].is_in(Class::SubjectPronoun) && begins(*it));
        let agrees = |one: TokenRange, speaker: TokenRange| {
            let (pronoun, last) = (&document.tokens[one.start], &document.tokens[speaker.end - 1]);
            let is_several = last.is("they")
                || document.tags[speaker.end - 1] == Tag::Noun && last.text.ends_with('s')
                || speaker.of(&document.tokens).iter().any(|it| it.is("and"));
            let is_other = last.is_in(Class::SubjectPronoun) && last.word != pronoun.word;
            is_several == pronoun.is("they") && !is_other
        };
        let is_now = |it: TokenRange| !document.tokens[it.end].is_any(&["had", "'d"]);
        pronoun.is_some_and(|it| is_now(it) && other.mention.is_some_and(|speaker| agrees(it, speaker)))
    };
    let is_thing = |it: &Attribution| matches!(it.pattern.id, "thing" | "deed" | "order");
    let is_part = |at: usize| {
        let near = at.saturating_sub(NEAR)..kept.len().min(at + NEAR);
        let it = &kept[at];
        let is_whole = is_thing(it) || is_own(it);
        let is_nameless = it.mention.is_some_and(|it| document.tokens[it.start].is_in(Class::Possessive));
        let is_noun = |other: &Attribution| it.pattern.id == "noun" && is_nameless && is_thing(other);
        kept[near].iter().any(|other| other.holds(it) && (is_whole || is_noun(other) || is_self(it, other)))
    };
    let mut parts = (0..kept.len()).map(is_part).collect::<Vec<bool>>().into_iter();
    kept.retain(|it| {
        let is_part = parts.next().unwrap_or_default();
        if is_part {
            skipped.push(Skipped { span: document.bytes(it.cue), why: "it is a part of what somebody else says" });
        }
        !is_part
    });
    kept
}

/// Gives every quotation to one statement, of those that claim it for speakers of their own: the one whose cue stands in the
/// same sentence, or else nearest before it. What goes on from a quotation that is another's is another's as well. The
/// pieces of each statement ascend and are disjoint.
fn each_once(document: &Document<'_>, kept: Vec<Attribution>, skipped: &mut Vec<Skipped>) -> Vec<Attribution> {
    let line = |at: usize| document.line_at(at);
    let mut owners: HashMap<usize, (usize, usize)> = HashMap::new();
    for (nth, it) in kept.iter().enumerate() {
        for piece in it.content.iter().filter(|it| is_whole(document, **it)) {
            let distance = line(piece.start).abs_diff(line(it.cue.start));
            let owner = owners.entry(piece.start).or_insert((distance, nth));
            *owner = (*owner).min((distance, nth));
        }
    }
    let owner = |piece: &TokenRange| owners.get(&piece.start).map(|it| it.1);
    let mut found = Vec::with_capacity(kept.len());
    for (nth, it) in kept.iter().enumerate() {
        let is_others =
            |piece: &TokenRange| owner(piece).is_some_and(|other| other != nth && !relays(&kept[other], it));
        let mut content: Vec<TokenRange> = Vec::with_capacity(it.content.len());
        for piece in it.content.iter().skip_while(|piece| is_others(piece)).take_while(|piece| !is_others(piece)) {
            if content.last().is_none_or(|last| last.end <= piece.start) {
                content.push(*piece);
            }
        }
        if content.is_empty() {
            skipped.push(Skipped { span: document.bytes(it.cue), why: "the quotation has a cue of its own" });
        } else {
            found.push(Attribution { content, ..it.clone() });
        }
    }
    found
}

/// Whether a piece is a quotation with its marks.
fn is_whole(document: &Document<'_>, piece: TokenRange) -> bool {
    piece.into_iter().take(3).find_map(|at| document.quotations.at(at)).is_some_and(|it| it.whole == piece)
}

/// Whether two statements are the same words, of which one speaker relays the other's.
fn relays(one: &Attribution, other: &Attribution) -> bool {
    one.content == other.content && one.pattern.id == other.pattern.id || one.holds(other) || other.holds(one)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn what_somebody_says_of_their_own_hopes_and_words_is_one_statement() {
        check(
            "The vet said she hopes that the cows will calve.",
            "The vet | said | she hopes that the cows will calve",
        );
        check(
            "The heads of both clubs told the Courier they concluded that nobody was to blame.",
            "The heads of both clubs | told | they concluded that nobody was to blame",
        );
        check(
            "Police sources say he told a guard that the safe was empty.",
            "Police sources | say | he told a guard that the safe was empty\nhe | told | the safe was empty",
        );
        check(
            "The vet said she had warned in May that the well was dry.",
            "The vet | said | she had warned in May that the well was dry\nshe | had warned | the well was dry",
        );
    }
}
