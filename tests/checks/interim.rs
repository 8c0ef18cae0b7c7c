//! C5 and C11: what the office declares at 30 June, against R11 and R10.

use serde_json::{Value, json};

use super::{INDICATOR, SCHEDULE, expect, milestone, numeric, schedule, set};

#[test]
fn c5_an_interim_value_is_the_weight_of_the_completed_phases() {
    let with = |declared: Value, done: usize, expected: &[&str]| {
        let mut plan = schedule();
        for index in 0..done {
            let field = format!("{SCHEDULE}/phases/{index}/interim/completion");
            set(&mut plan, &field, json!({ "completed": "2020-06-30" }));
        }
        expect(plan, &[(INDICATOR, "/interim/value", declared)], expected);
    };
    with(json!("40.00"), 1, &[]);
    with(json!("45"), 1, &["C5 warning I.interim.value: 45, 40"]);
    with(json!("40"), 0, &["C5 warning I.interim.value: 40, 0"]);
    with(json!("0.00"), 0, &[]);
    with(json!("100"), 2, &[]);
    with(Value::Null, 1, &[]);
}

#[test]
fn c5_only_what_is_completed_by_the_reference_date_counts() {
    let with = |date: Value, expected: &[&str]| {
        let fields = [
            ("/plan", "/interim_date", date),
            (SCHEDULE, "/phases/0/interim/completion", json!({ "completed": "2020-07-01" })),
            (INDICATOR, "/interim/value", json!("40")),
        ];
        expect(schedule(), &fields, expected);
    };
    with(json!("2020-07-01"), &[]);
    with(Value::Null, &["C5 warning I.interim.value: 40, 0"]);
    // With the weight of a completed phase unknown, the sum is not known either.
    let unknown = [
        (SCHEDULE, "/phases/0/interim/completion", json!({ "completed": "2020-06-30" })),
        (SCHEDULE, "/phases/0/weight", Value::Null),
        (INDICATOR, "/interim/value", json!("30")),
    ];
    expect(schedule(), &unknown, &["C6 warning P[0].weight: nothing, value"]);
}

/// A phase that is due on 30/06, completed that day or not at all.
fn with_state(state: Value, completed: bool, expected: &[&str]) {
    let end = if completed { json!({ "completed": "2020-06-30" }) } else { Value::Null };
    let fields = [(INDICATOR, "/interim/state", state), (SCHEDULE, "/phases/0/interim/completion", end)];
    expect(schedule(), &fields, expected);
}

#[test]
fn c11_a_declared_state_is_the_suggested_one() {
    with_state(json!("on_track"), true, &[]);
    with_state(json!("late"), false, &[]);
    with_state(json!("on_track"), false, &["C11 note I.interim.state: on_track, late"]);
    with_state(json!("late"), true, &["C11 note I.interim.state: late, on_track"]);
    // Where one of the two is not there, nothing differs.
    with_state(Value::Null, true, &[]);
    with_state(Value::Null, false, &[]);
}

#[test]
fn c11_on_every_kind_of_indicator() {
    let value = |value: &str, state: &str, expected: &[&str]| {
        let fields =
            [(INDICATOR, "/interim/value", json!(value)), (INDICATOR, "/interim/state", json!(state))];
        expect(numeric(), &fields, expected);
    };
    value("90", "on_track", &[]);
    value("89.99", "late", &[]);
    value("89.99", "on_track", &["C11 note I.interim.state: on_track, late"]);
    value("90", "early", &["C11 note I.interim.state: early, on_track"]);
    for kind in ["milestone", "not_quantifiable"] {
        let state = |state: &str| [(INDICATOR, "/interim/state", json!(state))];
        expect(milestone(kind), &state("on_track"), &[]);
        expect(milestone(kind), &state("early"), &["C11 note I.interim.state: early, on_track"]);
        expect(milestone(kind), &state("to_start_late"), &[]);
        expect(milestone(kind), &state("to_start"), &["C11 note I.interim.state: to_start, to_start_late"]);
    }
    // Nothing can be suggested without a value.
    expect(numeric(), &[(INDICATOR, "/interim/state", json!("late"))], &[]);
}

#[test]
fn c11_follows_the_reference_date() {
    let fields = |date: &str| {
        [("/plan", "/interim_date", json!(date)), (INDICATOR, "/interim/state", json!("on_track"))]
    };
    expect(schedule(), &fields("2020-06-29"), &[]);
    expect(schedule(), &fields("2020-06-30"), &["C11 note I.interim.state: on_track, late"]);
}
