//! A row of Pesi: lock, slider, number, and what comes of the weight.

use std::collections::HashMap;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    asked::Asked,
    lab::{Lab, Whose, across, held_in},
    weights::rows,
};
use crate::{
    number::{HUNDRED, Weight, parse_decimal},
    plan::{PartId, Subject},
    scoring::Outcome,
    simulation::{Effective, Follow, Weights},
    view::{self, say},
    web::{
        state::Shown,
        ui::{
            dom::{El, button, el, hidden, typed},
            field::{self, Field, WEIGHT_RANGE, Width},
            icon,
            table::cell,
        },
        why::{self, Question},
    },
};

/// A part whose weight moves.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// Whose weights these are.
    pub whose: Whose,
    /// Its position among them.
    pub index: usize,
    /// The part.
    pub part: PartId,
    /// None for a strategic area, which has no result.
    pub subject: Option<Subject>,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What it is called by itself: `3.1`, `1.2, fase 3`.
    pub name: String,
}

/// Draws a row.
pub fn row(lab: Lab, row: &Row) -> El {
    let language = lab.language;
    let name = match row.subject {
        Some(_) => say!(language, "Peso di {}", "Weight of {}", row.name),
        None => say!(language, "Peso dell’ambito {}", "Weight of area {}", row.code),
    };
    let subject = row.subject;
    let outside = move || matches!(outcome(lab, subject), Some(Outcome::NotEvaluable(_)));
    let title = el("th")
        .attr("scope", "row")
        .child(el("span").class("code").text(&row.code))
        .text(" ")
        .child(el("span").class("name").text(&row.title));
    let row = row.clone();
    let changed = row.clone();
    el("tr")
        .class("simulator-row")
        .class_live("simulator-outside", outside)
        .child(el("td").child(lock(lab, &row)))
        .child(title)
        .child(el("td").class("simulator-slide").child(slider(lab, &row, &name)))
        .child(
            cell("simulator-weight", language.pick("Peso %", "Weight %"))
                .child(weight_field(lab, &row, name)),
        )
        .child(
            cell("num", language.pick("Dal piano", "From the plan"))
                .live(move || difference(lab, &changed).into_iter().collect()),
        )
        .children(results(lab, &row))
}

/// What a part weighs in the total, its achievement and what it brings.
fn results(lab: Lab, row: &Row) -> [El; 3] {
    let language = lab.language;
    let named = |words: (&str, &str)| format!(": {} {}", language.pick(words.0, words.1), row.name);
    let area = row.clone();
    let Some(subject) = row.subject else {
        let share = move || area_share(lab, area.index).unwrap_or_default();
        let label = language.pick("Peso nel totale %", "Weight in the total %");
        let share = why::asks(Question::Lab(Asked::Area(row.index))).text_live(share).child(hidden(&named(
            ("perché? Peso nel totale dell’ambito", "why? Weight in the total of area"),
        )));
        return [cell("num", label).child(share), el("td"), el("td")];
    };
    let share = move || {
        let one = lab.effective.with(|all| all.get(&subject).copied());
        one.map_or_else(|| "—".to_owned(), |one| view::points(one.weight, language))
    };
    let achieved =
        move || outcome(lab, Some(subject)).map(|one| view::outcome(one, language)).unwrap_or_default();
    let brought = move || {
        let points = points(lab, subject);
        points.map_or_else(|| "—".to_owned(), |points| view::points(points, language))
    };
    let share = why::asks(Question::Lab(Asked::Effective(subject)))
        .text_live(share)
        .child(hidden(&named(("perché? Peso nel totale di", "why? Weight in the total of"))));
    let achieved = why::asker(subject)
        .text_live(achieved)
        .child(hidden(&named(("perché? Conseguimento di", "why? Achievement of"))));
    let brought = why::asks(Question::Lab(Asked::Points(subject)))
        .text_live(brought)
        .child(hidden(&named(("perché? Punti di", "why? Points of"))));
    [
        cell("num", language.pick("Peso nel totale %", "Weight in the total %")).child(share),
        cell("num", language.pick("Conseguimento", "Achievement")).child(achieved),
        cell("num", language.pick("Punti", "Points")).child(brought),
    ]
}

