//! The conditions that the words tie a statement to: each marker and the words of its condition.
//!
//! The markers are those of Quirk et al. (1985, sections 15.33-15.36) and the relation *contingency* of the Penn
//! Discourse Treebank (Prasad et al. 2008), fronted or trailing. Their kinds follow what each says of the statement:
//! *if* names where it holds, *only if* where alone, *unless* where not. *Even if*, *regardless of* and *whether or not*
//! waive what they name: it holds all the same. *If* after a verb of asking leads a question; *if any* and *if necessary* are turns of phrase.

mod extent; // how far a condition reaches

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use self::extent::{clause, is_fronted};
use crate::language::grammar::clause::{begins_clause, clause_end, is_break, is_stop};
use crate::language::grammar::role::{Role, is_adverb, role, role_at};
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::{Class, Classes};
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

static MARKERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/condition.txt")));
static ASKING: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/asking.txt")));

/// Words of time, after which `until` is a date and not a condition.
const TIMES: Classes = Classes::of(&[
    Class::Weekday,
    Class::Month,
    Class::RelativeDay,
    Class::PartOfDay,
    Class::Season,
    Class::CalendarUnit,
    Class::TimeWord,
]);

/// How far a statement is looked at around its condition.
const LONGEST_STATEMENT: usize = 60;

/// Verbs by which a statement goes on, so that `until` is a condition of its end.
const STAYING: &[&str] = &["continue", "remain", "stay", "keep", "stand", "persist", "maintain", "hold"];

/// Auxiliaries whose denial leaves no way out: *cannot*, *will not*.
const ABLE: Classes = Classes::of(&[Class::Ability, Class::Volition]);

/// What something waits for when it is *subject to* it; one is also subject to taxes, which is no condition.
const APPROVALS: &[&str] = &[
    "agreement",
    "approval",
    "availability",
    "condition",
    "conditions",
    "confirmation",
    "consent",
    "decision",
    "examination",
    "negotiation",
    "negotiations",
    "ratification",
    "referendum",
    "review",
    "ruling",
    "terms",
    "verification",
    "vote",
];

/// One condition. The ranges count tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionClause {
    /// The words that make it a condition.
    pub marker: TokenRange,
    /// The condition itself, or what is waived, without its marker; empty where the statement is expressly unconditional, or
    /// the marker is all of it (`if necessary`).
    pub clause: TokenRange,
    /// What it says of the statement.
    pub kind: Tie,
}

impl ConditionClause {
    /// All of its tokens, marker and all.
    #[must_use]
    pub fn tokens(&self) -> TokenRange {
        let start = if self.clause.is_empty() { self.marker.start } else { self.marker.start.min(self.clause.start) };
        TokenRange::new(start, self.marker.end.max(self.clause.end))
    }
}

/// How a condition is tied to its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tie {
    /// It holds where the condition does: *if*, *provided that*, *as long as*.
    If,
    /// It holds there alone: *only if*, *only after*.
    OnlyIf,
    /// It holds everywhere else: *unless*.
    Unless,
    /// It holds as soon as the condition does: *once*, and *when* of what is still to come.
    When,
    /// It is denied, or goes on, as long as the condition does not hold: *not until*.
    Until,
    /// *Contingent on*, *depends on*, *subject to*.
    DependsOn,
    /// There is none of it without the condition: *no talks without a truce*.
    Requires,
    /// The condition is the price: *in exchange for*.
    Exchange,
    /// No real condition: *if any*, *if necessary*.
    Hedge,
    /// There is expressly no condition: *unconditionally*.
    Unconditional,
    /// Expressly no condition is what follows: *regardless of*, *even if*.
    Waived,
}

impl Tie {
    /// Whether something has to happen or be so; not for turns of phrase and where there is expressly no condition.
    #[must_use]
    pub fn is_condition(self) -> bool {
        !matches!(self, Self::Hedge | Self::Unconditional | Self::Waived)
    }
}

