//! The coherence checks: each of them on a plan that has the fault, and on one that just has not.
//!
//! A case is a sound plan with a few fields set by their JSON pointer, and the findings it must give, one a
//! line: `check severity place: found, expected`. ARTI 2020 closes, in full.

#[path = "checks/interim.rs"]
mod interim;
#[path = "checks/previous.rs"]
mod previous;
#[path = "checks/stages.rs"]
mod stages;

use serde_json::{Value, json};
use stadera::{
    checks::{CheckId, Severity, check},
    format,
    plan::Document,
    view::{self, Language},
};

/// The parts that most cases are about.
const OBJECTIVE: &str = "/plan/areas/0/objectives/0";
const INDICATOR: &str = "/plan/areas/0/objectives/0/indicators/0";
const SCHEDULE: &str = "/plan/areas/0/objectives/0/indicators/0/measure/schedule";

/// A plan of one objective that is worth 100, at its final monitoring.
fn plan(measure: Value) -> Value {
    json!({
        "format": "stadera/plan", "version": 1, "application": "0.1.0", "rules": {},
        "plan": {
            "id": "plan", "title": "Plan", "body": "Body", "year": 2020, "stage": "final",
            "areas": [{ "id": "area", "code": "1", "title": "Area", "objectives": [{
                "id": "objective", "code": "1.1", "title": "Objective", "weight": "100",
                "indicators": [{
                    "id": "indicator", "title": "Indicator", "target": { "value": "100" },
                    "measure": measure, "final": { "value": "100" }
                }]
            }]}]
        }
    })
}

fn numeric() -> Value {
    plan(json!({ "numeric": { "unit": "%" } }))
}

fn phase(id: &str, weight: &str, start: &str, end: &str) -> Value {
    json!({
        "id": id, "code": id, "title": id, "weight": weight, "start": start, "end": end,
        "final": { "completion": { "completed": end } }
    })
}

fn schedule() -> Value {
    let phases = [phase("a", "40", "2020-01-01", "2020-06-30"), phase("b", "60", "2020-07-01", "2020-12-31")];
    plan(json!({ "schedule": { "name": "Schedule", "due": "2020-12-31", "phases": phases } }))
}

fn milestone(kind: &str) -> Value {
    let deadline =
        json!({ "start": "2020-01-01", "due": "2020-12-31", "final": { "completed": "2020-12-31" } });
    plan(json!({ kind: deadline }))
}

/// A second objective that is sound, with its own weight.
fn another(code: &str, weight: &str) -> Value {
    json!({
        "id": format!("objective-{code}"), "code": code, "title": "Another", "weight": weight,
        "indicators": [{
            "id": format!("indicator-{code}"), "title": "Indicator", "target": { "value": "10" },
            "measure": { "numeric": {} }, "final": { "value": "10" }
        }]
    })
}

/// Sets the field, or takes it away where the value is null; a list gets an item more at `-`.
fn set(value: &mut Value, pointer: &str, to: Value) {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    if value.pointer(parent).is_none() {
        set(value, parent, json!({}));
    }
    match value.pointer_mut(parent).expect("a parent") {
        Value::Object(fields) if to.is_null() => drop(fields.remove(name)),
        Value::Object(fields) => drop(fields.insert(name.to_owned(), to)),
        Value::Array(items) if name == "-" => items.push(to),
        Value::Array(items) => items[name.parse::<usize>().expect("an index")] = to,
        other => assert!(other.is_null(), "{pointer}: {other}"),
    }
}

fn read(value: &Value) -> Document {
    format::read(value.to_string().as_bytes()).expect("a plan")
}

fn findings(document: &Document) -> Vec<String> {
    findings_after(document, None)
}

/// With the plan of the year before.
fn findings_after(document: &Document, previous: Option<&Document>) -> Vec<String> {
    let lines = check(document, previous).into_iter().map(|finding| {
        let severity = view::severity_name(finding.severity, Language::English);
        let found = view::finding_found(&document.plan, &finding).unwrap_or_else(|| "nothing".to_owned());
        let expected = view::finding_expected(&document.plan, &finding);
        format!("{} {severity} {}: {found}, {expected}", finding.check, finding.place)
    });
    lines.collect()
}

