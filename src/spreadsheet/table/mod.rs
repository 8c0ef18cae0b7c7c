//! A new plan out of a table that comes from elsewhere: copied from a spreadsheet, or an XLSX file without our marks.
//!
//! The columns are known by their headings, those of the interim monitoring of 2021 (INT 2021) and the obvious other
//! ways to say them. Every row is shown with what was understood of it, and nothing is guessed: what cannot be read stays
//! empty and is said.

mod entries;
mod grid;
mod headings;
mod rows;

use headings::Headings;

use super::{
    book,
    import::{Import, ImportError},
};
use crate::{delimited, view::Language};

/// Reads a table: the bytes of an XLSX file, or text with tabs, semicolons or commas between its columns. Words and figures
/// are read as the language writes them.
///
/// # Errors
/// [`ImportError`], where the file cannot be read, has no headings that are known, or names no year.
pub fn import_table(bytes: &[u8], language: Language) -> Result<Import, ImportError> {
    let grids = match delimited::letters(bytes) {
        // The file of a plan, or something like it, is no table, whatever words it has.
        Some(text) if text.trim_start().starts_with(['{', '[']) => {
            return Err(ImportError::NoHeadings(Vec::new()));
        }
        Some(text) => vec![grid::of_text(&text)],
        None => book::read(bytes)?.sheets.iter().map(grid::of_sheet).collect(),
    };
    let found = grids.iter().find_map(|grid| Headings::of(grid).map(|headings| (grid, headings)));
    let none = || ImportError::NoHeadings(headings::candidates(&grids));
    let (grid, headings) = found.ok_or_else(none)?;
    rows::read(grid, &headings, language)
}
