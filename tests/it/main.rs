//! The one integration binary; every module of it is named here with what belongs there.

mod casebooks; // the kinds' pages and the casebooks of fixtures/changes are run; the laws over the table of kinds
