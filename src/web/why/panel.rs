//! The panel beside the work.

use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{
    Question,
    tools::{as_page, tools},
    tree::{Reading, tree},
};
use crate::{
    interim,
    plan::{Document, Subject, Version, versions},
    scoring::{Performance, evaluate},
    view::{self, Explanation, Language, Summed, say},
    web::{
        browser::page,
        editor,
        state::{App, Shown, app},
        ui::{
            dom::{El, button, el, kind},
            icon,
        },
    },
};

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
    // Figures of the laboratory come from no field alone.
    let (reading, plain) = (Reading::of_the_plan(), Reading::default());
    let last = [reading.clone(), plain.clone()];
    Effect::new(move |previous: Option<Option<Question>>| {
        let (now, before) = (app.why.get(), previous.flatten());
        if now.is_some() && before != now {
            last.iter().for_each(Reading::forget);
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
            page::give_back_focus(Some(element), "#content".to_owned());
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
        let reading = match question {
            Question::Result(_) | Question::State(_) | Question::Sum(_) => &reading,
            // Their fields are those of another document than the one that is shown, or none.
            Question::Version(_) | Question::Lab(_) => &plain,
        };
        let about = match question {
            Question::Result(_) | Question::Version(_) => {
                of_performance(app.performance.get(), &explanation, language)
            }
            Question::State(_) | Question::Sum(_) | Question::Lab(_) => explanation.heading.clone(),
        };
        let head = head(&about, &explanation, language, close);
        vec![panel.on("keydown", move |event| escape(kind(event))).child(head).child(body(
            &explanation,
            question,
            reading,
            language,
        ))]
    };
    el("div").class("work").child(work).live(draw).live(editor::panel(language))
}

/// The sentence, what can be done with the explanation, and its steps.
fn body(explanation: &Explanation, question: Question, reading: &Reading, language: Language) -> El {
    let steps = tree(explanation, reading, language);
    let page = as_page(app(), question, language);
    el("div")
        .class("panel-body")
        .children(short(explanation))
        .child(tools(explanation, question, (&steps, reading), page, language))
        .child(steps)
}

/// The one sentence for those in a hurry.
pub(super) fn short(explanation: &Explanation) -> Option<El> {
    explanation.short.as_ref().map(|short| el("p").class("why-short").text(short))
}

/// The explanation, where what was asked about is still there.
pub(super) fn answer(shown: &Shown, question: Question, language: Language) -> Option<Explanation> {
    let document = shown.document();
    match question {
        Question::Result(subject) => {
            Some(view::explain(document, shown.evaluation().node(subject)?, language))
        }
        Question::State(subject) => state(document, subject, language),
        Question::Version(index) => in_version(app(), index, language),
        Question::Sum(summed) => sum(document, summed, language),
        Question::Lab(_) => None,
    }
}

#[inline(never)]
fn state(document: &Document, subject: Subject, language: Language) -> Option<Explanation> {
    let monitoring = interim::monitor(document);
    let standing = monitoring.standing(subject)?;
    Some(view::explain_interim(document, monitoring.reference, standing, language))
}

#[inline(never)]
fn sum(document: &Document, summed: Summed, language: Language) -> Option<Explanation> {
    view::explain_weights(&document.plan, summed, language)
}

/// The total of a version that need not be the one that is shown.
#[inline(never)]
fn in_version(app: App, index: usize, language: Language) -> Option<Explanation> {
    let (version, document) = version(app, index)?;
    let evaluation = evaluate(&document, app.performance.get());
    let name = app.document(|now| view::version_name(now, &version, language))?;
    let explanation = view::explain(&document, &evaluation.root, language);
    Some(Explanation { heading: format!("{} · {name}", explanation.heading), ..explanation })
}

/// A version of the open plan by its position, the oldest first, as the document that it was.
pub(super) fn version(app: App, index: usize) -> Option<(Version, Document)> {
    app.session.with(|session| {
        let document = session.as_ref()?.document();
        let all = versions(&document.plan);
        let last = all.len().checked_sub(1)?;
        let version = if index == last { Version::Current } else { all.into_iter().nth(index)? };
        let then = document.at(&version).ok()?;
        Some((version, then))
    })
}

/// What is explained, and whose performance it counts for.
pub(super) fn of_performance(
    performance: Performance,
    explanation: &Explanation,
    language: Language,
) -> String {
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
