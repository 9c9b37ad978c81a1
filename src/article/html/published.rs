//! The day on which a page was published, in its own time zone.

use chrono::{DateTime, FixedOffset};
use dom_query::{Document, NodeRef};

use super::about::Meta;
use super::blocks;
use crate::article::day;
use crate::date::Date;

/// The names under which pages give the day, the clearest first.
const NAMES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_online_date",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "publish-date",
    "publish_date",
    "publishdate",
    "publication_date",
    "pubdate",
    "pub_date",
    "date_published",
    "originalpublicationdate",
    "date",
];

/// Elements that may show the day.
const SHOWN: &str = "[class*=publish], [class*=date], [class*=time], time";

/// Parts of a page whose days are those of other articles, or of readers.
const ELSEWHERE: &[&str] = &["aside", "footer", "nav"];

/// The day of publication, and whether it is one of universal time, which may not be that of the place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Published {
    pub(super) day: Option<Date>,
    pub(super) is_universal: bool,
}

/// The day of publication: as the page's data have it, else as it is shown, else as its address has it.
pub(super) fn published(document: &Document, meta: &Meta, linked: Option<&str>, address: Option<&str>) -> Published {
    let mut told: Vec<String> = NAMES.iter().filter_map(|it| meta.get(it)).map(str::to_owned).collect();
    told.insert(usize::from(!told.is_empty()), linked.unwrap_or_default().to_owned());
    let marked = shown(document, "[itemprop=datePublished], time[pubdate]");
    let times = shown(document, "article time, main time, header time");
    told.extend(marked.into_iter().chain(times));
    if let Some(found) = in_own_zone(&told, document) {
        return found;
    }
    let shown = only(shown(document, SHOWN).iter().filter(|it| is_short(it)).filter_map(|it| day::published(it)));
    Published { day: shown.or_else(|| day::in_address(address?)), is_universal: false }
}

/// The first day that is told, in the zone of the page: many pages give the same instant in UTC first, or show the day where
/// they are.
fn in_own_zone(told: &[String], document: &Document) -> Option<Published> {
    let (first, day) = told.iter().find_map(|it| Some((it, day::published(it)?)))?;
    let Some(instant) = day::instant(first).filter(|it| it.offset().utc_minus_local() == 0) else {
        return Some(Published { day: Some(day), is_universal: false });
    };
    let mut others = told.iter().filter_map(|it| day::instant(it)).filter(|it| it.offset().utc_minus_local() != 0);
    // Some are cut to the minute.
    let same = others.find(|it| (*it - instant).num_seconds().abs() < 60).map(|it| Date::day(it.date_naive()));
    let printed = || {
        let lines = shown_words(document, instant).into_iter().filter_map(|it| day::published(&it));
        only(lines.filter(|it| day::is_beside(*it, instant.date_naive())))
    };
    let local = same.or_else(printed);
    Some(Published { day: local.or(Some(day)), is_universal: local.is_none() })
}

/// The one day of all that are shown: of several, one may be that of anything.
fn only(mut days: impl Iterator<Item = Date>) -> Option<Date> {
    days.next().filter(|first| days.all(|it| it == *first))
}

/// A longer line is no day alone.
fn is_short(line: &str) -> bool {
    line.len() <= 60
}

/// The words of elements that show a day to readers, but for those that have another instant for machines.
fn shown_words(document: &Document, instant: DateTime<FixedOffset>) -> Vec<String> {
    let nodes = document.select(SHOWN);
    let is_same = |it: &NodeRef<'_>| {
        let told = it.attr("datetime").and_then(|it| day::instant(&it));
        told.is_none_or(|it| (it - instant).num_seconds().abs() < 60)
    };
    let is_meant = |it: &&NodeRef<'_>| !is_elsewhere(it) && is_same(it) && it.descendants_it().all(|it| is_same(&it));
    let lines = nodes.nodes().iter().filter(is_meant).map(|it| blocks::line(*it));
    lines.filter(|it| is_short(it) && !it.to_lowercase().starts_with("updated")).collect()
}

/// What elements that show a day have, the machine's form first.
fn shown(document: &Document, selector: &str) -> Vec<String> {
    let nodes = document.select(selector);
    let nodes = nodes.nodes().iter().filter(|it| !is_elsewhere(it));
    let value = |it: &NodeRef<'_>| {
        let told = it.attr("datetime").or_else(|| it.attr("content")).map(|it| it.to_string());
        told.unwrap_or_else(|| blocks::line(*it))
    };
    nodes.map(value).filter(|it| !it.to_lowercase().starts_with("updated")).collect()
}

/// Whether an element belongs to another article, or tells when this one was changed.
fn is_elsewhere(node: &NodeRef<'_>) -> bool {
    let tells = |it: &NodeRef<'_>| {
        let class = it.class().unwrap_or_default().to_ascii_lowercase();
        let other = ["updat", "modif", "comment", "related", "teaser", "promo"].iter().any(|it| class.contains(it));
        other || it.attr("itemprop").is_some_and(|it| it.contains("Modified"))
    };
    let inside = |it: NodeRef<'_>| ELSEWHERE.iter().any(|name| it.has_name(name)) || tells(&it);
    inside(*node) || node.ancestors_it(None).filter(|it| !it.has_name("body") && !it.has_name("html")).any(inside)
}
