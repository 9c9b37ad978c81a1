//! The reports give it another verb of saying: one says, the other claims, admits or warns.
//!
//! # Looks at
//! The key `verb` of both claims. Verbs of one colour are the same: `said`, `told`, `added`.
//!
//! # Not this when
//! - only one of the files has a verb
//!
//! # Fires
//! ```text
//! 2025-03-02 {verb: said}: “Nobody was on the bridge.”
//! 2025-03-02 {verb: claimed}: “Nobody was on the bridge.”
//! => verb said -> claimed
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02 {verb: said}: “Nobody was on the bridge.”
//! 2025-03-02 {verb: added}: “Nobody was on the bridge.”
//! => alike
//! ```

use std::sync::LazyLock;

use super::super::{Comparison, Difference, Evidence};
use crate::language::lexicon::Lexicon;
use crate::language::token::tokens;

static COLOURS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../language/lexicon/saying_colours.txt")));

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "verb",
    title: "another verb of saying",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("verb.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (from, to) = (compared.one.claim.verb.as_deref()?, compared.other.claim.verb.as_deref()?);
    let (one, other) = (colour(from)?, colour(to)?);
    let reason = format!("‘{from}’ {one}, ‘{to}’ {other}");
    (one != other).then(|| Evidence::keys((from, to), "verb", reason))
}

/// What a verb of saying lets the reader think of what was said.
fn colour(verb: &str) -> Option<&'static str> {
    let tokens = tokens(verb);
    (0..tokens.len()).find_map(|at| COLOURS.longest(&tokens[at..])).map(|found| found.value)
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn a_verb_that_nobody_knows_is_not_judged() {
        check(
            "2025-03-02 {verb: yodelled}: “Nobody was on the bridge.”
             2025-03-02 {verb: claimed}: “Nobody was on the bridge.”
             => alike",
        );
    }

    #[test]
    fn words_around_the_verb_do_not_matter() {
        check(
            "2025-03-02 {verb: has said}: “Nobody was on the bridge.”
             2025-03-02 {verb: grudgingly admitted}: “Nobody was on the bridge.”
             => verb has said -> grudgingly admitted",
        );
    }
}
