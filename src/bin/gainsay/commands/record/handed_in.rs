//! What is handed in to be recorded: an article, or claims as YAML.

use std::path::Path;

use gainsay::article::Article;
use gainsay::store;

use crate::failure::Failure;
use crate::fetch::is_address;
use crate::input;

/// What the input is.
pub(super) enum Input<'a> {
    /// Claims as YAML, with what their messages call them.
    Claims(&'a str, String),
    /// An article, with its name.
    Article(&'a str, Box<Article>),
}

/// What stands at an address, on standard input or in a file.
pub(super) fn read(name: &str) -> Result<Input<'_>, Failure> {
    if is_address(name) {
        return Ok(Input::Article(name, Box::new(input::article(name)?)));
    }
    let bytes = input::bytes(name)?;
    if !is_yaml(name, &bytes) {
        return Ok(Input::Article(name, Box::new(input::article_from(name, &bytes)?)));
    }
    let called = if name == "-" { "standard input" } else { name };
    let text = String::from_utf8(bytes).map_err(|error| Failure::new(format!("cannot read {called}: {error}")))?;
    Ok(Input::Claims(called, text))
}

/// Whether what was handed in is claims, by the ending of its name or else by its beginning.
fn is_yaml(name: &str, bytes: &[u8]) -> bool {
    match Path::new(name).extension().and_then(|it| it.to_str()) {
        Some("yaml" | "yml") => true,
        _ if input::kind_of(name).is_some() => false,
        _ => store::is_claims(&String::from_utf8_lossy(bytes)),
    }
}
