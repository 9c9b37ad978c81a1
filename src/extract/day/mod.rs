//! When a statement was made: the expression of time that belongs to its cue, and else the day of the article.

mod clause; // whether an expression of time belongs to a cue

use std::ops::Range;

use chrono::NaiveDate;

use self::clause::Clause;
use super::draft::{Said, Span, Who};
use super::prose::Prose;
use crate::date::Date;
use crate::language::calendar::moment::{Moment, moments};
use crate::language::token::Token;

/// The days of a text's statements, asked in the order of the text.
#[derive(Debug)]
pub struct Days<'a> {
    prose: &'a Prose<'a>,
    published: Option<NaiveDate>,
    last: Option<Last>,
}

/// The last statement that had a day of its own.
#[derive(Debug)]
struct Last {
    sentence: usize,
    who: String,
    said: Said,
}

/// A statement whose day is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'d> {
    /// Who says it, as printed.
    pub mention: Option<&'d Span>,
    /// The words that attribute it.
    pub cue: Option<&'d Span>,
    /// What is said.
    pub content: &'d [Span],
    /// Who that is.
    pub who: &'d Who,
}

impl<'a> Days<'a> {
    /// For a text that was published on a day; without that day no other is known.
    #[must_use]
    pub fn of(prose: &'a Prose<'a>, published: Option<NaiveDate>) -> Self {
        Self { prose, published, last: None }
    }

    /// When a statement was made. Without an expression of its own it has that of the statement before it, where the same
    /// speaker goes on in the same sentence or, as `he` or `she`, in the next; and else the article's day.
    pub fn said(&mut self, statement: Statement<'_>) -> Said {
        let Some(published) = self.published else { return Said::default() };
        let Some(place) = statement.cue.or(statement.mention) else {
            return Said { date: Some(Date::day(published)), basis: None };
        };
        let sentence = self.prose.sentence_at(self.prose.tokens_of(place).start);
        let said = self
            .own(statement, sentence, published)
            .or_else(|| self.carried(statement, sentence))
            .unwrap_or(Said { date: Some(Date::day(published)), basis: None });
        self.last = None;
        if let (Some(_), Some(who)) = (&said.basis, &statement.who.name) {
            self.last = Some(Last { sentence, who: who.clone(), said: said.clone() });
        }
        said
    }

    /// The day that the statement's own clause tells.
    fn own(&self, statement: Statement<'_>, sentence: usize, published: NaiveDate) -> Option<Said> {
        let all = self.prose.sentences.get(sentence)?.tokens.clone();
        let content: Vec<Range<usize>> = statement.content.iter().map(|it| self.prose.tokens_of(it)).collect();
        let is_free = |at: &usize| !content.iter().any(|it| it.contains(at));
        let free: Vec<usize> = all.filter(is_free).collect();
        let outside: Vec<Token<'_>> = free.iter().map(|at| self.prose.tokens[*at]).collect();
        let found = moments(&outside, published);
        if found.is_empty() {
            return None;
        }
        let within = |span: Option<&Span>| {
            let tokens = span.map_or(0..0, |it| self.prose.tokens_of(it));
            free.partition_point(|it| *it < tokens.start)..free.partition_point(|it| *it < tokens.end)
        };
        let clause =
            Clause { tokens: &outside, places: &free, mention: within(statement.mention), cue: within(statement.cue) };
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

    /// The day of the statement before this one, where this is a part of it.
    fn carried(&self, statement: Statement<'_>, sentence: usize) -> Option<Said> {
        let last = self.last.as_ref().filter(|it| statement.who.name.as_ref() == Some(&it.who))?;
        let tokens = self.prose.tokens;
        let mention = self.prose.tokens_of(statement.mention?);
        let is_pronoun = tokens[mention].first().is_some_and(|it| it.is_any(&["he", "she", "they", "it"]));
        let cue = statement.cue.map_or(0..0, |it| self.prose.tokens_of(it));
        let is_standing =
            tokens[cue].first().is_some_and(|it| it.is_any(&["has", "have", "says", "say", "will", "would", "had"]));
        let paragraph = |at: usize| self.prose.sentences.get(at).map(|it| it.paragraph);
        let is_next = sentence == last.sentence + 1 && paragraph(sentence) == paragraph(last.sentence);
        let goes_on = sentence == last.sentence || is_next && is_pronoun;
        (goes_on && !is_standing).then(|| last.said.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

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
        let tokens = tokens(&text);
        let prose = Prose::of(&text, &tokens, &[]);
        let mut days = Days::of(&prose, NaiveDate::from_ymd_opt(2025, 5, 16));
        let who = Who { name: Some("Tula Vane".into()), ..Who::default() };
        let mut show = |nth: usize| {
            let content = &contents[nth..=nth];
            let said = days.said(Statement { mention: mentions.get(nth), cue: Some(&cues[nth]), content, who: &who });
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
