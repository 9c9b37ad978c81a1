//! An article in, draft claims out: every statement that the text attributes to somebody, with the words that say so.

mod answer; // who answers a question, and is not who asked it
mod aside; // what the narrator tells of what is said
mod attribution; // who says what, and by which words
mod before; // the words before a cue
mod beside; // whose quotation it is by its place
mod bracket; // a sentence of its own within another
mod clause; // whether a clause stands somewhere
mod closing; // which mark a quotation ends with
mod complementizer; // what leads into the words after a cue
mod cue; // the verbs of a sentence that attribute words
mod cue_site; // a cue with all that a pattern asks of it
mod day; // when a statement was made
mod document; // a text made ready
mod draft; // one attributed statement, proposed
mod end; // where what is said ends
mod form; // whether a word is a verb where it stands
mod lead; // the words that lead from the speaker to what is said
mod nearest; // the verb before a place, and whose it is
mod nesting; // attributions within others
mod occasion; // when and where something was said
mod overlap; // one attribution of the same words
mod own; // sentences of a text that is one speaker's
mod participle; // whose participle it is
mod pattern; // one way to attribute words
mod patterns; // all of them, one file each
mod postmodifier; // what describes a subject behind its noun
mod recased; // headings in title case
mod saying; // nouns that stand for saying something
mod speaker; // who is quoted
mod split_by_topic; // a statement on several topics
mod status; // whether something was said at a cue
mod subject; // whose verb it is
mod taken_out; // what a clause without a subject tells of
mod topic; // what a statement may be about
mod turned_round; // a subject behind its cue
mod verb; // verbs that attribute words
mod written; // which words are names, by how the record writes them

pub use draft::{Basis, Draft, Form, Guess, Said, Skipped, Span, Who};
pub use own::OWN;
pub use pattern::{Measured, Pattern};
pub use patterns::PATTERNS;
pub use speaker::{Proposal, ProposedRole, is_body_word, is_company_word, is_title};

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::claim::{Ledger, SpeakerId};
use crate::date::Date;
use crate::language::token_range::TokenRange;
use answer::asker;
use attribution::Attribution;
use day::Days;
use document::Document;
use nesting::nesting;
use recased::recased;
use speaker::{Cast, Names, Not};
use split_by_topic::split_by_topic;
use topic::Topics;

/// What was found in a text.
#[derive(Debug, Default)]
pub struct Extracted {
    /// Every statement, in the order of the text.
    pub drafts: Vec<Draft>,
    /// Speakers of drafts who are not on file, each once, ready to be added.
    pub proposals: Vec<Proposal>,
    /// What was left out, and why.
    pub skipped: Vec<Skipped>,
}

/// Reads articles against one ledger: what is looked up in it is prepared once.
#[derive(Debug)]
pub struct Extractor<'l> {
    names: Names<'l>,
    topics: Topics<'l>,
}

impl<'l> Extractor<'l> {
    /// For the speakers, topics and earlier claims of `ledger`.
    #[must_use]
    pub fn new(ledger: &'l Ledger) -> Self {
        Self { names: Names::of(ledger), topics: Topics::of(ledger) }
    }

    /// The speaker on file whom a name means, written in full or as an alias.
    #[must_use]
    pub fn speaker(&self, name: &str) -> Option<SpeakerId> {
        self.names.whole(name).cloned()
    }

    /// Places of a text that is `speaker`'s own words, each as a statement.
    #[must_use]
    pub fn own(&self, text: &str, speaker: &Who, places: &[Span]) -> Vec<Draft> {
        own::own(text, speaker, places, &self.topics)
    }

    /// The drafts of a text that was published on the day `published`.
    #[must_use]
    pub fn read(&self, text: &str, published: Option<NaiveDate>) -> Extracted {
        let cased = recased(text);
        let document = Document::of(text, &cased);
        let mut skipped = Vec::new();
        let found = patterns::find(&document, &mut skipped);
        let topic = |words: TokenRange| self.topics.guess(&document, &[words], None, published).map(|it| it.topic);
        let attributions = split_by_topic(&document, found, topic);
        let mut drafts: Vec<Draft> = attributions.iter().map(|it| it.draft(&document)).collect();
        let outer = nesting(&attributions);
        let mut cast = Cast::of(&document, &self.names, published.map(Date::day));
        let mut days = Days::of(&document, published);
        let (mut proposals, mut asked) = (Vec::new(), HashSet::new());
        let mut earlier = None;
        for at in in_order_of_mention(&attributions) {
            let attribution = &attributions[at];
            let not = Not {
                named_in: &attribution.content,
                asker: asker(&document, earlier.map(|it: usize| (&attributions[it], &drafts[it].who)), attribution),
            };
            let inside = outer[at].map(|it| &drafts[it].who);
            let who = attribution.mention.map(|it| cast.resolve(it, inside, not)).unwrap_or_default();
            earlier = Some(at);
            if who.id.is_none() && who.name.clone().is_some_and(|it| asked.insert(it)) {
                proposals.extend(cast.propose(&who));
            }
            let draft = &mut drafts[at];
            draft.said = days.said(attribution, &who);
            draft.topic = self.topics.guess(&document, &attribution.words(&document), who.id.as_ref(), published);
            draft.nested_in = outer[at];
            draft.who = who;
        }
        skipped.sort_by_key(|it| it.span.start);
        Extracted { drafts, proposals, skipped }
    }
}

/// Where the attributions stand in the order in which the text names their speakers.
fn in_order_of_mention(attributions: &[Attribution]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|at| attributions[*at].place());
    order
}
