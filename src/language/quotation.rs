//! Quotations: what stands between two marks, whichever marks the article uses and however many of them it has lost.

use std::ops::Range;

use crate::language::grammar::Class;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// The words between two quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The tokens between the marks.
    pub inside: TokenRange,
    /// The tokens with the marks that are there.
    pub whole: TokenRange,
    /// Whether it goes on from the paragraph before, which was left open.
    pub goes_on: bool,
}

/// All quotations of a text, paragraph by paragraph, in order. None lies within another.
#[derive(Debug, Default)]
pub struct Quotations {
    all: Vec<Quotation>,
    /// For each token the quotation that it stands in.
    of_token: Vec<Option<u32>>,
}

impl Quotations {
    /// Those of a text with these tokens and paragraphs.
    #[must_use]
    pub fn of(text: &str, tokens: &[Token<'_>], paragraphs: &[TokenRange]) -> Self {
        let all = quotations(text, tokens, paragraphs);
        let mut of_token = vec![None; tokens.len()];
        for (nth, quotation) in (0..).zip(&all) {
            of_token[quotation.inside.start..quotation.inside.end].fill(Some(nth));
        }
        Self { all, of_token }
    }

    /// The quotation that a token stands in; marks stand outside.
    #[must_use]
    pub fn at(&self, token: usize) -> Option<&Quotation> {
        let nth = (*self.of_token.get(token)?)?;
        self.all.get(nth as usize)
    }
}

/// A mark of quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens,
    Closes,
    /// Straight: its place tells.
    Either,
}

