//! The phases of a schedule as a table, and the row of the sheet that holds it.

use leptos::prelude::*;

use super::{
    cells::{self, Sheet, State},
    fold::Fold,
    notes,
};
use crate::{
    date::Date,
    plan::{Completion, PartId, Phase, PhaseField, Schedule, Stage, Subject},
    scoring::{Delay, Node, Step},
    view::{
        self, Language, say,
        timeline::{Bar, Ending},
    },
    web::{
        editor::{self, Edited},
        ui::{
            dom::{El, button, el},
            table::{Head, cell, heads},
        },
    },
};

fn row_id(subject: Subject) -> String {
    subject.to_string().replace(['.', '[', ']'], "-")
}

/// The button that shows the phases.
pub fn toggle(sheet: Sheet, subject: Subject, schedule: &Schedule, shown: Fold) -> El {
    let (name, count) = (&schedule.name, schedule.phases.len());
    let words = match count {
        1 => say!(sheet.language, "{} (una fase)", "{} (one phase)", name),
        _ => say!(sheet.language, "{} ({} fasi)", "{} ({} phases)", name, count),
    };
    button("btn btn-xs phases-toggle", move || shown.turn())
        .says("aria-expanded", move || shown.is_open())
        .attr("aria-controls", &row_id(subject))
        .text(&words)
}

const HEADS: [Head; 8] = [
    ("Fase", "Phase", ""),
    ("Descrizione e output", "Description and output", ""),
    ("Inizio previsto", "Planned start", ""),
    ("Fine prevista", "Planned end", ""),
    ("Peso %", "Weight %", "num"),
    ("Fine effettiva", "Actual end", ""),
    ("Stato", "State", ""),
    ("% fase", "% phase", "num"),
];

/// The row that holds the phases, which are drawn while it is open; print shows them all.
pub fn row(sheet: Sheet, subject: Subject, code: &str, schedule: &Schedule, shown: Fold) -> El {
    let row =
        el("tr").class("sheet-phases").attr("id", &row_id(subject)).has("hidden", move || !shown.is_open());
    let drawn = Memo::new(move |_| shown.is_open() || sheet.app.printing.get());
    let (code, schedule) = (code.to_owned(), schedule.clone());
    let table = move || drawn.get().then(|| table(sheet, subject, &code, &schedule)).into_iter().collect();
    row.child(el("td").attr("colspan", "9").live(table))
}

/// The table of the phases; `code` is how labels name the indicator.
pub fn table(sheet: Sheet, subject: Subject, code: &str, schedule: &Schedule) -> El {
    let language = sheet.language;
    let phases = schedule.phases.iter().enumerate();
    let phases = phases.map(|(index, one)| phase(sheet, subject.phase(index), code, one));
    let caption = move || sheet.indicator(subject, |one| caption(one.schedule()?, language)).flatten();
    el("table")
        .class("phases")
        .child(el("caption").text_live(move || caption().unwrap_or_default()))
        .child(heads(&HEADS, language))
        .child(el("tbody").children(phases))
}

/// The name of a schedule, with the date by which it is due.
fn caption(schedule: &Schedule, language: Language) -> Option<String> {
    let name = &schedule.name;
    Some(match schedule.due.map(view::date) {
        Some(due) => say!(language, "{}, entro il {}", "{}, by {}", name, due),
        None => name.clone(),
    })
}

