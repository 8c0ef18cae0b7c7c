//! The cases of the interim monitoring, `tests/rules/R10.json` and `R11.json`: how they are written, and how one
//! is run.

use std::collections::BTreeMap;

use serde::Deserialize;
use stadera::{
    date::Date,
    interim::{Course, Monitoring, Pace, Standing, Step, Suggestion, monitor},
    number::round,
    plan::{Document, RuleSet, Subject},
    view::state_word,
};

use super::{
    arithmetic,
    cases::{self, Italian},
    exact::parse,
    notation, words,
};

/// A file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterimCases {
    /// What the cases are about.
    pub about: String,
    /// The cases.
    pub cases: Vec<InterimCase>,
}

/// A case: a situation, a document in the small notation, what must come out, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterimCase {
    /// Unique in its file.
    pub name: String,
    /// The situation in a sentence.
    pub situation: String,
    /// The same in Italian, where it is shown.
    pub italian: Option<Italian>,
    /// The document, see [`notation`].
    pub document: Vec<String>,
    /// The year of the plan, where it is not 2020.
    pub year: Option<u16>,
    /// The reference date of the plan, where it has one.
    pub date: Option<String>,
    /// The rule set, where it is not the default.
    #[serde(default, deserialize_with = "cases::rules")]
    pub rules: Option<RuleSet>,
    /// The calculation by hand, see [`arithmetic`].
    pub calculation: Vec<String>,
    /// What must come out of each part, see [`detail`]: `"1/1 state": "on_track"`, `"1/1 value": "50"`.
    pub expect: BTreeMap<String, String>,
    /// What keeps the indicators from a suggestion: `1/1 interim.value unknown`, in any order.
    #[serde(default)]
    pub lacks: Vec<String>,
}

impl InterimCase {
    /// Runs the case; gives what is wrong, one line each.
    pub fn run(&self) -> Vec<String> {
        let (mut faults, results) = arithmetic::results(&self.calculation);
        faults.extend(Italian::faults(self.italian.as_ref()));
        if self.calculation.is_empty() || self.expect.is_empty() || self.situation.is_empty() {
            faults.push("a case says its situation, its calculation and what it expects".to_owned());
        }
        let figures = self.expect.values().filter(|expected| parse(expected).is_some());
        for figure in figures.filter(|figure| !results.contains(figure)) {
            faults.push(format!("calculation: nothing leads to {figure}"));
        }
        let mut document = match notation::document(&self.document, self.rules.clone().unwrap_or_default()) {
            Ok(document) => document,
            Err(error) => return vec![error],
        };
        document.plan.year = self.year.unwrap_or(document.plan.year);
        document.plan.interim_date = self.date.as_deref().map(|date| Date::parse_iso(date).expect("a date"));
        let monitoring = monitor(&document);
        self.check_details(&document, &monitoring, &mut faults);
        self.check_lacks(&document, &monitoring, &mut faults);
        faults
    }

    fn check_details(&self, document: &Document, monitoring: &Monitoring, faults: &mut Vec<String>) {
        for (key, expected) in &self.expect {
            let (part, what) = key.split_once(' ').unwrap_or((key, ""));
            let standing = words::subject(document, part).and_then(|subject| monitoring.standing(subject));
            let decimals = expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let found = standing.and_then(|standing| detail(document, monitoring, standing, what, decimals));
            let found = found.unwrap_or_else(|| "nothing".to_owned());
            if &found != expected {
                faults.push(format!("{key}: expected {expected:?}, found {found:?}"));
            }
        }
    }

    fn check_lacks(&self, document: &Document, monitoring: &Monitoring, faults: &mut Vec<String>) {
        let lacks = monitoring.standings.iter().flat_map(|standing| &standing.lacks);
        let mut found: Vec<_> = lacks.map(|lack| words::lack(document, lack)).collect();
        let mut expected = self.lacks.clone();
        found.sort();
        expected.sort();
        if found != expected {
            faults.push(format!("lacks: expected {expected:?}, found {found:?}"));
        }
    }
}

/// What can be expected of an indicator: the suggested `state`; the case or the pace that it follows `from`; the
/// interim `value` of a schedule (R11); the `share` of the target and of the year (`elapsed`), what was to `spare`,
/// the `projection`, all rounded half up to the decimals that the case writes; the phases `overdue`, `ahead`,
/// `completed`, `left out`; whether the declared state `differs`.
fn detail(
    document: &Document,
    monitoring: &Monitoring,
    standing: &Standing,
    what: &str,
    decimals: usize,
) -> Option<String> {
    let written = |value: rust_decimal::Decimal| {
        let decimals = u32::try_from(decimals).expect("few decimals");
        let mut value = round(value, decimals);
        value.rescale(decimals);
        Some(value.to_string())
    };
    let parts = |parts: Vec<Subject>| {
        let names: Vec<_> = parts.into_iter().map(|part| words::part(document, part)).collect();
        Some(names.join(" "))
    };
    match (what, &standing.step) {
        ("state", _) => Some(match standing.suggestion {
            Suggestion::State(state) => state_word(state).to_owned(),
            Suggestion::NotEvaluable(reason) => format!("not evaluable: {}", words::reason(reason)),
            Suggestion::Missing => "missing".to_owned(),
        }),
        ("from", Step::Schedule { course, .. } | Step::Activity(course)) => {
            Some(case_name(course).to_owned())
        }
        ("from", Step::Number(step)) => Some(pace_name(step.pace?).to_owned()),
        ("from", Step::MeasuredAtYearEnd) => Some("measured at the end of the year".to_owned()),
        ("differs", _) => Some(if standing.difference().is_some() { "yes" } else { "no" }.to_owned()),
        ("value", Step::Schedule { progress, .. }) => written(progress.value?),
        ("completed", Step::Schedule { progress, .. }) => {
            parts(progress.completed.iter().map(|(phase, _)| *phase).collect())
        }
        ("left out", Step::Schedule { left_out, .. }) => parts(left_out.clone()),
        ("overdue", Step::Schedule { course: Course::Overdue(open), .. }) => {
            parts(open.iter().map(|(phase, _)| *phase).collect())
        }
        ("ahead", Step::Schedule { course: Course::Ahead(spare), .. }) => parts(vec![spare.subject]),
        (
            "spare",
            Step::Schedule { course: Course::Ahead(spare), .. } | Step::Activity(Course::Ahead(spare)),
        ) => written(spare.percent),
        ("share", Step::Number(step)) => written(step.share?),
        ("elapsed", _) => written(monitoring.reference.share()),
        ("projection", _) => written(standing.projection?.value),
        _ => None,
    }
}

const fn case_name(course: &Course) -> &'static str {
    match course {
        Course::Overdue(_) => "overdue",
        Course::ToStart { .. } => "to start",
        Course::NotStarted { .. } => "not started",
        Course::Ahead(_) => "ahead",
        Course::InLine { .. } => "in line",
        Course::NothingLeft => "nothing left",
        Course::Unknown => "unknown",
    }
}

const fn pace_name(pace: Pace) -> &'static str {
    match pace {
        Pace::Reached => "reached",
        Pace::WithTheYear => "with the year",
        Pace::Near => "near",
        Pace::Behind => "behind",
    }
}
