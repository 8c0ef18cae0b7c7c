//! `stadera check`: the findings of the coherence checks.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Manner, Refusal, Reply, Status, arguments::Check, input, json};
use crate::view::layout::left;
use crate::{
    checks::{Finding, Severity, check},
    plan::{Document, Plan},
    view::{self, Language, say},
};

pub(super) fn answer(options: &Check, manner: Manner) -> Result<Reply, Refusal> {
    let files = [Some(&options.file), options.previous.as_ref()].into_iter().flatten();
    input::at_most_one_from_here(files.map(PathBuf::as_path), manner.language)?;
    let document = input::read(&options.file, manner.language)?;
    let previous = options.previous.as_deref().map(|file| year_before(file, &document.plan, manner.language));
    let previous = previous.transpose()?;
    let findings = check(&document, previous.as_ref());
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    let status = if errors { Status::NotFinal } else { Status::Good };
    let text = if options.json {
        let records = findings.iter().map(|finding| record(&document.plan, finding, manner.language));
        json::text(&records.collect::<Vec<_>>())?
    } else {
        text(&document.plan, previous.as_ref(), &findings, manner)
    };
    Ok(Reply { text, status })
}

/// Reads the plan of the year before; another year's is refused, because nothing could be compared with it.
fn year_before(file: &Path, plan: &Plan, language: Language) -> Result<Document, Refusal> {
    let document = input::read(file, language)?;
    if document.plan.year.checked_add(1) == Some(plan.year) {
        return Ok(document);
    }
    let message = say!(
        language,
        "trovato il piano dell’anno {}, atteso quello dell’anno prima del {}.",
        "found the plan of the year {}, expected that of the year before {}.",
        document.plan.year,
        plan.year
    );
    Err(input::refusal(file, &message))
}

fn text(plan: &Plan, previous: Option<&Document>, findings: &[Finding], manner: Manner) -> String {
    let language = manner.language;
    let mut text = format!("{} · {}\n{}\n", plan.body, plan.year, plan.title);
    if let Some(Document { plan: before, .. }) = previous {
        let (year, title) = (before.year, &before.title);
        text.push_str(&say!(language, "Confronto con {} · {}\n", "Compared with {} · {}\n", year, title));
    }
    text.push('\n');
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let names = severities.map(|severity| view::severity_name(severity, language));
    let width = names.map(|name| name.chars().count()).into_iter().max().unwrap_or(0);
    for finding in findings {
        let severity = left(view::severity_name(finding.severity, language), width);
        let check = left(&finding.check.to_string(), 3);
        let sentence = view::finding(plan, finding, language);
        text.push_str(&manner.width.paragraph(&format!("{severity}  {check}  "), &sentence));
    }
    if !findings.is_empty() {
        text.push('\n');
    }
    let [errors, warnings, notes] =
        severities.map(|severity| findings.iter().filter(|finding| finding.severity == severity).count());
    text.push_str(&say!(
        language,
        "Errori: {}. Avvisi: {}. Note: {}.\n",
        "Errors: {}. Warnings: {}. Notes: {}.\n",
        errors,
        warnings,
        notes
    ));
    text
}

/// A finding for other programs.
#[derive(Serialize)]
struct Record {
    check: String,
    severity: &'static str,
    place: String,
    code: Option<String>,
    found: Option<String>,
    expected: String,
    message: String,
}

fn record(plan: &Plan, finding: &Finding, language: Language) -> Record {
    Record {
        check: finding.check.to_string(),
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        place: finding.place.to_string(),
        code: finding.code.clone(),
        found: view::finding_found(plan, finding),
        expected: view::finding_expected(plan, finding),
        message: view::finding(plan, finding, language),
    }
}
