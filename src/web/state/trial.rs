//! What is tried out beside the open plan: a session of its own over a copy, which every part of the page can work on as
//! on the plan itself ([`App::trying`]). It outlives the screen that shows it, follows the plan when that is edited, and
//! is kept only as a scenario.

use std::collections::HashSet;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{App, Shown};
use crate::{
    edit::{EditError, Session, Step},
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
    /// Whether it was worked on last, and not the plan.
    latest: StoredValue<bool>,
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
            latest: StoredValue::new(false),
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

    /// Notes whether it is worked on, or the plan: what is taken back by keys is what was done last.
    pub fn note(self, latest: bool) {
        self.latest.set_value(latest);
    }

    fn begin(self, document: Document) {
        self.start.set(Some(document.clone()));
        self.session.set(Some(Session::new(document)));
    }

    /// Makes it another, as one step that can be taken back: what was tried before is not lost.
    fn become_other(self, start: Document, tried: &Document) {
        self.start.set(Some(start));
        self.session.update(|session| {
            let Some(session) = session else { return };
            let changes = differences(session.document(), tried);
            session.seal();
            // Differences can be made; where the session refuses them all the same, it begins anew.
            if !changes.is_empty() && session.apply(&changes).is_err() {
                *session = Session::new(tried.clone());
            }
            session.seal();
        });
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

    /// The page at work on what a step is taken back of, or made again, by keys: in the laboratory the trial or the plan,
    /// whichever was worked on last, if it has such a step, or else the other.
    fn at_hand(self, step: fn(&Session) -> Option<&Step>) -> Self {
        let there = |of: RwSignal<Option<Session>>| {
            of.with_untracked(|session| session.as_ref().is_some_and(|session| step(session).is_some()))
        };
        let (trial, plan) = (there(self.trial.session), there(self.plan));
        let latest = self.trial.latest.get_value();
        if self.in_laboratory() && trial && (latest || !plan) { self.trying() } else { self }
    }

    fn in_laboratory(self) -> bool {
        self.route.with_untracked(|route| matches!(route, Route::Plan(_, Screen::Simulator(_))))
    }

    /// Takes back what was done last.
    pub fn undo_by_key(self) {
        self.step_by_key(Session::undoable, true, Self::undo);
    }

    /// Makes again what was taken back last.
    pub fn redo_by_key(self) {
        self.step_by_key(Session::redoable, false, Self::redo);
    }

    /// Two things can be taken back in the laboratory, so it is said which was.
    #[inline(never)]
    fn step_by_key(self, there: fn(&Session) -> Option<&Step>, back: bool, step: fn(Self)) {
        let at_hand = self.at_hand(there);
        let language = self.language.get_untracked();
        let name = at_hand.session.with_untracked(|session| {
            let session = session.as_ref()?;
            Some(view::step_name(session.document(), there(session)?, back, language))
        });
        step(at_hand);
        if let Some(name) = name.filter(|_| self.in_laboratory()) {
            let title = match (at_hand.tries, back) {
                (true, true) => language.pick("Annullato nella prova", "Undone in the trial"),
                (true, false) => language.pick("Ripetuto nella prova", "Redone in the trial"),
                (false, true) => language.pick("Annullato nel piano", "Undone in the plan"),
                (false, false) => language.pick("Ripetuto nel piano", "Redone in the plan"),
            };
            self.say(Tone::Done, title.to_owned(), name);
        }
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
            return trial.begin(start);
        };
        if before == start {
            return;
        }
        let changes = trial.session.with_untracked(|session| {
            session.as_ref().map(|session| differences(&before, session.document())).unwrap_or_default()
        });
        let mut tried = start.clone();
        let lost = changes.iter().filter(|change| change.apply(&mut tried).is_err()).count();
        trial.become_other(start, &tried);
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

    /// Makes the trial the plan again, in its current version.
    pub fn forget_trial(self) {
        self.trial.scenario.set(None);
        self.trial.version.set(Version::Current);
        let start = self.document_of_plan(|document| start_of(document, &Version::Current)).flatten();
        if let Some(start) = start {
            self.trial.become_other(start.clone(), &start);
        }
        self.trial.note(true);
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
                self.trial.become_other(start, &tried);
                self.trial.note(true);
                self.steps.update(|count| *count += 1);
            }
            Some(Err(error)) => {
                let title = language.pick("Lo scenario non si apre", "The scenario does not open");
                self.say(Tone::Error, title.to_owned(), view::version_error(&error, language));
            }
            _ => {}
        }
    }

    /// Gives the plan its scenarios, as one step that can be taken back.
    ///
    /// # Errors
    /// Why it is refused, in words; nothing has changed then.
    pub fn keep_scenarios(self, scenarios: Vec<Scenario>) -> Result<(), String> {
        let keep = |session: &mut Session| session.keep_scenarios(scenarios.clone());
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
