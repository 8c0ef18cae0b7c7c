//! C6: what is missing, at each stage of a plan.

use serde_json::{Value, json};

use super::{INDICATOR, OBJECTIVE, SCHEDULE, expect, milestone, numeric, plan, schedule, set};

#[test]
fn c6_what_the_evaluation_lacks() {
    let missing = |field: &str, place: &str| {
        expect(
            numeric(),
            &[(INDICATOR, field, Value::Null)],
            &[&format!("C6 error I.{place}: nothing, value")],
        );
    };
    missing("/target", "target");
    missing("/final/value", "final.value");
    // What only the individual performance waits for does not keep the organisational total.
    let individual = [(INDICATOR, "/target", Value::Null), (OBJECTIVE, "/scope", json!("individual"))];
    expect(numeric(), &individual, &["C6 warning I.target: nothing, value"]);
    // What is left out waits for nothing.
    let excluded =
        [(INDICATOR, "/target", Value::Null), (INDICATOR, "/final/exclusion", json!({ "reason": "Flood" }))];
    expect(numeric(), &excluded, &[]);
    // Its weight is a fact of the plan all the same.
    let unweighted =
        [(OBJECTIVE, "/weight", Value::Null), (OBJECTIVE, "/exclusion", json!({ "reason": "Flood" }))];
    expect(numeric(), &unweighted, &["C6 warning O.weight: nothing, value"]);
}

#[test]
fn c6_what_no_rule_can_use() {
    let fraction = json!({ "numerator": "3", "denominator": "0" });
    let denominator =
        [(INDICATOR, "/measure/numeric/final", fraction), (INDICATOR, "/final/value", Value::Null)];
    expect(numeric(), &denominator, &["C6 error I.measure.numeric.final.denominator: 0, > 0"]);
    let target = |value: &str| [(INDICATOR, "/target", json!({ "value": value }))];
    for stage in ["planned", "interim", "final"] {
        let mut plan = numeric();
        set(&mut plan, "/plan/stage", json!(stage));
        set(&mut plan, &format!("{INDICATOR}/interim/value"), json!("100"));
        expect(plan.clone(), &target("0"), &["C6 error I.target: 0, > 0"]);
        set(&mut plan, &format!("{INDICATOR}/measure/numeric/direction"), json!("lower"));
        expect(plan.clone(), &target("0"), &[]);
        expect(plan, &target("-1"), &["C6 error I.target: -1, >= 0"]);
    }
}

/// A plan at a stage.
fn at(stage: &str, mut plan: Value) -> Value {
    set(&mut plan, "/plan/stage", json!(stage));
    plan
}

/// The schedule without anything of 31 December.
fn open_schedule(stage: &str) -> Value {
    let mut plan = at(stage, schedule());
    for index in [0, 1] {
        set(&mut plan, &format!("{SCHEDULE}/phases/{index}/final"), Value::Null);
    }
    plan
}

#[test]
fn c6_values_of_december_are_not_missing_before() {
    let fields = [(INDICATOR, "/final/value", Value::Null)];
    expect(at("planned", numeric()), &fields, &[]);
    let monitored = [fields[0].clone(), (INDICATOR, "/interim/value", json!("95"))];
    expect(at("interim", numeric()), &monitored, &[]);
    expect(at("final", numeric()), &monitored, &["C6 error I.final.value: nothing, value"]);
    for kind in ["milestone", "not_quantifiable"] {
        let end = format!("/measure/{kind}/final");
        let fields = [(INDICATOR, end.as_str(), Value::Null)];
        expect(at("planned", milestone(kind)), &fields, &[]);
        expect(
            at("final", milestone(kind)),
            &fields,
            &[&format!("C6 error I.measure.{kind}.final: nothing, value")],
        );
    }
    // What is there and cannot be used is wrong at any time.
    let fraction = json!({ "numerator": "3", "denominator": "0" });
    let denominator = [fields[0].clone(), (INDICATOR, "/measure/numeric/final", fraction)];
    let found = "C6 warning I.measure.numeric.final.denominator: 0, > 0";
    expect(at("planned", numeric()), &denominator, &[found]);
}

