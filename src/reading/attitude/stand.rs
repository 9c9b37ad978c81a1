//! What the speaker is for or against: "we support X", "we are against X", "no to X", "everyone has the right to X".

use super::cue::Frame;
use super::own::is_helper;
use super::thing::{Part, is_part};
use super::{Attitude, Link, Reach, Sentence};
use crate::language::grammar::Class;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// Who stands *against* something by one of these words or a form of *be*, unlike "crimes against", "protected against".
const STANDING: &[&str] = &[
    "not", "vote", "voted", "voting", "decided", "speak", "spoke", "stand", "stood", "stands", "argue", "argued",
    "campaign", "come", "came", "firmly", "up", "out", "advise", "warn",
];

/// Verbs that say what something is.
const LINKING: &[&str] = &["remain", "stay", "seem", "look", "go", "come", "do", "act", "rise", "fall"];

impl Sentence<'_, '_> {
    /// "We support the abolition of X", and of "X, not Y" the other side on Y.
    pub(super) fn stand(&self, at: usize, sign: bool) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let is_object = at > 0 && tokens[at - 1].is_in(Class::Circumstance);
        let is_passive = tokens[at].text.ends_with("ed")
            && at > 0
            && tokens[..at]
                .iter()
                .rev()
                .find(|it| !it.is_in(Class::Adverb))
                .is_some_and(|it| it.is_any(&["be", "been", "being"]));
        let before = (at > 0).then(|| &tokens[at - 1]);
        let is_ed = tokens[at].text.ends_with("ed");
        // "the rejected offers", "the needs of"
        let describes = is_ed && before.is_some_and(|it| is_part(it, Part::Lead));
        let is_of = tokens.get(at + 1).is_some_and(|it| it.is("of")) && !is_side(tokens[at].text);
        if is_object || is_passive || describes || is_of || self.is_of_others(at) || self.is_supposed(at) {
            return Vec::new();
        }
        let intends = tokens.get(at + 1).is_some_and(|it| it.is_in(Class::Complement) || it.is_any(&["up", "in"]));
        // "we stand", "we work", "we fight" take a side only on what they are for
        let needs_for = tokens[at].is_any(&[
            "stand", "stands", "work", "works", "working", "fight", "fights", "push", "plan", "plans", "aim",
            "believe", "believes", "vote", "votes", "voting", "voted",
        ]);
        if needs_for && !intends {
            return Vec::new();
        }
        let mut found = self.taken(at, self.object_of(at, tokens.len()), sign);
        found.iter_mut().for_each(|it| it.holder = self.holder(at));
        found
    }

    /// The side taken by the cue at `at` on what begins at `next`.
    pub(super) fn taken(&self, at: usize, next: usize, sign: bool) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        self.taken_on(at, self.chain(next, tokens.len(), sign))
    }

    /// The side taken by the cue at `at` on what it leads to, and the other one on what is set against that.
    fn taken_on(&self, at: usize, link: Option<Link>) -> Vec<Attitude> {
        let Some(link) = link else { return Vec::new() };
        let start = link.thing.start;
        let is_denied = self.denials(|it| {
            it.scope.contains(at) || (it.cue.start >= at && it.cue.start < start && it.scope.contains(start))
        });
        let mut found: Vec<Attitude> = self.attitude(TokenRange::one(at), &link, is_denied).into_iter().collect();
        found.extend(self.instead(&link, is_denied));
        found
    }

    /// "X, not Y", "X instead of Y": whatever side is taken on X, the other one is taken on Y.
    fn instead(&self, link: &Link, is_denied: bool) -> Option<Attitude> {
        let tokens = &self.words.tokens;
        let mut next = link.thing.end;
        while tokens.get(next)?.is_any(&[",", "and", "but"]) {
            next += 1;
        }
        let len = match tokens.get(next)? {
            it if it.is("not") && next > link.thing.end => 1,
            it if it.is("instead") && tokens.get(next + 1)?.is("of") => 2,
            it if it.is("rather") && tokens.get(next + 1)?.is("than") => 2,
            _ => return None,
        };
        let other = self.chain(next + len, tokens.len(), true)?;
        self.attitude(
            TokenRange::new(next, next + len),
            &Link { is_for: link.is_for != other.is_for, ..other },
            is_denied,
        )
    }

    /// "Should abolish X", "we are introducing X", "we will allow X": what is to be done.
    pub(super) fn ought(&self, at: usize) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let Some(helper) = (0..at)
            .rev()
            .take(5)
            .find(|it| !tokens[*it].is_in(Class::Adverb) && !tokens[*it].is_any(&["to", "no", "continue", "help"]))
        else {
            return Vec::new();
        };
        let before = &tokens[helper];
        let is_ours = |at: usize| {
            at > 0 && tokens[..at].iter().rev().find(|it| !is_helper(it)).is_some_and(|it| it.is_any(&["we", "i"]))
        };
        let is_plan = before.is_in(Class::Be | Class::Future | Class::Have) && !before.is_in(Class::PastAuxiliary);
        let is_due = before.is_in(Class::Obligation)
            || (before.is_in(Class::NeedTo) && tokens[helper + 1].is("to"))
            || ((is_plan || before.is("going")) && is_ours(helper))
            || before.is("we");
        if !is_due || self.is_supposed(at) {
            return Vec::new();
        }
        if self.cues.sign(at, Frame::Make).is_some() {
            return self.taken_on(at, self.made(at, tokens.len(), true));
        }
        let takes_side = self.cues.sign(at, Frame::Stand).is_some() && !before.is_in(Class::Obligation);
        let parts = |it: &Token<'_>| {
            it.kind == Kind::Punct || it.is_in(Class::Coordinator | Class::Contrast) || it.is_any(&["now", "at", "by"])
        };
        let ends = tokens.get(at + 1).is_none_or(parts);
        match self.act(at).filter(|_| !takes_side) {
            // "the subsidies must end"
            Some(sign) if ends && before.is_in(Class::Obligation) => {
                let link = self.subject(helper).map(|it| Link { is_for: it.is_for == sign, ..it });
                self.taken_on(at, link)
            }

            Some(sign) => self.taken(at, self.object_of(at, tokens.len()), sign),
            None => Vec::new(),
        }
    }

    /// What small words say: "against X", "no X", "there should be X", "X needs no Y", "has the right to X", "only through X".
    pub(super) fn small_word(&self, at: usize) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let token = &tokens[at];
        let is = |at: usize, words: &[&'static str]| tokens.get(at).is_some_and(|it| it.is_any(words));
        if token.is("against") {
            let stands = at == 0 || is(at - 1, STANDING) || tokens[at - 1].is_in(Class::Be);
            if !stands || is(at + 1, &["the"]) && is(at + 2, &["law"]) || self.is_of_others(at) || self.is_supposed(at)
            {
                return Vec::new();
            }
            return self.taken(at, at + 1, false);
        }
        // "I am for X"; "I am for five days" is a time.
        let is_now = |it: &Token<'_>| it.is_in(Class::Be) && !it.is_in(Class::PastAuxiliary);
        let own = at > 1 && is_now(&tokens[at - 1]) && is(at - 2, &["i", "we"]);
        if token.is("for") && own && !tokens.get(at + 1).is_some_and(|it| it.kind == Kind::Number) {
            return self.taken(at, at + 1, true);
        }
        if at == 0 && (token.is("no") || token.is("not") && is(1, &["a", "an", "the"])) {
            return self.refused();
        }
        if token.is("there")
            && tokens.get(at + 1).is_some_and(|it| it.is_in(Class::Obligation))
            && !self.is_supposed(at)
        {
            let be = (at + 2..tokens.len()).take(5).find(|it| tokens[*it].is("be"));
            return be.map_or(Vec::new(), |be| self.taken(at, be + 1, true));
        }
        if token.is_any(&["has", "have", "enjoy"]) && !self.is_supposed(at) {
            return self.entitled(at);
        }
        if token.is_in(Class::Obligation) && !self.is_supposed(at) {
            return self.due(at);
        }
        if token.is_any(&["with", "through", "by"]) && !self.is_supposed(at) {
            return self.means(at);
        }
        if token.is("if") && is(at + 1, &["we"]) {
            return self.warned(at);
        }
        if token.is("only") && is(at + 1, &["through", "with", "by"]) && !self.is_supposed(at) {
            return self.taken(at, at + 2, true);
        }
        Vec::new()
    }

    /// "The need can only be met with X", "cannot be met with X".
    fn means(&self, at: usize) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let before = &tokens[at.saturating_sub(5)..at];
        let is_can = before.iter().any(|it| it.is_any(&["can", "cannot"])) && before.iter().any(|it| it.is("be"));
        let is_denied = self.words.negations.iter().any(|it| it.scope.contains(at) && it.cue.end <= at);
        let is_only = before.iter().any(|it| it.is("only"));
        if is_can && (is_denied || is_only) { self.taken(at, at + 1, true) } else { Vec::new() }
    }

    /// "Shops would suffer harm if we introduce X".
    fn warned(&self, at: usize) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let start = (0..at).rev().find(|it| tokens[*it].is_in(Class::Stop | Class::HalfStop)).map_or(0, |it| it + 1);
        let harms = |it: usize| {
            [Frame::Effect, Frame::Value].iter().find_map(|frame| self.cues.sign(it, *frame)) == Some(false)
        };
        let is_warning = tokens[start..at].iter().any(|it| it.is_in(Class::Volition))
            && (start..at).any(harms)
            && !self.words.negations.iter().any(|it| it.cue.start >= start && it.cue.start < at);
        let act = (at + 2..tokens.len()).find(|it| !is_helper(&tokens[*it]));
        let sign = act.filter(|_| is_warning).and_then(|it| Some((it, self.act(it)?)));
        sign.map_or(Vec::new(), |(act, sign)| self.taken(at, act + 1, !sign))
    }

    /// "Should sell X": any other verb than those that take a side.
    fn due(&self, at: usize) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let verb = (at + 1..tokens.len()).find(|it| !tokens[*it].is_in(Class::Adverb));
        // "should have told them": what should have been is not to be
        let is_over = |it: usize| {
            let next = tokens.get(it + 1);
            tokens[it].is_in(Class::Have)
                && next.is_some_and(|it| !is_part(it, Part::Lead) && !it.is_in(Class::Quantifier))
        };
        let verb = verb.filter(|it| !is_over(*it));
        let is_plain = |it: &usize| {
            self.cues.all(*it).is_empty()
                && !tokens[*it].is_any(LINKING)
                && tokens[*it].kind == Kind::Word
                && !is_part(&tokens[*it], Part::Stop)
        };
        match verb.filter(is_plain) {
            // a verb by itself tells too little
            Some(verb) => self.taken(at, verb, true).into_iter().filter(|it| it.target.len() > 1).collect(),
            None => Vec::new(),
        }
    }

    /// "No X", "not a mere X" at the beginning.
    fn refused(&self) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        // "No ships were lost" tells what happened; what is said of the thing after a comma does not.
        let tells = tokens
            .iter()
            .take_while(|it| it.kind != Kind::Punct && !it.is_any(&["which", "who"]))
            .any(|it| !it.is_any(&["to", "no"]) && is_helper(it) && !it.is_in(Class::Adverb));
        if tells || tokens.get(1).is_some_and(|it| it.is_any(&["one", "doubt", "matter", "wonder", "question"])) {
            return Vec::new();
        }
        let more = tokens[1..]
            .iter()
            .take_while(|it| it.is_in(Class::Article) || it.is_any(&["more", "mere", "further", "new", "other", "to"]));
        let link = self.chain(1 + more.count(), tokens.len(), false);
        link.and_then(|it| self.attitude(TokenRange::new(0, 1), &it, false)).into_iter().collect()
    }

    /// "Everyone has the right to X".
    fn entitled(&self, at: usize) -> Vec<Attitude> {
        let tokens = &self.words.tokens;
        let right = (at + 1..tokens.len()).take(4).find(|it| tokens[*it].is_any(&["right", "rights", "freedom"]));
        let Some(right) = right.filter(|it| tokens.get(it + 1).is_some_and(|it| it.is("to"))) else {
            return Vec::new();
        };
        let is_all =
            tokens[..at].iter().any(|it| it.is_in(Class::Universal | Class::WholeDeterminer) || it.is("anyone"));
        let mut found = self.taken(at, right + 1, true);
        if is_all {
            found.iter_mut().for_each(|it| it.reach = Reach::Whole);
        }
        found
    }

    /// Whether the words around the thing limit what is wanted: "only", "no more than".
    pub(super) fn is_limited(&self, from: usize, until: usize) -> bool {
        self.words.tokens[from..self.words.tokens.len().min(until)].iter().any(|it| it.is("only"))
    }
}

/// Whether a noun takes a side on what it is *of*: "in favour of X", unlike "the needs of X".
fn is_side(word: &str) -> bool {
    ["favor", "favour", "support", "advoca", "endors", "opposition", "oppos", "reject", "condemn", "critic"]
        .iter()
        .any(|it| word.to_lowercase().starts_with(it))
}
