//! A draft that a case expects: its line, read.

/// One draft that is expected.
#[derive(Debug)]
pub(super) struct Expected {
    pub(super) line: String,
    pub(super) speaker: String,
    pub(super) cue: String,
    pub(super) form: String,
    pub(super) content: String,
    pub(super) facts: Vec<(String, String)>,
    pub(super) mark: Mark,
}

/// How surely it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Must,
    NotYet,
    May,
}

impl Expected {
    pub(super) fn parse(line: &str) -> Result<Self, String> {
        let bad = |why: &str| format!("{line}: {why}");
        let mut parts = line[2..].split(" | ").map(str::trim);
        let mut part =
            || parts.next().map(str::to_owned).ok_or_else(|| bad("a draft is `speaker | cue | form | content`"));
        let (speaker, cue, form, content) = (part()?, part()?, part()?, part()?);
        let mut mark = if line.starts_with("?>") { Mark::May } else { Mark::Must };
        let mut facts = Vec::new();
        for fact in parts {
            match fact.split_once(' ') {
                Some(("not", "yet")) => mark = Mark::NotYet,
                Some((key @ ("said" | "topic" | "id" | "printed" | "via" | "by"), value)) => {
                    facts.push((key.to_owned(), value.trim().to_owned()));
                }
                _ => return Err(bad(&format!("`{fact}` is no fact of a draft"))),
            }
        }
        if !["direct", "indirect", "mixed"].contains(&form.as_str()) {
            return Err(bad(&format!("`{form}` is no form: direct, indirect or mixed")));
        }
        Ok(Self { line: line.to_owned(), speaker, cue, form, content, facts, mark })
    }

    pub(super) fn has_content(&self, found: &str) -> bool {
        let (found, (first, last)) = (letters(found), self.ends());
        match last {
            Some(last) => {
                found.starts_with(&first) && found.ends_with(&last) && found.len() >= first.len() + last.len()
            }
            None => found == first,
        }
    }

    /// Whether a found content, as letters, has a good deal of this one.
    pub(super) fn overlaps(&self, found: &str) -> bool {
        let (first, last) = self.ends();
        found.contains(&first) || first.contains(found) || last.is_some_and(|it| found.contains(&it))
    }

    /// The letters of the content; where words between are left out, those before and those after.
    pub(super) fn ends(&self) -> (String, Option<String>) {
        match self.content.replace("[…]", " ").split_once('…') {
            Some((first, last)) => (letters(first), Some(letters(last))),
            None => (letters(&self.content.replace("[…]", " ")), None),
        }
    }
}

/// The letters and digits of a text: marks, stops and white space at the edges never matter.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
