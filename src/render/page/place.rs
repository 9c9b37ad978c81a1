//! Where things are in a dossier: the names of pages, and of places on them.

use crate::claim::{Claim, TopicId};
use crate::diff::Printed;
use crate::safe::is_web;

/// What a statement takes on the page of its topic besides its words, drawn twice and listed, and a change.
const STATEMENT: usize = 4000;
const CHANGE: usize = 12_000;

/// About how many bytes a statement takes on the page of its topic.
pub(super) fn bytes_of_statement(claim: &Claim) -> usize {
    STATEMENT + bytes_of_words(claim)
}

/// About how many bytes a change takes on any page.
pub(super) fn bytes_of_change(it: &Printed<'_, '_>) -> usize {
    CHANGE + it.told().map(|it| bytes_of_words(it.claim)).sum::<usize>()
}

/// About how many bytes the words of a claim take, each letter that markup has a longer name for counted as two.
pub(super) fn bytes_of_words(claim: &Claim) -> usize {
    let beside = [claim.says.as_deref(), claim.note.as_deref()];
    2 * (claim.words().len() + beside.into_iter().flatten().map(str::len).sum::<usize>())
}

/// The page of a topic: the first one, or part `n` of a long one, counted from 0.
pub(super) fn topic(id: &TopicId, n: usize) -> String {
    numbered(&format!("topic-{}", plain(id.as_str())), n)
}

/// Page `n` of several, counted from 0.
pub(super) fn numbered(name: &str, n: usize) -> String {
    if n == 0 { format!("{name}.html") } else { format!("{name}-part-{}.html", n + 1) }
}

/// The place of a statement on its topic's page.
pub(super) fn statement(claim: &Claim) -> String {
    format!("s-{}", plain(claim.id.as_str()))
}

/// The place of a change on its topic's page.
pub(super) fn change(id: &str) -> String {
    format!("c-{}", plain(id))
}

/// Where a verdict on a change is given.
pub(super) fn verdict(id: &str) -> String {
    address("verdict", &[("change", id)])
}

/// The address of a page with what is asked of it.
#[must_use]
pub fn address(page: &str, asked: &[(&str, &str)]) -> String {
    let begun = format!("{page}?");
    let at = begun.len();
    form_urlencoded::Serializer::for_suffix(begun, at).extend_pairs(asked).finish()
}

/// An id with what an address or a file's name cannot have made plain.
fn plain(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            '#' => out.push_str("--"),
            c if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') => out.push(c),
            _ => out.push('-'),
        }
    }
    out
}

/// An address that a page may link to: one of the web.
pub(super) fn web(address: Option<&str>) -> Option<&str> {
    address.filter(|it| is_web(it))
}
