//! What each predicate says of what it governs: the files of `lexicon/`, read once into one table by the words that they begin with.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::sync::LazyLock;

use super::Sign;
use crate::language::grammar::Class as Word_;
use crate::language::inflection::{Form, noun_forms, spellings, verb_forms};
use crate::language::token::{Token, tokens};
use crate::language::word::{ByWord, Word};
use crate::language::word_table::WordTable;

/// The files, by family. A heading is `[CLASS SIGN]`; below it stand a comment of what the class is, and its entries, apart by commas.
const FILES: [&str; 12] = [
    include_str!("lexicon/act.txt"),
    include_str!("lexicon/backing.txt"),
    include_str!("lexicon/deed.txt"),
    include_str!("lexicon/effect.txt"),
    include_str!("lexicon/level.txt"),
    include_str!("lexicon/office.txt"),
    include_str!("lexicon/price.txt"),
    include_str!("lexicon/stand.txt"),
    include_str!("lexicon/turns.txt"),
    include_str!("lexicon/verbs.txt"),
    include_str!("lexicon/verdict.txt"),
    include_str!("lexicon/whose.txt"),
];

/// Names the classes once, for the code and for the headings of the files.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal, $sort:ident;)+) => {
        /// What an entry is; the comment below its heading says what it says of its object or its subject.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Class { $($(#[$doc])* $class,)+ }

        impl Class {
            fn of(name: &str) -> Option<(Self, Sort)> {
                match name { $($name => Some((Self::$class, Sort::$sort)),)+ _ => None }
            }
        }
    };
}

classes! {
    Stand = "stand", Verb;
    Minded = "minded", Word;
    Backing = "backing", Noun;
    Voice = "voice", Verb;
    Cry = "cry", Word;
    Need = "need", Noun;
    Goal = "goal", Noun;
    Act = "act", Verb;
    Degree = "degree", Verb;
    Change = "change", Verb;
    Allow = "allow", Verb;
    Want = "want", Verb;
    GoOn = "go on", Verb;
    Talk = "talk", Verb;
    Make = "make", Verb;
    Office = "office", VerbToo;
    Free = "free", Word;
    Charge = "charge", VerbToo;
    ForSale = "for sale", Word;
    Sell = "sell", VerbToo;
    Alter = "alter", VerbToo;
    Shift = "shift", VerbToo;
    Freeze = "freeze", VerbToo;
    AsItIs = "as it is", Word;
    Possible = "possible", Word;
    Deed = "deed", Noun;
    More = "more", Noun;
    Generic = "generic", Noun;
    Broad = "broad", Noun;
    Pass = "pass", Noun;
    Aim = "aim", Noun;
    Worth = "worth", Adjective;
    Status = "status", Adjective;
    Verdict = "verdict", Noun;
    Fate = "fate", Word;
    Happen = "happen", Verb;
    Makes = "makes", Verb;
    Sure = "sure", Word;
    Glad = "glad", Word;
    Effect = "effect", Verb;
    Cause = "cause", Verb;
    Value = "value", Noun;
    Say = "say", Verb;
    Wish = "wish", Verb;
    Tell = "tell", Verb;
    Accuse = "accuse", Verb;
    Refute = "refute", Word;
    Former = "former", Word;
    Deem = "deem", Verb;
    Plain = "plain", Verb;
    Adverb = "adverb", Word;
    Determiner = "determiner", Word;
    PlainModifier = "plain modifier", Word;
    Particle = "particle", Word;
    Complement = "complement", Word;
    Gone = "gone", Word;
    Witness = "witness", VerbToo;
    Let = "let", VerbToo;
    Giving = "giving", VerbToo;
    Light = "light", VerbToo;
    Gain = "gain", VerbToo;
    Finding = "finding", VerbToo;
    Purpose = "purpose", NounToo;
    Due = "due", Word;
    Within = "within", NounToo;
    Sort = "sort", NounToo;
    PlainNoun = "plain noun", NounToo;
    Body = "body", NounToo;
    Anybody = "anybody", NounToo;
    Going = "going", NounToo;
    NoCry = "no cry", NounToo;
}

/// How the first word of an entry is inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    Verb,
    Noun,
    Adjective,
    Word,
    /// A verb, or a noun, that its entry does not make one.
    VerbToo,
    NounToo,
}

