//! What is longer than the screen goes through the pager: on a terminal alone, never JSON, and not where nobody wants it.

use std::fs;
use std::process::Command;

use super::review::Terminal;
use super::scratch;

#[test]
fn a_long_answer_goes_through_the_pager_and_nothing_else_does() {
    let folder = scratch::folder();
    let claim = |n: usize| {
        format!(
            "  - {{id: c{n}, speaker: ada-roe, topic: ferry-ban, said: 2025-02-{n:02}, quote: No ban number {n}.}}\n"
        )
    };
    let head = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n";
    fs::write(folder.path().join("courier.yaml"), head.to_owned() + &(1..9).map(claim).collect::<String>()).unwrap();
    let check = |pager: &str, arguments: &[&str], rows: u16, is_paged: bool| {
        let paged = scratch::in_memory();
        let file = paged.path().join("paged");
        let pager = pager.replace("FILE", file.to_str().unwrap());
        let script = format!("export PAGER='{pager}'; exec \"$0\" \"$@\"");
        let shown = Terminal::run(&script, folder.path(), arguments, (80, rows)).ends("");
        let [first, last] = if arguments.contains(&"demo") { ["2022", "2025"] } else { ["number 1", "number 8"] };
        assert!(shown.contains(last) || arguments.contains(&"json"), "{pager}, {arguments:?}: {shown}");
        assert_eq!(file.exists(), is_paged, "{pager}, {arguments:?}");
        if is_paged {
            assert!(fs::read_to_string(file).unwrap().contains(first));
        }
    };
    check("tee FILE", &["list"], 10, true);
    check("tee FILE", &["list"], 200, false);
    check("tee FILE", &["list", "--no-pager"], 10, false);
    check("tee FILE", &["list", "--format", "json"], 10, false);
    check("", &["list"], 10, false);
    check("cat", &["list"], 10, false);
    check("no-such-pager FILE", &["list"], 10, false);
    check("tee FILE", &["demo", "list"], 10, true);
    check("tee FILE", &["demo", "list", "--no-pager"], 10, false);
    check("tee FILE", &["--no-pager", "demo", "list"], 10, false);
    let file = folder.path().join("paged.txt");
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("--claims").arg(folder.path()).arg("list").env("PAGER", format!("tee {}", file.display()));
    assert!(command.output().unwrap().status.success() && !file.exists());
}
