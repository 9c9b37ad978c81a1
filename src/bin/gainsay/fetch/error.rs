//! Why a page could not be fetched, in one line, and what to do instead.

use std::io;

use super::Limits;
use crate::failure::Failure;

/// What came between.
#[derive(Debug)]
pub(super) enum FetchError {
    /// The network, or what came over it.
    Wire(ureq::Error),
    /// The server answered, but not with the page.
    Status(u16),
    /// What came is of no type that has articles.
    Type(String),
    /// More came than a page has.
    Large,
    /// What came takes longer to read than any page does.
    Reading,
}

impl From<ureq::Error> for FetchError {
    fn from(error: ureq::Error) -> Self {
        Self::Wire(error)
    }
}

const COPY: &str = "open it in a browser, copy the text and hand it in as `-`";
const AGAIN: &str = "try again later, or copy the text from a browser and hand it in as `-`";
const SPELT: &str = "is the address right?";

/// The failure that the user sees.
pub(super) fn failure(address: &str, error: &FetchError, limits: Limits) -> Failure {
    let (why, remedy) = match error {
        FetchError::Status(status @ (404 | 410)) => (format!("there is no such page ({status})"), SPELT),
        FetchError::Status(status @ (401..=403 | 407 | 451)) => {
            (format!("the server gives the page to nobody like us ({status})"), COPY)
        }
        FetchError::Status(status) => (format!("the server answers {status} in place of the page"), AGAIN),
        FetchError::Type(name) => (format!("it is of the type {name}, which is no article"), COPY),
        FetchError::Large => (format!("it is larger than {}", size(limits.size)), COPY),
        FetchError::Reading => {
            (format!("finding the article on it takes more than {} seconds", limits.time.as_secs_f32()), COPY)
        }
        FetchError::Wire(error) => wire(error, limits),
    };
    Failure::new(format!("cannot read {address}: {why}")).hinted(remedy)
}

fn wire(error: &ureq::Error, limits: Limits) -> (String, &'static str) {
    match error {
        ureq::Error::Timeout(_) => (format!("it did not come within {} seconds", limits.time.as_secs_f32()), AGAIN),
        ureq::Error::TooManyRedirects => {
            (format!("it leads on to other addresses more than {} times", limits.redirects), COPY)
        }
        ureq::Error::HostNotFound => nobody(),
        // The system's own words, which have no kind of their own.
        ureq::Error::Io(error) if error.to_string().contains("lookup address") => nobody(),
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => ("it is, or leads to, no address of a page".to_owned(), SPELT),
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            ("nothing answers there".to_owned(), SPELT)
        }
        ureq::Error::Io(error) => (format!("the connection broke ({error})"), AGAIN),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => (format!("no safe connection could be made ({error})"), COPY),
        ureq::Error::Decompress(..) => ("what came cannot be unpacked".to_owned(), COPY),
        _ => (format!("what came is no answer that can be understood ({error})"), COPY),
    }
}

fn nobody() -> (String, &'static str) {
    ("there is no server of that name, or no network".to_owned(), SPELT)
}

fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 { format!("{} MiB", bytes >> 20) } else { format!("{bytes} bytes") }
}
