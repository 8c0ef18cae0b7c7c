//! Years in titles, notes and identifiers.

use std::ops::Range;

use super::YEARS;
use crate::plan::{Id, Objective, Subject};

/// Longest identifier.
const LONGEST_ID: usize = 80;

/// Digits of a year, as documents write it.
const YEAR_DIGITS: usize = 4;

/// What joins a year to another number: of an act (`DGR 153/2020`), of a range (`2020-2022`), of a date.
const JOINTS: [&str; 4] = ["/", "-", "–", "."];

/// The title with the next year where it names this one by itself. A year that is joined to another number stays:
/// the number of an act does not change, and a range says more than a year.
pub(super) fn next_title(title: &str, year: u16) -> String {
    replaced(title, year, |numbers, index| {
        let joint = |one: Option<&Range<usize>>, other: Option<&Range<usize>>| {
            let between = one.zip(other).and_then(|(one, other)| title.get(one.end..other.start));
            between.is_some_and(|text| JOINTS.contains(&text))
        };
        let this = numbers.get(index);
        let before = index.checked_sub(1).and_then(|index| numbers.get(index));
        !joint(before, this) && !joint(this, numbers.get(index + 1))
    })
}

/// The identifier with the next year in it, or after it.
pub(super) fn next_id(id: &Id, year: u16) -> Id {
    let mut next = replaced(id.as_str(), year, |_, _| true);
    if next == id.as_str() {
        let suffix = format!("-{}", year + 1);
        next.truncate(LONGEST_ID - suffix.len());
        next.push_str(&suffix);
    }
    // No longer than an identifier may be, and of its characters.
    Id::new(next).unwrap_or_else(|_| id.clone())
}

/// Whether the text names a year other than this one.
pub(super) fn names_another_year(text: &str, year: u16) -> bool {
    numbers(text).any(|(_, number)| {
        number.len() == YEAR_DIGITS
            && number.parse().is_ok_and(|other: u16| other != year && YEARS.contains(&other))
    })
}

/// The parts of an objective whose texts name the year: itself, its indicators, their phases.
pub(super) fn parts_that_name(year: u16, subject: Subject, objective: &Objective) -> Vec<Subject> {
    let names = |texts: &[Option<&String>]| {
        let digits = year.to_string();
        texts.iter().flatten().any(|text| numbers(text).any(|(_, number)| number == digits))
    };
    let mut parts = Vec::new();
    if names(&[Some(&objective.title), objective.note.as_ref()]) {
        parts.push(subject);
    }
    for (index, indicator) in objective.indicators.iter().enumerate() {
        let subject = subject.indicator(index);
        let name = indicator.schedule().map(|schedule| &schedule.name);
        if names(&[Some(&indicator.title), indicator.note.as_ref(), name]) {
            parts.push(subject);
        }
        let phases = indicator.schedule().map(|schedule| &schedule.phases);
        for (index, phase) in phases.into_iter().flatten().enumerate() {
            if names(&[Some(&phase.title), phase.output.as_ref()]) {
                parts.push(subject.phase(index));
            }
        }
    }
    parts
}

/// The text with the next year for each number that is this year and fits, given all numbers and its position.
fn replaced(text: &str, year: u16, fits: impl Fn(&[Range<usize>], usize) -> bool) -> String {
    let (this, next) = (year.to_string(), (year + 1).to_string());
    let numbers: Vec<Range<usize>> = numbers(text).map(|(place, _)| place).collect();
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (index, place) in numbers.iter().enumerate() {
        if text.get(place.clone()) == Some(&this) && fits(&numbers, index) {
            out.push_str(text.get(copied..place.start).unwrap_or_default());
            out.push_str(&next);
            copied = place.end;
        }
    }
    out + text.get(copied..).unwrap_or_default()
}

/// The runs of digits in a text, each with its place.
fn numbers(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(|one: char| one.is_ascii_digit())?;
        let run = text.get(start..)?;
        let run = run.split(|one: char| !one.is_ascii_digit()).next()?;
        from = start + run.len();
        Some((start..from, run))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::new(text).expect("an identifier")
    }

    #[test]
    fn a_title_goes_on_to_the_next_year() {
        for (title, next) in [
            ("Piano (PQPO) per l'anno 2020", "Piano (PQPO) per l'anno 2021"),
            ("2020: piano 2020", "2021: piano 2021"),
            ("Piano dell'anno", "Piano dell'anno"),
            ("Piano 12020 e 20201", "Piano 12020 e 20201"),
            ("Piano 2020 (DGR 153/2020)", "Piano 2021 (DGR 153/2020)"),
            ("Piano 2020-2022", "Piano 2020-2022"),
            ("Piano 2019–2020", "Piano 2019–2020"),
            ("Piano al 31.12.2020", "Piano al 31.12.2020"),
            ("Piano\u{a0}2020", "Piano\u{a0}2021"),
        ] {
            assert_eq!(next_title(title, 2020), next);
        }
    }

    #[test]
    fn an_identifier_goes_on_to_the_next_year() {
        for (before, next) in [
            ("arti-2020", "arti-2021"),
            ("arti-2020-interim", "arti-2021-interim"),
            ("2020.2020", "2021.2021"),
            ("arti", "arti-2021"),
            ("arti-12020", "arti-12020-2021"),
        ] {
            assert_eq!(next_id(&id(before), 2020), id(next));
        }
        let longest = "a".repeat(LONGEST_ID);
        assert_eq!(next_id(&id(&longest), 2020), id(&format!("{}-2021", "a".repeat(75))));
    }

    #[test]
    fn other_years_in_a_title_are_seen() {
        for text in ["2020-2022", "DGR 153/2020", "entro il 2199"] {
            assert!(names_another_year(text, 2021), "{text}");
        }
        for text in ["Piano 2021", "Legge 1899", "Decreto 2200", "numero 12020", "DGR 153", ""] {
            assert!(!names_another_year(text, 2021), "{text}");
        }
    }
}
