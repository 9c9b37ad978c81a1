//! A query's text, cut into brackets, operators and terms, each with its place.

use std::ops::Range;

/// One part of a query.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) part: Part,
    /// The bytes at which it stands.
    pub(super) range: Range<usize>,
}

/// What a part of a query is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `and`
    And,
    /// `or`
    Or,
    /// `not`, or a hyphen right before what it is said of
    Not,
    /// `@name`: a saved query
    Saved(String),
    /// A condition, or a word to be found
    Term(Term),
}

/// One condition as it is typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// What stands before the colon or the sign, in lower case.
    pub(super) key: Option<String>,
    /// How the value is compared.
    pub(super) sign: Sign,
    /// The value, without quotation marks.
    pub(super) value: String,
    /// Whether it stood in quotation marks.
    pub(super) quoted: bool,
}

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// `:` or `=`
    Is,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
}

/// The signs of comparison, longer ones first.
const SIGNS: &[(&str, Sign)] =
    &[("<=", Sign::AtMost), (">=", Sign::AtLeast), ("<", Sign::Below), (">", Sign::Above), ("=", Sign::Is)];

/// The arguments of a command line as one text, and its parts. An argument that is one key with words behind it is that
/// key's value as a whole: the shell has taken the quotation marks of `speaker:"Donald Trump"`.
pub(super) fn argument_tokens(arguments: &[impl AsRef<str>]) -> (String, Vec<Token>) {
    let (mut text, mut tokens) = (String::new(), Vec::new());
    for argument in arguments {
        if !text.is_empty() {
            text.push(' ');
        }
        let (base, argument) = (text.len(), argument.as_ref());
        let pieces = pieces(argument, base);
        text.push_str(argument);
        match whole_value(argument, &pieces) {
            Some(term) => tokens.push(Token { part: Part::Term(term), range: base..text.len() }),
            None => tokens.extend(pieces.into_iter().flat_map(Piece::tokens)),
        }
    }
    (text, tokens)
}

/// The parts of a line that no shell has cut into words.
pub(super) fn line_tokens(line: &str) -> Vec<Token> {
    pieces(line, 0).into_iter().flat_map(Piece::tokens).collect()
}

fn whole_value(argument: &str, pieces: &[Piece]) -> Option<Term> {
    let is_plain = |it: &Piece| it.quotes.is_none() && operator(&it.text).is_none() && !it.is_bracket;
    let keyed = pieces.iter().filter(|it| split_key(&it.text).is_some()).count();
    if keyed != 1 || pieces.len() < 2 || !pieces.iter().all(is_plain) {
        return None;
    }
    let (key, sign, value) = split_key(argument.trim())?;
    Some(Term { key: Some(key), sign, value: value.trim().to_owned(), quoted: false })
}

/// What stands between spaces.
#[derive(Debug, Default)]
struct Piece {
    /// Without quotation marks.
    text: String,
    /// Where in the text its first quotation mark stood.
    quotes: Option<usize>,
    is_bracket: bool,
    range: Range<usize>,
}

/// Cuts a text at spaces and brackets outside of quotation marks. A bracket inside a word is a part of it.
fn pieces(text: &str, base: usize) -> Vec<Piece> {
    let (mut pieces, mut piece, mut inside, mut inner) = (Vec::new(), Piece::default(), false, 0);
    for (at, c) in text.char_indices() {
        let here = base + at..base + at + c.len_utf8();
        let is_open = || piece.quotes.is_none() && (matches!(piece.text.as_str(), "" | "-") || is_not(&piece.text));
        match c {
            '"' | '“' | '”' => {
                inside = !inside;
                piece.quotes = piece.quotes.or(Some(piece.text.len()));
            }
            c if c.is_whitespace() && !inside => {
                pieces.push(std::mem::take(&mut piece));
                inner = 0;
                continue;
            }
            '(' if !inside && is_open() => {
                pieces.push(std::mem::take(&mut piece));
                pieces.push(Piece { text: "(".to_owned(), is_bracket: true, range: here, quotes: None });
                continue;
            }
            ')' if !inside && inner == 0 => {
                pieces.push(std::mem::take(&mut piece));
                pieces.push(Piece { text: ")".to_owned(), is_bracket: true, range: here, quotes: None });
                continue;
            }
            c => {
                inner = if inside { inner } else { inner + usize::from(c == '(') - usize::from(c == ')') };
                piece.text.push(c);
            }
        }
        let start = if piece.range.is_empty() { here.start } else { piece.range.start };
        piece.range = start..here.end;
    }
    pieces.push(piece);
    pieces.retain(|it| !it.text.is_empty());
    pieces
}

