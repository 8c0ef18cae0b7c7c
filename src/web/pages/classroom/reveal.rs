//! What is revealed: the verdict, the right answer, why, the wrong readings, what to remember.

use crate::{
    law::RuleId,
    teaching::{About, Answer, Lesson, Question, Shows, Topic, Verdict, judge, rules::Chooses},
    view::{self, Language, say},
    web::{
        answer,
        pages::exercises::fresh_exercises,
        play::{Play, playground},
        route::Route,
        ui::dom::{El, el},
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
    let advice = || {
        el("span")
            .text(language.pick("Guarda il calcolo passo per passo.", "See the derivation step by step."))
    };
    let told = verdict(lesson, question, given)
        .zip(given)
        .map(|(verdict, given)| answer::verdict(verdict, given, advice(), language));
    el("div").class("lesson-revealed").attr("role", "status").children(told).child(answer)
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
    let right = view::answered(question.answer(), language);
    let wrong = view::wrong_answers(question, lesson.tried, None, language);
    section(language.pick("Letture sbagliate", "Wrong readings"))
        .child(answer::wrong_readings(&right, &wrong, own, language))
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
        About::Topic(Topic::Rule(RuleId::R1)) => Chooses::ScheduleMethod,
        About::Topic(Topic::Rule(RuleId::R9)) => Chooses::Survey,
        About::Topic(Topic::Rule(RuleId::R13)) => Chooses::Rounding,
        About::Topic(_) | About::Plan => Chooses::Nothing,
    }
}

/// What to remember.
pub fn remember(lesson: &Lesson, language: Language) -> El {
    section(language.pick("Da ricordare", "To remember"))
        .class("lesson-section remember")
        .child(el("p").text(said(lesson.remember, language)))
        .children(ways(lesson, language))
}

/// Where what the lesson is about is told in full, and practised.
fn ways(lesson: &Lesson, language: Language) -> Option<El> {
    let About::Topic(topic) = lesson.about else { return None };
    let link = |route: Route, words: &str| {
        el("a").class("btn btn-outline-primary btn-xs").attr("href", &route.to_string()).text(words)
    };
    let told = match topic {
        Topic::Rule(rule) => say!(language, "La regola {}", "The rule {}", rule),
        Topic::Outcomes => topic.name(language).to_owned(),
    };
    let exercises = fresh_exercises(topic).map(|address| {
        link(Route::Exercises(address), language.pick("Esercizi su questa regola", "Exercises on this rule"))
    });
    let told = link(Route::Rules(Some(topic)), &told);
    Some(el("div").class("toolbar lesson-ways").child(told).children(exercises))
}

/// A part of what is revealed.
pub fn section(title: &str) -> El {
    el("section").class("lesson-section").child(el("h2").text(title))
}
