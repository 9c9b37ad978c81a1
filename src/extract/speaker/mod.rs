//! Who a speaker is: names, last names, roles, places that stand for governments, and pronouns, resolved in one text.

mod antecedent; // whom a pronoun means
mod author; // whose words a text is
mod called; // what a text calls its persons
mod cast; // who is named in one text, and who spoke so far
mod described; // somebody by a role
mod entity; // each person and body of a text once
mod name_end; // where a name ends
mod name_match; // names that differ and are one person's
mod name_span; // capitalised words that stand together
mod names; // the speakers on file, prepared once
mod namesakes; // those who share a word of their names
mod naming; // which name of a phrase is the speaker's
mod phrase; // the noun phrase of a speaker
mod pronoun; // what pronouns ask for
mod propose; // a speaker to be added to those on file
mod role; // what the text calls somebody besides the name
mod short_form; // short forms that the text gives
#[cfg(test)]
mod tests;
mod word; // what single words tell of a name

pub(super) use antecedent::Not;
pub(super) use cast::Cast;
pub(super) use names::Names;
pub use propose::{Proposal, ProposedRole};
pub use word::{is_body_word, is_company_word, is_title};
