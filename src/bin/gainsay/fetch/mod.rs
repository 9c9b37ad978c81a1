//! A web page by its address: fetched within limits, and read as the article that is on it.

mod address; // addresses as people paste them
mod error; // why a page could not be fetched
mod seen; // what an address answers, seen once

use std::io::Read;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use gainsay::article::{Article, Kind, Metadata};
use ureq::http::header;
use ureq::{Agent, ResponseExt};

use crate::failure::Failure;
use crate::input;
pub(crate) use address::is_address;
use error::{FetchError, failure};
pub(crate) use seen::look;

/// What a page may take.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// For everything that goes over the wire: name, connection, redirects and the page itself; and again for reading it.
    time: Duration,
    /// In bytes, unpacked.
    size: u64,
    redirects: u32,
}

const LIMITS: Limits = Limits { time: Duration::from_secs(20), size: 10 << 20, redirects: 5 };

/// What articles are sent as.
const TYPES: &[(&str, Kind)] = &[
    ("text/html", Kind::Html),
    ("application/xhtml+xml", Kind::Html),
    ("text/plain", Kind::Text),
    ("text/markdown", Kind::Markdown),
    ("text/x-markdown", Kind::Markdown),
    ("text/vtt", Kind::Subtitles),
    ("application/x-subrip", Kind::Subtitles),
    ("application/pdf", Kind::Pages),
    ("application/xml", Kind::Debate),
    ("text/xml", Kind::Debate),
];

/// A page as it was sent.
struct Page {
    bytes: Vec<u8>,
    /// Where it was found in the end.
    address: String,
    /// In which form it was sent, where that was said.
    kind: Option<Kind>,
    charset: Option<String>,
}

/// Fetches a page and reads the article on it.
///
/// # Errors
/// Fails, in one line, where the page cannot be had within the limits, is of no readable type, or has no article.
pub(crate) fn article(address: &str) -> Result<Article, Failure> {
    let page = fetch(address, LIMITS)?;
    let found = page.address.clone();
    let read = move || {
        let (kind, charset, address) = (page.kind, page.charset.as_deref(), Some(page.address.as_str()));
        let metadata = Metadata { kind, charset, address, persons: &[] };
        input::read(&page.address, &page.bytes, metadata)
    };
    within(LIMITS.time, read).unwrap_or_else(|| Err(failure(&found, &FetchError::Reading, LIMITS)))
}

/// What stands at an address, of whatever type.
///
/// # Errors
/// Fails where it cannot be had within the limits.
pub(crate) fn bytes(address: &str) -> Result<Vec<u8>, Failure> {
    let address = address::cleaned(address);
    sent(&address, LIMITS, |_, _| Ok(())).map(|it| it.0).map_err(|error| failure(&address, &error, LIMITS))
}

/// What some work comes to, if that takes no longer than `time`. What is not done by then goes on in a thread of its own,
/// and nobody waits for it: a page that is made to take without end holds up nothing.
fn within<T: Send + 'static>(time: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(time).ok()
}

fn fetch(address: &str, limits: Limits) -> Result<Page, Failure> {
    let address = address::cleaned(address);
    let (bytes, address, (kind, charset)) =
        sent(&address, limits, type_of).map_err(|error| failure(&address, &error, limits))?;
    Ok(Page { bytes, address, kind, charset })
}

/// Who asks, within limits.
fn agent(limits: Limits) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(limits.time))
        .max_redirects(limits.redirects)
        // A status that means failure is told in our words.
        .http_status_as_error(false)
        .user_agent(concat!("gainsay/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, application/xhtml+xml, text/markdown, application/pdf;q=0.9, text/plain;q=0.9")
        .build();
    Agent::new_with_config(config)
}

