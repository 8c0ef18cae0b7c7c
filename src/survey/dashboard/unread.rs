//! Texts that nobody has read as anything, so that no problem comes from them.

use super::{Grid, StateKind};
use crate::survey::{Answer, Document, Value};

/// The sections in which texts were written; none where any text was read as a theme or as a row of a table.
#[must_use]
pub fn unread_texts(document: &Document, grid: &Grid) -> Vec<usize> {
    let answers = document.survey.administrations.iter().flat_map(|one| &one.answers);
    if answers.into_iter().any(is_read) {
        return Vec::new();
    }
    let written = |item: usize| grid.column(item).any(|cell| cell.state.kind() == StateKind::Texts);
    (0..grid.sections()).filter(|section| asked_in_words(grid, *section).any(written)).collect()
}

/// The items of a section that ask for texts; room for a description beside a mark does not.
fn asked_in_words(grid: &Grid, section: usize) -> impl Iterator<Item = usize> + '_ {
    grid.items(section).filter(|item| !grid.is_description(*item))
}

fn is_read(answer: &Answer) -> bool {
    match &answer.value {
        Value::List(entries) => {
            !answer.counts_in.is_empty() || entries.iter().any(|entry| !entry.counts_in.is_empty())
        }
        _ => false,
    }
}
