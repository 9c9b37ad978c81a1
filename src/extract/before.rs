//! The words before a cue: where they end, and whether they end with a quotation.

use super::clause::is_clause;
use super::complementizer::behind_addressee;
use super::cue::Voice;
use super::cue_site::CueSite;
use super::verb::Frame;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// What stands before a cue and its subject.
pub(super) struct Before {
    /// Where the words before end.
    pub(super) end: usize,
    /// The quotation, with its marks, that they end with.
    pub(super) quotation: Option<TokenRange>,
    /// The place after the cue and its subject.
    pub(super) last: usize,
}

impl Before {
    /// Nothing where no mark parts the words from the cue, or where what is said plainly stands after it.
    pub(super) fn of(site: &CueSite<'_, '_>) -> Option<Self> {
        let CueSite { line, cue, subject, .. } = site;
        if cue.voice != Voice::Active || !cue.verb.takes_any(&[Frame::Quote, Frame::Clause]) {
            return None;
        }
        let first = subject.whole.start.min(cue.group.start);
        let last = subject.phrase.end.max(cue.end);
        let is_mark = |at: usize| line.is_own(at) && matches!(line.token(at).text, "," | "\u{2014}" | "\u{2013}" | "-");
        // `The ships are old, as Tal noted`
        let is_as = cue.verb.takes(Frame::Clause)
            && !cue.verb.takes(Frame::Weak)
            && first > line.start() + 1
            && line.is_own(first - 1)
            && line.is(first - 1, "as")
            && is_mark(first - 2);
        let first = first - usize::from(is_as);
        let has_mark = first > line.start() && is_mark(first - 1);
        let end = first - usize::from(has_mark);
        let quotation = line.quotation_to(end).or_else(|| line.quotation_to(first));
        if end == line.start() || quotation.is_none() && !has_mark {
            return None;
        }
        // `“Ships” director Ada Tal said`: the name of something describes who speaks
        let describes = |it: TokenRange| {
            !has_mark && !line.token(it.end - 2).is_in(Class::Stop | Class::Comma) && is_title(line, it)
        };
        if quotation.is_some_and(describes) {
            return None;
        }
        // `In his book “Ships,” he said that`, `Though they were “friends,” he said that`: what was said stands behind
        let is_led_in = quotation.is_some_and(|it| {
            let leads = is_title(line, it) || leads_in(line);
            it.start > line.start()
                && leads
                && (is_clause(line, behind_complementizer(line, cue.end)) || announces(line, last))
        });
        // `said a sailor that owns a ship`
        let leads = line.is(last, "that") && (quotation.is_none() || subject.whole.start < cue.at);
        (!leads && !is_led_in).then_some(Self { end, quotation, last })
    }
}

/// Whether a mark at `at` leads to a quotation, behind it or in the next paragraph.
fn announces(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_own(at) && line.is_any(at, &[",", ":"]) && (at + 1 == line.end() || line.quotation_from(at + 1).is_some())
}

/// The place after those who are told and the `that` behind a cue that ends before `from`.
fn behind_complementizer(line: &Line<'_, '_>, from: usize) -> usize {
    let at = behind_addressee(line, from);
    at + usize::from(line.is(at, "that"))
}

/// Whether a sentence begins with words that lead into it and say nothing by themselves: `Though …,`, `Citing …,`, `Asked whether …,`.
pub(super) fn leads_in(line: &Line<'_, '_>) -> bool {
    const LEADS: Classes = Classes::of(&[Class::Concessive, Class::Temporal, Class::Connective, Class::Preposition]);
    let first = line.start();
    let is_participle = line.tag(first) == Some(Tag::Verb) && line.token(first).text.ends_with("ing");
    line.is_own(first) && (line.is(first, "asked") || line.is_in(first, LEADS) || is_participle)
}

/// Whether what stands in quotation marks is the name of something: every longer word of it has a capital letter.
pub(super) fn is_title(line: &Line<'_, '_>, quotation: TokenRange) -> bool {
    const LONGEST: usize = 6;
    let words =
        || quotation.into_iter().map(|at| line.token(at)).filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    let begins = quotation.into_iter().map(|at| line.token(at)).find(|it| it.kind == Kind::Word);
    begins.is_some_and(|it| it.is_capitalized()) && words().count() <= LONGEST && words().all(|it| it.is_capitalized())
}

/// Where the words begin that end with a quotation which begins at `quotation`: with the sentence, unless another cue
/// stands between.
pub(super) fn begin_before(site: &CueSite<'_, '_>, quotation: usize) -> usize {
    let line = &site.line;
    let has_other = site.cues.iter().any(|(cue, _)| cue.at < quotation && cue.at != site.cue.at);
    if has_other && line.quotation_from(quotation).is_some() { quotation } else { behind_dateline(line) }
}

/// The place where a sentence begins after the place and day of its writing: `SELM, May 16 (Ilyan Press) – The ships sail`.
pub(super) fn behind_dateline(line: &Line<'_, '_>) -> usize {
    const LONGEST: usize = 14;
    let is_shouted = |text: &str| text.len() > 2 && text.chars().all(|c| c.is_uppercase());
    // `(Reuters) – The ships sail`
    if !line.get(line.start()).is_some_and(|it| is_shouted(it.text) || it.text == "(") {
        return line.start();
    }
    let dash = (line.start()..line.end().min(line.start() + LONGEST))
        .find(|at| matches!(line.token(*at).text, "\u{2014}" | "\u{2013}" | "-" | "\u{2015}"));
    let leads = |at: &usize| line.is_any(at - 1, &[")"]) || !line.is(line.start(), "(");
    dash.filter(leads).map_or(line.start(), |at| at + 1)
}
