//! A believable ledger of any size on disk, the same on every run: who said what, in which paper, over six years.

mod dice;
pub(crate) mod shapes;
mod words;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};

use dice::Dice;
use words::{ASPECTS, CONDITIONS, COUNTED, FAMILY, GIVEN, OUTLETS, ROLES, SUBJECTS, VERBS, quotation};

/// Claims that every generated file has.
pub(crate) const CLAIMS_A_FILE: usize = 5;

/// On how many topics one speaker is heard.
const TOPICS_A_SPEAKER: usize = 12;
const DAYS: usize = 6 * 365;
const STANCES: [&str; 8] =
    ["strong-support", "support", "neutral", "mixed", "oppose", "strong-oppose", "unclear", "declined"];
const CERTAINTIES: [&str; 3] = ["certain", "probable", "possible"];

fn speaker_id(n: usize) -> String {
    format!("{}-{}", GIVEN[n % GIVEN.len()], FAMILY[n / GIVEN.len() % FAMILY.len()]).to_lowercase()
}

fn topic_id(n: usize) -> String {
    format!("{}-{}", SUBJECTS[n % SUBJECTS.len()], ASPECTS[n / SUBJECTS.len() % ASPECTS.len()])
}

const SPEAKERS: usize = GIVEN.len() * FAMILY.len();
const TOPICS: usize = SUBJECTS.len() * ASPECTS.len();

/// Writes a claims folder with `files` claim files of five claims each.
pub(crate) fn write(folder: &Path, files: usize) {
    fs::create_dir_all(folder).expect("the folder can be made");
    put(&folder.join("speakers.yaml"), &speakers());
    put(&folder.join("topics.yaml"), &topics());
    let mut world = World::new();
    for file in 0..files {
        let day = first_day() + Days::new((file * DAYS / files) as u64);
        let stem = format!("{day}-{}-{file}", OUTLETS[file % OUTLETS.len()].to_lowercase().replace([' ', 'ü'], "-"));
        let year = folder.join(day.format("%Y").to_string());
        if !year.exists() {
            fs::create_dir(&year).expect("the folder of a year can be made");
        }
        put(&year.join(format!("{stem}.yaml")), &world.file(&stem, day, file));
    }
}

fn put(path: &Path, text: &str) {
    fs::write(path, text).expect("the file can be written");
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, 1, 1).expect("the calendar has this day")
}

fn speakers() -> String {
    let mut text = "version: 1\nspeakers:\n".to_owned();
    for n in 0..SPEAKERS {
        let name = format!("{} {}", GIVEN[n % GIVEN.len()], FAMILY[n / GIVEN.len()]);
        let (role, next) = (ROLES[n % ROLES.len()], ROLES[(n + 1) % ROLES.len()]);
        write!(
            text,
            "  - id: {}\n    name: {name}\n    kind: person\n    aliases: [\"{role} {name}\"]\n    roles:\n      \
             - role: {role}\n        for: Eelmoor\n        from: 2018\n        until: 2022-06\n      \
             - role: {next}\n        from: 2022-07\n\n",
            speaker_id(n)
        )
        .expect("a string takes all that is written to it");
    }
    text
}

fn topics() -> String {
    let mut text = "version: 1\ntopics:\n".to_owned();
    for n in 0..TOPICS {
        let id = topic_id(n);
        let name = id.replace('-', " ");
        writeln!(text, "  - id: {id}\n    name: The {name}\n    proposition: The {name} should go ahead.\n")
            .expect("a string takes all that is written to it");
    }
    text
}

/// What speakers hold at the moment, so that most of them go on holding it.
struct World {
    dice: Dice,
    stances: Vec<usize>,
    figures: Vec<usize>,
    latest: Vec<Option<String>>,
}

impl World {
    fn new() -> Self {
        let mut dice = Dice::new(7);
        let stances = (0..SPEAKERS * TOPICS).map(|_| dice.roll(6)).collect();
        let figures = (0..SPEAKERS * TOPICS).map(|_| 10 + dice.roll(90)).collect();
        Self { dice, stances, figures, latest: vec![None; SPEAKERS * TOPICS] }
    }

