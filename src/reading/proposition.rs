//! What a topic is about, and which side of its proposition the words of a statement are on.
//!
//! The proposition is read once, by the grammar that reads the words: what it takes to be for it is the same side on the same
//! thing. Who opposes *night ferries* supports that they be banned.

use super::restated::restated;
use super::side::{Aspect, Attitude, Rule, Sign, Voice, attitudes};
use super::words::Words;
use crate::claim::{Stance, Topic, UNDATED};
use crate::language::token_range::TokenRange;

/// A proposition, as far as it is read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposition {
    /// The sides that it takes; none where nothing of it is understood.
    attitudes: Vec<Attitude>,
    /// Its words, as far as they are asked.
    text: String,
}

/// On which side of a proposition words are.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// For the proposition, or against it.
    pub sign: Sign,
    /// How it was read.
    pub rule: Rule,
    /// How the words name the thing that the proposition is about.
    pub link: Link,
    /// Whether they take it only so far.
    pub is_limited: bool,
    /// The tokens that say so.
    pub tokens: TokenRange,
}

/// How words name the thing of a proposition, from the same to merely near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// By the same name, or by one that says more or less of it.
    Same,
    /// By the same head, with other words beside it.
    Head,
    /// The thing of the proposition is told by that of the words.
    Around,
    /// The thing of the words is told by that of the proposition: *the ferry fund*.
    Within,
    /// They say what the proposition says, or deny it.
    Restated,
}

impl Proposition {
    /// Reads a sentence that can be supported or opposed.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self { attitudes: attitudes(&Words::of(text, UNDATED), &Voice::told()), text: text.to_owned() }
    }

    /// What it takes to be for the proposition of a topic. Where a person has stated its sign, that holds, and the
    /// proposition is not asked; where it is read, the other names of the topic are names of the thing that it is about; and
    /// where there is neither, nothing is for it or against it.
    #[must_use]
    pub fn of(topic: &Topic) -> Self {
        let names = || std::iter::once(&topic.name).chain(&topic.aliases).flat_map(|it| things(it, Sign::For));
        let against = topic.against.iter().flat_map(|it| things(it, Sign::Against));
        let text = if topic.sign.is_none() && topic.has_proposition() { topic.proposition.as_str() } else { "" };
        let mut attitudes = match topic.sign {
            Some(sign) => names().map(|it| Attitude { sign: it.sign * sign, ..it }).collect(),
            None => Self::read(text).attitudes,
        };
        if topic.sign.is_none()
            && let Some(sign) = one_sign(&attitudes)
        {
            let is_new = |it: &Attitude| attitudes.iter().all(|own| own.head != it.head);
            let more: Vec<Attitude> =
                names().filter(is_new).map(|it| Attitude { sign: it.sign * sign, ..it }).collect();
            attitudes.extend(more);
        }
        attitudes.extend(against);
        Self { attitudes, text: text.to_owned() }
    }

    /// Whether anything of it is understood, so that words can be held against it: more than the name of an act.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.attitudes.iter().any(|it| it.aspect != Aspect::Act)
    }

    /// Whether nothing at all of it is understood, not even the name of an act.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.attitudes.is_empty()
    }

    /// The side that the words take or hint at, also by saying or denying themselves what the proposition says.
    #[must_use]
    pub fn hinted(&self, words: &Words<'_>, taken: &[Attitude]) -> Option<Side> {
        self.side(taken).or_else(|| {
            let (sign, tokens) = restated(&self.text, words)?;
            Some(Side { sign, rule: Rule::Effect, link: Link::Restated, is_limited: false, tokens })
        })
    }

    /// The side that the words take, where everything that they say of the proposition's thing, by its nearest name, is on one.
    #[must_use]
    pub fn side(&self, taken: &[Attitude]) -> Option<Side> {
        let mut best: Option<Side> = None;
        let mut is_split = false;
        for own in &self.attitudes {
            for said in taken {
                // what somebody else is for or against is no side of the speaker's, unless the proposition itself tells of it
                let Some(link) = Link::of(own, said).filter(|_| own.holder == said.holder) else { continue };
                let sign = own.sign * said.sign;
                match &mut best {
                    Some(best) if best.link < link => {}
                    Some(best) if best.link == link => {
                        is_split |= best.sign != sign;
                        if said.rule < best.rule {
                            *best = Side::of(best.sign, link, said);
                        }
                    }
                    best => {
                        is_split = false;
                        *best = Some(Side::of(sign, link, said));
                    }
                }
            }
        }
        best.filter(|_| !is_split)
    }
}

impl Side {
    fn of(sign: Sign, link: Link, said: &Attitude) -> Self {
        Self { sign, rule: said.rule, link, is_limited: said.is_limited, tokens: said.tokens }
    }

    /// How often such an answer was right, by how the words name the thing: of 562 answers to 4,015 arguments on 566
    /// propositions (Perspectrum, Chen et al. 2019; IBM claim stance, Bar-Haim et al. 2017).
    #[must_use]
    pub fn confidence(&self) -> f32 {
        match self.link {
            Link::Same => 0.95,
            Link::Head => 0.91,
            Link::Around => 0.89,
            Link::Within => 0.78,
            Link::Restated => 0.9,
        }
    }

    /// The stance of who is on this side.
    #[must_use]
    pub fn stance(&self) -> Stance {
        if self.sign == Sign::For { Stance::Support } else { Stance::Oppose }
    }

    /// Whether it is the speaker's plain attitude to the thing itself, and neither merely hinted at nor taken only so far.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.link == Link::Same && self.rule.is_plain() && !self.is_limited
    }
}

