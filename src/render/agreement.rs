//! How far coders agree, as rows.

use crate::reliability::Agreement;

/// The header, and a row a variable: its alpha with the interval of 95 in 100, and how much that rests on.
#[must_use]
pub fn agreement_rows(agreements: &[Agreement<'_>]) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &["variable", "metric", "alpha", "low", "high", "claims", "values", "differing"];
    let row = |it: &Agreement<'_>| {
        let number = |of: f64| format!("{of:.3}");
        let interval = it.alpha.and_then(|it| it.interval);
        vec![
            it.variable.key.to_owned(),
            it.variable.metric.name().to_owned(),
            it.alpha.map_or("not defined".to_owned(), |it| number(it.value)),
            interval.map_or(String::new(), |it| number(it.0)),
            interval.map_or(String::new(), |it| number(it.1)),
            it.alpha.map_or(0, |it| it.units).to_string(),
            it.alpha.map_or(0, |it| it.values).to_string(),
            it.differing.len().to_string(),
        ]
    };
    (HEADER, agreements.iter().map(row).collect())
}

/// The header, and a row for each claim on which coders differ, with what each of them says.
#[must_use]
pub fn differing_rows(agreements: &[Agreement<'_>], coders: &[String]) -> (Vec<String>, Vec<Vec<String>>) {
    let header = ["id", "variable"].map(str::to_owned).into_iter().chain(coders.iter().cloned()).collect();
    let rows = agreements.iter().flat_map(|agreement| {
        agreement.differing.iter().map(|(id, values)| {
            let head = [id.to_string(), agreement.variable.key.to_owned()];
            head.into_iter().chain(values.iter().map(|it| it.clone().unwrap_or_default())).collect()
        })
    });
    (header, rows.collect())
}
