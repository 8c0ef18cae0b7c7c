//! What the page and the program of spreadsheets say to each other (`src/web/browser/worker/workbook.rs`,
//! `workbook/main.rs`), and what was understood of a table, cell by cell.
//!
//! The page has no part in `spreadsheet`, whose crates are heavy; this module is what both know. A question is a text of four
//! lines, because each call of the browser that is new to the page makes a first visit longer; an answer is a list of texts. The
//! bytes of a file travel beside them.
//!
//! | message | lines or texts |
//! |---|---|
//! | [`Question`] | [`VERSION`], the task, the language, the plan's file on one line or nothing |
//! | [`Answer::Ready`] | `ready`, [`VERSION`] |
//! | [`Answer::File`] | `file`; the bytes are beside it |
//! | [`Answer::Read`] | `read`, the plan's file, the file of the plan that the workbook carries or nothing; then each row |
//! | [`Answer::Failed`] | `failed`, `plan` where a plan is wanted or else nothing, the message |

use serde::Serialize;

use crate::view::Language;

/// Changes with what the messages mean, so that programs of different builds do not misunderstand each other.
const VERSION: &str = "1";

/// What was understood of a cell, a row or a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Understood {
    /// The sheet.
    pub sheet: String,
    /// The cell, such as `H7`; a row, such as `7`; empty for the whole sheet.
    pub place: String,
    /// What it is about: the part of the plan and its field.
    pub what: String,
    /// What it says.
    #[serde(flatten)]
    pub said: Said,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// Something that was taken.
    Taken {
        /// The value from before; empty in a new plan.
        from: String,
        /// The value that was taken.
        to: String,
        /// What is particular about it; mostly empty.
        remark: String,
    },
    /// Something that was not taken: why, and what to do.
    Problem(String),
}

/// What the program is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The plan as a workbook with its formulas.
    Workbook,
    /// The plan as a table for a CSV file.
    Table,
    /// What a workbook or a table says; into the plan, where one is given.
    Read,
}

impl Task {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Workbook, "workbook"), (Self::Table, "table"), (Self::Read, "read")];

    fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(task, _)| *task == self).map_or("", |(_, word)| word)
    }
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is to be done.
    pub task: Task,
    /// The language of texts and figures.
    pub language: Language,
    /// The file of the plan, on one line.
    pub plan: Option<String>,
}

/// What a workbook or a table says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The file of the plan with what was taken.
    pub plan: String,
    /// The file of the plan that the workbook carries, as it was when the workbook was written.
    pub carried: Option<String>,
    /// What was understood, cell by cell, and what was not.
    pub rows: Vec<Understood>,
}

/// What the program answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It can be asked now.
    Ready,
    /// A file; its bytes are beside the message.
    File,
    /// What was read.
    Read(Reading),
    /// Nothing came of it.
    Failed {
        /// Whether it could be read into the plan that it was made of.
        wants_plan: bool,
        /// Why, and what to do.
        message: String,
    },
}

impl Question {
    /// The question as a text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let plan = self.plan.as_deref().unwrap_or_default();
        [VERSION, self.task.word(), self.language.tag(), plan].join("\n")
    }

    /// The question of such a text, if it is one.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.splitn(4, '\n');
        let (version, word, language, plan) = (lines.next()?, lines.next()?, lines.next()?, lines.next()?);
        let (task, _) = Task::ALL.into_iter().find(|(_, other)| *other == word)?;
        let plan = (!plan.is_empty()).then(|| plan.to_owned());
        (version == VERSION).then_some(Self { task, language: Language::from_tag(language)?, plan })
    }
}

