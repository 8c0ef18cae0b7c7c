//! Programs that run beside the page: `distribution` draws at random, `workbook` writes and reads spreadsheets. Nothing of one is
//! fetched before it is started.

pub mod distribution;
pub mod workbook;

use std::{cell::RefCell, rc::Rc, time::Duration};

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// A worker at work; dropped, it stops, and nothing more is heard from it.
#[must_use = "the worker ends when its handle is dropped"]
pub struct Handle(#[expect(dead_code, reason = "held so that the worker lives")] Option<Listening>);

/// A worker, and what it calls.
struct Listening {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // What it said just before may still wait to be heard.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What a message of a worker leads to.
enum Next<T> {
    /// It is asked this, message by message.
    Ask(Vec<JsValue>),
    /// There is more to come.
    Wait,
    /// It has done what it was asked for.
    End(T),
    /// It says something else: its program did not start, or is of another build.
    Unclear,
}

/// Starts a worker by the script that starts it. `hear` is given each message; then comes `on_end`, once and never within this
/// call, with what came out or what the browser says of it (its file may be missing, refused, or of another build), and the
/// worker ends.
fn start<T: 'static>(
    loader: &'static str,
    hear: impl Fn(&JsValue) -> Next<T> + 'static,
    on_end: impl FnOnce(Result<T, String>) + 'static,
) -> Handle {
    let worker = match Worker::new(&address(loader)) {
        Ok(worker) => worker,
        Err(error) => {
            let cause = said(&error, loader);
            set_timeout(move || on_end(Err(cause)), Duration::ZERO);
            return Handle(None);
        }
    };
    let finish = Rc::new(once(worker.clone(), on_end));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let (worker, finish) = (worker.clone(), finish.clone());
        move |event: MessageEvent| {
            let message = event.data();
            match hear(&message) {
                Next::Ask(messages) => {
                    let sent = messages.iter().try_for_each(|message| worker.post_message(message));
                    if let Err(error) = sent {
                        finish(Err(said(&error, loader)));
                    }
                }
                Next::Wait => {}
                Next::End(end) => finish(Ok(end)),
                Next::Unclear => finish(Err(said(&message, loader))),
            }
        }
    });
    let on_error = Closure::<dyn Fn(JsValue)>::new(move |event| finish(Err(said(&event, loader))));
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Handle(Some(Listening { worker, _on_message: on_message, _on_error: on_error }))
}

/// Ends the worker and says how it ended, the first time.
fn once<T>(worker: Worker, then: impl FnOnce(T)) -> impl Fn(T) {
    let then = RefCell::new(Some(then));
    move |end| {
        worker.terminate();
        // Taken out before it is called: what it calls may come back here.
        let then = then.borrow_mut().take();
        if let Some(then) = then {
            then(end);
        }
    }
}

/// The files of a worker keep their names from build to build. Asked for with the name of the page's program, which does not,
/// they are fetched anew.
fn address(loader: &str) -> String {
    let program = document().get_element_by_id("program").and_then(|link| link.get_attribute("href"));
    let build = program.unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    format!("{loader}?{build}")
}

/// What the browser says of an error; of a file that it could not have, it says nothing. A worker whose program does not start
/// sends a text (`stadera-worker_loader.js`).
fn said(error: &JsValue, loader: &str) -> String {
    let said = match error.dyn_ref::<ErrorEvent>() {
        Some(event) => event.message(),
        None => error
            .as_string()
            .or_else(|| error.dyn_ref::<js_sys::Error>().map(|one| one.message().into()))
            .unwrap_or_default(),
    };
    if said.is_empty() { loader.to_owned() } else { said }
}
