//! The golden record: the figures of some runs to the last bit. `UPDATE=1 cargo test --test distribution` writes it.

use std::{collections::BTreeMap, env, fs};

use serde::{Deserialize, Serialize};
use stadera::{
    format,
    scoring::{Outcome, Performance, evaluate},
    simulation::distribution::{Range, Run, Summary},
};

const FILE: &str = "tests/distribution/golden.json";

#[derive(Clone, Serialize, Deserialize, PartialEq, Debug)]
struct Golden {
    ranges: Vec<[f64; 3]>,
    sum: f64,
    seed: u32,
    samples: usize,
    /// Each figure as it is, in hexadecimal.
    bits: BTreeMap<String, String>,
    /// The same for people.
    figures: BTreeMap<String, String>,
}

fn figures(of: &Summary) -> [(&'static str, f64); 9] {
    [
        ("mean", of.mean),
        ("deviation", of.deviation),
        ("lowest", of.lowest),
        ("highest", of.highest),
        ("p05", of.p05),
        ("p25", of.p25),
        ("p50", of.p50),
        ("p75", of.p75),
        ("p95", of.p95),
    ]
}

fn golden(ranges: &[Range], sum: f64, seed: u32) -> Golden {
    let run = Run { ranges: ranges.to_vec(), sum, seed: seed.into(), samples: 10_000 };
    let summary = run.perform(|_| ()).expect("a distribution").summary();
    let texts = |text: fn(f64) -> String| {
        figures(&summary).into_iter().map(|(name, figure)| (name.to_owned(), text(figure))).collect()
    };
    Golden {
        ranges: ranges.iter().map(|one| [one.low, one.high, one.achievement]).collect(),
        sum,
        seed,
        samples: run.samples,
        bits: texts(|figure| format!("{:016x}", figure.to_bits())),
        figures: texts(|figure| format!("{figure:.12}")),
    }
}

/// Weight and achievement of the evaluable objectives of ARTI 2020.
fn arti() -> Vec<(f64, f64)> {
    let bytes = fs::read("public/examples/arti-2020.json").expect("the example");
    let evaluation = evaluate(&format::read(&bytes).expect("a plan"), Performance::Organisational);
    let number = |decimal: rust_decimal::Decimal| f64::try_from(decimal).expect("a number");
    let nodes = evaluation.root.children.iter().filter_map(|node| match (node.weight, &node.outcome) {
        (Some(weight), Outcome::Value(achieved)) => Some((number(weight.get()), number(achieved.get()))),
        _ => None,
    });
    nodes.collect()
}

fn ranges(of: &[(f64, f64)], points: f64) -> Vec<Range> {
    of.iter().map(|(weight, achieved)| Range::around(*weight, points, *achieved)).collect()
}

#[test]
fn the_figures_are_those_of_the_golden_record() {
    let mut small: Vec<(f64, f64)> = (0..9).map(|place| (1.5, 60.0 + 5.0 * f64::from(place))).collect();
    small.push((86.5, 97.25));
    let many: Vec<(f64, f64)> = (0..60).map(|place| (3.5, 40.0 + f64::from(place))).collect();
    let mut locked = ranges(&arti(), 12.5);
    locked[0] = Range::locked(12.0, 100.0);
    let found = BTreeMap::from([
        ("ARTI 2020".to_owned(), golden(&ranges(&arti(), 5.0), 96.0, 2020)),
        ("ARTI 2020, one locked, wide".to_owned(), golden(&locked, 96.0, 1)),
        ("parts: small weights, and a large one".to_owned(), golden(&ranges(&small, 100.0), 100.0, u32::MAX)),
        ("tilted: sixty weights, nearer to their least".to_owned(), golden(&ranges(&many, 6.5), 222.0, 7)),
    ]);
    if env::var_os("UPDATE").is_some() {
        let text = serde_json::to_string_pretty(&found).expect("a text");
        fs::write(FILE, text + "\n").expect("the record");
    }
    let record = fs::read_to_string(FILE).expect("the record");
    let record: BTreeMap<String, Golden> = serde_json::from_str(&record).expect("a record");
    assert_eq!(record.len(), found.len());
    for (name, golden) in &record {
        assert_eq!(Some(&golden.bits), found.get(name).map(|one| &one.bits), "{name}");
    }
}

/// What the benchmarks draw is what the example says.
#[test]
fn the_case_of_the_benchmarks_is_arti_2020() {
    let cases = fs::read_to_string("benches/cases.json").expect("the cases");
    let cases: serde_json::Value = serde_json::from_str(&cases).expect("cases");
    let case = &cases["one million samples, ARTI 2020"];
    let expected: Vec<[f64; 3]> =
        ranges(&arti(), 5.0).iter().map(|one| [one.low, one.high, one.achievement]).collect();
    assert_eq!(case["ranges"], serde_json::json!(expected));
    assert_eq!(case["sum"], serde_json::json!(arti().iter().map(|(weight, _)| weight).sum::<f64>()));
}
