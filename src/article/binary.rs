//! What is no text at all is refused by its name, with a way to the text.

use super::BadArticle;

/// How files of other programs begin, what they are, and how to come to their text.
const KNOWN: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF file", COPY),
    (b"PK\x03\x04", "a zip archive, as .docx, .odt and .epub files are", "save it as plain text and hand that in"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as plain text and hand that in"),
    (b"{\\rtf", "rich text", "save it as plain text and hand that in"),
    (b"bplist", "a web archive", "save the page as HTML and hand that in"),
    (b"\x1f\x8b", "a gzip archive", "unpack it and hand in what is inside"),
    (b"\x89PNG", PICTURE, COPY),
    (b"\xff\xd8\xff", PICTURE, COPY),
    (b"GIF8", PICTURE, COPY),
    (b"RIFF", "a picture, sound or film", COPY),
];

const PICTURE: &str = "a picture";
const COPY: &str = "copy its text and hand that in as `-`";

/// Control characters are a sign of something other than text where there is one in this many bytes.
const CONTROLS: usize = 100;

/// Why the bytes are no text, where they are none.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), BadArticle> {
    if let Some((_, what, remedy)) = KNOWN.iter().find(|(begin, ..)| bytes.starts_with(begin)) {
        return Err(BadArticle { what: format!("this is {what}, no text"), remedy: (*remedy).to_owned() });
    }
    // Mail programs write such files too, but a page saved whole is what people have.
    let head = &bytes[..bytes.len().min(2048)];
    if contains(head, b"\nMIME-Version:") && contains(head, b"multipart/related") {
        let remedy = "save the page as HTML only and hand that in".to_owned();
        return Err(BadArticle { what: "this is a web archive (MHTML), no text".to_owned(), remedy });
    }
    // In UTF-16 every other byte may be zero.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Ok(());
    }
    let controls = bytes.iter().filter(|it| it.is_ascii_control() && !b"\t\n\r\x0b\x0c\x1b".contains(it)).count();
    if bytes.contains(&0) || controls * CONTROLS > bytes.len() {
        return Err(BadArticle { what: "this is no text".to_owned(), remedy: COPY.to_owned() });
    }
    Ok(())
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_called_by_its_name() {
        let check = |bytes: &[u8], what: &str| {
            let bad = refuse(bytes).unwrap_err();
            assert!(bad.what.contains(what) && !bad.remedy.is_empty(), "{bad:?}");
        };
        check(b"%PDF-1.7\n%\xe2\xe3", "PDF");
        check(b"PK\x03\x04\x14\0", "docx");
        check(b"\xff\xd8\xff\xe0\0\x10JFIF", "picture");
        check(b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "MHTML");
        check(b"some text\0and more", "no text");
        check(b"\x01\x02\x03abc", "no text");
    }

    #[test]
    fn text_is_let_through() {
        for text in [&b"Plain text.\r\n\tMore."[..], b"Gr\xf6\xdfe", b"\xff\xfeN\0o\0", "“Nein”".as_bytes(), b""] {
            assert_eq!(refuse(text), Ok(()));
        }
    }
}
