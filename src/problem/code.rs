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
}

macro_rules! codes {
    ($($name:ident $severity:ident $id:literal $title:literal;)*) => {
        impl Code {
            $(#[doc = $title] pub const $name: &'static Code =
                &Code { id: $id, severity: Severity::$severity, title: $title };)*
        }

        /// Every fault, sorted by name.
        pub const CODES: &[&Code] = &[$(Code::$name,)*];
    };
}

codes! {
    ALIAS_USED Error "alias-used" "a YAML anchor, alias or tag";
    BAD_AMOUNT Error "bad-amount" "an amount that cannot be read";
    BAD_CERTAINTY Error "bad-certainty" "a certainty that is not on the scale";
    BAD_COMMITMENT Error "bad-commitment" "a commitment that is not on the ladder";
    BAD_DATE Error "bad-date" "a date that cannot be read or does not exist";
    BAD_FLAG Error "bad-flag" "neither true nor false";
    BAD_GRADE Error "bad-grade" "a grade that is not on the scale";
    BAD_HASH Error "bad-hash" "a hash that cannot be read";
    BAD_ID Error "bad-id" "an id that cannot be cited";
    BAD_KIND Error "bad-kind" "a speaker that is neither person nor body";
    BAD_STANCE Error "bad-stance" "a stance that is not on the scale";
    BAD_VERDICT Error "bad-verdict" "a verdict that is not known";
    BYTE_ORDER_MARK Warning "byte-order-mark" "a byte order mark at the start";
    CARRIAGE_RETURNS Warning "carriage-returns" "lines that end in CRLF";
    CONTROL_CHARACTER Warning "control-character" "a control character in a text";
    COPY_CHANGED Error "copy-changed" "a kept copy that is not the text that was kept";
    COPY_MISSING Warning "copy-missing" "a kept copy that is not there";
    DRAFT Warning "draft" "a claim that nobody has accepted yet";
    DUPLICATE_ID Error "duplicate-id" "an id used twice";
    DUPLICATE_KEY Error "duplicate-key" "a key given twice";
    DUPLICATE_REVIEW Error "duplicate-review" "a change reviewed twice";
    DUPLICATE_STEM Error "duplicate-stem" "two claim files of one name";
    EMPTY_FILE Error "empty-file" "a file with nothing in it";
    EMPTY_VALUE Error "empty-value" "a key without a value";
    LINK_LOOP Error "link-loop" "a link that leads back to its own folder";
    MISPLACED_LIST Error "misplaced-list" "a list in a file that is not read as one";
    MISSING_FILE Error "missing-file" "a list that claims need";
    MISSING_KEY Error "missing-key" "a key that is needed";
    NESTED_TOO_DEEP Error "nested-too-deep" "nesting deeper than any claim needs";
    NO_WORDS Error "no-words" "a claim without any words";
    NOT_UTF8 Error "not-utf8" "bytes that are not UTF-8";
    NOT_YAML Error "not-yaml" "text that is not YAML";
    QUOTE_ALTERED Error "quote-altered" "a quotation that its kept copy has in other words";
    QUOTE_AMBIGUOUS Warning "quote-ambiguous" "a quotation that its kept copy has more than once";
    QUOTE_GONE Error "quote-gone" "a quotation that its kept copy does not have";
    QUOTE_MOVED Warning "quote-moved" "a quotation that is not where its anchor says";
    ROLE_BACKWARDS Error "role-backwards" "a role that ends before it begins";
    SAID_AFTER_PUBLISHED Error "said-after-published" "a statement later than its source";
    SAME_AS_ITSELF Error "same-as-itself" "claims that name each other in a circle, or one that names itself";
    SHARED_ALIAS Error "shared-alias" "a name that two speakers or topics share";
    TOO_LARGE Error "too-large" "a file over the size limit";
    TOO_MANY Error "too-many" "more faults in one file than are shown";
    TOPIC_LOOP Error "topic-loop" "a topic that is part of itself";
    UNKNOWN_CLAIM Error "unknown-claim" "a claim id that is not on file";
    UNKNOWN_FILE Warning "unknown-file" "a file that is no part of the record";
    UNKNOWN_KEY Error "unknown-key" "a key that is not known";
    UNKNOWN_KIND Error "unknown-kind" "a kind of change that is not known";
    UNKNOWN_SPEAKER Error "unknown-speaker" "a speaker that is not on file";
    UNKNOWN_TOPIC Error "unknown-topic" "a topic that is not on file";
    UNREADABLE Error "unreadable" "a file or folder that cannot be read";
    WRONG_SHAPE Error "wrong-shape" "a value of another kind than the key holds";
    WRONG_VERSION Error "wrong-version" "a version of the format that is not known";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_no_name_twice() {
        assert!(CODES.is_sorted_by(|first, second| first.id < second.id));
    }
}
