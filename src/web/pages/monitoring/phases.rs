//! The phases of a schedule: what is planned, and how each stands.

use leptos::prelude::*;

use super::{Monitor, fields, texts};
use crate::{
    plan::{Change, Completion, Field, Id, Phase, PhaseField, Schedule, Subject},
    view::{self, Language, say},
    web::{
        form::{Form, Name},
        pages::cells::{self, Sheet},
        route::Round,
        ui::{
            dom::{El, button, el, hidden},
            table::{Head, cell, heads},
        },
    },
};

/// The switch of a phase that leaves the evaluation.
pub const LEFT_OUT: Name = ("Esclusa per cause esterne", "Left out for external causes");

const HEADS: [Head; 6] = [
    ("Fase", "Phase", ""),
    ("Che cosa", "What", ""),
    ("Previsto", "Planned", ""),
    ("Peso %", "Weight %", "num"),
    ("Com’è andata", "How it went", ""),
    ("% fase", "% phase", "num"),
];

/// The table of the phases. The result of each has a column at the end of the year only.
pub fn table(monitor: Monitor, subject: Subject, code: &str, schedule: &Schedule) -> El {
    let language = monitor.language;
    let count = if monitor.round == Round::Final { HEADS.len() } else { HEADS.len() - 1 };
    let phases = schedule.phases.iter().enumerate();
    let rows = phases.map(|(index, phase)| row(monitor, subject.phase(index), code, phase));
    let caption = say!(language, "Fasi di {}", "Phases of {}", code);
    el("table")
        .class("phases monitoring-phases")
        .child(el("caption").class("visually-hidden").text(&caption))
        .child(heads(&HEADS[..count], language))
        .child(el("tbody").children(rows))
}

fn row(monitor: Monitor, subject: Subject, code: &str, phase: &Phase) -> El {
    let language = monitor.language;
    let of = say!(language, " della fase {} di {}", " of phase {} of {}", phase.code, code);
    let form = Form::<Phase>::new(language, phase.id.clone()).of(of.clone());
    let read = |read: fn(&Phase, Language) -> String| {
        let form = form.clone();
        move || form.read(|phase| read(phase, language)).unwrap_or_default()
    };
    let output = move |phase: &Phase| {
        phase.output.as_ref().map_or_else(String::new, |output| format!(" Output: {output}"))
    };
    let outputs = form.clone();
    let what = cell("monitoring-what", language.pick("Che cosa", "What"))
        .text_live(read(|phase, _| phase.title.clone()))
        .child(el("span").class("phase-output").text_live(move || outputs.read(output).unwrap_or_default()));
    let weight = |phase: &Phase, language| {
        phase
            .weight
            .map_or_else(|| "—".to_owned(), |weight| view::editable(weight.get().normalize(), language))
    };
    let excluded = form.clone();
    let exclusion = fields::of_phase(monitor.round).exclusion.0;
    let row = el("tr")
        .class("phase")
        .class_live("phase-excluded", move || excluded.read(exclusion).flatten().is_some())
        .child(
            el("th")
                .attr("scope", "row")
                .attr("data-label", language.pick("Fase", "Phase"))
                .text_live(read(|phase, _| phase.code.clone())),
        )
        .child(what)
        .child(cell("monitoring-planned", language.pick("Previsto", "Planned")).text_live(read(planned)))
        .child(cell("num sheet-weight", language.pick("Peso %", "Weight %")).text_live(read(weight)))
        .child(
            cell("monitoring-course", language.pick("Com’è andata", "How it went"))
                .child(course(monitor, &form, phase, &of)),
        );
    if monitor.round == Round::Interim {
        return row;
    }
    let name = say!(language, "Fase {} di {}", "Phase {} of {}", phase.code, code);
    let sheet = Sheet { app: monitor.app, language };
    row.child(cell("num", language.pick("% fase", "% phase")).child(cells::percent(sheet, subject, &name)))
}

