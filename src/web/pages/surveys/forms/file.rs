//! A file that came back: its forms, with what becomes of each and what was found in it.

use leptos::prelude::*;

use super::{point, returned::Work};
use crate::{
    survey::returned::{FileLook, FormLook, Point, PointId, State},
    view,
    web::{
        browser::page,
        ui::{
            dom::{El, button, el, hidden},
            icon,
        },
    },
};

/// Reads a file as it is; follows.
fn read<T>(work: Work, id: u32, read: impl FnOnce(&FileLook) -> T) -> Option<T> {
    work.look.with(|look| look.as_ref()?.files.iter().find(|file| file.id == id).map(read))
}

/// Reads a form of it; follows.
fn of_form<T>(work: Work, id: u32, form: usize, of: impl FnOnce(&FormLook) -> T) -> Option<T> {
    read(work, id, |file| file.forms.get(form).map(of)).flatten()
}

/// Reads a point of it; follows.
pub(super) fn of_point<T>(work: Work, id: &PointId, of: impl FnOnce(&Point) -> T) -> Option<T> {
    of_form(work, id.file, id.form, |form| form.points.iter().find(|point| point.id == *id).map(of)).flatten()
}

/// Draws a file.
pub(super) fn file(work: Work, id: u32) -> El {
    let language = work.language;
    let name = untrack(|| read(work, id, |file| file.name.clone())).unwrap_or_default();
    let unreadable = move || {
        let why = read(work, id, |file| {
            file.unreadable.as_ref().map(|why| view::returned_unreadable(&file.name, why, language))
        });
        why.flatten().map(|words| el("p").class("survey-refused").text(&words)).into_iter().collect()
    };
    let forms =
        move || (0..read(work, id, |file| file.forms.len()).unwrap_or_default()).collect::<Vec<usize>>();
    let remove = button("btn btn-outline-primary btn-xs", move || {
        work.desk.gathering.update(|all| all.remove(id));
        page::focus("returned-title");
    });
    let words = language.pick("Togli dall’elenco", "Remove from the list");
    let remove =
        remove.attr("title", words).child(icon::icon("it-close")).child(hidden(&format!("{words}: {name}")));
    let head = el("div").class("survey-file-head").child(el("h3").text(&name)).child(remove);
    el("li")
        .class("survey-file")
        .child(head)
        .live(unreadable)
        .each(forms, move |at| vec![form(work, id, *at)])
}

/// Who answers, what becomes of the form, and what was found.
fn form(work: Work, id: u32, at: usize) -> El {
    let language = work.language;
    let name = move || of_form(work, id, at, |form| form.name.clone()).unwrap_or_default();
    let state = move || of_form(work, id, at, |form| form.state);
    let words =
        move || state().map(|state| view::returned_state(state, language)).unwrap_or_default().to_owned();
    let waits = move || state() == Some(State::Waiting);
    // Drawn anew only when something else was found; what is chosen about it follows.
    let points = move || -> Vec<Point> {
        let points = of_form(work, id, at, |form| form.points.clone()).unwrap_or_default();
        points.into_iter().map(|point| Point { chosen: None, ..point }).collect()
    };
    let head = el("p")
        .class("survey-form-head")
        .child(el("strong").text_live(name))
        .text(" ")
        .child(el("span").class("survey-state").class_live("survey-waits", waits).text_live(words));
    let list = el("ul").class("survey-points").each(points, move |point| vec![point::point(work, point)]);
    el("div").class("survey-form").child(head).child(list)
}
