//! What a rule rests on: act, date and place, and the very words.

use super::rule::title;
use crate::{
    law::Citation,
    teaching::Topic,
    view::{self, Language},
    web::ui::dom::{El, el},
};

/// The citations of a rule in one line.
pub fn names(topic: Topic, language: Language) -> String {
    let names: Vec<String> = topic.citations().iter().map(|one| view::citation(one, language)).collect();
    view::capitalised(names.join("; "))
}

/// Draws the sources of a rule, each with its words.
pub fn section(topic: Topic, language: Language) -> El {
    let all = topic.citations().iter().enumerate().map(|(index, citation)| {
        let words = topic.told().quotes.iter().filter(|quote| quote.citation == index);
        let words = words.map(|quote| {
            el("blockquote").attr("lang", "it").child(el("p").text(&format!("«{}»", quote.words)))
        });
        let class = match citation {
            Citation::Convention => "rule-source rule-source-own",
            Citation::Document { .. } => "rule-source",
        };
        let name = view::capitalised(view::citation(citation, language));
        el("li").class(class).child(el("cite").text(&name)).children(words)
    });
    el("section")
        .class("rule-sources")
        .attr("aria-labelledby", "rule-source")
        .child(title("rule-source", ("Da dove viene", "Where it comes from"), language))
        .child(el("ul").children(all))
}
