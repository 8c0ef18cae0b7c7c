//! `stadera simulate`: other weights, as a table and as JSON, and what it refuses.

use serde_json::{Value, json};
use stadera::{
    format,
    number::Weight,
    plan::Document,
    scoring::{Performance, evaluate},
    simulation::{Follow, Level, Weights},
};

use super::{ARTI_2020, Run, arti, file, good, refused, run};

pub fn document() -> Document {
    format::read(&std::fs::read(ARTI_2020).expect("the example")).expect("a plan")
}

/// A figure of the JSON: a decimal string with at least six decimals.
#[track_caller]
pub fn figure(value: &Value) -> f64 {
    let text = value.as_str().expect("a string");
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert!(decimals >= 6, "{text}");
    text.parse().expect("a number")
}

/// A plan in which something is wrong, and its path.
pub fn plan(name: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut plan = arti();
    change(&mut plan);
    file(name, plan.to_string().as_bytes()).to_str().expect("UTF-8").to_owned()
}

/// Plans without a total to work with: path, English, Italian, word.
pub fn unsettled(command: &str) -> Vec<(String, &'static str, &'static str, &'static str)> {
    let missing = plan(&format!("{command}-missing.json"), |plan| {
        let indicator = &mut plan["plan"]["areas"][1]["objectives"][0]["indicators"][0];
        indicator.as_object_mut().expect("an object").remove("final");
        indicator["measure"]["numeric"].as_object_mut().expect("an object").remove("final");
    });
    let sum = plan(&format!("{command}-sum.json"), |plan| {
        plan["plan"]["areas"][1]["objectives"][0]["weight"] = json!("4.5");
    });
    let nothing = plan(&format!("{command}-nothing.json"), |plan| {
        for area in plan["plan"]["areas"].as_array_mut().expect("areas") {
            for objective in area["objectives"].as_array_mut().expect("objectives") {
                objective["scope"] = json!("individual");
            }
        }
    });
    vec![
        (missing, "What is missing: objective 2.2", "Manca: obiettivo 2.2", "missing"),
        (sum, "sum to 99.5, not 100", "sommano a 99,5, non a 100", "sum"),
        (
            nothing,
            "at least one objective must be evaluable",
            "almeno un obiettivo valutabile",
            "not_evaluable",
        ),
    ]
}

/// Without a total: a sentence on the standard error, or the reason in the JSON; status 1 either way.
#[track_caller]
pub fn no_total(command: &str, options: &[&str]) {
    for (path, english, italian, word) in unsettled(command) {
        for (language, words) in [("en", english), ("it", italian)] {
            let arguments = [&[command, &path, "--lang", language], options].concat();
            let Run { status, out, err } = run(&arguments);
            assert_eq!((status, out.as_str()), (1, ""), "{arguments:?}");
            assert!(err.starts_with("stadera: ") && err.contains(words), "{err}");
            let Run { status, out, err } = run(&[&arguments[..], &["--json"]].concat());
            assert_eq!((status, err.as_str()), (1, ""), "{arguments:?}");
            let record: Value = serde_json::from_str(&out).expect("JSON");
            assert_eq!((&record["total"], &record["reason_id"]), (&Value::Null, &json!(word)));
            assert!(record["reason"].as_str().is_some_and(|reason| reason.contains(words)), "{record}");
        }
    }
}

/// The table of two weights, with two that stay.
pub fn table(language: &str) -> String {
    let options = ["--set", "3.1=20", "--set", "2.2=10", "--lock", "1.1,1.2", "--lang", language];
    good(&[&["simulate", ARTI_2020], &options[..]].concat())
}

/// The same with the library: several weights one after the other, those set before stay.
fn by_the_engine(set: &[(usize, &str)], locked: &[usize], step: &str, follow: Follow) -> (Weights, String) {
    let mut document = document();
    let evaluation = evaluate(&document, Performance::Organisational);
    let mut weights = Level::Objectives.weights_in(&document.plan, &evaluation).expect("weights");
    locked.iter().for_each(|at| weights.set_locked(*at, true));
    for (at, to) in set {
        let done =
            weights.set(*at, Weight::parse(to).expect("a weight"), step.parse().expect("a step"), follow);
        assert_eq!(done, Ok(()));
        weights.set_locked(*at, true);
    }
    for change in Level::Objectives.changes(&document.plan, &weights) {
        change.apply(&mut document).expect("a change");
    }
    let total = evaluate(&document, Performance::Organisational).total().value().expect("a total");
    (weights, total.exact().to_string())
}

