//! The keys of a claim and of a source, one line each: reading, writing, the schema and the README's table come from it.
//!
//! A new key of a claim is two edits: a field of [`Details`](crate::claim::Details), and a line of [`CLAIM`].

mod bad; // a text that is not what its key holds
mod held; // what a key can hold, by its type
mod list_schema; // the same of the lists
mod schema; // the JSON Schemas for editors
mod text; // what is written as one text
mod written; // the keys that an entry has

pub use bad::{BadText, BadValue, Misread};
pub(super) use held::Held;
pub use held::{Shape, Value};
pub(super) use schema::schema_of;
pub use schema::schemas;
pub use written::Written;

use held::Slot;

use super::yaml::node::Node;
use super::yaml::report::Report;
use crate::claim::{ActEntry, Entry, SourceEntry};

/// One key of an entry `E`.
#[derive(Debug)]
pub struct Key<E: 'static> {
    /// Its name in files.
    pub name: &'static str,
    /// Who must have it.
    pub need: Need,
    /// What it holds, in a sentence.
    pub holds: &'static str,
    /// How that is written.
    pub shape: Shape,
    get: fn(&E) -> Option<Value>,
    read: fn(&mut E, &'static str, &Node<'_>, &mut Report<'_>),
    put: fn(&mut E, Value) -> Result<(), BadText>,
    clear: fn(&mut E),
}

/// Who must have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Everybody.
    Always,
    /// Everybody but a draft.
    Accepted,
    /// Everybody, this one or another one of its kind: a claim without words says nothing.
    Words,
    /// Nobody.
    Optional,
}

/// A line of a table: the key, its field, who needs it, and what it holds.
macro_rules! keys {
    ($entry:ty: $($name:literal $($field:ident).+, $need:ident, $holds:literal;)*) => {
        &[$(Key {
            name: $name,
            need: Need::$need,
            holds: $holds,
            shape: held::shape(|it: &$entry| &it.$($field).+),
            get: |it| it.$($field).+.get(),
            read: |it, key, node, report| it.$($field).+.read(key, node, report),
            put: |it, value| it.$($field).+.put(value),
            clear: |it| it.$($field).+.clear(),
        }),*]
    };
}

/// The keys of a claim, in the order in which they are written.
pub const CLAIM: &[Key<Entry>] = keys! { Entry:
    "id" id, Always, "Its id, unique in the file; the global id is `<file name without .yaml>#<id>`.";
    "speaker" speaker, Accepted, "Who said it: an id from speakers.yaml; a draft may name another, or nobody.";
    "topic" topic, Accepted, "What it is about: an id from topics.yaml; a draft may name another, or none.";
    "said" said, Always,
        "When it was said: 2025-05-16, 2025-05, 2025, 2025-06-18/2025-06-19, or ../2025-05-16 (at the latest).";
    "quote" details.quote, Words, "The words, letter for letter.";
    "verb" details.verb, Optional,
        "The verb of saying as printed, up to the first word of `reported`: negation, particle, noun and preposition, \
         without *that*.";
    "reported" details.reported, Words, "The outlet's words for what was said, letter for letter; with `verb`.";
    "says" details.says, Words, "A neutral paraphrase of your own.";
    "stance" details.coded.stance, Optional, "Where the speaker stands on the topic's proposition.";
    "if" details.coded.conditions, Optional, "The conditions of the position; `[]`: expressly none.";
    "by" details.coded.deadline, Optional, "The deadline, a date; `none`: expressly none.";
    "amount" details.coded.amount, Optional,
        "A figure and what it counts, such as `1000 prisoners` or `5 bn EUR/year`; `none`: expressly none.";
    "certainty" details.coded.certainty, Optional, "How sure the speaker is.";
    "commitment" details.coded.commitment, Optional,
        "How firmly the speaker commits: 0 none, 1 notes, 2 considers, 3 aims, 4 plans, 5 will, 6 pledges, 7 done.";
    "printed" details.printed, Optional, "The name exactly as the source printed it.";
    "as" details.capacity, Optional, "In which capacity, where it is not the role on file for that day.";
    "for" details.principal, Optional, "For whom, where it is not the principal on file for that day.";
    "via" details.via, Optional, "Who relayed it; keeps it out of the speaker's own record.";
    "page" details.page, Optional, "Where in the source it stands: a page, a paragraph, a timecode.";
    "anchor" details.anchor, Optional, "The text around the quote.";
    "lang" details.lang, Optional, "Language of the quote (BCP 47).";
    "translated_by" details.translated_by, Optional, "Who translated the quote.";
    "same_as" details.same_as, Optional, "The global id of another claim that reports the same utterance.";
    "draft" draft, Optional, "Proposed, not accepted: left out of diffs.";
    "tags" details.tags, Optional, "Labels of your own, for queries (`tag:`); nothing is read from them.";
    "note" details.note, Optional, "Free text.";
};

