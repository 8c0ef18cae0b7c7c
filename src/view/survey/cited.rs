//! A figure of a survey as the data of an indicator: what it says, and whether the survey is still the same.

use crate::{
    survey::{
        Document,
        citation::{Citable, Citation, Cited},
    },
    view::{Language, figures, language::say},
};

/// What the answers to an item come to.
#[must_use]
pub fn cited_figures(cited: &Cited, language: Language) -> String {
    match cited {
        Cited::Scores { asked, evaluations, score } => say!(
            language,
            "punteggio totale {}, valutazioni {}, amministrazioni interpellate {}",
            "total score {}, evaluations {}, administrations asked {}",
            score,
            evaluations,
            asked
        ),
        Cited::Share { good, all } => {
            let share = cited.share().map(|share| figures::figure(share, "%", language)).unwrap_or_default();
            say!(language, "{} su {} ({})", "{} of {} ({})", good, all, share)
        }
    }
}

/// The data source of an indicator whose figures are those of an item: words, then the reference.
#[must_use]
pub fn citation_source(document: &Document, cited: &Citable, language: Language) -> Option<String> {
    let citation = Citation::of(document, &cited.item)?;
    Some(say!(
        language,
        "Indagine «{}», {}, «{}»: {} {}",
        "Survey “{}”, {}, “{}”: {} {}",
        document.survey.title,
        cited.section,
        cited.label,
        cited_figures(&cited.figures, language),
        citation
    ))
}
