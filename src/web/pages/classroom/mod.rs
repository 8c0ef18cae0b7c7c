//! Aula: the course, lesson by lesson, with what this browser remembers of it.
//!
//! | file | what it draws |
//! |---|---|
//! | `lesson` | a lesson: situation, question, prediction, and what is revealed, at a desk or on a projector |
//! | `prediction` | the form of the prediction |
//! | `reveal` | the right answer with its derivation, the wrong readings, what to remember |
//! | `seat` | where a learner is in a lesson |
//! | `progress` | what this browser remembers |

mod lesson;
mod prediction;
mod progress;
mod reveal;
mod seat;

pub use lesson::page as lesson;
pub use seat::Seat;

use self::progress::Progress;
use crate::{
    teaching::{About, LESSONS, Lesson, Text, Topic, exercise::Address},
    view::{Language, say},
    web::{
        route::{Desk, Route},
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};
use leptos::prelude::*;

/// Draws the list of the lessons.
#[inline(never)]
pub fn page(language: Language) -> El {
    let erased = RwSignal::new(0_u32);
    let intro = language.pick(
        "Quattordici lezioni sulle regole: una situazione breve, una domanda, la tua previsione; poi la risposta con il calcolo, e le letture sbagliate che si fanno più spesso.",
        "Fourteen lessons on the rules: a short situation, a question, your prediction; then the answer with its derivation, and the wrong readings that are made most often.",
    );
    let whose = language.pick(
        "Le regole sono quelle con cui sono stati valutati i piani di ARTI (Regione Toscana) per il 2020 e il 2021, con le convenzioni di norma di Stadera dove le fonti tacciono. Ogni ente ha il proprio sistema di misurazione e valutazione: va confrontato con quello.",
        "The rules are those by which the plans of ARTI (Region of Tuscany) for 2020 and 2021 were evaluated, with Stadera’s usual conventions where the sources are silent. Each body has a system of measurement and evaluation of its own: compare with that.",
    );
    let head = el("div")
        .class("plans-head")
        .child(el("h1").text(language.pick("Aula", "Classroom")))
        .child(el("p").text(intro))
        .child(el("p").class("muted").text(whose));
    let course = move || {
        erased.track();
        let progress = Progress::load();
        vec![beginning(&progress, erased, language), list(&progress, language)]
    };
    el("div").class("classroom").child(head).live(course)
}

/// Where to begin, or to go on.
fn beginning(progress: &Progress, erased: RwSignal<u32>, language: Language) -> El {
    let next = LESSONS.iter().find(|lesson| progress.of(lesson.about).is_none());
    let seen = LESSONS.iter().filter(|lesson| progress.of(lesson.about).is_some()).count();
    let words = match next {
        Some(lesson) if seen > 0 => {
            say!(language, "Riprendi dalla lezione {}", "Go on with lesson {}", lesson.number())
        }
        _ => language.pick("Comincia dalla prima", "Begin with the first").to_owned(),
    };
    let about = next.unwrap_or(&LESSONS[0]).about;
    let begin = el("a")
        .class("btn btn-primary")
        .attr("href", &Route::Lesson(about, Desk::Own).to_string())
        .text(&words);
    let exercises = el("a")
        .class("btn btn-outline-primary")
        .attr("href", &Route::Exercises(Address::Choose).to_string())
        .text(language.pick("Esercizi", "Exercises"));
    let mut line = el("div").class("toolbar").child(begin).child(exercises);
    if seen > 0 {
        let erase = move || {
            Progress::erase();
            erased.update(|count| *count += 1);
        };
        let count = say!(language, "{} lezioni viste su {}", "{} of {} lessons seen", seen, LESSONS.len());
        let erase = button("btn btn-outline-primary", erase)
            .text(language.pick("Ricomincia da capo", "Start all over"));
        line = line.child(el("span").class("muted").text(&count)).child(erase);
    }
    line
}

fn list(progress: &Progress, language: Language) -> El {
    let items = LESSONS.iter().map(|lesson| item(lesson, progress, language));
    el("ol").class("lessons").children(items)
}

fn item(lesson: &Lesson, progress: &Progress, language: Language) -> El {
    let link = el("a")
        .attr("href", &Route::Lesson(lesson.about, Desk::Own).to_string())
        .text(said(lesson.title, language));
    let what = el("p").text(&subject(lesson.about, language));
    let state = progress.of(lesson.about).map(|seen| {
        el("span").class("lesson-state").child(icon::icon(seen.icon())).text(said(seen.words(), language))
    });
    el("li")
        .class("lesson-item")
        .child(el("span").class("lesson-number").text(&lesson.number().to_string()))
        .child(el("div").child(el("h2").child(link)).child(what))
        .children(state)
}

/// What a lesson is about: `R1 Ritardo`.
fn subject(about: About, language: Language) -> String {
    match about {
        About::Topic(topic @ Topic::Rule(rule)) => format!("{rule} {}", topic.name(language)),
        About::Topic(Topic::Outcomes) => {
            language.pick("Mancante, non valutabile, zero", "Missing, not evaluable, zero").to_owned()
        }
        About::Plan => language.pick("Un piano intero", "A whole plan").to_owned(),
    }
}

/// A text in a language.
fn said(text: Text, language: Language) -> &'static str {
    language.pick(text.0, text.1)
}
