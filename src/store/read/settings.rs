//! `gainsay.toml`: what a record keeps besides claims. So far that is queries under a name.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::problem::Code;
use crate::store::yaml::report::Report;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    #[serde(default)]
    queries: BTreeMap<String, String>,
}

/// The queries that are saved, by name; nothing where the file cannot be read.
pub(super) fn queries(text: &str, report: &mut Report<'_>) -> Option<BTreeMap<String, String>> {
    match toml::from_str::<Settings>(text) {
        Ok(settings) => Some(settings.queries),
        Err(error) => {
            let remedy =
                "Write `[queries]`, and below it lines such as `kremlin = \"speaker:putin or speaker:peskov\"`";
            let at = error.span().map_or(0, |it| it.start);
            let said = error.message().lines().next().unwrap_or_default().to_owned();
            report.at_byte(Code::BAD_SETTINGS, at.min(text.len()), format!("This is not understood: {said}"), remedy);
            None
        }
    }
}
