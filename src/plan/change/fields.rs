//! The fields of each sort of part: what a change can set, where it stands in the part, and from when on it is known.
//!
//! One line per field says it all: `Name(type) stage |part| place;`. The place is an `Option`, because some fields belong to
//! one kind of indicator only. Monitoring fields without a prefix are those of 31 December.

use std::mem::replace;

use serde::Serialize;

use super::super::{
    Act, Answer, Area, Baseline, Completion, Deadline, Direction, Exclusion, FigureKind, Guideline, Id,
    Indicator, LaterTarget, Measure, Nature, Numeric, Objective, Phase, Plan, Rounding, RuleSet, Schedule,
    ScheduleMethod, Scope, Stage, State, Survey, SurveyCount, SurveyRules, Target,
};
use crate::{
    date::Date,
    number::{Figure, Weight},
};

macro_rules! fields {
    ($(#[$doc:meta])* $name:ident of $part:ident {
        $($(#[$field_doc:meta])* $field:ident($type:ty) $stage:ident |$one:ident| $place:expr;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$field_doc])* $field($type)),+
        }

        impl $name {
            /// The stage of the plan that the field belongs to: what is planned, or one of the two monitorings.
            #[must_use]
            pub const fn stage(&self) -> Stage {
                match self {
                    $(Self::$field(_) => Stage::$stage),+
                }
            }

            // Of its own, so that a first visit, which changes next to nothing, does not wait for it (docs/decisions/0011).
            /// Puts the value into the part and gives the one from before; `None` where the part has no such field.
            #[inline(never)]
            pub(super) fn put(&self, part: &mut $part) -> Option<Self> {
                match self {
                    $(Self::$field(value) => {
                        let $one = part;
                        let place: Option<&mut $type> = $place;
                        place.map(|place| Self::$field(replace(place, value.clone())))
                    })+
                }
            }

            /// All fields that the part has, with their values.
            pub(in crate::plan) fn all(part: &$part) -> Vec<Self> {
                let (mut part, mut all) = (part.clone(), Vec::new());
                $({
                    let $one = &mut part;
                    let place: Option<&mut $type> = $place;
                    all.extend(place.map(|place| Self::$field(place.clone())));
                })+
                all
            }
        }
    };
}

fields! {
    /// A field of the plan itself.
    PlanField of Plan {
        /// Title as printed on the document.
        Title(String) Planned |plan| Some(&mut plan.title);
        /// Name of the body.
        Body(String) Planned |plan| Some(&mut plan.body);
        /// Short name of the body.
        BodyShort(String) Planned |plan| Some(&mut plan.body_short);
        /// The year of the plan.
        Year(u16) Planned |plan| Some(&mut plan.year);
        /// How far the year has come.
        Stage(Stage) Interim |plan| Some(&mut plan.stage);
        /// Reference date of the interim monitoring.
        InterimDate(Option<Date>) Interim |plan| Some(&mut plan.interim_date);
        /// Notes on the document.
        Notes(Vec<String>) Planned |plan| Some(&mut plan.notes);
        /// Totals that simulations are held against.
        Thresholds(Vec<Weight>) Planned |plan| Some(&mut plan.thresholds);
        /// The act that approved the plan.
        Approval(Option<Id>) Planned |plan| Some(&mut plan.approval);
    }
}

fields! {
    /// A convention of the rule set.
    RulesField of RuleSet {
        /// Name of the set.
        Name(String) Planned |rules| Some(&mut rules.name);
        /// How a late schedule is measured (R1).
        ScheduleMethod(ScheduleMethod) Planned |rules| Some(&mut rules.schedule_method);
        /// Where results are rounded (R13).
        Rounding(Rounding) Planned |rules| Some(&mut rules.rounding);
        /// How a satisfaction index becomes a percentage (R9).
        Survey(Option<SurveyRules>) Planned |rules| Some(&mut rules.survey);
        /// The share of its planned duration that a phase must have to spare to be early (R10).
        EarlyShare(Weight) Planned |rules| Some(&mut rules.interim.early_share);
        /// The share of its target that a rate must reach to be as expected (R10).
        RateShare(Weight) Planned |rules| Some(&mut rules.interim.rate_share);
    }
}

fields! {
    /// A field of an act.
    ActField of Act {
        /// Kind and number.
        Name(String) Planned |act| Some(&mut act.name);
        /// Date of the act.
        Date(Option<Date>) Planned |act| Some(&mut act.date);
        /// What it lays down for the plan.
        Title(Option<String>) Planned |act| Some(&mut act.title);
    }
}

fields! {
    /// A field of a guideline.
    GuidelineField of Guideline {
        /// Letter or number in its act.
        Code(String) Planned |guideline| Some(&mut guideline.code);
        /// Title.
        Title(String) Planned |guideline| Some(&mut guideline.title);
        /// Text.
        Text(Option<String>) Planned |guideline| Some(&mut guideline.text);
        /// The act it stands in.
        Act(Option<Id>) Planned |guideline| Some(&mut guideline.act);
    }
}

fields! {
    /// A field of a strategic area.
    AreaField of Area {
        /// Number in the document.
        Code(String) Planned |area| Some(&mut area.code);
        /// Title.
        Title(String) Planned |area| Some(&mut area.title);
    }
}

fields! {
    /// A field of an objective.
    ObjectiveField of Objective {
        /// Number in the document.
        Code(String) Planned |objective| Some(&mut objective.code);
        /// Title.
        Title(String) Planned |objective| Some(&mut objective.title);
        /// Weight in percent of the plan.
        Weight(Option<Weight>) Planned |objective| Some(&mut objective.weight);
        /// Whose performance it counts for (R8).
        Scope(Scope) Planned |objective| Some(&mut objective.scope);
        /// Unit or person that answers for it.
        Responsible(Option<String>) Planned |objective| Some(&mut objective.responsible);
        /// Other directorates that share it.
        SharedWith(Vec<String>) Planned |objective| Some(&mut objective.shared_with);
        /// Links to the regional programming.
        Programming(Vec<String>) Planned |objective| Some(&mut objective.programming);
        /// Guidelines that it answers to.
        Answers(Vec<Answer>) Planned |objective| Some(&mut objective.answers);
        /// Note of the plan.
        Note(Option<String>) Planned |objective| Some(&mut objective.note);
        /// External causes (R5).
        Exclusion(Option<Exclusion>) Final |objective| Some(&mut objective.exclusion);
    }
}

fields! {
    /// A field of an indicator.
    IndicatorField of Indicator {
        /// The kind, with all that it holds.
        Measure(Measure) Planned |one| Some(&mut one.measure);
        /// What is measured, in words.
        Title(String) Planned |one| Some(&mut one.title);
        /// Weight in percent of the objective (R6).
        Weight(Option<Weight>) Planned |one| Some(&mut one.weight);
        /// Whose performance it counts for (R8).
        Scope(Scope) Planned |one| Some(&mut one.scope);
        /// Note of the plan.
        Note(Option<String>) Planned |one| Some(&mut one.note);
        /// Where it starts from.
        Baseline(Option<Baseline>) Planned |one| Some(&mut one.baseline);
        /// Target of this year.
        Target(Option<Target>) Planned |one| Some(&mut one.target);
        /// Targets of later years.
        LaterTargets(Vec<LaterTarget>) Planned |one| Some(&mut one.later_targets);
        /// Unit of a number.
        Unit(String) Planned |one| numeric(one).map(|number| &mut number.unit);
        /// Whether more of a number is better (R3).
        Direction(Direction) Planned |one| numeric(one).map(|number| &mut number.direction);
        /// How a number behaves during the year (R10).
        Nature(Nature) Planned |one| numeric(one).map(|number| &mut number.nature);
        /// Where the achieved value of a number comes from (R3).
        Figure(FigureKind) Planned |one| numeric(one).map(|number| &mut number.figure);
        /// Name of a schedule.
        ScheduleName(String) Planned |one| schedule(one).map(|schedule| &mut schedule.name);
        /// Planned start of a milestone or of what cannot be quantified.
        Start(Option<Date>) Planned |one| deadline(one).map(|deadline| &mut deadline.start);
        /// Due date of a schedule, a milestone or of what cannot be quantified.
        Due(Option<Date>) Planned |one| due(one);
        /// Value at 30 June.
        InterimValue(Option<Figure>) Interim |one| Some(&mut one.interim.value);
        /// Monitoring note at 30 June.
        InterimNote(Option<String>) Interim |one| Some(&mut one.interim.note);
        /// Data source at 30 June.
        InterimSource(Option<String>) Interim |one| Some(&mut one.interim.source);
        /// State that the office declares at 30 June (R10).
        InterimState(Option<State>) Interim |one| Some(&mut one.interim.state);
        /// Numerator of a number at 30 June.
        InterimNumerator(Option<Figure>) Interim |one| numeric(one).map(|one| &mut one.interim.numerator);
        /// Denominator of a number at 30 June.
        InterimDenominator(Option<Figure>) Interim |one| numeric(one).map(|one| &mut one.interim.denominator);
        /// How a milestone, or what cannot be quantified, stood at 30 June.
        InterimCompletion(Option<Completion>) Interim |one| deadline(one).map(|one| &mut one.interim);
        /// Counts of a survey at 30 June.
        InterimSurvey(SurveyCount) Interim |one| survey(one).map(|survey| &mut survey.interim);
        /// Achieved value.
        Value(Option<Figure>) Final |one| Some(&mut one.r#final.value);
        /// Numerator of a number.
        Numerator(Option<Figure>) Final |one| numeric(one).map(|one| &mut one.r#final.numerator);
        /// Denominator of a number.
        Denominator(Option<Figure>) Final |one| numeric(one).map(|one| &mut one.r#final.denominator);
        /// How a milestone, or what cannot be quantified, ended.
        Completion(Option<Completion>) Final |one| deadline(one).map(|one| &mut one.r#final);
        /// Counts of a survey.
        Survey(SurveyCount) Final |one| survey(one).map(|survey| &mut survey.r#final);
        /// Percentage declared in the note (R4).
        Declared(Option<Figure>) Final |one| Some(&mut one.r#final.declared);
        /// Monitoring note.
        MonitoringNote(Option<String>) Final |one| Some(&mut one.r#final.note);
        /// Data source.
        Source(Option<String>) Final |one| Some(&mut one.r#final.source);
        /// What was particular in applying the criteria.
        CriteriaNote(Option<String>) Final |one| Some(&mut one.r#final.criteria_note);
        /// External causes (R5).
        Exclusion(Option<Exclusion>) Final |one| Some(&mut one.r#final.exclusion);
    }
}

fields! {
    /// A field of a phase.
    PhaseField of Phase {
        /// Number in the schedule.
        Code(String) Planned |phase| Some(&mut phase.code);
        /// What is done.
        Title(String) Planned |phase| Some(&mut phase.title);
        /// What comes out of it.
        Output(Option<String>) Planned |phase| Some(&mut phase.output);
        /// Unit that answers for it.
        Responsible(Option<String>) Planned |phase| Some(&mut phase.responsible);
        /// Weight in percent of the schedule.
        Weight(Option<Weight>) Planned |phase| Some(&mut phase.weight);
        /// Planned start.
        Start(Option<Date>) Planned |phase| Some(&mut phase.start);
        /// Planned end.
        End(Option<Date>) Planned |phase| Some(&mut phase.end);
        /// How it stood at 30 June.
        InterimCompletion(Option<Completion>) Interim |phase| Some(&mut phase.interim.completion);
        /// Monitoring note at 30 June.
        InterimNote(Option<String>) Interim |phase| Some(&mut phase.interim.note);
        /// Data source at 30 June.
        InterimSource(Option<String>) Interim |phase| Some(&mut phase.interim.source);
        /// External causes at 30 June.
        InterimExclusion(Option<Exclusion>) Interim |phase| Some(&mut phase.interim.exclusion);
        /// How it ended.
        Completion(Option<Completion>) Final |phase| Some(&mut phase.r#final.completion);
        /// Monitoring note.
        MonitoringNote(Option<String>) Final |phase| Some(&mut phase.r#final.note);
        /// Data source.
        Source(Option<String>) Final |phase| Some(&mut phase.r#final.source);
        /// External causes (R5).
        Exclusion(Option<Exclusion>) Final |phase| Some(&mut phase.r#final.exclusion);
    }
}

const fn numeric(indicator: &mut Indicator) -> Option<&mut Numeric> {
    match &mut indicator.measure {
        Measure::Numeric(numeric) => Some(numeric),
        Measure::Schedule(_) | Measure::Milestone(_) | Measure::Survey(_) | Measure::NotQuantifiable(_) => {
            None
        }
    }
}

const fn schedule(indicator: &mut Indicator) -> Option<&mut Schedule> {
    match &mut indicator.measure {
        Measure::Schedule(schedule) => Some(schedule),
        Measure::Numeric(_) | Measure::Milestone(_) | Measure::Survey(_) | Measure::NotQuantifiable(_) => {
            None
        }
    }
}

const fn survey(indicator: &mut Indicator) -> Option<&mut Survey> {
    match &mut indicator.measure {
        Measure::Survey(survey) => Some(survey),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
            None
        }
    }
}

const fn deadline(indicator: &mut Indicator) -> Option<&mut Deadline> {
    match &mut indicator.measure {
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(deadline),
        Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
    }
}

const fn due(indicator: &mut Indicator) -> Option<&mut Option<Date>> {
    match &mut indicator.measure {
        Measure::Schedule(schedule) => Some(&mut schedule.due),
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => Some(&mut deadline.due),
        Measure::Numeric(_) | Measure::Survey(_) => None,
    }
}
