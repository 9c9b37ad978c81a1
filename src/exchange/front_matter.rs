//! Markdown with YAML above it (front matter), as static sites keep their collections: a file is a record, its keys are
//! fields, and what stands below them is the field `body`.

use serde_json::{Map, Value as Json};

use super::fields::Incoming;
use super::{Format, Input, Unreadable};

pub(super) const FRONT_MATTER: Format = Format {
    id: "front-matter",
    title: "Markdown files with YAML front matter, with --map",
    lacks: "the text below the keys, unless it is mapped as `body`",
    export: None,
    import: Some(import),
    is_binary: false,
};

/// The line above the keys and below them.
const FENCE: &str = "---";

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let text = input.text()?.replace("\r\n", "\n");
    let (head, body) = parts(&text).ok_or_else(|| {
        let what = format!("{} has no front matter", input.name);
        Unreadable::new(what, "its keys stand between two lines `---` at the top of the file")
    })?;
    let read: Result<Map<String, Json>, _> = serde_yaml::from_str(head);
    let mut fields = read.map_err(|error| {
        Unreadable::new(format!("the front matter of {} is no YAML: {error}", input.name), "correct it there")
    })?;
    fields.entry("body").or_insert_with(|| body.trim().into());
    let mut incoming = Incoming::default();
    incoming.take("front matter".to_owned(), &fields, input.mapping, false);
    Ok(incoming)
}

/// What stands between the fences, and what below them.
fn parts(text: &str) -> Option<(&str, &str)> {
    let head = text.strip_prefix(FENCE)?.trim_start_matches(' ').strip_prefix('\n')?;
    let mut at = 0;
    for line in head.split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some((&head[..at], &head[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_stand_between_two_fences() {
        assert_eq!(parts("---\na: 1\n---\nText\n--- no\n"), Some(("a: 1\n", "Text\n--- no\n")));
        assert_eq!(parts("---\na: 1\n---"), Some(("a: 1\n", "")));
        assert_eq!(parts("Text\n---\n"), None);
        assert_eq!(parts("---\na: 1\n"), None);
    }
}
