//! A bare word that no one name is meant by: it is looked for in the claims, and must stand in one of them.

use super::name::{Resolved, several};
use super::{Against, BadQuery};
use crate::claim::{Details, SpeakerId, TopicId};
use crate::suggest::suggest;

/// The word in lower case.
///
/// # Errors
/// [`BadQuery`] where no claim has it: a slip in a name must not look like an empty record.
pub(super) fn word_on_file(
    word: &str,
    names: (Resolved<SpeakerId>, Resolved<TopicId>),
    Against { ledger, drafts, .. }: &Against<'_>,
) -> Result<String, BadQuery> {
    let wanted = word.to_lowercase();
    let is_on_file = || ledger.claims.iter().any(|it| stands_in(&wanted, it));
    if is_on_file() || drafts.iter().any(|it| stands_in(&wanted, it)) {
        return Ok(wanted);
    }
    match names {
        (Resolved::Several(ids), _) => return Err(several(&ids, "speaker", word)),
        (_, Resolved::Several(ids)) => return Err(several(&ids, "topic", word)),
        _ => {}
    }
    let speakers = ledger.speakers().iter().flat_map(|it| [it.id.as_str(), &it.name]);
    let topics = ledger.topics().iter().flat_map(|it| [it.id.as_str(), &it.name]);
    let remedy = match suggest(word, speakers.chain(topics)) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "`gainsay list` shows what is on file; words in quotation marks are only looked for".to_owned(),
    };
    Err(BadQuery::new(format!("`{word}` names no speaker or topic, and no claim has the word"), remedy))
}

/// Whether a word (in lower case) stands in the quotation, the paraphrase or the note of a claim.
pub(super) fn stands_in(word: &str, details: &Details) -> bool {
    let texts = [&details.quote, &details.verb, &details.reported, &details.says, &details.note];
    texts.into_iter().flatten().any(|it| it.to_lowercase().contains(word))
}
