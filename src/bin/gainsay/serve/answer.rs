//! What is answered to a request: a page of the edition, or one that is made for what was asked.

use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, Request, Response, StatusCode, header};

use super::desk::Desk;
use super::fields::Fields;
use super::guard;
use super::search;

/// What every answer has: nothing but its own style and script, and no page of another site around it or behind it.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri \
         'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    // What has changed on disk is not shown from a browser's memory.
    ("cache-control", "no-store"),
];

/// Answers a request.
pub(super) fn answer(desk: &Desk, request: &Request<Bytes>) -> Response<String> {
    match guard::check(request.method(), request.headers(), desk.port) {
        Ok(()) => page(desk, request),
        Err(refused) => text(refused.status, format!("{}.\n", refused.why)),
    }
}

fn page(desk: &Desk, request: &Request<Bytes>) -> Response<String> {
    let edition = desk.edition();
    match request.uri().path().trim_start_matches('/') {
        "search" => {
            html(search::page(&edition, &Fields::read(request.uri().query().unwrap_or_default().as_bytes())).text)
        }
        "edition" => text(StatusCode::OK, edition.number.to_string()),
        name => match edition.pages.get(if name.is_empty() { "index.html" } else { name }) {
            Some(page) => typed(StatusCode::OK, kind_of(name), page.clone()),
            None => text(StatusCode::NOT_FOUND, "There is no such page.\n"),
        },
    }
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    }
}

fn html(page: String) -> Response<String> {
    typed(StatusCode::OK, "text/html; charset=utf-8", page)
}

/// A line or more of plain text.
pub(super) fn text(status: StatusCode, text: impl Into<String>) -> Response<String> {
    typed(status, "text/plain; charset=utf-8", text.into())
}

fn typed(status: StatusCode, kind: &'static str, body: String) -> Response<String> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = HEADERS.iter().map(|it| (HeaderName::from_static(it.0), HeaderValue::from_static(it.1)));
    response.headers_mut().extend(headers);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
