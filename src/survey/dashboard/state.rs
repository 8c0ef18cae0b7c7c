//! What can stand in a cell, and how often each of it does.

use crate::{
    number::{Figure, Percent, percentage},
    survey::Column,
};

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands there.
    pub state: State,
    /// The column that it counts in by the rules of the document; nothing where it does not count.
    pub column: Option<Column>,
    /// Position of the answer, of several the first; nothing where there is none.
    pub answer: Option<usize>,
    /// Whether the rules leave out what stands there, where that is no mark: a mark that they leave out has no column.
    pub apart: bool,
}

impl Cell {
    /// Nothing where nothing need be.
    pub(super) const EMPTY: Self =
        Self { state: State::NothingAdded, column: None, answer: None, apart: false };

    /// Whether it is one of those with a state. What the rules leave out is none.
    #[must_use]
    pub fn is(&self, kind: StateKind) -> bool {
        self.state.kind() == kind && !self.apart
    }
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A mark in the good column.
    Plus,
    /// A mark in the bad column.
    Minus,
    /// A percentage instead of a mark.
    Percentage {
        /// The column that it stands in.
        column: Column,
        /// In percent.
        percent: Figure,
    },
    /// A score from 1 to 10.
    Score(u16),
    /// A whole number that is none.
    OutOfRange(u16),
    /// Letters where something else was asked for.
    Words,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Lines of text, so many.
    Texts(usize),
    /// Rows that the administration added.
    Added {
        /// How many with a mark in the good column.
        plus: usize,
        /// How many with a mark in the bad column.
        minus: usize,
    },
    /// No row or description was added, which nobody need do.
    NothingAdded,
    /// Nothing, in a section that is otherwise answered.
    Blank,
    /// Nothing, in a section in which nothing is answered.
    BlankSection,
}

/// A state without its figures: what a legend shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateKind {
    /// See [`State::Plus`].
    Plus,
    /// See [`State::Minus`].
    Minus,
    /// See [`State::Percentage`].
    Percentage,
    /// See [`State::Score`].
    Score,
    /// See [`State::OutOfRange`].
    OutOfRange,
    /// See [`State::Words`].
    Words,
    /// See [`State::Yes`].
    Yes,
    /// See [`State::No`].
    No,
    /// See [`State::Texts`].
    Texts,
    /// See [`State::Added`].
    Added,
    /// See [`State::NothingAdded`].
    NothingAdded,
    /// See [`State::Blank`].
    Blank,
    /// See [`State::BlankSection`].
    BlankSection,
}

impl StateKind {
    /// All of them, in the order of a legend.
    pub const ALL: [Self; 13] = [
        Self::Plus,
        Self::Minus,
        Self::Percentage,
        Self::Score,
        Self::OutOfRange,
        Self::Words,
        Self::Yes,
        Self::No,
        Self::Texts,
        Self::Added,
        Self::NothingAdded,
        Self::Blank,
        Self::BlankSection,
    ];
}

impl State {
    /// The state without its figures.
    #[must_use]
    pub const fn kind(self) -> StateKind {
        match self {
            Self::Plus => StateKind::Plus,
            Self::Minus => StateKind::Minus,
            Self::Percentage { .. } => StateKind::Percentage,
            Self::Score(_) => StateKind::Score,
            Self::OutOfRange(_) => StateKind::OutOfRange,
            Self::Words => StateKind::Words,
            Self::Yes => StateKind::Yes,
            Self::No => StateKind::No,
            Self::Texts(_) => StateKind::Texts,
            Self::Added { .. } => StateKind::Added,
            Self::NothingAdded => StateKind::NothingAdded,
            Self::Blank => StateKind::Blank,
            Self::BlankSection => StateKind::BlankSection,
        }
    }

    /// Whether nothing stands there although something was asked.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::Blank | Self::BlankSection)
    }

    /// Whether anything stands there, asked for or added.
    #[must_use]
    pub const fn is_answer(self) -> bool {
        !self.is_blank() && !matches!(self, Self::NothingAdded)
    }
}

/// How often each state stands somewhere; what the rules leave out is in the total only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    kinds: [usize; StateKind::ALL.len()],
    /// Those of each kind that count in no column.
    uncounted: [usize; StateKind::ALL.len()],
    columns: [usize; 2],
    total: usize,
}

impl Tally {
    /// Adds a cell.
    pub fn add(&mut self, cell: &Cell) {
        if !cell.apart
            && let Some(count) = self.kinds.get_mut(cell.state.kind() as usize)
        {
            *count += 1;
        }
        if cell.column.is_none()
            && let Some(count) = self.uncounted.get_mut(cell.state.kind() as usize)
        {
            *count += 1;
        }
        if let Some(column) = cell.column
            && let Some(count) = self.columns.get_mut(column.index())
        {
            *count += 1;
        }
        self.total += 1;
    }

    /// All but one of the cells.
    #[must_use]
    pub(super) fn without(&self, cell: &Cell) -> Self {
        let mut less = self.clone();
        let kind = cell.state.kind() as usize;
        let counts = [
            less.kinds.get_mut(kind),
            less.uncounted.get_mut(kind).filter(|_| cell.column.is_none()),
            cell.column.and_then(|column| less.columns.get_mut(column.index())),
            Some(&mut less.total),
        ];
        counts.into_iter().flatten().for_each(|count| *count = count.saturating_sub(1));
        less
    }

    /// How many cells have a state.
    #[must_use]
    pub fn of(&self, kind: StateKind) -> usize {
        self.kinds.get(kind as usize).copied().unwrap_or_default()
    }

    /// How many of a state count in no column.
    #[must_use]
    pub fn uncounted(&self, kind: StateKind) -> usize {
        self.uncounted.get(kind as usize).copied().unwrap_or_default()
    }

    /// How many count in a column, by the rules of the document.
    #[must_use]
    pub fn in_column(&self, column: Column) -> usize {
        self.columns.get(column.index()).copied().unwrap_or_default()
    }

    /// How many are blank, those of blank sections included.
    #[must_use]
    pub fn blank(&self) -> usize {
        self.of(StateKind::Blank) + self.of(StateKind::BlankSection)
    }

    /// How many cells there are.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.total
    }

    /// The share of a state; nothing where there are no cells.
    #[must_use]
    pub fn share(&self, kind: StateKind) -> Option<Percent> {
        percentage(self.of(kind).into(), self.total.into()).map(Percent::capped)
    }
}

impl<'a> FromIterator<&'a Cell> for Tally {
    fn from_iter<I: IntoIterator<Item = &'a Cell>>(cells: I) -> Self {
        let mut tally = Self::default();
        cells.into_iter().for_each(|cell| tally.add(cell));
        tally
    }
}
