//! Records that stand in no claims folder, as a ledger: they can be asked as if they were on file.

use std::collections::HashMap;
use std::path::PathBuf;

use super::arrival::Told;
use super::names::Fault;
use super::record::Record;
use crate::claim::{Claim, ClaimId, Ledger, Lookup, Source, SourceId, Speaker, SpeakerId, SpeakerKind, Topic, TopicId};

/// Speakers, topics and lookups that are on file, for records that are not.
#[derive(Debug)]
pub struct Lists<'l> {
    ledger: &'l Ledger,
    lookups: HashMap<&'l str, Vec<&'l Lookup>>,
}

impl<'l> Lists<'l> {
    /// Those of a ledger; its claims are left aside.
    #[must_use]
    pub fn of(ledger: &'l Ledger) -> Self {
        let mut lookups: HashMap<_, Vec<_>> = HashMap::new();
        for it in &ledger.lookups {
            lookups.entry(it.speaker.as_str()).or_default().push(it);
        }
        Self { ledger, lookups }
    }

    /// The ledger that these records make, each with its place, and what of them is no claim, with why. A speaker or a topic
    /// that is not on file is what the record says of it, and its claims stand in the order in which they come; what
    /// editors found of changes is left aside.
    #[must_use]
    pub fn ledger_of(&self, records: impl IntoIterator<Item = (String, Record)>) -> (Ledger, Vec<Told>) {
        let mut made = Ledger::default();
        let mut sources: HashMap<SourceId, usize> = HashMap::new();
        let mut refused = Vec::new();
        for (place, record) in records {
            match self.take(record, &mut made, &mut sources) {
                Ok(claim) => made.claims.push(claim),
                Err((what, remedy)) => refused.push(Told { place, what, remedy }),
            }
        }
        for speaker in made.speakers().iter().map(|it| it.id.clone()).collect::<Vec<_>>() {
            let looked = self.lookups.get(speaker.as_str()).into_iter().flatten();
            made.lookups.extend(looked.map(|it| (*it).clone()));
        }
        self.know_topics(&mut made);
        (made, refused)
    }

    fn take(&self, record: Record, made: &mut Ledger, sources: &mut HashMap<SourceId, usize>) -> Result<Claim, Fault> {
        let lacks =
            |what: &str| (format!("it has no {what}"), format!("give it {what}: `export jsonl` writes all keys"));
        let Record { id, claim, path, source, speaker_name, speaker_kind, topic_name, proposition, .. } = record;
        let sign = record.sign.and_then(|it| it.parse().ok());
        let id = id.ok_or_else(|| lacks("`id`"))?;
        let id = ClaimId::parse(&id).map_err(|bad| (format!("`{id}` cites no claim: {bad}"), CITED.to_owned()))?;
        let speaker = claim.speaker.as_deref().ok_or_else(|| lacks("`speaker`"))?;
        let topic = claim.topic.as_deref().ok_or_else(|| lacks("`topic`"))?;
        let speaker_id =
            SpeakerId::new(speaker).map_err(|bad| (format!("`{speaker}` is no id: {bad}"), NAMED.to_owned()))?;
        let topic_id = TopicId::new(topic).map_err(|bad| (format!("`{topic}` is no id: {bad}"), NAMED.to_owned()))?;
        let said = claim.said.ok_or_else(|| lacks("`said`"))?;
        if claim.words().is_empty() {
            return Err(lacks("words: `quote`, `reported` or `says`"));
        }
        let stem =
            SourceId::new(id.stem()).map_err(|bad| (format!("`{id}` cites no claim: {bad}"), CITED.to_owned()))?;
        let at = match sources.get(&stem) {
            Some(at) => *at,
            None => {
                let path = path.unwrap_or_else(|| PathBuf::from(format!("{stem}.yaml")));
                let on_file: Source = source
                    .on_file(stem.clone(), path)
                    .ok_or_else(|| lacks("`source.outlet` and `source.published`"))?;
                sources.insert(stem, made.sources.len());
                made.sources.push(on_file);
                made.sources.len() - 1
            }
        };
        // whoever relays is called by the name on file as well
        for other in [Some(speaker), claim.via.as_deref()].into_iter().flatten() {
            if made.find_speaker(other).is_none()
                && let Some(on_file) = self.ledger.find_speaker(other)
            {
                made.know(vec![on_file.clone()], Vec::new());
            }
        }
        if made.speaker(&speaker_id).is_none() {
            let kind = if speaker_kind.as_deref() == Some("body") { SpeakerKind::Body } else { SpeakerKind::Person };
            let name = speaker_name.unwrap_or_else(|| speaker.to_owned());
            let (aliases, roles) = (Vec::new(), Vec::new());
            made.know(vec![Speaker { id: speaker_id.clone(), name, kind, aliases, roles }], Vec::new());
        }
        if made.topic(&topic_id).is_none() && self.ledger.topic(&topic_id).is_none() {
            let name = topic_name.unwrap_or_else(|| topic.to_owned());
            let proposition = proposition.unwrap_or_else(|| name.clone());
            let (id, aliases, against) = (topic_id.clone(), Vec::new(), record.against.unwrap_or_default());
            made.know(Vec::new(), vec![Topic { id, name, proposition, aliases, parent: None, sign, against }]);
        }
        let draft = claim.draft;
        Ok(Claim { id, source: at, line: 0, speaker: speaker_id, topic: topic_id, said, draft, details: claim.details })
    }

