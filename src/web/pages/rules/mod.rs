//! Regole: every rule with its text, its source, an example that people change, what people get wrong, and the cases of the
//! tests; and the conventions that can be chosen.
//!
//! | file | what it draws |
//! |---|---|
//! | `sets` | the conventions that can be chosen, and those of the plans |
//! | `rule` | a rule |
//! | `source` | what it rests on, in its own words |
//! | `example` | its examples to play with |
//! | `wrong` | what people get wrong in it |
//! | `cases` | the cases of the tests |

mod cases;
mod example;
mod rule;
mod sets;
mod source;
mod wrong;

pub use rule::rule;

use crate::{
    teaching::{Text, Topic},
    view::Language,
    web::{
        route::Route,
        ui::dom::{El, el},
    },
};

/// Draws the list of the rules.
#[inline(never)]
pub fn page(language: Language) -> El {
    let intro = language.pick(
        "Come Stadera calcola ogni risultato: ogni regola con la sua fonte, un esempio da cambiare, gli errori più comuni e i casi con cui è verificata. Dove le fonti non dicono, la scelta è una convenzione, indicata come tale.",
        "How Stadera computes every result: each rule with its source, an example to change, the commonest mistakes and the cases it is checked with. Where the sources are silent the choice is a convention, marked as such.",
    );
    let head = el("div")
        .class("plans-head")
        .child(el("h1").text(language.pick("Regole", "Rules")))
        .child(el("p").text(intro));
    el("div")
        .class("rules-page")
        .child(head)
        .child(el("ul").class("rules-list").children(Topic::all().map(|topic| row(topic, language))))
        .child(sets::section(language))
}

fn row(topic: Topic, language: Language) -> El {
    let link = el("a").attr("href", &Route::Rules(Some(topic)).to_string()).text(topic.name(language));
    el("li")
        .child(el("span").class("rules-badge").children(badge(topic)))
        .child(el("h2").child(link))
        .child(el("p").text(said(topic.told().brief, language)))
        .child(el("p").class("rules-source").text(&source::names(topic, language)))
}

/// The number of a rule.
fn badge(topic: Topic) -> Option<El> {
    match topic {
        Topic::Outcomes => None,
        Topic::Rule(rule) => Some(el("span").class("rule").text(&rule.to_string())),
    }
}

fn said(text: Text, language: Language) -> &'static str {
    language.pick(text.0, text.1)
}
