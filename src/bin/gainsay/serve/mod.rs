//! The record in a browser: what is asked for and what is answered, as plain data but for this file, which has the socket.

mod answer; // what is answered to a request
mod column; // what statements are told apart by, and how many have it
mod desk; // the folder that is served, and its newest edition
mod edition; // the record as it was loaded at one time, with its pages
mod fields; // what a form or an address sends
mod guard; // who may ask
mod onfile; // somebody or something new for the lists
mod press; // pages that are made when they are asked for
mod record; // what comes on file anew
mod review; // drafts, and decisions on them
mod search; // what a query means
mod verdict; // an editor's verdict on a change

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use tokio::runtime;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::review::ReaderArgs;
use crate::screen::Screen;
use answer::{answer, text};
use desk::{Desk, held};

/// What is sent with a form is no larger: more than any article has.
const LARGEST: usize = 4 << 20;

/// Serves the pages of a claims folder on the loopback address until somebody ends it.
///
/// # Errors
/// Fails where the port is taken, where the folder cannot be read, and where the reader cannot be started.
pub(crate) fn run(
    folder: &Path,
    port: u16,
    reader: &ReaderArgs,
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let failed = |error: std::io::Error| {
        Failure::new(format!("cannot listen on port {port} of this computer: {error}"))
            .hinted("--port NUMBER takes another one, and --port 0 any that is free")
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
    let port = listener.local_addr().map_err(failed)?.port();
    let desk = Desk::open(folder, port, global.today)?;
    *held(&desk.reader) = reader.start(&desk.edition().ledger.readers)?;
    screen.answer(&format!("http://127.0.0.1:{port}/\n"));
    screen.say("the record as pages, for this computer only; Ctrl-C ends it");
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = runtime::Builder::new_current_thread().enable_io().build().map_err(failed)?;
    runtime.block_on(listen(listener, desk)).map_err(failed)?;
    Ok(Exit::Done)
}

async fn listen(listener: TcpListener, desk: Arc<Desk>) -> std::io::Result<()> {
    let router = Router::new().fallback(move |request: Request| respond(Arc::clone(&desk), request));
    axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
}

/// Everything of a request that is not its answer: it is read whole, and answered where nobody else waits for it.
async fn respond(desk: Arc<Desk>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return text(StatusCode::PAYLOAD_TOO_LARGE, "What was sent is larger than any article is.\n").map(Body::from);
    };
    let request = Request::from_parts(head, body);
    let answered = tokio::task::spawn_blocking(move || answer(&desk, &request)).await;
    answered
        .unwrap_or_else(|_| text(StatusCode::INTERNAL_SERVER_ERROR, "gainsay failed on this page.\n"))
        .map(Body::from)
}
