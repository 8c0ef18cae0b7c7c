//! Fields that are missing, unknown, repeated, or hold something else than they must.

use serde_json::{Value, json};
use stadera::format::{Expected, FileError, Found, Problem, read};

use super::{NUMBER, OBJECTIVE, PHASE, SURVEY, at, field, number, replaced, text, with, without, wrong};

#[test]
fn a_missing_field() {
    let places = [
        "application".to_owned(),
        "rules".to_owned(),
        "plan".to_owned(),
        "plan.title".to_owned(),
        "plan.areas".to_owned(),
        "plan.areas[1].code".to_owned(),
        at(OBJECTIVE, "title"),
        at(OBJECTIVE, "indicators"),
        at(OBJECTIVE, "answers[1].guideline"),
        at(NUMBER, "measure"),
        at(NUMBER, "baseline.value"),
        at(NUMBER, "later_targets[0].target"),
        at(NUMBER, "final.exclusion.reason"),
        at(PHASE, "id"),
        at(PHASE, "interim.completion.estimated.basis"),
        "plan.amendments[0].before[2].indicator.set".to_owned(),
        "rules.survey.scale[1].percent".to_owned(),
    ];
    for place in places {
        assert_eq!(read(&without(&place)), field(&place, Problem::MissingField));
    }
}

#[test]
fn an_unknown_field() {
    let places = [
        String::new(),
        "rules.".to_owned(),
        "rules.survey.scale[0].".to_owned(),
        "plan.".to_owned(),
        "plan.acts[0].".to_owned(),
        "plan.amendments[0].".to_owned(),
        "plan.amendments[0].before[0].objective.".to_owned(),
        "plan.guidelines[0].".to_owned(),
        "plan.scenarios[0].".to_owned(),
        format!("{OBJECTIVE}."),
        format!("{OBJECTIVE}.answers[0]."),
        format!("{NUMBER}."),
        format!("{NUMBER}.baseline."),
        format!("{NUMBER}.later_targets[0]."),
        format!("{NUMBER}.measure.numeric."),
        format!("{NUMBER}.measure.numeric.final."),
        format!("{NUMBER}.interim."),
        format!("{NUMBER}.final."),
        format!("{NUMBER}.final.exclusion."),
        format!("{PHASE}."),
        format!("{PHASE}.final."),
        format!("{PHASE}.interim.completion.estimated."),
        format!("{SURVEY}."),
        format!("{SURVEY}.final."),
        "plan.areas[1].objectives[0].indicators[0].measure.milestone.".to_owned(),
    ];
    for part in places {
        let place = format!("{part}colour");
        match read(&with(&place, json!("red"))) {
            Err(FileError::Field { place: found, problem: Problem::UnknownField { known } }) => {
                assert_eq!(found, place);
                assert!(!known.is_empty() && !known.contains(&"colour"), "{place}: {known:?}");
            }
            other => panic!("{place}: {other:?}"),
        }
    }
    let known = &["id", "code", "title", "objectives"];
    let problem = Problem::UnknownField { known };
    assert_eq!(read(&with("plan.areas[0].weight", json!("12"))), field("plan.areas[0].weight", problem));
}

#[test]
fn a_field_that_stands_twice() {
    let weight = replaced("\"weight\": \"40.50\",", "\"weight\": \"40.50\", \"weight\": \"40.50\",");
    assert_eq!(read(weight.as_bytes()), field(&at(OBJECTIVE, "weight"), Problem::Repeated));
    let escaped = replaced("\"weight\": \"40.50\",", "\"weight\": \"40.50\", \"w\\u0065ight\": \"41\",");
    assert_eq!(read(escaped.as_bytes()), field(&at(OBJECTIVE, "weight"), Problem::Repeated));
    for (old, place) in [
        ("\"format\": \"stadera/plan\",", "format"),
        ("\"version\": 1,", "version"),
        ("\"year\": 2020,", "plan.year"),
        ("\"quorum\": \"50\",", "rules.survey.quorum"),
    ] {
        let twice = replaced(old, &format!("{old} {old}"));
        assert_eq!(read(twice.as_bytes()), field(place, Problem::Repeated));
    }
}

#[test]
fn a_wrong_type() {
    wrong("plan", json!([]), Found::List, Expected::Object);
    wrong("plan", json!("x"), text("x"), Expected::Object);
    wrong("plan.areas", json!({}), Found::Object, Expected::List);
    wrong("plan.areas[1]", Value::Null, Found::Null, Expected::Object);
    wrong("plan.title", json!(5), number("5"), Expected::Text);
    wrong("plan.title", Value::Null, Found::Null, Expected::Text);
    wrong("plan.notes[1]", json!(true), Found::Bool(true), Expected::Text);
    wrong("plan.year", json!("2020"), text("2020"), Expected::Whole);
    wrong("plan.year", json!(70_000), number("70000"), Expected::Whole);
    wrong("plan.year", json!(-2020), number("-2020"), Expected::Whole);
    wrong("plan.year", json!(2020.5), Found::Fraction, Expected::Whole);
    wrong(&at(OBJECTIVE, "answers[1].reading"), json!("yes"), text("yes"), Expected::Bool);
    wrong(&at(NUMBER, "measure.numeric"), json!([]), Found::List, Expected::Object);
    wrong(&at(NUMBER, "final.exclusion"), json!("Covid"), text("Covid"), Expected::Object);
}