/// Checks a plan with fields set; in `expected`, `O`, `I` and `P` stand for the paths of the objective, of its
/// indicator and of its phases.
#[track_caller]
fn expect(mut plan: Value, fields: &[(&str, &str, Value)], expected: &[&str]) {
    for (part, field, to) in fields {
        set(&mut plan, &format!("{part}{field}"), to.clone());
    }
    let short = |line: String| {
        line.replace("plan.areas[0].objectives[0].indicators[0].measure.schedule.phases", "P")
            .replace("plan.areas[0].objectives[0].indicators[0]", "I")
            .replace("plan.areas[0].objectives[0]", "O")
    };
    let found: Vec<String> = findings(&read(&plan)).into_iter().map(short).collect();
    assert_eq!(found, expected);
}

#[test]
fn sound_plans_have_no_findings() {
    for plan in [numeric(), schedule(), milestone("milestone"), milestone("not_quantifiable")] {
        expect(plan, &[], &[]);
    }
}

#[test]
fn c1_the_weights_of_the_objectives_sum_to_100() {
    let with = |weight: Value, expected: &[&str]| {
        let fields =
            [(OBJECTIVE, "/weight", weight), ("", "/plan/areas/0/objectives/-", another("1.2", "40"))];
        expect(numeric(), &fields, expected);
    };
    with(json!("60.00"), &[]);
    with(json!("59.99"), &["C1 error plan.areas: 99.99, 100"]);
    with(json!("60.01"), &["C1 error plan.areas: 100.01, 100"]);
    // With one unknown the sum is not known either, unless the others exceed 100 already.
    with(Value::Null, &["C6 error O.weight: nothing, value"]);
    let more = [
        (OBJECTIVE, "/weight", Value::Null),
        ("", "/plan/areas/0/objectives/-", another("1.2", "40")),
        ("", "/plan/areas/0/objectives/-", another("1.3", "61")),
    ];
    expect(numeric(), &more, &["C1 error plan.areas: 101, 100", "C6 error O.weight: nothing, value"]);
}

#[test]
fn c2_the_weights_of_phases_sum_to_100() {
    expect(schedule(), &[(SCHEDULE, "/phases/0/weight", json!("39.5"))], &["C2 error P: 99.5, 100"]);
    expect(schedule(), &[(SCHEDULE, "/phases/0/weight", json!("40.0"))], &[]);
    // Every phase is done by the due date, so the evaluation does not wait for the weight.
    let unknown = [(SCHEDULE, "/phases/0/weight", Value::Null)];
    expect(schedule(), &unknown, &["C6 warning P[0].weight: nothing, value"]);
    // A phase that is left out keeps its weight.
    let excluded = [(SCHEDULE, "/phases/0/final/exclusion", json!({ "reason": "Flood" }))];
    expect(schedule(), &excluded, &[]);
}

#[test]
fn c2_the_weights_of_indicators_sum_to_100_where_they_are_given() {
    let mut second = numeric().pointer(INDICATOR).expect("an indicator").clone();
    second["id"] = json!("second");
    let with = |first: Value, other: Value, expected: &[&str]| {
        let mut second = second.clone();
        set(&mut second, "/weight", other);
        let fields = [(INDICATOR, "/weight", first), (OBJECTIVE, "/indicators/-", second)];
        expect(numeric(), &fields, expected);
    };
    with(Value::Null, Value::Null, &[]);
    with(json!("30"), json!("70"), &[]);
    with(json!("30"), json!("60"), &["C2 error O.indicators: 90, 100"]);
    with(json!("30"), Value::Null, &["C6 error O.indicators[1].weight: nothing, value"]);
}

