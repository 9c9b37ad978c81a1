//! Two positions of one speaker on one topic, an earlier and a later one, as kinds and gates see them.

use crate::amount::Amount;
use crate::claim::{Certainty, Claim, Commitment, Conditions, Stance, Statement};
use crate::date::Date;
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use super::Alignment;
use super::beside::beside;
use super::component::{Moved, Told};
use super::thing::is_framing;
use crate::language::grammar::Class;
use crate::reading::words::{Item, Sort, Words};
use crate::reading::{Component, Reading, Sourced};

/// One side of a pair.
#[derive(Debug, Clone, Copy)]
pub struct Position<'p> {
    /// When it was said.
    pub said: Date,
    /// Whether the day is known on which it was said. Without it every figure and day counts, whatever its role: nobody
    /// can tell what still lay ahead.
    pub is_dated: bool,
    /// What was said.
    pub reading: &'p Reading<'p>,
    /// The capacity in which it was said, where that is known.
    pub capacity: Option<&'p str>,
}

impl<'p> Position<'p> {
    /// The position that a claim shows.
    #[must_use]
    pub fn of(claim: &Claim, reading: &'p Reading<'p>, capacity: Option<&'p str>) -> Self {
        Self { said: claim.said, is_dated: true, reading, capacity }
    }

    /// The position that a statement by nobody in particular shows.
    #[must_use]
    pub fn stated(statement: &Statement, reading: &'p Reading<'p>) -> Self {
        Self { said: statement.day(), is_dated: statement.said.is_some(), reading, capacity: None }
    }
}

/// Two texts laid beside each other.
#[derive(Debug)]
struct Laid<'p> {
    /// What of each is compared, where that is not all of it.
    parts: [Option<Words<'p>>; 2],
    alignment: Alignment,
}

impl<'p> Laid<'p> {
    fn of(earlier: &Words<'p>, later: &Words<'p>) -> Option<Self> {
        if !Alignment::is_possible(earlier, later) {
            return None;
        }
        let parts = beside(earlier, later);
        let alignment = Alignment::of(parts[0].as_ref().unwrap_or(earlier), parts[1].as_ref().unwrap_or(later))?;
        Some(Self { parts, alignment })
    }
}

/// The words of both sides, laid beside each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Texts<'p> {
    pub(super) earlier: &'p Words<'p>,
    pub(super) later: &'p Words<'p>,
    pub(super) alignment: &'p Alignment,
}

impl Texts<'_> {
    /// Whether the two are one statement but for what it is of: "the plans cost 30 million", "the works cost 22 million".
    pub(super) fn is_one_of_another(&self) -> bool {
        self.alignment.is_one_statement() && self.is_of_another()
    }

    /// Whether the two begin with another thing, and so tell of another: "the plans", "the works".
    pub(super) fn is_of_another(&self) -> bool {
        let is_due = |words: &Words<'_>, it: &Item| {
            let bytes = words.bytes(it.tokens);
            words.deadlines.iter().any(|due| due.range.contains(&bytes.start))
        };
        // what "we expect" and "we now see" begin with is no thing
        let frames = |words: &Words<'_>, it: &Item| words.tokens[0].is_in(Class::FirstPerson) && is_framing(it.key);
        let is_head = |words: &Words<'_>, it: &Item| it.sort.is_content() && !is_due(words, it) && !frames(words, it);
        let head = |words: &Words<'_>| words.items.iter().position(|it| is_head(words, it));
        let (Some(earlier), Some(later)) = (head(self.earlier), head(self.later)) else { return false };
        let is_word =
            self.earlier.items[earlier].sort == Sort::Content && self.later.items[later].sort == Sort::Content;
        let stands = |key: u64, words: &Words<'_>| words.items.iter().any(|it| it.key == key);
        let is_elsewhere =
            stands(self.earlier.items[earlier].key, self.later) || stands(self.later.items[later].key, self.earlier);
        let is_exchanged =
            |(before, after): &(Range<usize>, Range<usize>)| before.contains(&earlier) && after.contains(&later);
        is_word && !is_elsewhere && self.alignment.parted.iter().any(is_exchanged)
    }
}

/// Two positions, and the components in which the one directly precedes the other: a claim that does not mention a
/// deadline neither keeps nor drops the deadline that was set before.
#[derive(Debug)]
pub struct Pair<'p> {
    /// The earlier position.
    pub earlier: Position<'p>,
    /// The later position.
    pub later: Position<'p>,
    /// What may be compared: both state it, and nothing between them does.
    pub components: Vec<Component>,
    /// Laid when the words are first asked for, and once for all pairs of these two positions in fewer components.
    laid: Rc<OnceCell<Option<Laid<'p>>>>,
    pub(super) moved: Moved,
    /// Where both sides are one statement: what it tells of its speaker's own move. Nothing else of it is compared.
    pub(super) told: Option<Told<'p>>,
}

