//! What is decided of a service: a choice, a day, a note. Each is a step that can be taken back.

use leptos::prelude::*;

use super::View;
use crate::{
    survey::{Decision, Document, Service, Step, Verdict, dashboard::decide},
    view::{self, Language},
    web::{
        browser::clock,
        pages::surveys::{
            entry::{entry, under},
            pick,
        },
        state::{Desk, app},
        ui::{
            dom::{El, el, hidden},
            field::{self, Width},
            notice::Tone,
        },
    },
};

/// The decision of a service, by the positions of its table and row.
#[derive(Clone, Copy)]
struct Of {
    desk: Desk,
    table: usize,
    row: usize,
    language: Language,
}

/// The fields of a decision.
pub(super) fn decision(view: View, (table, row): (usize, usize), label: &str) -> El {
    let of = Of { desk: view.desk, table, row, language: view.language };
    let language = view.language;
    let legend =
        el("legend").text(language.pick("Decisione", "Decision")).child(hidden(&format!(": {label}")));
    let open = move || of.read(|decision| decision.is_none()).unwrap_or(true);
    let more = el("div").class("survey-decided").has("hidden", open).child(of.date()).child(of.note());
    el("fieldset").class("survey-decision").child(legend).child(of.verdict()).child(more)
}

impl Of {
    /// The service; follows.
    fn read<T>(self, read: impl FnOnce(Option<&Decision>) -> T) -> Option<T> {
        let service = |document: &Document| -> Option<T> {
            let service: &Service = document.survey.services.get(self.table)?.rows.get(self.row)?;
            Some(read(service.decision.as_ref()))
        };
        self.desk.read(service).flatten()
    }

    /// Decides anew what follows from the decision as it is.
    fn change(self, change: impl FnOnce(Option<Decision>) -> Option<Decision>) {
        let now = untrack(|| self.read(|decision| decision.cloned())).flatten();
        let (table, row) = (self.table, self.row);
        let decided = self.desk.edit(Step::Decision, |document| decide(document, table, row, change(now)));
        if let Err(refusal) = decided {
            let words = view::survey::no_service(refusal, self.language);
            app().say(Tone::Error, words.to_owned(), String::new());
        }
    }

    fn verdict(self) -> El {
        let language = self.language;
        let open = language.pick("non ancora deciso", "not decided yet").to_owned();
        let names = Verdict::ALL.map(|verdict| view::survey::verdict_name(verdict, language).to_owned());
        let options: Vec<String> = std::iter::once(open).chain(names).collect();
        let chosen = move || {
            let verdict = self.read(|decision| decision.map(|one| one.verdict)).flatten();
            verdict
                .map_or(0, |one| Verdict::ALL.iter().position(|other| *other == one).map_or(0, |at| at + 1))
        };
        let choose = move |at: usize| {
            let verdict = at.checked_sub(1).and_then(|at| Verdict::ALL.get(at)).copied();
            self.change(|now| verdict.map(|verdict| decided(now, verdict)));
        };
        let label = language.pick("Si digitalizza?", "Does it go digital?");
        pick::pick(label, move || options.clone(), chosen, choose)
    }

    fn date(self) -> El {
        let language = self.language;
        let text = move || {
            let date = self.read(|decision| decision.and_then(|one| one.date)).flatten();
            date.map(view::date).unwrap_or_default()
        };
        let take = move |typed: &str| {
            let date = field::date(typed, language)?;
            self.change(|now| now.map(|now| Decision { date, ..now }));
            Ok(())
        };
        let label = language.pick("Data", "Date");
        under(label, false, entry(self.desk, Width::Date, move || label.to_owned(), text, take))
    }

    fn note(self) -> El {
        let text = move || {
            let note = self.read(|decision| decision.and_then(|one| one.note.clone())).flatten();
            note.unwrap_or_default()
        };
        let take = move |typed: &str| {
            let note = Some(typed.trim().to_owned()).filter(|note| !note.is_empty());
            self.change(|now| now.map(|now| Decision { note, ..now }));
            Ok(())
        };
        let label = self.language.pick("Nota", "Note");
        under(label, true, entry(self.desk, Width::Lines, move || label.to_owned(), text, take))
    }
}

/// A decision with another verdict; the first one is of today.
fn decided(now: Option<Decision>, verdict: Verdict) -> Decision {
    match now {
        Some(now) => Decision { verdict, ..now },
        None => Decision { verdict, date: clock::today(), note: None },
    }
}
