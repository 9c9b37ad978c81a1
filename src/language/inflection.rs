//! The forms of verbs and nouns, from the one that a dictionary has.

use std::sync::LazyLock;

use super::word::{ByWord, Word};

/// Verbs whose past is not made with *-ed*, each with its past and its participle.
const IRREGULAR: &str = include_str!("lexicon/irregular_verbs.txt");

static PASTS: LazyLock<ByWord<(&'static str, &'static str)>> = LazyLock::new(|| {
    let entry = |line: &'static str| {
        let mut words = line.split_whitespace();
        let (base, past, participle) = (words.next()?, words.next()?, words.next()?);
        Some((Word::read(base), (past, participle)))
    };
    IRREGULAR.lines().filter(|it| !it.starts_with('#')).filter_map(entry).collect()
});

/// A form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// `build`
    Base,
    /// `builds`
    Third,
    /// `built`, `said`: of regular verbs the participle too.
    Past,
    /// `given`, where it is not the past.
    Participle,
    /// `building`
    Ing,
}

/// All forms of the verb `base`. Of a regular verb that may double its last letter and may not (`cancelled`, `canceled`)
/// both spellings are there, and of *-ise* the spelling with *z*.
#[must_use]
pub fn verb_forms(base: &str) -> Vec<(Form, String)> {
    let mut forms: Vec<(Form, String)> = spellings(base).iter().flat_map(|it| forms_of(it)).collect();
    forms.dedup();
    forms
}

fn forms_of(base: &str) -> Vec<(Form, String)> {
    let mut forms = vec![(Form::Base, base.to_owned()), (Form::Third, with_s(base))];
    let doubled = doubled(base);
    match PASTS.get(&Word::read(base)) {
        Some((past, participle)) => {
            forms.push((Form::Past, (*past).to_owned()));
            if past != participle {
                forms.push((Form::Participle, (*participle).to_owned()));
            }
        }
        None => forms.extend(pasts(base, doubled.as_deref()).into_iter().map(|it| (Form::Past, it))),
    }
    forms.extend(gerunds(base, doubled.as_deref()).into_iter().map(|it| (Form::Ing, it)));
    forms
}

fn pasts(base: &str, doubled: Option<&str>) -> Vec<String> {
    match (doubled, base.strip_suffix('y')) {
        (Some(doubled), _) if is_one_syllable(base) => vec![format!("{doubled}ed")],
        (Some(doubled), _) => vec![format!("{base}ed"), format!("{doubled}ed")],
        (None, Some(stem)) if !ends_in_vowel(stem) => vec![format!("{stem}ied")],
        _ if base.ends_with('e') => vec![format!("{base}d")],
        _ => vec![format!("{base}ed")],
    }
}

fn gerunds(base: &str, doubled: Option<&str>) -> Vec<String> {
    match (doubled, base.strip_suffix('e')) {
        (Some(doubled), _) if is_one_syllable(base) => vec![format!("{doubled}ing")],
        (Some(doubled), _) => vec![format!("{base}ing"), format!("{doubled}ing")],
        (None, Some(stem)) if stem.ends_with('i') => vec![format!("{}ying", &stem[..stem.len() - 1])],
        (None, Some(stem)) if !stem.ends_with(['e', 'o', 'y']) && stem.len() > 1 => vec![format!("{stem}ing")],
        _ => vec![format!("{base}ing")],
    }
}

/// `base` with its last letter twice, where one vowel and one consonant end it: `ban`, `permit`.
fn doubled(base: &str) -> Option<String> {
    let mut last = base.chars().rev();
    let (end, vowel, before) = (last.next()?, last.next()?, last.next());
    let is_short = is_vowel(vowel) && before.is_none_or(|it| !is_vowel(it) || it == 'u' && base.contains("qu"));
    (is_short && "bdgklmnprtz".contains(end)).then(|| format!("{base}{end}"))
}

fn is_one_syllable(word: &str) -> bool {
    word.chars().filter(|it| is_vowel(*it)).count() == 1 || word == "quit" || word == "equip"
}

fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter)
}

fn ends_in_vowel(word: &str) -> bool {
    word.ends_with(is_vowel)
}

/// The third person of a verb, and the plural of a noun.
fn with_s(base: &str) -> String {
    match base.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ies"),
        _ if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") => format!("{base}es"),
        _ if base == "have" => "has".to_owned(),
        _ if matches!(base, "go" | "do" | "undo" | "veto" | "echo" | "embargo" | "hero") => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

/// The singular and the plural of a noun, in both spellings.
#[must_use]
pub fn noun_forms(base: &str) -> Vec<String> {
    let plural = |it: &str| match it {
        "child" => "children".to_owned(),
        "man" | "woman" => it.replace("man", "men"),
        "person" => "people".to_owned(),
        "life" => "lives".to_owned(),
        "crisis" | "basis" => it.replace("sis", "ses"),
        it => with_s(it),
    };
    spellings(base).into_iter().flat_map(|it| [plural(&it), it]).collect()
}

/// A word as it is written on both sides of the Atlantic.
#[must_use]
pub fn spellings(word: &str) -> Vec<String> {
    const PAIRS: [(&str, &str); 4] = [("isation", "ization"), ("ise", "ize"), ("avour", "avor"), ("onour", "onor")];
    let other = PAIRS.iter().find(|(british, _)| word.contains(british) && word.len() > 5);
    let mut found = vec![word.to_owned()];
    found.extend(other.map(|(british, american)| word.replace(british, american)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, expected: &str) {
        let forms: Vec<String> = verb_forms(base).into_iter().map(|it| it.1).collect();
        assert_eq!(forms.join(" "), expected, "{base}");
    }

    #[test]
    fn regular_verbs_follow_their_last_letters() {
        check("support", "support supports supported supporting");
        check("deny", "deny denies denied denying");
        check("abolish", "abolish abolishes abolished abolishing");
        check("close", "close closes closed closing");
        check("free", "free frees freed freeing");
        check("ban", "ban bans banned banning");
        check("keep", "keep keeps kept keeping");
    }

    #[test]
    fn where_writers_differ_both_spellings_are_there() {
        check("cancel", "cancel cancels canceled cancelled canceling cancelling");
        check("legalise", "legalise legalises legalised legalising legalize legalizes legalized legalizing");
    }

    #[test]
    fn irregular_verbs_have_their_own_past() {
        check("give", "give gives gave given giving");
        check("lie", "lie lies lay lain lying");
        check("cut", "cut cuts cut cutting");
    }

    #[test]
    fn nouns_have_a_plural() {
        assert_eq!(noun_forms("policy"), ["policies", "policy"]);
        assert_eq!(noun_forms("privatisation").len(), 4);
        assert_eq!(noun_forms("woman"), ["women", "woman"]);
    }
}
