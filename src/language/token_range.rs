//! Stretches of a text counted in its tokens, which nobody can take for bytes: those are a plain `Range<usize>`.

use std::ops::Range;

use crate::language::token::Token;

/// The tokens from one place of a text to before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct TokenRange {
    /// The first of them.
    pub start: usize,
    /// The place after the last.
    pub end: usize,
}

impl TokenRange {
    /// From one place to before another; empty where they are the same.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The token at one place.
    #[must_use]
    pub const fn one(at: usize) -> Self {
        Self { start: at, end: at + 1 }
    }

    /// How many they are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the token at a place is one of them.
    #[must_use]
    pub const fn contains(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether all of another stretch lies in this one.
    #[must_use]
    pub const fn encloses(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// How many tokens it has in common with another stretch.
    #[must_use]
    pub fn shared(self, other: Self) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    /// What stands there, of something that the text has for each of its tokens.
    #[must_use]
    pub fn of<T>(self, all: &[T]) -> &[T] {
        &all[self.start..self.end]
    }

    /// The bytes from the first token to the last; none where there are no tokens.
    #[must_use]
    pub fn bytes(self, tokens: &[Token<'_>]) -> Range<usize> {
        match self.of(tokens) {
            [] => 0..0,
            [first, ..] => first.start..tokens[self.end - 1].end,
        }
    }
}

impl From<Range<usize>> for TokenRange {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl IntoIterator for TokenRange {
    type Item = usize;
    type IntoIter = Range<usize>;

    fn into_iter(self) -> Range<usize> {
        self.start..self.end
    }
}
