//! Generated texts: thousands of attributed statements whose words and speakers are known by construction, from the grammar
//! in fixtures/attributions, each found whole, once, and nothing besides.

use std::collections::BTreeMap;
use std::ops::Range;

use gainsay::claim::Ledger;
use gainsay::extract::{Draft, Extractor};

/// How many texts of each family are made.
const EACH: u64 = 120;

/// How many in a hundred statements of a family are found whole, with their speaker, at the least.
const WHOLE: usize = 95;

/// Marks that stand for “ and ”.
const MARKS: [(&str, &str); 4] = [("“", "”"), ("\"", "\""), ("«", "»"), ("‘", "’")];

type Rules = BTreeMap<String, Vec<String>>;

/// Numbers by chance, the same ones for the same seed (the linear congruential generator of Knuth's MMIX).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).unwrap()
    }
}

/// One statement of a text: who says it, and its pieces, in bytes.
#[derive(Debug, Default)]
struct Statement {
    source: Range<usize>,
    pieces: Vec<Range<usize>>,
}

/// The rules of the grammar, and the names of those that are families.
fn grammar() -> (Rules, Vec<String>) {
    let text = std::fs::read_to_string("fixtures/attributions/grammar.txt").unwrap();
    let (mut rules, mut families) = (Rules::new(), Vec::new());
    for line in text.lines().filter(|it| !it.is_empty() && !it.starts_with('#')) {
        let (name, alternatives) = line.split_once(" = ").unwrap_or_else(|| panic!("no rule: {line}"));
        if name.starts_with('*') && !families.contains(&name.to_owned()) {
            families.push(name.to_owned());
        }
        rules.entry(name.to_owned()).or_default().extend(alternatives.split(" | ").map(|it| it.trim_end().to_owned()));
    }
    (rules, families)
}

/// Writes out one alternative of a rule.
fn write(rules: &Rules, rule: &str, chance: &mut Chance) -> String {
    let alternatives = rules.get(rule).unwrap_or_else(|| panic!("no rule is named {rule}"));
    let mut rest = alternatives[chance.below(alternatives.len())].as_str();
    let mut written = String::new();
    while let Some((before, behind)) = rest.split_once('{') {
        let (name, behind) = behind.split_once('}').expect("a brace is closed");
        written.push_str(before);
        let words = write(rules, name.trim_start_matches('^'), chance);
        match words.chars().next().filter(|_| name.starts_with('^')) {
            Some(first) => written.extend(first.to_uppercase().chain(words.chars().skip(1))),
            None => written.push_str(&words),
        }
        // an empty word takes no space, and what is inserted ends before a mark
        let ends_twice =
            words.ends_with(',') && behind.starts_with([',', '.', ':']) || words.is_empty() && behind.starts_with(' ');
        if words.ends_with(',') && behind.starts_with(['.', ':']) {
            written.pop();
            rest = behind;
        } else {
            rest = if ends_twice { &behind[1..] } else { behind };
        }
    }
    written + rest
}

/// Takes the brackets out of a text, and keeps where they stood.
fn read(marked: &str, marks: (&str, &str)) -> (String, Vec<Statement>) {
    let (mut text, mut statements) = (String::new(), BTreeMap::<char, Statement>::new());
    let mut open = Vec::new();
    let mut letters = marked.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '<' | '[' => open.push((letters.next().expect("a bracket has a letter"), text.len())),
            '>' | ']' => {
                let (id, start) = open.pop().expect("a bracket is opened");
                let statement = statements.entry(id).or_default();
                match letter {
                    '>' => statement.source = start..text.len(),
                    _ => statement.pieces.push(start..text.len()),
                }
            }
            '¶' => text.push_str("\n\n"),
            '↵' => text.push('\n'),
            '“' => text.push_str(marks.0),
            '”' => text.push_str(marks.1),
            ' ' if text.ends_with('\n') => {}
            _ => text.push(letter),
        }
    }
    let mut statements: Vec<Statement> = statements.into_values().collect();
    // who speaks goes on speaking where nobody else is named
    for at in 1..statements.len() {
        if statements[at].source.is_empty() {
            statements[at].source = statements[at - 1].source.clone();
        }
    }
    (text, statements)
}

/// The places of letters and figures in some pieces: marks and stops at their edges are nobody's words.
fn letters(text: &str, pieces: &[Range<usize>]) -> Vec<usize> {
    let words = |it: &Range<usize>| {
        let start = it.start;
        text[it.clone()]
            .char_indices()
            .filter(|it| it.1.is_alphanumeric())
            .map(move |it| start + it.0)
            .collect::<Vec<_>>()
    };
    pieces.iter().flat_map(words).collect()
}

/// Whether a draft is a statement: the same words, said by who says it.
fn is_found(text: &str, statement: &Statement, draft: &Draft) -> bool {
    let mention = draft.mention.clone().unwrap_or_default();
    let is_theirs = mention.start < statement.source.end && statement.source.start < mention.end;
    is_theirs && letters(text, &draft.content) == letters(text, &statement.pieces)
}

#[test]
fn every_statement_is_found_whole_once_and_no_other() {
    let (rules, families) = grammar();
    let ledger = Ledger::default();
    let extractor = Extractor::new(&ledger);
    let mut broken = Vec::new();
    for family in &families {
        let (mut wanted, mut found, mut missed) = (0, 0, Vec::new());
        for seed in 0..EACH {
            let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            chance.below(2);
            let marked = write(&rules, family, &mut chance);
            let marks = MARKS[[0, 0, 0, 1, 1, 2, 3][chance.below(7)]];
            // single marks are no marks in a text with apostrophes
            let marks = if marked.contains('’') { MARKS[0] } else { marks };
            let (text, statements) = read(&marked, marks);
            let drafts = extractor.read(&text, None).drafts;
            for draft in &drafts {
                let ascends = draft.content.windows(2).all(|it| it[0].end <= it[1].start);
                assert!(ascends && !draft.content.is_empty(), "{text}\n{draft:?}");
            }
            // who quotes somebody for the same words says them too, and is no fault
            let is_known =
                |it: &&Draft| statements.iter().any(|said| letters(&text, &said.pieces) == letters(&text, &it.content));
            let false_drafts = drafts.iter().filter(|it| !is_known(it)).count();
            let here = statements.iter().filter(|it| drafts.iter().any(|draft| is_found(&text, it, draft))).count();
            wanted += statements.len().max(1);
            found += if false_drafts > 0 { 0 } else { here.max(usize::from(statements.is_empty())) };
            if here < statements.len() || false_drafts > 0 {
                let shown: Vec<String> = drafts.iter().map(|it| show(&text, it)).collect();
                missed.push(format!("  {text:?}\n      {}", shown.join("\n      ")));
            }
        }
        if 100 * found < WHOLE * wanted {
            missed.truncate(6);
            broken.push(format!("{family}: {found} of {wanted}\n{}", missed.join("\n")));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n\n"));
}

fn show(text: &str, draft: &Draft) -> String {
    let pieces: Vec<&str> = draft.content.iter().map(|it| &text[it.clone()]).collect();
    let mention = draft.mention.clone().map_or("", |it| &text[it]);
    format!("{} | {mention} | {}", draft.pattern.id, pieces.join(" … "))
}
