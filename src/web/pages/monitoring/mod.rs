//! Monitoraggio: the plan and, beside it, what the monitoring at 30 June or at 31 December says of it.
//!
//! | file | what it draws |
//! |---|---|
//! | `top` | which monitoring, the stage of the plan, the reference date |
//! | `progress` | how much of it is done, and the way to what is not |
//! | `objective` | an objective with its indicators: the plan at the left |
//! | `figures`, `texts` | the fields of an indicator |
//! | `state` | the declared state and the suggested one, the interim value of a schedule, the projection |
//! | `result` | the result at the end of the year, and what it lacks |
//! | `phases` | the phases of a schedule |
//! | `fields` | where each monitoring keeps what it says |
//!
//! The fields of an objective are made anew only when its parts come, go, change their code or kind (`Row`): nobody loses
//! the field they are typing in.

mod fields;
mod figures;
mod objective;
mod phases;
mod progress;
mod result;
mod state;
mod texts;
mod top;

use std::mem::{Discriminant, discriminant};

use leptos::prelude::*;

use crate::{
    interim::{self, Monitoring, Reference, Standing},
    plan::{Document, FigureKind, Id, Indicator, Measure, Objective, Plan, Stage, Subject, Version},
    scoring::Node,
    view::Language,
    web::{
        browser::page::focus as page_focus,
        pages::cells::Sheet,
        route::{Round, Route, Screen},
        state::{App, app},
        total,
        ui::dom::{El, el},
        why,
    },
};

/// What every part of the screen needs.
#[derive(Clone, Copy)]
struct Monitor {
    app: App,
    language: Language,
    /// The monitoring that is worked on.
    round: Round,
    /// How the plan stands at the reference date, worked out once for each edit.
    monitoring: Memo<Option<Monitoring>>,
}

impl Monitor {
    fn new(language: Language) -> Self {
        let app = app();
        let asked = match app.route.get_untracked() {
            Route::Plan(_, Screen::Monitoring(round)) => round,
            _ => None,
        };
        let stage = app.document(|document| document.plan.stage).unwrap_or_default();
        let round = asked.unwrap_or(match stage {
            Stage::Planned | Stage::Interim => Round::Interim,
            Stage::Final => Round::Final,
        });
        let monitoring = Memo::new(move |_| {
            app.shown.with(|shown| shown.as_ref().map(|shown| interim::monitor(shown.document())))
        });
        Self { app, language, round, monitoring }
    }

    /// Reads the document that is shown; follows every edit.
    fn document<T>(self, read: impl FnOnce(&Document) -> Option<T>) -> Option<T> {
        self.app.shown.with(|shown| read(shown.as_ref()?.document()))
    }

    /// Reads an indicator; follows every edit.
    fn indicator<T>(self, subject: Subject, read: impl FnOnce(&Indicator) -> Option<T>) -> Option<T> {
        self.document(|document| read(document.plan.indicator_at(subject)?))
    }

    /// Reads the node of an indicator; follows every edit.
    fn node<T>(self, subject: Subject, read: impl FnOnce(&Plan, &Node) -> T) -> Option<T> {
        self.app.shown.with(|shown| {
            let shown = shown.as_ref()?;
            Some(read(&shown.document().plan, shown.evaluation().node(subject)?))
        })
    }

    /// Reads how an indicator stands at the reference date; follows every edit.
    fn standing<T>(
        self,
        subject: Subject,
        read: impl FnOnce(&Document, Reference, &Standing) -> Option<T>,
    ) -> Option<T> {
        self.document(|document| {
            self.monitoring.with(|monitoring| {
                let monitoring = monitoring.as_ref()?;
                read(document, monitoring.reference, monitoring.standing(subject)?)
            })
        })
    }
}

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let monitor = Monitor::new(language);
    let app = monitor.app;
    let section = el("section")
        .class("monitoring")
        .attr("aria-labelledby", "monitoring-title")
        .child(top::top(monitor))
        .each(move || Sheet { app, language }.area_rows(), move |area| vec![objective::area(monitor, area)]);
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    if let Some(objective) = app.visit.try_update_value(Option::take).flatten() {
        page_focus(objective::section_id(&objective));
    }
    why::beside(main, app.shown, language)
}

/// What the fields of an objective hang on: while these stay, they stay.
#[derive(Clone, PartialEq, Eq)]
struct Row {
    version: Version,
    subject: Subject,
    parts: Vec<(Id, String, Option<Kind>)>,
}

/// What decides which fields an indicator has.
type Kind = (Discriminant<Measure>, Option<FigureKind>);

impl Row {
    fn new(version: Version, subject: Subject, objective: &Objective) -> Self {
        let mut parts = vec![(objective.id.clone(), objective.code.clone(), None)];
        for one in &objective.indicators {
            let figure = match &one.measure {
                Measure::Numeric(numeric) => Some(numeric.figure),
                _ => None,
            };
            parts.push((one.id.clone(), String::new(), Some((discriminant(&one.measure), figure))));
            let phases = one.schedule().into_iter().flat_map(|schedule| &schedule.phases);
            parts.extend(phases.map(|phase| (phase.id.clone(), phase.code.clone(), None)));
        }
        Self { version, subject, parts }
    }
}
