//! Characters of an article that no claim can hold: line breaks of every sort, and what commands a terminal.

use super::Article;

/// The article with every line break as `\n` and without characters that show nothing and command something: a claim
/// with one of them could not be written, and the whole article would be lost for it.
pub(super) fn sanitize(article: Article) -> Article {
    let line = |it: Option<String>| it.map(|it| sanitized(it).replace('\n', " "));
    let (title, outlet, author) = (line(article.title), line(article.outlet), line(article.author));
    // A text with places was made of one without such characters, so that every place stays where it is.
    Article { text: sanitized(article.text), title, outlet, author, ..article }
}

/// A text without such characters.
pub(super) fn sanitized(text: String) -> String {
    if !text.chars().any(|c| is_break(c) || is_command(c)) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars().filter(|it| !is_command(*it)) {
        kept.push(if is_break(c) { '\n' } else { c });
    }
    kept
}

/// Line breaks that are not written `\n`, of which YAML knows more than editors do.
fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_command(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t') && !is_break(c) || matches!(c, '\u{202d}' | '\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_claim_can_hold_is_not_there() {
        let check = |text: &str, expected: &str| assert_eq!(sanitized(text.to_owned()), expected);
        check("“Čekáme” – now.\n\tYes", "“Čekáme” – now.\n\tYes");
        check("one\r\ntwo\rthree\u{2028}four\u{85}five", "one\ntwo\nthree\nfour\nfive");
        check("a \u{1b}[31mred\u{7} \u{202e}word", "a [31mred word");
        let article = Article { title: Some("Two\r\nlines".into()), ..Article::default() };
        assert_eq!(sanitize(article).title.as_deref(), Some("Two lines"));
    }
}
