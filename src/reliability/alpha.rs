//! Krippendorff's alpha: how far coders agree beyond chance, with an interval by bootstrap.

use std::collections::BTreeMap;

/// How far apart two values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// The same, or not.
    Nominal,
    /// So many ranks, each as wide as it is often given.
    Ordinal,
}

impl Metric {
    /// What it is called in the literature.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nominal => "nominal",
            Self::Ordinal => "ordinal",
        }
    }
}

/// How far coders agree on one variable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// From 1 (they agree) over 0 (as chance would have it) to below 0 (they disagree as if on purpose).
    pub value: f64,
    /// The interval in which 95 of 100 samples of as many units lie; nothing where too few of them vary.
    pub interval: Option<(f64, f64)>,
    /// How many units were coded by two at least.
    pub units: usize,
    /// How many values these have.
    pub values: usize,
}

/// How many samples the interval rests on.
const SAMPLES: usize = 2000;

/// The agreement on units, each with the values that coders gave it, as ranks; who left a unit out has none there.
/// (K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011; the interval is the percentile bootstrap over units.)
/// Nothing where no unit has two values, or where all values are the same: then there is nothing to agree on.
#[must_use]
pub fn alpha(units: &[Vec<u32>], metric: Metric) -> Option<Alpha> {
    let pairable: Vec<&[u32]> = units.iter().map(Vec::as_slice).filter(|it| it.len() > 1).collect();
    let value = of(&pairable, metric)?;
    let mut draw = Draws(1);
    let sample = |_| -> Vec<&[u32]> { pairable.iter().map(|_| pairable[draw.below(pairable.len())]).collect() };
    let mut found: Vec<f64> = (0..SAMPLES).map(sample).filter_map(|it| of(&it, metric)).collect();
    found.sort_by(f64::total_cmp);
    let (low, high) = (found.len() / 40, found.len().saturating_sub(1 + found.len() / 40));
    // Where half of the samples have one value alone, the rest say little.
    let interval = (found.len() > SAMPLES / 2).then(|| (found[low], found[high]));
    Some(Alpha { value, interval, units: pairable.len(), values: pairable.iter().map(|it| it.len()).sum() })
}

/// Alpha of units of two values at least: 1 - observed / expected disagreement.
#[expect(clippy::cast_precision_loss, reason = "nobody codes so much that a count is no exact number")]
fn of(units: &[&[u32]], metric: Metric) -> Option<f64> {
    let mut often: BTreeMap<u32, f64> = BTreeMap::new();
    units.iter().copied().flatten().for_each(|it| *often.entry(*it).or_default() += 1.0);
    let all: f64 = often.values().sum();
    // How many values lie below each one, and half of its own: the difference of two is their ordinal distance.
    let (mut below, mut middle) = (0.0, BTreeMap::new());
    for (value, n) in &often {
        middle.insert(*value, below + n / 2.0);
        below += n;
    }
    let distance = |one: u32, other: u32| match metric {
        Metric::Nominal => f64::from(u8::from(one != other)),
        Metric::Ordinal => (middle[&one] - middle[&other]).powi(2),
    };
    let observed: f64 = units
        .iter()
        .map(|unit| {
            let pairs = unit.iter().flat_map(|one| unit.iter().map(|other| distance(*one, *other)));
            pairs.sum::<f64>() / (unit.len() as f64 - 1.0)
        })
        .sum();
    let pairs = often.iter().flat_map(|(one, n)| often.iter().map(move |(other, m)| (*one, *other, n * m)));
    let expected: f64 = pairs.map(|(one, other, n)| n * distance(one, other)).sum();
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

/// Numbers that look drawn and are the same every time (Steele, Lea and Flood's SplitMix64).
struct Draws(u64);

impl Draws {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let drawn = u128::from(mixed ^ (mixed >> 31)) * end as u128;
        usize::try_from(drawn >> 64).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of each coder, a line each, `.` where one is missing.
    fn units(coders: &[&str]) -> Vec<Vec<u32>> {
        let rows: Vec<Vec<&str>> = coders.iter().map(|it| it.split(' ').collect()).collect();
        let value = |it: &&str| it.chars().next().filter(|it| *it != '.').map(u32::from);
        (0..rows[0].len()).map(|at| rows.iter().filter_map(|row| value(&row[at])).collect()).collect()
    }

    #[test]
    fn the_published_examples_come_out() {
        let check = |coders: &[&str], metric, expected: f64| {
            let found = alpha(&units(coders), metric).unwrap();
            assert!((found.value - expected).abs() < 0.0005, "{coders:?}: {found:?}");
            let (low, high) = found.interval.unwrap();
            assert!(low <= found.value && found.value <= high, "{found:?}");
        };
        // Krippendorff 2011, A: binary data, two observers, no missing data
        check(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"], Metric::Nominal, 0.095);
        // B: nominal data, two observers, no missing data
        check(&["a a b b d c c c e d d a", "b a b b b c c c e d d d"], Metric::Nominal, 0.692);
        // C and D: any number of observers, missing data
        let four = [
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        ];
        check(&four, Metric::Nominal, 0.743);
        check(&four, Metric::Ordinal, 0.815);
    }

    #[test]
    fn where_there_is_nothing_to_agree_on_nothing_is_said() {
        assert_eq!(alpha(&units(&["1 2", ". ."]), Metric::Nominal), None);
        assert_eq!(alpha(&units(&["1 1", "1 1"]), Metric::Nominal), None);
        assert_eq!(alpha(&[], Metric::Ordinal), None);
    }

    #[test]
    fn those_who_agree_in_all_have_one_and_the_same_is_found_twice() {
        let same = units(&["1 2 3 1 2 3", "1 2 3 1 2 3"]);
        let found = alpha(&same, Metric::Nominal).unwrap();
        assert_eq!((found.value, found.interval, found.units, found.values), (1.0, Some((1.0, 1.0)), 6, 12));
        let other = units(&["1 2 3 1 2 3", "1 2 2 1 3 3"]);
        assert_eq!(alpha(&other, Metric::Ordinal), alpha(&other, Metric::Ordinal));
    }
}
