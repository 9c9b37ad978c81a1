//! Where labels hang: no label stands over another, over a leader, over a wall, or over the edge.
//!
//! Labels belong to marks on one line. Each hangs on its leader, a straight line away from its mark, to the right of it
//! or to the left, at a distance. All is reckoned from widths alone, so the same labels get the same seats.

/// A label to be hung: where its mark is, and how much room its words take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Label {
    pub(super) x: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Where a label hangs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seat {
    /// How far its nearer edge is from the line of the marks.
    pub(super) off: f64,
    /// Whether it hangs to the left of its leader.
    pub(super) is_left: bool,
    /// From where to where it reaches.
    pub(super) left: f64,
    pub(super) right: f64,
}

/// Where labels may hang: from one edge to the other, and never across a wall, which is a line through the whole band.
#[derive(Debug, Clone, Copy)]
pub(super) struct Band<'w> {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) walls: &'w [f64],
}

/// How far labels stay from each other, and from leaders.
const ACROSS: f64 = 6.0;
const ABOVE: f64 = 5.0;
const BESIDE: f64 = 4.0;
/// Distances are tried in such steps, up to the farthest.
const STEP: f64 = 4.0;
const FARTHEST: f64 = 400.0;
/// Up to so many labels every one of them is tried as the first in turn.
const FEW: usize = 14;

/// A seat for each label; `None` where there is none for it.
///
/// In turn, each label takes the nearest seat that meets nothing. One that finds none goes to the head of the turn, and
/// all is laid again. Several turns are tried; the layout with most seats wins, then the flattest, then the one whose
/// labels are nearest. From the right hung to the right, or from the left hung to the left, there is always one where the
/// axis ends a label's width before the edge, there are no walls, and it may grow high enough.
pub(super) fn place(labels: &[Label], band: Band<'_>) -> Vec<Option<Seat>> {
    let mut best: Option<(Cost, Vec<Option<Seat>>)> = None;
    for (turn, hands) in turns(labels) {
        let (cost, seats) = settle(labels, turn, hands, band);
        if best.as_ref().is_none_or(|it| cost.is_less(it.0)) {
            let is_flat = cost.0 == 0 && cost.2 == 0.0;
            best = Some((cost, seats));
            // Nothing is nearer than at the line.
            if is_flat {
                break;
            }
        }
    }
    best.map(|it| it.1).unwrap_or_default()
}

/// What a layout costs: labels without a seat, its height, the sum of all distances.
#[derive(Debug, Clone, Copy)]
struct Cost(usize, f64, f64);

impl Cost {
    fn of(labels: &[Label], seats: &[Option<Seat>]) -> Self {
        let seated = || labels.iter().zip(seats).filter_map(|(label, seat)| Some((label, (*seat)?)));
        let height = seated().map(|(label, seat)| seat.off + label.height).fold(0.0, f64::max);
        Self(labels.len() - seated().count(), height, seated().map(|it| it.1.off).sum())
    }

    fn is_less(self, than: Self) -> bool {
        self.0.cmp(&than.0).then(self.1.total_cmp(&than.1)).then(self.2.total_cmp(&than.2)).is_lt()
    }
}

/// The sides of a leader in the order in which they are tried: left is true.
type Hands = &'static [bool];

/// The orders in which labels take their seats, each with the sides that they try.
fn turns(labels: &[Label]) -> Vec<(Vec<usize>, Hands)> {
    let mut right: Vec<usize> = (0..labels.len()).collect();
    right.sort_by(|one, other| labels[*other].x.total_cmp(&labels[*one].x));
    let left: Vec<usize> = right.iter().rev().copied().collect();
    let mut wide = right.clone();
    wide.sort_by(|one, other| labels[*other].width.total_cmp(&labels[*one].width));
    let narrow: Vec<usize> = wide.iter().rev().copied().collect();
    let mut turns: Vec<(Vec<usize>, Hands)> = vec![(right.clone(), &[false]), (left.clone(), &[true])];
    let mut bases = vec![right.clone(), left.clone(), wide, narrow];
    if labels.len() <= FEW {
        for base in [&right, &left] {
            let first = |one: usize| {
                std::iter::once(one).chain(base.iter().copied().filter(move |it| *it != one)).collect::<Vec<_>>()
            };
            bases.extend(right.iter().map(|it| first(*it)));
            bases.extend((1..base.len()).map(|at| [&base[at..], &base[..at]].concat()));
        }
    }
    for base in bases {
        turns.push((base.clone(), &[false, true]));
        turns.push((base, &[true, false]));
    }
    turns
}

