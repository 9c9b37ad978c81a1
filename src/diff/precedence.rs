//! Where several kinds fire on one later statement, the more general one yields to the more exact one.

use super::Kind;

/// Takes out the changes whose kind yields to another one's that fired on the same later statement. Returns those
/// taken out, each with the id of the kind that it yielded to.
pub(super) fn apply_precedence<T>(changes: &mut Vec<T>, kind: impl Fn(&T) -> &'static Kind) -> Vec<(T, &'static str)> {
    let fired: Vec<&'static str> = changes.iter().map(|it| kind(it).id).collect();
    let yields_to = |it: &T| kind(it).yields_to.iter().find(|it| fired.contains(it)).copied();
    let yielded = changes.extract_if(.., |it| yields_to(it).is_some());
    yielded.filter_map(|it| Some((yields_to(&it)?, it))).map(|(to, it)| (it, to)).collect()
}
