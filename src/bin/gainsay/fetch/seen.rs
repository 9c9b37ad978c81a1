//! What an address answers when it is looked at once: what was seen, and nothing that follows from it.

use ureq::ResponseExt;

use super::error::{FetchError, failure};
use super::{LIMITS, address, agent};

/// What was seen.
pub(crate) struct Seen {
    /// The status that the server answered with; none where nothing answered.
    pub(crate) status: Option<u16>,
    /// Where the address led in the end, where that is another one.
    pub(crate) leads_to: Option<String>,
    /// In words: `answers with a page`.
    pub(crate) what: String,
}

impl Seen {
    /// Whether a page was answered with.
    pub(crate) fn is_page(&self) -> bool {
        self.status.is_some_and(|it| (200..300).contains(&it))
    }
}

/// Looks at an address, without reading the page. Whether that is still the page that it was, nobody can tell from this.
pub(crate) fn look(address: &str) -> Seen {
    let asked = address::cleaned(address);
    match agent(LIMITS).get(&asked).call() {
        Ok(response) => {
            let (status, found) = (response.status().as_u16(), response.get_uri().to_string());
            let what = match status {
                200..300 => "answers with a page".to_owned(),
                404 | 410 => format!("answers that there is no such page ({status})"),
                _ => format!("answers {status}, which says nothing of the page"),
            };
            Seen { status: Some(status), leads_to: Some(found).filter(|it| *it != asked), what }
        }
        Err(error) => {
            let failure = failure(&asked, &FetchError::Wire(error), LIMITS);
            let told = failure.told().0;
            let why = told.rsplit_once(": ").map_or(told, |it| it.1);
            Seen { status: None, leads_to: None, what: format!("no answer: {why}") }
        }
    }
}
