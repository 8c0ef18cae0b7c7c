//! The rest of the program, which a first visit gets once its figures stand (`rest.js`, `scripts/split/`).

use leptos::wasm_bindgen::{
    self, JsValue,
    prelude::{Closure, wasm_bindgen},
};

#[wasm_bindgen(raw_module = "./rest.js")]
extern "C" {
    fn begin(exports: &JsValue);
    /// The build finds this function by its name: what waits for the rest calls it.
    fn need(now: bool);
    fn when_here(then: &JsValue);
}

/// Lets the rest find the part of the program that is here; before anything else is done.
pub fn prepare() {
    begin(&wasm_bindgen::exports());
}

/// Fetches the rest while the page goes on; `then` runs once it is here.
pub fn fetch(then: impl FnOnce() + 'static) {
    need(false);
    when_here(&Closure::once_into_js(then));
}