#[test]
fn c3_a_planned_end_does_not_come_before_its_start() {
    let fields = |end: &str| [(SCHEDULE, "/phases/0/end", json!(end))];
    expect(schedule(), &fields("2020-01-01"), &[]);
    let reversed = "C3 error P[0].end: 2019-12-31, >= 2020-01-01";
    let year = "C3 warning P[0].end: 2019-12-31, 2020-01-01..2020-12-31";
    expect(schedule(), &fields("2019-12-31"), &[reversed, year]);

    for kind in ["milestone", "not_quantifiable"] {
        let start = format!("/measure/{kind}/start");
        expect(milestone(kind), &[(INDICATOR, &start, json!("2020-12-31"))], &[]);
        let late = format!("/measure/{kind}/due");
        let due = [(INDICATOR, start.as_str(), json!("2020-03-02")), (INDICATOR, &late, json!("2020-03-01"))];
        // The evaluation cannot use these dates either; that is reported once, here.
        expect(
            milestone(kind),
            &due,
            &[&format!("C3 error I.measure.{kind}.due: 2020-03-01, >= 2020-03-02")],
        );
    }
}

#[test]
fn c3_a_schedule_is_not_due_before_it_starts() {
    let fields = |due: &str| [(SCHEDULE, "/due", json!(due))];
    expect(schedule(), &fields("2020-01-01"), &[]);
    let reversed = "C3 error I.measure.schedule.due: 2019-12-31, >= 2020-01-01";
    let year = "C3 warning I.measure.schedule.due: 2019-12-31, 2020-01-01..2020-12-31";
    expect(schedule(), &fields("2019-12-31"), &[reversed, year]);
    let mut overall = schedule();
    set(&mut overall, "/rules/schedule_method", json!("overall_duration"));
    expect(overall, &fields("2019-12-31"), &[reversed, year]);
}

#[test]
fn c3_dates_lie_in_the_year_of_the_plan() {
    let outside = |place: &str, date: &str| format!("C3 warning {place}: {date}, 2020-01-01..2020-12-31");
    expect(numeric(), &[("", "/plan/interim_date", json!("2020-06-30"))], &[]);
    let interim = [("", "/plan/interim_date", json!("2021-06-30"))];
    expect(numeric(), &interim, &[&outside("plan.interim_date", "2021-06-30")]);
    let start = [(SCHEDULE, "/phases/0/start", json!("2019-12-31"))];
    expect(schedule(), &start, &[&outside("P[0].start", "2019-12-31")]);
    let completed = |monitoring: &str, end: &str| {
        let field = format!("/phases/1/{monitoring}/completion");
        let mut plan = schedule();
        set(&mut plan, &format!("{SCHEDULE}{field}"), json!({ "completed": end }));
        plan
    };
    expect(completed("final", "2020-12-31"), &[], &[]);
    expect(completed("final", "2021-01-01"), &[], &[&outside("P[1].final.completion", "2021-01-01")]);
    expect(completed("interim", "2019-12-31"), &[], &[&outside("P[1].interim.completion", "2019-12-31")]);
    // The same end, reported twice, is one finding.
    let mut twice = completed("interim", "2021-01-01");
    set(&mut twice, &format!("{SCHEDULE}/phases/1/final/completion"), json!({ "completed": "2021-01-01" }));
    expect(twice, &[], &[&outside("P[1].final.completion", "2021-01-01")]);
    // What is not completed may well end in another year.
    let estimated = json!({ "estimated": { "end": "2021-03-31", "basis": "In March" } });
    expect(schedule(), &[(SCHEDULE, "/phases/1/final/completion", estimated)], &[]);
}

#[test]
fn c4_a_printed_value_is_its_own_fraction() {
    let with = |when: &str, printed: &str, parts: [&str; 2], expected: &[&str]| {
        let [numerator, denominator] = parts;
        let fraction = json!({ "numerator": numerator, "denominator": denominator });
        let (value, parts) = (format!("/{when}/value"), format!("/measure/numeric/{when}"));
        let fields = [(INDICATOR, value.as_str(), json!(printed)), (INDICATOR, &parts, fraction)];
        expect(numeric(), &fields, expected);
    };
    // 37787 / 20000 × 100 = 188.935, half up to the decimals printed.
    with("interim", "188.94", ["37787", "20000"], &[]);
    with("interim", "188.93", ["37787", "20000"], &["C4 warning I.interim.value: 188.93, 188.94"]);
    with("interim", "188.935", ["37787", "20000"], &[]);
    with("interim", "189", ["37787", "20000"], &[]);
    // 15609 / 18280 × 100 = 85.3883…
    with("interim", "85.38", ["15609", "18280"], &["C4 warning I.interim.value: 85.38, 85.39"]);
    with("final", "85.38", ["15609", "18280"], &["C4 warning I.final.value: 85.38, 85.39"]);
    with("final", "85.39", ["15609", "18280"], &[]);
    with("final", "100.00", ["5", "5"], &[]);
    with("final", "100.10", ["5", "5"], &["C4 warning I.final.value: 100.10, 100.00"]);
    // Nothing can be said of a denominator of zero.
    with("interim", "10", ["1", "0"], &[]);
}

