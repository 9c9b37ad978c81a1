//! Whether a word that may be a noun or an adjective as well is a verb where it stands.

use std::sync::LazyLock;

use super::beside::words_between;
use super::clause::is_clause;
use super::cue::{is_adverb, is_before_noun, is_helper};
use super::saying::is_saying;
use super::verb::{Frame, Shape, Verb};
use crate::language::grammar::noun_phrase::{Reach, is_personal, phrase_end, phrase_start};
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Classes, Line, counted};
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

/// Base forms that are nouns as well.
static NOUNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/nouns_too.txt")));

/// A word with what stands before it.
struct Word<'w, 'p, 't> {
    line: &'w Line<'p, 't>,
    at: usize,
    verb: &'w Verb,
    /// The word before it, after which adverbs may stand.
    earlier: Option<usize>,
    tag_before: Option<Tag>,
}

/// Whether the form of a verb of saying at `at` is one here.
pub(super) fn is_verb(line: &Line<'_, '_>, at: usize, verb: &Verb, shape: Shape) -> bool {
    // a name, a heading
    let leads = |before: usize| line.is_any(before, &[":", "\"", "\u{201c}"]) || !line.is_own(before);
    if line.token(at).is_capitalized() && at > line.start() && !leads(at - 1) {
        return false;
    }
    let earlier = behind_adverbs(line, at).checked_sub(1).filter(|it| line.is_own(*it));
    let word = Word { line, at, verb, earlier, tag_before: earlier.and_then(|it| line.tag(it)) };
    if word.is_behind_determiner() {
        return false;
    }
    match shape {
        Shape::Past | Shape::Participle => word.is_past(),
        Shape::Ing => !(word.is_owned() || word.is_graded()),
        Shape::Third => word.is_third(),
        Shape::Base => word.is_base(),
    }
}

/// The place of the first of the adverbs right before `at`.
fn behind_adverbs(line: &Line<'_, '_>, at: usize) -> usize {
    let mut before = at;
    while before > line.start() && is_adverb(line, before - 1) {
        before -= 1;
    }
    if before == line.start() || !line.is(before - 1, ",") {
        return before;
    }
    // `its allies, conversely, accuse`
    let comma = before - 1;
    let first = (line.start()..comma).rev().find(|it| !is_adverb(line, *it));
    first.filter(|it| line.is(*it, ",") && it + 1 < comma).unwrap_or(before)
}

