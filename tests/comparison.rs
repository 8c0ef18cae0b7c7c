//! Many plans side by side: a row for each, sorted by any column.

mod support;

use proptest::{collection::vec, prelude::*};
use stadera::{
    checks::{Severity, check},
    comparison::{Column, Overview, Row, sort},
    plan::{Document, Stage, State},
    scoring::{Outcome, Performance, evaluate},
    view::{self, Language},
};
use support::{files, plans::documents, random::config};

fn row(name: &str, document: &Document) -> Row {
    Row { name: name.to_owned(), plan: Ok(Overview::of(document)) }
}

fn unreadable(name: &str) -> Row {
    Row { name: name.to_owned(), plan: Err("Il file è vuoto.".to_owned()) }
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

fn examples() -> [Row; 2] {
    [("2020", "arti-2020"), ("2021", "arti-2021-interim")]
        .map(|(name, file)| row(name, &files::document(&format!("public/examples/{file}.json"))))
}

#[test]
fn the_examples_at_a_glance() {
    let [first, second] = examples().map(|row| row.plan.expect("a plan"));
    assert_eq!((first.year, first.stage, first.objectives), (2020, Stage::Final, 13));
    assert_eq!((second.year, second.stage, second.objectives), (2021, Stage::Interim, 15));
    assert_eq!(view::total_or_interval(first.organisational, Language::Italian), "99,75\u{a0}%");
    assert!(matches!(first.individual, Outcome::Missing { known: Some(_), .. }), "{:?}", first.individual);
    assert_eq!((first.states, first.undeclared), ([0; 5], 14));
    assert_eq!((second.states, second.undeclared), ([2, 1, 13, 0, 2], 0));
    assert_eq!(second.in_state(State::Late), 2);
    assert_eq!([first.errors, first.warnings, second.errors, second.warnings], [0, 4, 0, 7]);
}

#[test]
fn rows_are_sorted_by_any_column_both_ways() {
    let rows = || {
        let [first, second] = examples();
        vec![unreadable("a"), second, first]
    };
    let sorted = |by, descending| {
        let mut rows = rows();
        sort(&mut rows, by, descending);
        names(&rows).join(" ")
    };
    for (by, forth, back) in [
        (Column::Name, "2020 2021 a", "2021 2020 a"),
        (Column::Body, "2021 2020 a", "2021 2020 a"),
        (Column::Year, "2020 2021 a", "2021 2020 a"),
        (Column::Stage, "2021 2020 a", "2020 2021 a"),
        (Column::Objectives, "2020 2021 a", "2021 2020 a"),
        (Column::Total(Performance::Organisational), "2021 2020 a", "2020 2021 a"),
        (Column::Total(Performance::Individual), "2021 2020 a", "2020 2021 a"),
        (Column::Errors, "2021 2020 a", "2021 2020 a"),
        (Column::Warnings, "2020 2021 a", "2021 2020 a"),
        (Column::State(State::OnTrack), "2020 2021 a", "2021 2020 a"),
        (Column::Undeclared, "2021 2020 a", "2020 2021 a"),
    ] {
        assert_eq!([sorted(by, false), sorted(by, true)], [forth, back], "{by:?}");
    }
}

proptest! {
    #![proptest_config(config(0x436f_6e66, 100))]

    /// Nothing is lost or computed anew, and every row of the table has a cell for each heading.
    #[test]
    fn a_row_says_what_the_plan_says(documents in vec(documents(), 0..5)) {
        let mut rows: Vec<Row> = documents.iter().map(|document| row("plan", document)).collect();
        for (row, document) in rows.iter().zip(&documents) {
            let plan = row.plan.as_ref().expect("a plan");
            for performance in [Performance::Organisational, Performance::Individual] {
                prop_assert_eq!(plan.total(performance), evaluate(document, performance).total());
            }
            let findings = check(document, None);
            let count = |severity| findings.iter().filter(|one| one.severity == severity).count();
            prop_assert_eq!((plan.errors, plan.warnings), (count(Severity::Error), count(Severity::Warning)));
            let indicators = document.plan.indicators().count();
            prop_assert_eq!(plan.states.iter().sum::<usize>() + plan.undeclared, indicators);
        }
        rows.push(unreadable("broken"));
        for language in [Language::Italian, Language::English] {
            let table = view::comparison(&rows, language);
            prop_assert_eq!(table.rows.len(), rows.len());
            prop_assert!(table.rows.iter().all(|cells| cells.len() == table.headings.len()));
        }
        for state in State::ALL {
            sort(&mut rows, Column::State(state), true);
            let counts: Vec<usize> =
                rows.iter().filter_map(|row| row.plan.as_ref().ok()).map(|plan| plan.in_state(state)).collect();
            prop_assert!(counts.is_sorted_by(|one, other| one >= other));
            prop_assert_eq!(rows.last().map(|row| row.name.as_str()), Some("broken"));
        }
    }
}
