//! A survey in words: how it is counted, what a cell holds, why one differs, why a file is not one.

mod answers;
mod asked;
mod cells;
mod cited;
mod form;
mod gathering;
mod own;
mod pictures;
mod problems;
mod profile;
mod returned;
mod rules;
mod sections;
mod services;
mod tables;
mod told;

pub use answers::{how_words, place_words, survey_answers, survey_value};
pub use asked::{
    explain_column, explain_joined, explain_margin, explain_problem, explain_row, explain_scores,
    explain_state,
};
pub use cells::{
    administration_names, cell_sign, cell_words, hit_place, hit_section, margin_name, piece_name,
    state_kind_name, state_kind_sign, state_name,
};
pub use cited::{citation_source, cited_figures};
pub use form::survey_form;
pub use gathering::{returned_choice, returned_state, returned_summary};
pub use own::{design_refusal, fill_refusal, irregular};
pub use pictures::{
    heat_picture, item_label, matrix_picture, matrix_reading, quartiles_convention, scores_picture,
    scores_reading, spread_figures,
};
pub use problems::{
    problem_kind_name, problem_label, problem_place, problem_said, problems_convention, problems_picture,
    problems_reading, unread_texts,
};
pub use profile::{
    apart_convention, profile_picture, profile_reading, profile_scores_table, profile_table, same_words,
};
pub use returned::{returned_point, returned_unreadable, returned_what, survey_kind};
pub use rules::{counting_choices, counting_rule, counting_rules, step_name};
pub use sections::{column_heading, columns_at, columns_of};
pub use services::{
    board_reading, certainty_name, decided_name, decision_line, digital_name, evidence_name, joined_figures,
    no_service, verdict_name,
};
pub use tables::{
    matrix_summary_table, matrix_table, problems_shown, problems_table, scores_shown, scores_table,
    services_table,
};
pub use told::{Group, Member, Told, explain_cell};

use super::{Language, language::say};
use crate::{
    format::{FileError, SURVEY_FORMAT},
    survey::{
        Survey,
        synthesis::{Cause, Content, Counted},
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

/// Names of the administrations of some answers, each with how it is read where that is not plain.
#[must_use]
pub fn counted_names(survey: &Survey, counted: &[Counted], language: Language) -> String {
    let one = |counted: &Counted| {
        let name = administration(survey, counted.administration);
        match how_words(counted.how, language) {
            Some(how) => format!("{name} ({how})"),
            None => name.to_owned(),
        }
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
