//! A table of scores prints a column per administration, without its name. Whose it is follows from the figures.

use super::{Content, Counted, Table};
use crate::survey::{Survey, Value};

/// The answers of an administration to the rows of a table.
struct Candidate<'a> {
    administration: usize,
    cells: Vec<(Content<'a>, Option<Counted>)>,
}

/// Finds the administration of each column: first those that agree in every row, then, of the others, the one that agrees
/// in most. One that gave no score at all has no column.
pub(super) fn fill<'a>(table: &mut Table<'a>, survey: &'a Survey) {
    let left_out = left_out(table);
    let mut candidates = candidates(table, survey);
    let columns = table.published.columns.len();
    let mut owners: Vec<Option<Candidate<'a>>> = (0..columns).map(|_| None).collect();
    for whole in [true, false] {
        for (column, owner) in owners.iter_mut().enumerate().filter(|(_, owner)| owner.is_none()) {
            let agree = |one: &Candidate<'a>| agreement(table, column, one);
            let wanted = if whole { table.rows.len() } else { 1 };
            let best = (candidates.iter().enumerate().rev())
                .max_by_key(|(_, one)| agree(one))
                .filter(|(_, one)| agree(one) >= wanted)
                .map(|(position, _)| position);
            *owner = best.map(|position| candidates.remove(position));
        }
    }
    for ((index, row), left_out) in table.rows.iter_mut().enumerate().zip(left_out) {
        for (cell, owner) in row.cells.iter_mut().zip(&owners) {
            let own = |one: &&Counted| {
                owner.as_ref().is_some_and(|owner| owner.administration == one.administration)
            };
            cell.left_out = left_out.iter().filter(own).copied().collect();
            let found = owner.as_ref().and_then(|owner| owner.cells.get(index));
            cell.counted = found.and_then(|(_, counted)| *counted).into_iter().collect();
            cell.recomputed = found.map_or(Content::Nothing, |(content, _)| *content);
        }
    }
}

/// Takes what the rules leave out of every row from the first cells, where it was put.
fn left_out(table: &mut Table<'_>) -> Vec<Vec<Counted>> {
    let first = table.rows.iter_mut().map(|row| row.cells.first_mut());
    first.map(|first| first.map(|cell| std::mem::take(&mut cell.left_out)).unwrap_or_default()).collect()
}

/// In how many rows a column is what an administration answered.
fn agreement(table: &Table<'_>, column: usize, one: &Candidate<'_>) -> usize {
    let printed = table.rows.iter().map(|row| row.cells.get(column).map(|cell| cell.published));
    printed.zip(&one.cells).filter(|(printed, (content, _))| *printed == Some(*content)).count()
}

/// All that gave a score; takes the answers out of the first cells, where they were put.
fn candidates<'a>(table: &mut Table<'a>, survey: &'a Survey) -> Vec<Candidate<'a>> {
    let rows = table.rows.len();
    let mut of: Vec<Vec<(Content<'a>, Option<Counted>)>> =
        vec![vec![(Content::Nothing, None); rows]; survey.administrations.len()];
    for (index, row) in table.rows.iter_mut().enumerate() {
        let Some(first) = row.cells.first_mut() else { continue };
        for counted in std::mem::take(&mut first.counted) {
            let slot = of.get_mut(counted.administration).and_then(|cells| cells.get_mut(index));
            if let Some(slot) = slot {
                *slot = (content(survey, counted), Some(counted));
            }
        }
    }
    let scored = |cells: &[(Content<'a>, Option<Counted>)]| {
        cells.iter().any(|(content, _)| matches!(content, Content::Number(_)))
    };
    let all = of.into_iter().enumerate().map(|(administration, cells)| Candidate { administration, cells });
    let mut scored: Vec<Candidate<'a>> = all.filter(|one| scored(&one.cells)).collect();
    scored.sort_by_key(|one| one.administration);
    scored
}

/// What an answer puts into a cell.
pub(super) fn content<'a>(survey: &'a Survey, counted: Counted) -> Content<'a> {
    let administration = survey.administrations.get(counted.administration);
    let answer = administration.zip(counted.answer).and_then(|(one, answer)| one.answers.get(answer));
    match answer.map(|answer| &answer.value) {
        Some(value @ Value::Score(_)) => {
            value.score().map_or(Content::Nothing, |score| Content::Number(score.into()))
        }
        Some(Value::Words(words)) => Content::Words(words),
        _ => Content::Nothing,
    }
}
