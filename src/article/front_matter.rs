//! The lines above a text that say where it was published: `title: …`, `url: …`, `published: …`.

use super::{Article, byline, day};

/// The keys that are understood, each with the field that it fills.
const KEYS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("headline", Field::Title),
    ("outlet", Field::Outlet),
    ("publisher", Field::Outlet),
    ("publication", Field::Outlet),
    ("newspaper", Field::Outlet),
    ("site", Field::Outlet),
    ("sitename", Field::Outlet),
    ("sourcename", Field::Outlet),
    ("source", Field::Source),
    ("url", Field::Url),
    ("link", Field::Url),
    ("address", Field::Url),
    ("permalink", Field::Url),
    ("canonical", Field::Url),
    ("canonicalurl", Field::Url),
    ("sourceurl", Field::Url),
    ("articleurl", Field::Url),
    ("originalurl", Field::Url),
    ("uri", Field::Url),
    ("published", Field::Published),
    ("publishedon", Field::Published),
    ("publisheddate", Field::Published),
    ("publicationdate", Field::Published),
    ("datepublished", Field::Published),
    ("pubdate", Field::Published),
    ("publishedat", Field::Published),
    ("datepub", Field::Published),
    ("date", Field::Date),
    ("lang", Field::Lang),
    ("language", Field::Lang),
    ("author", Field::Author),
    ("authors", Field::Author),
    ("by", Field::Author),
    ("byline", Field::Author),
    ("licence", Field::Other),
    ("license", Field::Other),
    ("copyright", Field::Other),
    ("section", Field::Other),
    ("tags", Field::Other),
    ("keywords", Field::Other),
    ("description", Field::Other),
    ("updated", Field::Other),
    ("modified", Field::Other),
    ("accessed", Field::Other),
    ("retrieved", Field::Other),
    ("created", Field::Other),
    ("saved", Field::Other),
    ("clipped", Field::Other),
    ("summary", Field::Other),
];

/// Lines that front matter may have.
const MOST: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Outlet,
    Author,
    /// An outlet, or an address.
    Source,
    Url,
    Published,
    /// A day, if nothing else is called the day of publication.
    Date,
    Lang,
    /// Understood, and of no use here.
    Other,
}

/// How front matter ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// A line `---`, after another above the first key.
    Fenced,
    /// A line `---`.
    Line,
    /// A blank line, or the end of the text.
    Blank,
}

/// What stands above a text about it, and the byte at which the text begins; `None` where the text begins at once.
///
/// An interview begins with `Key: value` too, so most keys must be ones that are understood, and where no line `---`
/// closes them they must have said something that can be checked: an address or a day.
pub(super) fn front_matter(text: &str) -> Option<(Article, usize)> {
    let (lines, end, begin) = block(text)?;
    let (mut about, mut understood, mut unknown, mut sure) = (Article::default(), 0, 0, 0);
    let mut date = None;
    for line in lines {
        // Lists and folded values go on with an indent, and belong to no key of ours.
        if line.starts_with([' ', '\t', '-', '#']) {
            continue;
        }
        let (key, value) = pair(line)?;
        let Some(field) = field(key) else {
            unknown += 1;
            continue;
        };
        understood += 1;
        sure += usize::from(fill(&mut about, &mut date, field, value));
    }
    about.published = about.published.or(date);
    let is_clear = match end {
        End::Fenced => understood > 0 || unknown > 1,
        End::Line => understood > 1 || sure > 0,
        End::Blank => sure > 0 && understood > unknown,
    };
    is_clear.then_some((about, begin))
}

/// Takes a value over, and says whether it is one that only front matter has.
fn fill(about: &mut Article, date: &mut Option<crate::date::Date>, field: Field, value: &str) -> bool {
    let is_address = value.starts_with("https://") || value.starts_with("http://");
    let text = || Some(value.to_owned()).filter(|it| !it.is_empty());
    match field {
        Field::Url | Field::Source if is_address => {
            about.url = about.url.take().or_else(text);
            true
        }
        Field::Published | Field::Date => {
            let day = day::published(value);
            let place = if field == Field::Published { &mut about.published } else { date };
            *place = place.or(day);
            day.is_some()
        }
        Field::Title => {
            about.title = about.title.take().or_else(text);
            false
        }
        Field::Outlet | Field::Source => {
            about.outlet = about.outlet.take().or_else(text);
            false
        }
        Field::Author => {
            about.author = about.author.take().or_else(|| byline::author(value));
            false
        }
        Field::Lang => {
            about.lang = about.lang.take().or_else(text).filter(|it| it.len() < 12 && !it.contains(' '));
            false
        }
        Field::Url | Field::Other => false,
    }
}

