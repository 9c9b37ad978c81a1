//! By which measure a figure counts, and of which part: gross, net, usually, to begin with, in all. "1,500 net" is no less than
//! "1,900 gross", nor the first 15 buses fewer than all 90.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::number::read_number;
use crate::language::token::{Kind, Token};
use crate::reading::word_key::word_key;
use crate::reading::words::Words;

static MEASURES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/measures.txt")));

/// The measure of what is a part of what is planned.
const FIRST: &str = "first";
/// The measure of what is summed up.
const TOTAL: &str = "total";
/// The most that *the two towns* may be, where *our town* is one of them.
const FEW: f64 = 9.0;

/// Whether the figures of two texts count by different measures; a sum does so only where the other names a place of its own.
pub(super) fn is_by_another(earlier: &Words<'_>, later: &Words<'_>) -> bool {
    let (one, other) = (measures(earlier), measures(later));
    let is_apart = one.symmetric_difference(&other).any(|it| *it != TOTAL);
    let is_part = || match (one.contains(TOTAL), other.contains(TOTAL)) {
        (true, false) => places(later) > places(earlier),
        (false, true) => places(earlier) > places(later),
        _ => false,
    };
    is_apart || is_part() || is_joint(earlier, later)
}

/// How many places a text names; "in all" is none, nor is "in May".
fn places(words: &Words<'_>) -> usize {
    let tokens = &words.tokens;
    let is_day = |at: usize| {
        words.moments.iter().any(|it| it.range.end > tokens[at].start && it.range.start <= tokens[at].end + 1)
    };
    let leads = |at: &usize| tokens[*at].is_any(&["at", "in"]) && MEASURES.longest(&tokens[*at..]).is_none();
    (0..tokens.len()).filter(|at| leads(at) && !is_day(*at)).count()
}

/// Whether one counts for several, and the other for the speaker's own one of them: "the two towns will pay", "our town will pay".
fn is_joint(earlier: &Words<'_>, later: &Words<'_>) -> bool {
    let keys = |words: &Words<'_>, is_led: &dyn Fn(&[Token<'_>]) -> bool| -> HashSet<u64> {
        let nouns = (1..words.tokens.len()).filter(|at| is_led(&words.tokens[at - 1..*at]));
        nouns.map(|at| word_key(words.tokens[at].text)).collect()
    };
    let several = |words: &Words<'_>| {
        let is_many = |it: &[Token<'_>]| read_number(it).is_some_and(|it| it.value > 1.0 && it.value <= FEW);
        keys(words, &|it| is_many(it) || it[0].is("both"))
    };
    let own = |words: &Words<'_>| keys(words, &|it| it[0].is_any(&["our", "my"]));
    let is_one_of = |own: HashSet<u64>, several: HashSet<u64>| !own.is_disjoint(&several);
    is_one_of(own(later), several(earlier)) || is_one_of(own(earlier), several(later))
}

fn measures(words: &Words<'_>) -> HashSet<&'static str> {
    let tokens = &words.tokens;
    let at = |at: usize| {
        let is_dated = |at: usize| words.moments.iter().any(|it| it.range.contains(&tokens[at].start));
        // "the first 15 buses", "will be replaced first"; but "the first half of 2020" is a day
        let is_end = |at: usize| tokens.get(at).is_none_or(|it| it.kind == Kind::Punct);
        let is_first =
            tokens[at].is("first") && (is_end(at + 1) || read_number(&tokens[at + 1..]).is_some() && !is_dated(at));
        if is_first { Some(FIRST) } else { MEASURES.longest(&tokens[at..]).map(|it| it.value) }
    };
    (0..tokens.len()).filter_map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::pair::Texts;

    fn check(earlier: &str, later: &str, expected: bool) {
        let found = Texts::told(earlier, later, |it| is_by_another(it.earlier, it.later));
        assert_eq!(found, expected, "{earlier} / {later}");
    }

    #[test]
    fn another_measure_is_no_other_figure() {
        check("They earn 1,900 gross.", "They earn 1,500 net.", true);
        check("The two towns will pay 9 million.", "Our town will pay 5 million.", true);
        check("All 40 lamps will be replaced.", "Eight lamps will be replaced first.", true);
        check("Fines can reach 500 crowns.", "Fines are usually 60 crowns.", true);
        check("We will replace all 90 buses.", "We will replace the first 15 buses.", true);
        check("We are cutting 800 jobs in all.", "We are cutting 250 jobs at the mill.", true);
    }

    #[test]
    fn one_measure_is_compared() {
        check("We are cutting 800 jobs in all.", "We are cutting 900 jobs.", false);
        check("They earn 1,900 gross.", "They earn 1,500 gross.", false);
        check("We will replace 90 buses.", "We will replace 15 buses.", false);
    }
}
