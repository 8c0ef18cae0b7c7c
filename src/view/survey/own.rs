//! Why a questionnaire, or an answer, does not change.

use super::survey_kind;
use crate::{
    survey::{Sort, design, fill},
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

/// What is irregular about an answer, and what becomes of it.
#[must_use]
pub fn irregular(sort: Sort, language: Language) -> &'static str {
    match sort {
        Sort::Percentage => language
            .pick("Una percentuale dove è chiesto un segno.", "A percentage where a mark is asked for."),
        Sort::BlankCell => language.pick("Senza risposta.", "Not answered."),
        Sort::BlankSection => language
            .pick("In questa sezione non c’è nessuna risposta.", "Nothing is answered in this section."),
        Sort::AddedIndicator => {
            language.pick("Una riga che il modulo non ha.", "A row that the form does not have.")
        }
        Sort::UnnamedMark => {
            language.pick("Un segno su una riga senza nome.", "A mark on a row without a name.")
        }
        Sort::ScoreWithText => language.pick(
            "Un testo dove è chiesto un voto: resta fuori dai conteggi.",
            "A text where a score is asked for: it stays outside all counts.",
        ),
        Sort::ScoreOutOfRange => language.pick(
            "Non è un voto da 1 a 10: resta fuori dai conteggi.",
            "Not a score from 1 to 10: it stays outside all counts.",
        ),
        Sort::MarkWithText => language.pick(
            "Un testo dove è chiesto un segno: resta fuori dai conteggi.",
            "A text where a mark is asked for: it stays outside all counts.",
        ),
        Sort::YesNoWithText => language.pick(
            "Un testo dove è chiesto un sì o un no: resta fuori dai conteggi.",
            "A text where yes or no is asked for: it stays outside all counts.",
        ),
        Sort::Leftover => language.pick(
            "Qualcosa che è rimasto dalla scrittura, o che non risponde a ciò che è chiesto.",
            "Something left over from writing, or that does not answer what is asked.",
        ),
    }
}

fn no_such(id: &crate::survey::Id, language: Language) -> String {
    say!(language, "L’indagine non contiene più «{}».", "The survey no longer has “{}”.", id)
}
