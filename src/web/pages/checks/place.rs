//! The way to what a finding is about.

use leptos::prelude::SetValue;

use crate::{
    checks::{CheckId, Finding},
    plan::{Id, Plan},
    view::{Language, say},
    web::{
        route::{Route, Screen},
        state::App,
        ui::dom::{El, el},
    },
};

/// The link to the place of a finding.
pub fn of_finding(app: App, plan: &Plan, finding: &Finding, language: Language) -> El {
    if finding.check == CheckId::C10 {
        let route = Route::Plan(plan.id.to_string(), Screen::Guidelines).to_string();
        let words = language.pick("Vai agli indirizzi", "Go to the guidelines");
        return el("a").class("btn btn-outline-primary btn-xs").attr("href", &route).text(words);
    }
    let objective = plan.objective_at(finding.place.subject);
    link(app, plan, objective.map(|one| (one.code.clone(), one.id.clone())), language)
}

/// The link to an objective in the sheet, or to the sheet.
pub fn link(app: App, plan: &Plan, objective: Option<(String, Id)>, language: Language) -> El {
    let (words, id) = match objective {
        Some((code, id)) => (say!(language, "Vai a {}", "Go to {}", code), Some(id)),
        None => (language.pick("Vai alla scheda", "Go to the sheet").to_owned(), None),
    };
    el("a")
        .class("btn btn-outline-primary btn-xs")
        .attr("href", &Route::sheet(plan.id.to_string()).to_string())
        .on("click", move |_| app.visit.set_value(id.clone()))
        .text(&words)
}
