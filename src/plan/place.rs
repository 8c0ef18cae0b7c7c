//! Where something stands in a document: for messages, links and lacks.

use std::fmt;

/// A part of the plan, by position. Cheap to copy; valid for the document it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The plan.
    Plan,
    /// An objective: area, objective.
    Objective(u32, u32),
    /// An indicator: area, objective, indicator.
    Indicator(u32, u32, u32),
    /// A phase: area, objective, indicator, phase.
    Phase(u32, u32, u32, u32),
}

/// Positions come from `Vec`s of a document that fits in memory many times over.
fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl Subject {
    /// The objective at these positions.
    #[must_use]
    pub fn objective(area: usize, objective: usize) -> Self {
        Self::Objective(narrow(area), narrow(objective))
    }

    /// The indicator at this position of an objective.
    #[must_use]
    pub fn indicator(self, indicator: usize) -> Self {
        match self {
            Self::Plan => Self::Plan,
            Self::Objective(a, o) | Self::Indicator(a, o, _) | Self::Phase(a, o, _, _) => {
                Self::Indicator(a, o, narrow(indicator))
            }
        }
    }

    /// The phase at this position of an indicator.
    #[must_use]
    pub fn phase(self, phase: usize) -> Self {
        match self {
            Self::Indicator(a, o, i) | Self::Phase(a, o, i, _) => Self::Phase(a, o, i, narrow(phase)),
            Self::Plan | Self::Objective(..) => self,
        }
    }

    /// Positions of area and objective.
    #[must_use]
    pub fn objective_index(self) -> Option<(usize, usize)> {
        match self {
            Self::Plan => None,
            Self::Objective(a, o) | Self::Indicator(a, o, _) | Self::Phase(a, o, _, _) => {
                Some((a as usize, o as usize))
            }
        }
    }

    /// Position of the indicator in its objective.
    #[must_use]
    pub fn indicator_index(self) -> Option<usize> {
        match self {
            Self::Plan | Self::Objective(..) => None,
            Self::Indicator(_, _, i) | Self::Phase(_, _, i, _) => Some(i as usize),
        }
    }

    /// Position of the phase in its schedule.
    #[must_use]
    pub fn phase_index(self) -> Option<usize> {
        match self {
            Self::Phase(_, _, _, p) => Some(p as usize),
            Self::Plan | Self::Objective(..) | Self::Indicator(..) => None,
        }
    }

    /// The field of this part.
    #[must_use]
    pub const fn field(self, field: Field) -> Place {
        Place { subject: self, field }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("plan")?;
        if let Some((area, objective)) = self.objective_index() {
            write!(formatter, ".areas[{area}].objectives[{objective}]")?;
        }
        if let Some(indicator) = self.indicator_index() {
            write!(formatter, ".indicators[{indicator}]")?;
        }
        if let Some(phase) = self.phase_index() {
            write!(formatter, ".measure.schedule.phases[{phase}]")?;
        }
        Ok(())
    }
}

/// A field of a part of the plan. Shown as the path in the file: `plan.areas[3].objectives[0].weight`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The part.
    pub subject: Subject,
    /// Its field.
    pub field: Field,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.field.path();
        if self.field == Field::SurveyRules {
            return formatter.write_str(path);
        }
        if path.is_empty() {
            write!(formatter, "{}", self.subject)
        } else {
            write!(formatter, "{}.{path}", self.subject)
        }
    }
}

