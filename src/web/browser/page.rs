//! The document of the browser: title, language, focus, settings of the host.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// A setting that the host wrote into index.html: `<meta name="stadera-…" content="…">`; `None` where empty.
pub fn setting(name: &str) -> Option<String> {
    let meta = document().query_selector(&format!("meta[name='stadera-{name}']")).ok()??;
    meta.get_attribute("content")
        .map(|content| content.trim().to_owned())
        .filter(|content| !content.is_empty())
}

/// Language of the document, for screen readers and hyphenation.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        // Setting a plain attribute of the root element does not fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// The element that has the focus; none where what had it is gone, which the browser says by the body.
pub fn focused() -> Option<HtmlElement> {
    let element: HtmlElement = document().active_element()?.dyn_into().ok()?;
    Some(element).filter(|one| one.tag_name() != "BODY")
}

/// Whether the keys belong to a field.
pub fn in_field() -> bool {
    focused().is_some_and(|one| one.matches("input, select, textarea").unwrap_or(false))
}

/// Gives the focus to the content where what had it is gone, so that the keyboard goes on from there.
pub fn keep_focus() {
    if focused().is_none() {
        focus("content");
    }
}

/// Scrolls to the beginning.
pub fn to_the_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls to the end, once what is new there is painted.
pub fn to_the_end() {
    after_paint(|| {
        let height = document().document_element().map_or(0, |root| root.scroll_height());
        window().scroll_to_with_x_and_y(0.0, f64::from(height));
    });
}

/// Moves the focus to an element, once it is painted.
pub fn focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|one| one.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}

/// Moves the focus to the first field inside an element, once it is painted.
pub fn focus_field(inside: Element) {
    request_animation_frame(move || {
        let field = inside.query_selector("input, select, textarea").ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}

/// The same for the first element that fits a selector.
pub fn focus_field_at(selector: &str) {
    document().query_selector(selector).ok().flatten().into_iter().for_each(focus_field);
}

/// Opens or closes everything that folds inside an element.
pub fn unfold(inside: &Element, open: bool) {
    let Ok(folded) = inside.query_selector_all("details") else { return };
    for details in (0..folded.length()).filter_map(|index| folded.get(index)?.dyn_into::<Element>().ok()) {
        // A plain attribute, which is not refused.
        let _ = details.toggle_attribute_with_force("open", open);
    }
}

/// Prints one part of the page only: that of a class, which the styles for paper know.
pub fn print_only(class: &'static str) {
    mark(class, true);
    // Where printing is refused there is no paper.
    let _ = window().print();
    mark(class, false);
}

/// The same for the element of an identifier.
pub fn focus_field_in(id: &str) {
    document().get_element_by_id(id).into_iter().for_each(focus_field);
}

/// Scrolls by as much as an element is about to move, so that it stays where the eye left it.
pub fn keep_in_place(element: HtmlElement) {
    let before = element.get_bounding_client_rect().top();
    // Not in the next frame: moving the focus scrolls, too.
    after_paint(move || {
        // In a panel that has given way to another it is gone.
        if !element.is_connected() {
            return;
        }
        let moved = element.get_bounding_client_rect().top() - before;
        window().scroll_by_with_x_and_y(0.0, moved);
        // On a narrow screen the panel comes from below, perhaps over the very thing.
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    });
}

/// Gives the focus back to an element, or, where it is gone, to the first that fits a selector, or to the content; once what
/// stands now is on the screen.
pub fn give_back_focus(element: Option<HtmlElement>, selector: String) {
    after_paint(move || {
        let fitting = || document().query_selector(&selector).ok().flatten()?.dyn_into().ok();
        let content = || document().get_element_by_id("content")?.dyn_into().ok();
        let there = element.filter(|one| one.is_connected()).or_else(fitting).or_else(content);
        if let Some(element) = there {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    });
}

/// The fields of the plan whose text was not understood, by their names; what is tried out beside it is no part of it.
pub fn refused_fields() -> Vec<String> {
    let Ok(fields) = document().query_selector_all("[aria-invalid='true']:not(.simulation *)") else {
        return Vec::new();
    };
    let fields = (0..fields.length()).filter_map(|index| fields.get(index)?.dyn_into::<Element>().ok());
    fields.filter_map(|field| field.get_attribute("aria-label")).collect()
}

/// The languages that the browser asks for, best first.
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|one| one.as_string()).collect()
}

/// Marks the whole page with a class, or takes it off.
pub fn mark(class: &str, marked: bool) {
    if let Some(body) = document().body() {
        // The class names of this crate are valid, which is all that could fail.
        let _ = body.class_list().toggle_with_force(class, marked);
    }
}

/// The whole address of the screen.
pub fn link() -> String {
    window().location().href().unwrap_or_default()
}

/// Opens the browser's dialog for printing. A browser that has none leaves the screen as it is.
pub fn print() {
    let _ = window().print();
}

/// Lets the browser draw and answer before what follows goes on.
#[inline(never)]
pub async fn breathe() {
    let mut start = |done: js_sys::Function, _| {
        set_timeout(move || drop(done.call0(&wasm_bindgen::JsValue::NULL)), std::time::Duration::ZERO);
    };
    // It is never refused.
    let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut start)).await;
}

/// Does something once what stands now is on the screen.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}
