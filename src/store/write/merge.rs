//! Two speakers or two topics that are one: the first is from now on called by the id of the second, and goes.

use std::path::Path;

use super::edit::{self, UNREADABLE, not_changeable};
use super::mention::{Named, replace_named};
use super::rename::check_on_file;
use crate::problem::{Problem, Severity};
use crate::store::Error;
use crate::store::read::check::{parents, unique};
use crate::store::read::draft::items_of;
use crate::store::read::lists;
use crate::store::transaction::Transaction;
use crate::store::yaml::lines::Lines;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;

/// Makes `from` the same as `into`: whatever names it names `into`, its id, its name and its aliases are aliases of that,
/// and its own entry goes. Returns in how many places it was named.
///
/// # Errors
/// [`Error::NotChangeable`] where one of the two is not there or a file cannot be changed, [`Error::Faulty`] where the list
/// would have a fault then.
pub fn merge(change: &mut Transaction, what: Named, from: &str, into: &str) -> Result<usize, Error> {
    check_on_file(change, what, from)?;
    check_on_file(change, what, into)?;
    let path = Path::new(what.list());
    if from == into {
        return Err(not_changeable(path, &format!("`{from}` is one already")));
    }
    let names = names(change, what, from, into);
    let before = change.text(path)?.unwrap_or_default().to_owned();
    let after = without(path, &before, what.words().1, from, (into, &names))?;
    change.write(path, Some(after))?;
    let n = replace_named(change, what, from, into)?;
    // The list was without fault, or it would not be known who is on it.
    let problems = problems(what, path, change.text(path)?.unwrap_or_default());
    if problems.is_empty() { Ok(n) } else { Err(Error::Faulty { path: path.to_owned(), problems }) }
}

/// What the one that goes was called, as far as the other one is not called so yet.
fn names(change: &Transaction, what: Named, from: &str, into: &str) -> Vec<String> {
    let all = |id: &str| -> Vec<String> {
        let of = |name: &str, aliases: &[String]| [&[id.to_owned(), name.to_owned()], aliases].concat();
        let ledger = change.ledger();
        match what {
            Named::Speaker => ledger.find_speaker(id).map(|it| of(&it.name, &it.aliases)),
            Named::Topic => ledger.find_topic(id).map(|it| of(&it.name, &it.aliases)),
        }
        .unwrap_or_default()
    };
    let mut known: Vec<String> = all(into).iter().map(|it| it.to_lowercase()).collect();
    let mut new = all(from);
    new.retain(|it| {
        let it = it.to_lowercase();
        let is_new = !known.contains(&it);
        known.push(it);
        is_new
    });
    new
}

/// The errors of a list of this text.
fn problems(what: Named, path: &Path, text: &str) -> Vec<Problem> {
    let text = text.trim_start_matches('\u{feff}');
    let mut report = Report::new(path, text);
    match what {
        Named::Speaker => drop(lists::speakers(text, &mut report).map(|it| unique(it, &mut report))),
        Named::Topic => drop(lists::topics(text, &mut report).map(|it| {
            parents(&it, &mut report);
            unique(it, &mut report)
        })),
    }
    report.into_problems().into_iter().filter(|it| it.code.severity == Severity::Error).collect()
}

/// The text of a list without the entry `from`, whose names another one has as aliases.
fn without(path: &Path, text: &str, key: &str, from: &str, (into, names): (&str, &[String])) -> Result<String, Error> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let root = parse(body, &mut Report::new(path, body)).ok_or_else(|| not_changeable(path, UNREADABLE))?;
    let lines = Lines::new(body);
    let list = root.entry(key).map(|it| &it.1).filter(|it| !lines.is_flow(it));
    let why = || not_changeable(path, "its entries are written in brackets; write them as lines that begin with `- `");
    let items = items_of(list.ok_or_else(why)?);
    let of = |id: &str| items.iter().find(|it| it.entry("id").is_some_and(|it| it.1.is(id)));
    let (Some(gone), Some(stays)) = (of(from), of(into)) else {
        return Err(not_changeable(path, &format!("it has no `{from}` and `{into}`")));
    };
    let first = lines.dash(gone);
    let last = lines.last(gone, lines.dash_column(gone));
    let mut edits = vec![(lines.start(first)..lines.start(last + 1), String::new())];
    edits.extend(aliased(&lines, stays, names));
    let newline = if body.contains("\r\n") { "\r\n" } else { "\n" };
    Ok([mark, &edit::applied(body, edits, newline)].concat())
}

/// The edit that gives an entry more aliases.
fn aliased(lines: &Lines<'_>, entry: &Node<'_>, names: &[String]) -> Option<edit::Edit> {
    if names.is_empty() {
        return None;
    }
    let texts: Vec<String> = names.iter().map(|it| serde_json::Value::from(it.as_str()).to_string()).collect();
    let joined = texts.join(", ");
    let (id, id_value) = entry.entry("id")?;
    let indent = " ".repeat(id.place.column);
    Some(match entry.entry("aliases") {
        Some((_, list)) if lines.is_flow(list) => {
            let end = lines.range(list.place).end - 1;
            let comma = if items_of(list).is_empty() { "" } else { ", " };
            (end..end, format!("{comma}{joined}"))
        }
        Some((key, list)) if matches!(&list.value, Value::List { items, .. } if !items.is_empty()) => {
            let at = lines.start(lines.last_of(key, list) + 1);
            let dash = " ".repeat(items_of(list).first().map_or(0, |it| lines.dash_column(it)));
            (at..at, texts.iter().map(|it| format!("{dash}- {it}\n")).collect())
        }
        Some((key, _)) => {
            let at = lines.colon(key);
            (at..at, format!(" [{joined}]"))
        }
        None if lines.is_flow(entry) => {
            let at = lines.range(id_value.place).end;
            (at..at, format!(", aliases: [{joined}]"))
        }
        None => {
            let at = lines.start(lines.last_of(id, id_value) + 1);
            (at..at, format!("{indent}aliases: [{joined}]\n"))
        }
    })
}
