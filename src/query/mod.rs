//! The one query grammar of all commands: `speaker:trump (topic:deadline or "ceasefire") not source:reuters`.

mod bad; // why one is refused
mod condition; // what must hold
mod expression; // conditions joined
mod full_text; // the words of all claims, for who asks often
mod grammar; // how they are joined
mod name; // whom a name means
mod offered; // what may follow where somebody types
mod subject; // what is asked about
mod token; // the text in parts
mod value; // what stands behind a key
mod word; // words to be found

pub use bad::{BadQuery, Place};
pub use full_text::FullText;
pub use name::{speaker_named, topic_named};
pub use offered::{Offer, offered};
pub use subject::Moved;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::claim::{Claim, ClaimId, Entry, Ledger, Ruling, Source, SpeakerId, TopicId};
use crate::diff::{Context, outcomes_of};
use crate::suggest::suggest;
use condition::Condition;
use expression::Expression;
use name::Names;
use subject::{Statement, Subject};
use token::{Token, argument_tokens, line_tokens};

/// The keys that a query knows, each with an example.
pub const KEYS: &[(&str, &str)] = &[
    ("speaker", "speaker:trump"),
    ("topic", "topic:ceasefire"),
    ("said", "said:2025-05..2025-07"),
    ("source", "source:reuters"),
    ("outlet", "outlet:reuters"),
    ("published", "published:2025-05"),
    ("stance", "stance:oppose"),
    ("amount", "amount:1000"),
    ("by", "by:2025-09"),
    ("via", "via:peskov"),
    ("kind", "kind:reversed"),
    ("verdict", "verdict:none"),
    ("outcome", "outcome:broken"),
    ("tag", "tag:desk"),
    ("draft", "draft:yes"),
    ("has", "has:note"),
];

/// Saved queries may name each other so deep.
const DEEPEST: usize = 8;

/// What a query is read against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// What is on file.
    pub ledger: &'a Ledger,
    /// Drafts that are meant too: a word may stand in one of these alone, and a speaker be one whom only a draft names.
    pub drafts: &'a [&'a Entry],
    /// The day that counts as today: what has changed up to it.
    pub today: NaiveDate,
    /// What has changed, where somebody has worked it out already.
    pub changes: Option<&'a Arc<Changes>>,
    /// The words of that ledger in one text, where somebody has put them there.
    pub words: Option<&'a FullText>,
}

