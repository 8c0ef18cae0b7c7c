//! The *Perché?* panel: the explanation of a number, beside it, as a tree that opens step by step.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::{
    browser::page,
    editor,
    pages::simulator::Asked,
    state::{App, Shown, app},
    ui::{
        dom::{El, button, el, kind},
        icon,
    },
};
use crate::{
    interim,
    law::RuleId,
    plan::{Document, Subject},
    scoring::Performance,
    view::{self, Explanation, Language, Line, say},
};

/// What the panel can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Why a part has its result.
    Result(Subject),
    /// Why a state is suggested for an indicator (R10).
    State(Subject),
    /// Why a figure of the laboratory is what it is.
    Lab(Asked),
}

/// Which steps were opened or closed by hand, by their path in the tree.
type Opened = Rc<RefCell<HashMap<String, bool>>>;

/// A button that opens the explanation of a result; the caller puts the words.
pub fn asker(subject: Subject) -> El {
    asks(Question::Result(subject))
}

/// A button that opens the explanation of a suggested state; the caller puts the words.
pub fn state_asker(subject: Subject) -> El {
    asks(Question::State(subject))
}

/// Opens the explanation of a result.
pub fn ask(app: App, subject: Subject) {
    open(app, Question::Result(subject));
}

/// The explanation and the editor take turns.
fn open(app: App, question: Question) {
    app.editing.set(None);
    app.why.set(Some(question));
}

/// A button that opens the explanation that answers a question; the caller puts the words.
pub fn asks(question: Question) -> El {
    let app = app();
    let ask = move |event: Event| {
        // The panel makes the work narrower, and its rows higher: what was asked stays where it was pressed.
        if let Some(asked) = event.current_target().and_then(|one| one.dyn_into().ok()) {
            page::keep_in_place(asked);
        }
        open(app, question);
    };
    el("button")
        .attr("type", "button")
        .class("why")
        .on("click", ask)
        .says("aria-expanded", move || app.why.get() == Some(question))
}

/// Puts the panel beside the work while something is to be explained.
pub fn beside(work: El, shown: Memo<Option<Shown>>, language: Language) -> El {
    beside_asking(work, shown, language, |_| None)
}

/// The same where the work has questions of its own, and answers them.
pub fn beside_asking(
    work: El,
    shown: Memo<Option<Shown>>,
    language: Language,
    own: impl Fn(Question) -> Option<Explanation> + 'static,
) -> El {
    let app = app();
    let opener: StoredValue<Option<HtmlElement>, LocalStorage> = StoredValue::new_local(None);
    let opened = Opened::default();
    let forget = Rc::clone(&opened);
    Effect::new(move |previous: Option<Option<Question>>| {
        let (now, before) = (app.why.get(), previous.flatten());
        if now.is_some() && before != now {
            forget.borrow_mut().clear();
            // The focus goes back to the number that was asked last, wherever it stands.
            opener.update_value(|opener| {
                let asker =
                    page::focused().filter(|one| one.closest("#why").is_ok_and(|panel| panel.is_none()));
                *opener = asker.or(opener.take());
            });
            page::focus("why-title");
        }
        now
    });
    let close = move || {
        app.why.set(None);
        // Once the panel is gone: beside it the table may be too narrow to show what was asked.
        if let Some(element) = opener.get_value() {
            request_animation_frame(move || drop(element.focus()));
        }
    };
    let draw = move || {
        let Some(question) = app.why.get() else { return Vec::new() };
        let explanation =
            own(question).or_else(|| shown.with(|shown| answer(shown.as_ref()?, question, language)));
        let Some(explanation) = explanation else { return Vec::new() };
        let escape = move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close();
            }
        };
        let panel = el("aside").class("panel").attr("id", "why").attr("aria-labelledby", "why-title");
        let steps = el("ul").class("steps").child(step(&explanation, true, "", &opened, language));
        let about = match question {
            Question::Result(_) => of_performance(app.performance.get(), &explanation, language),
            Question::State(_) | Question::Lab(_) => explanation.heading.clone(),
        };
        let head = head(&about, &explanation, language, close);
        vec![
            panel
                .on("keydown", move |event| escape(kind(event)))
                .child(head)
                .child(el("div").class("panel-body").child(steps)),
        ]
    };
    el("div").class("work").child(work).live(draw).live(editor::panel(language))
}