/// Lays labels in turn until all have seats, or it has been tried often enough; the best that came of it.
fn settle(labels: &[Label], mut turn: Vec<usize>, hands: Hands, band: Band<'_>) -> (Cost, Vec<Option<Seat>>) {
    let mut best: Option<(Cost, Vec<Option<Seat>>)> = None;
    for _ in 0..=if labels.len() <= FEW { labels.len() * 2 } else { FEW / 2 } {
        let mut seats = vec![None; labels.len()];
        let mut done: Vec<(Label, Seat)> = Vec::with_capacity(labels.len());
        let mut failed = None;
        for (place, at) in turn.iter().enumerate() {
            seats[*at] = seat(labels[*at], &done, hands, band);
            match seats[*at] {
                Some(seat) => done.push((labels[*at], seat)),
                None => failed = failed.or(Some(place)),
            }
        }
        let cost = Cost::of(labels, &seats);
        if best.as_ref().is_none_or(|it| cost.is_less(it.0)) {
            best = Some((cost, seats));
        }
        let Some(failed) = failed else { break };
        let first = turn.remove(failed);
        turn.insert(0, first);
    }
    best.unwrap_or((Cost(0, 0.0, 0.0), Vec::new()))
}

/// The nearest seat of a label beside those that are seated; of two as near, that of the first hand.
fn seat(label: Label, done: &[(Label, Seat)], hands: Hands, band: Band<'_>) -> Option<Seat> {
    let on = |is_left: &bool| {
        let left = if *is_left { label.x - label.width - 2.0 } else { label.x - 2.0 };
        let seat = Seat { off: 0.0, is_left: *is_left, left, right: left + label.width + 4.0 };
        if is_inside(label, seat, band) { nearest(label, seat, done) } else { None }
    };
    hands.iter().filter_map(on).reduce(|one, other| if other.off < one.off { other } else { one })
}

fn is_inside(label: Label, seat: Seat, band: Band<'_>) -> bool {
    let crosses = |wall: f64| seat.left - ACROSS < wall && wall < seat.right + ACROSS && (wall - label.x).abs() > 1.0;
    seat.left >= band.left && seat.right <= band.right && !band.walls.iter().any(|it| crosses(*it))
}

/// A seat moved as far from its line as those that are seated make it: neither words stand over words, nor the leader of
/// one runs through those of another. The distance is a multiple of [`STEP`].
fn nearest(label: Label, seat: Seat, done: &[(Label, Seat)]) -> Option<Seat> {
    let is_over = |x: f64, seat: Seat| seat.left - BESIDE < x && x < seat.right + BESIDE;
    let (mut off, mut farthest) = (0.0, FARTHEST - STEP);
    for (other, there) in done {
        if is_over(other.x, seat) {
            off = there.off.max(off);
        }
        if is_over(label.x, *there) {
            farthest = there.off.min(farthest);
        }
    }
    let beside = done.iter().filter(|it| seat.left - ACROSS < it.1.right && it.1.left < seat.right + ACROSS);
    let rows: Vec<(f64, f64)> = beside.map(|(other, there)| (there.off, there.off + other.height)).collect();
    while off <= farthest {
        let blocks = |row: &&(f64, f64)| off - ABOVE < row.1 && row.0 < off + label.height + ABOVE;
        match rows.iter().find(blocks) {
            Some(row) => off = ((row.1 + ABOVE) / STEP).ceil() * STEP,
            None => return Some(Seat { off, ..seat }),
        }
    }
    None
}

