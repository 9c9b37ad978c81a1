//! Whether two articles are versions of one.

use crate::article::Article;
use crate::language::likeness::{AT_ONE_ADDRESS, NEARLY_ONE_ARTICLE, ONE_ARTICLE};
use crate::language::shingle::Shingles;

/// What two articles are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// Two articles.
    Articles,
    /// Versions of one.
    Versions,
    /// Two articles that stood at one address, one after the other.
    OtherArticle,
}

impl Kinship {
    /// Its name in answers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Versions => "versions",
            Self::OtherArticle => "other article",
        }
    }
}

/// What two articles are to each other, by their addresses, their days and what they have in common. A series is not one
/// article: who publishes the same sentences on two days at two addresses lets each of them stand.
#[must_use]
pub fn kinship(earlier: &Article, later: &Article) -> Kinship {
    let shared = Shingles::of(&earlier.text).shared(&Shingles::of(&later.text));
    let days = earlier.published.zip(later.published).map(|(earlier, later)| earlier == later);
    let versions_from = match (&earlier.url, &later.url) {
        (Some(earlier), Some(later)) if earlier == later => {
            return if shared.reaches(AT_ONE_ADDRESS) { Kinship::Versions } else { Kinship::OtherArticle };
        }
        (Some(_), Some(_)) if days == Some(false) => return Kinship::Articles,
        (Some(_), Some(_)) => ONE_ARTICLE,
        _ if days == Some(false) => ONE_ARTICLE,
        _ => NEARLY_ONE_ARTICLE,
    };
    if shared.reaches(versions_from) { Kinship::Versions } else { Kinship::Articles }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    const TEXT: &str = "The council of Selm voted on Tuesday to keep the night ferries. The minister, Ada Roe, said \
                        that there would be no ban this year, and that the harbour needed every ship it had.";
    const OTHER: &str = "The price of bread rose again in Lowmark, and nobody said why, least of all the bakers.";

    fn check(one: (&str, Option<u32>, &str), other: (&str, Option<u32>, &str), expected: Kinship) {
        let article = |(url, day, text): (&str, Option<u32>, &str)| Article {
            text: text.to_owned(),
            url: Some(url.to_owned()).filter(|it| !it.is_empty()),
            published: day.and_then(|it| chrono::NaiveDate::from_ymd_opt(2025, 3, it)).map(Date::day),
            ..Article::default()
        };
        assert_eq!(kinship(&article(one), &article(other)), expected, "{one:?} {other:?}");
        assert_eq!(kinship(&article(other), &article(one)), expected, "{other:?} {one:?}");
    }

    #[test]
    fn at_one_address_a_text_is_a_version_unless_it_is_another_altogether() {
        let edited = TEXT.replace("no ban this year", "a ban from Monday");
        check(("https://a", Some(1), TEXT), ("https://a", Some(1), &edited), Kinship::Versions);
        check(("https://a", Some(1), TEXT), ("https://a", Some(2), OTHER), Kinship::OtherArticle);
    }

    #[test]
    fn the_same_text_on_two_days_at_two_addresses_is_two_articles() {
        check(("https://a", Some(1), TEXT), ("https://b", Some(2), TEXT), Kinship::Articles);
        check(("https://a", Some(1), TEXT), ("https://b", Some(1), TEXT), Kinship::Versions);
    }

    #[test]
    fn without_an_address_the_text_alone_tells() {
        check(("", None, TEXT), ("", None, TEXT), Kinship::Versions);
        check(("", None, TEXT), ("https://a", Some(1), TEXT), Kinship::Versions);
        check(("", None, TEXT), ("", None, OTHER), Kinship::Articles);
        check(("", Some(1), TEXT), ("", Some(2), OTHER), Kinship::Articles);
    }
}
