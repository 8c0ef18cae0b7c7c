//! The rules, case by case. The cases are data: `rules/*.json`, one file a rule, each case with its
//! situation in words and its calculation by hand. `support/notation.rs` says how documents are written,
//! `support/cases.rs` what can be expected.

mod support;

use std::{collections::BTreeSet, fs};

use support::{
    cases::{Case, Cases},
    files,
    interim_cases::{InterimCase, InterimCases},
};

/// The files that there must be, so that one that is not found cannot pass unseen.
const FILES: [&str; 12] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R12", "R13", "missing"];

/// Those of the interim monitoring, which have cases of their own sort.
const INTERIM_FILES: [&str; 2] = ["R10", "R11"];

/// A case that was run: its name, its situation, and what is wrong.
type Ran = (String, String, Vec<String>);

fn faults_of(file: &str, about: &str, cases: Vec<Ran>) -> Vec<String> {
    let (mut faults, mut names) = (Vec::new(), BTreeSet::new());
    if cases.is_empty() || about.is_empty() {
        faults.push(format!("{file} is empty"));
    }
    for (name, situation, found) in cases {
        faults.extend(found.iter().map(|fault| format!("{file} · {name}\n      {situation}\n      {fault}")));
        if !names.insert(name.clone()) {
            faults.push(format!("{file} · {name}: the name stands twice"));
        }
    }
    faults
}

#[test]
fn every_case_of_every_rule() {
    let mut faults = Vec::new();
    for name in FILES {
        let file = format!("tests/rules/{name}.json");
        let Cases { about, rules, cases } = files::json(&file);
        let run = |case: Case| (case.name.clone(), case.situation.clone(), case.run(rules.as_ref()));
        faults.extend(faults_of(&file, &about, cases.into_iter().map(run).collect()));
    }
    for name in INTERIM_FILES {
        let file = format!("tests/rules/{name}.json");
        let InterimCases { about, cases } = files::json(&file);
        let run = |case: InterimCase| (case.name.clone(), case.situation.clone(), case.run());
        faults.extend(faults_of(&file, &about, cases.into_iter().map(run).collect()));
    }
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
}

#[test]
fn every_file_of_cases_is_run() {
    let found = fs::read_dir(files::path("tests/rules")).expect("tests/rules");
    let found: BTreeSet<String> =
        found.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    let run = FILES.iter().chain(&INTERIM_FILES).map(|name| format!("{name}.json"));
    assert_eq!(found, run.collect());
}
