//! Findings in words: what became of a quotation, as it is told after its name.

use super::{Altered, Differs, Finding, Verdict};

/// How many differences are told; whoever sees so many compares the passages.
const MOST: usize = 5;

impl Finding {
    /// What became of the quotation, in words that fit after "The quotation": "stands 2 times, and …".
    #[must_use]
    pub fn says(&self, quote: &str, text: &str) -> String {
        match self.verdict {
            Verdict::Ok => "stands as it was".into(),
            Verdict::Moved => "stands between other words than those of its anchor".into(),
            Verdict::Ambiguous => {
                format!("stands {} times, and no anchor tells which is meant", self.places.len())
            }
            Verdict::Altered if self.altered.is_empty() => "stands in pieces of another order".into(),
            Verdict::Altered => self.altered.iter().map(|it| it.says(quote, text)).collect::<Vec<_>>().join("; "),
            Verdict::Gone => match &self.gone {
                Some(piece) if piece.len() < quote.trim().len() => {
                    format!("is gone in part: there is nothing like “{}”", &quote[piece.clone()])
                }
                _ => "is gone, and there is nothing like it".into(),
            },
        }
    }
}

impl Altered {
    /// In what the passage differs, and where: "differs: “a” instead of “no”".
    fn says(&self, quote: &str, text: &str) -> String {
        let mut said = match self.differs {
            Differs::Marks => "differs in marks only",
            Differs::Spaces => "differs in spaces only",
            Differs::Case => "differs in case only",
            Differs::Signs => "differs in marks, spaces or case only",
            Differs::Form => "differs in how it is written only",
            Differs::Words => "differs",
        }
        .to_owned();
        let told = self.changes.iter().take(MOST).map(|it| match (&quote[it.was.clone()], &text[it.now.clone()]) {
            ("", now) => format!("“{now}” added"),
            (was, "") => format!("“{was}” left out"),
            (was, now) => format!("“{now}” instead of “{was}”"),
        });
        let told = told.collect::<Vec<_>>().join(", ");
        if !told.is_empty() {
            said.push_str(": ");
            said.push_str(&told);
        }
        let more = self.changes.len().saturating_sub(MOST);
        if more > 0 {
            said.push_str(&format!(", and {more} more"));
        }
        if self.others > 0 {
            let (s, are) = if self.others == 1 { ("", "is") } else { ("s", "are") };
            said.push_str(&format!(" ({} other passage{s} {are} as near)", self.others));
        }
        said
    }
}