/// All conditions of the tokens, by their markers in order.
#[must_use]
pub fn conditions(tokens: &[Token<'_>]) -> Vec<ConditionClause> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(marker) = MARKERS.longest(&tokens[at..]) else {
            found.extend(inverted(tokens, at));
            at += 1;
            continue;
        };
        // "if any", but "if any ship sails"
        let is_open = marker.value == "hedge" && goes_on(tokens, at, at + marker.len);
        let range = TokenRange::new(at, at + if is_open { 1 } else { marker.len });
        let class = if is_open { "if" } else { marker.value };
        at = range.end;
        let Some(kind) = kind(tokens, range, class) else { continue };
        let has_clause = kind.is_condition() || kind == Tie::Waived;
        let clause = if has_clause { clause(tokens, range, kind) } else { TokenRange::new(range.end, range.end) };
        if !has_clause || !clause.is_empty() {
            found.push(ConditionClause { marker: range, clause, kind });
        }
    }
    found
}

/// Whether the turn of phrase from `at` to `end` is only the beginning of a condition.
fn goes_on(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let is_few = at > 0 && tokens[at - 1].is_any(&["few", "little"]);
    tokens[end - 1].is_any(&["any", "anything"]) && !is_few && tokens.get(end).is_some_and(|it| it.kind == Kind::Word)
}

/// What the marker of a class says of its statement here; `None` where it is no condition.
fn kind(tokens: &[Token<'_>], marker: TokenRange, class: &str) -> Option<Tie> {
    let next = marker.end;
    let has_clause = begins_clause(tokens, next);
    match class {
        "if" if tokens[marker.start].is("as") && tokens.get(next).is_none_or(|it| it.kind == Kind::Number) => None,
        "if" => (!is_question(tokens, marker)).then_some(Tie::If),
        "only" => Some(Tie::OnlyIf),
        "unless" => Some(Tie::Unless),
        "provided" => {
            let is_apart = marker.start == 0 || tokens[marker.start - 1].text == ",";
            let is_led = role_at(tokens, next) == Some(Role::Subject);
            (is_led || (is_apart && has_clause)).then_some(Tie::If)
        }
        "when" => {
            let is_time = || tokens[next..].iter().take(3).any(|it| it.is_in(TIMES));
            let is_led = match role_at(tokens, next) {
                Some(Role::Auxiliary | Role::Preposition) => false,
                // "when asked" leads in an answer
                _ if tokens.get(next).is_some_and(|it| it.is_any(&["asked", "pressed", "questioned"])) => false,
                _ if tokens.get(next).is_some_and(|it| it.text.ends_with("ing")) => false,
                _ if !tokens[marker.start].is("once") || has_clause => true,
                _ => tokens.get(next).is_some_and(ends_in_ed) || (is_fronted(tokens, marker.start) && !is_time()),
            };
            let clause = clause(tokens, marker, Tie::When);
            let is_when = is_led && !is_past(clause.of(tokens)) && !is_question(tokens, marker);
            // "when the office opens on Monday" says when, and waits for nothing
            let is_dated = || clause.of(tokens).iter().rev().take(2).any(|it| it.is_in(TIMES));
            (is_when && !is_dated() && statement_has(tokens, clause, looks_ahead)).then_some(Tie::When)
        }
        "until" => {
            let is_date =
                !has_clause && tokens[next..].iter().take(3).any(|it| it.kind == Kind::Number || it.is_in(TIMES));
            let clause = clause(tokens, marker, Tie::Until);
            let is_held = |it: &Token<'_>| denies(it) || it.is_any(STAYING);
            (!is_date && statement_has(tokens, clause, is_held)).then_some(Tie::Until)
        }
        // what is too dependent on something only says how it is
        "depends" => {
            let is_graded = marker.start > 0 && is_adverb(&tokens[marker.start - 1]);
            (!is_graded && !is_denied(tokens, marker.start)).then_some(Tie::DependsOn)
        }
        "approval" => tokens[next..].iter().take(4).any(|it| it.is_any(APPROVALS)).then_some(Tie::DependsOn),
        "exchange" => Some(Tie::Exchange),
        "without" => is_required(tokens, marker).then_some(Tie::Requires),
        "hedge" => Some(Tie::Hedge),
        "waived" => Some(Tie::Waived),
        "whatever" => (is_fronted(tokens, marker.start) || tokens[marker.start - 1].text == ",").then_some(Tie::Waived),
        "unconditional" => (!is_denied(tokens, marker.start)).then_some(Tie::Unconditional),
        _ => None,
    }
}

/// Whether *not* stands shortly before `at`.
fn is_denied(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at.saturating_sub(3)..at].iter().any(|token| token.is_in(Class::Negator))
}

