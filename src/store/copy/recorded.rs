//! Whether an article is on file already: by its address, by its text, or by most of its text.

use std::path::Path;

use rayon::prelude::*;

use super::kept::{copy_of, hash_of};
use crate::article::follows_reader;
use crate::claim::{Ledger, Source};
use crate::language::likeness::{Measure, ONE_ARTICLE, Shared};
use crate::language::shingle::Shingles;

/// A source that is on file already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Where in [`Ledger::sources`] it stands.
    pub source: usize,
    /// How it is known again.
    pub how: How,
}

/// By what an article is known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It has the address of the source.
    SameAddress,
    /// Its text is the kept copy, letter for letter.
    SameText,
    /// So many percent of its text are that of the kept copy.
    NearlySame(usize),
}

/// The source on file that an article is, where there is one: by its address, by the hash of its text, or by a kept copy
/// of nearly the same text.
#[must_use]
pub fn recorded(folder: &Path, ledger: &Ledger, url: Option<&str>, text: &str) -> Option<Recorded> {
    let at = |is: &dyn Fn(&Source) -> bool| ledger.sources.iter().position(is);
    let address = url.map(address).filter(|it| !it.is_empty());
    let same = |it: &Source| it.url.as_deref().is_some_and(|it| Some(self::address(it)) == address);
    if let Some(source) = at(&same).filter(|_| address.is_some()) {
        return Some(Recorded { source, how: How::SameAddress });
    }
    let hash = Some(hash_of(text.as_bytes()));
    if let Some(source) = at(&|it| it.kept == hash) {
        return Some(Recorded { source, how: How::SameText });
    }
    let (source, shared) = nearest(folder, ledger, text).filter(|it| it.1.reaches(ONE_ARTICLE))?;
    Some(Recorded { source, how: How::NearlySame(shared.percent(Measure::Versions)) })
}

/// The source whose kept copy is most like a text, and how many runs of words the two have in common; the first of
/// several.
#[must_use]
pub fn nearest(folder: &Path, ledger: &Ledger, text: &str) -> Option<(usize, Shared)> {
    let own = Shingles::of(text);
    let kept = ledger.sources.par_iter().enumerate().filter_map(|(source, it)| {
        let shared = own.shared(&Shingles::of(&copy_of(folder, it)?));
        Some((source, shared))
    });
    let kept: Vec<(usize, Shared)> = kept.collect();
    let share = |it: &(usize, Shared)| it.1.share(Measure::Versions);
    kept.into_iter().rev().max_by(|one, other| share(one).total_cmp(&share(other))).filter(|it| it.1.both > 0)
}

/// What an address is compared by: without scheme, `www.`, the slash at its end, its fragment, and what counts clicks.
fn address(url: &str) -> String {
    let url = url.trim().split('#').next().unwrap_or_default();
    let rest = url.split_once("://").map_or(url, |it| it.1);
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_page = |it: &&str| !it.is_empty() && !it.starts_with('=') && !follows_reader(it);
    let mut query: Vec<&str> = query.split('&').filter(is_page).collect();
    query.sort_unstable();
    [host, path.trim_end_matches('/'), &query.join("&")].join("/").trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_however_it_was_shared() {
        let check = |url: &str, same: bool| {
            let own = "https://www.courier.example/ferries?page=2&id=7";
            assert_eq!(address(url) == address(own), same, "{url}: {}", address(url));
        };
        check("http://Courier.example/ferries/?id=7&page=2", true);
        check("courier.example/ferries?utm_source=x&page=2&utm_medium=y&id=7&fbclid=z#comments", true);
        check("https://courier.example/ferries", false);
        check("https://courier.example/Ferries?page=2&id=7", false);
        check("https://m.courier.example/ferries?page=2&id=7", false);
        assert_eq!(address("https://courier.example/"), address("courier.example"));
    }
}
