//! Classes of words: what the grammar knows of a word by itself, as a set of bits that each token carries.

use std::ops::BitOr;

/// Names the classes once, for the code and for the headings of `lexicon/*.txt`.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident,)+) => {
        /// A class of words; which words belong to it, and whose grammar it is from, says its heading in `lexicon/`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Class { $($(#[$doc])* $class,)+ }

        impl Class {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$class,)+];

            /// The name that it has in the lexicon.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$class => stringify!($class),)+ }
            }
        }
    };
}

classes! {
    /// *I*, *he*: a subject and nothing else.
    SubjectPronoun,
    /// *me*, *him*.
    ObjectPronoun,
    /// *it*, *you*: a subject or an object.
    CommonPronoun,
    /// *there*, where a subject stands.
    Existential,
    /// *my*, *its*, before a noun.
    Possessive,
    /// *mine*, *hers*, for a noun.
    OwnPronoun,
    /// *myself*.
    Reflexive,
    /// *I*, *our*: whoever speaks.
    FirstPerson,
    /// *we*, *ours*: whoever speaks with others.
    FirstPlural,
    /// *everyone*.
    Universal,
    /// *someone*.
    Assertive,
    /// *anyone*.
    Nonassertive,
    /// *nobody*, *nothing*.
    Nobody,
    /// *this*, *those*, without *that*.
    Demonstrative,
    /// *that*, which points as well as it leads clauses.
    That,
    /// *who*, *which*, as it tells more of a noun.
    Relative,
    /// *what*, *whether*.
    Interrogative,
    /// *the*, *a*.
    Article,
    /// *a*, *an*.
    IndefiniteArticle,
    /// *every*, *some*, *most*.
    Quantifier,
    /// *both*, *others*: several.
    Several,
    /// *all*, *each*.
    WholeDeterminer,
    /// *such*.
    Predeterminer,
    /// All forms of *be*.
    Be,
    /// All forms of *have*.
    Have,
    /// All forms of *do*.
    Do,
    /// *can*, *should*, *'ll*.
    Modal,
    /// *ca*, *wo*, before *n't*.
    CutVerb,
    /// *'d*.
    HadOrWould,
    /// *been*, *having*: an auxiliary without a subject.
    Nonfinite,
    /// *was*, *had*: an auxiliary of the past.
    PastAuxiliary,
    /// *must*, *should*.
    Obligation,
    /// *will*, *shall*.
    Future,
    /// *need*, *has*, before *to*.
    NeedTo,
    /// *can*, *cannot*.
    Ability,
    /// *will*, *would*.
    Volition,
    /// A common verb in a form that needs a subject.
    FiniteVerb,
    /// *went*: a past form without -ed.
    IrregularPast,
    /// *gone*: a participle that is no past form and does not end in -en.
    IrregularParticiple,
    /// *issued*, *posted*: it was made public.
    Published,
    /// *plans*, *due*: it is still to come.
    LooksAhead,
    /// *postponed*, *extended*: its end, or its beginning, is set for a later day.
    Prolonging,
    /// *ended*, *close*: by these a day is over.
    Ending,
    /// *out*, *closed*: so it is for a time, and is back when that is over.
    Away,
    /// *likely*, *set*, *planned*: behind *be* it tells of what is still to come.
    Prospective,
    /// *set*, *put*: a verb that has one form for the present, the past and the participle.
    UnchangedVerb,
    /// *compared*, *according*: it looks like the participle of a verb and governs nothing.
    NoGovernor,
    /// *seem*, *remain*: something is said of the subject.
    Copular,
    /// *and*, *or*.
    Coordinator,
    /// *but*, *nor*.
    Contrast,
    /// *because*, *whether*.
    Subordinator,
    /// *although*, *whereas*: a clause follows that does not stand against the other one.
    Concessive,
    /// *when*, *until*: a clause of time follows.
    Temporal,
    /// *if*, *whether*: a clause follows that is not said to be so.
    Hypothetical,
    /// *after*, *since*: a subordinator only where a clause follows.
    Connective,
    /// *in*, *without*.
    Preposition,
    /// *of*, *on*, *for*: the object of a noun or a verb follows.
    Complement,
    /// *with*, *by*, *under*: a manner or a condition follows.
    Circumstance,
    /// *on*, *during*: when or where follows.
    Occasion,
    /// *without*, *from*: a participle follows that tells what is not so.
    Unrealized,
    /// *in*, *at*: a phrase follows that hangs on the noun before it.
    NounLink,
    /// *not*, *never*, *cannot*: it denies its verb.
    ClauseNegator,
    /// Everything that denies by itself.
    Negator,
    /// *hardly*: it denies almost all.
    NearNegator,
    /// *still*, *certainly*: it stands between the words of a verb without changing it.
    Adverb,
    /// *only*, *just*: that and nothing more.
    Limiter,
    /// *certainly*: an adverb in -ly, which is an [`Self::Adverb`] as well.
    Manner,
    /// *said*, *more*: it ends a noun phrase.
    PhraseEnd,
    /// *police*, *women*: plural without -s.
    PluralNoun,
    /// *in*, *again*: two statements may share it without any matter in common.
    Matterless,
    /// *family*, *supply*: a noun that ends like an adverb.
    LyNoun,
    /// *costly*, *early*.
    LyAdjective,
    /// *rely*, *multiply*.
    LyVerb,
    /// *said*, *clear*: *that* behind it leads what is said or thought.
    SaysThat,
    /// *think*, *likely*: a denial reaches through it.
    NegRaising,
    /// *said*, *wrote*: nothing but a verb of saying.
    Said,
    /// *asked*, *quipped*: right behind a quotation it gives that to its speaker.
    Quotes,
    /// *claims*, *fear*: somebody else's statement is told.
    Tells,
    /// *reports*, *rumours*: what others say stands behind it.
    Hearsay,
    /// *wrong*, *untrue*: what is said is not so.
    Refuting,
    /// *however*, *therefore*: between commas it joins its sentence to the one before.
    Conjunct,
    /// *however*, *another*: with a capital it usually begins a sentence.
    Opener,
    /// *van*, *bin*: a small word within the name of a person.
    NameParticle,
    /// *deputy*, *former*: it makes another role of the one that follows.
    RoleModifier,
    /// *Jr*, *III*: it tells which of several persons of one name it is.
    NameSuffix,
    /// *Inc*, *Ltd*: behind the name of a company.
    CompanySuffix,
    /// *branch*, *department*: what a part of a body is called.
    BodyPart,
    /// *Q*, *question*: a label that names nobody.
    TurnLabel,
    /// *crosstalk*, *applause*: in a transcript, no words of anybody's.
    StageDirection,
    /// *of*, *the*, as they join the words of a name.
    InName,
    /// *January*.
    Month,
    /// *Jan*.
    ShortMonth,
    /// *Monday*.
    Weekday,
    /// *Mon*.
    ShortWeekday,
    /// *today*.
    RelativeDay,
    /// *morning*, *noon*.
    PartOfDay,
    /// *spring*.
    Season,
    /// *day*, *quarter*.
    CalendarUnit,
    /// *beginning*, *next*, in an expression of time.
    TimeWord,
    /// *hour*.
    ClockUnit,
    /// *later*, *same*: it counts from a day that was named before.
    CountsOn,
    /// *pm*, *GMT*: it stands behind the hours of a clock time.
    ClockTime,
    /// *Mr*, *Gen*: a stop behind it never ends the sentence, as a name follows.
    TitleAbbreviation,
    /// *No*, *Art*: a stop behind it ends no sentence where a number follows.
    NumberAbbreviation,
    /// *Inc*, *etc*: a stop behind it ends the sentence only where another one plainly begins.
    Abbreviation,
    /// `.` `!` `?` `…`
    Stop,
    /// `;` `:`
    HalfStop,
    /// `,`
    Comma,
    /// `“` `«`
    OpeningQuotation,
    /// `”` `»`
    ClosingQuotation,
    /// `"` `'`: it opens a quotation as well as it closes one.
    StraightQuotation,
    /// `"` `»`: a mark of a quotation that is no apostrophe.
    DoubleQuotation,
    /// Every mark of a quotation.
    QuotationMark,
    /// `(` `[`
    OpeningBracket,
    /// `)` `]`
    ClosingBracket,
    /// `—` `-`
    Dash,
}

/// A set of classes, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Classes(u128);

const _: () = assert!(Class::ALL.len() <= u128::BITS as usize, "each class needs a bit");

impl Classes {
    /// No class at all.
    pub const NONE: Self = Self(0);

    /// The set of these.
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < classes.len() {
            bits |= 1 << classes[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    /// All classes of either set.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// All classes of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two have a class in common.
    #[must_use]
    pub const fn overlap(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl From<Class> for Classes {
    fn from(class: Class) -> Self {
        Self::of(&[class])
    }
}

impl<C: Into<Classes>> BitOr<C> for Class {
    type Output = Classes;

    fn bitor(self, other: C) -> Classes {
        Classes::from(self).and(other.into())
    }
}

impl<C: Into<Classes>> BitOr<C> for Classes {
    type Output = Self;

    fn bitor(self, other: C) -> Self {
        self.and(other.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_the_classes_that_it_is_made_of() {
        let leads = Class::Article | Class::Possessive | Class::Quantifier;
        assert!(leads.overlap(Class::Possessive.into()) && !leads.overlap(Class::Modal.into()));
        assert!(!Classes::NONE.overlap(leads));
        assert_eq!(Classes::of(Class::ALL).0.count_ones() as usize, Class::ALL.len());
    }
}
