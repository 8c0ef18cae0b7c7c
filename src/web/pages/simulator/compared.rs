//! The objectives over the scenarios: the picture of slopes, and the same figures as a table.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{asked::Asked, lab::Lab, scenarios::Column};
use crate::{
    plan::{Document, Id, Subject},
    scoring::{Evaluation, Step},
    view::{
        self, Cell, Table,
        chart::{Numbers, Slope, SlopeLine},
    },
    web::{
        chart::{Figure, figure, questions, slope},
        ui::{
            choice::choice,
            dom::{El, el},
        },
        why::Question,
    },
};

/// The columns that a picture has room for.
const MOST: usize = 6;

/// The lines that a picture has room for; the table has all of them.
const LINES: usize = 30;

/// What of each objective is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measured {
    Points,
    Achievement,
    Weight,
}

const MEASURES: [Measured; 3] = [Measured::Points, Measured::Achievement, Measured::Weight];

/// An objective that some of the columns have.
struct Row {
    id: Id,
    code: String,
    name: String,
}

/// Draws them.
pub fn picture(lab: Lab) -> El {
    let language = lab.language;
    let measured = RwSignal::new(Measured::Points);
    let names = [
        language.pick("punti nel totale", "points in the total"),
        language.pick("conseguimento", "achievement"),
        language.pick("peso", "weight"),
    ];
    let chooser = choice(
        language.pick("Confronta", "Compare"),
        names.map(str::to_owned).into(),
        move || MEASURES.iter().position(|one| *one == measured.get()).unwrap_or(0),
        move |index| measured.set(MEASURES.get(index).copied().unwrap_or(Measured::Points)),
    );
    let alone = move || compared(lab).len() < 2;
    let picture = slope(move || slopes(lab, measured.get()), language);
    let asks = move |row: usize, column: usize| untrack(|| asked(lab, row, column));
    let all = figure(Figure {
        id: "compared".to_owned(),
        caption: language.pick("Obiettivi negli scenari", "Objectives over the scenarios").to_owned(),
        picture,
        sentence: Rc::new(move || sentence(lab)),
        table: Rc::new(move || table(lab, measured.get())),
        asks: questions(asks),
        saved: None,
        about: None,
        file: lab.file(language.pick("scenari", "scenarios")),
        language,
    });
    el("div").has("hidden", alone).child(el("div").class("simulator-tools").child(chooser)).child(all)
}

/// The columns that are compared, each with its position among all.
fn compared(lab: Lab) -> Vec<(usize, Column)> {
    let left_out = lab.left_out.get();
    let columns = lab.columns.get();
    let all = columns.iter().cloned().enumerate().filter(|(index, column)| {
        let key = column.scenario.as_ref().map(|one| one.id.clone());
        *index == 0 || (column.tried.is_ok() && !left_out.contains(&key))
    });
    all.take(MOST).collect()
}

