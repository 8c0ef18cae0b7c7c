//! How a plan stands at the reference date of the interim monitoring: the state that the figures suggest (R10),
//! the interim value of schedules (R11), and where numbers lead by the end of the year.
//!
//! [`monitor`] is where to start. It gives a [`Standing`] for every indicator: the [`Suggestion`], the [`Step`]
//! with the figures that led to it, and what is lacking where nothing can be suggested. The state that the office
//! declares stays what it is; it is only held beside the suggested one.
//!
//! | file | what it does |
//! |---|---|
//! | `reference` | the reference date, and the share of the year that has gone by |
//! | `schedule`, `course` | R10 for schedules and single activities: what is asked of the document, and the cases |
//! | `progress` | R11 |
//! | `number` | R10 for numbers, and the projection |
//! | `note` | what a monitoring note says of when something is measured |

mod course;
mod note;
mod number;
mod progress;
mod reference;
mod schedule;

pub use course::{Course, Spare};
pub use number::{NumberStep, Pace, Projection};
pub use progress::Progress;
pub use reference::Reference;

use crate::{
    plan::{
        Direction, Document, Field, FigureKind, Fraction, Indicator, InterimRules, Measure, Nature, State,
        Subject,
    },
    scoring::{self, Achieved, Lack, Monitored, Reason},
};

/// A plan at the reference date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring {
    /// The reference date.
    pub reference: Reference,
    /// Every indicator, in the order of the document.
    pub standings: Vec<Standing>,
}

/// An indicator at the reference date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The indicator.
    pub subject: Subject,
    /// The state that the office declares.
    pub declared: Option<State>,
    /// What the figures suggest (R10).
    pub suggestion: Suggestion,
    /// What it was suggested from.
    pub step: Step,
    /// Where a number leads by the end of the year.
    pub projection: Option<Projection>,
    /// What keeps it from a suggestion.
    pub lacks: Vec<Lack>,
}

/// What the figures suggest (R10); as with scores, one of three, never confused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// A state.
    State(State),
    /// Nothing that counts is left.
    NotEvaluable(Reason),
    /// Something is not known.
    Missing,
}

/// What a suggestion follows from, with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A schedule.
    Schedule {
        /// Its interim value (R11).
        progress: Progress,
        /// The phases left out for external causes at the reference date.
        left_out: Vec<Subject>,
        /// The case of R10 that holds.
        course: Course,
    },
    /// A milestone, or what cannot be quantified: the cases of a schedule of one phase.
    Activity(Course),
    /// A number, or the percentage of a survey.
    Number(NumberStep),
    /// A rate, or a survey, that has no value yet and whose note says that it is measured at the end of the year.
    MeasuredAtYearEnd,
}

impl Monitoring {
    /// How an indicator stands.
    #[must_use]
    pub fn standing(&self, subject: Subject) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.subject == subject)
    }
}

impl Standing {
    /// The declared and the suggested state, where both are there and differ (C11).
    #[must_use]
    pub fn difference(&self) -> Option<(State, State)> {
        match (self.declared, self.suggestion) {
            (Some(declared), Suggestion::State(suggested)) if declared != suggested => {
                Some((declared, suggested))
            }
            _ => None,
        }
    }
}

/// Looks at every indicator of a plan at its reference date.
///
/// Total and pure, like the evaluation. External causes that concern a whole objective, or the final monitoring,
/// change no state: a state says how things stand, not what they are worth.
#[must_use]
pub fn monitor(document: &Document) -> Monitoring {
    let reference = Reference::of(&document.plan);
    let objectives = document.plan.objectives();
    let standings = objectives.flat_map(|(subject, objective)| {
        let indicators = objective.indicators.iter().enumerate();
        indicators.map(move |(index, indicator)| {
            standing(subject.indicator(index), indicator, (reference, document.rules.interim))
        })
    });
    Monitoring { reference, standings: standings.collect() }
}

/// The reference date with the thresholds that the plan is held against.
type Terms = (Reference, InterimRules);

fn standing(subject: Subject, indicator: &Indicator, terms: Terms) -> Standing {
    let days = (terms.0.date, terms.1);
    // The step is a stand-in that every kind replaces.
    let empty = Standing {
        subject,
        declared: indicator.interim.state,
        suggestion: Suggestion::Missing,
        step: Step::MeasuredAtYearEnd,
        projection: None,
        lacks: Vec::new(),
    };
    match &indicator.measure {
        Measure::Schedule(one) => schedule::schedule(empty, indicator, one, days),
        Measure::Milestone(deadline) => {
            let fields = [Field::MilestoneStart, Field::MilestoneDue, Field::MilestoneInterimEnd];
            schedule::activity(empty, indicator, (deadline, fields), days)
        }
        Measure::NotQuantifiable(deadline) => {
            let fields = [Field::UnquantifiedStart, Field::UnquantifiedDue, Field::UnquantifiedInterimEnd];
            schedule::activity(empty, indicator, (deadline, fields), days)
        }
        Measure::Numeric(numeric) => {
            let value = value(subject, indicator, numeric.figure, numeric.interim);
            of_number(empty, indicator, (numeric.nature, numeric.direction), value, terms)
        }
        Measure::Survey(_) => {
            // Quorum and scale are for the counts of the whole year; until then what the office prints counts.
            let value = value(subject, indicator, FigureKind::Given, Fraction::default());
            of_number(empty, indicator, (Nature::Rate, Direction::Higher), value, terms)
        }
    }
}

/// The value of a number at the reference date, by the same precedence as at the end of the year (R3).
fn value(
    subject: Subject,
    indicator: &Indicator,
    kind: FigureKind,
    parts: Fraction,
) -> Result<Achieved, Vec<Lack>> {
    let fields = [Field::InterimValue, Field::InterimNumerator, Field::InterimDenominator];
    scoring::achieved(subject, kind, Monitored { value: indicator.interim.value, parts, fields })
}

fn of_number(
    empty: Standing,
    indicator: &Indicator,
    (nature, direction): (Nature, Direction),
    value: Result<Achieved, Vec<Lack>>,
    (reference, rules): Terms,
) -> Standing {
    let year_end = nature == Nature::Rate && note::measured_at_year_end(indicator.interim.note.as_deref());
    if value.is_err() && year_end {
        let suggestion = Suggestion::State(State::ToStart);
        return Standing { suggestion, step: Step::MeasuredAtYearEnd, ..empty };
    }
    let goal = scoring::goal(empty.subject, indicator, direction);
    let lacks = value.as_ref().err().into_iter().flatten().chain(goal.as_ref().err());
    let lacks = lacks.copied().collect();
    let step = NumberStep::new((nature, direction), (value.ok(), goal.ok()), (reference, rules));
    let suggestion = step.pace.map_or(Suggestion::Missing, |pace| Suggestion::State(pace.state(nature)));
    let projection = step.projection(reference);
    Standing { suggestion, step: Step::Number(step), projection, lacks, ..empty }
}
