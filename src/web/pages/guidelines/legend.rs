//! What the marks mean; where the plan can be edited, the choice of the mark to put.

use leptos::prelude::*;

use super::{Board, mark_class};
use crate::{
    coverage::Basis,
    web::ui::dom::{El, el},
};

/// Draws the legend.
pub fn legend(board: Board, editable: bool) -> El {
    let language = board.language;
    let bases = [Basis::Document, Basis::Reading];
    if !editable {
        let entries = bases.map(|basis| sign(board, el("li"), basis));
        let list = el("ul").class("guidelines-legend").attr("aria-label", language.pick("Legenda", "Legend"));
        return list.children(entries);
    }
    let name = language.pick("Segno da mettere", "Mark to put");
    let hint = language.pick(
        "Un clic su una casella vuota mette il segno scelto, un clic su un segno lo toglie. Dalla tastiera: le frecce per spostarsi, Spazio per segnare.",
        "A click on an empty cell puts the chosen mark, a click on a mark takes it away. By keyboard: the arrows to move, Space to mark.",
    );
    el("fieldset")
        .class("guidelines-legend")
        .attr("aria-describedby", "guidelines-hint")
        .child(el("legend").text(name))
        .children(bases.map(|basis| option(board, basis)))
        .child(el("small").attr("id", "guidelines-hint").text(hint))
}

/// A mark that can be chosen.
fn option(board: Board, basis: Basis) -> El {
    let field = el("input")
        .attr("type", "radio")
        .attr("name", "guidelines-basis")
        .on("change", move |_| board.basis.set(basis));
    let field = if board.basis.get_untracked() == basis { field.attr("checked", "") } else { field };
    sign(board, el("label").class("switch").child(field), basis)
}

/// A mark with its meaning.
fn sign(board: Board, entry: El, basis: Basis) -> El {
    let meaning = match basis {
        Basis::Document => {
            board.language.pick("risponde: lo dice il documento", "answers: the document says so")
        }
        Basis::Reading => board.language.pick(
            "risponde: il documento non lo dice, è una lettura di chi compila",
            "answers: the document does not say so, it is a reading of whoever fills in the plan",
        ),
    };
    entry.child(el("span").class(mark_class(Some(basis)))).child(el("span").text(meaning))
}
