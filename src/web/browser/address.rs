//! The fragment of the address.

use leptos::prelude::*;

use crate::web::{route::Route, ui::dom::on_window};

/// The current screen.
pub fn current() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Calls `seen` with the screen at each change of the address.
pub fn watch(seen: impl Fn(Route) + 'static) {
    on_window("hashchange", move |_| seen(current()));
}

/// Goes to a screen.
pub fn go(route: &Route) {
    // A refused change leaves the screen where it is, which is all that could be done about it.
    let _ = window().location().set_hash(&route.to_string());
}

/// Goes to a screen in place of the current one, so that *back* does not return here.
pub fn replace(route: &Route) {
    let _ = window().location().replace(&route.to_string());
}

/// The whole address of this page with another fragment.
pub fn with_fragment(fragment: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}
