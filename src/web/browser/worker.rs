//! The worker that draws distributions beside the page (`worker/main.rs`). Nothing of it is fetched before it is started.

use std::{cell::RefCell, rc::Rc, time::Duration};

use js_sys::{Array, Float64Array};
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use crate::simulation::distribution::{Answer, Failure, Run, Summary, share_at_least};

const LOADER: &str = "./stadera-worker_loader.js";

/// What came out. The drawn totals stay outside the program's memory, which never shrinks.
pub struct Drawn {
    /// The figures.
    pub summary: Summary,
    sorted: Float64Array,
}

impl Drawn {
    /// Which part (0 to 1) of the totals is `threshold` or more.
    pub fn share_at_least(&self, threshold: f64) -> f64 {
        let at = |place: usize| u32::try_from(place).map_or(f64::NAN, |place| self.sorted.get_index(place));
        share_at_least(self.sorted.length() as usize, at, threshold)
    }
}

/// Why nothing came out.
pub enum Cause {
    /// The worker did not start, or broke: what the browser says. Its file may be missing, refused, or of another build.
    Worker(String),
    /// It refused the question.
    Refused(Failure),
}

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

/// Starts a worker with a question. `on_progress` hears which part (0 to 1) is drawn; then comes either `on_done` or
/// `on_failed`, once and never within this call, and the worker ends.
pub fn start(
    run: &Run,
    on_progress: impl Fn(f64) + 'static,
    on_done: impl FnOnce(Drawn) + 'static,
    on_failed: impl FnOnce(Cause) + 'static,
) -> Handle {
    let worker = match Worker::new(&address()) {
        Ok(worker) => worker,
        Err(error) => {
            let cause = Cause::Worker(text(&error));
            set_timeout(move || on_failed(cause), Duration::ZERO);
            return Handle(None);
        }
    };
    let finish = Rc::new(once(worker.clone(), move |end| match end {
        Ok(drawn) => on_done(drawn),
        Err(cause) => on_failed(cause),
    }));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let (worker, finish, run) = (worker.clone(), finish.clone(), run.clone());
        move |event: MessageEvent| match heard(&event.data()) {
            Ok(Heard::Ready) => ask(&worker, &run, &*finish),
            Ok(Heard::Progress(drawn)) => on_progress(share(drawn, run.samples)),
            Ok(Heard::Done(drawn)) => finish(Ok(drawn)),
            Err(cause) => finish(Err(cause)),
        }
    });
    let on_error = Closure::<dyn Fn(JsValue)>::new(move |event| finish(Err(Cause::Worker(text(&event)))));
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Handle(Some(Listening { worker, _on_message: on_message, _on_error: on_error }))
}

type End = Result<Drawn, Cause>;

/// Ends the worker and says how it ended, the first time.
fn once(worker: Worker, then: impl FnOnce(End)) -> impl Fn(End) {
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

fn ask(worker: &Worker, run: &Run, finish: impl Fn(End)) {
    let question = Float64Array::from(run.to_numbers().as_slice());
    if let Err(error) = worker.post_message(&question) {
        finish(Err(Cause::Worker(text(&error))));
    }
}

enum Heard {
    Ready,
    Progress(usize),
    Done(Drawn),
}

/// What a message says. A worker whose program does not start sends a text (`stadera-worker_loader.js`).
fn heard(message: &JsValue) -> Result<Heard, Cause> {
    let unclear = || Cause::Worker(text(message));
    let parts: &Array = message.dyn_ref().ok_or_else(unclear)?;
    let answer: Float64Array = parts.get(0).dyn_into().map_err(|_| unclear())?;
    match Answer::from_numbers(&answer.to_vec()).ok_or_else(unclear)? {
        Answer::Ready => Ok(Heard::Ready),
        Answer::Progress(drawn) => Ok(Heard::Progress(drawn)),
        Answer::Done(summary) => {
            let sorted = parts.get(1).dyn_into().map_err(|_| unclear())?;
            Ok(Heard::Done(Drawn { summary, sorted }))
        }
        Answer::Failed(failure) => Err(Cause::Refused(failure)),
    }
}

/// Counts of samples are far below 2^53.
#[expect(clippy::cast_precision_loss)]
fn share(drawn: usize, of: usize) -> f64 {
    drawn as f64 / of as f64
}

/// The worker's files keep their names from build to build. Asked for with the name of the page's program, which does not, they
/// are fetched anew.
fn address() -> String {
    let program = document().get_element_by_id("program").and_then(|link| link.get_attribute("href"));
    let build = program.unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    format!("{LOADER}?{build}")
}

/// What the browser says of an error; of a file that it could not have, it says nothing.
fn text(error: &JsValue) -> String {
    let said = match error.dyn_ref::<ErrorEvent>() {
        Some(event) => event.message(),
        None => error
            .as_string()
            .or_else(|| error.dyn_ref::<js_sys::Error>().map(|one| one.message().into()))
            .unwrap_or_default(),
    };
    if said.is_empty() { LOADER.to_owned() } else { said }
}
