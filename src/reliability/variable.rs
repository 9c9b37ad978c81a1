//! What is coded of a claim, one variable each, and how far apart two values of it are.

use super::alpha::Metric;
use crate::claim::Claim;

/// One thing that coders say of a claim.
#[derive(Debug)]
pub struct Variable {
    /// The key.
    pub key: &'static str,
    /// How values of it differ.
    pub metric: Metric,
    /// What a claim has, as text; ranks are in the order of these texts. Nothing where its coder left it out.
    pub value: fn(&Claim) -> Option<String>,
}

/// Every variable. Sides, certainties and days have no one order in which all of them stand; the ladder of commitment has.
pub const VARIABLES: &[Variable] = &[
    Variable { key: "speaker", metric: Metric::Nominal, value: |it| Some(it.speaker.to_string()) },
    Variable { key: "topic", metric: Metric::Nominal, value: |it| Some(it.topic.to_string()) },
    Variable { key: "said", metric: Metric::Nominal, value: |it| Some(it.said.to_string()) },
    Variable { key: "stance", metric: Metric::Nominal, value: |it| it.coded.stance.map(|it| it.to_string()) },
    // Which words a coder gives a condition says little: whether there is one is the code.
    Variable {
        key: "if",
        metric: Metric::Nominal,
        value: |it| it.coded.conditions.as_ref().map(|it| if it.is_empty() { "none" } else { "some" }.to_owned()),
    },
    Variable {
        key: "by",
        metric: Metric::Nominal,
        value: |it| it.coded.deadline.map(|it| it.map_or("none".to_owned(), |it| it.to_string())),
    },
    Variable {
        key: "amount",
        metric: Metric::Nominal,
        value: |it| it.coded.amount.as_ref().map(|it| it.as_ref().map_or("none".to_owned(), ToString::to_string)),
    },
    Variable { key: "certainty", metric: Metric::Nominal, value: |it| it.coded.certainty.map(|it| it.to_string()) },
    Variable {
        key: "commitment",
        metric: Metric::Ordinal,
        value: |it| it.coded.commitment.map(|it| it.rung().to_string()),
    },
];
