//! The text of Markdown: its paragraphs as they are read, without the marks that set them.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::paragraphs::{Paragraphs, joined};
use super::{Article, front_matter, html};

/// The article that is written in Markdown. Its first heading is its title, unless the front matter has one.
pub(super) fn markdown(text: &str) -> Article {
    let (about, begin) = front_matter::front_matter(text).unwrap_or_default();
    let mut reader = Reader::default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(&text[begin..], options).for_each(|event| reader.take(event));
    let heading = reader.heading.filter(|it| !it.is_empty());
    Article { text: joined(&reader.paragraphs.finish()), title: about.title.clone().or(heading), ..about }
}

#[derive(Default)]
struct Reader {
    paragraphs: Paragraphs,
    /// The first heading of the first level, while it is read and after.
    heading: Option<String>,
    is_heading: bool,
    /// How many pictures the words describe; they are not in the text.
    pictures: usize,
    /// HTML that stands between paragraphs, until it ends.
    html: String,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.say(&text)
            }
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.paragraphs.end_line(),
            Event::Rule => self.paragraphs.end(),
            Event::Html(part) => self.html.push_str(&part),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.paragraphs.end_line(),
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn say(&mut self, text: &str) {
        if self.pictures > 0 {
            return;
        }
        if self.is_heading {
            self.heading.get_or_insert_default().push_str(text);
        }
        // A block of code has its lines.
        if text.contains('\n') { self.paragraphs.say_lines(text) } else { self.paragraphs.say(text) }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } => self.pictures += 1,
            Tag::Heading { level: HeadingLevel::H1, .. } if self.heading.is_none() => {
                self.paragraphs.end();
                self.is_heading = true;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::TableCell => {}
            _ => self.paragraphs.end(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.pictures -= 1,
            TagEnd::TableCell => self.paragraphs.end_cell(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => {}
            TagEnd::HtmlBlock => {
                for paragraph in html::fragment(&std::mem::take(&mut self.html)) {
                    self.paragraphs.say_lines(&paragraph);
                    self.paragraphs.end();
                }
            }
            _ => {
                self.is_heading = false;
                self.paragraphs.end();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(markdown(text).text, expected, "{text}");
    }

    #[test]
    fn marks_go_and_words_stay() {
        check(
            "The toll is *“unfair”*, **said** [Brandt](https://b.example \"B\").\n",
            "The toll is “unfair”, said Brandt.\n",
        );
        check("It's \"unfair\"...  not -- 'fair'", "It's \"unfair\"... not -- 'fair'\n");
        check(
            "A `toll` costs ~~three~~ 4 &euro; [^1].\n\n[^1]: Since May.",
            "A toll costs three 4 € .\n\nSince May.\n",
        );
        check("![A bridge](b.png) The bridge.", "The bridge.\n");
    }

    #[test]
    fn what_stands_apart_is_set_apart() {
        check(
            "# Toll to rise\nBrandt said\nso.\n\n> “No,”\n> she said.\n\n- one\n- two",
            "Toll to rise\n\nBrandt said so.\n\n“No,” she said.\n\none\n\ntwo\n",
        );
        check("one\\\ntwo  \nthree<br>four", "one\ntwo\nthree\nfour\n");
        check("| a | b |\n|---|---|\n| c | d |", "a\tb\n\nc\td\n");
        check("<p>One.</p><p>Two <b>b</b>.</p>\n\nThree <i>c</i>.", "One.\n\nTwo b.\n\nThree c.\n");
        check("    code\n    more", "code\nmore\n");
    }

    #[test]
    fn the_title_is_that_of_the_front_matter_or_the_first_heading() {
        let title = |text: &str| markdown(text).title;
        assert_eq!(title("# Toll *to* rise\n\nText.\n\n# More"), Some("Toll to rise".to_owned()));
        assert_eq!(title("---\ntitle: A toll\n---\n# Toll to rise\n"), Some("A toll".to_owned()));
        assert_eq!(title("Text.\n\n## More"), None);
    }
}
