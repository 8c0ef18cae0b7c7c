//! Scenarios come and go: what is tried out is kept in the plan as one, opened again, adopted. Each is one step that can
//! be taken back.

use leptos::prelude::*;

use super::lab::Lab;
use crate::{
    plan::{Change, Id, Scenario, Version, differences},
    simulation::adoption,
    view::{self, Language, say},
    web::ui::notice::Tone,
};

impl Lab {
    /// The scenarios of the plan; follows.
    pub fn scenarios(self) -> Vec<Scenario> {
        self.plan.plan.with(|session| {
            session.as_ref().map(|session| session.document().plan.scenarios.clone()).unwrap_or_default()
        })
    }

    /// The scenario that the trial was opened from, or kept as; follows.
    pub fn opened(self) -> Option<Scenario> {
        let id = self.app.trial.scenario.get()?;
        self.scenarios().into_iter().find(|one| one.id == id)
    }

    /// Whether what is tried out is no longer what the opened scenario holds; follows.
    pub fn is_changed(self) -> bool {
        self.opened().is_some_and(|scenario| {
            self.content(scenario.id.clone(), scenario.name.clone())
                .is_none_or(|now| now.changes != scenario.changes || now.version != scenario.version)
        })
    }

    /// What is tried out, as a scenario; follows.
    fn content(self, id: Id, name: String) -> Option<Scenario> {
        let version = match self.app.trial.version.get() {
            Version::Current => None,
            Version::Original => self.plan.document_of_plan(|document| document.plan.approval.clone())?,
            Version::After(act) => Some(act),
        };
        Some(Scenario { id, name, note: None, version, changes: self.changes.get() })
    }

    /// Keeps what is tried out as a new scenario.
    ///
    /// # Errors
    /// Why it cannot be, in words.
    pub fn keep_as(self, name: &str) -> Result<(), String> {
        let name = self.free_name(name, None)?;
        let id = self.plan.new_ids(|document, ids| ids.fresh(&document.plan, "scenario"));
        let kept = id.and_then(|id| untrack(|| self.content(id, name)));
        let Some(scenario) = kept else { return Err(self.without_act()) };
        let id = scenario.id.clone();
        let title = say!(
            self.language,
            "«{}» è uno scenario del piano",
            "“{}” is a scenario of the plan",
            scenario.name
        );
        self.put_scenarios(|all| all.push(scenario))?;
        self.app.trial.scenario.set(Some(id));
        let body = self
            .language
            .pick("Sta nel suo file, e in «Scenari».", "It is in its file, and under “Scenarios”.");
        self.plan.say(Tone::Done, title, body.to_owned());
        Ok(())
    }

    /// Keeps what is tried out in the scenario that it was opened from.
    pub fn keep(self) {
        let Some(scenario) = untrack(|| self.opened()) else { return };
        let now = untrack(|| self.content(scenario.id.clone(), scenario.name.clone()));
        let Some(now) = now else { return self.refuse(self.without_act()) };
        let now = Scenario { note: scenario.note, ..now };
        self.or_say(self.put_scenarios(|all| {
            if let Some(slot) = all.iter_mut().find(|one| one.id == now.id) {
                *slot = now;
            }
        }));
    }

    /// Puts a copy of a scenario after it.
    pub fn duplicate(self, scenario: &Scenario) {
        let language = self.language;
        let taken: Vec<String> = untrack(|| self.scenarios()).into_iter().map(|one| one.name).collect();
        let copy = |number: usize| say!(language, "{} (copia {})", "{} (copy {})", scenario.name, number);
        let name = (1..).map(copy).find(|name| !taken.contains(name)).unwrap_or_default();
        let id = self.plan.new_ids(|document, ids| ids.fresh(&document.plan, "scenario"));
        let Some(id) = id else { return };
        let copy = Scenario { id, name, ..scenario.clone() };
        let after = scenario.id.clone();
        self.or_say(self.put_scenarios(|all| {
            let at = all.iter().position(|one| one.id == after).map_or(all.len(), |at| at + 1);
            all.insert(at, copy);
        }));
    }

