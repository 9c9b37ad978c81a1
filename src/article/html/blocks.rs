//! The paragraphs of a part of a page, as a reader sees them.

use dom_query::NodeRef;

use super::title::letters;
use crate::article::paragraphs::Paragraphs;

/// Elements that a reader does not read, or not as a part of the text.
const SKIPPED: &str = "script style template noscript svg math button input select textarea form iframe object embed \
                       video audio canvas nav head title figcaption dialog";

/// Elements that begin and end a paragraph.
const BLOCKS: &str = "address article aside blockquote body caption center dd details div dl dt fieldset figcaption \
                      figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary \
                      table tbody td tfoot th thead tr ul";

/// Elements that stand within a line.
const INLINE: &str = "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark picture q \
                      ruby s samp small source span strike strong sub sup time tt u var wbr";

/// Words in the classes of what stands on a page beside its text.
const BESIDE: &str = "advert author breadcrumb byline caption comment consent cookie copyright disclaimer footer modal \
                      navigation newsletter popular promo recommend related share sidebar signup social sponsor \
                      subscribe teaser widget";

/// The same of rows of pictures, each with its words.
const SLIDES: [&str; 3] = ["slideshow", "gallery", "carousel"];

/// One paragraph, and what tells whether it belongs to the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) text: String,
    /// Whether it may only repeat what stands in another.
    pub(super) may_repeat: bool,
    /// Whether it stands in something that is called like what stands beside a text.
    pub(super) is_beside: bool,
    /// Whether it stands in a row of pictures.
    pub(super) is_slide: bool,
    pub(super) is_heading: bool,
    /// Which quotation set apart it stands in, counted from one.
    pub(super) quotation: Option<usize>,
    /// How many of its letters are those of links.
    pub(super) linked: usize,
}

/// What is left to be done on the way through the page.
enum Step<'a> {
    /// Read a node.
    Enter(NodeRef<'a>, Within),
    /// A block or paragraph ends.
    End,
    /// A cell ends.
    EndCell,
    /// A quotation ends with this mark.
    Unquote(&'static str),
}

/// What a node stands in.
#[derive(Clone, Copy, Default)]
struct Within {
    is_aside: bool,
    is_beside: bool,
    is_slide: bool,
    is_heading: bool,
    quotation: Option<usize>,
    is_link: bool,
    is_quoted: bool,
    is_preformatted: bool,
}

/// The paragraphs below `root`, in order. Pages can be nested as deep as anybody likes, so this does not recurse.
pub(super) fn blocks(root: NodeRef<'_>) -> Vec<Block> {
    let mut paragraphs = Paragraphs::default();
    // What is known of the paragraphs that have ended, and of the one that has not.
    let mut known: Vec<Block> = Vec::new();
    let mut open = Block::default();
    let mut quotations = 0;
    let mut steps = vec![Step::Enter(root, Within::default())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node, within) if node.is_text() => {
                let text = node.text();
                if within.is_preformatted {
                    paragraphs.say_lines(&text)
                } else {
                    paragraphs.say(&text)
                }
                if !text.trim().is_empty() {
                    open.may_repeat |= within.is_aside;
                    open.is_beside |= within.is_beside;
                    open.is_slide |= within.is_slide;
                    open.is_heading |= within.is_heading;
                    open.quotation = open.quotation.or(within.quotation);
                    open.linked += if within.is_link { letters(&text).len() } else { 0 };
                }
            }
            Step::Enter(node, mut within) => {
                if node.has_name("blockquote") && within.quotation.is_none() {
                    quotations += 1;
                    within.quotation = Some(quotations);
                }
                if node.has_name("figcaption") && names_a_speaker(&node) {
                    within.quotation = Some(quotations);
                }
                enter(node, within, &mut paragraphs, &mut steps);
            }
            Step::End => paragraphs.end(),
            Step::EndCell => paragraphs.end_cell(),
            Step::Unquote(mark) => paragraphs.say(mark),
        }
        if paragraphs.count() > known.len() {
            known.resize(paragraphs.count(), std::mem::take(&mut open));
        }
    }
    paragraphs.end();
    known.resize(paragraphs.count(), open);
    paragraphs.finish().into_iter().zip(known).map(|(text, known)| Block { text, ..known }).collect()
}

/// The text of one element, in a line.
pub(super) fn line(root: NodeRef<'_>) -> String {
    let blocks: Vec<String> = blocks(root).into_iter().map(|it| it.text).collect();
    squeezed(&blocks.join(" "))
}

