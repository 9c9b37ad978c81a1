//! Addresses of pages: what a link on a page leads to, and which address to believe.

/// The parts of an address that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Parts<'a> {
    scheme: &'a str,
    /// With its port.
    host: &'a str,
    /// From the first slash after the host; may be empty.
    path: &'a str,
}

fn parts(address: &str) -> Option<Parts<'_>> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = &rest[..end];
    let is_host = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "<>\"{}|\\^`@".contains(c));
    (is_web && is_host).then_some(Parts { scheme, host, path: &rest[end..] })
}

/// The host of an address in small letters, without its port and without what only says for which screen it is.
pub(super) fn host(address: &str) -> Option<String> {
    let host = parts(address)?.host.to_ascii_lowercase();
    let host = host.split(':').next().unwrap_or_default();
    let plain = ["www.", "m.", "mobile.", "amp."].iter().find_map(|it| host.strip_prefix(it));
    Some(plain.filter(|it| it.contains('.')).unwrap_or(host).to_owned())
}

/// Where a link on the page `from` leads; `None` where that is no page.
pub(super) fn resolved(link: &str, from: Option<&str>) -> Option<String> {
    let link = link.trim();
    if link.is_empty() || link.contains(char::is_whitespace) {
        return None;
    }
    if let Some(parts) = parts(link) {
        let path = if parts.path.is_empty() { "/" } else { parts.path };
        return Some(format!("{}://{}{path}", parts.scheme.to_ascii_lowercase(), parts.host));
    }
    let from = from.and_then(parts)?;
    if let Some(rest) = link.strip_prefix("//") {
        return resolved(&format!("{}://{rest}", from.scheme), None);
    }
    let is_relative = link.starts_with('/') && !link[1..].contains("//");
    is_relative.then(|| format!("{}://{}{link}", from.scheme.to_ascii_lowercase(), from.host))
}

/// The address of a page that was read at `read` and names `named` as its canonical one.
///
/// Another host is not believed: a page that is syndicated, cached or pretends would put its words into the mouth of an
/// outlet that may have printed others, and the record says where something was read. Neither is a front page, which
/// careless templates name on every page. A file that was saved has only what it says.
pub(super) fn canonical(read: Option<&str>, named: Option<String>) -> Option<String> {
    let Some(read) = read else { return named };
    let is_front = |address: &str| {
        let path = parts(address).map(|it| it.path).unwrap_or_default();
        matches!(path.trim_end_matches(['#', '?']), "" | "/")
    };
    let same_house = |named: &str| match (host(read), host(named)) {
        (Some(own), Some(theirs)) => {
            own == theirs || own.ends_with(&format!(".{theirs}")) || theirs.ends_with(&format!(".{own}"))
        }
        _ => false,
    };
    let named = named.filter(|it| same_house(it) && (!is_front(it) || is_front(read)));
    Some(named.unwrap_or_else(|| read.to_owned()))
}

/// Keys that shops and networks hang on an address to follow its reader; the page is the same without.
const FOLLOWING: &[&str] = &["fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid"];

/// Whether a `key=value` of an address only follows its reader.
#[must_use]
pub fn follows_reader(pair: &str) -> bool {
    let key = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    key.starts_with("utm_") || FOLLOWING.contains(&key.as_str())
}

/// An address without what only follows its reader, so that an article has one address whoever passed it on.
pub(super) fn unfollowed(address: &str) -> String {
    let Some((page, query)) = address.split_once('?') else { return address.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|it| !follows_reader(it)).collect();
    if kept.is_empty() { page.to_owned() } else { format!("{page}?{}", kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READ: &str = "https://www.bugle.example/news/toll?id=7";

    #[test]
    fn a_link_is_resolved_on_its_page() {
        let check = |link: &str, expected: Option<&str>| {
            assert_eq!(resolved(link, Some(READ)).as_deref(), expected, "{link}");
        };
        check("https://bugle.example/news/toll", Some("https://bugle.example/news/toll"));
        check(" HTTP://bugle.example ", Some("http://bugle.example/"));
        check("//bugle.example/toll", Some("https://bugle.example/toll"));
        check("/news/toll", Some("https://www.bugle.example/news/toll"));
        check("", None);
        check("toll", None);
        check("javascript:void(0)", None);
        check("https://", None);
        assert_eq!(resolved("/news/toll", None), None);
    }

    #[test]
    fn a_canonical_address_of_the_same_house_is_believed() {
        let check = |named: &str, expected: &str| {
            assert_eq!(canonical(Some(READ), Some(named.to_owned())).as_deref(), Some(expected), "{named}");
        };
        check("https://bugle.example/news/toll", "https://bugle.example/news/toll");
        check("https://news.bugle.example/toll", "https://news.bugle.example/toll");
        check("https://other.example/news/toll", READ);
        check("https://notbugle.example/news/toll", READ);
        check("https://www.bugle.example/", READ);
        check("https://www.bugle.example", READ);
    }

    #[test]
    fn a_saved_page_has_only_what_it_says() {
        let named = "https://bugle.example/toll";
        assert_eq!(canonical(None, Some(named.to_owned())).as_deref(), Some(named));
        assert_eq!(canonical(None, None), None);
        assert_eq!(canonical(Some(READ), None).as_deref(), Some(READ));
    }

    #[test]
    fn what_follows_the_reader_goes() {
        let check = |address: &str, expected: &str| assert_eq!(unfollowed(address), expected);
        check("https://b.example/a?utm_source=x&id=7&UTM_medium=y&fbclid=z", "https://b.example/a?id=7");
        check("https://b.example/a?utm_source=x", "https://b.example/a");
        check("https://b.example/a?id=7&q=a=b", "https://b.example/a?id=7&q=a=b");
        check("https://b.example/a?", "https://b.example/a?");
        check("https://b.example/a", "https://b.example/a");
    }
}
