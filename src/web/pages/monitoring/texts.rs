//! The texts of an indicator: note and source, and at the end of the year what criteria and exclusion say.

use leptos::prelude::*;

use super::{Monitor, fields::IndicatorFields};
use crate::{
    plan::{Change, Id, Indicator, IndicatorField},
    view::{self, say},
    web::{
        browser::page,
        form::{Form, Part},
        route::Round,
        ui::{
            dom::{El, button, hidden},
            icon,
        },
    },
};

/// Note and source.
pub fn texts(
    monitor: Monitor,
    form: &Form<Indicator>,
    id: &Id,
    of: &str,
    fields: &IndicatorFields,
) -> Vec<El> {
    let (note, set_note) = fields.note;
    let (source, set_source) = fields.source;
    let field = form.note(("Nota di monitoraggio", "Monitoring note"), note, set_note);
    let field = said(field, form, note);
    let carry = (monitor.round == Round::Final).then(|| carry(monitor, form, id, of, field.clone()));
    let source = said(form.optional(("Fonte dati", "Data source"), source, set_source), form, source);
    std::iter::once(field).chain(carry).chain([source.class("form-field form-wide")]).collect()
}

/// What was particular in applying the criteria.
pub fn criteria(form: &Form<Indicator>) -> El {
    let read: fn(&Indicator) -> Option<String> = |one| one.r#final.criteria_note.clone();
    let criteria =
        form.note(("Nota sui criteri", "Note on the criteria"), read, IndicatorField::CriteriaNote);
    said(criteria, form, read)
}

/// Whether the indicator leaves the evaluation (R5).
pub fn exclusion(form: &Form<Indicator>) -> El {
    form.exclusion(
        ("Escluso per cause esterne", "Left out for external causes"),
        |one| one.r#final.exclusion.clone(),
        IndicatorField::Exclusion,
    )
}

/// A field that paper leaves out while nothing is said in it.
pub fn said<T: Part>(field: El, form: &Form<T>, read: fn(&T) -> Option<String>) -> El {
    let form = form.clone();
    field.class_live("form-empty", move || form.read(read).flatten().is_none())
}

/// The button that takes the note of June over, while the final one is empty.
fn carry(monitor: Monitor, form: &Form<Indicator>, id: &Id, of: &str, note: El) -> El {
    let (app, language) = (monitor.app, monitor.language);
    let (id, form, reader) = (id.clone(), form.clone(), form.clone());
    let possible = move || {
        let empty = form.read(|one| one.r#final.note.is_none() && one.interim.note.is_some());
        empty.unwrap_or(false) && app.editable()
    };
    let press = move || {
        let text = untrack(|| reader.read(|one| one.interim.note.clone())).flatten();
        let set = IndicatorField::MonitoringNote(text);
        app.edit_at_once(&[Change::Indicator { id: id.clone(), set }]);
        page::focus_field(note.of());
    };
    let date =
        monitor.monitoring.with_untracked(|one| one.as_ref().map(|one| view::date(one.reference.date)));
    let date = date.unwrap_or_default();
    button("btn btn-outline-primary btn-xs monitoring-tool", press)
        .has("hidden", move || !possible())
        .child(icon::icon("it-copy"))
        .text(&say!(language, " Riporta la nota del {}", " Carry over the note of {}", date))
        .child(hidden(of))
}
