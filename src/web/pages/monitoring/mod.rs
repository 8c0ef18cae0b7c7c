//! Monitoraggio: the plan and, beside it, what the monitoring at 30 June or at 31 December says of it.
//!
//! | file | what it draws |
//! |---|---|
//! | `top` | which monitoring, the stage of the plan, the reference date |
//! | `progress` | how much of it is done, and the way to what is not |
//! | `objective` | an objective with its indicators: the plan at the left |
//! | `cite` | figures taken from a survey |
//! | `figures`, `texts` | the fields of an indicator |
//! | `state` | the declared state and the suggested one, the interim value of a schedule, the projection |
//! | `result` | the result at the end of the year, and what it lacks |
//! | `phases` | the phases of a schedule |
//! | `fields` | where each monitoring keeps what it says |
//! | `small` | the fields that decide results, for small documents outside the plan |
//!
//! The fields of an objective are made anew only when its parts come, go, change their code or kind (`Row`): nobody loses
//! the field they are typing in.

mod cite;
mod fields;
mod figures;
mod objective;
mod phases;
mod progress;
mod result;
pub mod small;
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
        pages::{
            frame::AreaRow,
            window::{Block, Draw, Window},
        },
        route::{Round, Route, Screen},
        state::{App, Arrival, app},
        total,
        ui::dom::{El, el},
        way, why,
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
    /// Whether only what decides results is drawn, without notes and sources.
    brief: bool,
    /// What is drawn of a long plan.
    window: Window,
}

impl Monitor {
    fn new(language: Language, round: Round, visited: Option<Id>) -> Self {
        let app = app();
        let monitoring = Memo::new(move |_| {
            app.shown.with(|shown| shown.as_ref().map(|shown| interim::monitor(shown.document())))
        });
        Self { app, language, round, monitoring, brief: false, window: Window::new(app, GUESS, visited) }
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
    let app = app();
    let Arrival { objective: visited, field, .. } = app.arrive();
    if let Some(objective) = &visited {
        page_focus(objective::section_id(objective));
    }
    field.into_iter().for_each(way::focus);
    let monitor = Monitor::new(language, asked(app), visited);
    let section = el("section")
        .class("monitoring")
        .attr("aria-labelledby", "monitoring-title")
        .child(top::top(monitor));
    let section = list(monitor, section);
    let main = el("div").class("work-main").child(total::total(app.shown, language, None)).child(section);
    why::beside(main, app.shown, language)
}

/// What decides the results at the end of the year, in the order of the plan; put at the end of an element.
#[inline(never)]
pub fn at_the_end_of_the_year(language: Language, section: El) -> El {
    list(Monitor { brief: true, ..Monitor::new(language, Round::Final, None) }, section)
}

/// The monitoring that the address asks for, or the stage of the plan.
fn asked(app: App) -> Round {
    let asked = match app.route.get_untracked() {
        Route::Plan(_, Screen::Monitoring(round)) => round,
        _ => None,
    };
    let stage = app.document(|document| document.plan.stage).unwrap_or_default();
    asked.unwrap_or(match stage {
        Stage::Planned | Stage::Interim => Round::Interim,
        Stage::Final => Round::Final,
    })
}

/// The areas with their objectives.
fn list(monitor: Monitor, section: El) -> El {
    let draw = Draw {
        blocks: move || blocks(monitor),
        empty: || el("div"),
        fill: move |item: &Item| match item {
            Item::Heading(area) => vec![objective::heading(monitor, area.index)],
            Item::Objective(row) => vec![objective::objective(monitor, row.subject)],
        },
        first_row: 0,
    };
    monitor.window.draw(section, draw)
}

/// The height of an objective with its indicators, in pixels, until it is measured.
const GUESS: f64 = 900.0;

/// What the screen is drawn from.
#[derive(Clone, PartialEq)]
enum Item {
    Heading(AreaRow),
    Objective(Row),
}

/// The areas and their objectives; follows every edit.
fn blocks(monitor: Monitor) -> Vec<Block<Item>> {
    let version = monitor.app.version.get();
    let mut blocks = Vec::new();
    let block = |part: &Id, item: Item| Block { part: part.clone(), rows: 0, item };
    monitor.app.shown.with(|shown| {
        let areas = shown.iter().flat_map(|shown| &shown.document().plan.areas).enumerate();
        for (index, area) in areas {
            blocks.push(block(&area.id, Item::Heading(AreaRow { index, id: area.id.clone() })));
            blocks.extend(area.objectives.iter().enumerate().map(|(inner, one)| {
                let row = Row::new(version.clone(), Subject::objective(index, inner), one);
                block(&one.id, Item::Objective(row))
            }));
        }
    });
    blocks
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
