//! The trial: weights apart from the plan, and what was said of the last move.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    number::Weight,
    plan::Change,
    simulation::{Follow, Level, MoveError, Weights},
    view::Language,
    web::state::{App, Shown, app},
};

/// The trial. Cheap to copy: everything in it is a signal.
#[derive(Clone, Copy)]
pub struct Trial {
    /// The state of the page.
    pub app: App,
    /// The language.
    pub language: Language,
    /// The step of weights.
    pub step: RwSignal<Decimal>,
    /// The plan with the weights of the trial, evaluated.
    pub shown: Memo<Option<Shown>>,
    weights: RwSignal<Option<Result<Weights, MoveError>>>,
    /// The weights when the current drag began.
    grabbed: StoredValue<Option<Weights>>,
    /// The weight that was set last, and the weights from before: setting it again starts from these, so that the way
    /// to a weight does not matter, and the way back leads back.
    setting: StoredValue<Option<(usize, Weights)>>,
    refused: RwSignal<Option<MoveError>>,
}

impl Trial {
    /// A trial that starts from the weights of the plan.
    pub fn new(language: Language) -> Self {
        let app = app();
        let base = move || app.shown.with(|shown| shown.as_ref().map(of_plan));
        let weights = RwSignal::new(untrack(base));
        let setting: StoredValue<Option<(usize, Weights)>> = StoredValue::new(None);
        // Another version, an undo, an applied trial: it starts again from the weights that the plan has then.
        Effect::new(move |before: Option<Option<Result<Weights, MoveError>>>| {
            let now = base();
            if before.is_some_and(|before| before != now) {
                setting.set_value(None);
                weights.set(now.clone());
            }
            now
        });
        let shown = Memo::new(move |_| {
            let base = app.shown.get()?;
            let mut document = base.document().clone();
            if let Some(Ok(weights)) = weights.get() {
                for change in Level::Objectives.changes(&base.document().plan, &weights) {
                    change.apply(&mut document).ok()?;
                }
            }
            Some(Shown::new(document, app.performance.get()))
        });
        Self {
            app,
            language,
            step: RwSignal::new(Decimal::ONE),
            shown,
            weights,
            grabbed: StoredValue::new(None),
            setting,
            refused: RwSignal::new(None),
        }
    }

    /// Reads the weights, where all are known; follows every move.
    pub fn read<T>(self, read: impl Fn(&Weights) -> T) -> Option<T> {
        self.weights.with(|weights| weights.as_ref()?.as_ref().ok().map(read))
    }

    /// Whether a weight takes no part.
    pub fn is_held(self, index: usize) -> bool {
        self.read(|weights| weights.is_held(index)).unwrap_or(false)
    }

    /// Whether a weight is locked, or held.
    pub fn is_locked(self, index: usize) -> bool {
        self.read(|weights| weights.is_locked(index)).unwrap_or(false)
    }

    /// Why the last move was not made, or why none can be.
    pub fn refusal(self) -> Option<MoveError> {
        let never = self.weights.with(|weights| weights.as_ref()?.as_ref().err().copied());
        never.or(self.refused.get())
    }

    fn current(self) -> Option<Weights> {
        untrack(|| self.read(Weights::clone))
    }

    fn attempt(
        self,
        weights: Option<Weights>,
        attempt: impl FnOnce(&mut Weights) -> Result<(), MoveError>,
    ) -> Result<(), MoveError> {
        self.setting.set_value(None);
        let Some(mut weights) = weights else { return Err(MoveError::UnknownWeight) };
        let done = attempt(&mut weights);
        self.refused.set(done.err());
        if done.is_ok() {
            self.weights.set(Some(Ok(weights)));
        }
        done
    }

    /// Sets a weight; the others follow.
    pub fn set(self, index: usize, wanted: Weight) -> Result<(), MoveError> {
        let step = self.step.get_untracked();
        let before = self.setting.get_value().filter(|(at, _)| *at == index).map(|(_, weights)| weights);
        let before = before.or_else(|| self.current());
        let done =
            self.attempt(before.clone(), |weights| weights.set(index, wanted, step, Follow::Proportional));
        self.setting.set_value(before.map(|before| (index, before)));
        done
    }

    /// A drag of a border begins.
    pub fn grab(self) {
        self.grabbed.set_value(self.current());
    }

    /// Moves points across a border, counted from where the drag began.
    pub fn shift(self, from: usize, to: usize, points: Decimal) {
        // A refusal is said beside the table.
        let _ = self.attempt(self.grabbed.get_value(), |weights| weights.shift(from, to, points));
    }

    /// Locks a weight, or unlocks it.
    pub fn toggle_lock(self, index: usize) {
        let _ = self.attempt(self.current(), |weights| {
            weights.set_locked(index, !weights.is_locked(index));
            Ok(())
        });
    }

    /// Brings the sum to 100.
    pub fn bring_to_hundred(self) {
        let step = self.step.get_untracked();
        let _ = self.attempt(self.current(), |weights| weights.bring_to_whole(step));
    }

    /// Takes the weights of the plan again.
    pub fn reset(self) {
        let base = self.app.shown.with_untracked(|shown| shown.as_ref().map(of_plan));
        self.setting.set_value(None);
        self.refused.set(None);
        self.weights.set(base);
    }

    /// What the trial would change in the plan; follows every move.
    pub fn changes(self) -> Vec<Change> {
        let shown = self.app.shown.get();
        let changes = shown.and_then(|shown| {
            self.read(|weights| Level::Objectives.changes(&shown.document().plan, weights))
        });
        changes.unwrap_or_default()
    }

    /// Gives the plan the weights of the trial, as one step that can be taken back.
    pub fn apply(self) {
        let changes = untrack(|| self.changes());
        self.app.edit_at_once(&changes);
    }
}

/// The weights of the plan, those of what takes no part held.
fn of_plan(shown: &Shown) -> Result<Weights, MoveError> {
    Level::Objectives.weights_in(&shown.document().plan, shown.evaluation())
}
