//! Which drafts are on file already: the same words in the same place, or nearly.

use std::collections::BTreeSet;
use std::fmt;

use crate::claim::{Anchor, Entry, LocalId};
use crate::language::content::is_content;
use crate::language::likeness::{ONE_DRAFT, ONE_TEXT, Shared};
use crate::language::token::{Kind, tokens};
use crate::language::word::letters;

/// Which of the drafted claims of a source none of its claims on file has, in their order.
#[must_use]
pub fn new_among(drafted: &[Entry], on_file: &[Entry]) -> Vec<usize> {
    let known: Vec<Known> = on_file.iter().map(Known::of).collect();
    let is_new = |at: &usize| !known.iter().any(|it| it.is_same(&drafted[*at]));
    (0..drafted.len()).filter(is_new).collect()
}

/// Whether drafted claims are of the very text that claims on file are of: most of them stand between the same words.
/// Two outlets may quote the same words, and still no two articles have them in the same sentences.
#[must_use]
pub fn is_same_text(drafted: &[Entry], on_file: &[Entry]) -> bool {
    let anchors: Vec<&Anchor> = on_file.iter().filter_map(|it| it.anchor.as_ref()).collect();
    let same = drafted.iter().filter(|it| it.anchor.as_ref().is_some_and(|it| anchors.contains(&it))).count();
    Shared { both: same, one: drafted.len(), other: on_file.len() }.reaches(ONE_TEXT) && same > 0
}

/// A claim on file whose words another speaker says in a version of its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellsOfAnother {
    /// The claim's id, where it has one.
    pub id: Option<LocalId>,
    /// Who said them, as the article printed it.
    pub was: String,
    /// Who says them in the other version, as that prints it.
    pub now: String,
}

impl fmt::Display for TellsOfAnother {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id.as_ref().map_or("a claim", LocalId::as_str);
        write!(f, "{id}: said by another: “{}” in place of “{}”", self.now, self.was)
    }
}

/// The claims on file whose words are another speaker's among those drafted from a version of their article. Another name
/// for one speaker is none, and neither is another speaker under the same name: nothing was edited then.
#[must_use]
pub fn told_of_another(drafted: &[Entry], on_file: &[Entry]) -> Vec<TellsOfAnother> {
    let mut found = Vec::new();
    for claim in on_file {
        let known = Known { anchor: None, ..Known::of(claim) };
        let mut same = drafted.iter().filter(|it| known.is_same(it)).peekable();
        let is_of_another = |it: &&Entry| {
            let printed = claim.printed.as_ref().zip(it.printed.as_ref());
            let speakers = claim.speaker.as_ref().zip(it.speaker.as_ref());
            printed.is_some_and(|(was, now)| letters(was) != letters(now))
                && speakers.is_some_and(|(was, now)| was != now)
        };
        // One that says them as before is enough.
        if same.peek().is_some() && same.clone().all(|it| is_of_another(&it)) {
            let now = same.next().and_then(|it| it.printed.clone()).unwrap_or_default();
            found.push(TellsOfAnother { id: claim.id.clone(), was: claim.printed.clone().unwrap_or_default(), now });
        }
    }
    found
}

/// What a claim on file is known by.
struct Known<'c> {
    words: Vec<BTreeSet<String>>,
    anchor: Option<&'c Anchor>,
}

impl<'c> Known<'c> {
    fn of(claim: &'c Entry) -> Self {
        let words =
            [&claim.quote, &claim.reported, &claim.says].into_iter().flatten().map(|it| content_words(it)).collect();
        Self { words, anchor: claim.anchor.as_ref() }
    }

    /// Whether a draft says what the claim says. A person may have put it in other words since; the place stays.
    fn is_same(&self, draft: &Entry) -> bool {
        let places = self.anchor.zip(draft.anchor.as_ref());
        if places.is_some_and(|(one, other)| one == other) {
            return true;
        }
        let drafted = [&draft.quote, &draft.reported, &draft.says].into_iter().flatten().map(|it| content_words(it));
        drafted.into_iter().any(|draft| self.words.iter().any(|it| are_same(it, &draft)))
    }
}

fn content_words(text: &str) -> BTreeSet<String> {
    let all = tokens(text);
    let telling: BTreeSet<String> = all.iter().filter(|it| is_content(it)).map(|it| it.text.to_lowercase()).collect();
    // "No, it is not" has no such word, and is still the same only as itself.
    let words = all.iter().filter(|it| it.kind != Kind::Punct);
    if telling.is_empty() { words.map(|it| it.text.to_lowercase()).collect() } else { telling }
}

fn are_same(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    // Of one or two words in a long statement nothing follows.
    Shared::of(one, other).reaches(ONE_DRAFT) && (one.len().min(other.len()) > 2 || one.len() == other.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Details;

    fn claim(quote: &str, says: &str, prefix: &str) -> Entry {
        let anchor = (!prefix.is_empty()).then(|| Anchor { prefix: prefix.into(), suffix: ".".into() });
        let filled = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        let details = Details { quote: filled(quote), says: filled(says), anchor, ..Details::default() };
        Entry { details, ..Entry::default() }
    }

    /// Whether the draft is new beside the claim on file.
    fn check(on_file: &Entry, draft: &Entry, is_new: bool) {
        let new = new_among(std::slice::from_ref(draft), std::slice::from_ref(on_file));
        assert_eq!(!new.is_empty(), is_new, "{on_file:?} {draft:?}");
    }

    #[test]
    fn the_same_words_are_not_new() {
        let quote = claim("We ask for patience and for figures.", "", "");
        check(&quote, &claim("We ask for patience, and for figures", "", ""), false);
        check(&quote, &claim("", "we ask “for patience” and figures", ""), false);
        check(&quote, &claim("The ferries sail at night.", "", ""), true);
        check(&claim("", "", ""), &quote, true);
    }

    #[test]
    fn what_a_person_put_in_other_words_is_known_by_its_place() {
        let on_file = claim("", "Wants to wait.", "Osk said on Thursday that ");
        check(
            &on_file,
            &claim("", "the council would not be hurried over ferries", "Osk said on Thursday that "),
            false,
        );
        check(&on_file, &claim("", "the council would not be hurried over ferries", "Osk said on Friday that "), true);
    }

    #[test]
    fn the_same_words_of_another_speaker_are_told() {
        let said = |speaker: &str, printed: &str| {
            let mut entry = claim("We ask for patience and for figures.", "", "");
            entry.speaker = Some(speaker.to_owned());
            entry.details.printed = Some(printed.to_owned());
            entry
        };
        let check = |was: (&str, &str), now: (&str, &str), expected: usize| {
            assert_eq!(
                told_of_another(&[said(now.0, now.1)], &[said(was.0, was.1)]).len(),
                expected,
                "{was:?} {now:?}"
            );
        };
        check(("ada-roe", "Ada Roe"), ("otto-tal", "Otto Tal"), 1);
        check(("ada-roe", "Ada Roe"), ("ada-roe", "Ms Roe"), 0);
        check(("ada-roe", "the mayor"), ("mayor", "The mayor"), 0);
        let both = [said("otto-tal", "Otto Tal"), said("ada-roe", "Ada Roe")];
        assert_eq!(told_of_another(&both, &[said("ada-roe", "Ada Roe")]), []);
    }

    #[test]
    fn short_answers_are_the_same_only_as_themselves() {
        check(&claim("No.", "", ""), &claim("No", "", ""), false);
        check(&claim("No.", "", ""), &claim("Yes", "", ""), true);
        check(&claim("Ferries matter.", "", ""), &claim("Ferries at night matter to all islands here.", "", ""), true);
    }
}
