//! Whose words a whole document is: a speech, a readout, a release are statements from the first sentence to the last.

use std::sync::LazyLock;

use super::letter::Letter;
use crate::article::Article;
use crate::extract::{is_body_word, is_title};
use crate::language::grammar::{Class, Classes};
use crate::language::lexicon::Lexicon;
use crate::language::quotation::Quotations;
use crate::language::sentence::sentences;
use crate::language::token::{Kind, Token, tokens};
use crate::language::token_range::TokenRange;

static DOCUMENTS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/documents.txt")));
static DELIVERIES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/deliveries.txt")));
static ENCOUNTERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/encounters.txt")));

/// Of a thousand words outside of quotation marks so many are `I`, `we`, `our` where a text is its author's own; in
/// articles there are up to nine.
const FIRST_PERSON: usize = 12;
/// The same where its title or its first lines call it a speech or a statement.
const FIRST_PERSON_OF_DOCUMENT: usize = 8;
/// How many lines at its beginning may tell.
const HEAD: usize = 3;
/// How many bytes these have at most, and within how many somebody's role has a name.
const LONGEST_HEAD: usize = 600;
const NEAR: usize = 1500;
/// The longest name, in tokens.
const LONGEST_NAME: usize = 7;

/// Words of the calendar, which are capitalised and name nobody.
pub(super) const TIME: Classes =
    Classes::of(&[Class::Month, Class::Weekday, Class::RelativeDay, Class::CalendarUnit, Class::PartOfDay]);

/// Whose words a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The name, as printed.
    pub name: String,
    /// What that rests on, in a few words.
    pub because: &'static str,
    /// Whether it is a body's, and not a person's.
    pub is_body: bool,
    /// Whether something names whose words the sentences are: they are not an office's about a call, nor taken for those of
    /// whoever released them.
    pub is_own: bool,
}

/// Whether some tokens begin with a noun for a text of one speaker.
pub(super) fn is_document_word(tokens: &[Token<'_>]) -> bool {
    DOCUMENTS.longest(tokens).is_some()
}

/// Whether a word tells that a speech or a statement was made.
pub(super) fn is_delivery(token: &Token<'_>) -> bool {
    DELIVERIES.contains(token)
}

/// Whose words an article is; `None` where it is a journalist's. What stands in its `letters` is theirs.
pub(super) fn voice(article: &Article, letters: &[Letter]) -> Option<Voice> {
    let own = OwnWords::of(&article.text, letters);
    let title = article.title.as_deref().unwrap_or_default();
    let told = |name: String, because| Some(Voice { name, because, is_body: false, is_own: true });
    let body = |name: String, because| Some(Voice { name, because, is_body: true, is_own: true });
    let head = Head { tokens: &tokens(title), article };
    if let Some(name) = head.readout() {
        return told(name, "the title: a readout").map(|it| Voice { is_own: false, ..it });
    }
    if let Some(name) = head.document(own.reaches(FIRST_PERSON_OF_DOCUMENT), true) {
        return told(name, "the title");
    }
    if own.reaches(FIRST_PERSON_OF_DOCUMENT) {
        let mut end = LONGEST_HEAD.min(article.text.len());
        while !article.text.is_char_boundary(end) {
            end -= 1;
        }
        for line in article.text[..end].lines().filter(|it| !it.trim().is_empty()).take(HEAD) {
            if let Some(name) = (Head { tokens: &tokens(line), article }).document(true, false) {
                return told(name, "its first lines");
            }
        }
    }
    let is_person = |it: &String| !it.split_whitespace().any(is_body_word);
    if let Some(name) = article.author.clone().filter(|it| own.reaches(FIRST_PERSON) && is_person(it)) {
        return told(name, "the byline");
    }
    if let Some(name) = head.body() {
        return body(name, "the title: a body's own statement");
    }
    let releasing = || article.outlet.as_deref().and_then(|it| it.split(',').next()).map(|it| it.trim().to_owned());
    let name = releasing().filter(|it| own.reaches(FIRST_PERSON) && !it.is_empty())?;
    body(name, "the first person throughout, so that who released it speaks").map(|it| Voice { is_own: false, ..it })
}

/// How much of a text is in the first person, outside of its quotation marks.
struct OwnWords {
    first_person: usize,
    all: usize,
}

impl OwnWords {
    fn of(text: &str, letters: &[Letter]) -> Self {
        let tokens = tokens(text);
        let paragraphs: Vec<TokenRange> = sentences(text, &tokens)
            .chunk_by(|one, next| one.paragraph == next.paragraph)
            .map(|it| TokenRange::new(it[0].tokens.start, it[it.len() - 1].tokens.end))
            .collect();
        let quotations = Quotations::of(text, &tokens, &paragraphs);
        let is_in_letter = |it: &Token<'_>| letters.iter().any(|letter| letter.place.contains(&it.start));
        let is_own =
            |at: &usize| tokens[*at].kind == Kind::Word && quotations.at(*at).is_none() && !is_in_letter(&tokens[*at]);
        let own = || (0..tokens.len()).filter(is_own);
        Self { first_person: own().filter(|at| is_first_person(&tokens[*at])).count(), all: own().count() }
    }

    fn reaches(&self, of_thousand: usize) -> bool {
        self.first_person > 0 && 1000 * self.first_person >= of_thousand * self.all
    }
}

/// Whether a word is of the first person, and not the United States.
pub(super) fn is_first_person(token: &Token<'_>) -> bool {
    token.is_in(Class::FirstPerson) && token.text != "US"
}

/// The title of an article, or a line at its beginning.
struct Head<'h, 't> {
    tokens: &'h [Token<'t>],
    article: &'h Article,
}

