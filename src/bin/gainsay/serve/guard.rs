//! Who may ask: a browser on this computer, about pages of this server, and for what changes something from a page of it.
//!
//! Another site cannot read the record by giving its own name this computer's address (DNS rebinding: the `Host` is
//! checked), and cannot send a form in somebody's name (request forgery: the `Origin` is checked, which every browser
//! sends with a form).

use axum::http::{HeaderMap, Method, StatusCode, header};

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) status: StatusCode,
    pub(super) why: &'static str,
}

const fn refused(status: StatusCode, why: &'static str) -> Refused {
    Refused { status, why }
}

const ELSEWHERE: Refused = refused(StatusCode::MISDIRECTED_REQUEST, "this server answers under its own address alone");
const FOREIGN: Refused = refused(StatusCode::FORBIDDEN, "what changes the record comes from a page of this server");
const METHOD: Refused =
    refused(StatusCode::METHOD_NOT_ALLOWED, "pages are asked for with GET, and forms sent with POST");

/// Whether a request to the server on that port may be answered.
pub(super) fn check(method: &Method, headers: &HeaderMap, port: u16) -> Result<(), Refused> {
    let one = |name| {
        let mut all = headers.get_all(name).iter();
        all.next().filter(|_| all.next().is_none()).and_then(|it| it.to_str().ok())
    };
    let hosts = ["127.0.0.1", "localhost", "[::1]"].map(|it| format!("{it}:{port}"));
    let host = one(header::HOST).filter(|it| hosts.iter().any(|own| own.eq_ignore_ascii_case(it))).ok_or(ELSEWHERE)?;
    match *method {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST if one(header::ORIGIN).is_some_and(|it| it == format!("http://{host}")) => Ok(()),
        Method::POST => Err(FOREIGN),
        _ => Err(METHOD),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;

    use super::*;

    fn check(method: Method, headers: &[(HeaderName, &'static str)], expected: Result<(), Refused>) {
        let headers: HeaderMap = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        assert_eq!(super::check(&method, &headers, 4242), expected, "{headers:?}");
    }

    #[test]
    fn pages_are_for_this_computer_under_its_own_names() {
        for host in ["127.0.0.1:4242", "localhost:4242", "LOCALHOST:4242", "[::1]:4242"] {
            check(Method::GET, &[(header::HOST, host)], Ok(()));
        }
        for host in ["evil.example", "evil.example:4242", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:4242"] {
            check(Method::GET, &[(header::HOST, host)], Err(ELSEWHERE));
        }
        check(Method::GET, &[], Err(ELSEWHERE));
    }

    #[test]
    fn what_changes_something_comes_from_a_page_of_its_own() {
        let host = (header::HOST, "127.0.0.1:4242");
        check(Method::POST, &[host.clone(), (header::ORIGIN, "http://127.0.0.1:4242")], Ok(()));
        for origin in ["null", "http://evil.example", "http://localhost:4242", "https://127.0.0.1:4242"] {
            check(Method::POST, &[host.clone(), (header::ORIGIN, origin)], Err(FOREIGN));
        }
        check(Method::POST, std::slice::from_ref(&host), Err(FOREIGN));
        check(Method::PUT, &[host.clone(), (header::ORIGIN, "http://127.0.0.1:4242")], Err(METHOD));
    }

    #[test]
    fn two_hosts_are_none() {
        let mut headers = HeaderMap::new();
        headers.append(header::HOST, "127.0.0.1:4242".parse().unwrap());
        headers.append(header::HOST, "evil.example".parse().unwrap());
        assert_eq!(super::check(&Method::GET, &headers, 4242), Err(ELSEWHERE));
    }
}
