//! The card behind `diff --card`: one flag as a picture to pass on.

use clap::ValueEnum;
use gainsay::claim::Ledger;
use gainsay::diff::{Change, Printed, printed};
use gainsay::render::{self, CardShape};
use gainsay::suggest::suggest;

use crate::failure::Failure;

/// The options for a card.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Card")]
pub(crate) struct CardArgs {
    /// One change as a picture: by its id, EARLIER..LATER, as JSON has it, or by that of its later claim
    #[arg(long, value_name = "ID", conflicts_with_all = ["accept", "why", "words", "exit_code"])]
    card: Option<String>,

    /// The outline of the card
    #[arg(long = "as", value_enum, value_name = "FORM", default_value = "wide", requires = "card")]
    form: Form,
}

/// What a card is made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// SVG, 1200 by 630: for a link or a slide
    Wide,
    /// SVG, 1080 by 1080: for a post
    Square,
    /// A page of 1200 by 630 that a browser makes a PNG of: chromium --headless --screenshot --window-size=1200,630 card.html
    Html,
}

impl CardArgs {
    /// The change of which a card is asked for.
    pub(super) fn asked(&self) -> Option<&str> {
        self.card.as_deref()
    }

    /// Its card, among all changes.
    pub(super) fn of(&self, id: &str, changes: &[Change<'_>], ledger: &Ledger) -> Result<String, Failure> {
        let all = printed(changes, ledger);
        let it = meant(id, &all)?;
        Ok(match self.form {
            Form::Wide => render::card_svg(it, CardShape::Wide, ledger),
            Form::Square => render::card_svg(it, CardShape::Square, ledger),
            Form::Html => render::card_page(it, CardShape::Wide, ledger),
        })
    }
}

/// The one change that an id means.
fn meant<'p, 'c, 'l>(id: &str, all: &'p [Printed<'c, 'l>]) -> Result<&'p Printed<'c, 'l>, Failure> {
    let is_later = |it: &&Printed<'_, '_>| it.later.as_ref().is_some_and(|it| it.claim.id.as_str() == id);
    let exact = all.iter().filter(|it| it.id == id);
    let found: Vec<&Printed<'_, '_>> = exact.chain(all.iter().filter(is_later)).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => {
            let failure = Failure::new(format!("no change `{id}` is found"));
            Err(match suggest(id, all.iter().map(|it| it.id.as_str())) {
                Some(meant) => failure.hinted(format!("did you mean `{meant}`?")),
                None => failure.hinted("`gainsay diff --format json` has the id of every change"),
            })
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|it| it.id.as_str()).collect();
            Err(Failure::new(format!("`{id}` is the later claim of several changes"))
                .hinted(format!("name one: {}", ids.join(", "))))
        }
    }
}
