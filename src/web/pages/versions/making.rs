//! The amendment that is being made, or the form that opens one.

use leptos::prelude::*;

use super::{compare::before, current};
use crate::{
    date::Date,
    edit::{self, AmendError, Amended, Ids},
    plan::{Act, ActField, Document, Id},
    view::{self, Language, say},
    web::{
        browser::page,
        form::Form,
        state::App,
        ui::{
            dom::{El, button, el},
            field::{self, Field, Width},
            icon,
            notice::Tone,
        },
    },
};

/// The heading of the open amendment, and what opens the form of a new one.
const OPEN: &str = "making-title";
const BEGIN: &str = "making-begin";

/// What is being made, or the form that begins.
pub fn making(app: App, language: Language) -> El {
    let act = Memo::new(move |_| {
        current(app, |document| document.plan.open_amendment().map(|one| one.act.clone())).flatten()
    });
    let draw = move || match act.get() {
        Some(act) => vec![open(app, &act, language)],
        None => vec![begin(app, language)],
    };
    el("div").live(draw)
}

fn line(
    label: &str,
    width: Width,
    text: RwSignal<String>,
    check: fn(&str, Language) -> Result<(), String>,
    language: Language,
) -> El {
    let take = move |typed: &str| {
        text.set(typed.to_owned());
        check(typed, language)
    };
    field::labelled(
        label,
        Field {
            label: label.to_owned(),
            width,
            placeholder: if width == Width::Date { language.pick("gg/mm/aaaa", "dd/mm/yyyy") } else { "" },
            text: Box::new(move || text.get()),
            take: Box::new(take),
            disabled: Box::new(|| false),
        },
    )
}

/// The form that opens an amendment: by which act, when, why.
fn begin(app: App, language: Language) -> El {
    let [name, date, reason] = [(); 3].map(|()| RwSignal::new(String::new()));
    let day = |typed: &str, language| field::date(typed, language).map(drop);
    let press = move || {
        let day: Option<Date> = match field::date(&date.get(), language) {
            Ok(day) => day,
            Err(reason) => return refuse(app, language, OPEN, reason),
        };
        amend(app, language, OPEN, |document, ids| {
            name.with(|name| reason.with(|reason| edit::open_amendment(document, (name, day), reason, ids)))
        });
    };
    let words = language.pick(
        "Una rimodulazione si apre, si fa modificando il piano, e si chiude: mentre è aperta, tutto ciò che si cambia del piano (non del monitoraggio) è ciò che essa cambia. Sopravvive alla chiusura della pagina. Senza una rimodulazione aperta, una modifica è una correzione: vale per tutte le versioni.",
        "An amendment is opened, made by editing the plan, and closed: while it is open, all that you change of the plan (not of the monitoring) is what it amends. It survives the closing of the page. Without an open amendment an edit is a correction, and holds for all versions.",
    );
    let fields = [
        line(language.pick("Atto", "Act"), Width::Line, name, |_, _| Ok(()), language),
        line(language.pick("Data dell’atto", "Date of the act"), Width::Date, date, day, language),
        line(language.pick("Motivo", "Reason"), Width::Lines, reason, |_, _| Ok(()), language),
    ];
    let open = button("btn btn-primary btn-xs", press)
        .has("disabled", move || !app.editable())
        .child(icon::icon("it-pencil"))
        .text(language.pick(" Apri la rimodulazione", " Open the amendment"));
    el("details")
        .class("making")
        .child(el("summary").attr("id", BEGIN).text(language.pick("Rimodula il piano", "Amend the plan")))
        .child(el("p").text(words))
        .child(el("div").class("form-grid").children(fields))
        .child(el("div").class("toolbar").child(open))
}

