//! Hansard as parlparse has it: <https://parser.theyworkforyou.com/hansard.html>.
//!
//! A `speech` names its speaker, and its id the chamber and the day: `uk.org.publicwhip/debate/2003-06-26.1219.2`.

use roxmltree::Node;

use super::people::roles;
use super::{Speech, person, text_of};
use crate::article::{Article, BadArticle};
use crate::claim::Speaker;
use crate::date::Date;

/// The chambers, as ids have them.
const CHAMBERS: &[(&str, &str)] = &[
    ("debate", "House of Commons"),
    ("wrans", "House of Commons"),
    ("wms", "House of Commons"),
    ("standing", "House of Commons"),
    ("lords", "House of Lords"),
    ("lordswrans", "House of Lords"),
    ("lordswms", "House of Lords"),
    ("westminhall", "Westminster Hall"),
    ("ni", "Northern Ireland Assembly"),
    ("sp", "Scottish Parliament"),
    ("spor", "Scottish Parliament"),
    ("spwa", "Scottish Parliament"),
];

/// What somebody says, or asks and answers in writing.
const SPEECHES: &[&str] = &["speech", "ques", "reply"];
/// The id of those who are nobody in particular: *Hon. Members*.
const UNKNOWN: &str = "unknown";

/// What the file is, and its speeches; what the speakers were is looked for in `lists`.
///
/// # Errors
/// Fails where a list cannot be read.
pub(super) fn debate(root: Node<'_, '_>, lists: &[String]) -> Result<(Article, Vec<Speech>), BadArticle> {
    let is_speech = |it: &Node<'_, '_>| SPEECHES.contains(&it.tag_name().name());
    let speeches: Vec<Node<'_, '_>> = root.descendants().filter(is_speech).collect();
    let roles = roles(lists, &speeches.iter().filter_map(|it| id(*it)).collect())?;
    let mut speakers: Vec<Speaker> = Vec::new();
    let known = speeches.iter().filter(|it| id(**it) != Some(UNKNOWN));
    for (speaker, id) in known.filter_map(|it| Some((person(named(*it)?)?, id(*it)))) {
        if !speakers.iter().any(|it| it.id == speaker.id) {
            let roles = id.and_then(|it| roles.get(it)).cloned().unwrap_or_default();
            speakers.push(Speaker { roles, ..speaker });
        }
    }
    let id = root.descendants().find_map(|it| it.attribute("id")).unwrap_or_default();
    let mut parts = id.rsplit('/');
    let day = parts.next().and_then(|it| it.get(..10)).and_then(|it| it.parse::<Date>().ok());
    let chamber = parts.next().and_then(|name| CHAMBERS.iter().find(|it| it.0 == name)).map(|it| it.1.to_owned());
    let mut headings = root.descendants().filter(|it| it.has_tag_name("major-heading")).map(|it| text_of(it, &[]));
    let title = headings.next().filter(|it| headings.next().is_none() && !it.is_empty());
    let about = Article { title, outlet: chamber, published: day, speakers, ..Article::default() };
    Ok((about, speeches.into_iter().map(speech).collect()))
}

/// The id of who speaks: the person's, or in older files that of what they were at the time.
fn id<'a>(speech: Node<'a, '_>) -> Option<&'a str> {
    speech.attribute("person_id").or_else(|| speech.attribute("speakerid"))
}

/// Who speaks, where somebody does.
fn named<'a>(speech: Node<'a, '_>) -> Option<&'a str> {
    let name = speech.attribute("speakername")?.trim();
    Some(name).filter(|it| !it.is_empty() && speech.attribute("nospeaker") != Some("true"))
}

