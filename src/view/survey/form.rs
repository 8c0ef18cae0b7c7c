//! The form of a survey as a table for spreadsheets: empty, to be sent, or with the answers of an administration.

use crate::{
    survey::{
        Administration, Answer, Column, Columns, Entry, Item, ItemKind, Section, Survey, Value,
        form::{HEADINGS, Head, INSTRUCTIONS, how},
    },
    view::{Cell, Language, Table, csv, editable},
};

/// Rows of an empty form in which texts are written, and in which a row can be named.
const EMPTY_ROWS: usize = 3;

/// The form as the text of a CSV file. A description, a name, a text stand as they are; how an answer was read, and as which rows of
/// tables, has no room in it.
#[must_use]
pub fn survey_form(survey: &Survey, filled: Option<&Administration>, language: Language) -> String {
    csv(&table(survey, filled, language), language)
}

fn table(survey: &Survey, filled: Option<&Administration>, language: Language) -> Table {
    let [italian, english] = Head::Survey.words();
    let headings = vec![language.pick(italian, english).to_owned(), survey.title.clone()];
    let head = |head: Head, words: &str| {
        let [italian, english] = head.words();
        vec![Cell::words(language.pick(italian, english)), Cell::words(words)]
    };
    let mut rows = vec![
        head(Head::Code, &format!("[{}]", survey.id)),
        head(Head::Administration, filled.map_or("", |one| one.name.as_str())),
        head(Head::Instructions, pick(INSTRUCTIONS, language)),
        Vec::new(),
        HEADINGS.map(|heading| Cell::words(pick(heading.words(), language))).to_vec(),
    ];
    for section in &survey.questionnaire.sections {
        rows.push(section_row(section));
        for item in &section.items {
            let answers =
                filled.map(|one| one.answers.iter().filter(|answer| answer.item == item.id).collect());
            item_rows(section, item, answers, language, &mut rows);
        }
    }
    Table { headings, rows }
}

fn pick([italian, english]: [&'static str; 2], language: Language) -> &'static str {
    language.pick(italian, english)
}

/// In brackets, because a spreadsheet takes `3.1` for a day.
fn name(id: &crate::survey::Id) -> Cell {
    Cell::words(format!("[{id}]"))
}

/// The title of a section, with the headings of its own columns over the marks.
fn section_row(section: &Section) -> Vec<Cell> {
    let title = match &section.question {
        Some(question) => format!("{}\n{question}", section.title),
        None => section.title.clone(),
    };
    let mut row = vec![name(&section.id), Cell::words(""), Cell::words(title), Cell::words("")];
    if let Some(Columns { plus, minus }) = &section.columns {
        row.extend([plus, minus].map(|words| Cell::words(format!("«{words}»"))));
    }
    row
}

/// What stands in the cells of a row that are filled in.
#[derive(Default)]
struct Filled {
    plus: String,
    minus: String,
    answer: String,
    name: String,
    description: String,
}

fn item_rows(
    section: &Section,
    item: &Item,
    answers: Option<Vec<&Answer>>,
    language: Language,
    rows: &mut Vec<Vec<Cell>>,
) {
    let empty = answers.is_none();
    let mut filled: Vec<Filled> =
        answers.into_iter().flatten().flat_map(|answer| of_answer(answer, language)).collect();
    if filled.is_empty() {
        filled = match item.kind {
            ItemKind::List if empty => (1..=EMPTY_ROWS).map(line).collect(),
            ItemKind::Other if empty => (0..EMPTY_ROWS).map(|_| Filled::default()).collect(),
            _ => vec![Filled::default()],
        };
    }
    for Filled { plus, minus, answer, name: own, description } in filled {
        let mut row = vec![name(&section.id), name(&item.id), Cell::words(item.label.as_str())];
        row.push(Cell::words(pick(how(item.kind), language)));
        row.extend([plus, minus, answer, own, description].map(Cell::words));
        rows.push(row);
    }
}

fn line(number: usize) -> Filled {
    Filled { name: format!("{number}."), ..Filled::default() }
}

fn of_answer(answer: &Answer, language: Language) -> Vec<Filled> {
    let text = |own: Option<&String>| own.cloned().unwrap_or_default();
    let mut filled = Filled {
        name: text(answer.label.as_ref()),
        description: text(answer.description.as_ref()),
        ..Filled::default()
    };
    let cell = |filled: &mut Filled, column: Column, words: String| match column {
        Column::Plus => filled.plus = words,
        Column::Minus => filled.minus = words,
    };
    match &answer.value {
        Value::Blank => {}
        Value::Yes => language.pick("Sì", "Yes").clone_into(&mut filled.answer),
        Value::No => "No".clone_into(&mut filled.answer),
        Value::Mark { column, words } => cell(&mut filled, *column, words.clone()),
        Value::Percentage { column, percent } => {
            cell(&mut filled, *column, format!("{}%", editable(percent.get(), language)));
        }
        Value::Score(score) => filled.answer = score.to_string(),
        Value::Words(words) => filled.answer.clone_from(words),
        Value::List(entries) => {
            // What is said of the whole list has a row of its own.
            let described = answer.description.is_some().then_some(filled);
            return entries.iter().map(of_entry).chain(described).collect();
        }
    }
    vec![filled]
}

fn of_entry(entry: &Entry) -> Filled {
    Filled { answer: entry.text(), name: entry.label.clone().unwrap_or_default(), ..Filled::default() }
}
