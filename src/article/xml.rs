//! XML as outlets really send it: with names for characters that only HTML knows, such as `&nbsp;`, and no declaration.
//!
//! XML 1.0 knows five, <https://www.w3.org/TR/xml/#sec-predefined-ent>; with any other the whole file would be refused.

use std::collections::HashMap;

use dom_query::Document;

use super::characters;

/// The names that XML itself has.
const PREDEFINED: [&str; 5] = ["amp", "lt", "gt", "quot", "apos"];
/// The longest name that HTML has for a character.
const LONGEST: usize = 31;

/// A text that can be parsed as XML, where that is only a matter of characters: the names that HTML knows are characters in
/// it. A text that declares names of its own is left as it is.
pub(super) fn readable(text: &str) -> String {
    let text = characters::sanitized(text.to_owned());
    if text.contains("<!ENTITY") {
        return text;
    }
    let mut known: HashMap<&str, Option<String>> = HashMap::new();
    let mut found = String::with_capacity(text.len());
    let mut parts = text.split('&');
    found.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let name = part.split_once(';').map(|it| it.0).filter(|it| is_name(it) && !PREDEFINED.contains(it));
        match name.and_then(|it| Some((it, known.entry(it).or_insert_with(|| of_html(it)).as_deref()?))) {
            Some((name, character)) => {
                found.push_str(character);
                found.push_str(&part[name.len() + 1..]);
            }
            None => {
                found.push('&');
                found.push_str(part);
            }
        }
    }
    found
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// What HTML means by a name; nothing where it knows none such.
fn of_html(name: &str) -> Option<String> {
    let meant = Document::fragment(format!("&{name};")).text().to_string();
    (!meant.contains('&')).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_only_html_knows_are_characters() {
        let check = |text: &str, expected: &str| assert_eq!(readable(text), expected);
        check("<p>Selm&nbsp;&ndash; caf&eacute;</p>", "<p>Selm\u{a0}\u{2013} caf\u{e9}</p>");
        check("<p>fish &amp; chips &lt; &#160; &quot;</p>", "<p>fish &amp; chips &lt; &#160; &quot;</p>");
        check("<p>&nosuchname; & ; &;</p>", "<p>&nosuchname; & ; &;</p>");
        check("<![CDATA[one&nbsp;two]]>", "<![CDATA[one\u{a0}two]]>");
        check("<!DOCTYPE x [<!ENTITY nbsp \"-\">]><x>&nbsp;</x>", "<!DOCTYPE x [<!ENTITY nbsp \"-\">]><x>&nbsp;</x>");
    }
}
