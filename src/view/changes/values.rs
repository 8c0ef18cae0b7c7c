//! The value that a change sets, as a text.

use super::super::{
    Language, choices, figures,
    language::say,
    states::state_name,
    words::{self, target},
};
use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Act, ActField, Answer, AreaField, Baseline, Change, Completion, Exclusion, GuidelineField, Id,
        IndicatorField, LaterTarget, ObjectiveField, Part, PhaseField, Plan, PlanField, RulesField,
        SurveyCount, SurveyRules,
    },
};

/// The value, or `—` where the field is emptied. The plan is one that has the acts and guidelines it refers to.
#[must_use]
pub fn changed_value(plan: &Plan, change: &Change, language: Language) -> String {
    let text = match change {
        Change::Plan { set } => of_plan(plan, set, language),
        Change::Rules { set } => of_rules(set, language),
        Change::Act { set: ActField::Name(text), .. }
        | Change::Guideline { set: GuidelineField::Code(text) | GuidelineField::Title(text), .. }
        | Change::Area { set: AreaField::Code(text) | AreaField::Title(text), .. } => text.clone(),
        Change::Act { set: ActField::Date(date), .. } => day(*date),
        Change::Act { set: ActField::Title(text), .. }
        | Change::Guideline { set: GuidelineField::Text(text), .. } => text.clone().unwrap_or_default(),
        Change::Guideline { set: GuidelineField::Act(act), .. } => act_name(plan, act.as_ref()),
        Change::Objective { set, .. } => of_objective(plan, set, language),
        Change::Indicator { set, .. } => of_indicator(set, language),
        Change::Phase { set, .. } => of_phase(set, language),
        Change::Insert { part, .. } => title(part).to_owned(),
        Change::Remove(_) => String::new(),
        Change::Move { slot, .. } => say!(language, "posto {}", "place {}", slot.position + 1),
    };
    if text.is_empty() { "—".to_owned() } else { text }
}

/// The title of a part.
pub(super) fn title(part: &Part) -> &str {
    match part {
        Part::Act(one) => &one.name,
        Part::Guideline(one) => &one.title,
        Part::Area(one) => &one.title,
        Part::Objective(one) => &one.title,
        Part::Indicator(one) => &one.title,
        Part::Phase(one) => &one.title,
    }
}

fn of_plan(plan: &Plan, set: &PlanField, language: Language) -> String {
    match set {
        PlanField::Title(text) | PlanField::Body(text) | PlanField::BodyShort(text) => text.clone(),
        PlanField::Year(year) => year.to_string(),
        PlanField::Stage(stage) => choices::stage_name(*stage, language).to_owned(),
        PlanField::InterimDate(date) => day(*date),
        PlanField::Notes(notes) => notes.join("; "),
        PlanField::Thresholds(all) => {
            all.iter().map(|one| figures::weight(*one, language)).collect::<Vec<_>>().join("; ")
        }
        PlanField::Approval(act) => act_name(plan, act.as_ref()),
    }
}

fn of_rules(set: &RulesField, language: Language) -> String {
    match set {
        RulesField::Name(text) => text.clone(),
        RulesField::ScheduleMethod(method) => choices::schedule_method_name(*method, language).to_owned(),
        RulesField::Rounding(rounding) => choices::rounding_name(*rounding, language).to_owned(),
        RulesField::EarlyShare(share) | RulesField::RateShare(share) => figures::weight(*share, language),
        RulesField::Survey(survey) => survey.as_ref().map_or_else(String::new, |one| scale(one, language)),
    }
}

fn scale(survey: &SurveyRules, language: Language) -> String {
    let step = |step: &crate::plan::Threshold| {
        let from = figures::figure(step.from.get(), "", language);
        say!(language, "da {}: {}", "from {}: {}", from, figures::weight(step.percent, language))
    };
    let steps: Vec<String> = survey.scale.iter().map(step).collect();
    format!("quorum {}; {}", figures::weight(survey.quorum, language), steps.join("; "))
}

fn of_objective(plan: &Plan, set: &ObjectiveField, language: Language) -> String {
    match set {
        ObjectiveField::Code(text) | ObjectiveField::Title(text) => text.clone(),
        ObjectiveField::Weight(weight) => percentage(*weight, language),
        ObjectiveField::Scope(scope) => choices::scope_name(*scope, language).to_owned(),
        ObjectiveField::Responsible(text) | ObjectiveField::Note(text) => text.clone().unwrap_or_default(),
        ObjectiveField::SharedWith(list) | ObjectiveField::Programming(list) => list.join("; "),
        ObjectiveField::Answers(answers) => {
            let code = |answer: &Answer| {
                let guideline = plan.guidelines.iter().find(|one| one.id == answer.guideline);
                let code = guideline.map_or_else(String::new, |one| one.code.clone());
                if answer.reading { say!(language, "{} (lettura)", "{} (reading)", code) } else { code }
            };
            answers.iter().map(code).collect::<Vec<_>>().join(", ")
        }
        ObjectiveField::Exclusion(why) => reason(why.as_ref()),
    }
}

