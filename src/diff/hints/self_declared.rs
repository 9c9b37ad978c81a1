//! Speakers say of themselves that they have changed their position, or were wrong before.
//!
//! # Looks at
//! Quoted words in which who speaks says so: *I was wrong*, *we have changed our minds*, *I used to think*, *contrary to
//! what I said*. The phrases are those of `self_declared.txt`.
//!
//! # Why it is no flag
//! What the earlier position was is not on file, or could not be compared. Where a change was found between the two
//! statements, that is the flag, and there is no hint.
//!
//! # Found
//! ```text
//! 2025-05-20: I was wrong about the bridge.
//! ```
//!
//! # Near miss
//! ```text
//! 2025-05-20: If I was wrong about the bridge, I would say so.
//! ```

use std::sync::LazyLock;

use crate::claim::Claim;
use crate::diff::headline::question;
use crate::diff::{Course, Hint, Hinted, Precision};
use crate::language::lexicon::Lexicon;
use crate::language::token_range::TokenRange;
use crate::reading::Basis;
use crate::reading::avowed::{BETWEEN, is_avowed, is_who_speaks};
use crate::reading::words::Words;

/// The card.
pub(super) static HINT: Hint = Hint {
    id: "self-declared",
    title: "the speaker says so",
    precision: Precision { right: 21, of: 23, on: "48 sentences of our own, of which half say no such thing" },
    room: include_str!("self_declared.rs"),
    judge,
};

static PHRASES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("self_declared.txt")));

/// What the list says of a phrase that the subject follows.
const BEFORE: &str = "before I";

/// What it says of a turn that only begins like a phrase.
const OTHER: &str = "other";

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Hinted<'l>> {
    let all = &course.timeline.utterances;
    let hinted = |(at, claim): (usize, &'l Claim)| {
        let words = all[at].reading.words.as_ref()?;
        let range = words.bytes(declared(words)?);
        let ledger = course.context.ledger;
        let (name, day) = (ledger.speaker_name(&claim.speaker), claim.said.in_words_after_on());
        let told = claim.in_marks(words.text.get(range.clone())?);
        let sentence =
            format!("{name} owned up to a change or an error {day}: {told}. From what to what could not be read.");
        let sentence = format!("{}{sentence}", question(ledger, &claim.topic));
        let earlier = all[..at].iter().rev().map(|it| it.claim).find(|it| it.said.is_before(claim.said));
        let tag = "Says that the position changed";
        Some(Hinted { hint: &HINT, earlier, claim, basis: Basis::Words(range), tag, sentence })
    };
    all.iter().map(|it| it.claim).enumerate().filter_map(hinted).collect()
}

/// The tokens by which who speaks says so, the subject included.
fn declared(words: &Words<'_>) -> Option<TokenRange> {
    let tokens = &words.tokens;
    (0..tokens.len()).find_map(|at| {
        let found = PHRASES.longest(&tokens[at..]).filter(|it| it.value != OTHER)?;
        let phrase = TokenRange::new(at, at + found.len);
        let (subject, phrase) = if found.value == BEFORE {
            (phrase.end, TokenRange::new(at, phrase.end + 1))
        } else {
            let subject = tokens[..at].iter().rposition(|it| !it.is_in(BETWEEN))?;
            (subject, TokenRange::new(subject, phrase.end))
        };
        let is_self = tokens.get(subject).is_some_and(is_who_speaks);
        (is_self && is_avowed(words, phrase)).then_some(phrase)
    })
}

#[cfg(test)]
mod tests {
    use super::{HINT, declared};
    use crate::diff::hints::tests::check;
    use crate::reading::words::Words;

