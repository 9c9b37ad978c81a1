//! Speakers and topics by whatever names they have in a file: those on file are found, and the others are new.

use std::collections::{HashMap, HashSet};

use crate::claim::{Ledger, Sign, Speaker, SpeakerId, SpeakerKind, Topic, TopicId, numbered, slug};

/// What is wrong, and what to do.
pub(super) type Fault = (String, String);

/// Something that has an id and names.
struct Known {
    id: String,
    name: String,
    /// What one can be for or against; none of a speaker.
    proposition: Option<String>,
    /// Whether it is new; for a speaker, which kind it is.
    new: Option<SpeakerKind>,
}

/// All speakers, or all topics: those on file, and those that come in.
struct Names {
    file: &'static str,
    known: Vec<Known>,
    /// By each name, in small letters.
    by_name: HashMap<String, usize>,
    /// By each name without marks and spaces; nothing where two are alike.
    by_slug: HashMap<String, Option<usize>>,
}

/// The speakers and topics on file, and those that come in.
pub(super) struct Cast {
    speakers: Names,
    topics: Names,
    /// How words stand to each topic, by its id.
    sides: HashMap<String, Sides>,
    /// The topics of which was told that this is on file otherwise.
    told: HashSet<String>,
}

/// How words stand to a topic: its `sign`, and what who is for it is `against`.
type Sides = (Option<Sign>, Vec<String>);

/// Words that the id of a topic is made of, at most.
const WORDS: usize = 6;

impl Names {
    fn know(&mut self, known: Known, aliases: &[String]) {
        let names = [&known.id, &known.name].into_iter().chain(aliases).chain(&known.proposition);
        let at = self.known.len();
        for name in names {
            self.by_name.entry(name.to_lowercase()).or_insert(at);
            let alike = self.by_slug.entry(slug(name)).or_insert(Some(at));
            *alike = alike.filter(|it| *it == at);
        }
        self.known.push(known);
    }

    fn find(&self, name: &str) -> Option<usize> {
        let alike = || self.by_slug.get(&slug(name)).copied().flatten().filter(|_| !slug(name).is_empty());
        self.by_name.get(&name.to_lowercase()).copied().or_else(alike)
    }

    /// The one that is called `name` and `other` besides, where one is known.
    fn resolve(&self, name: &str, other: Option<&str>, proposition: Option<&str>) -> Result<Option<&Known>, Fault> {
        let beside = other.and_then(|it| self.find(it));
        let Some(at) = self.find(name).or(beside) else { return Ok(None) };
        let known = &self.known[at];
        if let Some(other) = other.filter(|_| beside != Some(at)) {
            let what = format!("`{}` is {}, and not {other}", known.id, known.name);
            return Err((what, format!("add the name to its `aliases:` in {}, or use another id", self.file)));
        }
        if let Some((own, told)) = known.proposition.as_ref().zip(proposition).filter(|it| it.0 != it.1) {
            let what = format!("`{}` is for or against “{own}”, and not “{told}”", known.id);
            return Err((what, "a stance on the one is none on the other: use another topic".to_owned()));
        }
        Ok(Some(known))
    }

    /// An id for what is new.
    fn id_for(&self, name: &str, other: Option<&str>) -> Result<String, Fault> {
        if other.is_some() && SpeakerId::new(name).is_ok() {
            return Ok(name.to_owned());
        }
        let slug = slug(name).split('-').take(WORDS).collect::<Vec<_>>().join("-");
        if slug.is_empty() {
            return Err((format!("`{name}` has no letter and no figure"), "name it in words".to_owned()));
        }
        Ok(numbered(&slug, |it| self.find(it).is_none()))
    }
}

