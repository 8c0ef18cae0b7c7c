//! Acts and places in the sources, in words.

use super::{Language, figures, language::say};
use crate::{
    law::{Citation, Part, Source},
    plan::Act,
};

/// An act: `DGR 153 del 17/02/2020`.
#[must_use]
pub fn act(act: &Act, language: Language) -> String {
    match act.date.map(figures::date) {
        Some(date) => say!(language, "{} del {}", "{} of {}", act.name, date),
        None => act.name.clone(),
    }
}

/// A citation: document, place, and the acts it takes the rule from.
#[must_use]
pub fn citation(citation: &Citation, language: Language) -> String {
    match citation {
        Citation::Convention => language
            .pick(
                "convenzione di Stadera, perché le fonti non ne parlano",
                "convention of Stadera, because the sources are silent",
            )
            .to_owned(),
        Citation::Document { document, place, acts } => {
            let mut text = format!("{}, {}", source(*document, language), part(*place, language));
            for (index, act) in acts.iter().enumerate() {
                text.push_str(if index == 0 { " — " } else { "; " });
                text.push_str(&say!(language, "{} del {}", "{} of {}", act.name, act.date));
            }
            text
        }
    }
}

fn source(source: Source, language: Language) -> &'static str {
    match source {
        Source::Rqp2020 => language.pick(
            "Relazione sulla qualità della prestazione ARTI 2020",
            "ARTI report on the quality of performance 2020",
        ),
        Source::Int2021 => language
            .pick("Monitoraggio intermedio ARTI al 30/06/2021", "ARTI interim monitoring at 30/06/2021"),
    }
}

fn part(part: Part, language: Language) -> String {
    match part {
        Part::Criterion(number) => say!(language, "premessa, criterio {}", "premise, criterion {}", number),
        Part::ContextualisedEvaluation => language
            .pick("premessa, valutazione contestualizzata", "premise, contextualised evaluation")
            .to_owned(),
        Part::IndicatorAndObjective => language
            .pick(
                "premessa, percentuali di indicatore e obiettivo",
                "premise, percentages of indicator and objective",
            )
            .to_owned(),
        Part::Table(row) => say!(language, "scheda-obiettivo, {}", "table of objectives, {}", row),
        Part::Schedules => language.pick("cronoprogrammi", "schedules").to_owned(),
        Part::StateColumn => language
            .pick("colonna della valutazione sintetica", "column of the concise assessment")
            .to_owned(),
    }
}
