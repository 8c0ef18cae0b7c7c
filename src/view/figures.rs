//! Figures and dates as each language writes them, and what people type, read back.

use rust_decimal::Decimal;

use super::Language;
use crate::{
    date::Date,
    number::{Percent, Weight, parse_decimal},
};

/// The decimals of an intermediate figure in a formula; what is cut is marked `…`.
const FORMULA_DECIMALS: u32 = 4;

/// An achievement with two decimals: `99,75 %`, `99.75%`.
#[must_use]
pub fn percent(value: Percent, language: Language) -> String {
    with_sign(&grouped(value.shown(), language), language)
}

/// An achievement with two decimals and no sign: `99,75`, `99.75`.
#[must_use]
pub fn shown(value: Percent, language: Language) -> String {
    grouped(value.shown(), language)
}

/// An achievement with four decimals at most, `…` where more follow: where two would hide a difference.
#[must_use]
pub fn precisely(value: Percent, language: Language) -> String {
    with_sign(&long(value.get(), language), language)
}

/// Points of a total, two decimals.
#[must_use]
pub fn points(points: Decimal, language: Language) -> String {
    let mut rounded = crate::number::round(points, 2);
    rounded.rescale(2);
    grouped(rounded, language)
}

/// A difference of achievements in points, two decimals, always signed: `+0,12`, `−1,36`.
#[must_use]
pub fn signed(difference: Decimal, language: Language) -> String {
    signed_to(difference, 2, language)
}

/// A difference with so many decimals, always signed.
#[must_use]
pub fn signed_to(difference: Decimal, decimals: u32, language: Language) -> String {
    let mut rounded = crate::number::round(difference, decimals);
    rounded.rescale(decimals);
    let sign = if rounded.is_zero() {
        "±"
    } else if rounded.is_sign_negative() {
        "−"
    } else {
        "+"
    };
    format!("{sign}{}", grouped(rounded.abs(), language))
}

/// A weight, with as many decimals as it has, and the sign: `12 %`, `12.5%`.
#[must_use]
pub fn weight(value: Weight, language: Language) -> String {
    with_sign(&grouped(value.get().normalize(), language), language)
}

/// A figure with the decimals it was written with, thousands grouped, and its unit: `43.567`, `95,20 %`.
#[must_use]
pub fn figure(value: Decimal, unit: &str, language: Language) -> String {
    with_unit(grouped(value, language), unit, language)
}

/// An intermediate figure in a sentence, with its unit: `95,2038… %`.
#[must_use]
pub fn long_figure(value: Decimal, unit: &str, language: Language) -> String {
    with_unit(long(value, language), unit, language)
}

fn with_unit(digits: String, unit: &str, language: Language) -> String {
    match unit {
        "" => digits,
        "%" => with_sign(&digits, language),
        unit => format!("{digits} {unit}"),
    }
}

/// An intermediate figure of a formula: four decimals, `…` where more follow.
#[must_use]
pub fn long(value: Decimal, language: Language) -> String {
    let value = crate::number::round(value, 20).normalize();
    let cut = value.trunc_with_scale(FORMULA_DECIMALS);
    if cut == value { grouped(value, language) } else { grouped(cut, language) + "…" }
}

/// A number as it stands in a field: no grouping, the decimals it has.
#[must_use]
pub fn editable(value: Decimal, language: Language) -> String {
    let text = value.to_string();
    language.pick(text.replace('.', ","), text)
}

/// A day: `31/12/2020` in both languages, as the documents print it.
#[must_use]
pub fn date(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{day:02}/{month:02}/{year:04}")
}

pub(super) fn with_sign(digits: &str, language: Language) -> String {
    language.pick(format!("{digits}\u{a0}%"), format!("{digits}%"))
}