fn phase(sheet: Sheet, subject: Subject, code: &str, phase: &Phase) -> El {
    let language = sheet.language;
    let of = language
        .pick(format!("della fase {} di {code}", phase.code), format!("of phase {} of {code}", phase.code));
    let label = |italian: &str, english: &str| format!("{} {of}", language.pick(italian, english));
    let date = |(italian, english): (&str, &str),
                read: fn(&Phase) -> Option<Date>,
                write: fn(Option<Date>) -> PhaseField| {
        let field = cells::phase_date(sheet, subject, phase, label(italian, english), read, write);
        cell("phase-date", language.pick(italian, english)).child(field)
    };
    let edited =
        language.pick(format!(" fase {} di {code}", phase.code), format!(" phase {} of {code}", phase.code));
    let output =
        phase.output.as_ref().map(|output| el("span").class("phase-output").text("Output: ").text(output));
    let what = cell("phase-what", language.pick("Descrizione e output", "Description and output"))
        .text(&phase.title)
        .child(editor::opener(Edited::Part(PartId::Phase(phase.id.clone())), &edited, language))
        .child(el("br"))
        .children(output)
        .children(said(phase, language));
    let name = say!(language, "Fase {} di {}", "Phase {} of {}", phase.code, code);
    let weight = cells::phase_weight(sheet, subject, phase, label("Peso", "Weight"));
    let ended = |phase: &Phase| cells::completed(phase.r#final.completion.as_ref());
    let complete = |date: Option<Date>| PhaseField::Completion(date.map(Completion::Completed));
    el("tr")
        .class("phase")
        .class_live("phase-excluded", move || {
            sheet.node(subject, |node| matches!(node.step, Step::Excluded)).unwrap_or(false)
        })
        .child(
            el("th")
                .attr("scope", "row")
                .attr("data-label", language.pick("Fase", "Phase"))
                .text(&phase.code),
        )
        .child(what)
        .child(date(("Inizio previsto", "Planned start"), |phase| phase.start, PhaseField::Start))
        .child(date(("Fine prevista", "Planned end"), |phase| phase.end, PhaseField::End))
        .child(cell("sheet-weight", language.pick("Peso %", "Weight %")).child(weight))
        .child(date(("Fine effettiva", "Actual end"), ended, complete))
        .child(cell("phase-state", language.pick("Stato", "State")).child(state(sheet, subject)))
        .child(cell("num", language.pick("% fase", "% phase")).child(cells::percent(sheet, subject, &name)))
}

/// How a phase, or another activity with a due date, stands, in words.
pub fn state(sheet: Sheet, subject: Subject) -> El {
    cells::badge(move || {
        let bar = sheet.indicator(subject, |one| Bar::of(one, subject.phase_index())).flatten();
        standing(sheet, subject, bar.as_ref())
    })
}

/// How an activity stands: as the final monitoring says or, before it, the interim one.
pub fn standing(sheet: Sheet, subject: Subject, bar: Option<&Bar>) -> Option<State> {
    let language = sheet.language;
    match bar.map(|bar| (bar.excluded, bar.ending)) {
        Some((Some(Stage::Interim), _)) => {
            let words =
                language.pick("esclusa al monitoraggio intermedio", "left out at the interim monitoring");
            Some(("state-outside", "it-minus-circle", words.to_owned()))
        }
        Some((None, Some(Ending { date, estimated, stage: Stage::Interim }))) => {
            let date = view::date(date);
            Some(if estimated {
                (
                    "state-partly",
                    "it-warning-circle",
                    say!(language, "fine stimata {}", "estimated end {}", date),
                )
            } else {
                ("state-met", "it-check-circle", say!(language, "conclusa il {}", "completed on {}", date))
            })
        }
        Some((None, None)) if !sheet.is_final() => {
            Some(("state-outside", "it-clock", language.pick("da monitorare", "to be monitored").to_owned()))
        }
        _ => sheet.node(subject, |node| at_year_end(node, language)),
    }
}

fn at_year_end(node: &Node, language: Language) -> State {
    match (&node.step, node.children.first()) {
        (Step::Phase(delay) | Step::Milestone(delay) | Step::NotQuantifiable(delay), _) => {
            ended(*delay, language)
        }
        (Step::Note { .. }, Some(technical)) => at_year_end(technical, language),
        (Step::Excluded, _) => {
            let words = language.pick("esclusa, cause esterne", "left out, external causes");
            ("state-outside", "it-minus-circle", words.to_owned())
        }
        _ => ended(Delay::Unknown, language),
    }
}

fn ended(delay: Delay, language: Language) -> State {
    let met = |italian: &str, english: &str| {
        ("state-met", "it-check-circle", language.pick(italian, english).to_owned())
    };
    let partly = |words: String| ("state-partly", "it-warning-circle", words);
    match delay {
        Delay::InLine { planned, end } if planned.is_some_and(|planned| end > planned) => {
            met("ritardo riassorbito", "delay made up for")
        }
        Delay::InLine { .. } | Delay::OnTime { estimated: false, .. } => {
            met("conclusa nei tempi", "completed on time")
        }
        Delay::OnTime { end, .. } | Delay::Late { end, estimated: true, .. } => {
            let end = view::date(end);
            partly(say!(language, "non conclusa, fine stimata {}", "not completed, estimated end {}", end))
        }
        Delay::Late { theoretical, actual, .. } => {
            let days = actual - theoretical;
            partly(match days {
                1 => language.pick("in ritardo di un giorno", "late by one day").to_owned(),
                _ => say!(language, "in ritardo di {} giorni", "late by {} days", days),
            })
        }
        Delay::NotEstimable => partly(
            language.pick("non conclusa, fine non stimabile", "not completed, end not estimable").to_owned(),
        ),
        Delay::Unknown => {
            ("state-missing", "it-help-circle", language.pick("dato mancante", "missing").to_owned())
        }
    }
}

/// What monitoring says of a phase, and who answers for it.
fn said(phase: &Phase, language: Language) -> Option<El> {
    let monitoring = &phase.r#final;
    let all = [
        (language.pick("Struttura responsabile", "Responsible unit"), phase.responsible.clone()),
        (language.pick("Nota di monitoraggio", "Monitoring note"), monitoring.note.clone()),
        (language.pick("Fonte dati", "Data source"), monitoring.source.clone()),
        (notes::excluded(language), monitoring.exclusion.as_ref().map(|why| why.reason.clone())),
    ];
    notes::folded(all, &say!(language, " della fase {}", " of phase {}", phase.code), language)
}
