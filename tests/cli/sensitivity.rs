//! `stadera sensitivity`: what it says, and that its figures are those of the engine.

use serde_json::{Value, json};
use stadera::{
    number::round,
    scoring::{Performance, evaluate},
    simulation::{Balance, Follow},
};

use super::{
    ARTI_2020, good, refused, run,
    simulate::{document, figure, no_total, plan},
};

fn record(options: &[&str]) -> Value {
    serde_json::from_str(&good(&[&["sensitivity", ARTI_2020, "--json"], options].concat())).expect("JSON")
}

/// The example with two totals that matter.
fn with_thresholds() -> String {
    plan("sensitivity-thresholds.json", |plan| plan["plan"]["thresholds"] = json!(["99.75", "100"]))
}

/// The text about a plan with thresholds.
pub fn text(language: &str) -> String {
    good(&["sensitivity", &with_thresholds(), "--samples", "2000", "--seed", "7", "--lang", language])
}

#[test]
fn json_is_what_the_engine_gives() {
    let document = document();
    let balance = Balance::of(&document, &evaluate(&document, Performance::Organisational)).expect("a total");
    let code = |at: usize| document.plan.objectives().nth(at).expect("an objective").1.code.clone();
    let same = |value: &Value, expected: rust_decimal::Decimal| {
        figure(value);
        let text = value.as_str().expect("a string");
        assert_eq!(text.parse::<rust_decimal::Decimal>().expect("a number"), round(expected, 20));
    };
    for (word, follow) in
        [("proportional", Follow::Proportional), ("equal", Follow::Equal), ("area", Follow::Area)]
    {
        let record = record(&["--within", "2.5", "--samples", "100", "--follow", word, "--lock", "1.1"]);
        let balance = balance.clone().with_locks(|at| at == 0);
        same(&record["total"], balance.total().get());
        let interval = balance.interval(rust_decimal::Decimal::new(25, 1));
        same(&record["interval"]["low"], interval.low.total.get());
        same(&record["interval"]["high"], interval.high.total.get());
        for (one, without) in balance.leverage(follow).iter().zip(balance.dropped()) {
            let (leverage, dropped) = (&record["leverage"], &record["drop_one"]);
            match one.change {
                Ok(change) => same(&leverage[code(one.item.position)], change),
                Err(_) => assert_eq!(leverage[code(one.item.position)], Value::Null),
            }
            same(&dropped[code(one.item.position)], without.total.expect("a total").get());
        }
        let takes_part = record["leverage"].as_object().expect("leverage").len();
        assert_eq!((takes_part, record["drop_one"].as_object().expect("totals").len()), (12, 12));
        assert_eq!(record["leverage"].get("4.4"), None);
        assert_eq!(record["leverage"]["1.1"], Value::Null, "it is locked");
    }
}

#[test]
fn the_figures_of_arti_2020() {
    let record = record(&[]);
    // The calculations are in tests/simulation/arti.json.
    assert_eq!(record["total"], "99.75019984012789768185");
    assert_eq!(
        record["interval"],
        json!({ "within": "5.000000", "low": "99.50039968025579536371", "high": "100.000000" })
    );
    assert_eq!(record["leverage"]["2.2"], "-0.04996003197442046363");
    assert_eq!(record["leverage"]["3.1"], "0.00290465302176863161");
    assert_eq!(record["drop_one"]["2.2"], "100.000000");
    assert_eq!(record["drop_one"]["3.1"], "99.72115330991021136579");
}

#[test]
fn the_distribution_is_repeatable_and_near_to_the_total() {
    let drawn = |seed: &str| record(&["--seed", seed, "--samples", "20000"])["distribution"].clone();
    let one = drawn("1");
    assert_eq!(one, drawn("1"));
    assert_ne!(one, drawn("2"));
    assert_eq!((&one["samples"], &one["seed"]), (&json!("20000"), &json!("1")));
    assert_eq!(record(&[])["distribution"]["samples"], "100000");
    let [low, p05, p50, mean, p95, high] =
        ["lowest", "p05", "p50", "mean", "p95", "highest"].map(|name| figure(&one[name]));
    assert!(99.5 < low && low < p05 && p05 < p50 && p50 < p95 && p95 < high && high <= 100.0, "{one}");
    // 2.2 moves by 5 points either way, about evenly: mean and median are the total.
    assert!((mean - 99.7502).abs() < 0.01 && (p50 - 99.7502).abs() < 0.01, "{one}");
    let out = good(&["sensitivity", &with_thresholds(), "--json"]);
    let record: Value = serde_json::from_str(&out).expect("JSON");
    let shares = &record["distribution"]["at_least"];
    assert!((figure(&shares["99.75"]) - 0.5).abs() < 0.01 && figure(&shares["100"]) < 0.01, "{shares}");
    let still = good(&["sensitivity", &with_thresholds(), "--within", "0", "--json"]);
    let record: Value = serde_json::from_str(&still).expect("JSON");
    assert_eq!(record["distribution"]["at_least"], json!({ "99.75": "1.000000", "100": "0.000000" }));
    assert_eq!(record["interval"]["low"], record["total"]);
}

#[test]
fn what_is_out_of_its_limits_is_refused() {
    for (options, english, italian) in [
        (
            &["--within", "-1"][..],
            "--within: found “-1”, expected a number from 0 to 100",
            "--within: trovato «-1»",
        ),
        (&["--within", "100.1"], "--within: found “100.1”", "--within: trovato «100.1»"),
        (&["--within", "wide"], "--within: found “wide”", "--within: trovato «wide»"),
        (&["--samples", "99"], "a whole number from 100 to 5000000", "un numero intero da 100 a 5000000"),
        (&["--samples", "5000001"], "from 100 to 5000000", "da 100 a 5000000"),
        (&["--samples", "-5"], "--samples: found “-5”", "--samples: trovato «-5»"),
        (&["--seed", "-1"], "--seed: found “-1”, expected a whole number from 0", "--seed: trovato «-1»"),
        (&["--lock", "1.1,7"], "no objective “7”", "un obiettivo «7»"),
        (&["--set", "3.1=20"], "unexpected argument: --set", "argomento non previsto: --set"),
    ] {
        for (language, words) in [("en", english), ("it", italian)] {
            let err = refused(run(&[&["sensitivity", ARTI_2020, "--lang", language], options].concat()));
            assert!(err.contains(words) && err.lines().count() == 1, "{err}");
        }
    }
}

#[test]
fn without_a_total_there_is_no_sensitivity() {
    no_total("sensitivity", &["--within", "5"]);
}
