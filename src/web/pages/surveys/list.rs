//! The surveys in this browser, what is read in them at a glance, and the examples.

use leptos::prelude::*;

use crate::{
    format,
    plan::Id,
    store::{Entry, Marks},
    survey::{Document, synthesis::Synthesis},
    view::{self, Language, say},
    web::{
        browser::{clock, storage::SURVEYS},
        pages::{plans, surveys::new},
        route::{Route, SurveyScreen},
        state::{Desk, SURVEY_EXAMPLES, app},
        ui::{
            dialog,
            dom::{El, button, el, hidden},
            icon,
        },
    },
};

/// Draws the list.
#[inline(never)]
pub fn page(language: Language) -> El {
    let app = app();
    let desk = app.desk();
    desk.save_now();
    let lists = move || {
        app.store_changes.track();
        let unkept = unkept(desk, language);
        let kept = match SURVEYS.all() {
            Ok(entries) if entries.is_empty() => none(language),
            Ok(entries) => list(desk, entries, language),
            Err(_) => plans::no_store(language),
        };
        unkept.into_iter().chain([kept]).collect()
    };
    let intro = language.pick(
        "Un’indagine è un questionario con le risposte di molte amministrazioni: qui si vede che cosa ne risulta, da chi viene ogni cifra, e quali servizi possono diventare digitali. Niente lascia questo computer.",
        "A survey is a questionnaire with the answers of many administrations: here is what comes of them, whose answers each figure is made of, and which services can go digital. Nothing leaves this computer.",
    );
    el("div")
        .class("plans-page")
        .child(
            el("div")
                .class("plans-head")
                .child(el("h1").text(language.pick("Indagine", "Survey")))
                .child(el("p").text(intro)),
        )
        .live(lists)
        .child(plans::drop_zone(app, language))
        .child(new::new_survey(desk, language))
        .child(examples(language))
}

/// The surveys that are nowhere but in this page, with the way back to them.
fn unkept(desk: Desk, language: Language) -> Option<El> {
    let unkept = desk.unkept();
    let link = |(id, title): &(Id, String)| {
        let address = Route::Survey(id.to_string(), SurveyScreen::Synthesis).to_string();
        el("li").child(el("a").attr("href", &address).text(title))
    };
    let title = language.pick("Non conservate", "Not kept");
    let words = language.pick(
        "Queste indagini stanno solo in questa pagina: prima di chiuderla, aprile ed esportale in un file.",
        "These surveys are only in this page: before closing it, open them and export them to a file.",
    );
    (!unkept.is_empty()).then(|| {
        el("div")
            .class("alert alert-warning")
            .attr("role", "status")
            .child(el("h2").text(title))
            .child(el("p").text(words))
            .child(el("ul").children(unkept.iter().map(link)))
    })
}

fn none(language: Language) -> El {
    let title = language.pick("Nessuna indagine in questo browser", "No survey in this browser");
    let words = language.pick(
        "Apri l’esempio, che è l’indagine del 2021 sui servizi digitali per il lavoro, o un file.",
        "Open the example, the survey of 2021 on digital employment services, or a file.",
    );
    el("div").class("empty").child(el("h2").text(title)).child(el("p").text(words))
}

fn list(desk: Desk, mut entries: Vec<Entry>, language: Language) -> El {
    entries.sort_by(|one, other| other.marks.changed.cmp(&one.marks.changed));
    let card = |entry| card(desk, entry, language);
    el("ul").class("plans").children(entries.into_iter().map(card))
}

fn card(desk: Desk, Entry { id, text, marks }: Entry, language: Language) -> El {
    match format::read_survey(text.as_bytes()) {
        Ok(document) => readable(desk, &id, &document, &marks, language),
        Err(error) => {
            let words = language.pick(
                "Non si può leggere. È conservata com’è e non viene sovrascritta.",
                "It cannot be read. It is kept as it is and is not overwritten.",
            );
            let tools = el("div").class("toolbar").child(export(desk, &id, &id, language)).children(delete(
                desk,
                id.clone(),
                &id,
                language,
            ));
            el("li")
                .class("plan-card")
                .child(el("h2").text(&id))
                .child(el("p").text(words))
                .child(el("p").class("plan-saved").text(&view::survey_file_error(&error, language)))
                .child(tools)
        }
    }
}

