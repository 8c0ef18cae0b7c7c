//! What the pictures of a survey show, as tables for spreadsheets.

use super::{
    cells::{administration_names, cell_words, margin_name, state_name},
    columns_of, counted_names,
    pictures::item_label,
    problems::{problem_label, problem_place, problem_said},
    services::{digital_name, evidence_name, joined_figures, verdict_name},
};
use crate::{
    number::round,
    survey::{
        Survey,
        dashboard::{Board, Grid, Matrix, Problem, Scores, Spread, StateKind},
    },
    view::{Language, capitalised, csv::Cell, csv::Table, figures},
};

fn whole(number: usize) -> Cell {
    Cell::figure(number.to_string(), number.into())
}

/// A matrix: a row for each administration, in its order; then what the margins of the map count, called as there.
#[must_use]
pub fn matrix_table(survey: &Survey, grid: &Grid, matrix: &Matrix, language: Language) -> Table {
    let mut headings = vec![language.pick("Amministrazione", "Administration").to_owned()];
    headings.extend(matrix.items.iter().map(|item| item_label(survey, *item).to_owned()));
    let (columns, margins) = (columns_of(survey, matrix.section), matrix.margins());
    headings.extend(margins.iter().map(|margin| capitalised(margin_name(columns, *margin, language))));
    let rows = matrix.window(grid, 0, matrix.administrations.len());
    let rows = rows.into_iter().map(|row| {
        let mut cells = vec![Cell::words(administration_names(survey, &[row.administration]))];
        cells.extend(row.cells.iter().map(|cell| Cell::words(cell_words(columns, cell.state, language))));
        cells.extend(margins.iter().map(|margin| whole(margin.of(&row.tally))));
        cells
    });
    Table { headings, rows: rows.collect() }
}

/// How often each state stands in each column of a matrix; states that stand nowhere have no column.
#[must_use]
pub fn matrix_summary_table(survey: &Survey, matrix: &Matrix, language: Language) -> Table {
    let kinds: Vec<StateKind> =
        StateKind::ALL.into_iter().filter(|kind| matrix.whole.of(*kind) > 0).collect();
    let mut headings = vec![language.pick("Voce", "Item").to_owned()];
    headings.extend(kinds.iter().map(|kind| state_name(columns_of(survey, matrix.section), *kind, language)));
    let rows = matrix.items.iter().zip(&matrix.columns).map(|(item, tally)| {
        let mut cells = vec![Cell::words(item_label(survey, *item))];
        cells.extend(kinds.iter().map(|kind| whole(tally.of(*kind))));
        cells
    });
    Table { headings, rows: rows.collect() }
}

/// The groups of scores as they are shown: with how many, and not with who.
#[must_use]
pub fn scores_shown(survey: &Survey, groups: &[Scores], language: Language) -> Table {
    let mut table = scores_table(survey, &[], language);
    let row = |group: &Scores| {
        let mut cells = vec![Cell::words(item_label(survey, group.item))];
        cells.extend(spread_cells(group.spread.as_ref(), language));
        cells.extend(group.counts().map(whole));
        let apart = [group.words.len(), group.out_of_range.len(), group.blank.len()];
        cells.extend(apart.map(whole));
        cells
    };
    table.rows = groups.iter().map(row).collect();
    table
}

/// The groups of scores: how far apart they are, how many gave each, and what is no score.
#[must_use]
pub fn scores_table(survey: &Survey, groups: &[Scores], language: Language) -> Table {
    let words = [
        ("Gruppo", "Group"),
        ("Punteggi", "Scores"),
        ("Minimo", "Lowest"),
        ("Primo quartile", "First quartile"),
        ("Mediana", "Median"),
        ("Terzo quartile", "Third quartile"),
        ("Massimo", "Highest"),
        ("Media", "Mean"),
    ];
    let after = [("Parole", "Words"), ("Fuori da 1–10", "Outside 1–10"), ("Vuote", "Blank")];
    let pick = |pair: (&str, &str)| language.pick(pair.0, pair.1).to_owned();
    let mut headings: Vec<String> = words.map(pick).into();
    headings.extend((1..=10).map(|score| score.to_string()));
    headings.extend(after.map(pick));
    let row = |group: &Scores| {
        let mut cells = vec![Cell::words(item_label(survey, group.item))];
        cells.extend(spread_cells(group.spread.as_ref(), language));
        cells.extend(group.counts().map(whole));
        let out: Vec<usize> = group.out_of_range.iter().map(|(administration, _)| *administration).collect();
        let apart = [&group.words, &out, &group.blank];
        cells.extend(apart.map(|who| Cell::words(administration_names(survey, who))));
        cells
    };
    Table { headings, rows: groups.iter().map(row).collect() }
}

