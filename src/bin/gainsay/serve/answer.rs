//! What is answered to a request: a page of the edition, or one that is made for what was asked.

use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};
use gainsay::render::page::Page;

use super::desk::Desk;
use super::fields::Fields;
use super::guard;
use super::{record, review, search, verdict};
use crate::failure::Failure;

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
    let name = request.uri().path().trim_start_matches('/');
    let asked = Fields::read(request.uri().query().unwrap_or_default().as_bytes());
    let sent = (*request.method() == Method::POST).then(|| Fields::read(request.body()));
    match (name, sent) {
        ("search", None) => html(StatusCode::OK, search::page(&edition, &asked)),
        ("record", None) => given(Ok(record::page(desk))),
        ("record", Some(sent)) => given(Ok(record::sent(desk, &sent))),
        ("verdict", None) => given(Ok(verdict::page(desk, &asked))),
        ("verdict", Some(sent)) => given(Ok(verdict::sent(desk, &sent))),
        ("review", None) => given(review::page(desk, &asked)),
        ("review", Some(sent)) => given(review::sent(desk, &sent)),
        ("edition", None) => text(StatusCode::OK, edition.number.to_string()),
        (name, None) => match edition.press.page(if name.is_empty() { "index.html" } else { name }) {
            Some(page) => typed(StatusCode::OK, kind_of(name), page.text),
            None => missing(),
        },
        (_, Some(_)) => text(StatusCode::NOT_FOUND, "There is no such form.\n"),
    }
}

/// What a page with a form answers.
pub(super) enum Given {
    /// This page.
    Page(StatusCode, Page),
    /// It is done; this page is next.
    Onwards(String),
    /// There is no such page.
    Nothing,
}

fn given(given: Result<Given, Failure>) -> Response<String> {
    match given {
        Ok(Given::Page(status, page)) => html(status, page),
        Ok(Given::Onwards(to)) => {
            let mut response = text(StatusCode::SEE_OTHER, "");
            response.headers_mut().extend(HeaderValue::from_str(&to).map(|it| (header::LOCATION, it)));
            response
        }
        Ok(Given::Nothing) => missing(),
        Err(failure) => text(StatusCode::INTERNAL_SERVER_ERROR, format!("{failure}\n")),
    }
}

fn missing() -> Response<String> {
    text(StatusCode::NOT_FOUND, "There is no such page.\n")
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    }
}

fn html(status: StatusCode, page: Page) -> Response<String> {
    typed(status, "text/html; charset=utf-8", page.text)
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
