//! Where there is no total to work with, or nothing can move, the reason says so.

use stadera::{
    number::Weight,
    plan::{Change, Document, RuleSet},
    scoring::{Performance, Reason, evaluate},
    simulation::{Balance, Follow, Level, Lever, MoveError, NoAnswer, Search, Unsettled, seek},
};

use super::support::{files, notation, words};

fn document(lines: &[&str]) -> Document {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    notation::document(&lines, RuleSet::default()).expect("a plan")
}

fn balance(document: &Document) -> Result<Balance, Unsettled> {
    Balance::of(document, &evaluate(document, Performance::Organisational))
}

fn lacks(document: &Document) -> Vec<String> {
    match balance(document) {
        Err(Unsettled::Missing(lacks)) => lacks.iter().map(|lack| words::lack(document, lack)).collect(),
        other => panic!("{other:?}"),
    }
}

const FULL: &str = "indicator numeric target 100 value 100";
const HALF: &str = "indicator numeric target 100 value 50";

#[test]
fn missing_data_are_named() {
    let plan = document(&[
        "objective 1.1 weight 60",
        "indicator numeric target 100",
        "objective 1.2 weight 40",
        FULL,
    ]);
    assert_eq!(lacks(&plan), ["1.1/1 final.value unknown"]);
    let plan = document(&["objective 1.1", HALF, "objective 1.2 weight 40", FULL]);
    assert_eq!(lacks(&plan), ["1.1 weight unknown"]);
    // It takes no part, but without its weight nobody knows what the others sum to.
    let plan = document(&["objective 1.1 excluded", HALF, "objective 1.2 weight 100", FULL]);
    assert_eq!(lacks(&plan), ["1.1 weight unknown"]);
    assert_eq!(lacks(&document(&[])), ["plan areas unknown"]);
}

#[test]
fn nothing_evaluable_and_other_sums_are_said() {
    let plan = document(&["objective 1.1 weight 100 excluded", HALF]);
    assert_eq!(balance(&plan), Err(Unsettled::NotEvaluable(Reason::NothingLeft)));
    let plan = document(&["objective 1.1 weight 0", HALF, "objective 1.2 weight 100 excluded", FULL]);
    assert_eq!(balance(&plan), Err(Unsettled::NotEvaluable(Reason::NoWeight)));
    let plan = document(&["objective 1.1 weight 60", HALF, "objective 1.2 weight 39.5", FULL]);
    assert_eq!(balance(&plan), Err(Unsettled::Sum("99.5".parse().expect("a number"))));
}

#[test]
fn what_is_locked_is_said() {
    let plan = document(&["objective 1.1 weight 60", HALF, "objective 1.2 weight 40", FULL]);
    let all = balance(&plan).expect("a total").with_locks(|_| true);
    for follow in [Follow::Proportional, Follow::Equal, Follow::Area] {
        assert!(all.leverage(follow).iter().all(|one| one.change == Err(MoveError::Locked)));
        let first = balance(&plan).expect("a total").with_locks(|at| at == 1);
        assert_eq!(first.leverage(follow)[0].change, Err(MoveError::AllOthersLocked));
    }
    let interval = all.interval(rust_decimal::Decimal::from(5));
    assert_eq!((interval.low.total, interval.high.total), (all.total(), all.total()));
    let subject = all.items[0].subject;
    let search = |locked: Vec<usize>| Search {
        goal: rust_decimal::Decimal::from(80),
        lever: Lever::Weight(subject),
        follow: Follow::Proportional,
        locked,
    };
    let sought = |locked| seek(&plan, Performance::Organisational, &search(locked)).map(|found| found.total);
    assert_eq!(sought(vec![0, 1]), Err(NoAnswer::Fixed(MoveError::Locked)));
    assert_eq!(sought(vec![1]), Err(NoAnswer::Fixed(MoveError::AllOthersLocked)));
    assert!(sought(Vec::new()).is_ok());
}

#[test]
fn parts_of_every_level_move_among_themselves() {
    let arti = files::document("public/examples/arti-2020.json");
    let evaluation = evaluate(&arti, Performance::Organisational);
    let schedule = notation::id("ind-1.2");
    let phases = Level::Phases(schedule.clone());
    let mut weights = phases.weights_in(&arti.plan, &evaluation).expect("weights");
    let one = |text: &str| Weight::parse(text).expect(text);
    // 35 left for external causes and stays; 20 and 45 share 65.
    assert!(weights.is_held(0) && !weights.is_held(1));
    let step = rust_decimal::Decimal::ONE;
    assert_eq!(weights.set(0, one("30"), step, Follow::Equal), Err(MoveError::Held));
    assert_eq!(weights.set(1, one("25"), step, Follow::Equal), Ok(()));
    let changes = phases.changes(&arti.plan, &weights);
    let changed: Vec<String> = changes
        .iter()
        .map(|change| match change {
            Change::Phase { id, set } => format!("{id} {set:?}"),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(changed.len(), 2);
    assert!(
        changed[0].starts_with("arti-2-phase-2") && changed[1].starts_with("arti-2-phase-3"),
        "{changed:?}"
    );
    // The two indicators of 4.5 have no weights: they count alike.
    let objective = arti.plan.objectives().find(|(_, one)| one.code == "4.5").map(|(_, one)| one.id.clone());
    let indicators = Level::Indicators(objective.expect("4.5"));
    assert_eq!(indicators.weights(&arti.plan), Err(MoveError::UnknownWeight));
    assert_eq!(Level::Phases(notation::id("ind-3.1")).weights(&arti.plan), Err(MoveError::Nothing));
    assert!(Level::Objectives.weights_in(&arti.plan, &evaluation).expect("weights").is_held(11));
}
