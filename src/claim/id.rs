//! The names by which sources, claims, speakers and topics are cited.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use super::numbered;

/// Why a text is no id; the message is meant for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has letters, digits, `-`, `_` and `.`, and starts with a letter or digit")]
pub struct BadId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a text as an id.
            ///
            /// # Errors
            /// [`BadId`] where the text is empty or has characters that would not survive a command line.
            pub fn new(text: &str) -> Result<Self, BadId> {
                if is_id(text) { Ok(Self(text.into())) } else { Err(BadId) }
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

id!(
    /// A source's id: the stem of its claim file.
    SourceId
);
id!(
    /// A speaker's id in `speakers.yaml`.
    SpeakerId
);
id!(
    /// A topic's id in `topics.yaml`.
    TopicId
);
id!(
    /// A claim's id in its own file.
    LocalId
);

impl LocalId {
    /// An id made of these names that is not `taken`, and now is: `mira-osk-ferry-ban`, `mira-osk-ferry-ban-2`. What
    /// stands in a name and in no id becomes a hyphen; without names it is a `draft`.
    #[must_use]
    pub fn free(names: &[&str], taken: &mut HashSet<Self>) -> Self {
        let names: Vec<&str> = names.iter().copied().filter(|it| !it.is_empty()).collect();
        let base = names.join("-").replace(|c: char| !is_of_id(c), "-");
        let base = base.trim_start_matches(|c: char| !c.is_alphanumeric());
        let base = if base.is_empty() { "draft" } else { base };
        let free = Self(numbered(base, |it| !taken.contains(it)).into());
        taken.insert(free.clone());
        free
    }
}

/// A claim's global id: `<file stem>#<id>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId {
    text: Arc<str>,
    hash: usize,
}

impl ClaimId {
    /// The claim `local` of the source `source`.
    ///
    /// # Errors
    /// [`BadId`] where `local` is no id.
    pub fn new(source: &SourceId, local: &str) -> Result<Self, BadId> {
        Ok(Self::of(source, &LocalId::new(local)?))
    }

    /// The claim `local` of the source `source`.
    #[must_use]
    pub fn of(source: &SourceId, local: &LocalId) -> Self {
        Self { text: format!("{source}#{local}").into(), hash: source.as_str().len() }
    }

    /// Reads `<file stem>#<id>`.
    ///
    /// # Errors
    /// [`BadId`] where the text has another shape.
    pub fn parse(text: &str) -> Result<Self, BadId> {
        let (source, local) = text.split_once('#').ok_or(BadId)?;
        Self::new(&SourceId::new(source)?, local)
    }

    /// The whole id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The part after the `#`.
    #[must_use]
    pub fn local(&self) -> &str {
        &self.text[self.hash + 1..]
    }

    /// The same as an id.
    #[must_use]
    pub fn local_id(&self) -> LocalId {
        LocalId(self.local().into())
    }

    /// The part before the `#`: the file's stem.
    #[must_use]
    pub fn stem(&self) -> &str {
        &self.text[..self.hash]
    }
}

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

fn is_id(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && text.chars().all(is_of_id)
}

fn is_of_id(c: char) -> bool {
    c.is_alphanumeric() || "-_.".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_cited_by_file_and_id() {
        let id = ClaimId::parse("2025-05-16-istanbul#umerov-terms").unwrap();
        assert_eq!((id.stem(), id.local()), ("2025-05-16-istanbul", "umerov-terms"));
        assert_eq!(id.to_string(), "2025-05-16-istanbul#umerov-terms");
    }

    #[test]
    fn what_would_not_survive_a_command_line_is_no_id() {
        for text in ["", "-x", "two words", "a:b", "a#b", "a/b", "\u{202e}x"] {
            assert_eq!(TopicId::new(text), Err(BadId), "{text:?}");
        }
        assert!(TopicId::new("переговоры-2025").is_ok());
    }

    #[test]
    fn a_free_id_is_made_of_whatever_names_there_are() {
        let mut taken = HashSet::from([LocalId::new("osk-ferry-ban").unwrap()]);
        let mut check = |names: &[&str], expected: &str| {
            let id = LocalId::free(names, &mut taken);
            assert_eq!((id.as_str(), LocalId::new(id.as_str())), (expected, Ok(id.clone())));
        };
        check(&["osk", "ferry-ban"], "osk-ferry-ban-2");
        check(&["osk", "ferry-ban"], "osk-ferry-ban-3");
        check(&["the mayor, Otto", ""], "the-mayor--Otto");
        check(&["-x"], "x");
        check(&["", ""], "draft");
        check(&["…"], "draft-2");
    }
}