fn spread_cells(spread: Option<&Spread>, language: Language) -> Vec<Cell> {
    let Some(spread) = spread else {
        let mut cells = vec![whole(0)];
        cells.resize(7, Cell::words(""));
        return cells;
    };
    let figure = |value| Cell::figure(figures::figure(value, "", language), value);
    let half = |value: rust_decimal::Decimal| figure(value.normalize());
    vec![
        whole(spread.count),
        whole(spread.lowest.into()),
        half(spread.first_quartile),
        half(spread.median),
        half(spread.third_quartile),
        whole(spread.highest.into()),
        figure(spread.mean_shown()),
    ]
}

/// The problems in their order, with who says so.
#[must_use]
pub fn problems_table(survey: &Survey, problems: &[Problem], language: Language) -> Table {
    let mut table = problems_shown(survey, problems, language);
    table.headings.push(language.pick("Quali", "Which").to_owned());
    for (row, problem) in table.rows.iter_mut().zip(problems) {
        row.push(Cell::words(counted_names(survey, &problem.said, language)));
    }
    table
}

/// The problems as they are shown: without the names, of which there can be thousands.
#[must_use]
pub fn problems_shown(survey: &Survey, problems: &[Problem], language: Language) -> Table {
    let headings = [
        ("Problema", "Problem"),
        ("Sezione o tabella", "Section or table"),
        ("Come è detto", "How it is said"),
        ("Lo dicono", "Say so"),
        ("Su quante che rispondono", "Of so many that answered"),
        ("Quota", "Share"),
    ];
    let row = |problem: &Problem| {
        let share = problem.share().map(|share| round(share.get(), 1));
        let share = share.map(|share| Cell::figure(figures::figure(share, "%", language), share));
        vec![
            Cell::words(problem_label(survey, problem, language)),
            Cell::words(problem_place(survey, problem)),
            Cell::words(problem_said(survey, problem, language)),
            whole(problem.said.len()),
            whole(problem.answered),
            share.unwrap_or_else(|| Cell::words("–")),
        ]
    };
    Table::new(&headings, problems.iter().map(row).collect(), language)
}

/// The services that a board shows, with what bears on them and what was decided.
#[must_use]
pub fn services_table(survey: &Survey, board: &Board, language: Language) -> Table {
    let headings = [
        ("Tabella", "Table"),
        ("Servizio", "Service"),
        ("Digitalizzabile", "Can go digital"),
        ("Parole della fonte", "Words of the source"),
        ("Cosa ne dice l’indagine", "What the survey says of it"),
        ("Decisione", "Decision"),
        ("Data", "Date"),
        ("Nota", "Note"),
    ];
    let cards = board.lanes.iter().flat_map(|lane| &lane.cards);
    let rows = cards.filter_map(|card| {
        let table = survey.services.get(card.table)?;
        let service = table.rows.get(card.row)?;
        let said = service.bearing.iter().zip(card.joined.iter()).map(|(bearing, joined)| {
            let name = evidence_name(survey, &bearing.on, language);
            format!("{name} ({})", joined_figures(joined, language))
        });
        let decision = service.decision.as_ref();
        let verdict = decision.map_or("", |decision| verdict_name(decision.verdict, language));
        let date = decision.and_then(|decision| decision.date).map(figures::date);
        let note = decision.and_then(|decision| decision.note.as_deref());
        Some(vec![
            Cell::words(table.id.as_str()),
            Cell::words(service.label.as_str()),
            Cell::words(digital_name(service.digital, language)),
            Cell::words(service.words.as_str()),
            Cell::words(said.collect::<Vec<_>>().join("; ")),
            Cell::words(verdict),
            Cell::words(date.unwrap_or_default()),
            Cell::words(note.unwrap_or_default()),
        ])
    });
    Table::new(&headings, rows.collect(), language)
}
