//! An article in, draft claims out: every statement that the text attributes to somebody, with the words that say so.

mod before; // the words before a cue
mod clause; // whether a clause stands somewhere
mod complementizer; // what leads into the words after a cue
mod cue; // the verbs of a sentence that attribute words
mod day; // when a statement was made
mod draft; // one attributed statement, proposed
mod end; // where what is said ends
mod form; // whether a word is a verb where it stands
mod found; // which of the things that were found stay
mod line; // a sentence to be read
mod page; // a text made ready
mod participle; // whose participle it is
mod pattern; // one way to attribute words
mod patterns; // all of them, one file each
mod phrase; // noun phrases
mod place; // a cue with all that a pattern asks of it
mod prose; // a text taken apart once
mod quotation; // what stands between quotation marks
mod saying; // nouns that stand for saying something
mod speaker;
mod split_by_topic; // a statement on several topics
mod subject; // whose verb it is
mod time; // expressions of time as parts of a sentence
mod topic; // what a statement may be about
mod verb; // verbs that attribute words // who is quoted

pub use day::{Days, Statement};
pub use draft::{Basis, Draft, Form, Guess, Said, Skipped, Span, Who};
pub use pattern::Pattern;
pub use patterns::PATTERNS;
pub use prose::{Prose, Sentence};
pub use speaker::{Cast, Mention, Names, Proposal, ProposedRole};
pub use topic::Topics;

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::claim::Ledger;
use crate::date::Date;
use page::Page;

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

    /// The drafts of a text that was published on the day `published`.
    #[must_use]
    pub fn read(&self, text: &str, published: Option<NaiveDate>) -> Extracted {
        let (page, sentences) = Page::read(text);
        let mut skipped = Vec::new();
        let found = patterns::find(&page, &mut skipped);
        let found = found::resolve_overlaps(&page, found, &mut skipped);
        let quoted: Vec<Span> = page.quotations.iter().map(|it| page.bytes(&it.inside)).collect();
        let prose = Prose { text, tokens: &page.tokens, sentences, quoted: &quoted };
        let topic = |span: Span| self.topics.guess(&prose, &[span], None).map(|it| it.topic);
        let found = split_by_topic::split_by_topic(&page, found, topic);
        let mut drafts: Vec<Draft> = found.into_iter().map(|it| it.draft(&page)).collect();
        nest(&mut drafts);
        let mut cast = Cast::of(&prose, &self.names, published.map(Date::day));
        let mut days = Days::of(&prose, published);
        let (mut proposals, mut asked) = (Vec::new(), HashSet::new());
        for at in in_order_of_mention(&drafts) {
            if let Some(span) = drafts[at].mention.clone() {
                let inside = drafts[at].nested_in.map(|outer| drafts[outer].who.clone());
                drafts[at].who = cast.resolve(&Mention { span, inside: inside.as_ref() });
            }
            let draft = &drafts[at];
            let statement = Statement {
                mention: draft.mention.as_ref(),
                cue: draft.cue.as_ref(),
                content: &draft.content,
                who: &draft.who,
            };
            drafts[at].said = days.said(statement);
            drafts[at].topic = self.topics.guess(&prose, &drafts[at].content, drafts[at].who.id.as_ref());
            let who = &drafts[at].who;
            if who.id.is_none() && who.name.clone().is_some_and(|it| asked.insert(it)) {
                proposals.extend(cast.propose(who));
            }
        }
        skipped.sort_by_key(|it| it.span.start);
        Extracted { drafts, proposals, skipped }
    }
}

/// Where the drafts stand in the order in which the text names their speakers.
fn in_order_of_mention(drafts: &[Draft]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    let place = |it: &Draft| it.mention.as_ref().or(it.cue.as_ref()).unwrap_or(&it.content[0]).start;
    order.sort_by_key(|at| place(&drafts[*at]));
    order
}

/// Tells of each draft in whose content it stands: that of the smallest other one that has all of it.
fn nest(drafts: &mut [Draft]) {
    const FAR: usize = 24;
    let holds = |outer: &Draft, inner: &Draft| {
        let is_in = |span: &Span| outer.content.iter().any(|it| it.start <= span.start && span.end <= it.end);
        // one that says the same after it is whom it quotes
        let is_quoted = outer.content == inner.content
            && outer.cue.as_ref().map(|it| it.end) < inner.cue.as_ref().map(|it| it.start);
        inner.cue.as_ref().is_some_and(is_in) && inner.content.iter().all(is_in) || is_quoted
    };
    let size = |it: &Draft| it.content.iter().map(|it| it.end - it.start).sum::<usize>();
    for at in 0..drafts.len() {
        let near = at.saturating_sub(FAR)..drafts.len().min(at + FAR);
        let outer =
            near.filter(|other| *other != at && drafts[*other].pattern.relays && holds(&drafts[*other], &drafts[at]));
        drafts[at].nested_in = outer.min_by_key(|other| size(&drafts[*other]));
    }
}
