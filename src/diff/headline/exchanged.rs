//! One value, and then another: what a kind whose two values say it all is told with.

use super::{Headline, Telling, headline, on_side, quoted};
use crate::claim::Claim;
use crate::diff::Value;
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Kind, tokens};
use crate::reading::Basis;

/// So many words around what was exchanged say of what it was said.
const AROUND: usize = 2;

/// Words that say nothing at the edge of a piece.
const LOOSE: Classes = Classes::of(&[Class::Article, Class::Preposition, Class::Be, Class::Coordinator]);

/// `NAME said the one value on its day, and on its own the other`, each with the words around it, and what that comes to,
/// with the tag before it in other views.
pub(in crate::diff) fn exchanged(it: &Telling<'_, '_>, tag: &str, comes_to: &str) -> Headline {
    let evidence = &it.change.evidence;
    let from = around(it, it.from(), Some(&evidence.earlier), it.change.earlier);
    let to = around(it, it.to(), evidence.later.as_ref(), it.change.claim());
    let stood = it.side_of_both().map_or_else(String::new, |side| format!("was {} and ", on_side(side)));
    let told = it.both(&format!("{stood}said {from}"), &format!("{to}{comes_to}"));
    headline(it, tag, format!("{} → {}", it.earlier_value(), it.later_value()), told)
}

/// Words with those next to them in the same clause; the value alone where no words are known.
fn around(it: &Telling<'_, '_>, value: &Value, basis: Option<&Basis>, claim: &Claim) -> String {
    let Some(Basis::Words(range)) = basis else { return it.value(value, claim) };
    let text = claim.words();
    let tokens = tokens(text);
    let first = tokens.partition_point(|it| it.end <= range.start);
    let last = tokens.partition_point(|it| it.start < range.end);
    let is_near = |at: &usize| tokens[*at].kind != Kind::Punct;
    let is_loose = |at: &usize| tokens[*at].is_in(LOOSE);
    let before: Vec<usize> = (0..first).rev().take_while(is_near).take(AROUND).collect();
    let after: Vec<usize> = (last..tokens.len()).take_while(is_near).take(AROUND).collect();
    let start = before.iter().rev().copied().find(|at| !is_loose(at)).unwrap_or(first);
    let end = after.iter().rev().copied().find(|at| !is_loose(at)).map_or(last, |at| at + 1);
    match (tokens.get(start), end.checked_sub(1).and_then(|it| tokens.get(it))) {
        (Some(first), Some(last)) if first.start < last.end => quoted(&text[first.start..last.end], claim),
        _ => it.value(value, claim),
    }
}