/// The fields that a rule can lack, a check can speak of, or an edit can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The part as a whole.
    Whole,
    /// The strategic areas of the plan.
    Areas,
    /// The guidelines of the plan.
    Guidelines,
    /// The reference date of the interim monitoring.
    InterimDate,
    /// The code of an objective.
    Code,
    /// The weight of an objective, an indicator or a phase.
    Weight,
    /// The indicators of an objective.
    Indicators,
    /// The guidelines that an objective answers to.
    Answers,
    /// The exclusion of an objective.
    ObjectiveExclusion,
    /// The baseline of an indicator.
    Baseline,
    /// The target of an indicator.
    Target,
    /// The value of an indicator at 30 June.
    InterimValue,
    /// The state of an indicator at 30 June, as the office declares it.
    InterimState,
    /// The achieved value of an indicator.
    Value,
    /// The numerator of an indicator at 30 June.
    InterimNumerator,
    /// The denominator of an indicator at 30 June.
    InterimDenominator,
    /// The numerator of an indicator.
    Numerator,
    /// The denominator of an indicator.
    Denominator,
    /// The percentage declared in the monitoring note of an indicator.
    Declared,
    /// The exclusion of an indicator.
    IndicatorExclusion,
    /// The due date of a schedule.
    ScheduleDue,
    /// The phases of a schedule.
    Phases,
    /// The planned start of a milestone.
    MilestoneStart,
    /// The due date of a milestone.
    MilestoneDue,
    /// How a milestone stood at 30 June.
    MilestoneInterimEnd,
    /// How a milestone ended.
    MilestoneEnd,
    /// The planned start of what cannot be quantified.
    UnquantifiedStart,
    /// The due date of what cannot be quantified.
    UnquantifiedDue,
    /// How what cannot be quantified stood at 30 June.
    UnquantifiedInterimEnd,
    /// How what cannot be quantified ended.
    UnquantifiedEnd,
    /// The people asked in a survey.
    SurveyAsked,
    /// The evaluations received in a survey.
    SurveyEvaluations,
    /// The sum of the scores of a survey.
    SurveyScore,
    /// The quorum and the scale of the rule set.
    SurveyRules,
    /// The planned start of a phase.
    PhaseStart,
    /// The planned end of a phase.
    PhaseEnd,
    /// How a phase stood at 30 June.
    PhaseInterimCompletion,
    /// How a phase ended.
    PhaseCompletion,
    /// The exclusion of a phase at 30 June.
    PhaseInterimExclusion,
    /// The exclusion of a phase.
    PhaseExclusion,
}

impl Field {
    /// Path from the part to the field, as in the file.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Areas => "areas",
            Self::Guidelines => "guidelines",
            Self::InterimDate => "interim_date",
            Self::Code => "code",
            Self::Weight => "weight",
            Self::Indicators => "indicators",
            Self::Answers => "answers",
            Self::ObjectiveExclusion => "exclusion",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::InterimValue => "interim.value",
            Self::InterimState => "interim.state",
            Self::Value => "final.value",
            Self::InterimNumerator => "measure.numeric.interim.numerator",
            Self::InterimDenominator => "measure.numeric.interim.denominator",
            Self::Numerator => "measure.numeric.final.numerator",
            Self::Denominator => "measure.numeric.final.denominator",
            Self::Declared => "final.declared",
            Self::IndicatorExclusion | Self::PhaseExclusion => "final.exclusion",
            Self::ScheduleDue => "measure.schedule.due",
            Self::Phases => "measure.schedule.phases",
            Self::MilestoneStart => "measure.milestone.start",
            Self::MilestoneDue => "measure.milestone.due",
            Self::MilestoneInterimEnd => "measure.milestone.interim",
            Self::MilestoneEnd => "measure.milestone.final",
            Self::UnquantifiedStart => "measure.not_quantifiable.start",
            Self::UnquantifiedDue => "measure.not_quantifiable.due",
            Self::UnquantifiedInterimEnd => "measure.not_quantifiable.interim",
            Self::UnquantifiedEnd => "measure.not_quantifiable.final",
            Self::SurveyAsked => "measure.survey.final.asked",
            Self::SurveyEvaluations => "measure.survey.final.evaluations",
            Self::SurveyScore => "measure.survey.final.score",
            Self::SurveyRules => "rules.survey",
            Self::PhaseStart => "start",
            Self::PhaseEnd => "end",
            Self::PhaseInterimCompletion => "interim.completion",
            Self::PhaseCompletion => "final.completion",
            Self::PhaseInterimExclusion => "interim.exclusion",
        }
    }
}
