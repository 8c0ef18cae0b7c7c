//! Cronoprogrammi: each schedule over the year, as a picture and as the table that says the same; both edit the plan.
//!
//! | file | what it draws |
//! |---|---|
//! | `chart` | the picture of a schedule: months, lines of dates, a row per activity |
//! | `bar` | the row of an activity: its name, and its bars |
//! | `slider` | what moves a bar, by mouse, touch and keys |
//! | `part` | what the bars change in the plan |
//! | `deadline` | the table of an activity that is no schedule |

mod bar;
mod chart;
mod deadline;
mod part;
mod slider;

use leptos::prelude::*;

use super::{
    cells::{self, Sheet},
    frame::Framed,
    phases,
    window::{Block, Draw, Window},
};
use crate::{
    plan::{Indicator, Measure, Plan, Subject},
    view::{Language, say},
    web::{
        route::Route,
        state::app,
        total,
        ui::dom::{El, button, el, hidden},
        why,
    },
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    let sheet = Sheet { app, language };
    let none = Memo::new(move |_| blocks(sheet).is_empty());
    let draw = Draw {
        blocks: move || blocks(sheet),
        empty: || el("div"),
        fill: move |(one, index): &(Framed, usize)| vec![section(sheet, one, *index)],
        first_row: 0,
    };
    let before = move || {
        if !none.get() {
            return vec![hint(sheet), chart::key(language), chart::hatches()];
        }
        let shown = app.shown.get_untracked();
        shown.iter().map(|shown| empty(&shown.document().plan, language)).collect()
    };
    let title = el("h2").attr("id", "schedules-title").text(language.pick("Cronoprogrammi", "Schedules"));
    let section =
        el("section").class("schedules").attr("aria-labelledby", "schedules-title").child(title).live(before);
    let section = Window::new(app, GUESS, None).draw(section, draw);
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    why::beside(main, app.shown, language)
}

/// The height of a schedule, in pixels, until it is measured.
const GUESS: f64 = 600.0;

/// The indicators with dates, each by its objective and its position there; follows every edit.
fn blocks(sheet: Sheet) -> Vec<Block<(Framed, usize)>> {
    let of = |(one, index): (Framed, usize)| {
        let part = one.objective.indicators.get(index).filter(|one| has_dates(one))?.id.clone();
        Some(Block { part, rows: 0, item: (one, index) })
    };
    let all = sheet.rows().into_iter().flat_map(|one| {
        let count = one.objective.indicators.len();
        (0..count).map(move |index| (one.clone(), index))
    });
    all.filter_map(of).collect()
}

const fn has_dates(indicator: &Indicator) -> bool {
    match indicator.measure {
        Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => true,
        Measure::Numeric(_) | Measure::Survey(_) => false,
    }
}

fn empty(plan: &Plan, language: Language) -> El {
    let words = language.pick(
        "Questo piano non ha cronoprogrammi né attività con una scadenza: i suoi obiettivi si misurano con altri indicatori. ",
        "This plan has neither schedules nor activities with a due date: its objectives are measured by other indicators. ",
    );
    let link = el("a")
        .attr("href", &Route::sheet(plan.id.to_string()).to_string())
        .text(language.pick("Vai alla scheda", "Go to the sheet"));
    el("p").text(words).child(link)
}

/// How bars move; nothing where they do not.
fn hint(sheet: Sheet) -> El {
    let words = sheet.language.pick(
        "Una barra si sposta trascinandola; trascinando un’estremità cambia solo quella data. Con i tasti: ←\u{a0}→ spostano di un giorno, ↑\u{a0}↓ allungano e accorciano, con Maiusc di 7 giorni; Pag↑ e Pag↓ spostano di 30. Grafico e tabella modificano le stesse date.",
        "Drag a bar to move it; drag one of its ends to change that date only. With keys: ←\u{a0}→ move by a day, ↑\u{a0}↓ lengthen and shorten, with Shift by 7 days; PgUp and PgDn move by 30. Chart and table edit the same dates.",
    );
    el("p")
        .class("timeline-hint")
        .attr("id", slider::HINT)
        .has("hidden", move || !sheet.app.editable())
        .text(words)
}

/// An indicator with dates, by its objective and its position there.
fn section(sheet: Sheet, framed: &Framed, index: usize) -> El {
    let Framed { objective, .. } = framed;
    let subject = framed.subject.indicator(index);
    let Some(indicator) = objective.indicators.get(index) else { return el("section") };
    let of = cells::indicator_name(objective, index, sheet.language);
    let (name, table) = match indicator.schedule() {
        Some(schedule) => (&schedule.name, phases::table(sheet, subject, &of, schedule)),
        None => (&indicator.title, deadline::table(sheet, subject, &of, indicator)),
    };
    let id = format!("schedule-{}", indicator.id);
    let title = el("h3")
        .attr("id", &id)
        .child(el("span").class("code").text(&objective.code))
        .child(el("span").class("name").text(name));
    el("section")
        .class("schedule")
        .attr("aria-labelledby", &id)
        .child(title)
        .child(el("p").class("schedule-objective").text(&objective.title))
        .child(facts(sheet, subject, &of, indicator, name))
        .child(chart::chart(sheet, subject, &of, name, indicator))
        .children(folded(sheet.language, name, table))
}

/// A table that folds where the window is narrow, behind the button that opens it.
fn folded(language: Language, name: &str, table: El) -> [El; 2] {
    let open = RwSignal::new(false);
    let of = say!(language, " di {}", " of {}", name);
    let more =
        button("btn btn-outline-primary btn-xs schedule-more", move || open.update(|open| *open = !*open))
            .says("aria-expanded", move || open.get())
            .text(language.pick("Tabella", "Table"))
            .child(hidden(&of));
    let table =
        el("div").class("schedule-table").class_live("schedule-open", move || open.get()).child(table);
    [more, table]
}

/// The due date of the whole and what was achieved.
fn facts(sheet: Sheet, subject: Subject, of: &str, indicator: &Indicator, name: &str) -> El {
    let language = sheet.language;
    let fact = |italian: &str, english: &str, what: El| {
        let term = el("span").class("schedule-term").text(language.pick(italian, english));
        el("div").child(term).child(what)
    };
    let label = say!(language, "Scadenza di {}", "Due date of {}", of);
    // An activity that is no schedule has its due date in the table.
    let due = indicator
        .schedule()
        .map(|_| fact("Scadenza", "Due date", cells::due(sheet, subject, &indicator.id, label)));
    let achieved = fact("Conseguimento", "Achievement", cells::percent(sheet, subject, name));
    el("div").class("schedule-facts").children(due).child(achieved)
}
