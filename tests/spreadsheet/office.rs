//! Runs LibreOffice over workbooks, by `recalculate.py`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::{Value, json};

/// What to do with a workbook.
pub struct Job {
    pub book: Vec<u8>,
    /// Sheet, row, column, value.
    pub edits: Vec<(String, usize, usize, Value)>,
}

/// What LibreOffice made of a workbook.
pub struct Computed {
    /// The cells of every sheet, by its name.
    pub sheets: Value,
    /// The workbook as LibreOffice wrote it.
    pub book: Vec<u8>,
}

/// A folder of this run, removed at its end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Computes all of them in one run of LibreOffice. It fails where LibreOffice is not there: nothing is skipped.
pub fn compute(jobs: &[Job]) -> Vec<Computed> {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    let folder =
        Folder(std::env::temp_dir().join(format!("stadera-spreadsheet-{}-{run}", std::process::id())));
    fs::create_dir_all(&folder.0).expect("a folder");
    let file = |name: String| folder.0.join(name);
    let list: Vec<Value> = (jobs.iter().enumerate())
        .map(|(number, job)| {
            let (book, out) = (file(format!("{number}.xlsx")), file(format!("{number}-out.xlsx")));
            fs::write(&book, &job.book).expect("a workbook");
            json!({ "book": book, "out": out, "edits": job.edits })
        })
        .collect();
    let orders = file("jobs.json".to_owned());
    fs::write(&orders, Value::from(list).to_string()).expect("the jobs");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spreadsheet/recalculate.py");
    // Debian's own Python has the bridge to LibreOffice (python3-uno); another one on the path has not.
    let python = std::env::var("SOFFICE_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned());
    let remedy = "LibreOffice Calc with its bridge to Python is needed: run 'bash scripts/setup.sh tests', or on Debian: \
                  apt-get install libreoffice-calc python3-uno";
    let ran = Command::new(python)
        .arg(script)
        .arg(orders)
        .output()
        .unwrap_or_else(|error| panic!("{error}; {remedy}"));
    assert!(ran.status.success(), "{}\n{remedy}", String::from_utf8_lossy(&ran.stderr));
    let all: Vec<Value> = serde_json::from_slice(&ran.stdout).expect("the cells");
    assert_eq!(all.len(), jobs.len());
    let book = |number: usize| fs::read(folder.0.join(format!("{number}-out.xlsx"))).expect("a workbook");
    all.into_iter().enumerate().map(|(number, sheets)| Computed { sheets, book: book(number) }).collect()
}

impl Computed {
    /// The cells of the sheet whose mark begins so.
    pub fn sheet(&self, mark: &str) -> &Vec<Value> {
        let sheets = self.sheets.as_object().expect("sheets");
        let marked = |rows: &&Value| rows[0][0].as_str().is_some_and(|one| one.starts_with(mark));
        sheets.values().find(marked).and_then(Value::as_array).unwrap_or_else(|| panic!("no sheet {mark}"))
    }

    /// The name of that sheet.
    pub fn name(&self, mark: &str) -> &str {
        let sheets = self.sheets.as_object().expect("sheets");
        let marked = |rows: &Value| rows[0][0].as_str().is_some_and(|one| one.starts_with(mark));
        sheets.iter().find(|(_, rows)| marked(rows)).map(|(name, _)| name.as_str()).expect("a sheet")
    }
}

/// The column of a key.
pub fn column(sheet: &[Value], key: &str) -> usize {
    let keys = sheet[1].as_array().expect("keys");
    keys.iter().position(|one| one == key).unwrap_or_else(|| panic!("no column {key}"))
}

/// The row in which a column holds a text.
pub fn row(sheet: &[Value], column: usize, text: &str) -> usize {
    sheet.iter().position(|row| row[column] == text).unwrap_or_else(|| panic!("no row {text}"))
}
