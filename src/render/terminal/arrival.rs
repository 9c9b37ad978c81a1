//! What became of what came in, for people: what is new, known and clashing, what was turned away, what has no place.

use crate::exchange::{Arrival, Told};
use crate::render::{counted, printable};

/// What became of what came in.
#[must_use]
pub fn arrival_terminal(arrival: &Arrival) -> String {
    let mut lines = Vec::new();
    let drafts = match arrival.drafts {
        0 => String::new(),
        n => format!(", {n} of them as drafts"),
    };
    let files = counted(arrival.new.len(), "file");
    lines.push(format!("new: {}{drafts}, in {files}", counted(arrival.claims(), "claim")));
    let paths = arrival.new.iter().map(|it| {
        let new = if it.created { " (new)" } else { "" };
        format!("  {}{new}: {}", it.path.display(), it.ids.len())
    });
    lines.extend(paths);
    for (what, names) in [("speakers", &arrival.speakers), ("topics", &arrival.topics)] {
        if !names.is_empty() {
            lines.push(format!("new {what}: {}", names.join(", ")));
        }
    }
    if arrival.outcomes > 0 {
        lines.push(format!("new outcomes: {}", counted(arrival.outcomes, "promise")));
    }
    lines.push(format!("known: {}", counted(arrival.known, "claim")));
    told(&mut lines, "clashing", &arrival.clashes);
    told(&mut lines, "refused", &arrival.refused);
    if !arrival.left.is_empty() {
        lines.push("no place for:".to_owned());
        lines.extend(arrival.left.iter().map(|(what, n)| format!("  {what}, in {}", counted(*n, "record"))));
    }
    lines.iter().map(|it| format!("{}\n", printable(it))).collect()
}

fn told(lines: &mut Vec<String>, what: &str, told: &[Told]) {
    if told.is_empty() {
        return;
    }
    lines.push(format!("{what}: {}", told.len()));
    lines.extend(told.iter().flat_map(|it| {
        let what = it.what.trim_end_matches('.');
        [format!("  {}: {what}", it.place), format!("    {}", it.remedy)]
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_turned_away_says_where_and_why_and_what_to_do() {
        let (place, what) = ("line 7, said".to_owned(), "`\u{1b}May` is no date".to_owned());
        let refused = vec![Told { place, what, remedy: "Write the year first".to_owned() }];
        let left = [("the field `Colour`".to_owned(), 3)].into();
        let shown = arrival_terminal(&Arrival { refused, left, known: 1, ..Arrival::default() });
        let expected = "new: 0 claims, in 0 files\nknown: 1 claim\nrefused: 1\n  line 7, said: `\u{fffd}May` is no date\n    \
                        Write the year first\nno place for:\n  the field `Colour`, in 3 records\n";
        assert_eq!(shown, expected);
    }
}
