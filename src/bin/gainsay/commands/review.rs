//! `review`: going through drafts, one key each; or deciding on all that a query means at once.

use std::path::{Path, PathBuf};

use gainsay::claim::Ledger;
use gainsay::query::Query;
use gainsay::render::counted;
use gainsay::review::{Decision, DraftId, Session, State};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::review::{self, App, Reader, ReaderArgs, Theme, counts};
use crate::screen::Screen;

/// Go through drafts: accept, edit, give another topic or stance, reject, one key each
///
/// Every decision is written to its file at once. What is left when you quit is there the next time. `?` shows the keys.
/// With --accept or --reject all drafts that are meant are decided on at once, and nothing is shown; what is only proposed
/// is never taken that way.
///
/// --reader has a program of your own read the drafts as well, a local model for instance. It gets a line of JSON for each:
/// the draft as `gainsay export jsonl` writes one, with the proposition of its topic. It answers with a line, at once, such as
/// {"id": "2025-03-01-courier#roe", "stance": "oppose", "words": {"stance": "no ban"}}: the id, any of stance, if, by, amount,
/// certainty and commitment, and the words of the draft that each rests on. That is shown beside what is offered, and taken by
/// its number alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay review                                    all drafts, the oldest source first
  gainsay review 2025-05-15-anadolu.yaml            those of one file
  gainsay review speaker:roe said:2025-05..         those that a query means
  gainsay review --accept topic:ferries --dry-run   what would be accepted, and what could not be
  gainsay review --reader 'python3 mine.py --small'  with a reader of your own
  gainsay review --reject source:wire \"lottery\"")]
pub(crate) struct ReviewArgs {
    /// A claim file, or its name without .yaml; or which drafts: speaker:NAME topic:NAME said:FROM..TO source:NAME, names,
    /// words [default: all drafts]
    #[arg(value_name = "FILE|QUERY")]
    query: Vec<String>,

    /// Accept all that are meant and can be accepted as they stand
    #[arg(long, requires = "query", conflicts_with_all = ["reject", "reader"])]
    accept: bool,

    /// Reject all that are meant
    #[arg(long, requires = "query", conflicts_with = "reader")]
    reject: bool,

    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,

    #[command(flatten)]
    reader: ReaderArgs,
}

pub(crate) fn run(own: &ReviewArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    if own.dry_run && !(own.accept || own.reject) {
        return Err(Failure::new("--dry-run goes with --accept or --reject"));
    }
    let folder = folder::find(global.claims.as_deref(), screen)?;
    let ledger = folder::load_found(&folder, global, screen)?.ledger;
    let (files, query) = match &own.query[..] {
        [file] if is_file(file, &folder, &ledger) => (vec![on_file(Path::new(file), &folder, &ledger)?], &[][..]),
        query => (Vec::new(), query),
    };
    if own.accept || own.reject {
        let mut session = opened(&folder, ledger, &files, global)?;
        narrowed(&mut session, query)?;
        return at_once(own, &mut session, screen);
    }
    let reader = own.reader.start(&ledger.readers)?;
    one_by_one(&folder, ledger, (&files, query), reader, global, screen)
}

/// Goes through the drafts of these files, relative to the claims folder; of all files where none is named.
pub(crate) fn over(
    folder: &Path,
    files: &[PathBuf],
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let ledger = gainsay::store::load(folder)?.ledger;
    one_by_one(folder, ledger, (files, &[]), None, global, screen)
}

fn one_by_one(
    folder: &Path,
    ledger: Ledger,
    (files, query): (&[PathBuf], &[String]),
    reader: Option<Reader>,
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    if !review::is_possible() {
        return Err(Failure::new("review needs a terminal to show drafts on and to read keys from")
            .hinted("`gainsay check` lists the drafts, and `gainsay review --accept QUERY` accepts what a query means")
            .hinted("by hand: remove `draft: true` from a claim to accept it, or the claim, which `record --add` finds again"));
    }
    let mut session = opened(folder, ledger, files, global)?;
    narrowed(&mut session, query)?;
    if session.open_drafts().next().is_none() {
        let place = match (files, query) {
            ([file], _) => format!(" in {}", file.display()),
            (_, [_, ..]) => " that is meant by this".to_owned(),
            _ => String::new(),
        };
        screen.say(&format!("there is no draft{place} to go through"));
        return Ok(Exit::Answered);
    }
    let mut app = App::new(session).beside(reader);
    let shown = review::run(&mut app, Theme { color: screen.color() });
    let counts = counts(&app.session, &[State::Accepted, State::Rejected, State::Gone, State::Open]).join(", ");
    let more = if app.session.count(State::Open) > 0 { "; `gainsay review` goes on with them" } else { "" };
    screen.say(&format!("{counts}{more}"));
    app.told_of_reader().iter().for_each(|it| screen.say(it));
    shown.map_err(review::terminal_gone)?;
    Ok(Exit::Answered)
}

