//! Plurals and their singulars: the regular ones by their endings, the others by a list.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::token::Token;

static PLURALS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/plurals.txt")));

/// Whether a word looks like a plural.
#[must_use]
pub fn is_plural(token: &Token<'_>) -> bool {
    let word = token.text;
    let is_regular = word.len() > 3
        && word.ends_with(['s', 'S'])
        && !["ss", "us", "is", "'s"].iter().any(|ending| word.ends_with(ending));
    is_regular || PLURALS.contains(token)
}

/// The singular of a noun in lower case; a noun that is no plural stays as it is.
#[must_use]
pub fn singular(noun: &str) -> String {
    if let Some(singular) = PLURALS.get(noun) {
        return singular.to_owned();
    }
    let mut word = noun.to_lowercase();
    // the last part of a compound decides: "year-olds", "servicemen" has an entry of its own
    let cut = |word: &str, ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
    if cut(&word, "ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if ["sses", "shes", "ches", "xes", "zzes"].iter().any(|ending| cut(&word, ending)) {
        word.truncate(word.len() - 2);
    } else if cut(&word, "s") && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        word.truncate(word.len() - 1);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_become_singular() {
        let check = |noun: &str, expected| assert_eq!(singular(noun), expected);
        check("ships", "ship");
        check("People", "person");
        check("countries", "country");
        check("boxes", "box");
        check("losses", "loss");
        check("houses", "house");
        check("aircraft", "aircraft");
        check("bus", "bus");
        check("crisis", "crisis");
        check("Varenians", "varenian");
    }
}
