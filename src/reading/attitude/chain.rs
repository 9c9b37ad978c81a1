//! From a cue to the thing that it is about, through everything that is done to the thing on the way: "we support ending
//! the ban on X".

use std::ops::Range;

use super::cue::Frame;
use super::thing::{Part, is_part, name};
use super::{Link, Reach, Sentence};
use crate::language::token::{Kind, Token};

/// The most tokens from a cue to the name of its thing.
const LONGEST: usize = 18;

/// How far behind a verb of allowing its `to` may stand: `allow shops in the old town to open`.
const LONGEST_OBJECT: usize = 7;

/// What an act is done to follows one of these.
const LINKS: &[&str] = &["of", "on", "to", "for", "against", "from"];
/// These are done *in* a thing as well: "a cut in X".
const IN: &[&str] = &[
    "increase",
    "increases",
    "increased",
    "reduction",
    "reductions",
    "cut",
    "cuts",
    "decrease",
    "invest",
    "investing",
    "investment",
    "investments",
    "improvement",
    "improvements",
];
/// Who does one of these has somebody else do it: "urge X to do Y".
const PLEADING: &[&str] = &[
    "call",
    "calls",
    "calling",
    "called",
    "urge",
    "urges",
    "urged",
    "urging",
    "want",
    "wants",
    "wanted",
    "require",
    "requires",
    "requiring",
    "demand",
    "demands",
    "demanding",
];
/// What has another name than what it bounds: "a speed limit on roads" is not against roads.
const BOUNDS: &[&str] = &["limit", "limits", "cap", "caps", "target", "targets", "level", "levels", "number", "freeze"];
/// What serves the end that follows it.
const SERVING: &[&str] = &[
    "measures",
    "measure",
    "efforts",
    "effort",
    "steps",
    "action",
    "actions",
    "initiative",
    "initiatives",
    "plan",
    "plans",
    "program",
    "programs",
    "programme",
    "programmes",
    "policies",
    "attempts",
    "proposal",
    "proposals",
];
/// Acts that a name of the thing stands before: "a travel ban".
const HEADS: &[&str] = &[
    "ban",
    "bans",
    "cut",
    "cuts",
    "cutback",
    "cutbacks",
    "reduction",
    "reductions",
    "restriction",
    "restrictions",
    "increase",
    "increases",
    "prohibition",
    "abolition",
    "phase-out",
    "closure",
    "closures",
    "expansion",
    "privatization",
    "privatisation",
    "nationalization",
    "nationalisation",
];
const DETERMINERS: &[&str] = &["the", "a", "an", "our", "their", "its", "all", "any", "these", "this", "such", "every"];

impl Sentence<'_, '_> {
    /// What the words from `next` on, at the latest until `limit`, lead to. The side is `sign`, turned round by every act
    /// on the way that takes the thing away; what denies it on the way is not counted here.
    pub(super) fn chain(&self, next: usize, limit: usize, sign: bool) -> Option<Link> {
        let tokens = &self.words.tokens;
        let (mut next, mut is_for, mut reach) = (next, sign, Reach::Open);
        let last = limit.min(next + LONGEST).min(tokens.len());
        while next < last {
            let token = &tokens[next];
            if self.cues.sign(next, Frame::Talk).is_some() {
                return None;
            }
            let is_used = self.is_used(next);
            if is_used && self.cues.sign(next, Frame::Make).is_some() {
                return self.made(next, last, is_for);
            }
            if token.is("that") && !is_part_of_name(tokens, next) {
                return self.clause(next + 1, last, is_for);
            }
            if let Some(sign) = self.act(next).filter(|_| is_used) {
                is_for = is_for == sign;
                next = self.object_of(next, last);
            } else if token.is("against") {
                (is_for, next) = (!is_for, next + 1);
            } else if is_part(token, Part::Fewer) {
                (is_for, next) = (!is_for, next + 1);
            } else if is_part(token, Part::Whole) {
                (reach, next) = (Reach::Whole, next + 1);
            } else if token.is("only") {
                (reach, next) = (Reach::Limited, next + 1);
            } else if is_part(token, Part::Lead) || token.is_any(&["not", "n't", "no"]) || is_adverb(token.text) {
                next += 1;
            } else {
                let thing = self.named(next, limit)?;
                // "public funding for X": what is done to X is the head of another name.
                let inner = thing.clone().skip(1).find(|at| self.is_noun_of_act(*at) && !tokens[*at].is_any(BOUNDS));
                let Some(inner) = inner else {
                    if thing.clone().any(|at| self.cues.sign(at, Frame::Talk).is_some()) {
                        return None;
                    }
                    // "measures to end X", "plans against X"
                    if self.serves(&thing) {
                        next = thing.end;
                        continue;
                    }
                    return Some(self.headed(Link { thing, is_for, reach }));
                };
                is_for = is_for == self.cues.sign(inner, Frame::Act)?;
                next = inner + 1;
            }
        }
        None
    }

