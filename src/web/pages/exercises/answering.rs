//! The answer of a learner, what is said of it, and the solution.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

use super::{PLAIN, told};
use crate::{
    teaching::{
        Verdict,
        exercise::{Address, Exercise},
    },
    view::{
        self, Language,
        exercise::{Situation, solution},
    },
    web::{
        answer::{Draft, Entry, fields, verdict},
        ui::dom::{El, button, el},
        why::tree::{Reading, rule_link},
    },
};

/// What was answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Given {
    draft: Draft,
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

/// An answer with what was done with it.
#[derive(Clone, Copy)]
struct Trying {
    entry: Entry,
    /// What was checked; another draft is not checked yet.
    checked: RwSignal<Option<Draft>>,
    solved: RwSignal<bool>,
}

impl Trying {
    /// Goes on with what was answered last, if it was here.
    fn take_up(address: Address) -> Self {
        let Given { draft, checked, solved } = recall(address);
        let checked = RwSignal::new(checked.then(|| draft.clone()));
        let trying = Self { entry: Entry::new(draft), checked, solved: RwSignal::new(solved) };
        Effect::new(move || {
            let given = Given {
                draft: trying.entry.draft.get(),
                checked: trying.is_checked(),
                solved: trying.solved.get(),
            };
            LAST.set(Some((address, given)));
        });
        trying
    }

    /// Whether what stands there was checked; follows it.
    fn is_checked(self) -> bool {
        self.checked.with(|checked| self.entry.draft.with(|draft| checked.as_ref() == Some(draft)))
    }
}

/// The form, the verdict, the solution; `tell` hears of each answer whether it is right.
pub fn form(
    exercise: Rc<Exercise>,
    told: &Situation,
    address: Address,
    tell: impl Fn(bool) + 'static,
    language: Language,
) -> El {
    let trying = Trying::take_up(address);
    let judged = Rc::clone(&exercise);
    let check = move || {
        let Some(answer) = trying.entry.take(language) else { return };
        trying.checked.set(Some(trying.entry.draft.get_untracked()));
        tell(judged.judge(answer) == Verdict::Right);
    };
    let buttons = el("div")
        .class("toolbar")
        .child(
            el("button")
                .attr("type", "submit")
                .class("btn btn-primary btn-xs")
                .text(language.pick("Controlla", "Check")),
        )
        .child(reveal(trying, language));
    let form = el("form").class("answer-form").attr("novalidate", "").on("submit", move |event| {
        event.prevent_default();
        check();
    });
    let said = Rc::clone(&exercise);
    let legend = language.pick("La tua risposta", "Your answer");
    let form = form
        .child(el("h2").text(&told.question))
        .child(fields(trying.entry, legend, &told.manner, language))
        .child(buttons)
        .child(el("div").attr("role", "status").live(move || judgement(trying, &said, language)));
    let solved = move || {
        let draw = || {
            let solution = solution(&exercise, language);
            told::solution(&solution, &Reading::default(), language).attr("id", "exercise-solution")
        };
        trying.solved.get().then(draw).into_iter().collect()
    };
    el("section").child(form).live(solved)
}

fn reveal(trying: Trying, language: Language) -> El {
    let shown = move || trying.solved.get();
    let words = move || {
        let words = if shown() {
            ("Nascondi la soluzione", "Hide the solution")
        } else {
            ("Mostra la soluzione", "Show the solution")
        };
        language.pick(words.0, words.1).to_owned()
    };
    button(PLAIN, move || trying.solved.update(|solved| *solved = !*solved))
        .says("aria-expanded", shown)
        .text_live(words)
}

/// What is said of the answer, once it was checked as it stands.
fn judgement(trying: Trying, exercise: &Exercise, language: Language) -> Vec<El> {
    if !trying.is_checked() {
        return Vec::new();
    }
    let read = trying.entry.draft.with(|draft| draft.read(language));
    let rule = view::rule_name(exercise.rule, language);
    let advice = el("span")
        .text(language.pick("Da rivedere: ", "Look again at "))
        .child(rule_link(exercise.rule, language))
        .text(" ")
        .text(rule)
        .text(".");
    read.map(|answer| verdict(exercise.judge(answer), answer, advice, language)).into_iter().collect()
}
