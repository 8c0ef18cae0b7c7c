//! The way to what a finding is about.

use leptos::prelude::SetValue;

use crate::{
    checks::{CheckId, Finding},
    plan::{Field, Id, PartId, Place, Plan, Stage},
    view::{Language, say},
    web::{
        editor::Edited,
        route::{Round, Route, Screen},
        state::{App, Arrival},
        ui::dom::{El, el},
    },
};

/// The link to the place of a finding: on the screen that shows the field it is about.
pub fn of_finding(app: App, plan: &Plan, finding: &Finding, language: Language) -> El {
    let objective = plan.objective_at(finding.place.subject);
    let objective = objective.map(|one| (one.code.clone(), one.id.clone()));
    if finding.check == CheckId::C10 {
        let words = language.pick("Vai agli indirizzi", "Go to the guidelines").to_owned();
        return to(app, plan, Screen::Guidelines, words, Arrival::default());
    }
    match objective {
        Some((code, id)) if finding.place.field.stage() == Stage::Interim => {
            let words = say!(language, "Vai al monitoraggio di {}", "Go to the monitoring of {}", code);
            let screen = Screen::Monitoring(Some(Round::Interim));
            to(app, plan, screen, words, Arrival { objective: Some(id), editor: None })
        }
        objective => {
            let (words, id) = named(objective, language);
            let arrival = Arrival { objective: id, editor: edited(plan, finding.place) };
            to(app, plan, Screen::Sheet, words, arrival)
        }
    }
}

/// The part whose editor shows the field; none where the sheet shows it.
fn edited(plan: &Plan, place: Place) -> Option<Edited> {
    let Place { subject, field } = place;
    match field {
        Field::SurveyRules | Field::Areas | Field::Guidelines | Field::InterimDate => Some(Edited::Plan),
        _ => match (plan.phase_at(subject), plan.indicator_at(subject)) {
            (Some(phase), _) => Some(Edited::Part(PartId::Phase(phase.id.clone()))),
            (None, Some(indicator)) => Some(Edited::Part(PartId::Indicator(indicator.id.clone()))),
            (None, None) => None,
        },
    }
}

/// The link to the data of the plan, in the editor.
pub fn to_data(app: App, plan: &Plan, language: Language) -> El {
    let words = language.pick("Vai ai dati del piano", "Go to the plan details").to_owned();
    to(app, plan, Screen::Sheet, words, Arrival { objective: None, editor: Some(Edited::Plan) })
}

/// The link to an objective in the sheet, or to the sheet.
pub fn link(app: App, plan: &Plan, objective: Option<(String, Id)>, language: Language) -> El {
    let (words, id) = named(objective, language);
    to(app, plan, Screen::Sheet, words, Arrival { objective: id, editor: None })
}

fn named(objective: Option<(String, Id)>, language: Language) -> (String, Option<Id>) {
    match objective {
        Some((code, id)) => (say!(language, "Vai a {}", "Go to {}", code), Some(id)),
        None => (language.pick("Vai alla scheda", "Go to the sheet").to_owned(), None),
    }
}

/// A link to a screen, with what it is to show first.
fn to(app: App, plan: &Plan, screen: Screen, words: String, arrival: Arrival) -> El {
    el("a")
        .class("btn btn-outline-primary btn-xs")
        .attr("href", &Route::Plan(plan.id.to_string(), screen).to_string())
        .on("click", move |_| app.arrival.set_value(arrival.clone()))
        .text(&words)
}
