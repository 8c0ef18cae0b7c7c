//! Reads a workbook of ours after somebody changed it: what each cell says, what that changes, and what cannot be taken.
//!
//! Cells are found by the hidden keys of their columns and the hidden identifiers of their rows, wherever they were moved
//! to. Each is compared with what the plan inside the workbook would have there; only what differs is taken, so that a
//! figure that a spreadsheet cannot hold whole comes back whole.

mod carried;
pub(super) mod cell;
mod check;
mod errors;
mod row;
mod sheets;
pub(super) mod texts;
pub(super) mod words;

use super::{
    MARK, VERSION,
    book::{self, Book, BookError, Sheet},
};
use crate::{
    edit::{EditError, Session},
    format::FileError,
    plan::{Change, Document},
    view::{self, Language, say},
    workbook::{Said, Understood},
};

pub use errors::import_error;

/// What was understood of a workbook.
#[derive(Clone, Debug)]
pub struct Import {
    /// The plan with what was taken.
    pub document: Document,
    /// What was taken, as changes of the plan from before; for a new plan there are none.
    pub changes: Vec<Change>,
    /// What was understood, cell by cell, and what was not.
    pub rows: Vec<Understood>,
    /// The plan that the workbook carries, as it was when the workbook was written; none in a table from elsewhere.
    pub carried: Option<Document>,
}

impl Import {
    /// How many things could not be taken.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.rows.iter().filter(|row| row.is_problem()).count()
    }
}

/// Why nothing is read of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is not a workbook that can be read.
    Book(BookError),
    /// None of its sheets has our mark.
    NotOurs,
    /// A newer Stadera wrote it; the version it says.
    Newer(String),
    /// The sheet with the plan is gone, and no plan was given to put the changes into.
    NoPlan,
    /// The plan inside is damaged, and none was given; why, where that is known.
    BrokenPlan(Option<FileError>),
    /// The plan that was given is another one; the identifiers of both.
    OtherPlan {
        /// That of the workbook.
        book: String,
        /// That of the plan given.
        plan: String,
    },
    /// A table without the headings that it must have; what stands where they should be.
    NoHeadings(Vec<String>),
    /// A table that names no year.
    NoYear,
}

impl From<BookError> for ImportError {
    fn from(error: BookError) -> Self {
        Self::Book(error)
    }
}

/// Reads a workbook that [`export`](super::export) wrote, as it is now. The changes are put into `into` where it is given:
/// a field that was changed there meanwhile is not overwritten, but reported.
///
/// # Errors
/// [`ImportError`], where nothing can be read. What cannot be taken of a readable workbook is in its rows.
pub fn import(bytes: &[u8], into: Option<&Document>, language: Language) -> Result<Import, ImportError> {
    let book = book::read(bytes)?;
    let marked = marked(&book)?;
    let carried = carried::plan(&marked);
    let own = carried.as_ref().ok().cloned();
    let (base, problem) = match (carried, into) {
        (Ok(base), Some(into)) if base.plan.id != into.plan.id => {
            let [book, plan] = [&base, into].map(|one| one.plan.id.to_string());
            return Err(ImportError::OtherPlan { book, plan });
        }
        (Ok(base), _) => (base, None),
        (Err(error), Some(into)) => (into.clone(), Some(error)),
        (Err(error), None) => return Err(error),
    };
    let mut reading = row::Reading::new(&base, language);
    if let Some(error) = problem {
        reading.problem("", "", "", import_error(&error, language));
    }
    check::unmarked(&book, &mut reading);
    for (sheet, mark) in &marked {
        reading.sheet(sheet, mark);
    }
    check::absent(&mut reading);
    let (pending, rows) = reading.finish();
    Ok(Import { carried: own, ..settle(into.unwrap_or(&base), pending, rows, language) })
}

