//! The cases of the tests: fetched when they are asked for, and computed here and now by the engine.

use leptos::prelude::*;

use super::rule::title;
use crate::{
    teaching::{
        Topic,
        rules::{Case, CaseResult, Cases},
    },
    view::{Language, say},
    web::{
        browser::files,
        ui::{
            dom::{El, el},
            icon,
            table::{Head, cell, heads},
        },
    },
};

const HEADS: [Head; 3] = [
    ("Parte", "Part", ""),
    ("Risultato atteso", "Expected result", "num"),
    ("Calcolato ora", "Computed now", "num"),
];

/// What is known of the file.
type Read = Option<Result<Cases, ()>>;

/// Draws the section, which is folded at first.
pub fn section(topic: Topic, language: Language) -> El {
    let cases: RwSignal<Read, LocalStorage> = RwSignal::new_local(None);
    let asked = StoredValue::new(false);
    let ask = move |_| {
        if asked.get_value() {
            return;
        }
        asked.set_value(true);
        leptos::task::spawn_local(async move {
            let read = files::fetch(&topic.cases()).await.ok().and_then(|bytes| Cases::read(&bytes).ok());
            cases.try_set(Some(read.ok_or(())));
            // A file that did not come can be asked for again.
            asked.try_set_value(cases.try_with_untracked(|read| matches!(read, Some(Ok(_)))).unwrap_or(true));
        });
    };
    let words = language.pick("Casi con cui è verificata", "Cases it is checked with");
    let summary = el("summary").attr("id", "rule-cases").text(words);
    let draw = move || cases.with(|read| drawn(read.as_ref(), language));
    let body = el("div").class("rule-cases-body").attr("aria-live", "polite").live(draw);
    el("section")
        .attr("aria-labelledby", "rule-cases-title")
        .child(title("rule-cases-title", ("Casi delle prove", "Cases of the tests"), language))
        .child(el("details").class("rule-cases").on("toggle", ask).child(summary).child(body))
}

fn drawn(read: Option<&Result<Cases, ()>>, language: Language) -> Vec<El> {
    match read {
        None => {
            let words = language.pick("I casi si stanno caricando…", "The cases are being loaded…");
            vec![el("p").attr("role", "status").text(words)]
        }
        Some(Err(())) => {
            let words = language.pick(
                "I casi non si sono caricati: controllare la connessione, poi chiudere e riaprire questa sezione.",
                "The cases did not load: check the connection, then close and open this section again.",
            );
            vec![el("p").class("rule-cases-failed").attr("role", "alert").text(words)]
        }
        Some(Ok(cases)) => {
            let mut all = vec![el("p").class("rules-hint").text(&counted(cases, language))];
            all.extend(cases.cases.iter().map(|case| article(case, language)));
            all
        }
    }
}

fn counted(cases: &Cases, language: Language) -> String {
    let shown = cases.cases.len();
    say!(
        language,
        "Qui ci sono {} casi, calcolati adesso in questa pagina; le prove del programma ne verificano altri {}.",
        "Here are {} cases, computed just now in this page; the tests of the program check another {}.",
        shown,
        cases.all - shown
    )
}

fn article(case: &Case, language: Language) -> El {
    let head =
        el("div").child(el("h3").text(case.name(language))).child(el("p").text(case.situation(language)));
    let article = el("article").class("rule-case").child(head);
    match case.run(language) {
        Err(reason) => article.child(el("p").attr("role", "alert").text(&reason)),
        Ok(ran) => {
            let items = |lines: &[String], class| {
                el("ul").class(class).children(lines.iter().map(|line| el("li").text(line)))
            };
            let rows = ran.results.iter().map(|result| row(result, language));
            let table = el("table")
                .class("rule-case-results")
                .child(el("caption").class("visually-hidden").text(case.name(language)))
                .child(heads(&HEADS, language))
                .child(el("tbody").children(rows));
            let calculation =
                (!ran.calculation.is_empty()).then(|| items(&ran.calculation, "rule-case-calculation"));
            let conventions =
                (!ran.conventions.is_empty()).then(|| items(&ran.conventions, "rule-case-parts"));
            let parts = items(&ran.parts, "rule-case-parts");
            article.child(parts).children(conventions).children(calculation).child(table)
        }
    }
}

fn row(result: &CaseResult, language: Language) -> El {
    let (class, name, words) = if result.same {
        ("state state-met", "it-check-circle", language.pick("uguale", "equal"))
    } else {
        ("state state-missing", "it-close-circle", language.pick("diverso", "different"))
    };
    let mark = el("span").class(class).child(icon::icon(name)).text(" ").text(words);
    let found = el("span").class("rule-case-found").text(&result.found);
    el("tr")
        .child(el("th").attr("scope", "row").text(&result.part))
        .child(cell("num", language.pick(HEADS[1].0, HEADS[1].1)).text(&result.expected))
        .child(cell("num", language.pick(HEADS[2].0, HEADS[2].1)).child(found).text(" ").child(mark))
}