macro_rules! component {
    ($(#[$doc:meta])* $field:ident, $component:ident, $type:ty) => {
        $(#[$doc])*
        #[must_use]
        pub fn $field(&self) -> Option<(&Sourced<$type>, &Sourced<$type>)> {
            let (earlier, later) = (self.earlier.reading.$field.as_ref()?, self.later.reading.$field.as_ref()?);
            self.covers(Component::$component).then_some((earlier, later))
        }
    };
}

impl<'p> Pair<'p> {
    /// The pair of two positions in everything that both state.
    #[must_use]
    pub fn of(earlier: Position<'p>, later: Position<'p>) -> Self {
        let both = |it: &Component| earlier.reading.states(*it) && later.reading.states(*it);
        Self::in_components(earlier, later, Component::ALL.into_iter().filter(both).collect())
    }

    /// The pair of two positions in these components.
    #[must_use]
    pub fn in_components(earlier: Position<'p>, later: Position<'p>, components: Vec<Component>) -> Self {
        Self { earlier, later, components, laid: Rc::default(), moved: Moved::default(), told: None }
    }

    /// One statement that tells of its speaker's own move, on both sides.
    pub(super) fn told(position: Position<'p>, told: Told<'p>) -> Self {
        Self { told: Some(told), ..Self::in_components(position, position, Vec::new()) }
    }

    /// The same pair in fewer components.
    pub(super) fn narrowed_to(&self, components: Vec<Component>) -> Self {
        Self {
            earlier: self.earlier,
            later: self.later,
            components,
            laid: Rc::clone(&self.laid),
            moved: Moved::default(),
            told: None,
        }
    }

    /// The words of both sides laid beside each other, where they may be compared.
    pub(super) fn words(&self) -> Option<Texts<'_>> {
        let (earlier, later) = (self.earlier.reading.words.as_ref()?, self.later.reading.words.as_ref()?);
        if !self.covers(Component::Words) {
            return None;
        }
        let laid = self.laid.get_or_init(|| Laid::of(earlier, later)).as_ref()?;
        let [first, then] = &laid.parts;
        let (earlier, later) = (first.as_ref().unwrap_or(earlier), then.as_ref().unwrap_or(later));
        Some(Texts { earlier, later, alignment: &laid.alignment })
    }

    /// Whether both days of saying are known.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.earlier.is_dated && self.later.is_dated
    }

    /// Whether `component` may be compared.
    #[must_use]
    pub fn covers(&self, component: Component) -> bool {
        self.components.contains(&component)
    }

    /// The same pair with time read backwards.
    #[must_use]
    pub fn backwards(&self) -> Self {
        Self::in_components(self.later, self.earlier, self.components.clone())
    }

    component!(
        /// Both stances, where they may be compared.
        stance, Stance, Stance
    );
    component!(
        /// Both lists of conditions, where they may be compared.
        conditions, Conditions, Conditions
    );
    component!(
        /// Both amounts, where they may be compared.
        amount, Amount, Option<Amount>
    );
    component!(
        /// Both deadlines, where they may be compared.
        deadline, Deadline, Option<Date>
    );
    component!(
        /// Both degrees of certainty, where they may be compared.
        certainty, Certainty, Certainty
    );
    component!(
        /// Both rungs of commitment, where they may be compared.
        commitment, Commitment, Commitment
    );
}

#[cfg(test)]
impl Texts<'_> {
    /// What is told of two short texts that were both said on the first day of 2025.
    pub(super) fn told<T>(earlier: &str, later: &str, tell: impl FnOnce(&Texts<'_>) -> T) -> T {
        let said = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
        let (earlier, later) = (Words::of(earlier, said), Words::of(later, said));
        let alignment = Alignment::of(&earlier, &later).expect("short texts");
        tell(&Texts { earlier: &earlier, later: &later, alignment: &alignment })
    }

    /// Checks which way something moved between two texts, and that read backwards it moved the other way.
    pub(super) fn check_way(
        (earlier, later): (&str, &str),
        expected: Option<std::cmp::Ordering>,
        way: impl Fn(&Texts<'_>) -> Option<std::cmp::Ordering>,
    ) {
        assert_eq!(Self::told(earlier, later, &way), expected, "{earlier} / {later}");
        let backwards = expected.map(std::cmp::Ordering::reverse);
        assert_eq!(Self::told(later, earlier, &way), backwards, "{later} / {earlier}");
    }
}
