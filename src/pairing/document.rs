//! One of two articles: whose voice it has, and every statement in it, quoted, told or its voice's own.

use std::ops::Range;

use super::backshift::as_spoken;
use super::letter::letters;
use super::office::Offices;
use super::position::binds;
use super::speaker::{Name, Speaker, is_organ_of_somebody};
use super::voice::{Voice, is_first_person, voice};
use crate::article::Article;
use crate::claim::{Statement, UNDATED, Wording};
use crate::date::Date;
use crate::extract::{Basis, Draft, Extractor, Form};
use crate::language::grammar::Class;
use crate::language::grammar::shape::ends_in_ed;
use crate::language::sentence::sentences;
use crate::language::token::{Kind, Token, tokens};
use crate::language::token_range::TokenRange;
use crate::reading::words::Words;
use crate::topics::keys;

/// Labels before what is said, from which on a text is a transcript.
const LABELS: usize = 4;
/// A sentence with fewer words that say something is no statement: a greeting, a hand-over.
const FEWEST: usize = 3;
/// A sentence of the first person with so many words may be one all the same: *I did not meet him*.
const FEWEST_OF_BRIEF: usize = 4;
/// A sentence that is longer, in tokens, has lost its stops, as in a transcript.
const LONGEST: usize = 60;
/// What stands between the pieces of a quotation.
const LEFT_OUT: &str = " […] ";

/// An article as statements.
#[derive(Debug)]
pub struct Document {
    /// Whose words it is as a whole; `None` for a journalist's article.
    pub voice: Option<Voice>,
    /// Every statement, in the order of the text.
    pub statements: Vec<Spoken>,
    /// When it was published, where it says so.
    pub published: Option<Date>,
}

/// One statement of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Who made it.
    pub speaker: Speaker,
    /// What leads to its words where they are not quoted, and may turn them: `doubted`, `did not rule out`.
    pub verb: Option<String>,
    /// Its words; what is left out between them is marked.
    pub words: String,
    /// Where it stands: bytes of the article, from its first word to its last.
    pub place: Range<usize>,
}

impl Document {
    /// Reads the statements of two articles, against the ledger of `extractor`.
    #[must_use]
    pub fn both(articles: [&Article; 2], extractor: &Extractor<'_>) -> [Self; 2] {
        let read = articles.map(|it| extractor.read(&it.text, it.published.and_then(Date::as_day)));
        let offices = Offices::of([&read[0], &read[1]]);
        let [one, other] = read.map(|it| it.drafts);
        [Self::of(articles[0], &one, extractor, &offices), Self::of(articles[1], &other, extractor, &offices)]
    }

    fn of(article: &Article, drafts: &[Draft], extractor: &Extractor<'_>, offices: &Offices) -> Self {
        let text = &article.text;
        let by_role = offices.named(text, article.published.and_then(Date::as_day), drafts);
        let letters = letters(text);
        let voice = if is_transcript(drafts) { None } else { voice(article, &letters) };
        let mut statements: Vec<Spoken> = Vec::new();
        for draft in drafts {
            let named = draft.content.first().and_then(|it| by_role.get(&it.start));
            let by_role = named.map(|it| Speaker { name: (*it).to_owned(), id: extractor.speaker(it) });
            let Some(speaker) = speaker(draft).or(by_role) else { continue };
            let is_first_person = || draft.mention.clone().is_some_and(|it| speaks_of_itself(&text[it]));
            // What the voice says stands among its own sentences.
            if voice.as_ref().is_some_and(|it| is_first_person() || is_one(&speaker, &it.name)) {
                continue;
            }
            if draft.is_labelled() {
                let own = draft.content.iter().flat_map(|it| sentences_within(text, it.clone()));
                statements.extend(own.map(|it| spoken(text, &speaker, &[it])));
            } else if draft.form == Form::Direct {
                statements.extend(quoted_sentences(text, &draft.content).map(|it| spoken(text, &speaker, &it)));
            } else {
                statements.push(Spoken { verb: verb(text, draft), ..spoken(text, &speaker, &draft.content) });
            }
        }
        if let Some(voice) = &voice {
            let speaker = Speaker { name: voice.name.clone(), id: extractor.speaker(&voice.name) };
            let own = sentences_within(text, 0..text.len())
                .filter(|it| !voice.is_body || !tells_of_somebody(&text[it.clone()]));
            statements.extend(own.map(|it| spoken(text, &speaker, &[it])));
        }
        for letter in letters {
            let speaker = Speaker { id: extractor.speaker(&letter.name), name: letter.name };
            statements.extend(sentences_within(text, letter.place).map(|it| spoken(text, &speaker, &[it])));
        }
        statements.sort_by_key(|it| (it.place.start, it.place.end));
        Self { voice, statements, published: article.published }
    }
}

