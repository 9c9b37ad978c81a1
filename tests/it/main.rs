//! The one integration binary; every module of it is named here with what belongs there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod casebooks; // the kinds' pages and the casebooks of fixtures/changes are run; the laws over the table of kinds
mod reviews; // reviews.yaml end to end: flags accepted, new ones shown alone, verdicts beside suggestions
