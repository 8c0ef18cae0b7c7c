//! An address that leads nowhere.

use crate::{
    view::Language,
    web::ui::dom::{El, el},
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let title = language.pick("Questo indirizzo non porta a nulla", "This address leads nowhere");
    let cause = language.pick(
        "Il collegamento può essere incompleto, o di un’altra versione della pagina.",
        "The link may be cut short, or of another version of the page.",
    );
    let link = el("a").class("btn btn-primary btn-xs").attr("href", "#/piani");
    let link = link.text(language.pick("Vai ai piani", "Go to the plans"));
    el("div").class("empty").child(el("h1").text(title)).child(el("p").text(cause)).child(el("p").child(link))
}