/// A set of classes to look for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Among(u128);

impl Among {
    pub(super) const fn of(classes: &[Class]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < classes.len() {
            bits |= 1 << classes[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }
}

/// What the table knows of a word that stands first in an entry.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The forms of a verb that it can be.
    pub(super) forms: Vec<Form>,
    /// The verb that it is a form of.
    pub(super) base: Option<Word>,
    pub(super) is_noun: bool,
    pub(super) is_adjective: bool,
    /// Whether it is a verb by itself, and not only with other words: `wind down`.
    pub(super) is_alone: bool,
    /// The places of the heads that it is a form of.
    heads: Vec<usize>,
}

/// A first word of entries, in the form that a dictionary has.
#[derive(Debug)]
struct Head {
    sort: Sort,
    /// The longest first.
    entries: Vec<Entry>,
}

impl Head {
    /// Whether the word by itself is an entry of that sort.
    fn is_whole(&self, sort: Sort) -> bool {
        self.sort == sort && self.entries.iter().any(|it| it.rest.is_empty())
    }
}

#[derive(Debug)]
struct Entry {
    /// Its place among all entries, as they stand in the files.
    at: usize,
    rest: Box<[Slot]>,
    class: Class,
    sign: Sign,
}

/// One word of an entry after the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Word(Word),
    /// `~`: a word that tells more of the noun after it, or none.
    Any,
}

/// An entry that stands at some place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) class: Class,
    pub(super) sign: Sign,
    /// How many tokens it takes.
    pub(super) len: usize,
}

/// All entries, below their first words, and what is known of each form of these.
struct Table {
    heads: Vec<Head>,
    known: WordTable<Known>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Growing::default();
    for file in FILES {
        let (mut class, mut sign) = (None, Sign::For);
        for line in file.lines().filter(|it| !it.starts_with('#')) {
            if let Some(heading) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                let (name, mark) = heading.rsplit_once(' ').filter(|it| it.1.len() == 1).unwrap_or((heading, "+"));
                class = Class::of(name);
                sign = if mark == "-" { Sign::Against } else { Sign::For };
                continue;
            }
            let Some((class, sort)) = class else { continue };
            for entry in line.split(',').map(str::trim).filter(|it| !it.is_empty()) {
                table.add(entry, sort, class, sign);
            }
        }
    }
    table.grown()
});

/// The table while its files are read.
#[derive(Default)]
struct Growing {
    entries: usize,
    heads: Vec<Head>,
    places: HashMap<(Word, Sort), usize>,
    known: ByWord<Known>,
}

impl Growing {
    fn add(&mut self, entry: &'static str, sort: Sort, class: Class, sign: Sign) {
        let words: Vec<Token<'_>> = tokens(entry);
        let Some((first, rest)) = words.split_first() else { return };
        let slot = |it: &Token<'_>| if it.text == "~" { Slot::Any } else { Slot::Word(it.word) };
        let entry = Entry { at: self.entries, rest: rest.iter().map(slot).collect(), class, sign };
        self.entries += 1;
        let head = match self.places.entry((first.word, sort)) {
            Occupied(place) => *place.get(),
            Vacant(place) => {
                let head = *place.insert(self.heads.len());
                self.heads.push(Head { sort, entries: Vec::new() });
                self.know(first, sort, head);
                head
            }
        };
        self.heads[head].entries.push(entry);
    }

    /// Takes note of the forms of a head, which are made once for all of its entries.
    fn know(&mut self, first: &Token<'_>, sort: Sort, head: usize) {
        let forms = match sort {
            Sort::Verb | Sort::VerbToo => verb_forms(first.text).into_iter().map(|it| (Some(it.0), it.1)).collect(),
            Sort::Noun | Sort::NounToo => noun_forms(first.text).into_iter().map(|it| (None, it)).collect(),
            Sort::Adjective | Sort::Word => spellings(first.text).into_iter().map(|it| (None, it)).collect::<Vec<_>>(),
        };
        for (form, text) in forms {
            let known = self.known.entry(Word::read(&text)).or_default();
            if let Some(form) = form.filter(|it| sort == Sort::Verb && !known.forms.contains(it)) {
                known.forms.push(form);
            }
            if sort == Sort::Verb {
                known.base.get_or_insert(first.word);
            }
            if known.heads.last() != Some(&head) {
                known.heads.push(head);
            }
        }
    }