    /// Whether a name only says that something is done for what follows.
    fn serves(&self, thing: &Range<usize>) -> bool {
        let tokens = &self.words.tokens;
        let is_act = |at: usize| [Frame::Allow, Frame::Act].iter().any(|it| self.cues.sign(at, *it).is_some());
        tokens[thing.end - 1].is_any(SERVING)
            && tokens.get(thing.end).is_some_and(|it| it.is("against") || (it.is("to") && is_act(thing.end + 1)))
    }

    /// "A smoking ban" is against smoking, "tax increases" are for taxes.
    fn headed(&self, link: Link) -> Link {
        let tokens = &self.words.tokens;
        let head = link.thing.end - 1;
        match self.cues.sign(head, Frame::Act).filter(|_| head > link.thing.start && tokens[head].is_any(HEADS)) {
            Some(sign) => Link { thing: link.thing.start..head, is_for: link.is_for == sign, ..link },
            None => link,
        }
    }

    /// The thing named from `start` on: where one thing alone can be the subject of the verb at `limit`, `and` joins no two
    /// ("clean and safe water is").
    fn named(&self, start: usize, limit: usize) -> Option<Range<usize>> {
        let tokens = &self.words.tokens;
        let thing = name(tokens, start, limit)?;
        let joins = |it: &Token<'_>| it.is_any(&["and", "or"]);
        if thing.end < limit && tokens.get(thing.end).is_some_and(joins) && is_adjective(tokens[thing.end - 1].text) {
            return name(tokens, thing.end + 1, limit).map(|it| thing.start..it.end).or(Some(thing));
        }
        let is_one = tokens.get(limit).is_some_and(|it| it.is_any(&["is", "was", "has", "remains"]));
        if is_one && thing.end < limit && tokens[thing.end].is("and") {
            return name(tokens, thing.end + 1, limit).map(|it| thing.start..it.end).or(Some(thing));
        }
        Some(thing)
    }

    /// The side of the act at `at`.
    pub(super) fn act(&self, at: usize) -> Option<bool> {
        let sign = [Frame::Allow, Frame::Act, Frame::Stand].iter().find_map(|it| self.cues.sign(at, *it))?;
        let is_given_up = self.words.tokens.get(at + 1).is_some_and(|it| it.is("up")) && self.is_giving(at);
        Some(sign != is_given_up)
    }

    /// Where the object of the cue at `at` begins; of *allow X to do Y* that is Y.
    pub(super) fn object_of(&self, at: usize, last: usize) -> usize {
        let tokens = &self.words.tokens;
        let allows = self.cues.sign(at, Frame::Allow).is_some() || tokens[at].is_any(PLEADING);
        let to = (at + 1..last.min(at + LONGEST_OBJECT))
            .take_while(|it| tokens[*it].kind == Kind::Word)
            .find(|it| tokens[*it].is("to"));
        let Some(to) = to else { return at + 1 };
        let verb = (to + 1..last).find(|it| !is_adverb(tokens[*it].text) && !tokens[*it].is("not"));
        // "advocate for X to do Y"; of "spend more to do Y" that is only the purpose
        let is_for = tokens.get(at + 1).is_some_and(|it| it.is("for"));
        let is_verb = |verb: usize| {
            let is_act = [Frame::Allow, Frame::Act, Frame::Make].iter().any(|it| self.cues.sign(verb, *it).is_some());
            let is_object = tokens[verb].is_any(DETERMINERS) || tokens[verb].is_capitalized();
            (allows && !is_object) || (is_act && is_for && !self.leads_only(verb))
        };
        if to > at + 1 && verb.is_some_and(is_verb) { to + 1 } else { at + 1 }
    }

    /// Whether the word at `at` is a noun by what follows: "access to", "rights of".
    fn leads_only(&self, at: usize) -> bool {
        self.words.tokens.get(at + 1).is_some_and(|it| it.is("of"))
    }

