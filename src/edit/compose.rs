//! The changes for what people ask for: add a part, duplicate it, delete it, move it up or down.

use std::sync::Arc;

use crate::{
    date::Date,
    plan::{
        Act, Answer, Area, Change, Document, FinalMonitoring, Guideline, Id, Indicator, InterimMonitoring,
        Measure, Objective, ObjectiveField, Part, PartId, Phase, PhaseMonitoring, Plan, Schedule, Slot,
    },
};

/// Gives out identifiers that are new to a plan.
///
/// The seed makes them differ from those that others give out in their copies of the plan, so that two people who
/// each add a part never add the same one; the count makes them differ from those of parts that were deleted since.
#[derive(Clone, Debug)]
pub struct Ids {
    seed: String,
    count: u32,
}

impl Ids {
    /// The seed is of letters and digits.
    #[must_use]
    pub const fn new(seed: String) -> Self {
        Self { seed, count: 0 }
    }

    /// A new identifier, such as `objective-k3f9-1`.
    pub fn fresh(&mut self, plan: &Plan, sort: &str) -> Id {
        loop {
            self.count += 1;
            match Id::new(format!("{sort}-{}-{}", self.seed, self.count)) {
                Ok(id) if has(plan, &id) => {}
                Ok(id) => return id,
                // A seed that is no part of an identifier is left out.
                Err(_) => self.seed.clear(),
            }
        }
    }
}

fn has(plan: &Plan, id: &Id) -> bool {
    let sorts: [fn(Id) -> PartId; 6] =
        [PartId::Act, PartId::Guideline, PartId::Area, PartId::Objective, PartId::Indicator, PartId::Phase];
    let scenario = plan.scenarios.iter().any(|one| &one.id == id);
    scenario || sorts.into_iter().any(|sort| sort(id.clone()).slot(plan).is_some())
}

/// A part that does not exist yet, with its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum New {
    /// An act.
    Act,
    /// A guideline.
    Guideline,
    /// A strategic area.
    Area,
    /// An objective of this area.
    Objective(Id),
    /// An indicator of this objective, of this kind.
    Indicator(Id, Measure),
    /// A phase of this indicator's schedule.
    Phase(Id),
}

/// The change that adds a part with a title at the end of its list, numbered on from the last; `None` where the owner is gone.
#[must_use]
pub fn add(document: &Document, new: &New, title: &str, ids: &mut Ids) -> Option<Change> {
    let plan = &document.plan;
    let title = title.to_owned();
    let (owner, position, part) = match new {
        New::Act => {
            let part = Part::Act(Act { id: ids.fresh(plan, "act"), name: title, date: None, title: None });
            (None, plan.acts.len(), part)
        }
        New::Guideline => {
            let code = next_code(plan.guidelines.iter().map(|one| one.code.as_str()), "");
            let id = ids.fresh(plan, "guideline");
            (
                None,
                plan.guidelines.len(),
                Part::Guideline(Guideline { id, code, title, text: None, act: None }),
            )
        }
        New::Area => {
            let code = next_code(plan.areas.iter().map(|one| one.code.as_str()), "");
            let part = Area { id: ids.fresh(plan, "area"), code, title, objectives: Vec::new() };
            (None, plan.areas.len(), Part::Area(part))
        }
        New::Objective(area) => {
            let area = plan.areas.iter().find(|one| &one.id == area)?;
            let part = Objective::empty(ids.fresh(plan, "objective"), objective_code(plan, area), title);
            (Some(area.id.clone()), area.objectives.len(), Part::Objective(Arc::new(part)))
        }
        New::Indicator(objective, measure) => {
            let (_, owner) = plan.objectives().find(|(_, one)| &one.id == objective)?;
            let part = Indicator::empty(ids.fresh(plan, "indicator"), title, measure.clone());
            (Some(owner.id.clone()), owner.indicators.len(), Part::Indicator(part))
        }
        New::Phase(indicator) => {
            let schedule = schedule(plan, indicator)?;
            let code = next_code(schedule.phases.iter().map(|one| one.code.as_str()), "");
            let part = Phase::empty(ids.fresh(plan, "phase"), code, title);
            (Some(indicator.clone()), schedule.phases.len(), Part::Phase(part))
        }
    };
    Some(Change::Insert { slot: Slot::new(owner, position), part: Box::new(part) })
}

