//! Why an edit is not made, in words: what is the matter, and what to do.

use super::{Language, errors::change_error, figures, language::say};
use crate::edit::{AmendError, EditError, Refusal};

/// Why an edit is not made.
#[must_use]
pub fn edit_error(error: &EditError, language: Language) -> String {
    match error {
        EditError::Impossible(error) => change_error(error, language),
        EditError::Refused(refusal) => refused(refusal, language),
    }
}

fn refused(refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::Empty => language.pick("Non può restare vuoto.", "It cannot be left empty.").to_owned(),
        Refusal::CodeTaken { code, title } => say!(
            language,
            "Il codice {} è già di «{}»: sceglierne un altro.",
            "The code {} belongs to “{}” already: choose another.",
            code,
            title
        ),
        Refusal::EndsBeforeStart { start, end } => {
            let (start, end) = (figures::date(*start), figures::date(*end));
            say!(
                language,
                "Finirebbe il {}, prima dell’inizio ({}).",
                "It would end on {}, before its start ({}).",
                end,
                start
            )
        }
        Refusal::YearOutOfRange => {
            language.pick("Un anno va dal 1900 al 2199.", "A year goes from 1900 to 2199.").to_owned()
        }
        Refusal::YearsOverlap => language
            .pick(
                "Gli anni di due target si sovrappongono o sono invertiti.",
                "The years of two targets overlap, or are reversed.",
            )
            .to_owned(),
        Refusal::Negative => language.pick("Non può essere negativo.", "It cannot be negative.").to_owned(),
        Refusal::ActInUse => language
            .pick(
                "L’atto approva o rimodula il piano, o contiene indirizzi: prima indicarne un altro.",
                "The act approves or amends the plan, or holds guidelines: name another one there first.",
            )
            .to_owned(),
        Refusal::GuidelineInUse { objectives } => say!(
            language,
            "Obiettivi che rispondono all’indirizzo: {}. Prima togliere i collegamenti.",
            "Objectives that answer to the guideline: {}. Remove the links first.",
            objectives
        ),
        Refusal::Amended { act } => say!(
            language,
            "La rimodulazione {} l’ha cambiato: per toglierlo aprire una nuova rimodulazione, così la versione precedente resta.",
            "The amendment {} changed it: to remove it open a new amendment, so that the version before stays.",
            act
        ),
        Refusal::InScenario { name } => say!(
            language,
            "Lo scenario «{}» lo cambia: prima toglierlo da lì.",
            "The scenario “{}” changes it: take it out there first.",
            name
        ),
    }
}

/// Why an amendment cannot be opened or closed.
#[must_use]
pub fn amend_error(error: AmendError, language: Language) -> &'static str {
    let (italian, english) = match error {
        AmendError::AlreadyOpen => (
            "Una rimodulazione è già aperta: prima chiuderla o rinunciarvi.",
            "An amendment is open already: close it or withdraw it first.",
        ),
        AmendError::NoneOpen => ("Nessuna rimodulazione è aperta.", "No amendment is open."),
        AmendError::NoName => {
            ("Indicare l’atto, per esempio DGR 1095.", "Name the act, for example DGR 1095.")
        }
        AmendError::NoDate => ("Indicare la data dell’atto.", "Give the date of the act."),
        AmendError::NoReason => ("Indicare il motivo.", "Give the reason."),
        AmendError::NothingChanged => (
            "Non cambia ancora niente: modificare il piano, oppure rinunciare.",
            "It changes nothing yet: edit the plan, or withdraw it.",
        ),
    };
    language.pick(italian, english)
}
