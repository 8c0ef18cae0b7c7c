//! The worker that draws distributions (`worker/main.rs`).

use js_sys::{Array, Float64Array};
use wasm_bindgen::{JsCast, JsValue};

use super::{Handle, Next};
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
    /// The worker did not start, or broke: what the browser says.
    Worker(String),
    /// It refused the question.
    Refused(Failure),
}

/// Starts a worker with a question. `on_progress` hears which part (0 to 1) is drawn; then comes either `on_done` or
/// `on_failed`, once and never within this call, and the worker ends.
pub fn start(
    run: &Run,
    on_progress: impl Fn(f64) + 'static,
    on_done: impl FnOnce(Drawn) + 'static,
    on_failed: impl FnOnce(Cause) + 'static,
) -> Handle {
    let run = run.clone();
    let hear = move |message: &JsValue| match heard(message) {
        Some(Heard::Ready) => Next::Ask(vec![Float64Array::from(run.to_numbers().as_slice()).into()]),
        Some(Heard::Progress(drawn)) => {
            on_progress(share(drawn, run.samples));
            Next::Wait
        }
        Some(Heard::Done(drawn)) => Next::End(Ok(drawn)),
        Some(Heard::Failed(failure)) => Next::End(Err(failure)),
        None => Next::Unclear,
    };
    super::start(LOADER, hear, move |end| match end {
        Ok(Ok(drawn)) => on_done(drawn),
        Ok(Err(failure)) => on_failed(Cause::Refused(failure)),
        Err(said) => on_failed(Cause::Worker(said)),
    })
}

enum Heard {
    Ready,
    Progress(usize),
    Done(Drawn),
    Failed(Failure),
}

/// What a message says, if it is one.
fn heard(message: &JsValue) -> Option<Heard> {
    let parts: &Array = message.dyn_ref()?;
    let answer: Float64Array = parts.get(0).dyn_into().ok()?;
    Some(match Answer::from_numbers(&answer.to_vec())? {
        Answer::Ready => Heard::Ready,
        Answer::Progress(drawn) => Heard::Progress(drawn),
        Answer::Done(summary) => Heard::Done(Drawn { summary, sorted: parts.get(1).dyn_into().ok()? }),
        Answer::Failed(failure) => Heard::Failed(failure),
    })
}

/// Counts of samples are far below 2^53.
#[expect(clippy::cast_precision_loss)]
fn share(drawn: usize, of: usize) -> f64 {
    drawn as f64 / of as f64
}
