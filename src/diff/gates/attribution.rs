//! What somebody else is said to say is not the speaker's own word: "the stadium costs 30 million", then "the opposition
//! claims that it costs 50 million".
//!
//! Looks at the words: stops them where one statement is told as that of somebody whom the other does not name.

use crate::diff::pair::Texts;
use crate::diff::{Gate, Pair, Passage};
use crate::language::grammar::role::role;
use crate::reading::Component;
use crate::reading::words::{Item, Words};

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "attribution",
    title: "nobody else's words",
    components: &[Component::Words],
    room: include_str!("attribution.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    let Some(Texts { earlier, later, .. }) = pair.words() else { return Passage::Open };
    match other(earlier, later).or_else(|| other(later, earlier)) {
        Some(somebody) => Passage::Stopped(format!("what “{somebody}” says is not the speaker's own word")),
        None => Passage::Open,
    }
}

/// Whose statement one text tells, where the other text does not name them.
fn other<'w>(words: &Words<'w>, beside: &Words<'_>) -> Option<&'w str> {
    let somebody = words.attributed?;
    let names = |item: &Item| beside.tokens.iter().any(|it| it.word == words.tokens[item.tokens.start].word);
    let is_named = |it: &&Item| somebody.contains(it.tokens.start) && role(&words.tokens[it.tokens.start]).is_none();
    (!words.items.iter().filter(is_named).any(names)).then(|| words.text_of(somebody))
}
