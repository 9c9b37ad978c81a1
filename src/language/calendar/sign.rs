//! What each token may mean in an expression of time: a month, a unit, a number, a preposition.

use chrono::Weekday;

use super::yearly::{Part, Season};

/// The meaning of one token, or of one part of a word with hyphens, in an expression of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sign {
    /// A month by its number, 1-12.
    Month(u32),
    Weekday(Weekday),
    /// A short name of a weekday, which is a word or a name as often: `Sun`, `Mon`.
    ShortWeekday(Weekday),
    Unit(Unit),
    /// A cardinal number without a fraction, in digits or in words.
    Number(u32),
    /// A number with a fraction.
    Fraction(f64),
    /// `3rd`, `third`, also of quarters and weeks.
    Ordinal(u32),
    /// The first year of a decade: `1990s`.
    Decade(i32),
    /// A day in figures with its year: day, month, year.
    Dotted(u32, u32, i32),
    /// `Q3`
    Quarter(u32),
    /// `H2`
    HalfYear(u32),
    Season(Season),
    /// `Easter`, `Christmas` and others, as far as [`super::yearly`] knows them.
    Feast(&'static str),
    /// Days from the day of speaking: `today` 0, `yesterday` -1.
    Today(i32),
    Part(Part),
    /// A time of day: `morning`, `night`.
    Hours,
    This,
    Next,
    Last,
    /// `past`: like `last` before a number, and a stretch up to today before a unit.
    Past,
    Following,
    Same,
    /// `that`, which points back where a day follows.
    That,
    Ago,
    Earlier,
    Later,
    Now,
    /// `fiscal`: years that begin when a law says so, which nobody can resolve.
    Fiscal,
    The,
    One,
    Half,
    Couple,
    /// `about`, `less than`: an approximation that is kept out of the value.
    About,
    /// `consecutive`, `trading`, `more`: between a number and its unit.
    Running,
    Of,
    In,
    On,
    At,
    By,
    For,
    From,
    To,
    Until,
    Through,
    Between,
    And,
    Or,
    Within,
    Before,
    After,
    Since,
    During,
    /// `Eve`, after a feast.
    Eve,
    /// `Good`, before Friday.
    Good,
    /// A word that begins a named day which is no plain weekday: `Black Friday`.
    Named,
    Hyphen,
    Slash,
    Comma,
    Stop,
    Apostrophe,
    /// `'s`
    Possessive,
    Money,
    /// A word that a number may begin with.
    Numeral,
    Open,
    Other,
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Sixty minutes.
    Hour,
    /// One day.
    Day,
    /// Seven days; as a place in the calendar Monday to Sunday (ISO 8601).
    Week,
    /// Two weeks.
    Fortnight,
    /// Saturday and Sunday.
    Weekend,
    /// One month.
    Month,
    /// Three months; as a place in the calendar those of the calendar year.
    Quarter,
    /// One year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}
