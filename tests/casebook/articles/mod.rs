//! Articles, and below them the drafts that must be found in them.
//!
//! ```text
//! published 2025-05-16
//! speaker mira-osk: Mira Osk, Osk
//! role mira-osk: harbour minister for Ilyan
//! topic ferry-ban: Night ferries, ferry ban
//!
//! The harbour minister said on Thursday that the council would “not be hurried” over night ferries.
//! => Mira Osk | said | mixed | the council would … night ferries | said 2025-05-15 | topic ferry-ban
//! ?> Mira Osk | … | direct | not be hurried
//! ```
//!
//! The head is optional, and so is each line of it; a blank line ends it. A draft is `speaker | cue | form | content`;
//! `-` stands for a speaker or cue that there is none of. Of a content, letters and digits are compared, and `…` stands
//! for any words between its beginning and its end. Behind it come facts that are checked where they are told: `said`,
//! `topic`, `id` (of a speaker on file), `printed`, `via` and `by` (a pattern). `not yet` marks what a person finds and
//! the engine does not; `?>` is what may be found or not. An article in which nobody says anything ends with
//! `=> nothing`.

mod expected; // one line of a case
mod head; // what stands before the article

use expected::{Expected, Mark, letters};
use gainsay::claim::{Ledger, SpeakerId};
use gainsay::date::Date;
use gainsay::extract::{Draft, Extractor};
use gainsay::language::word::one_line;
use head::Head;

/// One article with what is expected of it.
#[derive(Debug)]
pub(crate) struct Case {
    /// The speakers and topics on file.
    pub(crate) ledger: Ledger,
    /// The article's text.
    pub(crate) text: String,
    /// When it was published.
    pub(crate) published: Option<Date>,
    expected: Vec<Expected>,
}

const NOTHING: &str = "nothing";
/// What a speaker or cue that is not checked is written as.
const ANY: &str = "…";

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// The line that cannot be read, and why.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\n');
        let mut head = Head::default();
        let mut rest = text;
        while let Some((line, after)) = rest.split_once('\n').filter(|it| head.takes(it.0)) {
            head.read(line)?;
            rest = after;
        }
        let is_expected = |line: &&str| line.starts_with("=>") || line.starts_with("?>");
        let article: Vec<&str> = rest.lines().filter(|it| !is_expected(it)).collect();
        let lines = rest.lines().filter(is_expected).filter(|it| it.trim_start_matches("=>").trim() != NOTHING);
        Ok(Self {
            ledger: Ledger::new(head.speakers, head.topics),
            text: article.join("\n").trim_matches('\n').to_owned() + "\n",
            published: head.published,
            expected: lines.map(Expected::parse).collect::<Result<_, _>>()?,
        })
    }

    /// What is wrong: drafts that are missing, other than expected, or too many; each as a line that could stand in the
    /// case.
    #[must_use]
    pub(crate) fn complaints(&self) -> Vec<String> {
        let found = self.found();
        let mut left: Vec<usize> = (0..found.len()).collect();
        let mut complaints = Vec::new();
        for expected in &self.expected {
            let same = left.iter().position(|it| expected.has_content(&self.content(&found[*it])));
            let Some(at) = same else {
                if expected.mark == Mark::Must {
                    complaints.push(format!("missing:  {}", expected.line));
                }
                continue;
            };
            let draft = &found[left.remove(at)];
            let wrong = self.differences(expected, draft, &found);
            if expected.mark == Mark::Must && !wrong.is_empty() {
                complaints.push(format!("expected: {}\n  found:  {}", expected.line, self.line(draft, &found)));
                complaints.extend(wrong.iter().map(|it| format!("          {it}")));
            }
        }
        // What a person finds and the engine does not, it may well find in part.
        let is_part = |it: &usize| {
            let content = letters(&self.content(&found[*it]));
            self.expected.iter().any(|it| it.mark == Mark::NotYet && it.overlaps(&content))
        };
        let extra = left.iter().filter(|it| !is_part(it)).map(|it| self.line(&found[*it], &found));
        complaints.extend(extra.map(|it| format!("too many: {it}")));
        complaints
    }

    /// The drafts that are marked as not found yet and are found by now.
    #[must_use]
    pub(crate) fn outdated(&self) -> Vec<&str> {
        let found = self.found();
        let is_found = |expected: &&Expected| {
            let same = found.iter().find(|it| expected.has_content(&self.content(it)));
            same.is_some_and(|it| self.differences(expected, it, &found).is_empty())
        };
        let not_yet = self.expected.iter().filter(|it| it.mark == Mark::NotYet);
        not_yet.filter(is_found).map(|it| it.line.as_str()).collect()
    }

    fn found(&self) -> Vec<Draft> {
        Extractor::new(&self.ledger).read(&self.text, self.published.and_then(Date::as_day)).drafts
    }

    /// How many drafts are expected and found, and how many are marked as not found yet.
    #[must_use]
    pub(crate) fn counts(&self) -> (usize, usize) {
        let count = |mark| self.expected.iter().filter(|it| it.mark == mark).count();
        (count(Mark::Must), count(Mark::NotYet))
    }

    /// What of a draft is other than expected.
    fn differences(&self, expected: &Expected, draft: &Draft, all: &[Draft]) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut check = |what: &str, expected: &str, found: String| {
            if expected != ANY && expected != found {
                wrong.push(format!("{what} is `{found}`, not `{expected}`"));
            }
        };
        check("the speaker", &expected.speaker, self.fact("speaker", draft, all));
        check("the cue", &expected.cue, self.fact("cue", draft, all));
        check("the form", &expected.form, draft.form.word().to_owned());
        for (key, value) in &expected.facts {
            check(key, value, self.fact(key, draft, all));
        }
        wrong
    }

    /// What a draft has for a fact of that name; `-` where it has nothing.
    fn fact(&self, key: &str, draft: &Draft, all: &[Draft]) -> String {
        let words = |span: &Option<std::ops::Range<usize>>| span.as_ref().map(|it| one_line(&self.text[it.clone()]));
        let name = |it: &Draft| it.who.name.clone().or_else(|| words(&it.mention));
        let on_file = |id: &SpeakerId| self.ledger.speaker_name(id).to_owned();
        let fact = match key {
            "speaker" => draft.who.id.as_ref().map(on_file).or_else(|| name(draft)),
            "cue" => words(&draft.cue),
            "said" => draft.said.date.or(self.published).map(|it| it.to_string()),
            "topic" => draft.topic.as_ref().map(|it| it.topic.to_string()),
            "id" => draft.who.id.as_ref().map(ToString::to_string),
            "printed" => words(&draft.mention),
            "via" => draft.nested_in.and_then(|it| all.get(it)).and_then(name),
            _ => Some(draft.pattern.id.to_owned()),
        };
        fact.unwrap_or_else(|| "-".into())
    }

    /// A draft as a case has it.
    fn line(&self, draft: &Draft, all: &[Draft]) -> String {
        let mut line = format!(
            "=> {} | {} | {} | {}",
            self.fact("speaker", draft, all),
            self.fact("cue", draft, all),
            draft.form.word(),
            self.content(draft)
        );
        for key in ["said", "topic", "via", "by"] {
            let fact = self.fact(key, draft, all);
            if fact != "-" {
                line.push_str(&format!(" | {key} {fact}"));
            }
        }
        line
    }

    fn content(&self, draft: &Draft) -> String {
        let pieces: Vec<String> = draft.content.iter().map(|it| one_line(&self.text[it.clone()])).collect();
        pieces.join(" […] ")
    }
}

