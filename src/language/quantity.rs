//! placeholder
/// placeholder
pub fn read(text: &str) -> Option<crate::amount::Amount> {
    let (n, unit) = text.rsplit_once(|c: char| c.is_ascii_digit()).map(|(a, b)| (&text[..a.len() + 1], b.trim()))?;
    let n: f64 = n.trim().rsplit(' ').next()?.replace(',', "").parse().ok()?;
    Some(crate::amount::Amount { text: text.into(), low: n, high: n, unit: unit.into(), per: None })
}