/// An empty schedule that is due by the end of the plan's year.
#[must_use]
pub fn empty_schedule(plan: &Plan, name: &str) -> Measure {
    let due = Date::new(i32::from(plan.year), 12, 31);
    Measure::Schedule(Schedule { name: name.to_owned(), due, phases: Vec::new() })
}

/// The changes that delete a part; whatever answers to a guideline no longer does.
#[must_use]
pub fn remove(document: &Document, part: &PartId) -> Vec<Change> {
    let PartId::Guideline(id) = part else { return vec![Change::Remove(part.clone())] };
    let answering = document.plan.objectives().filter_map(|(_, one)| {
        let kept: Vec<Answer> =
            one.answers.iter().filter(|answer| &answer.guideline != id).cloned().collect();
        let set = ObjectiveField::Answers(kept);
        let fewer = !matches!(&set, ObjectiveField::Answers(kept) if kept.len() == one.answers.len());
        fewer.then(|| Change::Objective { id: one.id.clone(), set })
    });
    answering.chain([Change::Remove(part.clone())]).collect()
}

/// The change that moves a part by one, up or down: an objective at the edge of its area goes to the area beside it.
#[must_use]
pub fn move_by(document: &Document, part: &PartId, down: bool) -> Option<Change> {
    let plan = &document.plan;
    let slot = part.slot(plan)?;
    let position = usize::from(slot.position);
    let count = siblings(plan, part, slot.owner.as_ref())?;
    let within = if down { Some(position + 1).filter(|next| *next < count) } else { position.checked_sub(1) };
    let slot = match (within, part) {
        (Some(next), _) => Slot::new(slot.owner, next),
        (None, PartId::Objective(_)) => beside(plan, slot.owner.as_ref()?, down)?,
        (None, _) => return None,
    };
    Some(Change::Move { part: part.clone(), slot })
}

/// The end of the area before, or the start of the area after.
fn beside(plan: &Plan, area: &Id, down: bool) -> Option<Slot> {
    let index = plan.areas.iter().position(|one| &one.id == area)?;
    let other = plan.areas.get(if down { index + 1 } else { index.checked_sub(1)? })?;
    Some(Slot::new(Some(other.id.clone()), if down { 0 } else { other.objectives.len() }))
}

/// How many stand in the list of a part.
fn siblings(plan: &Plan, part: &PartId, owner: Option<&Id>) -> Option<usize> {
    Some(match part {
        PartId::Act(_) => plan.acts.len(),
        PartId::Guideline(_) => plan.guidelines.len(),
        PartId::Area(_) => plan.areas.len(),
        PartId::Objective(_) => plan.areas.iter().find(|one| Some(&one.id) == owner)?.objectives.len(),
        PartId::Indicator(_) => plan.objectives().find(|(_, one)| Some(&one.id) == owner)?.1.indicators.len(),
        PartId::Phase(_) => schedule(plan, owner?)?.phases.len(),
    })
}

