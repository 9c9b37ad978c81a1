//! Bytes to letters: UTF-8 wherever it can be, else as declared, else as the bytes look.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// How many bytes of a page may pass before it declares its encoding; browsers allow 1,024.
const DECLARED_WITHIN: usize = 4096;

/// The letters of some bytes, without the byte order mark, and the encoding where that is not UTF-8.
///
/// Bytes that are UTF-8 are read as such whatever was declared: a text in another encoding is next to never UTF-8 by
/// chance, and servers declare carelessly. Of a text that is UTF-8 but for a few bytes these become U+FFFD.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> (String, Option<&'static str>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text.into_owned(), name(encoding, broken));
    }
    let declared = [declared.and_then(named), declared_inside(bytes)];
    if let Ok(text) = std::str::from_utf8(bytes) {
        // Seven bits in which other letters hide are as good as declared; nothing else looks like ASCII.
        let hidden = declared.into_iter().flatten().find(|it| !it.is_ascii_compatible() && bytes.contains(&0x1b));
        if let Some(encoding) = hidden {
            return (encoding.decode_without_bom_handling(bytes).0.into_owned(), name(encoding, false));
        }
        return (text.to_owned(), None);
    }
    if is_nearly_utf_8(bytes) {
        return (String::from_utf8_lossy(bytes).into_owned(), name(UTF_8, true));
    }
    // What is in UTF-16 without a mark would have been refused as binary.
    for encoding in declared.into_iter().flatten().filter(|it| *it != UTF_8 && it.is_ascii_compatible()) {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return (text.into_owned(), name(encoding, false));
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    (encoding.decode_without_bom_handling(bytes).0.into_owned(), name(encoding, false))
}

fn name(encoding: &'static Encoding, broken: bool) -> Option<&'static str> {
    match (encoding == UTF_8, broken) {
        (true, true) => Some("broken UTF-8"),
        (true, false) => None,
        (false, _) => Some(encoding.name()),
    }
}

fn named(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.trim().trim_matches(['"', '\'']).as_bytes())
}

/// The encoding that a page declares in its first lines, in a `meta` element or its XML declaration.
fn declared_inside(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARED_WITHIN)]).to_ascii_lowercase();
    let declaration = |opens: &str, key: &str| {
        let mut elements = head.match_indices(opens).filter_map(|(at, _)| head[at..].split('>').next());
        elements.find_map(|element| {
            let label = element.split(key).nth(1)?.trim_start().strip_prefix('=')?.trim_start();
            let label = label.trim_start_matches(['"', '\'']);
            named(label.split(|c: char| c.is_whitespace() || "\"';/?".contains(c)).next()?)
        })
    };
    // A page that could be read so far is in nothing like UTF-16, whatever it says.
    let declared = declaration("<meta", "charset").or_else(|| declaration("<?xml", "encoding"));
    declared.map(|it| if it.name().starts_with("UTF-16") { UTF_8 } else { it })
}

/// Whether nearly everything beyond ASCII is UTF-8, so that the rest is damage.
fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    let (mut letters, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    letters >= 3 && letters > 4 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], declared: Option<&str>, text: &str, from: Option<&str>) {
        assert_eq!(decode(bytes, declared), (text.to_owned(), from.map(named_static)), "{declared:?}");
    }

    /// The name as `decode` gives it.
    fn named_static(name: &str) -> &'static str {
        named(name).map_or("broken UTF-8", |it| it.name())
    }

    #[test]
    fn utf_8_is_read_as_such_whatever_was_declared() {
        check("Größe".as_bytes(), None, "Größe", None);
        check("Größe".as_bytes(), Some("iso-8859-1"), "Größe", None);
        check(b"\xef\xbb\xbfplain", Some("utf-8"), "plain", None);
        check(b"plain", Some("shift_jis"), "plain", None);
    }

    #[test]
    fn a_declared_encoding_is_used() {
        check(b"Gr\xf6\xdfe \x93so\x94", Some("ISO-8859-1"), "Größe “so”", Some("windows-1252"));
        check(b"\xcf\xf0\xe8\xe2\xe5\xf2", Some("\"windows-1251\""), "Привет", Some("windows-1251"));
        let page = b"<html><head><meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\xf0\xd2\xc9";
        assert_eq!(decode(page, None).1, Some("KOI8-R"));
        let page = b"<?xml version='1.0' encoding='ISO-8859-15'?><p>10 \xa4</p>";
        assert!(decode(page, None).0.contains("10 €"));
    }

    #[test]
    fn a_header_counts_for_more_than_the_page() {
        let page = b"<meta charset='windows-1251'>Gr\xf6\xdfe";
        assert!(decode(page, Some("windows-1252")).0.contains("Größe"));
    }

    #[test]
    fn without_a_declaration_the_bytes_tell() {
        let text = "Министр заявил в четверг, что переговоры продолжатся на следующей неделе.";
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(text);
        check(&bytes, None, text, Some("windows-1251"));
        check(&bytes, Some("utf-8"), text, Some("windows-1251"));
        check(b"The caf\xe9 said \x93no\x94 on Monday.", None, "The café said “no” on Monday.", Some("windows-1252"));
    }

    #[test]
    fn utf_16_is_known_by_its_mark() {
        check(b"\xff\xfeN\0o\0", None, "No", Some("UTF-16LE"));
        check(b"\xfe\xff\0N\0o", None, "No", Some("UTF-16BE"));
    }

    #[test]
    fn a_broken_byte_does_not_make_another_encoding() {
        let mut bytes = "“Größe”, “Maß”, “Straße”".as_bytes().to_vec();
        bytes.push(0xe2);
        let (text, from) = decode(&bytes, None);
        assert_eq!((text.as_str(), from), ("“Größe”, “Maß”, “Straße”\u{fffd}", Some("broken UTF-8")));
    }
}
