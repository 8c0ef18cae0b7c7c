//! The command line, run as a user runs it: what it prints, where, and the status it ends with.

#[path = "cli/check.rs"]
mod check;
#[path = "cli/compare.rs"]
mod compare;
#[path = "cli/exercises.rs"]
mod exercises;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/seek.rs"]
mod seek;
#[path = "cli/sensitivity.rs"]
mod sensitivity;
#[path = "cli/simulate.rs"]
mod simulate;
#[path = "cli/spreadsheet.rs"]
mod spreadsheet;
#[path = "cli/survey.rs"]
mod survey;

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

const ARTI_2020: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/examples/arti-2020.json");

/// The program, in English and 100 characters wide unless a test says otherwise.
fn stadera(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stadera"));
    command.args(arguments).env_clear().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What a run gave: status, standard output, standard error.
struct Run {
    status: i32,
    out: String,
    err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().expect("a status"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

fn run(arguments: &[&str]) -> Run {
    stadera(arguments).output().expect("a run").into()
}

fn run_on(input: &[u8], arguments: &[&str]) -> Run {
    let mut child = stadera(arguments).stdin(Stdio::piped()).spawn().expect("a start");
    let mut stdin = child.stdin.take().expect("an input");
    // The program may refuse before it has read everything.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("an end").into()
}

/// A good run: status 0, nothing on the standard error.
#[track_caller]
fn good(arguments: &[&str]) -> String {
    let Run { status, out, err } = run(arguments);
    assert_eq!((status, err.as_str()), (0, ""), "{arguments:?}");
    out
}

/// A refusal: status 2, nothing on the standard output.
#[track_caller]
fn refused(run: Run) -> String {
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.starts_with("stadera: ") && run.err.ends_with('\n'), "{}", run.err);
    run.err
}

fn arti() -> Value {
    serde_json::from_slice(&std::fs::read(ARTI_2020).expect("the example")).expect("JSON")
}

/// A file of its own for a test, in the folder that Cargo keeps for that.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

/// The code and the achievement of every line of the table, the total last.
fn figures(table: &str) -> Vec<(String, String)> {
    let rows = table.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let code = words.next()?;
        let objective = code.split_once('.').is_some_and(|(area, _)| area.parse::<u8>().is_ok());
        let figure = words.nth(usize::from(objective))?;
        (objective || code == "Total").then(|| (code.to_owned(), figure.to_owned()))
    });
    rows.collect()
}

const PUBLISHED: [(&str, &str); 14] = [
    ("1.1", "100.00%"),
    ("1.2", "100.00%"),
    ("1.3", "100.00%"),
    ("1.4", "100.00%"),
    ("1.5", "100.00%"),
    ("2.2", "95.20%"),
    ("3.1", "100.00%"),
    ("3.2", "100.00%"),
    ("4.1", "100.00%"),
    ("4.2", "100.00%"),
    ("4.3", "100.00%"),
    ("4.4", "not"),
    ("4.5", "100.00%"),
    ("Total", "99.75%"),
];

fn owned(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(code, figure)| ((*code).to_owned(), (*figure).to_owned())).collect()
}

