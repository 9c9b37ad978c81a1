//! What claims are about: a topic with one proposition that can be supported or opposed.

use super::{Sign, TopicId};

/// One topic.
#[derive(Debug, Clone)]
pub struct Topic {
    /// The id that claims use.
    pub id: TopicId,
    /// A short heading for tables.
    pub name: String,
    /// One sentence that can be supported or opposed; where nobody has written one yet, the name stands here.
    pub proposition: String,
    /// Other names; no two topics share one.
    pub aliases: Vec<String>,
    /// The wider topic that it is a part of.
    pub parent: Option<TopicId>,
    /// On which side of the proposition who is for the thing is that the topic goes by: its name and its aliases. Where a
    /// person says so, the proposition itself is not asked.
    pub sign: Option<Sign>,
    /// Things that who is for the proposition is against.
    pub against: Vec<String>,
}

impl Topic {
    /// Whether there is something to be for or against: a name alone is no proposition.
    #[must_use]
    pub fn has_proposition(&self) -> bool {
        self.proposition != self.name
    }
}
