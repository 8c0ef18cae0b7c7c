//! The situation of an exercise, and its solution: on the screen and on paper the same.

use crate::{
    view::{
        Language,
        exercise::{PhaseTable, Situation, Solution, Told, ToldObjective},
        say,
    },
    web::{
        answer::wrong_readings,
        ui::dom::{El, el},
        why::tree::{Reading, tree},
    },
};

/// What is known; the headings of objectives are of this level.
pub fn situation(told: &Situation, heading: &str, language: Language) -> El {
    let objectives = told.objectives.iter().map(|one| objective(one, heading, language));
    let conventions = told.conventions.iter().map(|one| el("p").class("exercise-convention").text(one));
    el("div")
        .class("exercise-told")
        .child(el("p").text(&told.opening))
        .children(objectives)
        .children(conventions)
}

fn objective(told: &ToldObjective, heading: &str, language: Language) -> El {
    let facts = told.facts.iter().map(|fact| el("p").text(fact));
    let indicators = told.indicators.iter().map(|one| indicator(one, language));
    el("div")
        .class("exercise-objective")
        .children(told.heading.as_ref().map(|text| el(heading).text(text)))
        .children(facts)
        .children(indicators)
}

fn indicator(told: &Told, language: Language) -> El {
    let facts = told.facts.iter().map(|fact| el("li").text(fact));
    let list = (!told.facts.is_empty()).then(|| el("ul").children(facts));
    el("div")
        .class("exercise-indicator")
        .child(el("p").class("exercise-name").text(&told.title))
        .children(list)
        .children(told.phases.as_ref().map(|table| phases(table, language)))
}

fn phases(table: &PhaseTable, language: Language) -> El {
    let heads = table.heads.iter().map(|head| el("th").attr("scope", "col").text(head));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().zip(&table.heads).enumerate().map(|(column, (text, head))| match column {
            0 => el("th").attr("scope", "row").text(text),
            _ => el("td").attr("data-label", head).text(text),
        });
        el("tr").children(cells)
    });
    el("table")
        .class("exercise-phases")
        .child(el("caption").class("visually-hidden").text(language.pick("Fasi", "Phases")))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows))
}

/// The answer, how it follows, and what wrong readings give.
pub fn solution(solution: &Solution, reading: &Reading, language: Language) -> El {
    let answer = say!(language, "Risposta: {}", "Answer: {}", solution.answer);
    let tree = solution.explanation.as_ref().map(|one| tree(one, reading, language));
    el("div")
        .class("exercise-solution")
        .child(el("p").class("exercise-answer").text(&answer))
        .children(tree)
        .child(wrong_readings(&solution.answer, &solution.wrong, None, language))
}
