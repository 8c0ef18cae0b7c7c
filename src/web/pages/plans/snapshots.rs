//! Earlier states of the plans: those of one plan, and those of plans that were deleted.

use std::collections::HashSet;

use crate::{
    format::{self, File},
    scoring::{Performance, evaluate},
    store::{Reason, Snapshot},
    view::{Language, say},
    web::{
        browser::{clock, storage},
        state::{App, plan_name},
        ui::{
            dialog,
            dom::{El, button, el, hidden},
            icon,
            table::{Head, cell, heads},
        },
    },
};

const HEADS: [Head; 4] =
    [("Quando", "When", ""), ("Perché", "Why", ""), ("Totale", "Total", "num"), ("", "", "")];

/// The button of a card that shows the earlier states of its plan; none where there are none.
pub fn opener(app: App, snapshots: Vec<Snapshot>, which: &str, language: Language) -> Option<El> {
    if snapshots.is_empty() {
        return None;
    }
    let words = say!(language, " Copie di prima ({})", " Earlier copies ({})", snapshots.len());
    let draw = move || vec![dialog(app, &snapshots, language)];
    Some(dialog::opener("it-restore", &words, which, Box::new(draw)))
}

fn dialog(app: App, snapshots: &[Snapshot], language: Language) -> El {
    let title = language.pick("Copie di prima", "Earlier copies");
    let dialog = el("dialog").class("confirm snapshots").attr("aria-label", title);
    let closed = dialog.clone();
    let close = move || dialog::close(&closed);
    dialog::open(&dialog);
    let words = language.pick(
        "Stadera le tiene da sola mentre si lavora: le ultime, poi una all’ora e una al giorno, finché c’è spazio. Prima di cambiare qualcosa si vede in che cosa differiscono.",
        "Stadera keeps them by itself while you work: the last ones, then one an hour and one a day, while there is room. Before anything changes you see how they differ.",
    );
    let caption = el("caption").class("visually-hidden").text(title);
    let rows = snapshots.iter().filter_map(|one| row(app, one, close.clone(), language));
    let table = el("table").class("versions-table").child(caption).child(heads(&HEADS, language));
    let leave = dialog::closer(&dialog, ("Chiudi", "Close"), language).attr("autofocus", "");
    dialog
        .child(el("h2").text(title))
        .child(el("p").text(words))
        .child(table.child(el("tbody").children(rows)))
        .child(el("div").class("toolbar").child(leave))
}

fn row(app: App, snapshot: &Snapshot, close: impl Fn() + 'static, language: Language) -> Option<El> {
    let file = read(snapshot)?;
    let when = clock::local_moment(snapshot.at);
    let look = {
        let (snapshot, which) = (snapshot.clone(), format!(" {when}"));
        let when = when.clone();
        button("btn btn-outline-primary btn-xs", move || {
            close();
            app.look_back(&snapshot, &when);
        })
        .text(language.pick("Confronta e ripristina", "Compare and restore"))
        .child(hidden(&which))
    };
    let (why, total) = (language.pick("Perché", "Why"), language.pick("Totale", "Total"));
    let row = el("tr")
        .child(el("th").attr("scope", "row").text(&when))
        .child(cell("", why).text(reason(snapshot.reason, language)))
        .child(cell("num", total).text(&total_of(&file, language)))
        .child(cell("versions-show", "").child(look));
    Some(row)
}

fn read(snapshot: &Snapshot) -> Option<File> {
    format::read_file(storage::restore(snapshot)?.as_bytes()).ok()
}

fn total_of(file: &File, language: Language) -> String {
    super::total(evaluate(&file.document, Performance::Organisational).total(), language)
}

fn reason(reason: Reason, language: Language) -> &'static str {
    match reason {
        Reason::Time => language.pick("mentre si lavorava", "while working"),
        Reason::Exported => language.pick("salvata in un file", "saved to a file"),
        Reason::Replaced => language.pick("prima di un’altra versione", "before another version"),
        Reason::Restored => language.pick("prima di un ripristino", "before a restore"),
        Reason::Deleted => language.pick("prima dell’eliminazione", "before it was deleted"),
    }
}

/// The plans that were deleted and can be brought back; none where there are none.
pub fn deleted(app: App, snapshots: Vec<Snapshot>, language: Language) -> Option<El> {
    let mut seen = HashSet::new();
    let newest = snapshots.into_iter().filter(|one| seen.insert(one.id.clone()));
    let rows: Vec<El> = newest.filter_map(|one| deleted_row(app, one, language)).collect();
    if rows.is_empty() {
        return None;
    }
    let title = language.pick("Eliminati", "Deleted");
    let words = language.pick(
        "I piani eliminati restano qui finché c’è spazio, o finché non si eliminano per sempre.",
        "Deleted plans stay here while there is room, or until they are deleted for good.",
    );
    let section = el("section").attr("aria-labelledby", "deleted");
    let list = el("ul").class("unreadable").children(rows);
    Some(section.child(el("h2").attr("id", "deleted").text(title)).child(el("p").text(words)).child(list))
}

fn deleted_row(app: App, snapshot: Snapshot, language: Language) -> Option<El> {
    let file = read(&snapshot)?;
    let name = plan_name(&file.document);
    let when = say!(language, "copia del {}", "copy of {}", clock::local_moment(snapshot.at));
    let words = el("p")
        .child(el("strong").text(&name))
        .text(" · ")
        .text(&snapshot.id)
        .child(el("br"))
        .text(&when)
        .text(" · ")
        .text(&total_of(&file, language));
    let which = format!(" {name}, {}", snapshot.id);
    let restore = button("btn btn-outline-primary btn-xs", move || app.bring_back(file.clone()))
        .child(icon::icon("it-restore"))
        .text(language.pick(" Ripristina", " Restore"))
        .child(hidden(&which));
    let id = snapshot.id;
    let forget = button("btn btn-outline-danger btn-xs", move || app.forget(&id))
        .child(icon::icon("it-delete"))
        .text(language.pick(" Elimina per sempre", " Delete for good"))
        .child(hidden(&which));
    Some(el("li").child(words).child(el("div").class("toolbar").child(restore).child(forget)))
}
