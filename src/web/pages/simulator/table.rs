//! A row per objective: lock, slider, number, and what comes of it.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::trial::Trial;
use crate::{
    number::{Weight, parse_decimal},
    plan::{Objective, Subject},
    scoring::{Node, Outcome, Step},
    simulation::{Follow, Weights},
    view::{self, say},
    web::{
        total::headline,
        ui::{
            dom::{El, button, el, hidden, typed},
            field::{self, Field, WEIGHT_RANGE, Width},
            icon,
            table::{Head, cell, heads},
        },
        why,
    },
};

const HEADS: [Head; 7] = [
    ("Blocco", "Lock", ""),
    ("Obiettivo", "Objective", ""),
    ("Sposta", "Move", "simulator-slide"),
    ("Peso %", "Weight %", "num"),
    ("Dal piano", "From the plan", "num"),
    ("Conseguimento", "Achievement", "num"),
    ("Punti nel totale", "Points in the total", "num"),
];

/// Draws the table.
pub fn table(trial: Trial) -> El {
    let language = trial.language;
    let rows = trial.app.shown.with_untracked(|shown| {
        let plan = shown.as_ref().map(|shown| shown.document().plan.clone());
        let rows = plan.iter().flat_map(|plan| plan.objectives()).enumerate();
        rows.map(|(index, (subject, objective))| row(trial, index, subject, objective)).collect::<Vec<_>>()
    });
    let sum =
        move || trial.read(Weights::sum).map_or_else(|| "—".to_owned(), |sum| view::long(sum, language));
    let result = move || {
        let total = trial.shown.with(|shown| shown.as_ref().map(|one| one.evaluation().total()));
        total.map(|total| headline(total, language)).unwrap_or_default()
    };
    let foot = el("tr")
        .child(el("td"))
        .child(el("th").attr("scope", "row").text(language.pick("Somma dei pesi", "Sum of the weights")))
        .child(el("td").class("simulator-slide"))
        .child(cell("num", language.pick("Peso %", "Weight %")).text_live(sum))
        .child(el("td"))
        .child(el("td"))
        .child(cell("num", language.pick("Totale", "Total")).text_live(result));
    el("table")
        .class("simulator")
        .child(
            el("caption")
                .class("visually-hidden")
                .text(language.pick("Pesi della prova", "Weights of the trial")),
        )
        .child(heads(&HEADS, language))
        .child(el("tbody").children(rows))
        .child(el("tfoot").class("simulator-sum").child(foot))
}

fn row(trial: Trial, index: usize, subject: Subject, objective: &Objective) -> El {
    let language = trial.language;
    let code = &objective.code;
    let name = say!(language, "Peso di {}", "Weight of {}", code);
    let outcome = move || node(trial, index, |_, node| node.outcome);
    let achieved = move || outcome().map(|outcome| view::outcome(outcome, language)).unwrap_or_default();
    let brought = move || {
        let points = node(trial, index, points).flatten();
        points.map_or_else(|| "—".to_owned(), |points| view::points(points, language))
    };
    let asked = say!(language, ": perché? Obiettivo {}", ": why? Objective {}", code);
    el("tr")
        .class("simulator-row")
        .class_live("simulator-outside", move || matches!(outcome(), Some(Outcome::NotEvaluable(_))))
        .child(el("td").child(lock(trial, index, code)))
        .child(
            el("th")
                .attr("scope", "row")
                .child(el("span").class("code").text(code))
                .text(" ")
                .child(el("span").class("name").text(&objective.title)),
        )
        .child(el("td").class("simulator-slide").child(slider(trial, index, &name)))
        .child(
            cell("simulator-weight", language.pick("Peso %", "Weight %"))
                .child(weight_field(trial, index, name)),
        )
        .child(
            cell("num", language.pick("Dal piano", "From the plan")).text_live(move || moved(trial, index)),
        )
        .child(
            cell("num", language.pick("Conseguimento", "Achievement"))
                .child(why::asker(subject).text_live(achieved).child(hidden(&asked))),
        )
        .child(cell("num", language.pick("Punti nel totale", "Points in the total")).text_live(brought))
}

/// Reads the plan's node and the objective's.
fn node<T>(trial: Trial, index: usize, read: impl Fn(&Node, &Node) -> T) -> Option<T> {
    trial.shown.with(|shown| {
        let root = &shown.as_ref()?.evaluation().root;
        root.children.get(index).map(|node| read(root, node))
    })
}

/// What an objective brings to the total, as the plan's mean says.
fn points(root: &Node, node: &Node) -> Option<Decimal> {
    match &root.step {
        Step::Plan(mean) => mean.points(node.weight?, node.outcome.value()?),
        _ => None,
    }
}

fn weight(trial: Trial, index: usize) -> Option<Weight> {
    trial.read(|weights| weights.values().get(index).copied()).flatten()
}

/// Whether a weight cannot be moved.
fn stuck(trial: Trial, index: usize) -> bool {
    trial.is_locked(index) || weight(trial, index).is_none()
}

fn lock(trial: Trial, index: usize, code: &str) -> El {
    let name = say!(trial.language, "Blocca il peso di {}", "Lock the weight of {}", code);
    let picture = move || vec![icon::icon(if trial.is_locked(index) { "it-locked" } else { "it-unlocked" })];
    button("lock", move || trial.toggle_lock(index))
        .says("aria-pressed", move || trial.is_locked(index))
        .has("disabled", move || trial.is_held(index))
        .attr("aria-label", &name)
        .live(picture)
}

fn slider(trial: Trial, index: usize, name: &str) -> El {
    let text = move || weight(trial, index).map(|weight| view::weight(weight, trial.language));
    let slide = move |text: &str| {
        if let Some(wanted) = parse_decimal(text).ok().and_then(|value| Weight::new(value).ok()) {
            // A refusal is said above the table.
            let _ = trial.set(index, wanted);
        }
    };
    el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr_live("max", move || {
            trial
                .read(|weights| weights.most(index, Follow::Proportional))
                .map(|most| most.normalize().to_string())
        })
        .attr_live("step", move || Some(trial.step.get().to_string()))
        .attr("aria-label", name)
        .attr_live("aria-valuetext", text)
        .has("disabled", move || stuck(trial, index))
        .value(move || {
            weight(trial, index).map_or_else(String::new, |weight| weight.get().normalize().to_string())
        })
        .on("input", move |event| slide(&typed(&event)))
}

fn weight_field(trial: Trial, index: usize, label: String) -> El {
    let language = trial.language;
    let text = move || {
        weight(trial, index)
            .map_or_else(String::new, |weight| view::editable(weight.get().normalize(), language))
    };
    let take = move |typed: &str| {
        let wanted = field::number(typed, language, Weight::new, WEIGHT_RANGE)?;
        let wanted =
            wanted.ok_or_else(|| language.pick("Serve un peso.", "A weight is needed.").to_owned())?;
        trial.set(index, wanted).map_err(|refusal| view::move_error(refusal, language).to_owned())
    };
    field::field(Field {
        label,
        width: Width::Number,
        placeholder: "—",
        text: Box::new(text),
        take: Box::new(take),
        disabled: Box::new(move || stuck(trial, index)),
    })
}

/// The difference to the weight of the plan, in words.
fn moved(trial: Trial, index: usize) -> String {
    let base = trial.app.shown.with(|shown| shown.as_ref()?.evaluation().root.children.get(index)?.weight);
    let difference = weight(trial, index).zip(base).map(|(now, base)| now.get() - base.get());
    let difference = difference.filter(|difference| !difference.is_zero());
    difference.map_or_else(String::new, |difference| view::signed(difference, trial.language))
}
