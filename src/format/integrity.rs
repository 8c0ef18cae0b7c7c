//! What the types of a document cannot say.

use std::collections::HashMap;

use super::{Expected, FileError, Found, Kind, Problem};
use crate::plan::{BrokenHistory, Document, HistoryList, Id, Plan, versions};

/// Checks that identifiers and codes are unique and that references lead somewhere.
pub(super) fn check(document: &Document) -> Result<(), FileError> {
    let plan = &document.plan;
    check_years(plan)?;
    check_unique(plan)?;
    check_references(plan)?;
    check_changes(document)
}

fn fail<T>(place: String, problem: Problem) -> Result<T, FileError> {
    Err(FileError::Field { place, problem })
}

fn check_years(plan: &Plan) -> Result<(), FileError> {
    let wrong = |found: String, expected| Problem::Wrong { found: Found::Number(found), expected };
    if !(1900..2200).contains(&plan.year) {
        return fail("plan.year".to_owned(), wrong(plan.year.to_string(), Expected::Year));
    }
    for (subject, objective) in plan.objectives() {
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let reversed = indicator.later_targets.iter().position(|later| later.from > later.to);
            if let Some(position) = reversed {
                let place = format!("{}.later_targets[{position}]", subject.indicator(index));
                return fail(place, Problem::Wrong { found: Found::Object, expected: Expected::Years });
            }
        }
    }
    Ok(())
}

/// Remembers where each value was first seen.
#[derive(Default)]
struct Unique<'a>(HashMap<&'a str, String>);

impl<'a> Unique<'a> {
    fn add(&mut self, value: &'a str, place: String) -> Result<(), FileError> {
        match self.0.get(value) {
            Some(first) => {
                let problem = Problem::NotUnique { value: value.to_owned(), first: first.clone() };
                fail(place, problem)
            }
            None => {
                self.0.insert(value, place);
                Ok(())
            }
        }
    }

    fn add_all(&mut self, ids: impl Iterator<Item = &'a Id>, list: &str) -> Result<(), FileError> {
        ids.enumerate().try_for_each(|(index, id)| self.add(id.as_str(), format!("{list}[{index}].id")))
    }
}

fn check_unique(plan: &Plan) -> Result<(), FileError> {
    Unique::default().add_all(plan.acts.iter().map(|act| &act.id), "plan.acts")?;
    Unique::default().add_all(plan.guidelines.iter().map(|one| &one.id), "plan.guidelines")?;
    Unique::default().add_all(plan.scenarios.iter().map(|one| &one.id), "plan.scenarios")?;
    Unique::default().add_all(plan.areas.iter().map(|area| &area.id), "plan.areas")?;
    let (mut ids, mut codes) = (Unique::default(), Unique::default());
    let (mut indicators, mut phases) = (Unique::default(), Unique::default());
    for (subject, objective) in plan.objectives() {
        ids.add(objective.id.as_str(), format!("{subject}.id"))?;
        codes.add(&objective.code, format!("{subject}.code"))?;
        for (index, indicator) in objective.indicators.iter().enumerate() {
            let subject = subject.indicator(index);
            indicators.add(indicator.id.as_str(), format!("{subject}.id"))?;
            for (index, phase) in indicator.schedule().iter().flat_map(|one| one.phases.iter().enumerate()) {
                phases.add(phase.id.as_str(), format!("{}.id", subject.phase(index)))?;
            }
        }
    }
    Ok(())
}

fn check_references(plan: &Plan) -> Result<(), FileError> {
    let dangling = |id: &Id, kind| Problem::Dangling { id: id.to_string(), kind };
    let act = |id: &Id, place: String| match plan.act(id) {
        Some(_) => Ok(()),
        None => fail(place, dangling(id, Kind::Act)),
    };
    if let Some(id) = &plan.approval {
        act(id, "plan.approval".to_owned())?;
    }
    for (index, amendment) in plan.amendments.iter().enumerate() {
        act(&amendment.act, format!("plan.amendments[{index}].act"))?;
    }
    for (index, guideline) in plan.guidelines.iter().enumerate() {
        if let Some(id) = &guideline.act {
            act(id, format!("plan.guidelines[{index}].act"))?;
        }
    }
    for (subject, objective) in plan.objectives() {
        for (index, answer) in objective.answers.iter().enumerate() {
            if !plan.guidelines.iter().any(|guideline| guideline.id == answer.guideline) {
                let place = format!("{subject}.answers[{index}].guideline");
                return fail(place, dangling(&answer.guideline, Kind::Guideline));
            }
        }
    }
    Ok(())
}

/// Amendments and scenarios must fit the plan that they change.
fn check_changes(document: &Document) -> Result<(), FileError> {
    let versions = versions(&document.plan);
    for (index, scenario) in document.plan.scenarios.iter().enumerate() {
        if let Some(act) = &scenario.version
            && !versions.contains(&document.version_of(act))
        {
            let problem = Problem::Dangling { id: act.to_string(), kind: Kind::Amendment };
            return fail(format!("plan.scenarios[{index}].version"), problem);
        }
    }
    let open = document.plan.amendments.iter().rev().skip(1).position(|one| one.open);
    if let Some(index) = open {
        let place = format!("plan.amendments[{}].open", document.plan.amendments.len() - 2 - index);
        return fail(place, Problem::Wrong { found: Found::Bool(true), expected: Expected::LastOnly });
    }
    let Some(BrokenHistory { list, position, change }) = document.broken_history() else { return Ok(()) };
    let list = match list {
        HistoryList::Amendment(index) => format!("plan.amendments[{index}].before"),
        HistoryList::Scenario(index) => format!("plan.scenarios[{index}].changes"),
    };
    let id = change.part().unwrap_or_else(|| document.plan.id.clone()).to_string();
    fail(format!("{list}[{position}]"), Problem::Dangling { id, kind: Kind::ChangedField })
}
