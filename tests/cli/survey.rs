//! `stadera survey`: the published tables beside those computed again, as text and as JSON; files that are no survey.

use super::*;

const SURVEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/digital-services-2021.json");

#[test]
fn it_shows_the_tables_with_their_differences_in_both_languages() {
    for (lang, name) in [("it", "survey_it"), ("en", "survey_en")] {
        let run = run(&["survey", SURVEY, "--lang", lang]);
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        insta::assert_snapshot!(name, run.out);
    }
}

/// `{"tables": {"2.4": [{"row", "published", "recomputed", "equal", "cause"}, …], …}}`.
#[test]
fn its_json_names_every_row_with_what_differs_and_why() {
    let run = run(&["survey", SURVEY, "--json"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let out: Value = serde_json::from_str(&run.out).expect("JSON");
    let tables = out["tables"].as_object().expect("tables");
    let mut names: Vec<&str> = tables.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["2.4", "2.5", "2.8.1", "2.8.2", "3.1", "3.2"]);
    let rows: Vec<&Value> = tables.values().flat_map(|rows| rows.as_array().expect("rows")).collect();
    // 5 + 4 + 7 + 2 claims + 8 + 2 claims + 10 + 5.
    assert_eq!(rows.len(), 43);
    for row in &rows {
        let mut fields: Vec<&str> = row.as_object().expect("a row").keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["cause", "equal", "published", "recomputed", "row"]);
        assert_eq!(row["equal"] == json!(true), row["cause"].is_null(), "{row}");
    }
    assert_eq!(rows.iter().filter(|row| row["equal"] == json!(false)).count(), 18);
    assert_eq!(
        out["tables"]["3.1"][0],
        json!({
            "row": "Persone \"lavorate\"",
            "published": { "+": 10, "-": 4 },
            "recomputed": { "+": 9, "-": 4 },
            "equal": false,
            "cause": { "+": [{
                "cause": "interview",
                "count": 1,
                "administrations": ["Lombardia"],
                "message": "The interview explains it: 1 (Lombardia), whose answer is not printed."
            }] }
        })
    );
    assert_eq!(out["tables"]["2.8.1"][6]["published"]["7"], json!("x"));
    assert_eq!(out["tables"]["2.8.1"][6]["recomputed"]["7"], Value::Null);
    assert_eq!(out["tables"]["3.1"][5]["published"]["-"], Value::Null);
}

#[test]
fn a_plan_is_no_survey_and_a_survey_no_plan() {
    let plan = run(&["survey", ARTI_2020, "--lang", "it"]);
    assert_eq!(plan.status, 2);
    let says = "È un file JSON di altro tipo («stadera/plan»); un’indagine dichiara \"format\": \"stadera/survey\".\n";
    assert_eq!(plan.err, format!("stadera: {ARTI_2020}: {says}"));
    let survey = run(&["score", SURVEY]);
    assert_eq!(survey.status, 2);
    let says = "It is JSON of another kind (“stadera/survey”); a plan says \"format\": \"stadera/plan\".\n";
    assert_eq!(survey.err, format!("stadera: {SURVEY}: {says}"));
    let archive = run_on(b"PK\x03\x04", &["survey", "-"]);
    assert_eq!(archive.status, 2);
    assert!(archive.err.ends_with("not a survey in JSON.\n"), "{}", archive.err);
}

/// The rules of the file are those that count.
#[test]
fn other_counting_rules_in_the_file_give_other_figures() {
    let mut file: Value = serde_json::from_slice(&std::fs::read(SURVEY).expect(SURVEY)).expect(SURVEY);
    file["rules"] = json!({ "percentage": "apart", "blank_section": "minus" });
    let run = run_on(file.to_string().as_bytes(), &["survey", "-", "--json"]);
    let out: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(out["tables"]["3.1"][0]["recomputed"], json!({ "+": 8, "-": 5 }));
    assert_eq!(out["tables"]["2.5"][2]["recomputed"]["+"], json!(9));
}
