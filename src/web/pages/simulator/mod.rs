//! Simulatore: the laboratory, where anything about the plan can be tried out without changing it.
//!
//! The trial is a session of its own over a copy of the plan (`state::trial`); every screen here works on it, and so do the
//! fields of other screens that are drawn here.
//!
//! | file | what it draws |
//! |---|---|
//! | `lab` | what all of them work with: the trial, its weights, what its total is made of |
//! | `bar` | which scenario is tried out, what it changes, how it is kept, adopted, given up |
//! | `keeping` | scenarios come and go |
//! | `weights`, `weight_row` | Pesi: weights with locks, at every level |
//! | `figures` | Dati: figures, dates, versions and conventions |
//! | `scenarios`, `compared` | Scenari: side by side |
//! | `leverage` | Leva: what a point of weight does; the total without an objective |
//! | `interval`, `distribution`, `thresholds` | Intervallo: how far the total can go, and where it mostly is |
//! | `seek` | Cerca: what brings the total to a wanted value |
//! | `asked` | *Perché?* of all these figures |

mod asked;
mod bar;
mod compared;
mod distribution;
mod figures;
mod interval;
mod keeping;
mod lab;
mod leverage;
mod scenarios;
mod seek;
mod thresholds;
mod weight_row;
mod weights;

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    view::{self, Language},
    web::{
        arm::{self, Arm, Handles},
        route::{Experiment, Route, Screen},
        state::app,
        total,
        ui::dom::{El, el},
        why,
    },
};
pub use asked::Asked;
use lab::Lab;

/// Draws a screen of the laboratory.
#[inline(never)]
pub fn page(language: Language, experiment: Experiment) -> El {
    let plan = app();
    Effect::new(move || plan.follow_plan());
    // Once at once, so that there is something to draw.
    untrack(|| plan.follow_plan());
    // What is drawn below works on the trial, and finds it where it would find the plan.
    let owner = Owner::new();
    let drawn = owner.with(|| {
        provide_context(plan.trying());
        screen(Lab::new(plan, language), experiment)
    });
    StoredValue::new_local(owner);
    drawn
}

fn screen(lab: Lab, experiment: Experiment) -> El {
    let language = lab.language;
    let compared = language.pick(" punti rispetto al piano", " points against the plan");
    let main = el("div")
        .class("work-main")
        .child(total::total(lab.app.shown, language, Some((lab.plan.shown, compared))))
        .child(arm::arm(Arm { shown: lab.app.shown, language }, Some(Rc::new(handles(lab)))))
        .child(bar::bar(lab))
        .child(experiments(lab, experiment))
        .child(match experiment {
            Experiment::Weights => weights::section(lab),
            Experiment::Figures => figures::section(lab),
            Experiment::Scenarios => scenarios::section(lab),
            Experiment::Leverage => leverage::section(lab),
            Experiment::Interval => interval::section(lab),
            Experiment::Seek => seek::section(lab),
        });
    why::beside_asking(main, lab.app.shown, language, move |question| asked::answer(lab, question))
}

fn handles(lab: Lab) -> Handles {
    Handles {
        grab: Box::new(move || lab.grab()),
        shift: Box::new(move |from, to, points| lab.shift(from, to, points)),
        locked: Box::new(move |index| lab.is_locked(index)),
        step: Box::new(move || lab.app.trial.step.get_untracked()),
    }
}

/// The screens of the laboratory, as the links that lead to them.
fn experiments(lab: Lab, current: Experiment) -> El {
    let language = lab.language;
    let id = lab.document(|document| document.plan.id.to_string()).unwrap_or_default();
    let link = |one: Experiment| {
        let address = Route::Plan(id.clone(), Screen::Simulator(one)).to_string();
        let link = el("a").attr("href", &address).text(one.name(language));
        el("li").child(if one == current { link.attr("aria-current", "page") } else { link })
    };
    let list = el("ul").children(Experiment::ALL.into_iter().map(link));
    el("nav")
        .class("rounds experiments")
        .attr("aria-label", language.pick("Prove del simulatore", "Screens of the simulator"))
        .child(list)
}

/// A screen of the laboratory, with what it is for.
fn section(title: &str, hint: &str) -> El {
    el("section")
        .class("simulation")
        .attr("aria-labelledby", "simulation-title")
        .child(el("h2").attr("id", "simulation-title").text(title))
        .child(el("p").class("simulator-hint").text(hint))
}

/// Why there is no total to work with, where there is none; follows every edit.
fn unsettled(lab: Lab) -> Vec<El> {
    let words = lab.balance.with(|balance| {
        let reason = balance.as_ref()?.as_ref().err()?;
        lab.read(|shown| view::unsettled(&shown.document().plan, reason, lab.language))
    });
    let language = lab.language;
    let notice = |words: String| {
        let id = lab.document(|document| document.plan.id.to_string()).unwrap_or_default();
        let link = el("a").attr("href", &Route::Plan(id, Screen::Checks).to_string());
        let link = link.text(language.pick("Le verifiche del piano", "The checks of the plan"));
        let text = el("p").text(&words).text(" ").child(link);
        el("div").class("alert alert-warning").attr("role", "status").child(text)
    };
    words.map(notice).into_iter().collect()
}
