//! The way to a field: the screen or the editor that shows it, and the focus in it.
//!
//! A field is marked where it is drawn ([`mark`]), and found again by that mark.

use leptos::prelude::*;
use web_sys::Event;

use super::{
    browser::page,
    editor::Edited,
    route::{Round, Route, Screen},
    state::{App, Arrival},
    ui::dom::{El, el},
};
use crate::plan::{Field, Id, PartId, Place, Plan, Stage, Subject};

/// The attribute that marks a field.
const MARK: &str = "data-field";

/// Marks the element that draws a field of a part.
pub fn mark(drawn: El, part: &Id, field: Field) -> El {
    drawn.attr(MARK, &key(part, field))
}

fn key(part: &Id, field: Field) -> String {
    format!("{part} {}", field.path())
}

/// The mark of a place.
pub fn key_of(plan: &Plan, place: Place) -> String {
    match place.field {
        Field::SurveyRules => key(&plan.id, place.field),
        field => key(plan.id_at(place.subject), field),
    }
}

/// The mark of the field that an event comes from.
pub fn key_at(event: &Event) -> Option<String> {
    let element: web_sys::Element = wasm_bindgen::JsCast::dyn_into(event.target()?).ok()?;
    element.closest(&format!("[{MARK}]")).ok()??.get_attribute(MARK)
}

/// The part with an identifier.
pub fn subject_of(plan: &Plan, id: &str) -> Option<Subject> {
    plan.objectives().find_map(|(subject, objective)| {
        if objective.id.as_str() == id {
            return Some(subject);
        }
        objective.indicators.iter().enumerate().find_map(|(index, indicator)| {
            let subject = subject.indicator(index);
            if indicator.id.as_str() == id {
                return Some(subject);
            }
            let phases = indicator.schedule().map(|schedule| schedule.phases.iter().enumerate());
            let found = phases?.find(|(_, phase)| phase.id.as_str() == id);
            found.map(|(index, _)| subject.phase(index))
        })
    })
}

/// The screen that shows a field, and what it shows first.
pub fn to(plan: &Plan, place: Place) -> (Screen, Arrival) {
    let objective = plan.objective_at(place.subject).map(|one| one.id.clone());
    let field = Some(key_of(plan, place));
    let monitored = objective.is_some() && !is_of_phase(place.field);
    match place.field.stage() {
        Stage::Interim if objective.is_some() => {
            (Screen::Monitoring(Some(Round::Interim)), Arrival { objective, editor: None, field })
        }
        Stage::Final if monitored => {
            (Screen::Monitoring(Some(Round::Final)), Arrival { objective, editor: None, field })
        }
        Stage::Planned | Stage::Interim | Stage::Final => {
            (Screen::Sheet, Arrival { objective, editor: edited(plan, place), field })
        }
    }
}

/// How a phase ended is written where the phase is edited, too.
const fn is_of_phase(field: Field) -> bool {
    matches!(field, Field::PhaseCompletion | Field::PhaseExclusion)
}

/// The part whose editor shows the field.
pub fn edited(plan: &Plan, place: Place) -> Option<Edited> {
    let Place { subject, field } = place;
    match field {
        Field::SurveyRules | Field::Areas | Field::Guidelines | Field::InterimDate => Some(Edited::Plan),
        _ => {
            let phase = plan.phase_at(subject).map(|one| PartId::Phase(one.id.clone()));
            let indicator = || plan.indicator_at(subject).map(|one| PartId::Indicator(one.id.clone()));
            let objective = || plan.objective_at(subject).map(|one| PartId::Objective(one.id.clone()));
            phase.or_else(indicator).or_else(objective).map(Edited::Part)
        }
    }
}

/// A link to a screen, with what it is to show first.
pub fn link(app: App, plan: &Plan, screen: Screen, arrival: Arrival) -> El {
    let route = Route::Plan(plan.id.to_string(), screen);
    let address = route.to_string();
    el("a").attr("href", &address).on("click", move |event| {
        if app.route.get_untracked() == route {
            event.prevent_default();
            arrival.field.clone().into_iter().for_each(focus);
        } else {
            app.arrival.set_value(arrival.clone());
        }
    })
}

/// A link to a field. What an editor shows is shown beside the work, on any screen.
pub fn link_to_field(app: App, plan: &Plan, place: Place) -> El {
    let (screen, arrival) = to(plan, place);
    let (editor, field) = (arrival.editor.clone(), arrival.field.clone());
    let link = link(app, plan, screen, arrival);
    let (Some(edited), Some(field)) = (editor, field) else { return link };
    if !untrack(|| app.editable()) {
        return link;
    }
    let route = Route::Plan(plan.id.to_string(), screen);
    el("a").attr("href", &route.to_string()).on("click", move |event| {
        event.prevent_default();
        app.open_editor(edited.clone());
        focus(field.clone());
    })
}

/// Moves the focus to a field, once it is drawn.
pub fn focus(field: String) {
    // What opens takes the focus first.
    page::after_paint(move || page::focus_field_at(&format!("[{MARK}=\"{field}\"]")));
}
