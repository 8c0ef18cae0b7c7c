//! Rows that administrations added by themselves and marked in the bad column: each is a problem by its own name.

use std::collections::{HashMap, HashSet};

use super::{Grid, Problem, ProblemKind, problems::answers_in};
use crate::{
    survey::{
        Answer, Column, Document, Inclusion, ItemKind,
        items::Items,
        synthesis::{Counted, How},
    },
    text,
};

/// A problem per item and name; names of the same words are one. A row without a name names no problem, and what was read as a
/// row of a published table is counted there.
pub(super) fn added(document: &Document, grid: &Grid) -> Vec<Problem> {
    let survey = &document.survey;
    let items = Items::of(survey);
    let rows: HashSet<&str> =
        survey.tables.iter().flat_map(|table| &table.rows).map(|row| row.id.as_str()).collect();
    let counted_there = |answer: &Answer| answer.counts_in.iter().any(|one| rows.contains(one.row.as_str()));
    let (mut found, mut names, mut at): (Vec<Problem>, HashMap<_, usize>, Vec<Option<usize>>) =
        Default::default();
    // How many names stand at an item so far, and how many could have added one there.
    let mut of_item: HashMap<usize, (usize, usize)> = HashMap::new();
    for (administration, one) in survey.administrations.iter().enumerate() {
        items.of_answers(&one.answers, &mut at);
        for (position, (answer, item)) in one.answers.iter().zip(&at).enumerate() {
            let item = item.filter(|item| items.kind(*item) == Some(ItemKind::Other));
            let Some((item, label)) = item.zip(answer.label.as_deref()) else { continue };
            let (words, bad) = (text::words(label), bad(document, answer));
            let Some((how, included)) = bad.filter(|_| !words.is_empty() && !counted_there(answer)) else {
                continue;
            };
            let problem = *names.entry((item, words)).or_insert_with(|| {
                let (row, answered) = of_item.entry(item).or_insert_with(|| (0, answered(grid, item)));
                found.push(empty(label, ProblemKind::Added { item, row: *row }, *answered));
                *row += 1;
                found.len() - 1
            });
            let Some(problem) = found.get_mut(problem) else { continue };
            let there = match included {
                Inclusion::Counted => &mut problem.said,
                Inclusion::Apart => &mut problem.left_out,
            };
            // An administration says a thing once, however many of its rows do.
            if there.last().is_none_or(|last| last.administration != administration) {
                there.push(Counted { administration, answer: Some(position), how });
            }
        }
    }
    found
}

fn empty(label: &str, kind: ProblemKind, answered: usize) -> Problem {
    Problem { kind, label: label.trim().to_owned(), said: Vec::new(), left_out: Vec::new(), answered }
}

/// Everybody who answered the section could have added the row.
fn answered(grid: &Grid, item: usize) -> usize {
    let (section, all) = (grid.section(item), 0..grid.administrations());
    section.map_or(0, |section| all.filter(|one| answers_in(grid, *one, section)).count())
}

/// Whether a row stands in the bad column, how, and whether the rules count it.
fn bad(document: &Document, answer: &Answer) -> Option<(How, Inclusion)> {
    let weighed = document.rules.of_answer(ItemKind::Other, Some(answer), true);
    (weighed.column == Some(Column::Minus)).then_some((weighed.how, weighed.included))
}
