//! The rules, case by case. The cases are data: `rules/*.json`, one file a rule, each case with its
//! situation in words and its calculation by hand. `support/notation.rs` says how documents are written,
//! `support/cases.rs` what can be expected.

mod support;

use std::{collections::BTreeSet, fs};

use support::{cases::Cases, files};

/// The files that there must be, so that one that is not found cannot pass unseen.
const FILES: [&str; 12] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R12", "R13", "missing"];

#[test]
fn every_case_of_every_rule() {
    let mut faults = Vec::new();
    for name in FILES {
        let file = format!("tests/rules/{name}.json");
        let cases: Cases = serde_json::from_str(&files::text(&file))
            .unwrap_or_else(|error| panic!("{file} cannot be read: {error}"));
        let mut names = BTreeSet::new();
        for case in &cases.cases {
            if !names.insert(&case.name) {
                faults.push(format!("{file} · {}: the name stands twice", case.name));
            }
            for fault in case.run(cases.rules.as_ref()) {
                faults.push(format!("{file} · {}\n      {}\n      {fault}", case.name, case.situation));
            }
        }
        if cases.cases.is_empty() || cases.about.is_empty() {
            faults.push(format!("{file} is empty"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
}

#[test]
fn every_file_of_cases_is_run() {
    let found = fs::read_dir(files::path("tests/rules")).expect("tests/rules");
    let found: BTreeSet<String> =
        found.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(found, FILES.map(|name| format!("{name}.json")).into());
}
