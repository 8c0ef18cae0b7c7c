//! What rows hang on: all of an objective but what they follow by themselves.
//!
//! A row is drawn anew when something changes that is written into it once, such as a title, or when it stands elsewhere.
//! Figures and dates, which people type in the row itself, change just the texts that show them: nobody loses the field
//! they are typing in, or the bar they are dragging.

use std::sync::Arc;

use leptos::prelude::*;

use super::cells::Sheet;
use crate::plan::{
    Deadline, FinalMonitoring, Id, Indicator, InterimMonitoring, Measure, Objective, Phase, PhaseMonitoring,
    Subject, Target, Version,
};

/// An objective with its place; two are the same where their rows are.
#[derive(Clone)]
pub struct Framed {
    /// The version that it is shown in.
    version: Version,
    /// Its place.
    pub subject: Subject,
    /// The objective.
    pub objective: Arc<Objective>,
}

impl Framed {
    /// An objective at its place.
    pub fn new(version: Version, subject: Subject, objective: &Arc<Objective>) -> Self {
        Self { version, subject, objective: Arc::clone(objective) }
    }
}

impl PartialEq for Framed {
    fn eq(&self, other: &Self) -> bool {
        let same = || frame(&self.objective) == frame(&other.objective);
        self.subject == other.subject
            && self.version == other.version
            && (Arc::ptr_eq(&self.objective, &other.objective) || same())
    }
}

/// An area with its place.
#[derive(Clone, PartialEq, Eq)]
pub struct AreaRow {
    /// Its position.
    pub index: usize,
    /// Its identifier.
    pub id: Id,
}

impl Sheet {
    /// The objectives, with their places; follows every edit.
    pub fn rows(self) -> Vec<Framed> {
        let version = self.app.version.get();
        self.app.shown.with(|shown| {
            let objectives = shown.iter().flat_map(|shown| shown.document().plan.objectives());
            objectives.map(|(subject, one)| Framed::new(version.clone(), subject, one)).collect()
        })
    }
}

/// An objective without what its rows follow by themselves.
fn frame(objective: &Objective) -> Objective {
    let indicators = objective.indicators.iter().map(of_indicator).collect();
    Objective { weight: None, indicators, ..objective.clone() }
}

fn of_indicator(one: &Indicator) -> Indicator {
    let mut measure = one.measure.clone();
    match &mut measure {
        Measure::Schedule(schedule) => {
            schedule.due = None;
            schedule.phases = schedule.phases.iter().map(of_phase).collect();
        }
        Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => *deadline = Deadline::default(),
        Measure::Numeric(_) | Measure::Survey(_) => measure.forget_monitoring(),
    }
    let typed =
        |target: &Target| matches!(target, Target::Value(_)) && matches!(measure, Measure::Numeric(_));
    let target = one.target.filter(|target| !typed(target));
    let r#final = FinalMonitoring { value: None, declared: None, ..one.r#final.clone() };
    Indicator {
        baseline: None,
        target,
        measure,
        interim: InterimMonitoring::default(),
        r#final,
        ..one.clone()
    }
}

fn of_phase(phase: &Phase) -> Phase {
    let r#final = PhaseMonitoring { completion: None, ..phase.r#final.clone() };
    Phase {
        weight: None,
        start: None,
        end: None,
        interim: PhaseMonitoring::default(),
        r#final,
        ..phase.clone()
    }
}
