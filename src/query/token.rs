//! A query's text, cut into keys and values.

/// One part of a query.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What stands before the colon, in lower case.
    pub(super) key: Option<String>,
    /// What stands after it, without quotation marks.
    pub(super) value: String,
    /// Whether it stood in quotation marks.
    pub(super) quoted: bool,
}

/// Cuts one argument at its spaces, outside of quotation marks. An argument with one key at its start and nothing
/// quoted is that key's value as a whole: the shell has taken the quotation marks of `speaker:"Donald Trump"`.
pub(super) fn tokens(argument: &str) -> Vec<Token> {
    let pieces = pieces(argument);
    let keyed = pieces.iter().filter(|(text, _)| split_key(text).is_some()).count();
    if keyed == 1
        && pieces.len() > 1
        && pieces.iter().all(|(_, quotes)| quotes.is_none())
        && let Some((key, value)) = split_key(argument.trim())
    {
        return vec![Token { key: Some(key), value: value.trim().to_owned(), quoted: false }];
    }
    tokens_of(pieces).collect()
}

/// Cuts a line at its spaces, outside of quotation marks.
pub(super) fn line_tokens(line: &str) -> Vec<Token> {
    tokens_of(pieces(line)).collect()
}

fn tokens_of(pieces: Vec<(String, Option<usize>)>) -> impl Iterator<Item = Token> {
    let tokens = pieces.into_iter().map(|(text, quotes)| token(&text, quotes));
    tokens.filter(|it| it.key.is_some() || !it.value.is_empty())
}

/// The pieces of an argument, each with the place of its first quotation mark.
fn pieces(argument: &str) -> Vec<(String, Option<usize>)> {
    let (mut pieces, mut text, mut quotes, mut inside) = (Vec::new(), String::new(), None, false);
    for c in argument.chars() {
        match c {
            '"' | '“' | '”' => {
                inside = !inside;
                quotes = quotes.or(Some(text.len()));
            }
            c if c.is_whitespace() && !inside => pieces.push((std::mem::take(&mut text), quotes.take())),
            c => text.push(c),
        }
    }
    pieces.push((text, quotes));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

fn token(text: &str, quotes: Option<usize>) -> Token {
    // A colon inside quotation marks is a colon.
    match split_key(text).filter(|(key, _)| quotes.is_none_or(|at| at > key.len())) {
        Some((key, value)) => Token { key: Some(key), value: value.to_owned(), quoted: quotes.is_some() },
        None => Token { key: None, value: text.to_owned(), quoted: quotes.is_some() },
    }
}

/// Splits `key:value`; a key is made of letters.
fn split_key(text: &str) -> Option<(String, &str)> {
    let (key, value) = text.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(char::is_alphabetic);
    is_key.then(|| (key.to_lowercase(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(argument: &str, expected: &[(&str, &str, bool)]) {
        let expected: Vec<Token> = expected
            .iter()
            .map(|(key, value, quoted)| Token {
                key: Some((*key).to_owned()).filter(|it| !it.is_empty()),
                value: (*value).to_owned(),
                quoted: *quoted,
            })
            .collect();
        assert_eq!(tokens(argument), expected, "{argument}");
    }

    #[test]
    fn keys_words_and_quotations_are_told_apart() {
        check("speaker:trump topic:deadline", &[("speaker", "trump", false), ("topic", "deadline", false)]);
        check("Speaker:\"Donald Trump\"", &[("speaker", "Donald Trump", true)]);
        check("speaker:Donald Trump", &[("speaker", "Donald Trump", false)]);
        check("\"a: colon\" word", &[("", "a: colon", true), ("", "word", false)]);
        check("“no deal”", &[("", "no deal", true)]);
    }

    #[test]
    fn odd_marks_lose_nothing_and_a_key_without_a_value_is_kept_to_be_refused() {
        check("\"unclosed words", &[("", "unclosed words", true)]);
        check("  ", &[]);
        check("\"\"", &[]);
        check("speaker:", &[("speaker", "", false)]);
        check(":x", &[("", ":x", false)]);
    }
}
