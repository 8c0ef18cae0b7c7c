//! The published tables computed again from the answers, cell by cell, with who makes each and why one differs.
//!
//! [`Synthesis::of`] is where to start. Nothing here is typed in: a cell is the answers that it counts, and a cause is derived
//! from answers, readings and interviews that the document holds.
//!
//! | file | what it does |
//! |---|---|
//! | `count` | which answer counts in which cell, by the rules |
//! | `scores` | the columns of a table of scores, which have no names |
//! | `claims` | how many a table says it is about |
//! | `causes` | why a cell differs |

mod causes;
mod claims;
mod count;
mod scores;

pub use causes::Cause;

use super::{Counts, Document, PublishedCell, PublishedTable, counting::Grounds};

/// All published tables, computed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synthesis<'a> {
    /// The tables, in the order of the document.
    pub tables: Vec<Table<'a>>,
}

/// A table, computed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<'a> {
    /// As it was published.
    pub published: &'a PublishedTable,
    /// Its rows; after them its claims.
    pub rows: Vec<Row<'a>>,
}

/// A row, or a claim, computed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The words of the table.
    pub label: &'a str,
    /// Its cells: one per column; a claim has one.
    pub cells: Vec<Cell<'a>>,
}

/// A cell, computed again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What was published.
    pub published: Content<'a>,
    /// Whether nothing was published, so that there is nothing to be equal to.
    pub unpublished: bool,
    /// What the answers come to.
    pub recomputed: Content<'a>,
    /// The answers that make it.
    pub counted: Vec<Counted>,
    /// The answers that a rule leaves out of it.
    pub left_out: Vec<Counted>,
    /// Why it differs; empty where it does not.
    pub causes: Vec<Cause>,
    /// What each counted answer depends on.
    counted_by: Vec<Grounds>,
    /// What leaves each of the others out.
    left_out_by: Vec<Grounds>,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// A count of administrations, or a score from 1 to 10.
    Number(usize),
    /// Letters where a score was expected.
    Words(&'a str),
}

/// An answer in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Position of the administration.
    pub administration: usize,
    /// Position of the answer among its answers; nothing where all of them count, or where there is none.
    pub answer: Option<usize>,
    /// How it is read.
    pub how: How,
}

/// How an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As it stands.
    Plain,
    /// A percentage instead of a mark.
    Percentage,
    /// A blank cell, or no answer at all.
    Blank,
    /// A mark on a row without a name.
    Unnamed,
    /// A text that may be meant.
    Doubtful,
    /// It was given in an interview.
    Interview,
}

impl<'a> Synthesis<'a> {
    /// Computes all tables of a document by its rules.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        let survey = &document.survey;
        let mut tables: Vec<Table<'a>> = survey.tables.iter().map(Table::published).collect();
        count::fill(&mut tables, document);
        for table in &mut tables {
            match table.published.counts {
                Counts::Scores => scores::fill(table, survey),
                Counts::Marks | Counts::Mentions | Counts::Spread => table.total(),
            }
            causes::derive(table, survey);
        }
        claims::fill(&mut tables, document);
        Self { tables }
    }

    /// How many cells are as published, and how many are not; of what was not published, neither.
    #[must_use]
    pub fn equal_and_differing(&self) -> (usize, usize) {
        let cells = self.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        let cells = cells.filter(|cell| !cell.unpublished);
        let (equal, differing): (Vec<_>, Vec<_>) = cells.partition(|cell| cell.equal());
        (equal.len(), differing.len())
    }
}

impl<'a> Table<'a> {
    fn published(table: &'a PublishedTable) -> Self {
        let cell = |cell: &'a PublishedCell| Cell { published: Content::published(cell), ..Cell::default() };
        let unpublished = |_| Cell { unpublished: true, ..Cell::default() };
        let row = |label: &'a str, cells: &'a [PublishedCell]| Row {
            label,
            cells: match cells {
                [] => table.columns.iter().map(unpublished).collect(),
                cells => cells.iter().map(cell).collect(),
            },
        };
        Self { published: table, rows: table.rows.iter().map(|one| row(&one.label, &one.cells)).collect() }
    }

    fn total(&mut self) {
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.recomputed = Content::Number(cell.counted.len());
        }
    }

    /// The heading of a column, or its number from 1 where it has none.
    #[must_use]
    pub fn column(&self, index: usize) -> String {
        match self.published.columns.get(index) {
            Some(heading) if !heading.is_empty() => heading.clone(),
            _ => (index + 1).to_string(),
        }
    }
}

impl Cell<'_> {
    /// Whether the answers come to what was published; an empty cell of a count is none. Of what was not published, nothing differs.
    #[must_use]
    pub fn equal(&self) -> bool {
        let or_none = |content| if content == Content::Number(0) { Content::Nothing } else { content };
        self.unpublished || or_none(self.published) == or_none(self.recomputed)
    }

    /// How many more were published than are computed; negative where fewer.
    fn gap(&self) -> isize {
        self.published.count().saturating_sub(self.recomputed.count())
    }
}

impl<'a> Content<'a> {
    fn published(cell: &'a PublishedCell) -> Self {
        match cell.number {
            Some(number) => Self::Number(number.into()),
            None if cell.words.is_empty() => Self::Nothing,
            None => Self::Words(&cell.words),
        }
    }

    fn count(self) -> isize {
        match self {
            Self::Number(number) => isize::try_from(number).unwrap_or(isize::MAX),
            Self::Nothing | Self::Words(_) => 0,
        }
    }
}
