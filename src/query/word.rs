//! A bare word that no one name is meant by: it is looked for in the claims, and must stand in one of them.

use super::name::{Resolved, several};
use super::subject::Statement;
use super::{Against, BadQuery};
use crate::claim::{Details, SpeakerId, TopicId};
use crate::suggest::suggest;

/// A word to be found.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// In lower case.
    letters: String,
    /// Whether each claim on file has it, by its place there, where the words of all stand in one text.
    having: Option<Vec<bool>>,
}

impl Word {
    pub(super) fn new(word: &str, Against { ledger, words, .. }: &Against<'_>) -> Self {
        let letters = word.to_lowercase();
        let having = words.map(|it| {
            let mut having = vec![false; ledger.claims.len()];
            it.having(&letters).for_each(|at| having[at] = true);
            having
        });
        Self { letters, having }
    }

    /// Whether it stands in a statement.
    pub(super) fn stands_in(&self, statement: Statement<'_>) -> bool {
        match (statement, &self.having) {
            (Statement::Claim(_, Some(place)), Some(having)) => having[place],
            _ => self.is_among(statement.details()),
        }
    }

    fn is_among(&self, details: &Details) -> bool {
        texts(details).any(|it| it.to_lowercase().contains(&self.letters))
    }
}

/// Where words are looked for: the quotation, the paraphrase and the note of a claim.
pub(super) fn texts(details: &Details) -> impl Iterator<Item = &str> {
    let texts = [&details.quote, &details.verb, &details.reported, &details.says, &details.note];
    texts.into_iter().filter_map(|it| it.as_deref())
}

/// The word to be found.
///
/// # Errors
/// [`BadQuery`] where no claim has it: a slip in a name must not look like an empty record.
pub(super) fn word_on_file(
    word: &str,
    names: (Resolved<SpeakerId>, Resolved<TopicId>),
    against: &Against<'_>,
) -> Result<Word, BadQuery> {
    let Against { ledger, drafts, .. } = against;
    let wanted = Word::new(word, against);
    let is_on_file = || match &wanted.having {
        Some(having) => having.contains(&true),
        None => ledger.claims.iter().any(|it| wanted.is_among(it)),
    };
    if is_on_file() || drafts.iter().any(|it| wanted.is_among(it)) {
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
