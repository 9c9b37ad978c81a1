//! A draft in its article, what accepting it would be, and the form that decides on it.

use maud::{Markup, html};

use super::field::{self, Typed};
use crate::claim::{Details, Entry, Stance, Wording};
use crate::reading::Proposed;
use crate::render::page::frame::{day, text, with_code};
use crate::render::page::{Frame, Page};
use crate::review::{
    Draft, Offer, Offered, Preview, Proposer, Refusal, Session, State, TYPED, key, passage, proposed_name,
    proposed_speaker, proposed_topic, topics_for, value,
};

/// So many topics are proposed.
const PROPOSED: usize = 3;

/// The keys that stand outside of the list of the rest.
const APART: &[&str] = &["said", "stance"];

/// What a review shows.
#[derive(Debug)]
pub struct Reviewing<'a> {
    /// The drafts and their files.
    pub session: &'a Session,
    /// The draft that is decided on; nothing where none is left.
    pub draft: Option<(&'a Draft, Address)>,
    /// What is offered for it; nothing of it is on file.
    pub offer: Offer,
    /// Whether a reader of the user's own is asked about it and has not answered.
    pub is_asked: bool,
    /// What was typed for it and is not written; nothing where the form begins with what is on file.
    pub typed: &'a Typed,
    /// What was done.
    pub done: Option<String>,
    /// Why nothing was.
    pub refused: Option<String>,
    /// Every stance, and that there is none, with what it means.
    pub stances: &'a [(Option<Stance>, &'static str)],
}

/// What a form names a draft by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Which draft.
    pub draft: String,
    /// The state of its file when the form was made: a hash of it.
    pub seen: String,
}

/// The page of a review.
#[must_use]
pub fn review(frame: &Frame, it: &Reviewing<'_>) -> Page {
    let main = html! {
        h1 { "Review" }
        @if let Some(done) = &it.done { p.done role="status" { (text(done)) "." } }
        @if let Some(why) = &it.refused { div.empty.err role="alert" { p { b { "Nothing was written." } " " (with_code(why)) } } }
        @match &it.draft {
            Some((draft, address)) => (open(draft, address, it)),
            None => p.lede { "No draft is left to decide on. " a href="record" { "Record an article" } ", and its statements are here." },
        }
        @if let Some(what) = it.session.last_step() {
            form.undo method="post" action="review" {
                button name="do" value="undo" aria-keyshortcuts="u" { "Undo " kbd { "u" } } " " span.dim { (text(what)) }
            }
        }
    };
    frame.page("review", "Review", &main)
}

fn open(draft: &Draft, address: &Address, it: &Reviewing<'_>) -> Markup {
    let (session, ledger) = (it.session, it.session.ledger());
    let of = session.drafts().iter().filter(|it| it.is_open());
    let (at, all) = (of.clone().take_while(|it| it.id != draft.id).count() + 1, of.count());
    let source = ledger.sources.iter().find(|it| it.path == session.file(draft).path);
    let decided = session.count(State::Accepted) + session.count(State::Rejected);
    html! {
        p.lede {
            "Draft " (at) " of " (all)
            @if let Some(source) = source { ", from " (text(&source.outlet)) ", " (day(source.published)) }
            ". A draft counts for nothing until you accept it."
        }
        progress.prog max=(decided + all) value=(decided) aria-label="Drafts decided" {}
        div.review {
            div.ctx { (in_article(draft, session)) }
            (form(draft, address, it))
        }
    }
}

fn in_article(draft: &Draft, session: &Session) -> Markup {
    let file = session.file(draft);
    let passage = passage(&draft.entry, file.copy.as_deref());
    let wording = draft.entry.wording();
    let source = session.ledger().sources.iter().find(|it| it.path == file.path);
    let speaker = session.speaker_of(draft).map(|it| it.name.clone()).or_else(|| proposed_name(&draft.entry));
    html! {
        h2 { "In the article" }
        p.passage { @for stretch in &passage.stretches {
            @match (stretch.is_quoted, stretch.is_content) {
                (true, _) => mark.now { (text(&stretch.text)) },
                (false, true) => mark.was { (text(&stretch.text)) },
                _ => { (text(&stretch.text)) },
            }
        } }
        ul.legend { li { mark.now { "quoted" } } li { mark.was { "the rest of the statement" } } }
        @if let Some(doubt) = &passage.doubt { p.error { "In the kept copy the quotation " (text(doubt)) "." } }
        @if file.copy.is_none() { p.dim { "No kept copy: this is what is on file of the words." } }
        @if let Wording::Reported { .. } = wording {
            p.says { "Reads: " (text(&wording.whole(speaker.as_deref().unwrap_or("Somebody"), source.map_or("", |it| &it.outlet)))) }
        }
        @if let Some(note) = &draft.entry.note { p.note { b { "Note" } " " (text(note)) } }
        p.dim { code { (text(&file.path.display().to_string())) } ", line " (draft.line) }
    }
}

