//! The words and fields of changes: in amendments, what leads back; in scenarios, what is tried out.

use super::{FileValue, Read, plain};
use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Act, ActField, Answer, Area, AreaField, Baseline, Change, Completion, Direction, Exclusion,
        FigureKind, Guideline, GuidelineField, Id, Indicator, IndicatorField, LaterTarget, Measure, Nature,
        Objective, ObjectiveField, Part, PartId, Phase, PhaseField, PlanField, Rounding, RulesField,
        ScheduleMethod, Scope, Slot, Stage, State, SurveyCount, SurveyRules, Target,
    },
};
use std::sync::Arc;

one_of!(Change {
    "plan" => Plan { set: required },
    "rules" => Rules { set: required },
    "act" => Act { id: required, set: required },
    "guideline" => Guideline { id: required, set: required },
    "area" => Area { id: required, set: required },
    "objective" => Objective { id: required, set: required },
    "indicator" => Indicator { id: required, set: required },
    "phase" => Phase { id: required, set: required },
    "insert" => Insert { slot: required, part: required },
    "remove" => Remove(PartId),
    "move" => Move { part: required, slot: required },
});
object!(Slot { owner: optional, position: required });
one_of!(PartId {
    "act" => Act(Id),
    "guideline" => Guideline(Id),
    "area" => Area(Id),
    "objective" => Objective(Id),
    "indicator" => Indicator(Id),
    "phase" => Phase(Id),
});
one_of!(Part {
    "act" => Act(Act),
    "guideline" => Guideline(Guideline),
    "area" => Area(Area),
    "objective" => Objective(Arc<Objective>),
    "indicator" => Indicator(Indicator),
    "phase" => Phase(Phase),
});
one_of!(PlanField {
    "title" => Title(String),
    "body" => Body(String),
    "body_short" => BodyShort(String),
    "year" => Year(u16),
    "stage" => Stage(Stage),
    "interim_date" => InterimDate(Option<Date>),
    "notes" => Notes(Vec<String>),
    "thresholds" => Thresholds(Vec<Weight>),
    "approval" => Approval(Option<Id>),
});
one_of!(RulesField {
    "name" => Name(String),
    "schedule_method" => ScheduleMethod(ScheduleMethod),
    "rounding" => Rounding(Rounding),
    "survey" => Survey(Option<SurveyRules>),
    "early_share" => EarlyShare(Weight),
    "rate_share" => RateShare(Weight),
});
one_of!(ActField { "name" => Name(String), "date" => Date(Option<Date>), "title" => Title(Option<String>) });
one_of!(GuidelineField {
    "code" => Code(String),
    "title" => Title(String),
    "text" => Text(Option<String>),
    "act" => Act(Option<Id>),
});
one_of!(AreaField { "code" => Code(String), "title" => Title(String) });
one_of!(ObjectiveField {
    "code" => Code(String),
    "title" => Title(String),
    "weight" => Weight(Option<Weight>),
    "scope" => Scope(Scope),
    "responsible" => Responsible(Option<String>),
    "shared_with" => SharedWith(Vec<String>),
    "programming" => Programming(Vec<String>),
    "answers" => Answers(Vec<Answer>),
    "note" => Note(Option<String>),
    "exclusion" => Exclusion(Option<Exclusion>),
});
one_of!(IndicatorField {
    "measure" => Measure(Measure),
    "title" => Title(String),
    "weight" => Weight(Option<Weight>),
    "scope" => Scope(Scope),
    "note" => Note(Option<String>),
    "baseline" => Baseline(Option<Baseline>),
    "target" => Target(Option<Target>),
    "later_targets" => LaterTargets(Vec<LaterTarget>),
    "unit" => Unit(String),
    "direction" => Direction(Direction),
    "nature" => Nature(Nature),
    "figure" => Figure(FigureKind),
    "schedule_name" => ScheduleName(String),
    "start" => Start(Option<Date>),
    "due" => Due(Option<Date>),
    "interim_value" => InterimValue(Option<Figure>),
    "interim_note" => InterimNote(Option<String>),
    "interim_source" => InterimSource(Option<String>),
    "interim_state" => InterimState(Option<State>),
    "interim_numerator" => InterimNumerator(Option<Figure>),
    "interim_denominator" => InterimDenominator(Option<Figure>),
    "interim_completion" => InterimCompletion(Option<Completion>),
    "interim_survey" => InterimSurvey(SurveyCount),
    "value" => Value(Option<Figure>),
    "numerator" => Numerator(Option<Figure>),
    "denominator" => Denominator(Option<Figure>),
    "completion" => Completion(Option<Completion>),
    "survey" => Survey(SurveyCount),
    "declared" => Declared(Option<Figure>),
    "monitoring_note" => MonitoringNote(Option<String>),
    "source" => Source(Option<String>),
    "criteria_note" => CriteriaNote(Option<String>),
    "exclusion" => Exclusion(Option<Exclusion>),
});
one_of!(PhaseField {
    "code" => Code(String),
    "title" => Title(String),
    "output" => Output(Option<String>),
    "responsible" => Responsible(Option<String>),
    "weight" => Weight(Option<Weight>),
    "start" => Start(Option<Date>),
    "end" => End(Option<Date>),
    "interim_completion" => InterimCompletion(Option<Completion>),
    "interim_note" => InterimNote(Option<String>),
    "interim_source" => InterimSource(Option<String>),
    "interim_exclusion" => InterimExclusion(Option<Exclusion>),
    "completion" => Completion(Option<Completion>),
    "monitoring_note" => MonitoringNote(Option<String>),
    "source" => Source(Option<String>),
    "exclusion" => Exclusion(Option<Exclusion>),
});