#[test]
fn score_prints_every_published_percentage() {
    let out = good(&["score", ARTI_2020]);
    assert_eq!(figures(&out), owned(&PUBLISHED));
    assert!(out.contains("4.4        4%  not evaluable  Rilevazione"), "{out}");
    assert!(out.contains("it counts only for the director's individual performance"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
}

#[test]
fn score_tells_what_the_total_was_with_the_original_targets() {
    let mut original = PUBLISHED;
    original[6].1 = "86.98%";
    original[13].1 = "98.39%";
    for version in ["original", "dgr-153-2020", "DGR 153"] {
        assert_eq!(figures(&good(&["score", ARTI_2020, "--as-of", version])), owned(&original));
    }
    for version in ["dgr-1095-2020", "dgr 1095"] {
        assert_eq!(figures(&good(&["score", ARTI_2020, "--as-of", version])), owned(&PUBLISHED));
    }
}

#[test]
fn a_total_that_waits_for_something_is_provisional() {
    let Run { status, out, err } = run(&["score", ARTI_2020, "--scope", "individual"]);
    assert_eq!((status, err.as_str()), (1, ""));
    insta::assert_snapshot!("score_individual_en", out);
    let Run { status, out, .. } = run(&["score", ARTI_2020, "--scope", "individual", "--lang", "it"]);
    assert_eq!(status, 1);
    insta::assert_snapshot!("score_individual_it", out);
}

#[test]
fn the_table_in_both_languages() {
    insta::assert_snapshot!("score_en", good(&["score", ARTI_2020]));
    insta::assert_snapshot!("score_it", good(&["score", ARTI_2020, "--lang", "it"]));
}

#[test]
fn the_table_fits_the_terminal() {
    for columns in ["60", "72", "140"] {
        let output = stadera(&["score", ARTI_2020]).env("COLUMNS", columns).output().expect("a run");
        let run = Run::from(output);
        let width = run.out.lines().skip(5).map(|line| line.chars().count()).max();
        assert!(width.is_some_and(|width| width <= columns.parse().expect("a width")), "{}", run.out);
    }
}

#[test]
fn json_of_a_final_score() {
    let out = good(&["score", ARTI_2020, "--json"]);
    let score: Value = serde_json::from_str(&out).expect("JSON");
    // (91 × 100 + 5 × 39700/417) / 96 = 99.750199840127897681854… , at the twentieth decimal.
    let total = json!({ "outcome": "value", "percent": "99.75", "exact": "99.75019984012789768185" });
    assert_eq!(score["total"], total);
    let value = json!({ "outcome": "value", "percent": "95.20", "exact": "95.20383693045563549161" });
    assert_eq!(score["objectives"]["2.2"], value);
    let full = json!({ "outcome": "value", "percent": "100.00", "exact": "100" });
    assert_eq!(score["objectives"]["3.1"], full);
    let outside = json!({ "outcome": "not_evaluable", "reason": "out_of_scope" });
    assert_eq!(score["objectives"]["4.4"], outside);
    assert_eq!(score["provisional"], Value::Null);
    assert_eq!(
        (&score["performance"], &score["version"]),
        (&json!("organisational"), &json!("dgr-1095-2020"))
    );
    assert_eq!(score["rules"]["schedule_method"], "weighted_phases");
    assert_eq!(score["rules"]["rounding"], "last_step");
    // In the order of the plan, which a reader of the text relies on.
    let positions: Vec<_> =
        PUBLISHED[..13].iter().map(|(code, _)| out.find(&format!("\"{code}\""))).collect();
    assert!(positions.is_sorted() && positions.iter().all(Option::is_some), "{out}");
    assert_eq!(score["objectives"].as_object().map(serde_json::Map::len), Some(13));
}

#[test]
fn json_of_a_provisional_score() {
    let Run { status, out, err } =
        run(&["score", ARTI_2020, "--json", "--scope=individual", "--as-of=original"]);
    assert_eq!((status, err.as_str()), (1, ""));
    let score: Value = serde_json::from_str(&out).expect("JSON");
    let survey =
        |field: &str| format!("plan.areas[3].objectives[3].indicators[0].measure.survey.final.{field}");
    let places = [survey("asked"), survey("evaluations"), survey("score"), "rules.survey".to_owned()];
    let nothing =
        json!({ "outcome": "missing", "known": null, "low": "0.00", "high": "100.00", "missing": places });
    assert_eq!(score["objectives"]["4.4"], nothing);
    let missing: Vec<Value> =
        places.iter().map(|place| json!({ "place": place, "reason": "unknown" })).collect();
    let provisional = json!({ "known": "98.39", "low": "94.46", "high": "98.46", "missing": missing });
    assert_eq!(score["provisional"], provisional);
    assert_eq!(score["total"]["outcome"], "missing");
    assert_eq!(score["total"]["known"], "98.39");
    assert_eq!((&score["performance"], &score["version"]), (&json!("individual"), &json!("original")));
}

/// Read as somebody who never saw the program, and has the published table beside it.
#[test]
fn explanations_in_both_languages() {
    for language in ["it", "en"] {
        for code in ["1.2", "2.2", "3.1", "4.4"] {
            let out = good(&["explain", ARTI_2020, code, "--lang", language]);
            insta::assert_snapshot!(format!("explain_{code}_{language}"), out);
        }
        let out = good(&["explain", ARTI_2020, "--lang", language]);
        insta::assert_snapshot!(format!("explain_total_{language}"), out);
        let out = good(&["explain", ARTI_2020, "--short", "--lang", language]);
        insta::assert_snapshot!(format!("explain_short_{language}"), out);
        let missing = run(&["explain", ARTI_2020, "4.4", "--scope", "individual", "--lang", language]);
        assert_eq!(missing.status, 1);
        insta::assert_snapshot!(format!("explain_4.4_individual_{language}"), missing.out);
    }
}

/// What the published plan has no case of: a delay, an estimate, the note that prevails, a sum of indicators.
#[test]
fn explanations_of_what_went_wrong() {
    let mut plan = arti();
    let phases = plan.pointer_mut("/plan/areas/0/objectives/1/indicators/0/measure/schedule/phases");
    let phases = phases.expect("phases");
    phases[1]["final"]["completion"] = json!({ "completed": "2021-01-31" });
    phases[2]["final"]["completion"] =
        json!({ "estimated": { "end": "2021-06-30", "basis": "la fiera si terrà entro giugno 2021" } });
    let indicator = plan.pointer_mut("/plan/areas/1/objectives/0/indicators/0").expect("an indicator");
    indicator["final"]["declared"] = json!("90");
    let path = file("late.json", plan.to_string().as_bytes());
    for language in ["it", "en"] {
        for code in ["1.2", "2.2", "4.5"] {
            let out = good(&["explain", path.to_str().expect("UTF-8"), code, "--lang", language]);
            insta::assert_snapshot!(format!("explain_late_{code}_{language}"), out);
        }
    }
}

#[test]
fn check_lists_the_findings() {
    insta::assert_snapshot!("check_en", good(&["check", ARTI_2020]));
    insta::assert_snapshot!("check_it", good(&["check", ARTI_2020, "--lang", "it"]));
}

#[test]
fn simulations_in_both_languages() {
    for language in ["it", "en"] {
        let texts = [simulate::table(language), sensitivity::text(language), seek::answers(language)];
        for (name, text) in ["simulate", "sensitivity", "seek"].into_iter().zip(texts) {
            assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
            insta::assert_snapshot!(format!("{name}_{language}"), text);
        }
    }
}

#[test]
fn the_plan_of_the_year_before() {
    let this = check::path("check-2021.json", &check::arti_2021());
    for language in ["it", "en"] {
        let out = good(&["check", &this, "--previous", ARTI_2020, "--lang", language]);
        insta::assert_snapshot!(format!("check_previous_{language}"), out);
    }
    // Without it the targets are compared with nothing.
    assert!(!good(&["check", &this]).contains("C7"));
}

#[test]
fn a_plan_is_read_from_the_standard_input() {
    let bytes = std::fs::read(ARTI_2020).expect("the example");
    let Run { status, out, err } = run_on(&bytes, &["score", "-"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(figures(&out), owned(&PUBLISHED));
    let err = refused(run_on(b"", &["score", "-"]));
    assert_eq!(err, "stadera: standard input: The file is empty.\n");
}

/// A bad input in both languages, with what its message must name.
#[track_caller]
fn bad(name: &str, bytes: &[u8], english: &[&str], italian: &[&str]) {
    let path = file(name, bytes);
    let path = path.to_str().expect("UTF-8");
    for (language, parts) in [("en", english), ("it", italian)] {
        for command in ["score", "explain", "check"] {
            let err = refused(run(&[command, path, "--lang", language]));
            let named = err.contains(name) && parts.iter().all(|part| err.contains(part));
            assert!(named && err.lines().count() == 1, "{err}");
        }
    }
}

/// The example with one field set, or taken away where the value is null.
fn with(pointer: &str, to: Value) -> Vec<u8> {
    let mut plan = arti();
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let fields = plan.pointer_mut(parent).and_then(Value::as_object_mut).expect("a parent");
    if to.is_null() {
        fields.remove(field);
    } else {
        fields.insert(field.to_owned(), to);
    }
    plan.to_string().into_bytes()
}

#[test]
fn files_that_are_no_plan_are_refused() {
    bad("empty.json", b"", &["is empty"], &["è vuoto"]);
    bad("text.json", b"Scheda-obiettivo", &["not valid JSON", "line 1"], &["Non è JSON valido", "riga 1"]);
    let plan = std::fs::read(ARTI_2020).expect("the example");
    bad("cut.json", &plan[..plan.len() / 2], &["not valid JSON"], &["Non è JSON valido"]);
    bad("list.json", b"[]", &["not a plan"], &["non un piano"]);
    let geo = br#"{ "format": "geojson", "version": 1 }"#;
    bad("other.json", geo, &["another kind", "geojson"], &["altro tipo", "geojson"]);
    bad("renamed.json", b"PK\x03\x04\x14\x00\x06\x00", &["ZIP"], &["ZIP"]);
    bad("latin1.json", b"{ \"titolo\": \"Qualit\xe0\" }", &["UTF-8"], &["UTF-8"]);
    bad("large.json", &vec![b' '; 50_000_000], &["50 MB", "20 MB"], &["50 MB", "20 MB"]);
    bad("newer.json", &with("/version", json!(2)), &["version 2", "up to 1"], &["versione 2", "fino alla 1"]);
}

#[test]
fn fields_that_do_not_fit_are_named() {
    let weight = "/plan/areas/3/objectives/0/weight";
    let place = "plan.areas[3].objectives[0].weight";
    for (name, found) in [("nan.json", "NaN"), ("negative.json", "-1"), ("heavy.json", "100.01")] {
        bad(
            name,
            &with(weight, json!(found)),
            &[place, &format!("found \"{found}\""), "expected a weight from 0 to 100"],
            &[place, &format!("trovato \"{found}\""), "atteso: un peso da 0 a 100"],
        );
    }
    bad("number.json", &with(weight, json!(8)), &[place, "found 8"], &[place, "trovato 8"]);
    let day = "/plan/areas/0/objectives/0/indicators/0/measure/schedule/phases/0/end";
    let place = "plan.areas[0].objectives[0].indicators[0].measure.schedule.phases[0].end";
    bad(
        "day.json",
        &with(day, json!("2020-02-30")),
        &[place, "found \"2020-02-30\"", "expected a day of the calendar"],
        &[place, "trovato \"2020-02-30\"", "atteso: una data del calendario"],
    );
    bad(
        "missing.json",
        &with("/plan/areas/3/objectives/0/title", Value::Null),
        &["plan.areas[3].objectives[0].title", "the field is missing"],
        &["plan.areas[3].objectives[0].title", "il campo manca"],
    );
    bad(
        "unknown.json",
        &with("/plan/areas/3/objectives/0/colour", json!("red")),
        &["plan.areas[3].objectives[0].colour", "unknown field", "weight"],
        &["plan.areas[3].objectives[0].colour", "campo sconosciuto", "weight"],
    );
    bad(
        "twice.json",
        &with("/plan/areas/3/objectives/0/code", json!("4.2")),
        &["plan.areas[3].objectives[1].code", "“4.2”", "plan.areas[3].objectives[0].code"],
        &["plan.areas[3].objectives[1].code", "«4.2»", "plan.areas[3].objectives[0].code"],
    );
}

#[test]
fn files_that_cannot_be_read_are_refused_in_plain_words() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let absent = format!("{folder}/absent.json");
    for (path, english, italian) in [
        (absent.as_str(), "the file does not exist.", "il file non esiste."),
        (folder, "it is a directory, not a file.", "è una cartella, non un file."),
    ] {
        let err = refused(run(&["score", path]));
        assert_eq!(err, format!("stadera: {path}: {english}\n"));
        let err = refused(run(&["score", path, "--lang", "it"]));
        assert_eq!(err, format!("stadera: {path}: {italian}\n"));
    }
}

#[test]
fn unknown_codes_and_versions_name_those_that_exist() {
    let err = refused(run(&["explain", ARTI_2020, "2.1"]));
    let codes = "1.1, 1.2, 1.3, 1.4, 1.5, 2.2, 3.1, 3.2, 4.1, 4.2, 4.3, 4.4, 4.5";
    assert_eq!(err, format!("stadera: {ARTI_2020}: the plan has no objective “2.1”; there are: {codes}.\n"));
    let err = refused(run(&["explain", ARTI_2020, "2.1", "--lang", "it"]));
    assert_eq!(err, format!("stadera: {ARTI_2020}: il piano non ha un obiettivo «2.1»; ci sono: {codes}.\n"));
    for command in ["score", "explain"] {
        let err = refused(run(&[command, ARTI_2020, "--as-of", "DGR 1"]));
        assert!(err.contains("“DGR 1”; there are: original, dgr-153-2020, dgr-1095-2020."), "{err}");
    }
}

#[test]
fn wrong_use_is_refused_in_both_languages() {
    for (arguments, english, italian) in [
        (&["score"][..], "missing: <FILE>", "manca: <FILE>"),
        (&["weigh", "x"], "unknown command: weigh", "comando sconosciuto: weigh"),
        (&["score", "x", "--fast"], "unexpected argument: --fast", "argomento non previsto: --fast"),
        (&["score", "x", "y"], "several plans only with --csv", "più piani insieme solo con --csv"),
        (&["score", "x", "--scope", "both"], "organisational, individual", "organisational, individual"),
        (&["score", "x", "--as-of"], "the value is missing", "manca il valore"),
        (&["score", "x", "--json", "--json"], "given twice", "indicato due volte"),
        (&["explain", "x", "--short", "--whole"], "only one of the two", "uno dei due soltanto"),
        (&["check", "x", "--scope", "individual"], "unexpected argument", "argomento non previsto"),
        (&["check", "x", "--previous"], "the value is missing", "manca il valore"),
        (&["score", "x", "--previous", "y"], "unexpected argument", "argomento non previsto"),
    ] {
        let err = refused(run(arguments));
        assert!(err.contains(english) && err.contains("--help"), "{err}");
        let err = refused(run(&[&["--lang", "it"], arguments].concat()));
        assert!(err.contains(italian) && err.contains("--help"), "{err}");
    }
    let err = refused(run(&["score", "x", "--lang", "fr"]));
    assert!(err.contains("“fr”") && err.contains("it, en"), "{err}");
    let nothing = run(&[]);
    assert_eq!((nothing.status, nothing.out.as_str()), (2, ""));
    assert!(nothing.err.contains("Usage: stadera"), "{}", nothing.err);
}

#[test]
fn help_and_version() {
    insta::assert_snapshot!("help_en", good(&["--help"]));
    insta::assert_snapshot!("help_it", good(&["--help", "--lang", "it"]));
    insta::assert_snapshot!("help_explain_en", good(&["explain", "--help"]));
    insta::assert_snapshot!("help_explain_it", good(&["explain", "-h", "--lang=it"]));
    insta::assert_snapshot!("help_check_en", good(&["check", "--help"]));
    insta::assert_snapshot!("help_check_it", good(&["check", "--help", "--lang", "it"]));
    for command in ["score", "compare", "simulate", "sensitivity", "seek", "exercises", "export", "import"] {
        for language in ["it", "en"] {
            let help = good(&[command, "--help", "--lang", language]);
            insta::assert_snapshot!(format!("help_{command}_{language}"), help);
        }
    }
    assert_eq!(good(&["--version"]), concat!("stadera ", env!("CARGO_PKG_VERSION"), "\n"));
    assert_eq!(good(&["--version", "--lang", "it"]), concat!("stadera ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_language_follows_the_locale() {
    let header = |variables: &[(&str, &str)]| {
        let output = stadera(&["check", ARTI_2020]).envs(variables.iter().copied()).output().expect("a run");
        Run::from(output).out.lines().last().unwrap_or_default().to_owned()
    };
    let (italian, english) = ("Errori: 0. Avvisi: 4. Note: 16.", "Errors: 0. Warnings: 4. Notes: 16.");
    assert_eq!(header(&[]), english);
    assert_eq!(header(&[("LANG", "it_IT.UTF-8")]), italian);
    assert_eq!(header(&[("LANG", "de_DE.UTF-8")]), english);
    assert_eq!(header(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "it_CH")]), italian);
    assert_eq!(header(&[("LC_ALL", "C"), ("LC_MESSAGES", "it_IT")]), english);
    assert_eq!(header(&[("LC_ALL", ""), ("LANG", "it")]), italian);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for arguments in [&["explain", ARTI_2020][..], &["score", ARTI_2020, "--json"], &["--help"]] {
        let mut child = stadera(arguments).spawn().expect("a start");
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().expect("messages").read_to_string(&mut err).expect("UTF-8");
        assert_eq!((child.wait().expect("an end").code(), err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}