/// `01/01/2020 – 30/09/2020`
fn planned(phase: &Phase, language: Language) -> String {
    let day = |date: Option<_>| date.map_or_else(|| "—".to_owned(), view::date);
    say!(language, "dal {} al {}", "{} to {}", day(phase.start), day(phase.end))
}

/// What was said at 30 June, with what takes it over; hidden where nothing was, or the end of the year says something.
fn june(monitor: Monitor, form: &Form<Phase>, id: &Id, of: &str) -> El {
    let language = monitor.language;
    let open = |phase: &Phase| phase.r#final.completion.is_none() && phase.r#final.exclusion.is_none();
    let said = move |phase: &Phase| {
        let ended = phase.interim.completion.as_ref().map(|end| match end {
            Completion::Completed(date) => {
                let date = view::date(*date);
                say!(language, "conclusa il {}", "completed on {}", date)
            }
            Completion::Estimated { .. } | Completion::NotEstimable => view::completion(Some(end), language),
        });
        let out = phase.interim.exclusion.as_ref().map(|_| language.pick("esclusa", "left out").to_owned());
        out.or(ended).filter(|_| open(phase))
    };
    let (shown, taken) = (form.clone(), form.clone());
    let words = Memo::new(move |_| shown.read(said).flatten());
    let id = id.clone();
    let take = move || {
        let changes = untrack(|| {
            taken.read(|phase| {
                let set = |set| Change::Phase { id: id.clone(), set };
                let interim = &phase.interim;
                let out = interim.exclusion.clone().map(|out| set(PhaseField::Exclusion(Some(out))));
                let end = interim.completion.clone().map(|end| set(PhaseField::Completion(Some(end))));
                out.into_iter().chain(end).collect::<Vec<_>>()
            })
        });
        monitor.app.edit_at_once(&changes.unwrap_or_default());
    };
    let take = button("btn btn-outline-primary btn-xs monitoring-tool", take)
        .has("hidden", move || !monitor.app.editable())
        .text(language.pick("Riporta", "Carry over"))
        .child(hidden(of));
    el("p")
        .class("monitoring-june")
        .has("hidden", move || words.with(Option::is_none))
        .text(language.pick("Al monitoraggio intermedio: ", "At the interim monitoring: "))
        .text_live(move || words.get().unwrap_or_default())
        .child(take)
}

/// How it ended and whether it counts, and beside it what is said of it: open where something is.
fn course(monitor: Monitor, form: &Form<Phase>, phase: &Phase, of: &str) -> El {
    let language = monitor.language;
    let fields = fields::of_phase(monitor.round);
    let (read, set) = fields.completion;
    let (exclusion, set_exclusion) = fields.exclusion;
    let june = (monitor.round == Round::Final).then(|| june(monitor, form, &phase.id, of));
    let (end, left) = match monitor.round {
        Round::Interim => (Field::PhaseInterimCompletion, Field::PhaseInterimExclusion),
        Round::Final => (Field::PhaseCompletion, Field::PhaseExclusion),
    };
    let ended = el("div")
        .children(june)
        .child(form.at(end, form.completion(("Conclusione", "Completion"), read, set)))
        .child(form.at(left, form.exclusion(LEFT_OUT, exclusion, set_exclusion)));
    if monitor.brief {
        return ended;
    }
    let (note, set_note) = fields.note;
    let (source, set_source) = fields.source;
    let texts = el("div")
        .class("form-grid")
        .child(texts::said(
            form.note(("Nota di monitoraggio", "Monitoring note"), note, set_note),
            form,
            note,
        ))
        .child(texts::said(form.optional(("Fonte dati", "Data source"), source, set_source), form, source));
    let summary = el("summary").text(language.pick("Nota e fonte", "Note and source")).child(hidden(of));
    let details = el("details").class("notes").child(summary).child(texts);
    let said = note(phase).is_some() || source(phase).is_some();
    let details = if said { details.attr("open", "") } else { details };
    el("div").class("monitoring-ended").child(ended).child(details)
}
