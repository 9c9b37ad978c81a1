//! Makes the files of a new room and puts it into its table: `cargo run --example stamp -- kind NAME INVERSE`.
#![expect(clippy::print_stdout, reason = "a small program says what it has made")]

mod stamp;

use std::error::Error;
use std::path::Path;

const USAGE: &str = "\
cargo run --example stamp -- kind NAME INVERSE    a pair of kinds of change, each the other read backwards
cargo run --example stamp -- pattern NAME         a cue pattern of extraction
cargo run --example stamp -- difference NAME      a difference between reports";

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let made = match words[..] {
        ["kind", name, inverse] => stamp::kinds(Path::new("."), name, inverse)?,
        ["pattern", name] => stamp::pattern(Path::new("."), name)?,
        ["difference", name] => stamp::difference(Path::new("."), name)?,
        _ => return Err(USAGE.into()),
    };
    for path in made {
        println!("{}", path.display());
    }
    println!(
        "What stands in brackets is to be written; CONTRIBUTING.md says how, and `cargo test --no-fail-fast` what is lacking."
    );
    Ok(())
}