fn form(draft: &Draft, address: &Address, it: &Reviewing<'_>) -> Markup {
    let (session, ledger, typed) = (it.session, it.session.ledger(), it.typed);
    html! {
        form.form method="post" action="review" {
            // What Enter in a line does: never a decision.
            button.vh name="do" value="save" tabindex="-1" aria-hidden="true" { "Save" }
            h2 { "The draft" }
            input type="hidden" name="draft" value=(address.draft);
            input type="hidden" name="seen" value=(address.seen);
            input type="hidden" name="base" value=(session.lines(draft));
            (speaker(draft, session, typed))
            (topic(draft, session, typed))
            @let on_file = draft.entry.coded.stance.map(|it| it.to_string()).unwrap_or_default();
            (field::stances(typed.get("stance").unwrap_or(&on_file), it.stances))
            @if let Some(said) = key("said") { (field::of(said, "when it was said: 2025-05-16, 2025-05 or 2025", draft, typed)) }
            (outlook(draft, session))
            (offered(draft, it))
            p.btns {
                button.go name="do" value="accept" aria-keyshortcuts="a" { "Accept " kbd { "a" } }
                button name="do" value="save" aria-keyshortcuts="s" { "Save, decide later " kbd { "s" } }
                button name="do" value="reject" aria-keyshortcuts="r" { "Reject " kbd { "r" } }
                @if session.next(draft.id).is_some() {
                    button name="do" value="next" formnovalidate aria-keyshortcuts="n" { "Next " kbd { "n" } }
                }
            }
            details open[!typed.is_empty()] {
                summary { "Its words and other keys" }
                @for (name, hint) in TYPED.iter().filter(|it| !APART.contains(&it.0)) {
                    @if let Some(key) = key(name) { (field::of(key, hint, draft, typed)) }
                }
            }
            (field::names("speakers", ledger.speakers().iter().map(|it| it.name.as_str())))
            (field::names("topics", ledger.topics().iter().map(|it| it.name.as_str())))
        }
    }
}

/// The name in the line for the speaker: the one on file, or what the draft has.
#[must_use]
pub fn named(draft: &Draft, session: &Session) -> String {
    session.speaker_of(draft).map(|it| it.name.clone()).or_else(|| proposed_name(&draft.entry)).unwrap_or_default()
}

fn speaker(draft: &Draft, session: &Session, typed: &Typed) -> Markup {
    let (entry, ledger) = (&draft.entry, session.ledger());
    let named = named(draft, session);
    let is_on_file = session.speaker_of(draft).is_some();
    let printed = entry.printed.as_ref().filter(|it| **it != named);
    let role = session.speaker_of(draft).and_then(|it| it.role_on(entry.said?)).map(|it| it.role.as_str());
    let new = proposed_speaker(entry, "", ledger);
    html! {
        p.f {
            label for="speaker" { "Speaker" }
            span.hint #speaker-hint {
                @if let Some(role) = role { (text(role)) ". " }
                @if let Some(printed) = printed { "Printed “" (text(printed)) "”. " }
                @if !is_on_file { b { "Not on file: name one who is, or put this one on file below." } }
            }
            input #speaker name="speaker" list="speakers" autocomplete="off" value=(typed.get("speaker").unwrap_or(&named)) aria-describedby="speaker-hint";
        }
        @if !is_on_file {
            details open {
                summary { "Put this speaker on file" }
                (field::line("new-name", "Name", "as it is printed in tables", typed.get("new-name").unwrap_or(&new.name)))
                (field::choice("new-kind", "Kind", &["person", "body"], typed.get("new-kind").unwrap_or(&new.kind)))
                (field::line("new-role", "Role", "such as Minister of Transport, where there is one",
                    typed.get("new-role").or(new.roles.first().map(|it| it.role.as_str())).unwrap_or_default()))
                (field::line("new-id", "Id", "what claims use; made of the name where it is empty", typed.get("new-id").unwrap_or_default()))
                p.btns { button name="do" value="new-speaker" aria-keyshortcuts="w" { "Put on file in speakers.yaml " kbd { "w" } } }
            }
        }
    }
}

