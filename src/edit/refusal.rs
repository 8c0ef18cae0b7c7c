//! Edits that would break the document: refused, each with its reason, and nothing else changes.
//!
//! Only what the edit itself touches is looked at: a document that came with a contradiction can still be edited
//! elsewhere, and mended.

use super::amend::referred_to;
use crate::{
    date::Date,
    number::Figure,
    plan::{
        ActField, AreaField, Change, ChangeError, Deadline, Document, GuidelineField, Id, Indicator,
        IndicatorField, LaterTarget, Measure, ObjectiveField, Part, PartId, Phase, PhaseField, Plan,
        PlanField, SurveyCount,
    },
};

/// Why an edit is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The document has not what is to be changed.
    Impossible(ChangeError),
    /// The document would contradict itself.
    Refused(Refusal),
}

/// What an edit would break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A text that must not be empty.
    Empty,
    /// Another part of the sort has the code.
    CodeTaken {
        /// The code.
        code: String,
        /// The title of the part that has it.
        title: String,
    },
    /// It would end before it starts.
    EndsBeforeStart {
        /// The planned start.
        start: Date,
        /// The planned end.
        end: Date,
    },
    /// A year outside 1900–2199.
    YearOutOfRange,
    /// Years of later targets that are reversed, or that two targets share.
    YearsOverlap,
    /// A count below zero.
    Negative,
    /// The plan refers to the act.
    ActInUse,
    /// Objectives answer to the guideline.
    GuidelineInUse {
        /// How many.
        objectives: usize,
    },
    /// An amendment tells what the part was: without it the version before could not be shown.
    Amended {
        /// The name of the act that amended.
        act: String,
    },
    /// A scenario changes the part.
    InScenario {
        /// The name of the scenario.
        name: String,
    },
}

/// The first reason not to make an edit, looked for in the document as it would be.
pub(super) fn refusal(after: &Document, changes: &[Change]) -> Option<Refusal> {
    let structural = |change: &Change| {
        let kind = matches!(change, Change::Indicator { set: IndicatorField::Measure(_), .. });
        kind || matches!(change, Change::Insert { .. } | Change::Remove(_) | Change::Move { .. })
    };
    let history = || changes.iter().any(structural).then(|| history(after)).flatten();
    changes.iter().find_map(|change| of_change(&after.plan, change)).or_else(history)
}

fn of_change(plan: &Plan, change: &Change) -> Option<Refusal> {
    match change {
        Change::Plan { set } => of_plan(set),
        Change::Rules { .. } | Change::Move { .. } => None,
        Change::Act { set: ActField::Name(name), .. } => empty(name),
        Change::Act { .. } => None,
        Change::Guideline { id, set: GuidelineField::Code(code) } => {
            let others = plan.guidelines.iter().filter(|one| &one.id != id);
            empty(code).or_else(|| taken(code, others.map(|one| (&one.code, &one.title))))
        }
        Change::Guideline { set: GuidelineField::Title(title), .. } => empty(title),
        Change::Guideline { .. } => None,
        Change::Area { id, set: AreaField::Code(code) } => {
            let others = plan.areas.iter().filter(|one| &one.id != id);
            empty(code).or_else(|| taken(code, others.map(|one| (&one.code, &one.title))))
        }
        Change::Area { set: AreaField::Title(title), .. } => empty(title),
        Change::Objective { id, set: ObjectiveField::Code(code) } => objective_code(plan, id, code),
        Change::Objective { set: ObjectiveField::Title(title), .. } => empty(title),
        Change::Objective { .. } => None,
        Change::Indicator { id, set } => of_indicator(plan, id, set),
        Change::Phase { id, set } => of_phase(plan, id, set),
        Change::Insert { part, .. } => match part.as_ref() {
            Part::Objective(one) => objective_code(plan, &one.id, &one.code),
            _ => None,
        },
        Change::Remove(part) => of_removal(plan, part),
    }
}

fn of_plan(set: &PlanField) -> Option<Refusal> {
    match set {
        PlanField::Title(text) | PlanField::Body(text) => empty(text),
        PlanField::Year(year) => (!(1900..2200).contains(year)).then_some(Refusal::YearOutOfRange),
        PlanField::BodyShort(_)
        | PlanField::Stage(_)
        | PlanField::InterimDate(_)
        | PlanField::Notes(_)
        | PlanField::Thresholds(_)
        | PlanField::Approval(_) => None,
    }
}

fn objective_code(plan: &Plan, id: &Id, code: &str) -> Option<Refusal> {
    let others = plan.objectives().map(|(_, one)| one).filter(|one| &one.id != id);
    empty(code).or_else(|| taken(code, others.map(|one| (&one.code, &one.title))))
}

