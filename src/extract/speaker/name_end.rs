//! Where a name ends that begins with a capitalised word: after small words within it, initials, nicknames and suffixes.

use super::word::{given, is_body_word, is_initial, is_name_inside, person_word, place};
use crate::language::grammar::{Class, is_word_in};
use crate::language::token::{Kind, Token};

/// The token after the capitalised words that begin at `at`; `end` is that of the sentence.
pub(super) fn name_end(tokens: &[Token<'_>], at: usize, end: usize) -> usize {
    let mut next = at + 1;
    while let Some(taken) = goes_on(&tokens[..end], at, next) {
        next += taken;
    }
    next.min(end)
}

/// How many tokens from `next` on belong to the name that begins at `first`; nothing where it has ended.
fn goes_on(tokens: &[Token<'_>], first: usize, next: usize) -> Option<usize> {
    let token = tokens.get(next)?;
    let last = &tokens[next - 1];
    let follows = |skip: usize| tokens.get(next + skip).is_some_and(is_name_inside);
    // `J. van der Linde`, `“Bo” de la Roe`
    let leads_on = |skip: usize| {
        let is_particle = tokens.get(next + skip).is_some_and(|it| it.is_in(Class::NameParticle));
        follows(skip) || is_particle && particles(tokens, next + skip).is_some()
    };
    let is_suffix = |skip: usize| tokens.get(next + skip).is_some_and(|it| it.is_in(Class::NameSuffix));
    match token.text {
        "." if last.touches(token) && is_abbreviated(last.text) && leads_on(1) => Some(1),
        "." if last.touches(token) && last.is_in(Class::NameSuffix | Class::CompanySuffix) => Some(1),
        // `Ben Tal, Jr.`
        "," if is_suffix(1) && next > first + 1 => Some(2),
        "&" if follows(1) => Some(2),
        "'" | "\u{2019}" | "'s" | "\u{2019}s" if is_owned_body(tokens, next) => Some(2),
        _ if is_name_inside(token) => Some(1),
        _ if token.kind != Kind::Word => nickname(tokens, next).filter(|taken| leads_on(*taken)),
        _ if token.is_in(Class::NameParticle) => particles(tokens, next),
        "of" | "for" if is_part_of_name(tokens, first, next) => {
            let the = usize::from(tokens.get(next + 1).is_some_and(|it| it.is("the")));
            follows(1 + the).then_some(2 + the)
        }
        // `Institute on Drug Abuse`
        "on" | "against" if is_body_word(last.text) && follows(1) => Some(2),
        "and" if is_of_one_body(tokens, first, next) || is_led_body(tokens, first, next) => Some(2),
        _ => None,
    }
}

/// Whether the mark at `at` makes owners of the plural before it, of whom a body is: `Growers’ Union`, `Children’s Hospital`.
fn is_owned_body(tokens: &[Token<'_>], at: usize) -> bool {
    let (owners, mark) = (&tokens[at - 1], &tokens[at]);
    let is_several =
        if mark.text.ends_with('s') { owners.is_in(Class::PluralNoun) } else { owners.text.ends_with('s') };
    let near = tokens[at + 1..].iter().take(2).take_while(|it| is_name_inside(it));
    owners.touches(mark) && is_several && near.into_iter().any(|it| is_body_word(it.text))
}

/// How many tokens small words before a last name take with it: `van der Linde`, `de la Roe`.
fn particles(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let rest = &tokens[at..];
    let small = rest.iter().take(2).take_while(|it| it.is_in(Class::NameParticle) && !is_name_inside(it)).count();
    rest.get(small).filter(|it| is_name_inside(it)).map(|_| small + 1)
}

/// How many tokens a nickname takes with its marks: `“Bob”`, `(Bob)`.
fn nickname(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    let [mark, name, close] = tokens.get(open..open + 3)? else { return None };
    let are_marks =
        mark.is_in(Class::QuotationMark) && close.is_in(Class::QuotationMark) || mark.text == "(" && close.text == ")";
    // `Vane (Lune)` and `the “Courier” Radio` are no persons
    let is_person = given(tokens[open - 1].text).is_some() && is_name_inside(name) && place(&[*name]).is_none();
    let is_short_form = name.text.chars().all(char::is_uppercase);
    (are_marks && is_person && !is_short_form && mark.touches(name) && name.touches(close)).then_some(3)
}

/// Whether `of` and `for` at `at` go on with a name: `Ministry of Ports`, `Secretary of State`.
fn is_part_of_name(tokens: &[Token<'_>], first: usize, at: usize) -> bool {
    let last = tokens[at - 1].text;
    let is_plural = last.ends_with('s') && at - first == 1 && !is_body_word(last);
    !is_plural && (is_body_word(last) || person_word(last).is_some())
}

/// Whether `and` at `at` joins two fields of one body: `Department of Health and Human Services`.
fn is_of_one_body(tokens: &[Token<'_>], first: usize, at: usize) -> bool {
    let of = (first + 1..at).find(|it| tokens[*it].is("of"));
    let is_body = of.is_some_and(|of| is_body_word(tokens[of - 1].text) && of + 2 == at);
    let joined = &tokens[at + 1..];
    let is_field = joined.first().is_some_and(|it| {
        let is_other = is_body_word(it.text) || person_word(it.text).is_some() || given(it.text).is_some();
        is_name_inside(it) && !is_other && place(joined).is_none()
    });
    is_body && is_field && place(&tokens[at - 1..at]).is_none()
}

/// Whether `the` leads names with `and` at `at` between that end as those of bodies do: `the Oster Ports and Ferries Corp.`
fn is_led_body(tokens: &[Token<'_>], first: usize, at: usize) -> bool {
    let is_led = first > 0 && tokens[first - 1].is("the");
    let is_plain = |it: &Token<'_>| {
        is_name_inside(it) && !is_body_word(it.text) && person_word(it.text).is_none() && given(it.text).is_none()
    };
    let before = &tokens[first..at];
    let behind = tokens[at + 1..].iter().take_while(|it| is_name_inside(it)).count();
    let last = tokens[at + 1..].get(behind.wrapping_sub(1));
    is_led && before.iter().all(is_plain) && behind > 1 && last.is_some_and(|it| is_body_word(it.text))
}

/// Whether a stop after the word is that of an abbreviation.
fn is_abbreviated(word: &str) -> bool {
    is_initial(word)
        || word.len() <= 4
            && (person_word(word).is_some() || is_word_in(word, Class::TitleAbbreviation | Class::NameSuffix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// `expected` is the name that a text begins with.
    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let end = name_end(&tokens, 0, tokens.len());
        assert_eq!(&text[..tokens[end - 1].end], expected, "{text}");
    }

    #[test]
    fn initials_nicknames_and_suffixes_belong_to_a_name() {
        check("Ada J. Tal said so", "Ada J. Tal");
        check("Robert \u{201c}Bob\u{201d} Vane said so", "Robert \u{201c}Bob\u{201d} Vane");
        check("Robert (Bob) Vane said so", "Robert (Bob) Vane");
        check("Ben Tal Jr. said so", "Ben Tal Jr.");
        check("Ben Tal, Jr., said so", "Ben Tal, Jr.");
        check("Ben Tal III said so", "Ben Tal III");
        check("Ada van der Tal said so", "Ada van der Tal");
        check("Ada J. van der Tal said so", "Ada J. van der Tal");
        check("Ada (Bo) de la Roe said so", "Ada (Bo) de la Roe");
    }

    #[test]
    fn the_fields_of_a_body_belong_to_its_name() {
        check("Institute on Drug Abuse said so", "Institute on Drug Abuse");
        check("Department of Health and Human Services said so", "Department of Health and Human Services");
        check("Ministry of the Sea said so", "Ministry of the Sea");
        check("Vane Holdings Inc. said so", "Vane Holdings Inc.");
    }

    #[test]
    fn what_only_stands_beside_a_name_does_not() {
        check("Ministry of Ports and Mayor Ada Tal said so", "Ministry of Ports");
        check("Ministry of Ports and Ada Tal said so", "Ministry of Ports");
        check("Ada Tal (Lune) and others said so", "Ada Tal");
        check("Council on Monday said so", "Council");
        check("Ada Tal, Ben Oro and others", "Ada Tal");
    }

    #[test]
    fn a_body_may_belong_to_those_it_is_named_after() {
        check("Oster Growers\u{2019} Union said", "Oster Growers\u{2019} Union");
        check("National Farmers' Union said", "National Farmers' Union");
        check("Selm Children\u{2019}s Hospital said", "Selm Children\u{2019}s Hospital");
        check("Frost\u{2019}s Union said", "Frost");
    }
}