impl Answer {
    /// The answer as texts.
    #[must_use]
    pub fn to_texts(&self) -> Vec<String> {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        match self {
            Self::Ready => texts(&["ready", VERSION]),
            Self::File => texts(&["file"]),
            Self::Read(Reading { plan, carried, rows }) => {
                let mut all: Vec<String> = texts(&["read", plan, carried.as_deref().unwrap_or_default()]);
                all.extend(rows.iter().flat_map(Understood::to_texts));
                all
            }
            Self::Failed { wants_plan, message } => {
                texts(&["failed", if *wants_plan { "plan" } else { "" }, message])
            }
        }
    }

    /// The answer of such texts, if they are one.
    #[must_use]
    pub fn from_texts(texts: &[String]) -> Option<Self> {
        let (word, texts) = texts.split_first()?;
        match (word.as_str(), texts) {
            ("ready", [version]) => (version == VERSION).then_some(Self::Ready),
            ("file", []) => Some(Self::File),
            ("read", [plan, carried, rows @ ..]) => {
                let (rows, []) = rows.as_chunks() else { return None };
                Some(Self::Read(Reading {
                    plan: plan.clone(),
                    carried: (!carried.is_empty()).then(|| carried.clone()),
                    rows: rows.iter().map(Understood::from_texts).collect(),
                }))
            }
            ("failed", [wants, message]) => {
                Some(Self::Failed { wants_plan: wants == "plan", message: message.clone() })
            }
            _ => None,
        }
    }
}

/// A row: sheet, place, what; then from, to and remark, or the problem.
type RowTexts = [String; 7];

impl Understood {
    /// Whether it was not taken.
    #[must_use]
    pub const fn is_problem(&self) -> bool {
        matches!(self.said, Said::Problem(_))
    }

    fn to_texts(&self) -> RowTexts {
        let [from, to, remark, problem] = match &self.said {
            Said::Taken { from, to, remark } => [from.as_str(), to, remark, ""],
            Said::Problem(problem) => ["", "", "", problem],
        };
        [&self.sheet, &self.place, &self.what, from, to, remark, problem].map(ToOwned::to_owned)
    }

    fn from_texts(texts: &RowTexts) -> Self {
        let [sheet, place, what, from, to, remark, problem] = texts.clone();
        // A problem always has its words.
        let said = if problem.is_empty() { Said::Taken { from, to, remark } } else { Said::Problem(problem) };
        Self { sheet, place, what, said }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_comes_back_from_its_text() {
        for task in [Task::Workbook, Task::Table, Task::Read] {
            for plan in [None, Some("{}".to_owned())] {
                let question = Question { task, language: Language::English, plan };
                assert_eq!(Question::from_text(&question.to_text()), Some(question));
            }
        }
    }

    #[test]
    fn an_answer_comes_back_from_its_texts() {
        let row = |said| Understood { sheet: "Scheda".into(), place: "H7".into(), what: "1.1".into(), said };
        let taken = Said::Taken { from: "1".into(), to: String::new(), remark: "=1".into() };
        let rows = vec![row(taken), row(Said::Problem("no".into()))];
        for answer in [
            Answer::Ready,
            Answer::File,
            Answer::Read(Reading { plan: "{}".into(), carried: None, rows: Vec::new() }),
            Answer::Read(Reading { plan: "{}".into(), carried: Some("{ }".into()), rows }),
            Answer::Failed { wants_plan: true, message: "why".into() },
            Answer::Failed { wants_plan: false, message: "why".into() },
        ] {
            assert_eq!(Answer::from_texts(&answer.to_texts()), Some(answer));
        }
    }

    #[test]
    fn messages_of_other_builds_are_not_understood() {
        let question = Question { task: Task::Read, language: Language::Italian, plan: None };
        let text = question.to_text().replacen('1', "2", 1);
        assert_eq!(Question::from_text(&text), None);
        for texts in [vec!["ready", "2"], vec!["read", "{}", "", "Scheda"], vec!["hello"], vec![]] {
            let texts: Vec<String> = texts.into_iter().map(ToOwned::to_owned).collect();
            assert_eq!(Answer::from_texts(&texts), None);
        }
    }
}
