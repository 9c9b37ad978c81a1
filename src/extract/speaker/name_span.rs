//! Runs of capitalised words, each cut into the title and the name proper: `Energy Minister` | `Tula Vane`.

use super::name_end::name_end;
use super::word::{
    Sex, Sort, given, is_all_capitals, is_body_word, is_initial, is_name_inside, is_name_like, person_word, place,
};
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// The longest name of a person, in tokens: `Maria da Luz Tal y Vane`.
const LONGEST_NAME: usize = 10;

/// The longest headline, in tokens.
const LONGEST_TITLE: usize = 40;

/// Capitalised words that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameSpan {
    /// All of them.
    pub(super) tokens: TokenRange,
    /// The name proper; empty where it is a title only.
    pub(super) name: TokenRange,
    /// What the name looks like.
    pub(super) sort: NameSort,
    /// Whether the title or the first name tells the sex.
    pub(super) sex: Option<Sex>,
    /// Whether a title stands before the name.
    pub(super) is_titled: bool,
    /// The sentence it stands in.
    pub(super) sentence: usize,
}

/// What a name span looks like by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameSort {
    /// A person, by title or first name.
    Person,
    /// A body, by one of its words.
    Body,
    /// A state, a capital, a seat of government.
    Place(Sort, &'static str),
    /// A title without a name.
    Title,
    /// Two to four words that may be a person.
    Words,
    /// One word.
    Word,
    /// A word in a line where every word is capitalised.
    Headline,
}

/// All name spans of a text, in order.
pub(super) fn name_spans(document: &Document<'_>) -> Vec<NameSpan> {
    let mut found = Vec::new();
    for (nth, sentence) in document.sentences.iter().enumerate() {
        let is_alone = document.sentences.get(nth + 1).is_none_or(|it| it.paragraph != sentence.paragraph)
            && (nth == 0 || document.sentences[nth - 1].paragraph != sentence.paragraph);
        let is_headline = is_alone && is_title(sentence.tokens.of(&document.tokens));
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if !is_name_like(&document.tokens[at])
                && (at == sentence.tokens.start || !is_name_inside(&document.tokens[at]))
            {
                at += 1;
                continue;
            }
            let end = name_end(&document.tokens, at, sentence.tokens.end);
            let name_span = classify(&document.tokens, TokenRange::new(at, end), at == sentence.tokens.start);
            if is_headline && !name_span.as_ref().is_some_and(|it| is_sure_in_title(document, it)) {
                let words = (at..end).filter(|at| is_name_like(&document.tokens[*at]));
                found.extend(words.map(|at| word_of_title(at, nth)));
            } else {
                found.extend(name_span.map(|it| NameSpan { sentence: nth, ..it }));
            }
            at = end;
        }
    }
    found
}

