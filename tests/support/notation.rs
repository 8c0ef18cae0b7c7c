//! A small notation for documents: one line a part, words and values, whatever is not said is unknown.
//!
//! ```text
//! objective 1.1 weight 60
//! indicator schedule due 2020-12-31
//! phase weight 50 from 2020-01-01 to 2020-04-30 completed 2020-05-31
//! phase weight 50 from 2020-05-01 to 2020-12-31 excluded
//! indicator numeric target 40 ratio 397/417 declared 80
//! ```
//!
//! | line | words |
//! |---|---|
//! | `objective CODE` | `weight N`, `scope S`, `excluded` |
//! | `indicator KIND` | `weight N`, `scope S`, `excluded`, `declared N`, and by kind: |
//! | … `numeric` | `lower`, `cumulative`, `target N`, `target previous`, `baseline N`, `value N`, `ratio N/M` (`-` unknown) |
//! | … `schedule` | `due D`, then its `phase` lines |
//! | … `milestone`, `unquantified` | `from D`, `due D`, and an end |
//! | … `survey` | `asked N`, `evaluations N`, `score N` |
//! | `phase` | `weight N`, `from D`, `to D`, `excluded`, and an end |
//! | `interim` | of the phase, or the indicator, above it; see `notation/interim.rs` |
//! | an end | `completed D`, `estimated D`, `not-estimable` |
//!
//! A text that opens with an indicator means one objective `1` of weight 100.

mod interim;
mod parts;

pub use parts::{exclusion, id, indicator, numeric, objective, phase, plan};

use std::str::FromStr;

use stadera::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Baseline, Completion, Deadline, Direction, Document, FigureKind, Fraction, Indicator, Measure,
        Nature, Objective, RuleSet, Schedule, Scope, Survey, Target,
    },
};

/// The document that the lines stand for, or what cannot be read and why.
pub fn document(lines: &[String], rules: RuleSet) -> Result<Document, String> {
    let mut objectives: Vec<Objective> = Vec::new();
    for line in lines {
        let result = match line.split_whitespace().next() {
            Some("objective") => read_objective(line).map(|objective| objectives.push(objective)),
            Some("indicator") => {
                if objectives.is_empty() {
                    objectives.push(read_objective("objective 1 weight 100")?);
                }
                let number = format!("{}-{}", objectives.len(), count(&objectives) + 1);
                let objective = objectives.last_mut().ok_or("no objective")?;
                read_indicator(line, &number).map(|indicator| objective.indicators.push(indicator))
            }
            Some("phase") => read_phase(line, &mut objectives),
            Some("interim") => interim::read(line, &mut objectives),
            _ => Err("a line is an objective, an indicator, a phase or its interim monitoring".to_owned()),
        };
        result.map_err(|error| format!("in {line:?}: {error}"))?;
    }
    Ok(Document { rules, plan: plan(objectives) })
}

fn count(objectives: &[Objective]) -> usize {
    objectives.iter().map(|objective| objective.indicators.len()).sum()
}

/// The words of a line.
struct Words<'a>(std::str::SplitWhitespace<'a>);

impl<'a> Words<'a> {
    fn value<T: FromStr>(&mut self, what: &str) -> Result<T, String> {
        let word = self.0.next().ok_or_else(|| format!("{what} has no value"))?;
        word.parse().map_err(|_| format!("{word:?} is no {what}"))
    }

    fn figure(&mut self) -> Result<Option<Figure>, String> {
        let word: String = self.value("figure")?;
        figure(&word)
    }

    fn ratio(&mut self) -> Result<Fraction, String> {
        let ratio: String = self.value("ratio")?;
        let (numerator, denominator) = ratio.split_once('/').ok_or("a ratio is N/M")?;
        Ok(Fraction { numerator: figure(numerator)?, denominator: figure(denominator)? })
    }

    fn weight(&mut self) -> Result<Option<Weight>, String> {
        let word: String = self.value("weight")?;
        Weight::parse(&word).map(Some).map_err(|error| format!("{word:?}: {error:?}"))
    }

    fn date(&mut self) -> Result<Date, String> {
        let word: String = self.value("date")?;
        Date::parse_iso(&word).ok_or_else(|| format!("{word:?} is no date"))
    }

    fn scope(&mut self) -> Result<Scope, String> {
        match self.value::<String>("scope")?.as_str() {
            "both" => Ok(Scope::Both),
            "organisational" => Ok(Scope::Organisational),
            "individual" => Ok(Scope::Individual),
            other => Err(format!("{other:?} is no scope")),
        }
    }

    /// The end that `word` opens, or an error.
    fn end(&mut self, word: &str) -> Result<Option<Completion>, String> {
        match word {
            "completed" => Ok(Some(Completion::Completed(self.date()?))),
            "estimated" => {
                Ok(Some(Completion::Estimated { end: self.date()?, basis: "The note".to_owned() }))
            }
            "not-estimable" => Ok(Some(Completion::NotEstimable)),
            other => Err(format!("{other:?} is not known here")),
        }
    }
}