#[test]
fn a_weight_that_is_none() {
    let place = at(OBJECTIVE, "weight");
    let texts = [
        "NaN", "Infinity", "-5", "-0.01", "100.01", "12,5", "1e1", "", " 12", "12 ", "+12", "12%", ".5", "5.",
    ];
    for bad in texts {
        wrong(&place, json!(bad), text(bad), Expected::Weight);
    }
    wrong(&place, json!("12.00000000001"), text("12.00000000001"), Expected::Weight);
    wrong(&place, json!(12), number("12"), Expected::Weight);
    wrong(&place, json!(12.5), Found::Fraction, Expected::Weight);
    wrong(&place, json!(-12), number("-12"), Expected::Weight);
    wrong(&place, json!(["12"]), Found::List, Expected::Weight);
    wrong(&at(PHASE, "weight"), json!("NaN"), text("NaN"), Expected::Weight);
    wrong("rules.survey.quorum", json!("101"), text("101"), Expected::Weight);
    wrong("plan.amendments[0].before[0].objective.set.weight", json!("-1"), text("-1"), Expected::Weight);
    for good in ["0", "100", "100.0000000000", "0.0000000001"] {
        assert!(read(&with(&place, json!(good))).is_ok(), "{good}");
    }
}

#[test]
fn a_figure_that_is_none() {
    let place = at(NUMBER, "final.value");
    for bad in [
        "NaN",
        "1.000,50",
        "10000000000000.1",
        "-10000000000000.1",
        "1e3",
        "--1",
        "99999999999999999999999999999999",
    ] {
        wrong(&place, json!(bad), text(bad), Expected::Figure);
    }
    wrong(&place, json!(95.2), Found::Fraction, Expected::Figure);
    wrong(&at(SURVEY, "final.score"), json!("tanti"), text("tanti"), Expected::Figure);
    for good in ["10000000000000", "-10000000000000", "-0.0000000001", "007"] {
        assert!(read(&with(&place, json!(good))).is_ok(), "{good}");
    }
}

#[test]
fn a_date_that_is_none() {
    let place = at(PHASE, "end");
    for bad in [
        "2020-02-30",
        "2021-02-29",
        "2020-13-01",
        "2020-00-10",
        "30/04/2020",
        "2020-4-30",
        "1899-12-31",
        "2200-01-01",
        "",
    ] {
        wrong(&place, json!(bad), text(bad), Expected::Date);
    }
    wrong(&place, json!(20_200_430), number("20200430"), Expected::Date);
    wrong("plan.interim_date", json!("2020-06-31"), text("2020-06-31"), Expected::Date);
    let completed = at(PHASE, "final.completion.completed");
    wrong(&completed, json!("2020-02-30"), text("2020-02-30"), Expected::Date);
    for good in ["2020-02-29", "1900-01-01", "2199-12-31"] {
        assert!(read(&with(&place, json!(good))).is_ok(), "{good}");
    }
}

#[test]
fn an_identifier_that_is_none() {
    let long = "a".repeat(81);
    for bad in ["", "a b", "però", "a/b", long.as_str()] {
        wrong("plan.id", json!(bad), text(bad), Expected::Id);
    }
    wrong(&at(PHASE, "id"), json!(7), number("7"), Expected::Id);
    assert!(read(&with("plan.id", json!("a".repeat(80)))).is_ok());
}

#[test]
fn a_word_that_is_none() {
    let scopes = Expected::OneOf(&["both", "organisational", "individual"]);
    wrong(&at(OBJECTIVE, "scope"), json!("everyone"), text("everyone"), scopes.clone());
    wrong(&at(OBJECTIVE, "scope"), json!(1), number("1"), scopes);
    let stages = Expected::OneOf(&["planned", "interim", "final"]);
    wrong("plan.stage", json!("Final"), text("Final"), stages);
    let kinds = &["numeric", "schedule", "milestone", "survey", "not_quantifiable"];
    let magic = json!({ "magic": {} });
    wrong(&at(NUMBER, "measure"), magic, text("magic"), Expected::OneOf(kinds));
    let two = json!({ "numeric": {}, "survey": {} });
    wrong(&at(NUMBER, "measure"), two, Found::Object, Expected::OneOf(kinds));
    wrong(&at(NUMBER, "measure"), json!({}), Found::Object, Expected::OneOf(kinds));
    let bare = read(&with(&at(NUMBER, "measure"), json!("numeric")));
    let problem = Problem::Wrong { found: Found::Null, expected: Expected::Object };
    assert_eq!(bare, field(&at(NUMBER, "measure.numeric"), problem));
    let full = read(&with(&at(PHASE, "final.completion"), json!({ "not_estimable": {} })));
    let problem = Problem::Wrong { found: Found::Object, expected: Expected::Text };
    assert_eq!(full, field(&at(PHASE, "final.completion.not_estimable"), problem));
}

#[test]
fn years_that_are_none() {
    for year in [0, 1899, 2200] {
        wrong("plan.year", json!(year), number(&year.to_string()), Expected::Year);
    }
    for year in [1900, 2199] {
        assert!(read(&with("plan.year", json!(year))).is_ok(), "{year}");
    }
    let reversed = read(&with(&at(NUMBER, "later_targets[0].from"), json!(2023)));
    let problem = Problem::Wrong { found: Found::Object, expected: Expected::Years };
    assert_eq!(reversed, field(&at(NUMBER, "later_targets[0]"), problem));
    assert!(read(&with(&at(NUMBER, "later_targets[0].from"), json!(2022))).is_ok(), "a single year");
}