/// The open amendment: its act and reason, what it changes so far, and what ends it.
fn open(app: App, act: &Id, language: Language) -> El {
    let form = Form::<Act>::new(language, act.clone());
    let count = move || {
        let changes =
            current(app, |document| document.plan.open_amendment().map_or(0, |one| one.before.len()));
        match changes.unwrap_or(0) {
            0 => language
                .pick(
                    "Non cambia ancora niente: modificare la scheda.",
                    "It changes nothing yet: edit the sheet.",
                )
                .to_owned(),
            1 => language.pick("Finora cambia una cosa.", "So far it changes one thing.").to_owned(),
            count => say!(language, "Finora cambia {} cose.", "So far it changes {} things.", count),
        }
    };
    let reason = reason_field(app, language);
    let close = button("btn btn-primary btn-xs", move || {
        amend(app, language, BEGIN, |document, _| edit::close_amendment(document));
    })
    .has("disabled", move || !app.editable())
    .child(icon::icon("it-check"))
    .text(language.pick(" Chiudi la rimodulazione", " Close the amendment"));
    let withdraw = button("btn btn-outline-danger btn-xs", move || {
        amend(app, language, BEGIN, |document, _| edit::withdraw_amendment(document));
    })
    .has("disabled", move || !app.editable())
    .child(icon::icon("it-restore"))
    .text(language.pick(" Rinuncia e torna com’era", " Withdraw and go back"));
    let changes = move || {
        let rows = current(app, |document| {
            let all = before(document).map(|before| view::differences(&before, document, language));
            let text = |one: view::Difference| {
                let part = if one.part.is_empty() { String::new() } else { format!("{}: ", one.part) };
                el("li").text(&format!("{part}{}, {} → {}", one.what, one.from, one.to))
            };
            all.into_iter().flatten().map(text).collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    };
    el("section")
        .class("making making-open")
        .attr("aria-labelledby", OPEN)
        .child(
            el("h3")
                .attr("id", OPEN)
                .attr("tabindex", "-1")
                .text(language.pick("Rimodulazione in corso", "Amendment being made")),
        )
        .child(el("div").class("form-grid").children([
            form.text(("Atto", "Act"), |act| act.name.clone(), ActField::Name),
            form.date(("Data dell’atto", "Date of the act"), |act| act.date, ActField::Date),
            reason,
        ]))
        .child(el("p").attr("role", "status").text_live(count))
        .child(el("ul").live(changes))
        .child(el("div").class("toolbar").child(close).child(withdraw))
}

fn reason_field(app: App, language: Language) -> El {
    let label = language.pick("Motivo", "Reason");
    let text = move || {
        current(app, |document| document.plan.open_amendment().map(|one| one.reason.clone()))
            .flatten()
            .unwrap_or_default()
    };
    let take = move |typed: &str| app.amend(|document, _| edit::set_reason(document, typed));
    field::labelled(
        label,
        Field {
            label: label.to_owned(),
            width: Width::Lines,
            placeholder: "",
            text: Box::new(text),
            take: Box::new(take),
            disabled: Box::new(move || !app.editable()),
        },
    )
}

/// Does something with the amendment and leads to what then stands in the place of the button; what it lacks is said in a
/// notice.
fn amend(
    app: App,
    language: Language,
    then: &'static str,
    make: impl FnOnce(&Document, &mut Ids) -> Result<Amended, AmendError>,
) {
    match app.amend(make) {
        Ok(()) => {
            app.unsay(refused(OPEN, language));
            app.unsay(refused(then, language));
            page::focus(then);
        }
        Err(reason) => refuse(app, language, then, reason),
    }
}

fn refuse(app: App, language: Language, then: &str, reason: String) {
    app.say(Tone::Error, refused(then, language).to_owned(), reason);
}

/// What is said of an amendment that lacks something, to be opened or to be closed.
fn refused(then: &str, language: Language) -> &'static str {
    if then == OPEN {
        language.pick("La rimodulazione non è stata aperta", "The amendment was not opened")
    } else {
        language.pick("La rimodulazione è rimasta com’era", "The amendment was left as it was")
    }
}
