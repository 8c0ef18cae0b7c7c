//! An answer in words, as it was given, and how it was read.

use crate::{
    survey::{Column, Columns, Entry, Place, Value, synthesis::How},
    view::{Language, figures, language::say},
};

/// What an answer says; `columns` are the headings of its section, where it has two.
#[must_use]
pub fn answer_words(value: &Value, columns: Option<&Columns>, language: Language) -> String {
    let heading = |column: &Column| {
        columns.map_or("", |columns| match column {
            Column::Plus => columns.plus.as_str(),
            Column::Minus => columns.minus.as_str(),
        })
    };
    match value {
        Value::Yes => language.pick("sì", "yes").to_owned(),
        Value::No => "no".to_owned(),
        Value::Blank => language.pick("cella vuota", "blank cell").to_owned(),
        Value::Mark { column, words } if heading(column) == words || heading(column).is_empty() => {
            words.clone()
        }
        Value::Mark { column, words } => {
            say!(language, "{} in «{}»", "{} in “{}”", words, heading(column))
        }
        Value::Percentage { column, percent } => {
            let percent = figures::figure(percent.get(), "%", language);
            say!(language, "{} in «{}»", "{} in “{}”", percent, heading(column))
        }
        Value::Score(score) => score.to_string(),
        Value::Words(words) => say!(language, "«{}»", "“{}”", words),
        Value::List(entries) => entries.iter().map(entry).collect::<Vec<_>>().join("; "),
    }
}

/// A line of a list with what stands under it.
fn entry(entry: &Entry) -> String {
    let texts = [&entry.label, &entry.words].into_iter().flatten().chain(&entry.parts);
    texts.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// How an answer was read, where that is not plain.
#[must_use]
pub fn how_words(how: How, language: Language) -> Option<&'static str> {
    Some(match how {
        How::Plain => return None,
        How::Percentage => language.pick("percentuale", "percentage"),
        How::Blank => language.pick("cella vuota", "blank cell"),
        How::Unnamed => language.pick("riga senza nome", "row without a name"),
        How::Doubtful => language.pick("lettura dubbia", "doubtful reading"),
        How::Interview => language.pick("intervista", "interview"),
    })
}

/// Where something stands in the source: `sezione 2.4, pag. 12`.
#[must_use]
pub fn place_words(place: &Place, language: Language) -> String {
    match place.page {
        Some(page) => say!(
            language,
            "Nella fonte: {}, da pag. {}",
            "In the source: {}, from p. {}",
            place.section,
            page
        ),
        None => say!(language, "Nella fonte: {}", "In the source: {}", place.section),
    }
}
