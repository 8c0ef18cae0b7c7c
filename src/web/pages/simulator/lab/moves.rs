//! Weights of the trial move, and others follow.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{Lab, Setting, Whose, across, groups, held_in, weights};
use crate::{
    number::{MOST_DECIMALS, Percent, Weight, round},
    plan::PartId,
    simulation::{Answer, Item, Level, Lever, MoveError, Weights},
    web::pages::simulator::seek::Sought,
};

impl Lab {
    /// Sets a weight; others follow.
    pub fn set(self, index: usize, wanted: Decimal) -> Result<(), MoveError> {
        let whose = self.whose.get_untracked();
        let Some(now) = untrack(|| weights(self.app, &whose.level())) else { return Ok(()) };
        let now = now?;
        let before = self.setting.get_value();
        let before = before.filter(|one| one.whose == whose && one.index == index && one.after == now);
        let before = before.map_or(now, |one| one.before);
        let moved = self.moved(&whose, &before, index, wanted);
        self.refused.set(moved.as_ref().err().copied());
        let after = moved?;
        self.put(&whose.level(), &after);
        self.setting.set_value(Some(Setting { whose, index, before, after }));
        Ok(())
    }

    fn moved(
        self,
        whose: &Whose,
        before: &Weights,
        index: usize,
        wanted: Decimal,
    ) -> Result<Weights, MoveError> {
        let (step, follow) = (self.app.trial.step.get_untracked(), self.app.trial.follow.get_untracked());
        let mut after = before.clone();
        let fit = |wanted: Decimal| Weight::new(wanted).map_err(|_| MoveError::NoRoom);
        match whose {
            Whose::Areas => {
                let mut groups = untrack(|| groups(self.app, before)).ok_or(MoveError::UnknownWeight)?;
                let held = held_in(before, index);
                groups.set(index, fit(wanted - held)?, step, across(follow))?;
                after.follow_groups(&groups, step)?;
            }
            Whose::Parts(_) => after.set(index, fit(wanted)?, step, follow)?,
        }
        Ok(after)
    }

    fn put(self, level: &Level, weights: &Weights) {
        let changes = self.document(|document| level.settings(&document.plan, weights));
        self.app.edit_or_say(&changes.unwrap_or_default());
    }

    fn attempt(self, attempt: impl FnOnce(&mut Weights) -> Result<(), MoveError>) {
        let level = self.whose.with_untracked(Whose::level);
        let Some(Ok(mut weights)) = untrack(|| weights(self.app, &level)) else { return };
        let done = attempt(&mut weights);
        self.refused.set(done.err());
        if done.is_ok() {
            self.put(&level, &weights);
        }
    }

    /// A drag of a border of the arm begins.
    pub fn grab(self) {
        self.app.seal();
        let weights = untrack(|| weights(self.app, &Level::Objectives));
        self.grabbed.set_value(weights.and_then(Result::ok));
    }

    /// Moves points across a border, counted from where the drag began.
    pub fn shift(self, from: usize, to: usize, points: Decimal) {
        let Some(mut weights) = self.grabbed.get_value() else { return };
        let done = weights.shift(from, to, points);
        self.refused.set(done.err());
        if done.is_ok() {
            self.put(&Level::Objectives, &weights);
        }
    }

    /// Locks a weight, or unlocks it.
    pub fn turn_lock(self, part: &PartId) {
        self.refused.set(None);
        self.app.trial.locks.update(|locks| {
            if !locks.remove(part) {
                locks.insert(part.clone());
            }
        });
    }

    /// Whether the weight of an objective is locked, or held, by its position in the plan.
    pub fn is_locked(self, position: usize) -> bool {
        self.balance.with(|balance| match balance {
            Some(Ok(balance)) => balance.weights.is_locked(position),
            _ => matches!(weights(self.app, &Level::Objectives), Some(Ok(weights)) if weights.is_locked(position)),
        })
    }

    /// Brings the sum to 100.
    pub fn bring_to_hundred(self) {
        self.app.seal();
        let step = self.app.trial.step.get_untracked();
        self.attempt(|weights| weights.bring_to_whole(step));
        self.app.seal();
        self.forget_drafts();
    }

    /// Puts what was found into the trial, as a step of its own. Of a weight so many decimals as the total wanted
    /// asks for: the others, which follow, are read by people.
    pub fn try_found(self) {
        let Some(Sought { search, found: Ok(found) }) = self.sought.get_untracked() else { return };
        let Answer::Weight(weight) = found.answer else { return self.edit(&[found.change]) };
        let Some(Ok(balance)) = self.balance.get_untracked() else { return };
        let Lever::Weight(subject) = search.lever else { return };
        let Some(item) = balance.items.iter().find(|item| item.subject == subject) else { return };
        let wanted = Percent::capped(search.goal).shown();
        let with_decimals = |decimals: u32| {
            let mut weights = balance.weights.clone();
            let value = Weight::new(round(weight.get(), decimals).normalize()).ok()?;
            weights.set(item.position, value, Decimal::new(1, decimals), search.follow).ok()?;
            Some(weights)
        };
        let fits = |weights: &Weights| {
            let at =
                |item: &Item| weights.values().get(item.position).map(|one| one.get()).unwrap_or_default();
            let products: Decimal = balance.items.iter().map(|item| at(item) * item.achievement).sum();
            products.checked_div(balance.sum).is_some_and(|total| Percent::capped(total).shown() == wanted)
        };
        let tried = [2, 4, 6, MOST_DECIMALS].into_iter().filter_map(with_decimals);
        let found = { tried }.find(fits).or_else(|| with_decimals(MOST_DECIMALS));
        if let Some(weights) = found {
            self.app.seal();
            self.put(&Level::Objectives, &weights);
            self.app.seal();
        }
    }
}
