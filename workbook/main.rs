//! The program of spreadsheets, which runs beside the page: writes a plan as a workbook, reads what comes from a spreadsheet.
//! The page's side is `src/web/browser/worker/workbook.rs`; what they say to each other, `src/workbook.rs`; what is done,
//! `src/spreadsheet/`.
//!
//! A question is two messages, the bytes of a file, which may be none, and a text; an answer is a list, the bytes and then
//! texts. Stopping it is ending the worker. Only WebAssembly has one.

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
    use std::cell::RefCell;

    use js_sys::{Array, Uint8Array};
    use stadera::{
        spreadsheet,
        workbook::{Answer, Question},
    };
    use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Waits for questions, and says so: what is asked before is lost.
    pub fn listen() {
        let bytes = RefCell::new(Vec::new());
        let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let message = event.data();
            match message.as_string() {
                Some(text) => answer(&text, &bytes.take()),
                None => drop(bytes.replace(message.unchecked_into::<Uint8Array>().to_vec())),
            }
        });
        scope().set_onmessage(Some(answer.as_ref().unchecked_ref()));
        answer.forget();
        send(&Answer::Ready, &[]);
    }

    fn answer(text: &str, bytes: &[u8]) {
        match Question::from_text(text) {
            Some(question) => {
                let (answer, file) = spreadsheet::answer(&question, bytes);
                send(&answer, &file);
            }
            // A page of another build: it understands no answer, and says that it does not.
            None => drop(scope().post_message(&JsValue::from_str("?"))),
        }
    }

    fn send(answer: &Answer, file: &[u8]) {
        let message = Array::of1(&Uint8Array::from(file));
        for text in answer.to_texts() {
            message.push(&text.into());
        }
        // Texts and bytes can always be sent; if they could not, there would be no way to say so.
        drop(scope().post_message(&message));
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}
