//! One cell: whether it still says what was written into it, and what it says now.

use rust_decimal::Decimal;

use super::super::{
    book::{Cell, Value},
    columns::{Sort, Typed, Wrong, not_estimable},
    export::{Stored, stored_text},
};
use crate::{
    date::Date,
    number::{HUNDRED, MOST_DECIMALS, round},
    view::{self, Language, NumberEntryError},
};

/// Whether a cell holds what was written into it; spreadsheets may write a number back with another last digit.
pub(super) fn unchanged(stored: &Stored, cell: Option<&Cell>) -> bool {
    match (stored, cell.map(|cell| &cell.value)) {
        (Stored::Blank, None) => true,
        (Stored::Blank, Some(Value::Text(text))) => text.trim().is_empty(),
        (Stored::Text(written), Some(Value::Text(found))) => plain(written) == plain(found),
        (Stored::Text(written), Some(Value::Number(found))) => written.trim() == found.to_string(),
        (Stored::Text(written), None) => written.trim().is_empty(),
        (Stored::Number(written), Some(Value::Number(found))) => {
            (written - found).abs() <= written.abs() * 2.0 * f64::EPSILON
        }
        _ => false,
    }
}

fn plain(text: &str) -> String {
    stored_text(text).trim().to_owned()
}

/// What a cell says, by what its column holds. `percent` says whether the values of its part are percentages.
pub(in crate::spreadsheet) fn read(
    cell: Option<&Cell>,
    sort: Sort,
    percent: bool,
    language: Language,
) -> Result<Typed, Wrong> {
    let Some(cell) = cell else { return Ok(Typed::Empty) };
    if let Value::Error(error) = &cell.value {
        return Err(Wrong::ErrorValue(error.to_string()));
    }
    match sort {
        Sort::Text | Sort::Choice(_) => words(cell, language),
        Sort::Percent => number(cell, true, language),
        Sort::Count => number(cell, false, language),
        Sort::Figure => number(cell, percent, language),
        Sort::Target => match &cell.value {
            Value::Text(text) if text.trim_start().starts_with(['≥', '>']) => {
                Ok(Typed::Text(text.trim().to_owned()))
            }
            _ => number(cell, percent, language),
        },
        Sort::Date => date(cell),
        Sort::EstimatedEnd => match &cell.value {
            Value::Text(text) if is_not_estimable(text) => {
                Ok(Typed::Text(not_estimable(language).to_owned()))
            }
            _ => date(cell),
        },
    }
}

fn is_not_estimable(text: &str) -> bool {
    let languages = [Language::Italian, Language::English];
    languages.iter().any(|language| not_estimable(*language).eq_ignore_ascii_case(text.trim()))
}

fn words(cell: &Cell, language: Language) -> Result<Typed, Wrong> {
    let text = match &cell.value {
        Value::Text(text) => text.trim_end().to_owned(),
        Value::Number(number) if cell.date => to_date(*number).map(view::date).ok_or(Wrong::NotDate)?,
        Value::Number(number) => view::editable(decimal(*number, false)?.normalize(), language),
        Value::Bool(true) => language.pick("VERO", "TRUE").to_owned(),
        Value::Bool(false) => language.pick("FALSO", "FALSE").to_owned(),
        Value::Error(error) => return Err(Wrong::ErrorValue(error.to_string())),
    };
    Ok(if text.trim().is_empty() { Typed::Empty } else { Typed::Text(text) })
}

fn number(cell: &Cell, percent: bool, language: Language) -> Result<Typed, Wrong> {
    match &cell.value {
        // A figure that the spreadsheet took for a day, such as 1.5, is not the number any more.
        Value::Number(_) if cell.date => Err(Wrong::NotNumber),
        Value::Number(number) => decimal(*number, percent).map(Typed::Number),
        Value::Text(text) => typed_number(text, language),
        Value::Bool(_) | Value::Error(_) => Err(Wrong::NotNumber),
    }
}

/// A number in words; a dash is how the published tables say that there is none.
pub(in crate::spreadsheet) fn typed_number(text: &str, language: Language) -> Result<Typed, Wrong> {
    if is_dash(text) {
        return Ok(Typed::Empty);
    }
    let number = view::read_number(text, language).map_err(|error| match error {
        NumberEntryError::NotNumber => Wrong::NotNumber,
        NumberEntryError::Ambiguous => Wrong::Ambiguous,
    })?;
    Ok(number.map_or(Typed::Empty, Typed::Number))
}

pub(in crate::spreadsheet) fn is_dash(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—")
}

/// The number as people write it, from the shortest digits that stand for it.
pub(super) fn decimal(number: f64, percent: bool) -> Result<Decimal, Wrong> {
    let out_of_range = || Wrong::Number(crate::number::NumberError::OutOfRange);
    // The digits of a number that is far too large would fill pages.
    if number.abs() > 1e20 {
        return Err(out_of_range());
    }
    let exact: Decimal = number.to_string().parse().map_err(|_| out_of_range())?;
    let exact = if percent { exact.checked_mul(HUNDRED).ok_or_else(out_of_range)? } else { exact };
    let exact = exact.normalize();
    Ok(if exact.scale() > MOST_DECIMALS { round(exact, MOST_DECIMALS).normalize() } else { exact })
}

fn date(cell: &Cell) -> Result<Typed, Wrong> {
    match &cell.value {
        Value::Number(number) => to_date(*number).map(Typed::Date).ok_or(Wrong::NotDate),
        Value::Text(text) => typed_date(text),
        Value::Bool(_) | Value::Error(_) => Err(Wrong::NotDate),
    }
}

pub(in crate::spreadsheet) fn typed_date(text: &str) -> Result<Typed, Wrong> {
    if is_dash(text) {
        return Ok(Typed::Empty);
    }
    let day = text.trim().strip_suffix("T00:00:00").unwrap_or(text);
    let date = view::read_date(day).map_err(|_| Wrong::NotDate)?;
    Ok(date.map_or(Typed::Empty, Typed::Date))
}

/// The day that a number stands for, from March 1900 on; a time of the day is no day.
fn to_date(serial: f64) -> Option<Date> {
    if serial.fract() != 0.0 || !(61.0..200_000.0).contains(&serial) {
        return None;
    }
    let days: i64 = serial.to_string().parse().ok()?;
    Date::new(1900, 3, 1)?.plus_days(days - 61)
}
