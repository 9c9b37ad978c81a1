//! The same one of several: "the mill in Kelm will close" says nothing of the mill in Varna, nor "Line 4" of Line 5, nor do phone
//! records of bank records.
//!
//! Looks at what the two say something of, or do something to: stops the words where both name which one of its kind it is,
//! and each names another one. Where something comes from or who does it may be replaced.

use crate::diff::pair::Texts;
use crate::diff::phrases::tells_which;
use crate::diff::{Gate, Pair, Passage};
use crate::language::grammar::Class;
use crate::language::grammar::shallow_parse::ShallowParse;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::VerbGroup;
use crate::language::number::{Sort as NumberSort, read_number};
use crate::language::token::{Kind, Token};
use crate::reading::Component;
use crate::reading::word_key::word_key;
use crate::reading::words::{Item, Sort, Words};

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "which",
    title: "the same one of its kind",
    components: &[Component::Words],
    room: include_str!("which.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    let Some(Texts { earlier, later, .. }) = pair.words() else { return Passage::Open };
    let others = marks(later);
    let is_other = |one: &Mark<'_>, other: &Mark<'_>| {
        one.noun == other.noun && one.is_apart(other) && !one.stands_in(later) && !other.stands_in(earlier)
    };
    let apart = marks(earlier).into_iter().find_map(|one| {
        let mut same = others.iter().filter(|it| it.noun == one.noun).peekable();
        let first = *same.peek()?;
        same.all(|it| is_other(&one, it)).then_some((one.text, first.text))
    });
    match apart {
        Some((one, other)) => Passage::Stopped(format!("one is “{one}”, and the other “{other}”")),
        None => Passage::Open,
    }
}

/// What tells which one of its kind something is.
struct Mark<'w> {
    /// The kind.
    noun: u64,
    /// The names, or the number.
    names: Vec<u64>,
    text: &'w str,
}

impl Mark<'_> {
    fn is_apart(&self, other: &Self) -> bool {
        !self.names.iter().all(|it| other.names.contains(it)) && !other.names.iter().all(|it| self.names.contains(it))
    }

    fn stands_in(&self, words: &Words<'_>) -> bool {
        self.names.iter().all(|name| words.tokens.iter().any(|it| word_key(it.text) == *name))
    }
}

/// The marks of what a text says something of, or does something to.
fn marks<'w>(words: &'w Words<'_>) -> Vec<Mark<'w>> {
    let ShallowParse { tags, verbs } = words.parse();
    let tokens = &words.tokens;
    let item = |at: usize| words.items.iter().find(|it| it.tokens.start == at);
    let is_name = |it: &Item| it.sort == Sort::Name;
    // a subject, or what a verb has for its object
    let is_spoken_of = |noun: usize| {
        let start = (0..noun)
            .rev()
            .take_while(|it| tags[*it].is_of_noun_phrase() || tags[*it] == Tag::Pronoun)
            .last()
            .unwrap_or(noun);
        let is_before_verb = verbs.first().is_some_and(|it| noun < it.tokens.start);
        let has_object = |it: &&VerbGroup| !tokens[it.head].is_in(Class::Be | Class::Copular);
        let is_object = verbs.iter().filter(has_object).any(|it| it.tokens.end == start || it.head + 1 == start);
        is_object || is_before_verb && (start == 0 || tags[start - 1] != Tag::Preposition)
    };
    let marked = |noun: u64, names: Vec<u64>, start: usize, end: usize| {
        let text = &words.text[tokens[start].start..tokens[end - 1].end];
        (!names.is_empty()).then_some(Mark { noun, names, text })
    };
    let mark = |noun: usize| {
        let (kind, next) = (item(noun)?, noun + 1);
        let number = tokens.get(next).filter(|it| it.kind == Kind::Number);
        let (names, end): (Vec<u64>, usize) = if let Some(number) = number {
            let is_counted = matches!(tags.get(next + 1), Some(Tag::Noun | Tag::Adjective));
            (if is_counted { Vec::new() } else { vec![word_key(number.text)] }, next + 1)
        } else if tokens.get(next).is_some_and(|it| tells_which(it) || it.is("between")) {
            let inside =
                |it: &usize| matches!(tags[*it], Tag::Name | Tag::Determiner | Tag::Adjective | Tag::Coordinator);
            let end = (next + 1..tags.len()).find(|it| !inside(it)).unwrap_or(tags.len());
            let named = words.items.iter().filter(|it| (next + 1..end).contains(&it.tokens.start) && is_name(it));
            (named.map(|it| it.key).collect(), end)
        } else if tags[noun] == Tag::Name {
            (Vec::new(), next)
        } else {
            // "phone records", "the second patent"
            let tells = |at: &usize| matches!(tags[*at], Tag::Noun | Tag::Name) || is_ordinal(&tokens[*at]);
            let start = (0..noun).rev().take_while(tells).last().unwrap_or(noun);
            return marked(kind.key, (start..noun).filter_map(item).map(|it| it.key).collect(), start, next);
        };
        marked(kind.key, names, noun, end)
    };
    let nouns = (0..tags.len()).filter(|at| matches!(tags[*at], Tag::Noun | Tag::Name) && is_spoken_of(*at));
    nouns.filter_map(mark).collect()
}

fn is_ordinal(token: &Token<'_>) -> bool {
    read_number(std::slice::from_ref(token)).is_some_and(|it| it.sort == NumberSort::Ordinal)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn another_one_of_a_kind_has_not_changed() {
        let pairs = [
            ("The mill in Kelm will be closed.", "The mill in Varna will not be closed."),
            ("We oppose the dam at Kelm.", "We support the dam at Varna."),
            ("Line 4 will not be extended.", "Line 5 will be extended."),
            ("Trains between Kelm and Orsa will be stopped.", "Trains between Kelm and Varna will not be stopped."),
            ("Phone records will be kept for six months.", "Bank records will be kept for ten years."),
            ("We are suing over the first patent.", "We are not suing over the second patent."),
        ];
        for (earlier, later) in pairs {
            check(&format!("2025-01-01: {earlier}\n2025-02-01: {later}\n=> held"));
        }
    }

    #[test]
    fn the_same_one_may_change() {
        let pairs = [
            ("The mill in Kelm will be closed.", "The mill in Kelm will not be closed."),
            ("We oppose the dam at Kelm.", "We support the dam at Kelm."),
            ("Line 4 will not be extended.", "Line 4 will be extended."),
            ("The mill will be closed.", "The mill in Kelm will not be closed."),
        ];
        for (earlier, later) in pairs {
            check(&format!("2025-01-01: {earlier}\n2025-02-01: {later}\n=> reversed"));
        }
    }
}
