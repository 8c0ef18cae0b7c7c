//! Scheda as a table for a CSV file.

use super::columns::{AREA, Column, OBJECTIVE, Sort, Typed, is_percent, of_indicator};
use crate::{
    plan::{Document, Indicator, Objective, Subject},
    scoring::{Evaluation, Performance, evaluate},
    view::{self, Cell, Language, Table},
};

/// The published table, a row per indicator: areas, objectives, weights, indicators, targets, values, percentages.
/// Columns that no part of the plan has anything in are left out; an objective stands in full in each of its rows, so that
/// the rows can be sorted.
#[must_use]
pub fn sheet_table(document: &Document, language: Language) -> Table {
    let plan = &document.plan;
    let evaluations = [Performance::Organisational, Performance::Individual]
        .map(|performance| evaluate(document, performance));
    let mut rows = Vec::new();
    for (subject, objective) in plan.objectives() {
        let count = objective.indicators.len().max(1);
        for index in 0..count {
            rows.push(row(document, subject, objective, index, &evaluations, language));
        }
    }
    let mut table = Table { headings: headings(language), rows };
    let kept: Vec<bool> = (0..table.headings.len())
        .map(|column| table.rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.text.is_empty())))
        .collect();
    let keep = |list: &mut Vec<Cell>| {
        let mut kept = kept.iter();
        list.retain(|_| kept.next().copied().unwrap_or(true));
    };
    table.rows.iter_mut().for_each(keep);
    let mut kept = kept.iter();
    table.headings.retain(|_| table.rows.is_empty() || kept.next().copied().unwrap_or(true));
    table
}

const RESULTS: [(&str, &str); 4] = [
    ("% indicatore (organizzativa)", "% indicator (organisational)"),
    ("% obiettivo (organizzativa)", "% objective (organisational)"),
    ("% indicatore (individuale)", "% indicator (individual)"),
    ("% obiettivo (individuale)", "% objective (individual)"),
];

fn headings(language: Language) -> Vec<String> {
    let fields = AREA.iter().map(|one| one.heading).chain(OBJECTIVE.iter().map(|one| one.heading));
    let all = fields.chain(of_indicator().map(|one| one.heading)).chain(RESULTS);
    all.map(|heading| language.pick(heading.0, heading.1).to_owned()).collect()
}

fn row(
    document: &Document,
    subject: Subject,
    objective: &Objective,
    index: usize,
    evaluations: &[Evaluation; 2],
    language: Language,
) -> Vec<Cell> {
    let area = subject.objective_index().and_then(|(area, _)| document.plan.areas.get(area));
    let indicator = objective.indicators.get(index);
    let mut row: Vec<Cell> = Vec::new();
    row.extend(AREA.iter().map(|one| area.map_or_else(empty, |area| field(one, area, false, language))));
    row.extend(OBJECTIVE.iter().map(|one| field(one, objective, false, language)));
    let of = |one: &Column<Indicator>| {
        indicator.map_or_else(empty, |indicator| field(one, indicator, is_percent(indicator), language))
    };
    row.extend(of_indicator().map(of));
    for evaluation in evaluations {
        for subject in [subject.indicator(index), subject] {
            row.push(evaluation.node(subject).map_or_else(empty, |node| {
                let text = view::outcome(node.outcome, language);
                node.outcome
                    .value()
                    .map_or_else(|| Cell::words(&text), |value| Cell::figure(&text, value.shown()))
            }));
        }
    }
    row
}

fn empty() -> Cell {
    Cell::words("")
}

/// A percentage is written as people say it: 95,20 and not 0,952.
fn field<P>(column: &Column<P>, part: &P, percent: bool, language: Language) -> Cell {
    match (column.get)(part, language) {
        None | Some(Typed::Empty) => empty(),
        Some(Typed::Text(text)) => Cell::words(text),
        Some(Typed::Date(date)) => Cell::words(view::date(date)),
        Some(Typed::Number(number)) => {
            let unit = if percent && matches!(column.sort, Sort::Figure | Sort::Target)
                || matches!(column.sort, Sort::Percent)
            {
                "%"
            } else {
                ""
            };
            Cell::figure(view::figure(number, unit, language), number)
        }
    }
}
