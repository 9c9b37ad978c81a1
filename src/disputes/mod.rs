//! The same fact told differently by different speakers: every side's words and days, and the point in dispute.
//!
//! Nothing here is anybody's change of position, and nothing here says who is right.

mod account;
mod dispute;
mod event;
mod fact;
mod point;
pub mod points;

pub use account::{Account, Pair};
pub use dispute::{Dispute, Finding, WINDOW, disputes};
pub use fact::is_matter_of_fact;
pub use point::{Evidence, Point};
