//! Sums of weights with their addends, from the example and from plans that lack some.

use std::sync::Arc;

use stadera::{
    coverage::Coverage,
    number::Weight,
    plan::{Field, Objective, Plan, Subject},
    view::{Explanation, Language, Summed, explain_weights, percent, weight_sum},
};

use crate::support::files;

fn arti_2020() -> Plan {
    files::document("public/examples/arti-2020.json").plan
}

fn objective<'a>(plan: &'a mut Plan, code: &str) -> &'a mut Objective {
    let mut all = plan.areas.iter_mut().flat_map(|area| &mut area.objectives);
    Arc::make_mut(all.find(|one| one.code == code).expect("the objective"))
}

fn explained(plan: &Plan, summed: Summed) -> Explanation {
    explain_weights(plan, summed, Language::Italian).expect("an explanation")
}

fn formulas(explanation: &Explanation) -> Vec<&str> {
    explanation.lines.iter().filter_map(|line| line.formula.as_deref()).collect()
}

#[test]
fn the_weight_of_a_guideline_lists_its_objectives_and_leads_to_their_weights() {
    let plan = arti_2020();
    let position = plan.guidelines.iter().position(|one| one.code == "c").expect("the guideline");
    let one = explained(&plan, Summed::Guideline(position));
    assert_eq!(
        (one.heading.as_str(), one.result.as_str()),
        ("Peso · indirizzo c · Servizi alle imprese", "28")
    );
    assert_eq!(formulas(&one), ["1.3: 10 + 3.1: 10 + 3.2: 8 = 28"]);
    assert!(one.lines[0].places.iter().all(|place| place.field == Field::Weight));
    assert_eq!(one.lines[0].places.len(), 3);
    assert_eq!(explain_weights(&plan, Summed::Guideline(99), Language::Italian), None);
}

#[test]
fn every_sum_of_the_screen_is_the_one_that_is_explained() {
    let mut plan = arti_2020();
    for lacking in ["", "1.1", "4.2"] {
        if !lacking.is_empty() {
            objective(&mut plan, lacking).weight = None;
        }
        let coverage = Coverage::of(&plan);
        for (position, cover) in coverage.guidelines.iter().enumerate() {
            let shown = weight_sum(cover.weight, Language::Italian);
            assert_eq!(explained(&plan, Summed::Guideline(position)).result, shown);
        }
        let share = coverage.share().map_or("—".to_owned(), |share| percent(share, Language::Italian));
        assert_eq!(explained(&plan, Summed::Answering).result, share);
    }
}

#[test]
fn the_share_is_explained_by_its_addends_and_its_quotient() {
    let mut plan = arti_2020();
    let one = explained(&plan, Summed::Answering);
    let sum =
        "1.1: 12 + 1.2: 8 + 1.3: 10 + 1.4: 7 + 2.2: 5 + 3.1: 10 + 3.2: 8 + 4.1: 8 + 4.2: 8 + 4.3: 10 = 86";
    assert_eq!(formulas(&one), [sum, "86 / 100 × 100 = 86,00\u{a0}%"]);
    objective(&mut plan, "1.5").weight = None;
    let lacks = explained(&plan, Summed::Answering);
    assert_eq!(formulas(&lacks), [sum]);
    let last = lacks.lines.last().expect("a line");
    assert_eq!(last.text, "Il peso che manca non vale zero: non entra nella somma (1.5).");
}

#[test]
fn what_must_make_a_hundred_is_added_up_at_each_level() {
    let mut plan = arti_2020();
    objective(&mut plan, "1.1").weight = Weight::parse("22").ok();
    let whole = explained(&plan, Summed::Whole(Subject::Plan.field(Field::Areas)));
    assert_eq!(
        (whole.heading.as_str(), whole.result.as_str()),
        ("Somma dei pesi degli obiettivi · piano", "110")
    );
    let (subject, _) = plan.objectives().find(|(_, one)| one.code == "1.3").expect("the objective");
    let phases = explained(&plan, Summed::Whole(subject.indicator(0).field(Field::Phases)));
    assert!(formulas(&phases)[0].starts_with("fase 1: "), "{:?}", formulas(&phases));
    assert_eq!(phases.result, "100");
    let indicators = explained(&plan, Summed::Whole(subject.field(Field::Indicators)));
    assert!(indicators.heading.starts_with("Somma dei pesi degli indicatori · obiettivo 1.3"));
}
