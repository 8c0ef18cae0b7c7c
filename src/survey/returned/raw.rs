//! A file as forms with their lines, whatever the survey asks.

use super::{Spot, Unreadable, sheet, tree};
use crate::{
    delimited,
    format::{Fingerprint, LARGEST_FILE},
    survey::{Answer, Id, Interview, ItemKind},
};

/// A form as it came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Where it begins.
    pub spot: Spot,
    /// Identifier of the survey that it says it is of.
    pub survey: String,
    /// Title of that survey.
    pub title: String,
    /// Who answers.
    pub name: String,
    /// Identifier of the administration, where the file has one.
    pub id: Option<Id>,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Texts in places where the form has none.
    pub strays: Vec<(Spot, String)>,
    /// Texts of the form's head.
    pub notes: Vec<String>,
    /// Interviews.
    pub interviews: Vec<Interview>,
    /// Names the form.
    pub fingerprint: Fingerprint,
}

/// A line of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it stands.
    pub spot: Spot,
    /// Identifier of the section, as it is written.
    pub section: String,
    /// Title of the section.
    pub section_title: String,
    /// Identifier of the item, as it is written.
    pub item: String,
    /// The question, as it is written.
    pub label: String,
    /// What it asks for.
    pub kind: Option<ItemKind>,
    /// What was answered.
    pub given: Given,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// In the cells of a table.
    Cells(Cells),
    /// In a JSON file.
    Answer(Box<Answer>),
}

/// The cells of a row that are filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cells {
    pub plus: String,
    pub minus: String,
    pub answer: String,
    pub name: String,
    pub description: String,
}

impl Cells {
    /// All of them.
    pub fn all(&self) -> [&str; 5] {
        [&self.plus, &self.minus, &self.answer, &self.name, &self.description].map(String::as_str)
    }

    /// Whether nothing but a description is written in them.
    pub fn is_description(&self) -> bool {
        self.all().map(|cell| cell.trim().is_empty()) == [true, true, true, true, false]
    }

    /// All that is written in them but the number of a line, for a sentence.
    pub fn words(&self) -> String {
        let all = self.all().into_iter().filter(|cell| !cell.is_empty());
        all.collect::<Vec<_>>().join(" / ")
    }
}

impl Line {
    /// Whether anything is written in it; the number of a line that is prepared is nothing.
    pub fn is_given(&self) -> bool {
        match &self.given {
            Given::Cells(cells) => {
                let number = |name: &str| name.len() <= 4 && name.ends_with(['.', ')']);
                [&cells.plus, &cells.minus, &cells.answer, &cells.description]
                    .iter()
                    .any(|one| !one.is_empty())
                    || !(cells.name.is_empty() || number(&cells.name))
            }
            Given::Answer(answer) => answer.is_given(),
        }
    }
}

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Form>, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: LARGEST_FILE });
    }
    if bytes.starts_with(b"PK") {
        return Err(Unreadable::Archive);
    }
    let text = delimited::letters(bytes).ok_or(Unreadable::NotText)?;
    let begun = text.trim_start_matches('\u{feff}').trim_start();
    if begun.is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut forms = if begun.starts_with(['{', '[']) { tree::read(bytes)? } else { sheet::read(&text)? };
    for (position, form) in forms.iter_mut().enumerate() {
        form.fingerprint = named(bytes, position);
    }
    if forms.is_empty() { Err(Unreadable::NoForms) } else { Ok(forms) }
}

/// The fingerprint of the file, or, of a form after the first, of the file and the form's position in it.
pub(super) fn named(bytes: &[u8], position: usize) -> Fingerprint {
    match position {
        0 => Fingerprint::of(bytes),
        position => Fingerprint::of(&[bytes, position.to_string().as_bytes()].concat()),
    }
}