/// Whether nearly all words of a sentence are capitalised, so that capitals tell nothing: a headline.
fn is_title(sentence: &[Token<'_>]) -> bool {
    let words = sentence.iter().filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    let (mut all, mut capital) = (0, 0);
    for word in words {
        all += 1;
        capital += usize::from(word.is_capitalized());
    }
    let least = if sentence.iter().any(|it| it.text == ",") { 6 } else { 4 };
    all >= least
        && sentence.len() <= LONGEST_TITLE
        && capital * 10 > all * if sentence.last().is_some_and(|it| it.text == ".") { 9 } else { 8 }
}

/// Whether a headline names somebody for certain: `Foreign Minister Ada Tal`, `remarks by President Tal`.
fn is_sure_in_title(document: &Document<'_>, name_span: &NameSpan) -> bool {
    let tokens = &document.tokens;
    let name = name_span.name;
    if name_span.sort != NameSort::Person || !name_span.is_titled || name.is_empty() {
        return false;
    }
    let is_name = |at: usize| !matches!(document.tags[at], Tag::Verb | Tag::Auxiliary);
    let first_name = given(tokens[name.start].text).is_some();
    // `remarks by President Tal`, but `President Resigns`
    let is_led = || {
        let before = name_span.tokens.start.checked_sub(1).map(|it| &tokens[it]);
        before.is_some_and(|it| it.is_in(Class::Preposition)) && name.len() == 1
    };
    match name.len() {
        2 => first_name && is_name(name.start + 1),
        // `Ada J. Tal`
        4 => first_name && is_initial(tokens[name.start + 1].text) && is_name(name.start + 3),
        _ => is_led() && is_name(name.start),
    }
}

/// A word of a headline, which names nobody who is not named elsewhere.
fn word_of_title(at: usize, sentence: usize) -> NameSpan {
    let word = TokenRange::one(at);
    NameSpan { tokens: word, name: word, sort: NameSort::Headline, sex: None, is_titled: false, sentence }
}

/// Cuts a name span into title and name, and says what it looks like; nothing where no more than a common word is left.
fn classify(tokens: &[Token<'_>], name_span: TokenRange, is_first: bool) -> Option<NameSpan> {
    let mut name = name_span;
    let mut last_place = None;
    while let Some(found) = place(name.of(tokens)) {
        name.start += found.len;
        last_place = Some(found);
    }
    let make =
        |name, sort, sex, is_titled| Some(NameSpan { tokens: name_span, name, sort, sex, is_titled, sentence: 0 });
    if let Some(found) = last_place.filter(|_| name.is_empty()) {
        return make(
            TokenRange::new(name_span.end - found.len, name_span.end),
            NameSort::Place(found.sort, found.country),
            None,
            false,
        );
    }
    // "Georgia Tal" is somebody
    if last_place.is_some_and(|it| it.sort == Sort::Country && it.len == 1) && name_span.len() == 2 {
        name.start = name_span.start;
    }
    let behind_places = name.start;
    let title =
        name.into_iter().rev().find(|at| person_word(tokens[*at].text).is_some() && !is_no_title(tokens, *at, name));
    let mut sex = None;
    if let Some(title) = title {
        sex = (behind_places..=title).rev().find_map(|at| person_word(tokens[at].text)?.sex);
        name.start = behind_title(tokens, title, name.end);
    }
    if name.is_empty() {
        return make(name, NameSort::Title, sex, true);
    }
    let first_name = name.into_iter().find(|at| *at + 1 < name.end && given(tokens[*at].text).is_some());
    let body = name.into_iter().rev().find(|at| is_body_word(tokens[*at].text));
    let is_titled = title.is_some();
    let length = name.len();
    // "the Refugee Council Enver Tal": the name begins after the body's
    let starts = first_name.filter(|at| body.is_none_or(|body| *at > body) || *at == name.start && length == 2);
    if let Some(start) = starts.filter(|at| *at <= name.start + 1 || body.is_some() || is_titled) {
        let sex = sex.or_else(|| given(tokens[start].text).flatten());
        return make(
            TokenRange::new(start, name.end.min(start + LONGEST_NAME)),
            NameSort::Person,
            sex,
            is_titled || start > name_span.start,
        );
    }
    // places before the name of a body are part of it: "New Lune Health Department"
    let whole = if is_titled { name } else { name_span };
    if body.is_some() && (!is_titled || length > 1) {
        return make(whole, NameSort::Body, None, is_titled);
    }
    if is_titled {
        return make(name, NameSort::Person, sex, true);
    }
    let text = tokens[name.start].text;
    match whole.len() {
        1 if is_all_capitals(text) && text.chars().count() > 1 => make(whole, NameSort::Body, None, false),
        1 => (!is_first || text.len() > 2).then_some(()).and_then(|()| make(whole, NameSort::Word, None, false)),
        2..=4 => {
            let begins = is_initial(text);
            make(
                if name.len() > 1 { name } else { whole },
                if begins { NameSort::Person } else { NameSort::Words },
                None,
                false,
            )
        }
        _ => make(whole, NameSort::Body, None, false),
    }
}

/// Whether what looks like a title at `at` is a last name (`Tula King`) or a part of a body's name (`Leader House`).
fn is_no_title(tokens: &[Token<'_>], at: usize, name: TokenRange) -> bool {
    if at + 1 == name.end {
        return at > name.start && given(tokens[name.start].text).is_some();
    }
    at + 2 == name.end && is_body_word(tokens[at + 1].text)
}

/// Where the name begins after the title at `title`: `Secretary of State` | `Ada Vane`.
fn behind_title(tokens: &[Token<'_>], title: usize, end: usize) -> usize {
    let mut start = title + 1;
    if start < end && tokens[start].text == "." {
        start += 1;
    }
    if start >= end || !tokens[start].is_any(&["of", "for"]) {
        return start;
    }
    let object = start + 1 + usize::from(tokens[start + 1].is("the"));
    let first_name = (object + 1..end).find(|at| given(tokens[*at].text).is_some() && at + 1 < end);
    first_name.unwrap_or_else(|| if end - object >= 3 && object == start + 1 { end - 2 } else { end })
}
