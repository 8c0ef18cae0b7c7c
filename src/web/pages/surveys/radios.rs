//! A choice among a few that all show.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::web::ui::dom::{El, el};

/// A group of radio buttons; `chosen` says which holds, if any, `choose` takes the position of another.
pub(super) fn radios(
    label: &str,
    options: Vec<String>,
    chosen: impl Fn() -> Option<usize> + Clone + 'static,
    choose: impl Fn(usize) + Clone + 'static,
) -> El {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("choice-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let options = options.into_iter().enumerate().map(|(position, words)| {
        let (chosen, choose) = (chosen.clone(), choose.clone());
        let button = el("input")
            .attr("type", "radio")
            .attr("name", &name)
            .checked(move || chosen() == Some(position))
            .on("change", move |_| choose(position));
        el("label").child(button).child(el("span").text(&words))
    });
    el("div").class("survey-radios").attr("role", "radiogroup").attr("aria-label", label).children(options)
}