impl Head<'_, '_> {
    /// `Readout of Secretary Roe's Call with Minister Tal`, `Secretary Roe's Meeting with …`.
    fn readout(&self) -> Option<String> {
        let begin = match self.tokens {
            [first, of, ..] if first.is("readout") && of.is("of") => 2,
            _ => 0,
        };
        let end = self.name_end(begin);
        let encounter =
            self.tokens.get(end).filter(|it| is_owner(it)).and_then(|_| ENCOUNTERS.longest(&self.tokens[end + 1..]))?;
        let with = self.tokens.get(end + 1 + encounter.len)?;
        (with.is("with") || with.is("to") || with.is("in")).then(|| self.person(begin..end)).flatten()
    }

    /// `Statement by Minister Roe`, `Minister Roe's speech`, `Minister Roe gave a statement`.
    fn document(&self, is_first_person: bool, is_title: bool) -> Option<String> {
        for at in 0..self.tokens.len() {
            let Some(document) = DOCUMENTS.longest(&self.tokens[at..]) else { continue };
            let by = at + document.len + usize::from(self.tokens.get(at + document.len).is_some_and(is_delivery));
            let is_led = self.tokens.get(by).is_some_and(|it| it.is("by") || it.is("from") || it.is("of"));
            // At the beginning of a title nothing else is meant; elsewhere an article may tell of a statement.
            if is_led && (is_first_person || is_title && at <= 1) {
                let found = self.person(by + 1..self.name_end(by + 1));
                if found.is_some() {
                    return found;
                }
            }
            let owner = at.checked_sub(1).filter(|it| is_first_person && is_owner(&self.tokens[*it]));
            if let Some(found) = owner.and_then(|it| self.person(self.name_start(it)..it)) {
                return Some(found);
            }
            let verb = (at.saturating_sub(4)..at).find(|it| is_delivery(&self.tokens[*it]));
            if let Some(found) = verb.filter(|_| is_first_person).and_then(|it| self.person(self.name_start(it)..it)) {
                return Some(found);
            }
        }
        None
    }

    /// `Selm Harbour Board issues statement`: of a body that speaks of itself by a noun the full name.
    fn body(&self) -> Option<String> {
        let end = self.name_end(0);
        let issues = self.tokens.get(end)?;
        let is_issued = issues.is("issues") || issues.is("releases") || issues.is("publishes");
        let is_document = (end..self.tokens.len()).any(|it| is_document_word(&self.tokens[it..]));
        if end == 0 || !is_issued || !is_document {
            return None;
        }
        let text = tokens(&self.article.text);
        let spoken_of =
            || text.windows(2).filter(|it| it[0].is("the") && it[1].is_capitalized() && is_body_word(it[1].text));
        let counts = |word: &Token<'_>| spoken_of().filter(|it| it[1].word == word.word).count();
        let noun = spoken_of().map(|it| it[1]).max_by_key(counts);
        let named = noun.and_then(|noun| {
            let at = (2..text.len()).find(|at| text[*at].word == noun.word && text[at - 1].is_capitalized())?;
            let start = (0..at).rev().take_while(|it| is_name_word(&text[*it])).last()?;
            Some(self.article.text[text[start].start..text[at].end].to_owned())
        });
        Some(named.unwrap_or_else(|| self.words(0..end)))
    }

    /// The end of the name that begins at `from`.
    fn name_end(&self, from: usize) -> usize {
        let mut end = from;
        for at in from..self.tokens.len().min(from + LONGEST_NAME) {
            match &self.tokens[at] {
                it if is_name_word(it) && !is_document_word(&self.tokens[at..]) => end = at + 1,
                it if it.is_in(Class::InName) || it.text == "." => {}
                _ => break,
            }
        }
        end
    }

    /// The beginning of the name that ends before `to`.
    fn name_start(&self, to: usize) -> usize {
        let mut start = to;
        for at in (to.saturating_sub(LONGEST_NAME)..to).rev() {
            match &self.tokens[at] {
                it if is_name_word(it) => start = at,
                it if it.is_in(Class::InName) || it.text == "." => {}
                _ => break,
            }
        }
        start
    }