fn topic(draft: &Draft, session: &Session, typed: &Typed) -> Markup {
    let (entry, ledger) = (&draft.entry, session.ledger());
    let likeliest = topics_for(entry, entry.topic.as_deref(), ledger);
    let chosen = typed.get("topic").or(session.topic_of(draft).map(|it| it.id.as_str()));
    let new = proposed_topic(entry, "", ledger);
    html! {
        fieldset.props {
            legend { "Topic " span.hint { "the likeliest first; none is set until you choose" } }
            @for it in likeliest.iter().take(PROPOSED + usize::from(chosen.is_some())) {
                label.prop-o {
                    input type="radio" name="topic" value=(it.id) checked[chosen == Some(it.id.as_str())];
                    span { b { (text(&it.name)) } br; span.dim { (text(&it.more)) } }
                }
            }
            p.f.other {
                label for="topic-other" { "Another topic" }
                input #topic-other name="topic-other" list="topics" autocomplete="off" value=[typed.get("topic-other")];
            }
        }
        details {
            summary { "Put a new topic on file" }
            (field::line("new-topic", "Name", "a short heading for tables", typed.get("new-topic").unwrap_or(&new.name)))
            (field::line("new-proposition", "Proposition", "one sentence that one can be for or against", typed.get("new-proposition").unwrap_or_default()))
            (field::line("new-topic-id", "Id", "what claims use; made of the name where it is empty", typed.get("new-topic-id").unwrap_or_default()))
            p.btns { button name="do" value="new-topic" { "Put on file in topics.yaml" } }
        }
    }
}

fn outlook(draft: &Draft, session: &Session) -> Markup {
    html! {
        div.outlook {
            h3 { "If you accept it" }
            @match session.assess(draft) {
                Ok(preview) => (would_be(&preview)),
                Err(Refusal::NoSpeaker | Refusal::UnknownSpeaker(_)) => p { "It needs a speaker who is on file." },
                Err(Refusal::NoTopic | Refusal::UnknownTopic(_)) => p { "It needs a topic that is on file." },
                Err(why) => p.error { "It cannot be accepted: " (with_code(&why.to_string())) },
            }
        }
    }
}

/// What is offered: each key with the words that it rests on, to be taken all at once or not.
fn offered(draft: &Draft, it: &Reviewing<'_>) -> Markup {
    let (session, offer) = (it.session, &it.offer);
    let topic = offer.topic.as_deref().and_then(|it| session.ledger().find_topic(it));
    let mut taken = draft.clone();
    taken.entry = offer.taken(&draft.entry);
    html! {
        @if it.is_asked {
            p.dim { "Your reader is asked about it and has not answered yet: load the page again to see what it says." }
        }
        @if topic.is_some() || !offer.proposed.is_empty() {
        fieldset.radios.column {
            legend { "Offered " span.hint { "nothing of this is on file before you take it" } }
            @if let Some(topic) = topic {
                p { "Its words fit the topic " b { (text(&topic.name)) } ". " button name="do" value="topic" aria-keyshortcuts="t" { "Take the topic alone " kbd { "t" } } }
            }
            @for (at, it) in offer.proposed.iter().enumerate() {
                label {
                    input type="checkbox" name=(offer_field(at)) value=(told_in_keys(&it.key)) checked[!offer.dropped.contains(&at)];
                    span {
                        b { (text(&told_in_keys(&it.key))) } " "
                        span.dim { "“" (text(&it.key.words)) "”" (how_sure(it)) }
                    }
                }
            }
            @if let Ok(preview) = session.assess(&taken) {
                @let (is_would, told) = preview.step.told();
                p { @if is_would { "With all of it this would be: " } b { (text(&told)) } }
            }
            p.btns { button name="do" value="take" aria-keyshortcuts="o" { "Accept with what is offered " kbd { "o" } } }
        }
    } }
}

/// Who proposes a key, and how often such a proposal was right.
fn how_sure(it: &Offered) -> String {
    let right = it.key.right.filter(|_| it.by != Proposer::Reader).map(|it| format!(", right in {it} of 100"));
    let by = match it.by {
        Proposer::Rules => "",
        Proposer::Reader => ", your reader",
        Proposer::Both => ", your reader too",
    };
    right.unwrap_or_default() + by
}

/// The name of the field that keeps the thing at that place of an offer.
#[must_use]
pub fn offer_field(at: usize) -> String {
    format!("offer-{at}")
}

/// What is proposed, as the file would have it: `stance: oppose`.
#[must_use]
pub fn told_in_keys(it: &Proposed) -> String {
    let entry = Entry { details: Details { coded: it.coded.clone(), ..Details::default() }, ..Entry::default() };
    let told = |(name, _): &(&str, &str)| {
        let value = value(key(name)?, &entry, &[]);
        (!value.is_empty()).then(|| format!("{name}: {value}"))
    };
    TYPED.iter().filter_map(told).collect::<Vec<_>>().join(", ")
}

fn would_be(preview: &Preview) -> Markup {
    let (is_would, told) = preview.step.told();
    html! {
        @if let Some(before) = &preview.before {
            p { (day(before.said)) ": " (text(&before.words)) " " span.dim { (text(&before.outlet)) } }
        }
        p { @if is_would { "This would be: " } b { (text(&told)) } }
        @if let Some(beside) = &preview.beside { p.dim { "Reports the same as " (text(beside.as_str())) } }
        @for (on, moved) in &preview.after { p { (day(*on)) " would then be: " b { (text(&moved.to_string())) } } }
    }
}
