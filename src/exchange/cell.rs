//! What stands behind a key as the text of one cell, and back to the letter: several texts stand in it with ` | ` between
//! them, and `\` before a `|` or `\` of their own.

use crate::store::{Shape, Value};

/// What stands between two texts in one cell.
const BETWEEN: &str = " | ";
/// What says expressly that there is nothing.
const NONE: &str = "none";

/// The text of a cell.
pub(super) fn cell(value: &Value) -> String {
    match value {
        Value::Texts(texts) if texts.is_empty() => NONE.to_owned(),
        // A list of that one word is not an empty list.
        Value::Texts(texts) if *texts == [NONE] => format!("\\{NONE}"),
        Value::Texts(texts) => joined(texts.iter().map(String::as_str)),
        Value::Pairs(pairs) => joined(pairs.iter().map(|it| it.1.as_str())),
        Value::Text(_) | Value::Number(_) | Value::Flag(_) => value.to_string(),
    }
}

/// What the text of a cell says, for a key of that shape; nothing where it is blank.
pub(super) fn value(cell: &str, shape: Shape) -> Option<Value> {
    if cell.trim().is_empty() {
        return None;
    }
    Some(match shape {
        Shape::Texts if cell == NONE => Value::Texts(Vec::new()),
        Shape::Texts => Value::Texts(parts(cell)),
        Shape::Pairs(keys) => {
            let texts = parts(cell).into_iter().chain(std::iter::repeat_with(String::new));
            Value::Pairs(keys.iter().map(|it| it.0).zip(texts).collect())
        }
        _ => Value::Text(cell.to_owned()),
    })
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.map(|it| it.replace('\\', "\\\\").replace('|', "\\|")).collect::<Vec<_>>().join(BETWEEN)
}

/// The texts of a cell. A space on each side of a `|` belongs to it, and any further one to the text.
fn parts(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        let last = parts.last_mut().expect("there is always a last one");
        match c {
            '\\' => last.extend(chars.next()),
            '|' => {
                if last.ends_with(' ') {
                    last.pop();
                }
                chars.next_if_eq(&' ');
                parts.push(String::new());
            }
            c => last.push(c),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_comes_back_from_its_cell_to_the_letter() {
        let lists: &[&[&str]] = &[
            &[],
            &["none"],
            &["none", "x"],
            &["it is cheap; it is safe", "a | b"],
            &["\\", "|", "\\|", " x ", "", "a\nb"],
            &["a|b", "c\\"],
        ];
        for list in lists {
            let list = Value::Texts(list.iter().map(|it| (*it).to_owned()).collect());
            assert_eq!(value(&cell(&list), Shape::Texts), Some(list.clone()), "{}", cell(&list));
        }
    }

    #[test]
    fn the_texts_around_a_quotation_come_back_whichever_is_empty() {
        const KEYS: &[(&str, &str)] = &[("prefix", ""), ("suffix", "")];
        for (prefix, suffix) in [("before", "after"), ("", "after"), ("before", ""), ("", ""), ("a | b", "[…]")] {
            let pairs = Value::Pairs(vec![("prefix", prefix.to_owned()), ("suffix", suffix.to_owned())]);
            assert_eq!(value(&cell(&pairs), Shape::Pairs(KEYS)), Some(pairs.clone()), "{}", cell(&pairs));
        }
        assert_eq!(value(" ", Shape::Text), None);
    }
}
