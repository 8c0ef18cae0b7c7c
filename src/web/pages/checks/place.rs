//! The way to what a finding is about.

use leptos::prelude::SetValue;

use crate::{
    checks::{CheckId, Finding},
    plan::{Id, Plan, Stage},
    view::{Language, say},
    web::{
        route::{Round, Route, Screen},
        state::App,
        ui::dom::{El, el},
    },
};

/// The link to the place of a finding: on the screen that shows the field it is about.
pub fn of_finding(app: App, plan: &Plan, finding: &Finding, language: Language) -> El {
    let objective = plan.objective_at(finding.place.subject);
    let objective = objective.map(|one| (one.code.clone(), one.id.clone()));
    if finding.check == CheckId::C10 {
        let words = language.pick("Vai agli indirizzi", "Go to the guidelines").to_owned();
        return to(app, plan, Screen::Guidelines, words, None);
    }
    match objective {
        Some((code, id)) if finding.place.field.stage() == Stage::Interim => {
            let words = say!(language, "Vai al monitoraggio di {}", "Go to the monitoring of {}", code);
            to(app, plan, Screen::Monitoring(Some(Round::Interim)), words, Some(id))
        }
        objective => link(app, plan, objective, language),
    }
}

/// The link to an objective in the sheet, or to the sheet.
pub fn link(app: App, plan: &Plan, objective: Option<(String, Id)>, language: Language) -> El {
    let (words, id) = match objective {
        Some((code, id)) => (say!(language, "Vai a {}", "Go to {}", code), Some(id)),
        None => (language.pick("Vai alla scheda", "Go to the sheet").to_owned(), None),
    };
    to(app, plan, Screen::Sheet, words, id)
}

/// A link to a screen, which shows the objective when it is drawn.
fn to(app: App, plan: &Plan, screen: Screen, words: String, objective: Option<Id>) -> El {
    el("a")
        .class("btn btn-outline-primary btn-xs")
        .attr("href", &Route::Plan(plan.id.to_string(), screen).to_string())
        .on("click", move |_| app.visit.set_value(objective.clone()))
        .text(&words)
}