fn of_indicator(set: &IndicatorField, language: Language) -> String {
    match set {
        IndicatorField::Measure(measure) => words::measure_name(measure, language).to_owned(),
        IndicatorField::Title(text) | IndicatorField::Unit(text) | IndicatorField::ScheduleName(text) => {
            text.clone()
        }
        IndicatorField::Weight(weight) => percentage(*weight, language),
        IndicatorField::Scope(scope) => choices::scope_name(*scope, language).to_owned(),
        IndicatorField::Note(text)
        | IndicatorField::InterimNote(text)
        | IndicatorField::InterimSource(text)
        | IndicatorField::MonitoringNote(text)
        | IndicatorField::Source(text)
        | IndicatorField::CriteriaNote(text) => text.clone().unwrap_or_default(),
        IndicatorField::Baseline(baseline) => baseline.map_or_else(String::new, |one| start(one, language)),
        IndicatorField::Target(one) => one.map_or_else(String::new, |one| target(one, "", language)),
        IndicatorField::LaterTargets(targets) => later_targets(targets, "", language),
        IndicatorField::Direction(direction) => choices::direction_name(*direction, language).to_owned(),
        IndicatorField::Nature(nature) => choices::nature_name(*nature, language).to_owned(),
        IndicatorField::Figure(kind) => choices::figure_kind_name(*kind, language).to_owned(),
        IndicatorField::Start(date) | IndicatorField::Due(date) => day(*date),
        IndicatorField::InterimValue(value)
        | IndicatorField::InterimNumerator(value)
        | IndicatorField::InterimDenominator(value)
        | IndicatorField::Value(value)
        | IndicatorField::Numerator(value)
        | IndicatorField::Denominator(value)
        | IndicatorField::Declared(value) => number(*value, language),
        IndicatorField::InterimState(state) => {
            state.map_or_else(String::new, |state| state_name(state, language).to_owned())
        }
        IndicatorField::InterimCompletion(end) | IndicatorField::Completion(end) => {
            completion(end.as_ref(), language)
        }
        IndicatorField::InterimSurvey(count) | IndicatorField::Survey(count) => counts(*count, language),
        IndicatorField::Exclusion(why) => reason(why.as_ref()),
    }
}

fn of_phase(set: &PhaseField, language: Language) -> String {
    match set {
        PhaseField::Code(text) | PhaseField::Title(text) => text.clone(),
        PhaseField::Output(text)
        | PhaseField::Responsible(text)
        | PhaseField::InterimNote(text)
        | PhaseField::InterimSource(text)
        | PhaseField::MonitoringNote(text)
        | PhaseField::Source(text) => text.clone().unwrap_or_default(),
        PhaseField::Weight(weight) => percentage(*weight, language),
        PhaseField::Start(date) | PhaseField::End(date) => day(*date),
        PhaseField::InterimCompletion(end) | PhaseField::Completion(end) => {
            completion(end.as_ref(), language)
        }
        PhaseField::InterimExclusion(why) | PhaseField::Exclusion(why) => reason(why.as_ref()),
    }
}

fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, figures::date)
}

fn percentage(weight: Option<Weight>, language: Language) -> String {
    weight.map_or_else(String::new, |weight| figures::weight(weight, language))
}

fn number(value: Option<Figure>, language: Language) -> String {
    value.map_or_else(String::new, |value| figures::figure(value.get(), "", language))
}

fn reason(exclusion: Option<&Exclusion>) -> String {
    exclusion.map_or_else(String::new, |one| one.reason.clone())
}

fn act_name(plan: &Plan, id: Option<&Id>) -> String {
    id.and_then(|id| plan.act(id)).map_or_else(String::new, |act: &Act| act.name.clone())
}

fn start(baseline: Baseline, language: Language) -> String {
    let value = figures::figure(baseline.value.get(), "", language);
    match baseline.year {
        Some(year) => format!("{value} ({year})"),
        None => value,
    }
}

/// How an activity ended, in a few words: `31/12/2020`, `stimata 31/01/2021`, `non stimabile`.
#[must_use]
pub fn completion(end: Option<&Completion>, language: Language) -> String {
    match end {
        None => String::new(),
        Some(Completion::Completed(date)) => figures::date(*date),
        Some(Completion::Estimated { end, .. }) => {
            let end = figures::date(*end);
            say!(language, "non conclusa, stimata {}", "not completed, estimated {}", end)
        }
        Some(Completion::NotEstimable) => {
            language.pick("non conclusa, non stimabile", "not completed, not estimable").to_owned()
        }
    }
}

fn counts(count: SurveyCount, language: Language) -> String {
    let one = |value: Option<Figure>| {
        value.map_or_else(|| "—".to_owned(), |value| figures::figure(value.get(), "", language))
    };
    let SurveyCount { asked, evaluations, score } = count;
    if count.is_empty() {
        return String::new();
    }
    let (asked, evaluations, score) = (one(asked), one(evaluations), one(score));
    say!(
        language,
        "interpellati {}, valutazioni {}, punteggio {}",
        "asked {}, evaluations {}, score {}",
        asked,
        evaluations,
        score
    )
}

/// Targets of later years: `2021–2022: ≥ dato finale anno precedente`.
#[must_use]
pub fn later_targets(targets: &[LaterTarget], unit: &str, language: Language) -> String {
    let one = |later: &LaterTarget| {
        let (from, to) = (later.from, later.to);
        let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
        format!("{years}: {}", target(later.target, unit, language))
    };
    targets.iter().map(one).collect::<Vec<_>>().join("; ")
}