/// The change that puts a copy behind a part: what is planned, with new identifiers and the next free code, nothing of
/// the monitoring.
#[must_use]
pub fn duplicate(document: &Document, part: &PartId, suffix: &str, ids: &mut Ids) -> Option<Change> {
    let plan = &document.plan;
    let slot = part.slot(plan)?;
    let title = |title: &str| format!("{title}{suffix}");
    let copy = match part.part(plan)? {
        Part::Act(one) => Part::Act(Act { id: ids.fresh(plan, "act"), name: title(&one.name), ..one }),
        Part::Guideline(one) => {
            let code = next_code(plan.guidelines.iter().map(|one| one.code.as_str()), "");
            let id = ids.fresh(plan, "guideline");
            Part::Guideline(Guideline { id, code, title: title(&one.title), ..one })
        }
        // A copy of a whole area would repeat every objective of the plan: only its frame is copied.
        Part::Area(one) => {
            let code = next_code(plan.areas.iter().map(|one| one.code.as_str()), "");
            let id = ids.fresh(plan, "area");
            Part::Area(Area { id, code, title: title(&one.title), objectives: Vec::new() })
        }
        Part::Objective(one) => {
            let area = plan.areas.iter().find(|area| Some(&area.id) == slot.owner.as_ref())?;
            let indicators = one.indicators.iter().map(|one| copied(plan, one, ids)).collect();
            Part::Objective(Arc::new(Objective {
                id: ids.fresh(plan, "objective"),
                code: objective_code(plan, area),
                title: title(&one.title),
                exclusion: None,
                indicators,
                ..one.as_ref().clone()
            }))
        }
        Part::Indicator(one) => {
            Part::Indicator(Indicator { title: title(&one.title), ..copied(plan, &one, ids) })
        }
        Part::Phase(one) => {
            let phases = &schedule(plan, slot.owner.as_ref()?)?.phases;
            let code = next_code(phases.iter().map(|one| one.code.as_str()), "");
            Part::Phase(Phase { code, title: title(&one.title), ..copied_phase(plan, &one, ids) })
        }
    };
    let position = usize::from(slot.position) + 1;
    Some(Change::Insert { slot: Slot::new(slot.owner, position), part: Box::new(copy) })
}

fn copied(plan: &Plan, indicator: &Indicator, ids: &mut Ids) -> Indicator {
    let mut measure = indicator.measure.clone();
    measure.forget_monitoring();
    if let Measure::Schedule(schedule) = &mut measure {
        schedule.phases = schedule.phases.iter().map(|one| copied_phase(plan, one, ids)).collect();
    }
    Indicator {
        id: ids.fresh(plan, "indicator"),
        measure,
        interim: InterimMonitoring::default(),
        r#final: FinalMonitoring::default(),
        ..indicator.clone()
    }
}

fn copied_phase(plan: &Plan, phase: &Phase, ids: &mut Ids) -> Phase {
    let (interim, r#final) = (PhaseMonitoring::default(), PhaseMonitoring::default());
    Phase { id: ids.fresh(plan, "phase"), interim, r#final, ..phase.clone() }
}

fn schedule<'plan>(plan: &'plan Plan, indicator: &Id) -> Option<&'plan Schedule> {
    plan.indicator(indicator)?.schedule()
}

/// The next code of an area that no objective of the plan has: `4.6` after `4.5`.
fn objective_code(plan: &Plan, area: &Area) -> String {
    let prefix = format!("{}.", area.code);
    next_code(plan.objectives().map(|(_, one)| one.code.as_str()), &prefix)
}

/// One more than the greatest number behind the prefix; after letters, the next letter.
fn next_code<'a>(codes: impl Iterator<Item = &'a str>, prefix: &str) -> String {
    let rest: Vec<&str> = codes.filter_map(|code| code.strip_prefix(prefix)).collect();
    let greatest = rest.iter().filter_map(|code| code.parse::<u32>().ok()).max();
    let letter = rest.iter().rev().find_map(|code| match code.as_bytes() {
        [letter @ b'a'..=b'y'] | [letter @ b'A'..=b'Y'] => Some(char::from(letter + 1)),
        _ => None,
    });
    match (greatest, letter) {
        (None, Some(letter)) if !rest.contains(&letter.to_string().as_str()) => format!("{prefix}{letter}"),
        (greatest, _) => format!("{prefix}{}", greatest.unwrap_or(0).saturating_add(1)),
    }
}
