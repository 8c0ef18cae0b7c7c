//! The table of an activity with a due date that is no schedule: a milestone, or what cannot be quantified.

use crate::{
    plan::{Id, Indicator, Subject},
    view::say,
    web::{
        pages::{
            cells::{self, Sheet},
            phases,
        },
        ui::{
            dom::{El, el},
            table::{Head, cell, heads},
        },
    },
};

const HEADS: [Head; 6] = [
    ("Attività", "Activity", ""),
    ("Inizio previsto", "Planned start", ""),
    ("Scadenza", "Due date", ""),
    ("Fine effettiva", "Actual end", ""),
    ("Stato", "State", ""),
    ("%", "%", "num"),
];

/// A field for a date of an indicator.
type Cell = fn(Sheet, Subject, &Id, String) -> El;

/// Draws the table; `of` is how labels name the indicator.
pub fn table(sheet: Sheet, subject: Subject, of: &str, indicator: &Indicator) -> El {
    let language = sheet.language;
    let date = |italian: &str, english: &str, field: Cell| {
        let name = language.pick(italian, english);
        let label = say!(language, "{} di {}", "{} of {}", name, of);
        cell("phase-date", name).child(field(sheet, subject, &indicator.id, label))
    };
    let row = el("tr")
        .class("phase")
        .child(el("th").attr("scope", "row").class("phase-what").text(&indicator.title))
        .child(date("Inizio previsto", "Planned start", cells::start))
        .child(date("Scadenza", "Due date", cells::due))
        .child(date("Fine effettiva", "Actual end", cells::completion))
        .child(cell("phase-state", language.pick("Stato", "State")).child(phases::state(sheet, subject)))
        .child(cell("num", "%").child(cells::percent(sheet, subject, &indicator.title)));
    el("table")
        .class("phases")
        .child(el("caption").text(&indicator.title))
        .child(heads(&HEADS, language))
        .child(el("tbody").child(row))
}
