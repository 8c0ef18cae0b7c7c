//! What has a row or a column: while it stays the same, so do the elements that show it.

use crate::{
    plan::{Act, Guideline, Id, Objective, Plan},
    view::{self, Language},
};

/// The rows and the columns, in the order of the plan.
#[derive(Clone, PartialEq, Eq)]
pub struct Outline {
    /// The plan.
    pub plan: String,
    /// Whether it can be edited.
    pub editable: bool,
    /// The guidelines.
    pub guidelines: Vec<Guideline>,
    /// The guidelines by the act that they stand in, as far as they follow one another: its name, how many.
    pub acts: Vec<(String, usize)>,
    /// The objectives.
    pub objectives: Vec<Column>,
}

/// An objective, as far as its column goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Column {
    /// Its identifier.
    pub id: Id,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

impl Outline {
    /// Reads it off a plan.
    pub fn of(plan: &Plan, editable: bool, language: Language) -> Self {
        let groups = plan.guidelines.chunk_by(|one, next| one.act == next.act);
        let acts = groups.map(|group| {
            let act = group.first().and_then(|first| plan.act(first.act.as_ref()?));
            (act.map_or_else(String::new, |act| act_words(act, language)), group.len())
        });
        let column = |objective: &Objective| Column {
            id: objective.id.clone(),
            code: objective.code.clone(),
            title: objective.title.clone(),
        };
        Self {
            plan: plan.id.to_string(),
            editable,
            guidelines: plan.guidelines.clone(),
            acts: acts.collect(),
            objectives: plan.objectives().map(|(_, objective)| column(objective)).collect(),
        }
    }
}

/// An act with what it lays down: `Decreto 397 del 12/12/2019 · Indirizzi …`.
fn act_words(act: &Act, language: Language) -> String {
    let name = view::act(act, language);
    match &act.title {
        Some(title) => format!("{name} · {title}"),
        None => name,
    }
}
