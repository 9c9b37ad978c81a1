//! What pages say that is no part of any article: headings of boxes, and notices in an article's place.

/// Words up to which what looks like an article may be a notice.
const NOTICE: usize = 250;

/// What such notices say.
const PAYWALL: &str = include_str!("paywall.txt");

/// Paragraphs that only set a page.
const BOILERPLATE: &str = include_str!("boilerplate.txt");

/// What stands before the title of another page.
const POINTERS: &str = include_str!("pointers.txt");

/// The words by which a short text shows that it stands in the place of an article.
pub(super) fn notice(paragraphs: &[String]) -> Option<&'static str> {
    let words: usize = paragraphs.iter().map(|it| it.split_whitespace().count()).sum();
    let text = paragraphs.join("\n").to_lowercase().replace('’', "'");
    entries(PAYWALL).find(|it| words <= NOTICE && text.contains(*it))
}

/// Whether a paragraph only sets the page: "Advertisement", "Read more:".
pub(super) fn is_boilerplate(paragraph: &str) -> bool {
    let paragraph = paragraph.trim_end_matches([':', '»', '›', '→', ' ']);
    paragraph.len() < 50 && entries(BOILERPLATE).any(|it| it == paragraph.to_lowercase())
}

/// Whether a paragraph is called a way to another page: "Read more: Toll to rise", "RELATED | Toll to rise".
pub(super) fn is_pointer(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase();
    let led = entries(POINTERS).find_map(|it| lower.strip_prefix(it));
    led.is_some_and(|rest| rest.trim_start().starts_with([':', '|', '»', '›', '→', '>']))
}

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|it| !it.is_empty() && !it.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_no_article() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(notice(&[text.to_owned()]), expected, "{text}");
        check("You need to enable JavaScript to run this app.", Some("enable javascript"));
        check("Verify you’re no robot", None);
        check("Please verify you are human to go on.", Some("verify you are human"));
        check("The toll will rise, the minister said.", None);
        check(&format!("{} Manage cookies", "The toll will rise. ".repeat(80)), None);
    }

    #[test]
    fn what_only_sets_the_page_is_known() {
        let check = |text: &str, expected: bool| assert_eq!(is_boilerplate(text), expected, "{text}");
        check("ADVERTISEMENT", true);
        check("Read more:", true);
        check("Read more: Toll to rise", false);
        check("Advertisement is lying, she said.", false);
    }

    #[test]
    fn what_is_called_a_way_to_another_page_is_known() {
        let check = |text: &str, expected: bool| assert_eq!(is_pointer(text), expected, "{text}");
        check("READ MORE: Toll to rise", true);
        check("Related | Toll to rise", true);
        check("Related companies said so", false);
        check("Toll to rise: read more", false);
    }
}
