//! Many plans side by side, as a table.

use rust_decimal::Decimal;

use super::{
    Cell, Language, Table, choices::stage_name, figures, language::say, states::state_name, words::outcome,
};
use crate::{
    comparison::{Overview, Row},
    plan::State,
    scoring::{Outcome, Performance},
};

/// A total in one cell: `99,75 %`, `98,39 % (provvisorio, tra 90,00 % e 99,00 %)`, `non valutabile`.
#[must_use]
pub fn total_or_interval(total: Outcome, language: Language) -> String {
    let Outcome::Missing { known, low, high } = total else { return outcome(total, language) };
    let [low, high] = [low, high].map(|end| figures::percent(end, language));
    match known {
        Some(known) => say!(
            language,
            "{} (provvisorio, tra {} e {})",
            "{} (provisional, between {} and {})",
            figures::percent(known, language),
            low,
            high
        ),
        None => say!(language, "tra {} e {}", "between {} and {}", low, high),
    }
}

/// The rows as a table for spreadsheets: a total has a column for what is known, one for each bound, and one that says whether
/// it is provisional, so that all of them are figures.
#[must_use]
pub fn comparison(rows: &[Row], language: Language) -> Table {
    let mut headings: Vec<String> = [
        ("Piano", "Plan"),
        ("Ente", "Body"),
        ("Anno", "Year"),
        ("Momento dell’anno", "Stage of the year"),
        ("Obiettivi", "Objectives"),
    ]
    .map(|(italian, english)| language.pick(italian, english).to_owned())
    .into();
    for performance in [Performance::Organisational, Performance::Individual] {
        headings.extend(total_headings(performance, language));
    }
    let counts = [("Errori", "Errors"), ("Avvisi", "Warnings")];
    headings.extend(counts.map(|(italian, english)| language.pick(italian, english).to_owned()));
    headings.extend(State::ALL.map(|state| state_name(state, language).to_owned()));
    headings.push(language.pick("Stato non dichiarato", "State not declared").to_owned());
    headings.push(language.pick("Perché non si legge", "Why it cannot be read").to_owned());
    let rows = rows.iter().map(|row| cells(row, headings.len(), language)).collect();
    Table { headings, rows }
}

fn total_headings(performance: Performance, language: Language) -> [String; 4] {
    let name = match performance {
        Performance::Organisational => {
            language.pick("Prestazione organizzativa", "Organisational performance")
        }
        Performance::Individual => language.pick("Prestazione individuale", "Individual performance"),
    };
    [("", ""), (": minimo", ": lowest"), (": massimo", ": highest"), (": provvisoria", ": provisional")]
        .map(|(italian, english)| format!("{name}{}", language.pick(italian, english)))
}

fn cells(row: &Row, columns: usize, language: Language) -> Vec<Cell> {
    let name = Cell::words(row.name.as_str());
    match &row.plan {
        Ok(plan) => {
            let mut cells = vec![name];
            cells.extend(read(plan, language));
            cells.push(Cell::words(""));
            cells
        }
        Err(why) => {
            let mut cells = vec![name];
            cells.resize(columns.saturating_sub(1), Cell::words(""));
            cells.push(Cell::words(why.as_str()));
            cells
        }
    }
}

fn read(plan: &Overview, language: Language) -> Vec<Cell> {
    let mut cells = vec![
        Cell::words(plan.body.as_str()),
        Cell::figure(plan.year.to_string(), Decimal::from(plan.year)),
        Cell::words(stage_name(plan.stage, language)),
        count(plan.objectives),
    ];
    for performance in [Performance::Organisational, Performance::Individual] {
        cells.extend(total_cells(plan.total(performance), language));
    }
    let counts = [plan.errors, plan.warnings].into_iter().chain(plan.states).chain([plan.undeclared]);
    cells.extend(counts.map(count));
    cells
}

fn total_cells(total: Outcome, language: Language) -> [Cell; 4] {
    let percent =
        |value: crate::number::Percent| Cell::figure(figures::percent(value, language), value.shown());
    let none = || Cell::words("");
    let [yes, no] = language.pick(["sì", "no"], ["yes", "no"]).map(Cell::words);
    match total {
        Outcome::Value(value) => [percent(value), none(), none(), no],
        Outcome::NotEvaluable(_) => [Cell::words(outcome(total, language)), none(), none(), no],
        Outcome::Missing { known, low, high } => {
            [known.map_or_else(none, percent), percent(low), percent(high), yes]
        }
    }
}

fn count(count: usize) -> Cell {
    Cell::figure(count.to_string(), Decimal::from(count))
}
