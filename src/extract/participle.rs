//! Whose participle it is: that of who speaks already, of the words before it, or of the clause around it.

use super::beside::behind;
use super::cue::is_adverb;
use super::end::JOINS;
use super::nearest::{nearest, next_before};
use super::saying::is_saying;
use super::status::governor;
use super::subject::{Subject, before, group_of, is_finite};
use super::verb::{Frame, verb};
use crate::language::grammar::noun_phrase::{Reach, owner, phrase_end, phrase_start};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_start;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// `…, saying that`: the subject of the verb around it; `with Tal saying that`: the phrase before it.
pub(super) fn of_participle(line: &Line<'_, '_>, group: usize, depth: u8) -> Option<Subject> {
    let depth = depth.checked_sub(1)?;
    let mut at = group;
    while at > line.start() && line.is_own(at - 1) && is_adverb(line, at - 1) {
        at -= 1;
    }
    let is_first = at == line.start();
    if !is_first && line.is_own(at - 1) {
        // `accused Tal of saying`, `criticised Tal for saying`
        if let Some(object) = accused(line, at - 1) {
            return Some(Subject::new(object, group));
        }
        // `with Tal saying`
        let start = phrase_start(line, at);
        if start < at && start > line.start() && line.is_any(start - 1, &["with", "of"]) {
            return Some(Subject::new(start..at, group));
        }
        // `those hoping that`
        if start + 1 == at && line.is_in(start, Class::Demonstrative) {
            return Some(Subject::new(start..at, group));
        }
        // `comments on Thursday, suggesting`: the words of somebody
        if line.is_any(at - 1, &["and", "or", "but"]) {
            // with another participle before it
            if let Some(subject) = nearest(line, at - 1, depth) {
                return Some(subject);
            }
        }
    }
    // `Tal's comments on Monday, suggesting that`
    if !is_first && let Some(owner) = owner_of_words(line, at) {
        return Some(Subject::new(owner, group));
    }
    // `after Tal sent a letter telling the crews that`: the verb next to it
    if !is_first
        && line.is_own(at - 1)
        && matches!(line.tag(at - 1), Some(Tag::Noun | Tag::Name))
        && let Some(subject) = next_before(line, at, depth)
    {
        return Some(subject);
    }
    // `Tal said the ships sail, noting that`: who speaks goes on speaking
    if !is_first && let Some(subject) = speaking(line, at, depth).or_else(|| nearest(line, at, depth)) {
        return Some(subject);
    }
    // `Saying that …, Tal left`, but `At a ceremony announcing the plan, Tal left`
    let is_hung = !is_first && matches!(line.tag(at - 1), Some(Tag::Noun | Tag::Name));
    if is_hung { None } else { following(line, group) }
}

/// Who is accused, criticised or thanked, where the `of` or `for` at `at` leads what that is for.
fn accused(line: &Line<'_, '_>, at: usize) -> Option<TokenRange> {
    let frame = match () {
        () if line.is(at, "of") => Frame::Accused,
        () if line.is(at, "for") => Frame::For,
        () => return None,
    };
    let verb = governor(line, at, frame)?;
    let object = TokenRange::new(verb + 1, phrase_end(line, verb + 1, Reach::Far));
    (!object.is_empty() && object.end == at).then_some(object)
}

/// Whose words stand right before the comma at the end of `at`: `Tal's comments on Monday,`.
fn owner_of_words(line: &Line<'_, '_>, at: usize) -> Option<TokenRange> {
    let comma = at.checked_sub(1).filter(|it| line.is(*it, ","))?;
    let end = time_start(line, comma).unwrap_or(comma);
    let noun = end.checked_sub(1).filter(|it| line.is_own(*it) && is_saying(line.token(*it)))?;
    // `Oro criticised Tal's comments, saying`: there Oro speaks; `hopes were cut by Tal's comments, saying`: there Tal
    let start = phrase_start(line, noun + 1);
    let stands_alone = start.checked_sub(1).is_none_or(|before| {
        start == line.start()
            || line.tag(before) == Some(Tag::Mark)
            || line.is_in(before, JOINS)
            || line.is(before, "by")
    });
    owner(line, noun).filter(|_| stands_alone)
}

/// The subject of the verb of saying that stands nearest before `at`.
pub(super) fn speaking(line: &Line<'_, '_>, at: usize, depth: u8) -> Option<Subject> {
    let mut verb = (line.start()..at).rev().find(|it| says(line, *it))?;
    // `Tal said Oro had told them so, adding that`: who tells what others said goes on
    let parts = |at: usize| line.is_own(at) && (line.tag(at) == Some(Tag::Mark) || line.is_in(at, Class::Coordinator));
    while let Some(outer) = (line.start()..verb).rev().find(|it| says(line, *it)) {
        if (outer..verb).any(parts) {
            break;
        }
        verb = outer;
    }
    // `“We sail,” said Tal, adding that`
    let end = if line.quotation_to(verb).is_some() { behind(line, verb + 1) } else { verb + 1 };
    if end > verb + 1 {
        return Some(Subject::new(verb + 1..end, at));
    }
    before(line, group_of(line, verb), depth)
}

/// Whether a finite verb stands at `at` that a clause may follow as what is said.
pub(super) fn says(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_own(at)
        && is_finite(line, at)
        && verb(line.token(at), line.get(at + 1)).is_some_and(|it| it.0.takes(Frame::Clause))
}

/// The subject of the clause after a leading participle: after a comma.
fn following(line: &Line<'_, '_>, from: usize) -> Option<Subject> {
    let mut at = from;
    while at < line.end() {
        if line.is_own(at) && line.token(at).text == "," {
            let end = phrase_end(line, at + 1, Reach::Far);
            let verb = (end..line.end().min(end + 3)).find(|it| line.is_own(*it) && is_finite(line, *it));
            if end > at + 1 && verb.is_some() {
                return Some(Subject::new(at + 1..end, end));
            }
        }
        at = line.next(at);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn who_speaks_of_somebody_elses_words_goes_on_speaking() {
        check(
            "Oro criticised Tal’s remarks, saying the ships are old.",
            "Oro | criticised | Tal’s remarks\nOro | saying | the ships are old",
        );
        check(
            "Tal’s comments on Monday, suggesting that the ships sail, were heard.",
            "Tal | suggesting | the ships sail",
        );
        check(
            "These hopes were lowered by Tal’s comments on Monday, suggesting that the ships sail.",
            "Tal | suggesting | the ships sail",
        );
    }

    #[test]
    fn a_participle_without_a_comma_hangs_on_the_verb_next_to_it() {
        check(
            "Tal left two hours after the police sent an alert telling the crews that the ships sail.",
            "the police | telling | the ships sail",
        );
    }

    #[test]
    fn a_participle_in_what_leads_in_is_nobodys() {
        check("At a ceremony announcing the plan, Tal left.", "");
        check("Announcing the plan, Tal left.", "Tal | Announcing | the plan");
    }
}