/// What it takes to be on that side of the things that a name names.
fn things(name: &str, sign: Sign) -> Vec<Attitude> {
    let lead = if sign == Sign::For { "for" } else { "against" };
    attitudes(&Words::of(&format!("we are {lead} {name}"), UNDATED), &Voice::default())
}

/// The sign of all things that a proposition is about, where it is one.
fn one_sign(attitudes: &[Attitude]) -> Option<Sign> {
    let mut signs = attitudes.iter().filter(|it| it.aspect == Aspect::Being && it.holder == 0).map(|it| it.sign);
    let first = signs.next()?;
    signs.all(|it| it == first).then_some(first)
}

impl Link {
    fn of(own: &Attitude, said: &Attitude) -> Option<Self> {
        let is = |it: &Attitude, aspect: Aspect| it.aspect == aspect;
        if !own.aspect.is_of(said.aspect) {
            return None;
        }
        let within = |one: &Attitude, other: &Attitude| one.others.iter().all(|it| other.others.contains(it));
        if own.head == said.head {
            return Some(if within(own, said) || within(said, own) { Self::Same } else { Self::Head });
        }
        // an act says nothing of what it is done to, unless the table knows the act
        if is(own, Aspect::Act) || is(said, Aspect::Act) {
            return None;
        }
        if said.others.contains(&own.head) {
            return Some(Self::Within);
        }
        own.others.contains(&said.head).then_some(Self::Around)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::TopicId;

    fn check(proposition: &str, words: &str, expected: Option<(Sign, bool)>) {
        let said = Words::of(words, UNDATED);
        let taken = attitudes(&said, &Voice::told());
        let found = Proposition::read(proposition).side(&taken).map(|it| (it.sign, it.is_plain()));
        assert_eq!(found, expected, "{proposition} / {words}");
    }

    const FOR: Option<(Sign, bool)> = Some((Sign::For, true));
    const AGAINST: Option<(Sign, bool)> = Some((Sign::Against, true));

    #[test]
    fn every_side_is_a_side_on_the_proposition() {
        check("Night ferries should be banned.", "We oppose night ferries.", FOR);
        check("Night ferries should be banned.", "We support night ferries.", AGAINST);
        check("Night ferries should be banned.", "We support the ban on night ferries.", FOR);
        check("The ban on night ferries should be lifted.", "We oppose the ban.", FOR);
        check("The bridge should be built.", "Scrap the bridge!", AGAINST);
        check("The bridge should be built.", "The bridge is long overdue.", FOR);
        check("Night ferries should end.", "We will fight any attempt to end night ferries.", AGAINST);
        check("Night ferries should end.", "We fight to end night ferries.", FOR);
    }

    #[test]
    fn a_topic_may_state_what_it_takes_to_be_for_it() {
        let topic = |proposition: &str, sign: Option<Sign>, against: &[&str]| Topic {
            id: TopicId::new("night-ferries").unwrap(),
            name: "Night ferries".into(),
            proposition: proposition.into(),
            aliases: vec!["late sailings".into()],
            parent: None,
            sign,
            against: against.iter().map(|it| (*it).to_owned()).collect(),
        };
        let side = |topic: &Topic, words: &str| {
            let said = Words::of(words, UNDATED);
            Proposition::of(topic).side(&attitudes(&said, &Voice::told())).map(|it| it.sign)
        };
        let unread = "The harbour is quiet after dusk.";
        assert!(!Proposition::read(unread).is_read());
        let stated = topic(unread, Some(Sign::Against), &[]);
        assert_eq!(side(&stated, "We support night ferries."), Some(Sign::Against));
        assert_eq!(side(&stated, "Rejects late sailings."), Some(Sign::For));
        let listed = topic(unread, None, &["lights on the pier"]);
        assert_eq!(side(&listed, "We oppose the lights."), Some(Sign::For));
        // another name of the thing has the sign that the proposition has, where it has one
        let read = topic("Night ferries should be banned.", None, &[]);
        assert_eq!(side(&read, "We support late sailings."), Some(Sign::Against));
        let both = topic("The ban on night ferries should be lifted.", None, &[]);
        assert_eq!(side(&both, "We support late sailings."), None);
        // what a person states holds over what is read
        let overruled = topic("Night ferries should be banned.", Some(Sign::For), &[]);
        assert_eq!(side(&overruled, "We support night ferries."), Some(Sign::For));
        // a name alone is no proposition, though it can be read as one
        let name = "Ban on night ferries";
        let unwritten = Topic { name: name.into(), ..topic(name, None, &[]) };
        assert_eq!(side(&unwritten, "We support night ferries."), None);
        assert_eq!(
            side(&Topic { name: "Ferries".into(), ..unwritten }, "We want to ban night ferries."),
            Some(Sign::For)
        );
    }

    #[test]
    fn an_act_that_needs_no_object_is_one_with_its_noun() {
        check("Roe and Okoro should meet.", "Wants to meet Okoro.", FOR);
        check("Roe and Okoro should meet.", "Refuses to meet Okoro.", AGAINST);
    }

    #[test]
    fn what_it_does_is_only_a_hint() {
        check("The bridge should be built.", "The bridge would harm the town.", Some((Sign::Against, false)));
    }

    #[test]
    fn what_is_not_understood_is_on_no_side() {
        check("The bridge should be blorped.", "We oppose the bridge.", None);
        check("The bridge should be built.", "We visited the bridge.", None);
        check("The bridge should be built.", "Critics oppose the bridge.", None);
        assert!(!Proposition::read("The bridge is made of stone.").is_read());
    }
}
