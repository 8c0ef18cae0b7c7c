//! The program of spreadsheets, which runs beside the page: writes a plan as a workbook, reads what comes from a spreadsheet.
//! The page's side is `src/web/browser/worker/workbook.rs`; what they say to each other, `src/workbook.rs`; what is done,
//! `src/spreadsheet/`.
//!
//! A message is a list: an array of texts and, where there is a file, its bytes. Stopping it is ending the worker. Only
//! WebAssembly has one.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::listen();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The program runs in a browser, beside the page: `make serve` builds both and serves them.");
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Array, Uint8Array};
    use stadera::{
        spreadsheet,
        workbook::{Answer, Question},
    };
    use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Waits for questions, and says so: what is asked before is lost.
    pub fn listen() {
        let answer = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| answer(&event.data()));
        scope().set_onmessage(Some(answer.as_ref().unchecked_ref()));
        answer.forget();
        send(&Answer::Ready, &[]);
    }

    fn answer(message: &JsValue) {
        let parts: &Array = message.unchecked_ref();
        let texts: Array = parts.get(0).unchecked_into();
        let texts: Vec<String> = texts.iter().filter_map(|text| text.as_string()).collect();
        let bytes = parts.get(1).dyn_into().map_or_else(|_| Vec::new(), |bytes: Uint8Array| bytes.to_vec());
        let (answer, file) = match Question::from_texts(&texts) {
            Some(question) => spreadsheet::answer(&question, &bytes),
            // The page sends no others, unless it is of another build; then the message says nothing to it either.
            None => (Answer::Failed { wants_plan: false, message: String::new() }, Vec::new()),
        };
        send(&answer, &file);
    }

    fn send(answer: &Answer, file: &[u8]) {
        let texts: Array = answer.to_texts().iter().map(|text| JsValue::from_str(text)).collect();
        // Texts and bytes can always be sent; if they could not, there would be no way to say so.
        drop(scope().post_message(&Array::of2(&texts, &Uint8Array::from(file))));
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}