fn readable(desk: Desk, id: &str, document: &Document, marks: &Marks, language: Language) -> El {
    let title = &document.survey.title;
    let address = Route::Survey(id.to_owned(), SurveyScreen::Synthesis).to_string();
    let which = format!(" {title}, {id}");
    let open = el("a").class("btn btn-primary btn-xs").attr("href", &address);
    let tools = el("div")
        .class("toolbar")
        .child(open.text(language.pick("Apri", "Open")).child(hidden(&which)))
        .child(export(desk, id, &which, language))
        .children(delete(desk, id.to_owned(), title, language));
    let changed = el("time").attr("datetime", &marks.changed).text(&clock::local(&marks.changed));
    el("li")
        .class("plan-card")
        .child(el("h2").child(el("a").attr("href", &address).text(title)))
        .child(el("p").class("plan-saved").text(id))
        .child(el("p").class("plan-body").text(&glance(document, language)))
        .child(
            el("p")
                .class("plan-saved")
                .text(language.pick("Ultima modifica: ", "Last change: "))
                .child(changed),
        )
        .child(plans::in_file(marks, language))
        .child(tools)
}

/// What is in a survey, in a line.
fn glance(document: &Document, language: Language) -> String {
    let survey = &document.survey;
    let items: usize = survey.questionnaire.sections.iter().map(|section| section.items.len()).sum();
    let asked = say!(
        language,
        "{} amministrazioni, {} domande.",
        "{} administrations, {} questions.",
        survey.administrations.len(),
        items
    );
    let (equal, differing) = Synthesis::of(document).equal_and_differing();
    if equal + differing == 0 {
        return asked;
    }
    let cells = say!(
        language,
        "Cifre pubblicate: {} confermate, {} diverse.",
        "Published figures: {} confirmed, {} different.",
        equal,
        differing
    );
    format!("{asked} {cells}")
}

fn export(desk: Desk, id: &str, which: &str, language: Language) -> El {
    let id = id.to_owned();
    button("btn btn-outline-primary btn-xs", move || desk.export_stored(&id))
        .child(icon::icon("it-download"))
        .text(language.pick(" Esporta", " Export"))
        .child(hidden(which))
}

/// The button that deletes, and the dialog that asks first.
fn delete(desk: Desk, id: String, name: &str, language: Language) -> [El; 2] {
    let warning = language.pick(
        "Se l’indagine serve ancora, esportarla prima in un file.",
        "If the survey is still needed, export it to a file first.",
    );
    let removed = id.clone();
    dialog::deleter(name, &id, warning, move || desk.remove(&removed), language)
}

fn examples(language: Language) -> El {
    let words = language.pick(
        "Un’indagine vera, con le risposte di quattordici amministrazioni e le tabelle che ne furono pubblicate. Le modifiche restano in questo browser; eliminandola dall’elenco torna com’era.",
        "A real survey, with the answers of fourteen administrations and the tables that were published from them. Changes stay in this browser; deleted from the list, it is as it was again.",
    );
    let examples = SURVEY_EXAMPLES.into_iter().map(|(id, name, _)| {
        let address = Route::Survey(id.to_owned(), SurveyScreen::Synthesis).to_string();
        let open = el("a").class("btn btn-outline-primary btn-xs").attr("href", &address);
        open.text(language.pick("Apri l’esempio ", "Open the example ")).text(name)
    });
    el("section")
        .class("examples")
        .attr("aria-labelledby", "examples")
        .child(el("h2").attr("id", "examples").text(language.pick("Esempi", "Examples")))
        .child(el("p").text(words))
        .child(el("div").class("toolbar").children(examples))
}
