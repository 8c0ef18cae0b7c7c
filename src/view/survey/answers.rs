//! Answers in words, how they were read, where they stand.

use crate::{
    survey::{Answer, Column, Entry, Place, Value, synthesis::How},
    view::{Language, editable, figures::with_sign, language::say},
};

/// Several answers to the same question, one after the other; a dash where nothing was answered.
#[must_use]
pub fn survey_answers(answers: &[Answer], language: Language) -> String {
    let given: Vec<String> =
        answers.iter().filter(|one| one.is_given()).map(|one| whole(one, language)).collect();
    if given.is_empty() { "–".to_owned() } else { given.join("; ") }
}

fn whole(answer: &Answer, language: Language) -> String {
    let value = survey_value(&answer.value, language);
    let named = answer.label.as_ref().map_or_else(|| value.clone(), |label| format!("{label}: {value}"));
    match &answer.description {
        Some(description) => format!("{named} ({description})"),
        None => named,
    }
}

/// What was answered, as it is shown; a dash where nothing was.
#[must_use]
pub fn survey_value(value: &Value, language: Language) -> String {
    match value {
        Value::Yes => language.pick("Sì", "Yes").to_owned(),
        Value::No => "No".to_owned(),
        Value::Blank => "–".to_owned(),
        Value::Mark { column, words } => match (column, words.as_str()) {
            (Column::Plus, "+") | (Column::Minus, "-") => words.clone(),
            (Column::Plus, _) => format!("{words} (+)"),
            (Column::Minus, _) => format!("{words} (-)"),
        },
        Value::Percentage { column, percent } => {
            let sign = match column {
                Column::Plus => "+",
                Column::Minus => "-",
            };
            format!("{} ({sign})", with_sign(&editable(percent.get(), language), language))
        }
        Value::Score(score) => score.to_string(),
        Value::Words(words) => words.clone(),
        Value::List(entries) => {
            let given = entries.iter().filter(|entry| entry.is_given()).map(line);
            let given: Vec<String> = given.collect();
            if given.is_empty() { "–".to_owned() } else { given.join(" / ") }
        }
    }
}

fn line(entry: &Entry) -> String {
    let all = entry.label.iter().chain(&entry.words).chain(&entry.parts);
    all.map(String::as_str).collect::<Vec<_>>().join(" ")
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
