//! A choice among a few.

use super::dom::{El, el, hidden, typed};

/// A labelled choice; `chosen` says which option holds, `choose` takes the position of another.
pub fn choice(
    label: &str,
    options: Vec<String>,
    chosen: impl Fn() -> usize + Clone + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    choice_of(label, "", options, chosen, choose, || false)
}

/// The same of a part that screen readers hear in the label, where it can be disabled.
pub fn choice_of(
    label: &str,
    of: &str,
    options: Vec<String>,
    chosen: impl Fn() -> usize + Clone + 'static,
    choose: impl Fn(usize) + 'static,
    disabled: impl Fn() -> bool + 'static,
) -> El {
    let options = options.into_iter().enumerate().map(|(index, name)| {
        let chosen = chosen.clone();
        el("option").attr("value", &index.to_string()).has("selected", move || chosen() == index).text(&name)
    });
    let select = el("select").children(options).has("disabled", disabled);
    let value = chosen.clone();
    let select = select.value(move || value().to_string());
    let select = select.on("change", move |event| choose(typed(&event).parse().unwrap_or(0)));
    el("label").class("choice").text(label).child(hidden(of)).text(" ").child(select)
}