#[test]
fn c6_the_scale_of_the_surveys_is_one() {
    let survey = json!({ "survey": { "final": { "asked": "10", "evaluations": "10", "score": "40" } } });
    let mut second = another("1.2", "50");
    second["indicators"][0]["measure"] = survey.clone();
    let fields = [
        (OBJECTIVE, "/weight", json!("50")),
        (OBJECTIVE, "/scope", json!("individual")),
        ("", "/plan/areas/0/objectives/-", second),
    ];
    let scale = json!({ "quorum": "50", "scale": [{ "from": "3", "percent": "100" }] });
    expect(plan(survey.clone()), &fields, &["C6 error rules.survey: nothing, value"]);
    let mut complete = plan(survey);
    set(&mut complete, "/rules/survey", scale);
    expect(complete, &fields, &[]);
}

#[test]
fn c8_exclusions_have_reasons_and_declared_percentages_have_notes() {
    let reason = |part: &str, field: &str, place: &str| {
        let fault = format!("C8 error {place}: nothing, reason");
        expect(schedule(), &[(part, field, json!({ "reason": " " }))], &[&fault]);
        expect(schedule(), &[(part, field, json!({ "reason": "Flood" }))], &[]);
    };
    reason(OBJECTIVE, "/exclusion", "O.exclusion");
    reason(INDICATOR, "/final/exclusion", "I.final.exclusion");
    reason(SCHEDULE, "/phases/0/final/exclusion", "P[0].final.exclusion");
    reason(SCHEDULE, "/phases/1/interim/exclusion", "P[1].interim.exclusion");

    let declared =
        |note: Value| [(INDICATOR, "/final/declared", json!("90")), (INDICATOR, "/final/note", note)];
    expect(numeric(), &declared(Value::Null), &["C8 error I.final.declared: nothing, note"]);
    expect(numeric(), &declared(json!("\n")), &["C8 error I.final.declared: nothing, note"]);
    expect(numeric(), &declared(json!("Nine tenths")), &[]);
}

#[test]
fn c9_the_numbering_has_no_gaps() {
    let coded = |codes: &[&str], expected: &[&str]| {
        let mut plan = numeric();
        let weight = 100 / codes.len();
        set(&mut plan, OBJECTIVE, another(codes[0], &(100 - weight * (codes.len() - 1)).to_string()));
        for code in &codes[1..] {
            set(&mut plan, "/plan/areas/0/objectives/-", another(code, &weight.to_string()));
        }
        expect(plan, &[], expected);
    };
    coded(&["1.1", "1.2", "2.1"], &[]);
    coded(&["1.2", "1.1"], &[]);
    coded(&["1.2"], &["C9 note O.code: 1.2, 1.1"]);
    coded(&["1.1", "1.5"], &["C9 note plan.areas[0].objectives[1].code: 1.5, 1.2..1.4"]);
    coded(&["1", "2", "4"], &["C9 note plan.areas[0].objectives[2].code: 4, 3"]);
    coded(&["1.01", "1.03"], &["C9 note plan.areas[0].objectives[1].code: 1.03, 1.02"]);
    coded(&["1.1", "1.2bis", "1.3"], &[]);
    coded(&["A", "B"], &[]);
    coded(&["18446744073709551615"], &["C9 note O.code: 18446744073709551615, 1..18446744073709551614"]);
    coded(&["1.99999999999999999999"], &[]);
}

