//! Administrations × items of a section: the heat map, with its margins and in an order.

use std::cmp::Reverse;

use super::{Cell, Grid, StateKind, Tally};
use crate::{
    survey::{Column, Survey},
    text,
};

/// A section as a picture: which administration stands in which row, which item in which column, with how often each state
/// stands in them. With more rows than can be drawn, [`Matrix::columns`] is their summary and [`Matrix::window`] a part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Position of the section.
    pub section: usize,
    /// Positions of the administrations, from the first row on.
    pub administrations: Vec<usize>,
    /// The items, counted through the whole form, from the first column on; without room for descriptions.
    pub items: Vec<usize>,
    /// How often each state stands in each column.
    pub columns: Vec<Tally>,
    /// How often it stands in the whole section.
    pub whole: Tally,
}

/// A row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Position of the administration.
    pub administration: usize,
    /// Its cells, in the order of the columns.
    pub cells: Vec<Cell>,
    /// How often each state stands in them.
    pub tally: Tally,
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowOrder {
    /// As in the source.
    #[default]
    Source,
    /// By name.
    Name,
    /// By how many cells count as good, the most first; then by how few count as bad; then as in the source.
    Good,
    /// By how many cells are blank, the most first; then as in the source.
    Blank,
}

/// The order of the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ItemOrder {
    /// As in the form.
    #[default]
    Form,
    /// By how many cells count as good, the most first; then by how few count as bad; then as in the form.
    Good,
}

/// What the margins of a matrix count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// What counts in a column, by the rules of the document.
    Column(Column),
    /// What has a state.
    Kind(StateKind),
}

impl Margin {
    /// How many of some cells it counts.
    #[must_use]
    pub fn of(self, tally: &Tally) -> usize {
        match self {
            Self::Column(column) => tally.in_column(column),
            Self::Kind(kind) => tally.of(kind),
        }
    }

    /// Whether it counts a cell.
    #[must_use]
    pub fn counts(self, cell: &Cell) -> bool {
        match self {
            Self::Column(column) => cell.column == Some(column),
            Self::Kind(kind) => cell.is(kind),
        }
    }

    /// Whether a state is told by the columns already, or is none that anybody counts.
    const fn is_told(kind: StateKind) -> bool {
        matches!(kind, StateKind::Plus | StateKind::Minus | StateKind::Percentage | StateKind::NothingAdded)
    }
}

impl Matrix {
    /// What its margins count: both columns where anything counts in one, and the other states that stand somewhere.
    #[must_use]
    pub fn margins(&self) -> Vec<Margin> {
        let columns = [Column::Plus, Column::Minus];
        let marked = columns.iter().any(|column| self.whole.in_column(*column) > 0);
        let states = StateKind::ALL.into_iter().filter(|kind| !Margin::is_told(*kind)).map(Margin::Kind);
        let states = states.filter(|margin| margin.of(&self.whole) > 0);
        columns.into_iter().filter(|_| marked).map(Margin::Column).chain(states).collect()
    }

    /// Puts a section in order.
    #[must_use]
    pub fn of(grid: &Grid, survey: &Survey, section: usize, rows: RowOrder, columns: ItemOrder) -> Self {
        let items: Vec<usize> = grid.items(section).filter(|item| !grid.is_description(*item)).collect();
        let mut tallies = vec![Tally::default(); items.len()];
        let mut keys = Vec::with_capacity(grid.administrations());
        let mut whole = Tally::default();
        for administration in 0..grid.administrations() {
            let (row, mut tally) = (grid.row(administration), Tally::default());
            let cells = items.iter().filter_map(|item| row.get(*item));
            for (cell, column) in cells.zip(&mut tallies) {
                [&mut tally, column, &mut whole].into_iter().for_each(|one| one.add(cell));
            }
            keys.push(key(&tally, rows));
        }
        let mut administrations: Vec<usize> = (0..grid.administrations()).collect();
        if rows == RowOrder::Name {
            let name = |at: usize| survey.administrations.get(at).map(|one| text::words(&one.name));
            administrations.sort_by_cached_key(|at| name(*at));
        } else {
            administrations.sort_by_key(|at| keys.get(*at).copied());
        }
        let mut columns_of: Vec<(usize, Tally)> = items.into_iter().zip(tallies).collect();
        if columns == ItemOrder::Good {
            columns_of.sort_by_key(|(_, tally)| goodness(tally));
        }
        let (items, columns) = columns_of.into_iter().unzip();
        Self { section, administrations, items, columns, whole }
    }

    /// Some of the rows.
    #[must_use]
    pub fn window(&self, grid: &Grid, from: usize, count: usize) -> Vec<Row> {
        let positions = self.administrations.iter().skip(from).take(count);
        positions.map(|administration| self.row(grid, *administration)).collect()
    }

    fn row(&self, grid: &Grid, administration: usize) -> Row {
        let all = grid.row(administration);
        let cells: Vec<Cell> = self.items.iter().filter_map(|item| all.get(*item)).copied().collect();
        Row { administration, tally: cells.iter().collect(), cells }
    }
}

type Key = (Reverse<usize>, usize);

fn key(tally: &Tally, order: RowOrder) -> Key {
    match order {
        RowOrder::Source | RowOrder::Name => (Reverse(0), 0),
        RowOrder::Good => goodness(tally),
        RowOrder::Blank => (Reverse(tally.blank()), 0),
    }
}

fn goodness(tally: &Tally) -> Key {
    (Reverse(tally.in_column(Column::Plus)), tally.in_column(Column::Minus))
}
