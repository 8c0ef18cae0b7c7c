//! The form as a table, to be filled in with a spreadsheet and sent back: its words. They are the format of that table, so both
//! who writes it (`view`) and who reads it ([`returned`](super::returned)) take them from here, in Italian and in English.

use std::sync::Arc;

use super::{Document, Id, ItemKind, design};
use crate::text;

/// What a row of the head says; its first cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Title of the survey.
    Survey,
    /// Identifier of the survey.
    Code,
    /// Who answers: to be filled in.
    Administration,
    /// How the form is filled in.
    Instructions,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// Identifier of the section.
    Section,
    /// Identifier of the item.
    Item,
    /// What is asked.
    Question,
    /// How it is answered.
    How,
    /// A mark in the good column.
    Plus,
    /// A mark in the bad column.
    Minus,
    /// Any other answer.
    Answer,
    /// Name of an added row, number of a line.
    Name,
    /// The description beside the answer.
    Description,
}

/// The rows of the head, in their order.
pub const HEADS: [Head; 4] = [Head::Survey, Head::Code, Head::Administration, Head::Instructions];

/// How the form is filled in; beside its word in the head.
pub const INSTRUCTIONS: [&str; 2] = [
    "Scrivere il nome accanto ad Amministrazione e le risposte nelle ultime cinque colonne, senza cambiare le prime quattro. Per aggiungere una riga, copiare quella sopra. Salvare come CSV e restituire il file.",
    "Write the name beside Administration and the answers into the last five columns, without changing the first four. To add a row, copy the one above. Save as CSV and send the file back.",
];

/// The columns, in their order.
pub const HEADINGS: [Heading; 9] = [
    Heading::Section,
    Heading::Item,
    Heading::Question,
    Heading::How,
    Heading::Plus,
    Heading::Minus,
    Heading::Answer,
    Heading::Name,
    Heading::Description,
];

impl Head {
    /// Its words.
    #[must_use]
    pub const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Survey => ["Indagine", "Survey"],
            Self::Code => ["Codice", "Code"],
            Self::Administration => ["Amministrazione", "Administration"],
            Self::Instructions => ["Istruzioni", "Instructions"],
        }
    }

    /// The one that a cell is, with what follows it in the same cell: `Amministrazione: Lazio`.
    pub(super) fn of(cell: &str) -> Option<(Self, &str)> {
        let (word, rest) = cell.split_once(':').unwrap_or((cell, ""));
        let word = text::words(word);
        let same = |words: &str| text::words(words) == word;
        let head = HEADS.into_iter().find(|head| head.words().iter().any(|one| same(one)))?;
        Some((head, rest.trim()))
    }
}

impl Heading {
    /// Its words.
    #[must_use]
    pub const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Section => ["Sezione", "Section"],
            Self::Item => ["Voce", "Item"],
            Self::Question => ["Domanda", "Question"],
            Self::How => ["Come si risponde", "How to answer"],
            Self::Plus => ["Colonna +", "Column +"],
            Self::Minus => ["Colonna -", "Column -"],
            Self::Answer => ["Risposta", "Answer"],
            Self::Name => ["Nome o numero della riga", "Name or number of the row"],
            Self::Description => ["Descrizione", "Description"],
        }
    }

    /// The one that a cell is, in either language.
    pub(super) fn of(cell: &str) -> Option<Self> {
        let wanted = compared(cell);
        HEADINGS.into_iter().find(|heading| heading.words().iter().any(|words| compared(words) == wanted))
    }
}

/// The words of a heading, with the sign that tells the two columns of marks apart.
fn compared(cell: &str) -> (Vec<String>, Option<char>) {
    let sign = cell.chars().find_map(|one| match one {
        '+' => Some('+'),
        '-' | '–' | '−' => Some('-'),
        _ => None,
    });
    (text::words(cell), sign)
}

/// How an item is answered.
#[must_use]
pub const fn how(kind: ItemKind) -> [&'static str; 2] {
    match kind {
        ItemKind::YesNo => ["Sì o No nella colonna Risposta", "Yes or No in the column Answer"],
        ItemKind::Mark => [
            "Una X (o una percentuale) in una delle due colonne",
            "An X (or a percentage) in one of the two columns",
        ],
        ItemKind::Other => [
            "Il nome della riga e una X in una delle due colonne",
            "The name of the row and an X in one of the two columns",
        ],
        ItemKind::Score => [
            "Un numero intero da 1 a 10 nella colonna Risposta",
            "A whole number from 1 to 10 in the column Answer",
        ],
        ItemKind::List => {
            ["Testi nella colonna Risposta, uno per riga", "Texts in the column Answer, one per row"]
        }
    }
}

/// Whether a text is that of the instructions, in either language.
pub(super) fn is_instructions(cell: &str) -> bool {
    let words = text::words(cell);
    INSTRUCTIONS.iter().any(|one| text::words(one) == words)
}

/// What an item asks for, by how it is answered.
pub(super) fn kind(words: &str) -> Option<ItemKind> {
    let wanted = text::words(words);
    let kinds = [ItemKind::YesNo, ItemKind::Mark, ItemKind::Other, ItemKind::Score, ItemKind::List];
    kinds.into_iter().find(|kind| how(*kind).iter().any(|words| text::words(words) == wanted))
}

/// The survey as a form that is filled in with this program: nothing but the questionnaire and, where somebody is named, what they
/// have answered so far. How their answers were read stays behind with the tables that they were read for.
#[must_use]
pub fn to_send(document: &Document, filled: Option<&Id>) -> Document {
    let mut sent = document.clone();
    let survey = &mut sent.survey;
    survey.administrations.retain(|one| Some(&one.id) == filled);
    for one in &mut survey.administrations {
        Arc::make_mut(one).forms.clear();
    }
    survey.tables.clear();
    survey.themes.clear();
    survey.services.clear();
    design::keep(survey);
    sent
}