#[test]
fn c9_a_numbering_may_go_on_in_the_next_area() {
    let area = json!({ "id": "next", "code": "2", "title": "Next", "objectives": [another("2", "40")] });
    let fields =
        [(OBJECTIVE, "/code", json!("1")), (OBJECTIVE, "/weight", json!("60")), ("", "/plan/areas/-", area)];
    expect(numeric(), &fields, &[]);
}

#[test]
fn c10_guidelines_and_objectives_answer_to_each_other() {
    let guideline = |id: &str| json!({ "id": id, "code": id, "title": "Guideline" });
    let answers = |to: &[&str]| to.iter().map(|id| json!({ "guideline": id })).collect::<Value>();
    let with = |guidelines: &[&str], answered: &[&str], expected: &[&str]| {
        let fields = [
            ("", "/plan/guidelines", guidelines.iter().map(|id| guideline(id)).collect()),
            (OBJECTIVE, "/answers", answers(answered)),
        ];
        expect(numeric(), &fields, expected);
    };
    with(&[], &[], &[]);
    with(&["a", "b"], &["a", "b"], &[]);
    with(&["a", "b"], &["a"], &["C10 note plan.guidelines: b, objective"]);
    with(&["a"], &[], &["C10 note plan.guidelines: a, objective", "C10 note O.answers: nothing, guideline"]);
}

#[test]
fn the_gravest_come_first_then_the_order_of_the_document() {
    let fields = [
        (OBJECTIVE, "/code", json!("1.2")),
        (OBJECTIVE, "/weight", json!("99")),
        (SCHEDULE, "/phases/1/end", json!("2020-06-01")),
        (SCHEDULE, "/phases/0/start", json!("2019-01-01")),
        (INDICATOR, "/interim/value", json!("1")),
    ];
    expect(
        schedule(),
        &fields,
        &[
            "C1 error plan.areas: 99, 100",
            "C3 error P[1].end: 2020-06-01, >= 2020-07-01",
            "C5 warning I.interim.value: 1, 0",
            "C3 warning P[0].start: 2019-01-01, 2020-01-01..2020-12-31",
            "C9 note O.code: 1.2, 1.1",
        ],
    );
}

fn arti_2020() -> Document {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/arti-2020.json");
    format::read(&std::fs::read(path).expect("the example")).expect("a plan")
}

#[test]
fn arti_2020_as_published() {
    let document = arti_2020();
    let place = "plan.areas[3].objectives[3].indicators[0].measure.survey.final";
    assert_eq!(
        findings(&document),
        [
            &format!("C6 warning {place}.asked: nothing, value"),
            &format!("C6 warning {place}.evaluations: nothing, value"),
            &format!("C6 warning {place}.score: nothing, value"),
            "C6 warning rules.survey: nothing, value",
            "C10 note plan.guidelines: priorità 2, objective",
            "C10 note plan.guidelines: priorità 4, objective",
            "C10 note plan.guidelines: b, objective",
            "C10 note plan.guidelines: d, objective",
            "C10 note plan.guidelines: e, objective",
            "C10 note plan.guidelines: f, objective",
            "C10 note plan.guidelines: h, objective",
            "C10 note plan.guidelines: i, objective",
            "C10 note plan.guidelines: i.1, objective",
            "C10 note plan.guidelines: i.2, objective",
            "C10 note plan.guidelines: l, objective",
            "C10 note plan.guidelines: n, objective",
            "C10 note plan.areas[0].objectives[4].answers: nothing, guideline",
            "C9 note plan.areas[1].objectives[0].code: 2.2, 2.1",
            "C10 note plan.areas[3].objectives[3].answers: nothing, guideline",
            "C10 note plan.areas[3].objectives[4].answers: nothing, guideline",
        ]
    );
    let codes: Vec<_> = check(&document, None).into_iter().filter_map(|finding| finding.code).collect();
    assert_eq!(codes, ["4.4", "4.4", "4.4", "4.4", "1.5", "2.2", "4.4", "4.5"]);
    assert!(check(&document, None).iter().all(|finding| finding.severity < Severity::Error));
}

