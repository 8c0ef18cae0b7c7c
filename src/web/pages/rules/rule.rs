//! A rule, from its text to its cases.

use super::{badge, cases, example, said, source, wrong};
use crate::{
    teaching::{Lesson, Text, Topic},
    view::{Language, say},
    web::{
        pages::exercises::fresh_exercises,
        route::{Desk, Route},
        ui::{
            dom::{El, el, hidden},
            icon,
        },
    },
};

/// Draws a rule.
#[inline(never)]
pub fn rule(topic: Topic, language: Language) -> El {
    let told = topic.told();
    let all = el("a")
        .attr("href", &Route::Rules(None).to_string())
        .text(language.pick("Tutte le regole", "All rules"));
    let head = el("div")
        .class("plans-head rule-head")
        .child(el("p").class("rule-all").child(all))
        .child(el("h1").children(badge(topic)).text(topic.name(language)))
        .child(el("p").text(said(told.brief, language)))
        .children(ways(topic, language));
    let texts = told.text.iter().map(|text| el("p").text(said(*text, language)));
    let text = el("section")
        .class("rule-text")
        .attr("aria-labelledby", "rule-text")
        .child(title("rule-text", ("La regola", "The rule"), language))
        .children(texts)
        .children(formulas(told.formulas, language))
        .children(conventions(told.conventions, language));
    el("div")
        .class("rules-page")
        .child(head)
        .child(el("div").class("rule-columns").child(text).child(source::section(topic, language)))
        .child(example::examples(topic, language))
        .children(wrong::section(topic, language))
        .child(cases::section(topic, language))
        .child(neighbours(topic, language))
}

/// Where the rule is taught and practised.
fn ways(topic: Topic, language: Language) -> Option<El> {
    let link = |route: Route, words: &str| {
        el("a").class("btn btn-outline-primary btn-xs").attr("href", &route.to_string()).text(words)
    };
    let lesson = Lesson::of(topic).map(|lesson| {
        let words =
            say!(language, "Lezione {}: {}", "Lesson {}: {}", lesson.number(), said(lesson.title, language));
        link(Route::Lesson(lesson.about, Desk::Own), &words)
    });
    let exercises = fresh_exercises(topic).map(|address| {
        let words = language.pick("Esercizi su questa regola", "Exercises on this rule");
        link(Route::Exercises(address), words)
    });
    let some = lesson.is_some() || exercises.is_some();
    some.then(|| el("div").class("toolbar rule-ways").children(lesson).children(exercises))
}

/// The heading of a part of a rule.
pub fn title(id: &str, words: Text, language: Language) -> El {
    el("h2").attr("id", id).text(said(words, language))
}

fn formulas(formulas: &'static [Text], language: Language) -> Option<El> {
    let lines = formulas.iter().map(|formula| el("li").text(said(*formula, language)));
    let list = el("ul").class("rule-formulas").attr("aria-label", language.pick("Formule", "Formulas"));
    (!formulas.is_empty()).then(|| list.children(lines))
}

/// What Stadera has chosen, marked as such.
fn conventions(conventions: &'static [Text], language: Language) -> Option<El> {
    let one = |text: &Text| {
        let mark = el("strong").class("rule-convention").text(language.pick("Convenzione", "Convention"));
        el("p").child(mark).text(" ").text(said(*text, language))
    };
    let all = el("div").class("rule-conventions").children(conventions.iter().map(one));
    (!conventions.is_empty()).then_some(all)
}

/// The rule before and the one after.
fn neighbours(topic: Topic, language: Language) -> El {
    let all: Vec<Topic> = Topic::all().collect();
    let here = all.iter().position(|one| *one == topic).unwrap_or(0);
    let link = |to: Option<&Topic>, words: Text, icon_name: &str, class: &str| {
        to.map(|to| {
            let link = el("a").class(class).attr("href", &Route::Rules(Some(*to)).to_string());
            let words = hidden(&format!("{}: ", said(words, language)));
            el("li").child(
                link.child(icon::icon(icon_name)).child(words).children(badge(*to)).text(to.name(language)),
            )
        })
    };
    let before = link(
        here.checked_sub(1).and_then(|index| all.get(index)),
        ("Regola precedente", "Previous rule"),
        "it-arrow-left",
        "rule-before",
    );
    let after = link(all.get(here + 1), ("Regola successiva", "Next rule"), "it-arrow-right", "rule-after");
    el("nav")
        .class("rule-neighbours")
        .attr("aria-label", language.pick("Altre regole", "Other rules"))
        .child(el("ul").children(before).children(after))
}
