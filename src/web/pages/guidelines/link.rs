//! Whether an objective answers to a guideline: shown, and where the plan can be edited a button that says so or not.

use super::{Board, mark_class, outline::Outline};
use crate::{
    coverage::Basis,
    view::{Language, say},
    web::ui::dom::{El, el, hidden},
};

/// The mark that follows a link.
pub fn sign(board: Board, guideline: usize, objective: usize) -> El {
    el("span").attr_live("class", move || Some(mark_class(board.link(guideline, objective)).to_owned()))
}

/// What a mark says.
pub fn words(link: Option<Basis>, language: Language) -> &'static str {
    match link {
        Some(Basis::Document) => language.pick("risponde", "answers"),
        Some(Basis::Reading) => language.pick("risponde, secondo una lettura", "answers, by a reading"),
        None => "",
    }
}

/// A mark, and its words for who does not see it.
pub fn shown(board: Board, guideline: usize, objective: usize) -> [El; 2] {
    let words = move || words(board.link(guideline, objective), board.language).to_owned();
    [sign(board, guideline, objective), hidden("").text_live(words)]
}

/// A button that is pressed while the objective answers; what pressing does is said by whoever places it.
pub fn button(board: Board, outline: &Outline, guideline: usize, objective: usize) -> El {
    let code = |code: Option<&str>| code.unwrap_or_default().to_owned();
    let codes = [
        code(outline.objectives.get(objective).map(|one| one.code.as_str())),
        code(outline.guidelines.get(guideline).map(|one| one.code.as_str())),
    ];
    let name = move || {
        let [objective_code, guideline_code] = &codes;
        let language = board.language;
        if board.link(guideline, objective) == Some(Basis::Reading) {
            return Some(say!(
                language,
                "{} risponde a {}, secondo una lettura",
                "{} answers to {}, by a reading",
                objective_code,
                guideline_code
            ));
        }
        Some(say!(language, "{} risponde a {}", "{} answers to {}", objective_code, guideline_code))
    };
    el("button")
        .attr("type", "button")
        .attr_live("aria-label", name)
        .says("aria-pressed", move || board.link(guideline, objective).is_some())
        .child(sign(board, guideline, objective))
}
