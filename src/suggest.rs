//! "Did you mean …": the known word that a misspelt one comes closest to.

/// The candidate that `text` comes closest to, where one is close enough to be meant: equal but for case, an
/// unfinished beginning of one, or alike by Jaro-Winkler (at least .8, the customary threshold for names). One part of a
/// name, such as its first name, counts a little less than the whole.
pub fn suggest<'c>(text: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let folded = text.to_lowercase();
    let near = |candidate: &&'c str| {
        let other = candidate.to_lowercase();
        let begins = folded.len() >= 3 && other.starts_with(&folded);
        if begins {
            return 1.0;
        }
        let part = other.split(|c: char| !c.is_alphanumeric()).filter(|it| it.len() >= 3 && it.len() < other.len());
        let parts = part.map(|it| 0.95 * strsim::jaro_winkler(&folded, it));
        parts.fold(strsim::jaro_winkler(&folded, &other), f64::max)
    };
    candidates
        .map(|it| (near(&it), it))
        .filter(|(score, _)| *score >= 0.8)
        .fold(
            None,
            |best: Option<(f64, &str)>, next| if best.is_some_and(|it| it.0 >= next.0) { best } else { Some(next) },
        )
        .map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_what_was_meant_and_nonsense_finds_nothing() {
        let check =
            |text, expected| assert_eq!(suggest(text, ["stance", "speaker", "said", "says"].into_iter()), expected);
        check("stanse", Some("stance"));
        check("Stance", Some("stance"));
        check("speeker", Some("speaker"));
        check("spe", Some("speaker"));
        check("zebra", None);
        assert_eq!(suggest("adda", ["ben-sol", "ada-roe"].into_iter()), Some("ada-roe"));
        check("", None);
    }
}
