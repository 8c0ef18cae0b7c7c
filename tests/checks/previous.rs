//! C7: targets against what the plan of the year before set for this year.

use serde_json::{Value, json};
use stadera::{checks::check, plan::Document};

use super::{INDICATOR, OBJECTIVE, another, arti_2020, findings_after, numeric, read, schedule, set};

/// The plan of 2019, with a target for 2020 and a final value.
fn before(later: Value, last: Value) -> Value {
    let mut plan = numeric();
    set(&mut plan, "/plan/year", json!(2019));
    set(&mut plan, &format!("{INDICATOR}/final/value"), last);
    let later = json!([{ "from": 2020, "to": 2021, "target": later }]);
    set(&mut plan, &format!("{INDICATOR}/later_targets"), later);
    plan
}

/// The plan of 2020 with a target, sound for the rest.
fn after(target: Value) -> Value {
    let mut plan = numeric();
    set(&mut plan, &format!("{INDICATOR}/target"), target);
    plan
}

fn with(plan: &Value, fields: &[(&str, &str, Value)]) -> Document {
    let mut plan = plan.clone();
    for (part, field, to) in fields {
        set(&mut plan, &format!("{part}{field}"), to.clone());
    }
    read(&plan)
}

#[track_caller]
fn expect(document: &Document, previous: &Document, expected: &[&str]) {
    let found = findings_after(document, Some(previous));
    let found: Vec<_> = found.iter().filter(|line| line.starts_with("C7")).collect();
    assert_eq!(found, expected.iter().collect::<Vec<_>>());
}

fn value(number: &str) -> Value {
    json!({ "value": number })
}

const PLACE: &str = "C7 warning plan.areas[0].objectives[0].indicators[0].target";

#[test]
fn c7_a_number_set_for_this_year() {
    let with_target = |target: &str, expected: &[&str]| {
        let previous = read(&before(value("80"), json!("91.33")));
        expect(&read(&after(value(target))), &previous, expected);
    };
    with_target("80", &[]);
    with_target("80.00", &[]);
    with_target("79.99", &[&format!("{PLACE}: 79.99, >= 80")]);
    // Without the plan of the year before there is nothing to compare with.
    assert_eq!(check(&read(&after(value("1"))), None), []);
}

#[test]
fn c7_the_final_value_of_the_year_before() {
    let rule = || json!("at_least_previous_final");
    let with_last = |target: Value, last: Value, parts: Value, expected: &[&str]| {
        let mut previous = before(rule(), last);
        set(&mut previous, &format!("{INDICATOR}/measure/numeric/final"), parts);
        expect(&read(&after(target)), &read(&previous), expected);
    };
    let fraction = || json!({ "numerator": "18280", "denominator": "20015" });
    with_last(value("91.33"), json!("91.33"), json!({}), &[]);
    with_last(value("91.32"), json!("91.33"), json!({}), &[&format!("{PLACE}: 91.32, >= 91.33")]);
    // 18280 / 20015 × 100 = 91.3315…: the printed value is what is copied, or the fraction as it would be printed.
    with_last(value("91.33"), json!("91.33"), fraction(), &[]);
    with_last(value("91.33"), Value::Null, fraction(), &[]);
    with_last(value("91.32"), Value::Null, fraction(), &[&format!("{PLACE}: 91.32, >= 91.33")]);
    // What was never measured sets nothing.
    with_last(value("1"), Value::Null, json!({}), &[]);
    with_last(value("1"), Value::Null, json!({ "numerator": "1", "denominator": "0" }), &[]);
}

/// The final value of a survey is printed, or the percentage that its counts are worth (R9).
#[test]
fn c7_the_final_value_of_a_survey() {
    let survey = |counts: Value| json!({ "survey": { "final": counts } });
    let with_counts = |evaluations: &str, expected: &[&str]| {
        let counts = json!({ "asked": "20", "evaluations": evaluations, "score": "33" });
        let scale = json!([{ "from": "3", "percent": "50" }]);
        let mut previous = before(json!("at_least_previous_final"), Value::Null);
        set(&mut previous, "/rules/survey", json!({ "quorum": "50", "scale": scale }));
        set(&mut previous, &format!("{INDICATOR}/measure"), survey(counts));
        let mut this = after(value("49.99"));
        set(&mut this, &format!("{INDICATOR}/measure"), survey(json!({})));
        expect(&read(&this), &read(&previous), expected);
    };
    with_counts("10", &[&format!("{PLACE}: 49.99, >= 50.00")]);
    // Below the quorum, or below the scale, nothing or little is set.
    with_counts("9", &[]);
    with_counts("12", &[]);
}

