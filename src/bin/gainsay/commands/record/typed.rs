//! One claim by options.

use gainsay::claim::Ledger;
use gainsay::date::Date;
use gainsay::query::{speaker_named, topic_named};
use gainsay::store::ClaimForm;

use crate::failure::Failure;

/// The claim.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "The claim")]
pub(super) struct ClaimArgs {
    /// Its id [default: speaker and topic]
    #[arg(long)]
    id: Option<String>,
    /// Who said it: an id, a name or an alias
    #[arg(long, required_unless_present = "input")]
    speaker: Option<String>,
    /// What it is about: an id, a name or an alias
    #[arg(long, required_unless_present = "input")]
    topic: Option<String>,
    /// When it was said: 2025-05-16, 2025-05, 2025 or 2025-06-18/2025-06-19
    #[arg(long, required_unless_present = "input", value_name = "DATE")]
    said: Option<String>,
    /// The words, letter for letter
    #[arg(long, value_name = "WORDS")]
    quote: Option<String>,
    /// A neutral paraphrase
    #[arg(long, value_name = "WORDS")]
    says: Option<String>,
    /// Where the speaker stands on the topic's proposition
    #[arg(long)]
    stance: Option<String>,
    /// A condition; may be given more than once
    #[arg(long = "if", value_name = "CONDITION")]
    conditions: Vec<String>,
    /// The deadline, or `none`
    #[arg(long, value_name = "DATE")]
    by: Option<String>,
    /// A figure and what it counts, or `none`
    #[arg(long)]
    amount: Option<String>,
    /// How sure the speaker is
    #[arg(long)]
    certainty: Option<String>,
    /// How firmly the speaker commits, from 0 to 7
    #[arg(long, value_name = "RUNG", value_parser = clap::value_parser!(u8).range(0..=7))]
    commitment: Option<u8>,
    /// The name exactly as printed
    #[arg(long, value_name = "NAME")]
    printed: Option<String>,
    /// In which capacity, where not the role on file
    #[arg(long = "as", value_name = "ROLE")]
    capacity: Option<String>,
    /// For whom, where not the principal on file
    #[arg(long = "for", value_name = "WHOM")]
    principal: Option<String>,
    /// Who relayed it
    #[arg(long, value_name = "NAME")]
    via: Option<String>,
    /// The verb of saying as printed
    #[arg(long)]
    verb: Option<String>,
    /// Another claim that reports the same utterance
    #[arg(long, value_name = "ID")]
    same_as: Option<String>,
    /// Propose it only
    #[arg(long)]
    draft: bool,
    /// Free text
    #[arg(long)]
    note: Option<String>,
}

/// The claim that the options give.
pub(super) fn typed(own: &ClaimArgs, ledger: &Ledger) -> Result<ClaimForm, Failure> {
    let missing = || Failure::new("a claim needs --speaker, --topic and --said");
    let speaker = speaker_named(own.speaker.as_deref().ok_or_else(missing)?, ledger)?;
    let topic = topic_named(own.topic.as_deref().ok_or_else(missing)?, ledger)?;
    if own.quote.is_none() && own.says.is_none() {
        return Err(
            Failure::new("a claim needs words").hinted("--quote has them letter for letter, --says in a paraphrase")
        );
    }
    Ok(ClaimForm {
        id: own.id.clone().unwrap_or_default(),
        speaker: speaker.to_string(),
        topic: topic.to_string(),
        said: own.said.as_deref().map(normalised).ok_or_else(missing)?,
        quote: own.quote.clone(),
        says: own.says.clone(),
        stance: own.stance.clone(),
        conditions: Some(own.conditions.clone()).filter(|it| !it.is_empty()),
        deadline: own.by.as_deref().map(normalised),
        amount: own.amount.clone(),
        certainty: own.certainty.clone(),
        commitment: own.commitment,
        printed: own.printed.clone(),
        capacity: own.capacity.clone(),
        principal: own.principal.clone(),
        via: own.via.clone(),
        verb: own.verb.clone(),
        same_as: own.same_as.clone(),
        draft: own.draft,
        note: own.note.clone(),
        ..ClaimForm::default()
    })
}

/// A date as the record prints it; what is none stays as typed, for the checker to say what is wrong with it.
fn normalised(date: &str) -> String {
    date.parse::<Date>().map_or_else(|_| date.to_owned(), |it| it.to_string())
}
