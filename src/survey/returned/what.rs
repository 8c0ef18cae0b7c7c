//! What is found in a form, and what can be done about it.

use super::{Other, Unclear};
use crate::survey::{Answer, Id, ItemKind, Value};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The form is that of another survey.
    OtherSurvey {
        /// Its title, or its identifier.
        found: String,
    },
    /// A question that the questionnaire does not have.
    UnknownItem {
        /// Its words.
        label: String,
        /// The section that it stands in.
        section: String,
        /// What was answered.
        answer: String,
    },
    /// A question in other words.
    ChangedWords {
        /// Those of the questionnaire.
        ours: String,
        /// Those of the form.
        theirs: String,
    },
    /// A question that asks for something else.
    ChangedKind {
        /// The question.
        item: String,
        /// What the questionnaire asks for.
        ours: ItemKind,
        /// What the form asks for.
        theirs: ItemKind,
    },
    /// Questions that the form does not have.
    MissingItems {
        /// Their words.
        labels: Vec<String>,
    },
    /// A cell that is not the answer that was asked for.
    Unclear {
        /// The question.
        item: String,
        /// What is asked for.
        kind: ItemKind,
        /// What stands there.
        found: String,
        /// Why it is unclear.
        why: Unclear,
    },
    /// A question that is answered twice in a form.
    RowTwice {
        /// The question.
        item: String,
        /// The answer that stands first.
        first: Box<Answer>,
        /// The other one.
        second: Box<Answer>,
    },
    /// A text in a place where the form has none.
    Stray {
        /// The text.
        words: String,
    },
    /// Nobody is named.
    NoName,
    /// A name that is none of the survey's.
    UnknownName {
        /// The name.
        name: String,
    },
    /// Nothing is answered.
    NothingAnswered,
    /// It was taken in before.
    Taken,
    /// The same administration answers elsewhere, and says the same.
    Same {
        /// Where.
        with: Other,
    },
    /// The same administration answers elsewhere, and says something else.
    Twice {
        /// Its name.
        name: String,
        /// Where.
        with: Other,
        /// How many answers differ.
        differing: usize,
    },
    /// Two answers of the same administration to the same question.
    Differs {
        /// The question.
        item: String,
        /// What is there already.
        first: Vec<Answer>,
        /// What this form says.
        second: Vec<Answer>,
    },
}

/// What can be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Keep it as it is written, outside all counts.
    Keep,
    /// Leave the answer blank.
    Blank,
    /// This instead.
    Instead(Value),
    /// Take it as the same, all the same.
    Take,
    /// Put the question into the questionnaire.
    AddQuestion,
    /// Leave it out.
    LeaveOut,
    /// Add the administration.
    Add,
    /// It is this administration of the survey.
    Is(Id),
    /// It has this name.
    Named(String),
    /// Take what is there already.
    First,
    /// Take what this form says.
    Second,
    /// Keep both, as two administrations.
    Both,
    /// Keep the text as a note of the administration.
    AsNote,
}

/// Points that the same choice can be made for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PointSort {
    /// [`What::OtherSurvey`]
    OtherSurvey,
    /// [`What::UnknownItem`]
    UnknownItem,
    /// [`What::ChangedWords`]
    ChangedWords,
    /// [`What::Unclear`], for this reason.
    Unclear(Unclear),
    /// [`What::RowTwice`]
    RowTwice,
    /// [`What::Stray`]
    Stray,
    /// [`What::NoName`] and [`What::UnknownName`]
    Name,
    /// [`What::Twice`]
    Twice,
    /// [`What::Differs`]
    Differs,
    /// What is only said.
    Said,
}

impl What {
    /// With which others it can be decided at once.
    #[must_use]
    pub const fn sort(&self) -> PointSort {
        match self {
            Self::OtherSurvey { .. } => PointSort::OtherSurvey,
            Self::UnknownItem { .. } => PointSort::UnknownItem,
            Self::ChangedWords { .. } => PointSort::ChangedWords,
            Self::Unclear { why, .. } => PointSort::Unclear(*why),
            Self::RowTwice { .. } => PointSort::RowTwice,
            Self::Stray { .. } => PointSort::Stray,
            Self::NoName | Self::UnknownName { .. } => PointSort::Name,
            Self::Twice { .. } => PointSort::Twice,
            Self::Differs { .. } => PointSort::Differs,
            Self::ChangedKind { .. }
            | Self::MissingItems { .. }
            | Self::NothingAnswered
            | Self::Taken
            | Self::Same { .. } => PointSort::Said,
        }
    }
}