impl Cast {
    pub(super) fn of(ledger: &Ledger) -> Self {
        let none = |file| Names { file, known: Vec::new(), by_name: HashMap::new(), by_slug: HashMap::new() };
        let of_topic = |it: &Topic| (it.id.to_string(), (it.sign, it.against.clone()));
        let sides = ledger.topics().iter().map(of_topic).collect();
        let mut cast =
            Self { speakers: none("speakers.yaml"), topics: none("topics.yaml"), sides, told: HashSet::new() };
        for it in ledger.speakers() {
            let known = Known { id: it.id.to_string(), name: it.name.clone(), proposition: None, new: None };
            cast.speakers.know(known, &it.aliases);
        }
        for it in ledger.topics() {
            let proposition = Some(it.proposition.clone());
            let known = Known { id: it.id.to_string(), name: it.name.clone(), proposition, new: None };
            cast.topics.know(known, &it.aliases);
        }
        cast
    }

    /// The id of the speaker called `name`, and `other` besides: one on file, or a new one.
    pub(super) fn speaker(&mut self, name: &str, other: Option<&str>, kind: Option<&str>) -> Result<String, Fault> {
        let kind = match kind {
            None | Some("person") => SpeakerKind::Person,
            Some("body") => SpeakerKind::Body,
            Some(odd) => return Err((format!("`{odd}` is no kind of speaker"), "write `person` or `body`".to_owned())),
        };
        if let Some(known) = self.speakers.resolve(name, other, None)? {
            return Ok(known.id.clone());
        }
        let id = self.speakers.id_for(name, other)?;
        let known =
            Known { id: id.clone(), name: other.unwrap_or(name).to_owned(), proposition: None, new: Some(kind) };
        self.speakers.know(known, &[]);
        Ok(id)
    }

    /// The id of the topic called `name`, and `other` besides: one on file, or a new one.
    pub(super) fn topic(
        &mut self,
        name: &str,
        other: Option<&str>,
        proposition: Option<&str>,
    ) -> Result<String, Fault> {
        if let Some(known) = self.topics.resolve(name, other, proposition)? {
            return Ok(known.id.clone());
        }
        let id = self.topics.id_for(name, other)?;
        let name = other.unwrap_or(name);
        let proposition = Some(proposition.unwrap_or(name).to_owned());
        let known = Known { id: id.clone(), name: name.to_owned(), proposition, new: Some(SpeakerKind::Body) };
        self.topics.know(known, &[]);
        Ok(id)
    }

    /// Takes what is told of how words stand to a topic, where nobody has yet; else what of it is on file otherwise, once.
    pub(super) fn side(
        &mut self,
        topic: &str,
        sign: Option<&str>,
        against: Option<&[String]>,
    ) -> Result<Option<String>, Fault> {
        if sign.is_none() && against.is_none() {
            return Ok(None);
        }
        let sign = sign
            .map(str::parse::<Sign>)
            .transpose()
            .map_err(|bad| (bad.to_string(), "write `for` or `against`".to_owned()))?;
        let (own_sign, own_against) =
            self.sides.entry(topic.to_owned()).or_insert_with(|| (sign, against.unwrap_or_default().to_vec()));
        let sign = sign.is_some_and(|it| *own_sign != Some(it)).then_some("`sign`");
        let against = against.is_some_and(|it| own_against != it).then_some("`against`");
        let others: Vec<&str> = sign.into_iter().chain(against).collect();
        let is_new = !others.is_empty() && self.told.insert(topic.to_owned());
        Ok(is_new.then(|| format!("the topic `{topic}` is on file with another {}", others.join(" and "))))
    }

    /// The speakers that are new, of those that are `used`.
    pub(super) fn new_speakers(&self, used: impl Fn(&str) -> bool) -> Vec<Speaker> {
        let new = self.speakers.known.iter().filter(|it| used(&it.id));
        let speaker = |it: &Known| {
            let (kind, id) = (it.new?, SpeakerId::new(&it.id).ok()?);
            Some(Speaker { id, name: it.name.clone(), kind, aliases: Vec::new(), roles: Vec::new() })
        };
        new.filter_map(speaker).collect()
    }

