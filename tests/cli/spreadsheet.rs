//! `stadera export` and `stadera import`: files written, read back, and what is said of them.

use std::{fs, path::PathBuf};

use serde_json::Value;

use super::{ARTI_2020, good, refused, run};

/// A file of this test, removed at its end.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("stadera-cli-{}-{name}", std::process::id())))
    }

    fn name(&self) -> &str {
        self.0.to_str().expect("a name")
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn a_plan_goes_out_and_comes_back() {
    let [book, table, plan] = ["a.xlsx", "a.csv", "a.json"].map(Temporary::new);
    let said = good(&["export", ARTI_2020, "--xlsx", book.name(), "--csv", table.name(), "--lang", "it"]);
    assert_eq!(said, format!("Scritto: {}\nScritto: {}\n", book.name(), table.name()));
    let text = fs::read_to_string(&table.0).expect("a table");
    assert!(text.starts_with("\u{feff}I;Ambito strategico;II;Obiettivo;Peso %;"), "{text}");
    assert!(text.contains(";95,20;") && text.lines().count() > 13, "{text}");
    let said = good(&["import", book.name(), "--out", plan.name(), "--lang", "it"]);
    assert_eq!(said, format!("Presi: 0. Non presi: 0.\nScritto: {}\n", plan.name()));
    assert_eq!(fs::read(&plan.0).expect("a plan"), fs::read(ARTI_2020).expect("a plan"));
    let said: Value =
        serde_json::from_str(&good(&["import", book.name(), "--into", ARTI_2020, "--json"])).expect("JSON");
    assert_eq!((said["problems"].as_u64(), said["rows"].as_array().map(Vec::len)), (Some(0), Some(0)));
    assert_eq!(said["plan"]["plan"]["id"], "arti-2020");
}

#[test]
fn a_table_gives_a_new_plan() {
    let table = Temporary::new("b.csv");
    fs::write(
        &table.0,
        "II;Obiettivo;Peso %;Indicatore;Valore target 2024\n1.1;Aprire;60;Domande / istanze;95,5%\n",
    )
    .expect("a table");
    let said = good(&["import", table.name(), "--lang", "it"]);
    assert!(
        said.contains(
            "- 2 · Obiettivo 1.1: Aprire · peso 60\u{a0}% · Domande / istanze · numerico · target 95,5\u{a0}%"
        ),
        "{said}"
    );
    assert!(said.contains("Presi: 1. Non presi: 0."), "{said}");
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert!(refused(run(&["import", ARTI_2020, "--into", ARTI_2020])).contains("It is not an XLSX file."));
    assert!(
        refused(run(&["import", ARTI_2020])).contains("headings of a table of objectives are not recognised")
    );
    assert!(refused(run(&["export", ARTI_2020])).contains("missing"));
    assert!(
        refused(run(&["export", ARTI_2020, "--xlsx", "/no/such/folder/x.xlsx"]))
            .contains("it cannot be written")
    );
}
