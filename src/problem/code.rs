//! The table of all faults that a file can have.

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// What is meant cannot be known: the claim, or the file, is left out.
    Error,
    /// All is read; `check --strict` counts it.
    Warning,
}

/// One fault that a file can have: its name, how much it matters, and what it is in a few words.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name, which is also the name of the file in `fixtures/problems` that has it.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it is, in a few words.
    pub title: &'static str,
    /// What to do about any such fault, in one sentence; what to do about one of them is told with it.
    pub help: &'static str,
}

macro_rules! codes {
    ($($name:ident $severity:ident $id:literal $title:literal $help:literal;)*) => {
        impl Code {
            $(#[doc = $title] pub const $name: &'static Code =
                &Code { id: $id, severity: Severity::$severity, title: $title, help: $help };)*
        }

        /// Every fault, sorted by name.
        pub const CODES: &[&Code] = &[$(Code::$name,)*];
    };
}

codes! {
    ALIAS_USED Error "alias-used" "a YAML anchor, alias or tag"
        "Write the text itself in each place: anchors, aliases and tags have no power here.";
    BAD_ACT Error "bad-act" "an act of a kind that is not known"
        "Write vote, signature, order, delivery or other.";
    BAD_AMOUNT Error "bad-amount" "an amount that cannot be read"
        "Write a figure and what it counts: `1000 prisoners`, `at least 30 days`, `5 bn EUR/year`, or `none`.";
    BAD_CERTAINTY Error "bad-certainty" "a certainty that is not on the scale"
        "Write one of the words of the scale: certain, probable, possible, withheld, uncommitted.";
    BAD_COMMITMENT Error "bad-commitment" "a commitment that is not on the ladder"
        "Write a number from 0 (none) to 7 (has done it).";
    BAD_DATE Error "bad-date" "a date that cannot be read or does not exist"
        "Write the year first, as precise as the source: 2025-05-16, 2025-05, 2025, a range with `/`, or `../2025-05-16`.";
    BAD_FLAG Error "bad-flag" "neither true nor false"
        "Write `true`, or remove the line.";
    BAD_GRADE Error "bad-grade" "a grade that is not on the scale"
        "Write no-flip, half-flip or full-flop.";
    BAD_HASH Error "bad-hash" "a hash that cannot be read"
        "Write `sha256:` and 64 digits, as `sha256sum` prints them, or remove the line.";
    BAD_ID Error "bad-id" "an id that cannot be cited"
        "Use letters, digits, hyphens, underscores and stops, and begin with a letter or digit.";
    BAD_KIND Error "bad-kind" "a speaker that is neither person nor body"
        "Write `person` or `body`.";
    BAD_OUTCOME Error "bad-outcome" "an outcome that is not known"
        "Write kept, partly, broken, overtaken or open.";
    BAD_SETTINGS Error "bad-settings" "settings that cannot be read"
        "Write them as TOML: `[queries]`, and below it a name, `=`, and the query in quotation marks.";
    BAD_SIGN Error "bad-sign" "a sign that is neither for nor against"
        "Write `for` or `against`, or remove the line: then the proposition is read.";
    BAD_STANCE Error "bad-stance" "a stance that is not on the scale"
        "Write one of the words of the scale, from strong-support to strong-oppose, or unclear, or declined.";
    BAD_VERDICT Error "bad-verdict" "a verdict that is not known"
        "Write confirmed, rejected or accepted.";
    BYTE_ORDER_MARK Warning "byte-order-mark" "a byte order mark at the start"
        "Save the file as UTF-8 without a mark.";
    CARRIAGE_RETURNS Warning "carriage-returns" "lines that end in CRLF"
        "Save the file with Unix line ends, so that versions of it can be compared.";
    CONFLICT Error "conflict" "a merge that nobody has resolved"
        "Keep what is right of both versions, and remove the lines of marks that git has put around them.";
    CONTROL_CHARACTER Warning "control-character" "a control character in a text"
        "Remove it: it shows nothing, and may make a text read other than it is.";
    COPY_CHANGED Error "copy-changed" "a kept copy that is not the text that was kept"
        "Put the kept text back, or keep the new one with `record --keep`.";
    COPY_MISSING Warning "copy-missing" "a kept copy that is not there"
        "Put the .txt file back beside the claim file, or remove the line `kept:`.";
    DRAFT Warning "draft" "a claim that nobody has accepted yet"
        "Review it, or remove `draft: true` to accept it; until then it counts for nothing.";
    DUPLICATE_ID Error "duplicate-id" "an id used twice"
        "Give one of the two another id: claims are cited by it.";
    DUPLICATE_KEY Error "duplicate-key" "a key given twice"
        "Keep one of the two lines.";
    DUPLICATE_REVIEW Error "duplicate-review" "a change reviewed twice"
        "Keep one verdict on each change.";
    DUPLICATE_STEM Error "duplicate-stem" "two claim files of one name"
        "Rename one of the two files: claims are cited by the name.";
    EMPTY_FILE Error "empty-file" "a file with nothing in it"
        "Write a source with its claims, or remove the file.";
    EMPTY_VALUE Error "empty-value" "a key without a value"
        "Write something behind the colon, or remove the line.";
    LINK_LOOP Error "link-loop" "a link that leads back to its own folder"
        "Remove the link.";
    MISPLACED_LIST Error "misplaced-list" "a list in a file that is not read as one"
        "Move the list to the file that is read as such, in the claims folder itself.";
    MISSING_FILE Error "missing-file" "a list that claims need"
        "Check that this is the right folder; `gainsay init` adds the lists that are not there.";
    MISSING_KEY Error "missing-key" "a key that is needed"
        "Add the line; the message has an example.";
    MORE_WARNINGS Warning "more-warnings" "more warnings in one file than are shown"
        "See to the first ones: many drafts in a file are no error.";
    NESTED_TOO_DEEP Error "nested-too-deep" "nesting deeper than any claim needs"
        "Check the indent: keys stand below each other.";
    NO_PROPOSITION Warning "no-proposition" "a topic that one cannot be for or against yet"
        "Add a line such as `proposition: The bridge should be built.`; until then no words are on either side.";
    NO_WORDS Error "no-words" "a claim without any words"
        "Add `quote:`, `verb:` with `reported:`, or `says:`.";
    NOT_UTF8 Error "not-utf8" "bytes that are not UTF-8"
        "Save the file as UTF-8.";
    NOT_YAML Error "not-yaml" "text that is not YAML"
        "Look at the marked place: a quotation mark that is not closed, a tab, or a colon in a text without marks.";
    QUOTE_ALTERED Error "quote-altered" "a quotation that its kept copy has in other words"
        "Compare the two: copy the words letter for letter, or note that the article was changed.";
    QUOTE_AMBIGUOUS Warning "quote-ambiguous" "a quotation that its kept copy has more than once"
        "Add `anchor:` with the text around the quotation.";
    QUOTE_GONE Error "quote-gone" "a quotation that its kept copy does not have"
        "Look the words up in the article; where it dropped them, keep a copy of the version that has them.";
    QUOTE_MOVED Warning "quote-moved" "a quotation that is not where its anchor says"
        "Correct `anchor:`, or remove it.";
    ROLE_BACKWARDS Error "role-backwards" "a role that ends before it begins"
        "Exchange the two dates, or correct one.";
    SAID_AFTER_PUBLISHED Error "said-after-published" "a statement later than its source"
        "Correct one of the two days: nobody reports words before they are said.";
    SAME_AS_ITSELF Error "same-as-itself" "claims that name each other in a circle, or one that names itself"
        "Let all reports of one utterance name one of them.";
    SHARED_ALIAS Error "shared-alias" "a name that two speakers or topics share"
        "Keep the name for one of them: a query must not mix them up.";
    TOO_LARGE Error "too-large" "a file over the size limit"
        "Split the file: one source, one file.";
    TOO_MANY Error "too-many" "more faults in one file than are shown"
        "Correct the first ones; the others may be consequences.";
    TOPIC_LOOP Error "topic-loop" "a topic that is part of itself"
        "Remove one `parent:` of the circle.";
    UNKNOWN_CLAIM Error "unknown-claim" "a claim id that is not on file"
        "Write the id of a claim on file: the file's name, `#`, and the id in it.";
    UNKNOWN_FILE Warning "unknown-file" "a file that is no part of the record"
        "Move it out of the claims folder, or give it the ending .yaml where it is a claim file.";
    UNKNOWN_KEY Error "unknown-key" "a key that is not known"
        "Correct its spelling, or remove the line.";
    UNKNOWN_KIND Error "unknown-kind" "a kind of change that is not known"
        "Write one of the kinds that `gainsay kinds` lists.";
    UNKNOWN_SPEAKER Error "unknown-speaker" "a speaker that is not on file"
        "Correct the id, or add the speaker to speakers.yaml.";
    UNKNOWN_TOPIC Error "unknown-topic" "a topic that is not on file"
        "Correct the id, or add the topic to topics.yaml.";
    UNREADABLE Error "unreadable" "a file or folder that cannot be read"
        "Check that it is there, that it is a file, and that you may read it.";
    WRONG_SHAPE Error "wrong-shape" "a value of another kind than the key holds"
        "Write it as the message says: a text, a list, or keys below the key.";
    WRONG_VERSION Error "wrong-version" "a version of the format that is not known"
        "Write `version: 1`, or use a newer gainsay.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_no_name_twice() {
        assert!(CODES.is_sorted_by(|first, second| first.id < second.id));
    }
}