/// Everything that goes over the wire: what came, where it was found, and what `wanted` makes of the type that was declared and
/// of that address.
fn sent<T>(
    address: &str,
    limits: Limits,
    wanted: impl Fn(&str, &str) -> Result<T, FetchError>,
) -> Result<(Vec<u8>, String, T), FetchError> {
    let mut response = agent(limits).get(address).call()?;
    let found = response.get_uri().to_string();
    let status = response.status().as_u16();
    if !response.status().is_success() {
        return Err(FetchError::Status(status));
    }
    let declared = response.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let wanted = wanted(declared, &found)?;
    let body = response.body_mut();
    // Bytes are counted as they come, so that a page that never ends, or unpacks without end, is cut off.
    let mut bytes = Vec::new();
    let mut reader = body.with_config().limit(u64::MAX).reader().take(limits.size + 1);
    reader.read_to_end(&mut bytes).map_err(ureq::Error::from)?;
    if bytes.len() as u64 > limits.size {
        return Err(FetchError::Large);
    }
    Ok((bytes, found, wanted))
}

/// The form and the encoding that a `Content-Type` declares; without one the page itself has to tell.
fn type_of(declared: &str, address: &str) -> Result<(Option<Kind>, Option<String>), FetchError> {
    let mut parts = declared.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default().to_ascii_lowercase();
    let charset = parts.find_map(|it| {
        let (key, value) = it.split_once('=')?;
        key.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
    });
    let by_name = || input::kind_of(address.split(['?', '#']).next().unwrap_or_default());
    match TYPES.iter().find(|it| it.0 == name) {
        // Servers that do not know Markdown send it as plain text.
        Some((_, Kind::Text)) => Ok((Some(by_name().unwrap_or(Kind::Text)), charset)),
        Some((_, kind)) => Ok((Some(*kind), charset)),
        None if name.is_empty() => Ok((by_name(), charset)),
        None => Err(FetchError::Type(name)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpListener;
    use std::time::Instant;

    use super::*;

    /// A server that sends the beginning of a page, and then goes on as slowly as it likes.
    fn slow(begin: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/slow", listener.local_addr().unwrap());
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut sent = stream.write_all(begin);
            while sent.is_ok() {
                thread::sleep(Duration::from_millis(50));
                sent = stream.write_all(b" ");
            }
        });
        address
    }

    fn check(address: &str, limits: Limits, expected: &str) {
        let begun = Instant::now();
        let failure = fetch(address, limits).err().unwrap().to_string();
        assert!(failure.contains(expected) && failure.contains("hint: "), "{failure}");
        assert!(begun.elapsed() < Duration::from_secs(5), "{address}");
    }

    const SHORT: Limits = Limits { time: Duration::from_millis(300), size: 1000, redirects: 5 };

    #[test]
    fn a_slow_page_is_given_up() {
        check(&slow(b"HTTP/1.1 200 OK\r\nServer: slow"), SHORT, "within 0.3 seconds");
        check(&slow(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The"), SHORT, "within 0.3 seconds");
    }

    #[test]
    fn a_page_without_end_is_cut_off() {
        let page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The toll will rise.</p>";
        let few = Limits { size: 30, time: Duration::from_secs(4), ..SHORT };
        check(&slow(page), few, "larger than");
    }

    #[test]
    fn reading_takes_its_time_and_no_longer() {
        assert_eq!(within(Duration::from_secs(20), || 3), Some(3));
        let (hold, held) = mpsc::channel::<()>();
        assert_eq!(within(Duration::from_millis(20), move || held.recv()), None);
        drop(hold);
        let failure = failure("https://bugle.example/a", &FetchError::Reading, LIMITS).to_string();
        assert!(failure.contains("more than 20 seconds") && failure.contains("hint: "), "{failure}");
    }

    #[test]
    fn what_a_page_is_stands_in_its_head() {
        let check = |declared: &str, address: &str, kind: Option<Kind>, charset: Option<&str>| {
            let found = type_of(declared, address).ok();
            assert_eq!(found, Some((kind, charset.map(str::to_owned))), "{declared}");
        };
        check("text/html; charset=\"ISO-8859-1\"", "https://b.example/a", Some(Kind::Html), Some("ISO-8859-1"));
        check("Text/HTML;Charset=utf-8", "https://b.example/a.md", Some(Kind::Html), Some("utf-8"));
        check("text/plain", "https://b.example/a.md?raw=1", Some(Kind::Markdown), None);
        check("text/plain", "https://b.example/a", Some(Kind::Text), None);
        check("", "https://b.example/a", None, None);
        check("application/pdf", "https://b.example/a", Some(Kind::Pages), None);
        assert!(type_of("image/png", "https://b.example/a.html").is_err());
    }
}
