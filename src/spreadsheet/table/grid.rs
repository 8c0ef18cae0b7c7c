//! A table as rows of entries, wherever it comes from.

use super::super::book::{Cell, Sheet, Value};
use crate::delimited;

/// Most columns that are looked at.
const MOST_COLUMNS: u32 = 200;

/// What stands in a place of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entry {
    /// Its words, or its number as a text.
    pub text: String,
    /// The cell that it was, where it was one.
    pub cell: Option<Cell>,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// The sheet; empty for a text.
    pub name: String,
    /// Rows with the numbers that people see beside them.
    pub rows: Vec<(u32, Vec<Entry>)>,
}

impl Grid {
    pub fn entry(&self, row: usize, column: usize) -> Option<&Entry> {
        self.rows.get(row)?.1.get(column).filter(|entry| !entry.text.trim().is_empty())
    }
}

/// The cells of a sheet.
pub(super) fn of_sheet(sheet: &Sheet) -> Grid {
    let mut grid = Grid { name: sheet.name.clone(), rows: Vec::new() };
    for ((row, column), cell) in sheet.cells.iter().filter(|((_, column), _)| *column < MOST_COLUMNS) {
        let number = row + 1;
        if grid.rows.last().is_none_or(|(last, _)| *last != number) {
            grid.rows.push((number, Vec::new()));
        }
        let Some((_, entries)) = grid.rows.last_mut() else { continue };
        let at = usize::try_from(*column).unwrap_or_default();
        entries.resize(at, Entry::default());
        let text = match &cell.value {
            Value::Text(text) | Value::Error(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
        };
        entries.push(Entry { text, cell: Some(cell.clone()) });
    }
    grid
}

/// The lines of a text.
pub(super) fn of_text(text: &str) -> Grid {
    let rows = delimited::lines(text, delimited::separator(text)).rows.into_iter();
    let entry = |text| Entry { text, cell: None };
    let rows = rows.map(|(number, cells)| (number, cells.into_iter().map(entry).collect()));
    Grid { name: String::new(), rows: rows.collect() }
}
