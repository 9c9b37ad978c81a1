//! A name as an id.

/// A name as an id, in small letters with hyphens between its words: `Tula J. Vane` is `tula-j-vane`. Empty where the name
/// has no letter and no figure.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(c, '.' | '\'' | '\u{2019}') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_small_letters_is_an_id() {
        let check = |name: &str, expected: &str| assert_eq!(slug(name), expected);
        check("Tula J. Vane", "tula-j-vane");
        check("Ports Authority (PA)", "ports-authority-pa");
        check("\u{c9}lan O\u{2019}Ro", "\u{e9}lan-oro");
        check("U.S. Department of State", "us-department-of-state");
        check("…", "");
    }
}
