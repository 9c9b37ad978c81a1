//! A draft of old, whose words were cut off from the verb that leads to them, as it would be drafted today.

use std::collections::HashSet;

use super::claim::{Origin, claims};
use crate::claim::Entry;
use crate::date::Date;
use crate::extract::Extractor;
use crate::language::word::one_line;

/// The draft with the outlet's words and their verb in place of a paraphrase that is none, or of a quotation that says
/// its opposite without its verb. They are looked for in the kept copy of its article, or else between the texts that its
/// anchor has. Nothing where it is no such draft, or is not found there again word for word: then a person has to look.
#[must_use]
pub fn redrafted(old: &Entry, extractor: &Extractor<'_>, copy: Option<&str>, published: Date) -> Option<Entry> {
    if !old.draft || old.reported.is_some() {
        return None;
    }
    let anchor = old.anchor.as_ref()?;
    let words = old.quote.as_ref().or(old.says.as_ref())?;
    let around = || format!("{}{words}{}", anchor.prefix, anchor.suffix);
    let text = copy.map_or_else(around, str::to_owned);
    let drafts = extractor.read(&text, published.as_day()).drafts;
    let found = claims(
        &drafts,
        Origin { text: &text, published, places: &[], unknown: &[], is_sitting: false },
        HashSet::new(),
    );
    let says = old.says.as_deref().map(one_line);
    let is_it = |new: &&Entry| {
        let is_there = copy.is_none() || new.anchor.as_ref() == Some(anchor);
        let is_told = says.is_none() || says == new.reported;
        new.reported.is_some() && new.quote == old.quote && is_told && is_there
    };
    let mut same = found.iter().filter(is_it);
    let (new, None) = (same.next()?, same.next()) else { return None };
    let mut redrafted = old.clone();
    (redrafted.verb, redrafted.reported) = (new.verb.clone(), new.reported.clone());
    redrafted.says = None;
    Some(redrafted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Details, Ledger};
    use crate::verify::Anchors;

    const ARTICLE: &str = "The harbour was calm.\n\nAda Roe ruled out a ban on night ferries on Monday, and called for a \
                           second pier.\n\nBo Lind denied “any plan to close the harbour.”\n";

    /// Verb and words of the draft anew: from the copy, and from its anchor alone.
    fn check(quote: Option<&str>, says: Option<&str>, expected: [Option<(&str, &str)>; 2]) {
        let ledger = Ledger::default();
        let extractor = Extractor::new(&ledger);
        let words = quote.or(says).unwrap();
        let at = ARTICLE.find(words).unwrap();
        let owned = |it: Option<&str>| it.map(str::to_owned);
        let details = Details {
            quote: owned(quote),
            says: owned(says),
            verb: Some("cue".into()),
            anchor: Some(Anchors::of(ARTICLE).around(at..at + words.len())),
            ..Details::default()
        };
        let old = Entry { draft: true, details, ..Entry::default() };
        let published = "2025-03-01".parse().unwrap();
        for (copy, expected) in [Some(ARTICLE), None].into_iter().zip(expected) {
            let new = redrafted(&old, &extractor, copy, published);
            let told = new.as_ref().map(|it| (it.verb.as_deref().unwrap(), it.reported.as_deref().unwrap()));
            assert_eq!(told, expected, "{old:?} {copy:?}");
            assert!(new.is_none_or(|it| it.says.is_none() && it.quote.as_deref() == quote));
        }
        let accepted = Entry { draft: false, ..old };
        assert_eq!(redrafted(&accepted, &extractor, Some(ARTICLE), published), None);
    }

    #[test]
    fn words_that_were_cut_off_get_their_verb_again() {
        let ban = Some(("ruled out", "a ban on night ferries"));
        check(None, Some("a ban on night ferries"), [ban, ban]);
        let closing = Some(("denied", "“any plan to close the harbour.”"));
        check(Some("any plan to close the harbour."), None, [closing, closing]);
        // Who called for it does not stand in the anchor.
        check(None, Some("a second pier"), [Some(("called for", "a second pier")), None]);
    }

    #[test]
    fn what_a_person_wrote_stays() {
        check(None, Some("The harbour was calm"), [None, None]);
    }
}