/// Decides on all drafts that are meant, and says of each what became of it.
fn at_once(own: &ReviewArgs, session: &mut Session, screen: &mut Screen) -> Result<Exit, Failure> {
    let meant: Vec<DraftId> = session.open_drafts().map(|it| it.id).collect();
    let (decision, done) = if own.accept { (Decision::Accept, "accepted") } else { (Decision::Reject, "rejected") };
    let (can, cannot) = if own.accept { session.acceptable(&meant) } else { (meant, Vec::new()) };
    let cited: Vec<String> = can.iter().map(|it| session.cited(session.draft(*it))).collect();
    let left: Vec<String> =
        cannot.iter().map(|(id, why)| format!("{}: {why}", session.cited(session.draft(*id)))).collect();
    if !own.dry_run && !can.is_empty() {
        session.decide(&can, &decision).map_err(|why| Failure::new(why.to_string()))?;
    }
    let would = if own.dry_run { "would be " } else { "" };
    screen.answer(&cited.iter().map(|it| format!("{would}{done} {it}\n")).collect::<String>());
    left.iter().for_each(|it| screen.say(&format!("left {it}")));
    let and_left = if left.is_empty() { String::new() } else { format!(", {} left", left.len()) };
    screen.say(&format!("{} {would}{done}{and_left}", counted(cited.len(), "draft")));
    Ok(if own.dry_run { Exit::Answered } else { Exit::Done })
}

/// The drafts of these files, of all files where none is named, the oldest source first.
pub(super) fn opened(
    folder: &Path,
    ledger: Ledger,
    files: &[PathBuf],
    global: &GlobalArgs,
) -> Result<Session, Failure> {
    let files = if files.is_empty() { oldest_first(&ledger) } else { files.to_vec() };
    Session::open(folder, ledger, &files, global.today()).map_err(|why| Failure::new(why.to_string()))
}

/// Leaves the drafts that a query means.
pub(super) fn narrowed(session: &mut Session, query: &[String]) -> Result<(), Failure> {
    let meant = review::meant(session, |against| Query::parse(query, against))?;
    session.narrow(meant);
    Ok(())
}

/// All claim files, the oldest source first.
pub(crate) fn oldest_first(ledger: &Ledger) -> Vec<PathBuf> {
    let mut sources: Vec<_> = ledger.sources.iter().collect();
    sources.sort_by_key(|it| (it.published.first(), &it.path));
    sources.into_iter().map(|it| it.path.clone()).collect()
}

/// Whether something is meant as a file: it is one, or looks like the name of one.
fn is_file(name: &str, folder: &Path, ledger: &Ledger) -> bool {
    name.ends_with(".yaml") || on_file(Path::new(name), folder, ledger).is_ok()
}

/// The claim file that is meant, relative to the folder.
pub(super) fn on_file(file: &Path, folder: &Path, ledger: &Ledger) -> Result<PathBuf, Failure> {
    let full = file.canonicalize().ok();
    let is_meant = |path: &&PathBuf| {
        path.as_path() == file
            || path.file_name() == Some(file.as_os_str())
            || path.file_stem() == Some(file.as_os_str())
            || full.is_some() && folder.join(path).canonicalize().ok() == full
    };
    let found = ledger.sources.iter().map(|it| &it.path).find(is_meant);
    found.cloned().ok_or_else(|| {
        Failure::new(format!("{} is no claim file that can be read", file.display()))
            .hinted("`gainsay check` shows what is wrong with files")
    })
}
