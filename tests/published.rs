//! The published monitoring of ARTI for 2020, to the last digit.
//!
//! `published/rqp-2020.json` holds what the report prints: weights, achieved values, percentages, and the
//! dates of the 21 phases. `public/examples/arti-2020.json` is the same report as a document; the engine must
//! find every printed percentage from it.

mod support;

use std::collections::BTreeMap;

use serde::Deserialize;
use stadera::{
    format,
    number::{Figure, round},
    plan::{Completion, Document, Indicator, Measure, Version},
    scoring::{Evaluation, Outcome, Performance, Reason, Step, evaluate},
};
use support::{files, published::PublishedPhase, words};

const EXAMPLE: &str = "public/examples/arti-2020.json";

/// How the report prints that something has no percentage.
const NOT_EVALUABLE: &str = "non valutabile";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    #[allow(dead_code, reason = "for the reader of the file")]
    source: String,
    total: String,
    objectives: Vec<PublishedObjective>,
    schedules: BTreeMap<String, Vec<PublishedPhase>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedObjective {
    code: String,
    weight: String,
    indicators: Vec<PublishedIndicator>,
    percent: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedIndicator {
    achieved: Option<String>,
    percent: String,
}

fn published() -> Published {
    serde_json::from_str(&files::text("tests/published/rqp-2020.json"))
        .expect("tests/published/rqp-2020.json")
}

/// An outcome as the report prints it.
fn printed(outcome: Outcome) -> String {
    match outcome {
        Outcome::NotEvaluable(_) => NOT_EVALUABLE.to_owned(),
        other => words::outcome(other, false),
    }
}

fn at<'a>(document: &Document, evaluation: &'a Evaluation, part: &str) -> &'a stadera::scoring::Node {
    let subject = words::subject(document, part).expect(part);
    evaluation.node(subject).expect(part)
}

fn original(document: &Document) -> Document {
    document.at(&Version::Original).expect("the version before the amendment")
}

#[test]
fn the_total_is_99_75() {
    let document = files::document(EXAMPLE);
    let evaluation = evaluate(&document, Performance::Organisational);
    assert_eq!(words::outcome(evaluation.total(), false), published().total);
    // (91 × 100 + 5 × 397 × 100 / 417) / 96
    assert_eq!(words::outcome(evaluation.total(), true), "99.75 exactly 99.75019984012789768185");
}

#[test]
fn every_objective_has_its_published_weight_and_percentage() {
    let document = files::document(EXAMPLE);
    let evaluation = evaluate(&document, Performance::Organisational);
    let published = published().objectives;
    let codes: Vec<_> = document.plan.objectives().map(|(_, objective)| objective.code.clone()).collect();
    assert_eq!(codes, published.iter().map(|one| one.code.clone()).collect::<Vec<_>>());
    for (one, (_, objective)) in published.iter().zip(document.plan.objectives()) {
        let weight = objective.weight.map(|weight| weight.to_string());
        assert_eq!(weight.as_ref(), Some(&one.weight), "weight of {}", one.code);
        assert_eq!(printed(at(&document, &evaluation, &one.code).outcome), one.percent, "{}", one.code);
    }
}

#[test]
fn every_indicator_has_its_published_percentage_and_value() {
    let document = files::document(EXAMPLE);
    let evaluation = evaluate(&document, Performance::Organisational);
    for (one, (_, objective)) in published().objectives.iter().zip(document.plan.objectives()) {
        assert_eq!(objective.indicators.len(), one.indicators.len(), "indicators of {}", one.code);
        let indicators = one.indicators.iter().zip(&objective.indicators).enumerate();
        for (index, (published, indicator)) in indicators {
            let part = format!("{}/{}", one.code, index + 1);
            let value = indicator.r#final.value.map(|value| value.to_string());
            assert_eq!(value, published.achieved, "printed value of {part}");
            // An objective that left as a whole has no indicators in its trace.
            if one.percent != NOT_EVALUABLE {
                let node = at(&document, &evaluation, &part);
                assert_eq!(printed(node.outcome), published.percent, "{part}");
                check_achieved(&part, indicator, &node.step, published);
            }
        }
    }
}

/// The quotient of numerator and denominator must round to the printed value.
fn check_achieved(part: &str, indicator: &Indicator, step: &Step, published: &PublishedIndicator) {
    if let (Measure::Numeric(_), Step::Numeric(step)) = (&indicator.measure, step) {
        let achieved = step.achieved.map(|achieved| round(achieved.value, 2));
        let printed = published.achieved.as_deref().and_then(|text| Figure::parse(text).ok());
        assert_eq!(achieved, printed.map(Figure::get), "achieved value of {part}");
    }
}

#[test]
fn objective_4_4_counts_for_the_director_only() {
    let document = files::document(EXAMPLE);
    let evaluation = evaluate(&document, Performance::Organisational);
    let outcome = at(&document, &evaluation, "4.4").outcome;
    assert_eq!(outcome, Outcome::NotEvaluable(Reason::OutOfScope(stadera::plan::Scope::Individual)));
}

#[test]
fn the_schedules_are_those_of_the_annexes() {
    let document = files::document(EXAMPLE);
    let mut found = BTreeMap::new();
    for (_, objective) in document.plan.objectives() {
        for schedule in objective.indicators.iter().filter_map(Indicator::schedule) {
            assert_eq!(schedule.due.map(|due| due.to_string()).as_deref(), Some("2020-12-31"));
            let phases = schedule.phases.iter().map(|phase| {
                let completed = match &phase.r#final.completion {
                    Some(Completion::Completed(date)) => Some(date.to_string()),
                    _ => None,
                };
                PublishedPhase::of(phase, completed)
            });
            found.insert(objective.code.clone(), phases.collect::<Vec<_>>());
        }
    }
    assert_eq!(found, published().schedules);
    assert_eq!(found.values().map(Vec::len).sum::<usize>(), 21);
}

