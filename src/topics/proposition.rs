//! A proposition for a topic, made of what is said most decidedly on it: a sentence that one can be for or against.

use super::group::Statement;
use super::subject::keys;
use crate::claim::UNDATED;
use crate::language::grammar::role::is_adverb;
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::tag::{Tag, tags};
use crate::language::grammar::{Class, Classes, PERSONAL};
use crate::language::inflection::{Form, verb_forms};
use crate::language::sentence::sentences;
use crate::language::token::{Kind, Token, tokens as cut};
use crate::language::token_range::TokenRange;
use crate::reading::proposition::Proposition;
use crate::reading::side::{Aspect, Attitude, Rule, Voice, attitudes, is_vague};
use crate::reading::word_key::word_key;
use crate::reading::words::Words;

/// From here on a speaker binds himself to an act: he aims at it, plans it, will do it.
const AIMS: u8 = 3;
/// What a sentence gains where it can be read which words are for it and which against it.
const IS_READ: f64 = 4.0;
/// What it loses where its act may be cut off.
const CUT_SHORT: f64 = 2.0;
/// More words than this are no proposition.
const LONGEST: usize = 24;
/// Fewer words behind what binds to it are no act.
const SHORTEST: usize = 2;
/// What is only wanted is less decided than what somebody binds himself to.
const WANTED: f64 = 1.0;
/// More words name no thing.
const LONGEST_THING: usize = 8;
/// What the name of a thing is made of, before any preposition.
const OF_NAME: [Tag; 5] = [Tag::Noun, Tag::Name, Tag::Adjective, Tag::Determiner, Tag::Number];
/// So many words weigh as much as one rung: of two as decided, the shorter.
const PER_RUNG: f64 = 12.0;

/// A sentence that one can be for or against, made of the most decided of some statements: what somebody will do, or will
/// not, is what *should* be done. It is a proposal for a person to edit; nothing where no statement is decided enough, or
/// where what is decided is a detail beside what the topic may be called (`names`, where there are any).
#[must_use]
pub fn proposition<'s>(statements: impl Iterator<Item = &'s Statement>, names: &[String]) -> Option<String> {
    let called: Vec<u64> = names.iter().flat_map(|it| keys(&cut(it))).collect();
    let is_of_topic = |text: &str| called.is_empty() || keys(&cut(text)).iter().any(|it| called.contains(it));
    let all = statements.flat_map(proposed).filter(|it| is_of_topic(&it.1));
    all.reduce(|best, it| if it.0 > best.0 { it } else { best }).map(|it| it.1)
}

/// What one statement comes to, each with how decided it is.
fn proposed(statement: &Statement) -> Vec<(f64, String)> {
    let speaker = statement.speaker.as_deref();
    let own = Words::of(&statement.words, UNDATED);
    let mut found = of_sentences(&own, speaker);
    if let (true, Some(verb), Some(speaker)) = (found.is_empty(), &statement.verb, speaker) {
        // The act may be bound to by the verb that leads to the words: *promised* `to scrap the toll`.
        let led = format!("{speaker} {verb} {}", statement.words);
        found = of_sentences(&Words::of(&led, UNDATED), Some(speaker));
    }
    if found.is_empty() {
        // *Called for* `a ban`: nobody binds himself, and one can be for or against it all the same.
        let told = statement.verb.as_ref().map(|verb| format!("{verb} {}", statement.words));
        found = wanted(&Words::of(told.as_ref().unwrap_or(&statement.words), UNDATED));
    }
    found
}

