//! A service: what the source says, what in the survey bears on it, what is decided.

use super::{View, decision};
use crate::{
    survey::{Bearing, Certainty, Document, Service, dashboard::Card},
    view::{self, say},
    web::{
        pages::surveys::panel,
        ui::{
            dom::{El, el, hidden},
            icon,
        },
    },
};
use leptos::prelude::*;

/// A card.
pub(super) fn card(view: View, document: &Document, card: &Card) -> Option<El> {
    let survey = &document.survey;
    let (table, row) = (card.table, card.row);
    let one = survey.services.get(table)?;
    let service = one.rows.get(row)?;
    let id = format!("service-{table}-{row}");
    let is_shown = move || view.shown.with(|shown| shown.as_ref().is_some_and(|board| board.has(table, row)));
    let place = say!(view.language, "Tabella {}", "Table {}", one.id);
    Some(
        el("article")
            .class("survey-card")
            .attr("aria-labelledby", &id)
            .has("hidden", move || !is_shown())
            .child(el("h4").attr("id", &id).text(&service.label))
            .child(el("p").class("muted").text(&place))
            .child(el("p").child(el("q").text(&service.words)))
            .children(service.description.as_ref().map(|words| el("p").class("survey-described").text(words)))
            .children(bearings(view, document, card, service))
            .child(decision::decision(view, (table, row), &service.label)),
    )
}

/// What bears on a service, with its figures.
fn bearings(view: View, document: &Document, card: &Card, service: &Service) -> Option<El> {
    let language = view.language;
    let all = service.bearing.iter().enumerate();
    let lines: Vec<El> = all.map(|(at, bearing)| line(view, document, card, (at, bearing))).collect();
    let title =
        say!(language, "Che cosa ne dice l’indagine ({})", "What the survey says of it ({})", lines.len());
    (!lines.is_empty()).then(|| {
        el("details")
            .class("survey-bearings")
            .attr("open", "")
            .child(el("summary").text(&title).child(hidden(&format!(": {}", service.label))))
            .child(el("ul").children(lines))
    })
}

fn line(view: View, document: &Document, card: &Card, (at, bearing): (usize, &Bearing)) -> El {
    let language = view.language;
    let name = view::survey::evidence_name(&document.survey, &bearing.on, language);
    let figures = card.joined.get(at).map(|joined| view::survey::joined_figures(joined, language));
    let joined = card.joined.clone();
    let (table, row, grid) = (card.table, card.row, view.grid);
    let tell = move || {
        let grid = grid.get_untracked()?;
        let of = |document: &Document| {
            let service = document.survey.services.get(table)?.rows.get(row)?;
            let pair = (service.bearing.get(at)?, joined.get(at)?);
            Some(view::survey::explain_joined(&document.survey, &grid, service, pair, language))
        };
        view.desk.look(of).flatten()
    };
    let ask = panel::asks(view.desk, tell).text(figures.as_deref().unwrap_or("?"));
    let of = say!(language, ", perché? {}", ", why? {}", name);
    let doubtful = (bearing.certainty == Certainty::Doubtful).then(|| {
        el("span")
            .class("survey-doubtful")
            .child(icon::icon("it-help-circle"))
            .text(language.pick(" lettura dubbia", " doubtful reading"))
    });
    el("li").text(&name).text(" ").child(ask.child(hidden(&of))).children(doubtful)
}