fn outcome(lab: Lab, subject: Option<Subject>) -> Option<Outcome> {
    lab.read(|shown| shown.evaluation().node(subject?).map(|node| node.outcome)).flatten()
}

/// What a part brings to the result that it belongs to, as that mean says.
fn points(lab: Lab, subject: Subject) -> Option<Decimal> {
    let points = |shown: &Shown| {
        let (mean, node) = shown.evaluation().root.in_its_mean(subject)?;
        mean.points(node.weight?, node.outcome.value()?)
    };
    lab.read(points).flatten()
}

/// What the parts of an area weigh in the total.
fn area_share(lab: Lab, area: usize) -> Option<String> {
    let parts = lab.effective.with(|all| area_parts(all, area, lab));
    Some(view::points(parts.iter().map(|(_, weight)| *weight).sum(), lab.language))
}

/// The objectives of an area by their codes, each with what it weighs in the total.
pub fn area_parts(all: &HashMap<Subject, Effective>, area: usize, lab: Lab) -> Vec<(String, Decimal)> {
    let inside = |subject: &Subject| {
        matches!(subject, Subject::Objective(..))
            && subject.objective_index().is_some_and(|(at, _)| at == area)
    };
    let mut subjects: Vec<Subject> = all.keys().copied().filter(inside).collect();
    subjects.sort_unstable();
    let part = |subject: Subject| Some((lab.name(subject).0, all.get(&subject)?.weight));
    subjects.into_iter().filter_map(part).collect()
}

/// Weights as a row shows them: those of an area with what is locked in it.
struct Shares {
    value: Decimal,
    least: Decimal,
    most: Decimal,
    stuck: bool,
}

fn shares(lab: Lab, row: &Row) -> Option<Shares> {
    let weights = match lab.current.get()? {
        Ok(weights) => weights,
        // One weight that is not known keeps all others where they are; they are shown.
        Err(_) => return known(lab, row),
    };
    let follow = lab.app.trial.follow.get();
    let of = |weights: &Weights, held: Decimal, follow: Follow| {
        let value = weights.values().get(row.index)?.get();
        let most = held + weights.most(row.index, follow);
        Some(Shares { value: held + value, least: held, most, stuck: weights.is_locked(row.index) })
    };
    match row.whose {
        Whose::Areas => of(&lab.groups.get()?, held_in(&weights, row.index), across(follow)),
        Whose::Parts(_) => of(&weights, Decimal::ZERO, follow),
    }
}

/// A weight that cannot move.
fn known(lab: Lab, row: &Row) -> Option<Shares> {
    let subject = row.subject?;
    let weight = lab.read(|shown| shown.evaluation().node(subject).and_then(|node| node.weight));
    let value = weight.flatten()?.get();
    Some(Shares { value, least: Decimal::ZERO, most: HUNDRED, stuck: true })
}

fn lock(lab: Lab, row: &Row) -> El {
    let language = lab.language;
    let name = match row.subject {
        Some(_) => say!(language, "Blocca il peso di {}", "Lock the weight of {}", row.name),
        None => say!(language, "Blocca il peso dell’ambito {}", "Lock the weight of area {}", row.code),
    };
    let [shown, pressed, held] = [row.clone(), row.clone(), row.clone()];
    let locked = move |row: &Row| shares(lab, row).is_some_and(|shares| shares.stuck);
    let picture = move || vec![icon::icon(if locked(&shown) { "it-locked" } else { "it-unlocked" })];
    let part = row.part.clone();
    button("lock", move || lab.turn_lock(&part))
        .says("aria-pressed", move || locked(&pressed))
        .has("disabled", move || is_held(lab, &held))
        .attr("aria-label", &name)
        .live(picture)
}

/// Whether nothing of a part takes part in the total.
fn is_held(lab: Lab, row: &Row) -> bool {
    let Some(Ok(weights)) = lab.current.get() else { return false };
    match row.whose {
        Whose::Areas => weights.grouped().is_held(row.index),
        Whose::Parts(_) => weights.is_held(row.index),
    }
}

