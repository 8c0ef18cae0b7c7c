//! The interim monitoring: what must hold for every plan, tried on random ones against the second evaluator, and
//! its explanations as texts.

mod support;

#[path = "interim/properties.rs"]
mod properties;

use num_traits::Signed;
use stadera::{
    date::Date,
    interim::{Monitoring, Standing, Step, Suggestion, monitor},
    plan::RuleSet,
    view::{Explanation, Language, explain_interim, interim_projection, interim_reason},
};
use support::{
    exact::{Exact, exact, parse},
    notation,
    reference::interim::{self as reference, Stand},
};

/// Equal to the digits that a decimal of 28 has.
fn close(engine: &Exact, exactly: &Exact) -> bool {
    let slack = parse("0.00000000000000000001").expect("a number");
    (engine - exactly).abs() <= (exactly.abs() + Exact::from_integer(1.into())) * slack
}

fn same(engine: Option<rust_decimal::Decimal>, exactly: Option<&Exact>) -> bool {
    match (engine, exactly) {
        (Some(engine), Some(exactly)) => close(&exact(engine), exactly),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// What the engine says, in the words of the second evaluator.
fn agrees(standing: &Standing, stand: &Stand) -> bool {
    let state = match (standing.suggestion, &stand.state) {
        (Suggestion::State(state), Ok(Some(other))) => state == *other,
        (Suggestion::NotEvaluable(_), Ok(None)) => true,
        (Suggestion::Missing, Err(lacks)) => {
            let mut found: Vec<_> = standing.lacks.iter().map(|lack| (lack.place, lack.reason)).collect();
            let mut expected = lacks.clone();
            found.sort_by_key(|lack| lack.0);
            expected.sort_by_key(|lack| lack.0);
            found == expected
        }
        _ => false,
    };
    let value = match &standing.step {
        Step::Schedule { progress, .. } => progress.value,
        Step::Activity(_) | Step::Number(_) | Step::MeasuredAtYearEnd => None,
    };
    let projection = standing.projection.map(|projection| projection.value);
    state && same(value, stand.value.as_ref()) && same(projection, stand.projection.as_ref())
}

fn explained(lines: &[&str], language: Language) -> String {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    let document = notation::document(&lines, RuleSet::default()).expect("a document");
    let Monitoring { reference, standings } = monitor(&document);
    let told =
        standings.iter().map(|standing| text(&explain_interim(&document, reference, standing, language)));
    told.collect::<Vec<_>>().join("\n")
}

fn text(explanation: &Explanation) -> String {
    let mut text = format!("{}\n  {}\n", explanation.heading, explanation.result);
    for line in &explanation.lines {
        text.push_str(&format!("  {} {}\n", line.rule, line.text));
        text.extend(line.formula.iter().map(|formula| format!("      {formula}\n")));
    }
    text
}

/// Read as somebody who has to declare a state, with the published table beside it.
#[test]
fn explanations_in_both_languages() {
    let note = "interim note Attività in fase di espletamento";
    let schedules = [
        // Early, with its value; the office says the same.
        "indicator schedule due 2020-12-31",
        "interim value 50 state early",
        "phase weight 20 from 2020-01-04 to 2020-06-30",
        "interim completed 2020-03-02",
        "phase weight 30 from 2020-01-01 to 2020-06-30",
        "interim completed 2020-06-30",
        "phase weight 50 from 2020-01-01 to 2020-12-31",
        // Overdue, with a phase left aside; the office says something else.
        "indicator schedule due 2020-12-31",
        "interim state on_track",
        "phase weight 30 from 2020-01-04 to 2020-04-30",
        note,
        "phase weight 30 from 2020-01-04 to 2020-05-31",
        "phase weight 20 from 2020-01-04 to 2020-05-31",
        "interim excluded",
        "phase weight 20 from 2020-09-01 to 2020-12-31",
        // To start; then to have started.
        "indicator schedule due 2020-12-31",
        "phase weight 100 from 2020-09-01 to 2020-12-31",
        "indicator schedule due 2020-12-31",
        "interim state to_start",
        "phase weight 100 from 2020-03-01 to 2020-12-31",
        // As expected: something due, something completed, nothing.
        "indicator schedule due 2020-12-31",
        "phase weight 60 from 2020-01-01 to 2020-03-31",
        "interim completed 2020-03-31",
        "phase weight 40 from 2020-01-01 to 2020-12-31",
        "indicator schedule due 2020-12-31",
        "phase weight 60 from 2020-06-01 to 2020-07-05",
        "interim completed 2020-06-30",
        "phase weight 40 from 2020-01-01 to 2020-12-31",
        "indicator schedule due 2020-12-31",
        "phase weight 100 from 2020-01-01 to 2020-12-31",
        note,
        // Nothing said; all left aside; a weight missing.
        "indicator schedule due 2020-12-31",
        "phase weight 100 from 2020-01-01 to 2020-12-31",
        "indicator schedule due 2020-12-31",
        "phase weight 100 from 2020-01-01 to 2020-12-31",
        "interim excluded",
        "indicator schedule due 2020-12-31",
        "phase from 2020-01-01 to 2020-03-31",
        "interim completed 2020-03-31",
    ];
    let activities = [
        "indicator milestone from 2020-01-01 due 2020-04-30",
        "interim state late",
        "indicator milestone from 2020-01-01 due 2020-12-31",
        "interim completed 2020-05-31",
        "indicator unquantified from 2020-01-01 due 2020-06-30",
        "interim completed 2020-06-15",
        "indicator unquantified from 2020-01-01 due 2020-12-31",
        note,
        "indicator milestone from 2020-09-01 due 2020-12-31",
        "indicator milestone from 2020-03-01 due 2020-12-31",
        "interim state to_start_late",
    ];
    let numbers = [
        "indicator numeric cumulative target 100",
        "interim ratio 25202/45000 state on_track",
        "indicator numeric cumulative target 20000",
        "interim value 37787 state on_track",
        "indicator numeric cumulative target 50",
        "interim value 20",
        "indicator numeric cumulative lower target 50",
        "interim value 20",
        "indicator numeric cumulative lower target 0",
        "interim value 1",
        "indicator numeric target 100",
        "interim ratio 96/106 state late",
        "indicator numeric target previous baseline 91.33",
        "interim value 72.76",
        "indicator numeric target 66",
        "interim value 72.76",
        "indicator numeric lower target 30",
        "interim value 40",
        "indicator numeric lower target 30",
        "interim value 0",
        "indicator numeric target 79",
        "interim state to_start note Il dato sarà rilevato a fine anno",
        "indicator numeric",
        "indicator survey target 100",
        "interim value 95.5",
    ];
    for (language, tag) in [(Language::Italian, "it"), (Language::English, "en")] {
        insta::assert_snapshot!(format!("schedules_{tag}"), explained(&schedules, language));
        insta::assert_snapshot!(format!("activities_{tag}"), explained(&activities, language));
        insta::assert_snapshot!(format!("numbers_{tag}"), explained(&numbers, language));
    }
}

/// In short: the step that decides, what lacks, or that nothing is left; and where a number leads.
#[test]
fn the_reason_and_the_projection_in_short() {
    let told = |lines: &[&str]| {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let document = notation::document(&lines, RuleSet::default()).expect("a document");
        let Monitoring { reference, standings } = monitor(&document);
        let reason = interim_reason(&document, reference, &standings[0], Language::Italian);
        let projection = interim_projection(&document, reference, &standings[0], Language::English);
        (reason, projection.and_then(|line| line.formula))
    };
    let number = ["indicator numeric cumulative target 50", "interim value 20 state on_track"];
    let expected = "La quota del target è inferiore a quella dell’anno.".to_owned();
    assert_eq!(told(&number), (expected, Some("20 × 366 / 182 = 40.2197… → 40.22%".to_owned())));
    let silent = ["indicator numeric target 50"];
    let expected = "Obiettivo 1, valore al 30 giugno: da indicare.".to_owned();
    assert_eq!(told(&silent), (expected, None));
    let phase = "phase weight 100 from 2020-01-01 to 2020-04-30";
    let overdue = ["indicator schedule due 2020-12-31", "interim value 0", phase];
    let expected =
        "Da concludere entro il 30/06/2020 e non concluse, con la fine prevista: fase 1 (30/04/2020).";
    assert_eq!(told(&overdue), (expected.to_owned(), None));
    let left_aside = ["indicator schedule due 2020-12-31", phase, "interim excluded"];
    let expected = "Nessuno stato da suggerire: tutto ciò che lo compone è uscito dalla valutazione.";
    assert_eq!(told(&left_aside), (expected.to_owned(), None));
}

/// A year that no calendar has cannot stop the engine.
#[test]
fn a_year_without_a_calendar() {
    let lines = ["indicator numeric cumulative target 10".to_owned(), "interim value 5".to_owned()];
    let mut document = notation::document(&lines, RuleSet::default()).expect("a document");
    document.plan.year = 9_999;
    let monitoring = monitor(&document);
    assert!(monitoring.standings.iter().all(|standing| standing.suggestion != Suggestion::Missing));
}

/// The bounds of figures and of the year, in every combination: nothing overflows.
#[test]
fn the_largest_and_the_smallest_figures() {
    let figures = ["10000000000000", "9999999999999.9999999999", "0.0000000001", "-10000000000000", "0"];
    let all = |numerator: &str, denominator: &str, target: &str, kind: &str| {
        let lines = [
            format!("indicator numeric {kind} target {target}"),
            format!("interim ratio {numerator}/{denominator} value {numerator}"),
        ];
        let mut document = notation::document(&lines, RuleSet::default()).expect("a document");
        for date in ["2019-12-31", "2020-01-01", "2020-12-31", "2199-12-31"] {
            document.plan.interim_date = Date::parse_iso(date);
            let Monitoring { reference, standings } = monitor(&document);
            let expected = reference::monitor(&document);
            assert!(
                agrees(&standings[0], &expected[0].1),
                "{date} {lines:?} {:?} {expected:?}",
                standings[0]
            );
            let told = explain_interim(&document, reference, &standings[0], Language::Italian);
            assert!(!told.lines.is_empty());
        }
    };
    for numerator in figures {
        for denominator in figures {
            for target in figures {
                for kind in ["", "lower", "cumulative", "cumulative lower"] {
                    all(numerator, denominator, target, kind);
                }
            }
        }
    }
}
