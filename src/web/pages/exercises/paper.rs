//! A sheet to print, with its solutions or without.

use super::{PLAIN, link, sheet_name, told};
use crate::{
    teaching::exercise::{Address, Exercise, Sheet},
    view::{
        Language,
        exercise::{situation, solution},
        say,
    },
    web::{
        browser::page as browser_page,
        ui::{
            dom::{El, button, el},
            link::copy_link,
        },
        why::tree::Reading,
    },
};

/// Draws the screen.
pub fn page(sheet: Sheet, count: u32, solutions: bool, language: Language) -> El {
    let drawn = (1..=count).filter_map(|number| Some((number, sheet.exercise(number, language)?)));
    let drawn: Vec<(u32, Exercise)> = drawn.collect();
    let tasks = drawn.iter().map(|(number, exercise)| task(*number, exercise, solutions, language));
    el("div")
        .class("exercises exercises-paper")
        .child(el("h1").text(if solutions {
            language.pick("Esercizi con le soluzioni", "Exercises with solutions")
        } else {
            language.pick("Esercizi", "Exercises")
        }))
        .child(el("p").class("exercises-sheet").text(&sheet_name(sheet, language)))
        .child(source(sheet, language))
        .child(tools(sheet, count, solutions, language))
        .children(tasks)
}

/// How to come to these exercises again.
fn source(sheet: Sheet, language: Language) -> El {
    let here = browser_page::link();
    let base = here.split('#').next().unwrap_or_default();
    let again = format!("{base}{}", Address::One(sheet, 1));
    let words = language.pick(
        "Gli stessi esercizi, da risolvere nella pagina: ",
        "The same exercises, to solve on the page: ",
    );
    el("p").class("exercises-source").text(words).child(el("span").text(&again))
}

fn tools(sheet: Sheet, count: u32, solutions: bool, language: Language) -> El {
    let other = Address::Paper { sheet, count, solutions: !solutions };
    let words = if solutions {
        language.pick("Senza le soluzioni", "Without solutions")
    } else {
        language.pick("Con le soluzioni", "With solutions")
    };
    el("div")
        .class("toolbar")
        .child(button("btn btn-primary btn-xs", browser_page::print).text(language.pick("Stampa", "Print")))
        .child(link(other, PLAIN, words))
        .child(copy_link(PLAIN, language))
        .child(link(
            Address::One(sheet, 1),
            PLAIN,
            language.pick("Risolvi nella pagina", "Solve on the page"),
        ))
        .child(link(Address::Choose, PLAIN, language.pick("Altri esercizi", "Other exercises")))
}

fn task(number: u32, exercise: &Exercise, solutions: bool, language: Language) -> El {
    let told = situation(exercise, language);
    let title = say!(language, "Esercizio {}", "Exercise {}", number);
    let blank = language.pick("Risposta: ", "Answer: ");
    let end = if solutions {
        told::solution(&solution(exercise, language), &Reading::default().open(), language)
    } else {
        el("p").class("exercise-blank").text(blank).child(el("span"))
    };
    el("section")
        .class("exercise-task")
        .child(el("h2").text(&title))
        .child(told::situation(&told, "h3", language))
        .child(
            el("p")
                .class("exercise-question")
                .text(&told.question)
                .text(" ")
                .child(el("span").text(&told.manner)),
        )
        .child(end)
}
