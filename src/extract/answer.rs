//! Who answers is not who asked: `“Will you sail?” a reporter asked. “No,” she replied.`

use super::attribution::Attribution;
use super::document::Document;
use super::draft::{Basis, Who};
use super::verb::Frame;

/// Whom the pronoun that says `said` cannot mean: who asked right before it, where that is answered, or where nobody by name
/// asked. `earlier` is what was said before it, and by whom.
pub(super) fn asker<'w>(
    document: &Document<'_>,
    earlier: Option<(&Attribution, &'w Who)>,
    said: &Attribution,
) -> Option<&'w Who> {
    let (question, who) = earlier.filter(|(it, _)| is_question(document, it) && it.cue.start < said.cue.start)?;
    let is_next = document.sentence_at(said.cue.start) <= document.sentence_at(question.cue.start) + 2;
    let answers = || said.verb(document).is_some_and(|it| it.takes(Frame::Answer));
    (is_next && (answers() || who.basis == Basis::Unnamed)).then_some(who)
}

/// Whether somebody asks: by the verb, or by the mark at the end.
fn is_question(document: &Document<'_>, it: &Attribution) -> bool {
    let last = it.content.last().map_or(&[][..], |it| it.of(&document.tokens));
    it.verb(document).is_some_and(|it| it.base == "ask") || last.iter().rev().take(2).any(|it| it.text == "?")
}

#[cfg(test)]
mod tests {
    use crate::claim::Ledger;
    use crate::extract::Extractor;

    #[test]
    fn who_answers_is_not_who_asked() {
        let speakers = |text: &str| {
            let ledger = Ledger::default();
            let found = Extractor::new(&ledger).read(text, None);
            found.drafts.into_iter().map(|it| it.who.name.unwrap_or_default()).collect::<Vec<_>>().join(" | ")
        };
        let ada = "Ada Tal met the press in Selm. She said the pier was old. ";
        let check = |text: &str, expected: &str| assert_eq!(speakers(&format!("{ada}{text}")), expected, "{text}");
        check(
            "\u{201c}Will you sail?\u{201d} a reporter asked. \u{201c}No,\u{201d} she replied.",
            "Ada Tal | a reporter | Ada Tal",
        );
        check(
            "\u{201c}Will you sail?\u{201d} a resident asked her. She said she might.",
            "Ada Tal | a resident | Ada Tal",
        );
        check("\u{201c}Why sail?\u{201d} Ben Oro asked. He said the sea was calm.", "Ada Tal | Ben Oro | Ben Oro");
    }
}