impl Document {
    /// Whose statement stands in some bytes of the article, or around them.
    #[must_use]
    pub fn speaker_at(&self, place: &Range<usize>) -> Option<&Speaker> {
        let touches = |it: &&Spoken| it.place.start < place.end && place.start < it.place.end;
        self.statements.iter().find(touches).map(|it| &it.speaker)
    }
}

impl Spoken {
    /// Its words with the verb that leads to them, where they are not quoted.
    #[must_use]
    pub fn told(&self) -> String {
        self.verb.as_ref().map_or_else(|| self.words.clone(), |verb| format!("{verb} {}", self.words))
    }

    /// As a statement of a day, in words that its speaker would have used, and the byte at which its own words begin in
    /// them: *ruled out a ban* is read as *I ruled out a ban*, while *said* turns nothing.
    pub(super) fn stated(&self, said: Option<Date>) -> (Statement, usize) {
        let Some(verb) = &self.verb else { return (Statement { words: self.words.clone(), said }, 0) };
        let all = tokens(verb);
        let lead = Wording::Reported { verb, words: &self.words }.lead();
        let turns = |_: &&str| !all.iter().all(|it| it.is_in(Class::Said));
        let lead = lead.filter(turns).map_or_else(String::new, |it| format!("I {it} "));
        let is_past = all.iter().any(|it| ends_in_ed(it) || it.is_in(Class::IrregularPast));
        (Statement { words: format!("{lead}{}", as_spoken(&self.words, is_past)), said }, lead.len())
    }

    /// Bytes of the statement as bytes of its own words: all of them, where only the verb before them shows it.
    pub(super) fn own(&self, stated: &Range<usize>, begin: usize) -> Range<usize> {
        let [start, end] = [stated.start, stated.end].map(|it| it.saturating_sub(begin));
        if start < end { start..end } else { 0..self.words.len() }
    }
}

/// Whether labels tell who speaks.
pub(super) fn is_transcript(drafts: &[Draft]) -> bool {
    drafts.iter().filter(|it| it.is_labelled()).count() >= LABELS
}

fn spoken(text: &str, speaker: &Speaker, pieces: &[Range<usize>]) -> Spoken {
    let words: Vec<&str> = pieces.iter().map(|it| text[it.clone()].trim()).collect();
    let start = pieces.iter().map(|it| it.start).min().unwrap_or_default();
    let end = pieces.iter().map(|it| it.end).max().unwrap_or_default();
    Spoken { speaker: speaker.clone(), verb: None, words: words.join(LEFT_OUT), place: start..end }
}

/// The verb of a draft with all that belongs to it, where the words after it are not quoted.
fn verb(text: &str, draft: &Draft) -> Option<String> {
    let pieces: Vec<&str> = draft.lead.iter().map(|it| text[it.clone()].trim()).collect();
    (!draft.is_speech && draft.form != Form::Direct && !pieces.is_empty()).then(|| pieces.join(" "))
}

/// Who a draft's speaker is, where somebody is named.
fn speaker(draft: &Draft) -> Option<Speaker> {
    let speaker = Speaker { name: draft.who.name.clone()?, id: draft.who.id.clone() };
    // Whoever is only described may be another one each time, unless it is who speaks for somebody.
    let is_named = draft.who.name.is_some() && draft.who.basis != Basis::Unnamed;
    (is_named || is_organ_of_somebody(&speaker.name)).then_some(speaker)
}

/// Whether a mention is the first person: then the sentence stands among those of the voice.
pub(super) fn speaks_of_itself(mention: &str) -> bool {
    tokens(mention).iter().all(is_first_person)
}

/// Whether two names are one speaker's.
pub(super) fn is_one(speaker: &Speaker, name: &str) -> bool {
    let named = Speaker { name: name.to_owned(), id: None };
    Name::of(speaker).zip(Name::of(&named)).is_some_and(|(one, other)| one.is(&other))
}

/// Whether a sentence is of a man or a woman: what a body tells of somebody who dissents is not what it says itself.
pub(super) fn tells_of_somebody(sentence: &str) -> bool {
    tokens(sentence).iter().any(|it| it.is("he") || it.is("she"))
}

/// The sentences of a part of a text that say something and do not ask.
fn sentences_within(text: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let (whole, offset) = (&text[part.clone()], part.start);
    let all = tokens(whole);
    let found: Vec<TokenRange> = sentences(whole, &all).iter().flat_map(|it| parted(&all, it.tokens)).collect();
    let says = found.into_iter().filter(|it| unsaid(whole, it.of(&all)).is_none());
    let bytes: Vec<Range<usize>> = says.map(|it| it.bytes(&all)).collect();
    bytes.into_iter().map(move |it| it.start + offset..it.end + offset)
}

