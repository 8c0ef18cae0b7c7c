//! What stands in the cells of a survey, in words.

use super::{administration, say, sections::column_heading};
use crate::{
    survey::{
        Column, Columns, Survey,
        dashboard::{Hit, Margin, Piece, State, StateKind},
    },
    view::{Language, figures},
};

/// The name of a state, for a legend.
#[must_use]
pub fn state_kind_name(kind: StateKind, language: Language) -> &'static str {
    let (italian, english) = match kind {
        StateKind::Plus => ("colonna +", "column +"),
        StateKind::Minus => ("colonna -", "column -"),
        StateKind::Percentage => ("percentuale", "percentage"),
        StateKind::Score => ("punteggio", "score"),
        StateKind::OutOfRange => ("numero fuori da 1–10", "number outside 1–10"),
        StateKind::Words => ("parole al posto di una cifra", "words instead of a figure"),
        StateKind::Yes => ("sì", "yes"),
        StateKind::No => ("no", "no"),
        StateKind::Texts => ("testo", "text"),
        StateKind::Added => ("riga aggiunta", "added row"),
        StateKind::NothingAdded => ("niente di aggiunto", "nothing added"),
        StateKind::Blank => ("cella vuota", "blank cell"),
        StateKind::BlankSection => ("sezione vuota", "blank section"),
    };
    language.pick(italian, english)
}

/// The name of a state in a section: marks are called by the headings of their columns.
#[must_use]
pub fn state_name(columns: Option<&Columns>, kind: StateKind, language: Language) -> String {
    match kind {
        StateKind::Plus => column_heading(columns, Column::Plus, language),
        StateKind::Minus => column_heading(columns, Column::Minus, language),
        kind => state_kind_name(kind, language).to_owned(),
    }
}

/// What a margin counts in a section with such columns.
#[must_use]
pub fn margin_name(columns: Option<&Columns>, margin: Margin, language: Language) -> String {
    match margin {
        Margin::Column(column) => column_heading(columns, column, language),
        Margin::Kind(kind) => state_name(columns, kind, language),
    }
}

/// What a legend shows for a state in the place of its figures.
#[must_use]
pub fn state_kind_sign(kind: StateKind, language: Language) -> &'static str {
    match kind {
        StateKind::Plus | StateKind::Added => "+",
        StateKind::Minus => "−",
        StateKind::Percentage => "%",
        StateKind::Score => "1–10",
        StateKind::OutOfRange => "11",
        StateKind::Words => "?",
        StateKind::Yes => language.pick("sì", "yes"),
        StateKind::No => "no",
        StateKind::Texts => "1",
        StateKind::NothingAdded | StateKind::Blank | StateKind::BlankSection => "",
    }
}

/// What stands in a cell, as short as it can be: `+`, `50 %`, `7`. What is blank is empty.
#[must_use]
pub fn cell_sign(state: State, language: Language) -> String {
    match state {
        State::Plus => "+".to_owned(),
        State::Minus => "−".to_owned(),
        State::Percentage { percent, .. } => figures::figure(percent.get(), "%", language),
        State::Score(number) | State::OutOfRange(number) => number.to_string(),
        State::Words => "?".to_owned(),
        State::Yes => language.pick("sì", "yes").to_owned(),
        State::No => "no".to_owned(),
        State::Texts(lines) => lines.to_string(),
        State::Added { plus, minus } => {
            let signs = [("+", plus), ("−", minus)].map(|(sign, count)| sign.repeat(count.min(3)));
            signs.concat()
        }
        State::NothingAdded | State::Blank | State::BlankSection => String::new(),
    }
}

/// What stands in a cell of a section with such columns, said in full.
#[must_use]
pub fn cell_words(columns: Option<&Columns>, state: State, language: Language) -> String {
    let name = state_name(columns, state.kind(), language);
    match state {
        State::Percentage { column, percent } => say!(
            language,
            "{}, {}",
            "{}, {}",
            figures::figure(percent.get(), "%", language),
            column_heading(columns, column, language)
        ),
        State::Score(number) | State::OutOfRange(number) => format!("{name}: {number}"),
        State::Texts(1) => language.pick("1 riga di testo", "1 line of text").to_owned(),
        State::Texts(lines) => say!(language, "{} righe di testo", "{} lines of text", lines),
        State::Added { plus, minus } => {
            say!(language, "righe aggiunte: {} +, {} −", "added rows: {} +, {} −", plus, minus)
        }
        State::Plus
        | State::Minus
        | State::Words
        | State::Yes
        | State::No
        | State::NothingAdded
        | State::Blank
        | State::BlankSection => name,
    }
}

/// Names of administrations, by their positions.
#[must_use]
pub fn administration_names(survey: &Survey, positions: &[usize]) -> String {
    positions.iter().map(|position| administration(survey, *position)).collect::<Vec<_>>().join(", ")
}

/// Where a text that was found stands: `Puglia · 6 · Problematiche rilevate`.
#[must_use]
pub fn hit_place(survey: &Survey, hit: &Hit, language: Language) -> String {
    format!("{} · {}", administration(survey, hit.administration), hit_section(survey, hit, language))
}

/// The section in which a text that was found stands.
#[must_use]
pub fn hit_section(survey: &Survey, hit: &Hit, language: Language) -> String {
    let section = hit.section.and_then(|section| survey.questionnaire.sections.get(section));
    match section {
        Some(section) => section.name(),
        None => language.pick("intestazione del modulo", "head of the form").to_owned(),
    }
}

/// Which sort of text was found.
#[must_use]
pub fn piece_name(piece: Piece, language: Language) -> &'static str {
    let (italian, english) = match piece {
        Piece::Note(_) => ("nota", "note"),
        Piece::Interview(_) => ("intervista", "interview"),
        Piece::Label => ("nome di una riga aggiunta", "name of an added row"),
        Piece::Words => ("parole al posto di una cifra", "words instead of a figure"),
        Piece::Description => ("descrizione", "description"),
        Piece::Reading | Piece::LineReading(_) => ("come è stato letto", "how it was read"),
        Piece::Line(_) => ("testo", "text"),
        Piece::Part(..) => ("testo sotto una riga", "text under a line"),
    };
    language.pick(italian, english)
}