#[test]
fn c6_values_of_june_are_missing_at_the_interim_stage_only() {
    let fields = [(INDICATOR, "/final/value", Value::Null)];
    expect(at("interim", numeric()), &fields, &["C6 warning I.interim.value: nothing, value"]);
    // At the end of the year nobody asks for them any more.
    expect(at("final", numeric()), &[], &[]);
    let year_end = [fields[0].clone(), (INDICATOR, "/interim/note", json!("Rilevazione a fine anno"))];
    expect(at("interim", numeric()), &year_end, &[]);
    let parts =
        |parts: Value| [(INDICATOR, "/measure/numeric", json!({ "figure": "ratio", "interim": parts }))];
    expect(at("interim", numeric()), &parts(json!({ "numerator": "9", "denominator": "10" })), &[]);
    let place = "I.measure.numeric.interim.denominator";
    let lacking = format!("C6 warning {place}: nothing, value");
    expect(at("interim", numeric()), &parts(json!({ "numerator": "9" })), &[&lacking]);
    let unusable = format!("C6 warning {place}: 0, > 0");
    expect(at("interim", numeric()), &parts(json!({ "numerator": "9", "denominator": "0" })), &[&unusable]);
    // What is left out waits for nothing.
    for (part, field) in [(INDICATOR, "/final/exclusion"), (OBJECTIVE, "/exclusion")] {
        expect(at("interim", numeric()), &[(part, field, json!({ "reason": "Flood" }))], &[]);
    }
}

#[test]
fn c6_schedules_through_the_year() {
    expect(open_schedule("planned"), &[], &[]);
    // In June the phase that was due is asked for, that of July is not.
    expect(open_schedule("interim"), &[], &["C6 warning P[0].interim.completion: nothing, value"]);
    let completed = json!({ "completed": "2020-06-30" });
    expect(open_schedule("interim"), &[(SCHEDULE, "/phases/0/interim/completion", completed)], &[]);
    // Once anything is said of the schedule, a phase without an end is not completed.
    expect(open_schedule("interim"), &[(INDICATOR, "/interim/state", json!("late"))], &[]);
    let december = [0, 1].map(|index| format!("C6 error P[{index}].final.completion: nothing, value"));
    expect(open_schedule("final"), &[], &[&december[0], &december[1]]);
}

#[test]
fn c6_planned_dates_are_facts_of_the_plan() {
    let without = |part: &str, field: &str, place: &str| {
        let lacking = format!("C6 warning {place}: nothing, value");
        expect(open_schedule("planned"), &[(part, field, Value::Null)], &[&lacking]);
    };
    without(SCHEDULE, "/due", "I.measure.schedule.due");
    without(SCHEDULE, "/phases/1/start", "P[1].start");
    without(SCHEDULE, "/phases/1/end", "P[1].end");
    for kind in ["milestone", "not_quantifiable"] {
        for date in ["start", "due"] {
            let field = format!("/measure/{kind}/{date}");
            let lacking = format!("C6 warning I.measure.{kind}.{date}: nothing, value");
            expect(at("planned", milestone(kind)), &[(INDICATOR, &field, Value::Null)], &[&lacking]);
        }
    }
    // At the end of the year the evaluation says whether it needs them: with every phase in time it does not.
    expect(schedule(), &[(SCHEDULE, "/phases/1/start", Value::Null)], &[]);
    let excluded = [
        (SCHEDULE, "/phases/1/end", Value::Null),
        (SCHEDULE, "/phases/1/final/exclusion", json!({ "reason": "Flood" })),
    ];
    expect(open_schedule("planned"), &excluded, &[]);
}

#[test]
fn c6_facts_of_the_plan_are_missing_at_any_stage() {
    for stage in ["planned", "interim"] {
        let sound = || {
            let mut plan = at(stage, numeric());
            set(&mut plan, &format!("{INDICATOR}/final/value"), Value::Null);
            set(&mut plan, &format!("{INDICATOR}/interim/value"), json!("95"));
            plan
        };
        expect(sound(), &[], &[]);
        expect(sound(), &[(INDICATOR, "/target", Value::Null)], &["C6 warning I.target: nothing, value"]);
        expect(sound(), &[(OBJECTIVE, "/weight", Value::Null)], &["C6 warning O.weight: nothing, value"]);
        let rule = [(INDICATOR, "/target", json!("at_least_previous_final"))];
        expect(sound(), &rule, &["C6 warning I.baseline: nothing, value"]);
        expect(
            sound(),
            &[(OBJECTIVE, "/indicators", json!([]))],
            &["C6 warning O.indicators: nothing, value"],
        );
    }
    // The scale of a survey is laid down with the plan, its counts come at the end of the year.
    let survey = plan(json!({ "survey": {} }));
    expect(at("planned", survey), &[], &["C6 warning rules.survey: nothing, value"]);
}