#[test]
fn phase_1_of_arti_2_left_for_external_causes() {
    let document = files::document(EXAMPLE);
    let evaluation = evaluate(&document, Performance::Organisational);
    let outcome = at(&document, &evaluation, "1.2/1/1").outcome;
    assert_eq!(outcome, Outcome::NotEvaluable(Reason::ExternalCauses));
}

#[test]
fn the_original_targets_give_98_39() {
    let document = original(&files::document(EXAMPLE));
    let evaluation = evaluate(&document, Performance::Organisational);
    // 3.1: 18280 × 100 / 20015 × 100 / 105; 3.2: 66.63 against 66 is still capped.
    let objective = at(&document, &evaluation, "3.1").outcome;
    assert_eq!(words::outcome(objective, true), "86.98 exactly 86.98238226092335510272");
    assert_eq!(words::outcome(at(&document, &evaluation, "3.2").outcome, false), "100.00");
    // (81 × 100 + 10 × 86.98… + 5 × 95.20…) / 96
    assert_eq!(words::outcome(evaluation.total(), true), "98.39 exactly 98.39419799230741383839");
    for one in published().objectives.iter().filter(|one| !["3.1", "3.2"].contains(&one.code.as_str())) {
        assert_eq!(printed(at(&document, &evaluation, &one.code).outcome), one.percent, "{}", one.code);
    }
}

#[test]
fn the_amendment_is_found_by_the_name_of_its_act() {
    let document = files::document(EXAMPLE);
    for (asked, total) in [("original", "98.39"), ("dgr 153", "98.39"), ("DGR 1095", "99.75")] {
        let version = Version::find(&document.plan, asked).expect(asked);
        let document = document.at(&version).expect(asked);
        let evaluation = evaluate(&document, Performance::Organisational);
        assert_eq!(words::outcome(evaluation.total(), false), total, "{asked}");
    }
}

#[test]
fn the_individual_performance_is_missing_with_its_interval() {
    let document = files::document(EXAMPLE);
    let evaluation = evaluate(&document, Performance::Individual);
    // (96 × 99.75… + 4 × 0) / 100 and (96 × 99.75… + 4 × 100) / 100
    assert_eq!(words::outcome(evaluation.total(), false), "missing: 95.76 to 99.76, known 99.75");
    let lacks: Vec<_> = evaluation.root.all_lacks().iter().map(|lack| words::lack(&document, lack)).collect();
    let fields =
        ["measure.survey.final.asked", "measure.survey.final.evaluations", "measure.survey.final.score"];
    let mut expected: Vec<_> = fields.iter().map(|field| format!("4.4/1 {field} unknown")).collect();
    expected.push("4.4/1 rules.survey unknown".to_owned());
    assert_eq!(lacks, expected);
    for one in published().objectives.iter().filter(|one| one.code != "4.4") {
        assert_eq!(printed(at(&document, &evaluation, &one.code).outcome), one.percent, "{}", one.code);
    }
}

/// The documents of 2020 print no link between objectives and guidelines: those of the example are a reading, and
/// say so. `plan.notes` has the reason of each.
#[test]
fn the_links_to_the_guidelines_are_readings() {
    let plan = files::document(EXAMPLE).plan;
    let codes: Vec<_> = plan.guidelines.iter().map(|one| one.code.as_str()).collect();
    let priorities = ["priorità 1", "priorità 2", "priorità 3", "priorità 4", "priorità 5"];
    let areas = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "i.1", "i.2", "l", "m", "n"];
    assert_eq!(codes, [&priorities[..], &areas].concat());
    for guideline in &plan.guidelines {
        assert!(guideline.text.is_some(), "{}", guideline.code);
        let act = guideline.act.as_ref().and_then(|act| plan.act(act)).expect("the act of a guideline");
        assert_eq!(
            (act.name.as_str(), act.date.map(|date| date.to_string())),
            ("Decreto 397", Some("2019-12-12".to_owned()))
        );
    }
    let mut links = Vec::new();
    for (_, objective) in plan.objectives() {
        for answer in &objective.answers {
            assert!(answer.reading, "{}", objective.code);
            let guideline =
                plan.guidelines.iter().find(|one| one.id == answer.guideline).expect("a guideline");
            links.push(format!("{} {}", objective.code, guideline.code));
        }
    }
    let expected = [
        "1.1 priorità 1",
        "1.1 priorità 5",
        "1.1 a",
        "1.2 m",
        "1.3 priorità 3",
        "1.3 c",
        "1.3 m",
        "1.4 a",
        "2.2 g",
        "3.1 c",
        "3.2 priorità 3",
        "3.2 c",
        "4.1 m",
        "4.2 priorità 5",
        "4.2 a",
        "4.3 m",
    ];
    assert_eq!(links, expected);
}

#[test]
fn the_file_is_written_back_as_it_was() {
    let text = files::text(EXAMPLE);
    let document = format::read(text.as_bytes()).expect(EXAMPLE);
    let written = format::write(&document).expect("a text");
    assert_eq!(format::read(written.as_bytes()).expect("the file that was written"), document);
    let json = |text: &str| -> serde_json::Value {
        let mut value: serde_json::Value = serde_json::from_str(text).expect("JSON");
        value["application"] = serde_json::Value::Null;
        value
    };
    assert_eq!(json(&written), json(&text), "nothing is lost and nothing is added");
    let original = original(&document);
    let written = format::write(&original).expect("a text");
    assert_eq!(format::read(written.as_bytes()), Ok(original));
}