fn grouped(value: Decimal, language: Language) -> String {
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (group, point) = language.pick(('.', ','), (',', '.'));
    let mut out = String::with_capacity(text.len() + 8);
    if value.is_sign_negative() && !value.is_zero() {
        out.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// Why a typed number is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberEntryError {
    /// Not a number.
    NotNumber,
    /// `1.234` or `1,234`: thousands or decimals, nobody can say.
    Ambiguous,
}

/// Reads a typed or pasted number: decimal comma or point, grouped thousands, spaces, a percent sign.
/// An empty text is `None`.
///
/// # Errors
/// [`NumberEntryError`]; nothing is guessed.
pub fn read_number(text: &str, language: Language) -> Result<Option<Decimal>, NumberEntryError> {
    let text: String =
        text.chars().filter(|one| !one.is_whitespace() && !matches!(one, '\u{a0}' | '\u{202f}')).collect();
    let text = text.strip_suffix('%').unwrap_or(&text).replace('−', "-");
    if text.is_empty() {
        return Ok(None);
    }
    let (group, point) = separators(&text, language)?;
    let plain = match group {
        Some(group) if !well_grouped(&text, group, point) => return Err(NumberEntryError::NotNumber),
        Some(group) => text.replace(group, ""),
        None => text,
    };
    let canonical = point.map_or(plain.clone(), |point| plain.replace(point, "."));
    parse_decimal(&canonical).map(Some).map_err(|_| NumberEntryError::NotNumber)
}

/// Which characters group and which one starts the decimals.
fn separators(text: &str, language: Language) -> Result<(Option<char>, Option<char>), NumberEntryError> {
    let count = |one: char| text.matches(one).count();
    let (commas, points) = (count(','), count('.'));
    let own_point = language.pick(',', '.');
    Ok(match (commas, points) {
        (0, 0) => (None, None),
        (1, 0) | (0, 1) => {
            let mark = if commas == 1 { ',' } else { '.' };
            let three = text.rsplit(mark).next().is_some_and(|tail| tail.len() == 3);
            let short = text
                .split(mark)
                .next()
                .is_some_and(|head| matches!(head.trim_start_matches('-').len(), 1..=3));
            let zero = text.trim_start_matches('-').starts_with('0');
            if mark != own_point && three && short && !zero {
                return Err(NumberEntryError::Ambiguous);
            }
            (None, Some(mark))
        }
        (1, _) if text.rfind(',') > text.rfind('.') => (Some('.'), Some(',')),
        (_, 1) if text.rfind('.') > text.rfind(',') => (Some(','), Some('.')),
        (0, _) => (Some('.'), None),
        (_, 0) => (Some(','), None),
        _ => return Err(NumberEntryError::NotNumber),
    })
}

fn well_grouped(text: &str, group: char, point: Option<char>) -> bool {
    let whole = point.and_then(|point| text.split(point).next()).unwrap_or(text).trim_start_matches('-');
    let mut groups = whole.split(group);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|rest| rest.len() == 3)
}

/// Why a typed date is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateEntryError;

/// Reads a typed or pasted date: `31/12/2020`, `31.12.2020`, `31-12-2020`, `31/12/20`, `2020-12-31`.
/// An empty text is `None`.
///
/// # Errors
/// [`DateEntryError`] where it is none of them, or no day of the calendar.
pub fn read_date(text: &str) -> Result<Option<Date>, DateEntryError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(date) = Date::parse_iso(text) {
        return Ok(Some(date));
    }
    let parts: Vec<u32> = text
        .split(['/', '.', '-'])
        .map(|part| part.parse().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit())))
        .collect::<Option<_>>()
        .ok_or(DateEntryError)?;
    let [day, month, year] = parts[..] else { return Err(DateEntryError) };
    let year = if year < 100 { 2000 + year } else { year };
    Date::new(i32::try_from(year).unwrap_or(0), month, day).map(Some).ok_or(DateEntryError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Italian};

    #[test]
    fn each_language_writes_its_own_way() {
        let figure = |value: i64, scale| super::figure(Decimal::new(value, scale), "", Italian);
        assert_eq!(figure(43_567, 0), "43.567");
        assert_eq!(figure(-123_456_789, 2), "−1.234.567,89");
        assert_eq!(super::figure(Decimal::new(9520, 2), "%", English), "95.20%");
        assert_eq!(percent(Percent::capped(Decimal::new(99_745, 3)), Italian), "99,75\u{a0}%");
        assert_eq!(signed(Decimal::new(-136, 2), Italian), "−1,36");
        assert_eq!(signed(Decimal::new(1, 4), English), "±0.00");
        assert_eq!(long(Decimal::ONE / Decimal::from(3), Italian), "0,3333…");
        assert_eq!(long(Decimal::new(2500, 2), Italian), "25");
        assert_eq!(long(Decimal::from(91) * Decimal::ONE_HUNDRED / Decimal::from(226), Italian), "40,2654…");
        assert_eq!(long(Decimal::new(4_026_402, 5), Italian), "40,2640…");
    }

    #[test]
    fn what_people_type_is_read_or_refused() {
        let read = |text| read_number(text, Italian).map(|value| value.map(|value| value.to_string()));
        for (text, value) in [
            ("12", "12"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("95,20 %", "95.20"),
            ("43.567,00", "43567.00"),
            ("1,234.5", "1234.5"),
            ("1.234.567", "1234567"),
            ("−3", "-3"),
            ("1 234", "1234"),
            ("0.125", "0.125"),
            ("1,234", "1.234"),
        ] {
            assert_eq!(read(text), Ok(Some(value.to_owned())), "{text:?}");
        }
        assert_eq!(read("  "), Ok(None));
        assert_eq!(read("1.234"), Err(NumberEntryError::Ambiguous));
        for bad in ["abc", "1,2,3.4", "1.23.456", "--1", "1e3", "%"] {
            assert!(read(bad).is_err() || bad == "%", "{bad:?}");
        }
        assert_eq!(read_number("1,234", English), Err(NumberEntryError::Ambiguous));
    }

    #[test]
    fn dates_are_read_in_the_forms_of_the_documents() {
        let day = Date::new(2020, 3, 31);
        for text in ["31/03/2020", "31.3.2020", "31-03-2020", "31/03/20", "2020-03-31", " 31/3/2020 "] {
            assert_eq!(read_date(text), Ok(day), "{text:?}");
        }
        for bad in ["30/02/2020", "2020/03/31", "31 marzo", "1/2", "+1/2/2020"] {
            assert_eq!(read_date(bad), Err(DateEntryError), "{bad:?}");
        }
    }
}