impl Word<'_, '_, '_> {
    fn is_behind(&self, words: &[&'static str]) -> bool {
        self.earlier.is_some_and(|it| self.line.is_any(it, words))
    }

    fn is_behind_a(&self, classes: impl Into<Classes>) -> bool {
        self.earlier.is_some_and(|it| self.line.is_in(it, classes))
    }

    fn is_tagged_verb(&self) -> bool {
        self.line.tag(self.at) == Some(Tag::Verb)
    }

    /// `the claim`, `his report`; but `all say`, `another claimed`
    fn is_behind_determiner(&self) -> bool {
        self.is_behind_a(Class::Article | Class::Possessive) || self.is_behind(&["every", "no"])
    }

    /// Not `a called strike`, `by pledged delegates`, `Tal's reported words`, `when asked`.
    fn is_past(&self) -> bool {
        let next = self.line.tag(self.at + 1);
        let is_adjective = self.line.tag(self.at) == Some(Tag::Adjective) || self.is_behind(&["'s"]);
        let is_of_noun = next == Some(Tag::Noun) && is_adjective;
        let is_elliptic = self.is_behind_a(Class::Temporal | Class::Hypothetical | Class::Concessive)
            // `has since said`
            && !self.is_behind(&["since"])
            // `as reported by the Courier`
            && !(self.is_behind(&["as"]) && self.line.is(self.at + 1, "by"))
            || self.is_behind(&["than", "where"]);
        // `the total confirmed cases`, but `the Dutch reported cases`
        let is_between = self.tag_before == Some(Tag::Adjective)
            && next == Some(Tag::Noun)
            && ends_in_ed(self.line.token(self.at))
            && self.earlier.is_some_and(|it| !self.line.token(it).is_capitalized());
        // `45 said so`, `4 in 10 said fares rose`, but `by 45 pledged delegates`
        let is_counted = self.verb.base != "say"
            && self.tag_before == Some(Tag::Number)
            && matches!(next, Some(Tag::Noun | Tag::Adjective));
        let is_led = is_counted || is_between || self.tag_before == Some(Tag::Preposition);
        !(is_of_noun || is_elliptic || is_led) && (self.verb.base != "read" || self.is_read()) && self.is_finding()
    }

    /// Of a verb of finding, `found that the ships leak` and `…, the report found`, but not `found the ships too old`.
    fn is_finding(&self) -> bool {
        let (line, next) = (self.line, self.next());
        let ends = || line.get(next).is_none_or(|it| it.kind == Kind::Punct);
        !self.verb.takes(Frame::Text) || line.is(next, "that") || ends() || is_clause(line, next)
    }

    /// `Tal's warning that`, `at a press briefing`, but `she's warning that`
    fn is_owned(&self) -> bool {
        // `at a press briefing`
        let first = phrase_start(self.line, self.at);
        let is_determined = first < self.at && self.line.tag(first) == Some(Tag::Determiner);
        if is_determined && self.line.tag(self.at) == Some(Tag::Noun) {
            return true;
        }
        let owner = self.earlier.filter(|it| self.line.is(*it, "'s")).and_then(|it| it.checked_sub(1));
        is_saying(self.line.token(self.at)) && owner.is_some_and(|it| !is_personal(self.line.token(it)))
    }

    /// `the most pressing concern`, `some explaining to do`
    fn is_graded(&self) -> bool {
        let is_adjective =
            self.is_behind(&["most", "more", "very", "too", "less"]) && is_before_noun(self.line, self.at);
        is_adjective || self.is_behind(&["some", "any"]) && self.line.is(self.at + 1, "to")
    }

    fn is_third(&self) -> bool {
        if self.line.is(self.at, "says") || self.is_plain_behind_noun() {
            return true;
        }
        if self.is_behind(&["'s"]) || matches!(self.tag_before, Some(Tag::Adjective | Tag::Preposition | Tag::Number)) {
            return false;
        }
        let is_behind_pronoun =
            self.earlier.is_some_and(|it| is_personal(self.line.token(it))) || self.is_behind(&["which", "that"]);
        let is_behind_subject = is_behind_pronoun || self.tag_before == Some(Tag::Name);
        self.is_tagged_verb()
            || self.is_behind_quotation()
            || self.is_between_nouns()
            || is_behind_subject && self.verb.takes(Frame::Bare)
            // `Tal calls himself a friend`
            || is_behind_subject && self.line.is_in(self.next(), Class::Reflexive | Class::ObjectPronoun)
            || self.is_verdict()
            || self.is_appeal()
            // `he respects the coach and calls her “a star”`
            || self.tag_before == Some(Tag::Coordinator) && self.is_before_object()
            || self.leads() && !matches!(self.tag_before, Some(Tag::Coordinator | Tag::Mark) | None)
            || self.line.is(self.next(), "that") && self.is_behind(&[",", "and", "but"])
    }

    /// `the report alleges`, `a vet warns of fever`, `one of the two denies that`: a form that is no noun, behind one; at the end
    /// also one that mostly is (`this is so, the vet points out`).
    fn is_plain_behind_noun(&self) -> bool {
        let ends = || self.line.get(self.next()).is_none_or(|it| it.kind == Kind::Punct);
        let is_counted = || counted(self.line.token(self.at).word) == Some(Tag::Noun);
        let is_number = || self.tag_before == Some(Tag::Number) && self.line.is(self.next(), "that");
        // `the cooperative warns`: after the article it stands for a noun
        let is_headless = || {
            let article = self.earlier.filter(|it| *it > self.line.start()).map(|it| it - 1);
            self.tag_before == Some(Tag::Adjective) && article.is_some_and(|it| self.line.is_in(it, Class::Article))
        };
        let is_behind_noun = matches!(self.tag_before, Some(Tag::Noun | Tag::Name)) || is_number() || is_headless();
        is_behind_noun && !NOUNS.contains(self.verb.base) && (!is_counted() || ends() && self.verb.takes(Frame::Clause))
    }

    /// `Tal calls Oro a liar`, `Tal calls plan “a sham”`: what something is called stands right behind it.
    fn is_verdict(&self) -> bool {
        let (line, next) = (self.line, self.next());
        let end = phrase_end(line, next, Reach::Near);
        let is_thing = self.verb.takes(Frame::Called) && end > next && line.is_own(next);
        let is_named =
            || line.get(next).is_some_and(Token::is_capitalized) && line.is_in(end, Class::IndefiniteArticle);
        let is_behind_noun = matches!(self.tag_before, Some(Tag::Noun | Tag::Name));
        is_thing && is_behind_noun && (is_named() || line.quotation_from(end).is_some())
    }

    /// `Mayor calls on Oro to resign` as a heading, where no article tells a noun from a verb.
    fn is_appeal(&self) -> bool {
        let (line, next) = (self.line, self.next());
        let end = phrase_end(line, next + 1, Reach::Far);
        let is_heading = self.earlier.is_some_and(|it| phrase_start(line, it) == line.start());
        let is_to_do = || line.is(end, "to") && line.tag(end + 1) == Some(Tag::Verb);
        self.verb.takes(Frame::Upon) && line.is(next, "on") && is_heading && end > next + 1 && is_to_do()
    }

    /// `calls him a friend`, `calls her “a star”`, but `calls her office`
    fn is_before_object(&self) -> bool {
        let next = self.next();
        let is_whole = self.line.tag(next + 1) == Some(Tag::Determiner) || self.line.quotation_from(next + 1).is_some();
        self.line.is_in(next, Class::ObjectPronoun) && is_whole
    }

    /// The place after it and its particle.
    fn next(&self) -> usize {
        self.at + 1 + usize::from(self.verb.particle.is_some())
    }

    /// `the candidate claims his worth`: no noun that another describes has a determiner right behind it, and few a name.
    fn is_between_nouns(&self) -> bool {
        let is_noun = matches!(self.tag_before, Some(Tag::Noun | Tag::Name));
        let next = self.next();
        let is_determined = self.line.tag(next) == Some(Tag::Determiner)
            || self.line.is_in(next, Class::Possessive | Class::Demonstrative);
        let is_named = self.line.tag(next) == Some(Tag::Name) && !NOUNS.contains(self.verb.base);
        // `Tal, head of the port, calls the plan old`
        let is_apart = self.is_behind(&[","]);
        self.line.is_own(next) && (is_noun && (is_determined || is_named) || is_apart && is_determined)
    }

    fn is_base(&self) -> bool {
        let is_behind_to = self.is_behind(&["to"]);
        if self.is_behind(&["'s"])
            || !is_behind_to && matches!(self.tag_before, Some(Tag::Adjective | Tag::Preposition))
        {
            return false;
        }
        if self.is_behind_quotation() || self.line.is(self.at, "say") {
            return true;
        }
        let is_behind_helper = self.earlier.is_some_and(|it| is_helper(self.line, it));
        // `they say`, but not `he say`
        let is_behind_base = self.is_behind_a(Class::SubjectPronoun) && !self.is_behind(&["he", "she"]);
        if is_behind_to || is_behind_helper || is_behind_base || self.is_behind(&["n't", "not"]) {
            return true;
        }
        let has_clause = || self.verb.takes(Frame::Bare) && is_clause(self.line, self.at + 1);
        // `the crews claim to sail`, but `the crew's claim to sail`
        let is_to_do = self.verb.takes(Frame::Infinitive)
            && self.line.is(self.at + 1, "to")
            && self.line.tag(self.at + 2) == Some(Tag::Verb);
        if self.is_behind_plural() && (is_to_do || !NOUNS.contains(self.verb.base))
            || self.tag_before == Some(Tag::Name) && has_clause()
        {
            return true;
        }
        let is_behind_noun = matches!(self.tag_before, Some(Tag::Noun | Tag::Name));
        self.is_tagged_verb() && (is_behind_noun || self.leads())
            || self.is_behind_plural() && (self.is_tagged_verb() || self.leads())
    }

    /// Whether the word before is the subject of a verb in the plural.
    fn is_behind_plural(&self) -> bool {
        let is_noun = matches!(self.tag_before, Some(Tag::Noun | Tag::Name));
        let is_plural = self.is_behind_a(Class::Several | Class::PluralNoun | Class::That);
        is_plural
            || self.is_behind(&["which", "who", "you"])
            || is_noun && self.earlier.is_some_and(|it| self.line.token(it).text.ends_with('s'))
    }

    /// Whether a clause or a quotation plainly follows.
    fn leads(&self) -> bool {
        const LEADS: Classes =
            Classes::of(&[Class::That, Class::SubjectPronoun, Class::CommonPronoun, Class::Existential]);
        let (line, next) = (self.line, self.next());
        // `the other states that come first`
        let is_relative = line.is(next, "that")
            && NOUNS.contains(self.verb.base)
            && !is_clause(line, next + 1)
            && line.quotation_from(next + 1).is_none();
        line.is_in(next, LEADS) && !is_relative
            || line.is_any(next, &[":", "why", "how", "whether"])
            || line.quotation_from(next).is_some()
            || line.is(next, ",") && line.quotation_from(next + 1).is_some()
    }

    /// `“We sail,” the crews state in a letter.`: nothing but a speaker stands between a quotation and the word, and no noun
    /// follows it.
    fn is_behind_quotation(&self) -> bool {
        let ends = self.line.get(self.at + 1).is_none_or(|it| it.kind == Kind::Punct)
            || matches!(self.line.tag(self.at + 1), Some(Tag::Preposition | Tag::Adverb));
        ends && self.verb.takes(Frame::Quote) && words_between(self.line, self.at).is_some()
    }

    /// `The statement read: “…”`, `“…,” read the statement`
    fn is_read(&self) -> bool {
        self.line.quotation_to(self.at).is_some()
            || self.line.is_any(self.at + 1, &[":", ",", "."])
            || self.line.quotation_from(self.at + 1).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn what_describes_a_noun_or_is_one_says_nothing() {
        check("The total confirmed cases in Selm are 900.", "");
        check(
            "Tal said so during a press briefing when a crew asked whether the ships sail.",
            "a crew | asked | whether the ships sail",
        );
    }

    #[test]
    fn a_verb_may_stand_behind_an_apposition() {
        check(
            "Tal, head of the Selm Port, calls the town “a mistake.”",
            "Tal, head of the Selm Port | calls | the town “a mistake.”",
        );
    }

    #[test]
    fn a_verb_that_and_joins_to_another_has_a_whole_object() {
        check(
            "He says he respects the coach and calls her \u{201c}a star.\u{201d}",
            "He | says | he respects the coach\nhe | calls | her \u{201c}a star.\u{201d}",
        );
        check("He weighed her claims and calls.", "");
    }

    #[test]
    fn a_form_that_is_no_noun_is_a_verb_behind_one() {
        check(
            "The lack of beds was \u{201c}hard\u{201d} on older patients, who had fewer visitors, the report alleges.",
            "the report | alleges | The lack of beds was \u{201c}hard\u{201d} on older patients, who had fewer visitors",
        );
        check("The beds were old, by the nurses\u{2019} reports.", "");
    }

    #[test]
    fn what_describes_a_noun_or_is_one_is_no_verb() {
        check("It is the most pressing concern of the choir.", "");
        check("The mayor has some explaining to do.", "");
        check("Oster\u{2019}s ruling old party took twelve seats.", "");
        check("He likes the other early voting states that precede it.", "");
        check("She\u{2019}s promising lower fares.", "She | \u{2019}s promising | lower fares");
    }

    #[test]
    fn the_present_of_a_verb_that_is_no_noun_is_a_verb_behind_one() {
        check("A vet warns of swine fever in Oster.", "A vet | warns | swine fever in Oster");
        check("The museum denies that the painting is fake.", "The museum | denies | the painting is fake");
        check(
            "The cooperative explains how the kiln was built.",
            "The cooperative | explains | how the kiln was built",
        );
        check("The peace talks about the weir go on.", "");
        check("The village reports to the county.", "");
    }

    #[test]
    fn what_something_is_called_tells_a_verb_from_a_noun() {
        check("Ada Dace calls Oster “a mistake.”", "Ada Dace | calls | Oster “a mistake.”");
        check("Dace calls Quist a liar.", "Dace | calls | Quist a liar");
        check("Dace calls plan ‘short-sighted’", "Dace | calls | plan ‘short-sighted’");
        check("Mayor calls on Dace to resign", "Mayor | calls | Dace to resign");
        check("The vet calls Oster on Sundays.", "");
        check("Dace calls from the old mill were lost.", "");
        check("The old phone calls on Sunday to her sister were long.", "");
    }

    #[test]
    fn what_somebody_finds_a_thing_to_be_is_no_finding() {
        check(
            "The vet said she wanted rain but found the storm too strong to enjoy.",
            "The vet | said | she wanted rain but found the storm too strong to enjoy",
        );
    }
}
