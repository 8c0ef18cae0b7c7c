//! `stadera check`: the findings of the coherence checks.

use serde::Serialize;

use super::{Manner, Refusal, Reply, Status, arguments::Check, input, json, layout::left};
use crate::{
    checks::{Finding, Severity, check},
    plan::Plan,
    view::{self, Language, say},
};

pub(super) fn answer(options: &Check, manner: Manner) -> Result<Reply, Refusal> {
    let document = input::read(&options.file, manner.language)?;
    let findings = check(&document, None);
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    let status = if errors { Status::NotFinal } else { Status::Good };
    let text = if options.json {
        let records = findings.iter().map(|finding| record(&document.plan, finding, manner.language));
        json::text(&records.collect::<Vec<_>>())?
    } else {
        text(&document.plan, &findings, manner)
    };
    Ok(Reply { text, status })
}

fn text(plan: &Plan, findings: &[Finding], manner: Manner) -> String {
    let language = manner.language;
    let mut text = format!("{} · {}\n{}\n\n", plan.body, plan.year, plan.title);
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
