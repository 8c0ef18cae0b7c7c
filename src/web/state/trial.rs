//! What is tried out beside the open plan: a session of its own over a copy, which every part of the page can work on as
//! on the plan itself ([`App::trying`]). It outlives the screen that shows it, follows the plan when that is edited, and
//! is kept only as a scenario.

use std::collections::HashSet;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{App, Shown};
use crate::{
    edit::{EditError, Session},
    plan::{Change, Document, Id, PartId, Scenario, Version, differences},
    scoring::Performance,
    simulation::{Follow, tried_out},
    view,
    web::{
        route::{Route, Screen},
        ui::notice::Tone,
    },
};

/// The trial. Cheap to copy: everything in it is a signal.
#[derive(Clone, Copy)]
pub struct Trial {
    /// The plan as it is tried out.
    pub session: RwSignal<Option<Session>>,
    /// The same, evaluated.
    pub shown: Memo<Option<Shown>>,
    /// The version of the plan that it starts from.
    pub version: RwSignal<Version>,
    /// The scenario that it was opened from, or kept as.
    pub scenario: RwSignal<Option<Id>>,
    /// The parts whose weights stay as they are.
    pub locks: RwSignal<HashSet<PartId>>,
    /// Which weights follow when one moves.
    pub follow: RwSignal<Follow>,
    /// The step of weights.
    pub step: RwSignal<Decimal>,
    /// Points by which the weights of an interval may move.
    pub within: RwSignal<Decimal>,
    /// What it started from.
    start: RwSignal<Option<Document>>,
}

impl Trial {
    /// No trial yet.
    pub fn new(performance: RwSignal<Performance>) -> Self {
        let session: RwSignal<Option<Session>> = RwSignal::new(None);
        Self {
            session,
            shown: Memo::new(move |_| evaluated(session, performance)),
            version: RwSignal::new(Version::default()),
            scenario: RwSignal::new(None),
            locks: RwSignal::new(HashSet::new()),
            follow: RwSignal::new(Follow::default()),
            step: RwSignal::new(Decimal::ONE),
            within: RwSignal::new(Decimal::from(5)),
            start: RwSignal::new(None),
        }
    }

    /// What it changes of the plan that it started from; follows every edit.
    pub fn changes(self) -> Vec<Change> {
        self.with_both(differences).unwrap_or_default()
    }

    /// Reads what it started from and what it is; follows every edit.
    pub fn with_both<T>(self, read: impl FnOnce(&Document, &Document) -> T) -> Option<T> {
        self.start.with(|start| {
            let start = start.as_ref()?;
            self.session.with(|session| Some(read(start, session.as_ref()?.document())))
        })
    }

    fn begin(self, start: Document, tried: Document) {
        self.start.set(Some(start));
        self.session.set(Some(Session::new(tried)));
    }
}

#[inline(never)]
fn evaluated(session: RwSignal<Option<Session>>, performance: RwSignal<Performance>) -> Option<Shown> {
    let document = session.with(|session| session.as_ref().map(|one| one.document().clone()))?;
    Some(Shown::new(document, performance.get()))
}

impl App {
    /// The same page at work on the trial: what is shown and edited is the copy, and nothing of it is stored.
    pub fn trying(self) -> Self {
        let Trial { session, shown, version, .. } = self.trial;
        Self { session, shown, version, tries: true, ..self }
    }

    /// The page at work on what a step is taken back of, or made again: on the screens of the laboratory the trial, where
    /// it has such a step, or else the plan.
    pub fn at_hand(self, has: fn(&Session) -> bool) -> Self {
        let laboratory =
            self.route.with_untracked(|route| matches!(route, Route::Plan(_, Screen::Simulator(_))));
        let there = || self.trial.session.with_untracked(|session| session.as_ref().is_some_and(has));
        if laboratory && there() { self.trying() } else { self }
    }

    /// Begins a trial, or lets the one there is follow the plan, which may have been edited since; follows the plan.
    #[inline(never)]
    pub fn follow_plan(self) {
        let trial = self.trial;
        let start = trial
            .version
            .with(|version| self.plan.with(|session| start_of(session.as_ref()?.document(), version)));
        let Some(start) = start else { return };
        let before = trial.start.get_untracked().filter(|before| before.plan.id == start.plan.id);
        let Some(before) = before else {
            trial.scenario.set(None);
            trial.locks.update(HashSet::clear);
            trial.version.set(self.version.get_untracked());
            return trial.begin(start.clone(), start);
        };
        if before == start {
            return;
        }
        let changes = trial.session.with_untracked(|session| {
            session.as_ref().map(|session| differences(&before, session.document())).unwrap_or_default()
        });
        let mut tried = start.clone();
        let lost = changes.iter().filter(|change| change.apply(&mut tried).is_err()).count();
        trial.begin(start, tried);
        if lost > 0 {
            let language = self.language.get_untracked();
            let title = language.pick("La prova è cambiata con il piano", "The trial changed with the plan");
            let body = language.pick(
                "Il piano non ha più una parte che la prova cambiava: il resto della prova è rimasto.",
                "The plan no longer has a part that the trial changed: the rest of the trial is still there.",
            );
            self.say(Tone::Error, title.to_owned(), body.to_owned());
        }
    }

    /// Gives the trial up: it is the plan again, in its current version.
    pub fn forget_trial(self) {
        self.trial.scenario.set(None);
        self.trial.version.set(Version::Current);
        let start = self.document_of_plan(|document| start_of(document, &Version::Current)).flatten();
        if let Some(start) = start {
            self.trial.begin(start.clone(), start);
        }
        self.steps.update(|count| *count += 1);
    }

    /// Opens a scenario as the trial.
    pub fn try_scenario(self, scenario: &Scenario) {
        let language = self.language.get_untracked();
        let opened = self.document_of_plan(|document| {
            let act = scenario.version.as_ref();
            let version = act.map_or(Version::Current, |act| document.version_of(act));
            let tried = tried_out(document, scenario)?;
            Ok((version.clone(), start_of(document, &version), bare(tried)))
        });
        match opened {
            Some(Ok((version, Some(start), tried))) => {
                self.trial.version.set(version);
                self.trial.scenario.set(Some(scenario.id.clone()));
                self.trial.begin(start, tried);
                self.steps.update(|count| *count += 1);
            }
            Some(Err(error)) => {
                let title = language.pick("Lo scenario non si apre", "The scenario does not open");
                self.say(Tone::Error, title.to_owned(), view::version_error(&error, language));
            }
            _ => {}
        }
    }

    /// Gives the plan its scenarios, with what else changes, as one step that can be taken back.
    ///
    /// # Errors
    /// Why it is refused, in words; nothing has changed then.
    pub fn keep_scenarios(self, scenarios: Vec<Scenario>, changes: &[Change]) -> Result<(), String> {
        let keep = |session: &mut Session| session.keep_scenarios(scenarios.clone(), changes);
        self.change(keep).map_err(|error: EditError| view::edit_error(&error, self.language.get_untracked()))
    }

    /// Reads the open plan, not the trial, without following it.
    pub fn document_of_plan<T>(self, read: impl FnOnce(&Document) -> T) -> Option<T> {
        self.plan.with_untracked(|session| session.as_ref().map(|session| read(session.document())))
    }
}

/// The plan at a version, as trials start from it.
fn start_of(document: &Document, version: &Version) -> Option<Document> {
    Some(bare(document.at(version).ok()?))
}

/// Without what a trial does not change: how the plan was amended, and what else was tried.
fn bare(mut document: Document) -> Document {
    document.plan.amendments.clear();
    document.plan.scenarios.clear();
    document
}
