//! The card of a change as a page: its drawing and nothing else, of the size that it has, so that a browser makes a
//! picture of it (`chromium --headless --screenshot --window-size=1200,630`).

use maud::{DOCTYPE, PreEscaped, html};

use crate::claim::Ledger;
use crate::diff::Printed;
use crate::render::drawing::{CardShape, card_svg};
use crate::render::printable;

/// A change as a page that is a picture.
#[must_use]
pub fn card_page(it: &Printed<'_, '_>, shape: CardShape, ledger: &Ledger) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (printable(&it.parts[0].headline.sentence)) }
                style { (PreEscaped("body{margin:0}h1{position:absolute;margin:0;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}svg{display:block;max-width:100%;height:auto}")) }
            }
            body { main { h1 { (printable(&it.parts[0].headline.sentence)) } (PreEscaped(card_svg(it, shape, ledger))) } }
        }
    };
    page.into_string()
}
