//! The head of a returned CSV file: which rows are its own, what stands in them, and where one of another form begins.

use super::{
    raw::Form,
    sheet::{Columns, Row, columns, joined},
};
use crate::survey::form::Head;

/// Most rows of a head, those included that somebody has put into it.
const LONGEST_HEAD: usize = 20;

/// Which row of the head it is. Among the answers only one that begins a form pasted under another.
pub(super) fn which(rows: &[Row<'_>], form: &Form, columns: Option<&Columns>) -> Option<Head> {
    let (_, cells) = rows.first()?;
    if columns.is_none() {
        return found(cells);
    }
    let first = cells.first().and_then(|cell| Head::of(cell)).map(|(head, _)| head);
    let few = cells.iter().filter(|cell| !cell.is_empty()).count() <= 2;
    first.filter(|_| few && (form.lines.is_empty() || begins(rows)))
}

fn found(cells: &[&str]) -> Option<Head> {
    cells.iter().find_map(|cell| Head::of(cell)).map(|(head, _)| head)
}

/// Whether the head of a form begins here: one that names an administration, says nothing twice, and has the headings below it. An answer
/// can begin with the same word.
fn begins(rows: &[Row<'_>]) -> bool {
    let mut seen = Vec::new();
    for (_, cells) in rows.iter().take(LONGEST_HEAD) {
        if columns(cells).is_some() {
            return seen.contains(&Head::Administration);
        }
        if let Some(head) = found(cells) {
            if seen.contains(&head) {
                return false;
            }
            seen.push(head);
        }
    }
    false
}

/// What stands beside the word of a row of the head, wherever columns were moved to: after it in the same cell, in the next one, or in
/// the one before. The other cells are texts beside the form.
pub(super) fn value(head: Head, cells: &[&str]) -> (String, Option<String>) {
    let rests = cells.iter().map(|cell| Head::of(cell).filter(|(found, _)| *found == head));
    let found = rests.enumerate().find_map(|(at, found)| found.map(|(_, rest)| (at, rest)));
    let (at, rest) = found.unwrap_or_default();
    let filled: Vec<usize> = (0..cells.len()).filter(|one| *one != at && is_filled(cells, *one)).collect();
    let after = filled.iter().find(|one| **one > at).or(filled.last()).filter(|_| rest.is_empty());
    let value = after.and_then(|one| cells.get(*one)).copied().unwrap_or(rest);
    let beside = filled.iter().filter(|one| Some(*one) != after).filter_map(|one| cells.get(*one).copied());
    let beside = joined(&beside.collect::<Vec<_>>());
    (value.to_owned(), (!beside.is_empty()).then_some(beside))
}

fn is_filled(cells: &[&str], at: usize) -> bool {
    cells.get(at).is_some_and(|cell| !cell.trim().is_empty())
}
