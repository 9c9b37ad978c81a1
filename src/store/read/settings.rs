//! `gainsay.toml`: what a record keeps besides claims, under names: queries, and readers of drafts.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::problem::Code;
use crate::store::yaml::report::Report;

/// What stands there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    /// Queries, as they are typed.
    #[serde(default)]
    pub(super) queries: BTreeMap<String, String>,
    /// Programs that read drafts, each with its arguments. None is run because it stands here.
    #[serde(default)]
    pub(super) readers: BTreeMap<String, String>,
}

/// The settings; nothing where the file cannot be read.
pub(super) fn settings(text: &str, report: &mut Report<'_>) -> Option<Settings> {
    match toml::from_str::<Settings>(text) {
        Ok(settings) => Some(settings),
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
