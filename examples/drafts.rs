//! Who says what in an article, one statement a line: `cargo run --example drafts -- article.txt`.
#![expect(clippy::print_stdout, reason = "a small program prints what it found")]

use std::error::Error;

use gainsay::article::{Metadata, read};
use gainsay::claim::Ledger;
use gainsay::date::Date;
use gainsay::extract::Extractor;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("which article?")?;
    let article = read(&std::fs::read(path)?, Metadata::default())?;
    // Nobody is on file: against a ledger that `store::load` has read, speakers and topics are found by their ids.
    let ledger = Ledger::default();
    let extracted = Extractor::new(&ledger).read(&article.text, article.published.and_then(Date::as_day));
    for draft in &extracted.drafts {
        let who = draft.who.name.as_deref().unwrap_or("nobody who is named");
        let said: Vec<&str> = draft.content.iter().map(|span| &article.text[span.clone()]).collect();
        println!("{who} ({}): {}", draft.form.word(), said.join(" […] "));
    }
    Ok(())
}
