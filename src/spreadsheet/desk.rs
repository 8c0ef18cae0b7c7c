//! Questions of the page, answered: what the program of spreadsheets does (`workbook/main.rs`), without a browser.

use super::{ImportError, export, import_error, read, sheet_table};
use crate::{
    format,
    plan::Document,
    view::{self, Language, csv, say},
    workbook::{Answer, Question, Reading, Task},
};

/// Answers a question; `bytes` are those of the file that is read. The bytes of an [`Answer::File`] come beside it.
#[must_use]
pub fn answer(question: &Question, bytes: &[u8]) -> (Answer, Vec<u8>) {
    let failed = |message| Answer::Failed { wants_plan: false, message };
    match (question.task, plan(question)) {
        (_, Err(message)) => (failed(message), Vec::new()),
        (Task::Read, Ok(into)) => {
            (reading(bytes, into.as_ref(), question.language).unwrap_or_else(|failed| failed), Vec::new())
        }
        (Task::Workbook | Task::Table, Ok(None)) => (failed(String::new()), Vec::new()),
        (Task::Table, Ok(Some(plan))) => {
            let table = csv(&sheet_table(&plan, question.language), question.language);
            (Answer::File, table.into_bytes())
        }
        (Task::Workbook, Ok(Some(plan))) => match export(&plan, question.language) {
            Ok(book) => (Answer::File, book),
            Err(error) => (failed(not_written(&error.to_string(), question.language)), Vec::new()),
        },
    }
}

fn plan(question: &Question) -> Result<Option<Document>, String> {
    let read = |text: &String| format::read(text.as_bytes());
    question.plan.as_ref().map(read).transpose().map_err(|error| view::file_error(&error, question.language))
}

fn reading(bytes: &[u8], into: Option<&Document>, language: Language) -> Result<Answer, Answer> {
    let read = read(bytes, into, language).map_err(|error| Answer::Failed {
        wants_plan: matches!(error, ImportError::NoPlan | ImportError::BrokenPlan(_)),
        message: import_error(&error, language),
    })?;
    let file = |document: &Document| {
        format::write_compact(document).map_err(|error| Answer::Failed {
            wants_plan: false,
            message: not_written(&error.to_string(), language),
        })
    };
    let carried = read.carried.as_ref().map(file).transpose()?;
    Ok(Answer::Read(Reading { plan: file(&read.document)?, carried, rows: read.rows }))
}

fn not_written(error: &str, language: Language) -> String {
    say!(
        language,
        "Il file non si può scrivere ({}). Il piano è rimasto com’era.",
        "The file cannot be written ({}). The plan stays as it was.",
        error
    )
}
