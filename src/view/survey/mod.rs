//! A survey in words: how it is counted, what a cell holds, why one differs, why a file is not one.

mod answers;
mod form;
mod gathering;
mod own;
mod returned;

pub use answers::{survey_answers, survey_value};
pub use form::survey_form;
pub use gathering::{returned_choice, returned_state, returned_summary};
pub use own::{design_refusal, fill_refusal};
pub use returned::{returned_point, returned_unreadable, returned_what, survey_kind};

use super::{Language, language::say};
use crate::{
    format::{FileError, SURVEY_FORMAT},
    survey::{
        BlankRule, CountingRules, Inclusion, PercentageRule, Survey,
        synthesis::{Cause, Content, Counted, How},
    },
};

/// Why a file is not read as a survey.
#[must_use]
pub fn survey_file_error(error: &FileError, language: Language) -> String {
    match error {
        FileError::OtherKind { found: Some(found) } => say!(
            language,
            "È un file JSON di altro tipo («{}»); un’indagine dichiara \"format\": \"{}\".",
            "It is JSON of another kind (“{}”); a survey says \"format\": \"{}\".",
            found,
            SURVEY_FORMAT
        ),
        FileError::OtherKind { found: None } => say!(
            language,
            "È un file JSON ma non un’indagine: manca \"format\": \"{}\".",
            "It is JSON but not a survey: \"format\": \"{}\" is missing.",
            SURVEY_FORMAT
        ),
        FileError::TooLarge { bytes, limit } => say!(
            language,
            "Il file è di {} MB; un’indagine non supera {} MB. Forse non è il file giusto.",
            "The file has {} MB; a survey has at most {} MB. It may not be the right file.",
            bytes.div_ceil(1_000_000),
            limit / 1_000_000
        ),
        FileError::Archive => language
            .pick(
                "È un archivio ZIP (per esempio un foglio di calcolo o un documento rinominato), non un’indagine in formato JSON.",
                "It is a ZIP archive (such as a renamed spreadsheet or document), not a survey in JSON.",
            )
            .to_owned(),
        FileError::NotText => language
            .pick(
                "Non è un file di testo UTF-8, quindi non è un’indagine.",
                "It is not a UTF-8 text file, so it is not a survey.",
            )
            .to_owned(),
        FileError::Empty
        | FileError::NotJson { .. }
        | FileError::UnknownVersion { .. }
        | FileError::Field { .. } => super::file_error(error, language),
    }
}

/// What a cell of a published or recomputed table holds; a dash where it is empty.
#[must_use]
pub fn survey_content(content: Content<'_>) -> String {
    match content {
        Content::Nothing => "–".to_owned(),
        Content::Number(number) => number.to_string(),
        Content::Words(words) => words.to_owned(),
    }
}

/// How answers are counted: a sentence per rule.
#[must_use]
pub fn counting_rules(rules: &CountingRules, language: Language) -> Vec<String> {
    let percentage = match rules.percentage {
        PercentageRule::InColumn => (
            "una percentuale vale come un segno nella sua colonna",
            "a percentage counts as a mark in its column",
        ),
        PercentageRule::Half => (
            "una percentuale vale + dal 50% in su, altrimenti -",
            "a percentage counts as + from 50% on, else as -",
        ),
        PercentageRule::Apart => ("una percentuale non si conta", "a percentage is not counted"),
    };
    let blank = match rules.blank {
        BlankRule::Nothing => ("una cella vuota non si conta", "a blank cell is not counted"),
        BlankRule::Plus => ("una cella vuota vale +", "a blank cell counts as +"),
        BlankRule::Minus => ("una cella vuota vale -", "a blank cell counts as -"),
    };
    let section = match rules.blank_section {
        BlankRule::Nothing => ("una sezione vuota non si conta", "a blank section is not counted"),
        BlankRule::Plus => {
            ("una sezione vuota vale + in ogni riga", "a blank section counts as + in every row")
        }
        BlankRule::Minus => {
            ("una sezione vuota vale - in ogni riga", "a blank section counts as - in every row")
        }
    };
    let unnamed = match rules.unnamed {
        Inclusion::Counted => (
            "un segno su una riga senza nome si conta dove è stato letto",
            "a mark on a row without a name counts where it was read as meant",
        ),
        Inclusion::Apart => {
            ("un segno su una riga senza nome non si conta", "a mark on a row without a name is not counted")
        }
    };
    let doubtful = match rules.doubtful {
        Inclusion::Counted => ("le letture dubbie si contano", "doubtful readings are counted"),
        Inclusion::Apart => ("le letture dubbie non si contano", "doubtful readings are not counted"),
    };
    let interview = match rules.interview {
        Inclusion::Counted => {
            ("le risposte date in intervista si contano", "answers of interviews are counted")
        }
        Inclusion::Apart => {
            ("le risposte date in intervista non si contano", "answers of interviews are not counted")
        }
    };
    [percentage, blank, section, unnamed, doubtful, interview]
        .map(|(italian, english)| language.pick(italian, english).to_owned())
        .to_vec()
}

