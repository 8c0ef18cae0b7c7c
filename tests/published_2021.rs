//! The published interim monitoring of ARTI for 2021, as it was declared at 30 June.
//!
//! `published/int-2021.json` holds what the document prints: weights, baselines, targets, interim values with
//! their fractions, declared states, and the dates and weights of the 25 phases. What it does not print is not
//! there. `public/examples/arti-2021-interim.json` must hold exactly that, contradictions included.

mod support;

use std::collections::BTreeMap;

use serde::Deserialize;
use stadera::{
    checks::{CheckId, check},
    format,
    number::Figure,
    plan::{
        Completion, Document, FinalMonitoring, Indicator, LaterTarget, Measure, Objective, PhaseMonitoring,
        Stage, State, Target,
    },
    view,
};
use support::{files, published::PublishedPhase};

const EXAMPLE: &str = "public/examples/arti-2021-interim.json";
const YEAR_BEFORE: &str = "public/examples/arti-2020.json";

/// How the document prints the rule for targets (R12).
const PREVIOUS_FINAL: &str = ">= dato finale anno precedente";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    #[allow(dead_code, reason = "for the reader of the file")]
    source: String,
    total_weight: String,
    objectives: Vec<PublishedObjective>,
    schedules: BTreeMap<String, PublishedSchedule>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedObjective {
    code: String,
    weight: Option<String>,
    indicators: Vec<PublishedIndicator>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedIndicator {
    /// Always of 2020.
    baseline: Option<String>,
    target: String,
    /// Always for 2022 and 2023.
    later: Option<String>,
    fraction: Option<[String; 2]>,
    achieved: Option<String>,
    state: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedSchedule {
    name: String,
    phases: Vec<PublishedPhase>,
}

fn published() -> Published {
    serde_json::from_str(&files::text("tests/published/int-2021.json"))
        .expect("tests/published/int-2021.json")
}

fn target(target: Target) -> String {
    match target {
        Target::Value(value) => value.to_string(),
        Target::AtLeastPreviousFinal => PREVIOUS_FINAL.to_owned(),
    }
}

/// A state in the words and the numbering of the document, which prints no 4.
const fn state(state: State) -> &'static str {
    match state {
        State::Early => "1. in anticipo",
        State::ToStart => "2. da iniziare - secondo le aspettative",
        State::OnTrack => "3. secondo le aspettative",
        State::ToStartLate => "4.",
        State::Late => "5. in ritardo",
    }
}

fn later(targets: &[LaterTarget]) -> Option<String> {
    let [one] = targets else {
        assert!(targets.is_empty(), "{targets:?}");
        return None;
    };
    assert_eq!((one.from, one.to), (2022, 2023));
    Some(target(one.target))
}

fn fraction(indicator: &Indicator) -> Option<[String; 2]> {
    let Measure::Numeric(numeric) = &indicator.measure else { return None };
    assert!(numeric.r#final.is_empty(), "{}", indicator.id);
    let part = |part: Option<Figure>| part.map(|figure| figure.to_string());
    Some([part(numeric.interim.numerator)?, part(numeric.interim.denominator)?])
}

fn as_published(indicator: &Indicator) -> PublishedIndicator {
    assert_eq!(indicator.r#final, FinalMonitoring::default(), "{}", indicator.id);
    PublishedIndicator {
        baseline: indicator.baseline.map(|baseline| {
            assert_eq!(baseline.year, Some(2020), "{}", indicator.id);
            baseline.value.to_string()
        }),
        target: indicator.target.map(target).expect("a target"),
        later: later(&indicator.later_targets),
        fraction: fraction(indicator),
        achieved: indicator.interim.value.map(|value| value.to_string()),
        state: indicator.interim.state.map(state).expect("a declared state").to_owned(),
    }
}

#[test]
fn it_is_the_interim_monitoring_at_30_june() {
    let plan = files::document(EXAMPLE).plan;
    assert_eq!((plan.year, plan.stage), (2021, Stage::Interim));
    // The page opens it by this name.
    assert_eq!(plan.id.as_str(), "arti-2021-interim");
    assert_eq!(plan.interim_date.map(|date| date.to_string()).as_deref(), Some("2021-06-30"));
}

#[test]
fn every_objective_and_indicator_is_as_published() {
    let document = files::document(EXAMPLE);
    let found = document.plan.objectives().map(|(_, objective)| PublishedObjective {
        code: objective.code.clone(),
        weight: objective.weight.map(|weight| weight.to_string()),
        indicators: objective.indicators.iter().map(as_published).collect(),
    });
    assert_eq!(found.collect::<Vec<_>>(), published().objectives);
}

/// Three weights are not printed; what the total leaves for them is known, not how they share it.
#[test]
fn three_weights_are_unknown_and_share_23() {
    let published = published();
    let unknown = published.objectives.iter().filter(|one| one.weight.is_none()).map(|one| one.code.as_str());
    assert_eq!(unknown.collect::<Vec<_>>(), ["1.4", "1.5", "4.4"]);
    let figure = |text: &String| Figure::parse(text).expect(text).get();
    let known: rust_decimal::Decimal =
        published.objectives.iter().filter_map(|one| one.weight.as_ref()).map(figure).sum();
    assert_eq!((figure(&published.total_weight) - known).to_string(), "23.00");
}

#[test]
fn the_schedules_are_those_of_the_annexes() {
    let document = files::document(EXAMPLE);
    let mut found = BTreeMap::new();
    for (_, objective) in document.plan.objectives() {
        for schedule in objective.indicators.iter().filter_map(Indicator::schedule) {
            assert_eq!(schedule.due.map(|due| due.to_string()).as_deref(), Some("2021-12-31"));
            let name = schedule.name.strip_prefix("Cronoprogramma ").expect("a schedule").to_owned();
            // The plan itself says which schedule is whose.
            let mut notes =
                objective.note.iter().chain(objective.indicators.iter().flat_map(|one| &one.note));
            assert!(notes.any(|note| note.contains(&name)), "{} does not refer to {name}", objective.code);
            let phases = schedule.phases.iter().enumerate().map(|(index, phase)| {
                assert_eq!(phase.code, (index + 1).to_string());
                assert_eq!(phase.r#final, PhaseMonitoring::default(), "{}", phase.id);
                let completed = phase.interim.completion.as_ref().map(|completion| match completion {
                    Completion::Completed(date) => date.to_string(),
                    Completion::Estimated { .. } | Completion::NotEstimable => "not completed".to_owned(),
                });
                PublishedPhase::of(phase, completed)
            });
            let phases = phases.collect();
            found.insert(objective.code.clone(), PublishedSchedule { name, phases });
        }
    }
    assert_eq!(found, published().schedules);
    assert_eq!(found.values().map(|schedule| schedule.phases.len()).sum::<usize>(), 25);
}

/// What the document itself contradicts stays as printed, and is found. 1.7 and 2.3 are the sums of their phases.
#[test]
fn the_contradictions_of_the_document_are_found() {
    let document = files::document(EXAMPLE);
    let of_figures = [CheckId::C1, CheckId::C2, CheckId::C3, CheckId::C4, CheckId::C5, CheckId::C9];
    let findings = check(&document, None).into_iter().filter(|finding| of_figures.contains(&finding.check));
    let found = findings.map(|finding| {
        let found = view::finding_found(&document.plan, &finding).unwrap_or_default();
        let expected = view::finding_expected(&document.plan, &finding);
        format!("{} {}: {found}, {expected}", finding.check, finding.code.unwrap_or_default())
    });
    assert_eq!(
        found.collect::<Vec<_>>(),
        ["C5 1.2: 30.00, 15", "C4 3.1: 85.38, 85.39", "C4 4.2: 95.00, 96.60", "C9 4.4: 4.4, 4.3"]
    );
}

/// The indicators that go on from 2020, with their codes of then and now: baselines are the final values of then,
/// and four targets are below what the report for 2020 prints for 2021 (R12).
#[test]
fn what_goes_on_from_2020() {
    let (before, now) = (files::document(YEAR_BEFORE), files::document(EXAMPLE));
    let mut found = Vec::new();
    for (code_before, code) in
        [("2.2", "2.1"), ("3.1", "3.1"), ("3.2", "3.2"), ("4.1", "4.1"), ("4.2", "4.2"), ("4.5", "4.4")]
    {
        let (one_before, one) = (objective(&before, code_before), objective(&now, code));
        assert_eq!(one_before.indicators.len(), one.indicators.len(), "{code}");
        for (indicator_before, indicator) in one_before.indicators.iter().zip(&one.indicators) {
            let achieved = indicator_before.r#final.value.expect("a final value");
            assert_eq!(indicator.baseline.map(|baseline| baseline.value), Some(achieved), "{code}");
            let promised = match indicator_before.later_targets.as_slice() {
                [LaterTarget { from: 2021, target: Target::Value(value), .. }] => *value,
                [LaterTarget { from: 2021, target: Target::AtLeastPreviousFinal, .. }] => achieved,
                other => panic!("{code}: {other:?}"),
            };
            let Some(Target::Value(set)) = indicator.target else { panic!("{code}: no target") };
            if set < promised {
                found.push(format!("{code}: {set} below {promised}"));
            }
        }
    }
    let expected = [
        "3.1: 90.00 below 91.33",
        "3.2: 66.00 below 66.63",
        "4.1: 79.00 below 79.69",
        "4.2: 67.00 below 80.00",
    ];
    assert_eq!(found, expected);
    let with_baseline = now.plan.objectives().flat_map(|(_, objective)| &objective.indicators);
    assert_eq!(with_baseline.filter(|indicator| indicator.baseline.is_some()).count(), 7);
}

fn objective<'a>(document: &'a Document, code: &str) -> &'a Objective {
    let mut objectives = document.plan.objectives();
    objectives.find(|(_, objective)| objective.code == code).map(|(_, objective)| objective).expect(code)
}

#[test]
fn the_file_is_written_back_as_it_was() {
    let text = files::text(EXAMPLE);
    let document = format::read(text.as_bytes()).expect(EXAMPLE);
    // But for the version of the application, which is that of the writer.
    let anonymous = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with("  \"application\": "));
        lines.map(|line| format!("{line}\n")).collect::<String>()
    };
    let written = format::write(&document).expect("a text");
    assert_eq!(anonymous(&written), anonymous(&text));
    assert_eq!(format::read(written.as_bytes()), Ok(document));
}
