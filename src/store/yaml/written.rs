//! A value as YAML text that reads back as it was.

use serde::Serialize;
use serde_yaml::{Error, Value};

/// What ends a line in YAML 1.1 and is a character like any other in YAML 1.2 (5.4, "Line Break Characters"), with its
/// escape (5.7). The library writes as 1.1 has it: bare, folded, and lost on readers of 1.2.
const OLD_BREAKS: [(char, &str); 3] = [('\u{85}', "\\N"), ('\u{2028}', "\\L"), ('\u{2029}', "\\P")];

/// A character that no text holds (Unicode 23.7, "Noncharacters"), which makes the library write a text with escapes; it
/// stands for the break that the letter of the escape behind it names.
const STAND_IN: (char, &str) = ('\u{ffff}', "\\uFFFF");

/// The value as YAML text, in which each text stands as it is or with escapes.
///
/// # Errors
/// Where the value has what YAML cannot say.
pub(in crate::store) fn to_yaml(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    let text = serde_yaml::to_string(value)?;
    if OLD_BREAKS.iter().all(|(it, _)| !text.contains(*it)) {
        return Ok(text);
    }
    let mut value = serde_yaml::to_value(value)?;
    stand_in(&mut value);
    let text = serde_yaml::to_string(&value)?;
    Ok(OLD_BREAKS.iter().fold(text, |text, (_, escape)| text.replace(&escape.replacen('\\', STAND_IN.1, 1), escape)))
}

/// Puts the stand-in, with the letter of the escape, where the old breaks are.
fn stand_in(value: &mut Value) {
    match value {
        Value::String(text) => {
            for (old, escape) in OLD_BREAKS {
                *text = text.replace(old, &escape.replacen('\\', &STAND_IN.0.to_string(), 1));
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(stand_in),
        Value::Mapping(entries) => entries.values_mut().for_each(stand_in),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::store::yaml::node::{self, parse};
    use crate::store::yaml::report::Report;

    #[test]
    fn what_once_ended_a_line_is_read_back() {
        for text in ["one\u{2028}two", "\u{2028}first", "last\u{2029}", "\u{85}", "a\u{2028}\nb\\L \u{2029}\u{2029}'\""]
        {
            let yaml = to_yaml(&[text]).unwrap();
            let list = parse(&yaml, &mut Report::new(Path::new("a"), &yaml)).unwrap();
            let node::Value::List { items, .. } = list.value else { panic!("{yaml}") };
            assert_eq!(items[0].text().map(|it| &**it), Some(text), "{yaml}");
        }
    }

    #[test]
    fn any_other_text_is_written_as_the_library_writes_it() {
        assert_eq!(to_yaml(&["plain", "two\nlines", "yes"]).unwrap(), "- plain\n- |-\n  two\n  lines\n- yes\n");
    }
}
