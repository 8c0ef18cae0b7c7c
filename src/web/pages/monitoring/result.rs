//! The result at the end of the year, and what it lacks.

use super::{Monitor, figures::with_unit};
use crate::{
    number::Figure,
    plan::{Indicator, IndicatorField, Subject},
    view::{self, say},
    web::{
        form::Form,
        pages::{
            cells::{self, Sheet},
            sheet::indicator::prevailing,
        },
        ui::dom::{El, el},
    },
};

/// The percentage that the note declares (R4).
pub fn declared(form: &Form<Indicator>) -> El {
    let set = |_: &Indicator, value: Option<Figure>| IndicatorField::Declared(value);
    with_unit(
        form.figure(("Percentuale dichiarata", "Declared percentage"), |one| one.r#final.declared, set),
        "%",
    )
}

/// The result, to be asked why, its state, and what is lacking.
pub fn result(monitor: Monitor, subject: Subject, code: &str) -> El {
    let Monitor { app, language, .. } = monitor;
    let sheet = Sheet { app, language };
    let what = say!(language, "Indicatore di {}", "Indicator of {}", code);
    let lacks = move || {
        let lacks = monitor.node(subject, |plan, node| {
            node.all_lacks().into_iter().map(|one| view::lack(plan, one, language)).collect::<Vec<_>>()
        });
        let lacks = lacks.unwrap_or_default();
        let items = lacks.iter().map(|lack| el("li").text(lack));
        if lacks.is_empty() { Vec::new() } else { vec![el("ul").class("monitoring-lacks").children(items)] }
    };
    let note = move || monitor.node(subject, |_, node| prevailing(node, language)).flatten();
    let line = el("div")
        .class("monitoring-state")
        .child(el("span").class("form-label").text(language.pick("Risultato", "Result")))
        .child(cells::percent(sheet, subject, &what))
        .child(cells::state(sheet, subject));
    el("div")
        .class("form-wide monitoring-suggestion")
        .child(line)
        .child(el("p").text_live(move || note().unwrap_or_default()))
        .live(lacks)
}
