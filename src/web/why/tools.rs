//! What can be done with an explanation: open all of it, copy it, print it, open it as a page.

use leptos::prelude::*;

use super::{Question, tree::Reading};
use crate::{
    view::{self, Explanation, Extent, Language, layout::Width},
    web::{
        browser::{clipboard, page},
        route::{Explained, Route},
        state::{App, app},
        ui::{
            dom::{El, button, el},
            icon,
            notice::Tone,
        },
    },
};

/// What marks the page while only an explanation is printed.
const PRINTED: &str = "printing-why";

/// The buttons of an explanation whose steps are drawn in `steps`.
pub fn tools(
    explanation: &Explanation,
    question: Question,
    (steps, reading): (&El, &Reading),
    page: Option<El>,
    language: Language,
) -> El {
    let app = app();
    let (copied, printed) = (explanation.clone(), steps.clone());
    let copy = button(BUTTON, move || copy(app, &copied, question, language))
        .child(icon::icon("it-copy"))
        .text(language.pick(" Copia come testo", " Copy as text"));
    let print = button(BUTTON, move || {
        page::unfold(&printed.of(), true);
        page::print_only(PRINTED);
    });
    let print = print.text(language.pick("Stampa", "Print"));
    el("div")
        .class("toolbar why-tools")
        .attr("role", "group")
        .attr("aria-label", language.pick("Strumenti della spiegazione", "Tools of the explanation"))
        .children((!explanation.parts.is_empty()).then(|| unfolder(steps, reading, language)))
        .child(copy)
        .child(print)
        .children(page)
}

const BUTTON: &str = "btn btn-outline-primary btn-xs";

/// Opens every step, or closes them.
fn unfolder(steps: &El, reading: &Reading, language: Language) -> El {
    let (all, steps) = (reading.all, steps.clone());
    let press = move || {
        let open = !all.get_untracked();
        page::unfold(&steps.of(), open);
        all.set(open);
    };
    let words = move || {
        let words = if all.get() { ("Chiudi tutto", "Close all") } else { ("Apri tutto", "Open all") };
        language.pick(words.0, words.1).to_owned()
    };
    button(BUTTON, press).text_live(words)
}

/// The link to the page of its own that an explanation has, where it is of a part of the plan.
pub fn as_page(app: App, question: Question, language: Language) -> Option<El> {
    let (subject, state) = match question {
        Question::Result(subject) => (subject, false),
        Question::State(subject) => (subject, true),
        Question::Version(_) | Question::Sum(_) | Question::Lab(_) => return None,
    };
    if app.tries {
        return None;
    }
    let route = app.document(|document| {
        let plan = &document.plan;
        let part = Some(plan.id_at(subject).to_string()).filter(|id| id != plan.id.as_str());
        Route::Why(plan.id.to_string(), Explained { part, state })
    })?;
    let link = el("a").class(BUTTON).attr("href", &route.to_string());
    Some(link.text(language.pick("Apri come pagina", "Open as a page")))
}

/// Copies the whole explanation, and says so.
fn copy(app: App, explanation: &Explanation, question: Question, language: Language) {
    let Some(text) = text(app, explanation, question, language) else { return };
    leptos::task::spawn_local(async move {
        let (tone, title, body) = match clipboard::copy(&text).await {
            Ok(()) => (
                Tone::Done,
                language.pick("Spiegazione copiata", "Explanation copied"),
                language.pick("Si può incollare dove serve.", "It can be pasted where it is needed."),
            ),
            Err(_) => (
                Tone::Error,
                language.pick("La spiegazione non è stata copiata", "The explanation was not copied"),
                language.pick(
                    "Il browser non lo permette: si può stampare, o selezionare il testo.",
                    "The browser does not allow it: print it, or select its text.",
                ),
            ),
        };
        app.say(tone, title.to_owned(), body.to_owned());
    });
}

/// The text of `stadera explain`, with what it is about.
fn text(app: App, explanation: &Explanation, question: Question, language: Language) -> Option<String> {
    let (version, then) = match question {
        Question::Version(index) => untrack(|| super::panel::version(app, index))?,
        Question::Result(_) | Question::State(_) | Question::Sum(_) | Question::Lab(_) => {
            let shown = app.shown.with_untracked(|shown| Some(shown.as_ref()?.document().clone()))?;
            (app.version.get_untracked(), shown)
        }
    };
    let told = explanation.text(&then.plan, Extent::Whole, Width::of(None), language);
    if matches!(question, Question::Lab(_)) {
        return Some(told);
    }
    let performance = app.performance.get_untracked();
    let header = app.document(|now| view::plan_header(now, &version, &then, performance, language))?;
    Some(format!("{header}\n{told}"))
}
