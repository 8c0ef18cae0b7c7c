//! `stadera exercises`: sheets in both languages, with solutions and without, and what is refused.

use super::{good, run};

#[test]
fn a_sheet_with_and_without_solutions() {
    let sheet = ["exercises", "--rule", "R1", "--difficulty", "medium", "--seed", "8471", "--count", "2"];
    let of = |more: &[&str]| good(&[&sheet[..], more].concat());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    let _bound = settings.bind_to_scope();
    insta::assert_snapshot!("exercises_en", of(&[]));
    insta::assert_snapshot!("exercises_it", of(&["--lang", "it"]));
    insta::assert_snapshot!("exercises_solutions_en", of(&["--solutions"]));
    insta::assert_snapshot!("exercises_solutions_it", of(&["--solutions", "--lang", "it"]));
    let plan = [
        "exercises",
        "--difficulty",
        "difficile",
        "--seed",
        "5",
        "--count",
        "1",
        "--solutions",
        "--lang",
        "it",
    ];
    insta::assert_snapshot!("exercises_plan_it", good(&plan));
}

#[test]
fn what_there_are_no_exercises_for_is_refused() {
    for (option, value, said) in [
        ("--rule", "R10", "“R10”"),
        ("--difficulty", "duro", "“duro”"),
        ("--seed", "-1", "4294967295"),
        ("--seed", "x", "“x”"),
        ("--count", "0", "from 1 to 50"),
        ("--count", "51", "from 1 to 50"),
    ] {
        let refused = run(&["exercises", option, value]);
        assert_eq!(refused.status, 2, "{option} {value}");
        assert!(refused.err.contains(said), "{}", refused.err);
    }
}
