//! When a statement was made: the expression of time that belongs to its cue, and else the day of the article.

mod clause; // whether an expression of time belongs to a cue

use chrono::NaiveDate;

use self::clause::Clause;
use super::attribution::Attribution;
use super::document::Document;
use super::draft::{Said, Who};
use crate::date::Date;
use crate::language::calendar::moment::Moment;
use crate::language::calendar::times::Times;
use crate::language::grammar::Class;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// The days of a text's statements, asked in the order of the text.
#[derive(Debug)]
pub(super) struct Days<'a> {
    document: &'a Document<'a>,
    published: Option<NaiveDate>,
    last: Option<Last>,
    /// For each sentence that was looked at: the day that was named last up to its end, and in which paragraph.
    named: Vec<Option<(Date, usize)>>,
}

/// The last statement that had a day of its own.
#[derive(Debug)]
struct Last {
    sentence: usize,
    who: String,
    said: Said,
    /// Whether it was told in a relative clause.
    is_relative: bool,
}

impl<'a> Days<'a> {
    /// For a text that was published on a day; without that day no other is known.
    #[must_use]
    pub(super) fn of(document: &'a Document<'a>, published: Option<NaiveDate>) -> Self {
        Self { document, published, last: None, named: Vec::new() }
    }

    /// When somebody said something. Without an expression of its own it has the day of the attribution before it, where
    /// the same speaker goes on in the same sentence or, as `he` or `she`, in the next; and else the article's day.
    pub(super) fn said(&mut self, attribution: &Attribution, who: &Who) -> Said {
        let Some(published) = self.published else { return Said::default() };
        let sentence = self.document.sentence_at(attribution.cue.start);
        let said = self
            .own(attribution, sentence, published)
            .or_else(|| self.carried(attribution, who, sentence))
            .unwrap_or(Said { date: Some(Date::day(published)), basis: None });
        self.last = None;
        if let (Some(_), Some(who)) = (&said.basis, &who.name) {
            let before = attribution.cue.start.checked_sub(1).map(|it| &self.document.tokens[it]);
            let is_relative = before.is_some_and(|it| it.is_in(Class::Relative));
            self.last = Some(Last { sentence, who: who.clone(), said: said.clone(), is_relative });
        }
        said
    }

    /// The day that its own clause tells.
    fn own(&mut self, attribution: &Attribution, sentence: usize, published: NaiveDate) -> Option<Said> {
        let all = self.document.sentences.get(sentence)?.tokens;
        let content = attribution.words(self.document);
        let is_free = |at: &usize| !content.iter().any(|it| it.contains(*at));
        let free: Vec<usize> = all.into_iter().filter(is_free).collect();
        let outside: Vec<Token<'_>> = free.iter().map(|at| self.document.tokens[*at]).collect();
        let previous =
            outside.iter().any(|it| it.is_in(Class::CountsOn)).then(|| self.named_before(sentence, published));
        let found = Times::over(&outside, published, previous.flatten()).moments();
        if found.is_empty() {
            return None;
        }
        let within = |tokens: TokenRange| {
            free.partition_point(|it| *it < tokens.start)..free.partition_point(|it| *it < tokens.end)
        };
        let mention = within(attribution.mention.unwrap_or_default());
        let clause = Clause { tokens: &outside, places: &free, mention, cue: within(attribution.cue) };
        let mut best: Option<(usize, &Moment)> = None;
        for moment in &found {
            if moment.date.first() > published {
                continue;
            }
            if let Some(distance) = clause.distance(moment)
                && best.is_none_or(|it| distance < it.0)
            {
                best = Some((distance, moment));
            }
        }
        let moment = best?.1;
        // "this week" ends today at the latest
        let date = if moment.date.last() > published {
            Date::range(moment.date.first(), published)
        } else {
            Some(moment.date)
        };
        Some(Said { date, basis: Some(moment.range.clone()) })
    }

    /// The day that the text named last before a sentence, in its paragraph or the one before: what `ten days later` counts
    /// from.
    fn named_before(&mut self, sentence: usize, published: NaiveDate) -> Option<Date> {
        // each sentence is read once, however many ask for what was named before them
        for at in self.named.len()..sentence {
            let own = self.named_in(at, published).map(|it| (it, self.document.sentences[at].paragraph));
            let named = own.or_else(|| self.named.last().copied().flatten());
            self.named.push(named);
        }
        let (day, paragraph) = self.named[sentence.checked_sub(1)?]?;
        (paragraph + 1 >= self.document.sentences[sentence].paragraph).then_some(day)
    }

