//! The right answer, and what wrong readings give in its place.

use crate::{
    teaching::Misreading,
    view::{self, Language, WrongAnswer},
    web::{
        ui::{
            dom::{El, el},
            table::{Head, heads},
        },
        why::tree::rule_link,
    },
};

const HEADS: [Head; 2] = [("Dà", "Gives", "num"), ("Lettura", "Reading", "")];

/// Draws the table; the reading that the learner made their own is marked.
pub fn wrong_readings(right: &str, wrong: &[WrongAnswer], own: Option<Misreading>, language: Language) -> El {
    let rule = el("p").child(el("strong").text(language.pick("La regola.", "The rule.")));
    let right = row(right, vec![rule]).class("right-row");
    let rows = wrong.iter().map(|one| {
        let readings = one.readings.iter().map(|reading| told(*reading, own == Some(*reading), language));
        let row = row(&one.answer, readings.collect());
        if own.is_some_and(|own| one.readings.contains(&own)) { row.class("own-row") } else { row }
    });
    let caption =
        language.pick("La risposta giusta e le letture sbagliate", "The right answer and the wrong readings");
    el("table")
        .class("wrong-readings")
        .child(el("caption").text(caption))
        .child(heads(&HEADS, language))
        .child(el("tbody").child(right).children(rows))
}

fn row(answer: &str, readings: Vec<El>) -> El {
    let answer = el("th").attr("scope", "row").class("num").text(answer);
    el("tr").child(answer).child(el("td").children(readings))
}

/// A wrong reading: its rule, its name, why it is wrong.
fn told(reading: Misreading, own: bool, language: Language) -> El {
    let (name, why) = (reading.name(), reading.why());
    let name = view::capitalised(language.pick(name.0, name.1));
    let mark = language.pick(" La tua risposta.", " Your answer.");
    el("p")
        .child(rule_link(reading.rule(), language))
        .text(" ")
        .child(el("strong").text(&format!("{name}.")))
        .text(" ")
        .text(language.pick(why.0, why.1))
        .children(own.then(|| el("strong").class("own").text(mark)))
}
