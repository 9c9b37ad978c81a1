//! Which words belong to which classes: the files of `lexicon/`, read once into one table.
//!
//! A file has a heading for each class, `[Class]`, and below it its words, apart by space. A line that begins with `# ` is
//! a comment: above the first heading where the words are from, below a heading what its class is.

use std::sync::LazyLock;

use super::class::{Class, Classes};
use crate::language::word::{ByWord, Word};

/// The lexicon of classes, by family.
const FILES: [&str; 13] = [
    include_str!("lexicon/abbreviations.txt"),
    include_str!("lexicon/adverbs.txt"),
    include_str!("lexicon/conjunctions.txt"),
    include_str!("lexicon/determiners.txt"),
    include_str!("lexicon/functions.txt"),
    include_str!("lexicon/marks.txt"),
    include_str!("lexicon/names.txt"),
    include_str!("lexicon/negators.txt"),
    include_str!("lexicon/prepositions.txt"),
    include_str!("lexicon/pronouns.txt"),
    include_str!("lexicon/time.txt"),
    include_str!("lexicon/verbs.txt"),
    include_str!("lexicon/verbs_of_thought.txt"),
];

static KNOWN: LazyLock<ByWord<Classes>> = LazyLock::new(|| {
    let mut known = ByWord::<Classes>::default();
    for (heading, word) in entries() {
        let class = Class::ALL.iter().find(|it| it.name() == heading).expect("a test looks every heading up");
        let classes = known.entry(Word::of(word)).or_default();
        *classes = *classes | *class;
    }
    known
});

/// The classes that a word belongs to.
pub(in crate::language) fn classes(word: Word) -> Classes {
    KNOWN.get(&word).copied().unwrap_or_default()
}

/// Whether a word by itself, which is no token of a text, belongs to one of these classes.
#[must_use]
pub fn is_word_in(word: impl Into<Word>, those: impl Into<Classes>) -> bool {
    classes(word.into()).overlap(those.into())
}

/// The words of a class, as the lexicon has them.
pub fn words_of(class: Class) -> impl Iterator<Item = &'static str> {
    entries().filter(move |(heading, _)| *heading == class.name()).map(|(_, word)| word)
}

/// Every word of the classes with the heading that it stands below.
fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.into_iter().flat_map(headed)
}

/// Every word of a file of this form with the heading that it stands below.
pub(super) fn headed(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = file.lines().filter(|it| !it.starts_with("# "));
    let headed = lines.scan("", |heading, line| {
        let name = line.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
        *heading = name.unwrap_or(heading);
        Some((*heading, if name.is_some() { "" } else { line }))
    });
    headed.flat_map(|(heading, line)| line.split_whitespace().map(move |word| (heading, word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;
    use std::collections::HashSet;

    #[test]
    fn headings_and_classes_are_the_same() {
        let headings: HashSet<&str> = entries().map(|it| it.0).collect();
        // adverbs in -ly are not listed
        let listed = Class::ALL.iter().filter(|it| **it != Class::Manner);
        assert_eq!(headings, listed.map(|it| it.name()).collect());
    }

    #[test]
    fn each_word_is_one_token_as_rules_write_it_and_stands_once_in_a_class() {
        let mut seen = HashSet::new();
        for (class, word) in entries() {
            assert!(seen.insert((class, word)), "{word} stands twice in {class}");
            let found = tokens(word);
            // a clitic is one behind its word
            let is_one = found.len() == 1 || word.starts_with('\'');
            assert!(is_one && word.to_lowercase() == word, "{word} of {class} is never met");
        }
    }

    #[test]
    fn no_two_words_are_taken_for_one() {
        let words: HashSet<&str> = entries().map(|it| it.1).collect();
        let numbers: HashSet<Word> = words.iter().map(|it| Word::of(it)).collect();
        assert_eq!(words.len(), numbers.len());
    }

    #[test]
    fn a_word_may_belong_to_several_classes_and_a_mark_to_the_one_of_its_shape() {
        let is_in = |text: &str, class: Class| tokens(text)[0].is_in(class);
        assert!(is_in("Never", Class::Negator) && is_in("never", Class::Adverb) && !is_in("never", Class::Modal));
        assert!(is_in("\u{2018}", Class::OpeningQuotation) && !is_in("\u{2018}", Class::ClosingQuotation));
        assert!(is_in("N\u{2019}T", Class::Negator));
        assert!(!is_in("ships", Class::Negator));
    }
}