/// Runs a case.
///
/// # Panics
/// Where the case cannot be read, or something else is found.
pub(crate) fn check(text: &str) {
    let case = Case::parse(text).unwrap_or_else(|error| panic!("{error}"));
    let complaints = case.complaints();
    assert!(complaints.is_empty(), "\n{}\n{}\n", case.text, complaints.join("\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_in_which_nobody_speaks_expects_nothing() {
        check("published 2025-05-16\n\nRain fell on Selm.\n=> nothing");
        check("Rain fell on Selm.\n?> - | … | direct | whatever\n=> Ada Roe | said | direct | No | not yet");
    }

    #[test]
    fn the_head_tells_who_and_what_is_on_file() {
        let case = Case::parse(
            "published 2025-05\nspeaker mira-osk: Mira Osk, Osk\nrole mira-osk: minister for Ilyan\ntopic ban: Ban, no ferries\n\nRain.\n=> nothing",
        )
        .unwrap();
        let speaker = &case.ledger.speakers()[0];
        assert_eq!((speaker.name.as_str(), speaker.aliases.as_slice()), ("Mira Osk", &["Osk".to_owned()][..]));
        assert_eq!(
            (speaker.roles[0].role.as_str(), speaker.roles[0].principal.as_deref()),
            ("minister", Some("Ilyan"))
        );
        assert_eq!((case.ledger.topics()[0].aliases.len(), case.text.as_str()), (1, "Rain.\n"));
        assert_eq!(case.published.map(|it| it.to_string()).as_deref(), Some("2025-05"));
    }

    #[test]
    fn what_is_missing_and_what_cannot_be_read_is_told() {
        let case = Case::parse("Rain fell.\n=> Ada Roe | said | direct | It is dry | said 2025-05-16").unwrap();
        assert_eq!(case.complaints(), ["missing:  => Ada Roe | said | direct | It is dry | said 2025-05-16"]);
        let check = |text: &str, expected: &str| {
            let error = Case::parse(text).unwrap_err();
            assert!(error.contains(expected), "{error}");
        };
        check("Rain.\n=> Ada Roe | said | direct", "speaker | cue | form | content");
        check("Rain.\n=> Ada Roe | said | spoken | x", "is no form");
        check("Rain.\n=> Ada Roe | said | direct | x | why not", "is no fact");
        check("published May\nRain.\n", "a date is written");
        check("role roe: mayor\nRain.\n", "the speaker stands above");
    }

    #[test]
    fn of_a_content_only_letters_are_compared_and_a_gap_stands_for_any() {
        let check = |expected: &str, found: &str, same: bool| {
            let expected = Expected::parse(&format!("=> - | - | direct | {expected}")).unwrap();
            assert_eq!(expected.has_content(found), same, "{found}");
        };
        check("We ask […] and wait", "“We ask,” […] and wait.", true);
        check("We ask … wait", "We ask for patience, and wait.", true);
        check("We ask … wait", "We ask for patience, and wait on", false);
        check("We ask", "We ask for patience", false);
    }
}
