//! Spreadsheets: a plan as an XLSX workbook with formulas that compute it, and back.
//!
//! [`export`] writes the workbook of a plan, [`import`](fn@import) reads one that was changed, [`import_table`] makes a new
//! plan of a table that comes from elsewhere. [`sheet_table`] is the published table for a CSV file.
//!
//! | folder | what it does |
//! |---|---|
//! | `columns` | what each column holds: the one description that writing and reading follow |
//! | `export` | the sheets, with their formulas |
//! | `book` | reads any XLSX file: cells with their formats, nothing else; within limits |
//! | `import` | what the cells of a workbook change in a plan, and what is the matter with those that cannot be taken |
//! | `table` | a new plan out of a table that comes from elsewhere, by its headings |
//!
//! The page never refers to this module, because the crates that it needs are heavy: it asks a program of its own, whose
//! questions [`desk`] answers (`docs/decisions/0020-spreadsheets.md`).

mod book;
mod columns;
mod csv;
mod desk;
mod export;
mod import;
mod table;

pub use book::{BookError, LARGEST_BOOK};
pub use csv::sheet_table;
pub use desk::answer;
pub use export::{ExportError, export};
pub use import::{Import, ImportError, import, import_error};
pub use table::import_table;

pub use crate::workbook::{Said, Understood};
use crate::{plan::Document, view::Language};

/// Reads what came in: a workbook of ours, or else a table that a new plan can be made of. `into` is the plan that the
/// changes are put into.
///
/// # Errors
/// [`ImportError`].
pub fn read(bytes: &[u8], into: Option<&Document>, language: Language) -> Result<Import, ImportError> {
    match import(bytes, into, language) {
        Err(ImportError::NotOurs | ImportError::Book(BookError::NotXlsx)) if into.is_none() => {
            import_table(bytes, language)
        }
        read => read,
    }
}

/// What the first cell of each sheet begins with.
const MARK: &str = "stadera";

/// The version of the workbook, which stands beside the mark.
const VERSION: &str = "1";

/// Rows of every sheet that holds parts: the mark, and the keys of the columns.
const MARK_ROW: u32 = 0;
const KEY_ROW: u32 = 1;
