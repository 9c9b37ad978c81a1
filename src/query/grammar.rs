//! The grammar: what is joined by `and`, `or`, `not` and brackets. `and` binds closer than `or`, and what merely stands side by
//! side closer than both.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::BadQuery;
use super::condition::Condition;
use super::expression::Expression;
use super::token::{Part, Term, Token};

/// Brackets may be nested so deep.
const DEEPEST: usize = 64;

type Read = Expression<Condition>;

/// Reads the parts of `text`. `term` reads one condition, `saved` the query that has been saved under a name.
///
/// # Errors
/// [`BadQuery`] with its place, where the parts do not fit together, and where one of them is refused.
pub(super) fn expression(
    text: &str,
    tokens: Vec<Token>,
    term: impl Fn(&Term) -> Result<Condition, BadQuery>,
    saved: impl Fn(&str) -> Result<Read, BadQuery>,
) -> Result<Read, BadQuery> {
    if tokens.is_empty() {
        return Ok(Read::default());
    }
    let mut parser = Parser { text, tokens: tokens.into_iter().peekable(), before: None, depth: 0, term, saved };
    let read = parser.any()?;
    match parser.tokens.next() {
        None => Ok(read),
        Some(it) => Err(parser.bad(&it.range, "This bracket closes none", "Write `(` before what belongs together")),
    }
}

struct Parser<'t, R, S> {
    text: &'t str,
    tokens: Peekable<IntoIter<Token>>,
    /// Where the last part that was read stands.
    before: Option<Range<usize>>,
    depth: usize,
    term: R,
    saved: S,
}

impl<R, S> Parser<'_, R, S>
where
    R: Fn(&Term) -> Result<Condition, BadQuery>,
    S: Fn(&str) -> Result<Read, BadQuery>,
{
    fn any(&mut self) -> Result<Read, BadQuery> {
        self.joined(&Part::Or, Self::all, Expression::Any)
    }

    fn all(&mut self) -> Result<Read, BadQuery> {
        self.joined(&Part::And, Self::side_by_side, Expression::All)
    }

    fn joined(
        &mut self,
        by: &Part,
        part: fn(&mut Self) -> Result<Read, BadQuery>,
        join: fn(Vec<Read>) -> Read,
    ) -> Result<Read, BadQuery> {
        let mut parts = vec![part(self)?];
        while let Some(token) = self.tokens.next_if(|it| it.part == *by) {
            self.before = Some(token.range);
            parts.push(part(self)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { join(parts) })
    }

    /// What stands side by side: each of it; but of what a statement has only one of, such as a speaker, any that is given.
    fn side_by_side(&mut self) -> Result<Read, BadQuery> {
        let mut parts: Vec<(Option<&'static str>, Vec<Read>)> = Vec::new();
        while let Some(token) = self.tokens.next_if(|it| !matches!(it.part, Part::And | Part::Or | Part::Close)) {
            let part = self.part(token)?;
            let group = if let Expression::One(it) = &part { it.group() } else { None };
            match parts.iter_mut().find(|it| group.is_some() && it.0 == group) {
                Some((_, same)) => same.push(part),
                None => parts.push((group, vec![part])),
            }
        }
        if parts.is_empty() {
            return Err(self.missing());
        }
        let any = |mut it: Vec<Read>| if it.len() == 1 { it.remove(0) } else { Expression::Any(it) };
        let mut parts: Vec<Read> = parts.into_iter().map(|it| any(it.1)).collect();
        Ok(if parts.len() == 1 { parts.remove(0) } else { Expression::All(parts) })
    }

    fn part(&mut self, Token { part, range }: Token) -> Result<Read, BadQuery> {
        self.before = Some(range.clone());
        match part {
            Part::Term(term) => (self.term)(&term).map(Expression::One).map_err(|it| it.at(self.text, &range)),
            Part::Saved(name) => (self.saved)(&name).map_err(|it| it.at(self.text, &range)),
            Part::Not => {
                let next = self.tokens.next_if(|it| !matches!(it.part, Part::And | Part::Or | Part::Close));
                let Some(next) = next else { return Err(self.missing()) };
                self.deeper(&range, |it| it.part(next)).map(|it| Expression::Not(Box::new(it)))
            }
            Part::Open => {
                let inside = self.deeper(&range, Self::any)?;
                match self.tokens.next() {
                    Some(it) => self.before = Some(it.range),
                    None => {
                        return Err(self.bad(
                            &range,
                            "This bracket is not closed",
                            "Write `)` behind what belongs together",
                        ));
                    }
                }
                Ok(inside)
            }
            Part::And | Part::Or | Part::Close => unreachable!("they end what stands side by side"),
        }
    }

    fn deeper(
        &mut self,
        range: &Range<usize>,
        read: impl FnOnce(&mut Self) -> Result<Read, BadQuery>,
    ) -> Result<Read, BadQuery> {
        if self.depth == DEEPEST {
            let what = format!("Nothing is nested deeper than {DEEPEST} times");
            return Err(self.bad(range, &what, "Ask for less at once"));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// That something is missing here: behind what was read last, or at the beginning.
    fn missing(&mut self) -> BadQuery {
        let here = self.tokens.peek().map(|it| it.range.clone());
        let remedy = "`and`, `or` and `not` join what is asked for; put words that are to be found in quotation marks";
        match (self.before.clone(), here) {
            (Some(before), _) => {
                let what = format!("Nothing stands behind `{}`", &self.text[before.clone()]);
                self.bad(&before, &what, remedy)
            }
            (None, here) => {
                let here = here.unwrap_or(0..self.text.len());
                let what = format!("Nothing stands before `{}`", &self.text[here.clone()]);
                self.bad(&here, &what, remedy)
            }
        }
    }

    fn bad(&self, range: &Range<usize>, what: &str, remedy: &str) -> BadQuery {
        BadQuery::new(what, remedy).at(self.text, range)
    }
}
