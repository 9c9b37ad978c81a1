//! A draft where it stands in its article: the paragraph from the kept copy, or else the words around it on file.

use std::ops::Range;

use gainsay::store::{AnchorForm, ClaimForm};

/// A text with a draft in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The text; a line break stands between paragraphs.
    pub(crate) text: String,
    /// What is said.
    pub(crate) content: Vec<Range<usize>>,
    /// Which of it is quoted.
    pub(crate) quoted: Vec<Range<usize>>,
    /// Whether the text is that of the kept copy.
    pub(crate) from_copy: bool,
    /// Whether the paraphrase stands in it, so that it need not be shown apart.
    pub(crate) has_says: bool,
}

impl Passage {
    /// The text cut where it begins or ends to be said or quoted; with each part whether it is either.
    pub(crate) fn parts(&self) -> Vec<(&str, bool, bool)> {
        let all = || self.content.iter().chain(&self.quoted);
        let mut cuts: Vec<usize> = all().flat_map(|it| [it.start, it.end]).chain([0, self.text.len()]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let has = |ranges: &[Range<usize>], at: usize| ranges.iter().any(|it| it.contains(&at));
        let part = |cut: &[usize]| {
            let (start, end) = (cut[0], cut[1]);
            let is_quoted = has(&self.quoted, start);
            Some((self.text.get(start..end)?, is_quoted || has(&self.content, start), is_quoted))
        };
        cuts.windows(2).filter_map(part).collect()
    }
}

/// The passage of a draft.
pub(crate) fn passage(form: &ClaimForm, copy: Option<&str>) -> Passage {
    copy.and_then(|it| in_copy(form, it)).unwrap_or_else(|| around(form))
}

/// The paragraphs of the copy that the draft stands in; nothing where it is not found, or may stand in several places.
fn in_copy(form: &ClaimForm, copy: &str) -> Option<Passage> {
    let text = flowing(copy);
    let flat = text.replace('\n', " ");
    let find = |words: &Option<String>| {
        words.as_ref().map(|it| found(&flat, &flowing(it).replace('\n', " "), form.anchor.as_ref())).unwrap_or_default()
    };
    let (quoted, says) = (find(&form.quote), find(&form.says));
    // A paraphrase that happens to be found far from the quotation is not what is quoted there.
    let says: Vec<_> = if form.quote.is_some() && !overlap(&quoted, &says) { Vec::new() } else { says };
    let first = quoted.iter().chain(&says).map(|it| it.start).min()?;
    let last = quoted.iter().chain(&says).map(|it| it.end).max()?;
    let start = text[..first].rfind('\n').map_or(0, |it| it + 1);
    let end = text[last..].find('\n').map_or(text.len(), |it| last + it);
    let within = |ranges: Vec<Range<usize>>| ranges.into_iter().map(|it| it.start - start..it.end - start).collect();
    Some(Passage {
        text: text[start..end].to_owned(),
        has_says: form.says.is_none() || !says.is_empty(),
        quoted: within(quoted),
        content: within(says),
        from_copy: true,
    })
}

fn overlap(ones: &[Range<usize>], others: &[Range<usize>]) -> bool {
    ones.iter().any(|one| others.iter().any(|other| one.start < other.end && other.start < one.end))
}

/// What is on file of the words and of what stands around them.
fn around(form: &ClaimForm) -> Passage {
    let words = form.quote.as_ref().or(form.says.as_ref()).map(|it| flowing(it)).unwrap_or_default();
    let empty = AnchorForm::default();
    let anchor = form.anchor.as_ref().unwrap_or(&empty);
    let before = one_space(&anchor.prefix);
    let text = match (before.is_empty(), anchor.suffix.is_empty()) {
        (true, true) => words.clone(),
        _ => format!("… {}{words}{} …", before.trim_start(), one_space(&anchor.suffix).trim_end()),
    };
    let start =
        if before.is_empty() && anchor.suffix.is_empty() { 0 } else { "… ".len() + before.trim_start().len() };
    let range = start..start + words.len();
    let (content, quoted) = if form.quote.is_some() { (vec![], vec![range]) } else { (vec![range], vec![]) };
    Passage { text, content, quoted, from_copy: false, has_says: form.quote.is_none() }
}

/// The text with one space where there are several, and a line break where a paragraph ends: at a blank line, or at every
/// line in a text that has none.
fn flowing(text: &str) -> String {
    let mut flowing = String::with_capacity(text.len());
    let lines = || text.trim().lines().map(str::trim);
    let each_line = !lines().any(str::is_empty);
    let mut ends = false;
    for line in lines() {
        if line.is_empty() {
            ends = true;
            continue;
        }
        if !flowing.is_empty() {
            flowing.push(if ends || each_line { '\n' } else { ' ' });
        }
        ends = false;
        flowing.push_str(&one_space(line));
    }
    flowing
}

/// The text with every run of white space as one space, also at its ends.
pub(super) fn one_space(text: &str) -> String {
    let mut one = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            one.push(c);
        } else if !one.ends_with(' ') {
            one.push(' ');
        }
    }
    one
}

/// A text without its quotation marks, of which every source has its own, and where in the text each letter stands.
struct Bare {
    text: String,
    /// For every byte of `text` that begins a letter its place, and behind them the end.
    places: Vec<(usize, usize)>,
}

impl Bare {
    fn of(text: &str) -> Self {
        let mut bare = Self { text: String::with_capacity(text.len()), places: Vec::new() };
        for (at, c) in text.char_indices().filter(|it| !"\"“”„«»‹›".contains(it.1)) {
            bare.places.push((bare.text.len(), at));
            bare.text.push(c);
        }
        bare
    }

