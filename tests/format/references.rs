//! References that lead nowhere, and what must be unique.

use serde_json::{Value, json};
use stadera::format::{Expected, Found, Kind, Problem, read};

use super::{NUMBER, OBJECTIVE, PHASE, at, field, frozen, with};
use crate::support::json::{pointer, set};

#[test]
fn a_reference_that_leads_nowhere() {
    let cases = [
        ("plan.approval".to_owned(), Kind::Act),
        ("plan.amendments[1].act".to_owned(), Kind::Act),
        ("plan.guidelines[0].act".to_owned(), Kind::Act),
        (at(OBJECTIVE, "answers[1].guideline"), Kind::Guideline),
        ("plan.scenarios[1].version".to_owned(), Kind::Amendment),
    ];
    for (place, kind) in cases {
        let problem = Problem::Dangling { id: "nowhere".to_owned(), kind };
        assert_eq!(read(&with(&place, json!("nowhere"))), field(&place, problem));
    }
    // An act that amended nothing is no version.
    let mut file = frozen();
    let act = json!({ "id": "lr-1", "name": "LR 1" });
    set(&mut file, &pointer("plan.acts[4]"), Some(act));
    set(&mut file, &pointer("plan.scenarios[1].version"), Some(json!("lr-1")));
    let problem = Problem::Dangling { id: "lr-1".to_owned(), kind: Kind::Amendment };
    assert_eq!(read(file.to_string().as_bytes()), field("plan.scenarios[1].version", problem));
}

/// Only the last amendment can still be in the making.
#[test]
fn an_open_amendment_that_is_not_the_last() {
    let problem = Problem::Wrong { found: Found::Bool(true), expected: Expected::LastOnly };
    let place = "plan.amendments[1].open";
    assert_eq!(read(&with(place, json!(true))), field(place, problem));
}

#[test]
fn a_change_of_what_is_not_there() {
    let changes = [
        ("plan.amendments[0].before[0]", "objective", "nowhere"),
        ("plan.amendments[0].before[2]", "indicator", "nowhere"),
        ("plan.amendments[1].before[0]", "phase", "nowhere"),
        ("plan.scenarios[0].changes[0]", "objective", "nowhere"),
        // An identifier of another sort, and a field that the kind of indicator does not have.
        ("plan.amendments[0].before[0]", "objective", "i-number"),
        ("plan.amendments[0].before[4]", "indicator", "i-schedule"),
        ("plan.amendments[0].before[11]", "indicator", "i-number"),
        ("plan.amendments[0].before[8]", "indicator", "i-schedule"),
        ("plan.amendments[0].before[9]", "indicator", "i-survey"),
    ];
    for (place, part, id) in changes {
        let problem = Problem::Dangling { id: id.to_owned(), kind: Kind::ChangedField };
        let bad = with(&format!("{place}.{part}.id"), json!(id));
        assert_eq!(read(&bad), field(place, problem));
    }
}

#[test]
fn what_must_be_unique() {
    let cases = [
        ("plan.acts[1].id".to_owned(), "plan.acts[0].id".to_owned()),
        ("plan.guidelines[1].id".to_owned(), "plan.guidelines[0].id".to_owned()),
        ("plan.scenarios[1].id".to_owned(), "plan.scenarios[0].id".to_owned()),
        ("plan.areas[1].id".to_owned(), "plan.areas[0].id".to_owned()),
        ("plan.areas[1].objectives[0].id".to_owned(), at(OBJECTIVE, "id")),
        ("plan.areas[1].objectives[0].code".to_owned(), at(OBJECTIVE, "code")),
        ("plan.areas[1].objectives[0].indicators[1].id".to_owned(), at(NUMBER, "id")),
        (PHASE.replace("phases[0]", "phases[1].id"), at(PHASE, "id")),
    ];
    for (place, first) in cases {
        let value = frozen().pointer(&pointer(&first)).and_then(Value::as_str).expect(&first).to_owned();
        let problem = Problem::NotUnique { value: value.clone(), first };
        assert_eq!(read(&with(&place, json!(value))), field(&place, problem));
    }
}