/// What the speaker is for or against by an attitude of his own: whether there should be such a thing or more of it, or it
/// should be supported. What he only has or does (*we have the crews*) is no matter for others.
fn wanted(words: &Words<'_>) -> Vec<(f64, String)> {
    let own = attitudes(words, &Voice::told()).into_iter().filter(|it| it.holder == 0 && it.rule == Rule::Own);
    let things = own.filter_map(|it| Some((it.aspect, thing(words, &it)?)));
    let sentence = |(aspect, thing): (Aspect, &[Token<'_>])| {
        let name = &words.text[thing.first()?.start..thing.last()?.end];
        let text = match aspect {
            Aspect::Being if thing[0].is_in(Class::IndefiniteArticle) => format!("There should be {name}."),
            Aspect::Being => format!("{} should be supported.", capitalized(name)),
            Aspect::Amount => format!("{} should be raised.", capitalized(name)),
            Aspect::Act | Aspect::Cost | Aspect::Level => return None,
        };
        Proposition::read(&text).is_read().then(|| (WANTED + merit(&text), text))
    };
    things.filter_map(sentence).collect()
}

/// The name, from these tokens on, of the thing with this stem: *a ban* of *called for a ban*. One that only who was there can
/// tell is none, nor is a person's.
fn thing<'w, 't>(words: &'w Words<'t>, attitude: &Attitude) -> Option<&'w [Token<'t>]> {
    let range = attitude.tokens;
    let tokens = &words.tokens[range.start..];
    let tags = tags(tokens);
    let is_noun = |at: &usize| matches!(tags[*at], Tag::Noun | Tag::Name);
    let head = range.of(&words.tokens).iter().rposition(|it| word_key(it.text) == attitude.head)?;
    let end = (head + 1..tokens.len()).find(|at| !is_noun(at)).unwrap_or(tokens.len());
    let begins = |at: &usize| OF_NAME.contains(&tags[*at]) && !tokens[*at].is_in(Class::Quantifier);
    let start = (0..end).rev().take_while(begins).last()?;
    let thing = &tokens[start..end];
    let (last, before) = (&tokens[end - 1], start.checked_sub(1).map(|it| &tokens[it]));
    let is_told = tags[end - 1] == Tag::Noun && (!is_vague(last) || start + 1 < end && is_noun(&(end - 2)));
    // Of *any takeover* and *the council's offer* no sentence can be made, and *the number of ships* is no measure of ships.
    let is_plural = last.text.ends_with('s');
    let is_cut = before.is_some_and(|it| {
        !is_plural && (it.is_in(Class::Quantifier) || it.is("'s")) || attitude.aspect == Aspect::Amount && it.is("of")
    });
    (is_told && !is_cut && thing.len() < LONGEST_THING && !thing.iter().any(is_pointing)).then_some(thing)
}

/// Whether a word tells nobody who was not there what is meant.
fn is_pointing(token: &Token<'_>) -> bool {
    token.is_in(PERSONAL) || token.is_in(Class::RelativeDay | Class::Demonstrative)
}

fn of_sentences(words: &Words<'_>, speaker: Option<&str>) -> Vec<(f64, String)> {
    let all = sentences(words.text, &words.tokens);
    let around = |it: TokenRange| all.iter().map(|it| it.tokens).find(|sentence| sentence.encloses(it));
    let bound = words.commitments.iter().filter(|it| it.rung.rung() >= AIMS || it.is_refusal).filter_map(|it| {
        let before = TokenRange::new(around(it.range)?.start, it.range.start);
        let subject = subject(words, before, speaker)?;
        let text = of_act(words, it.act, &subject, speaker)?;
        // What others will do may only be foreseen.
        let is_meant = Some(subject.as_str()) == speaker || Proposition::read(&text).is_read();
        is_meant.then(|| (f64::from(it.rung.rung()) - cut_short(words, it.act), text))
    });
    let owed = (0..words.tokens.len()).filter(|at| words.tokens[*at].is_in(Class::Obligation)).filter_map(|at| {
        let around = around(TokenRange::one(at))?;
        let subject = subject(words, TokenRange::new(around.start, at), speaker)?;
        let denied = words.tokens.get(at + 1).is_some_and(|it| it.is_in(Class::Negator));
        let from = at + 1 + usize::from(denied);
        let end = (from..around.end).find(|at| ends_act(&words.tokens[*at])).unwrap_or(around.end);
        // *We must have ships* is not what the speaker is to do.
        let is_state = words.tokens.get(from).is_some_and(|it| it.is_in(Class::Have | Class::Be));
        let act = Some(TokenRange::new(from, end)).filter(|_| !is_state || Some(subject.as_str()) != speaker)?;
        Some((f64::from(AIMS) + 1.0 - cut_short(words, act), of_act(words, act, &subject, speaker)?))
    });
    bound.chain(owed).map(|(rung, text)| (rung + merit(&text), text)).collect()
}