    fn file(&mut self, stem: &str, published: NaiveDate, file: usize) -> String {
        let outlet = OUTLETS[file % OUTLETS.len()];
        let mut text = format!(
            "version: 1\nsource:\n  outlet: {outlet}\n  title: \"What was said on {published}: page {}\"\n  \
             url: https://papers.example/{stem}?ref=front&page={file}\n  published: {published}\nclaims:\n",
            file % 40 + 1
        );
        for n in 0..CLAIMS_A_FILE {
            self.claim(&mut text, stem, published, n).expect("a string takes all that is written to it");
        }
        text
    }

    fn claim(&mut self, text: &mut String, stem: &str, published: NaiveDate, n: usize) -> std::fmt::Result {
        let dice = &mut self.dice;
        let speaker = dice.skewed(SPEAKERS);
        let topic = (speaker * 7 + dice.skewed(TOPICS_A_SPEAKER)) % TOPICS;
        let held = speaker * TOPICS + topic;
        if dice.falls(4) {
            self.stances[held] = dice.roll(STANCES.len());
        }
        if dice.falls(5) {
            self.figures[held] = 10 + dice.roll(90);
        }
        let (stance, figure) = (self.stances[held], self.figures[held]);
        let day = published - Days::new(dice.skewed(4) as u64);
        let said = match dice.roll(50) {
            0 | 1 => day.format("%Y-%m").to_string(),
            2 => format!("{}/{day}", day - Days::new(1)),
            _ => day.to_string(),
        };
        let name = topic_id(topic);
        writeln!(text, "  - id: {}-{n}\n    speaker: {}\n    topic: {name}", speaker_id(speaker), speaker_id(speaker))?;
        writeln!(text, "    said: {said}")?;
        if dice.falls(85) {
            let words = quotation(dice, stance, &name.replace('-', " "));
            match dice.roll(10) {
                0 => writeln!(text, "    quote: >-\n      {words}")?,
                1 | 2 => writeln!(text, "    quote: \"{words}\"")?,
                _ => writeln!(text, "    quote: {words}")?,
            }
        }
        writeln!(text, "    says: Speaks of the {} and of what it would take.", name.replace('-', " "))?;
        if dice.falls(70) {
            writeln!(text, "    stance: {}", STANCES[stance])?;
        }
        match dice.roll(100) {
            0..12 => writeln!(text, "    if: [{}]", CONDITIONS[figure % 6])?,
            12..15 => writeln!(text, "    if:\n      - {}\n      - {}", CONDITIONS[figure % 6], CONDITIONS[topic % 6])?,
            15..17 => writeln!(text, "    if: []")?,
            _ => {}
        }
        match dice.roll(100) {
            0..10 => writeln!(text, "    by: {}-{:02}", published.year() + 1, figure % 12 + 1)?,
            10..12 => writeln!(text, "    by: none")?,
            _ => {}
        }
        if dice.falls(15) {
            writeln!(text, "    amount: {} {}", figure * 10, COUNTED[topic % COUNTED.len()])?;
        }
        if dice.falls(20) {
            writeln!(text, "    commitment: {}", (figure + usize::from(dice.falls(10))) % 8)?;
        }
        if dice.falls(10) {
            writeln!(text, "    certainty: {}", CERTAINTIES[figure % 3])?;
        }
        if dice.falls(30) {
            writeln!(text, "    verb: {}", dice.pick(&VERBS))?;
        }
        if dice.falls(20) {
            writeln!(text, "    printed: {} {}", ROLES[speaker % ROLES.len()], FAMILY[speaker / GIVEN.len()])?;
        }
        match dice.roll(100) {
            0..3 => writeln!(text, "    via: {}", dice.pick(&OUTLETS))?,
            3..6 => writeln!(text, "    as: {}", dice.pick(&ROLES))?,
            6..8 => writeln!(text, "    note: Read on air in the evening.  # the third item")?,
            8..10 => writeln!(text, "    lang: de\n    translated_by: {}", dice.pick(&OUTLETS))?,
            10..13 => writeln!(text, "    anchor:\n      prefix: \"when asked, \"\n      suffix: \" and left\"")?,
            13..17 => self.latest[held].iter().try_for_each(|it| writeln!(text, "    same_as: {it}"))?,
            _ => {}
        }
        self.latest[held] = Some(format!("{stem}#{}-{n}", speaker_id(speaker)));
        text.push('\n');
        Ok(())
    }
}