    /// People who say of themselves that they think otherwise now; the rule was written on these.
    const BUILT_ON: &[&str] = &[
        "I was wrong about the ferry.",
        "I have changed my mind on the merger.",
        "We've changed our minds about the bypass.",
        "I used to think that rent caps work. They do not.",
        "Frankly, I was mistaken when I called the vaccine a gamble.",
        "Like many of us, I once believed the reactor was safe.",
        "I no longer believe that the league can go on without a salary cap.",
        "We got this wrong, and we are putting it right.",
        "Contrary to what I said in March, the school will close.",
        "I must admit that I was wrong on wind power.",
        "And yes, I have come round to the idea of a four-day week.",
        "I regret saying that the strike was justified.",
        "I take that back.",
        "I stand corrected on the price of copper.",
        "As I have said until now, the club is not for sale; today it is.",
        "Last year I opposed the tunnel, and I was wrong to do so.",
        "We have reconsidered, and the museum will stay open on Mondays.",
        "My view then was that cash would vanish. I see it differently now.",
        "I have completely changed my position on the death penalty.",
        "We no longer support the sale of the hospital.",
        "On quotas I have had a change of heart.",
        "I underestimated the flood risk, and I was wrong.",
        "Honestly? We were wrong about remote work.",
        "I now think we were mistaken about the interest rate.",
        "It was a mistake, and it was mine: the pitch should never have moved.",
        "Let me withdraw what I said about the referee.",
        "I did say that; I would not say it today.",
        "You have persuaded me: build the dam.",
        "I'm not where I was on this five years ago.",
        "My thinking on tariffs has evolved.",
    ];
    /// People who do not.
    const BUILT_AGAINST: &[&str] = &[
        "I have not changed my mind on the merger.",
        "I was not wrong about the ferry.",
        "If I was wrong about the bypass, I will say so.",
        "My critics say that I was wrong about rent caps.",
        "Was I wrong about the vaccine?",
        "They have changed their minds about the reactor.",
        "The chairman was wrong about the salary cap.",
        "People tell me I was mistaken, and they are wrong.",
        "Do you think we were wrong to close the school?",
        "Nobody has shown me that I was wrong on wind power.",
        "I have never changed my mind on a four-day week.",
        "He says I used to support the strike.",
        "We will not take back what was agreed.",
        "Whether I was wrong about copper, time will tell.",
        "I don't think I was wrong.",
        "Had I changed my mind, you would know.",
        "I could have been wrong, but I was right.",
        "You may change your mind; I will not.",
        "It is wrong to say we have changed our position on the death penalty.",
        "I used to live beside the hospital.",
        "What would it take for me to say I was wrong?",
        "I was wrongly accused of opposing quotas.",
        "We were right about the flood, and the ministry was wrong.",
        "I deny that I was mistaken about remote work.",
        "She changed my mind about many things, but not about rates.",
        "I would be lying if I said I was wrong.",
        "I was told that I was wrong, and I was not.",
        "Some think we have reversed course. We have not.",
        "I once thought of moving to the coast.",
        "They were wrong to say that I no longer support the dam.",
    ];

    /// The same of other matters, written before the rule was tried on them: on these it is counted.
    const SAID: &[&str] = &[
        "I was wrong to back the stadium.",
        "We have changed course on the pension age.",
        "I used to oppose nuclear power, and I do not any more.",
        "I have changed my view of the minister's plan since the audit.",
        "We were mistaken to cut the night buses.",
        "Unlike what I told you in the autumn, I am standing for the board.",
        "I think I was wrong about the striker.",
        "The data has moved, and so have we: we no longer favour a second lockdown.",
        "I accept that I got it wrong over the landfill.",
        "I once supported this law.",
        "We thought better of it, and the pier stays.",
        "To be fair to the union, I was mistaken about the wage figures.",
        "I have come around to a carbon tax.",
        "I regret voting for the cuts.",
        "We have reversed our decision to close the library.",
        "I said until now that I would not run. I will.",
        "I feel differently now about the drug.",
        "Now I know that we were wrong on dredging.",
        "I misjudged the mood in the valley.",
        "What I believed about the bank in 2019 I do not believe today.",
        "I am sorry, I was wrong about the coach.",
        "We overestimated demand, and the plant will not be built.",
        "I have moved on this.",
        "My vote was a mistake.",
    ];
    const NOT_SAID: &[&str] = &[
        "I do not think that we were wrong to back the stadium.",
        "The government has changed course on the pension age.",
        "I used to work at the nuclear plant.",
        "The audit has not changed my view of the plan.",
        "We would be mistaken to cut the night buses.",
        "Unlike what the board says, I am not leaving.",
        "Why should I have changed my mind about the striker?",
        "I cannot say that I was wrong, because I was not.",
        "The union says we got it wrong over the landfill.",
        "My father once supported this law.",
        "We have never thought better of it.",
        "You were mistaken about the wage figures.",
        "Should we be proved wrong, we will come back to a carbon tax.",
        "I regret nothing.",
        "Nobody has reversed our decision to close the library.",
        "Until now I have not said whether I will run.",
        "They feel differently now about the drug.",
        "Unless I was wrong, the river rose in May.",
        "The minister misjudged the mood in the valley.",
        "It would be easy to say that we were wrong.",
        "I was wrong-footed by the question.",
        "I have been told that I used to oppose the bank.",
        "We reconsidered nothing.",
        "I am asked whether I have changed my mind.",
    ];

    fn found(all: &[&'static str]) -> Vec<&'static str> {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 5, 20).unwrap();
        all.iter().copied().filter(|it| declared(&Words::of(it, day)).is_some()).collect()
    }

    #[test]
    fn the_card_says_what_is_counted_here() {
        let (right, wrong) = (found(SAID).len(), found(NOT_SAID).len());
        assert_eq!((HINT.precision.right, HINT.precision.of), (right, right + wrong));
    }

    #[test]
    fn what_the_rule_was_written_on_it_does() {
        assert_eq!(found(BUILT_AGAINST), Vec::<&str>::new());
        assert!(found(BUILT_ON).len() * 10 >= BUILT_ON.len() * 7, "{:#?}", found(BUILT_ON));
    }

    #[test]
    fn where_the_change_is_flagged_there_is_no_hint() {
        check("2025-02-03: We support the bridge.\n2025-05-20: I was wrong about the bridge.", &["self-declared"]);
        check(
            "2025-02-03 {stance: support}: Build it.\n2025-05-20 {stance: oppose}: I was wrong about the bridge.",
            &[],
        );
    }
}
