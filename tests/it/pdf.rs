//! PDF files, recorded by way of pdftotext: what is printed on a page is text with its page, and where the program is not there
//! one line says so.

use std::fs;
use std::process::{Command, Output};

use super::recorded::{DATED, Desk};

/// A PDF file with these lines on its pages, each at its place from the lower left corner in points.
fn pdf(pages: &[&[(u32, u32, &str)]]) -> Vec<u8> {
    let count = pages.len();
    let kids: Vec<String> = (0..count).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {count} >>", kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (n, lines) in pages.iter().enumerate() {
        let line = |(x, y, text): &(u32, u32, &str)| format!("BT /F1 11 Tf {x} {y} Td ({text}) Tj ET\n");
        let drawn: String = lines.iter().map(line).collect();
        let resources = "/Resources << /Font << /F1 3 0 R >> >>";
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {} 0 R >>",
            5 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{drawn}endstream", drawn.len()));
    }
    let (mut file, mut places) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (n, object) in objects.iter().enumerate() {
        places.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let begin = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    places.iter().for_each(|it| file += &format!("{it:010} 00000 n \n"));
    file += &format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n", places.len() + 1);
    file.into_bytes()
}

/// Two pages of two columns each, with a line above them and a number below.
fn notice() -> Vec<u8> {
    pdf(&[
        &[
            (60, 800, "Council of Selm: notices"),
            (60, 750, "Night ferries to stay"),
            (60, 700, "The night ferries to Lune will go"),
            (60, 686, "on until the summer, the council"),
            (60, 672, "says. \\223We will wait for the fig-"),
            (60, 658, "ures,\\224 said Mira Osk in Selm."),
            (330, 700, "Ben Tal said that the ferries"),
            (330, 686, "would sail at night from June,"),
            (330, 672, "and that the harbour would be"),
            (290, 40, "Page 1"),
        ],
        &[
            (60, 800, "Council of Selm: notices"),
            (60, 700, "open. Mira Osk said that the quay was too old."),
            (290, 40, "Page 2"),
        ],
    ])
}

fn desk() -> Desk {
    let desk = Desk::new();
    fs::write(desk.path().join("notice.pdf"), notice()).unwrap();
    desk
}

/// What is said where the program is not there.
const MISSING: &str = "notice.pdf: this is a PDF file, and pdftotext, which takes the text out of one, cannot be run";

#[test]
fn a_pdf_file_is_recorded_with_its_pages_or_it_is_said_what_is_missing() {
    let desk = desk();
    let (code, answer, said) = desk.run(&[&["record", "notice.pdf", "--no-edit"], &DATED[..]].concat(), "");
    if Command::new("pdftotext").arg("-v").output().is_err() {
        assert!(code == Some(2) && said.contains(MISSING), "{said}");
        return;
    }
    assert_eq!((code, answer.lines().count()), (Some(0), 4), "{said}");
    let page = desk.page();
    for line in [
        "reported: The night ferries to Lune will go on until the summer",
        "quote: We will wait for the figures\n",
        "reported: the ferries would sail at night from June, and that the harbour would be open",
        "page: p. 1",
        "page: p. 2",
        "title: Night ferries to stay",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    assert!(!page.contains("Council of Selm") && !page.contains("Page"), "{page}");
}

#[test]
fn where_the_program_is_not_installed_one_line_says_so_and_how_to_get_it() {
    let desk = desk();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.current_dir(desk.path()).env("PATH", "").args(["extract", "notice.pdf"]);
    let Output { status, stderr, .. } = command.output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!(status.code(), Some(2));
    assert!(
        said.contains(MISSING) && said.contains("hint: it is installed with `apt install poppler-utils`"),
        "{said}"
    );
    assert!(said.contains("hint: copy its text"), "{said}");
}

#[test]
fn a_pdf_file_that_cannot_be_read_costs_one_line() {
    let desk = Desk::new();
    fs::write(desk.path().join("torn.pdf"), &notice()[..300]).unwrap();
    fs::write(desk.path().join("picture.pdf"), pdf(&[&[]])).unwrap();
    for name in ["torn.pdf", "picture.pdf"] {
        let (code, _, said) = desk.run(&["extract", name], "");
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(&format!("error: {name}: ")) && said.contains("PDF file"), "{said}");
    }
}