    /// The bytes of the text itself that some of it stands for.
    fn place(&self, range: &Range<usize>, text: &str) -> Range<usize> {
        let at = |byte: usize| self.places.partition_point(|it| it.0 < byte);
        let start = self.places.get(at(range.start)).map_or(text.len(), |it| it.1);
        let last = at(range.end).checked_sub(1).map_or(0, |it| self.places[it].1);
        start..last + text[last..].chars().next().map_or(0, char::len_utf8)
    }
}

/// Where words stand in a text: as one, or else the pieces between their ellipses one after the other. Of several places
/// the one that the anchor fits best; where it fits two alike, none.
fn found(text: &str, words: &str, anchor: Option<&AnchorForm>) -> Vec<Range<usize>> {
    let (bare, words) = (Bare::of(text), Bare::of(words).text);
    let places = |found: &[Range<usize>]| found.iter().map(|it| bare.place(it, text)).collect();
    if let Some(place) = best(&bare.text, words.trim(), anchor) {
        return places(&[place]);
    }
    let pieces = words.replace("[…]", "…").replace("[...]", "…").replace("...", "…");
    let mut pieces = pieces.split('…').map(str::trim).filter(|it| !it.is_empty());
    let Some(first) = pieces.next().and_then(|it| best(&bare.text, it, anchor)) else { return Vec::new() };
    let mut from = first.end;
    let mut found = vec![first];
    for piece in pieces {
        let Some(at) = bare.text[from..].find(piece) else { return Vec::new() };
        found.push(from + at..from + at + piece.len());
        from += at + piece.len();
    }
    places(&found)
}

/// The place of the words where they stand once, or where the anchor fits better than anywhere else.
fn best(text: &str, words: &str, anchor: Option<&AnchorForm>) -> Option<Range<usize>> {
    if words.is_empty() {
        return None;
    }
    let around = anchor.map(|it| (Bare::of(&one_space(&it.prefix)).text, Bare::of(&one_space(&it.suffix)).text));
    let fit = |at: usize| {
        let Some((prefix, suffix)) = &around else { return 0 };
        let before = text[..at].chars().rev().zip(prefix.chars().rev()).take_while(|it| it.0 == it.1).count();
        let after = text[at + words.len()..].chars().zip(suffix.chars()).take_while(|it| it.0 == it.1).count();
        before + after
    };
    let mut places: Vec<(usize, usize)> = text.match_indices(words).map(|(at, _)| (fit(at), at)).collect();
    places.sort_unstable_by(|one, other| other.cmp(one));
    match places[..] {
        [] => None,
        [(fit, _), (other, _), ..] if fit == other => None,
        [(_, at), ..] => Some(at..at + words.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COPY: &str = "The minister came on\nThursday.\n\nShe said there would be “no ban on night\nferries”, unless \
                        the town pays.\n\n“No ban,” the mayor said. “No ban.”\n";

    /// The passage with what is said in brackets and what is quoted in double ones.
    fn check(quote: Option<&str>, says: Option<&str>, anchor: Option<(&str, &str)>, expected: &str) {
        let form = ClaimForm {
            quote: quote.map(str::to_owned),
            says: says.map(str::to_owned),
            anchor: anchor.map(|it| AnchorForm { prefix: it.0.into(), suffix: it.1.into() }),
            ..ClaimForm::default()
        };
        let passage = passage(&form, Some(COPY));
        let shown = passage.parts().into_iter().map(|(text, content, quoted)| match (content, quoted) {
            (_, true) => format!("[[{text}]]"),
            (true, _) => format!("[{text}]"),
            _ => text.to_owned(),
        });
        assert_eq!(shown.collect::<String>(), expected);
    }

    #[test]
    fn a_draft_stands_in_its_paragraph() {
        check(
            Some("no ban on night ferries"),
            None,
            None,
            "She said there would be “[[no ban on night ferries]]”, unless the town pays.",
        );
        check(
            Some("no ban on night ferries"),
            Some("there would be “no ban on night ferries”, unless the town pays"),
            None,
            "She said [there would be “][[no ban on night ferries]][”, unless the town pays].",
        );
        check(
            Some("no ban on night ferries"),
            Some("no ban on night ferries, unless the town pays"),
            None,
            "She said there would be “[[no ban on night ferries]][”, unless the town pays].",
        );
        check(None, Some("came on Thursday"), None, "The minister [came on Thursday].");
    }

    #[test]
    fn a_quotation_in_pieces_is_found_piece_by_piece() {
        check(
            Some("no ban on … the town pays"),
            None,
            None,
            "She said there would be “[[no ban on]] night ferries”, unless [[the town pays]].",
        );
    }

    #[test]
    fn of_two_places_alike_none_is_taken_unless_the_anchor_tells() {
        check(Some("No ban"), None, None, "[[No ban]]");
        check(Some("No ban"), None, Some(("said. “", ".”")), "“No ban,” the mayor said. “[[No ban]].”");
        check(Some("No ban"), None, Some(("“", ",” the mayor")), "“[[No ban]],” the mayor said. “No ban.”");
    }

    #[test]
    fn without_its_place_the_words_on_file_are_shown() {
        check(Some("We wait"), Some("Waits."), Some(("she\nsaid: “", "”, and")), "… she said: “[[We wait]]”, and …");
        check(None, Some("Waits for the harbour."), None, "[Waits for the harbour.]");
    }
}
