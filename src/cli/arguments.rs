//! The commands and their options. The help is English here, Italian in `usage`.

use std::{ffi::OsString, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use rust_decimal::Decimal;

use crate::{
    scoring::Performance,
    simulation::{FINEST, Follow},
    view::Language,
};

const EXIT_STATUS: &str = "Exit status: 0 good; 1 the result is not final, a check finds errors, a simulation finds no total or no answer, or something of a workbook is not taken; 2 unreadable input or wrong use.";

/// Scores, explains and checks performance plans of public bodies
#[derive(Parser)]
#[command(name = "stadera", version, disable_help_subcommand = true, after_help = EXIT_STATUS)]
pub(super) struct Arguments {
    /// Language of what is said; without it, that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, global = true, value_name = "LANG", value_enum)]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Shows the total and the achievement of every objective
    Score(Score),
    /// Explains a result step by step, with figures, rules and sources
    Explain(Explain),
    /// Looks for what in a plan contradicts itself or is missing
    Check(Check),
    /// Tells what differs between two plans, field by field, and their totals
    Compare(Compare),
    /// Tries other weights: the others follow, so that the sum stays 100
    Simulate(Simulate),
    /// Says how much the total depends on the weights
    Sensitivity(Sensitivity),
    /// Looks for the weight, the value or the date with which the total is as wanted
    Seek(Seek),
    /// Writes a sheet of exercises from a seed: the same seed gives the same exercises everywhere
    Exercises(Exercises),
    /// Writes the plan as a workbook whose formulas compute it, or as a table
    Export(Export),
    /// Writes the report on the plan as an HTML page that needs nothing beside it, ready to be printed
    Report(Report),
    /// Reads a workbook that `export` wrote and somebody changed, or any table of objectives, and says what was understood
    Import(Import),
    /// Computes the published tables of a survey again from its answers, and says where and why they differ
    Survey(Survey),
}

#[derive(Args)]
pub(super) struct Score {
    /// File of the plan; `-` reads the standard input. With --csv there may be several
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub view: Choice,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
    /// Writes a table for spreadsheets with a row for each plan: totals, checks, states
    #[arg(long, conflicts_with_all = ["json", "scope", "as_of"])]
    pub csv: bool,
}

#[derive(Args)]
pub(super) struct Report {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// Writes the page into this file; without it, the page itself is printed
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Day that the report bears, such as 31/01/2021; without it, today's
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[command(flatten)]
    pub view: Choice,
}

#[derive(Args)]
pub(super) struct Explain {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// Code of an objective, such as 3.1; without it, the total
    pub code: Option<String>,
    /// Says it in one sentence
    #[arg(long, conflicts_with = "whole")]
    pub short: bool,
    /// Tells every step of everything, also of the objectives of the total
    #[arg(long)]
    pub whole: bool,
    #[command(flatten)]
    pub view: Choice,
}

#[derive(Args)]
pub(super) struct Check {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// File of the plan of the year before: targets are compared with those it set for this year
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(super) struct Compare {
    /// File of the first plan; `-` reads the standard input
    pub first: PathBuf,
    /// File of the second plan
    pub second: PathBuf,
    /// File of the plan that both come from: tells which of the two changed what
    #[arg(long, value_name = "FILE")]
    pub base: Option<PathBuf>,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(super) struct Simulate {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// Weight of an objective, such as 3.1=20; several are set in their order, and stay where they were set
    #[arg(long, value_name = "CODE=WEIGHT", required = true)]
    pub set: Vec<String>,
    /// Multiples in which the other weights follow, in points; `finest` is ten decimals
    #[arg(long, value_name = "STEP", value_enum, default_value_t = Step::Hundredth)]
    pub step: Step,
    #[command(flatten)]
    pub moves: Moves,
    #[command(flatten)]
    pub view: Choice,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(super) struct Sensitivity {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// Points by which each weight may move, up or down
    #[arg(long, value_name = "POINTS", default_value = "5", allow_negative_numbers = true)]
    pub within: String,
    /// How many weights are drawn at random
    #[arg(long, value_name = "NUMBER", default_value = "100000", allow_negative_numbers = true)]
    pub samples: String,
    /// Where the draws begin: the same seed draws the same weights
    #[arg(long, value_name = "NUMBER", default_value = "1", allow_negative_numbers = true)]
    pub seed: String,
    #[command(flatten)]
    pub moves: Moves,
    #[command(flatten)]
    pub view: Choice,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(super) struct Seek {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// Total wanted, in percent, such as 95
    #[arg(long, value_name = "TOTAL", allow_negative_numbers = true)]
    pub total: String,
    /// What is moved: `weight:3.1`, the weight of an objective; `value:2.2`, the value of its number (of its second
    /// indicator `value:2.2/2`); `end:1.2/1`, the end of phase 1 of its schedule (of the schedule that is its second
    /// indicator `end:1.2/2/1`); `end:2.1`, the end of a single activity
    #[arg(long, value_name = "WHAT")]
    pub by: String,
    #[command(flatten)]
    pub moves: Moves,
    #[command(flatten)]
    pub view: Choice,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(super) struct Exercises {
    /// Rule that the exercises are about: R1 to R9, R11 to R13, or `mixed` for all of them in turn
    #[arg(long, value_name = "RULE", default_value = "mixed")]
    pub rule: String,
    /// How hard they are: easy, medium or hard
    #[arg(long, value_name = "DIFFICULTY", default_value = "easy")]
    pub difficulty: String,
    /// Where the draws begin, from 0 to 4294967295
    #[arg(long, value_name = "NUMBER", default_value = "1", allow_negative_numbers = true)]
    pub seed: String,
    /// How many exercises, from 1 to 50
    #[arg(long, value_name = "NUMBER", default_value = "10", allow_negative_numbers = true)]
    pub count: String,
    /// Adds to each exercise its solution, with the known wrong readings
    #[arg(long)]
    pub solutions: bool,
}

#[derive(Args)]
pub(super) struct Export {
    /// File of the plan; `-` reads the standard input
    pub file: PathBuf,
    /// Writes the workbook to this file: the sheets of the published documents, with formulas
    #[arg(long, value_name = "FILE", required_unless_present = "csv")]
    pub xlsx: Option<PathBuf>,
    /// Writes the table of objectives to this file, for a spreadsheet
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Import {
    /// File of the workbook, or of a table as XLSX, CSV or text; `-` reads the standard input
    pub file: PathBuf,
    /// File of the plan that the changes are put into; without it, the plan that the workbook carries
    #[arg(long, value_name = "FILE")]
    pub into: Option<PathBuf>,
    /// Writes the plan with the changes to this file; without it, they are only shown
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub(super) struct Survey {
    /// File of the survey; `-` reads the standard input
    pub file: PathBuf,
    /// Writes JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// How weights move.
#[derive(Args)]
pub(super) struct Moves {
    /// Codes of objectives whose weights stay, such as 1.1,1.2
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub lock: Vec<String>,
    /// Which weights follow: all in proportion, all by equal points, or in proportion in the same area only
    #[arg(long, value_name = "WHO", value_enum, default_value_t = Follows::Proportional)]
    pub follow: Follows,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Follows {
    Proportional,
    Equal,
    Area,
}

impl Follows {
    pub const fn follow(self) -> Follow {
        match self {
            Self::Proportional => Follow::Proportional,
            Self::Equal => Follow::Equal,
            Self::Area => Follow::Area,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Step {
    #[value(name = "1")]
    One,
    #[value(name = "0.5")]
    Half,
    #[value(name = "0.01")]
    Hundredth,
    #[value(name = "finest")]
    Finest,
}

impl Step {
    pub fn points(self) -> Decimal {
        match self {
            Self::One => Decimal::ONE,
            Self::Half => Decimal::new(5, 1),
            Self::Hundredth => Decimal::new(1, 2),
            Self::Finest => FINEST,
        }
    }
}

/// What is evaluated.
#[derive(Args)]
pub(super) struct Choice {
    /// Whose performance is evaluated
    #[arg(long, value_name = "SCOPE", value_enum, default_value_t = Scope::Organisational)]
    pub scope: Scope,
    /// Version of the plan: `original`, or an act that approved or amended it, such as `DGR 1095`; without it,
    /// the current one
    #[arg(long, value_name = "VERSION")]
    pub as_of: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Scope {
    Organisational,
    Individual,
}

impl Scope {
    pub const fn performance(self) -> Performance {
        match self {
            Self::Organisational => Performance::Organisational,
            Self::Individual => Performance::Individual,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Lang {
    It,
    En,
}

/// The language asked for, known before the arguments are parsed so that their errors are said in it too.
pub(super) fn language(given: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Language {
    let option = given.iter().enumerate().find_map(|(index, argument)| {
        let argument = argument.to_str()?;
        let value = match argument.strip_prefix("--lang")? {
            "" => given.get(index + 1)?.to_str()?,
            joined => joined.strip_prefix('=')?,
        };
        Lang::from_str(value, false).ok()
    });
    match option {
        Some(Lang::It) => Language::Italian,
        Some(Lang::En) => Language::English,
        None => of_locale(variable),
    }
}

/// The first of the three that is set decides, as for other programs.
fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default();
    if locale.to_ascii_lowercase().starts_with("it") { Language::Italian } else { Language::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_comes_before_the_locale() {
        let italian = |name: &str| (name == "LANG").then(|| "it_IT.UTF-8".to_owned());
        let overridden = |name: &str| match name {
            "LC_ALL" => Some("C".to_owned()),
            "LC_MESSAGES" => Some(String::new()),
            _ => italian(name),
        };
        let given = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&given("stadera"), italian), Language::Italian);
        assert_eq!(language(&given("stadera"), overridden), Language::English);
        assert_eq!(language(&given("stadera"), |_| None), Language::English);
        assert_eq!(language(&given("stadera --lang en"), italian), Language::English);
        assert_eq!(language(&given("stadera score - --lang=it"), overridden), Language::Italian);
        assert_eq!(language(&given("stadera --lang fr"), italian), Language::Italian);
    }
}
