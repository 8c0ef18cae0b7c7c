//! A lesson, at a desk of one's own or before the projector.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{
    prediction,
    progress::{Progress, Seen},
    reveal, said,
    seat::{Course, Shown},
    subject,
};
use crate::{
    teaching::{About, Answer, LESSONS, Lesson, Question},
    view::{Language, say},
    web::{
        browser::{address, page},
        pages::unknown,
        route::{Desk, Route},
        state::app,
        ui::{
            dom::{El, button, el, kind, on_window_here},
            icon,
            link::copy_link,
        },
    },
};

/// A lesson as it is drawn.
#[derive(Clone)]
struct Room {
    lesson: &'static Lesson,
    question: Rc<Question>,
    course: Course,
    desk: Desk,
    language: Language,
}

/// Draws a lesson.
#[inline(never)]
pub fn page(about: About, desk: Desk, language: Language) -> El {
    let found = LESSONS.iter().find(|lesson| lesson.about == about);
    let Some((lesson, Ok(question))) = found.map(|lesson| (lesson, lesson.question(language))) else {
        return unknown::page(language);
    };
    let course = Course::take_up(app(), about);
    let room = Room { lesson, question: Rc::new(question), course, desk, language };
    page::mark("projector", desk == Desk::Projector);
    on_cleanup(|| page::mark("projector", false));
    let keys = room.clone();
    on_window_here("keydown", move |event| keys.press(&kind(event)));
    room.draw()
}

impl Room {
    fn draw(self) -> El {
        let title = el("h1").text(said(self.lesson.title, self.language));
        let place = say!(
            self.language,
            "Lezione {} di {} · ",
            "Lesson {} of {} · ",
            self.lesson.number(),
            LESSONS.len()
        );
        let subject_name = subject(self.lesson.about, self.language);
        let place = el("p").class("muted").text(&place);
        let place = match self.lesson.about {
            About::Topic(topic) => {
                let route = Route::Rules(Some(topic)).to_string();
                place.child(el("a").attr("href", &route).text(&subject_name))
            }
            About::Plan => place.text(&subject_name),
        };
        let head = el("div").class("lesson-head").child(place).child(title);
        el("article")
            .class("lesson")
            .child(self.way())
            .child(head)
            .child(self.situation())
            .child(self.asked())
            .child(self.revealed())
            .child(self.onward())
    }

    /// The way back to the course, and to the other mode.
    fn way(&self) -> El {
        let language = self.language;
        let back =
            el("a").attr("href", &Route::Classroom.to_string()).text(language.pick("Aula", "Classroom"));
        let (other, words) = match self.desk {
            Desk::Own => (Desk::Projector, language.pick("Modalità proiettore", "Projector mode")),
            Desk::Projector => (Desk::Own, language.pick("Esci dal proiettore", "Leave the projector")),
        };
        let link = Route::Lesson(self.lesson.about, other).to_string();
        let mode = el("a").class("btn btn-outline-primary btn-sm").attr("href", &link).text(words);
        let copy = copy_link("btn btn-outline-primary btn-sm", language);
        let tools = el("div").class("toolbar").child(copy).child(mode);
        el("div").class("lesson-way toolbar").child(back).child(tools)
    }

    fn situation(&self) -> El {
        let sentences = self.lesson.situation.iter().map(|text| el("p").text(said(*text, self.language)));
        el("div").class("situation").children(sentences)
    }

    /// The question, and at a desk the prediction.
    fn asked(&self) -> El {
        let question = el("h2").class("question").text(said(self.lesson.question, self.language));
        let room = self.clone();
        let form = move || {
            let open = !room.course.shows(Shown::Answer) && room.desk == Desk::Own;
            let seat = room.clone();
            let seat = StoredValue::new_local(seat);
            let give = move |given| seat.with_value(|room| room.give(given));
            open.then(|| prediction::form(room.lesson, room.language, give)).into_iter().collect()
        };
        el("div").class("asked").child(question).live(form)
    }

    /// Takes a prediction, or none, and reveals everything.
    fn give(&self, given: Option<Answer>) {
        self.course.given.set(given);
        self.course.shown.set(Shown::All);
        Progress::note(self.lesson.about, Seen::of(reveal::verdict(self.lesson, &self.question, given)));
        page::focus("lesson-revealed");
    }