/// The mark of a sheet, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    /// What the sheet holds: `sheet`, `schedule`, `checks`, `criteria`, `plan`.
    sort: String,
    /// The language it was written in, in which its words and figures are read.
    language: Language,
    /// The part it is about.
    about: String,
}

/// The sheets that have our mark.
fn marked(book: &Book) -> Result<Vec<(&Sheet, Mark)>, ImportError> {
    let mut all = Vec::new();
    for sheet in &book.sheets {
        let Some(text) = sheet.text(super::MARK_ROW, 0) else { continue };
        let mut parts = text.splitn(5, ':');
        if parts.next() != Some(MARK) {
            continue;
        }
        let (Some(sort), Some(version), Some(language)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        if version != VERSION {
            return Err(ImportError::Newer(version.to_owned()));
        }
        let language = Language::from_tag(language).unwrap_or_default();
        let about = parts.next().unwrap_or_default().to_owned();
        all.push((sheet, Mark { sort: sort.to_owned(), language, about }));
    }
    if all.is_empty() { Err(ImportError::NotOurs) } else { Ok(all) }
}

/// A change that a cell asks for.
struct Pending {
    /// Its row in what was understood.
    row: usize,
    change: Change,
    /// What undoes it in the plan of the workbook.
    undo: Change,
}

/// Puts the changes into the plan, all that can be; what cannot is said in its row.
fn settle(target: &Document, pending: Vec<Pending>, mut rows: Vec<Understood>, language: Language) -> Import {
    let mut trial = target.clone();
    let mut kept: Vec<(usize, Change)> = Vec::new();
    for Pending { row, change, undo } in pending {
        let refused = match change.apply(&mut trial) {
            Ok(before) if before == undo || before == change => {
                kept.push((row, change));
                continue;
            }
            Ok(before) => {
                let now = view::changed_value(&target.plan, &before, language);
                let wanted = view::changed_value(&target.plan, &change, language);
                // It was there a moment ago, so it can be put back.
                let _ = before.apply(&mut trial);
                say!(
                    language,
                    "Nel foglio c’è «{}», ma nel piano il valore è intanto diventato «{}»: quello del foglio non è stato preso. Se è quello giusto, scriverlo in Stadera.",
                    "The sheet says “{}”, but in the plan the value has become “{}” meanwhile, so that of the sheet was not taken. If it is the right one, write it in Stadera.",
                    wanted,
                    now
                )
            }
            Err(error) => view::change_error(&error, language),
        };
        refuse(&mut rows, row, refused);
    }
    let (document, changes, refusals) = applied(target, kept);
    for (row, error) in refusals {
        refuse(&mut rows, row, view::edit_error(&error, language));
    }
    Import { document, changes, rows, carried: None }
}

fn refuse(rows: &mut [Understood], row: usize, message: String) {
    if let Some(row) = rows.get_mut(row) {
        row.said = Said::Problem(message);
    }
}

type Refused = Vec<(usize, EditError)>;

/// All at once, because two codes that change places are each refused alone; where that fails, one after the other as long
/// as one more goes in.
fn applied(target: &Document, kept: Vec<(usize, Change)>) -> (Document, Vec<Change>, Refused) {
    let mut session = Session::new(target.clone());
    let all: Vec<Change> = kept.iter().map(|(_, change)| change.clone()).collect();
    if all.is_empty() || session.apply(&all).is_ok() {
        return (session.document().clone(), all, Vec::new());
    }
    let (mut made, mut left) = (Vec::new(), kept);
    loop {
        let mut refused = Vec::new();
        let before = made.len();
        for (row, change) in left {
            match session.apply(std::slice::from_ref(&change)) {
                Ok(()) => made.push(change),
                Err(error) => refused.push((row, change, error)),
            }
        }
        if refused.is_empty() || made.len() == before {
            let refused = refused.into_iter().map(|(row, _, error)| (row, error)).collect();
            return (session.document().clone(), made, refused);
        }
        left = refused.into_iter().map(|(row, change, _)| (row, change)).collect();
    }
}
