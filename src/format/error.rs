//! Why a file is not read. The sentences are in `view::errors`.

use std::fmt;

use crate::survey::ItemKind;

/// Why a file is not read; whatever was open stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// Larger than what is read; both in bytes.
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// Largest size that is read.
        limit: usize,
    },
    /// A ZIP archive, such as a spreadsheet or a text document, whatever its name says.
    Archive,
    /// Not UTF-8 text.
    NotText,
    /// Text, but not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON of another kind.
    OtherKind {
        /// What it says it is.
        found: Option<String>,
    },
    /// A version that this application does not know.
    UnknownVersion {
        /// Version of the file.
        found: u64,
        /// Newest version that is read.
        supported: u64,
    },
    /// A field that does not fit.
    Field {
        /// Path in the file: `plan.areas[3].objectives[0].weight`.
        place: String,
        /// What is the matter with it.
        problem: Problem,
    },
}

/// What is the matter with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It must be there.
    MissingField,
    /// The format has no such field.
    UnknownField {
        /// The fields that there are.
        known: &'static [&'static str],
    },
    /// It is there twice.
    Repeated,
    /// It holds something else.
    Wrong {
        /// What it holds.
        found: Found,
        /// What was expected.
        expected: Expected,
    },
    /// Something else has the same value, which must be unique.
    NotUnique {
        /// The value.
        value: String,
        /// The first place that has it.
        first: String,
    },
    /// It refers to something that is not in the document.
    Dangling {
        /// The identifier.
        id: String,
        /// What was looked for.
        kind: Kind,
    },
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text.
    Text(String),
    /// A whole number.
    Number(String),
    /// A number that is not whole, or too large to be one.
    Fraction,
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What a field must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Bool,
    /// A decimal in quotation marks.
    Figure,
    /// A decimal in quotation marks, from 0 to 100.
    Weight,
    /// A day of the calendar.
    Date,
    /// An identifier.
    Id,
    /// A fingerprint.
    Fingerprint,
    /// No more fingerprints than a past holds.
    Past,
    /// A version number.
    Version,
    /// A year.
    Year,
    /// Two years, the first not after the second.
    Years,
    /// `true` only for the last of the list.
    LastOnly,
    /// An answer to an item of this kind.
    AnswerTo(ItemKind),
    /// As many cells as the table has columns.
    CellPerColumn,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// Sorts of things that can be referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An act.
    Act,
    /// A guideline.
    Guideline,
    /// A section of a survey's form.
    Section,
    /// An item of a survey's form.
    Item,
    /// A row of a published table.
    Row,
    /// Something that a survey's source lists without a figure.
    Theme,
    /// An amendment of the plan.
    Amendment,
    /// A part of the plan, with the field that is changed.
    ChangedField,
}

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

impl std::error::Error for FileError {}
