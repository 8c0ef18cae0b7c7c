//! A table as rows of entries, wherever it comes from.

use super::super::book::{Cell, Sheet, Value};

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

/// The lines of a text; its columns are divided by tabs, or by what the first line with several columns divides them by.
pub(super) fn of_text(text: &str) -> Grid {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let separator = ['\t', ';', ',']
        .into_iter()
        .find(|one| text.lines().take(30).any(|line| line.matches(*one).count() > 1));
    let separator = separator.unwrap_or('\t');
    let mut grid = Grid::default();
    let (mut row, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let (mut line, mut first) = (1, 1);
    let mut characters = text.chars().peekable();
    let entry = |field: &mut String| Entry { text: std::mem::take(field).trim().to_owned(), cell: None };
    while let Some(one) = characters.next() {
        match one {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' if quoted || field.trim().is_empty() => quoted = !quoted,
            '\n' if !quoted => {
                row.push(entry(&mut field));
                grid.rows.push((first, std::mem::take(&mut row)));
                line += 1;
                first = line;
            }
            '\n' => {
                line += 1;
                field.push('\n');
            }
            '\r' => {}
            other if other == separator && !quoted => row.push(entry(&mut field)),
            other => field.push(other),
        }
    }
    row.push(entry(&mut field));
    grid.rows.push((first, row));
    grid
}