    fn revealed(&self) -> El {
        let room = self.clone();
        let draw = move || {
            let Room { lesson, question, language, course, .. } = room.clone();
            let given = course.given.get();
            let parts: [(Shown, Box<dyn Fn() -> El>); 5] = [
                (Shown::Answer, Box::new(|| reveal::answer(lesson, &question, given, language))),
                (Shown::Derivation, Box::new(|| reveal::derivation(&question, language))),
                (Shown::Misreadings, Box::new(|| reveal::wrong_readings(lesson, &question, given, language))),
                (Shown::All, Box::new(|| reveal::remember(lesson, language))),
                (Shown::All, Box::new(|| reveal::play(lesson, &question, language))),
            ];
            parts.iter().filter(|(what, _)| course.shows(*what)).map(|(_, draw)| draw()).collect()
        };
        el("div").attr("id", "lesson-revealed").attr("tabindex", "-1").live(draw)
    }

    /// Back and on, by button; the same by key.
    fn onward(&self) -> El {
        let language = self.language;
        let (back, on) = (self.clone(), self.clone());
        let words = {
            let room = self.clone();
            move || room.next_words()
        };
        let back = button("btn btn-outline-primary", move || back.step(false))
            .text(language.pick("Indietro", "Back"));
        // At a desk the form reveals: a second button would pass over what was typed there.
        let asks = self.clone();
        let on = button("btn btn-primary", move || on.step(true))
            .has("hidden", move || asks.desk == Desk::Own && !asks.course.shows(Shown::Answer))
            .child(el("span").text_live(words))
            .child(icon::icon("it-arrow-right"));
        let keys = language.pick(
            "Tasti: → avanti, ← indietro; davanti al proiettore anche Pag↓ e Pag↑, ed Esc per uscirne.",
            "Keys: → on, ← back; before the projector PgDn and PgUp, too, and Esc to leave it.",
        );
        el("nav")
            .class("lesson-onward")
            .attr("aria-label", language.pick("Lezione", "Lesson"))
            .child(el("div").class("toolbar").child(back).child(on))
            .child(el("p").class("muted lesson-keys").text(keys))
    }

    /// What the button that leads on does next.
    fn next_words(&self) -> String {
        let language = self.language;
        let next = match (self.course.shown.get(), self.desk) {
            (Shown::Question, _) => ("Scopri", "Reveal"),
            (Shown::All, _) | (_, Desk::Own) => match self.lesson.beside(1) {
                Some(_) => ("Prossima lezione", "Next lesson"),
                None => ("Torna all’aula", "Back to the classroom"),
            },
            (Shown::Answer, _) => ("Il perché", "The reason"),
            (Shown::Derivation, _) => ("Le letture sbagliate", "The wrong readings"),
            (Shown::Misreadings, _) => ("Da ricordare", "To remember"),
        };
        said(next, language).to_owned()
    }

    /// One step on or back: at a desk all is revealed at once, before the projector part by part; then the next lesson.
    fn step(&self, forward: bool) {
        let revealed = self.course.shown.get_untracked() != Shown::Question;
        match (self.desk, forward) {
            (Desk::Own, true) if !revealed => return self.give(None),
            (Desk::Projector, _) if self.course.step(forward) => return page::to_the_end(),
            _ => {}
        }
        let route = match self.lesson.beside(if forward { 1 } else { -1 }) {
            Some(lesson) => Route::Lesson(lesson.about, self.desk),
            None => Route::Classroom,
        };
        address::go(&route);
    }

    fn press(&self, event: &KeyboardEvent) {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.alt_key() || page::in_field();
        let paging = self.desk == Desk::Projector;
        match event.key().as_str() {
            "Escape" if paging => address::go(&Route::Lesson(self.lesson.about, Desk::Own)),
            _ if elsewhere => return,
            "ArrowRight" => self.step(true),
            "ArrowLeft" => self.step(false),
            "PageDown" if paging => self.step(true),
            "PageUp" if paging => self.step(false),
            _ => return,
        }
        event.prevent_default();
    }
}
