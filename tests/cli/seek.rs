//! `stadera seek`: answers, that there is none, and what is refused.

use serde_json::{Value, json};

use super::{
    ARTI_2020, Run, good, refused, run,
    simulate::{figure, no_total, plan},
};

fn record(path: &str, options: &[&str]) -> (i32, Value) {
    let Run { status, out, err } = run(&[&["seek", path, "--json"], options].concat());
    assert_eq!(err, "", "{options:?}");
    (status, serde_json::from_str(&out).expect("JSON"))
}

/// 1.2 with a late second phase, and a single activity in 1.1.
fn late() -> String {
    plan("seek-late.json", |plan| {
        let objectives = &mut plan["plan"]["areas"][0]["objectives"];
        let phases = &mut objectives[1]["indicators"][0]["measure"]["schedule"]["phases"];
        phases[1]["final"]["completion"] = json!({ "completed": "2021-01-31" });
        objectives[0]["indicators"][0]["measure"] = json!({
            "milestone": { "start": "2020-01-01", "due": "2020-12-31", "final": { "completed": "2020-12-31" } }
        });
    })
}

/// An answer of each sort, without its heading.
pub fn answers(language: &str) -> String {
    let late = late();
    let asked = [
        (ARTI_2020, "99.5", "weight:2.2"),
        (ARTI_2020, "99", "value:2.2"),
        (&late, "99.5", "end:1.2/2"),
        (&late, "99", "end:1.1"),
    ];
    let answers = asked.map(|(path, total, by)| {
        let out = good(&["seek", path, "--total", total, "--by", by, "--lang", language]);
        let (_, answer) = out.split_once("\n\n").expect("a heading");
        format!("--total {total} --by {by}\n{answer}")
    });
    answers.join("\n")
}

#[test]
fn the_answer_gives_the_total() {
    // 48 × 417 / 2000, in tests/simulation/arti.json.
    let (status, found) = record(ARTI_2020, &["--total", "99.5", "--by", "weight:2.2"]);
    assert_eq!((status, &found["answer"], &found["total"]), (0, &json!("10.008000"), &json!("99.500000")));
    assert_eq!((&found["reason"], &found["beyond"]), (&Value::Null, &Value::Null));
    // What `simulate` makes of it, as finely as weights can be, is that total; these are its weights.
    let simulated: Value = serde_json::from_str(&good(&[
        "simulate",
        ARTI_2020,
        "--set",
        "2.2=10.008",
        "--step",
        "finest",
        "--json",
    ]))
    .expect("JSON");
    for (code, weight) in simulated["weights"].as_object().expect("weights") {
        assert_eq!(weight["after"], found["weights"][code], "{code}");
    }
    assert!((figure(&simulated["total"]["after"]) - 99.5).abs() < 1e-7, "{simulated}");
    // (91 × 100 + 5 s) / 96 = 99 where s = 80.8, 336.936 of 417.
    let (status, found) = record(ARTI_2020, &["--total", "99", "--by", "value:2.2"]);
    assert_eq!(
        (status, &found["answer"], &found["numerator"]),
        (0, &json!("80.800000"), &json!("336.936000"))
    );
    assert!(figure(&found["beyond"]["total"]) < 99.0 && figure(&found["total"]) == 99.0, "{found}");
    let same = ["value:2.2/1", "value:2.2"].map(|by| record(ARTI_2020, &["--total", "99", "--by", by]));
    assert_eq!(same[0], same[1]);
    let late = late();
    let (status, found) = record(&late, &["--total", "99.5", "--by", "end:1.2/2"]);
    let (answer, next) =
        (found["answer"].as_str().expect("a day"), found["beyond"]["answer"].as_str().expect("a day"));
    assert!(status == 0 && answer < next && answer.len() == "2020-12-31".len(), "{found}");
    assert!(figure(&found["total"]) >= 99.5 && figure(&found["beyond"]["total"]) < 99.5, "{found}");
    assert_eq!(record(&late, &["--total", "99.5", "--by", "end:1.2/1/2"]).1, found);
    // As the program itself scores the plan with that end.
    for (day, reaches) in [(answer, true), (next, false)] {
        let mut tried: Value = serde_json::from_slice(&std::fs::read(&late).expect("a file")).expect("JSON");
        let phase =
            "/plan/areas/0/objectives/1/indicators/0/measure/schedule/phases/1/final/completion/completed";
        *tried.pointer_mut(phase).expect("an end") = json!(day);
        let path = plan("seek-tried.json", |plan| *plan = tried);
        let score: Value = serde_json::from_str(&good(&["score", &path, "--json"])).expect("JSON");
        let total: f64 = score["total"]["exact"].as_str().expect("a total").parse().expect("a number");
        assert_eq!(total >= 99.5, reaches, "{day}: {total}");
    }
    let single = ["end:1.1", "end:1.1/1"].map(|by| record(&late, &["--total", "99", "--by", by]));
    assert!(single[0].0 == 0 && single[0] == single[1], "{single:?}");
}