    /// "That X is abolished".
    fn clause(&self, start: usize, last: usize, is_for: bool) -> Option<Link> {
        let tokens = &self.words.tokens;
        let verb = (start..last).find(|it| tokens[*it].is_any(&["is", "are", "be", "should", "must", "will"]))?;
        let done = (verb + 1..last).find(|it| !is_adverb(tokens[*it].text) && !tokens[*it].is_any(&["not", "be"]))?;
        let sign = [Frame::Act, Frame::Status].iter().find_map(|it| self.cues.sign(done, *it))?;
        self.chain(start, verb, is_for == sign)
    }

    /// "Making X a crime": what X is made says which side is taken.
    pub(super) fn made(&self, at: usize, last: usize, is_for: bool) -> Option<Link> {
        let tokens = &self.words.tokens;
        let value = |it: &usize| {
            let frames = [Frame::Status, Frame::Worth, Frame::Value];
            frames.iter().find_map(|frame| self.cues.sign(*it, *frame))
        };
        let verdict = (at + 2..last).take_while(|it| tokens[*it].text != ".").find(|it| value(it).is_some())?;
        let sign = value(&verdict)?;
        if tokens[at + 1].is("it") {
            // "Consider it wrong to do X": what it is lies ahead.
            let to = tokens.get(verdict + 1).filter(|it| it.is("to"));
            return to.and_then(|_| self.chain(verdict + 1, last, is_for == sign));
        }
        let article =
            (at + 2..verdict).rev().take(3).filter(|it| tokens[*it].is_any(&["a", "an", "more", "to", "as"])).min();
        self.chain(at + 1, article.unwrap_or(verdict), is_for == sign)
    }

    /// Whether the act at `at` is done to what follows, and is no part of a longer name ("the ban policy").
    fn is_used(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let token = &tokens[at];
        let is_infinitive = at > 0
            && (tokens[at - 1].is_any(&["to", "not", "n't", "should", "must", "shall", "will", "would", "can"])
                || is_adverb(tokens[at - 1].text));
        let has_object = tokens.get(at + 1).is_some_and(|it| it.kind != Kind::Punct);
        has_object && (token.text.ends_with("ing") || is_infinitive || self.leads(at))
    }

    fn leads(&self, at: usize) -> bool {
        self.words.tokens.get(at + 1).is_some_and(|it| it.is_any(DETERMINERS)) || self.links(at)
    }

    /// Whether the word at `at` links to what it is done to: "the ban on X", "the right to X" but not "the rights of Y".
    fn links(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let Some(next) = tokens.get(at + 1) else { return false };
        if tokens[at].is_any(&["right", "rights"]) {
            return tokens[at].is("right") && next.is("to");
        }
        next.is_any(LINKS)
            || (next.is("in") && tokens[at].is_any(IN))
            || (next.is("into") && tokens[at].text.starts_with("merg"))
    }

    fn is_noun_of_act(&self, at: usize) -> bool {
        self.cues.sign(at, Frame::Act).is_some() && self.links(at)
    }

    /// Whether the word at `at` gives something to somebody: "X should be granted Y", "give up Y".
    pub(super) fn is_giving(&self, at: usize) -> bool {
        let token = &self.words.tokens[at];
        token.is_any(&[
            "give",
            "gives",
            "giving",
            "given",
            "grant",
            "granted",
            "offered",
            "awarded",
            "guaranteed",
            "paid",
            "denied",
            "provided",
        ])
    }
}

/// Whether `that` at `at` points to a thing: "that law".
fn is_part_of_name(tokens: &[Token<'_>], at: usize) -> bool {
    !tokens[at..].iter().take(12).any(|it| it.is_any(&["is", "are", "be", "should", "must", "will"]))
}

/// Whether a word looks like an adjective, so that a noun must follow behind `and`.
fn is_adjective(word: &str) -> bool {
    const ENDINGS: &[&str] = &["al", "ic", "ive", "ous", "ary", "able", "ible", "ful", "less", "ate", "ish"];
    word.len() > 4 && ENDINGS.iter().any(|it| word.ends_with(it))
}

/// Whether a word is an adverb that tells nothing of the thing.
pub(super) fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(word, "supply" | "family" | "Family" | "assembly" | "monopoly" | "elderly" | "early")
}
