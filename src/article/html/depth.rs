//! How deep a page stands in itself, and how wide its elements are: what would take the parser without end is not parsed.

/// Elements that are open at once; the parser's time grows with the square of it, and browsers cut at 512.
const DEEPEST: usize = 5000;

/// Attributes of one element; the parser looks each up among all before it.
const WIDEST: usize = 1000;

/// Elements that have no end, or whose end may be left out.
const UNENDED: &[&str] = &[
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "wbr",
];

/// Elements whose text is no HTML: a `<` in it begins nothing but their own end.
const RAW: &[&str] = &["script", "style", "textarea", "title"];

/// Whether more elements are opened and not closed, or one has more attributes, than on any page.
pub(super) fn is_bottomless(html: &str) -> bool {
    let mut depth = 0_usize;
    let mut raw = None;
    for after in html.split('<').skip(1) {
        let (ends, tag) = after.strip_prefix('/').map_or((false, after), |it| (true, it));
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
        let is_one_of = |names: &[&'static str]| names.iter().copied().find(|it| it.eq_ignore_ascii_case(name));
        if raw.is_some() && !(ends && is_one_of(RAW) == raw) {
            continue;
        }
        raw = None;
        if ends {
            depth = depth.saturating_sub(1);
        } else if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let is_closed = after.split('>').next().unwrap_or_default().ends_with('/');
            depth += usize::from(!is_closed && is_one_of(UNENDED).is_none());
            raw = is_one_of(RAW);
        }
        let is_tag = !ends && !name.is_empty();
        if depth > DEEPEST || is_tag && attributes(after) > WIDEST {
            return true;
        }
    }
    false
}

/// About how many attributes a tag has: the words in it that stand in no quotation marks.
fn attributes(tag: &str) -> usize {
    let (mut count, mut quoted, mut before) = (0, None, ' ');
    for c in tag.chars() {
        match quoted {
            Some(mark) if c == mark => quoted = None,
            Some(_) => {}
            None if c == '>' => break,
            None if before == '=' && (c == '"' || c == '\'') => quoted = Some(c),
            None => count += usize::from(!c.is_whitespace() && (before.is_whitespace() || before == '/')),
        }
        before = c;
    }
    count
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
        let script = format!("<script>{}</script>", "i<n; ".repeat(2 * DEEPEST));
        assert!(!is_bottomless(&script));
        assert!(is_bottomless(&format!("{script}{}", "<div>".repeat(DEEPEST + 1))));
    }

    #[test]
    fn only_what_has_attributes_without_end_is_refused() {
        let p = |attributes: &str| format!("<p {attributes}>The toll will rise.</p>");
        assert!(is_bottomless(&p(&"a=1 ".repeat(WIDEST + 1))));
        assert!(is_bottomless(&p(&"a/".repeat(WIDEST + 1))));
        assert!(is_bottomless(&p(&"a=\"b c\" ".repeat(WIDEST + 1))));
        assert!(!is_bottomless(&p(&format!("class=\"{}\"", "a ".repeat(2 * WIDEST)))));
        assert!(!is_bottomless(&p(&format!("class='{}'", "a ".repeat(2 * WIDEST)))));
        assert!(!is_bottomless(&format!("<p>a < b {}", "and so on ".repeat(WIDEST))));
        assert!(!is_bottomless(&format!("<script>i<n {}</script>", "or so ".repeat(WIDEST))));
    }
}
