//! All administrations side by side: in how many items each stands apart, and how many it left blank.

use std::cmp::Reverse;

use super::{
    Cell, Grid, Scores, State, Tally,
    profile::{ScoreProfile, stands_apart},
};

/// An administration among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its position.
    pub administration: usize,
    /// In how many items it stands apart.
    pub apart: usize,
    /// How many items it left blank.
    pub blank: usize,
    /// How many it was asked.
    pub asked: usize,
}

/// What all have at an item, counted once: with thousands of administrations, none can be set beside each of the others.
struct Item {
    tally: Tally,
    scores: [usize; 10],
}

impl Standing {
    /// All administrations, first those that stand apart in the most items; of equal ones in the order of the document.
    #[must_use]
    pub fn all(grid: &Grid) -> Vec<Self> {
        let items = (0..grid.sections()).flat_map(|section| grid.items(section));
        let items: Vec<Item> = items
            .map(|item| Item { tally: grid.column(item).collect(), scores: Scores::of(grid, item).counts() })
            .collect();
        let mut all: Vec<Self> = (0..grid.administrations()).map(|one| Self::of(grid, &items, one)).collect();
        all.sort_by_key(|one| Reverse(one.apart));
        all
    }

    fn of(grid: &Grid, items: &[Item], administration: usize) -> Self {
        let cells = grid.row(administration);
        Self {
            administration,
            apart: cells.iter().zip(items).filter(|(cell, item)| item.sets_apart(cell)).count(),
            blank: cells.iter().filter(|cell| cell.state.is_blank()).count(),
            asked: cells.iter().filter(|cell| cell.state != State::NothingAdded).count(),
        }
    }
}

impl Item {
    fn sets_apart(&self, cell: &Cell) -> bool {
        let others = self.tally.without(cell);
        let same = match cell.column {
            Some(column) => others.in_column(column),
            None => others.uncounted(cell.state.kind()),
        };
        let score = match cell.state {
            State::Score(score) => ScoreProfile::of(&self.scores, score),
            _ => None,
        };
        stands_apart(cell, &others, score.as_ref(), same)
    }
}
