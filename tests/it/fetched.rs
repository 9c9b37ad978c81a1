//! Pages by their address, from a server on this machine: what is read, and what costs one clear line.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Output};
use std::sync::Arc;
use std::thread;

/// Answers by path, each a head without its status line's protocol, and a body.
pub(super) type Answers = HashMap<&'static str, (String, Vec<u8>)>;

pub(super) const HTML: &str = "200 OK\r\nContent-Type: text/html; charset=utf-8";

/// Serves the answers, and a path that leads to itself or downwards; gives the server's address without a slash at its end.
pub(super) fn serve(answers: Answers) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let answers = Arc::new(answers);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let answers = Arc::clone(&answers);
            // Whoever goes away in the middle of an answer is none of the server's business.
            thread::spawn(move || answer(stream.unwrap(), &answers).unwrap_or_default());
        }
    });
    address
}

fn answer(mut stream: TcpStream, answers: &Answers) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let head: Vec<String> = lines.map_while(|it| it.ok().filter(|it| !it.is_empty())).collect();
    let path = request.split(' ').nth(1).unwrap_or_default();
    if path == "/agent" {
        let agent = head.iter().find(|it| it.to_lowercase().starts_with("user-agent:")).unwrap();
        let body = page(&format!("{agent} {PARAGRAPH}"));
        return write!(stream, "HTTP/1.1 {HTML}\r\nConnection: close\r\n\r\n{body}");
    }
    let (head, body) = &answers[path];
    write!(stream, "HTTP/1.1 {head}\r\nConnection: close\r\n\r\n")?;
    stream.write_all(body)
}

const PARAGRAPH: &str = "The toll on the bridge at Oster will rise to four crowns, Ada Roe said on Thursday. Nobody \
                         who crosses it for work will be spared, the minister told the council.";

fn page(paragraph: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Bridge toll to rise</title></head><body><p>{paragraph}</p></body></html>"
    )
}

/// Runs `extract` on an address, and gives the claim file that it would make.
fn extract(address: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "GAINSAY_CLAIMS"] {
        command.env_remove(name);
    }
    // whichever programs this machine has, none is found
    command.env("PATH", "");
    command.args(["extract", address, "--format", "yaml", "--published", "2025-05-16"]);
    command.current_dir(folder.path()).output().unwrap()
}

