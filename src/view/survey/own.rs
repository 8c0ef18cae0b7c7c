//! Why a questionnaire, or an answer, does not change.

use super::survey_kind;
use crate::{
    survey::{design, fill},
    view::{Language, language::say},
};

/// Why a questionnaire does not change.
#[must_use]
pub fn design_refusal(refusal: &design::Refusal, language: Language) -> String {
    match refusal {
        design::Refusal::NoSuchSection(id) => no_such(id, language),
        design::Refusal::NoSuchItem(id) => no_such(id, language),
        design::Refusal::NoWords => {
            language.pick("Scrivere almeno una parola.", "Write at least a word.").to_owned()
        }
        design::Refusal::Answered { answers, administrations } => say!(
            language,
            "Andrebbero perse delle risposte: {}, di amministrazioni: {}.",
            "Answers would be lost: {}, of administrations: {}.",
            answers,
            administrations
        ),
    }
}

/// Why an answer, or who gives it, does not change.
#[must_use]
pub fn fill_refusal(refusal: &fill::Refusal, language: Language) -> String {
    match refusal {
        fill::Refusal::NoSuchAdministration(id) | fill::Refusal::NoSuchItem(id) => no_such(id, language),
        fill::Refusal::NoName => language
            .pick("Scrivere il nome dell’amministrazione.", "Write the administration’s name.")
            .to_owned(),
        fill::Refusal::SameName(name) => say!(
            language,
            "«{}» è già tra le amministrazioni dell’indagine.",
            "“{}” is among the administrations of the survey already.",
            name
        ),
        fill::Refusal::DoesNotFit(kind) => {
            say!(language, "Qui la risposta è {}.", "Here the answer is {}.", survey_kind(*kind, language))
        }
        fill::Refusal::ScoreOutOfRange(score) => {
            say!(language, "{} non è un voto da 1 a 10.", "{} is not a score from 1 to 10.", score)
        }
    }
}

fn no_such(id: &crate::survey::Id, language: Language) -> String {
    say!(language, "L’indagine non contiene più «{}».", "The survey no longer has “{}”.", id)
}