/// The objectives of all columns, in the order of the plan; those that only a scenario has come last.
fn rows(columns: &[(usize, Column)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let documents = columns.iter().filter_map(|(_, column)| column.tried.as_ref().ok());
    for (_, objective) in documents.flat_map(|tried| tried.0.plan.objectives().collect::<Vec<_>>()) {
        if !rows.iter().any(|row| row.id == objective.id) {
            let (code, name) = (objective.code.clone(), objective.title.clone());
            rows.push(Row { id: objective.id.clone(), code, name });
        }
    }
    rows
}

/// Where an objective stands in a document: its position and its subject.
fn place(document: &Document, id: &Id) -> Option<(usize, Subject)> {
    let mut objectives = document.plan.objectives().enumerate();
    objectives.find(|(_, (_, one))| &one.id == id).map(|(position, (subject, _))| (position, subject))
}

fn value(tried: &(Document, Evaluation), id: &Id, measured: Measured) -> Option<Decimal> {
    let (position, _) = place(&tried.0, id)?;
    let root = &tried.1.root;
    let node = root.children.get(position)?;
    match (measured, &root.step) {
        (Measured::Points, Step::Plan(mean)) => mean.points(node.weight?, node.outcome.value()?),
        (Measured::Points, _) => None,
        (Measured::Achievement, _) => node.outcome.value().map(|value| value.get()),
        (Measured::Weight, _) => node.weight.map(|weight| weight.get()),
    }
}

fn slopes(lab: Lab, measured: Measured) -> Option<Slope> {
    let columns = compared(lab);
    let values = |row: &Row| {
        let of = |(_, column): &(usize, Column)| value(column.tried.as_ref().ok()?, &row.id, measured);
        columns.iter().map(of).collect::<Vec<_>>()
    };
    let line = |row: Row| SlopeLine { values: values(&row), code: row.code, name: row.name };
    (columns.len() > 1).then(|| Slope {
        lines: most_apart(rows(&columns).into_iter().map(line).collect()),
        scenarios: columns.iter().map(|(_, column)| column.name.clone()).collect(),
        totals: columns.iter().map(|(_, column)| column.total().map(|total| total.get())).collect(),
        numbers: if measured == Measured::Points { Numbers::Points } else { Numbers::Percent },
    })
}

/// As many lines as a picture has room for: those whose values are farthest apart, in the order of the plan.
fn most_apart(lines: Vec<SlopeLine>) -> Vec<SlopeLine> {
    let apart = |line: &SlopeLine| {
        let values = || line.values.iter().flatten();
        values().max().zip(values().min()).map_or(Decimal::ZERO, |(high, low)| high - low)
    };
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(lines.get(*index).map(apart)));
    order.truncate(LINES);
    let kept = lines.into_iter().enumerate().filter(|(index, _)| order.contains(index));
    kept.map(|(_, line)| line).collect()
}

fn sentence(lab: Lab) -> String {
    let language = lab.language;
    let columns = compared(lab);
    let base = columns.first().and_then(|(_, column)| column.total());
    let far = |(_, column): &(usize, Column)| {
        let difference = column.total()?.get() - base?.get();
        Some((column.name.clone(), column.total()?, difference))
    };
    let best = columns.iter().skip(1).filter_map(far).max_by_key(|(_, _, difference)| difference.abs());
    best.map_or_else(String::new, |(name, total, difference)| {
        view::say!(
            language,
            "Il più lontano dal piano è «{}»: {}, {} punti.",
            "The one farthest from the plan is “{}”: {}, {} points.",
            name,
            view::percent(total, language),
            view::signed(difference, language)
        )
    })
}

fn table(lab: Lab, measured: Measured) -> Table {
    let language = lab.language;
    let columns = compared(lab);
    let mut headings =
        vec![language.pick("Obiettivo", "Objective").to_owned(), language.pick("Titolo", "Title").to_owned()];
    headings.extend(columns.iter().map(|(_, column)| column.name.clone()));
    let figure = |value: Option<Decimal>| {
        value.map_or_else(|| Cell::words("—"), |value| Cell::figure(view::points(value, language), value))
    };
    let of_row = |row: Row| {
        let mut cells = vec![Cell::words(row.code.clone()), Cell::words(row.name.clone())];
        cells.extend(columns.iter().map(|(_, column)| {
            figure(column.tried.as_ref().ok().and_then(|tried| value(tried, &row.id, measured)))
        }));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = rows(&columns).into_iter().map(of_row).collect();
    let mut total = vec![Cell::words(language.pick("Totale", "Total")), Cell::words("")];
    total.extend(columns.iter().map(|(_, column)| figure(column.total().map(|total| total.get()))));
    rows.push(total);
    Table { headings, rows }
}

/// What a cell of the table asks: why the objective, or the total, is what it is in that scenario.
fn asked(lab: Lab, row: usize, column: usize) -> Option<Question> {
    let columns = compared(lab);
    let (index, tried) = columns.get(column.checked_sub(2)?)?;
    let tried = tried.tried.as_ref().ok()?;
    let subject = match rows(&columns).get(row) {
        Some(row) => place(&tried.0, &row.id)?.1,
        None => Subject::Plan,
    };
    Some(Question::Lab(Asked::Scenario(*index, subject)))
}