/// The keys of a source, in the order in which they are written.
pub const SOURCE: &[Key<SourceEntry>] = keys! { SourceEntry:
    "outlet" outlet, Always, "Who published it; `unknown` where that is not known.";
    "title" title, Optional, "Its title.";
    "url" url, Optional, "Its address.";
    "archived" archived, Optional, "The address of an archived copy.";
    "published" published, Always, "The day, month or year of publication, such as 2025-05-15.";
    "lang" lang, Optional, "Its language (BCP 47).";
    "kept" kept, Optional,
        "The hash of the copy of its text in the .txt file beside this one, against which `check` verifies quotes.";
    "tags" tags, Optional, "Labels of your own, for queries (`tag:`); nothing is read from them.";
    "note" note, Optional, "Free text.";
};

/// The keys of an act, in the order in which they are written.
pub const ACT: &[Key<ActEntry>] = keys! { ActEntry:
    "id" id, Always, "Its id, unique among the claims and acts of the file.";
    "speaker" speaker, Always, "Who did it: an id from speakers.yaml.";
    "topic" topic, Always, "What it bears on: an id from topics.yaml.";
    "day" day, Always, "When it was done, as precisely as the source has it.";
    "kind" kind, Always, "What sort of act it is.";
    "says" says, Always, "What was done, in a neutral sentence of your own.";
    "stance" stance, Optional, "On which side of the topic's proposition the act is.";
    "amount" amount, Optional, "How much was done, such as `500 shells`.";
    "url" url, Optional, "Where the act itself is on record: a roll call, a gazette.";
    "note" note, Optional, "Free text.";
};

/// What says expressly that there is nothing.
const NONE: &str = "none";
/// What stands between the texts of a list that is shown or typed in one line.
const BETWEEN: &str = "; ";
/// What stands between the texts around a quotation that are shown or typed in one line.
const GAP: &str = " […] ";

impl<E> Key<E> {
    /// What an entry has behind the key.
    #[must_use]
    pub fn value(&self, entry: &E) -> Option<Value> {
        (self.get)(entry)
    }

    /// Puts what is typed behind the key: a text, or for a list its texts or one line with `;` between them; `none` says
    /// expressly that there is nothing.
    ///
    /// # Errors
    /// What is wrong with it; the entry stays as it was.
    pub fn put(&self, entry: &mut E, value: Value) -> Result<(), BadValue> {
        let text = value.to_string();
        (self.put)(entry, value).map_err(|why| BadValue { key: self.name, text, why })
    }

    /// Takes the key away from an entry.
    pub fn clear(&self, entry: &mut E) {
        (self.clear)(entry);
    }

    /// Puts what a file has behind the key; what cannot be read is reported and counts as absent.
    pub(super) fn read(&self, entry: &mut E, node: &Node<'_>, report: &mut Report<'_>) {
        (self.read)(entry, self.name, node, report);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::Path;

    use super::*;
    use crate::claim::LocalId;
    use crate::store::{drafts, page_text};

    /// An entry with this key alone, which holds the first of these texts that it can hold.
    fn with(key: &Key<Entry>) -> Entry {
        let texts = ["true", "1000 prisoners", "5", "2025-05", "support", "certain", "page#id", "before […] after"];
        let mut entry = Entry { draft: true, ..Entry::default() };
        let took = texts.iter().any(|it| key.put(&mut entry, Value::Text((*it).to_owned())).is_ok());
        assert!(took && key.value(&entry).is_some(), "{}", key.name);
        entry
    }

    #[test]
    fn every_key_is_read_as_it_is_written_and_as_it_is_shown() {
        for key in CLAIM {
            let entry = with(key);
            let text = page_text(&SourceEntry::default(), std::slice::from_ref(&entry)).unwrap();
            let read = drafts(Path::new("page.yaml"), &text).unwrap();
            assert_eq!(read[0].entry, entry, "{text}");
            let mut typed = Entry { draft: true, ..Entry::default() };
            let shown = key.value(&entry).unwrap().to_string();
            key.put(&mut typed, Value::Text(shown)).unwrap();
            assert_eq!(typed, entry);
            key.clear(&mut typed);
            assert_eq!(key.value(&typed), None);
        }
    }

    #[test]
    fn no_name_stands_twice_in_a_table() {
        let names: HashSet<&str> = CLAIM.iter().map(|it| it.name).collect();
        assert_eq!(names.len(), CLAIM.len());
        assert_eq!(SOURCE.iter().map(|it| it.name).collect::<HashSet<_>>().len(), SOURCE.len());
    }

    #[test]
    fn what_cannot_be_put_says_why_and_changes_nothing() {
        let check = |name: &str, text: &str, what: &str, remedy: &str| {
            let key = CLAIM.iter().find(|it| it.name == name).unwrap();
            let mut entry = Entry { id: LocalId::new("x").ok(), ..Entry::default() };
            let before = entry.clone();
            let bad = key.put(&mut entry, Value::Text(text.to_owned())).unwrap_err();
            assert_eq!((entry, bad.to_string().as_str()), (before, what));
            assert!(bad.remedy().starts_with(remedy), "{}", bad.remedy());
        };
        check("stance", "suport", "`suport` is no stance", "Did you mean `support`? Known are: strong-support, ");
        check("commitment", "9", "`9` is not on the ladder of commitment", "Write a number from 0 to 7: 0 none");
        check("said", "2025-02-30", "`2025-02-30` is no date: there is no such day in the calendar", "Look it up");
        check("amount", "much", "`much` cannot be read as an amount", "Write a figure");
        check("same_as", "x", "`x` is no claim's id", "Write the file's name");
    }
}
