//! The records of one source: the claim file that they are in, or the one that they go to.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::names::Fault;
use super::record::{Record, Told};
use crate::claim::{Entry, SourceEntry, SourceId, numbered};
use crate::store::{SOURCE, Transaction, new_claim_file};

/// What comes in of one source.
#[derive(Debug)]
pub(super) struct Parcel {
    /// Its claim file, relative to the claims folder.
    pub(super) path: PathBuf,
    /// The source as it is on file, or as the first record has it.
    pub(super) source: SourceEntry,
    /// Whether its file is there.
    pub(super) is_on_file: bool,
    /// Its claims.
    pub(super) claims: Vec<Brought>,
    /// The keys that were told to differ already.
    told: HashSet<&'static str>,
}

/// A claim that comes in.
#[derive(Debug)]
pub(super) struct Brought {
    /// Its place in the file that it comes from.
    pub(super) place: String,
    /// Its id there.
    pub(super) id: Option<String>,
    pub(super) entry: Entry,
    /// What became of it.
    pub(super) outcome: Told,
}

/// The keys by which a source is itself and no other one.
const IDENTITY: [&str; 4] = ["outlet", "title", "url", "published"];

/// All parcels, found by the name of the file, the address, or outlet, title and day.
pub(super) struct Parcels<'t> {
    change: &'t Transaction,
    /// Whether what comes in has every date as a day.
    is_coarse: bool,
    pub(super) parcels: Vec<Parcel>,
    by_stem: HashMap<String, usize>,
    /// Where in the ledger each source on file is.
    on_file: HashMap<&'t SourceId, usize>,
    by_url: HashMap<String, String>,
    by_look: HashMap<[Option<String>; 3], String>,
}

impl<'t> Parcels<'t> {
    pub(super) fn of(change: &'t Transaction, is_coarse: bool) -> Self {
        let mut it = Self {
            change,
            is_coarse,
            parcels: Vec::new(),
            by_stem: HashMap::new(),
            on_file: change.ledger().sources.iter().enumerate().map(|(n, it)| (&it.id, n)).collect(),
            by_url: HashMap::new(),
            by_look: HashMap::new(),
        };
        for source in &change.ledger().sources {
            it.remember(source.id.as_str(), &SourceEntry::from(source));
        }
        it
    }

    fn remember(&mut self, stem: &str, source: &SourceEntry) {
        if let Some(url) = &source.url {
            self.by_url.entry(url.clone()).or_insert_with(|| stem.to_owned());
        }
        self.by_look.entry(look(source)).or_insert_with(|| stem.to_owned());
    }

    /// The parcel that a record belongs to, and which keys of its source stay as they are on file.
    pub(super) fn find(&mut self, record: &Record) -> Result<(usize, Vec<&'static str>), Fault> {
        let of_path = record.path.as_deref().and_then(Path::file_stem).map(|it| it.to_string_lossy().into_owned());
        let of_id = || record.id.as_deref().and_then(|it| it.split_once('#')).map(|it| it.0.to_owned());
        let stem = of_path.or_else(of_id);
        let by_url = || record.source.url.as_ref().and_then(|it| self.by_url.get(it));
        // What has no address may be one that has, and what has another address is another.
        let by_look = || self.by_look.get(&look(&record.source)).filter(|_| record.source.url.is_none());
        let stem = stem.or_else(|| by_url().or_else(by_look).cloned());
        let path = match stem {
            Some(stem) => {
                if let Some(at) = self.by_stem.get(&stem) {
                    return self.same(*at, &record.source);
                }
                let id =
                    SourceId::new(&stem).map_err(|bad| (format!("`{stem}` cannot be cited: {bad}"), RENAME.into()))?;
                if let Some(at) = self.on_file.get(&id) {
                    let source = &self.change.ledger().sources[*at];
                    let at = self.add(source.path.clone(), source.into(), true);
                    return self.same(at, &record.source);
                }
                let year = || new_claim_file(&record.source).with_file_name(format!("{stem}.yaml"));
                record.path.clone().unwrap_or_else(year)
            }
            None => self.free(new_claim_file(&record.source)),
        };
        for name in ["outlet", "published"] {
            let key = SOURCE.iter().find(|it| it.name == name);
            if key.and_then(|it| it.value(&record.source)).is_none() {
                let remedy = format!(
                    "`--map source.{name}=FIELD` says where it stands, `--set source.{name}=TEXT` what it is for all"
                );
                return Err((format!("its source has no `{name}`"), remedy));
            }
        }
        Ok((self.add(path, record.source.clone(), false), Vec::new()))
    }

    fn add(&mut self, path: PathBuf, source: SourceEntry, is_on_file: bool) -> usize {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.remember(&stem, &source);
        self.by_stem.insert(stem, self.parcels.len());
        self.parcels.push(Parcel { path, source, is_on_file, claims: Vec::new(), told: HashSet::new() });
        self.parcels.len() - 1
    }

    /// The same path with a number, where another file has it.
    fn free(&self, path: PathBuf) -> PathBuf {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let named = |stem: &str| path.with_file_name(format!("{stem}.yaml"));
        named(&numbered(&stem, |it| !self.by_stem.contains_key(it) && self.change.is_free(&named(it))))
    }

    /// Makes sure that a record's source is the parcel's.
    fn same(&mut self, at: usize, told: &SourceEntry) -> Result<(usize, Vec<&'static str>), Fault> {
        let parcel = &mut self.parcels[at];
        let mut others = Vec::new();
        for key in SOURCE {
            let Some(value) = key.value(told) else { continue };
            let own = key.value(&parcel.source);
            let first = |it: &SourceEntry| it.published.map(|it| it.first());
            let is_same_day = self.is_coarse && key.name == "published" && first(told) == first(&parcel.source);
            if own.as_ref() == Some(&value) || is_same_day {
                continue;
            }
            if IDENTITY.contains(&key.name) {
                let own = own.map_or("not told".to_owned(), |it| format!("`{it}`"));
                let what = format!(
                    "{} is another source: its {} is {own}, and here `{value}`",
                    parcel.path.display(),
                    key.name
                );
                return Err((what, "correct one of the two, or give the file of this one another name".to_owned()));
            }
            if parcel.told.insert(key.name) {
                others.push(key.name);
            }
        }
        Ok((at, others))
    }
}

const RENAME: &str = "use letters, digits and hyphens in the file's name";

/// What a source is known by that has no address.
fn look(source: &SourceEntry) -> [Option<String>; 3] {
    [source.outlet.clone(), source.title.clone(), source.published.map(|it| it.first().to_string())]
}
