//! What every screen of the laboratory works with: the trial, its weights, and what its total is made of. How weights move
//! is in `moves`.

mod moves;

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{scenarios::Columns, seek::Sought};
use crate::{
    plan::{Change, Document, Id, PartId, Plan, Subject},
    simulation::{Balance, Effective, Follow, Level, MoveError, Unsettled, Weights, effective},
    view::{self, Language, say},
    web::state::{App, Shown},
};

/// The laboratory. Cheap to copy: everything in it is a signal.
#[derive(Clone, Copy)]
pub struct Lab {
    /// The page at work on the plan.
    pub plan: App,
    /// The page at work on the trial.
    pub app: App,
    /// The language.
    pub language: Language,
    /// Whose weights are moved.
    pub whose: RwSignal<Whose>,
    /// What the total of the trial is made of, or why there is none to work with.
    pub balance: Memo<Option<Result<Balance, Unsettled>>>,
    /// What the trial changes of the plan that it started from.
    pub changes: Memo<Vec<Change>>,
    /// The plan, the trial and the scenarios, side by side.
    pub columns: Memo<Columns>,
    /// The weights that are moved, with their locks, or why they cannot be.
    pub current: Memo<Option<Result<Weights, MoveError>>>,
    /// Those of the strategic areas, without what is locked in them.
    pub groups: Memo<Option<Weights>>,
    /// What each part weighs in the total.
    pub effective: Memo<HashMap<Subject, Effective>>,
    /// The scenarios that are left out of the comparison; none stands for the trial.
    pub left_out: RwSignal<HashSet<Option<Id>>>,
    /// What was sought last.
    pub sought: RwSignal<Option<Sought>>,
    /// What was drawn at random last.
    pub drawn: RwSignal<Option<Drawn>>,
    /// Why the last move was not made.
    refused: RwSignal<Option<MoveError>>,
    /// The weight that was set last, the weights from before and after: setting it again starts from those before, so
    /// that the way to a weight does not matter, and the way back leads back.
    setting: StoredValue<Option<Setting>>,
    /// The weights when the current drag began.
    grabbed: StoredValue<Option<Weights>>,
}

/// What was drawn at random: how, and what came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Points by which weights moved.
    pub within: Decimal,
    /// How many samples.
    pub samples: usize,
    /// Where the draws began.
    pub seed: u64,
    /// The figures that came out, each with its name, as they are shown.
    pub figures: Vec<(String, String)>,
}

/// Whose weights are moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of the strategic areas: what is free in them moves together.
    Areas,
    /// Those of objectives, or of parts of one.
    Parts(Level),
}

impl Whose {
    /// The parts whose weights are summed: those of areas are their objectives'.
    pub fn parts(&self) -> Self {
        Self::Parts(self.level())
    }

    /// The level at which the plan has the weights.
    pub fn level(&self) -> Level {
        match self {
            Self::Areas => Level::Objectives,
            Self::Parts(level) => level.clone(),
        }
    }
}

#[derive(Clone)]
struct Setting {
    whose: Whose,
    index: usize,
    before: Weights,
    after: Weights,
}

impl Lab {
    /// The laboratory of the open plan.
    pub fn new(plan: App, language: Language) -> Self {
        let app = plan.trying();
        let locks = plan.trial.locks;
        let balance =
            Memo::new(move |_| app.shown.with(|shown| Some(balance(shown.as_ref()?, &locks.read()))));
        let changes = Memo::new(move |_| plan.trial.changes());
        let whose = RwSignal::new(Whose::Parts(Level::Objectives));
        let current = Memo::new(move |_| weights(app, &whose.with(Whose::level)));
        let groups = Memo::new(move |_| {
            (whose.get() == Whose::Areas).then(|| groups(app, current.get()?.as_ref().ok()?)).flatten()
        });
        let effective = Memo::new(move |_| {
            let all = app.shown.with(|shown| shown.as_ref().map(|shown| effective(shown.evaluation())));
            all.into_iter().flatten().map(|one| (one.subject, one)).collect()
        });
        Self {
            plan,
            app,
            language,
            whose,
            balance,
            changes,
            columns: Memo::new(move |_| Columns::of(plan, changes, language)),
            current,
            groups,
            effective,
            left_out: RwSignal::new(HashSet::new()),
            sought: RwSignal::new(None),
            drawn: RwSignal::new(None),
            refused: RwSignal::new(None),
            setting: StoredValue::new(None),
            grabbed: StoredValue::new(None),
        }
    }

    /// Reads the plan that is tried out; follows every edit.
    pub fn read<T>(self, read: impl FnOnce(&Shown) -> T) -> Option<T> {
        self.app.shown.with(|shown| shown.as_ref().map(read))
    }

