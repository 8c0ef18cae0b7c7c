//! One administration against the others.

use rust_decimal::Decimal;

use super::{Cell, Grid, Scores, Spread, State, StateKind, Tally};
use crate::survey::Column;

/// An administration against the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its position.
    pub administration: usize,
    /// Its answers, section by section.
    pub sections: Vec<SectionProfile>,
}

/// A section of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionProfile {
    /// Its position.
    pub section: usize,
    /// Its items.
    pub items: Vec<ItemProfile>,
}

/// An item of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemProfile {
    /// The item, counted through the whole form.
    pub item: usize,
    /// What the administration has there.
    pub cell: Cell,
    /// What the others have there.
    pub others: Tally,
    /// How many of the others answered the same: by the column that it counts in, where it counts in one; else by what stands
    /// there, figures aside.
    pub same: usize,
    /// How many of the others have anything there.
    pub answered: usize,
    /// Its score beside all that were given.
    pub score: Option<ScoreProfile>,
    /// Whether it stands apart: it counts in a column and more of the others count in the other one; its yes or no is that of
    /// fewer; or its score is below the first or above the third quartile.
    pub apart: bool,
}

/// A score beside all that were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreProfile {
    /// The score.
    pub score: u16,
    /// All that were given, this one included.
    pub spread: Spread,
    /// Its rank, from 1 for the highest; scores that are equal share theirs.
    pub rank: usize,
    /// How many gave the same, this one included.
    pub tied: usize,
}

impl Profile {
    /// The profile of an administration.
    #[must_use]
    pub fn of(grid: &Grid, administration: usize) -> Self {
        let section = |section| SectionProfile {
            section,
            items: grid
                .items(section)
                .filter_map(|item| ItemProfile::of(grid, administration, item))
                .collect(),
        };
        Self { administration, sections: (0..grid.sections()).map(section).collect() }
    }

    /// The items that were asked for and left blank.
    pub fn blank(&self) -> impl Iterator<Item = &ItemProfile> {
        self.items().filter(|item| item.cell.state.is_blank())
    }

    /// The items in which it stands apart.
    pub fn apart(&self) -> impl Iterator<Item = &ItemProfile> {
        self.items().filter(|item| item.apart)
    }

    fn items(&self) -> impl Iterator<Item = &ItemProfile> {
        self.sections.iter().flat_map(|section| &section.items)
    }
}

impl SectionProfile {
    /// In how many of its items the administration stands apart.
    #[must_use]
    pub fn apart(&self) -> usize {
        self.items.iter().filter(|item| item.apart).count()
    }

    /// Whether nothing is answered in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.items.iter().any(|item| item.cell.state.is_answer())
    }
}

impl ItemProfile {
    fn of(grid: &Grid, administration: usize, item: usize) -> Option<Self> {
        let cell = *grid.cell(administration, item)?;
        let all = grid.column(item).enumerate();
        let mut others = Tally::default();
        let (mut same, mut answered) = (0, 0);
        for (_, other) in all.filter(|(position, _)| *position != administration) {
            others.add(other);
            same += usize::from(alike(&cell, other));
            answered += usize::from(other.state.is_answer());
        }
        let score = match cell.state {
            State::Score(score) if !cell.apart => ScoreProfile::of(&Scores::of(grid, item).counts(), score),
            _ => None,
        };
        let apart = stands_apart(&cell, &others, score.as_ref(), same);
        Some(Self { item, cell, others, same, answered, score, apart })
    }
}

fn alike(one: &Cell, other: &Cell) -> bool {
    match (one.column, one.state) {
        _ if one.apart || other.apart => false,
        (Some(_), _) => one.column == other.column,
        (None, State::Score(_) | State::OutOfRange(_)) => one.state == other.state,
        (None, _) => other.column.is_none() && one.state.kind() == other.state.kind(),
    }
}

pub(super) fn stands_apart(cell: &Cell, others: &Tally, score: Option<&ScoreProfile>, same: usize) -> bool {
    let other_kind = match cell.state {
        _ if cell.apart => 0,
        State::Yes => others.of(StateKind::No),
        State::No => others.of(StateKind::Yes),
        _ => 0,
    };
    let other_column = match cell.column {
        Some(Column::Plus) => others.in_column(Column::Minus),
        Some(Column::Minus) => others.in_column(Column::Plus),
        None => 0,
    };
    let outside = |one: &ScoreProfile| {
        let score = Decimal::from(one.score);
        score < one.spread.first_quartile || score > one.spread.third_quartile
    };
    other_kind.max(other_column) > same || score.is_some_and(outside)
}

impl ScoreProfile {
    pub(super) fn of(counts: &[usize], score: u16) -> Option<Self> {
        let (at, spread) = (usize::from(score).checked_sub(1)?, Spread::of(counts)?);
        let higher: usize = counts.iter().skip(usize::from(score)).sum();
        Some(Self { score, spread, rank: higher + 1, tied: *counts.get(at)? })
    }
}