    /// Gives a scenario another name.
    ///
    /// # Errors
    /// Why it cannot have it, in words.
    pub fn rename(self, id: &Id, name: &str) -> Result<(), String> {
        let name = self.free_name(name, Some(id))?;
        self.put_scenarios(|all| {
            if let Some(one) = all.iter_mut().find(|one| &one.id == id) {
                one.name = name;
            }
        })
    }

    /// Takes a scenario out of the plan.
    pub fn delete(self, scenario: &Scenario) {
        let done = self.put_scenarios(|all| all.retain(|one| one.id != scenario.id));
        if done.is_ok() {
            let title = say!(
                self.language,
                "Lo scenario «{}» è eliminato",
                "The scenario “{}” is deleted",
                scenario.name
            );
            let body = self.language.pick("«Annulla» lo riporta.", "“Undo” brings it back.");
            self.plan.say(Tone::Done, title, body.to_owned());
            if self.app.trial.scenario.get_untracked().as_ref() == Some(&scenario.id) {
                self.app.trial.scenario.set(None);
            }
        }
        self.or_say(done);
    }

    /// Makes the plan what a scenario tries out, as one step that can be taken back.
    pub fn adopt_scenario(self, scenario: &Scenario) {
        match self.plan.document_of_plan(|document| adoption(document, scenario)) {
            Some(Ok(changes)) => self.adopt(&changes, &scenario.name),
            Some(Err(error)) => self.refuse(view::version_error(&error, self.language)),
            None => {}
        }
    }

    /// Makes the plan what is tried out, as one step that can be taken back.
    pub fn adopt_trial(self) {
        let name = untrack(|| self.opened()).map(|one| one.name).unwrap_or_default();
        let changes = self.document(|tried| self.plan.document_of_plan(|plan| differences(plan, tried)));
        self.adopt(&changes.flatten().unwrap_or_default(), &name);
    }

    fn adopt(self, changes: &[Change], name: &str) {
        let language = self.language;
        self.plan.seal();
        let done = self.plan.edit(changes);
        self.plan.seal();
        if done.is_ok() {
            self.plan.version.set(Version::Current);
            self.plan.forget_trial();
            // What was done last is the adoption.
            self.app.trial.note(false);
            let title = if name.is_empty() {
                language.pick("La prova è adottata nel piano", "The trial is adopted in the plan").to_owned()
            } else {
                say!(language, "«{}» è adottato nel piano", "“{}” is adopted in the plan", name)
            };
            let body = say!(
                language,
                "Dati cambiati: {}. «Annulla» riporta il piano com’era.",
                "Fields changed: {}. “Undo” takes the plan back to what it was.",
                changes.len()
            );
            self.plan.say(Tone::Done, title, body);
        }
        self.or_say(done);
    }

    /// A name that no other scenario has.
    fn free_name(self, name: &str, own: Option<&Id>) -> Result<String, String> {
        let (name, language) = (name.trim(), self.language);
        if name.is_empty() {
            let words = language.pick("Serve un nome per lo scenario.", "The scenario needs a name.");
            return Err(words.to_owned());
        }
        let all = untrack(|| self.scenarios());
        if all.iter().any(|one| Some(&one.id) != own && one.name.trim() == name) {
            return Err(say!(
                language,
                "Uno scenario «{}» c’è già: sceglierne un altro nome, o aprirlo e conservarlo.",
                "There is a scenario “{}” already: choose another name, or open it and keep it.",
                name
            ));
        }
        Ok(name.to_owned())
    }

    fn put_scenarios(self, change: impl FnOnce(&mut Vec<Scenario>)) -> Result<(), String> {
        let mut all = untrack(|| self.scenarios());
        change(&mut all);
        self.plan.keep_scenarios(all)
    }

    fn without_act(self) -> String {
        let language: Language = self.language;
        language
            .pick(
                "Il piano non dice quale atto lo ha approvato: uno scenario non può partire dalla versione originaria.",
                "The plan does not say which act approved it: a scenario cannot start from the original version.",
            )
            .to_owned()
    }

    fn or_say(self, done: Result<(), String>) {
        if let Err(reason) = done {
            self.refuse(reason);
        }
    }

    fn refuse(self, reason: String) {
        let title = self.language.pick("Non è stato fatto", "It was not done");
        self.plan.say(Tone::Error, title.to_owned(), reason);
    }
}