    /// The person of a name with its role: without the role, or whom the text names with it where there is nothing else.
    fn person(&self, name: std::ops::Range<usize>) -> Option<String> {
        let (start, end) = (name.start, name.end);
        if start >= end || end > self.tokens.len() {
            return None;
        }
        let role = (start..end).rev().find(|at| is_title(self.tokens[*at].text));
        let after = role.map_or(start, |it| it + 1);
        let is_of = self.tokens.get(after).is_some_and(|it| it.is("of") || it.is("for"));
        // `Secretary of State Ada Roe`: a name has two words, and what is before them belongs to the role.
        let after = if is_of && end > after { end.saturating_sub(2).max(after + 1) } else { after };
        // `Monday's statement` is nobody's.
        if self.tokens[after..end].iter().any(|it| it.is_in(TIME)) {
            return None;
        }
        if after < end {
            return Some(self.words(after..end));
        }
        let text = &self.article.text;
        let mut near = NEAR.min(text.len());
        while !text.is_char_boundary(near) {
            near -= 1;
        }
        let (tokens, role) = (tokens(&text[..near]), &self.tokens[start..end]);
        let is_role = |at: &usize| {
            tokens
                .get(*at..at + role.len())
                .is_some_and(|it| it.iter().zip(role).all(|(one, other)| one.word == other.word))
        };
        let named = (0..tokens.len()).filter(is_role).find_map(|at| {
            let head = Head { tokens: &tokens, article: self.article };
            let begin = at + role.len();
            let end = head.name_end(begin);
            (end > begin).then(|| head.words(begin..end))
        });
        Some(named.unwrap_or_else(|| self.words(start..end)))
    }

    fn words(&self, range: std::ops::Range<usize>) -> String {
        let mut found = String::new();
        for at in range {
            let touches = at > 0 && self.tokens[at - 1].touches(&self.tokens[at]);
            if !found.is_empty() && !touches {
                found.push(' ');
            }
            found.push_str(self.tokens[at].text);
        }
        found
    }
}

pub(super) fn is_name_word(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.is_capitalized() && !is_owner(token) && !token.is_in(Class::Article)
}

/// Whether a token is what makes an owner of the name before it.
pub(super) fn is_owner(token: &Token<'_>) -> bool {
    token.is("'s") || matches!(token.text, "'" | "\u{2019}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, text: &str, expected: Option<&str>) {
        let article = Article {
            text: text.to_owned(),
            title: Some(title.to_owned()),
            outlet: Some("Selm Harbour Board, Press Office".to_owned()),
            ..Article::default()
        };
        assert_eq!(voice(&article, &[]).as_ref().map(|it| it.name.as_str()), expected, "{title} / {text}");
    }

    const OWN: &str = "We will keep our ferries. I know that our crews need us.";
    const TOLD: &str = "The ferries sail. The mayor said: \u{201c}We will keep our ferries.\u{201d} US ships wait.";

    #[test]
    fn a_title_names_whose_statement_it_is() {
        check(
            "Readout of Secretary Ada Roe\u{2019}s Call with Minister Tal",
            "They spoke of ferries.",
            Some("Ada Roe"),
        );
        check("Secretary Roe\u{2019}s Meeting with Otto Tal", "They spoke of ferries.", Some("Roe"));
        check("Statement by Minister Ada Roe on ferries", "The ferries will sail.", Some("Ada Roe"));
        check("Mayor Ada Roe's speech at the harbour", OWN, Some("Ada Roe"));
        check(
            "Ferries",
            "Mayor Ada Roe gave a statement at the harbour.\n\nWe will keep our ferries.",
            Some("Ada Roe"),
        );
    }

    #[test]
    fn a_role_alone_is_whom_the_text_names_with_it() {
        let text = "Prime Minister Ada Roe gave a statement.\n\nWe will keep our ferries.";
        check("Prime Minister's statement on ferries: 1 March", text, Some("Ada Roe"));
    }

    #[test]
    fn a_body_speaks_in_its_own_statement() {
        let text = "The Selm Port Committee met in March. The Committee decided to keep the fares.";
        check("Harbour Board issues SPC statement", text, Some("Selm Port Committee"));
        check("New fares", OWN, Some("Selm Harbour Board"));
    }

    #[test]
    fn who_signs_what_is_in_the_first_person_speaks() {
        let by = |author: &str, text: &str| {
            let article = Article {
                text: text.to_owned(),
                title: Some("Ferries stay".to_owned()),
                author: Some(author.to_owned()),
                ..Article::default()
            };
            voice(&article, &[]).map(|it| it.name)
        };
        assert_eq!(by("Ada Roe", OWN).as_deref(), Some("Ada Roe"));
        assert_eq!(by("Ada Roe", TOLD), None);
        assert_eq!(by("Selm Harbour Board", OWN), None);
    }

    #[test]
    fn an_article_is_nobodys_own_words() {
        check("Ferries stay", TOLD, None);
        check("Mayor's statement draws fire", TOLD, None);
        check("Crews wait for a statement from Ada Roe", TOLD, None);
    }
}
