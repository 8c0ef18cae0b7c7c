//! What a text about a plan begins with.

use super::{Language, words};
use crate::{
    plan::{Document, Version},
    scoring::Performance,
};

/// The first lines of every text: body and year, title, whose performance, which version, which conventions. `then` is
/// the document as it stood at the version.
#[must_use]
pub fn plan_header(
    document: &Document,
    version: &Version,
    then: &Document,
    performance: Performance,
    language: Language,
) -> String {
    let plan = &then.plan;
    let performance = words::performance_name(performance, language);
    let version = words::version_name(document, version, language);
    let conventions = words::conventions(&then.rules, language);
    let (evaluated, versions, rules) = language
        .pick(("Prestazione", "versione", "Convenzioni"), ("Performance:", "version:", "Conventions"));
    format!(
        "{} · {}\n{}\n{evaluated} {performance} · {versions} {version}\n{rules} · {conventions}\n",
        plan.body, plan.year, plan.title
    )
}
