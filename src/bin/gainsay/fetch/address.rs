//! Addresses as people paste them, made fit to be sent.

use std::fmt::Write;

/// Whether an argument is the address of a page.
pub(crate) fn is_address(argument: &str) -> bool {
    let argument = bare(argument);
    ["http://", "https://"].iter().any(|it| argument.get(..it.len()).is_some_and(|it2| it2.eq_ignore_ascii_case(it)))
}

/// The address without the place on the page, and with what no request can hold written in figures.
pub(super) fn cleaned(argument: &str) -> String {
    let address = bare(argument);
    let address = address.split_once('#').map_or(address, |it| it.0);
    let mut sent = String::new();
    for c in address.chars() {
        if c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c) {
            sent.push(c);
        } else {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|it| write!(sent, "%{it:02X}").expect("a string takes all"));
        }
    }
    sent
}

/// The address without what stands around it in mails.
fn bare(argument: &str) -> &str {
    let argument = argument.trim();
    argument.strip_prefix('<').and_then(|it| it.strip_suffix('>')).unwrap_or(argument)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_with_its_scheme() {
        let check = |argument: &str, expected: bool| assert_eq!(is_address(argument), expected, "{argument}");
        check("https://bugle.example/a", true);
        check(" HTTP://bugle.example", true);
        check("<https://bugle.example>", true);
        check("bugle.example", false);
        check("ftp://bugle.example", false);
        check("http:", false);
        check("-", false);
        check("“ü”", false);
    }

    #[test]
    fn an_address_is_sent_as_it_can_be() {
        let check = |argument: &str, expected: &str| assert_eq!(cleaned(argument), expected);
        check("https://bugle.example/a?b=c%20d#part", "https://bugle.example/a?b=c%20d");
        check(
            " <https://bugle.example/Größe “a b”> ",
            "https://bugle.example/Gr%C3%B6%C3%9Fe%20%E2%80%9Ca%20b%E2%80%9D",
        );
    }
}