/// The explanation, where what was asked about is still there.
fn answer(shown: &Shown, question: Question, language: Language) -> Option<Explanation> {
    let document = shown.document();
    match question {
        Question::Result(subject) => {
            Some(view::explain(document, shown.evaluation().node(subject)?, language))
        }
        Question::State(subject) => state(document, subject, language),
        Question::Lab(_) => None,
    }
}

#[inline(never)]
fn state(document: &Document, subject: Subject, language: Language) -> Option<Explanation> {
    let monitoring = interim::monitor(document);
    let standing = monitoring.standing(subject)?;
    Some(view::explain_interim(document, monitoring.reference, standing, language))
}

/// What is explained, and whose performance it counts for.
fn of_performance(performance: Performance, explanation: &Explanation, language: Language) -> String {
    let performance = view::performance_name(performance, language);
    say!(language, "{}, prestazione {}", "{}, {} performance", explanation.heading, performance)
}

fn head(about: &str, explanation: &Explanation, language: Language, close: impl Fn() + 'static) -> El {
    let title = say!(language, "Perché {}?", "Why {}?", explanation.result);
    let close = button("panel-close", close)
        .attr("aria-label", language.pick("Chiudi la spiegazione", "Close the explanation"))
        .child(icon::sized("it-close", "icon icon-sm"));
    let title = el("h2").attr("id", "why-title").attr("tabindex", "-1").text(&title);
    el("div").class("panel-head").child(el("div").child(title).child(el("p").text(about))).child(close)
}

/// One level of the tree. A single part opens with the level above; where there are several, people choose.
fn step(explanation: &Explanation, first: bool, path: &str, opened: &Opened, language: Language) -> El {
    let parts = &explanation.parts;
    let open = opened.borrow().get(path).copied().unwrap_or(first);
    let name = match &explanation.weight {
        Some(weight) => say!(language, "{}, peso {}", "{}, weight {}", explanation.heading, weight),
        None => explanation.heading.clone(),
    };
    let inner = parts
        .iter()
        .enumerate()
        .map(|(index, part)| step(part, parts.len() == 1, &format!("{path}/{index}"), opened, language));
    let texts = explanation.lines.iter().flat_map(|line| text(line, language));
    let summary = el("summary")
        .child(el("span").class("step-name").text(&name))
        .text(" ")
        .child(el("span").class("step-result").text(&explanation.result));
    let details = el("details").child(summary).child(el("div").class("step-text").children(texts));
    let details =
        if parts.is_empty() { details } else { details.child(el("ul").class("steps").children(inner)) };
    let details = if open { details.attr("open", "") } else { details };
    let (opened, path, this) = (Rc::clone(opened), path.to_owned(), details.clone());
    let toggled = move |_| {
        let open = this.of::<web_sys::Element>().has_attribute("open");
        opened.borrow_mut().insert(path.clone(), open);
    };
    el("li").class("step").child(details.on("toggle", toggled))
}

fn text(line: &Line, language: Language) -> Vec<El> {
    let mut parts = vec![el("p").text(&line.text)];
    parts.extend(line.formula.as_ref().map(|formula| el("p").class("step-formula").text(formula)));
    parts.push(source(line.rule, language));
    parts
}

/// The rule and what it rests on.
fn source(rule: RuleId, language: Language) -> El {
    let name = view::rule_name(rule, language);
    let sources: Vec<String> = rule.citations().iter().map(|one| view::citation(one, language)).collect();
    el("p")
        .class("step-source")
        .child(el("span").class("rule").attr("title", name).text(&rule.to_string()))
        .text(" ")
        .child(el("cite").text(&sources.join("; ")))
}
