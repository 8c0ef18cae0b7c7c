//! How sections, and the columns that marks are put into, are called.

use super::say;
use crate::{
    survey::{Column, Columns, Survey},
    view::Language,
};

/// The heading of a column in the words of the form; a sign alone is called a column, so that it can be read.
#[must_use]
pub fn column_heading(columns: Option<&Columns>, column: Column, language: Language) -> String {
    let (heading, sign) = match column {
        Column::Plus => (columns.map(|one| one.plus.trim()), "+"),
        Column::Minus => (columns.map(|one| one.minus.trim()), "-"),
    };
    match heading.filter(|heading| heading.chars().any(char::is_alphanumeric)) {
        Some(heading) => heading.to_owned(),
        None => say!(language, "colonna {}", "column {}", sign),
    }
}

/// The headings of the columns of a section, where it has any.
#[must_use]
pub fn columns_of(survey: &Survey, section: usize) -> Option<&Columns> {
    survey.questionnaire.sections.get(section)?.columns.as_ref()
}

/// The same of the section of an item, counted through the whole form.
#[must_use]
pub fn columns_at(survey: &Survey, item: usize) -> Option<&Columns> {
    survey.section_at(item)?.columns.as_ref()
}

/// So many signs of a title are enough to know it by.
const SHORT: usize = 44;

/// The first words of a title.
pub(super) fn short(title: &str) -> String {
    if title.chars().count() <= SHORT {
        return title.to_owned();
    }
    let mut kept = String::new();
    for word in title.split_whitespace() {
        if kept.chars().count() + word.chars().count() >= SHORT {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept.trim_end_matches([',', ';', '.', ' ', '·', '(', '/']).to_owned() + "…"
}