fn speech(node: Node<'_, '_>) -> Speech {
    let column = node.attribute("colnum").map(|it| format!("col. {it}"));
    let paragraphs = node.children().filter(|it| it.has_tag_name("p")).map(|it| text_of(it, &[]));
    Speech {
        speaker: named(node).map(str::to_owned),
        place: column.or_else(|| node.attribute("time").map(str::to_owned)),
        paragraphs: paragraphs.filter(|it| !it.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::article::debate::debate;

    const SITTING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<publicwhip scraperversion=\"a\" latest=\"yes\">
<major-heading id=\"uk.org.publicwhip/debate/2025-03-03.11.0\">Night Ferries</major-heading>
<speech id=\"uk.org.publicwhip/debate/2025-03-03.11.1\" nospeaker=\"true\" colnum=\"11\"><p><i>The House met at noon.</i></p></speech>
<speech id=\"uk.org.publicwhip/debate/2025-03-03.11.2\" speakername=\"Ada Roe\" person_id=\"uk.org.publicwhip/person/1\" colnum=\"11\">
<p pid=\"a11.2/1\">We will keep the <i>night</i> ferries,
and no town will pay for them.</p><p>That is our promise.</p></speech>
<speech id=\"uk.org.publicwhip/debate/2025-03-03.12.0\" speakername=\"Bo Lind\" time=\"12:04:00\"><p>I doubt that &amp; more.</p></speech>
<division id=\"uk.org.publicwhip/debate/2025-03-03.12.1\"/>
</publicwhip>";

    #[test]
    fn a_sitting_is_its_speeches_under_their_speakers() {
        let article = debate(SITTING, &[]).unwrap();
        assert_eq!(
            article.text,
            "The House met at noon.\n\nAda Roe: We will keep the night ferries, and no town will pay for them.\n\nAda Roe: \
             That is our promise.\n\nBo Lind: I doubt that & more.\n"
        );
        let places: Vec<&str> = article.places.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(places, ["col. 11", "col. 11", "col. 11", "12:04:00"]);
        let about = (article.title.as_deref(), article.outlet.as_deref(), article.published.unwrap().to_string());
        assert_eq!(about, (Some("Night Ferries"), Some("House of Commons"), "2025-03-03".to_owned()));
        let speakers: Vec<&str> = article.speakers.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(speakers, ["ada-roe", "bo-lind"]);
    }

    #[test]
    fn who_is_nobody_in_particular_is_not_put_on_file() {
        let members = SITTING.replace("speakername=\"Bo Lind\"", "speakername=\"Hon. Members\" speakerid=\"unknown\"");
        let article = debate(&members, &[]).unwrap();
        assert_eq!(article.speakers.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["ada-roe"]);
        assert!(article.text.ends_with("Hon. Members: I doubt that & more.\n") && article.is_sitting);
    }

    #[test]
    fn what_is_asked_and_answered_in_writing_is_said() {
        let written = "<publicwhip><minor-heading id=\"uk.org.publicwhip/wrans/2025-03-03a.1.h\">Ferries</minor-heading>
<ques id=\"uk.org.publicwhip/wrans/2025-03-03a.1.q0\" speakername=\"Bo Lind\" colnum=\"3W\"><p>To ask what the ferries cost.</p></ques>
<reply id=\"uk.org.publicwhip/wrans/2025-03-03a.1.r0\" speakername=\"Ada Roe\" colnum=\"4W\"><p>We will publish the figures.</p></reply>
</publicwhip>";
        let article = debate(written, &[]).unwrap();
        assert_eq!(article.text, "Bo Lind: To ask what the ferries cost.\n\nAda Roe: We will publish the figures.\n");
        assert_eq!(article.outlet.as_deref(), Some("House of Commons"));
    }

    #[test]
    fn what_the_speakers_were_stands_in_the_list_beside_it() {
        let list = r#"{"memberships": [{"person_id": "uk.org.publicwhip/person/1", "role": "Minister of Transport", "start_date": "2024-07-05"}]}"#;
        let article = debate(SITTING, &[list.to_owned()]).unwrap();
        let roles: Vec<usize> = article.speakers.iter().map(|it| it.roles.len()).collect();
        assert_eq!(roles, [1, 0]);
        assert_eq!(article.speakers[0].roles[0].role, "Minister of Transport");
    }
}
