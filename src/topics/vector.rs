//! A statement as a direction: how much each of its words tells; and the middle of several (Salton, Wong and Yang 1975).

use std::collections::{BTreeMap, HashMap};

/// A direction of length one, by the numbers of its words in order; or none, of no words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Vector(Vec<(u64, f64)>);

impl Vector {
    /// The direction of these weights.
    pub(super) fn of(weights: BTreeMap<u64, f64>) -> Self {
        let length = weights.values().map(|it| it * it).sum::<f64>().sqrt();
        if length > 0.0 {
            Self(weights.into_iter().map(|(key, it)| (key, it / length)).collect())
        } else {
            Self::default()
        }
    }

    /// This direction, drawn towards others by a part of each.
    pub(super) fn drawn_to<'v>(&self, others: impl Iterator<Item = &'v Self>, part: f64) -> Self {
        let mut weights: BTreeMap<u64, f64> = self.0.iter().copied().collect();
        for (key, it) in others.flat_map(|it| &it.0) {
            *weights.entry(*key).or_default() += part * it;
        }
        Self::of(weights)
    }

    /// The cosine of the angle between two.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let (mut sum, mut rest) = (0.0, &other.0[..]);
        for (key, it) in &self.0 {
            let skipped = rest.iter().take_while(|other| other.0 < *key).count();
            rest = &rest[skipped..];
            if let Some((_, other)) = rest.first().filter(|other| other.0 == *key) {
                sum += it * other;
            }
        }
        sum
    }
}

/// The sum of several directions.
#[derive(Debug, Clone, Default)]
pub(super) struct Middle {
    weights: HashMap<u64, f64>,
    /// The square of its length, kept so that it does not depend on the order of a table.
    square: f64,
}

impl Middle {
    pub(super) fn of<'v>(vectors: impl Iterator<Item = &'v Vector>) -> Self {
        let mut middle = Self::default();
        for vector in vectors {
            middle.square += 2.0 * middle.along(vector) + vector.cosine(vector);
            vector.0.iter().for_each(|(key, it)| *middle.weights.entry(*key).or_default() += it);
        }
        middle
    }

    fn along(&self, vector: &Vector) -> f64 {
        vector.0.iter().filter_map(|(key, it)| Some(it * self.weights.get(key)?)).sum()
    }

    /// The cosine of the angle between it and a direction; where `own` is in it, as it is without that.
    pub(super) fn cosine(&self, vector: &Vector, own: Option<&Vector>) -> f64 {
        let (mut along, mut square) = (self.along(vector), self.square);
        if let Some(own) = own {
            along -= vector.cosine(own);
            square += own.cosine(own) - 2.0 * self.along(own);
        }
        // What nothing is left of has no direction.
        if square > 1e-9 { along / square.sqrt() } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector(weights: &[(u64, f64)]) -> Vector {
        Vector::of(weights.iter().copied().collect())
    }

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn the_same_direction_is_at_one_and_another_at_nothing() {
        let (one, other) = (vector(&[(1, 3.0), (2, 4.0)]), vector(&[(3, 1.0)]));
        assert!(
            near(one.cosine(&one), 1.0) && near(one.cosine(&other), 0.0) && near(one.cosine(&vector(&[(1, 1.0)])), 0.6)
        );
        assert!(near(Vector::default().cosine(&one), 0.0));
    }

    #[test]
    fn a_direction_does_not_vouch_for_itself() {
        let (one, other) = (vector(&[(1, 3.0), (2, 4.0)]), vector(&[(1, 1.0)]));
        let both = Middle::of([&one, &other].into_iter());
        assert!(near(both.cosine(&one, Some(&one)), one.cosine(&other)));
        assert!(both.cosine(&one, None) > both.cosine(&one, Some(&one)));
        assert!(near(Middle::of(std::iter::once(&one)).cosine(&one, Some(&one)), 0.0));
    }

    #[test]
    fn a_direction_is_drawn_towards_its_neighbours() {
        let (one, other) = (vector(&[(1, 1.0)]), vector(&[(2, 1.0)]));
        let drawn = one.drawn_to(std::iter::once(&other), 0.3);
        assert!(drawn.cosine(&other) > 0.2 && drawn.cosine(&one) > drawn.cosine(&other));
    }
}