/// What an act loses where its sentence goes on behind a comma: what follows may be a part of it.
fn cut_short(words: &Words<'_>, act: TokenRange) -> f64 {
    let goes_on = words.tokens.get(act.end).is_some_and(|it| it.is_in(Class::Comma | Class::Dash));
    if goes_on { CUT_SHORT } else { 0.0 }
}

/// A mark at which an act ends.
fn ends_act(token: &Token<'_>) -> bool {
    token.kind == Kind::Punct && token.is_in(Classes::of(&[Class::Stop, Class::HalfStop, Class::Comma, Class::Dash]))
}

/// Who is to act: the speaker for *I* and *we*, and otherwise what the sentence begins with, where that is a noun phrase;
/// nothing for *they*.
fn subject(words: &Words<'_>, before: TokenRange, speaker: Option<&str>) -> Option<String> {
    let tokens = before.of(&words.tokens);
    // the stroke of *7/8 pct* parts nothing
    let is_mark = |it: &Token<'_>| it.kind == Kind::Punct && it.text != "/";
    let begins = tokens.iter().rposition(|it| is_mark(it) || it.is_in(Class::That)).map_or(0, |it| it + 1);
    let own = &tokens[begins..];
    let own = &own[own.iter().take_while(|it| it.is_in(Class::Coordinator | Class::Adverb)).count()..];
    let (first, last) = (own.first()?, own.last()?);
    if own.len() == 1 && first.is_in(Class::FirstPerson) {
        return speaker.map(str::to_owned);
    }
    let of_phrase =
        [Tag::Noun, Tag::Name, Tag::Adjective, Tag::Determiner, Tag::Preposition, Tag::Number, Tag::Particle];
    let tags = tags(own);
    let is_phrase =
        tags.iter().all(|it| of_phrase.contains(it)) && tags.iter().any(|it| matches!(it, Tag::Noun | Tag::Name));
    let is_named = !own.iter().any(is_pointing);
    (is_phrase && is_named).then(|| capitalized(&words.text[first.start..last.end]))
}

/// The sentence that an act makes. What the speaker is to do to a thing can be said of the thing, and then others can be for or
/// against it as well: *night ferries should be banned*.
fn of_act(words: &Words<'_>, act: TokenRange, subject: &str, speaker: Option<&str>) -> Option<String> {
    let own = sentence(words, act, subject)?;
    let of_thing = Some(subject).filter(|it| Some(*it) == speaker).and_then(|_| passive(words, act));
    Some(of_thing.unwrap_or(own))
}

/// An act that is a verb and a thing and nothing else, said of the thing.
fn passive(words: &Words<'_>, act: TokenRange) -> Option<String> {
    let tokens = act.of(&words.tokens);
    let is_edge = |it: &&Token<'_>| it.kind == Kind::Punct || it.is("to") || it.is_in(Class::Negator);
    let tokens = &tokens[tokens.iter().take_while(is_edge).count()..];
    let tokens = &tokens[..tokens.len() - tokens.iter().rev().take_while(|it| it.kind == Kind::Punct).count()];
    let (verb, thing) = tokens.split_first()?;
    let tags = tags(thing);
    // A second article begins a second thing: *give the islands a ferry*.
    let is_one = tags.iter().skip(1).all(|it| OF_NAME.contains(it) && *it != Tag::Determiner)
        && tags.first().is_some_and(|it| OF_NAME.contains(it))
        && matches!(tags.last(), Some(Tag::Noun | Tag::Name));
    let forms = verb_forms(&verb.text.to_lowercase());
    let form = |wanted: Form| forms.iter().find(|it| it.0 == wanted).map(|it| it.1.as_str());
    let participle = form(Form::Participle).or_else(|| form(Form::Past)).filter(|_| is_one)?;
    let name = capitalized(&words.text[thing.first()?.start..thing.last()?.end]);
    let text = format!("{name} should be {participle}.");
    Proposition::read(&text).is_read().then_some(text)
}

