//! `extract`: the statements that an article attributes to somebody, printed and not recorded.

mod stream;

use std::collections::HashSet;
use std::path::Path;

use clap::ValueEnum;
use gainsay::article::Article;
use gainsay::claim::Ledger;
use gainsay::date::Date;
use gainsay::drafting::{self, Origin};
use gainsay::extract::{Extracted, Extractor};
use gainsay::pairing::{self, FirstPerson, Speaker};
use gainsay::query::speaker_named;
use gainsay::render::{self, AttributionView, SkippedView};
use gainsay::store;
use serde_json::{Value, json};

use super::source::{SourceArgs, undated};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::input;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Show the statements in an article as draft claims, without recording any
///
/// With --jsonl, reads lines {"doc_id", "text", "date"} from the file or standard input ("published" may stand for
/// "date", and no day is needed) and writes lines {"doc_id", "attributions"} in the same order; offsets count Unicode
/// code points.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay extract article.html
  gainsay extract - --published 2025-05-16 --why < article.txt
  gainsay extract https://courier.example/ferries --format yaml
  gainsay extract speech.txt --speaker \"Ada Roe\" --why
  gainsay extract --jsonl corpus.jsonl > attributions.jsonl")]
pub(crate) struct ExtractArgs {
    /// The article: a file (text, Markdown, HTML), an address, or `-` for standard input
    #[arg(required_unless_present = "jsonl")]
    article: Option<String>,

    /// How to print
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "terminal")]
    format: Format,

    /// Show what was left out, and why
    #[arg(long)]
    why: bool,

    /// Articles as JSON lines, answers as JSON lines
    #[arg(long, conflicts_with_all = ["format", "why", "outlet", "title", "url", "published"])]
    jsonl: bool,

    /// Whose own words it is: a speech, a release, a statement, a post [default: what its title or first lines say]
    #[arg(long, value_name = "NAME", conflicts_with = "jsonl")]
    speaker: Option<String>,

    /// Of a long text of one speaker every sentence, and not only those that take a position or bear on a topic on file
    #[arg(long, conflicts_with = "jsonl")]
    all: bool,

    #[command(flatten)]
    source: SourceArgs,
}

/// How drafts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Terminal,
    /// JSON; offsets count Unicode code points
    Json,
    /// JSON, one draft a line
    Jsonl,
    /// The claim file that `record` would write
    Yaml,
}

pub(crate) fn run(own: &ExtractArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let ledger = folder::load_if_any(global, screen)?;
    let Some(name) = own.article.as_deref().filter(|_| !own.jsonl) else {
        return stream::run(own.article.as_deref().map(Path::new), &ledger, screen);
    };
    let article = input::article(name)?;
    say_about(&article, screen);
    let published = own.source.published(&article)?;
    let source = first_person(own.speaker.as_deref(), own.all, &ledger);
    let found = pairing::drafts(&article, published, &Extractor::new(&ledger), &source);
    let text = match own.format {
        Format::Terminal => in_words(own, &found, (&article, published), &ledger, screen),
        Format::Json => render::json(&in_full(own, &found, (&article, published), &ledger))?,
        Format::Jsonl => {
            let views = AttributionView::all_in_full(&found.drafts, &article.text, published, &ledger);
            views.iter().map(render::json_line).collect::<Result<_, _>>()?
        }
        Format::Yaml => {
            let published = published.ok_or_else(|| undated(called(name)))?;
            let unknown = drafting::unknown(&found.proposals, &ledger);
            let origin = Origin::of(&article, published, &unknown);
            let claims = drafting::claims(&found.drafts, origin, HashSet::new());
            store::page_text(&own.source.of_article(&article, published), &claims)?
        }
    };
    screen.answer(&text);
    if own.why && !matches!(own.format, Format::Terminal | Format::Json) {
        screen.say(&render::skipped_terminal(&found.skipped, &article.text, screen.style()));
    }
    if found.drafts.is_empty() && article.foreign_language().is_none() {
        screen.say(NOTHING);
    }
    Ok(Exit::Answered)
}

/// What is said of an article in which nothing was found.
pub(super) const NOTHING: &str = "nobody is said to have said anything in it; `--why` shows what was left out";

/// Says so where an article was not written in UTF-8, or not in English.
pub(super) fn say_about(article: &Article, screen: &Screen) {
    if let Some(encoding) = article.decoded_from {
        screen.say(&format!("note: the article was decoded from {encoding}"));
    }
    if let Some(language) = article.foreign_language() {
        screen.say(&format!("note: the article is in {language}, and only English is read"));
        screen.say("  hint: what it says can be recorded by hand, with --quote, --lang and --translated-by");
    }
}

/// How a source in the first person is read: the speaker who was typed, on file or not.
pub(super) fn first_person(speaker: Option<&str>, all: bool, ledger: &Ledger) -> FirstPerson {
    let on_file = |name: &str| speaker_named(name, ledger).ok().and_then(|id| ledger.speaker(&id));
    let speaker = speaker.map(|name| match on_file(name) {
        Some(it) => Speaker { name: it.name.clone(), id: Some(it.id.clone()) },
        None => Speaker { name: name.to_owned(), id: None },
    });
    FirstPerson { speaker, all }
}

/// What the messages call an article.
pub(super) fn called(name: &str) -> &str {
    if name == "-" { "the article on standard input" } else { name }
}

fn in_words(
    own: &ExtractArgs,
    found: &Extracted,
    (article, published): (&Article, Option<Date>),
    ledger: &Ledger,
    screen: &Screen,
) -> String {
    let style = screen.style();
    let mut text = String::new();
    if !found.drafts.is_empty() {
        let all: Vec<usize> = (0..found.drafts.len()).collect();
        text.push_str(&render::drafts_terminal(&found.drafts, &all, &article.text, published, ledger, style));
        text.push_str(&format!("\n{}\n", render::draft_counts(&found.drafts)));
        let unknown = drafting::unknown(&found.proposals, ledger);
        if !unknown.is_empty() {
            text.push('\n');
            text.push_str(&render::unknown_speakers(&unknown, style));
        }
    }
    if own.why {
        text.push('\n');
        text.push_str(&render::skipped_terminal(&found.skipped, &article.text, style));
    }
    text
}

fn in_full(
    own: &ExtractArgs,
    found: &Extracted,
    (article, published): (&Article, Option<Date>),
    ledger: &Ledger,
) -> Value {
    let drafts = AttributionView::all_in_full(&found.drafts, &article.text, published, ledger);
    let source = json!({
        "outlet": own.source.outlet.as_ref().or(article.outlet.as_ref()),
        "title": own.source.title.as_ref().or(article.title.as_ref()),
        "url": own.source.url.as_ref().or(article.url.as_ref()),
        "published": published.map(|it| it.to_string()),
        "lang": article.lang,
        "decoded_from": article.decoded_from,
    });
    let mut value = json!({"article": source, "drafts": drafts});
    if own.why {
        value["skipped"] = json!(SkippedView::all(&found.skipped, &article.text));
    }
    value
}
