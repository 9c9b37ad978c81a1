//! YAML as people write it: a tree in which every value knows its place, and what is said where it is none.

pub(super) mod fields; // one mapping, read key by key
pub(super) mod lines; // on which lines a value stands
pub(super) mod node; // a text as a tree
pub(super) mod report; // faults as they are found
mod syntax; // what is said of text that is not YAML
pub(super) mod written; // a value as text that reads back as it was
