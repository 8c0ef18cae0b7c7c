//! The tables of a survey that published none: made from its questionnaire, so that its answers have a synthesis, too. Where
//! tables were published they stay, but for what refers to something that is gone.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use crate::survey::{
    Answer, Columns, Counts, Entry, Evidence, Id, Item, ItemKind, Place, PublishedRow, PublishedTable,
    SCORES, Section, Survey, Value, names::unused,
};

/// Brings the tables into step with the questionnaire, after that has changed.
pub(crate) fn keep(survey: &mut Survey) {
    if !survey.tables.iter().all(PublishedTable::is_own) {
        clean(survey);
    }
    // Also where nothing that was published is left.
    if survey.tables.iter().all(PublishedTable::is_own) {
        survey.tables = own_tables(survey);
    }
    let named: HashSet<Id> = survey.readable().cloned().collect();
    drop_readings(survey, &named);
    drop_evidence(survey, &named);
}

/// Rows and tables of what is no longer asked.
fn clean(survey: &mut Survey) {
    let sections: HashSet<&Id> = survey.questionnaire.sections.iter().map(|section| &section.id).collect();
    let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items);
    let items: HashSet<&Id> = items.map(|item| &item.id).collect();
    survey.tables.retain(|table| sections.contains(&table.section));
    survey.themes.retain(|theme| sections.contains(&theme.section));
    for row in survey.tables.iter_mut().flat_map(|table| &mut table.rows) {
        row.item = row.item.take().filter(|item| items.contains(item));
    }
}

/// A table per section and sort of figures. A row keeps its identifier as long as its item is there; a new one is none of a
/// theme, because a reading refers to either.
#[must_use]
pub fn own_tables(survey: &Survey) -> Vec<PublishedTable> {
    let rows = survey.tables.iter().flat_map(|table| &table.rows);
    let before: HashMap<&Id, &Id> = rows.filter_map(|row| Some((row.item.as_ref()?, &row.id))).collect();
    let themes = survey.themes.iter().map(|theme| &theme.id);
    let mut taken: HashSet<String> = before.values().copied().chain(themes).map(Id::to_string).collect();
    let mut row = |item: &Item| PublishedRow {
        id: match before.get(&item.id) {
            Some(id) => (*id).clone(),
            None => new(item.id.as_str(), &mut taken),
        },
        label: item.label.clone(),
        item: Some(item.id.clone()),
        cells: Vec::new(),
    };
    let mut tables: Vec<PublishedTable> = Vec::new();
    let mut names = HashSet::new();
    for section in &survey.questionnaire.sections {
        for counted in [Counted::YesNo, Counted::Marks, Counted::Scores] {
            let asked = section.items.iter().filter(|item| counted.has(item.kind));
            let rows: Vec<PublishedRow> = asked.map(&mut row).collect();
            if !rows.is_empty() {
                tables.push(counted.table(new(section.id.as_str(), &mut names), section, rows));
            }
        }
    }
    tables
}

/// An identifier that is not taken, and is from now on.
fn new(name: &str, taken: &mut HashSet<String>) -> Id {
    let id = unused(name, |id| taken.contains(id));
    taken.insert(id.to_string());
    id
}

/// What the cells of an own table count.
#[derive(Clone, Copy)]
enum Counted {
    YesNo,
    Marks,
    Scores,
}

impl Counted {
    const fn has(self, kind: ItemKind) -> bool {
        match kind {
            ItemKind::YesNo => matches!(self, Self::YesNo),
            ItemKind::Mark | ItemKind::Other => matches!(self, Self::Marks),
            ItemKind::Score => matches!(self, Self::Scores),
            ItemKind::List => false,
        }
    }

    fn table(self, id: Id, section: &Section, rows: Vec<PublishedRow>) -> PublishedTable {
        let (counts, columns) = match (self, &section.columns) {
            // In the language of the documents, like all words of a survey.
            (Self::YesNo, _) => (Counts::Marks, vec!["Sì".to_owned(), "No".to_owned()]),
            (Self::Marks, Some(Columns { plus, minus })) => {
                (Counts::Marks, vec![plus.clone(), minus.clone()])
            }
            (Self::Marks, None) => (Counts::Marks, vec!["+".to_owned(), "-".to_owned()]),
            (Self::Scores, _) => (Counts::Spread, SCORES.map(|score| score.to_string()).collect()),
        };
        PublishedTable {
            id,
            title: section.title.clone(),
            place: Place { section: section.id.to_string(), page: None },
            section: section.id.clone(),
            counts,
            columns,
            rows,
            claims: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// Takes away what bore on a service and is gone.
fn drop_evidence(survey: &mut Survey, named: &HashSet<Id>) {
    let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items);
    let items: HashSet<&Id> = items.map(|item| &item.id).collect();
    for service in survey.services.iter_mut().flat_map(|table| &mut table.rows) {
        service.bearing.retain(|bearing| match &bearing.on {
            Evidence::Item(id) => items.contains(id),
            Evidence::Row(id) | Evidence::Theme(id) => named.contains(id),
        });
    }
}

/// Takes away readings of answers as rows or themes that are gone.
fn drop_readings(survey: &mut Survey, named: &HashSet<Id>) {
    let gone = |answer: &Answer| {
        let entries = entries(&answer.value).iter().flat_map(|entry| &entry.counts_in);
        answer.counts_in.iter().chain(entries).any(|reading| !named.contains(&reading.row))
    };
    for one in &mut survey.administrations {
        if !one.answers.iter().any(gone) {
            continue;
        }
        for answer in &mut Arc::make_mut(one).answers {
            answer.counts_in.retain(|reading| named.contains(&reading.row));
            if let Value::List(entries) = &mut answer.value {
                for entry in entries {
                    entry.counts_in.retain(|reading| named.contains(&reading.row));
                }
            }
        }
    }
}

fn entries(value: &Value) -> &[Entry] {
    match value {
        Value::List(entries) => entries,
        _ => &[],
    }
}
