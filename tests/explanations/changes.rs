//! What an explanation says would change a result is tried out: the change is made, and the engine asked.

use stadera::{
    interim::{Suggestion, monitor},
    plan::{Document, RuleSet, ScheduleMethod, State, Subject},
    scoring::{Outcome, Performance, Reason, evaluate},
    view::{Language, explain, explain_interim},
};

use super::cases::survey_rules;
use crate::support::notation;

fn document(lines: &[&str], rules: RuleSet) -> Document {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    notation::document(&lines, rules).expect("a document")
}

fn subject() -> Subject {
    Subject::objective(0, 0).indicator(0)
}

fn outcome(lines: &[&str], rules: RuleSet) -> Outcome {
    let evaluation = evaluate(&document(lines, rules), Performance::Organisational);
    evaluation.node(subject()).expect("a node").outcome
}

fn change(lines: &[&str], rules: RuleSet) -> String {
    let document = document(lines, rules);
    let evaluation = evaluate(&document, Performance::Organisational);
    let node = evaluation.node(subject()).expect("a node");
    explain(&document, node, Language::English).change.expect("something would change it")
}

fn full(lines: &[&str], rules: RuleSet) -> bool {
    outcome(lines, rules) == Outcome::Value(stadera::number::Percent::FULL)
}

/// Says the threshold; at it the result is 100 %, just beyond it is not.
fn holds(lines: &[&str], said: &str, at: &[&str], beyond: &[&str], rules: fn() -> RuleSet) {
    let change = change(lines, rules());
    assert!(change.contains(said), "{said:?} is not in {change:?}");
    assert!(full(at, rules()), "not 100 % at {at:?}, against {change:?}");
    assert!(!full(beyond, rules()), "100 % beyond {beyond:?}, against {change:?}");
}

#[test]
fn dates_up_to_which_something_is_worth_all() {
    const LATE: &str = "indicator milestone from 2020-01-01 due 2020-04-30 completed 2020-05-31";
    const AT: &str = "indicator milestone from 2020-01-01 due 2020-04-30 completed 2020-04-30";
    const BEYOND: &str = "indicator milestone from 2020-01-01 due 2020-04-30 completed 2020-05-01";
    holds(&[LATE], "30/04/2020", &[AT], &[BEYOND], RuleSet::default);
    holds(&[AT], "30/04/2020", &[AT], &[BEYOND], RuleSet::default);
    let phase = |end: &str| format!("phase weight 100 from 2020-01-01 to 2020-11-30 completed {end}");
    let [late, at, beyond] = ["2021-02-15", "2020-12-31", "2021-01-01"].map(phase);
    let schedule = "indicator schedule due 2020-12-31";
    let rules: [fn() -> RuleSet; 2] = [RuleSet::default, overall];
    for rules in rules {
        holds(&[schedule, &late], "31/12/2020", &[schedule, &at], &[schedule, &beyond], rules);
        holds(&[schedule, &at], "31/12/2020", &[schedule, &at], &[schedule, &beyond], rules);
    }
}

fn overall() -> RuleSet {
    RuleSet { schedule_method: ScheduleMethod::OverallDuration, ..RuleSet::default() }
}

#[test]
fn values_from_which_something_is_worth_all() {
    let numeric = |rest: &str| format!("indicator numeric {rest}");
    for (now, said, at, beyond) in [
        ("target 40 value 30", "40", "target 40 value 40", "target 40 value 39.9999999999"),
        ("target 40 value 52", "40", "target 40 value 40", "target 40 value 39.9999999999"),
        ("target 40 value 40", "40", "target 40 value 40", "target 40 value 39.9999999999"),
        ("lower target 30 value 40", "30", "lower target 30 value 30", "lower target 30 value 30.0000000001"),
        ("lower target 30 value 0", "30", "lower target 30 value 30", "lower target 30 value 30.0000000001"),
        ("target 100 ratio 397/417", "417 of 417", "target 100 ratio 417/417", "target 100 ratio 416/417"),
        ("target 87 ratio 300/417", "363 of 417", "target 87 ratio 363/417", "target 87 ratio 362/417"),
        (
            "lower target 5 ratio 31/417",
            "20 of 417",
            "lower target 5 ratio 20/417",
            "lower target 5 ratio 21/417",
        ),
    ] {
        let [now, at, beyond] = [now, at, beyond].map(numeric);
        holds(&[&now], said, &[&at], &[&beyond], RuleSet::default);
    }
}

