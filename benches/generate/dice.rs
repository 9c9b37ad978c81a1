//! Chance that falls the same way on every run and every machine.

/// A linear congruential generator (Knuth's MMIX constants), of which the upper half is used.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to, not including, `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let upper = usize::try_from(self.0 >> 33).expect("31 bits fit");
        upper % sides
    }

    /// True `percent` times in a hundred.
    pub(crate) fn falls(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    /// One of `all`.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.roll(all.len())]
    }

    /// A number below `sides`, the low ones more often: few people say most of what is reported.
    pub(crate) fn skewed(&mut self, sides: usize) -> usize {
        self.roll(sides).min(self.roll(sides))
    }
}
