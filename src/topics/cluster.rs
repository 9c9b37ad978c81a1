//! Which of some things hang together: average linkage, by chains of nearest neighbours.

use std::collections::BTreeMap;

/// The groups in which things are as near to each other, on average over all pairs, as `least`; `likeness` is asked once
/// for every pair. By chains of nearest neighbours (Murtagh 1983), which give what joining the nearest two again and again
/// does, in time that grows with the number of pairs.
pub(super) fn clusters(n: usize, likeness: impl Fn(usize, usize) -> f64, least: f64) -> Vec<Vec<usize>> {
    let mut near: Vec<f64> =
        (0..n * n).map(|at| if at / n < at % n { likeness(at / n, at % n) } else { 0.0 }).collect();
    for one in 0..n {
        (0..one).for_each(|other| near[one * n + other] = near[other * n + one]);
    }
    let mut open: BTreeMap<usize, Vec<usize>> = (0..n).map(|it| (it, vec![it])).collect();
    let (mut done, mut chain) = (Vec::new(), Vec::<usize>::new());
    while let Some(first) = open.keys().next().copied() {
        let top = *chain.last().unwrap_or(&first);
        if chain.is_empty() {
            chain.push(top);
        }
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        let others = open.keys().copied().filter(|it| *it != top);
        // Of two that are as near, the one that the chain came from, so that it ends.
        let rank = |it: usize| (near[top * n + it], before == Some(it));
        let is_nearer = |one: usize, other: usize| {
            let (one, other) = (rank(one), rank(other));
            one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)).is_gt()
        };
        let nearest = others.reduce(|best, it| if is_nearer(it, best) { it } else { best });
        match nearest.filter(|it| near[top * n + it] >= least) {
            Some(nearest) if before == Some(nearest) => {
                chain.truncate(chain.len() - 2);
                join(&mut open, &mut near, n, (top, nearest));
            }
            Some(nearest) => chain.push(nearest),
            // What is joined is never nearer to anything than its parts were: this one stays as it is.
            None => {
                chain.pop();
                done.extend(open.remove(&top));
            }
        }
    }
    done.iter_mut().for_each(|it| it.sort_unstable());
    done.sort_by_key(|it| (usize::MAX - it.len(), it.first().copied()));
    done
}

/// Puts two groups into one, at the place of the first.
fn join(open: &mut BTreeMap<usize, Vec<usize>>, near: &mut [f64], n: usize, (one, other): (usize, usize)) {
    let (Some(gone), Some(size)) = (open.remove(&other), open.get(&one).map(Vec::len)) else { return };
    let (mine, theirs) = (size as f64, gone.len() as f64);
    for third in open.keys().copied().filter(|it| *it != one) {
        let mean = (mine * near[one * n + third] + theirs * near[other * n + third]) / (mine + theirs);
        (near[one * n + third], near[third * n + one]) = (mean, mean);
    }
    open.entry(one).or_default().extend(gone);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(places: &[f64], least: f64, expected: &[&[usize]]) {
        let near = |one: usize, other: usize| 1.0 - (places[one] - places[other]).abs();
        assert_eq!(clusters(places.len(), near, least), expected);
    }

    #[test]
    fn what_is_near_hangs_together() {
        check(&[0.0, 0.1, 5.0, 5.1, 5.15, 9.0], 0.5, &[&[2, 3, 4], &[0, 1], &[5]]);
        check(&[0.0, 0.0, 0.0, 0.0], 0.5, &[&[0, 1, 2, 3]]);
        check(&[], 0.5, &[]);
    }

    #[test]
    fn a_chain_of_neighbours_is_not_one_group() {
        // Each is near its neighbour; the ends are far from each other.
        check(&[0.0, 0.4, 0.8, 1.2], 0.5, &[&[0, 1], &[2, 3]]);
    }

    #[test]
    fn it_is_what_joining_the_nearest_two_again_and_again_gives() {
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed >> 8) / f64::from(1_u32 << 24)
        };
        for _ in 0..20 {
            let places: Vec<f64> = (0..12).map(|_| next() * 4.0).collect();
            let near = |one: usize, other: usize| 1.0 - (places[one] - places[other]).abs();
            let mut groups: Vec<Vec<usize>> = (0..12).map(|it| vec![it]).collect();
            let mean = |one: &[usize], other: &[usize]| {
                let all = one.iter().flat_map(|it| other.iter().map(|other| near(*it, *other)));
                all.sum::<f64>() / (one.len() * other.len()) as f64
            };
            loop {
                let pairs = (0..groups.len()).flat_map(|it| (0..it).map(move |other| (it, other)));
                let best = pairs.max_by(|one, two| {
                    mean(&groups[one.0], &groups[one.1]).total_cmp(&mean(&groups[two.0], &groups[two.1]))
                });
                let Some((one, other)) = best.filter(|it| mean(&groups[it.0], &groups[it.1]) >= 0.5) else { break };
                let gone = groups.remove(one);
                groups[other].extend(gone);
            }
            groups.iter_mut().for_each(|it| it.sort_unstable());
            groups.sort_by_key(|it| (usize::MAX - it.len(), it[0]));
            assert_eq!(clusters(12, near, 0.5), groups, "{places:?}");
        }
    }
}