#[test]
fn json_is_what_the_engine_gives() {
    let (at_1_1, at_2_2, at_3_1) = (0, 5, 6);
    let follows = [("proportional", Follow::Proportional), ("equal", Follow::Equal)];
    for (word, follow) in follows {
        for step in ["1", "0.5", "0.01"] {
            let options =
                ["--set=3.1=20", "--set=2.2=7.5", "--lock=1.1", "--follow", word, "--step", step, "--json"];
            let record: Value =
                serde_json::from_str(&good(&[&["simulate", ARTI_2020], &options[..]].concat()))
                    .expect("JSON");
            let (weights, total) = by_the_engine(&[(at_3_1, "20"), (at_2_2, "7.5")], &[at_1_1], step, follow);
            assert!(record["total"]["after"].as_str().expect("a total").starts_with(&total), "{record}");
            assert_eq!(record["total"]["before"], "99.75019984012789768185");
            assert_eq!((&record["reason"], &record["reason_id"]), (&Value::Null, &Value::Null));
            let plan = document().plan;
            let codes = plan.objectives().map(|(_, one)| one.code.clone());
            let mut sum = 0.0;
            for (code, weight) in codes.zip(weights.values()) {
                let pair = &record["weights"][&code];
                assert_eq!(
                    figure(&pair["after"]),
                    weight.to_string().parse::<f64>().expect("a number"),
                    "{code}"
                );
                sum += figure(&pair["after"]);
                assert!(figure(&pair["before"]) > 0.0);
            }
            assert!((sum - 100.0).abs() < 1e-9, "{sum}");
        }
    }
    let out = good(&["simulate", ARTI_2020, "--set", "3.1=14", "--follow", "area", "--json"]);
    let record: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(record["weights"]["3.2"], json!({ "before": "8.000000", "after": "4.000000" }));
    assert_eq!(record["weights"]["2.2"], json!({ "before": "5.000000", "after": "5.000000" }));
}

#[test]
fn what_cannot_be_set_is_refused() {
    let all = "1.1,1.2,1.3,1.4,1.5,2.2,3.2,4.1,4.2,4.3,4.5";
    for (options, english, italian) in [
        (
            &["--set", "9.9=20"][..],
            "no objective “9.9”; there are: 1.1, 1.2",
            "un obiettivo «9.9»; ci sono: 1.1, 1.2",
        ),
        (&["--set", "3.1=20", "--lock", "9"], "no objective “9”", "un obiettivo «9»"),
        (&["--set", "3.1"], "expected CODE=WEIGHT, such as 3.1=20", "atteso CODICE=PESO, come 3.1=20"),
        (
            &["--set", "3.1=101"],
            "found “101”, expected a number from 0 to 100",
            "trovato «101», atteso un numero da 0",
        ),
        (&["--set", "3.1=-1"], "found “-1”", "trovato «-1»"),
        (&["--set", "3.1=20,5"], "found “20,5”", "trovato «20,5»"),
        (&["--set", "3.1=20", "--set", "3.1=30"], "3.1 is given twice", "3.1 è indicato due volte"),
        (&["--set", "4.4=20"], "takes no part in the total", "non partecipa al totale"),
        (&["--set", "3.1=20", "--lock", "3.1"], "This weight is locked", "Questo peso è bloccato"),
        (&["--set", "3.1=97"], "cannot give so much", "non possono cedere tanto"),
        (
            &["--set", "3.1=20", "--lock", all],
            "All other weights are locked",
            "Tutti gli altri pesi sono bloccati",
        ),
        (&["--set", "2.2=9", "--follow", "area"], "in the same area can follow", "Nello stesso ambito"),
        (&["--set", "3.1=9", "--follow", "all"], "proportional, equal, area", "proportional, equal, area"),
        (&["--set", "3.1=9", "--step", "2"], "1, 0.5, 0.01", "1, 0.5, 0.01"),
        (&[], "missing: --set", "manca: --set"),
    ] {
        for (language, words) in [("en", english), ("it", italian)] {
            for json in [&[][..], &["--json"]] {
                let err =
                    refused(run(&[&["simulate", ARTI_2020, "--lang", language], options, json].concat()));
                assert!(err.contains(words) && err.lines().count() == 1, "{err}");
            }
        }
    }
}

#[test]
fn without_a_total_nothing_is_simulated() {
    no_total("simulate", &["--set", "3.1=20"]);
}
