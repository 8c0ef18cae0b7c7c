//! `stadera check`: what it lists, as text and as JSON, and the status it ends with.

use serde_json::{Value, json};

use super::{ARTI_2020, Run, arti, file, good, refused, run, run_on};

#[test]
fn check_ends_with_1_where_there_are_errors() {
    let mut plan = arti();
    plan["plan"]["areas"][3]["objectives"][0]["weight"] = json!("7.5");
    let Run { status, out, err } = run_on(plan.to_string().as_bytes(), &["check", "-", "--json"]);
    assert_eq!((status, err.as_str()), (1, ""));
    let findings: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        findings[0],
        json!({
            "check": "C1", "severity": "error", "place": "plan.areas", "code": null, "found": "99.5",
            "expected": "100",
            "message": "Plan: the weights of the objectives sum to 99.5%, that is 0.5 below 100; bring them to 100."
        })
    );
    let mut findings = findings.as_array().expect("findings").iter();
    assert_eq!(
        findings.find(|finding| finding["check"] == "C9"),
        Some(&json!({
            "check": "C9", "severity": "note", "place": "plan.areas[1].objectives[0].code", "code": "2.2",
            "found": "2.2", "expected": "2.1",
            "message": "Objective 2.2: the numbering lacks 2.1; check that no objective was lost."
        }))
    );
}

/// The enterprises and the offers of ARTI 2020 taken over to 2021 as they were: targets that the plan of 2020 had
/// raised. The offers become a rate declared late at 30/06/2021.
pub fn arti_2021() -> Value {
    let mut plan = arti();
    plan["plan"]["year"] = json!(2021);
    plan["plan"]["stage"] = json!("interim");
    plan["plan"]["title"] = json!("PQPO 2021");
    for part in ["amendments", "scenarios", "guidelines"] {
        plan["plan"].as_object_mut().expect("a plan").remove(part);
    }
    let mut area = plan["plan"]["areas"][2].clone();
    for (index, weight) in [(0, "60"), (1, "40")] {
        area["objectives"][index]["weight"] = json!(weight);
        area["objectives"][index].as_object_mut().expect("an objective").remove("answers");
        let indicator = &mut area["objectives"][index]["indicators"][0];
        indicator.as_object_mut().expect("an indicator").remove("final");
        indicator["measure"]["numeric"].as_object_mut().expect("a number").remove("final");
    }
    let offers = &mut area["objectives"][1]["indicators"][0];
    offers["interim"] = json!({ "value": "72.76", "state": "late" });
    plan["plan"]["areas"] = json!([area]);
    plan
}

/// The path of a plan in a file of its own.
pub fn path(name: &str, plan: &Value) -> String {
    file(name, plan.to_string().as_bytes()).to_str().expect("UTF-8").to_owned()
}

#[test]
fn json_of_findings() {
    let this = path("check-json-2021.json", &arti_2021());
    let out = good(&["check", &this, "--previous", ARTI_2020, "--json"]);
    let findings: Vec<Value> = serde_json::from_str(&out).expect("a list");
    let target = |row: usize| format!("plan.areas[0].objectives[{row}].indicators[0].target");
    let fraction =
        |part: &str| format!("plan.areas[0].objectives[0].indicators[0].measure.numeric.interim.{part}");
    let short = |finding: &Value| {
        let text = |key: &str| finding[key].as_str().unwrap_or("null").to_owned();
        ["check", "severity", "place", "code", "found", "expected"].map(text).join(" ")
    };
    let found: Vec<String> = findings.iter().map(short).collect();
    let expected = [
        format!("C7 warning {} 3.1 40.00 >= 91.33", target(0)),
        format!("C6 warning {} 3.1 null value", fraction("numerator")),
        format!("C6 warning {} 3.1 null value", fraction("denominator")),
        format!("C7 warning {} 3.2 50.00 >= 66.63", target(1)),
        "C11 note plan.areas[0].objectives[1].indicators[0].interim.state 3.2 late on_track".to_owned(),
    ];
    assert_eq!(found, expected);
    for finding in &findings {
        let keys: Vec<_> = finding.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["check", "code", "expected", "found", "message", "place", "severity"]);
        assert!(finding["message"].as_str().is_some_and(|message| message.ends_with('.')), "{finding}");
    }
    // Without the other plan, and before the values of June are due, only the state is left.
    let mut planned = arti_2021();
    planned["plan"]["stage"] = json!("planned");
    let out = good(&["check", &path("check-planned.json", &planned), "--json"]);
    let findings: Vec<Value> = serde_json::from_str(&out).expect("a list");
    assert_eq!(findings.iter().map(short).collect::<Vec<_>>(), expected[4..]);
}

#[test]
fn the_status_tells_of_errors_only() {
    let status =
        |plan: &Value| run_on(plan.to_string().as_bytes(), &["check", "-", "--previous", ARTI_2020]).status;
    let mut plan = arti_2021();
    assert_eq!(status(&plan), 0);
    plan["plan"]["areas"][0]["objectives"][0]["weight"] = json!("59");
    assert_eq!(status(&plan), 1);
}

#[test]
fn another_year_is_refused() {
    let this = path("check-other-year.json", &arti_2021());
    for (year, language, words) in [
        (2019, "en", "found the plan of the year 2019, expected that of the year before 2021."),
        (2021, "it", "trovato il piano dell’anno 2021, atteso quello dell’anno prima del 2021."),
    ] {
        let mut plan = arti_2021();
        plan["plan"]["year"] = json!(year);
        let name = format!("check-{year}-before.json");
        let other = path(&name, &plan);
        let err = refused(run(&["check", &this, "--previous", &other, "--lang", language]));
        assert!(err.contains(&name) && err.contains(words), "{err}");
    }
}

#[test]
fn a_previous_plan_that_cannot_be_read_is_named() {
    let this = path("check-unreadable.json", &arti_2021());
    let broken = file("check-broken.json", b"{}");
    for (other, words) in
        [(broken.to_str().expect("UTF-8"), "check-broken.json"), ("no-such-file.json", "no-such-file.json")]
    {
        let err = refused(run(&["check", &this, "--previous", other, "--json"]));
        assert!(err.contains(words) && err.lines().count() == 1, "{err}");
    }
    let err = refused(run(&["check", "-", "--previous", "-"]));
    assert_eq!(err, "stadera: standard input: only one plan can be read from here.\n");
    let err = refused(run(&["check", "-", "--previous", "-", "--lang", "it"]));
    assert!(err.contains("un solo piano"), "{err}");
    // Either of the two may come from there.
    let last = std::fs::read(ARTI_2020).expect("the example");
    let Run { status, out, err } = run_on(&last, &["check", &this, "--previous", "-", "--json"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.contains("C7"), "{out}");
}