/// What changed with each statement: the ids of the kinds, each with what an editor said of it.
pub type Changes = HashMap<ClaimId, Vec<(&'static str, Option<Ruling>)>>;

impl<'a> Against<'a> {
    /// What is on file, as of `today`.
    #[must_use]
    pub fn ledger(ledger: &'a Ledger, today: NaiveDate) -> Self {
        Self { ledger, drafts: &[], today, changes: None, words: None }
    }
}

/// Which statements and changes are meant. What stands side by side must all hold; of what a statement has only one of, such
/// as a speaker, any that is given will do.
#[derive(Debug, Default)]
pub struct Query {
    asked: Expression<Condition>,
    /// What changed, where that is asked.
    changes: Arc<Changes>,
}

impl Query {
    /// Reads a query from the words of a command line. A word without a key is a speaker or a topic where it names one, and
    /// otherwise a word to be found in the claims; in quotation marks it is always that.
    ///
    /// # Errors
    /// [`BadQuery`] where a key, name, date or word of a scale is not known, a name means several, nothing stands where
    /// something should, or a word without quotation marks names nothing and stands in no claim.
    pub fn parse(arguments: &[impl AsRef<str>], against: Against<'_>) -> Result<Self, BadQuery> {
        let (text, tokens) = argument_tokens(arguments);
        Self::read(&text, tokens, against)
    }

    /// The same of a line as somebody types it where no shell cuts it into words.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn parse_line(line: &str, against: Against<'_>) -> Result<Self, BadQuery> {
        Self::read(line, line_tokens(line), against)
    }

    fn read(text: &str, tokens: Vec<Token>, against: Against<'_>) -> Result<Self, BadQuery> {
        let asked = expression(text, tokens, &Names::of(against.ledger), against, DEEPEST)?;
        let mut query = Self { asked, changes: Arc::default() };
        if query.asked.conditions().iter().any(|it| it.0.is_of_changes()) {
            query.changes = against.changes.map_or_else(|| Arc::new(query.worked_out(against)), Arc::clone);
        }
        Ok(query)
    }

    /// What has changed between the statements that can be meant.
    fn worked_out(&self, Against { ledger, today, .. }: Against<'_>) -> Changes {
        let found = outcomes_of(&Context::new(ledger, today), |speaker, topic| self.selects(speaker, topic));
        let mut changes = Changes::new();
        for it in found.changes {
            let change = (it.kind.id, it.review.map(|it| it.verdict));
            changes.entry(it.claim().id.clone()).or_default().push(change);
        }
        changes
    }

    /// The speakers and topics that it names, each with its key and the name on file.
    #[must_use]
    pub fn understood(&self, ledger: &Ledger) -> Vec<(&'static str, String)> {
        let named = |(condition, denied): (&Condition, bool)| match condition {
            Condition::Speaker(id) => {
                let key = if denied { "not speaker" } else { "speaker" };
                Some((key, ledger.find_speaker(id).map_or_else(|| id.clone(), |it| it.name.clone())))
            }
            Condition::Topic(id, _) => {
                Some((if denied { "not topic" } else { "topic" }, ledger.topic_name(id).to_owned()))
            }
            _ => None,
        };
        self.asked.conditions().into_iter().filter_map(named).collect()
    }

    /// Whether nothing is asked at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(&self.asked, Expression::All(it) if it.is_empty())
    }

    /// Whether claims of this speaker on this topic can be meant.
    #[must_use]
    pub fn selects(&self, speaker: &SpeakerId, topic: &TopicId) -> bool {
        let (speaker, topic) = (Some(speaker.as_str()), Some(topic.as_str()));
        self.holds(&Subject { speaker, topic, ..Subject::default() }) != Some(false)
    }

    /// Whether a claim is meant. A kind or a verdict that is asked for is that of a change that came with it.
    #[must_use]
    pub fn matches(&self, claim: &Claim, ledger: &Ledger) -> bool {
        let changes = self.changes.get(&claim.id).map_or(&[][..], Vec::as_slice);
        self.holds(&Subject { changes, ..of(claim, ledger) }) == Some(true)
    }

    /// Whether a draft of a source is meant, whatever it still lacks: what is asked for and is not there is not meant.
    #[must_use]
    pub fn wants(&self, draft: &Entry, source: Option<&Source>) -> bool {
        let (speaker, topic, day) = (draft.speaker.as_deref(), draft.topic.as_deref(), draft.said);
        let statement = Some(Statement::Draft(draft));
        self.holds(&Subject { speaker, topic, day, statement, source, outcome: None, changes: &[] }) == Some(true)
    }

    /// Whether something that moved is meant: either of its statements is, on the day on which it moved.
    #[must_use]
    pub fn means(&self, moved: &Moved<'_>, ledger: &Ledger) -> bool {
        let is_meant = |claim| {
            let subject = Subject { day: Some(moved.day), changes: moved.changes, ..of(claim, ledger) };
            self.holds(&subject) == Some(true)
        };
        is_meant(moved.earlier) || moved.later.is_some_and(is_meant)
    }

    /// The same of one change.
    #[must_use]
    pub fn means_change(&self, change: &crate::diff::Change<'_>, ledger: &Ledger) -> bool {
        let changes = &[(change.kind.id, change.review.map(|it| it.verdict))];
        let (day, earlier, later) = (change.day, change.earlier, change.later);
        self.means(&Moved { day, earlier, later, changes }, ledger)
    }

    fn holds(&self, subject: &Subject<'_>) -> Option<bool> {
        self.asked.holds(&|it: &Condition| it.holds(subject))
    }
}

fn of<'c>(claim: &'c Claim, ledger: &'c Ledger) -> Subject<'c> {
    Subject {
        speaker: Some(claim.speaker.as_str()),
        topic: Some(claim.topic.as_str()),
        day: Some(claim.said),
        statement: Some(Statement::Claim(claim, ledger.claims.element_offset(claim))),
        source: Some(ledger.source_of(claim)),
        outcome: ledger.outcomes.get(&claim.id).map(|it| it.outcome),
        changes: &[],
    }
}

/// Reads a query that may name saved ones, so deep.
fn expression(
    text: &str,
    tokens: Vec<Token>,
    names: &Names<'_>,
    against: Against<'_>,
    depth: usize,
) -> Result<Expression<Condition>, BadQuery> {
    let saved = |name: &str| {
        let queries = &against.ledger.queries;
        let Some(saved) = queries.get(name) else {
            let remedy = match suggest(name, queries.keys().map(String::as_str)) {
                Some(meant) => format!("Did you mean `@{meant}`?"),
                None => "Saved queries stand in gainsay.toml, below `[queries]`; put words with `@` in quotation marks"
                    .into(),
            };
            return Err(BadQuery::new(format!("No query is saved as `{name}`"), remedy));
        };
        if depth == 0 {
            let remedy = "Write out in gainsay.toml what it asks for";
            return Err(BadQuery::new(format!("`@{name}` names queries that name queries without end"), remedy));
        }
        expression(saved, line_tokens(saved), names, against, depth - 1)
    };
    grammar::expression(text, tokens, |term| value::condition(term, names, &against), saved)
}
