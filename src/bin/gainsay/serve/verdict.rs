//! An editor's verdict on a change, by a form: refused where the change is not any more what was judged.

use axum::http::StatusCode;
use gainsay::claim::{Review, Ruling};
use gainsay::date::Date;
use gainsay::render::page::{self, Judging, Moved, Stale, Typed};
use gainsay::store::{self, REVIEWS, Transaction};

use super::answer::Given;
use super::desk::Desk;
use super::edition::Edition;
use super::fields::Fields;

/// The page of the change that is asked for.
pub(super) fn page(desk: &Desk, asked: &Fields) -> Given {
    let edition = desk.edition();
    match found(&edition, asked) {
        Some(moved) => shown(desk, &edition, moved, &Typed::default(), None),
        None => Given::Nothing,
    }
}

/// A verdict, and the page of the change after it.
pub(super) fn sent(desk: &Desk, sent: &Fields) -> Given {
    // Judged is what is on file now, and not what was when the page was made.
    desk.refresh();
    let edition = desk.edition();
    let moved = found(&edition, sent);
    let again = sent.get("do") == Some("again");
    match moved {
        Some(moved) if again => shown(desk, &edition, moved, sent.typed(), None),
        Some(moved) if sent.get("seen") == Some(&seen(&edition, moved)) => match judge(desk, &edition, moved, sent) {
            Ok(()) => {
                desk.written();
                Given::Onwards(moved.home.clone())
            }
            Err(why) => shown(desk, &edition, moved, sent.typed(), Some(why)),
        },
        moved => stale(&edition, moved, sent),
    }
}

fn found<'e>(edition: &'e Edition, fields: &Fields) -> Option<&'e Moved> {
    let id = fields.get("change")?;
    edition.moved.iter().find(|it| it.id == id)
}

fn shown(desk: &Desk, edition: &Edition, moved: &Moved, typed: &Typed, refused: Option<String>) -> Given {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (ledger, seen, by) = (&edition.ledger, seen(edition, moved), desk.judge());
    Given::Page(status, page::verdict(&edition.frame, &Judging { moved, ledger, seen, typed, refused, by }))
}

/// What is judged: a hash of the sentence and of both statements' words.
fn seen(edition: &Edition, moved: &Moved) -> String {
    let words = |at: usize| edition.ledger.claims[at].words();
    let later = moved.later.map_or("", words);
    store::hash_of([&moved.sentence, words(moved.earlier), later].join("\n").as_bytes()).to_string()
}

/// Writes a verdict to `reviews.yaml`.
fn judge(desk: &Desk, edition: &Edition, moved: &Moved, sent: &Fields) -> Result<(), String> {
    let verdict: Ruling = sent.get("verdict").and_then(|it| it.parse().ok()).ok_or("Say whether it is a change.")?;
    let typed = sent.get("by").ok_or("Say who judges.")?;
    let by: Vec<String> = typed.split(';').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let claims = &edition.ledger.claims;
    let review = |kind: &&'static str| Review {
        kind: (*kind).to_owned(),
        earlier: claims[moved.earlier].id.clone(),
        later: moved.later.map(|at| claims[at].id.clone()),
        verdict,
        grade: sent.get("grade").and_then(|it| it.parse().ok()),
        acknowledged: sent.get("acknowledged").map(|it| it == "yes"),
        reason: sent.get("reason").map(str::to_owned),
        by: by.clone(),
        on: Date::day(desk.today()),
        line: 0,
    };
    let reviews: Vec<Review> = moved.changes.iter().map(|(kind, _)| review(kind)).collect();
    let written = || {
        let mut change = Transaction::begin(&desk.folder)?;
        let new = store::append_reviews(&mut change, &reviews)?;
        change.commit().map(|_| new)
    };
    match written() {
        Ok(0) => Err(format!("It has a verdict already, and that one stays: {REVIEWS} has it.")),
        Ok(_) => {
            desk.judged_by(typed);
            Ok(())
        }
        Err(error) => Err(gainsay::review::Refusal::from(error).to_string()),
    }
}

/// What was judged is not what is on file: both are shown.
fn stale(edition: &Edition, moved: Option<&Moved>, sent: &Fields) -> Given {
    let keys = ["verdict", "grade", "acknowledged", "reason", "by"];
    let typed = keys.iter().filter_map(|it| Some(format!("{it}: {}\n", sent.get(it)?)));
    let own = format!("{}\n{}", sent.get("base").unwrap_or_default(), typed.collect::<String>());
    let page = Stale {
        path: REVIEWS.to_owned(),
        now: moved.map(|it| format!("{}\n", it.sentence)),
        own,
        onwards: moved.map_or_else(|| "index.html".to_owned(), |it| it.home.clone()),
        action: "verdict",
        typed: sent.typed(),
    };
    Given::Page(StatusCode::CONFLICT, page::stale(&edition.frame, &page))
}
