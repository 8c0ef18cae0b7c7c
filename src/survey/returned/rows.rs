//! Several rows that answer the same: lines of a list, rows that the administration named itself, or one answer too many.

use super::{About, Choice, What, cells, draft::Points, raw::Line};
use crate::survey::{Answer, Column, Item, ItemKind, Value, said::same};

/// An answer with the line that it stands on.
pub(super) struct Row<'a> {
    /// Position of the line.
    pub at: usize,
    /// The line.
    pub line: &'a Line,
    /// The answer.
    pub answer: Answer,
    /// Whether it is a row of a table, where a list has a row per line.
    pub cells: bool,
}

/// The answers to an item that a form gives on these rows.
pub(super) fn together(item: &Item, rows: Vec<Row<'_>>, points: &mut Points<'_>) -> Vec<Answer> {
    match item.kind {
        ItemKind::List => lists(rows),
        ItemKind::Other => {
            let mut answers: Vec<Answer> = rows.into_iter().map(|row| row.answer).collect();
            if answers.iter().any(Answer::is_given) {
                answers.retain(Answer::is_given);
            } else {
                answers.truncate(1);
            }
            answers
        }
        ItemKind::YesNo | ItemKind::Mark | ItemKind::Score => single(item, rows, points),
    }
}

fn lists(rows: Vec<Row<'_>>) -> Vec<Answer> {
    let mut answers: Vec<(bool, Answer)> = Vec::new();
    for Row { answer, cells, .. } in rows {
        match (answers.last_mut(), answer.value) {
            (Some((true, Answer { value: Value::List(entries), description, .. })), Value::List(more))
                if cells =>
            {
                entries.extend(more);
                let both: Vec<String> = description.take().into_iter().chain(answer.description).collect();
                *description = (!both.is_empty()).then(|| both.join("\n"));
            }
            (_, value) => answers.push((cells, Answer { value, ..answer })),
        }
    }
    answers.into_iter().map(|(_, answer)| answer).collect()
}

/// One answer. A row that says the same, or nothing, adds nothing; one that says something else is a point.
fn single(item: &Item, rows: Vec<Row<'_>>, points: &mut Points<'_>) -> Vec<Answer> {
    let mut rows = rows.into_iter();
    let Some(mut first) = rows.next().map(|row| row.answer) else { return Vec::new() };
    for row in rows {
        if !row.answer.is_given() || same(std::slice::from_ref(&first), std::slice::from_ref(&row.answer)) {
            continue;
        }
        if !first.is_given() {
            first = row.answer;
            continue;
        }
        first = match signs(&first, &row.answer) {
            Some((plus, minus)) => {
                let about = About::Row(row.at);
                let value = points.doubtful(about, &row.line.spot, item, cells::both(&plus, &minus));
                Answer { value, ..first }
            }
            None => other(item, first, row, points),
        };
    }
    vec![first]
}

/// The words of two marks that stand in different columns, that of the good one first.
fn signs(first: &Answer, second: &Answer) -> Option<(String, String)> {
    match (&first.value, &second.value) {
        (
            Value::Mark { column: Column::Plus, words: plus },
            Value::Mark { column: Column::Minus, words: minus },
        )
        | (
            Value::Mark { column: Column::Minus, words: minus },
            Value::Mark { column: Column::Plus, words: plus },
        ) => Some((plus.clone(), minus.clone())),
        _ => None,
    }
}

fn other(item: &Item, first: Answer, row: Row<'_>, points: &mut Points<'_>) -> Answer {
    let what = What::RowTwice {
        item: item.label.clone(),
        first: Box::new(first.clone()),
        second: Box::new(row.answer.clone()),
    };
    let choices = vec![Choice::First, Choice::Second, Choice::Blank];
    match points.ask(About::Row(row.at), &row.line.spot, what, choices) {
        Some(Choice::Second) => row.answer,
        Some(Choice::Blank) => Answer::new(item.id.clone(), Value::Blank),
        _ => first,
    }
}
