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
//! | `sheet`, `head` | the same of a CSV file |
//! | `tree` | the same of a JSON file |
//! | `asked` | which item a line answers |
//! | `cells` | what stands in a cell |
//! | `draft` | the answers of a form, with what is unclear in them |
//! | `rows` | several rows that answer the same |
//! | `what`, `point` | what is found, and what is to be decided about it |
//! | `gathering`, `look` | many files and the choices made; what they come to |
//! | `meeting` | forms of the same administration |

mod asked;
mod cells;
mod draft;
mod gathering;
mod head;
mod look;
mod meeting;
mod point;
mod raw;
mod rows;
mod sheet;
mod tree;
mod what;

pub use gathering::Gathering;
pub use look::{FileLook, FormLook, Look, State, Summary};
pub use point::{About, Point, PointId};
pub use what::{Choice, PointSort, What};

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
