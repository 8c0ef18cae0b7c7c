//! What the types of a survey cannot say: unique identifiers, references that lead somewhere, answers that fit what is asked.

use std::collections::HashMap;

use super::{Expected, FileError, Found, Kind, Problem};
use crate::survey::{Evidence, Id, Item, ItemKind, PublishedTable, Reading, Survey, Value};

pub(super) fn check(survey: &Survey) -> Result<(), FileError> {
    let names = Names::of(survey)?;
    check_answers(survey, &names)?;
    check_tables(survey, &names)?;
    check_services(survey, &names)
}

/// What can be referred to.
struct Names<'a> {
    sections: HashMap<&'a Id, String>,
    items: HashMap<&'a Id, ItemKind>,
    rows: HashMap<&'a Id, String>,
}

impl<'a> Names<'a> {
    fn of(survey: &'a Survey) -> Result<Self, FileError> {
        let (mut sections, mut places) = (HashMap::new(), HashMap::new());
        let mut items = HashMap::new();
        for (index, section) in survey.questionnaire.sections.iter().enumerate() {
            let place = format!("survey.questionnaire.sections[{index}]");
            add(&mut sections, &section.id, format!("{place}.id"))?;
            for (index, Item { id, kind, .. }) in section.items.iter().enumerate() {
                add(&mut places, id, format!("{place}.items[{index}].id"))?;
                items.insert(id, *kind);
            }
        }
        let mut administrations = HashMap::new();
        for (index, one) in survey.administrations.iter().enumerate() {
            add(&mut administrations, &one.id, format!("survey.administrations[{index}].id"))?;
        }
        let (mut tables, mut rows) = (HashMap::new(), HashMap::new());
        for (index, table) in survey.tables.iter().enumerate() {
            let place = format!("survey.tables[{index}]");
            add(&mut tables, &table.id, format!("{place}.id"))?;
            for (index, row) in table.rows.iter().enumerate() {
                add(&mut rows, &row.id, format!("{place}.rows[{index}].id"))?;
            }
        }
        for (index, theme) in survey.themes.iter().enumerate() {
            // A reading refers to either, so that no theme may have the name of a row.
            add(&mut rows, &theme.id, format!("survey.themes[{index}].id"))?;
        }
        let mut services = HashMap::new();
        for (index, table) in survey.services.iter().enumerate() {
            add(&mut services, &table.id, format!("survey.services[{index}].id"))?;
        }
        Ok(Self { sections, items, rows })
    }
}

fn add<'a>(known: &mut HashMap<&'a Id, String>, id: &'a Id, place: String) -> Result<(), FileError> {
    match known.get(id) {
        Some(first) => {
            let problem = Problem::NotUnique { value: id.to_string(), first: first.clone() };
            fail(place, problem)
        }
        None => {
            known.insert(id, place);
            Ok(())
        }
    }
}

fn fail(place: String, problem: Problem) -> Result<(), FileError> {
    Err(FileError::Field { place, problem })
}

fn dangling(id: &Id, kind: Kind) -> Problem {
    Problem::Dangling { id: id.to_string(), kind }
}

fn check_answers(survey: &Survey, names: &Names<'_>) -> Result<(), FileError> {
    for (index, one) in survey.administrations.iter().enumerate() {
        for (at, answer) in one.answers.iter().enumerate() {
            let place = || format!("survey.administrations[{index}].answers[{at}]");
            let Some(kind) = names.items.get(&answer.item) else {
                return fail(format!("{}.item", place()), dangling(&answer.item, Kind::Item));
            };
            if !answer.value.answers(*kind) {
                let problem =
                    Problem::Wrong { found: found(&answer.value), expected: Expected::AnswerTo(*kind) };
                return fail(format!("{}.value", place()), problem);
            }
            check_readings(&answer.counts_in, names, &place)?;
            let Value::List(entries) = &answer.value else { continue };
            for (line, entry) in entries.iter().enumerate() {
                check_readings(&entry.counts_in, names, &|| format!("{}.value.list[{line}]", place()))?;
            }
        }
        for (at, interview) in one.interviews.iter().enumerate() {
            if !names.sections.contains_key(&interview.section) {
                let place = format!("survey.administrations[{index}].interviews[{at}].section");
                return fail(place, dangling(&interview.section, Kind::Section));
            }
        }
    }
    Ok(())
}

/// What stands there, as the file writes it.
fn found(value: &Value) -> Found {
    match value {
        Value::Yes => Found::Text("yes".to_owned()),
        Value::No => Found::Text("no".to_owned()),
        Value::Blank => Found::Text("blank".to_owned()),
        Value::Mark { .. }
        | Value::Percentage { .. }
        | Value::Score(_)
        | Value::Words(_)
        | Value::List(_) => Found::Object,
    }
}

fn check_readings(
    readings: &[Reading],
    names: &Names<'_>,
    place: &dyn Fn() -> String,
) -> Result<(), FileError> {
    match readings.iter().position(|reading| !names.rows.contains_key(&reading.row)) {
        Some(at) => {
            let id = readings.get(at).map(|reading| &reading.row);
            let problem = id.map_or(Problem::MissingField, |id| dangling(id, Kind::Row));
            fail(format!("{}.counts_in[{at}].row", place()), problem)
        }
        None => Ok(()),
    }
}

fn check_tables(survey: &Survey, names: &Names<'_>) -> Result<(), FileError> {
    for (index, table) in survey.tables.iter().enumerate() {
        let PublishedTable { section, rows, columns, .. } = table;
        let place = format!("survey.tables[{index}]");
        if !names.sections.contains_key(section) {
            return fail(format!("{place}.section"), dangling(section, Kind::Section));
        }
        for (at, row) in rows.iter().enumerate() {
            let place = format!("{place}.rows[{at}]");
            if let Some(item) = &row.item
                && !names.items.contains_key(item)
            {
                return fail(format!("{place}.item"), dangling(item, Kind::Item));
            }
            if !row.cells.is_empty() && row.cells.len() != columns.len() {
                let problem = Problem::Wrong { found: Found::List, expected: Expected::CellPerColumn };
                return fail(format!("{place}.cells"), problem);
            }
        }
    }
    Ok(())
}

fn check_services(survey: &Survey, names: &Names<'_>) -> Result<(), FileError> {
    for (index, theme) in survey.themes.iter().enumerate() {
        if !names.sections.contains_key(&theme.section) {
            let place = format!("survey.themes[{index}].section");
            return fail(place, dangling(&theme.section, Kind::Section));
        }
    }
    for (index, table) in survey.services.iter().enumerate() {
        for (at, service) in table.rows.iter().enumerate() {
            let all = service.bearing.iter().enumerate();
            for (number, bearing) in all {
                if let Some((word, problem)) = missing(&bearing.on, names) {
                    let place = format!("survey.services[{index}].rows[{at}].bearing[{number}].on.{word}");
                    return fail(place, problem);
                }
            }
        }
    }
    Ok(())
}

/// What a bearing leads to and is not there, with the word that the file has for it.
fn missing(evidence: &Evidence, names: &Names<'_>) -> Option<(&'static str, Problem)> {
    let stands = |id: &Id, place: &str| names.rows.get(id).is_some_and(|found| found.starts_with(place));
    match evidence {
        Evidence::Item(id) => (!names.items.contains_key(id)).then(|| ("item", dangling(id, Kind::Item))),
        Evidence::Row(id) => (!stands(id, "survey.tables")).then(|| ("row", dangling(id, Kind::Row))),
        Evidence::Theme(id) => (!stands(id, "survey.themes")).then(|| ("theme", dangling(id, Kind::Theme))),
    }
}