    /// The topics that are new, of those that are `used`.
    pub(super) fn new_topics(&self, used: impl Fn(&str) -> bool) -> Vec<Topic> {
        let new = self.topics.known.iter().filter(|it| it.new.is_some() && used(&it.id));
        let topic = |it: &Known| {
            let (id, proposition) = (TopicId::new(&it.id).ok()?, it.proposition.clone()?);
            let (sign, against) = self.sides.get(&it.id).cloned().unwrap_or_default();
            Some(Topic { id, name: it.name.clone(), proposition, aliases: Vec::new(), parent: None, sign, against })
        };
        new.filter_map(topic).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cast() -> Cast {
        let id = SpeakerId::new("ada-roe").unwrap();
        let aliases = vec!["Roe".to_owned()];
        let ada = Speaker { id, name: "Ada Roe".into(), kind: SpeakerKind::Person, aliases, roles: vec![] };
        let id = TopicId::new("ferry-ban").unwrap();
        let proposition = "Night ferries should be banned.".to_owned();
        let ban = Topic {
            id,
            name: "Ferry ban".into(),
            proposition,
            aliases: vec![],
            parent: None,
            sign: None,
            against: vec![],
        };
        Cast::of(&Ledger::new(vec![ada], vec![ban]))
    }

    #[test]
    fn who_is_on_file_is_found_by_any_name() {
        for (name, other) in [("ada-roe", None), ("ROE", None), ("x", Some("Ada Roe")), ("ada-roe", Some("Roe"))] {
            let mut cast = cast();
            assert_eq!(cast.speaker(name, other, None), Ok("ada-roe".to_owned()), "{name}");
            assert!(cast.new_speakers(|_| true).is_empty());
        }
        assert_eq!(cast().topic("Night ferries should be banned.", None, None), Ok("ferry-ban".to_owned()));
    }

    #[test]
    fn one_id_is_never_two_people_and_no_two_propositions() {
        let (what, remedy) = cast().speaker("ada-roe", Some("Adam Roe"), None).unwrap_err();
        assert_eq!(what, "`ada-roe` is Ada Roe, and not Adam Roe");
        assert!(remedy.contains("speakers.yaml"), "{remedy}");
        assert!(
            cast().topic("ferry-ban", None, Some("Ferries should go.")).unwrap_err().0.contains("and not “Ferries")
        );
    }

    #[test]
    fn who_is_new_is_new_once() {
        let mut cast = cast();
        assert_eq!(cast.speaker("Bo Lind", None, None), Ok("bo-lind".to_owned()));
        assert_eq!(cast.speaker("bo lind", None, Some("person")), Ok("bo-lind".to_owned()));
        assert_eq!(cast.speaker("PA", Some("Ports Authority"), Some("body")), Ok("PA".to_owned()));
        let new: Vec<(String, SpeakerKind)> =
            cast.new_speakers(|_| true).into_iter().map(|it| (it.name, it.kind)).collect();
        assert_eq!(
            new,
            [("Bo Lind".to_owned(), SpeakerKind::Person), ("Ports Authority".to_owned(), SpeakerKind::Body)]
        );
        assert!(cast.speaker("…", None, None).is_err() && cast.speaker("x", None, Some("dog")).is_err());
    }

    #[test]
    fn two_topics_that_begin_alike_are_two() {
        let mut cast = cast();
        let long = "The city should build a bridge over the Ilya";
        assert_eq!(cast.topic(&format!("{long}."), None, None), Ok("the-city-should-build-a-bridge".to_owned()));
        assert_eq!(
            cast.topic(&format!("{long} by May."), None, None),
            Ok("the-city-should-build-a-bridge-2".to_owned())
        );
        assert_eq!(cast.new_topics(|it| it.ends_with('2'))[0].proposition, format!("{long} by May."));
    }
}
