//! Going through drafts, without a screen: which there are, what each would show, decisions on them, and undo.
//!
//! ```
//! use std::path::{Path, PathBuf};
//!
//! use gainsay::review::{Decision, Session};
//!
//! let folder = Path::new("fixtures/review");
//! let files = [PathBuf::from("2025/2025-03-02-radio-selm.yaml")];
//! let session = Session::open(folder, gainsay::store::load(folder)?.ledger, &files, "2025-04-01".parse()?)?;
//! let draft = &session.drafts()[0];
//! assert_eq!(session.assess(draft)?.moves().as_deref(), Some("Now for it (half flip)"));
//! // What accepting it would write. `decide` writes that, and `undo` takes it back.
//! let plan = session.plan(&[draft.id], &Decision::Accept)?;
//! assert_eq!((plan.what.as_str(), plan.edits.len()), ("accepted draft-1", 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assess; // whether a draft could be accepted
mod candidate; // who and what a draft may be of
mod decision; // what is decided, and what it writes
mod offer; // what one key takes for a draft
mod order; // which drafts are gone through
mod passage; // the draft where it stands in its article
mod preview; // what accepting a draft would show
mod proposal; // what a draft would bring on file
mod refusal; // why nothing was written
mod session; // the drafts and their files
mod subjects; // topics for drafts that have none
#[cfg(test)]
mod tests; // decisions in files, and taken back
mod typed; // what can be typed of a draft
mod undo; // steps, and the way back

pub use candidate::{Candidate, speakers_for, topics_for};
pub use decision::{Decision, Places, Plan};
pub use offer::{Offer, Offered, Proposer};
pub use passage::{Passage, Stretch, passage};
pub use preview::{Before, Move, Preview, Step, preview};
pub use proposal::{proposed_name, proposed_speaker, proposed_topic};
pub use refusal::Refusal;
pub use session::{ClaimFile, Draft, DraftId, Session, State};
pub use subjects::{Named, Subjects, Suggestion, Taken};
pub use typed::{TYPED, key, typed, value};
pub use undo::Undone;
