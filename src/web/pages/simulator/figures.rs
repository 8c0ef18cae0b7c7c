//! Dati: any figure, date, version or convention of the plan, as it might have been. The fields are those of Monitoraggio
//! and of the editor, at work on the trial.

use super::lab::Lab;
use crate::web::{
    editor::rules,
    pages::monitoring,
    ui::dom::{El, el},
};

/// Draws the section.
pub fn section(lab: Lab) -> El {
    let language = lab.language;
    let title = language.pick("Che cosa cambierebbe se…", "What would change if…");
    let hint = language.pick(
        "Cambia una cifra, una data, un’esclusione: il totale della prova segue subito, il piano resta com’è. Un altro target o un altro peso si cambia con la matita; un’altra versione del piano si sceglie accanto al totale.",
        "Change a figure, a date, an exclusion: the total of the trial follows at once, the plan stays as it is. Another target or weight is changed with the pencil; another version of the plan is chosen beside the total.",
    );
    let conventions = el("details")
        .class("simulator-conventions")
        .child(el("summary").text(language.pick("Con altre convenzioni", "With other conventions")))
        .child(el("div").class("form-grid").children(rules::fields(language)));
    let section = super::section(title, hint).class("simulation monitoring").child(conventions);
    monitoring::at_the_end_of_the_year(language, section)
}