/// The sentences of a quotation that say something, each with its pieces; all of it, where none says enough by itself. One
/// sentence of several may be what moved, and the others are no part of it.
fn quoted_sentences(text: &str, pieces: &[Range<usize>]) -> impl Iterator<Item = Vec<Range<usize>>> {
    let mut found: Vec<Vec<Range<usize>>> = Vec::new();
    for piece in pieces {
        let all = tokens(&text[piece.clone()]);
        for (nth, sentence) in sentences(&text[piece.clone()], &all).iter().enumerate() {
            let bytes = sentence.tokens.bytes(&all);
            let bytes = bytes.start + piece.start..bytes.end + piece.start;
            let before = found.last_mut().filter(|_| nth == 0);
            match before.filter(|it| it.last().is_some_and(|it| goes_on(&text[it.start..bytes.start]))) {
                Some(before) => before.push(bytes),
                None => found.push(vec![bytes]),
            }
        }
    }
    let says = |it: &Vec<Range<usize>>| {
        let words = it.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>().join(LEFT_OUT);
        unsaid(&words, &tokens(&words)).is_none()
    };
    if found.iter().any(says) {
        found.retain(says)
    } else {
        found = vec![pieces.to_vec()]
    }
    found.into_iter()
}

/// Whether the sentence of a quotation goes on where that is taken up again: no stop stands in it nor between the two.
fn goes_on(before: &str) -> bool {
    let all = tokens(before);
    let behind = all.iter().rev().skip_while(|it| it.is_in(Class::QuotationMark));
    !all.is_empty() && !behind.take(1).any(|it| it.is_in(Class::Stop))
}

/// Why a sentence of a text says nothing that its speaker could be held to. However short it is, *I did not meet him* does.
pub(super) fn unsaid(text: &str, sentence: &[Token<'_>]) -> Option<&'static str> {
    match () {
        () if sentence.last().is_some_and(|it| it.text == "?") => Some("it asks"),
        () if keys(sentence).len() < FEWEST && !is_brief(text, sentence) => {
            Some("it says too little to be a statement")
        }
        () => None,
    }
}

/// Whether a sentence of few words is a statement all the same: a whole one, in the first person, that somebody may be
/// held to.
fn is_brief(text: &str, sentence: &[Token<'_>]) -> bool {
    let words = sentence.iter().filter(|it| it.kind == Kind::Word).count();
    let bytes = || sentence[0].start..sentence[sentence.len() - 1].end;
    words >= FEWEST_OF_BRIEF && sentence.iter().any(is_first_person) && binds(&Words::of(&text[bytes()], UNDATED))
}

/// A sentence that has lost its stops is parted where a capital begins another one: `… ashore And so we wait`.
pub(super) fn parted(tokens: &[Token<'_>], sentence: TokenRange) -> Vec<TokenRange> {
    let mut found = vec![sentence];
    if sentence.len() > LONGEST {
        let begins = |at: &usize| {
            tokens[*at].is_capitalized() && tokens[*at].is_in(Class::Coordinator | Class::Contrast | Class::Opener)
        };
        for at in (sentence.start + 1..sentence.end).filter(begins) {
            if let Some(last) = found.last_mut() {
                last.end = at;
            }
            found.push(TokenRange::new(at, sentence.end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Ledger;

    fn check(title: &str, text: &str, expected: &[(&str, &str)]) {
        let article = Article { text: text.to_owned(), title: Some(title.to_owned()), ..Article::default() };
        let ledger = Ledger::default();
        let [found, _] = Document::both([&article, &article], &Extractor::new(&ledger));
        let found: Vec<(&str, &str)> =
            found.statements.iter().map(|it| (it.speaker.name.as_str(), it.words.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_journalists_article_has_what_it_attributes() {
        check(
            "Ferries stay",
            "The mayor, Ada Roe, said the ferries would stay. Nobody asked her.",
            &[("Ada Roe", "the ferries would stay")],
        );
    }

    #[test]
    fn a_speech_has_every_sentence_that_says_something() {
        check(
            "Mayor Ada Roe's speech at the harbour",
            "Good morning. We will keep our night ferries. Why should we not?",
            &[("Ada Roe", "We will keep our night ferries.")],
        );
    }

    #[test]
    fn a_sentence_that_lost_its_stops_is_parted_at_its_capitals() {
        let long = "we wait for ships and ".repeat(13);
        let text = format!("We sail for Selm at dawn {long} But our crews stay ashore this week");
        let all = tokens(&text);
        let found = parted(&all, TokenRange::new(0, all.len()));
        assert_eq!(found.len(), 2);
    }
}
