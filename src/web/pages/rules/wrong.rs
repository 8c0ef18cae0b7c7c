//! What people get wrong in a rule: why it is wrong, and the figure that it gives in the examples.

use super::{rule::title, said};
use crate::{
    teaching::{Misreading, Topic},
    view::{Language, capitalised, say},
    web::ui::dom::{El, el},
};

/// Draws the wrong readings of a rule; nothing where none is known.
pub fn section(topic: Topic, language: Language) -> Option<El> {
    let all = topic.misreadings();
    if all.is_empty() {
        return None;
    }
    let hint = language.pick(
        "Letture che sembrano ragionevoli e danno un altro risultato. Le cifre sono quelle degli esempi, com’erano prima di cambiarli.",
        "Readings that seem reasonable and give another result. The figures are those of the examples, as they were before they were changed.",
    );
    Some(
        el("section")
            .class("rule-wrongs")
            .attr("aria-labelledby", "rule-wrong")
            .child(title("rule-wrong", ("Che cosa si sbaglia", "What people get wrong"), language))
            .child(el("p").class("rules-hint").text(hint))
            .child(el("ul").children(all.into_iter().map(|wrong| item(topic, wrong, language)))),
    )
}

fn item(topic: Topic, wrong: Misreading, language: Language) -> El {
    let item = el("li")
        .child(el("h3").text(&capitalised(said(wrong.name(), language))))
        .child(el("p").text(said(wrong.why(), language)));
    let mut examples = topic.examples().iter().enumerate();
    let found = examples.find_map(|(index, one)| Some((index, one.misread(wrong, language)?)));
    let Some((index, (given, right))) = found else { return item };
    let place = if topic.examples().len() > 1 {
        say!(language, "Nell’esempio {}", "In example {}", index + 1)
    } else {
        language.pick("Nell’esempio", "In the example").to_owned()
    };
    let figures = el("p")
        .class("rule-wrong-figures")
        .text(&place)
        .text(language.pick(" dà ", " it gives "))
        .child(el("s").text(&given))
        .text(language.pick(" invece di ", " in place of "))
        .child(el("strong").text(&right));
    item.child(figures)
}
