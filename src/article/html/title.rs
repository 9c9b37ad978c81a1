//! The title of an article, without the name of the outlet that pages put beside it.

/// What stands between a title and the name of an outlet.
const SEPARATORS: &[&str] = &[" | ", " – ", " — ", " - ", " · ", " • ", " » ", " « ", " / ", " :: ", " : "];

/// Parts of a host that say of which kind it is, and are no name.
const KINDS: &[&str] = &["news", "blog", "blogs", "live", "media", "press", "online", "world", "info"];

/// The title without an outlet after or before it: one that is known by name, or as the host is called.
pub(super) fn cleaned(title: &str, outlet: Option<&str>, host: Option<&str>) -> String {
    let mut rest = title.trim();
    // "Title - Section - Outlet" and "Title | Outlet - City": from the end, until nothing goes.
    while let Some((before, after)) = last_part(rest) {
        if names_outlet(after, outlet, host) {
            rest = before;
        } else {
            break;
        }
    }
    if let Some((before, after)) = first_part(rest)
        && names_outlet(before, outlet, host)
    {
        rest = after;
    }
    rest.to_owned()
}

/// The outlet that a page's title ends with, where the host is called the same.
pub(super) fn outlet(title: &str, host: Option<&str>) -> Option<String> {
    let parts = [last_part(title).map(|it| it.1), first_part(title).map(|it| it.0)];
    parts.into_iter().flatten().find(|it| names_outlet(it, None, host)).map(str::to_owned)
}

fn last_part(title: &str) -> Option<(&str, &str)> {
    let (at, separator) = SEPARATORS.iter().filter_map(|it| Some((title.rfind(it)?, it))).max()?;
    Some((title[..at].trim(), title[at + separator.len()..].trim())).filter(|it| !it.0.is_empty())
}

fn first_part(title: &str) -> Option<(&str, &str)> {
    let (at, separator) = SEPARATORS.iter().filter_map(|it| Some((title.find(it)?, it))).min()?;
    Some((title[..at].trim(), title[at + separator.len()..].trim())).filter(|it| !it.1.is_empty())
}

/// Whether a part of a title is the name of the outlet and nothing of the title.
pub(super) fn names_outlet(part: &str, outlet: Option<&str>, host: Option<&str>) -> bool {
    let words: Vec<String> = part.split_whitespace().map(letters).filter(|it| !it.is_empty() && it != "the").collect();
    let part = letters(part);
    // More words are no name, and could be shortened in more ways than there is time for.
    if part.is_empty() || words.len() > 6 {
        return false;
    }
    let plain = |it: &str| it.strip_prefix("the").unwrap_or(it).to_owned();
    let is_outlet = outlet.map(letters).is_some_and(|it| plain(&it) == plain(&part));
    // "The Oster Bugle" is at osterbugle.example, or at oster-bugle.news.example.
    let is_host = host.is_some_and(|host| {
        let mut labels = host.split('.').map(letters);
        let is_called =
            |label: &String| plain(label) == plain(&part) || (words.len() > 1 && is_short_for(label, &words));
        letters(host) == part || labels.any(|it| it.len() > 3 && !KINDS.contains(&it.as_str()) && is_called(&it))
    });
    is_outlet || is_host
}

/// Whether a name is put together from the beginnings of some words, all of them, in their order: `ostimes` from "Oster
/// Times".
fn is_short_for(name: &str, words: &[String]) -> bool {
    let Some((word, rest)) = words.split_first() else { return name.is_empty() };
    let common = name.chars().zip(word.chars()).take_while(|(one, other)| one == other);
    let ends: Vec<usize> = common
        .scan(0, |end, (c, _)| {
            *end += c.len_utf8();
            Some(*end)
        })
        .collect();
    ends.into_iter().any(|end| is_short_for(&name[end..], rest))
}

/// The letters and figures of a text, all small.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_outlet_goes() {
        let check = |title: &str| {
            assert_eq!(
                cleaned(title, Some("The Oster Bugle"), Some("bugle.example")),
                "Toll - “unfair” - to rise",
                "{title}"
            );
        };
        check("Toll - “unfair” - to rise");
        check("Toll - “unfair” - to rise | The Oster Bugle");
        check("Toll - “unfair” - to rise - Oster Bugle");
        check("Toll - “unfair” - to rise | Bugle");
        check("Toll - “unfair” - to rise | Bugle.example – The Oster Bugle");
        check("The Oster Bugle | Toll - “unfair” - to rise");
    }

    #[test]
    fn what_may_belong_to_the_title_stays() {
        let check = |title: &str| assert_eq!(cleaned(title, None, Some("bugle.example")), title);
        check("Toll to rise | Politics");
        check("Brandt - a life");
        check("Toll to rise");
        check("| Toll");
        check("");
    }

    #[test]
    fn an_outlet_is_known_by_its_host() {
        let check = |title: &str, host: &str, expected: Option<&str>| {
            assert_eq!(outlet(title, Some(host)).as_deref(), expected, "{title}");
        };
        check("Toll to rise | The Oster Bugle", "osterbugle.example", Some("The Oster Bugle"));
        check("Toll to rise - Oster Bugle", "oster-bugle.example", Some("Oster Bugle"));
        check("Toll to rise - The New Oster Times", "notimes.example", Some("The New Oster Times"));
        check("Toll to rise - The New Oster Times", "notime.example", Some("The New Oster Times"));
        check("Toll to rise - The New Oster Times", "osters.example", None);
        check("Toll to rise | Politics", "osterbugle.example", None);
        check("Toll to rise | News", "news.osterbugle.example", None);
        check("Toll to rise | Timeline", "time.example", None);
        check("Toll to rise", "osterbugle.example", None);
    }
}
