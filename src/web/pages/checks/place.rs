//! The way to what a finding is about.

use crate::{
    checks::{CheckId, Finding},
    plan::{Id, PartId, Plan},
    view::{Language, say},
    web::{
        editor::Edited,
        route::{Round, Screen},
        state::{App, Arrival},
        ui::dom::El,
        way,
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
    let (screen, arrival) = way::to(plan, finding.place);
    match (screen, objective) {
        (Screen::Monitoring(Some(Round::Interim)), Some((code, _))) => {
            let words = say!(language, "Vai al monitoraggio di {}", "Go to the monitoring of {}", code);
            to(app, plan, screen, words, arrival)
        }
        // A finding is about more than one field: the sheet shows them together.
        (_, objective) => {
            let (words, objective) = named(objective, language);
            let of_objective = |one: &Edited| matches!(one, Edited::Part(PartId::Objective(_)));
            let editor = way::edited(plan, finding.place).filter(|one| !of_objective(one));
            to(app, plan, Screen::Sheet, words, Arrival { objective, editor, field: None })
        }
    }
}

/// The link to the data of the plan, in the editor.
pub fn to_data(app: App, plan: &Plan, language: Language) -> El {
    let words = language.pick("Vai ai dati del piano", "Go to the plan details").to_owned();
    to(app, plan, Screen::Sheet, words, Arrival { editor: Some(Edited::Plan), ..Arrival::default() })
}

/// The link to an objective in the sheet, or to the sheet.
pub fn link(app: App, plan: &Plan, objective: Option<(String, Id)>, language: Language) -> El {
    let (words, id) = named(objective, language);
    to(app, plan, Screen::Sheet, words, Arrival { objective: id, ..Arrival::default() })
}

fn named(objective: Option<(String, Id)>, language: Language) -> (String, Option<Id>) {
    match objective {
        Some((code, id)) => (say!(language, "Vai a {}", "Go to {}", code), Some(id)),
        None => (language.pick("Vai alla scheda", "Go to the sheet").to_owned(), None),
    }
}

/// A link to a screen, with what it is to show first.
fn to(app: App, plan: &Plan, screen: Screen, words: String, arrival: Arrival) -> El {
    way::link(app, plan, screen, arrival).class("btn btn-outline-primary btn-xs").text(&words)
}
