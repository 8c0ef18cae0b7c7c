//! Fields for how an activity ended, and for what was left out: each a choice with what it needs.

use leptos::prelude::*;

use super::{Form, Name, Part};
use crate::{
    plan::{Completion, Exclusion},
    view,
    web::ui::{
        choice::choice_of,
        dom::{El, el, hidden, typed_switch},
        field::{self, Width},
    },
};

/// How an activity can have ended, in the order of the choice.
const ENDS: [Name; 4] = [
    ("non indicato", "not given"),
    ("conclusa", "completed"),
    ("non conclusa, fine stimabile", "not completed, end can be estimated"),
    ("non conclusa, fine non stimabile", "not completed, end cannot be estimated"),
];

impl<T: Part> Form<T> {
    /// How an activity ended (R1, R2): completed on a day; not completed, with an end estimated from a sentence of the note;
    /// or not even that.
    pub fn completion(
        &self,
        name: Name,
        read: fn(&T) -> Option<Completion>,
        set: fn(Option<Completion>) -> T::Field,
    ) -> El {
        let (form, choosing) = (self.clone(), self.clone());
        let chosen = move || index(form.read(read).flatten().as_ref());
        // A day that is not there yet is asked for: the choice alone sets what needs no day.
        let steps = self.app.steps;
        let wanted = RwSignal::new(None::<(u32, usize)>);
        let choose = move |index: usize| {
            wanted.set(Some((steps.get_untracked(), index)));
            let end = match index {
                0 => None,
                3 => Some(Completion::NotEstimable),
                _ => return,
            };
            choosing.app.edit_at_once(&[T::change(&choosing.id, set(end))]);
        };
        let names = ENDS.iter().map(|name| self.language.pick(name.0, name.1).to_owned()).collect();
        // A memo, so that a field is drawn anew for another choice only and not while people type in it.
        let shown = Memo::new(move |_| {
            let wanted = wanted.get().filter(|(at, _)| *at == steps.get());
            wanted.map_or_else(&chosen, |(_, index)| index)
        });
        let label = self.language.pick(name.0, name.1);
        let select = choice_of(label, &self.of, names, move || shown.get(), choose, self.editable());
        let form = self.clone();
        // The sentence outlives a day that is emptied to be written anew.
        let kept = StoredValue::new(String::new());
        let details = move || match shown.get() {
            1 => vec![form.end(read, set, false, kept)],
            2 => vec![form.end(read, set, true, kept), form.basis(read, set)],
            _ => Vec::new(),
        };
        el("div").class("form-completion").child(select.class("choice form-field")).live(details)
    }

    /// The day of the end; with another day the sentence of an estimate stays.
    fn end(
        &self,
        read: fn(&T) -> Option<Completion>,
        set: fn(Option<Completion>) -> T::Field,
        estimated: bool,
        kept: StoredValue<String>,
    ) -> El {
        let name =
            if estimated { ("Fine stimata", "Estimated end") } else { ("Fine effettiva", "Actual end") };
        let (form, language) = (self.clone(), self.language);
        let day = move |part: &T| match read(part) {
            Some(Completion::Completed(day)) if !estimated => view::date(day),
            Some(Completion::Estimated { end, .. }) if estimated => view::date(end),
            _ => String::new(),
        };
        let take = move |typed: &str| {
            let day = field::date(typed, language)?;
            let basis = untrack(|| form.read(|part| sentence(read(part)))).unwrap_or_default();
            if !basis.is_empty() {
                kept.set_value(basis);
            }
            let basis = kept.get_value();
            let end = day.map(|end| {
                if estimated { Completion::Estimated { end, basis } } else { Completion::Completed(end) }
            });
            form.set(set(end))
        };
        self.draw(name, Width::Date, day, Box::new(take))
    }

    /// The sentence of the note that an estimate rests on.
    fn basis(&self, read: fn(&T) -> Option<Completion>, set: fn(Option<Completion>) -> T::Field) -> El {
        let form = self.clone();
        let language = self.language;
        let take = move |typed: &str| {
            let end = untrack(|| form.read(read)).flatten();
            let Some(Completion::Estimated { end, .. }) = end else {
                return Err(language.pick("Prima la fine stimata.", "The estimated end first.").to_owned());
            };
            form.set(set(Some(Completion::Estimated { end, basis: typed.trim().to_owned() })))
        };
        let name = ("Frase della nota su cui si basa", "Sentence of the note it rests on");
        self.draw(name, Width::Lines, move |part| sentence(read(part)), Box::new(take))
    }

    /// What leaves the evaluation for external causes (R5): whether, and why.
    pub fn exclusion(
        &self,
        name: Name,
        read: fn(&T) -> Option<Exclusion>,
        set: fn(Option<Exclusion>) -> T::Field,
    ) -> El {
        let (form, inner) = (self.clone(), self.clone());
        let excluded = Memo::new(move |_| form.read(read).flatten().is_some());
        let form = self.clone();
        let choose = move |event: web_sys::Event| {
            let exclusion = typed_switch(&event).then(|| Exclusion { reason: String::new() });
            form.app.edit_at_once(&[T::change(&form.id, set(exclusion))]);
        };
        let input = el("input")
            .attr("type", "checkbox")
            .has("disabled", self.editable())
            .checked(move || excluded.get())
            .on("change", choose);
        let words = el("span").text(self.language.pick(name.0, name.1)).child(hidden(&self.of));
        let switch = el("label").class("form-switch").child(input).child(words);
        let reason = move || excluded.get().then(|| inner.reason(read, set)).into_iter().collect();
        el("div").class("form-exclusion form-wide").child(switch).live(reason)
    }

    fn reason(&self, read: fn(&T) -> Option<Exclusion>, set: fn(Option<Exclusion>) -> T::Field) -> El {
        let form = self.clone();
        let take = move |typed: &str| form.set(set(Some(Exclusion { reason: typed.trim().to_owned() })));
        let why = move |part: &T| read(part).map_or_else(String::new, |one| one.reason);
        self.draw(("Motivo dell’esclusione", "Reason for the exclusion"), Width::Lines, why, Box::new(take))
    }
}

fn index(end: Option<&Completion>) -> usize {
    match end {
        None => 0,
        Some(Completion::Completed(_)) => 1,
        Some(Completion::Estimated { .. }) => 2,
        Some(Completion::NotEstimable) => 3,
    }
}

fn sentence(end: Option<Completion>) -> String {
    match end {
        Some(Completion::Estimated { basis, .. }) => basis,
        _ => String::new(),
    }
}
