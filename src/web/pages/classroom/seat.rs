//! Where a learner is in a lesson: at a desk of their own or before the projector, and how much is revealed.

use leptos::prelude::*;

use crate::{
    teaching::{About, Answer},
    web::state::App,
};

/// How much of a lesson is revealed, each with what came before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Situation and question.
    #[default]
    Question,
    /// The right answer.
    Answer,
    /// Why.
    Derivation,
    /// The wrong readings.
    Misreadings,
    /// What to remember, and free play.
    All,
}

impl Shown {
    const ORDER: [Self; 5] = [Self::Question, Self::Answer, Self::Derivation, Self::Misreadings, Self::All];

    fn step(self, forward: bool) -> Option<Self> {
        let at = Self::ORDER.iter().position(|one| *one == self)?;
        let to = if forward { at.checked_add(1) } else { at.checked_sub(1) };
        Self::ORDER.get(to?).copied()
    }
}

/// The lesson that was opened last, so that desk and projector show the same of it, in either language.
#[derive(Clone, Debug, Default)]
pub struct Seat {
    about: Option<About>,
    shown: Shown,
    given: Option<Answer>,
}

/// A lesson in progress. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Course {
    /// How much is revealed.
    pub shown: RwSignal<Shown>,
    /// What was predicted.
    pub given: RwSignal<Option<Answer>>,
}

impl Course {
    /// Takes up a lesson where it was left, if it was the last.
    pub fn take_up(app: App, about: About) -> Self {
        let last = app.seat.get_value();
        let last = if last.about == Some(about) { last } else { Seat::default() };
        let course = Self { shown: RwSignal::new(last.shown), given: RwSignal::new(last.given) };
        Effect::new(move |_| {
            let (shown, given) = (course.shown.get(), course.given.get());
            app.seat.set_value(Seat { about: Some(about), shown, given });
        });
        course
    }

    /// Whether at least so much is revealed; follows it.
    pub fn shows(self, what: Shown) -> bool {
        self.shown.get() >= what
    }

    /// One step on or back; whether there was one.
    pub fn step(self, forward: bool) -> bool {
        let step = self.shown.get_untracked().step(forward);
        step.into_iter().for_each(|step| self.shown.set(step));
        step.is_some()
    }
}
