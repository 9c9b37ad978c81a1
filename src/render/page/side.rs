//! The side that a statement is on, as a mark with its word: shape carries it, colour repeats it.

use maud::{Markup, html};

use crate::claim::{Claim, Stance};

/// What a mark shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    For,
    Against,
    /// Nothing is on file of a side.
    None,
    /// Neutral, mixed or unclear.
    Mixed,
    Declined,
}

/// Every mark with the word that the legend has for it.
pub(super) const LEGEND: &[(Shown, &str)] = &[
    (Shown::For, "for"),
    (Shown::Against, "against"),
    (Shown::None, "no side on file"),
    (Shown::Mixed, "neutral, mixed or unclear"),
    (Shown::Declined, "would not say"),
];

impl Shown {
    /// What the coded stance of a claim shows.
    pub(super) fn of(claim: &Claim) -> Self {
        match claim.coded.stance {
            Some(Stance::StrongSupport | Stance::Support) => Self::For,
            Some(Stance::Oppose | Stance::StrongOppose) => Self::Against,
            Some(Stance::Neutral | Stance::Mixed | Stance::Unclear) => Self::Mixed,
            Some(Stance::Declined) => Self::Declined,
            None => Self::None,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::None | Self::Mixed => "neither",
            Self::Declined => "declined",
        }
    }

    /// The outline of the mark, 16 by 16.
    fn points(self) -> &'static str {
        match self {
            Self::For => "8,2.4 13.6,12.5 2.4,12.5",
            Self::Against => "8,13.6 13.6,3.5 2.4,3.5",
            Self::Mixed => "8,2 14,8 8,14 2,8",
            Self::None => "8,3 11.5,4.5 13,8 11.5,11.5 8,13 4.5,11.5 3,8 4.5,4.5",
            Self::Declined => "3,3 13,3 13,13 3,13",
        }
    }
}

/// The mark alone; hollow under a condition, dashed where somebody else told it.
pub(super) fn mark(shown: Shown, is_conditional: bool, is_relayed: bool) -> Markup {
    let class = format!(
        "m m-{}{}{}",
        shown.class(),
        if is_conditional || shown == Shown::Declined { " h" } else { "" },
        if is_relayed { " rel" } else { "" }
    );
    html! {
        svg.g.tl viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" {
            polygon class=(class) points=(shown.points()) {}
            @if shown == Shown::Declined { line.s-neither x1="3" y1="13" x2="13" y2="3" stroke-width="2" {} }
        }
    }
}

/// The mark of a claim.
pub(super) fn mark_of(claim: &Claim) -> Markup {
    mark(Shown::of(claim), is_conditional(claim), claim.via.is_some())
}

/// The mark with its word: `for`, `against, if`.
pub(super) fn side(claim: &Claim) -> Markup {
    let shown = Shown::of(claim);
    html! { span class=(format!("side {}", shown.class())) { (mark_of(claim)) (word(claim)) } }
}

/// The side in words.
pub(super) fn word(claim: &Claim) -> String {
    let word = match claim.coded.stance {
        Some(Stance::StrongSupport) => "strongly for",
        Some(Stance::Support) => "for",
        Some(Stance::Oppose) => "against",
        Some(Stance::StrongOppose) => "strongly against",
        Some(Stance::Neutral) => "neutral",
        Some(Stance::Mixed) => "mixed",
        Some(Stance::Unclear) => "unclear",
        Some(Stance::Declined) => "would not say",
        None => "no side on file",
    };
    let has_side = claim.coded.stance.is_some();
    if has_side && is_conditional(claim) { format!("{word}, if") } else { word.to_owned() }
}

fn is_conditional(claim: &Claim) -> bool {
    claim.coded.conditions.as_ref().is_some_and(|it| !it.is_empty())
}