/// The sentence that an act makes of its doer: what it begins with must be a verb as it stands after *should*.
fn sentence(words: &Words<'_>, act: TokenRange, subject: &str) -> Option<String> {
    let mut tokens = act.of(&words.tokens);
    let is_edge = |it: &&Token<'_>| it.kind == Kind::Punct || it.is("to") || it.is_in(Class::Negator);
    tokens = &tokens[tokens.iter().take_while(is_edge).count()..];
    tokens = &tokens[..tokens.len() - tokens.iter().rev().take_while(|it| it.kind == Kind::Punct).count()];
    let (first, last) = (tokens.first()?, tokens.last()?);
    let is_short = tokens.len() + subject.split(' ').count() < LONGEST;
    if tokens.len() < SHORTEST || !is_short || tokens.iter().any(|it| it.is_in(PERSONAL)) {
        return None;
    }
    let before = format!("{subject} should ");
    let text = format!("{before}{}", &words.text[first.start..last.end]);
    let said = cut(&text);
    let verb = said.iter().position(|it| it.start == before.len())?;
    let tags = tags(&said);
    let is_verb = matches!(tags[verb], Tag::Verb | Tag::Auxiliary);
    // A second verb without anything that joins it makes no sentence: *should improvements are required*; nor does one of
    // another time: *should talk and called*.
    let joins = |it: &Token<'_>| it.is_in(Class::Relative | Class::Subordinator | Class::Coordinator | Class::That);
    let second = (verb + 1..said.len()).find(|at| is_finite(&said[*at]));
    let is_past = |it: &Token<'_>| ends_in_ed(it) || it.is_in(Class::IrregularPast);
    let tells_more = said[verb..].windows(2).any(|it| it[0].is_in(Class::Coordinator) && is_past(&it[1]));
    let is_one = !tells_more
        && second.is_none_or(|at| said[verb..at].iter().any(joins))
        && !words.tokens.get(act.end).is_some_and(is_finite);
    let behind = said.get(verb + 1..).and_then(|it| it.iter().find(|it| !is_adverb(it)));
    let is_done = |it: &Token<'_>| ends_in_ed(it) || it.is_in(Class::IrregularParticiple);
    // *Talks* and *improving* are none; what something should *be* is a matter for somebody who weighs words.
    let is_bare = !said[verb].text.ends_with("ing")
        && !ends_in_ed(&said[verb])
        && !is_third_person(said[verb].text)
        && (!said[verb].is("be") || behind.is_some_and(is_done));
    // *To find out whether …* is cut off.
    let is_whole = !words.tokens.get(act.end).is_some_and(|it| it.is_in(Class::Interrogative | Class::That));
    let stop = if text.ends_with('.') { "" } else { "." };
    (is_verb && is_bare && is_one && is_whole).then(|| text + stop)
}

/// Whether a verb has the ending that it has behind *he*: *talks*, but not *focus*, *discuss*.
fn is_third_person(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
}

/// Whether a form of *be* has a subject of its own, as *be* and *been* have not.
fn is_finite(token: &Token<'_>) -> bool {
    token.is_in(Class::Be) && !token.text.starts_with("be")
}

