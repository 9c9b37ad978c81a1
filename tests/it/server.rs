//! The pages of a claims folder, served for one test, and what is answered to what is asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use dom_query::Document;

/// A server that ends with the test.
pub(super) struct Server {
    child: Child,
    pub(super) port: u16,
}

/// What was answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// Status line and headers, in lower case.
    pub(super) head: String,
    pub(super) body: String,
}

impl Answer {
    /// The page that comes after what was done.
    pub(super) fn onwards(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.body);
        self.header("location").unwrap()
    }

    /// The value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|it| it.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// What a form sends: names and values.
pub(super) type Fields = Vec<(String, String)>;

/// The form of a page that is sent with POST, as it is filled in when the page is opened, with these fields instead of
/// its own.
pub(super) fn form(page: &str, with: &[(&str, &str)]) -> Fields {
    let page = Document::from(page);
    let mut fields = Fields::new();
    for field in page.select("main form.form input, main form.form textarea, main form.form select").iter() {
        let Some(name) = field.attr("name") else { continue };
        let is_left = matches!(field.attr("type").as_deref(), Some("radio" | "checkbox")) && !field.has_attr("checked");
        if is_left || with.iter().any(|it| *it.0 == *name) {
            continue;
        }
        let value = match field.nodes()[0].node_name().as_deref() {
            // A browser leaves the first line break out, and sends what is typed with two characters for each.
            Some("textarea") => field.text().trim_start_matches('\n').replace('\n', "\r\n"),
            Some("select") => field.select("option[selected]").text().to_string(),
            _ => field.attr_or("value", "").replace('\n', "\r\n"),
        };
        fields.push((name.to_string(), value));
    }
    fields.extend(with.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

impl Server {
    /// Serves a claims folder on any free port.
    pub(super) fn of(claims: &Path) -> Self {
        Self::with(claims, &[])
    }

    /// The same with more arguments.
    pub(super) fn with(claims: &Path, more: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        command.args(["--today", "2025-09-01", "--claims"]).arg(claims).args(["serve", "--port", "0"]).args(more);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let port = address.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { child, port }
    }

    /// Its own address, as browsers name it.
    pub(super) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Sends a request as it stands here, headers besides `Host` included.
    pub(super) fn send(&self, method: &str, path: &str, host: &str, headers: &[&str], body: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let headers: String = headers.iter().map(|it| format!("{it}\r\n")).collect();
        let length = body.len();
        let head =
            format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {length}\r\n");
        // A server that has read enough may close before all of it is sent.
        let _ = stream.write_all(format!("{head}{headers}\r\n{body}").as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or_default();
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    /// The answer to a form of a page of its own.
    pub(super) fn post(&self, path: &str, fields: &Fields) -> Answer {
        let own = format!("Origin: http://{}", self.host());
        let sent = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send("POST", path, &self.host(), &[&own], &sent)
    }

    /// The answer to a browser that opens a page.
    pub(super) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &self.host(), &[], "")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
