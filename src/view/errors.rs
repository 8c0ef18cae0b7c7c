//! Errors in words: what happened, where, what to do.

use super::{Language, language::say};
use crate::{
    format::{Expected, FileError, Found, Kind, Problem},
    plan::{ChangeError, VersionError},
    survey::ItemKind,
};

/// Why a file is not read.
#[must_use]
pub fn file_error(error: &FileError, language: Language) -> String {
    match error {
        FileError::Empty => language.pick("Il file è vuoto.", "The file is empty.").to_owned(),
        FileError::TooLarge { bytes, limit } => say!(
            language,
            "Il file è di {} MB; un piano non supera {} MB. Forse non è il file giusto.",
            "The file has {} MB; a plan has at most {} MB. It may not be the right file.",
            bytes.div_ceil(1_000_000),
            limit / 1_000_000
        ),
        FileError::Archive => language
            .pick(
                "È un archivio ZIP (per esempio un foglio di calcolo o un documento rinominato), non un piano in formato JSON.",
                "It is a ZIP archive (such as a renamed spreadsheet or document), not a plan in JSON.",
            )
            .to_owned(),
        FileError::NotText => language
            .pick("Non è un file di testo UTF-8, quindi non è un piano.", "It is not a UTF-8 text file, so it is not a plan.")
            .to_owned(),
        FileError::NotJson { line, column } => say!(
            language,
            "Non è JSON valido: la lettura si ferma alla riga {}, colonna {}. Il file può essere incompleto o modificato a mano.",
            "It is not valid JSON: reading stops at line {}, column {}. The file may be cut short or edited by hand.",
            line,
            column
        ),
        FileError::OtherKind { found: Some(found) } => say!(
            language,
            "È un file JSON di altro tipo («{}»); un piano dichiara \"format\": \"{}\".",
            "It is JSON of another kind (“{}”); a plan says \"format\": \"{}\".",
            found,
            crate::format::FORMAT
        ),
        FileError::OtherKind { found: None } => say!(
            language,
            "È un file JSON ma non un piano: manca \"format\": \"{}\".",
            "It is JSON but not a plan: \"format\": \"{}\" is missing.",
            crate::format::FORMAT
        ),
        FileError::UnknownVersion { found, supported } => say!(
            language,
            "Il file è della versione {} del formato; questa applicazione legge fino alla {}. Serve un’applicazione più recente.",
            "The file has version {} of the format; this application reads up to {}. A newer application is needed.",
            found,
            supported
        ),
        FileError::Field { place, problem } => format!("{place}: {}", problem_words(problem, language)),
    }
}

fn problem_words(problem: &Problem, language: Language) -> String {
    match problem {
        Problem::MissingField => language.pick("il campo manca.", "the field is missing.").to_owned(),
        Problem::UnknownField { known } => say!(
            language,
            "campo sconosciuto; i campi previsti sono {}.",
            "unknown field; the fields are {}.",
            known.join(", ")
        ),
        Problem::Repeated => language.pick("il campo c’è due volte.", "the field is there twice.").to_owned(),
        Problem::Wrong { found, expected } => say!(
            language,
            "trovato {}, atteso: {}.",
            "found {}, expected {}.",
            found_words(found, language),
            expected_words(expected, language)
        ),
        Problem::NotUnique { value, first } => say!(
            language,
            "«{}» c’è già in {}; deve essere unico.",
            "“{}” is already at {}; it must be unique.",
            value,
            first
        ),
        Problem::Dangling { id, kind } => {
            say!(language, "«{}» non corrisponde a {}.", "“{}” is not {}.", id, kind_words(*kind, language))
        }
    }
}

fn found_words(found: &Found, language: Language) -> String {
    match found {
        Found::Text(text) => format!("\"{}\"", shortened(text)),
        Found::Number(number) => number.clone(),
        Found::Fraction => language.pick("un numero non intero", "a number that is not whole").to_owned(),
        Found::Bool(value) => value.to_string(),
        Found::Null => "null".to_owned(),
        Found::List => language.pick("un elenco", "a list").to_owned(),
        Found::Object => language.pick("un oggetto", "an object").to_owned(),
    }
}

