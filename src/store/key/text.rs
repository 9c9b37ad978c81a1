//! What is written as one text, by its type.

use super::bad::BadText;
use super::{NONE, Shape, Value};
use crate::amount::Amount;
use crate::claim::{
    ActKind, Certainty, ClaimId, Commitment, Fate, Grade, LocalId, Ruling, Sign, SpeakerId, SpeakerKind, Stance,
    TextHash, TopicId,
};
use crate::date::Date;
use crate::language::quantity;
use crate::problem::Code;

/// What can be read from one text.
pub(in crate::store) trait InText: Sized {
    /// How it is written.
    const SHAPE: Shape = Shape::Text;
    /// Reads it.
    fn parse(text: &str) -> Result<Self, BadText>;
    /// Writes it.
    fn write(&self) -> Value;
}

/// Types that print as they are read: each with what is wrong with a text that cannot be read.
macro_rules! printed {
    ($($type:ty: $parse:expr;)*) => {
        $(impl InText for $type {
            fn parse(text: &str) -> Result<Self, BadText> {
                ($parse)(text)
            }

            fn write(&self) -> Value {
                Value::Text(self.to_string())
            }
        })*
    };
}

printed! {
    String: |text: &str| Ok(text.to_owned());
    ClaimId: |text: &str| Self::parse(text).map_err(BadText::ClaimId);
    LocalId: |text: &str| Self::new(text).map_err(BadText::Id);
    SpeakerId: |text: &str| Self::new(text).map_err(BadText::Id);
    TopicId: |text: &str| Self::new(text).map_err(BadText::Id);
    Amount: |text: &str| quantity::read(text).ok_or(BadText::Amount);
}

impl InText for Date {
    const SHAPE: Shape = Shape::Date;

    fn parse(text: &str) -> Result<Self, BadText> {
        text.parse().map_err(BadText::Date)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

/// The words of a scale, with the fault of a word that is none of them.
macro_rules! words {
    ($($type:ty: $code:ident;)*) => {
        $(impl InText for $type {
            const SHAPE: Shape = Shape::Word(|| Self::WORDS.iter().map(|it| it.0).collect());

            fn parse(text: &str) -> Result<Self, BadText> {
                text.parse().map_err(|_| BadText::Word(Code::$code, Self::WORDS.iter().map(|it| it.0).collect()))
            }

            fn write(&self) -> Value {
                Value::Text(self.to_string())
            }
        })*
    };
}

words! {
    Sign: BAD_SIGN;
    Stance: BAD_STANCE;
    Certainty: BAD_CERTAINTY;
    Ruling: BAD_VERDICT;
    Grade: BAD_GRADE;
    Fate: BAD_OUTCOME;
    ActKind: BAD_ACT;
}

/// `none` says expressly that there is nothing.
impl<T: InText> InText for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn parse(text: &str) -> Result<Self, BadText> {
        if text == NONE { Ok(None) } else { T::parse(text).map(Some) }
    }

    fn write(&self) -> Value {
        self.as_ref().map_or_else(|| Value::Text(NONE.to_owned()), T::write)
    }
}

impl InText for Commitment {
    const SHAPE: Shape = Shape::Number(7);

    fn parse(text: &str) -> Result<Self, BadText> {
        text.parse().map_err(|_| BadText::Rung)
    }

    fn write(&self) -> Value {
        Value::Number(self.rung())
    }
}

impl InText for TextHash {
    const SHAPE: Shape = Shape::Pattern(r"^sha256:[0-9a-f]{64}$");

    fn parse(text: &str) -> Result<Self, BadText> {
        Self::parse(text).map_err(|_| BadText::Hash)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl InText for SpeakerKind {
    const SHAPE: Shape = Shape::Word(|| vec!["person", "body"]);

    fn parse(text: &str) -> Result<Self, BadText> {
        match text {
            "person" => Ok(Self::Person),
            "body" => Ok(Self::Body),
            _ => Err(BadText::SpeakerKind),
        }
    }

    fn write(&self) -> Value {
        let word = if *self == Self::Body { "body" } else { "person" };
        Value::Text(word.to_owned())
    }
}

impl InText for bool {
    const SHAPE: Shape = Shape::Flag;

    fn parse(text: &str) -> Result<Self, BadText> {
        text.parse().map_err(|_| BadText::Flag)
    }

    fn write(&self) -> Value {
        Value::Flag(*self)
    }
}
