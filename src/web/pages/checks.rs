//! Verifiche: what in the plan contradicts itself or is lacking, the gravest first; each finding leads to its place.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    checks::{self, CheckId, Detail, Finding, Severity},
    plan::{Document, Id, Plan},
    simulation::Weights,
    view::{self, Language, say},
    web::{
        route::{Route, Screen},
        state::{App, app},
        total,
        ui::{
            dom::{El, button, el, hidden},
            icon,
        },
        why,
    },
};

/// The severities, the gravest first, with the names of their groups and their icons.
const GROUPS: [(Severity, &str, &str, &str); 3] = [
    (Severity::Error, "Errori", "Errors", "it-close-circle"),
    (Severity::Warning, "Avvisi", "Warnings", "it-warning-circle"),
    (Severity::Note, "Note", "Notes", "it-info-circle"),
];

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    let draw =
        move || app.session.with(|session| session.as_ref().map(|one| list(app, one.document(), language)));
    let title = language.pick("Verifiche", "Checks");
    let intro = language.pick(
        "Che cosa nel piano si contraddice o manca. Niente viene corretto da solo: ogni osservazione porta al suo posto.",
        "What in the plan contradicts itself or is lacking. Nothing is corrected by itself: each finding leads to its place.",
    );
    let section = el("section")
        .class("checks")
        .attr("aria-labelledby", "checks-title")
        .child(el("h2").attr("id", "checks-title").text(title))
        .child(el("p").text(intro))
        .live(move || draw().unwrap_or_default());
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    why::beside(main, app.shown, language)
}

fn list(app: App, document: &Document, language: Language) -> Vec<El> {
    let findings = checks::check(document, None);
    if findings.is_empty() {
        let words = language.pick("Nessuna osservazione.", "No findings.");
        return vec![el("p").class("checks-none").child(icon::icon("it-check-circle")).text(" ").text(words)];
    }
    let group = |(severity, italian, english, icon): (Severity, &str, &str, &'static str)| {
        let found: Vec<&Finding> = findings.iter().filter(|one| one.severity == severity).collect();
        let title = format!("{} ({})", language.pick(italian, english), found.len());
        let id = format!("checks-{severity:?}");
        let rows = found.iter().map(|one| row(app, document, one, icon, language));
        (!found.is_empty()).then(|| {
            el("section")
                .attr("aria-labelledby", &id)
                .child(el("h3").attr("id", &id).text(&title))
                .child(el("ul").class("findings").children(rows))
        })
    };
    GROUPS.into_iter().filter_map(group).collect()
}

fn row(app: App, document: &Document, finding: &Finding, picture: &'static str, language: Language) -> El {
    let plan = &document.plan;
    let check = finding.check.to_string();
    let name = el("p")
        .class("finding-name")
        .child(icon::icon(picture))
        .child(hidden(&format!("{} ", view::severity_name(finding.severity, language))))
        .child(el("b").text(&check))
        .text(" ")
        .text(view::check_name(finding.check, language));
    let words = el("div").child(name).child(el("p").text(&view::finding(plan, finding, language)));
    let tools = el("div")
        .class("toolbar")
        .children(mend(app, plan, finding, language))
        .child(place(app, plan, finding, language));
    el("li").class("finding").child(words).child(tools)
}

/// The link to what the finding is about.
fn place(app: App, plan: &Plan, finding: &Finding, language: Language) -> El {
    let objective = plan.objective_at(finding.place.subject);
    let id = plan.id.to_string();
    let guidelines = finding.check == CheckId::C10;
    let route = if guidelines { Route::Plan(id, Screen::Guidelines) } else { Route::sheet(id) };
    let words = match objective {
        _ if guidelines => language.pick("Vai agli indirizzi", "Go to the guidelines").to_owned(),
        Some(objective) => say!(language, "Vai a {}", "Go to {}", objective.code),
        None => language.pick("Vai alla scheda", "Go to the sheet").to_owned(),
    };
    let id: Option<Id> = objective.filter(|_| !guidelines).map(|objective| objective.id.clone());
    el("a")
        .class("btn btn-outline-primary btn-xs")
        .attr("href", &route.to_string())
        .on("click", move |_| app.visit.set_value(id.clone()))
        .text(&words)
}

/// The mend that is safe, where there is one: an edit like any other, to be taken back like any other.
fn mend(app: App, plan: &Plan, finding: &Finding, language: Language) -> Option<El> {
    let Detail::WeightSum { unknown: 0, .. } = finding.detail else { return None };
    let mut weights = Weights::of(plan).ok().filter(|_| finding.check == CheckId::C1)?;
    // Whole weights stay whole.
    let whole = weights.values().iter().all(|weight| weight.get().fract().is_zero());
    weights.bring_to_hundred(if whole { Decimal::ONE } else { Decimal::new(1, 2) }).ok()?;
    let changes = weights.changes(plan);
    let mend = move || app.edit_at_once(&changes);
    let words = language.pick("Porta la somma a 100", "Bring the sum to 100");
    Some(button("btn btn-primary btn-xs", mend).text(words))
}
