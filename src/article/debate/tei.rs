//! TEI as ParlaMint has it: <https://clarin-eric.github.io/ParlaMint/>.
//!
//! An utterance `u` names its speaker by a `person`, who has affiliations with their days: in the file itself, or in the list
//! that the corpus keeps beside it.

use std::collections::HashSet;

use roxmltree::Node;

use super::{Speech, person, text_of};
use crate::article::Article;
use crate::claim::{Role, Speaker};
use crate::date::Date;

/// What stands in an utterance and was not said.
const REMARKS: [&str; 6] = ["note", "gap", "kinesic", "vocal", "incident", "desc"];
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What the file is, and its speeches; persons are looked for in it and in `list`.
pub(super) fn debate(root: Node<'_, '_>, list: Option<Node<'_, '_>>) -> (Article, Vec<Speech>) {
    let said: Vec<(Option<String>, Node<'_, '_>)> = utterances(root);
    let meant: HashSet<&str> = said.iter().filter_map(|it| id(it.1)).collect();
    let everybody = [Some(root), list].into_iter().flatten().flat_map(|it| it.descendants());
    let persons: Vec<(&str, Speaker)> = everybody
        .filter(|it| it.has_tag_name("person"))
        .filter_map(|it| Some((it.attribute((XML, "id")).filter(|id| meant.contains(id))?, speaker(it)?)))
        .collect();
    let speeches = said.iter().map(|(label, it)| speech(label.as_deref(), *it, &persons)).collect();
    let mut speakers: Vec<Speaker> = Vec::new();
    for (_, it) in persons {
        if !speakers.iter().any(|known| known.id == it.id) {
            speakers.push(it);
        }
    }
    (Article { speakers, ..about(root) }, speeches)
}

/// What the header says of the sitting.
fn about(root: Node<'_, '_>) -> Article {
    let header = root.descendants().find(|it| it.has_tag_name("teiHeader"));
    let named =
        |name: &'static str| header.into_iter().flat_map(|it| it.descendants()).filter(move |it| it.has_tag_name(name));
    let within = |it: &Node<'_, '_>, name: &str| it.ancestors().any(|it| it.has_tag_name(name));
    let is_english = |it: &Node<'_, '_>| it.attribute((XML, "lang")).is_none_or(|it| it.starts_with("en"));
    let text = |it: Node<'_, '_>| Some(text_of(it, &[])).filter(|it| !it.is_empty());
    let day = |it: Node<'_, '_>| it.attribute("when").and_then(|it| it.get(..10)?.parse::<Date>().ok());
    let title = named("title").filter(|it| within(it, "titleStmt")).find(is_english).and_then(text);
    let outlet = named("name").filter(|it| it.attribute("type") == Some("org")).find(is_english).and_then(text);
    let published = named("date").filter(|it| within(it, "setting")).find_map(day);
    let published = published.or_else(|| named("date").filter(|it| within(it, "sourceDesc")).find_map(day));
    let url = named("idno").find(|it| it.attribute("type") == Some("URI") && within(it, "sourceDesc")).and_then(text);
    let lang = root.attribute((XML, "lang")).map(str::to_owned);
    Article { title, outlet, published, url, lang, ..Article::default() }
}

/// Every utterance, with what the note before it calls its speaker.
fn utterances<'a, 'i>(root: Node<'a, 'i>) -> Vec<(Option<String>, Node<'a, 'i>)> {
    let (mut label, mut said) = (None, Vec::new());
    for node in root.descendants() {
        if node.has_tag_name("note") && node.attribute("type") == Some("speaker") {
            let text = text_of(node, &[]);
            label = Some(text.trim_end_matches(':').trim().to_owned()).filter(|it| !it.is_empty());
        } else if node.has_tag_name("u") {
            said.push((label.take(), node));
        }
    }
    said
}

/// The id of the person who is meant as the speaker.
fn id<'a>(utterance: Node<'a, '_>) -> Option<&'a str> {
    utterance.attribute("who").map(|it| it.rsplit(['#', ':']).next().unwrap_or(it))
}

fn speech(label: Option<&str>, node: Node<'_, '_>, persons: &[(&str, Speaker)]) -> Speech {
    let id = id(node);
    let known = persons.iter().find(|it| Some(it.0) == id).map(|it| it.1.name.as_str());
    let segments: Vec<Node<'_, '_>> = node.descendants().filter(|it| it.has_tag_name("seg")).collect();
    let parts = if segments.is_empty() { vec![node] } else { segments };
    Speech {
        speaker: known.or(label).or(id).map(str::to_owned),
        place: node.attribute((XML, "id")).map(str::to_owned),
        paragraphs: parts.into_iter().map(words).filter(|it| !it.is_empty()).collect(),
    }
}

/// What was said, in a text or in its words one by one.
fn words(segment: Node<'_, '_>) -> String {
    let is_word = |it: &Node<'_, '_>| {
        it.has_tag_name("w") && !it.ancestors().skip(1).any(|it| it.has_tag_name("w")) || it.has_tag_name("pc")
    };
    let mut words = segment.descendants().filter(is_word).peekable();
    if words.peek().is_none() {
        return text_of(segment, &REMARKS);
    }
    let (mut text, mut joins) = (String::new(), true);
    for word in words {
        if !joins {
            text.push(' ');
        }
        text.push_str(&text_of(word, &REMARKS));
        joins = word.attribute("join").is_some_and(|it| it == "right" || it == "both");
    }
    text
}

