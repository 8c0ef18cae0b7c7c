//! Without a network: new versions of the page, and files that the system opens with it (`offline.js`, `service-worker.js`).

use leptos::wasm_bindgen::{
    self, JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};
use web_sys::File;

// By way of a script that is here already: one that is fetched only for this must not be named by the program.
#[wasm_bindgen(raw_module = "./rest.js")]
extern "C" {
    fn offline(newer: &JsValue, opened: &JsValue);
    /// Loads the page anew, with the version that waits.
    pub fn take_over();
}

/// Begins to keep the page. `newer` runs when a new version is ready, `opened` for each file that the system opens with the page.
#[inline(never)]
pub fn begin(newer: impl Fn() + 'static, opened: impl Fn(File) + 'static) {
    let newer = Closure::<dyn Fn(JsValue)>::new(move |_| newer());
    let opened = Closure::<dyn Fn(JsValue)>::new(move |file: JsValue| opened(file.unchecked_into()));
    // For as long as the page lives.
    offline(&newer.into_js_value(), &opened.into_js_value());
}
