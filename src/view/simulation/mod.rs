//! Simulations in words: why something cannot be tried, what an answer is, what a result means for the plan.
//!
//! `meaning` has the one sentence that says what a result means; explanations are in `why/simulation`.

mod meaning;

pub use meaning::{distribution_meaning, dropped_meaning, found_meaning, interval_meaning, leverage_meaning};

use rust_decimal::Decimal;

use super::{
    Language,
    figures::{self, precisely, weight},
    language::say,
    words,
};
use crate::{
    number::MOST_DECIMALS,
    plan::Plan,
    simulation::{Answer, Follow, MoveError, NoAnswer, Unsettled},
};

/// Which weights follow.
#[must_use]
pub fn follow_name(follow: Follow, language: Language) -> &'static str {
    let (italian, english) = match follow {
        Follow::Proportional => ("in proporzione al peso", "in proportion to their weight"),
        Follow::Equal => ("in parti uguali", "by equal points"),
        Follow::Area => ("solo nello stesso ambito", "only in the same area"),
    };
    language.pick(italian, english)
}

/// Why a weight cannot move, and what would help.
#[must_use]
pub fn move_error(error: MoveError, language: Language) -> &'static str {
    let (italian, english) = match error {
        MoveError::Locked => (
            "Questo peso è bloccato: sbloccarlo per cambiarlo.",
            "This weight is locked: unlock it to change it.",
        ),
        MoveError::Held => (
            "Ciò che non è valutabile mantiene il suo peso e non partecipa al totale: cambiare un altro peso.",
            "What is not evaluable keeps its weight and takes no part in the total: change another weight.",
        ),
        MoveError::AllOthersLocked => (
            "Tutti gli altri pesi sono bloccati: sbloccarne uno, perché la somma resti 100.",
            "All other weights are locked: unlock one, so that the sum can stay 100.",
        ),
        MoveError::AreaLocked => (
            "Nello stesso ambito nessun altro peso può seguire: sbloccarne uno, o lasciar seguire tutti.",
            "No other weight in the same area can follow: unlock one, or let all of them follow.",
        ),
        MoveError::NoRoom => (
            "Gli altri pesi non possono cedere tanto: la somma supererebbe 100. Indicare un valore più basso o sbloccare altri pesi.",
            "The other weights cannot give so much: the sum would exceed 100. Give a lower value, or unlock other weights.",
        ),
        MoveError::UnknownWeight => (
            "Alcuni pesi non sono noti: indicarli nella scheda prima di simulare.",
            "Some weights are unknown: give them in the sheet before simulating.",
        ),
        MoveError::Nothing => (
            "Non c’è ancora niente che abbia un peso: aggiungerlo nella scheda.",
            "There is nothing yet that has a weight: add it in the sheet.",
        ),
        MoveError::SumNotWhole => (
            "I pesi non sommano a 100: ridistribuirli non avrebbe senso. Portarli prima a 100.",
            "The weights do not sum to 100: moving them would make no sense. Bring them to 100 first.",
        ),
    };
    language.pick(italian, english)
}

/// Why there is no total to work with, and what would help.
#[must_use]
pub fn unsettled(plan: &Plan, unsettled: &Unsettled, language: Language) -> String {
    match unsettled {
        Unsettled::Missing(lacks) => {
            let first: Vec<String> =
                lacks.iter().take(3).map(|lack| words::lack(plan, *lack, language)).collect();
            let more = lacks.len().saturating_sub(first.len());
            let more = if more == 0 {
                String::new()
            } else {
                say!(language, "; altri dati: {}", "; further figures: {}", more)
            };
            say!(
                language,
                "Il totale non è ancora definitivo, e non si calcola su ciò che manca. Manca: {}{}.",
                "The total is not final yet, and nothing is computed on what is missing. What is missing: {}{}.",
                first.join("; "),
                more
            )
        }
        Unsettled::NotEvaluable(reason) => say!(
            language,
            "Non c’è un totale ({}): serve almeno un obiettivo valutabile e con un peso.",
            "There is no total ({}): at least one objective must be evaluable and have a weight.",
            words::reason(*reason, language)
        ),
        Unsettled::Sum(sum) => say!(
            language,
            "I pesi degli obiettivi sommano a {}, non a 100: portarli prima a 100, poi simulare.",
            "The weights of the objectives sum to {}, not 100: bring them to 100 first, then simulate.",
            figures::long(*sum, language)
        ),
    }
}

/// Why nothing gives the total wanted, and what would help.
#[must_use]
pub fn no_answer(plan: &Plan, no_answer: &NoAnswer, goal: Decimal, language: Language) -> String {
    match no_answer {
        NoAnswer::Unsettled(reason) => unsettled(plan, reason, language),
        NoAnswer::OutOfReach { low, high } if low == high => say!(
            language,
            "Il totale non arriva a {}: cambiando solo questo resta {}. Provare a cambiare altro.",
            "The total does not get to {}: by changing this alone it stays {}. Try to change something else.",
            wanted(goal, language),
            precisely(*low, language)
        ),
        NoAnswer::OutOfReach { low, .. } if goal < low.get() => say!(
            language,
            "Il totale non scende a {}: cambiando solo questo, il più basso è {}. Cercare un totale più alto, o cambiare altro.",
            "The total does not fall to {}: by changing this alone, the lowest is {}. Seek a higher total, or change something else.",
            wanted(goal, language),
            precisely(*low, language)
        ),
        NoAnswer::OutOfReach { high, .. } => say!(
            language,
            "Il totale non arriva a {}: cambiando solo questo, il più alto è {}. Cercare un totale più basso, o cambiare altro.",
            "The total does not get to {}: by changing this alone, the highest is {}. Seek a lower total, or change something else.",
            wanted(goal, language),
            precisely(*high, language)
        ),
        NoAnswer::TakesNoPart => language
            .pick(
                "Non partecipa al totale (non è valutabile): sceglierne un altro.",
                "It takes no part in the total (it is not evaluable): choose another.",
            )
            .to_owned(),
        NoAnswer::Fixed(error) => move_error(*error, language).to_owned(),
        NoAnswer::WrongKind => language
            .pick(
                "Questa parte non ha un valore o una data da cercare: sceglierne un’altra.",
                "This part has no value or date to look for: choose another.",
            )
            .to_owned(),
    }
}

/// A total that is wanted, with the decimals it was given with.
#[must_use]
pub fn wanted(goal: Decimal, language: Language) -> String {
    figures::figure(goal, "%", language)
}

/// An answer: a weight, a value, a date.
#[must_use]
pub fn answer(answer: Answer, language: Language) -> String {
    match answer {
        Answer::Weight(one) => weight(one, language),
        Answer::Value(value, None) => figures::figure(value.normalize(), "", language),
        Answer::Value(value, Some(numerator)) => say!(
            language,
            "{} (numeratore {})",
            "{} (numerator {})",
            figures::figure(crate::number::round(value, MOST_DECIMALS).normalize(), "%", language),
            figures::figure(numerator.get().normalize(), "", language)
        ),
        Answer::End(date) => figures::date(date),
    }
}
