//! An answer by a template of the reader's own: what is printed for each item of a list.

use std::collections::BTreeSet;

use gainsay::query::Place;
use gainsay::render::{printable, query_place};
use gainsay::suggest::suggest;
use minijinja::value::Serde;
use minijinja::{Environment, Error, Value};
use serde_json::Value as Json;

use crate::failure::Failure;

/// Each item by the template, one a line; of what is no list, the whole. And what it asks for that no item has.
///
/// # Errors
/// With the place, where the template is not understood, and where it fails on an item.
pub(super) fn templated(template: &str, answer: &Json) -> Result<(String, Vec<String>), Failure> {
    let items = if let Json::Array(items) = answer { items.as_slice() } else { std::slice::from_ref(answer) };
    let mut environment = Environment::new();
    // What is in the data is text, and never commands what shows it.
    environment.set_formatter(|out, _, value| Ok(out.write_str(&shown(value))?));
    let read = environment.template_from_named_str("template", template).map_err(|it| refused(template, &it))?;
    let mut text = String::new();
    for item in items {
        let line = read.render(Serde(item)).map_err(|it| refused(template, &it))?;
        text.push_str(&line);
        // An item for which there is nothing to say takes no line.
        if !line.is_empty() && !line.ends_with('\n') {
            text.push('\n');
        }
    }
    let known: BTreeSet<&str> =
        items.iter().filter_map(Json::as_object).flat_map(|it| it.keys()).map(String::as_str).collect();
    let given: BTreeSet<&str> = environment.globals().map(|it| it.0).collect();
    let mut unknown: Vec<String> = read.undeclared_variables(false).into_iter().collect();
    unknown.retain(|it| !known.is_empty() && !known.contains(it.as_str()) && !given.contains(it.as_str()));
    unknown.sort();
    let told = unknown.iter().map(|it| {
        let meant = suggest(it, known.iter().copied()).map_or(String::new(), |it| format!("Did you mean `{it}`? "));
        let known = known.iter().copied().collect::<Vec<_>>().join(", ");
        format!("note: the template asks for `{it}`, and nothing here has it. {meant}Known are {known}")
    });
    Ok((text, told.collect()))
}

/// A value as it may be shown: what is not there is nothing.
fn shown(value: &Value) -> String {
    if value.is_undefined() || value.is_none() { String::new() } else { printable(&value.to_string()).into_owned() }
}

fn refused(template: &str, error: &Error) -> Failure {
    let detail = error.detail().map_or(String::new(), |it| format!(": {it}"));
    let failure = Failure::new(format!("the template is refused: {}{detail}", error.kind()))
        .hinted("`{{ day }} {{ sentence }}`: the fields are those of `--format json`, and the language is Jinja's");
    match error.range().filter(|it| template.get(it.clone()).is_some()) {
        Some(range) => failure.placed(&query_place(&Place { text: template.to_owned(), range })),
        None => failure,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_item_is_a_line_and_what_commands_is_shown() {
        let items = json!([
            {"day": "2025-03-01", "claim": {"quote": "No \u{1b}[31mban\nat all"}, "tags": ["a", "b"], "later": null},
            {"day": "2025-03-02", "claim": {}, "tags": []},
        ]);
        let check = |template: &str, expected: &str| {
            assert_eq!(templated(template, &items).unwrap(), (expected.to_owned(), vec![]), "{template}");
        };
        check("{{ day }}: {{ claim.quote }}", "2025-03-01: No \u{fffd}[31mban at all\n2025-03-02: \n");
        check("{{ claim.quote | upper }}\n", "NO \u{fffd}[31MBAN AT ALL\n");
        check("{% if tags %}{{ tags | join(' ') }}{{ later }}{% endif %}", "a b\n");
        check("{% for i in range(2) %}{{ i }}{% endfor %}", "01\n01\n");
        assert_eq!(templated("{{ day }}", &json!({"day": "May"})).unwrap().0, "May\n");
    }

    #[test]
    fn what_it_asks_for_and_nothing_has_is_told() {
        let (text, told) = templated("{{ sentense }}", &json!([{"sentence": "No.", "kind": "x"}])).unwrap();
        assert_eq!((text.as_str(), told.len()), ("", 1));
        assert!(
            told[0].contains("`sentense`, and nothing here has it. Did you mean `sentence`? Known are kind, sentence"),
            "{told:?}"
        );
        assert_eq!(templated("{{ dey }}", &json!([])).unwrap(), (String::new(), vec![]));
    }

    #[test]
    fn a_template_that_is_not_understood_is_refused_with_its_place() {
        let check = |template: &str, what: &str, place: &str| {
            let told = templated(template, &json!([{"day": "May"}])).unwrap_err().to_string();
            assert!(told.contains(what) && told.contains(place), "{told}");
        };
        check("{{ day", "syntax error", "^");
        check("on {{ day | shout }}", "unknown filter", "\n  on {{ day | shout }}\n              ^^^^^");
        check("{{ day.x.y }}", "undefined", "^");
    }
}