    /// The last day that a sentence names outside of quotations.
    fn named_in(&self, sentence: usize, published: NaiveDate) -> Option<Date> {
        let tokens = self.document.sentences[sentence].tokens;
        let is_own = |at: &usize| self.document.quotations.at(*at).is_none();
        let own: Vec<Token<'_>> = tokens.into_iter().filter(is_own).map(|at| self.document.tokens[at]).collect();
        let mut named = Times::over(&own, published, None).moments().into_iter().rev().map(|it| it.date);
        named.find(|it| it.first() == it.last() && it.last() <= published)
    }

    /// The day of the attribution before this one, where this is a part of it.
    fn carried(&self, attribution: &Attribution, who: &Who, sentence: usize) -> Option<Said> {
        let last = self.last.as_ref().filter(|it| who.name.as_ref() == Some(&it.who))?;
        let first = |range: TokenRange| range.of(&self.document.tokens).first();
        let is_pronoun =
            first(attribution.mention?).is_some_and(|it| it.is_in(Class::SubjectPronoun | Class::CommonPronoun));
        let is_standing = first(attribution.cue)
            .is_some_and(|it| it.is_in(Class::Have | Class::Volition) || it.is_any(&["say", "says"]));
        let paragraph = |at: usize| self.document.sentences.get(at).map(|it| it.paragraph);
        let is_next = sentence == last.sentence + 1 && paragraph(sentence) == paragraph(last.sentence);
        // `Tal, who said on Monday that it was late, said that …`
        let is_within = last.is_relative && sentence == last.sentence;
        let goes_on = !is_within && sentence == last.sentence || is_next && is_pronoun;
        (goes_on && !is_standing).then(|| last.said.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::PATTERNS;
    use std::ops::Range;

    /// The days of statements in a text of Friday, 16 May 2025: `{mention}`, `<cue>`, `[content]`; `expected` is each day
    /// after the words that it rests on.
    fn check(marked: &str, expected: &[&str]) {
        let mut text = String::new();
        let (mut mentions, mut cues, mut contents, mut open) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for c in marked.chars() {
            match c {
                '{' | '<' | '[' => open = text.len(),
                '}' => mentions.push(open..text.len()),
                '>' => cues.push(open..text.len()),
                ']' => contents.push(open..text.len()),
                c => text.push(c),
            }
        }
        let document = Document::read(&text);
        let mut days = Days::of(&document, NaiveDate::from_ymd_opt(2025, 5, 16));
        let who = Who { name: Some("Tula Vane".into()), ..Who::default() };
        let mut show = |nth: usize| {
            let tokens = |spans: &[Range<usize>]| document.tokens_of(&spans[nth]);
            let said =
                days.said(&Attribution::new(PATTERNS[0], tokens(&mentions), tokens(&cues), tokens(&contents)), &who);
            let words = said.basis.map_or("", |it| &text[it]);
            format!("{words} {}", said.date.unwrap()).trim_start().to_owned()
        };
        let found: Vec<String> = (0..cues.len()).map(&mut show).collect();
        assert_eq!(found, expected, "{marked}");
    }

    #[test]
    fn a_day_beside_the_cue_is_the_day_of_speaking() {
        check("{Vane} <said> on Thursday that [ships sail].", &["Thursday 2025-05-15"]);
        check("{Vane} <said> Thursday in a statement that [ships sail].", &["Thursday 2025-05-15"]);
        check("{Vane} <said> in a statement on Thursday [ships sail].", &["Thursday 2025-05-15"]);
        check("{Vane} <said> on Aug. 5 that [ships sail].", &["Aug. 5 2024-08-05"]);
        check("{Vane} <said> this Monday that [ships sail].", &["this Monday 2025-05-12"]);
        check("{Vane} <said> a week ago Monday that [ships sail].", &["a week ago Monday 2025-05-05"]);
        check("{Vane} on Monday <said> [ships sail].", &["Monday 2025-05-12"]);
        check("On Monday, {Vane} <said> [ships sail].", &["Monday 2025-05-12"]);
        check("Speaking on Monday at a fair in Lune, {Vane} <said> [ships sail].", &["Monday 2025-05-12"]);
        check("{Vane}\u{2019}s remarks on Thursday, <suggesting> that [ships sail].", &["Thursday 2025-05-15"]);
    }

    #[test]
    fn a_day_behind_what_was_said_may_be_that_of_the_cue() {
        check("[Ships sail], {she} <said> on Thursday.", &["Thursday 2025-05-15"]);
        check("[Ships sail], <said> {Tula Vane} on Thursday.", &["Thursday 2025-05-15"]);
        check("{Vane} <announced> [more ships] on Thursday.", &["Thursday 2025-05-15"]);
        check("[Ships sail], {she} <said> after a meeting in Lune on Thursday.", &["Thursday 2025-05-15"]);
        check("[Ships sail], {she} <said>, speaking in Lune on Thursday.", &["Thursday 2025-05-15"]);
    }

    #[test]
    fn a_day_of_something_else_is_not_that_of_speaking() {
        check("{Vane} <said> [talks would begin on Thursday].", &["2025-05-16"]);
        check("[Ships sail], {she} <said> after the storm of Thursday.", &["2025-05-16"]);
        check("After the storm of Monday, {Vane} <said> [ships sail].", &["2025-05-16"]);
        check("{Vane} <said> of the 2019 treaty that [ships sail].", &["2025-05-16"]);
        check("{Vane}, who left on Monday, <said> [ships sail].", &["2025-05-16"]);
        check("The pier fell on Monday, and {Vane} <said> [ships sail].", &["2025-05-16"]);
    }

    #[test]
    fn a_text_says_things_on_its_own_day() {
        check("{A letter sent on Monday} <says> [ships sail].", &["Monday 2025-05-12"]);
        check("{Monday\u{2019}s statement} <said> [ships sail].", &["Monday 2025-05-12"]);
        check("{Vane\u{2019}s April 3 letter} <said> [ships sail].", &["April 3 2025-04-03"]);
    }

    #[test]
    fn a_day_is_counted_from_the_one_that_was_named_before() {
        let after = |sentence: &str, expected: &str| {
            check(&format!("The vote was on May 2. {sentence}"), &[expected]);
        };
        after("Ten days later {Vane} <said> [ships sail].", "Ten days later 2025-05-12");
        after("The same day, {Vane} <said> [ships sail].", "The same day 2025-05-02");
        after("{Vane} <said> later that day that [ships sail].", "later that day 2025-05-02");
        after("The next day, {Vane} <said> [ships sail].", "The next day 2025-05-03");
        check("The same day, {Vane} <said> [ships sail].", &["2025-05-16"]);
        check("Ten days later {Vane} <said> [ships sail].", &["2025-05-16"]);
    }

    #[test]
    fn what_is_told_again_is_of_its_own_day() {
        check("The plan was rejected in December by {Vane}, who <said> [ships sail].", &["December 2024-12"]);
        check(
            "{Vane}, who <said> in December that [it was late], {}<said> [ships sail].",
            &["December 2024-12", "2025-05-16"],
        );
    }

    #[test]
    fn longer_times_stay_as_long_as_they_are() {
        check("Last month, {Vane} <said> [ships sail].", &["Last month 2025-04"]);
        check("In 2019, {Vane} <said> [ships sail].", &["2019 2019"]);
        check("{Vane} <said> this week that [ships sail].", &["this week 2025-05-12/2025-05-16"]);
    }

    #[test]
    fn a_speaker_who_goes_on_does_so_on_the_same_day() {
        check(
            "{Vane} <said> on Thursday that [ships sail], though {she} <hoped> [they do not].",
            &["Thursday 2025-05-15", "Thursday 2025-05-15"],
        );
        check(
            "{Vane} <said> on Thursday that [ships sail]. {She} <added> [they do].",
            &["Thursday 2025-05-15", "Thursday 2025-05-15"],
        );
        check(
            "{Vane} <said> on Thursday that [ships sail]. {She} <has denied> [a plan].",
            &["Thursday 2025-05-15", "2025-05-16"],
        );
    }
}