#[test]
fn without_the_note_the_technical_evaluation_counts() {
    let with = "indicator numeric target 100 ratio 397/417 declared 80";
    let without = outcome(&["indicator numeric target 100 ratio 397/417"], RuleSet::default());
    let Outcome::Value(value) = without else { panic!("a value") };
    let shown = stadera::view::percent(value, Language::English);
    assert!(change(&[with], RuleSet::default()).contains(&shown));
}

#[test]
fn the_scale_and_the_quorum_of_a_survey() {
    let survey = |rest: &str| format!("indicator survey {rest}");
    let index = change(&[&survey("asked 200 evaluations 90 score 279")], survey_rules());
    assert!(index.contains("3.5") && index.contains("100%"), "{index}");
    assert!(full(&[&survey("asked 200 evaluations 90 score 315")], survey_rules()));
    assert!(!full(&[&survey("asked 200 evaluations 90 score 314")], survey_rules()));
    let few = change(&[&survey("asked 201 evaluations 40 score 120")], survey_rules());
    assert!(few.contains("61 evaluations received of 201"), "{few}");
    let quorum = |evaluations: &str| {
        let line = survey(&format!("asked 201 evaluations {evaluations} score 120"));
        outcome(&[&line], survey_rules()) != Outcome::NotEvaluable(Reason::QuorumNotReached)
    };
    assert!(quorum("61") && !quorum("60"));
}

/// Says the limit of a value at 30 June; at it the state is not late, just beyond it is.
#[test]
fn values_from_which_a_state_is_not_late() {
    for (lines, limit, beyond) in [
        ("indicator numeric cumulative target 50", "24.87", "24.86"),
        ("indicator numeric cumulative lower target 50", "24.86", "24.87"),
        ("indicator numeric target 80", "72", "71.99"),
        ("indicator numeric lower target 30", "33.33", "33.34"),
    ] {
        let late = |value: &str| {
            let value = format!("interim value {value}");
            let document = document(&[lines, &value], RuleSet::default());
            let monitoring = monitor(&document);
            let standing = &monitoring.standings[0];
            let told = explain_interim(&document, monitoring.reference, standing, Language::English);
            (standing.suggestion == Suggestion::State(State::Late), told.change.expect("a change"))
        };
        let (at, beyond) = (late(limit), late(beyond));
        assert!(!at.0 && beyond.0, "{lines}: {at:?} {beyond:?}");
        assert!(at.1.contains(limit) && beyond.1.contains(limit), "{limit}: {at:?} {beyond:?}");
    }
}

/// Says the last day that is early; on it the state is, the day after it is not.
#[test]
fn days_up_to_which_a_state_is_early() {
    let early = |end: &str| {
        let ended = format!("interim completed {end}");
        let document =
            document(&["indicator milestone from 2020-01-01 due 2020-12-31", &ended], RuleSet::default());
        let monitoring = monitor(&document);
        let standing = &monitoring.standings[0];
        let told = explain_interim(&document, monitoring.reference, standing, Language::English);
        (standing.suggestion == Suggestion::State(State::Early), told.change.expect("a change"))
    };
    let (before, after) = (early("2020-03-31"), early("2020-06-30"));
    assert!(before.0 && before.1.contains("30/06/2020"), "{before:?}");
    assert!(after.0);
    let spare = |day: &str, end: &str| {
        let ended = format!("interim completed {end}");
        let planned = format!("indicator milestone from 2020-01-01 due {day}");
        let document = document(&[&planned, &ended], RuleSet::default());
        let monitoring = monitor(&document);
        monitoring.standings[0].suggestion == Suggestion::State(State::Early)
    };
    // 60 planned days: 30 January is the last early day.
    assert!(spare("2020-02-29", "2020-01-30") && !spare("2020-02-29", "2020-01-31"));
}
