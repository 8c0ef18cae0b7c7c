//! The formulas, computed by LibreOffice, against the engine.

use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use rust_decimal::Decimal;
use serde_json::Value;
use stadera::{
    format,
    plan::{Document, Indicator, Subject},
    scoring::{Outcome, Performance, evaluate},
    spreadsheet::export,
    view::Language,
};

use super::{
    office::{Computed, Job, column, compute, row},
    support::plans::documents,
};

pub fn example(name: &str) -> Document {
    let file = format!("{}/public/examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    format::read(&std::fs::read(file).expect("an example")).expect("a plan")
}

pub fn job(document: &Document, language: Language) -> Job {
    Job { book: export(document, language).expect("a workbook"), edits: Vec::new() }
}

/// Whether a cell says what the engine says: the same percentage, or the word for none.
fn agrees(cell: &Value, outcome: Outcome, rounded: bool, language: Language) -> Result<(), String> {
    let words = language.pick(["non valutabile", "dato mancante"], ["not evaluable", "missing"]);
    let fits = match outcome {
        Outcome::Value(value) => {
            let value = if rounded { value.shown() } else { value.get() };
            let expected: f64 = (value / Decimal::ONE_HUNDRED).to_string().parse().expect("a number");
            cell.as_f64().is_some_and(|found| (found - expected).abs() < 1e-11)
        }
        Outcome::NotEvaluable(_) => cell == words[0],
        Outcome::Missing { .. } => cell == words[1],
    };
    if fits { Ok(()) } else { Err(format!("the sheet says {cell}, the engine {outcome:?}")) }
}

/// Every percentage of the plan: phases, schedules, indicators, objectives and total, for both performances.
pub fn agree(document: &Document, computed: &Computed, language: Language) -> Result<usize, String> {
    let sheet = computed.sheet("stadera:sheet:");
    let mut count = 0;
    for (index, performance) in [Performance::Organisational, Performance::Individual].into_iter().enumerate()
    {
        let evaluation = evaluate(document, performance);
        let at = |key: &str| column(sheet, &format!("result.{key}.{index}"));
        let mut check = |cell: &Value, outcome, rounded, what: &str| {
            count += 1;
            agrees(cell, outcome, rounded, language)
                .map_err(|error| format!("{what}, {performance:?}: {error}"))
        };
        let total = &sheet[row(sheet, 0, "total")][at("objective")];
        check(total, evaluation.total(), true, "total")?;
        for (subject, objective) in document.plan.objectives() {
            let line = &sheet[row(sheet, column(sheet, "objective.id"), objective.id.as_str())];
            let node = evaluation.node(subject).expect("an objective");
            check(&line[at("objective")], node.outcome, false, objective.id.as_str())?;
            for (number, indicator) in objective.indicators.iter().enumerate() {
                let subject = subject.indicator(number);
                // The engine does not look into what is left out; the sheet does, and nothing takes it.
                let Some(node) = evaluation.node(subject) else { continue };
                let line = &sheet[row(sheet, column(sheet, "indicator.id"), indicator.id.as_str())];
                check(&line[at("indicator")], node.outcome, false, indicator.id.as_str())?;
                for (phase, id, outcome) in phases(indicator, subject, &evaluation) {
                    let own =
                        computed.sheet(&format!("stadera:schedule:1:{}:{}", language.tag(), indicator.id));
                    let cell = &own[row(own, 0, id)][column(own, "phase.result")];
                    check(cell, outcome, false, &format!("{id} ({phase:?})"))?;
                }
            }
        }
    }
    Ok(count)
}

fn phases<'a>(
    indicator: &'a Indicator,
    subject: Subject,
    evaluation: &stadera::scoring::Evaluation,
) -> Vec<(Subject, &'a str, Outcome)> {
    let phases = indicator.schedule().map_or(&[][..], |schedule| &schedule.phases).iter().enumerate();
    let found = phases.filter_map(|(index, phase)| {
        let subject = subject.phase(index);
        Some((subject, phase.id.as_str(), evaluation.node(subject)?.outcome))
    });
    found.collect()
}

#[test]
fn the_examples_compute_what_the_engine_computes() {
    let plans = [example("arti-2020"), example("arti-2021-interim")];
    let languages = [Language::Italian, Language::English];
    let pairs: Vec<_> = plans.iter().flat_map(|plan| languages.map(|language| (plan, language))).collect();
    let jobs: Vec<Job> = pairs.iter().map(|(plan, language)| job(plan, *language)).collect();
    for ((plan, language), computed) in pairs.into_iter().zip(&compute(&jobs)) {
        let count =
            agree(plan, computed, language).unwrap_or_else(|error| panic!("{}: {error}", plan.plan.id));
        assert!(count > 80, "{count} percentages");
    }
}

#[test]
fn random_plans_compute_what_the_engine_computes() {
    let count = std::env::var("SPREADSHEET_PLANS").ok().and_then(|count| count.parse().ok()).unwrap_or(50);
    let seed = [7; 32];
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let plans: Vec<Document> =
        (0..count).map(|_| documents().new_tree(&mut runner).expect("a plan").current()).collect();
    let jobs: Vec<Job> = plans.iter().map(|plan| job(plan, Language::Italian)).collect();
    let mut percentages = 0;
    for (number, (plan, computed)) in plans.iter().zip(&compute(&jobs)).enumerate() {
        let agreed = agree(plan, computed, Language::Italian);
        percentages += agreed.unwrap_or_else(|error| {
            panic!("plan {number}: {error}\n{}", format::write(plan).expect("a file"))
        });
    }
    assert!(percentages > 10 * count, "{percentages} percentages");
}