fn slider(lab: Lab, row: &Row, name: &str) -> El {
    let language = lab.language;
    let [least, most, value, text, stuck] = [(); 5].map(|()| row.clone());
    let plain = |value: Decimal| value.normalize().to_string();
    let index = row.index;
    let slide = move |text: &str| {
        if let Ok(wanted) = parse_decimal(text) {
            // A refusal is said above the table.
            let _ = lab.set(index, wanted);
        }
    };
    el("input")
        .attr("type", "range")
        .attr_live("min", move || shares(lab, &least).map(|shares| plain(shares.least)))
        .attr_live("max", move || shares(lab, &most).map(|shares| plain(shares.most)))
        .attr_live("step", move || Some(lab.app.trial.step.get().to_string()))
        .attr("aria-label", name)
        .attr_live("aria-valuetext", move || {
            let weight = Weight::new(shares(lab, &text)?.value).ok()?;
            Some(view::weight(weight, language))
        })
        .has("disabled", move || shares(lab, &stuck).is_none_or(|shares| shares.stuck))
        .value(move || shares(lab, &value).map_or_else(String::new, |shares| plain(shares.value)))
        .on("input", move |event| slide(&typed(&event)))
        .on("change", move |_| lab.app.seal())
}

fn weight_field(lab: Lab, row: &Row, label: String) -> El {
    let language = lab.language;
    let [text, stuck] = [row.clone(), row.clone()];
    let index = row.index;
    let text = move || {
        let value = shares(lab, &text).map(|shares| shares.value);
        value.map_or_else(String::new, |value| view::editable(value.normalize(), language))
    };
    let take = move |typed: &str| {
        let wanted = field::number(typed, language, Weight::new, WEIGHT_RANGE)?;
        let wanted =
            wanted.ok_or_else(|| language.pick("Serve un peso.", "A weight is needed.").to_owned())?;
        lab.set(index, wanted.get()).map_err(|refusal| view::move_error(refusal, language).to_owned())
    };
    field::field(Field {
        label,
        width: Width::Number,
        placeholder: "—",
        text: Box::new(text),
        take: Box::new(take),
        disabled: Box::new(move || shares(lab, &stuck).is_none_or(|shares| shares.stuck)),
    })
}

/// The difference to the weight of the plan, where there is one.
fn difference(lab: Lab, row: &Row) -> Option<El> {
    let (plan, trial) = weights_of(lab, row)?;
    let text = (plan != trial).then(|| view::signed(trial - plan, lab.language))?;
    let of = say!(lab.language, ": perché? Differenza di {}", ": why? Difference of {}", row.name);
    Some(why::asks(Question::Lab(Asked::Moved(row.index))).text(&text).child(hidden(&of)))
}

/// The name of the part in a row, with its weight in the plan and in the trial.
pub fn moved(lab: Lab, index: usize) -> Option<(String, Decimal, Decimal)> {
    let whose = lab.whose.get();
    let rows = lab.read(|shown| rows(&whose, &shown.document().plan, lab.language))?;
    let row = rows.into_iter().nth(index)?;
    let (plan, trial) = weights_of(lab, &row)?;
    Some((row.name, plan, trial))
}

/// The weight of a row in the plan and in the trial.
fn weights_of(lab: Lab, row: &Row) -> Option<(Decimal, Decimal)> {
    let level = row.whose.level();
    let base = lab.plan.shown.with(|shown| {
        let shown = shown.as_ref()?;
        level.weights_in(&shown.document().plan, shown.evaluation()).ok()
    })?;
    let base = match row.whose {
        Whose::Areas => {
            let inside =
                base.values().iter().enumerate().filter(|(index, _)| base.group(*index) == row.index);
            inside.map(|(_, weight)| weight.get()).sum()
        }
        Whose::Parts(_) => base.values().get(row.index)?.get(),
    };
    Some((base, shares(lab, row)?.value))
}
