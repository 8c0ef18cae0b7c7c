//! What was understood of a table, row by row.

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    view::{Language, say},
    web::ui::{
        dom::{El, button, el},
        icon,
        table::{Head, cell, heads},
    },
    workbook::{Said, Understood},
};

/// So many rows are shown at first: more take the browser a while.
const SHOWN: usize = 100;

/// Columns of what changes a plan, and of what makes one.
const CHANGES: [Head; 4] = [
    ("Dove", "Where", ""),
    ("Che cosa", "What", ""),
    ("Prima", "Before", ""),
    ("Nel foglio", "In the spreadsheet", ""),
];
const NEW: [Head; 3] =
    [("Dove", "Where", ""), ("Che cosa", "What", ""), ("Nella tabella", "In the table", "")];

/// What of the list is shown.
#[derive(Clone, Copy)]
struct Shown {
    only_problems: RwSignal<bool>,
    all: RwSignal<bool>,
}

/// The list, with the buttons that shorten and lengthen it.
pub(super) fn list(rows: &[Understood], problems: usize, language: Language) -> El {
    let rows: Rc<[Understood]> = rows.into();
    let shown = Shown { only_problems: RwSignal::new(false), all: RwSignal::new(rows.len() <= SHOWN) };
    let filter = (problems > 0 && problems < rows.len()).then(|| {
        let only = shown.only_problems;
        button("btn btn-outline-primary btn-xs", move || only.update(|only| *only = !*only))
            .says("aria-pressed", move || only.get())
            .text(&say!(language, "Solo i problemi ({})", "Only the problems ({})", problems))
    });
    let caption = language.pick("Che cosa è stato capito", "What was understood");
    // What makes a plan had no value before.
    let is_new = rows.iter().all(|row| matches!(&row.said, Said::Problem(_)) || from(row).is_empty());
    let columns = if is_new { heads(&NEW, language) } else { heads(&CHANGES, language) };
    let more = {
        let count = rows.len();
        move || {
            if shown.all.get() || shown.only_problems.get() {
                return Vec::new();
            }
            let words = say!(language, "Mostra tutte le {} righe", "Show all {} rows", count);
            vec![button("btn btn-outline-primary btn-xs", move || shown.all.set(true)).text(&words)]
        }
    };
    let body = move || {
        let (only, most) = (shown.only_problems.get(), if shown.all.get() { usize::MAX } else { SHOWN });
        let listed =
            rows.iter().filter(|row| !only || row.is_problem()).take(if only { usize::MAX } else { most });
        listed.map(|one| row(one, is_new, language)).collect()
    };
    el("div")
        .class("table-rows")
        .children(filter.map(|filter| el("div").class("toolbar").child(filter)))
        .child(
            el("table")
                .class("versions-table")
                .child(el("caption").class("visually-hidden").text(caption))
                .child(columns)
                .child(el("tbody").live(body)),
        )
        .child(el("div").class("toolbar").live(more))
}

fn from(row: &Understood) -> &str {
    match &row.said {
        Said::Taken { from, .. } => from,
        Said::Problem(_) => "",
    }
}

fn row(row: &Understood, is_new: bool, language: Language) -> El {
    let place =
        [row.sheet.as_str(), &row.place].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>();
    let what = el("th").attr("scope", "row").text(if row.what.is_empty() { "—" } else { &row.what });
    let line = el("tr")
        .child(cell("table-place", language.pick("Dove", "Where")).text(&place.join(" · ")))
        .child(what);
    match &row.said {
        Said::Taken { from, to, remark } => {
            let before = (!is_new).then(|| cell("", language.pick("Prima", "Before")).text(or_dash(from)));
            let heading = if is_new { CHANGED_TO_NEW } else { CHANGED_TO };
            let remark = (!remark.is_empty()).then(|| el("small").text(remark));
            line.children(before)
                .child(cell("", language.pick(heading.0, heading.1)).text(or_dash(to)).children(remark))
        }
        Said::Problem(message) => {
            let across = if is_new { "1" } else { "2" };
            let mark = el("strong").text(language.pick(" Non preso. ", " Not taken. "));
            let said = el("td")
                .attr("colspan", across)
                .child(icon::icon("it-warning-circle"))
                .child(mark)
                .text(message);
            line.class("table-problem").child(said)
        }
    }
}

const CHANGED_TO: (&str, &str) = ("Nel foglio", "In the spreadsheet");
const CHANGED_TO_NEW: (&str, &str) = ("Nella tabella", "In the table");

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "—" } else { text }
}