    fn grown(mut self) -> Table {
        self.heads.iter_mut().for_each(|it| it.entries.sort_by_key(|entry| Reverse(entry.rest.len())));
        for known in self.known.values_mut() {
            let is_whole = |sort| known.heads.iter().any(|it| self.heads[*it].is_whole(sort));
            known.is_alone = is_whole(Sort::Verb);
            known.is_noun = is_whole(Sort::Noun);
            known.is_adjective = is_whole(Sort::Adjective);
        }
        Table { heads: self.heads, known: self.known.into() }
    }
}

/// What the table knows of a word.
pub(super) fn known(token: &Token<'_>) -> Option<&'static Known> {
    TABLE.known.get(token.word)
}

/// The longest entry, of these classes, that the tokens begin with.
pub(super) fn longest(tokens: &[Token<'_>], among: Among) -> Option<Found> {
    let (first, rest) = tokens.split_first()?;
    let longest_of = |head: &usize| {
        TABLE.heads[*head].entries.iter().filter(|it| among.has(it.class)).find_map(|it| {
            let len = met(&it.rest, rest)? + 1;
            Some(((Reverse(it.rest.len()), it.at), Found { class: it.class, sign: it.sign, len }))
        })
    };
    known(first)?.heads.iter().filter_map(longest_of).min_by_key(|it| it.0).map(|it| it.1)
}

/// How many tokens the slots take of those that stand there.
fn met(slots: &[Slot], tokens: &[Token<'_>]) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(0) };
    match slot {
        Slot::Word(word) => {
            let (first, later) = tokens.split_first()?;
            // "the decision not to": the entry ends before what denies the verb
            let is_denied = first.is_in(Word_::ClauseNegator) && later.first().is_some_and(|it| it.is("to"));
            if rest.is_empty() && is_denied && *word == Word::of("to") {
                return Some(0);
            }
            if first.word == *word {
                return met(rest, later).map(|it| it + 1);
            }
            // "stand firmly behind"
            first.is_in(Word_::Adverb).then(|| met(slots, later))?.map(|it| it + 1)
        }
        Slot::Any => (0..=MOST_FILLERS).find_map(|len| {
            let is_filler = |it: &Token<'_>| {
                it.kind == crate::language::token::Kind::Word
                    && !it.is_in(Word_::Preposition | Word_::Negator | Word_::Coordinator)
            };
            let fits = tokens.len() >= len && tokens[..len].iter().all(is_filler);
            fits.then(|| met(rest, &tokens[len..]))?.map(|it| it + len)
        }),
    }
}

/// How many words `~` may stand for at most: `our full support`.
const MOST_FILLERS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, class: Class, expected: Option<(Sign, usize)>) {
        let found = longest(&tokens(text), Among::of(&[class])).map(|it| (it.sign, it.len));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_word_is_met_in_all_of_its_forms() {
        check("abolishing the fee", Class::Act, Some((Sign::Against, 1)));
        check("banned", Class::Allow, Some((Sign::Against, 1)));
        check("legalized", Class::Allow, Some((Sign::For, 1)));
        check("restrictions", Class::More, Some((Sign::Against, 1)));
        check("kept", Class::Act, Some((Sign::For, 1)));
        check("harbour", Class::Act, None);
    }

    #[test]
    fn the_longest_entry_speaks() {
        check("fight for the fee", Class::Stand, Some((Sign::For, 2)));
        check("gave up the fee", Class::Act, Some((Sign::Against, 2)));
        check("give the fee", Class::Act, Some((Sign::For, 1)));
        check("throws its full weight behind it", Class::Stand, Some((Sign::For, 5)));
        check("took the decision not to build it", Class::Want, Some((Sign::For, 3)));
        check("put a stop to it", Class::Act, Some((Sign::Against, 4)));
    }

    #[test]
    fn every_heading_is_a_class() {
        for line in FILES.iter().flat_map(|it| it.lines()).filter(|it| it.starts_with('[')) {
            let name = line.trim_matches(['[', ']']).trim_end_matches([' ', '+', '-']);
            assert!(Class::of(name).is_some(), "{line}");
        }
    }
}
