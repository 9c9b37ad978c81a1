//! Reading: the files of the claims folder, and claims from outside, as data; what is wrong with them is reported.

pub(super) mod check; // what can be wrong between files
pub(super) mod draft; // the drafts of a claim file as they stand
pub(super) mod input; // claims from outside
pub(super) mod known; // the speakers and topics that may be named
pub(super) mod lists; // speakers, topics and lookups
pub(super) mod load; // the whole folder
pub(super) mod outcomes; // `outcomes.yaml`
mod page; // one claim file
pub(super) mod rejections; // `rejections.yaml`
pub(super) mod reviews; // `reviews.yaml`
mod settings; // `gainsay.toml`
pub(super) mod text; // bytes as text