impl Piece {
    fn tokens(self) -> Vec<Token> {
        let Self { text, quotes, is_bracket, range } = self;
        if is_bracket {
            return vec![Token { part: if text == "(" { Part::Open } else { Part::Close }, range }];
        }
        if quotes.is_none()
            && let Some(part) = operator(&text)
        {
            return vec![Token { part, range }];
        }
        let is_denied = text.starts_with('-') && quotes != Some(0);
        let (text, quotes) = if is_denied { (&text[1..], quotes.map(|it| it - 1)) } else { (&text[..], quotes) };
        let start = range.start + usize::from(is_denied);
        let not = is_denied.then_some(Token { part: Part::Not, range: range.start..start });
        not.into_iter().chain([Token { part: term(text, quotes), range: start..range.end }]).collect()
    }
}

fn is_not(text: &str) -> bool {
    text.eq_ignore_ascii_case("not")
}

fn operator(text: &str) -> Option<Part> {
    match text {
        "-" => Some(Part::Not),
        it if is_not(it) => Some(Part::Not),
        it if it.eq_ignore_ascii_case("and") => Some(Part::And),
        it if it.eq_ignore_ascii_case("or") => Some(Part::Or),
        _ => None,
    }
}

fn term(text: &str, quotes: Option<usize>) -> Part {
    if quotes.is_none()
        && let Some(name) = text.strip_prefix('@')
    {
        return Part::Saved(name.to_owned());
    }
    let quoted = quotes.is_some();
    // A colon inside quotation marks is a colon.
    Part::Term(match split_key(text).filter(|(key, ..)| quotes.is_none_or(|at| at > key.len())) {
        Some((key, sign, value)) => Term { key: Some(key), sign, value: value.to_owned(), quoted },
        None => Term { key: None, sign: Sign::Is, value: text.to_owned(), quoted },
    })
}

/// Splits `key:value`, `key>=value`, `key:>=value`; a key is made of letters.
fn split_key(text: &str) -> Option<(String, Sign, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).filter(|end| *end > 0)?;
    let (key, rest) = text.split_at(end);
    let colon = rest.strip_prefix(':');
    let signed = colon.unwrap_or(rest);
    let sign = SIGNS.iter().find_map(|(text, sign)| Some((*sign, signed.strip_prefix(text)?)));
    let (sign, value) = sign.or(colon.map(|it| (Sign::Is, it)))?;
    Some((key.to_lowercase(), sign, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of one argument, as `key sign value`, quoted values in quotation marks.
    fn check(argument: &str, expected: &[&str]) {
        let (text, tokens) = argument_tokens(&[argument]);
        let shown = tokens.iter().map(|it| match &it.part {
            Part::Term(it) => {
                let value = if it.quoted { format!("{:?}", it.value) } else { it.value.clone() };
                it.key.as_ref().map_or(value.clone(), |key| format!("{key} {:?} {value}", it.sign))
            }
            Part::Saved(name) => format!("@{name}"),
            other => format!("{other:?}"),
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{argument}");
        assert!(tokens.iter().all(|it| text.get(it.range.clone()).is_some_and(|it| !it.is_empty())), "{tokens:?}");
    }

    #[test]
    fn keys_words_and_quotations_are_told_apart() {
        check("speaker:trump topic:deadline", &["speaker Is trump", "topic Is deadline"]);
        check("Speaker:\"Donald Trump\"", &["speaker Is \"Donald Trump\""]);
        check("speaker:Donald Trump", &["speaker Is Donald Trump"]);
        check("\"a: colon\" word", &["\"a: colon\"", "word"]);
        check("“no deal”", &["\"no deal\""]);
    }

    #[test]
    fn odd_marks_lose_nothing_and_a_key_without_a_value_is_kept_to_be_refused() {
        check("\"unclosed words", &["\"unclosed words\""]);
        check("  ", &[]);
        check("\"\"", &[]);
        check("speaker:", &["speaker Is "]);
        check(":x", &[":x"]);
    }

    #[test]
    fn operators_brackets_and_signs_stand_apart_from_words() {
        check(
            "(speaker:a or -topic:b) NOT c",
            &["Open", "speaker Is a", "Or", "Not", "topic Is b", "Close", "Not", "c"],
        );
        check("not(a)", &["Not", "Open", "a", "Close"]);
        check("-(a)", &["Not", "Open", "a", "Close"]);
        check("\"and\" \"(x)\" f(x)", &["\"and\"", "\"(x)\"", "f(x)"]);
        check("amount>=1000 said:<2025", &["amount AtLeast 1000", "said Below 2025"]);
        check("@ours \"@ours\" -\"no deal\"", &["@ours", "\"@ours\"", "Not", "\"no deal\""]);
        check("speaker:a and b", &["speaker Is a", "And", "b"]);
    }

    #[test]
    fn places_are_those_of_the_whole_line() {
        let (text, tokens) = argument_tokens(&["speaker:a", "-topic:b"]);
        let shown: Vec<&str> = tokens.iter().map(|it| &text[it.range.clone()]).collect();
        assert_eq!(shown, ["speaker:a", "-", "topic:b"]);
    }
}