/// Whether a clause tells of the past.
fn is_past(clause: &[Token<'_>]) -> bool {
    let is_finite = |pair: &[Token<'_>]| ends_in_ed(&pair[1]) && matches!(role(&pair[0]), None | Some(Role::Subject));
    clause.iter().any(|token| token.is_in(Class::PastAuxiliary)) || clause.windows(2).any(is_finite)
}

/// Whether `if` or `when` leads a question after a verb of asking, or `when` asks itself.
fn is_question(tokens: &[Token<'_>], marker: TokenRange) -> bool {
    let asks = |back: usize| marker.start >= back && ASKING.contains(&tokens[marker.start - back]);
    let is_object = || marker.start > 0 && tokens[marker.start - 1].is_in(Class::ObjectPronoun | Class::CommonPronoun);
    asks(1) || (is_object() && asks(2))
}

/// Whether a word denies a statement, so that `until` is a condition of its end.
fn denies(token: &Token<'_>) -> bool {
    token.is_in(Class::Negator) || token.is("impossible")
}

/// Whether a word looks ahead.
fn looks_ahead(token: &Token<'_>) -> bool {
    token.is_in(Class::Modal) || token.is("gonna")
}

/// Whether the sentence has such a word outside of its condition.
fn statement_has(tokens: &[Token<'_>], clause: TokenRange, is_met: impl Fn(&Token<'_>) -> bool) -> bool {
    let marker = clause.start;
    let first = marker.saturating_sub(LONGEST_STATEMENT);
    let last = tokens.len().min(clause.end + LONGEST_STATEMENT);
    let before = (first..marker).rev().take_while(|at| !is_stop(tokens, *at));
    let after = (clause.end..last).take_while(|at| !is_stop(tokens, *at));
    before.chain(after).any(|at| is_met(&tokens[at]))
}

/// Whether `without` names what a denied statement cannot do without: `no talks without a truce`, but not `not without
/// pride` nor `they did not sail without a pilot`, which tells of one case.
fn is_required(tokens: &[Token<'_>], marker: TokenRange) -> bool {
    let fronted = is_fronted(tokens, marker.start);
    let mut last = 0;
    for (steps, at) in (marker.start.saturating_sub(LONGEST_STATEMENT)..marker.start).rev().enumerate() {
        let token = &tokens[at];
        if is_stop(tokens, at) {
            break;
        }
        let is_not = token.is_any(&["not", "n't"]);
        let leaves_no_way =
            token.is_in(Class::Negator) && !token.is("without") || token.is_any(&["impossible", "unthinkable"]);
        if leaves_no_way && (!is_not || at > 0 && tokens[at - 1].is_in(ABLE)) {
            return steps > 0;
        }
        last = at;
    }
    // "without a truce, there will be no talks"
    fronted && last <= marker.start && {
        let end = clause_end(tokens, marker.end, false, |_, _| false);
        tokens.get(end).is_some_and(|token| token.text == ",")
            && statement_has(tokens, TokenRange::new(marker.end, end), denies)
    }
}

/// `Should they sail, …`: a condition by its order of words, at the beginning of a sentence that asks nothing.
fn inverted(tokens: &[Token<'_>], at: usize) -> Option<ConditionClause> {
    let is_first = tokens[at].text == "Should" && is_fronted(tokens, at);
    if !is_first || !matches!(role_at(tokens, at + 1), Some(Role::Subject | Role::Pronoun | Role::Determiner) | None) {
        return None;
    }
    let end = (at + 1..tokens.len().min(at + LONGEST_STATEMENT)).find(|end| is_break(tokens, *end))?;
    (tokens[end].text == ",").then_some(ConditionClause {
        marker: TokenRange::one(at),
        clause: TokenRange::new(at + 1, end),
        kind: Tie::If,
    })
}

#[cfg(test)]
mod tests;
