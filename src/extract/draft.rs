//! A draft: one attributed statement of an article, proposed and not yet accepted.

use std::ops::Range;

use super::pattern::Pattern;
use crate::claim::{SpeakerId, TopicId};
use crate::date::Date;

/// Bytes of the article's text.
pub type Span = Range<usize>;

/// One attributed statement: the mention of a speaker (the source of Pareti 2012, PARC), a cue, and what is said.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The pattern that found it.
    pub pattern: &'static Pattern,
    /// Who says it, as printed, with title and apposition; nothing where the text names nobody.
    pub mention: Option<Span>,
    /// The words that attribute it: `said`, `according to`.
    pub cue: Option<Span>,
    /// The words that lead from the speaker's name to what is said, in pieces: `did not rule out`, `expressed doubt about`.
    pub lead: Vec<Span>,
    /// What is said: its pieces in order, at least one, without the quotation marks and stops around them.
    pub content: Vec<Span>,
    /// Which of it stands in quotation marks, without these.
    pub quotes: Vec<Span>,
    /// How much of it does.
    pub form: Form,
    /// Whether it is the speaker's words alone, which no word of the sentence around them turns: `Tal said: “We sail”`.
    pub is_speech: bool,
    /// Who that is.
    pub who: Who,
    /// When it was said.
    pub said: Said,
    /// What it may be about.
    pub topic: Option<Guess>,
    /// The draft whose content this one stands in: its speaker relays it.
    pub nested_in: Option<usize>,
}

/// The pattern of what stands under its speaker's name.
const LABEL: &str = "label";

impl Draft {
    /// Whether it stands under its speaker's name, as in a transcript.
    #[must_use]
    pub fn is_labelled(&self) -> bool {
        self.pattern.id == LABEL
    }
}

/// How much of the content is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// All.
    Direct,
    /// Nothing.
    Indirect,
    /// Some.
    Mixed,
}

impl Form {
    /// The word for it in the attribution corpora.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// Who a speaker is, as far as the text and `speakers.yaml` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Who {
    /// The fullest name or description that the text has of the speaker: `Lydia Buchtmann` for `She`.
    pub name: Option<String>,
    /// The speaker on file.
    pub id: Option<SpeakerId>,
    /// What that rests on, in a few words; `none` where nobody is known.
    pub basis: Basis,
}

/// What it rests on that a speaker is somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A name or alias as it stands there.
    Name,
    /// A role that the speaker has on that day, or that the text gives a name to.
    Role,
    /// The last name of somebody named in full elsewhere in the text.
    LastName,
    /// A place or building that stands for its government: `Kyiv`, `the Kremlin`.
    Metonym,
    /// A pronoun, after the nearest speaker that it may mean.
    Pronoun,
    /// Described and not named: `a source in the delegation`.
    Unnamed,
    /// A pronoun that nobody fits who is named before it.
    Unfit,
    /// A label that is nobody's name: `Q`.
    Turn,
    /// Nobody is named.
    #[default]
    None,
}

/// When something was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The day; without an expression that of the article, on which it was said at the latest.
    pub date: Option<Date>,
    /// The words that tell; nothing where the day is that of the article.
    pub basis: Option<Span>,
}

/// A topic on file that the content may be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// Which.
    pub topic: TopicId,
    /// The words of the content that it rests on.
    pub words: Vec<Span>,
}

/// Words that look like a statement and were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where.
    pub span: Span,
    /// Why, in a few words.
    pub why: &'static str,
}
