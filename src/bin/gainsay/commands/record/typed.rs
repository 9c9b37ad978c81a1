//! One claim by options: one for each key that a claim has.

use clap::{Arg, ArgAction, ArgMatches, Command, error};
use gainsay::claim::{Entry, Ledger};
use gainsay::query::{speaker_named, topic_named};
use gainsay::store::{CLAIM, Key, Need, Shape, Value};

use crate::failure::Failure;

/// The keys that are given, in the order of the table.
#[derive(Debug, Default)]
pub(super) struct ClaimArgs(Vec<(&'static Key<Entry>, Value)>);

impl clap::Args for ClaimArgs {
    fn augment_args(command: Command) -> Command {
        command.args(CLAIM.iter().map(option))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl clap::FromArgMatches for ClaimArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, error::Error> {
        Ok(Self(CLAIM.iter().filter_map(|key| Some((key, given(key, matches)?))).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), error::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl ClaimArgs {
    /// The speaker, as typed.
    pub(super) fn speaker(&self) -> Option<&str> {
        self.0.iter().find(|it| it.0.name == "speaker").and_then(|it| match &it.1 {
            Value::Text(name) => Some(name.as_str()),
            _ => None,
        })
    }
}

/// What an option holds, where it takes more than its key.
const MORE: &[(&str, &str)] = &[
    ("id", "Its id [default: made of speaker and topic]"),
    ("speaker", "Who said it: an id, a name or an alias; with an article, whose own words it is"),
    ("topic", "What it is about: an id, a name or an alias"),
];

/// The option for a key: `--translated-by` for `translated_by`.
fn option(key: &'static Key<Entry>) -> Arg {
    let more = MORE.iter().find(|it| it.0 == key.name).map(|it| it.1);
    let mut help = more.unwrap_or_else(|| key.holds.trim_end_matches('.')).replace("`[]`", "`none`");
    if matches!(key.shape, Shape::Texts) {
        help.push_str("; may be given more than once");
    }
    let value_name = match key.shape {
        Shape::Date => "DATE",
        Shape::Number(_) => "NUMBER",
        Shape::Word(_) => "WORD",
        _ if more.is_some() => "NAME",
        _ => "TEXT",
    };
    let action = match key.shape {
        Shape::Flag => ArgAction::SetTrue,
        Shape::Texts => ArgAction::Append,
        _ => ArgAction::Set,
    };
    let option = Arg::new(key.name).long(key.name.replace('_', "-")).help(help);
    let option = option.value_name(value_name).action(action).help_heading("The claim");
    // What has no id is given one.
    let is_needed = matches!(key.need, Need::Always | Need::Accepted) && key.name != "id";
    if is_needed { option.required_unless_present("input") } else { option }
}

fn given(key: &Key<Entry>, matches: &ArgMatches) -> Option<Value> {
    match key.shape {
        Shape::Flag => matches.get_flag(key.name).then_some(Value::Flag(true)),
        Shape::Texts => {
            let texts: Vec<String> = matches.get_many(key.name)?.cloned().collect();
            Some(if texts == ["none"] { Value::Text("none".to_owned()) } else { Value::Texts(texts) })
        }
        _ => matches.get_one::<String>(key.name).map(|it| Value::Text(it.clone())),
    }
}

/// The claim that the options give.
pub(super) fn typed(own: &ClaimArgs, ledger: &Ledger) -> Result<Entry, Failure> {
    let mut entry = Entry::default();
    for (key, value) in &own.0 {
        let bad = |bad| Failure::new(format!("--{}: {bad}", key.name.replace('_', "-")));
        key.put(&mut entry, value.clone()).map_err(|it| bad(it.to_string()).hinted(it.remedy()))?;
    }
    if !own.0.iter().any(|it| it.0.need == Need::Words) {
        return Err(
            Failure::new("a claim needs words").hinted("--quote has them letter for letter, --says in a paraphrase")
        );
    }
    if let Some(speaker) = &entry.speaker {
        entry.speaker = Some(speaker_named(speaker, ledger)?.to_string());
    }
    if let Some(topic) = &entry.topic {
        entry.topic = Some(topic_named(topic, ledger)?.to_string());
    }
    Ok(entry)
}
