//! One exercise: the situation, the question, the answer; before and after it the others of its sheet.

use std::{collections::BTreeSet, rc::Rc};

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{PLAIN, answering, broken, link, sheet_name, told};
use crate::{
    teaching::exercise::{Address, MOST, Sheet, Solutions},
    view::{Language, exercise::situation, say},
    web::{
        browser::{address, page as browser_page, storage},
        route::Route,
        ui::{
            dom::{El, el, hidden, kind, on_window_here},
            icon,
            link::copy_link,
        },
    },
};

/// So many exercises have their numbers in a row.
const ROW: u32 = 10;

/// Draws the screen.
pub fn page(sheet: Sheet, number: u32, language: Language) -> El {
    let Some(exercise) = sheet.exercise(number, language) else { return broken(language) };
    let situation = situation(&exercise, language);
    let score = Score::of(sheet);
    on_window_here("keydown", move |event| step(&kind(event), sheet, number));
    el("div")
        .class("exercises")
        .child(el("h1").text(&say!(language, "Esercizio {}", "Exercise {}", number)))
        .child(el("p").class("exercises-sheet").text(&sheet_name(sheet, language)))
        .child(row(sheet, number, score.solved, language))
        .child(told::situation(&situation, "h2", language))
        .child(answering::form(
            Rc::new(exercise),
            &situation,
            Address::One(sheet, number),
            move |right| score.note(number, right),
            language,
        ))
        .child(score.draw(language))
        .child(around(sheet, number, language))
}

/// Which exercises of a sheet were answered, and which of them rightly.
#[derive(Clone, Copy)]
struct Score {
    sheet: Sheet,
    answered: RwSignal<BTreeSet<u32>>,
    solved: RwSignal<BTreeSet<u32>>,
}

impl Score {
    /// What this browser remembers.
    fn of(sheet: Sheet) -> Self {
        let key = sheet_key(sheet);
        let [answered, solved] = [storage::answered(&key), storage::solved(&key)].map(RwSignal::new);
        Self { sheet, answered, solved }
    }

    /// Remembers an answer. Who was right once stays so.
    fn note(self, number: u32, right: bool) {
        let key = sheet_key(self.sheet);
        self.answered.update(|answered| {
            answered.insert(number);
            storage::set_answered(&key, answered);
        });
        if right {
            self.solved.update(|solved| {
                solved.insert(number);
                storage::set_solved(&key, solved);
            });
        }
    }

    /// How many are right of those that were answered.
    fn draw(self, language: Language) -> El {
        let words = move || {
            let solved = self.solved.with(BTreeSet::len);
            let answered =
                self.answered.with(|answered| self.solved.with(|solved| (answered | solved).len()));
            if answered == 0 {
                return String::new();
            }
            say!(
                language,
                "Punteggio del foglio: {} su {} (giuste su risposte date).",
                "Score of the sheet: {} of {} (right of answered).",
                solved,
                answered
            )
        };
        el("p").class("exercises-score").attr("role", "status").text_live(words)
    }
}

/// What the progress of a sheet is kept under.
fn sheet_key(sheet: Sheet) -> String {
    let address = Address::One(sheet, 0).to_string();
    address.trim_start_matches("#/esercizi/").trim_end_matches("/0").to_owned()
}

/// The numbers of the exercises near by, with those that were solved marked.
fn row(sheet: Sheet, number: u32, solved: RwSignal<BTreeSet<u32>>, language: Language) -> El {
    let first = (number - 1) / ROW * ROW + 1;
    let numbers = move || {
        let solved = solved.get();
        let one = |other: u32| {
            let link = link(Address::One(sheet, other), "exercises-number", &other.to_string());
            let link = if other == number { link.attr("aria-current", "page") } else { link };
            let done = || [icon::icon("it-check"), hidden(language.pick(" risolto", " solved"))];
            el("li").child(link.children(solved.contains(&other).then(done).into_iter().flatten()))
        };
        (first..(first + ROW).min(MOST + 1)).map(one).collect()
    };
    let label = language.pick("Esercizi del foglio", "Exercises of the sheet");
    el("nav").attr("aria-label", label).child(el("ul").class("exercises-numbers").live(numbers))
}

/// Previous, next, and what else can be done with the sheet.
fn around(sheet: Sheet, number: u32, language: Language) -> El {
    let previous = (number > 1)
        .then(|| link(Address::One(sheet, number - 1), PLAIN, language.pick("Precedente", "Previous")));
    let next = (number < MOST)
        .then(|| link(Address::One(sheet, number + 1), PLAIN, language.pick("Successivo", "Next")));
    let paper = Address::Paper { sheet, count: ROW, solutions: Solutions::None };
    el("div")
        .class("toolbar exercises-around")
        .children(previous)
        .children(next)
        .child(copy_link(PLAIN, language))
        .child(link(paper, PLAIN, language.pick("Foglio da stampare", "Sheet to print")))
        .child(link(Address::Choose, PLAIN, language.pick("Altri esercizi", "Other exercises")))
}

/// The arrows lead to the exercises before and after, unless they move something else.
fn step(event: &KeyboardEvent, sheet: Sheet, number: u32) {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    let taken =
        browser_page::focused().is_some_and(|one| matches!(one.tag_name().as_str(), "INPUT" | "SELECT"));
    if held || taken {
        return;
    }
    let to = match event.key().as_str() {
        "ArrowRight" if number < MOST => number + 1,
        "ArrowLeft" if number > 1 => number - 1,
        _ => return,
    };
    event.prevent_default();
    address::go(&Route::Exercises(Address::One(sheet, to)));
}
