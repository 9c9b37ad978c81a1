//! A file that was changed after its page was loaded: nothing was written, and both versions are shown.

use maud::{Markup, html};

use super::field::Typed;
use crate::render::page::frame::text;
use crate::render::page::{Frame, Page};

/// Two versions of what was edited.
#[derive(Debug)]
pub struct Stale<'a> {
    /// The file, relative to the claims folder.
    pub path: String,
    /// What stands there now; nothing where it is gone.
    pub now: Option<String>,
    /// What was to be written, made from the version that was opened.
    pub own: String,
    /// The page to go on from.
    pub onwards: String,
    /// Where the form is sent to.
    pub action: &'static str,
    /// What was typed, to be typed again.
    pub typed: &'a Typed,
}

/// The page of an edit that was refused.
#[must_use]
pub fn stale(frame: &Frame, it: &Stale<'_>) -> Page {
    let now = it.now.as_deref().unwrap_or_default();
    let main = html! {
        p.kicker { "Nothing was written" }
        h1 { "The file has changed since you opened it" }
        p.lede {
            code { (text(&it.path)) } " was saved by somebody else, in another window or by another program, after this page was "
            "loaded. Your edit is kept below."
        }
        div.stale {
            section {
                h2 { "On disk now" }
                @if it.now.is_none() { p { "It is not there any more." } } @else { (lines(now, &it.own, "was", "On disk now")) }
            }
            section {
                h2 { "Your edit" }
                p.dim { "made from the version you opened" }
                (lines(&it.own, now, "now", "Your edit"))
            }
        }
        form.btns method="post" action=(it.action) {
            @for (name, value) in it.typed.0.iter().filter(|it| !STATE.contains(&it.0.as_str())) {
                input type="hidden" name=(name) value=(value);
            }
            button.go name="do" value="again" { "Make my edit again on the new version" }
            a href=(it.onwards) { "Discard my edit" }
        }
        p.hint { "There is no “overwrite”. The button opens the new version with your words filled in; nothing is written before you say so." }
    };
    frame.page(it.action, "Not written: the file has changed", &main)
}

/// What a form sends of the version that it was made from.
const STATE: &[&str] = &["seen", "base", "do"];

/// The lines of a version, those marked that the other one does not have.
fn lines(version: &str, other: &str, class: &str, label: &str) -> Markup {
    let others: std::collections::HashSet<&str> = other.lines().collect();
    html! {
        pre tabindex="0" role="region" aria-label=(label) { @for line in version.lines() {
            @if others.contains(line) { (text(line)) } @else { mark class=(class) { (text(line)) } } "\n"
        } }
    }
}
