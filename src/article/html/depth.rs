//! How deep a page stands in itself: what would take the parser without end is not parsed.

/// Elements that are open at once; the parser's time grows with the square of it, and browsers cut at 512.
const DEEPEST: usize = 5000;

/// Elements that have no end, or whose end may be left out.
const UNENDED: &[&str] = &[
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "wbr",
];

/// Whether more elements are opened and not closed than any page has.
pub(super) fn is_bottomless(html: &str) -> bool {
    let mut depth = 0_usize;
    for after in html.split('<').skip(1) {
        if after.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = after.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
            let tag = after.split('>').next().unwrap_or_default();
            depth += usize::from(!tag.ends_with('/') && !UNENDED.iter().any(|it| it.eq_ignore_ascii_case(name)));
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_no_bottom_is_refused() {
        assert!(is_bottomless(&"<div>".repeat(DEEPEST + 1)));
        assert!(is_bottomless(&"<b class=x><x-y>".repeat(DEEPEST)));
        assert!(!is_bottomless(&"<div>a < b</div>".repeat(2 * DEEPEST)));
        assert!(!is_bottomless(&"<P>a<br><img src=x><li>".repeat(2 * DEEPEST)));
    }
}
