//! A sheet to print: with room to work, with its answers in short, or with its solutions.

use super::{PLAIN, link, sheet_name, told};
use crate::{
    teaching::{
        Text,
        exercise::{Address, Exercise, Sheet, Solutions},
    },
    view::{
        self, Language,
        exercise::{situation, solution},
        say,
    },
    web::{
        browser::page as browser_page,
        ui::{
            dom::{El, button, el},
            link::copy_link,
            table::heads,
        },
        why::tree::{Reading, rule_link},
    },
};

/// Lines to work an exercise out on.
const LINES: usize = 6;

/// Draws the screen.
pub fn page(sheet: Sheet, count: u32, solutions: Solutions, language: Language) -> El {
    let drawn = (1..=count).filter_map(|number| Some((number, sheet.exercise(number, language)?)));
    let drawn: Vec<(u32, Exercise)> = drawn.collect();
    let body = match solutions {
        Solutions::Key => vec![key(&drawn, language)],
        Solutions::None | Solutions::Whole => {
            let whole = solutions == Solutions::Whole;
            drawn.iter().map(|(number, exercise)| task(*number, exercise, whole, language)).collect()
        }
    };
    let (italian, english) = title(solutions);
    el("div")
        .class("exercises exercises-paper")
        .child(el("h1").text(language.pick(italian, english)))
        .child(el("p").class("exercises-sheet").text(&sheet_name(sheet, language)))
        .child(source(sheet, language))
        .child(tools(sheet, count, solutions, language))
        .children(body)
}

const fn title(solutions: Solutions) -> Text {
    match solutions {
        Solutions::None => ("Esercizi", "Exercises"),
        Solutions::Key => ("Risposte in breve", "Answers in short"),
        Solutions::Whole => ("Esercizi con le soluzioni", "Exercises with solutions"),
    }
}

/// The answers alone: number, rule, answer.
fn key(drawn: &[(u32, Exercise)], language: Language) -> El {
    let rows = drawn.iter().map(|(number, exercise)| {
        let answer = view::answered(exercise.question.answer(), language);
        el("tr")
            .child(el("th").attr("scope", "row").text(&number.to_string()))
            .child(el("td").child(rule_link(exercise.rule, language)))
            .child(el("td").class("num").text(&answer))
    });
    let columns = [("Esercizio", "Exercise", ""), ("Regola", "Rule", ""), ("Risposta", "Answer", "num")];
    let caption = language.pick("Risposte giuste", "Right answers");
    el("table")
        .class("exercises-key")
        .child(el("caption").class("visually-hidden").text(caption))
        .child(heads(&columns, language))
        .child(el("tbody").children(rows))
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

fn tools(sheet: Sheet, count: u32, solutions: Solutions, language: Language) -> El {
    let others = Solutions::ALL.into_iter().filter(|other| *other != solutions).map(|other| {
        let words = match other {
            Solutions::None => language.pick("Senza le soluzioni", "Without solutions"),
            Solutions::Key => language.pick("Risposte in breve", "Answers in short"),
            Solutions::Whole => language.pick("Con le soluzioni", "With solutions"),
        };
        link(Address::Paper { sheet, count, solutions: other }, PLAIN, words)
    });
    el("div")
        .class("toolbar")
        .child(button("btn btn-primary btn-xs", browser_page::print).text(language.pick("Stampa", "Print")))
        .children(others)
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
        let lines = (0..LINES).map(|_| el("span"));
        el("div")
            .child(el("div").class("exercise-lines").attr("aria-hidden", "true").children(lines))
            .child(el("p").class("exercise-blank").text(blank).child(el("span")))
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
