//! The table: a row per guideline, a column per objective.

use leptos::prelude::*;

use super::{
    Board, Side, asks_weight, gap, link,
    outline::{Column, Outline},
    place_id,
};
use crate::{
    plan::Guideline,
    web::{
        route::Route,
        state::Arrival,
        ui::{
            dom::{El, button, el, hidden},
            grid::grid,
        },
    },
};

/// Draws the table, in a box of its own that scrolls where it is too wide.
pub fn table(board: Board, outline: &Outline) -> El {
    let language = board.language;
    let caption =
        language.pick("Indirizzi e obiettivi che vi rispondono", "Guidelines and the objectives that answer");
    let mut buttons = Vec::new();
    let rows = groups(board, outline, &mut buttons);
    let table = el("table")
        .class("guidelines-table")
        .child(el("caption").class("visually-hidden").attr("id", "guidelines-caption").text(caption))
        .child(head(board, outline))
        .children(rows)
        .child(foot(board, outline.objectives.len()));
    let columns = outline.objectives.len();
    let press = move |position: usize| board.toggle(position / columns, position % columns);
    let table = if buttons.is_empty() { table } else { grid(table, buttons, columns, press) };
    // How wide the table is without scrolling: the style knows widths, and only here is the number of columns known.
    let class = match columns {
        0..=13 => "guidelines-scroll",
        14..=22 => "guidelines-scroll guidelines-many",
        _ => "guidelines-scroll guidelines-more",
    };
    el("div")
        .class(class)
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "guidelines-caption")
        .child(table)
}

/// The rows, by act; what can be pressed in them goes to the buttons.
fn groups(board: Board, outline: &Outline, buttons: &mut Vec<El>) -> Vec<El> {
    let mut rows = outline.guidelines.iter().enumerate();
    let mut groups = Vec::new();
    for (act, count) in &outline.acts {
        let head = el("th")
            .attr("scope", "rowgroup")
            .attr("colspan", &(outline.objectives.len() + 3).to_string())
            .child(el("span").class("guidelines-act").text(act));
        let head = (!act.is_empty()).then(|| el("tr").class("guidelines-group").child(head));
        let rows = rows.by_ref().take(*count);
        let rows = rows.flat_map(|(row, guideline)| row_of(board, outline, row, guideline, buttons));
        groups.push(el("tbody").children(head).children(rows));
    }
    groups
}

fn head(board: Board, outline: &Outline) -> El {
    let language = board.language;
    let title = |words| el("th").attr("scope", "col").text(words);
    let objectives = outline.objectives.iter().enumerate();
    let sheet = Route::sheet(outline.plan.clone()).to_string();
    let row = el("tr")
        .child(title(language.pick("Indirizzo", "Guideline")))
        .children(objectives.map(|(position, column)| column_head(board, &sheet, position, column)))
        .child(title(language.pick("Obiettivi", "Objectives")).class("num"))
        .child(title(language.pick("Peso %", "Weight %")).class("num"));
    el("thead").child(row)
}

/// Code and weight of an objective; the code leads to its row on the sheet.
fn column_head(board: Board, sheet: &str, position: usize, column: &Column) -> El {
    let (app, id) = (board.app, column.id.clone());
    let link = el("a")
        .attr("href", sheet)
        .attr("title", &column.title)
        .on("click", move |_| {
            app.arrival.set_value(Arrival { objective: Some(id.clone()), ..Arrival::default() })
        })
        .text(&column.code)
        .child(hidden(&format!(" {}", column.title)));
    let weight = hidden(board.language.pick(", peso ", ", weight "));
    el("th")
        .attr("scope", "col")
        .attr("id", &place_id("table", Side::Objectives, position))
        .attr("tabindex", "-1")
        .class("guidelines-objective")
        .class_live("guidelines-open", move || board.silent(position))
        .child(link)
        .child(el("small").child(weight).text_live(move || board.weight(position)))
}

/// The row of a guideline, and below it its text, on request.
fn row_of(
    board: Board,
    outline: &Outline,
    row: usize,
    guideline: &Guideline,
    buttons: &mut Vec<El>,
) -> Vec<El> {
    let language = board.language;
    let open = RwSignal::new(false);
    let cells = (0..outline.objectives.len()).map(|column| {
        let cell = el("td").class("guidelines-cell");
        if !outline.editable {
            return cell.children(link::shown(board, row, column));
        }
        let button = link::button(board, outline, row, column).class("guidelines-press");
        buttons.push(button.clone());
        cell.child(button)
    });
    let cover = move || board.cover(row);
    let number = move || Some(cover().objectives).filter(|count| *count > 0);
    let count = el("td")
        .class("num")
        .text_live(move || number().map_or_else(String::new, |count| count.to_string()))
        .child(gap(move || board.uncovered(row), language.pick("nessuno", "none")));
    let weight = el("td").class("num").child(asks_weight(board, row, &guideline.code));
    let line = el("tr")
        .class("guidelines-row")
        .class_live("guidelines-open", move || board.uncovered(row))
        .child(row_head(row, guideline, open))
        .children(cells)
        .child(count)
        .child(weight);
    let text = guideline.text.as_ref().map(|text| {
        let words = el("div").class("guideline-text").text(text);
        let cell = el("td").attr("colspan", &(outline.objectives.len() + 3).to_string()).child(words);
        el("tr").attr("id", &text_id(row)).has("hidden", move || !open.get()).child(cell)
    });
    std::iter::once(line).chain(text).collect()
}

/// Code and title; pressing the title shows the text, where there is one.
fn row_head(row: usize, guideline: &Guideline, open: RwSignal<bool>) -> El {
    let title = if guideline.text.is_some() {
        button("guideline-toggle", move || open.update(|open| *open = !*open))
            .says("aria-expanded", move || open.get())
            .attr("aria-controls", &text_id(row))
    } else {
        el("span").class("name")
    };
    el("th")
        .attr("scope", "row")
        .attr("id", &place_id("table", Side::Guidelines, row))
        .attr("tabindex", "-1")
        .child(el("span").class("code").text(&guideline.code))
        .text(" ")
        .child(title.text(&guideline.title))
}

fn text_id(row: usize) -> String {
    format!("guideline-text-{row}")
}

/// To how many guidelines each objective answers.
fn foot(board: Board, objectives: usize) -> El {
    let language = board.language;
    let none = language.pick("senza indirizzi: ", "without guidelines: ");
    let cells = (0..objectives).map(|column| {
        let number = move || board.answered(column).to_string();
        el("td")
            .class_live("guidelines-open", move || board.silent(column))
            .child(gap(move || board.silent(column), "").child(hidden(none)))
            .text_live(number)
    });
    let title =
        el("th").attr("scope", "row").text(language.pick("Indirizzi a cui risponde", "Guidelines answered"));
    let row = el("tr").child(title).children(cells).child(el("td").attr("colspan", "2"));
    el("tfoot").child(row)
}
