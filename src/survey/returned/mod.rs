//! Forms that come back, as CSV or as JSON: read, compared with the survey and with each other, and taken in.
//!
//! A [`Gathering`] holds files and the choices made about them. [`Gathering::look`] says, for a survey, what each form comes to and what
//! is to be decided; [`Gathering::apply`] takes in what is decided. The rest stays in the gathering: nothing is dropped. What was taken in
//! is known by its fingerprint, which the administration keeps; so a form that is taken in is not asked about again, and one
//! whose step was taken back is.
//!
//! | file | what it does |
//! |---|---|
//! | `raw` | a file as forms with their lines, whatever the survey asks |
//! | `sheet` | the same of a CSV file |
//! | `tree` | the same of a JSON file |
//! | `asked` | which item a line answers |
//! | `cells` | what stands in a cell |
//! | `draft` | the answers of a form, with what is unclear in them |
//! | `rows` | several rows that answer the same |
//! | `gathering` | many files, and the choices made |
//! | `meeting` | forms of the same administration |

mod asked;
mod cells;
mod draft;
mod gathering;
mod meeting;
mod raw;
mod rows;
mod sheet;
mod tree;

pub use gathering::{FileLook, FormLook, Gathering, Look, State, Summary};

use super::{Answer, Id, ItemKind, Value};
use crate::format::FileError;

/// Where something stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// The row of a table, from 1.
    Row(u32),
    /// The field of a JSON file.
    Path(String),
}

/// Why nothing in a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// More than is read; both in bytes.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// A workbook or another archive.
    Archive,
    /// Not a text.
    NotText,
    /// A text without the headings of the form.
    NoHeadings,
    /// A quotation mark that is never closed, so that nobody can say where a cell ends.
    Unclosed {
        /// The row on which it stands.
        row: u32,
    },
    /// A JSON file that is not a survey's.
    NotSurvey(FileError),
    /// A survey in which nobody answers.
    NoForms,
}

/// Why a cell is not the answer that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unclear {
    /// A mark in each of the two columns.
    BothSigns,
    /// Neither a mark nor a percentage.
    NotMark,
    /// A percentage below 0 or beyond 100.
    PercentOutOfRange,
    /// Neither yes nor no.
    NotYesNo,
    /// A whole number that is none of the scores asked for.
    ScoreOutOfRange,
    /// A number that is not whole.
    ScoreNotWhole,
    /// Not a number.
    NotScore,
    /// It stands in a column in which this item is not answered.
    OtherColumn,
}

/// What a form is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// What the survey holds.
    Survey,
    /// Another file.
    File(String),
}

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

/// A point of a form: something to be decided or, where there are no choices, only to be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Names it.
    pub id: PointId,
    /// Where it stands.
    pub spot: Spot,
    /// What it is.
    pub what: What,
    /// What can be done about it.
    pub choices: Vec<Choice>,
    /// What is to be done.
    pub chosen: Option<Choice>,
}

/// Names a point, for as long as its file is in the gathering.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PointId {
    /// The file.
    pub file: u32,
    /// Position of the form in it.
    pub form: usize,
    /// What of the form.
    pub about: About,
}

/// What of a form a point is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Which survey it is of.
    Survey,
    /// Who answers.
    Who,
    /// What it lacks, and other things that are only said.
    Whole,
    /// The question of the line at this position.
    Question(usize),
    /// The words of this item.
    Words(Id),
    /// The answer of the line at this position.
    Value(usize),
    /// The line at this position beside one before it.
    Row(usize),
    /// The stray text at this position.
    Stray(usize),
    /// The form beside another of the same administration.
    Twice,
    /// An item of both.
    Differs(Id),
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

impl Point {
    /// Whether the form waits for it. A form that is there twice waits for its answers that differ; one choice can decide all.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.chosen.is_none() && !self.choices.is_empty() && !matches!(self.what, What::Twice { .. })
    }

    /// Whether this can be done about it.
    #[must_use]
    pub fn allows(&self, choice: &Choice) -> bool {
        let who = matches!(self.what, What::NoName | What::UnknownName { .. });
        self.choices.contains(choice)
            || match (choice, &self.what) {
                (Choice::Instead(Value::Score(_)), What::Unclear { kind: ItemKind::Score, .. }) => {
                    matches!(choice, Choice::Instead(value) if value.score().is_some())
                }
                (Choice::Instead(value), What::Unclear { kind, .. }) => value.answers(*kind),
                (Choice::Is(_), _) => who,
                (Choice::Named(name), _) => who && !name.trim().is_empty(),
                _ => false,
            }
    }
}
