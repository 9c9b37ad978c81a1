//! What is known of a source: by options, and by what an article says of itself.

use gainsay::article::Article;
use gainsay::claim::SourceEntry;
use gainsay::date::Date;

use crate::failure::Failure;

/// A source's facts. What is typed goes before what an article says of itself.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Its source")]
pub(crate) struct SourceArgs {
    /// Who published it [default: what the article says; `unknown` where it says nothing]
    #[arg(long)]
    pub(crate) outlet: Option<String>,
    /// Its title
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Its address
    #[arg(long)]
    pub(crate) url: Option<String>,
    /// When it was published
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<String>,
}

/// What stands for an outlet that nobody knows.
pub(super) const UNKNOWN: &str = "unknown";

impl SourceArgs {
    /// The source that the options name, if any.
    pub(super) fn entry(&self) -> Result<Option<SourceEntry>, Failure> {
        match (&self.outlet, &self.published) {
            (Some(outlet), Some(published)) => Ok(Some(SourceEntry {
                outlet: Some(outlet.clone()),
                title: self.title.clone(),
                url: self.url.clone(),
                published: Some(day_of_publication(published)?),
                ..SourceEntry::default()
            })),
            (None, None) if self.title.is_none() && self.url.is_none() => Ok(None),
            _ => Err(Failure::new("a source needs --outlet and --published")
                .hinted("write `--outlet unknown` where it is not known")),
        }
    }

    /// When an article was published, where anybody says.
    pub(crate) fn published(&self, article: &Article) -> Result<Option<Date>, Failure> {
        let typed = self.published.as_deref().map(day_of_publication);
        Ok(typed.transpose()?.or(article.published))
    }

    /// The source that an article is, published on that day.
    pub(crate) fn of_article(&self, article: &Article, published: Date) -> SourceEntry {
        let or = |typed: &Option<String>, own: &Option<String>| typed.clone().or_else(|| own.clone());
        SourceEntry {
            outlet: or(&self.outlet, &article.outlet).or_else(|| Some(UNKNOWN.to_owned())),
            title: or(&self.title, &article.title),
            url: or(&self.url, &article.url),
            published: Some(published),
            lang: article.lang.clone(),
            ..SourceEntry::default()
        }
    }
}

fn day_of_publication(text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|error| Failure::new(format!("--published {text}: {error}")))
}

/// Nobody says when an article was published, and no day is invented; the hint is the command with its place for it.
pub(super) fn undated(what: &str) -> Failure {
    let typed: Vec<String> = std::env::args().skip(1).map(|it| quoted(&it)).collect();
    Failure::new(format!("{what} does not say when it was published"))
        .hinted(format!("gainsay {} --published YYYY-MM-DD", typed.join(" ")))
        .hinted("a month (2025-05) or a year (2025) will do where the day is not known")
}

/// An argument as a shell takes it.
fn quoted(argument: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=,@%+".contains(c);
    if !argument.is_empty() && argument.chars().all(is_plain) {
        return argument.to_owned();
    }
    format!("'{}'", argument.replace('\'', "'\\''"))
}