/// Names of the administrations of some answers, each with how it is read where that is not plain.
#[must_use]
pub fn counted_names(survey: &Survey, counted: &[Counted], language: Language) -> String {
    let one = |counted: &Counted| {
        let name = administration(survey, counted.administration);
        let how = match counted.how {
            How::Plain => return name.to_owned(),
            How::Percentage => language.pick("percentuale", "percentage"),
            How::Blank => language.pick("cella vuota", "blank cell"),
            How::Unnamed => language.pick("riga senza nome", "row without a name"),
            How::Doubtful => language.pick("lettura dubbia", "doubtful reading"),
            How::Interview => language.pick("intervista", "interview"),
        };
        format!("{name} ({how})")
    };
    counted.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn administration(survey: &Survey, position: usize) -> &str {
    survey.administrations.get(position).map_or("?", |one| one.name.as_str())
}

/// Why a cell differs, as a sentence.
#[must_use]
pub fn difference_cause(survey: &Survey, cause: &Cause, language: Language) -> String {
    match cause {
        Cause::Rule { answers } => say!(
            language,
            "Dipende dalle regole di conteggio: {}.",
            "It is up to the counting rules: {}.",
            counted_names(survey, answers, language)
        ),
        Cause::PercentageApart { answers } => say!(
            language,
            "La cifra pubblicata è quella senza la percentuale: {}.",
            "The published figure is the one without the percentage: {}.",
            counted_names(survey, answers, language)
        ),
        Cause::OtherColumn { count } => say!(
            language,
            "Tante in più in una colonna quante in meno nell’altra: {}; gli allegati non dicono di chi.",
            "As many more in one column as fewer in the other: {}; the annexes do not say whose.",
            count
        ),
        Cause::Interview { count, administrations } => say!(
            language,
            "Lo spiega l’intervista: {} ({}), la cui risposta non è stampata.",
            "The interview explains it: {} ({}), whose answer is not printed.",
            count,
            administrations.iter().map(|one| administration(survey, *one)).collect::<Vec<_>>().join(", ")
        ),
        Cause::NotInAnnexes { count } => say!(
            language,
            "Pubblicate senza una risposta negli allegati: {}.",
            "Published without an answer in the annexes: {}.",
            count
        ),
        Cause::NotCounted { count } => say!(
            language,
            "Risposte degli allegati che la fonte non conta: {}; non dice quali.",
            "Answers of the annexes that the source does not count: {}; it does not say which.",
            count
        ),
        Cause::Elsewhere { answer } => elsewhere(survey, *answer, language),
        Cause::Contradiction { table } => say!(
            language,
            "La fonte stessa dice altrimenti: si veda la tabella {}.",
            "The source itself says otherwise: see table {}.",
            survey.tables.get(*table).map_or("?", |table| table.id.as_str())
        ),
        Cause::Unexplained => language
            .pick("Niente nel documento lo spiega.", "Nothing in the document explains it.")
            .to_owned(),
    }
}

fn elsewhere(survey: &Survey, counted: Counted, language: Language) -> String {
    let one = survey.administrations.get(counted.administration);
    let answer = one.zip(counted.answer).and_then(|(one, position)| one.answers.get(position));
    let item = answer.and_then(|answer| survey.item(&answer.item)).map(|(_, item)| item.label.as_str());
    say!(
        language,
        "Negli allegati sta altrove: {}, «{}».",
        "In the annexes it stands elsewhere: {}, “{}”.",
        administration(survey, counted.administration),
        item.unwrap_or_default()
    )
}

/// What other programs call a cause.
#[must_use]
pub const fn cause_word(cause: &Cause) -> &'static str {
    match cause {
        Cause::Rule { .. } => "rule",
        Cause::PercentageApart { .. } => "percentage_apart",
        Cause::OtherColumn { .. } => "other_column",
        Cause::Interview { .. } => "interview",
        Cause::NotInAnnexes { .. } => "not_in_annexes",
        Cause::NotCounted { .. } => "not_counted",
        Cause::Elsewhere { .. } => "elsewhere",
        Cause::Contradiction { .. } => "contradiction",
        Cause::Unexplained => "unexplained",
    }
}
