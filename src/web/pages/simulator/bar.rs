//! What is tried out: the plan as it is, or a scenario; what it changes; how it is kept, adopted, given up.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::lab::Lab;
use crate::{
    edit::Session,
    plan::{Change, Version, differences},
    view::{self, Difference, say},
    web::ui::{
        dom::{El, button, el, hidden, kind},
        field::{self, Field, Width},
        icon,
    },
};

/// The most changes that are listed one by one.
const LISTED: usize = 60;

/// Draws it.
pub fn bar(lab: Lab) -> El {
    el("section")
        .class("trial-bar")
        .attr("aria-labelledby", "trial-title")
        .child(el("h2").attr("id", "trial-title").text_live(move || name(lab)))
        .live(move || version(lab))
        .children(changes(lab))
        .child(tools(lab))
        .child(keep(lab))
}

/// What is tried out, by its name.
fn name(lab: Lab) -> String {
    let language = lab.language;
    match lab.opened() {
        Some(scenario) if lab.is_changed() => {
            say!(language, "Prova: {} (modificato)", "Trial: {} (changed)", scenario.name)
        }
        Some(scenario) => say!(language, "Prova: {}", "Trial: {}", scenario.name),
        None => language.pick("Prova", "Trial").to_owned(),
    }
}

/// The version that it starts from, where that is not the current one.
fn version(lab: Lab) -> Vec<El> {
    let version = lab.app.trial.version.get();
    if version == Version::Current {
        return Vec::new();
    }
    let name = lab.plan.document_of_plan(|document| view::version_name(document, &version, lab.language));
    let words = say!(
        lab.language,
        "Parte dalla versione {}.",
        "It starts from the version {}.",
        name.unwrap_or_default()
    );
    vec![el("p").class("trial-version").text(&words)]
}

/// Whether it is the plan as it stands; follows.
fn is_plan(lab: Lab) -> bool {
    lab.changes.with(Vec::is_empty) && lab.app.trial.version.get() == Version::Current
}

/// What it changes of the plan, one by one; each can be taken out.
fn changes(lab: Lab) -> Vec<El> {
    let language = lab.language;
    let count = move || {
        match lab.changes.with(Vec::len) {
        0 => language
            .pick(
                "Non cambia ancora nessun dato. Il piano resta com’è finché non si adotta la prova; alla chiusura della pagina resta solo ciò che è conservato come scenario.",
                "It changes no figure yet. The plan stays as it is until the trial is adopted; when the page is closed only what is kept as a scenario stays.",
            )
            .to_owned(),
        1 => language.pick("Cambia un dato del piano.", "It changes one thing of the plan.").to_owned(),
        count => say!(language, "Cambia {} dati del piano.", "It changes {} things of the plan.", count),
    }
    };
    let item = move |one: &Difference| {
        let text = words(one, lab);
        let take_out = one.clone();
        let undo = button("btn btn-outline-primary btn-xs", move || without(lab, &take_out))
            .text(language.pick("Togli", "Take out"))
            .child(hidden(&format!(": {text}")));
        el("li").child(el("span").text(&text)).child(undo)
    };
    let open = RwSignal::new(false);
    let list = move || {
        if !open.get() {
            return Vec::new();
        }
        let all = lab.app.trial.with_both(|start, tried| view::all_differences(start, tried, language));
        let all = all.unwrap_or_default();
        let more = all.len().saturating_sub(LISTED);
        let rest = (more > 0).then(|| el("li").text(&say!(language, "e altri {}", "and {} more", more)));
        vec![el("ul").children(all.iter().take(LISTED).map(item)).children(rest)]
    };
    let details = el("details")
        .class("trial-changes")
        .has("hidden", move || lab.changes.with(Vec::is_empty))
        .child(el("summary").text(language.pick("Che cosa cambia", "What it changes")));
    let this = details.clone();
    let toggled = move |_| open.set(this.of::<web_sys::Element>().has_attribute("open"));
    let details = details.on("toggle", toggled).live(list);
    vec![el("p").attr("role", "status").text_live(count), details]
}

/// A change in words: `peso di 3.1: 10 → 12`.
fn words(one: &Difference, lab: Lab) -> String {
    let what = if one.part.is_empty() {
        one.what.clone()
    } else {
        say!(lab.language, "{} di {}", "{} of {}", one.what, one.part)
    };
    let known = |text: &str| if text.is_empty() { "—".to_owned() } else { text.to_owned() };
    format!("{what}: {} → {}", known(&one.from), known(&one.to))
}

