//! The day on which a page was published, in its own time zone.

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

/// Parts of a page whose days are those of other articles, or of readers.
const ELSEWHERE: &[&str] = &["aside", "footer", "nav"];

/// The day of publication: as the page's data have it, else as it is shown, else as its address has it.
pub(super) fn published(document: &Document, meta: &Meta, linked: Option<&str>, address: Option<&str>) -> Option<Date> {
    let mut told: Vec<String> = NAMES.iter().filter_map(|it| meta.get(it)).map(str::to_owned).collect();
    told.insert(usize::from(!told.is_empty()), linked.unwrap_or_default().to_owned());
    let marked = shown(document, "[itemprop=datePublished], time[pubdate]");
    let times = shown(document, "article time, main time, header time");
    told.extend(marked.into_iter().chain(times));
    if let Some(day) = in_own_zone(&told) {
        return Some(day);
    }
    let mut classes = shown(document, "[class*=publish], [class*=date], [class*=time], time");
    // A long one is no day alone.
    classes.retain(|it| it.len() <= 60);
    let mut days = classes.iter().filter_map(|it| day::published(it));
    // Where several are shown, one of them may be that of anything.
    let shown = days.next().filter(|first| days.all(|it| it == *first));
    shown.or_else(|| in_address(address?))
}

/// The first day that is told, in the zone of the page: many pages give the same instant in UTC first.
fn in_own_zone(told: &[String]) -> Option<Date> {
    let (first, day) = told.iter().find_map(|it| Some((it, day::published(it)?)))?;
    let Some(instant) = day::instant(first).filter(|it| it.offset().utc_minus_local() == 0) else { return Some(day) };
    let mut others = told.iter().filter_map(|it| day::instant(it)).filter(|it| it.offset().utc_minus_local() != 0);
    // Some are cut to the minute.
    let same = others.find(|it| (*it - instant).num_seconds().abs() < 60);
    Some(same.map_or(day, |it| Date::day(it.date_naive())))
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

/// `/2025/05/16/` in an address.
fn in_address(address: &str) -> Option<Date> {
    let parts: Vec<&str> = address.split(['/', '?']).collect();
    let figures = |part: &str, n: usize| part.len() == n && part.bytes().all(|it| it.is_ascii_digit());
    let day = parts.windows(3).find(|it| figures(it[0], 4) && figures(it[1], 2) && figures(it[2], 2))?;
    day::published(&day.join("-"))
}
