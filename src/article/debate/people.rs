//! What the speakers of parlparse's debates were, and when: its `people.json` and `ministers-2010.json`, in Popolo's words.
//!
//! <https://parser.theyworkforyou.com/members.html>, <https://www.popoloproject.com/specs/>. A membership is somebody's,
//! with its days, in a post or in an organization; a speech names a person, or in older files a membership.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::article::BadArticle;
use crate::claim::Role;
use crate::date::Date;

/// What is needed of a list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Popolo {
    memberships: Vec<Membership>,
    posts: Vec<Named>,
    organizations: Vec<Named>,
}

#[derive(Debug, Deserialize)]
struct Membership {
    id: Option<String>,
    person_id: Option<String>,
    post_id: Option<String>,
    organization_id: Option<String>,
    role: Option<String>,
    start_date: Option<String>,
    end_date: Option<String>,
}

/// A post has a label, an organization a name.
#[derive(Debug, Deserialize)]
struct Named {
    id: Option<String>,
    #[serde(alias = "label")]
    name: Option<String>,
    classification: Option<String>,
}

/// What those who spoke were, in order of time, by the id that a speech names: a person's or a membership's.
///
/// # Errors
/// Fails where a list is no such JSON.
pub(super) fn roles(lists: &[String], spoke: &HashSet<&str>) -> Result<HashMap<String, Vec<Role>>, BadArticle> {
    let lists = lists.iter().filter(|it| it.trim_start().starts_with('{'));
    let lists: Vec<Popolo> =
        lists.map(|it| serde_json::from_str(it)).collect::<Result<_, _>>().map_err(|error| BadArticle {
            what: format!("the list of persons beside it cannot be read: {error}"),
            remedy: "fetch people.json and ministers-2010.json once more, or take them away".to_owned(),
        })?;
    let names = |of: fn(&Popolo) -> &Vec<Named>| -> HashMap<&str, &Named> {
        lists.iter().flat_map(of).filter_map(|it| Some((it.id.as_deref()?, it))).collect()
    };
    let (posts, organizations) = (names(|it| &it.posts), names(|it| &it.organizations));
    let memberships = || lists.iter().flat_map(|it| &it.memberships);
    // By whichever of the two a speech names somebody.
    let mut ids: HashMap<&str, Vec<&str>> = spoke.iter().map(|it| (*it, vec![*it])).collect();
    for it in memberships() {
        let (Some(id), Some(person)) = (it.id.as_deref(), it.person_id.as_deref()) else { continue };
        if spoke.contains(id) {
            ids.entry(person).or_default().push(id);
        }
    }
    let mut found: HashMap<String, Vec<Role>> = HashMap::new();
    for it in memberships() {
        let Some(ids) = it.person_id.as_deref().and_then(|it| ids.get(it)) else { continue };
        let post = it.post_id.as_deref().and_then(|it| posts.get(it)).and_then(|it| it.name.clone());
        let Some(role) = post.or_else(|| it.role.clone()) else { continue };
        // Whoever sits in a chamber speaks for no chamber.
        let body = it.organization_id.as_deref().and_then(|it| organizations.get(it));
        let body = body.filter(|it| it.classification.as_deref() != Some("chamber"));
        let (from, until) = (day(it.start_date.as_deref()), day(it.end_date.as_deref()));
        let role = Role { role, principal: body.and_then(|it| it.name.clone()), from, until };
        ids.iter().for_each(|it| found.entry((*it).to_owned()).or_default().push(role.clone()));
    }
    for roles in found.values_mut() {
        roles.sort_by_key(|it| (it.from.map(Date::first), it.until.map(Date::first)));
        roles.dedup();
    }
    Ok(found)
}

/// A day; the far future stands for one that has not come.
fn day(text: Option<&str>) -> Option<Date> {
    text.filter(|it| !it.starts_with("9999"))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"{"persons": [{"id": "p/1"}],
        "organizations": [{"id": "house", "name": "House of Selm", "classification": "chamber"}, {"id": "ferries", "name": "Ferry Committee"}],
        "posts": [{"id": "cons/1", "label": "Member for Tarn", "organization_id": "house"}],
        "memberships": [{"id": "m/2", "person_id": "p/1", "post_id": "cons/1", "start_date": "2024-05-02", "end_date": "9999-12-31"},
            {"id": "m/1", "person_id": "p/1", "organization_id": "ferries", "role": "Chair", "start_date": "2019-01-07", "end_date": "2023-11"},
            {"id": "m/3", "person_id": "p/2", "role": "Whip"}, {"id": "m/4", "person_id": "p/1", "organization_id": "ferries"}]}"#;

    fn found(spoke: &str) -> Vec<String> {
        let found = roles(&[LIST.to_owned()], &[spoke].into()).unwrap();
        let day = |it: Option<Date>| it.map(|it| it.to_string()).unwrap_or_default();
        let told = |it: &Role| format!("{} {}..{}", it.in_words(), day(it.from), day(it.until));
        found.get(spoke).into_iter().flatten().map(told).collect()
    }

    #[test]
    fn a_person_has_the_roles_of_all_memberships_in_order_of_time() {
        let expected = ["Chair, Ferry Committee 2019-01-07..2023-11", "Member for Tarn 2024-05-02.."];
        assert_eq!(found("p/1"), expected);
        assert_eq!(found("m/2"), expected);
        assert_eq!(found("p/3"), [""; 0]);
    }

    #[test]
    fn a_list_that_is_torn_is_named() {
        let bad = roles(&["{\"memberships\": [".to_owned()], &HashSet::new()).unwrap_err();
        assert!(bad.what.contains("list of persons") && bad.remedy.contains("people.json"), "{bad:?}");
        assert!(roles(&["<listPerson/>".to_owned()], &HashSet::new()).is_ok_and(|it| it.is_empty()));
    }
}