    /// Adds the topics on file that claims or lookups are on, and those that they are parts of.
    fn know_topics(&self, made: &mut Ledger) {
        let on = made.claims.iter().map(|it| &it.topic).chain(made.lookups.iter().map(|it| &it.topic));
        let mut wanted: Vec<TopicId> = on.cloned().collect();
        while let Some(id) = wanted.pop() {
            if made.topic(&id).is_none()
                && let Some(topic) = self.ledger.topic(&id)
            {
                wanted.extend(topic.parent.clone());
                made.know(Vec::new(), vec![topic.clone()]);
            }
        }
    }
}

const CITED: &str = "write the file's name without .yaml, `#`, and the claim's own id";
const NAMED: &str = "write the id, and what it is called in `speaker_name` or `topic_name`";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Format, Input, Mapping};

    /// What these lines make, and why some make nothing.
    fn check(lines: &[&str], claims: usize, expected: &[&str]) -> Ledger {
        let (mapping, text) = (Mapping::default(), lines.join("\n"));
        let input = Input { name: "lines", bytes: text.as_bytes(), mapping: &mapping, separator: None };
        let incoming = Format::named("jsonl").unwrap().import.unwrap()(&input).unwrap();
        let on_file = Ledger::default();
        let (ledger, refused) = Lists::of(&on_file).ledger_of(incoming.records);
        assert_eq!(ledger.claims.len(), claims);
        assert_eq!(refused.iter().map(|it| it.what.as_str()).collect::<Vec<_>>(), expected);
        ledger
    }

    const WHOLE: &str = r#"{"id": "x#a", "speaker": "roe", "speaker_name": "Ada Roe", "topic": "ban", "said": "2025-03-01", "quote": "No.", "source": {"outlet": "Bugle", "published": "2025-03-02"}}"#;

    #[test]
    fn a_record_that_says_all_is_a_claim() {
        let other = WHOLE.replace("x#a", "x#b");
        let ledger = check(&[WHOLE, &other], 2, &[]);
        assert_eq!((ledger.sources.len(), ledger.speakers().len(), ledger.topics().len()), (1, 1, 1));
        assert_eq!(ledger.speaker_name(&ledger.claims[0].speaker), "Ada Roe");
    }

    #[test]
    fn what_a_record_lacks_is_told_and_costs_no_other() {
        let without = |key: &str| WHOLE.replace(&format!("\"{key}\""), "\"note\"");
        let lines = [without("id"), without("quote"), without("said"), WHOLE.to_owned()];
        let expected = ["it has no `id`", "it has no words: `quote`, `reported` or `says`", "it has no `said`"];
        check(&lines.each_ref().map(String::as_str), 1, &expected);
    }
}