    /// Reads the document that is tried out, without following it.
    pub fn document<T>(self, read: impl FnOnce(&Document) -> T) -> Option<T> {
        self.app.document(read)
    }

    /// Why the last move was not made, or why none can be.
    pub fn refusal(self) -> Option<MoveError> {
        let never = self.current.with(|weights| match weights {
            Some(Ok(weights)) => (weights.sum() != weights.whole()).then_some(MoveError::SumNotWhole),
            Some(Err(error)) => Some(*error),
            None => None,
        });
        never.or(self.refused.get())
    }

    /// Code and title of an objective.
    pub fn name(self, subject: Subject) -> (String, String) {
        let named = self.read(|shown| {
            let objective = shown.document().plan.objective_at(subject)?;
            Some((objective.code.clone(), objective.title.clone()))
        });
        named.flatten().unwrap_or_default()
    }

    /// The name of a file of the plan's, without its ending: `arti-2020-leva`.
    pub fn file(self, what: &str) -> String {
        let plan = self.document(|document| document.plan.id.to_string()).unwrap_or_default();
        format!("{plan}-{what}")
    }

    /// Makes changes in the trial, as a step of its own.
    pub fn edit(self, changes: &[Change]) {
        self.app.edit_at_once(changes);
        self.forget_drafts();
    }

    /// What was typed and refused no longer stands beside weights that something else has moved.
    fn forget_drafts(self) {
        self.app.steps.update(|count| *count += 1);
    }

    /// Forgets why the last move was not made.
    pub fn forget_refusal(self) {
        self.refused.set(None);
    }
}

/// The weights of the parts of a level, with their locks; follows every move.
fn weights(app: App, level: &Level) -> Option<Result<Weights, MoveError>> {
    let locks = app.trial.locks.read();
    app.shown.with(|shown| {
        let shown = shown.as_ref()?;
        let plan = &shown.document().plan;
        let weights = level.weights_in(plan, shown.evaluation()).map(|mut weights| {
            for (index, part) in level.part_ids(plan).iter().enumerate() {
                weights.set_locked(index, locks.contains(part));
            }
            weights
        });
        Some(weights)
    })
}

/// The weights of the strategic areas, without what is locked in them, with their own locks; follows every move.
fn groups(app: App, weights: &Weights) -> Option<Weights> {
    let locks = app.trial.locks.read();
    app.shown.with(|shown| {
        let mut groups = weights.grouped();
        for (index, area) in shown.as_ref()?.document().plan.areas.iter().enumerate() {
            groups.set_locked(index, locks.contains(&PartId::Area(area.id.clone())));
        }
        Some(groups)
    })
}

/// Groups have no groups of their own.
pub const fn across(follow: Follow) -> Follow {
    match follow {
        Follow::Proportional | Follow::Area => Follow::Proportional,
        Follow::Equal => Follow::Equal,
    }
}

/// What is locked or held in a group.
pub fn held_in(weights: &Weights, group: usize) -> Decimal {
    let parts = weights.values().iter().enumerate();
    let inside = parts.filter(|(index, _)| weights.group(*index) == group && weights.is_locked(*index));
    inside.map(|(_, weight)| weight.get()).sum()
}

fn balance(shown: &Shown, locks: &HashSet<PartId>) -> Result<Balance, Unsettled> {
    let plan = &shown.document().plan;
    let ids: Vec<PartId> = Level::Objectives.part_ids(plan);
    let balance = Balance::of(shown.document(), shown.evaluation())?;
    Ok(balance.with_locks(|position| ids.get(position).is_some_and(|id| locks.contains(id))))
}

/// The objectives of a plan that have weighted indicators, and the indicators with phases: whose weights can be moved
/// one and two levels down, each with its name.
pub fn levels(plan: &Plan, language: Language) -> Vec<(Level, String)> {
    let mut levels = Vec::new();
    for (subject, objective) in plan.objectives() {
        let weighted = objective.indicators.iter().filter(|one| one.weight.is_some()).count();
        if weighted > 1 {
            let name = say!(language, "Indicatori di {}", "Indicators of {}", objective.code);
            levels.push((Level::Indicators(objective.id.clone()), name));
        }
        for (index, indicator) in objective.indicators.iter().enumerate() {
            if indicator.schedule().is_some_and(|schedule| schedule.phases.len() > 1) {
                let code = view::part_code(plan, subject.indicator(index), language);
                let name = say!(language, "Fasi di {}", "Phases of {}", code);
                levels.push((Level::Phases(indicator.id.clone()), name));
            }
        }
    }
    levels
}
