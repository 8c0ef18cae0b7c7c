//! How two documents differ, as a table.

use crate::{
    view::{Difference, Language},
    web::ui::{
        dom::{El, el},
        table::{Head, cell, heads},
    },
};

const HEADS: [Head; 4] = [
    ("Dove", "Where", ""),
    ("Che cosa", "What", ""),
    ("Nella prima", "In the first", "num"),
    ("Nella seconda", "In the second", "num"),
];

/// What is longer is a text.
const LONGEST_FIGURE: usize = 24;

/// A row for each difference.
pub fn table(all: &[Difference], language: Language) -> El {
    let caption = el("caption").class("visually-hidden").text(language.pick("Differenze", "Differences"));
    let rows = all.iter().map(|one| row(one, language));
    let table = el("table").class("versions-table differences").child(caption).child(heads(&HEADS, language));
    table.child(el("tbody").children(rows))
}

fn row(one: &Difference, language: Language) -> El {
    let part = if one.part.is_empty() { language.pick("piano", "plan") } else { one.part.as_str() };
    el("tr")
        .child(el("th").attr("scope", "row").text(part))
        .child(cell("", language.pick("Che cosa", "What")).text(&one.what))
        .child(cell(class(&one.from), language.pick("Nella prima", "In the first")).text(&one.from))
        .child(cell(class(&one.to), language.pick("Nella seconda", "In the second")).text(&one.to))
}

/// Figures stand at the right, texts at the left.
fn class(value: &str) -> &'static str {
    if value.chars().count() > LONGEST_FIGURE { "" } else { "num" }
}
