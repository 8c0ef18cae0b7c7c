//! The answer of a learner: a number, or one of the two outcomes that are none; and what is said of it.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{PLAIN, told};
use crate::{
    teaching::{
        Answer, Verdict,
        exercise::{Address, Exercise},
    },
    view::{
        self, Language,
        exercise::{Situation, solution},
        say,
    },
    web::{
        browser::page,
        ui::{
            dom::{El, button, el, typed},
            field, icon,
        },
    },
};

/// What can be answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    #[default]
    Value,
    NotEvaluable,
    Missing,
}

/// What was answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Given {
    sort: Sort,
    text: String,
    /// Whether it was checked as it stands.
    checked: bool,
    /// Whether the solution is shown.
    solved: bool,
}

thread_local! {
    /// What was answered last, so that another language finds it again.
    static LAST: RefCell<Option<(Address, Given)>> = const { RefCell::new(None) };
}

fn recall(address: Address) -> Given {
    let last = LAST.with_borrow(Clone::clone);
    last.filter(|(of, _)| *of == address).map(|(_, given)| given).unwrap_or_default()
}

const FIELD: &str = "exercise-value";

/// The form, the verdict, the solution; `right` is called at each right answer.
pub fn form(
    exercise: Rc<Exercise>,
    told: &Situation,
    address: Address,
    right: impl Fn() + 'static,
    language: Language,
) -> El {
    let given = RwSignal::new(recall(address));
    Effect::new(move || LAST.set(Some((address, given.get()))));
    let judged = Rc::clone(&exercise);
    let check = move || {
        given.update(|given| given.checked = true);
        let answer = given.with_untracked(|given| read(given, language));
        match answer {
            Ok(answer) if judged.judge(answer) == Verdict::Right => right(),
            Ok(_) => {}
            Err(_) => page::focus(FIELD),
        }
    };
    let said = Rc::clone(&exercise);
    let verdict = move || {
        let given = given.get();
        given.checked.then(|| verdict(&said, &given, language)).into_iter().collect()
    };
    let buttons = el("div")
        .class("toolbar")
        .child(
            el("button")
                .attr("type", "submit")
                .class("btn btn-primary btn-xs")
                .text(language.pick("Controlla", "Check")),
        )
        .child(reveal(given, language));
    let form = el("form").class("exercise-form").attr("novalidate", "").on("submit", move |event| {
        event.prevent_default();
        check();
    });
    let form = form
        .child(el("h2").text(&told.question))
        .child(el("p").attr("id", "exercise-manner").text(&told.manner))
        .child(choices(given, language))
        .child(buttons)
        .child(el("div").attr("role", "status").class("exercise-verdict").live(verdict));
    let shown = Memo::new(move |_| given.with(|given| given.solved));
    let solved = move || {
        let draw =
            || told::solution(&solution(&exercise, language), language).attr("id", "exercise-solution");
        shown.get().then(draw).into_iter().collect()
    };
    el("section").child(form).live(solved)
}

fn reveal(given: RwSignal<Given>, language: Language) -> El {
    let shown = move || given.with(|given| given.solved);
    let words = move || {
        let words = if shown() {
            ("Nascondi la soluzione", "Hide the solution")
        } else {
            ("Mostra la soluzione", "Show the solution")
        };
        language.pick(words.0, words.1).to_owned()
    };
    button(PLAIN, move || given.update(|given| given.solved = !given.solved))
        .says("aria-expanded", shown)
        .text_live(words)
}

fn choices(given: RwSignal<Given>, language: Language) -> El {
    let radio = |sort: Sort, words: (&str, &str)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "exercise-sort")
            .checked(move || given.with(|given| given.sort == sort))
            .on("change", move |_| answer(given, |given| given.sort = sort));
        el("label")
            .class("exercise-sort")
            .child(input)
            .text(" ")
            .child(el("span").text(language.pick(words.0, words.1)))
    };
    let input = el("input")
        .attr("id", FIELD)
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("aria-label", language.pick("Risposta in percentuale", "Answer in percent"))
        .attr("aria-describedby", "exercise-manner")
        .class("field num")
        .value(move || given.with(|given| given.text.clone()))
        .on("input", move |event| {
            let text = typed(&event);
            answer(given, |given| (given.sort, given.text) = (Sort::Value, text));
        });
    let value = el("div")
        .class("exercise-value")
        .child(radio(Sort::Value, ("un valore", "a value")))
        .child(input)
        .child(el("span").attr("aria-hidden", "true").text("%"));
    el("fieldset")
        .class("exercise-choices")
        .child(el("legend").class("visually-hidden").text(language.pick("Risposta", "Answer")))
        .child(value)
        .child(radio(Sort::NotEvaluable, ("non valutabile", "not evaluable")))
        .child(radio(Sort::Missing, ("dato mancante", "missing")))
}

/// What is answered otherwise is not checked yet.
fn answer(given: RwSignal<Given>, change: impl FnOnce(&mut Given)) {
    given.update(|given| {
        change(given);
        given.checked = false;
    });
}

fn read(given: &Given, language: Language) -> Result<Answer, String> {
    match given.sort {
        Sort::NotEvaluable => Ok(Answer::NotEvaluable),
        Sort::Missing => Ok(Answer::Missing),
        Sort::Value => {
            let value: Option<Decimal> = field::number(&given.text, language, Ok, field::FIGURE_RANGE)?;
            let empty = || {
                language
                    .pick(
                        "Scrivi una percentuale, o scegli un’altra risposta.",
                        "Write a percentage, or choose another answer.",
                    )
                    .to_owned()
            };
            value.map(Answer::Value).ok_or_else(empty)
        }
    }
}

/// What is said of an answer.
fn verdict(exercise: &Exercise, given: &Given, language: Language) -> El {
    let answer = match read(given, language) {
        Ok(answer) => answer,
        Err(reason) => return said("it-close-circle", "exercise-wrongly", &reason, ""),
    };
    match exercise.judge(answer) {
        Verdict::Right => {
            let right = view::answered(exercise.question.answer(), language);
            said("it-check-circle", "exercise-right", &say!(language, "Giusto: {}.", "Right: {}.", right), "")
        }
        Verdict::Misread(wrong) => {
            let (name, why) = (wrong.name(), wrong.why());
            let name = say!(language, "Non è giusto: {}.", "Not right: {}.", language.pick(name.0, name.1));
            said("it-close-circle", "exercise-wrongly", &name, language.pick(why.0, why.1))
        }
        Verdict::Wrong => {
            let rule = view::rule_name(exercise.rule, language);
            let hint = say!(language, "Da rivedere: {}, {}.", "Look again at {}, {}.", exercise.rule, rule);
            said("it-close-circle", "exercise-wrongly", language.pick("Non è giusto.", "Not right."), &hint)
        }
    }
}

fn said(picture: &str, class: &str, title: &str, body: &str) -> El {
    let words = el("div").child(el("strong").text(title)).text(" ").child(el("span").text(body));
    el("div").class(class).child(icon::sized(picture, "icon")).child(words)
}