fn of_indicator(plan: &Plan, id: &Id, set: &IndicatorField) -> Option<Refusal> {
    match set {
        IndicatorField::Title(title) => empty(title),
        IndicatorField::LaterTargets(targets) => overlap(targets).then_some(Refusal::YearsOverlap),
        IndicatorField::Start(_) | IndicatorField::Due(_) => match &plan.indicator(id)?.measure {
            Measure::Milestone(Deadline { start, due, .. })
            | Measure::NotQuantifiable(Deadline { start, due, .. }) => reversed(*start, *due),
            Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => None,
        },
        IndicatorField::InterimNumerator(count)
        | IndicatorField::InterimDenominator(count)
        | IndicatorField::Numerator(count)
        | IndicatorField::Denominator(count)
        | IndicatorField::Declared(count) => negative(*count),
        IndicatorField::InterimSurvey(count) | IndicatorField::Survey(count) => {
            let SurveyCount { asked, evaluations, score } = *count;
            [asked, evaluations, score].into_iter().find_map(negative)
        }
        _ => None,
    }
}

fn of_phase(plan: &Plan, id: &Id, set: &PhaseField) -> Option<Refusal> {
    let schedule = || plan.indicators().filter_map(Indicator::schedule).find(|one| has(&one.phases, id));
    match set {
        PhaseField::Code(code) => {
            let phases = schedule().map(|schedule| schedule.phases.iter()).into_iter().flatten();
            let others = phases.filter(|one| &one.id != id);
            empty(code).or_else(|| taken(code, others.map(|one| (&one.code, &one.title))))
        }
        PhaseField::Start(_) | PhaseField::End(_) => {
            let phase = schedule()?.phases.iter().find(|one| &one.id == id)?;
            reversed(phase.start, phase.end)
        }
        _ => None,
    }
}

fn of_removal(plan: &Plan, part: &PartId) -> Option<Refusal> {
    match part {
        PartId::Act(id) => referred_to(plan, &plan.amendments, id).then_some(Refusal::ActInUse),
        PartId::Guideline(id) => {
            let answers =
                |one: &crate::plan::Objective| one.answers.iter().any(|answer| &answer.guideline == id);
            let objectives = plan.objectives().filter(|(_, one)| answers(one)).count();
            (objectives > 0).then_some(Refusal::GuidelineInUse { objectives })
        }
        PartId::Area(_) | PartId::Objective(_) | PartId::Indicator(_) | PartId::Phase(_) => None,
    }
}

/// What an edit would make impossible of the history, and of what is tried out.
fn history(after: &Document) -> Option<Refusal> {
    use crate::plan::HistoryList::{Amendment, Scenario};
    let broken = after.broken_history()?;
    let plan = &after.plan;
    Some(match broken.list {
        Amendment(index) => {
            let act = plan.amendments.get(index).and_then(|one| plan.act(&one.act));
            Refusal::Amended { act: act.map(|act| act.name.clone()).unwrap_or_default() }
        }
        Scenario(index) => {
            let name = plan.scenarios.get(index).map(|one| one.name.clone());
            Refusal::InScenario { name: name.unwrap_or_default() }
        }
    })
}

fn empty(text: &str) -> Option<Refusal> {
    text.trim().is_empty().then_some(Refusal::Empty)
}

fn taken<'a>(code: &str, others: impl Iterator<Item = (&'a String, &'a String)>) -> Option<Refusal> {
    let same = |(other, _): &(&String, &String)| other.trim() == code.trim();
    let (code, title) = { others }.find(same)?;
    Some(Refusal::CodeTaken { code: code.clone(), title: title.clone() })
}

fn reversed(start: Option<Date>, end: Option<Date>) -> Option<Refusal> {
    let (start, end) = start.zip(end)?;
    (end < start).then_some(Refusal::EndsBeforeStart { start, end })
}

fn negative(count: Option<Figure>) -> Option<Refusal> {
    count.is_some_and(|count| count.get().is_sign_negative()).then_some(Refusal::Negative)
}

fn overlap(targets: &[LaterTarget]) -> bool {
    let pairs = targets
        .iter()
        .enumerate()
        .flat_map(|(index, one)| targets.iter().skip(index + 1).map(move |other| (one, other)));
    targets.iter().any(|one| one.from > one.to) || { pairs }
        .any(|(one, other)| one.from <= other.to && other.from <= one.to)
}

fn has(phases: &[Phase], id: &Id) -> bool {
    phases.iter().any(|phase| &phase.id == id)
}
