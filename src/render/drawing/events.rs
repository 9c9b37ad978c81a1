//! Where on the line each thing of a speaker is: days that fall together are moved apart, so that no mark hides another.

use super::axis::Axis;
use super::place::apart;
use super::subject::Panel;

/// Marks are so far apart at least; the days that are printed stay exact.
pub(super) const APART: f64 = 13.0;

/// A place for each statement, each change and each lookup that no change rests on, in their orders.
pub(super) struct Events {
    pub(super) said: Vec<f64>,
    /// That of the later statement; where there is none, of the day.
    pub(super) moved: Vec<f64>,
    pub(super) looked: Vec<f64>,
}

#[derive(Clone, Copy)]
enum Of {
    Said(usize),
    Moved(usize),
    Looked(usize),
}

impl Events {
    /// The places of all that a panel has, between two ends.
    pub(super) fn of(panel: &Panel<'_, '_>, axis: &Axis, (low, high): (f64, f64)) -> Self {
        let mut all: Vec<(f64, Of)> = Vec::new();
        all.extend(panel.said.iter().enumerate().map(|(n, it)| (axis.middle(it.claim.said), Of::Said(n))));
        for (n, it) in panel.moved.iter().enumerate() {
            if panel.ends(it).1.is_none() {
                all.push((axis.at(it.day.last()).clamp(low, high), Of::Moved(n)));
            }
        }
        all.extend(panel.lookups_alone().enumerate().map(|(n, it)| (axis.at(it.on.last()), Of::Looked(n))));
        all.sort_by(|one, other| one.0.total_cmp(&other.0));
        let places = apart(&all.iter().map(|it| it.0).collect::<Vec<_>>(), APART, low, high);
        let mut events = Self {
            said: vec![0.0; panel.said.len()],
            moved: vec![0.0; panel.moved.len()],
            looked: vec![0.0; panel.lookups_alone().count()],
        };
        for ((_, of), x) in all.iter().zip(places) {
            match *of {
                Of::Said(n) => events.said[n] = x,
                Of::Moved(n) => events.moved[n] = x,
                Of::Looked(n) => events.looked[n] = x,
            }
        }
        for (n, it) in panel.moved.iter().enumerate() {
            if let Some(later) = panel.ends(it).1 {
                events.moved[n] = events.said[later];
            }
        }
        events
    }
}
