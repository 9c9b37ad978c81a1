//! What changed between the positions of one speaker on one topic, how, and on which words that rests.
//!
//! Every kind judges every pair of positions; gates stop what cannot be compared; precedence lets the more general kind
//! yield to the more exact one. The engine reads no file and no clock.

mod align;
mod beside;
mod change;
mod compare;
mod component;
mod context;
mod course;
mod doubt;
mod edge; // whether a day is the first or the last
mod engine;
mod finding;
mod frontier;
mod gate;
pub mod gates;
mod grade;
mod headline;
mod hint;
pub mod hints;
mod judge;
mod kind;
pub mod kinds;
mod measure; // gross and net, the first of many, in all
mod own_telling;
mod pair;
mod phrases; // what a statement is of, on, in or for
mod precedence;
mod printed;
mod recalled;
mod reviews;
mod shift;
mod sources;
mod step;
mod thing;
mod timeline;
mod unmatched;
mod unread;
mod value;

pub use align::Alignment;
pub use change::{Change, Evidence};
pub use compare::{Comparison, compare, compare_on};
pub use context::Context;
pub use course::{Course, Found};
pub use doubt::Doubt;
pub use engine::{Outcome, all_changes, changes, outcomes, outcomes_of, spoken_and_outcomes_of};
pub use finding::{Finding, Gap, Which};
pub use gate::{Gate, Passage};
pub use grade::Suggestion;
pub use headline::{Headline, PILL};
pub use hint::{Hint, Hinted, Precision, hints};
pub use judge::{Judged, Judgement, Read, Verdict, Verdicts, judge_pair};
pub use kind::{Judge, Kind};
pub use own_telling::told_alone;
pub use pair::{Pair, Position};
pub use printed::{Part, Printed, Told, moved, printed, printed_together};
pub use reviews::unmatched;
pub use shift::Shift;
pub use sources::{Compared, Entry, compare_sources};
pub use step::{Step, Tally, Uncompared, uncompared};
pub use timeline::{SetAside, Spoken, Timeline, Utterance, timelines};
pub use unmatched::Unmatched;
pub use value::Value;
