//! A small notation for documents: one line a part, words and values, whatever is not said is unknown. The lessons and the
//! exercises are written in it, and so are the cases of the tests.
//!
//! ```text
//! objective 1.1 weight 60
//! indicator schedule due 2020-12-31 title Avviso pubblico | Public notice
//! phase weight 50 from 2020-01-01 to 2020-04-30 completed 2020-05-31
//! phase weight 50 from 2020-05-01 to 2020-12-31 excluded
//! indicator numeric target 40 ratio 397/417 declared 80
//! ```
//!
//! | line | words |
//! |---|---|
//! | `objective CODE` | `weight N`, `scope S`, `excluded` |
//! | `indicator KIND` | `weight N`, `scope S`, `excluded`, `declared N`, and by kind: |
//! | … `numeric` | `lower`, `cumulative`, `target N`, `target previous`, `baseline N`, `value N`, `ratio N/M` (`-` unknown), `unit U` (`utenti|users`) |
//! | … `schedule` | `due D`, then its `phase` lines |
//! | … `milestone`, `unquantified` | `from D`, `due D`, and an end |
//! | … `survey` | `asked N`, `evaluations N`, `score N` |
//! | `phase` | `weight N`, `from D`, `to D`, `excluded`, and an end |
//! | `interim` | of the phase, or the indicator, above it; see `notation/interim.rs` |
//! | an end | `completed D`, `estimated D`, `not-estimable` |
//!
//! Each line but `interim` may end with `title …`, in Italian and English with `|` between them, and before it, where something
//! is excluded or estimated, with `why …`, likewise. A text that opens with an indicator means one objective `1` of weight 100.
//! Lines that stand together are of the year 2020, unless [`Notation`] says otherwise.

mod interim;
mod words;

use std::sync::Arc;

use crate::{
    plan::{
        Area, Baseline, Deadline, Direction, Document, Exclusion, FigureKind, Fraction, Id, Indicator,
        Measure, Nature, Numeric, Objective, Phase, Plan, RuleSet, Schedule, Stage, Survey, Target,
    },
    view::Language,
};
use words::{Words, figure};

/// How lines are read.
#[derive(Clone, Copy, Debug)]
pub struct Notation {
    /// Which of the titles is taken.
    pub language: Language,
    /// The year of the plan.
    pub year: u16,
}

impl Default for Notation {
    fn default() -> Self {
        Self { language: Language::English, year: 2020 }
    }
}

impl Notation {
    /// The document that the lines stand for: a plan at the end of its year, or what cannot be read and why.
    ///
    /// # Errors
    /// The line, and what in it is not known.
    pub fn document(self, lines: &[impl AsRef<str>], rules: RuleSet) -> Result<Document, String> {
        let mut objectives: Vec<Objective> = Vec::new();
        for line in lines {
            let line = line.as_ref();
            self.line(line, &mut objectives).map_err(|error| format!("in {line:?}: {error}"))?;
        }
        self.date_baselines(&mut objectives);
        Ok(Document { rules, plan: self.plan(objectives)? })
    }

    fn line(self, line: &str, objectives: &mut Vec<Objective>) -> Result<(), String> {
        let (words, said) = self.said(line);
        match words.split_whitespace().next() {
            Some("objective") => objectives.push(read_objective(words, said)?),
            Some("indicator") => {
                if objectives.is_empty() {
                    objectives.push(read_objective("objective 1 weight 100", Said::default())?);
                }
                let number = format!("{}-{}", objectives.len(), count(objectives) + 1);
                let objective = objectives.last_mut().ok_or("no objective")?;
                objective.indicators.push(read_indicator(words, said, &number)?);
            }
            Some("phase") => read_phase(words, said, objectives)?,
            Some("interim") => interim::read(line, objectives)?,
            _ => {
                return Err(
                    "a line is an objective, an indicator, a phase or its interim monitoring".to_owned()
                );
            }
        }
        Ok(())
    }

    /// A baseline is of the year before.
    fn date_baselines(self, objectives: &mut [Objective]) {
        let indicators = objectives.iter_mut().flat_map(|objective| &mut objective.indicators);
        for baseline in indicators.filter_map(|indicator| indicator.baseline.as_mut()) {
            baseline.year = Some(self.year.saturating_sub(1));
        }
    }

    /// The words of a line, and what it says in a language.
    fn said(self, line: &str) -> (&str, Said) {
        let (line, title) = split(line, " title ");
        let (line, why) = split(line, " why ");
        let pick = |both: &str| {
            let (italian, english) = both.split_once(" | ").unwrap_or((both, both));
            self.language.pick(italian, english).trim().to_owned()
        };
        (line, Said { language: self.language, title: title.map(pick), why: why.map(pick) })
    }

    /// A plan at the end of its year, with one area.
    ///
    /// # Errors
    /// None in practice: its identifiers are good.
    pub fn plan(self, objectives: Vec<Objective>) -> Result<Plan, String> {
        let area = Area {
            id: id("area-1")?,
            code: "1".to_owned(),
            title: self.language.pick("Ambito", "Area").to_owned(),
            objectives: objectives.into_iter().map(Arc::new).collect(),
        };
        let [title, body] =
            [self.language.pick("Piano di esempio", "Example plan"), self.language.pick("Ente", "Body")];
        let empty = Plan::empty(id("plan")?, self.year);
        let (title, body) = (title.to_owned(), body.to_owned());
        Ok(Plan { title, body, stage: Stage::Final, areas: vec![area], ..empty })
    }
}

fn split<'line>(line: &'line str, by: &str) -> (&'line str, Option<&'line str>) {
    line.split_once(by).map_or((line, None), |(line, rest)| (line, Some(rest)))
}