/// The quotations of a text.
///
/// A quotation that is not closed in its paragraph ends with it where the next one begins with an opening mark, as
/// newspapers set a speech of several paragraphs; where it does not, a mark was lost, and it ends with the paragraph as well.
fn quotations(text: &str, tokens: &[Token<'_>], paragraphs: &[TokenRange]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut is_open = false;
    let mut nth = 0;
    while let Some(paragraph) = paragraphs.get(nth) {
        let begins = |it: &TokenRange| {
            is_single_opening(tokens, it.start)
                || mark(tokens, it.start, it.end).is_some_and(|(it, _)| it != Mark::Closes)
        };
        let goes_on = is_open && begins(paragraph);
        let first = found.len();
        is_open = in_paragraph(text, tokens, *paragraph, &mut found);
        if is_open && let Some(last) = closing(text, tokens, &paragraphs[nth..]) {
            found.truncate(first);
            nth += last;
            is_open = in_paragraph(text, tokens, TokenRange::new(paragraph.start, paragraphs[nth].end), &mut found);
        }
        if goes_on && let Some(quotation) = found.get_mut(first) {
            quotation.goes_on = true;
        }
        if found.len() == first {
            let mut open = single(text, tokens, *paragraph, &mut found);
            if open.is_some()
                && let Some(last) = closing_single(tokens, &paragraphs[nth..])
            {
                found.truncate(first);
                nth += last;
                open = single(text, tokens, TokenRange::new(paragraph.start, paragraphs[nth].end), &mut found);
            }
            // one that is not closed is a quotation only where the next paragraph goes on with it
            let next = paragraphs.get(nth + 1);
            if let Some(start) = open.filter(|_| next.is_some_and(|it| is_single_opening(tokens, it.start))) {
                push(&mut found, start, start + 1..paragraph.end, paragraph.end);
                is_open = true;
            }
            if goes_on && let Some(quotation) = found.get_mut(first) {
                quotation.goes_on = true;
            }
        }
        nth += 1;
    }
    found
}

/// How many paragraphs after the first, in which a quotation is left open, the one stands that closes it: a break of the line
/// within a quotation, after which nothing opens it again.
fn closing(text: &str, tokens: &[Token<'_>], paragraphs: &[TokenRange]) -> Option<usize> {
    const FARTHEST: usize = 4;
    for (nth, paragraph) in paragraphs.iter().enumerate().skip(1).take(FARTHEST) {
        let first = paragraph.into_iter().find_map(|at| Some((at, mark(tokens, at, paragraph.end)?)));
        let Some((at, (mark, len))) = first else { continue };
        let closes = match mark {
            Mark::Opens => false,
            Mark::Closes => true,
            Mark::Either => at > paragraph.start && !is_opening(text, tokens, *paragraph, at, len, true),
        };
        return closes.then_some(nth);
    }
    None
}

/// Reads double marks; tells whether the last quotation is left open.
fn in_paragraph(text: &str, tokens: &[Token<'_>], paragraph: TokenRange, found: &mut Vec<Quotation>) -> bool {
    let mut open: Option<(usize, usize)> = None; // the mark, and what is after it
    let mut at = paragraph.start;
    while at < paragraph.end {
        // of three single marks in a row the first closes what stands within
        let is_inner = |len: usize| len == 2 && open.is_some() && self::mark(tokens, at + 1, paragraph.end).is_some();
        let Some((mark, len)) = mark(tokens, at, paragraph.end).filter(|it| !is_inner(it.1)) else {
            at += 1;
            continue;
        };
        // `“It is “so” to us,” she said`: one stands within the other
        if open.is_some()
            && mark == Mark::Opens
            && let Some(inner) = nested_end(tokens, at + len, paragraph.end)
        {
            at = inner;
            continue;
        }
        let opens = match mark {
            // `“It is so,“ she said`: its place tells that it closes
            Mark::Opens => open.is_none() || is_opening(text, tokens, paragraph, at, len, true),
            Mark::Closes => false,
            Mark::Either => is_opening(text, tokens, paragraph, at, len, open.is_some()),
        };
        match open {
            // a second opening mark: the first was not closed, and what it opened is a guess that ends there
            Some((start, behind)) if opens => {
                push(found, start, behind..at, at);
                open = Some((at, at + len));
            }
            Some((start, behind)) => {
                push(found, start, behind..at, at + len);
                open = None;
            }
            None if opens => open = Some((at, at + len)),
            None => {}
        }
        at += len;
    }
    if let Some((start, behind)) = open {
        push(found, start, behind..paragraph.end, paragraph.end);
    }
    open.is_some()
}

/// The place after the mark that closes a quotation within another, whose words begin at `from`: where another closing mark
/// follows before anything is opened again.
fn nested_end(tokens: &[Token<'_>], from: usize, end: usize) -> Option<usize> {
    let mut marks = (from..end).filter_map(|at| Some((at, mark(tokens, at, end)?)));
    let (at, (_, len)) = marks.next().filter(|it| it.1.0 == Mark::Closes)?;
    let next = marks.find(|it| it.0 >= at + len)?;
    (next.1.0 == Mark::Closes).then_some(at + len)
}

/// The same of single marks, of which only one behind a stop is no apostrophe.
fn closing_single(tokens: &[Token<'_>], paragraphs: &[TokenRange]) -> Option<usize> {
    let next = paragraphs.get(1).filter(|it| !is_single_opening(tokens, it.start))?;
    let is_quote = |at: usize| tokens[at].is_in(Class::QuotationMark);
    let first = next.into_iter().find(|at| is_quote(*at))?;
    let closes = matches!(tokens[first].text, "\u{2019}" | "'") && first > next.start;
    (closes && tokens[first - 1].kind == Kind::Punct).then_some(1)
}

fn push(found: &mut Vec<Quotation>, start: usize, inside: Range<usize>, end: usize) {
    if !inside.is_empty() {
        found.push(Quotation { inside: inside.into(), whole: TokenRange::new(start, end), goes_on: false });
    }
}

/// The double mark at `at` and how many tokens it takes.
fn mark(tokens: &[Token<'_>], at: usize, end: usize) -> Option<(Mark, usize)> {
    let token = tokens[..end].get(at)?;
    if token.kind != Kind::Punct {
        return None;
    }
    Some(match token.text {
        "\u{201c}" | "\u{ab}" | "\u{201e}" | "\u{201f}" => (Mark::Opens, 1),
        "\u{201d}" | "\u{bb}" => (Mark::Closes, 1),
        "\"" | "\u{ff02}" => (Mark::Either, 1),
        // typewriters and wires write two single marks
        "'" | "`" | "\u{2018}" | "\u{2019}"
            if tokens[..end].get(at + 1).is_some_and(|next| next.text == token.text && token.touches(next)) =>
        {
            let mark = match token.text {
                "'" => Mark::Either,
                "\u{2019}" => Mark::Closes,
                _ => Mark::Opens,
            };
            (mark, 2)
        }
        _ => return None,
    })
}

/// Whether a straight mark opens a quotation: it touches the word after it and not the one before it.
fn is_opening(text: &str, tokens: &[Token<'_>], paragraph: TokenRange, at: usize, len: usize, is_open: bool) -> bool {
    let last = at + len - 1;
    let space_before = at == paragraph.start
        || !tokens[at - 1].touches(&tokens[at])
        || matches!(tokens[at - 1].text, "(" | "[" | "\u{2014}" | "\u{2013}" | "-" | "\u{2018}" | "'");
    let space_behind = last + 1 >= paragraph.end || !tokens[last].touches(&tokens[last + 1]);
    match (space_before, space_behind) {
        (true, false) => !is_open || text[..tokens[at].start].ends_with(char::is_whitespace),
        (false, true) => false,
        _ => {
            // an inch after a number opens nothing
            let is_inch =
                at > paragraph.start && tokens[at - 1].kind == Kind::Number && tokens[at - 1].touches(&tokens[at]);
            !is_open && !is_inch
        }
    }
}

/// Whether a single opening mark stands at `at`.
fn is_single_opening(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|it| matches!(it.text, "\u{2018}" | "'"))
}

/// Reads single marks, as British papers have them: only where a paragraph has no double ones. What is left open at its
/// end begins at the place that is returned.
fn single(text: &str, tokens: &[Token<'_>], paragraph: TokenRange, found: &mut Vec<Quotation>) -> Option<usize> {
    let mut open = None;
    let last = paragraph.into_iter().rev().find(|at| matches!(tokens[*at].text, "\u{2019}" | "'"));
    for at in paragraph {
        let token = &tokens[at];
        let before = text[..token.start]
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || "([\u{2014}\u{2013}".contains(c));
        match token.text {
            "\u{2018}" | "'" if open.is_none() && before => open = Some(at),
            // an apostrophe belongs to its word and is followed by space as a closing mark is; one that closes stands
            // after a stop, or after the last of several words
            "\u{2019}" | "'" if !before => {
                let Some(start) = open else { continue };
                let is_closing = tokens.get(at + 1).is_none_or(|next| !token.touches(next) || next.kind == Kind::Punct);
                let is_possessive =
                    tokens[at - 1].text.ends_with('s') && tokens[at - 1].touches(token) && last > Some(at);
                if is_closing && !is_possessive {
                    push(found, start, start + 1..at, at + 1);
                    open = None;
                }
            }
            _ => {}
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let mut paragraphs = Vec::new();
        let mut start = 0;
        for at in 1..=tokens.len() {
            if at == tokens.len() || text[tokens[at - 1].end..tokens[at].start].contains('\n') {
                paragraphs.push(TokenRange::new(start, at));
                start = at;
            }
        }
        let found = quotations(text, &tokens, &paragraphs);
        let words: Vec<_> = found.iter().map(|it| &text[it.inside.bytes(&tokens)]).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn whatever_marks_an_article_uses_are_read() {
        check("\u{201c}We sail,\u{201d} she said. \u{ab}Now\u{bb}.", &["We sail,", "Now"]);
        check("\"We sail,\" she said. \"Now.\"", &["We sail,", "Now."]);
        check("''We sail,'' she said.", &["We sail,"]);
        check("''It is 'old-school,''' she said.", &["It is 'old-school,'"]);
        check("\u{201c}We sail,\u{201c} she said. \u{201c}Now.\u{201c}", &["We sail,", "Now."]);
        check("\u{2018}We don\u{2019}t sail,\u{2019} she said.", &["We don\u{2019}t sail,"]);
    }

    #[test]
    fn a_lost_mark_costs_one_paragraph_at_most() {
        check("\"We sail, she said.\n\"Now,\" he said.", &["We sail, she said.", "Now,"]);
        check("We sail,\" she said.\n\"Now,\" he said.", &["Now,"]);
        check("The 5\" gun is old.\n\"Now,\" he said.", &["Now,"]);
    }

    #[test]
    fn a_line_may_break_within_a_quotation() {
        check("\u{201c}We sail\nat dawn,\u{201d} she said.", &["We sail\nat dawn,"]);
        check("\"We sail\nat dawn\nand return,\" she said. \"Now.\"", &["We sail\nat dawn\nand return,", "Now."]);
    }

    #[test]
    fn single_marks_go_on_over_paragraphs_too() {
        check(
            "\u{2018}We sail,\u{2019} she said. \u{2018}The ships are old.\n\u{2018}They will hold.\u{2019}",
            &["We sail,", "The ships are old.", "They will hold."],
        );
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        check("The crews' ships and Tal's boat don't sail.", &[]);
        check("It was the crew\u{2019}s ship.", &[]);
    }
}
