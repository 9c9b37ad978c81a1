//! The pages of one edition, each made when somebody asks for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use chrono::NaiveDate;
use gainsay::claim::Ledger;
use gainsay::query::Query;
use gainsay::render::page::{Live, Page, Served, Site};

use crate::failure::Failure;
use crate::pages;

/// A page that is asked for, and where it is to go.
type Order = (String, Sender<Option<Page>>);

/// Makes pages. What they are made of is worked out once and stays with a thread of its own, which ends with this.
#[derive(Debug)]
pub(super) struct Press(Sender<Order>);

impl Press {
    /// Works out a record, and what all its pages have in common.
    ///
    /// # Errors
    /// Fails where it cannot be worked out.
    pub(super) fn start(
        folder: PathBuf,
        ledger: Arc<Ledger>,
        today: NaiveDate,
        live: Live,
    ) -> Result<(Self, Served), Failure> {
        let (orders, open): (Sender<Order>, Receiver<Order>) = channel();
        let (ready, served) = channel();
        thread::spawn(move || {
            pages::with_record(&folder, &ledger, &Query::default(), today, |record| {
                let site = Site::of(record, Some(live));
                // Who does not wait for an answer any more needs none.
                let _ = ready.send(site.served());
                for (name, to) in open {
                    let _ = to.send(site.page(&name));
                }
            });
        });
        let served = served.recv().map_err(|_| Failure::new("the pages of the record cannot be made"))?;
        Ok((Self(orders), served))
    }

    /// The page of that name; nothing where there is none.
    pub(super) fn page(&self, name: &str) -> Option<Page> {
        let (to, made) = channel();
        self.0.send((name.to_owned(), to)).ok()?;
        made.recv().ok().flatten()
    }
}
