//! What is revealed: the verdict, the right answer, why, the wrong readings, what to remember.

use crate::{
    law::RuleId,
    teaching::{About, Answer, Lesson, Question, Shows, Verdict, judge, misreadings, rules::Chooses},
    view::{self, Language, say},
    web::{
        play::{Play, playground},
        ui::{
            dom::{El, el, hidden},
            icon,
            table::{cell, heads},
        },
        why::tree::{Reading, tree},
    },
};

use super::said;

/// What is said of a prediction; nothing where none was made.
pub fn verdict(lesson: &Lesson, question: &Question, given: Option<Answer>) -> Option<Verdict> {
    Some(judge(question, given?, lesson.tolerance(), lesson.tried))
}

/// The right answer, and what the prediction was.
pub fn answer(lesson: &Lesson, question: &Question, given: Option<Answer>, language: Language) -> El {
    let right = view::answered(question.answer(), language);
    let answer = el("p")
        .class("lesson-answer")
        .child(el("span").class("muted").text(language.pick("Risposta", "Answer")))
        .text(" ")
        .child(el("strong").text(&right));
    let told = verdict(lesson, question, given).zip(given).map(|(verdict, given)| {
        let (class, sign) = match verdict {
            Verdict::Right => ("verdict verdict-right", "it-check-circle"),
            Verdict::Misread(_) | Verdict::Wrong => ("verdict verdict-wrong", "it-close-circle"),
        };
        el("p").class(class).child(icon::icon(sign)).text(&sentence(verdict, given, language))
    });
    el("div").class("lesson-revealed").attr("role", "status").children(told).child(answer)
}

fn sentence(verdict: Verdict, given: Answer, language: Language) -> String {
    let given = view::answered(given, language);
    match verdict {
        Verdict::Right => say!(language, "{}: previsione giusta.", "{}: a right prediction.", given),
        Verdict::Misread(wrong) => {
            let [name, why] = [wrong.name(), wrong.why()].map(|text| said(text, language));
            say!(
                language,
                "{} viene da una lettura sbagliata: {}. {}",
                "{} comes from a wrong reading: {}. {}",
                given,
                name,
                why
            )
        }
        Verdict::Wrong => say!(
            language,
            "{} non è la risposta, e nemmeno una delle letture sbagliate più comuni: guarda il calcolo passo per passo.",
            "{} is not the answer, nor one of the most common wrong readings: see the derivation step by step.",
            given
        ),
    }
}

/// Why the answer is what it is: the trace.
pub fn derivation(question: &Question, language: Language) -> El {
    let explanation = Shows::from(question.asks).explanation(&question.document, language);
    let tree = explanation.map(|one| tree(&one, &Reading::default(), language));
    section(language.pick("Perché", "Why")).children(tree)
}

/// The wrong readings beside the right one, each with the figure that it gives; the learner's own is marked.
pub fn wrong_readings(lesson: &Lesson, question: &Question, given: Option<Answer>, language: Language) -> El {
    let own = match verdict(lesson, question, given) {
        Some(Verdict::Misread(wrong)) => Some(wrong),
        Some(Verdict::Right | Verdict::Wrong) | None => None,
    };
    let labels =
        [("Dà", "Gives"), ("Lettura sbagliata", "Wrong reading"), ("Perché è sbagliata", "Why it is wrong")];
    let [gives, reading, why] = labels.map(|text| said(text, language));
    let rows = misreadings(question, lesson.tried).into_iter().map(|(wrong, answer)| {
        let mine = own == Some(wrong);
        let name = el("span").text(said(wrong.name(), language));
        let mark = mine.then(|| {
            el("strong").class("own").text(language.pick(" — la tua previsione", " — your prediction"))
        });
        el("tr")
            .class(if mine { "own-row" } else { "" })
            .child(cell("num", gives).text(&view::answered(answer, language)))
            .child(cell("", reading).child(name).children(mark))
            .child(cell("", why).text(said(wrong.why(), language)))
    });
    let right = el("tr")
        .class("right-row")
        .child(cell("num", gives).text(&view::answered(question.answer(), language)))
        .child(cell("", reading).child(el("strong").text(language.pick("La regola", "The rule"))))
        .child(cell("", why).text(""));
    let columns =
        [("Dà", "Gives", "num"), ("Lettura", "Reading", ""), ("Perché è sbagliata", "Why it is wrong", "")];
    let caption =
        language.pick("La risposta giusta e le letture sbagliate", "The right answer and the wrong readings");
    let table = el("table")
        .class("table misreadings")
        .child(el("caption").child(hidden(caption)))
        .child(heads(&columns, language))
        .child(el("tbody").child(right).children(rows));
    section(language.pick("Letture sbagliate", "Wrong readings")).child(table)
}

/// The situation, to be changed.
pub fn play(lesson: &Lesson, question: &Question, language: Language) -> El {
    let play = Play {
        document: question.document.clone(),
        shows: question.asks.into(),
        chooses: chooses(lesson.about),
    };
    section(language.pick("Prova tu", "Try it"))
        .child(el("p").text(said(lesson.play, language)))
        .child(playground(play, language))
}

/// The convention that a lesson lets people change.
const fn chooses(about: About) -> Chooses {
    match about {
        About::Rule(RuleId::R1) => Chooses::ScheduleMethod,
        About::Rule(RuleId::R9) => Chooses::Survey,
        About::Rule(RuleId::R13) => Chooses::Rounding,
        About::Rule(_) | About::Missing | About::Plan => Chooses::Nothing,
    }
}

/// What to remember.
pub fn remember(lesson: &Lesson, language: Language) -> El {
    section(language.pick("Da ricordare", "To remember"))
        .class("lesson-section remember")
        .child(el("p").text(said(lesson.remember, language)))
}

/// A part of what is revealed.
pub fn section(title: &str) -> El {
    el("section").class("lesson-section").child(el("h2").text(title))
}