/// A text in a line, with one space between words.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads an element: what it says is said, and what is in it comes next.
fn enter<'a>(node: NodeRef<'a>, within: Within, paragraphs: &mut Paragraphs, steps: &mut Vec<Step<'a>>) {
    let name = node.node_name().unwrap_or_default().to_ascii_lowercase();
    let name = name.as_str();
    let class = node.class().unwrap_or_default().to_ascii_lowercase();
    match name {
        "br" => return paragraphs.end_line(),
        "figcaption" if names_a_speaker(&node) => {}
        "sup" if is_reference(&node) => return,
        _ if is_listed(SKIPPED, name) || node.has_attr("hidden") || is_tool(&class) => return,
        _ => {}
    }
    let is_block = node.is_element() && is_block(&node, name);
    let calls_itself_beside = || BESIDE.split_whitespace().any(|it| class.contains(it));
    let is_whole = matches!(name, "html" | "body" | "main" | "article");
    let inside = Within {
        is_aside: within.is_aside || (is_block && may_repeat(name, &class)),
        is_beside: within.is_beside || (is_block && !is_whole && calls_itself_beside()),
        is_slide: within.is_slide || (is_block && !is_whole && SLIDES.iter().any(|it| class.contains(it))),
        is_heading: within.is_heading || matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
        quotation: within.quotation,
        is_link: within.is_link || name == "a",
        is_quoted: within.is_quoted != (name == "q"),
        is_preformatted: within.is_preformatted || name == "pre",
    };
    // Read backwards: the steps are taken from the end.
    match name {
        "td" | "th" => steps.push(Step::EndCell),
        "q" => {
            let (open, close) = if within.is_quoted { ("‘", "’") } else { ("“", "”") };
            paragraphs.say(open);
            steps.push(Step::Unquote(close));
        }
        _ if is_block => {
            paragraphs.end();
            steps.push(Step::End);
        }
        _ => {}
    }
    steps.extend(node.children_it(true).map(|child| Step::Enter(child, inside)));
}

/// Whether an element begins and ends a paragraph. One that a site has made up does so unless it stands among words.
fn is_block(node: &NodeRef<'_>, name: &str) -> bool {
    let is_word = |it: Option<NodeRef<'_>>| it.is_some_and(|it| it.is_text() && !it.text().trim().is_empty());
    let stands_among_words = || is_word(node.prev_sibling()) || is_word(node.next_sibling());
    is_listed(BLOCKS, name) || !(is_listed(INLINE, name) || stands_among_words())
}

/// Whether an element may only show again what stands in the text: a pull quote, a summary at the side.
fn may_repeat(name: &str, class: &str) -> bool {
    matches!(name, "blockquote" | "aside" | "figure") || class.contains("pull") || class.contains("quote")
}

/// Whether classes are those of a caption under a picture, or of a link with which to edit the page.
fn is_tool(class: &str) -> bool {
    class.split_whitespace().any(|it| {
        let is_caption = it.ends_with("caption") || it.ends_with("caption-text") || it.ends_with("caption__text");
        (is_caption && !it.starts_with("has-") && !it.starts_with("with-")) || it == "mw-editsection"
    })
}

/// Whether a caption is that of a quotation, so that it says whose it is.
fn names_a_speaker(caption: &NodeRef<'_>) -> bool {
    caption.parent().is_some_and(|figure| figure.children_it(false).any(|it| it.has_name("blockquote")))
}

/// Whether a raised number leads to a note and is no part of the words.
fn is_reference(sup: &NodeRef<'_>) -> bool {
    let leads_down = |it: &NodeRef<'_>| it.attr("href").is_some_and(|to| to.contains('#'));
    sup.descendants_it().any(|it| it.has_name("a") && leads_down(&it))
}

fn is_listed(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|it| it == name)
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let found: Vec<String> = blocks(Document::fragment(html).root()).into_iter().map(|it| it.text).collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn paragraphs_do_not_run_together() {
        check("<p>one</p><p>two</p>", &["one", "two"]);
        check("<div>one<p>two</p>three</div>", &["one", "two", "three"]);
        check("one<br>two<br><br>three<br> <br>four", &["one\ntwo", "three", "four"]);
        check("<ul><li>one<li>two<ul><li>three</ul></ul>", &["one", "two", "three"]);
        check("<dl><dt>one<dd>two</dl><h2>three</h2>four", &["one", "two", "three", "four"]);
        check("<blockquote>one</blockquote><section>two</section><x-part>three</x-part>", &["one", "two", "three"]);
        check("<table><tr><td>a<td>b<tr><td>c</table>", &["a\tb", "c"]);
        check("<pre>one\ntwo\n\nthree</pre>", &["one\ntwo", "three"]);
    }

    #[test]
    fn a_line_is_not_torn() {
        check(
            "<p>It <b>wa</b>s, <x-link>said</x-link> <a href=x>R<i>o</i>e</a>.\n\n Yes.</p>",
            &["It was, said Roe. Yes."],
        );
        check("<span>one</span><span> two</span>", &["one two"]);
        check("<p>Mr&nbsp;Roe &amp; co&shy;unc&#8203;il</p>", &["Mr\u{a0}Roe & council"]);
        check("<p>so<sup><a href='#n1'>1</a></sup> m<sup>2</sup></p>", &["so m2"]);
    }

    #[test]
    fn marks_that_the_browser_sets_are_set() {
        check("<p><q>No, <q>never</q></q>, she said.</p>", &["“No, ‘never’”, she said."]);
    }

    #[test]
    fn what_is_not_read_is_left_out() {
        check("<p>one</p><script>x</script><form>y</form><p hidden>z</p><!-- w --><noscript>v</noscript>", &["one"]);
        check("<figure><img alt=x><figcaption>A bridge</figcaption></figure><p>one</p>", &["one"]);
        check("<figure><blockquote>one</blockquote><figcaption>Ada Roe</figcaption></figure>", &["one", "Ada Roe"]);
    }

    #[test]
    fn what_may_repeat_is_told_apart() {
        let page = "<p>a</p><aside><p>b</p><blockquote>c</blockquote>d</aside>e<div class='x-pullquote'>f</div>g";
        let found = blocks(Document::fragment(page).root());
        let aside: String = found.iter().filter(|it| it.may_repeat).map(|it| it.text.as_str()).collect();
        assert_eq!((found.len(), aside.as_str()), (7, "bcdf"));
    }
}
