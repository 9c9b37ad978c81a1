//! Where a speaker says that it is otherwise now: *the pier will no longer be open at night*.

use std::cell::OnceCell;

use super::clause::clauses;
use super::duty::duty;
use super::moved::{Judge, Moved, is_one, shared_heads};
use super::pairs::Pair;
use super::position::{is_count, is_heading, takes_own_side, takes_side};
use super::told::names_before;
use super::turn::{Turn, turns};
use crate::claim::{Sign, Statement};
use crate::language::grammar::Class;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::reading::side::Attitude;
use crate::reading::word_key::word_key;
use crate::reading::words::Words;
use crate::topics::{keys, likeness, shared};

/// How near the clause that says so must be to the earlier statement, and how much the heads must tell that they share.
const NEAR: f64 = 2.0;
const TELLING: f64 = 5.0;

/// An earlier statement, read once for all later ones that it may be held against.
#[derive(Debug)]
struct Before<'w> {
    words: Words<'w>,
    /// Whether it is one that can be turned at all: no heading, and no count that goes on.
    is_statement: bool,
    takes_side: bool,
    /// Whether it promises something, or says that it will come.
    commits: bool,
    /// What it is against, by stem.
    against: Vec<u64>,
    is_law: bool,
    /// Where it says that it is otherwise now.
    turns: Vec<Turn>,
}

impl<'w> Before<'w> {
    fn of(words: Words<'w>) -> Self {
        let goes_on = is_count(&words.tokens) && !takes_own_side(&words);
        Self {
            is_statement: !is_heading(&words.tokens) && !goes_on,
            takes_side: takes_side(&words),
            commits: !words.commitments.is_empty() || words.tokens.iter().any(|it| it.is_in(Class::Future)),
            against: against(&words),
            is_law: is_law(&words.tokens),
            turns: turns(&words),
            words,
        }
    }
}

impl Judge<'_> {
    /// The clauses of later statements that say so, each with the earlier statement that is nearest to it, whatever else its
    /// sentence answers.
    pub(super) fn announced(&self) -> Vec<Moved> {
        let rarity = &self.statements.rarity;
        let stated: Vec<Statement> = self.earlier.statements.iter().map(|it| it.stated(None).0).collect();
        let read: Vec<OnceCell<Before<'_>>> = stated.iter().map(|_| OnceCell::new()).collect();
        let before = |at: usize| read[at].get_or_init(|| Before::of(Self::words(&stated[at], self.days.0)));
        let mut found = Vec::new();
        for (later, spoken) in self.later.statements.iter().enumerate() {
            let (stated, begin) = spoken.stated(None);
            let words = Self::words(&stated, self.days.1);
            let tokens = &words.tokens[..];
            if is_heading(tokens) {
                continue;
            }
            for turn in turns(&words) {
                let clause = clauses(tokens)
                    .into_iter()
                    .find(|it| it.contains(turn.range.start))
                    .unwrap_or(TokenRange::new(0, tokens.len()));
                let own = keys(clause.of(tokens));
                let near = (0..self.statements.earlier.len()).filter(|it| self.statements.is_one_speaker(*it, later));
                let near = near.map(|it| (it, likeness(&self.statements.earlier[it], &own, rarity)));
                let mut near: Vec<(usize, f64)> = near.filter(|it| it.1 >= NEAR).collect();
                near.sort_by(|one, other| other.1.total_cmp(&one.1));
                let may_be_turned = |it: usize| {
                    let is_named_in = !shared(&self.statements.earlier[it], &keys(turn.range.of(tokens))).is_empty();
                    !is_named_in && may_be_turned(before(it), &words, turn, clause)
                };
                let answered = near.into_iter().find(|it| may_be_turned(it.0));
                let Some((earlier, near)) = answered else { continue };
                let both = shared_heads(&before(earlier).words.tokens, clause.of(tokens));
                // A person who is named in both may be told anything of.
                let things: Vec<Token<'_>> =
                    turned(tokens, turn, clause).iter().filter(|it| !it.is_capitalized()).copied().collect();
                if rarity.mass(&both) < TELLING || shared(&both, &keys(&things)).is_empty() {
                    continue;
                }
                let cue = spoken.own(&(tokens[turn.range.start].start..tokens[turn.range.end - 1].end), begin);
                let bytes = tokens[clause.start].start..tokens[clause.end - 1].end;
                found.push(Moved {
                    pair: Pair { earlier, later, likeness: near, share: 0.0 },
                    kind: "announced",
                    because: format!("“{}”", &spoken.words[cue]),
                    earlier: Vec::new(),
                    later: vec![spoken.own(&bytes, begin)],
                });
                break;
            }
        }
        found
    }
}

/// Whether an earlier statement takes a position that the later words can turn: what it says already, or what it said would
/// come, is no turn.
fn may_be_turned(before: &Before<'_>, later: &Words<'_>, turn: Turn, clause: TokenRange) -> bool {
    let dated = |it: &Words<'_>, clause: TokenRange| {
        it.moments.iter().any(|moment| clause.into_iter().any(|at| moment.range.contains(&it.tokens[at].start)))
    };
    let words = &before.words;
    let are_dated = dated(later, clause) && !words.moments.is_empty();
    let is_said_already =
        before.turns.iter().any(|it| is_one(it.range.of(&words.tokens), turn.range.of(&later.tokens)));
    // Who is against the closure of a ward turns by closing it, and not by putting the closure off.
    let thing = turned(&later.tokens, turn, clause);
    let thing = &thing[..thing.iter().position(|it| it.is_in(Class::Preposition)).unwrap_or(thing.len())];
    let ends_what_it_is_against = || turn.ends && thing.iter().any(|it| before.against.contains(&word_key(it.text)));
    let is_what_was_wanted = ends_what_it_is_against() || turn.is_nobodys && !before.commits;
    let are_law = before.is_law && is_law(clause.of(&later.tokens));
    let is_no_turn = is_said_already || is_what_was_wanted || are_law || names_before(words, later, turn.range);
    before.is_statement && (before.takes_side || are_dated) && !is_no_turn
}

/// The heads of the things that a statement is against.
fn against(words: &Words<'_>) -> Vec<u64> {
    let is_own = |it: &&Attitude| it.holder == 0 && it.sign == Sign::Against;
    words.sides().iter().filter(is_own).map(|it| it.head).collect()
}

/// The words of the clause that tell what is turned: behind a verb that ends something or puts it off what it is done to.
fn turned<'t, 'w>(tokens: &'w [Token<'t>], turn: Turn, clause: TokenRange) -> &'w [Token<'t>] {
    if !turn.ends || turn.is_nobodys {
        return clause.of(tokens);
    }
    let behind = TokenRange::new(turn.range.end, clause.end.max(turn.range.end)).of(tokens);
    &behind[..behind.iter().position(|it| it.is("to")).unwrap_or(behind.len())]
}

fn is_law(of: &[Token<'_>]) -> bool {
    duty(of).is_some_and(|it| it.is_law)
}
