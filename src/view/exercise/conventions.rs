//! What is agreed on surveys and stands nowhere else in a small document.

use rust_decimal::Decimal;

use crate::{
    plan::Document,
    view::{Language, figures, language::say},
};

/// Quorum and scale, where a document has them.
#[must_use]
pub fn survey_conventions(document: &Document, language: Language) -> Vec<String> {
    let Some(survey) = &document.rules.survey else { return Vec::new() };
    let quorum = say!(
        language,
        "Quorum: devono rispondere almeno {} delle persone interpellate.",
        "Quorum: at least {} of the people asked must answer.",
        figures::weight(survey.quorum, language)
    );
    let steps = survey.scale.iter().map(|step| {
        let percent = figures::weight(step.percent, language);
        let from = figures::figure(step.from.get(), "", language);
        say!(language, "da {} in su {}", "from {} on {}", from, percent)
    });
    let steps: Vec<String> = steps.collect();
    let scale = say!(
        language,
        "Scala dell’indice medio: {}; sotto, {}.",
        "Scale of the mean index: {}; below, {}.",
        steps.join(", "),
        figures::figure(Decimal::ZERO, "%", language)
    );
    vec![quorum, scale]
}
