//! `check --against`: the claims of one file verified against a newer version of its article.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use gainsay::article::Article;
use gainsay::claim::{Entry, Ledger};
use gainsay::drafting::{self, Origin};
use gainsay::extract::Extractor;
use gainsay::language::likeness::{Measure, OLDER_VERSION};
use gainsay::render::{self, QuotedView, counted, verified_terminal};
use gainsay::store::{self, How, Loaded, Quoted};
use gainsay::verify::Verdict;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::Screen;
use crate::{fetch, folder, input};

/// Verifies the file that has one of `names` in its name, or the one whose article this is.
pub(super) fn run(
    argument: &str,
    names: &[String],
    as_json: bool,
    (global, screen): (&GlobalArgs, &mut Screen),
) -> Result<Exit, Failure> {
    let (folder, loaded) = folder::read(global, screen)?;
    let article = input::article(argument)?;
    let (source, how) = match names {
        [] => of_article(argument, &article, &folder, &loaded)?,
        names => (named(names, &loaded)?, String::new()),
    };
    let path = &loaded.ledger.sources[source].path;
    let unreadable = |error| Failure::new(format!("cannot read {}: {error}", folder.join(path).display()));
    let text = fs::read_to_string(folder.join(path)).map_err(unreadable)?;
    let quoted = store::verified(path, &text, &article.text)?;
    if as_json {
        let views: Vec<QuotedView> = quoted.iter().map(|it| QuotedView::of(it, path, &article.text)).collect();
        screen.answer(&render::json(&views)?);
    } else {
        screen.answer(&verified_terminal(&quoted, path, &article.text, screen.style()));
    }
    let count = |verdict: Verdict| quoted.iter().filter(|it| it.finding.verdict == verdict).count();
    let verdicts = [Verdict::Ok, Verdict::Moved, Verdict::Ambiguous, Verdict::Altered, Verdict::Gone];
    let told: Vec<String> = verdicts
        .into_iter()
        .filter(|it| count(*it) > 0 || *it == Verdict::Ok)
        .map(|it| format!("{} {}", count(it), it.word()))
        .collect();
    screen.say(&format!("{} of {}{how}: {}", counted(quoted.len(), "quotation"), path.display(), told.join(", ")));
    let of_form = quoted.iter().filter(|it| it.finding.is_of_form_alone()).count();
    if of_form > 0 {
        let differ = if of_form == 1 { "differs" } else { "differ" };
        screen
            .say(&format!("{of_form} of them {differ} in marks, case or the shape of a figure alone, and in no word"));
    }
    let others = told_of_another(&article, source, (&text, path), &loaded.ledger)?;
    others.iter().for_each(|it| screen.say(&render::printable(it)));
    let is_right = !quoted.iter().any(Quoted::is_otherwise) && others.is_empty();
    Ok(if is_right { Exit::Answered } else { Exit::Found })
}

/// The claims of a source whose words another one says in an article, each in a sentence.
fn told_of_another(
    article: &Article,
    source: usize,
    (text, path): (&str, &Path),
    ledger: &Ledger,
) -> Result<Vec<String>, Failure> {
    let published = ledger.sources[source].published;
    let found = Extractor::new(ledger).read(&article.text, published.as_day());
    let unknown = drafting::unknown(&found.proposals, ledger);
    let origin = Origin::of(article, published, &unknown);
    let drafted = drafting::claims(&found.drafts, origin, HashSet::new());
    let on_file: Vec<Entry> = store::entries(path, text)?.into_iter().map(|it| it.entry).collect();
    Ok(drafting::told_of_another(&drafted, &on_file).iter().map(ToString::to_string).collect())
}

/// The one source with a name in its path.
fn named(names: &[String], loaded: &Loaded) -> Result<usize, Failure> {
    let [name] = names else {
        return Err(Failure::new("--against verifies one claim file, and several are named").hinted("name one of them"));
    };
    let sources = &loaded.ledger.sources;
    let path = |at: &usize| sources[*at].path.to_string_lossy();
    let is_whole =
        |at: &usize| path(at) == name.as_str() || sources[*at].id.as_str() == name || name.ends_with(&*path(at));
    let mut found: Vec<usize> =
        (0..sources.len()).filter(|it| path(it).contains(name.as_str()) || is_whole(it)).collect();
    if let Some(whole) = found.iter().copied().find(is_whole) {
        found = vec![whole];
    }
    match found[..] {
        [only] => Ok(only),
        [] => Err(Failure::new(format!("no claim file that can be read has `{name}` in its name"))),
        _ => {
            let paths: Vec<_> = found.iter().take(5).map(|it| path(it).into_owned()).collect();
            let message = format!("{} claim files have `{name}` in their names", found.len());
            Err(Failure::new(message).hinted(format!("name one of them: {}", paths.join(", "))))
        }
    }
}

/// The source that an article is a version of: by its address, or else by the kept copy that is most like it. Comes with
/// how it was told.
fn of_article(
    argument: &str,
    article: &Article,
    folder: &std::path::Path,
    loaded: &Loaded,
) -> Result<(usize, String), Failure> {
    let url = article.url.as_deref().or_else(|| fetch::is_address(argument).then_some(argument));
    let percent = |percent: usize| format!(", whose kept copy is {percent} % the same");
    if let Some(found) = store::recorded(folder, &loaded.ledger, url, &article.text) {
        let how = match found.how {
            How::SameAddress => String::new(),
            How::SameText => ", whose kept copy is the same".to_owned(),
            How::NearlySame(of_hundred) => percent(of_hundred),
        };
        return Ok((found.source, how));
    }
    let nearest = store::nearest(folder, &loaded.ledger, &article.text).filter(|it| it.1.reaches(OLDER_VERSION));
    nearest.map(|(source, shared)| (source, percent(shared.percent(Measure::Versions)))).ok_or_else(|| {
        Failure::new("no source on file has the address of this article, and no kept copy is like it")
            .hinted("name the claim file: gainsay check --against ARTICLE FILE")
    })
}
