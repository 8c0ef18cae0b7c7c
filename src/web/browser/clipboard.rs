//! What is copied, to be pasted elsewhere.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

use super::page;

/// Copies a text.
///
/// # Errors
/// Where the browser allows it in neither of the two ways there are.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let clipboard = window().navigator().clipboard();
    // Not there where the page is not served securely.
    let given = !AsRef::<JsValue>::as_ref(&clipboard).is_undefined();
    if given && JsFuture::from(clipboard.write_text(text)).await.is_ok() {
        return Ok(());
    }
    by_selection(text)
}

/// The older way: what is selected is copied. While a dialog is open nothing outside it can be selected.
fn by_selection(text: &str) -> Result<(), JsValue> {
    let area: HtmlTextAreaElement = document().create_element("textarea")?.unchecked_into();
    area.set_value(text);
    let before = page::focused();
    let place = document().query_selector("dialog[open]")?.or_else(|| document().body().map(Into::into));
    place.ok_or(JsValue::NULL)?.append_child(&area)?;
    area.select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy");
    area.remove();
    if let Some(element) = before {
        element.focus()?;
    }
    if copied? { Ok(()) } else { Err(JsValue::NULL) }
}
