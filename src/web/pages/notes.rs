//! What stands beside the figures: notes, sources, links, targets of later years.

use super::cells::Sheet;
use crate::{
    plan::{Indicator, Measure, Objective},
    view::{self, Language, say},
    web::ui::{
        dom::{El, el, hidden},
        table::entries,
    },
};

/// Everything that is said of an indicator and its objective; nothing where nothing is.
pub fn notes(sheet: Sheet, objective: &Objective, indicator: &Indicator) -> Option<El> {
    let language = sheet.language;
    let monitoring = &indicator.r#final;
    let exclusion = monitoring.exclusion.as_ref().or(objective.exclusion.as_ref());
    let joined = |texts: &[String]| (!texts.is_empty()).then(|| texts.join("; "));
    let scope = (!objective.scope.is_both()).then(|| view::scope_name(objective.scope, language).to_owned());
    let all = [
        (language.pick("Responsabile", "Responsible"), objective.responsible.clone()),
        (language.pick("Condiviso con", "Shared with"), joined(&objective.shared_with)),
        (language.pick("Programmazione regionale", "Regional programming"), joined(&objective.programming)),
        (language.pick("Conta per la prestazione", "Counts for the performance"), scope),
        (language.pick("Target degli anni successivi", "Targets of later years"), later(indicator, language)),
        (
            language.pick("Nota del piano", "Note of the plan"),
            indicator.note.clone().or_else(|| objective.note.clone()),
        ),
        (language.pick("Nota di monitoraggio", "Monitoring note"), monitoring.note.clone()),
        (language.pick("Fonte dati", "Data source"), monitoring.source.clone()),
        (excluded(language), exclusion.map(|why| why.reason.clone())),
        (language.pick("Criteri", "Criteria"), monitoring.criteria_note.clone()),
    ];
    folded(all, &say!(language, " di {}", " of {}", objective.code), language)
}

/// Notes that open on request; nothing where there are none.
pub fn folded<const N: usize>(
    all: [(&'static str, Option<String>); N],
    of: &str,
    language: Language,
) -> Option<El> {
    let all: Vec<_> = all.into_iter().filter_map(|(term, text)| Some((term, text?))).collect();
    let summary = el("summary").text(language.pick("Note e fonti", "Notes and sources")).child(hidden(of));
    (!all.is_empty()).then(|| el("details").class("notes").child(summary).child(entries(all)))
}

/// The term for a reason of exclusion.
pub fn excluded(language: Language) -> &'static str {
    language.pick("Escluso per cause esterne", "Left out for external causes")
}

fn later(indicator: &Indicator, language: Language) -> Option<String> {
    let unit = match &indicator.measure {
        Measure::Numeric(numeric) => numeric.unit.as_str(),
        Measure::Schedule(_) | Measure::Survey(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
            "%"
        }
    };
    let text = view::later_targets(&indicator.later_targets, unit, language);
    (!text.is_empty()).then_some(text)
}
