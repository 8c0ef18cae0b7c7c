//! `stadera compare`, and `stadera score --csv`: plans side by side.

use serde_json::{Value, json};
use stadera::{
    format,
    number::Weight,
    plan::{Change, Document, Id, ObjectiveField},
};

use super::{ARTI_2020, Run, file, good, refused, run};

const ARTI_2021: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/arti-2021-interim.json");

fn id(text: &str) -> Id {
    Id::new(text).expect("an identifier")
}

fn arti() -> Document {
    format::read(&std::fs::read(ARTI_2020).expect("the example")).expect("a plan")
}

fn weight(objective: &str, weight: &str) -> Change {
    Change::Objective { id: id(objective), set: ObjectiveField::Weight(Weight::parse(weight).ok()) }
}

/// The file of the example with some changes.
fn changed(name: &str, changes: &[Change]) -> String {
    let mut document = arti();
    for change in changes {
        change.apply(&mut document).expect("a change");
    }
    let text = format::write(&document).expect("a text");
    file(name, text.as_bytes()).to_string_lossy().into_owned()
}

/// What was printed, with the folders of this machine taken out.
fn told(out: &str) -> String {
    let folders = [env!("CARGO_TARGET_TMPDIR"), concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples")];
    folders.iter().fold(out.to_owned(), |out, folder| out.replace(&format!("{folder}/"), ""))
}

#[test]
fn nothing_differs_from_itself() {
    let out = good(&["compare", ARTI_2020, ARTI_2020]);
    assert!(
        out.contains("\nNo differences.\n")
            && out.contains("\nTotal, organisational performance: 99.75% → 99.75% (±0.00 points)\n"),
        "{out}"
    );
    let out = good(&["compare", ARTI_2020, ARTI_2020, "--json"]);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["differences"], json!([]));
    assert_eq!(json["totals"]["organisational"]["difference"], "0.00");
}

#[test]
fn differences_and_totals_in_both_languages() {
    let second = changed("compare-second.json", &[weight("obj-2.2", "10"), weight("obj-1.1", "7")]);
    for language in ["en", "it"] {
        // Wide, so that where a line breaks does not depend on the names of folders.
        let run: Run = super::stadera(&["compare", ARTI_2020, &second, "--lang", language])
            .env("COLUMNS", "160")
            .output()
            .expect("a run")
            .into();
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        let rest = told(&run.out).split_once("\n\n").map(|(_, rest)| rest.to_owned());
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("cli__compare_{language}"), rest.unwrap_or_default());
        });
    }
}

#[test]
fn with_the_plan_that_both_come_from_it_says_who_changed_what() {
    let first = changed("compare-mine.json", &[weight("obj-2.2", "10"), weight("obj-3.1", "9")]);
    let second = changed("compare-theirs.json", &[weight("obj-1.1", "7"), weight("obj-3.1", "11")]);
    let out = good(&["compare", &first, &second, "--base", ARTI_2020]);
    assert!(
        out.contains("- Weight of 1.1: 12% → first 12%, second 7% (changed in the second only)\n"),
        "{out}"
    );
    assert!(
        out.contains("- Weight of 2.2: 5% → first 10%, second 5% (changed in the first only)\n"),
        "{out}"
    );
    assert!(out.contains("- Weight of 3.1: 10% → first 9%, second 11% (changed in two ways)\n"), "{out}");
    let out = good(&["compare", &first, &second, "--base", ARTI_2020, "--json", "--lang", "it"]);
    let json: Value = serde_json::from_str(&out).expect("JSON");
    let difference = json!({
        "title": "Peso di 3.1", "part": "3.1", "what": "peso", "base": "10\u{a0}%", "first": "9\u{a0}%",
        "second": "11\u{a0}%", "changed_by": "both_differently",
        "change": { "objective": { "id": "obj-3.1", "set": { "weight": "11" } } }
    });
    assert_eq!(json["differences"][2], difference);
    assert_eq!(json["totals"]["individual"]["difference"], Value::Null, "not final");
}

