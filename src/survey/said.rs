//! What answers say, apart from the signs in which they say it and from how they were read.

use super::{Answer, Value};

/// Whether two administrations, or one twice, answer the same to an item: with the same values in other signs, and whatever was
/// read into them.
pub(super) fn same(one: &[Answer], other: &[Answer]) -> bool {
    said(one) == said(other)
}

#[derive(PartialEq, Eq)]
enum Said<'a> {
    Value(Option<&'a str>, Value, Option<&'a str>),
    Line(Option<&'a str>, Vec<&'a str>),
}

fn said(answers: &[Answer]) -> Vec<Said<'_>> {
    let mut said = Vec::new();
    for answer in answers.iter().filter(|answer| answer.is_given()) {
        let beside = [&answer.label, &answer.description].map(|one| one.as_deref().map(str::trim));
        let [label, description] = beside;
        let value = match &answer.value {
            Value::List(entries) => {
                for entry in entries.iter().filter(|entry| entry.is_given()) {
                    let words = entry.words.iter().chain(&entry.parts).map(|words| words.trim());
                    said.push(Said::Line(entry.label.as_deref(), words.collect()));
                }
                said.extend(description.map(|words| Said::Value(label, Value::Blank, Some(words))));
                continue;
            }
            Value::Mark { column, .. } => Value::Mark { column: *column, words: String::new() },
            Value::Words(words) => Value::Words(words.trim().to_owned()),
            other => other.clone(),
        };
        said.push(Said::Value(label, value, description));
    }
    said
}
