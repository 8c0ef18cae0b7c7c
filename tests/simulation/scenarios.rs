//! Scenarios of ARTI 2020: what was approved, another convention, and what adoption does.

use stadera::{
    number::Weight,
    plan::{
        Change, Document, Id, ObjectiveField, PlanField, RulesField, Scenario, ScheduleMethod, VersionError,
        differences,
    },
    scoring::{Performance, evaluate},
    simulation::{adoption, starting_point, tried_out},
};

use super::support::{files, notation::id, words};

fn arti() -> Document {
    files::document("public/examples/arti-2020.json")
}

fn scenario(version: Option<&str>, changes: Vec<Change>) -> Scenario {
    Scenario {
        id: id("scenario-1"),
        name: "What if".to_owned(),
        note: None,
        version: version.map(id),
        changes,
    }
}

fn exactly(document: &Document) -> String {
    words::outcome(evaluate(document, Performance::Organisational).total(), true)
}

/// What a scenario says of the plan alone.
fn bare(document: &Document) -> Document {
    let mut bare = document.clone();
    bare.plan.amendments.clear();
    bare.plan.scenarios.clear();
    bare
}

/// Adopts a scenario, and compares.
fn adopted(document: &Document, scenario: &Scenario) -> Document {
    let mut adopted = document.clone();
    for change in adoption(document, scenario).expect("what it changes is there") {
        change.apply(&mut adopted).expect("a change that can be made");
    }
    let tried = tried_out(document, scenario).expect("what it changes is there");
    assert_eq!(bare(&adopted), bare(&tried));
    // Adopted once, there is nothing left to adopt.
    assert_eq!(
        adoption(&adopted, &Scenario { version: None, ..scenario.clone() }).map(|left| left.len()),
        Ok(0)
    );
    adopted
}

#[test]
fn with_the_original_targets() {
    let arti = arti();
    // tests/published.rs has the calculation.
    let original = scenario(Some("dgr-153-2020"), Vec::new());
    let tried = tried_out(&arti, &original).expect("the approved version");
    assert_eq!(exactly(&tried), "98.39 exactly 98.39419799230741383839");
    assert_eq!(exactly(&adopted(&arti, &original)), "98.39 exactly 98.39419799230741383839");
    assert_eq!(exactly(&arti), "99.75 exactly 99.75019984012789768185");
    let amended = scenario(Some("dgr-1095-2020"), Vec::new());
    assert_eq!(adoption(&arti, &amended), Ok(Vec::new()));
}

#[test]
fn another_convention_and_other_weights() {
    let arti = arti();
    let overall = Change::Rules { set: RulesField::ScheduleMethod(ScheduleMethod::OverallDuration) };
    let convention = scenario(None, vec![overall.clone()]);
    let tried = adopted(&arti, &convention);
    assert_eq!(tried.rules.schedule_method, ScheduleMethod::OverallDuration);
    // Every schedule ended by its due date, in either convention.
    assert_eq!(exactly(&tried), exactly(&arti));
    let weight = |code: &str, to: &str| {
        let (_, one) = arti.plan.objectives().find(|(_, one)| one.code == code).expect(code);
        let weight = Some(Weight::parse(to).expect(to));
        Change::Objective { id: one.id.clone(), set: ObjectiveField::Weight(weight) }
    };
    // (86 × 100 + 10 × 39700/417) / 96
    let weights = vec![weight("2.2", "10"), weight("3.1", "5")];
    let heavier = scenario(None, weights.clone());
    assert_eq!(exactly(&adopted(&arti, &heavier)), "99.50 exactly 99.50039968025579536371");
    let both = scenario(Some("dgr-153-2020"), [weights, vec![overall]].concat());
    let tried = adopted(&arti, &both);
    let from = starting_point(&arti, both.version.as_ref()).expect("the approved version");
    let again = scenario(
        both.version.as_ref().map(Id::as_str),
        differences(&from, &tried_out(&arti, &both).expect("a plan")),
    );
    assert_eq!(bare(&tried_out(&arti, &again).expect("a plan")), bare(&tried));
}

#[test]
fn what_is_no_longer_there_is_said() {
    let arti = arti();
    let unknown = scenario(Some("dgr-1-1999"), Vec::new());
    assert!(tried_out(&arti, &unknown).is_err());
    let weight = ObjectiveField::Weight(None);
    let gone = scenario(None, vec![Change::Objective { id: id("no-such"), set: weight }]);
    assert!(matches!(tried_out(&arti, &gone), Err(VersionError::Broken(_))));
    assert!(adoption(&arti, &gone).is_err());
    let title = scenario(None, vec![Change::Plan { set: PlanField::Title("Altro".to_owned()) }]);
    assert_eq!(adopted(&arti, &title).plan.title, "Altro");
    assert_eq!(arti.plan.amendments.len(), 1);
}
