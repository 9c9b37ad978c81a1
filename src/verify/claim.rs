//! The words of a claim that an article must have letter for letter: the quotation, and the outlet's words around it.

use super::{Article, Finding, Verdict};
use crate::claim::Details;

impl Article<'_> {
    /// What became of a claim's quotation; nothing where it has none.
    #[must_use]
    pub fn verify_quote(&self, it: &Details) -> Option<Finding> {
        it.quote.as_ref().map(|quote| self.verify(quote, it.anchor.as_ref()))
    }

    /// What became of the outlet's words; nothing where it has none. The anchor stands around the quotation, where there is
    /// one: then of several places the one is meant that has the quotation in it.
    #[must_use]
    pub fn verify_reported(&self, it: &Details) -> Option<Finding> {
        let words = it.reported.as_ref()?;
        let Some(quote) = self.verify_quote(it) else { return Some(self.verify(words, it.anchor.as_ref())) };
        let found = self.verify(words, None);
        let place = found.places.iter().find(|it| {
            quote.places.iter().all(|quote| it.start <= quote.start && quote.end <= it.end) && !quote.places.is_empty()
        });
        match place.filter(|_| found.verdict == Verdict::Ambiguous) {
            Some(place) => Some(Finding::at(Verdict::Ok, vec![place.clone()])),
            None => Some(found),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Anchor;

    const ARTICLE: &str = "Roe ruled out “a ban” on ferries. Tal ruled out “a ban” on ferries. Oro called for ships.";

    fn check(quote: Option<&str>, reported: &str, prefix: &str, expected: (Verdict, Option<usize>)) {
        let anchor = Some(Anchor { prefix: prefix.into(), suffix: String::new() });
        let (quote, reported) = (quote.map(str::to_owned), Some(reported.to_owned()));
        let found = Article::new(ARTICLE).verify_reported(&Details { quote, reported, anchor, ..Details::default() });
        let found = found.unwrap();
        assert_eq!((found.verdict, found.places.first().map(|it| it.start)), expected);
    }

    #[test]
    fn the_outlets_words_are_where_the_quotation_in_them_is() {
        let second = ARTICLE.rfind("“a ban").unwrap();
        check(Some("a ban"), "“a ban” on ferries", "Tal ruled out “", (Verdict::Ok, Some(second)));
        check(None, "“a ban” on ferries", "Tal ruled out ", (Verdict::Ok, Some(second)));
        check(None, "“a ban” on ferries", "", (Verdict::Ambiguous, Some(ARTICLE.find("“a ban").unwrap())));
        check(None, "ships", "Oro called for ", (Verdict::Ok, ARTICLE.find("ships")));
        check(None, "a tax on sugar beet", "", (Verdict::Gone, None));
    }
}
