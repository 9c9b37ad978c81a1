//! GraphML: speakers and topics as nodes, and what each speaker said on each topic as an edge, in the plain dialect that
//! Gephi, Cytoscape and igraph read. An edge weighs how often somebody was for it less how often against.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use super::{Format, Outgoing};
use crate::claim::{Side, SpeakerKind, Stance};
use crate::safe::xml;

pub(super) const GRAPHML: Format = Format {
    id: "graphml",
    title: "GraphML: a network of speakers and topics",
    lacks: "everything but who was how often for and against what; drafts and relayed claims",
    export: Some(export),
    import: None,
    is_binary: false,
};

/// What each node and each edge has: its key, for what, its name, its type.
const KEYS: &[(&str, &str, &str, &str)] = &[
    ("label", "node", "label", "string"),
    ("type", "node", "type", "string"),
    ("weight", "edge", "weight", "double"),
    ("for", "edge", "for", "int"),
    ("against", "edge", "against", "int"),
    ("claims", "edge", "claims", "int"),
];

/// How often somebody was for, against, and on file at all.
#[derive(Default)]
struct Tally {
    pro: i32,
    con: i32,
    all: i32,
}

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let ledger = outgoing.ledger;
    let (mut edges, mut left) = (BTreeMap::new(), 0);
    for claim in outgoing.claims() {
        if !claim.is_own() {
            left += 1;
            continue;
        }
        let tally: &mut Tally = edges.entry((claim.speaker.as_str(), claim.topic.as_str())).or_default();
        tally.all += 1;
        match claim.coded.stance.map(Stance::side) {
            Some(Side::For) => tally.pro += 1,
            Some(Side::Against) => tally.con += 1,
            _ => {}
        }
    }
    let (speakers, topics): (HashSet<&str>, HashSet<&str>) = edges.keys().copied().unzip();
    writeln!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
    )?;
    for (id, of, name, kind) in KEYS {
        writeln!(out, "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")?;
    }
    writeln!(out, "  <graph id=\"record\" edgedefault=\"undirected\">")?;
    let mut node = |id: String, label: &str, kind: &str| {
        let data = format!("<data key=\"label\">{}</data><data key=\"type\">{kind}</data>", xml(label));
        writeln!(out, "    <node id=\"{}\">{data}</node>", xml(&id))
    };
    for speaker in ledger.speakers().iter().filter(|it| speakers.contains(it.id.as_str())) {
        let kind = if speaker.kind == SpeakerKind::Body { "body" } else { "person" };
        node(format!("speaker:{}", speaker.id), &speaker.name, kind)?;
    }
    for topic in ledger.topics().iter().filter(|it| topics.contains(it.id.as_str())) {
        node(format!("topic:{}", topic.id), &topic.name, "topic")?;
    }
    for ((speaker, topic), Tally { pro, con, all }) in &edges {
        let ends = format!("source=\"speaker:{}\" target=\"topic:{}\"", xml(speaker), xml(topic));
        let data = [("weight", pro - con), ("for", *pro), ("against", *con), ("claims", *all)];
        let data: String = data.iter().map(|(key, it)| format!("<data key=\"{key}\">{it}</data>")).collect();
        writeln!(out, "    <edge {ends}>{data}</edge>")?;
    }
    writeln!(out, "  </graph>\n</graphml>")?;
    Ok(left)
}
