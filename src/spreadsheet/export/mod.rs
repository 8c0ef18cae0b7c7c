//! Writes the workbook of a plan: Scheda, a sheet per schedule, Verifiche, Criteri, and the plan itself, hidden.

mod carried;
mod counts;
mod criteria;
mod findings;
mod formulas;
mod outcomes;
mod page;
mod results;
mod schedule;
mod sheet;

use std::fmt;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::{
    plan::{Document, Id, Indicator, Schedule, Subject},
    scoring::{Evaluation, Performance, evaluate},
    view::Language,
};

pub(super) use criteria::numbers as criteria_numbers;
use page::Done;
pub(super) use page::{Stored, stored_text, to_serial, to_stored};

/// Why a workbook cannot be written.
#[derive(Debug)]
pub enum ExportError {
    /// What the writer of the file refuses, such as too many rows.
    Xlsx(XlsxError),
    /// The plan cannot be put into its file, which its types do not let happen.
    Plan(serde_json::Error),
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        Self::Xlsx(error)
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Xlsx(error) => error.fmt(formatter),
            Self::Plan(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for ExportError {}

/// What all sheets are written from.
struct Source<'a> {
    document: &'a Document,
    language: Language,
    /// The evaluation of each performance, the organisational first.
    evaluations: [Evaluation; 2],
    /// The same with every objective counted, for the indicators of those that are not.
    inner: [Evaluation; 2],
    /// With everything counted, for the technical evaluations and the phases.
    bare: Evaluation,
    schedules: Vec<Scheduled<'a>>,
}

/// A schedule with the name of its sheet.
struct Scheduled<'a> {
    subject: Subject,
    indicator: &'a Indicator,
    schedule: &'a Schedule,
    sheet: String,
}

/// Both performances, in the order of their columns.
const PERFORMANCES: [Performance; 2] = [Performance::Organisational, Performance::Individual];

/// The workbook of a plan, as the bytes of an XLSX file. The same plan gives the same bytes.
///
/// # Errors
/// [`ExportError`], where the plan is larger than what a workbook holds.
pub fn export(document: &Document, language: Language) -> Result<Vec<u8>, ExportError> {
    let inner = results::lifted(document, false);
    let source = Source {
        document,
        language,
        evaluations: PERFORMANCES.map(|performance| evaluate(document, performance)),
        inner: PERFORMANCES.map(|performance| evaluate(&inner, performance)),
        bare: evaluate(&results::lifted(document, true), Performance::Organisational),
        schedules: schedules(document, language),
    };
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    sheet::write(&source, book.add_worksheet())?;
    for schedule in &source.schedules {
        schedule::write(&source, schedule, book.add_worksheet())?;
    }
    findings::write(&source, book.add_worksheet())?;
    criteria::write(&source, book.add_worksheet())?;
    carried::write(&source, book.add_worksheet())?;
    Ok(book.save_to_buffer()?)
}

/// The time of writing would make two workbooks of the same plan differ, so the file gives the year of the plan.
fn properties(document: &Document) -> Result<DocProperties, ExportError> {
    let plan = &document.plan;
    let written = ExcelDateTime::from_ymd(plan.year, 1, 1)?;
    let properties = DocProperties::new().set_title(plan.title.as_str()).set_company(plan.body.as_str());
    Ok(properties.set_creation_datetime(&written).set_author("Stadera"))
}

fn schedules(document: &Document, language: Language) -> Vec<Scheduled<'_>> {
    let reserved = [sheet::name(language), findings::name(language), criteria::name(language), carried::NAME];
    let mut taken: Vec<String> = reserved.iter().map(|name| name.to_lowercase()).collect();
    let mut all = Vec::new();
    for (subject, objective) in document.plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            if let Some(schedule) = indicator.schedule() {
                let sheet = sheet_name(&schedule.name, &mut taken, language);
                all.push(Scheduled { subject: subject.indicator(index), indicator, schedule, sheet });
            }
        }
    }
    all
}

/// A name that a sheet can have, and no other one has: 31 characters, some of which are not allowed.
fn sheet_name(name: &str, taken: &mut Vec<String>, language: Language) -> String {
    let allowed =
        |one: char| !matches!(one, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !one.is_control();
    let plain: String = name.chars().filter(|one| allowed(*one)).collect();
    let plain = plain.trim();
    let plain = if plain.is_empty() { language.pick("Cronoprogramma", "Schedule") } else { plain };
    let mut number = 1_usize;
    loop {
        let suffix = if number == 1 { String::new() } else { format!(" ({number})") };
        // Lengths count as in UTF-16, which is how the format stores them.
        let mut name = String::new();
        for one in plain.chars() {
            if name.encode_utf16().count() + one.len_utf16() + suffix.len() > 31 {
                break;
            }
            name.push(one);
        }
        name.push_str(&suffix);
        if name.eq_ignore_ascii_case("history") {
            name.push_str(" (1)");
        }
        if !taken.contains(&name.to_lowercase()) {
            taken.push(name.to_lowercase());
            return name;
        }
        number += 1;
    }
}

impl Source<'_> {
    fn schedule(&self, id: &Id) -> Option<&Scheduled<'_>> {
        self.schedules.iter().find(|one| &one.indicator.id == id)
    }
}
