//! The flags of a claims folder, one a line: `cargo run --example flags -- claims`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a small program prints what it found")]

use std::error::Error;
use std::path::Path;

use gainsay::claim::Ledger;
use gainsay::diff::{Change, Context, all_changes, timelines};
use gainsay::store::load;

/// Every change of position on record, oldest first, as of the day on which the last statement was made.
fn flags(ledger: &Ledger) -> Vec<Change<'_>> {
    let today = ledger.claims.iter().map(|claim| claim.said.last()).max().unwrap_or_default();
    all_changes(&timelines(ledger, |_, _| true), &Context::new(ledger, today))
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("which claims folder?")?;
    let loaded = load(Path::new(&folder))?;
    for problem in &loaded.problems {
        eprintln!("{}: {}. {}", problem.path.display(), problem.what, problem.remedy);
    }
    for flag in flags(&loaded.ledger) {
        let (speaker, topic) = (&flag.earlier.speaker, &flag.earlier.topic);
        println!("{} {speaker} {topic}: {}, {} -> {}", flag.day, flag.kind.id, flag.evidence.from, flag.evidence.to);
        println!("  {} {}", flag.earlier.said, loaded.ledger.words_of(flag.earlier));
        if let Some(later) = flag.later {
            println!("  {} {}", later.said, loaded.ledger.words_of(later));
        }
    }
    Ok(())
}
