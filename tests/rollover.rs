//! Next year's plan from this year's: ARTI 2020 against the real plan of 2021, what must hold for every plan, and
//! the cases that neither shows.

mod support;

#[path = "rollover/cases.rs"]
mod cases;
#[path = "rollover/properties.rs"]
mod properties;
#[path = "rollover/whole.rs"]
mod whole;

use stadera::{
    checks::{CheckId, check},
    plan::{Document, Indicator, LaterTarget, Objective, Stage, Target},
    rollover::{RollOver, roll_over},
    view::{Language, decision},
};
use support::files;

const LAST: &str = "public/examples/arti-2020.json";
const REAL: &str = "public/examples/arti-2021-interim.json";

/// The plan of the next year, with everything that is left to decide.
#[track_caller]
fn rolled(document: &Document) -> RollOver {
    roll_over(document).expect("a year that a plan can be of")
}

/// Every decision as a sentence, in order.
fn sentences(rolled: &RollOver, language: Language) -> Vec<String> {
    let plan = &rolled.document.plan;
    rolled.decisions.iter().map(|one| decision(plan, one, language)).collect()
}

/// Compares with `snapshots/rollover__{name}.snap`.
#[track_caller]
fn snapshot(name: &str, text: &str) {
    insta::assert_snapshot!(name, text);
}

fn objective<'a>(document: &'a Document, code: &str) -> &'a Objective {
    let mut objectives = document.plan.objectives();
    objectives.find(|(_, objective)| objective.code == code).map(|(_, objective)| objective).expect(code)
}

/// An indicator's baseline, its year, and its target, as figures.
fn start_and_target(indicator: &Indicator) -> (String, u16, String) {
    let baseline = indicator.baseline.expect("a baseline");
    let target = match indicator.target {
        Some(Target::Value(target)) => target.to_string(),
        other => format!("{other:?}"),
    };
    (baseline.value.to_string(), baseline.year.expect("a year"), target)
}

/// The six objectives that go on, with their codes of 2020 and 2021, each indicator with its baseline, the target
/// by R12, and the target that ARTI set. Where the two differ the real one is lower, which is what C7 finds.
const GOES_ON: [(&str, &str, &[[&str; 3]]); 6] = [
    ("2.2", "2.1", &[["95.20", "100.00", "100.00"]]),
    ("3.1", "3.1", &[["91.33", "91.33", "90.00"]]),
    ("3.2", "3.2", &[["66.63", "66.63", "66.00"]]),
    ("4.1", "4.1", &[["79.69", "79.69", "79.00"]]),
    ("4.2", "4.2", &[["65.94", "80.00", "67.00"]]),
    ("4.5", "4.4", &[["100.00", "100.00", "100.00"], ["100.00", "100.00", "100.00"]]),
];

#[test]
fn arti_2020_starts_from_what_the_real_plan_of_2021_starts_from() {
    let (made, real) = (rolled(&files::document(LAST)).document, files::document(REAL));
    for (last, now, indicators) in GOES_ON {
        let (made, real) = (objective(&made, last), objective(&real, now));
        assert_eq!((made.indicators.len(), real.indicators.len()), (indicators.len(), indicators.len()));
        for ((made, real), [baseline, by_rule, set]) in
            made.indicators.iter().zip(&real.indicators).zip(indicators)
        {
            let with = |target: &str| ((*baseline).to_owned(), 2020, target.to_owned());
            assert_eq!(start_and_target(made), with(by_rule), "{last}");
            assert_eq!(start_and_target(real), with(set), "{now}");
        }
    }
    let indicators = |document: &Document| {
        let objectives = document.plan.objectives();
        objectives
            .flat_map(|(_, one)| &one.indicators)
            .filter(|indicator| indicator.baseline.is_some())
            .count()
    };
    // All of these go on, and 1.5, which does not.
    assert_eq!((indicators(&made), indicators(&real)), (8, 7));
}

#[test]
fn what_is_rolled_over_keeps_what_the_year_before_promised() {
    let last = files::document(LAST);
    let codes = |document: &Document| {
        let findings = check(document, Some(&last)).into_iter();
        let findings = findings.filter(|finding| finding.check == CheckId::C7);
        findings.filter_map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&rolled(&last).document), Vec::<String>::new());
    assert_eq!(codes(&files::document(REAL)), ["3.1", "3.2", "4.1", "4.2"]);
}

#[test]
fn arti_2020_becomes_a_plan_of_2021() {
    let last = files::document(LAST);
    let Document { rules, plan } = rolled(&last).document;
    assert_eq!((plan.id.as_str(), plan.year, plan.stage), ("arti-2021", 2021, Stage::Planned));
    assert_eq!(plan.title, "Piano della Qualità della Prestazione Organizzativa (PQPO) per l'anno 2021");
    assert_eq!((rules, &plan.acts, &plan.guidelines), (last.rules, &last.plan.acts, &last.plan.guidelines));
    assert_eq!((plan.approval, plan.amendments, plan.notes), (None, Vec::new(), Vec::new()));
    // What was set for 2021 and 2022 is now this year's, and next year's.
    let satisfied = &plan.areas[3].objectives[0].indicators[0];
    let later = LaterTarget { from: 2022, to: 2022, target: Target::AtLeastPreviousFinal };
    assert_eq!(satisfied.later_targets, [later]);
}

/// Read as somebody who has to write the plan of 2021 from them.
#[test]
fn what_is_left_to_decide_in_both_languages() {
    let rolled = rolled(&files::document(LAST));
    for (language, name) in [(Language::Italian, "arti_it"), (Language::English, "arti_en")] {
        snapshot(name, &sentences(&rolled, language).join("\n"));
    }
}