/// The lines of what may be front matter, how it ends, and where the text goes on.
fn block(text: &str) -> Option<(Vec<&str>, End, usize)> {
    let (mut lines, mut at, mut is_fenced) = (Vec::new(), 0, false);
    for line in text.split_inclusive('\n') {
        at += line.len();
        let line = line.trim_end();
        let is_rule = matches!(line, "---" | "+++" | "...") || (line.len() > 3 && line.bytes().all(|b| b == b'-'));
        if lines.is_empty() && line.is_empty() {
            continue;
        }
        if lines.is_empty() && line == "---" && !is_fenced {
            is_fenced = true;
            continue;
        }
        if is_rule || (line.is_empty() && !is_fenced) {
            let end = match (is_fenced, is_rule) {
                (true, _) => End::Fenced,
                (false, true) => End::Line,
                (false, false) => End::Blank,
            };
            let begin = at + blank_lines(&text[at..]);
            // Below a blank line a rule may follow.
            let rule = text[begin..].lines().next().filter(|it| end == End::Blank && it.trim_end() == "---");
            return match rule {
                None => Some((lines, end, begin)),
                Some(_) => {
                    let after = begin + text[begin..].find('\n').map_or(text.len() - begin, |it| it + 1);
                    Some((lines, End::Line, after + blank_lines(&text[after..])))
                }
            };
        }
        if lines.len() == MOST || (!is_fenced && pair(line).is_none() && !line.starts_with([' ', '\t'])) {
            return None;
        }
        lines.push(line);
    }
    None
}

/// How many bytes the blank lines at the beginning take.
fn blank_lines(text: &str) -> usize {
    text.split_inclusive('\n').take_while(|it| it.trim().is_empty()).map(str::len).sum()
}

/// `Key: value`, with the quotation marks of YAML taken off the value.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let letter = |c: char| c.is_ascii_alphanumeric() || "_- ".contains(c);
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.len() <= 30 && key.chars().all(letter);
    if !is_key || !(value.is_empty() || value.starts_with([' ', '\t'])) {
        return None;
    }
    let value = value.trim();
    let unquoted = ['"', '\''].iter().find_map(|mark| value.strip_prefix(*mark)?.strip_suffix(*mark));
    Some((key.trim_end(), unquoted.unwrap_or(value)))
}

fn field(key: &str) -> Option<Field> {
    let key: String = key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    KEYS.iter().find(|(name, _)| *name == key).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: [&str; 4], rest: &str) {
        let (about, begin) = front_matter(text).unwrap();
        let published = about.published.map(|it| it.to_string()).unwrap_or_default();
        let found = [about.title, about.outlet, about.url].map(Option::unwrap_or_default);
        assert_eq!([&found[0], &found[1], &found[2], &published], expected.map(str::to_owned).each_ref(), "{text}");
        assert_eq!(&text[begin..], rest);
    }

    const ADDRESS: &str = "https://bugle.example/a";

    #[test]
    fn keys_above_a_rule_are_read() {
        check(
            "title: Toll “unfair”, says Brandt\nsource: The Bugle (print)\nurl: https://bugle.example/a\n\
             published: 2025-05-16T08:00:00Z\nstory: tolls\n---\nThe toll: it is unfair.\n",
            ["Toll “unfair”, says Brandt", "The Bugle (print)", ADDRESS, "2025-05-16"],
            "The toll: it is unfair.\n",
        );
    }

    #[test]
    fn yaml_between_two_rules_is_read() {
        check(
            "---\ntitle: 'A toll: why?'\ndate: 2025-05-16\ntags:\n  - tolls\nsource: https://bugle.example/a\n---\n\n# A toll\n",
            ["A toll: why?", "", ADDRESS, "2025-05-16"],
            "# A toll\n",
        );
    }

    #[test]
    fn keys_that_people_and_clippers_use_are_read() {
        check(
            "---\ntitle: A toll\nsource_url: https://bugle.example/a\nsite_name: The Bugle\ndate: 2025-05-20\n\
             published_at: 2025-05-16T08:00:00Z\nauthor: Mira Osk\n---\nText.",
            ["A toll", "The Bugle", ADDRESS, "2025-05-16"],
            "Text.",
        );
    }

    #[test]
    fn keys_above_a_blank_line_are_read_where_they_are_clear() {
        check(
            "Outlet: The Bugle\r\nDate: 16 May 2025\r\nURL: https://bugle.example/a\r\n\r\nText.",
            ["", "The Bugle", ADDRESS, "2025-05-16"],
            "Text.",
        );
        check("URL: https://bugle.example/a\n\nText.", ["", "", ADDRESS, ""], "Text.");
    }

    #[test]
    fn the_day_of_publication_counts_for_more_than_any_day() {
        check("Date: 2025-05-20\nPublished: 2025-05-16\n---\nText.", ["", "", "", "2025-05-16"], "Text.");
    }

    #[test]
    fn an_interview_is_no_front_matter() {
        for text in [
            "BRANDT: Good morning.\nQUESTION: Why now?\n\nBRANDT: Because.\n",
            "BRANDT: Good morning.\n---\nQUESTION: Why now?\n",
            "Source: I never said that.\nQuestion: Did you not?\n\nSource: No.\n",
            "Title: none\n\nText.",
            "https://bugle.example/a\n\nText.",
            "Note: the toll rises.\nIt was announced on 16 May 2025.\n\nMore.",
            "The minister said: no.\n\nMore.",
            "---\nA rule above a text.\n\nMore.\n---\nEnd.",
            "Date: 16 May 2025",
            "",
        ] {
            assert_eq!(front_matter(text), None, "{text}");
        }
    }
}
