//! Conditions joined by and, or and not, and what they come to where not all is known.

/// Conditions `T`, joined.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expression<T> {
    /// One condition.
    One(T),
    /// Each of these; nothing at all means everything.
    All(Vec<Self>),
    /// Any of these.
    Any(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
}

impl<T> Default for Expression<T> {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl<T> Expression<T> {
    /// Whether it holds, given what each condition comes to; `None` where that hangs on what is not known (Kleene's strong
    /// logic of three values).
    pub(super) fn holds(&self, of: &impl Fn(&T) -> Option<bool>) -> Option<bool> {
        // What decides the whole alone, and what it comes to where nothing does.
        let joined = |parts: &[Self], decides: bool| {
            let mut known = Some(!decides);
            for part in parts {
                match part.holds(of) {
                    Some(it) if it == decides => return Some(decides),
                    it => known = known.and(it),
                }
            }
            known
        };
        match self {
            Self::One(condition) => of(condition),
            Self::All(parts) => joined(parts, false),
            Self::Any(parts) => joined(parts, true),
            Self::Not(it) => it.holds(of).map(|it| !it),
        }
    }

    /// Every condition, and whether it is denied.
    pub(super) fn conditions(&self) -> Vec<(&T, bool)> {
        match self {
            Self::One(condition) => vec![(condition, false)],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::conditions).collect(),
            Self::Not(it) => it.conditions().into_iter().map(|(it, denied)| (it, !denied)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_counts_only_where_it_decides() {
        use Expression::{All, Any, Not, One};
        let check = |expression: Expression<Option<bool>>, expected| {
            assert_eq!(expression.holds(&|it| *it), expected, "{expression:?}");
        };
        let [yes, no, open] = [Some(true), Some(false), None].map(|it| move || One(it));
        check(All(vec![]), Some(true));
        check(All(vec![open(), no()]), Some(false));
        check(All(vec![open(), yes()]), None);
        check(Any(vec![open(), yes()]), Some(true));
        check(Any(vec![no(), open()]), None);
        check(Not(Box::new(open())), None);
        check(Not(Box::new(Any(vec![no(), no()]))), Some(true));
    }
}
