//! The state that the office declares and the one that the figures suggest (R10), the interim value of a schedule (R11), and
//! where a number leads.

use leptos::prelude::*;

use super::{Monitor, fields::IndicatorFields, figures::with_unit};
use crate::{
    interim::{Step, Suggestion},
    number::Figure,
    plan::{Change, Field, Id, Indicator, IndicatorField, State, Subject},
    view::{self, Language, say, state_name},
    web::{
        browser::page,
        form::Form,
        pages::cells::{self, badge},
        ui::dom::{El, button, el, hidden},
        why,
    },
};

/// The choice of the declared state.
pub fn declared(language: Language, form: &Form<Indicator>) -> El {
    let none = (None, language.pick("non dichiarato", "not declared").to_owned());
    let all = State::ALL.map(|state| (Some(state), state_name(state, language).to_owned()));
    let choice = form.choice(
        ("Stato dichiarato", "Declared state"),
        std::iter::once(none).chain(all).collect(),
        |one: &Indicator| one.interim.state,
        IndicatorField::InterimState,
    );
    form.at(Field::InterimState, choice.class("choice form-field monitoring-declared"))
}

/// The choice of the declared state, then the suggested one.
pub fn states(monitor: Monitor, form: &Form<Indicator>, subject: Subject, id: &Id, of: &str) -> [El; 2] {
    let declared = declared(monitor.language, form);
    let suggested = suggestion(monitor, subject, id, of, &declared);
    [declared, suggested]
}

/// The suggested state with its reason. It is only held beside the declared one, until somebody takes it over.
fn suggestion(monitor: Monitor, subject: Subject, id: &Id, of: &str, declared: &El) -> El {
    let language = monitor.language;
    let read =
        move || monitor.standing(subject, |_, _, one| Some((one.suggestion, one.difference().is_some())));
    let reason = move || {
        monitor.standing(subject, |document, reference, one| {
            Some(view::interim_reason(document, reference, one, language))
        })
    };
    let differs = move || {
        let words = language.pick("diverso da quello dichiarato", "differs from the declared one");
        read()?.1.then(|| ("state-partly monitoring-differs", "it-exchange-circle", words.to_owned()))
    };
    let asked = say!(language, " lo stato suggerito{}", " the suggested state{}", of);
    let why = why::state_asker(subject)
        .class("why monitoring-why")
        .text(language.pick("Perché?", "Why?"))
        .child(hidden(&asked));
    let line = el("div")
        .class("monitoring-state")
        .child(el("span").class("form-label").text(language.pick("Stato suggerito", "Suggested state")))
        .child(badge(move || Some(suggested(read()?.0, language))))
        .child(badge(differs))
        .child(why)
        .child(adopt(monitor, subject, id, of, declared.clone()));
    el("div")
        .class("form-wide monitoring-suggestion")
        .child(line)
        .child(el("p").text_live(move || reason().unwrap_or_default()))
}

/// The button that declares the suggested state, where another one is declared, or none.
fn adopt(monitor: Monitor, subject: Subject, id: &Id, of: &str, declared: El) -> El {
    let (app, language, id) = (monitor.app, monitor.language, id.clone());
    let other = move || {
        monitor.standing(subject, |_, _, one| match one.suggestion {
            Suggestion::State(state) if one.declared != Some(state) => Some(state),
            _ => None,
        })
    };
    let press = move || {
        if let Some(state) = untrack(other) {
            let set = IndicatorField::InterimState(Some(state));
            app.edit_at_once(&[Change::Indicator { id: id.clone(), set }]);
            page::focus_field(declared.of());
        }
    };
    button("btn btn-outline-primary btn-xs monitoring-tool", press)
        .has("hidden", move || other().is_none() || !app.editable())
        .text(language.pick("Usa lo stato suggerito", "Use the suggested state"))
        .child(hidden(of))
}

/// The interim value of a schedule: as declared, and the sum of the weights of what is completed (R11).
pub fn progress(
    monitor: Monitor,
    form: &Form<Indicator>,
    subject: Subject,
    id: &Id,
    of: &str,
    fields: &IndicatorFields,
) -> [El; 2] {
    let (app, language, id) = (monitor.app, monitor.language, id.clone());
    let (read, set) = fields.value;
    let field = form.figure(("Valore dichiarato", "Declared value"), read, move |_, value| set(value));
    let field = with_unit(field, "%");
    let computed = move || {
        monitor.standing(subject, |_, _, one| match &one.step {
            Step::Schedule { progress, .. } => progress.value.map(|value| value.normalize()),
            Step::Activity(_) | Step::Number(_) | Step::MeasuredAtYearEnd => None,
        })
    };
    let shown = move || computed().map(|value| view::figure(value, "%", language));
    let declared = move || monitor.indicator(subject, read).map(Figure::get);
    let press = {
        let field = field.clone();
        move || {
            if let Some(value) = untrack(computed).and_then(|value| Figure::new(value).ok()) {
                app.edit_at_once(&[Change::Indicator { id: id.clone(), set: set(Some(value)) }]);
                page::focus_field(field.of());
            }
        }
    };
    let carry = button("btn btn-outline-primary btn-xs monitoring-tool", press)
        .has("hidden", move || computed().is_none_or(|value| declared() == Some(value)) || !app.editable())
        .text(language.pick("Riporta ", "Carry over "))
        .text_live(move || shown().unwrap_or_default())
        .child(hidden(of));
    let sum = el("div")
        .class("form-field monitoring-sum")
        .child(
            el("span")
                .class("form-label")
                .text(language.pick("Peso delle fasi concluse", "Weight of the completed phases")),
        )
        .child(
            el("span")
                .class("monitoring-figure")
                .text_live(move || shown().unwrap_or_else(|| "—".to_owned())),
        )
        .child(carry);
    [field, sum]
}

/// Where a number leads by the end of the year: marked, with what it rests on; hidden where nothing is known.
pub fn projection(monitor: Monitor, subject: Subject) -> El {
    let language = monitor.language;
    let read = move || {
        monitor.standing(subject, |document, reference, one| {
            view::interim_projection(document, reference, one, language)
        })
    };
    el("div")
        .class("form-wide monitoring-projection")
        .has("hidden", move || read().is_none())
        .child(el("span").class("monitoring-mark").text(language.pick("proiezione", "projection")))
        .child(el("b").text_live(move || read().and_then(|line| line.formula).unwrap_or_default()))
        .child(el("p").text_live(move || read().map_or_else(String::new, |line| line.text)))
}

/// A suggestion in a class, an icon and words.
fn suggested(suggestion: Suggestion, language: Language) -> cells::State {
    match suggestion {
        Suggestion::State(state) => {
            let (class, icon) = mark(state);
            (class, icon, state_name(state, language).to_owned())
        }
        Suggestion::NotEvaluable(reason) => {
            ("state-outside", "it-minus-circle", view::reason(reason, language).to_owned())
        }
        Suggestion::Missing => {
            ("state-missing", "it-help-circle", language.pick("dato mancante", "missing").to_owned())
        }
    }
}

const fn mark(state: State) -> (&'static str, &'static str) {
    match state {
        State::Early => ("state-met", "it-arrow-up-circle"),
        State::OnTrack => ("state-met", "it-check-circle"),
        State::ToStart => ("state-outside", "it-clock"),
        State::ToStartLate => ("state-partly", "it-clock"),
        State::Late => ("state-missing", "it-warning-circle"),
    }
}