/// A figure; `-` is one that is not known.
fn figure(word: &str) -> Result<Option<Figure>, String> {
    if word == "-" {
        return Ok(None);
    }
    Figure::parse(word).map(Some).map_err(|error| format!("{word:?}: {error:?}"))
}

fn read_objective(line: &str) -> Result<Objective, String> {
    let mut words = Words(line.split_whitespace());
    words.value::<String>("objective")?;
    let mut made = objective(&words.value::<String>("code")?);
    while let Some(word) = words.0.next() {
        match word {
            "weight" => made.weight = words.weight()?,
            "scope" => made.scope = words.scope()?,
            "excluded" => made.exclusion = Some(exclusion()),
            other => return Err(format!("{other:?} is not known here")),
        }
    }
    Ok(made)
}

fn read_indicator(line: &str, number: &str) -> Result<Indicator, String> {
    let mut words = Words(line.split_whitespace());
    words.value::<String>("indicator")?;
    let measure = match words.value::<String>("kind")?.as_str() {
        "numeric" => Measure::Numeric(numeric()),
        "schedule" => {
            Measure::Schedule(Schedule { name: "Schedule".to_owned(), due: None, phases: Vec::new() })
        }
        "milestone" => Measure::Milestone(Deadline::default()),
        "unquantified" => Measure::NotQuantifiable(Deadline::default()),
        "survey" => Measure::Survey(Survey::default()),
        other => return Err(format!("{other:?} is no kind of indicator")),
    };
    let mut made = indicator(number, measure);
    while let Some(word) = words.0.next() {
        match word {
            "weight" => made.weight = words.weight()?,
            "scope" => made.scope = words.scope()?,
            "excluded" => made.r#final.exclusion = Some(exclusion()),
            "declared" => made.r#final.declared = words.figure()?,
            "value" => made.r#final.value = words.figure()?,
            "baseline" => {
                made.baseline = words.figure()?.map(|value| Baseline { value, year: Some(2019) });
            }
            "target" => {
                let word: String = words.value("target")?;
                made.target = match word.as_str() {
                    "previous" => Some(Target::AtLeastPreviousFinal),
                    number => figure(number)?.map(Target::Value),
                };
            }
            other => read_measure(other, &mut words, &mut made.measure)?,
        }
    }
    Ok(made)
}

/// A word that only one kind of indicator knows.
fn read_measure(word: &str, words: &mut Words<'_>, measure: &mut Measure) -> Result<(), String> {
    match (measure, word) {
        (Measure::Numeric(numeric), "lower") => numeric.direction = Direction::Lower,
        (Measure::Numeric(numeric), "cumulative") => numeric.nature = Nature::Cumulative,
        (Measure::Numeric(numeric), "ratio") => {
            numeric.figure = FigureKind::Ratio;
            numeric.r#final = words.ratio()?;
        }
        (Measure::Schedule(schedule), "due") => schedule.due = Some(words.date()?),
        (Measure::Milestone(one) | Measure::NotQuantifiable(one), "from") => one.start = Some(words.date()?),
        (Measure::Milestone(one) | Measure::NotQuantifiable(one), "due") => one.due = Some(words.date()?),
        (Measure::Milestone(one) | Measure::NotQuantifiable(one), end) => one.r#final = words.end(end)?,
        (Measure::Survey(survey), "asked") => survey.r#final.asked = words.figure()?,
        (Measure::Survey(survey), "evaluations") => survey.r#final.evaluations = words.figure()?,
        (Measure::Survey(survey), "score") => survey.r#final.score = words.figure()?,
        (_, other) => return Err(format!("{other:?} is not known here")),
    }
    Ok(())
}

fn read_phase(line: &str, objectives: &mut [Objective]) -> Result<(), String> {
    let number = count(objectives);
    let indicator = objectives.last_mut().and_then(|objective| objective.indicators.last_mut());
    let Some(Measure::Schedule(schedule)) = indicator.map(|indicator| &mut indicator.measure) else {
        return Err("a phase follows its schedule".to_owned());
    };
    let mut made = phase(&format!("{number}-{}", schedule.phases.len() + 1));
    let mut words = Words(line.split_whitespace());
    words.value::<String>("phase")?;
    while let Some(word) = words.0.next() {
        match word {
            "weight" => made.weight = words.weight()?,
            "from" => made.start = Some(words.date()?),
            "to" => made.end = Some(words.date()?),
            "excluded" => made.r#final.exclusion = Some(exclusion()),
            end => made.r#final.completion = words.end(end)?,
        }
    }
    schedule.phases.push(made);
    Ok(())
}
