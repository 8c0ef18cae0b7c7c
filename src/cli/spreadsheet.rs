//! `stadera export` and `stadera import`: a plan as a workbook or as a table, and back.

use std::{fs, path::Path};

use serde::Serialize;

use super::{
    Manner, Refusal, Reply, Status,
    arguments::{Export, Import},
    input, json,
};
use crate::{
    format,
    plan::Document,
    spreadsheet::{self, Said, Understood},
    view::{Language, csv, say},
};

pub(super) fn export(options: &Export, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let document = input::read(&options.file, language)?;
    let mut text = String::new();
    if let Some(out) = &options.xlsx {
        let book = spreadsheet::export(&document, language).map_err(|error| {
            let what =
                language.pick("il foglio di calcolo non si può scrivere", "the workbook cannot be written");
            input::refusal(&options.file, &format!("{what}: {error}"))
        })?;
        write(out, &book, language)?;
        text.push_str(&written(out, language));
    }
    if let Some(out) = &options.csv {
        let table = csv(&spreadsheet::sheet_table(&document, language), language);
        write(out, table.as_bytes(), language)?;
        text.push_str(&written(out, language));
    }
    Ok(Reply { text, status: Status::Good })
}

fn written(out: &Path, language: Language) -> String {
    say!(language, "Scritto: {}\n", "Written: {}\n", out.display())
}

fn write(out: &Path, bytes: &[u8], language: Language) -> Result<(), Refusal> {
    fs::write(out, bytes).map_err(|error| {
        let what = language.pick("non si può scrivere", "it cannot be written");
        input::refusal(out, &format!("{what}: {error}"))
    })
}

pub(super) fn import(options: &Import, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let into = options.into.as_deref().map(|file| input::read(file, language)).transpose()?;
    let bytes = input::whole(&options.file, format::LARGEST_FILE, language)?;
    let read = spreadsheet::read(&bytes, into.as_ref(), language);
    let read =
        read.map_err(|error| input::refusal(&options.file, &spreadsheet::import_error(&error, language)))?;
    let problems = read.problems();
    let status = if problems == 0 { Status::Good } else { Status::NotFinal };
    let out = options.out.as_deref();
    if let Some(out) = out {
        write(out, file(&read.document)?.as_bytes(), language)?;
    }
    let text = if options.json {
        json::text(&Record { rows: &read.rows, problems, plan: plan(&read.document)? })?
    } else {
        told(&read.rows, out, manner)
    };
    Ok(Reply { text, status })
}

/// What was understood, for other programs.
#[derive(Serialize)]
struct Record<'a> {
    rows: &'a [Understood],
    problems: usize,
    /// The plan with what was taken, as its file.
    plan: serde_json::Value,
}

fn file(document: &Document) -> Result<String, Refusal> {
    format::write(document).map_err(|error| Refusal::new(format!("stadera: {error}\n")))
}

fn plan(document: &Document) -> Result<serde_json::Value, Refusal> {
    serde_json::from_str(&file(document)?).map_err(|error| Refusal::new(format!("stadera: {error}\n")))
}

fn told(rows: &[Understood], out: Option<&Path>, manner: Manner) -> String {
    let language = manner.language;
    let mut text = String::new();
    for row in rows {
        let place: Vec<&str> = [&row.sheet, &row.place, &row.what]
            .into_iter()
            .map(String::as_str)
            .filter(|one| !one.is_empty())
            .collect();
        let said = match &row.said {
            Said::Taken { from, to, .. } if from.is_empty() => to.clone(),
            Said::Taken { from, to, remark } => format!("{from} → {to}. {remark}"),
            Said::Problem(message) => say!(language, "non preso. {}", "not taken. {}", message),
        };
        text.push_str(&manner.width.paragraph("- ", &format!("{}: {}", place.join(" · "), said.trim_end())));
    }
    let problems = rows.iter().filter(|row| matches!(row.said, Said::Problem(_))).count();
    text.push_str(&say!(
        language,
        "Presi: {}. Non presi: {}.\n",
        "Taken: {}. Not taken: {}.\n",
        rows.len() - problems,
        problems
    ));
    match out {
        Some(out) => text.push_str(&written(out, language)),
        None => text.push_str(language.pick(
            "Il piano non è stato scritto: indicare il file con --out.\n",
            "The plan was not written: give the file with --out.\n",
        )),
    }
    text
}