/// Places at least `gap` apart and between two ends, each as near to where it belongs as that allows (least squares, by
/// pooling adjacent violators); where there is no room for the gap, a smaller one. They come in their order, and stay in it.
pub(super) fn apart(places: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let between = places.len().saturating_sub(1).max(1) as f64;
    let gap = gap.min((high - low).max(0.0) / between);
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (n, place) in places.iter().enumerate() {
        blocks.push((place - n as f64 * gap, 1));
        while let [.., one, other] = blocks.as_slice()
            && one.0 > other.0
        {
            let n = one.1 + other.1;
            let mean = (one.0 * one.1 as f64 + other.0 * other.1 as f64) / n as f64;
            blocks.truncate(blocks.len() - 2);
            blocks.push((mean, n));
        }
    }
    let last = low.max(high - between * gap);
    let settled = blocks.iter().flat_map(|(at, n)| std::iter::repeat_n(*at, *n));
    settled.enumerate().map(|(n, at)| at.min(last).max(low) + n as f64 * gap).collect()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const BAND: Band<'_> = Band { left: 150.0, right: 946.0, walls: &[] };

    fn label(x: f64, width: f64, height: f64) -> Label {
        Label { x, width, height }
    }

    /// Everything that is wrong with a layout.
    fn faults(labels: &[Label], seats: &[Option<Seat>], band: Band<'_>) -> Vec<String> {
        let seated: Vec<(Label, Seat)> =
            labels.iter().zip(seats).filter_map(|(label, seat)| Some((*label, (*seat)?))).collect();
        let mut faults = Vec::new();
        for (n, (label, seat)) in seated.iter().enumerate() {
            let words = if seat.is_left { label.x - label.width } else { label.x };
            if words < band.left || words + label.width > band.right {
                faults.push(format!("{label:?} is cut off"));
            }
            // A label may hang on a wall that its own leader is.
            let crosses = |wall: f64| words < wall && wall < words + label.width && (wall - label.x).abs() > 1.0;
            if band.walls.iter().any(|it| crosses(*it)) {
                faults.push(format!("{label:?} stands over a wall"));
            }
            for (other, there) in &seated[n + 1..] {
                let others = if there.is_left { other.x - other.width } else { other.x };
                let is_across = words < others + other.width && others < words + label.width;
                if is_across && seat.off < there.off + other.height && there.off < seat.off + label.height {
                    faults.push(format!("{label:?} stands over {other:?}"));
                }
                let through = |x: f64, far: f64, from: f64, to: f64, near: f64| from < x && x < to && near < far;
                if through(label.x, seat.off, others, others + other.width, there.off)
                    || through(other.x, there.off, words, words + label.width, seat.off)
                {
                    faults.push(format!("a leader runs through {label:?} or {other:?}"));
                }
            }
        }
        faults
    }

    #[test]
    fn a_few_labels_all_hang_and_lie_flat() {
        let labels: Vec<Label> = (0..4).map(|n| label(200.0 + 180.0 * f64::from(n), 150.0, 46.0)).collect();
        let seats = place(&labels, BAND);
        assert!(seats.iter().all(|it| it.is_some_and(|it| it.off == 0.0)), "{seats:?}");
    }

    #[test]
    fn what_is_said_within_a_second_hangs_one_above_the_other() {
        let places = apart(&[500.0; 8], 13.0, 158.0, 938.0);
        assert!(places.windows(2).all(|it| it[1] - it[0] > 12.9));
        let labels: Vec<Label> = places.iter().map(|x| label(*x, 180.0, 46.0)).collect();
        let seats = place(&labels, BAND);
        assert!(seats.iter().all(Option::is_some), "{seats:?}");
        assert_eq!(faults(&labels, &seats, BAND), Vec::<String>::new());
    }

    #[test]
    fn marks_stay_in_order_and_inside_even_where_there_is_no_room() {
        let places = apart(&vec![900.0; 200], 13.0, 158.0, 938.0);
        assert!(places.is_sorted() && places[0] >= 158.0 && places[199] <= 938.001, "{places:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn nothing_stands_over_anything(
            marks in vec((158.0..938.0_f64, 20.0..190.0_f64, 1..5_u8), 0..24),
            walls in vec(158.0..938.0_f64, 0..3),
        ) {
            let mut marks = marks;
            marks.sort_by(|one, other| one.0.total_cmp(&other.0));
            let places: Vec<f64> = marks.iter().map(|it| it.0).collect();
            let places = apart(&places, 13.0, 158.0, 938.0);
            prop_assert!(places.windows(2).all(|it| it[1] - it[0] > 12.9));
            let labels: Vec<Label> =
                marks.iter().zip(&places).map(|(it, x)| label(*x, it.1, 15.5 * f64::from(it.2))).collect();
            let band = Band { walls: &walls, ..BAND };
            let seats = place(&labels, band);
            prop_assert_eq!(seats.len(), labels.len());
            prop_assert_eq!(faults(&labels, &seats, band), Vec::<String>::new());
            prop_assert_eq!(&place(&labels, band), &seats);
        }
    }
}