/// A person with what they were, in order of time.
fn speaker(node: Node<'_, '_>) -> Option<Speaker> {
    let name = node.children().find(|it| it.has_tag_name("persName"))?;
    let part = |part: &str| {
        let parts = name.children().filter(|it| it.has_tag_name(part)).map(|it| text_of(it, &[]));
        parts.collect::<Vec<_>>().join(" ")
    };
    let by_parts = format!("{} {}", part("forename"), part("surname")).trim().to_owned();
    let name = if by_parts.is_empty() { text_of(name, &[]) } else { by_parts };
    let mut roles: Vec<Role> = node.children().filter(|it| it.has_tag_name("affiliation")).filter_map(role).collect();
    roles.sort_by_key(|it| it.from.map(Date::first));
    roles.dedup();
    Some(Speaker { roles, ..person(&name)? })
}

/// An affiliation as a role; that somebody is of a party is none.
fn role(node: Node<'_, '_>) -> Option<Role> {
    let names = || node.children().filter(|it| it.has_tag_name("roleName"));
    let is_english = |it: &Node<'_, '_>| it.attribute((XML, "lang")).is_none_or(|it| it.starts_with("en"));
    let named = names().find(is_english).or_else(|| names().next()).map(|it| text_of(it, &[]));
    let is_of_party = node.attribute("ref").is_some_and(|it| it.to_lowercase().contains("party"));
    let role = named.or_else(|| node.attribute("role").filter(|_| !is_of_party).map(str::to_owned))?;
    let day = |name: &str| node.attribute(name).and_then(|it| it.get(..10).unwrap_or(it).parse::<Date>().ok());
    Some(Role { role, principal: None, from: day("from"), until: day("to") }).filter(|it| !it.role.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::article::debate::debate;

    const PERSONS: &str = "<listPerson xmlns=\"http://www.tei-c.org/ns/1.0\">
<person xml:id=\"RoeAda\"><persName><surname>Roe</surname><forename>Ada</forename></persName>
<affiliation role=\"member\" ref=\"#party.KITE\" from=\"2019-12-12\"/>
<affiliation role=\"minister\" ref=\"#GOV\" from=\"2024-07-05\"><roleName xml:lang=\"en\">Minister of Transport</roleName></affiliation>
<affiliation role=\"member\" ref=\"#HOUSE\" from=\"2019-12-12\" to=\"2024-05-30\"/></person>
<person xml:id=\"NobodyNo\"><persName>No Nobody</persName></person></listPerson>";

    fn sitting(persons: &str, body: &str) -> String {
        format!(
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\" xml:id=\"Selm_2025-03-03\"><teiHeader><fileDesc><titleStmt>\
             <title type=\"main\" xml:lang=\"sl\">Zbornik</title><title type=\"main\" xml:lang=\"en\">Selm, Sitting 4</title></titleStmt>\
             <sourceDesc><bibl><idno type=\"URI\">https://selm.example/4</idno><date when=\"2025-03-04\"/></bibl></sourceDesc></fileDesc>\
             <profileDesc><settingDesc><setting><name type=\"org\">Council of Selm</name><date when=\"2025-03-03\">3 March</date>\
             </setting></settingDesc><particDesc>{persons}</particDesc></profileDesc></teiHeader><text><body><div>{body}</div></body></text></TEI>"
        )
    }

    const BODY: &str = "<note type=\"speaker\">The Minister (Ada Roe):</note>\
        <u who=\"#RoeAda\" xml:id=\"u1\"><seg>We will keep <note>laughter</note>the ferries.</seg><seg>All of them.</seg></u>\
        <note type=\"speaker\">Bo Lind:</note><u who=\"#LindBo\" xml:id=\"u2\"><seg><s><w>I</w><w>can<w norm=\"not\"/></w>\
        <w join=\"right\">agree</w><pc>.</pc></s></seg></u>";

    fn check(article: &Article) {
        assert_eq!(
            article.text,
            "Ada Roe: We will keep the ferries.\n\nAda Roe: All of them.\n\nBo Lind: I can agree.\n"
        );
        let roles: Vec<String> = article.speakers[0]
            .roles
            .iter()
            .map(|it| {
                let day = |it: Option<crate::date::Date>| it.map(|it| it.to_string()).unwrap_or_default();
                format!("{} {}..{}", it.role, day(it.from), day(it.until))
            })
            .collect();
        assert_eq!(roles, ["member 2019-12-12..2024-05-30", "Minister of Transport 2024-07-05.."]);
        assert_eq!((article.speakers.len(), article.speakers[0].id.as_str()), (1, "ada-roe"));
    }

    #[test]
    fn a_sitting_has_its_speakers_with_what_they_were_and_when() {
        let article = debate(&sitting(PERSONS, BODY), &[]).unwrap();
        check(&article);
        let about = (article.title.as_deref(), article.outlet.as_deref(), article.url.as_deref());
        assert_eq!(about, (Some("Selm, Sitting 4"), Some("Council of Selm"), Some("https://selm.example/4")));
        assert_eq!(
            (article.published.unwrap().to_string().as_str(), article.lang.as_deref()),
            ("2025-03-03", Some("en"))
        );
        assert_eq!(article.places[2].name, "u2");
    }

    #[test]
    fn the_list_of_persons_may_stand_beside_it() {
        check(&debate(&sitting("", BODY), &[PERSONS.to_owned()]).unwrap());
        let without = debate(&sitting("", BODY), &[]).unwrap();
        assert!(
            without.text.starts_with("The Minister (Ada Roe): ") && without.speakers.is_empty(),
            "{}",
            without.text
        );
    }
}