#[test]
fn c7_a_target_that_is_the_rule_itself() {
    let with_baseline = |baseline: Value, expected: &[&str]| {
        let mut plan = after(json!("at_least_previous_final"));
        set(&mut plan, &format!("{INDICATOR}/baseline"), baseline);
        let previous = read(&before(json!("at_least_previous_final"), json!("91.33")));
        expect(&read(&plan), &previous, expected);
    };
    with_baseline(json!({ "value": "91.33", "year": 2019 }), &[]);
    with_baseline(json!({ "value": "90", "year": 2019 }), &[&format!("{PLACE}: 90, >= 91.33")]);
    with_baseline(Value::Null, &[]);
}

#[test]
fn c7_less_is_better() {
    let lower = (INDICATOR, "/measure/numeric/direction", json!("lower"));
    let fields = std::slice::from_ref(&lower);
    let previous = with(&before(value("30"), json!("40")), fields);
    expect(&with(&after(value("30")), fields), &previous, &[]);
    expect(&with(&after(value("29")), fields), &previous, &[]);
    expect(&with(&after(value("31")), fields), &previous, &[&format!("{PLACE}: 31, <= 30")]);
}

#[test]
fn c7_only_for_the_years_that_were_set_and_the_year_before() {
    let previous = before(value("80"), json!("91.33"));
    let low = || after(value("50"));
    let found = format!("{PLACE}: 50, >= 80");
    let years = |from: i32, to: i32, expected: &[&str]| {
        let later = json!([{ "from": from, "to": to, "target": value("80") }]);
        let previous = with(&previous, &[(INDICATOR, "/later_targets", later)]);
        expect(&read(&low()), &previous, expected);
    };
    years(2020, 2020, &[&found]);
    years(2018, 2021, &[&found]);
    years(2021, 2022, &[]);
    years(2019, 2019, &[]);
    for year in [2018, 2020, 2021] {
        expect(&read(&low()), &with(&previous, &[("/plan", "/year", json!(year))]), &[]);
    }
}

#[test]
fn c7_only_what_is_measured_the_same_way() {
    let previous = read(&before(value("80"), json!("91.33")));
    let low = || after(value("50"));
    let other = |field: &str, to: Value| expect(&with(&low(), &[(INDICATOR, field, to)]), &previous, &[]);
    other("/measure", json!({ "numeric": { "unit": "imprese" } }));
    other("/measure", json!({ "numeric": { "unit": "%", "direction": "lower" } }));
    other("/measure", json!({ "survey": {} }));
    other("/target", Value::Null);
    // A schedule is a schedule, whatever its phases.
    let mut last = schedule();
    set(&mut last, "/plan/year", json!(2019));
    let later = json!([{ "from": 2020, "to": 2020, "target": value("100") }]);
    set(&mut last, &format!("{INDICATOR}/later_targets"), later);
    let mut this = schedule();
    set(&mut this, &format!("{INDICATOR}/target"), value("90"));
    expect(&read(&this), &read(&last), &[&format!("{PLACE}: 90, >= 100")]);
}

/// Sets the titles of objective and indicator.
fn titled(plan: &Value, objective: &str, indicator: &str) -> Document {
    with(plan, &[(OBJECTIVE, "/title", json!(objective)), (INDICATOR, "/title", json!(indicator))])
}

#[test]
fn c7_matches_by_what_is_said() {
    let (this, last) = (after(value("50")), before(value("80"), json!("91.33")));
    let found = format!("{PLACE}: 50, >= 80");
    let same = |one: &str, other: &str, expected: &[&str]| {
        expect(&titled(&this, one, "Indicator"), &titled(&last, other, "Indicator"), expected);
        expect(&titled(&this, "Objective", one), &titled(&last, "Objective", other), expected);
    };
    same("Soddisfazione dell’utenza", "SODDISFAZIONE  dell'utenza.", &[&found]);
    same("Qualità e attività", "Qualita' e attivita'", &[&found]);
    // 7 of 10 words each: 2 × 7 / 20 = 70 %; 6 of 10, and 9 of 13 and 13 words (69.23 %), are too few.
    same("a b c d e f g h i j", "a b c d e f g x y z", &[&found]);
    same("a b c d e f g h i j", "a b c d e f w x y z", &[]);
    same("a b c d e f g h i j k l m", "a b c d e f g h i w x y z", &[]);
    same("", "", &[]);
    // The same code alone says nothing.
    same("Gestione degli avvisi", "Organizzazione delle fiere", &[]);
}

