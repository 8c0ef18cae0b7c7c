//! Simulatore: other weights, tried out without changing the plan.

mod table;
mod trial;

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::{
    number::HUNDRED,
    view::{self, Language},
    web::{
        arm::{self, Arm, Handles},
        total,
        ui::{
            choice::choice,
            dom::{El, button, el},
            icon,
        },
        why,
    },
};
use leptos::prelude::*;
use trial::Trial;

/// The steps in which weights move.
const STEPS: [Decimal; 3] =
    [Decimal::ONE, Decimal::from_parts(5, 0, 0, false, 1), Decimal::from_parts(1, 0, 0, false, 2)];

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let trial = Trial::new(language);
    let handles = Handles {
        grab: Box::new(move || trial.grab()),
        shift: Box::new(move |from, to, points| trial.shift(from, to, points)),
        locked: Box::new(move |index| trial.is_locked(index)),
        step: Box::new(move || trial.step.get_untracked()),
    };
    let picture = Arm { shown: trial.shown, language };
    let compared = language.pick(" punti rispetto al piano", " points against the plan");
    let title = language.pick("Pesi della prova", "Weights of the trial");
    let hint = language.pick(
        "Cambia un peso: gli altri lo seguono in proporzione e la somma resta 100. Un peso bloccato non si muove. Il piano non cambia finché non si applica la prova.",
        "Change a weight: the others follow in proportion and the sum stays 100. A locked weight does not move. The plan does not change until the trial is applied.",
    );
    let simulation = el("section")
        .class("simulation")
        .attr("aria-labelledby", "simulation-title")
        .child(el("h2").attr("id", "simulation-title").text(title))
        .child(el("p").class("simulator-hint").text(hint))
        .live(move || refusal(trial))
        .child(tools(trial))
        .child(table::table(trial));
    let main = el("div")
        .class("work-main")
        .child(total::total(trial.shown, language, Some((trial.app.shown, compared))))
        .child(arm::arm(picture, Some(Rc::new(handles))))
        .child(simulation);
    why::beside(main, trial.shown, language)
}

/// Why the last move was not made, or why none can be.
fn refusal(trial: Trial) -> Vec<El> {
    let words = trial.refusal().map(|refusal| view::move_error(refusal, trial.language));
    let notice =
        |words| el("div").class("alert alert-warning").attr("role", "alert").child(el("p").text(words));
    words.map(notice).into_iter().collect()
}

fn tools(trial: Trial) -> El {
    let language = trial.language;
    let names = STEPS.iter().map(|step| view::long(*step, language)).collect();
    let chosen = move || STEPS.iter().position(|step| *step == trial.step.get()).unwrap_or(0);
    let choose = move |index: usize| trial.step.set(STEPS.get(index).copied().unwrap_or(Decimal::ONE));
    let unchanged = move || trial.changes().is_empty();
    let whole = move || trial.read(|weights| weights.sum() == HUNDRED).unwrap_or(true);
    let bring = button("btn btn-primary btn-xs", move || trial.bring_to_hundred())
        .has("hidden", whole)
        .text(language.pick("Porta la somma a 100", "Bring the sum to 100"));
    let reset = button("btn btn-outline-primary btn-xs", move || trial.reset())
        .has("disabled", unchanged)
        .child(icon::icon("it-restore"))
        .text(language.pick(" Ripristina i pesi del piano", " Restore the plan’s weights"));
    let apply = button("btn btn-primary btn-xs", move || trial.apply())
        .has("disabled", move || unchanged() || !trial.app.editable())
        .text(language.pick("Applica al piano", "Apply to the plan"));
    el("div")
        .class("simulator-tools")
        .child(choice(language.pick("Passo", "Step"), names, chosen, choose))
        .child(el("div").class("toolbar").child(bring).child(reset).child(apply))
}
