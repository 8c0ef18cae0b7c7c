//! What the marks mean.

use super::{Board, mark};
use crate::{
    coverage::Basis,
    web::ui::dom::{El, el},
};

/// Draws the legend.
pub fn legend(board: Board) -> El {
    let entry = |basis| {
        let [sign, _] = mark(basis, board.language);
        el("li").child(sign).text(" ").text(meaning(board, basis))
    };
    el("ul")
        .class("guidelines-legend")
        .attr("aria-label", board.language.pick("Legenda", "Legend"))
        .children([Basis::Document, Basis::Reading].map(entry))
}

fn meaning(board: Board, basis: Basis) -> &'static str {
    match basis {
        Basis::Document => {
            board.language.pick("risponde: lo dice il documento", "answers: the document says so")
        }
        Basis::Reading => board.language.pick(
            "risponde: il documento non lo dice, è una lettura di chi compila",
            "answers: the document does not say so, it is a reading of whoever fills in the plan",
        ),
    }
}
