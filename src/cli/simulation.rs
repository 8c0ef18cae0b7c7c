//! What the three commands of the simulation share: the total they work on, what is locked, figures for JSON.

use std::path::Path;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{
    Refusal,
    arguments::Moves,
    input::{Evaluated, refusal},
    parts,
};
use crate::{
    number::{HUNDRED, parse_decimal, round},
    simulation::{Balance, NoAnswer, Unsettled},
    view::{self, Language, say},
};

/// Fewest and most decimals of a figure in JSON.
const DECIMALS: (u32, u32) = (6, 20);

/// What the total is made of, with the locks of the options; the reason where there is none.
pub(super) fn balance(
    evaluated: &Evaluated,
    file: &Path,
    moves: &Moves,
    language: Language,
) -> Result<Result<Balance, Unsettled>, Refusal> {
    let locked = locked(evaluated, file, moves, language)?;
    let balance = Balance::of(&evaluated.then, &evaluated.evaluation);
    Ok(balance.map(|balance| balance.with_locks(|position| locked.contains(&position))))
}

/// The positions of the objectives that the options lock.
pub(super) fn locked(
    evaluated: &Evaluated,
    file: &Path,
    moves: &Moves,
    language: Language,
) -> Result<Vec<usize>, Refusal> {
    let plan = &evaluated.then.plan;
    let position =
        |code: &String| parts::objective(plan, code.trim(), language).map(|(position, _)| position);
    moves.lock.iter().map(|code| position(code).map_err(|message| refusal(file, &message))).collect()
}

/// A number of an option, from 0 to 100.
pub(super) fn percentage(option: &str, text: &str, language: Language) -> Result<Decimal, String> {
    let value = parse_decimal(text).ok().filter(|value| (Decimal::ZERO..=HUNDRED).contains(value));
    value.ok_or_else(|| {
        say!(
            language,
            "{}: trovato «{}», atteso un numero da 0 a 100, con il punto per i decimali e al massimo dieci, come 20.5.",
            "{}: found “{}”, expected a number from 0 to 100, at most ten decimals after a point, such as 20.5.",
            option,
            text
        )
    })
}

/// A figure for other programs: exact to twenty decimals, and never fewer than six.
pub(super) fn decimal(value: Decimal) -> String {
    let (fewest, most) = DECIMALS;
    let mut value = round(value, most).normalize();
    if value.scale() < fewest {
        value.rescale(fewest);
    }
    value.to_string()
}

/// A figure of floating point: the shortest digits that are it, and never fewer than six decimals.
pub(super) fn floating(value: f64) -> String {
    let digits = value.to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    format!("{whole}.{fraction:0<6}")
}

/// Why there is no total or no answer, in one word.
pub(super) const fn reason_id(reason: &NoAnswer) -> &'static str {
    match reason {
        NoAnswer::Unsettled(reason) => unsettled_id(reason),
        NoAnswer::OutOfReach { .. } => "out_of_reach",
        NoAnswer::TakesNoPart => "takes_no_part",
        NoAnswer::Fixed(_) => "fixed",
        NoAnswer::WrongKind => "wrong_kind",
    }
}

pub(super) const fn unsettled_id(reason: &Unsettled) -> &'static str {
    match reason {
        Unsettled::Missing(_) => "missing",
        Unsettled::NotEvaluable(_) => "not_evaluable",
        Unsettled::Sum(_) => "sum",
    }
}

/// No total to work with, on the standard error.
pub(super) fn unsettled(
    evaluated: &Evaluated,
    file: &Path,
    reason: &Unsettled,
    language: Language,
) -> Refusal {
    refusal(file, &view::unsettled(&evaluated.then.plan, reason, language)).not_final()
}

/// Code → something, in the order of the plan.
pub(super) struct ByCode<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for ByCode<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, value) in &self.0 {
            map.serialize_entry(code, value)?;
        }
        map.end()
    }
}

/// The code of the objective at a position of the plan.
pub(super) fn code_at(evaluated: &Evaluated, position: usize) -> String {
    let mut objectives = evaluated.then.plan.objectives();
    objectives.nth(position).map(|(_, objective)| objective.code.clone()).unwrap_or_default()
}