/// What speaks for a sentence besides how decided it is.
fn merit(text: &str) -> f64 {
    let is_read = if Proposition::read(text).is_read() { IS_READ } else { 0.0 };
    is_read - text.split(' ').count() as f64 / PER_RUNG
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(statements: &[(&str, &str)], expected: Option<&str>) {
        let statement = |(verb, words): &(&str, &str)| Statement {
            words: (*words).to_owned(),
            verb: Some((*verb).to_owned()).filter(|it| !it.is_empty()),
            speaker: Some("Ada Roe".to_owned()),
            text: 0,
        };
        let all: Vec<Statement> = statements.iter().map(statement).collect();
        assert_eq!(proposition(all.iter(), &[]).as_deref(), expected, "{statements:?}");
    }

    #[test]
    fn what_somebody_will_do_or_will_not_is_what_should_be_done() {
        check(&[("", "We will scrap the bridge toll.")], Some("The bridge toll should be scrapped."));
        check(&[("", "I will not ban night ferries.")], Some("Night ferries should be banned."));
        check(&[("", "A toll of 7/8 pct must be paid by all.")], None);
        check(&[("said", "the council will ban night ferries")], Some("The council should ban night ferries."));
        check(&[("", "Night ferries must be banned.")], Some("Night ferries should be banned."));
        check(&[("promised", "to scrap the bridge toll")], Some("The bridge toll should be scrapped."));
    }

    #[test]
    fn the_most_decided_is_taken() {
        let all = [
            ("", "We are considering a toll on the bridge."),
            ("", "The weather was fine."),
            ("", "We will scrap the bridge toll."),
        ];
        check(&all, Some("The bridge toll should be scrapped."));
    }

    #[test]
    fn where_nobody_binds_himself_it_is_what_somebody_is_for_or_against() {
        check(&[("called for", "a ban from the summer")], Some("There should be a ban."));
        check(&[("", "We oppose the new bridge toll.")], Some("The new bridge toll should be supported."));
        check(&[("", "They support the pier.")], None);
        check(&[("ruled out", "any rise in parking charges this year")], Some("Parking charges should be raised."));
        let decided = [("called for", "a ban from the summer"), ("", "We will scrap the bridge toll.")];
        check(&decided, Some("The bridge toll should be scrapped."));
    }

    #[test]
    fn what_is_done_to_more_than_one_thing_stays_with_its_doer() {
        check(&[("", "We will give the islands a ferry.")], Some("Ada Roe should give the islands a ferry."));
        check(
            &[("", "We will keep the night ferries to Lune.")],
            Some("Ada Roe should keep the night ferries to Lune."),
        );
    }

    #[test]
    fn of_nothing_decided_no_proposition_is_made() {
        check(&[("", "The weather was fine.")], None);
        check(&[("", "They will ban them.")], None);
        check(&[("", "The firm is planning to close the pier.")], None);
        check(&[("", "Improvements of 15 percent are required by the islands.")], None);
        check(&[("", "Airlines must performance improvements are required.")], None);
        check(&[("", "We must have ships that our own yards have built.")], None);
        check(&[("", "We have the drivers and we have the depots.")], None);
        check(&[("opposed", "the idea")], None);
        check(&[("opposed", "any takeover")], None);
        check(&[("opposed", "the harbour board's ferry")], None);
        check(&[("backs", "Mr Tal")], None);
        check(&[("", "The rule of law must be a game of cat and mouse.")], None);
        check(&[("", "The foreign firms will take over.")], None);
        check(&[("", "The workers want to talk and called for talks between unions.")], None);
        check(&[("", "Tomorrow the minister will tell the council of the pier.")], None);
    }

    #[test]
    fn what_the_topic_is_not_called_by_is_a_detail() {
        let words = ["We will build consensus.", "We will keep the night ferries to Lune, and so on."];
        let all = words.map(|it| Statement {
            words: it.to_owned(),
            speaker: Some("Ada Roe".to_owned()),
            ..Statement::default()
        });
        let names = ["Night ferries".to_owned(), "Lune".to_owned()];
        assert_eq!(proposition(all.iter(), &names).as_deref(), Some("Ada Roe should keep the night ferries to Lune."));
        assert_eq!(proposition(all.iter(), &["Pier".to_owned()]), None);
    }
}
