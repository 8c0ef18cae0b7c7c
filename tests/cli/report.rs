//! `stadera report`: the page that is written, the day and the fingerprint it bears.

use std::{fs, path::Path};

use stadera::format::Fingerprint;

use super::{ARTI_2020, good, refused, run};

#[test]
fn a_report_bears_its_day_and_the_fingerprint_of_the_very_file() {
    let page = good(&["report", ARTI_2020, "--lang", "it", "--date", "31/01/2021"]);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"it\">"), "{page}");
    assert!(page.contains("<dt>Data</dt><dd>31/01/2021</dd>"), "the day");
    let digits = Fingerprint::of(&fs::read(ARTI_2020).expect("a plan")).to_string();
    assert!(page.replace(' ', "").contains(&format!(">{digits}<")), "the fingerprint");
}

#[test]
fn a_report_goes_into_a_file_of_another_version_and_performance() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report.html");
    let name = out.to_str().expect("UTF-8");
    let said = good(&["report", ARTI_2020, "--out", name, "--scope", "individual", "--as-of", "original"]);
    assert_eq!(said, format!("Written: {name}\n"));
    let page = fs::read_to_string(&out).expect("a report");
    assert!(
        page.contains("<dd>Individual</dd>") && page.contains("<dd>Original (DGR 153 of 17/02/2020)</dd>")
    );
}

#[test]
fn what_cannot_be_reported_is_refused() {
    let error = refused(run(&["report", ARTI_2020, "--date", "31/02/2021", "--lang", "it"]));
    assert!(error.contains("--date 31/02/2021: non è una data del calendario"), "{error}");
    refused(run(&["report", "no-such-file.json"]));
    refused(run(&["report", ARTI_2020, "--out", "/no/such/folder/report.html"]));
}
