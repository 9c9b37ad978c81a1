//! One utterance in several sources: its reports side by side, word by word, with the differences named.
//!
//! Nothing here is ever a change of position: the speaker spoke once, and the sources tell it differently.

mod align;
mod column;
mod difference;
pub mod differences;
mod house_style;
mod report;
mod utterance;

pub use align::{Alignment, Step, bytes};
pub use column::{Column, Columns, columns};
pub use difference::{Difference, Evidence, Named, differences};
pub use house_style::{Unit, units, words};
pub use report::{Comparison, Report, Surroundings};
pub use utterance::{Compared, Utterance, utterances};
