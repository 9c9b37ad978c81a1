//! Appending to `rejections.yaml`.

use std::path::Path;

use serde::Serialize;

use super::heading::new_list;
use super::splice::{spliced, verify};
use crate::claim::Rejection;
use crate::store::Error;
use crate::store::folder::REJECTIONS;
use crate::store::read::rejections::read;
use crate::store::yaml::report::Report;

/// A rejection as it is written.
#[derive(Serialize)]
struct Written<'r> {
    claim: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reported: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<Around<'r>>,
    on: String,
}

#[derive(Serialize)]
struct Around<'r> {
    prefix: &'r str,
    suffix: &'r str,
}

impl<'r> From<&'r Rejection> for Written<'r> {
    fn from(it: &'r Rejection) -> Self {
        let anchor = it.anchor.as_ref().map(|it| Around { prefix: &it.prefix, suffix: &it.suffix });
        let (quote, reported, says) = (it.quote.as_deref(), it.reported.as_deref(), it.says.as_deref());
        Self { claim: it.claim.as_str(), quote, reported, says, anchor, on: it.on.to_string() }
    }
}

/// The text of `rejections.yaml` of a claims folder, which is begun where there is none, with `rejections` after the last one.
///
/// # Errors
/// [`Error::NotExtendable`] where the text has no place for them, [`Error::Faulty`] where they have faults.
pub fn with_rejections(folder: &Path, text: Option<&str>, rejections: &[Rejection]) -> Result<String, Error> {
    let path = Path::new(REJECTIONS);
    let begun = text.filter(|it| !it.trim().is_empty()).map(str::to_owned);
    let before = begun.unwrap_or_else(|| new_list(folder, path));
    let written: Vec<Written<'_>> = rejections.iter().map(Written::from).collect();
    let after = spliced(path, &before, "rejections", &written)?;
    verify(path, (text, &after), rejections, |text| {
        let mut report = Report::new(path, text);
        (read(text, &mut report).unwrap_or_default(), report.into_problems())
    })?;
    Ok(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Anchor, ClaimId};

    #[test]
    fn what_is_rejected_is_read_back_and_every_byte_before_it_stays() {
        let rejection = |id: &str, says: &str| Rejection {
            claim: ClaimId::parse(id).unwrap(),
            quote: None,
            reported: None,
            says: Some(says.to_owned()),
            anchor: Some(Anchor { prefix: "Tal said that ".into(), suffix: ".\n".into() }),
            on: "2025-04-01".parse().unwrap(),
        };
        let none = Path::new("no such folder");
        let first = with_rejections(none, None, &[rejection("page#one", "the ferries: would sail")]).unwrap();
        assert!(first.starts_with("version: 1\nrejections:\n"), "{first}");
        let ours = first.clone() + "# kept by hand\n";
        let second =
            with_rejections(none, Some(&ours), &[rejection("page#two", "“no”"), rejection("page#three", "x")]).unwrap();
        assert!(second.starts_with(&ours), "{second}");
        let read = read(&second, &mut Report::new(Path::new("x"), &second)).unwrap();
        assert_eq!(read.iter().map(|it| it.claim.local()).collect::<Vec<_>>(), ["one", "two", "three"]);
        assert!(with_rejections(none, Some("rejections: [{}]\n"), &read).is_err());
    }
}
