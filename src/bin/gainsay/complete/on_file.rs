//! Names on file while somebody types: as many as can be read before the next key is pressed, and silence where none can.

use std::path::PathBuf;

use gainsay::claim::{Ledger, SourceId};
use gainsay::query::{Offer, offered};
use gainsay::store;

use super::Takes;
use crate::commands::explain;

/// So many claim files are read: of a large record the newest.
const READ: usize = 200;
/// Where the files that are meant are no more than this, their claims are offered, and else the files.
const FEW: usize = 20;

/// The record that is meant by what is typed, as far as names go.
pub(super) struct OnFile {
    folder: PathBuf,
    ledger: Ledger,
    /// The paths of all claim files, relative to the folder.
    files: Vec<PathBuf>,
    typed: Vec<String>,
}

impl OnFile {
    /// That of the folder that is typed behind `--claims`, or is named elsewhere, or is the nearest.
    pub(super) fn of(typed: &[String]) -> Self {
        let mut words = typed.iter();
        let named = words.find_map(|it| match it.strip_prefix("--claims")? {
            "" => Some(None),
            value => Some(value.strip_prefix('=')),
        });
        let named = named.and_then(|value| value.or_else(|| words.next().map(String::as_str))).map(PathBuf::from);
        let named = named.or_else(|| std::env::var_os("GAINSAY_CLAIMS").map(PathBuf::from));
        let folder = named.or_else(|| store::find_folder(&std::env::current_dir().ok()?)).unwrap_or_default();
        let (ledger, files) = store::glimpse(&folder, READ);
        Self { folder, ledger, files, typed: typed.to_vec() }
    }

    /// Of what an id is, as the word right behind the command says.
    fn said(&self) -> Takes {
        let mut words = self.typed.iter().skip_while(|it| !["rename", "merge"].contains(&it.as_str())).skip(1);
        match words.next().map(String::as_str) {
            Some("topic") => Takes::Topic,
            Some("claim") => Takes::Claim,
            _ => Takes::Speaker,
        }
    }

    /// The claims that begin so, or the files with theirs, where these are many.
    fn claims(&self, begun: &str) -> Vec<Offer> {
        let (stem, is_whole) = begun.split_once('#').map_or((begun, false), |it| (it.0, true));
        let is_meant = |it: &str| if is_whole { it == stem } else { it.starts_with(stem) };
        let meant: Vec<(SourceId, &PathBuf)> = self.sources().filter(|it| is_meant(it.0.as_str())).collect();
        if meant.len() > FEW {
            return meant.iter().map(|it| offer(format!("{}#", it.0), String::new())).collect();
        }
        let of_file = |(source, path): (SourceId, &PathBuf)| {
            let text = store::text_of(&self.folder, path).unwrap_or_default();
            let entries = store::entries(path, &text).unwrap_or_default().into_iter();
            let claims = entries.filter_map(|it| Some((it.entry.id.clone()?, it.entry.words().to_owned())));
            claims.map(|(id, words)| offer(format!("{source}#{id}"), words)).collect::<Vec<_>>()
        };
        meant.into_iter().flat_map(of_file).collect()
    }

    /// Every claim file whose name can be cited, with its path.
    fn sources(&self) -> impl Iterator<Item = (SourceId, &PathBuf)> {
        self.files.iter().filter_map(|it| Some((SourceId::new(&it.file_stem()?.to_string_lossy()).ok()?, it)))
    }
}

fn offer(text: String, what: String) -> Offer {
    Offer { text, what }
}

/// What may stand where this much is typed.
pub(super) fn offers(takes: Takes, begun: &str, on_file: &OnFile) -> Vec<Offer> {
    let ledger = &on_file.ledger;
    let mut offers = match takes {
        Takes::Query => return offered(begun, ledger),
        Takes::Speaker => ledger.speakers().iter().map(|it| offer(it.id.to_string(), it.name.clone())).collect(),
        Takes::Topic => ledger.topics().iter().map(|it| offer(it.id.to_string(), it.proposition.clone())).collect(),
        Takes::Claim => on_file.claims(begun),
        Takes::Source => on_file.sources().map(|it| offer(it.0.to_string(), String::new())).collect(),
        Takes::Page => explain::rooms().iter().map(|it| offer(it.0.to_owned(), String::new())).collect(),
        Takes::AsSaid => return offers(on_file.said(), begun, on_file),
        Takes::File => Vec::new(),
    };
    offers.retain(|it| it.text.starts_with(begun));
    offers
}