/// Checks that a page is read, and that its claim file has all of `parts`.
fn check_read(address: &str, parts: &[&str]) {
    let output = extract(address);
    let (answer, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{said}");
    for part in parts {
        assert!(answer.contains(part) || said.contains(part), "{part}:\n{answer}\n{said}");
    }
}

/// Checks that a page costs one line with all of `parts`, and a hint; or two, where there is more than one way out.
fn check_refused(address: &str, parts: &[&str]) {
    let output = extract(address);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{said}");
    let lines: Vec<&str> = said.lines().collect();
    let is_hinted = matches!(lines.len(), 2..=3) && lines[1..].iter().all(|it| it.starts_with("  hint: "));
    let is_clear = lines[0].starts_with("error: ") && is_hinted;
    assert!(is_clear && parts.iter().all(|it| said.contains(it)), "{said}");
}

fn answers(all: &[(&'static str, &str, &[u8])]) -> Answers {
    all.iter().map(|(path, head, body)| (*path, ((*head).to_owned(), body.to_vec()))).collect()
}

#[test]
fn a_page_is_read_where_it_leads_in_the_end() {
    let body = page(PARAGRAPH);
    let named = body.replace("</head>", "<link rel='canonical' href='/toll?really'></head>");
    let elsewhere = body.replace("</head>", "<link rel='canonical' href='https://other.example/toll'></head>");
    let server = serve(answers(&[
        ("/old", "301 Moved\r\nLocation: /older", b""),
        ("/older", "302 Found\r\nLocation: toll", b""),
        ("/toll", HTML, body.as_bytes()),
        ("/named", HTML, named.as_bytes()),
        ("/elsewhere", HTML, elsewhere.as_bytes()),
        ("/Gr%C3%B6%C3%9Fe?a=%20", HTML, body.as_bytes()),
    ]));
    check_read(&format!("{server}/old#part"), &["Bridge toll to rise", &format!("{server}/toll\n")]);
    check_read(&format!("{server}/named"), &[&format!("{server}/toll?really")]);
    check_read(&format!("{server}/elsewhere"), &[&format!("{server}/elsewhere")]);
    check_read(&format!("<{server}/Größe?a= >"), &["Bridge toll to rise"]);
    check_read(&format!("{server}/agent"), &["Ada Roe"]);
}

#[test]
fn letters_are_those_that_the_server_or_the_page_declares() {
    let quoted = page("Ada Roe said: “We keep the café open, and the bridge with it, for as long as anybody pays.”");
    let bytes: Vec<u8> = quoted.chars().map(latin).collect();
    let inside = [b"<meta charset='windows-1252'>".as_slice(), &bytes].concat();
    let server = serve(answers(&[
        ("/head", "200 OK\r\nContent-Type: text/html; charset=ISO-8859-1", &bytes),
        ("/inside", "200 OK\r\nContent-Type: text/html", &inside),
        ("/wrong", HTML, &bytes),
    ]));
    for path in ["head", "inside", "wrong"] {
        check_read(&format!("{server}/{path}"), &["café", "decoded from windows-1252"]);
    }
}

/// A character in Windows' letters.
fn latin(c: char) -> u8 {
    match c {
        '“' => 0x93,
        '”' => 0x94,
        c => u8::try_from(u32::from(c)).unwrap(),
    }
}

#[test]
fn text_and_packed_pages_are_read_too() {
    let markdown = format!("# Bridge toll to rise\n\n{}\n", PARAGRAPH.replace("Ada Roe", "*Ada Roe*"));
    let packed = include_bytes!("fetched/page.html.gz");
    let server = serve(answers(&[
        ("/a.md", "200 OK\r\nContent-Type: text/plain", markdown.as_bytes()),
        ("/b", "200 OK\r\nContent-Type: text/markdown", markdown.as_bytes()),
        ("/c", "200 OK\r\nContent-Type: text/plain; charset=utf-8", PARAGRAPH.as_bytes()),
        ("/d", "200 OK", page(PARAGRAPH).as_bytes()),
        ("/e", &format!("{HTML}\r\nContent-Encoding: gzip"), packed),
    ]));
    for path in ["a.md", "b", "c", "d", "e"] {
        check_read(&format!("{server}/{path}"), &["printed: Ada Roe"]);
    }
}

#[test]
fn a_page_that_cannot_be_read_costs_one_line() {
    let large = vec![b' '; (10 << 20) + 1];
    let shell = page("You need to enable JavaScript to run this app, and this text is only here to be long enough.");
    let server = serve(answers(&[
        ("/loop", "302 Found\r\nLocation: /loop", b""),
        ("/away", "302 Found\r\nLocation: ftp://bugle.example/toll", b""),
        ("/gone", "404 Not Found\r\nContent-Type: text/html", b"<p>Gone.</p>"),
        ("/mine", "403 Forbidden", b""),
        ("/down", "503 Service Unavailable", b""),
        ("/pdf", "200 OK\r\nContent-Type: application/pdf", b"%PDF-1.7"),
        ("/picture", "200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        ("/lying", HTML, b"%PDF-1.7\n\0"),
        ("/large", HTML, &large),
        ("/torn", &format!("{HTML}\r\nContent-Encoding: gzip"), b"no gzip"),
        ("/short", &format!("{HTML}\r\nContent-Length: 1000"), b"<p>The"),
        ("/shell", HTML, shell.as_bytes()),
        ("/empty", HTML, b""),
        ("/odd", "1000 what", b""),
    ]));
    let at = |path: &str| format!("{server}{path}");
    check_refused(&at("/loop"), &["cannot read http://127.0.0.1", "more than 5 times"]);
    check_refused(&at("/away"), &["no address of a page"]);
    check_refused(&at("/gone"), &["no such page (404)"]);
    check_refused(&at("/mine"), &["(403)", "copy the text"]);
    check_refused(&at("/down"), &["503", "again later"]);
    // Whether or not the program is there that reads them.
    check_refused(&at("/pdf"), &["PDF file", "pdftotext"]);
    check_refused(&at("/lying"), &["PDF file", "pdftotext"]);
    check_refused(&at("/picture"), &["image/png"]);
    check_refused(&at("/large"), &["larger than 10 MiB"]);
    check_refused(&at("/torn"), &["unpacked"]);
    check_refused(&at("/short"), &["cannot read"]);
    check_refused(&at("/shell"), &["enable javascript", "copy the text"]);
    check_refused(&at("/empty"), &["there is no text in it"]);
    check_refused(&at("/odd"), &["cannot read"]);
}

#[test]
fn what_is_no_server_is_told() {
    // A port that was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    check_refused(&format!("http://{free}/toll"), &["nothing answers there", "right?"]);
    check_refused("http://", &["cannot read http://"]);
    check_refused("https://exa mple/", &["cannot read"]);
}

#[test]
fn a_file_that_cannot_be_read_costs_one_line() {
    check_refused("www.bugle.example/toll", &["https://www.bugle.example/toll"]);
    check_refused("none.txt", &["cannot read none.txt", "`-` for standard input"]);
    check_refused(".", &["cannot read ."]);
}

const CLAIM: &str = "{id: a, speaker: ada-roe, topic: ferry-ban, said: 2025-02-01, quote: No.}";

#[test]
fn links_are_looked_at_once_and_what_they_answered_is_told_with_the_time() {
    let answers = [
        ("/there", (HTML.to_owned(), page(PARAGRAPH).into_bytes())),
        ("/moved", ("302 Found\r\nLocation: /there".to_owned(), Vec::new())),
        ("/gone", ("410 Gone".to_owned(), Vec::new())),
        ("/busy", ("503 Service Unavailable".to_owned(), Vec::new())),
    ];
    let server = serve(answers.into_iter().collect());
    let folder = super::scratch::folder();
    let source = |name: &str, keys: String| {
        let text = format!(
            "version: 1\nsource: {{outlet: The Selm Courier, published: 2025-03-01, {keys}}}\nclaims:\n  - {CLAIM}\n"
        );
        std::fs::write(folder.path().join(name), text).unwrap();
    };
    source("there.yaml", format!("url: '{server}/there', archived: '{server}/moved'"));
    source("gone.yaml", format!("url: '{server}/gone', archived: '{server}/there'"));
    source("busy.yaml", format!("url: '{server}/busy'"));
    source("nobody.yaml", "url: 'http://127.0.0.1:9/'".to_owned());
    let links = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
            command.env_remove(name);
        }
        let output = command.arg("--claims").arg(folder.path()).arg("links").args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), said)
    };
    let (code, answer, said) = links(&["--format", "json"]);
    assert_eq!(code, Some(1), "{said}");
    let found: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let of = |end: &str| {
        let is_it = |it: &&serde_json::Value| it["address"].as_str().unwrap().ends_with(end);
        found.as_array().unwrap().iter().find(is_it).unwrap_or_else(|| panic!("{end}: {answer}"))
    };
    assert_eq!(of("/there")["of"], serde_json::json!(["gone archived", "there url"]));
    assert_eq!((of("/there")["status"].as_u64(), of("/there")["leads_to"].is_null()), (Some(200), true));
    assert!(of("/moved")["leads_to"].as_str().unwrap().ends_with("/there"));
    assert_eq!(of("/gone")["what"], "answers that there is no such page (410)");
    assert_eq!(of("/busy")["what"], "answers 503, which says nothing of the page");
    assert!(of(":9/")["status"].is_null() && of(":9/")["what"] == "no answer: nothing answers there", "{answer}");
    assert!(of("/gone")["seen"].as_str().unwrap().ends_with('Z'));
    let (_, dead, _) = links(&["--dead", "--format", "csv"]);
    assert!(dead.lines().count() == 4 && !dead.contains("/there"), "{dead}");
    let (_, shown, _) = links(&[]);
    assert!(shown.contains("/gone") && shown.contains("410"), "{shown}");
    assert_eq!(links(&["--unarchived"]).1, "busy\nnobody\n");
    let unarchived = |query: &str| links(&["--unarchived", query]);
    assert_eq!((unarchived("source:there").0, unarchived("source:there").1.as_str()), (Some(0), ""));
    assert_eq!((unarchived("source:busy").0, unarchived("source:busy").1.as_str()), (Some(1), "busy\n"));
}
