//! The id of a drafted claim: who says it, and what about.

use std::collections::HashSet;

use crate::claim::{LocalId, slug};
use crate::language::content::is_content;
use crate::language::token::{Kind, tokens};

/// Words of the content that stand for a topic where none is proposed.
const WORDS: usize = 2;

/// An id that is not taken yet, and now is: `mira-osk-ferry-ban`, `mira-osk-patience-figures-2`.
pub(super) fn id(speaker: Option<&str>, topic: Option<&str>, content: &str, taken: &mut HashSet<LocalId>) -> LocalId {
    let about = topic.map_or_else(|| first_words(content), str::to_owned);
    LocalId::free(&[speaker.unwrap_or_default(), &about], taken)
}

/// The first words of a content that say something: `patience-figures`.
fn first_words(content: &str) -> String {
    let all = tokens(content);
    let words: Vec<_> = all.iter().filter(|it| it.kind != Kind::Punct).collect();
    let telling: Vec<_> = words.iter().copied().filter(|it| is_content(it)).collect();
    let chosen = if telling.is_empty() { words } else { telling };
    // A comma in a figure parts no words: `44,000` is `44000`.
    let slugs = chosen.iter().map(|it| slug(&it.text.replace(',', ""))).filter(|it| !it.is_empty());
    slugs.take(WORDS).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_who_and_what_and_is_never_taken_twice() {
        let mut taken = HashSet::from([LocalId::new("osk-ferry-ban").unwrap()]);
        let mut check =
            |topic, content, expected| assert_eq!(id(Some("osk"), topic, content, &mut taken).as_str(), expected);
        check(Some("ferry-ban"), "There will be no ban.", "osk-ferry-ban-2");
        check(None, "We ask for patience, and for figures.", "osk-ask-patience");
        check(None, "We ask for patience!", "osk-ask-patience-2");
        check(None, "It is what it is", "osk-it-is");
        check(None, "…", "osk");
        assert_eq!(id(None, None, "…", &mut HashSet::new()).as_str(), "draft");
        let mut check =
            |topic, content, expected| assert_eq!(id(Some("osk"), topic, content, &mut taken).as_str(), expected);
        check(None, "Naïve 40 % of O’Dey’s", "osk-naïve-40");
        check(None, "44,000 well-known O’Dey’s", "osk-44000-well-known");
    }
}
