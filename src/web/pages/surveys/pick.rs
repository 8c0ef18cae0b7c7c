//! A choice among things of a survey, of which there can be thousands.

use leptos::prelude::*;

use crate::web::ui::{
    choice::choice,
    dom::{El, el, typed},
};

/// A labelled choice; `chosen` says which option holds, `choose` takes the position of another. The options are drawn anew
/// when they are others.
pub(super) fn pick(
    label: &str,
    options: impl Fn() -> Vec<String> + 'static,
    chosen: impl Fn() -> usize + Clone + 'static,
    choose: impl Fn(usize) + Clone + 'static,
) -> El {
    let name = label.to_owned();
    let select = move || {
        let options = options().into_iter().enumerate();
        let options = options.map(|(at, name)| el("option").attr("value", &at.to_string()).text(&name));
        let (chosen, choose) = (chosen.clone(), choose.clone());
        let select = el("select")
            .attr("aria-label", &name)
            .children(options)
            .on("change", move |event| choose(typed(&event).parse().unwrap_or(0)));
        vec![select.value(move || chosen().to_string())]
    };
    el("label").class("choice").text(label).live(select)
}

/// A choice among values that stay as they are, which a signal holds.
pub(super) fn pick_of<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &str,
    options: Vec<(T, String)>,
    signal: RwSignal<T>,
) -> El {
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let names: Vec<String> = options.into_iter().map(|(_, name)| name).collect();
    let all = values.clone();
    let chosen = move || all.iter().position(|one| *one == signal.get()).unwrap_or(0);
    let choose = move |at: usize| {
        if let Some(value) = values.get(at) {
            signal.set(*value);
        }
    };
    choice(label, names, chosen, choose)
}
