//! Kept copies of articles: what is kept beside a claim file, found again, and quotations verified against it.

pub(super) mod kept; // kept and renewed
pub(super) mod recorded; // whether an article is on file already
pub(super) mod verified; // the quotations of one claim file
