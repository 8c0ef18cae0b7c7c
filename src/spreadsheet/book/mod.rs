//! Reads an XLSX file from anywhere: its sheets with their cells, and of the formats only what a number is shown as.
//!
//! Nothing of the file is trusted: how much it unpacks to and how many cells it has is limited, references that lead
//! nowhere are errors, and only cells that are there take memory, wherever they say they stand.

mod archive;
mod sheet;
mod xml;

use std::{collections::BTreeMap, sync::Arc};

use archive::Archive;

/// Largest file that is read, in bytes.
pub const LARGEST_BOOK: usize = 20_000_000;

/// Most bytes that a file unpacks to.
const MOST_UNPACKED: usize = 150_000_000;

/// Most cells of all sheets together.
const MOST_CELLS: usize = 300_000;

/// Why a file is not read as a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookError {
    /// Larger than [`LARGEST_BOOK`], in bytes.
    TooLarge(usize),
    /// Not an archive, so no XLSX file.
    NotXlsx,
    /// The older format (`.xls`), or a file with a password.
    OldOrEncrypted,
    /// An archive of something else, such as a text document or an ODS file.
    NoWorkbook,
    /// It unpacks to more than is read.
    UnpacksTooLarge,
    /// More cells than are read.
    TooManyCells,
    /// A part of the file is damaged.
    Damaged(String),
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(Arc<str>),
    Number(f64),
    Bool(bool),
    /// An error of the spreadsheet, such as `#REF!`.
    Error(Arc<str>),
}

/// A cell that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub value: Value,
    /// Whether the value is what a formula gave.
    pub formula: bool,
    /// Whether the number is shown in percent.
    pub percent: bool,
    /// Whether the number is shown as a day.
    pub date: bool,
}

/// First row and column, last row and column.
pub(super) type Area = (u32, u32, u32, u32);

/// A sheet; rows and columns count from zero.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    pub name: String,
    pub cells: BTreeMap<(u32, u32), Cell>,
    pub merged: Vec<Area>,
}

/// A workbook.
#[derive(Clone, Debug)]
pub(super) struct Book {
    pub sheets: Vec<Sheet>,
}

impl Sheet {
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.get(&(row, column))
    }

    /// The words of a cell, where it holds any.
    pub fn text(&self, row: u32, column: u32) -> Option<&str> {
        match &self.cell(row, column)?.value {
            Value::Text(text) => Some(text),
            Value::Number(_) | Value::Bool(_) | Value::Error(_) => None,
        }
    }

    /// The corner of the merged cells that hide this one.
    pub fn hidden_by(&self, row: u32, column: u32) -> Option<(u32, u32)> {
        let hides = |area: &&Area| {
            let (top, left, bottom, right) = **area;
            (top..=bottom).contains(&row) && (left..=right).contains(&column) && (row, column) != (top, left)
        };
        self.merged.iter().find(hides).map(|(top, left, ..)| (*top, *left))
    }

    /// The rows that have a cell: a sheet may say that its last row is the millionth.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|(row, _)| *row).collect();
        rows.dedup();
        rows
    }
}

/// How numbers of a style are shown.
#[derive(Clone, Copy, Debug, Default)]
struct Shown {
    percent: bool,
    date: bool,
}

/// Reads a workbook.
///
/// # Errors
/// [`BookError`].
pub(super) fn read(bytes: &[u8]) -> Result<Book, BookError> {
    if bytes.len() > LARGEST_BOOK {
        return Err(BookError::TooLarge(bytes.len()));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(BookError::OldOrEncrypted);
    }
    let mut archive = Archive::open(bytes)?;
    let workbook = archive.part("xl/workbook.xml")?.ok_or(BookError::NoWorkbook)?;
    let links = archive.part("xl/_rels/workbook.xml.rels")?.ok_or(BookError::NoWorkbook)?;
    let targets = sheet::targets(&links)?;
    let texts =
        archive.part("xl/sharedStrings.xml")?.map_or_else(|| Ok(Vec::new()), |part| sheet::texts(&part))?;
    let styles =
        archive.part("xl/styles.xml")?.map_or_else(|| Ok(Vec::new()), |part| sheet::styles(&part))?;
    let mut book = Book { sheets: Vec::new() };
    let mut left = MOST_CELLS;
    for (name, link) in sheet::names(&workbook)? {
        let Some(path) = targets.get(&link) else { return Err(BookError::Damaged(name)) };
        let Some(part) = archive.part(path)? else { return Err(BookError::Damaged(name)) };
        let mut sheet = sheet::cells(&part, path, &texts, &styles, left)?;
        left -= sheet.cells.len();
        sheet.name = name;
        book.sheets.push(sheet);
    }
    Ok(book)
}
