//! The browser's worker: draws a distribution beside the page, which goes on answering. The page's side is
//! `src/web/browser/worker.rs`; what they say to each other, `src/simulation/distribution/message.rs`.
//!
//! A question is a `Float64Array`, an answer a list: the answer's `Float64Array`, and at the end the drawn totals.
//! Stopping it is ending the worker. Only WebAssembly has one.

#[cfg(target_arch = "wasm32")]
#[allow(dead_code, unused_imports, reason = "the library offers more of it than the worker needs")]
#[path = "../src/simulation/distribution/mod.rs"]
mod distribution;

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::listen();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The worker runs in a browser, beside the page: `make serve` builds both and serves them.");
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use crate::distribution::{Answer, Failure, Run, Totals};
    use js_sys::{Array, Float64Array};
    use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Between two reports of progress, in ms.
    const PAUSE: f64 = 50.0;
    /// Reports of progress at the most, while they come faster than that.
    const REPORTS: usize = 50;

    /// Waits for questions, and says so: what is asked before is lost.
    pub fn listen() {
        let answer = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| answer(&event.data()));
        scope().set_onmessage(Some(answer.as_ref().unchecked_ref()));
        answer.forget();
        say(&Answer::Ready);
    }

    fn answer(question: &JsValue) {
        match perform(question) {
            Ok(totals) => deliver(&totals),
            Err(failure) => say(&Answer::Failed(failure)),
        }
    }

    fn perform(question: &JsValue) -> Result<Totals, Failure> {
        let list: &Float64Array = question.dyn_ref().ok_or(Failure::Question)?;
        let run = Run::from_numbers(&list.to_vec())?;
        let (mut told, mut when) = (0, js_sys::Date::now());
        run.perform(|drawn| {
            let now = js_sys::Date::now();
            if drawn - told >= run.samples / REPORTS || now - when >= PAUSE {
                say(&Answer::Progress(drawn));
                (told, when) = (drawn, now);
            }
        })
    }

    fn say(answer: &Answer) {
        send(&Array::of1(&numbers(&answer.to_numbers())), &Array::new());
    }

    fn deliver(totals: &Totals) {
        let sorted = numbers(totals.sorted());
        // Handed over, not copied once more.
        let handed_over = Array::of1(&sorted.buffer());
        send(&Array::of2(&numbers(&Answer::Done(totals.summary()).to_numbers()), &sorted), &handed_over);
    }

    fn numbers(list: &[f64]) -> Float64Array {
        Float64Array::from(list)
    }

    fn send(message: &Array, handed_over: &Array) {
        // Numbers can always be sent; if they could not, there would be no way to say so.
        drop(scope().post_message_with_transfer(message, handed_over));
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}
