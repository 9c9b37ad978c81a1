//! Writing: entries appended, claims changed, files begun, so that every byte that is not theirs stays.

pub(super) mod add_entry; // a speaker or a topic to the list of its file
pub(super) mod append; // claims to a claim file
pub(super) mod edit; // one claim changed or removed
pub(super) mod follow; // citations of what a join gave another id
mod heading; // by which an editor finds the schema
pub(super) mod join; // two versions of one file
pub(super) mod lookups; // to `lookups.yaml`
pub(super) mod mention; // where an id stands
pub(super) mod merge; // two speakers or topics that are one
pub(super) mod outcomes; // to `outcomes.yaml`
pub(super) mod rejections; // to `rejections.yaml`
pub(super) mod rename; // another id
pub(super) mod reviews; // reviews to `reviews.yaml`
pub(super) mod scaffold; // a new claims folder
pub(super) mod speaker; // entries of `speakers.yaml` as text
mod splice; // entries into a list, as text