#[test]
fn two_plans_that_are_no_copies_are_compared_all_the_same() {
    let Run { status, out, err } = run(&["compare", ARTI_2020, ARTI_2021]);
    assert_eq!((status, err.as_str()), (1, ""), "the total of 2021 is not final");
    assert!(out.contains("They are no copies of one plan"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
}

#[test]
fn a_plan_that_cannot_be_compared_is_refused() {
    let broken = file("compare-broken.json", b"{}").to_string_lossy().into_owned();
    assert!(
        refused(run(&["compare", ARTI_2020, &broken]))
            .contains("compare-broken.json: It is JSON but not a plan")
    );
    let base = run(&["compare", ARTI_2020, ARTI_2020, "--base", "nowhere.json"]);
    assert_eq!(refused(base), "stadera: nowhere.json: the file does not exist.\n");
    assert!(refused(run(&["compare", "-", "-"])).contains("only one plan can be read from here"));
    assert!(refused(run(&["compare", ARTI_2020])).contains("missing: <SECOND>"));
}

/// The cells of each line.
fn cells(table: &str) -> Vec<Vec<String>> {
    table.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

#[test]
fn many_plans_are_a_table_for_spreadsheets() {
    let Run { status, out, err } = run(&["score", ARTI_2020, ARTI_2021, "--csv", "--lang", "it"]);
    assert_eq!((status, err.as_str()), (1, ""), "that of 2021 is not final");
    assert!(out.starts_with("\u{feff}Piano;Ente;Anno;"), "{out}");
    let [headings, first, second] = &cells(&out)[..] else { panic!("{out}") };
    assert!(first.len() == headings.len() && second.len() == headings.len(), "{out}");
    let cell = |row: &[String], heading: &str| {
        headings.iter().zip(row).find(|(one, _)| *one == heading).map(|(_, cell)| cell.clone())
    };
    for (heading, in_2020, in_2021) in [
        ("Anno", "2020", "2021"),
        ("Momento dell’anno", "Monitoraggio finale", "Monitoraggio intermedio"),
        ("Obiettivi", "13", "15"),
        ("Prestazione organizzativa", "99,75", ""),
        ("Prestazione organizzativa: provvisoria", "no", "sì"),
        ("Prestazione individuale", "99,75", ""),
        ("Errori", "0", "0"),
        ("5. in ritardo", "0", "2"),
        ("Perché non si legge", "", ""),
    ] {
        let found = [cell(first, heading), cell(second, heading)];
        assert_eq!(found, [in_2020, in_2021].map(|one| Some(one.to_owned())), "{heading}");
    }
    assert!(good(&["score", ARTI_2020, "--csv"]).starts_with("\u{feff}Plan,Body,Year,"));
}

#[test]
fn a_plan_that_cannot_be_read_has_its_row_and_the_others_come_all_the_same() {
    let broken = file("many-broken.json", b"not json").to_string_lossy().into_owned();
    let Run { status, out, err } =
        run(&["score", &broken, ARTI_2020, "nowhere.json", "--csv", "--lang", "it"]);
    assert_eq!((status, err.as_str()), (2, ""));
    let rows = cells(&out);
    assert_eq!(rows.len(), 4, "{out}");
    assert!(
        rows[1][0].ends_with("many-broken.json")
            && rows[1].last().is_some_and(|why| why.starts_with("Non è JSON valido")),
        "{out}"
    );
    assert_eq!(rows[2][5], "99,75");
    assert_eq!(rows[3].last().map(String::as_str), Some("il file non esiste."));
}

/// What others wrote into a plan must not run in the spreadsheet of whoever compares.
#[test]
fn no_name_of_a_body_is_a_formula() {
    let mut document = arti();
    document.plan.body = "=HYPERLINK(\"https://example.org\")".to_owned();
    let text = format::write(&document).expect("a text");
    let path = file("many-formula.json", text.as_bytes()).to_string_lossy().into_owned();
    let out = good(&["score", &path, "--csv", "--lang", "it"]);
    assert!(out.contains(";\"'=HYPERLINK(\"\"https://example.org\"\")\";2020;"), "{out}");
}

#[test]
fn several_plans_are_scored_only_as_a_table() {
    assert_eq!(
        refused(run(&["score", ARTI_2020, ARTI_2021])),
        "stadera: several plans only with --csv. “stadera --help” shows the usage.\n"
    );
    assert!(refused(run(&["score", ARTI_2020, "--csv", "--json"])).contains("only one of the two"));
    assert!(
        refused(run(&["score", ARTI_2020, "--csv", "--scope", "individual"])).contains("only one of the two")
    );
}