/// The beginning of a text, for a message of one line.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn expected_words(expected: &Expected, language: Language) -> String {
    let (italian, english) = match expected {
        Expected::Object => ("un oggetto", "an object"),
        Expected::List => ("un elenco", "a list"),
        Expected::Text => ("un testo", "a text"),
        Expected::Whole => ("un numero intero", "a whole number"),
        Expected::Bool => ("true o false", "true or false"),
        Expected::Figure => (
            "un numero decimale tra virgolette, con il punto e al massimo 10 decimali, come \"95.20\"",
            "a decimal in quotation marks with at most 10 decimals, such as \"95.20\"",
        ),
        Expected::Weight => (
            "un peso da 0 a 100 tra virgolette, con il punto e al massimo 10 decimali, come \"12.50\"",
            "a weight from 0 to 100 in quotation marks with at most 10 decimals, such as \"12.50\"",
        ),
        Expected::Date => {
            ("una data del calendario come \"2020-12-31\"", "a day of the calendar such as \"2020-12-31\"")
        }
        Expected::Id => (
            "un identificativo di 1–80 caratteri tra A–Z a–z 0–9 . _ -",
            "an identifier of 1–80 of A–Z a–z 0–9 . _ -",
        ),
        Expected::Fingerprint => (
            "un’impronta SHA-256, 64 cifre esadecimali minuscole tra virgolette",
            "a SHA-256 fingerprint, 64 hexadecimal digits in small letters and quotation marks",
        ),
        Expected::Past => ("un elenco di al massimo 50 impronte", "a list of at most 50 fingerprints"),
        Expected::Version => ("il numero della versione", "the number of the version"),
        Expected::LastOnly => {
            ("true soltanto per l’ultima rimodulazione", "true for the last amendment only")
        }
        Expected::Year => ("un anno dal 1900 al 2199", "a year from 1900 to 2199"),
        Expected::Years => (
            "due anni in ordine (\"from\" non dopo \"to\")",
            "two years in order (\"from\" not after \"to\")",
        ),
        Expected::AnswerTo(kind) => answer_words(*kind),
        Expected::CellPerColumn => (
            "tante celle quante sono le colonne della tabella, o nessuna",
            "as many cells as the table has columns, or none",
        ),
        Expected::OneOf(words) => return say!(language, "uno tra {}", "one of {}", words.join(", ")),
    };
    language.pick(italian, english).to_owned()
}

/// What answers an item of a survey's form.
const fn answer_words(kind: ItemKind) -> (&'static str, &'static str) {
    match kind {
        ItemKind::YesNo => ("yes, no, blank o words", "yes, no, blank or words"),
        ItemKind::Mark | ItemKind::Other => {
            ("mark, percentage, blank o words", "mark, percentage, blank or words")
        }
        ItemKind::Score => ("score, words o blank", "score, words or blank"),
        ItemKind::List => ("list", "list"),
    }
}

fn kind_words(kind: Kind, language: Language) -> &'static str {
    let (italian, english) = match kind {
        Kind::Act => ("nessun atto di plan.acts", "an act of plan.acts"),
        Kind::Guideline => ("nessun indirizzo di plan.guidelines", "a guideline of plan.guidelines"),
        Kind::Section => ("nessuna sezione del questionario", "a section of the questionnaire"),
        Kind::Item => ("nessuna voce del questionario", "an item of the questionnaire"),
        Kind::Row => ("nessuna riga di una tabella pubblicata", "a row of a published table"),
        Kind::Theme => ("nessuna voce di survey.themes", "a theme of survey.themes"),
        Kind::Amendment => ("nessuna rimodulazione di plan.amendments", "an amendment of plan.amendments"),
        Kind::ChangedField => {
            ("nessuna parte del piano con quel campo", "a part of the plan that has that field")
        }
    };
    language.pick(italian, english)
}

/// Why an edit cannot be made.
#[must_use]
pub fn change_error(error: &ChangeError, language: Language) -> String {
    match error {
        ChangeError::NoSuchPart(id) => {
            say!(language, "Il piano non contiene più «{}».", "The plan no longer has “{}”.", id)
        }
        ChangeError::NoSuchField(id) => say!(
            language,
            "«{}» è un indicatore di un tipo che non ha questo campo.",
            "“{}” is an indicator of a kind without this field.",
            id
        ),
        ChangeError::NoSuchPlace(id) => say!(
            language,
            "Il posto in cui mettere «{}» non c’è più.",
            "The place to put “{}” is no longer there.",
            id
        ),
        ChangeError::AlreadyThere(id) => {
            say!(language, "Il piano contiene già «{}».", "The plan has “{}” already.", id)
        }
    }
}

/// Why a version cannot be had.
#[must_use]
pub fn version_error(error: &VersionError, language: Language) -> String {
    match error {
        VersionError::NoSuchAct { asked, known } => say!(
            language,
            "il piano non ha una versione «{}»; ci sono: original, {}",
            "the plan has no version “{}”; there are: original, {}",
            asked,
            known.join(", ")
        ),
        VersionError::Broken(error) => change_error(error, language),
    }
}
