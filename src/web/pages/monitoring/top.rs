//! What stands above the rows: which monitoring, the stage of the plan, the reference date, how much is done.

use leptos::prelude::*;

use super::{Monitor, progress};
use crate::{
    plan::{Plan, PlanField, Stage},
    view::{self, Language, say, stage_name},
    web::{
        form::Form,
        route::{Round, Route, Screen},
        ui::dom::{El, el},
    },
};

/// Draws it.
pub fn top(monitor: Monitor) -> El {
    let language = monitor.language;
    let title = el("h2").attr("id", "monitoring-title").text(language.pick("Monitoraggio", "Monitoring"));
    let head = el("div").class("monitoring-head").child(title).children(rounds(monitor));
    el("div")
        .class("monitoring-top")
        .child(head)
        .children(settings(monitor))
        .child(progress::progress(monitor))
}

/// The two monitorings, as the links that lead to them.
fn rounds(monitor: Monitor) -> Option<El> {
    let language = monitor.language;
    let plan = monitor.app.document(|document| document.plan.id.to_string())?;
    let link = |round: Round, name: &str| {
        let address = Route::Plan(plan.clone(), Screen::Monitoring(Some(round))).to_string();
        let link = el("a").attr("href", &address).text(name);
        el("li").child(if round == monitor.round { link.attr("aria-current", "true") } else { link })
    };
    let list = el("ul")
        .child(link(Round::Interim, language.pick("Intermedio", "Interim")))
        .child(link(Round::Final, language.pick("Finale", "Final")));
    let label = language.pick("Quale monitoraggio", "Which monitoring");
    Some(el("nav").class("rounds").attr("aria-label", label).child(list))
}

/// Stage and reference date, each with what it decides.
fn settings(monitor: Monitor) -> Option<El> {
    let language = monitor.language;
    let form = Form::<Plan>::new(language, monitor.app.document(|document| document.plan.id.clone())?);
    let stages = [Stage::Planned, Stage::Interim, Stage::Final];
    let stage = form.choice(
        ("A che punto è il piano", "Stage of the plan"),
        stages.map(|stage| (stage, stage_name(stage, language).to_owned())).into(),
        |plan| plan.stage,
        PlanField::Stage,
    );
    let decides = form.clone();
    let decides = move || decides.read(|plan| asked_for(plan.stage, language).to_owned()).unwrap_or_default();
    let all = el("div").class("monitoring-settings").child(with_hint(stage, decides));
    if monitor.round == Round::Final {
        return Some(all);
    }
    let date = form.date(
        ("Data di riferimento", "Reference date"),
        |plan| plan.interim_date,
        PlanField::InterimDate,
    );
    Some(all.child(with_hint(date, move || elapsed(monitor).unwrap_or_default())))
}

fn with_hint(field: El, hint: impl Fn() -> String + 'static) -> El {
    el("div").class("monitoring-setting").child(field).child(el("p").text_live(hint))
}

/// What counts as missing at a stage (C6).
fn asked_for(stage: Stage, language: Language) -> &'static str {
    match stage {
        Stage::Planned => language.pick(
            "Conta come mancante solo ciò che il piano deve dire: pesi, target, date previste.",
            "Only what the plan has to say counts as missing: weights, targets, planned dates.",
        ),
        Stage::Interim => language.pick(
            "Conta come mancante anche ciò che serve al monitoraggio intermedio; i dati di fine anno non ancora.",
            "What the interim monitoring needs counts as missing, too; the data of the end of the year do not yet.",
        ),
        Stage::Final => language.pick(
            "Contano come mancanti anche i dati di fine anno: senza di essi il totale resta provvisorio, e le verifiche lo segnalano come errore.",
            "The data of the end of the year count as missing, too: without them the total stays provisional, and the checks report it as an error.",
        ),
    }
}

/// The date that counts, and how much of the year has gone by.
fn elapsed(monitor: Monitor) -> Option<String> {
    let language = monitor.language;
    monitor.monitoring.with(|monitoring| {
        let reference = monitoring.as_ref()?.reference;
        let given = monitor.document(|document| document.plan.interim_date);
        let gone = say!(
            language,
            "{} giorni dell’anno su {}.",
            "{} days of the year out of {}.",
            reference.elapsed,
            reference.days
        );
        Some(match given {
            Some(_) => gone,
            None => say!(
                language,
                "Se manca vale il {}: {}",
                "Without one it is {}: {}",
                view::date(reference.date),
                gone
            ),
        })
    })
}