/// Takes one change out of the trial; the others stay.
fn without(lab: Lab, one: &Difference) {
    let back = untrack(|| lab.app.trial.with_both(|start, tried| differences(tried, start)));
    let same = |change: &Change| {
        change.same_field(&one.change)
            || (change.part() == one.change.part() && change.part().is_some() && !is_field(change))
    };
    let back: Vec<_> = back.unwrap_or_default().into_iter().filter(same).collect();
    lab.edit(&back);
}

/// Whether a change sets a field, and is not about a part as a whole.
const fn is_field(change: &Change) -> bool {
    !matches!(change, Change::Insert { .. } | Change::Remove(_) | Change::Move { .. })
}

fn tools(lab: Lab) -> El {
    let language = lab.language;
    let unchanged = move || is_plan(lab);
    let nothing = move || unchanged() && lab.app.trial.scenario.with(Option::is_none);
    let there = move |which: fn(&Session) -> bool| {
        lab.app.session.with(|session| session.as_ref().is_some_and(which))
    };
    let undo = button("btn btn-outline-primary btn-xs", move || lab.app.undo())
        .says("aria-disabled", move || !there(|session| session.undoable().is_some()))
        .child(icon::icon("it-restore"))
        .text(language.pick(" Annulla nella prova", " Undo in the trial"));
    let redo = button("btn btn-outline-primary btn-xs", move || lab.app.redo())
        .says("aria-disabled", move || !there(|session| session.redoable().is_some()))
        .child(icon::icon("it-refresh"))
        .text(language.pick(" Ripeti nella prova", " Redo in the trial"));
    let reset = button("btn btn-outline-primary btn-xs", move || {
        lab.forget_refusal();
        lab.plan.forget_trial();
    })
    .has("disabled", nothing)
    .text(language.pick("Torna al piano", "Back to the plan"));
    let keep = button("btn btn-outline-primary btn-xs", move || lab.keep())
        .has("hidden", move || !lab.is_changed())
        .child(icon::icon("it-check"))
        .text(language.pick(" Conserva nello scenario", " Keep in the scenario"));
    let adopt = button("btn btn-primary btn-xs", move || lab.adopt_trial())
        .has("disabled", unchanged)
        .child(icon::icon("it-check"))
        .text(language.pick(" Adotta nel piano", " Adopt in the plan"));
    el("div")
        .class("toolbar")
        .attr("role", "group")
        .attr("aria-label", language.pick("Strumenti della prova", "Tools of the trial"))
        .children([undo, redo, reset, keep, adopt])
}

/// The name under which it is kept as a new scenario.
fn keep(lab: Lab) -> El {
    let language = lab.language;
    let name = RwSignal::new(String::new());
    let refused: RwSignal<Option<String>> = RwSignal::new(None);
    let label = language.pick("Nome del nuovo scenario", "Name of the new scenario");
    let take = move |typed: &str| {
        refused.set(None);
        name.set(typed.to_owned());
        Ok(())
    };
    let field = field::labelled(
        label,
        Field {
            label: label.to_owned(),
            width: Width::Line,
            placeholder: language
                .pick("per esempio: con i target originari", "such as: with the original targets"),
            text: Box::new(move || name.get()),
            take: Box::new(take),
            disabled: Box::new(|| false),
        },
    );
    let press = move || match name.with_untracked(|name| lab.keep_as(name)) {
        Ok(()) => name.set(String::new()),
        Err(reason) => refused.set(Some(reason)),
    };
    let save = button("btn btn-outline-primary btn-xs", press)
        .child(icon::icon("it-plus"))
        .text(language.pick(" Conserva come scenario", " Keep as a scenario"));
    let said = move || {
        let reason = |reason: String| el("p").class("field-error").attr("role", "alert").text(&reason);
        refused.get().map(reason).into_iter().collect()
    };
    let by_key = move |event: KeyboardEvent| {
        let in_field = event.target().is_some_and(|one| one.dyn_ref::<HtmlInputElement>().is_some());
        if in_field && event.key() == "Enter" {
            press();
        }
    };
    el("div")
        .class("trial-keep")
        .has("hidden", move || is_plan(lab))
        .child(field)
        .child(save)
        .live(said)
        .on("keydown", move |event| by_key(kind(event)))
}