#[test]
fn nothing_found_ends_with_1() {
    let full = "1.1,1.2,1.3,1.4,1.5,3.1,3.2,4.1,4.2,4.3,4.5";
    for (options, word, english, italian) in [
        (
            &["--total", "50", "--by", "weight:2.2"][..],
            "out_of_reach",
            "the lowest is 95.2038",
            "il più basso è 95,2038",
        ),
        (
            &["--total", "97", "--by", "end:1.2/2"],
            "out_of_reach",
            "Seek a higher total",
            "un totale più alto",
        ),
        (&["--total", "95", "--by", "weight:4.4"], "takes_no_part", "choose another", "sceglierne un altro"),
        (&["--total", "95", "--by", "end:1.2/1"], "takes_no_part", "choose another", "sceglierne un altro"),
        (&["--total", "99", "--by", "weight:2.2", "--lock", "2.2"], "fixed", "is locked", "è bloccato"),
        (&["--total", "99", "--by", "weight:2.2", "--lock", full], "fixed", "All other", "Tutti gli altri"),
        (&["--total", "99", "--by", "weight:2.2", "--follow", "area"], "fixed", "same area", "stesso ambito"),
    ] {
        for (language, words) in [("en", english), ("it", italian)] {
            let options = [options, &["--lang", language]].concat();
            let Run { status, out, err } = run(&[&["seek", ARTI_2020], &options[..]].concat());
            assert_eq!((status, out.as_str()), (1, ""), "{options:?}");
            assert!(err.contains(words) && err.lines().count() == 1, "{err}");
            let (status, record) = record(ARTI_2020, &options);
            assert_eq!((status, &record["answer"], &record["total"]), (1, &Value::Null, &Value::Null));
            assert_eq!(record["reason_id"], word);
            assert!(record["reason"].as_str().is_some_and(|reason| reason.contains(words)), "{record}");
        }
    }
    let (_, record) = record(ARTI_2020, &["--total", "50", "--by", "weight:2.2"]);
    assert_eq!((&record["low"], &record["high"]), (&json!("95.20383693045563549161"), &json!("100.000000")));
}

#[test]
fn what_is_not_understood_is_refused() {
    let forms = "weight:3.1, value:2.2, end:1.2/1";
    for (total, by, english, italian) in [
        ("95", "3.1", forms, forms),
        ("95", "share:3.1", forms, forms),
        ("95", "weight:9.9", "no objective “9.9”; there are: 1.1", "un obiettivo «9.9»; ci sono: 1.1"),
        ("95", "value:9.9/1", "no objective “9.9”; there are: 1.1", "un obiettivo «9.9»; ci sono: 1.1"),
        ("95", "value:4.5", "there are: value:4.5/1, value:4.5/2", "ci sono: value:4.5/1, value:4.5/2"),
        (
            "95",
            "end:1.2/9",
            "there are: end:1.2/1, end:1.2/2, end:1.2/3",
            "ci sono: end:1.2/1, end:1.2/2, end:1.2/3",
        ),
        ("95", "end:2.2", "no phase or activity", "non ha fasi né attività"),
        ("95", "value:1.2", "no indicator that is a number", "non ha indicatori che sono un numero"),
        ("101", "weight:2.2", "--total: found “101”", "--total: trovato «101»"),
        ("-1", "weight:2.2", "--total: found “-1”", "--total: trovato «-1»"),
        ("95%", "weight:2.2", "--total: found “95%”", "--total: trovato «95%»"),
    ] {
        for (language, words) in [("en", english), ("it", italian)] {
            let err = refused(run(&["seek", ARTI_2020, "--total", total, "--by", by, "--lang", language]));
            assert!(err.contains(words) && err.lines().count() == 1, "{err}");
        }
    }
    let err = refused(run(&["seek", ARTI_2020, "--total", "95"]));
    assert!(err.contains("missing: --by"), "{err}");
}

#[test]
fn without_a_total_no_weight_is_sought() {
    no_total("seek", &["--total", "95", "--by", "weight:3.1"]);
}