fn id(text: &str) -> Result<Id, String> {
    Id::new(text).map_err(|_| format!("{text:?} is no identifier"))
}

/// What a line says in words.
#[derive(Clone, Debug, Default)]
struct Said {
    language: Language,
    title: Option<String>,
    why: Option<String>,
}

impl Said {
    fn title(&self, otherwise: String) -> String {
        self.title.clone().unwrap_or(otherwise)
    }

    fn exclusion(&self) -> Exclusion {
        Exclusion { reason: self.why.clone().unwrap_or_else(|| "External causes".to_owned()) }
    }

    fn basis(&self) -> String {
        self.why.clone().unwrap_or_else(|| "The note".to_owned())
    }
}

/// The only line of a numeric indicator that says nothing but its kind: a rate in percent.
fn numeric() -> Numeric {
    Numeric {
        unit: "%".to_owned(),
        direction: Direction::Higher,
        nature: Nature::Rate,
        figure: FigureKind::Given,
        interim: Fraction::default(),
        r#final: Fraction::default(),
    }
}

fn count(objectives: &[Objective]) -> usize {
    objectives.iter().map(|objective| objective.indicators.len()).sum()
}

fn read_objective(line: &str, said: Said) -> Result<Objective, String> {
    let mut words = Words::of(line);
    words.value::<String>("objective")?;
    let code: String = words.value("code")?;
    let title = said.title(format!("Objective {code}"));
    let mut made = Objective::empty(id(&format!("objective-{code}"))?, code, title);
    while let Some(word) = words.next() {
        match word {
            "weight" => made.weight = words.weight()?,
            "scope" => made.scope = words.scope()?,
            "excluded" => made.exclusion = Some(said.exclusion()),
            other => return Err(format!("{other:?} is not known here")),
        }
    }
    Ok(made)
}

fn read_indicator(line: &str, said: Said, number: &str) -> Result<Indicator, String> {
    let mut words = Words::of(line);
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
    let title = said.title(format!("Indicator {number}"));
    let mut made = Indicator::empty(id(&format!("indicator-{number}"))?, title, measure);
    while let Some(word) = words.next() {
        match word {
            "weight" => made.weight = words.weight()?,
            "scope" => made.scope = words.scope()?,
            "excluded" => made.r#final.exclusion = Some(said.exclusion()),
            "declared" => made.r#final.declared = words.figure()?,
            "value" => made.r#final.value = words.figure()?,
            "baseline" => {
                made.baseline = words.figure()?.map(|value| Baseline { value, year: None });
            }
            "target" => {
                let word: String = words.value("target")?;
                made.target = match word.as_str() {
                    "previous" => Some(Target::AtLeastPreviousFinal),
                    number => figure(number)?.map(Target::Value),
                };
            }
            other => read_measure(other, &mut words, &said, &mut made.measure)?,
        }
    }
    Ok(made)
}

/// A word that only one kind of indicator knows.
fn read_measure(word: &str, words: &mut Words<'_>, said: &Said, measure: &mut Measure) -> Result<(), String> {
    match (measure, word) {
        (Measure::Numeric(numeric), "lower") => numeric.direction = Direction::Lower,
        (Measure::Numeric(numeric), "unit") => {
            let unit: String = words.value("unit")?;
            let (italian, english) = unit.split_once('|').unwrap_or((&unit, &unit));
            numeric.unit = said.language.pick(italian, english).to_owned();
        }
        (Measure::Numeric(numeric), "cumulative") => numeric.nature = Nature::Cumulative,
        (Measure::Numeric(numeric), "ratio") => {
            numeric.figure = FigureKind::Ratio;
            numeric.r#final = words.ratio()?;
        }
        (Measure::Schedule(schedule), "due") => schedule.due = Some(words.date()?),
        (Measure::Milestone(one) | Measure::NotQuantifiable(one), "from") => one.start = Some(words.date()?),
        (Measure::Milestone(one) | Measure::NotQuantifiable(one), "due") => one.due = Some(words.date()?),
        (Measure::Milestone(one) | Measure::NotQuantifiable(one), end) => {
            one.r#final = words.end(end, said)?
        }
        (Measure::Survey(survey), "asked") => survey.r#final.asked = words.figure()?,
        (Measure::Survey(survey), "evaluations") => survey.r#final.evaluations = words.figure()?,
        (Measure::Survey(survey), "score") => survey.r#final.score = words.figure()?,
        (_, other) => return Err(format!("{other:?} is not known here")),
    }
    Ok(())
}

fn read_phase(line: &str, said: Said, objectives: &mut [Objective]) -> Result<(), String> {
    let number = count(objectives);
    let indicator = objectives.last_mut().and_then(|objective| objective.indicators.last_mut());
    let Some(Measure::Schedule(schedule)) = indicator.map(|indicator| &mut indicator.measure) else {
        return Err("a phase follows its schedule".to_owned());
    };
    let code = (schedule.phases.len() + 1).to_string();
    let title = said.title(format!("Phase {number}-{code}"));
    let mut made = Phase::empty(id(&format!("phase-{number}-{code}"))?, code, title);
    let mut words = Words::of(line);
    words.value::<String>("phase")?;
    while let Some(word) = words.next() {
        match word {
            "weight" => made.weight = words.weight()?,
            "from" => made.start = Some(words.date()?),
            "to" => made.end = Some(words.date()?),
            "excluded" => made.r#final.exclusion = Some(said.exclusion()),
            end => made.r#final.completion = words.end(end, &said)?,
        }
    }
    schedule.phases.push(made);
    Ok(())
}