#[test]
fn c7_takes_the_most_alike_and_each_part_once() {
    // Both of this year's objectives are like last year's; the second says the very same.
    let mut this = after(value("50"));
    set(&mut this, "/plan/areas/0/objectives/-", another("1.2", "0"));
    let second = "/plan/areas/0/objectives/1/indicators/0";
    for (field, to) in [
        (format!("{OBJECTIVE}/title"), json!("Gestione degli avvisi per imprese toscane")),
        ("/plan/areas/0/objectives/1/title".to_owned(), json!("Gestione degli avvisi per imprese")),
        (format!("{second}/target"), value("60")),
        (format!("{second}/measure"), json!({ "numeric": { "unit": "%" } })),
    ] {
        set(&mut this, &field, to);
    }
    let titles = [(OBJECTIVE, "/title", json!("Gestione degli avvisi per imprese"))];
    let last = with(&before(value("80"), json!("91.33")), &titles);
    let place = "C7 warning plan.areas[0].objectives[1].indicators[0].target";
    expect(&read(&this), &last, &[&format!("{place}: 60, >= 80")]);
    // Where both are equally alike, the same code decides, then the order.
    set(&mut this, &format!("{OBJECTIVE}/title"), json!("Gestione degli avvisi per imprese"));
    expect(&read(&this), &last, &[&format!("{PLACE}: 50, >= 80")]);
    let coded = [titles[0].clone(), (OBJECTIVE, "/code", json!("1.2"))];
    let coded = with(&before(value("80"), json!("91.33")), &coded);
    expect(&read(&this), &coded, &[&format!("{place}: 60, >= 80")]);
}

/// ARTI 2021 as INT 2021 prints it, as far as the plan of 2020 set targets for 2021.
#[test]
fn c7_finds_the_targets_that_arti_lowered() {
    let enterprises = "Numero di imprese che si sono rivolte ai servizi/numero di imprese che si sono rivolte ai servizi nell'anno precedente";
    let satisfied = "Numero utenti soddisfatti/numero utenti su cui è stata effettuata la rilevazione";
    let rows = [
        (
            "2.1",
            "Gestione dei 4 avvisi a favore di soggetti con disabilità e degli ulteriori avvisi a favore di soggetti con disabilità psichica (L. 68/99)",
            "Numero di istruttorie effettuate/numero di domande pervenute",
            "100.00",
        ),
        (
            "3.1",
            "Incremento del numero delle imprese che si rivolgono ai centri per l'impiego",
            enterprises,
            "90.00",
        ),
        (
            "3.2",
            "Migliorare l'efficienza dei servizi di incrocio domanda - offerta di lavoro",
            "Numero offerte lavoro pubblicate in preselezione/totale offerte pubblicate",
            "66.00",
        ),
        ("4.1", "Rilevazione della soddisfazione dell'utente", satisfied, "79.00"),
        (
            "4.2",
            "Aggiornamento e potenziamento delle competenze dei dipendenti",
            "Personale formato/personale totale",
            "67.00",
        ),
    ];
    let objectives: Vec<Value> = rows
        .iter()
        .map(|(code, title, indicator, target)| {
            let mut objective = another(code, "20");
            objective["title"] = json!(title);
            objective["indicators"][0]["title"] = json!(indicator);
            objective["indicators"][0]["target"] = value(target);
            objective["indicators"][0]["measure"] = json!({ "numeric": { "unit": "%" } });
            objective
        })
        .collect();
    let document = with(
        &numeric(),
        &[("/plan", "/year", json!(2021)), ("", "/plan/areas/0/objectives", json!(objectives))],
    );
    let place = |row: usize| format!("C7 warning plan.areas[0].objectives[{row}].indicators[0].target");
    let found = [
        format!("{}: 90.00, >= 91.33", place(1)),
        format!("{}: 66.00, >= 66.63", place(2)),
        format!("{}: 79.00, >= 79.69", place(3)),
        format!("{}: 67.00, >= 80.00", place(4)),
    ];
    expect(&document, &arti_2020(), &found.each_ref().map(String::as_str));
}
