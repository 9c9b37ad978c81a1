//! Lines of a form: what is on file or was typed, with what is expected beside it, and what was wrong.

use maud::{Markup, html};

use crate::claim::{Entry, Stance};
use crate::render::drawing::Mark;
use crate::render::is_unsafe;
use crate::render::page::chart::mark;
use crate::render::page::frame::text;
use crate::review::{Draft, value};
use crate::store::{Key, Shape};

/// What was typed into a form, by the names of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// What was typed into a field; nothing where it was not in the form.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// Whether there was no form.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether a text survives a form: one that has what commands a screen is not typed anew, and stays as it is on file.
#[must_use]
pub fn is_typed(value: &str) -> bool {
    !value.chars().any(|c| c != '\n' && is_unsafe(c))
}

/// The line for a key of a claim.
pub(super) fn of(key: &Key<Entry>, hint: &str, draft: &Draft, typed: &Typed) -> Markup {
    let on_file = value(key, &draft.entry, &draft.misread);
    let shown = typed.get(key.name).unwrap_or(&on_file);
    let (id, described) = (format!("f-{}", key.name), format!("f-{}-hint", key.name));
    let words = match key.shape {
        Shape::Word(words) => words(),
        Shape::Number(most) => RUNGS.iter().copied().take(usize::from(most) + 1).collect(),
        _ => Vec::new(),
    };
    html! {
        p.f {
            label for=(id) { code { (key.name) } }
            span.hint id=(described) { (hint) }
            @if !is_typed(shown) {
                input id=(id) value=(text(shown).into_string()) readonly aria-describedby=(described);
            } @else if !words.is_empty() {
                select id=(id) name=(key.name) aria-describedby=(described) {
                    option value="" { "not on file" }
                    @for word in words { option selected[word == shown] { (word) } }
                }
            } @else if LONG.contains(&key.name) {
                textarea id=(id) name=(key.name) rows="2" aria-describedby=(described) { "\n" (shown) }
            } @else {
                input id=(id) name=(key.name) value=(shown) autocomplete="off" aria-describedby=(described);
            }
        }
    }
}

/// The figures of a scale.
const RUNGS: [&str; 8] = ["0", "1", "2", "3", "4", "5", "6", "7"];

/// The keys whose values are sentences.
const LONG: &[&str] = &["quote", "says", "note"];

/// A line for any text.
pub(super) fn line(name: &str, label: &str, hint: &str, value: &str) -> Markup {
    lines(name, label, hint, value, 1, None)
}

/// A place for so many lines of any text, with what is wrong in it.
pub(super) fn lines(name: &str, label: &str, hint: &str, value: &str, rows: usize, wrong: Option<&str>) -> Markup {
    let (hinted, error) = (format!("{name}-hint"), format!("{name}-error"));
    let described = if wrong.is_some() { format!("{hinted} {error}") } else { hinted.clone() };
    let invalid = wrong.map(|_| "true");
    html! {
        p.f {
            label for=(name) { (label) }
            span.hint id=(hinted) { (hint) }
            @if rows > 1 {
                textarea id=(name) name=(name) rows=(rows) aria-describedby=(described) aria-invalid=[invalid] { "\n" (value) }
            } @else {
                input id=(name) name=(name) value=(value) autocomplete="off" aria-describedby=(described) aria-invalid=[invalid];
            }
            @if let Some(wrong) = wrong { span.error id=(error) { b { "Error:" } " " (text(wrong)) } }
        }
    }
}

/// A line for a name, of which a list is proposed.
pub(super) fn listed(name: &str, label: &str, list: &str, value: &str) -> Markup {
    html! {
        p.f {
            label for=(name) { (label) }
            input id=(name) name=(name) list=(list) value=(value) autocomplete="off";
        }
    }
}

/// A line for one of some words.
pub(super) fn choice(name: &str, label: &str, words: &[&str], value: &str) -> Markup {
    html! {
        p.f {
            label for=(name) { (label) }
            select id=(name) name=(name) { @for word in words { option selected[*word == value] { (word) } } }
        }
    }
}

/// Names that a line proposes while one types.
pub(super) fn names<'n>(id: &str, names: impl Iterator<Item = &'n str>) -> Markup {
    html! { datalist id=(id) { @for name in names { option value=(name) {} } } }
}

/// Every stance, and that there is none, with the mark that drawings have for it: one is chosen.
pub(super) fn stances(chosen: &str, stances: &[(Option<Stance>, &str)]) -> Markup {
    html! {
        fieldset.radios.column {
            legend { "On the topic’s proposition the speaker is" }
            @for (stance, meaning) in stances {
                @let word = stance.map(|it| it.to_string()).unwrap_or_default();
                label { input type="radio" name="stance" value=(word) checked[chosen == word]; (mark(Mark::of_stance(*stance))) (meaning) }
            }
        }
    }
}
