//! The command line: `stadera score`, `explain`, `check`, `compare`, the simulations `simulate`, `sensitivity`, `seek`,
//! `exercises`, `report`, `export` and `import`; and `survey`, of the other kind of document.
//!
//! [`main`] is where to start. A command turns its arguments into a reply, a text and a status, and writes
//! nothing itself; only here something is written. The sentences about plans are those of [`view`](crate::view),
//! the same as on the page.
//!
//! | file | what it does |
//! |---|---|
//! | `arguments` | the commands and their options |
//! | `usage` | help in Italian, and wrong use in words |
//! | `input` | reads the plan that a command works on |
//! | `score`, `json` | the scores, as a table and for other programs |
//! | `many` | many plans, a row for each, as a table for spreadsheets |
//! | `explain` | why a score is what it is |
//! | `check` | the findings of the coherence checks |
//! | `compare` | what differs between two plans |
//! | `simulate` | the plan with other weights |
//! | `sensitivity` | leverage, the total without an objective, the interval, the distribution |
//! | `seek` | the weight, the value or the date with which the total is as wanted |
//! | `layout` | tables |
//! | `survey`, `survey_json` | the published tables of a survey computed again, as tables and for other programs |
//! | `exercises` | sheets of exercises from a seed |
//! | `report` | the report as a page of its own |
//! | `spreadsheet` | a plan as a workbook or a table, and back |
//! | `simulation`, `parts` | what those three share; how options name parts of a plan |
//!
//! Exit status: 0 good; 1 the document is not final, a check finds errors, a simulation finds no total or no answer, or
//! something of a workbook is not taken; 2 unreadable input or wrong use.

mod arguments;
mod check;
mod compare;
mod exercises;
mod explain;
mod input;
mod json;
mod layout;
mod many;
mod parts;
mod report;
mod score;
mod seek;
mod sensitivity;
mod simulate;
mod simulation;
mod spreadsheet;
mod survey;
mod survey_json;
mod usage;

use std::{
    env,
    ffi::OsString,
    io::{self, ErrorKind, Write},
    process::ExitCode,
};

use arguments::{Arguments, Command};

use crate::view::{Language, layout::Width};

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Good = 0,
    NotFinal = 1,
    Unusable = 2,
}

/// What a command says on the standard output.
struct Reply {
    text: String,
    status: Status,
}

/// Why a command cannot be carried out, in words; said on the standard error.
struct Refusal {
    message: String,
    status: Status,
}

impl Refusal {
    /// Unreadable input, or wrong use.
    const fn new(message: String) -> Self {
        Self { message, status: Status::Unusable }
    }

    /// The question is good, but the plan has no answer.
    fn not_final(self) -> Self {
        Self { status: Status::NotFinal, ..self }
    }
}

/// Language and width of what is said.
#[derive(Clone, Copy)]
struct Manner {
    language: Language,
    width: Width,
}

/// Runs the command that the arguments of the process ask for.
#[must_use]
pub fn main() -> ExitCode {
    let given: Vec<OsString> = env::args_os().collect();
    let language = arguments::language(&given, |name| env::var(name).ok());
    let manner = Manner { language, width: Width::of(env::var("COLUMNS").ok()) };
    let status = match answer(given, manner) {
        Ok(reply) => say(&reply.text, io::stdout(), language).map_or(Status::Unusable, |()| reply.status),
        Err(Refusal { message, status }) => {
            // Where not even a message can be written, the status still tells.
            let _ = say(&message, io::stderr(), language);
            status
        }
    };
    ExitCode::from(status as u8)
}

fn answer(given: Vec<OsString>, manner: Manner) -> Result<Reply, Refusal> {
    match usage::parse(given, manner.language)? {
        usage::Asked::Text(text) => Ok(Reply { text, status: Status::Good }),
        usage::Asked::Command(Arguments { command, .. }) => match command {
            Command::Score(options) => score::answer(&options, manner),
            Command::Explain(options) => explain::answer(&options, manner),
            Command::Check(options) => check::answer(&options, manner),
            Command::Compare(options) => compare::answer(&options, manner),
            Command::Simulate(options) => simulate::answer(&options, manner),
            Command::Sensitivity(options) => sensitivity::answer(&options, manner),
            Command::Seek(options) => seek::answer(&options, manner),
            Command::Exercises(options) => exercises::answer(&options, manner),
            Command::Report(options) => report::answer(&options, manner),
            Command::Export(options) => spreadsheet::export(&options, manner),
            Command::Import(options) => spreadsheet::import(&options, manner),
            Command::Survey(options) => survey::answer(&options, manner),
        },
    }
}

/// Writes a text. A reader that went away (`| head`) has read what it wanted: that is not an error.
fn say(text: &str, mut stream: impl Write, language: Language) -> Result<(), ()> {
    let written = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let what = language.pick("non si può scrivere il risultato", "the result cannot be written");
            // As above: there is nothing left to write to.
            let _ = writeln!(io::stderr(), "stadera: {what}: {error}");
            Err(())
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
