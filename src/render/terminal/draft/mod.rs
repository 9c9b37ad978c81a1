//! Drafts on the terminal: each with who, when, on what, its sentence, and what proposed it.

mod sentence;
#[cfg(test)]
mod tests;

use std::fmt::Write;

use super::super::{counted, printable};
use super::Style;
use crate::claim::Ledger;
use crate::date::Date;
use crate::drafting::relayed_by;
use crate::extract::{Basis, Draft, Form, Measured, Skipped, Span};
use crate::language::word::one_line;
use crate::store::{NewSpeaker, speaker_lines};
use sentence::Sentences;

/// How far everything below a draft's first line stands in.
const INDENT: &str = "    ";

/// Those `chosen` of the drafts of a text that was published on the day `published`, with their numbers.
#[must_use]
pub fn drafts_terminal(
    drafts: &[Draft],
    chosen: &[usize],
    text: &str,
    published: Option<Date>,
    ledger: &Ledger,
    style: Style,
) -> String {
    let sentences = Sentences::of(text);
    let shown = Shown { drafts, text, published, ledger, style };
    let mut out = String::new();
    for (n, draft) in chosen.iter().filter_map(|n| Some((n, drafts.get(*n)?))) {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&style.heading(&format!("{:>2}  {}", n + 1, shown.who(draft))));
        out.push_str(&style.paragraph(INDENT, &sentences.marked(draft, style)));
        for (name, value) in shown.fields(draft) {
            out.push_str(&style.paragraph(&format!("{INDENT}{name:<9} "), &printable(&value)));
        }
    }
    out
}

/// What was left out, each with the reason.
#[must_use]
pub fn skipped_terminal(skipped: &[Skipped], text: &str, style: Style) -> String {
    let mut out = style.paragraph("", &format!("{} left out", counted(skipped.len(), "place")));
    for it in skipped {
        let words = text.get(it.span.clone()).unwrap_or_default();
        out.push_str(&style.paragraph(INDENT, &format!("“{}”: {}", one_line(words), printable(it.why))));
    }
    out
}

/// Speakers who are not on file, as lines to paste.
#[must_use]
pub fn unknown_speakers(unknown: &[NewSpeaker], style: Style) -> String {
    let n = unknown.len();
    let (s, are) = if n == 1 { ("", "is") } else { ("s", "are") };
    let said = format!("{n} speaker{s} {are} not on file; what is right of this can be pasted into speakers.yaml:");
    let lines: String = speaker_lines(unknown).lines().map(|it| format!("{}\n", printable(it))).collect();
    format!("{}\n{lines}", style.paragraph("", &said))
}

/// `12 drafts: 5 direct, 6 indirect, 1 mixed`
#[must_use]
pub fn draft_counts(drafts: &[Draft]) -> String {
    let mut out = counted(drafts.len(), "draft");
    let forms = [Form::Direct, Form::Indirect, Form::Mixed];
    let of_form = forms.map(|form| (drafts.iter().filter(|it| it.form == form).count(), form.word()));
    for (at, (n, word)) in of_form.iter().filter(|it| it.0 > 0).enumerate() {
        write!(out, "{} {n} {word}", if at == 0 { ":" } else { "," })
            .expect("a string takes all that is written to it");
    }
    out
}

/// The drafts of one text with all that is said of them.
struct Shown<'a> {
    drafts: &'a [Draft],
    text: &'a str,
    published: Option<Date>,
    ledger: &'a Ledger,
    style: Style,
}

impl Shown<'_> {
    /// `Mira Osk  mira-osk`
    fn who(&self, draft: &Draft) -> String {
        let strong = |it: &str| self.style.strong(&printable(it));
        let who = &draft.who;
        match (&who.id, &who.name) {
            (Some(id), _) => {
                format!("{}  {}", strong(self.ledger.speaker_name(id)), self.style.faint(id.as_str()))
            }
            (None, Some(name)) if who.basis == Basis::Unnamed => {
                format!("{}  {}", strong(name), self.style.doubt("not named"))
            }
            (None, Some(name)) => format!("{}  {}", strong(name), self.style.doubt("not on file")),
            (None, None) => match &draft.mention {
                Some(source) => format!("{}  {}", strong(&self.words(source)), self.style.doubt(open(who.basis))),
                None => self.style.doubt("nobody is named"),
            },
        }
    }

    /// What is told of a draft, each with its label.
    fn fields(&self, draft: &Draft) -> Vec<(&'static str, String)> {
        let mut fields = Vec::new();
        fields.extend(self.printed(draft).map(|it| ("printed", it)));
        fields.push(("said", self.said(draft)));
        fields.push(("topic", self.topic(draft)));
        fields.extend(draft.cue.as_ref().map(|it| ("cue", self.quoted(it))));
        fields.extend(relayed_by(draft, self.drafts, self.text).map(|it| ("via", it)));
        let pattern = draft.pattern;
        fields.push(("found by", found_by(pattern.id, pattern.measured)));
        fields
    }

    /// The source as it stands there, where that is not the name itself, and why it is who it is.
    fn printed(&self, draft: &Draft) -> Option<String> {
        let source = draft.mention.as_ref()?;
        let words = self.words(source);
        let why = match draft.who.basis {
            Basis::Name | Basis::Unnamed | Basis::Unfit | Basis::Turn | Basis::None => "",
            Basis::Role => ", by the role",
            Basis::LastName => ", by the last name",
            Basis::Metonym => ", which stands for its government",
            Basis::Pronoun => ", the nearest source that it may mean",
        };
        let name = draft.who.id.as_ref().map(|it| self.ledger.speaker_name(it)).or(draft.who.name.as_deref())?;
        (name != words || !why.is_empty()).then(|| format!("“{words}”{why}"))
    }

    fn said(&self, draft: &Draft) -> String {
        match (draft.said.date.or(self.published), &draft.said.basis) {
            (Some(date), Some(basis)) => format!("{date}, by {}", self.quoted(basis)),
            (Some(date), None) => format!("{date} at the latest, the article's day"),
            (None, _) => "on no day that is known".into(),
        }
    }

    fn topic(&self, draft: &Draft) -> String {
        let Some(guess) = &draft.topic else { return "none proposed".into() };
        let words: Vec<String> = guess.words.iter().map(|it| self.quoted(it)).collect();
        let by = if words.is_empty() { String::new() } else { format!(", by {}", words.join(", ")) };
        format!("{}{by}", guess.topic)
    }

    fn quoted(&self, span: &Span) -> String {
        format!("“{}”", self.words(span))
    }

    fn words(&self, span: &Span) -> String {
        one_line(self.text.get(span.clone()).unwrap_or_default())
    }
}

/// Why nobody is given for a source that the text has.
fn open(basis: Basis) -> &'static str {
    match basis {
        Basis::Unfit => "open: nobody who is named before it fits",
        Basis::Turn => "open: a label that names nobody",
        _ => "open: it names nobody",
    }
}

/// `clause-after, 93 % right on dev texts`
fn found_by(id: &str, measured: Measured) -> String {
    match measured.precision() {
        None => format!("{id}, never measured"),
        Some(precision) => format!("{id}, {precision} % right on dev texts"),
    }
}