/// A plan of 2019 that set targets for 2020: one as a number, one as the rule, one where less is better.
fn last_year() -> Document {
    let mut plan = numeric();
    set(&mut plan, "/plan/year", json!(2019));
    set(&mut plan, OBJECTIVE, another("1.1", "50"));
    set(&mut plan, "/plan/areas/0/objectives/-", another("2.7", "50"));
    for (index, title, later) in [
        (0, "Imprese che si rivolgono ai servizi", json!("at_least_previous_final")),
        (1, "Giorni di attesa", json!({ "value": "9.5" })),
    ] {
        let objective = format!("/plan/areas/0/objectives/{index}");
        set(&mut plan, &format!("{objective}/title"), json!(title));
        let later = json!([{ "from": 2020, "to": 2021, "target": later }]);
        set(&mut plan, &format!("{objective}/indicators/0/later_targets"), later);
        set(&mut plan, &format!("{objective}/indicators/0/final/value"), json!("12.25"));
    }
    let direction = "/plan/areas/0/objectives/1/indicators/0/measure/numeric/direction";
    set(&mut plan, direction, json!("lower"));
    read(&plan)
}

/// One sentence of every check, in both languages: read them as somebody who has to act on them.
#[test]
fn findings_say_what_where_and_what_to_do() {
    let mut plan = schedule();
    for (field, to) in [
        ("/plan/areas/0/objectives/-", another("1.3", "1.5")),
        ("/plan/guidelines", json!([{ "id": "a", "code": "i.1", "title": "Servizi digitali" }])),
        ("/plan/areas/0/objectives/1/answers", json!([])),
    ] {
        set(&mut plan, field, to);
    }
    let numeric = json!({ "numeric": {
        "unit": "%", "interim": { "numerator": "15609", "denominator": "18280" },
        "final": { "numerator": "3", "denominator": "0" }
    }});
    for (part, field, to) in [
        (SCHEDULE, "/phases/0/weight", json!("39.5")),
        (SCHEDULE, "/phases/1/end", json!("2020-06-01")),
        (SCHEDULE, "/phases/0/start", json!("2019-01-01")),
        (SCHEDULE, "/due", json!("2018-12-31")),
        (SCHEDULE, "/phases/0/final/exclusion", json!({ "reason": "" })),
        (INDICATOR, "/interim/value", json!("1")),
        (INDICATOR, "/interim/state", json!("on_track")),
        (INDICATOR, "/final/declared", json!("80")),
        ("/plan/areas/0/objectives/1/indicators/0", "/measure", numeric),
        ("/plan/areas/0/objectives/1/indicators/0", "/interim/value", json!("85.38")),
        ("/plan/areas/0/objectives/1/indicators/0", "/final/value", Value::Null),
        ("/plan/areas/0/objectives/1/indicators/0", "/target", json!({ "value": "0" })),
        (OBJECTIVE, "/answers", json!([])),
        ("", "/plan/areas/0/objectives/-", another("1.4", "0")),
        ("", "/plan/areas/0/objectives/-", another("1.5", "0")),
        ("/plan/areas/0/objectives/2", "/title", json!("Imprese che si rivolgono ai servizi")),
        ("/plan/areas/0/objectives/3", "/title", json!("Giorni di attesa")),
        (
            "/plan/areas/0/objectives/3/indicators/0",
            "/measure",
            json!({ "numeric": { "direction": "lower" } }),
        ),
    ] {
        set(&mut plan, &format!("{part}{field}"), to);
    }
    let document = read(&plan);
    let findings = check(&document, Some(&last_year()));
    let found: std::collections::BTreeSet<CheckId> = findings.iter().map(|finding| finding.check).collect();
    assert_eq!(found, CheckId::ALL.into());
    let told = |language| {
        let lines = findings
            .iter()
            .map(|finding| format!("{} {}", finding.check, view::finding(&document.plan, finding, language)));
        lines.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!("findings_it", told(Language::Italian));
    insta::assert_snapshot!("findings_en", told(Language::English));
}
