//! The kinds of change: one room each, and the one table that everything else is read from.

mod abandoned;
mod adopted;
mod conditioned;
mod dated;
mod delayed;
mod freed;
mod hardened;
mod hastened;
mod lapsed;
mod lowered;
mod narrowed;
mod oscillated;
mod quantified;
mod raised;
mod reconditioned;
mod replaced;
mod restored;
mod reversed;
mod silent;
mod softened;
mod undated;
mod unquantified;
mod widened;

use super::Kind;

/// Every kind, in the order in which kinds of one day are listed: each beside its inverse, then those along a timeline.
pub static KINDS: &[&Kind] = &[
    &reversed::KIND,
    &adopted::KIND,
    &abandoned::KIND,
    &hardened::KIND,
    &softened::KIND,
    &conditioned::KIND,
    &freed::KIND,
    &reconditioned::KIND,
    &raised::KIND,
    &lowered::KIND,
    &quantified::KIND,
    &unquantified::KIND,
    &hastened::KIND,
    &delayed::KIND,
    &dated::KIND,
    &undated::KIND,
    &widened::KIND,
    &narrowed::KIND,
    &replaced::KIND,
    // along a timeline:
    &restored::KIND,
    &oscillated::KIND,
    &lapsed::KIND,
    &silent::KIND,
];
