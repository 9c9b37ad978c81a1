//! Articles beside each other, each with the one before it.

use gainsay::article::Article;
use gainsay::date::Date;
use gainsay::extract::Extractor;
use gainsay::pairing::Comparison;
use gainsay::render::{self, ComparisonView};
use gainsay::revision::Kinship;

use super::super::extract::say_about;
use super::CompareArgs;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::{Format, GlobalArgs};
use crate::screen::Screen;
use crate::{folder, input};

/// Compares two articles or more, in order of time where all of them have a day.
pub(super) fn run(
    own: &CompareArgs,
    names: &[String],
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let ledger = folder::load_if_any(global, screen)?;
    let articles = in_order(read(own, names, screen)?, screen);
    let extractor = Extractor::new(&ledger);
    let found: Vec<Comparison<'_>> =
        articles.windows(2).map(|it| Comparison::of(&it[0].1, &it[1].1, &extractor)).collect();
    let text = match own.output.format() {
        Format::Terminal => {
            let blocks: Vec<String> =
                found.iter().map(|it| render::comparison_terminal(it, own.all, screen.style())).collect();
            blocks.join("\n")
        }
        Format::Markdown => found.iter().map(render::comparison_markdown).collect::<Vec<_>>().join("\n"),
        Format::Csv => {
            let mut rows = Vec::new();
            let mut header: &[&str] = &[];
            for it in &found {
                let (head, more) = render::comparison_rows(it);
                header = head;
                rows.extend(more);
            }
            own.output.csv((header, rows))
        }
        // Of two there is one answer; of more there is a list.
        Format::Json => match &found[..] {
            [only] => own.output.json(&ComparisonView::of(only), screen)?,
            all => own.output.json(&all.iter().map(ComparisonView::of).collect::<Vec<_>>(), screen)?,
        },
    };
    screen.answer(&text);
    let is_found = found.iter().any(|it| it.is_found() || it.kinship == Kinship::OtherArticle);
    Ok(if own.exit_code && is_found { Exit::Found } else { Exit::Answered })
}

/// The articles under their names, each on the day that was typed for it.
fn read<'n>(own: &CompareArgs, names: &'n [String], screen: &Screen) -> Result<Vec<(&'n str, Article)>, Failure> {
    if names.iter().filter(|it| *it == "-").count() > 1 {
        return Err(Failure::new("standard input is one article").hinted("save the other one in a file"));
    }
    let mut articles = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let mut article = input::article(name)?;
        say_about(&article, screen);
        article.published = own.said.get(at).copied().map(Date::day).or(article.published);
        articles.push((name.as_str(), article));
    }
    Ok(articles)
}

/// In order of time; as they were given where one of them has no day.
fn in_order<'n>(mut articles: Vec<(&'n str, Article)>, screen: &Screen) -> Vec<(&'n str, Article)> {
    if articles.iter().all(|it| it.1.published.is_some()) {
        let is_later = |it: &[(&str, Article)]| {
            it[0].1.published.zip(it[1].1.published).is_some_and(|(one, next)| next.is_before(one))
        };
        if articles.windows(2).any(is_later) {
            articles.sort_by_key(|it| it.1.published.map(|it| (it.first(), it.last())));
            let names: Vec<&str> = articles.iter().map(|it| it.0).collect();
            screen.say(&format!("note: compared in order of time: {}", names.join(", ")));
        }
    } else if articles.len() > 2 {
        screen
            .say("note: one of the articles does not say when it was published; they are compared as they were given");
    }
    articles
}
