//! The program of spreadsheets (`workbook/main.rs`): plans as workbooks and tables, and what comes from a spreadsheet.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::{Handle, Next};
use crate::workbook::{Answer, Question, Reading, Task};

const LOADER: &str = "./stadera-workbook_loader.js";

/// Why nothing came out.
pub enum Cause {
    /// The program did not start, or broke: what the browser says.
    Worker(String),
    /// It could not do it: whether it could with the plan that the workbook was made of, and why in words.
    Refused(bool, String),
}

/// Asks for a plan as a file; `on_end` is called once and never within this call.
pub fn write(question: Question, on_end: impl FnOnce(Result<Uint8Array, Cause>) + 'static) -> Handle {
    let hear = move |message: &JsValue| match heard(message) {
        Some((Answer::Ready, _)) => Next::Ask(asked(&question, &[])),
        Some((Answer::File, file)) => Next::End(Ok(file)),
        Some((Answer::Failed { wants_plan, message }, _)) => {
            Next::End(Err(Cause::Refused(wants_plan, message)))
        }
        Some((Answer::Read(_), _)) | None => Next::Unclear,
    };
    super::start(LOADER, hear, move |end| on_end(end.unwrap_or_else(|said| Err(Cause::Worker(said)))))
}

/// Asks what a file says. `here` gives the file of the plan that is here under the name of the one that was read, if one is: then
/// it is read into that. `on_end` is called once and never within this call.
pub fn read(
    question: Question,
    bytes: impl AsRef<[u8]> + 'static,
    here: impl Fn(&Reading) -> Option<String> + 'static,
    on_end: impl FnOnce(Result<Read, Cause>) + 'static,
) -> Handle {
    debug_assert_eq!(question.task, Task::Read);
    let alone = std::cell::RefCell::new(None);
    let hear = move |message: &JsValue| match heard(message) {
        Some((Answer::Ready, _)) => Next::Ask(asked(&question, bytes.as_ref())),
        Some((Answer::Read(reading), _)) => {
            if let Some(alone) = alone.borrow_mut().take() {
                return Next::End(Ok(Read { alone, into: Some(reading) }));
            }
            if question.plan.is_some() {
                return Next::End(Ok(Read { alone: reading.clone(), into: Some(reading) }));
            }
            let Some(plan) = here(&reading) else {
                return Next::End(Ok(Read { alone: reading, into: None }));
            };
            *alone.borrow_mut() = Some(reading);
            Next::Ask(asked(&Question { plan: Some(plan), ..question.clone() }, bytes.as_ref()))
        }
        Some((Answer::Failed { wants_plan, message }, _)) => {
            Next::End(Err(Cause::Refused(wants_plan, message)))
        }
        Some((Answer::File, _)) | None => Next::Unclear,
    };
    super::start(LOADER, hear, move |end| on_end(end.unwrap_or_else(|said| Err(Cause::Worker(said)))))
}

/// What a file says.
pub struct Read {
    /// As it is by itself.
    pub alone: Reading,
    /// Read into the plan that is here.
    pub into: Option<Reading>,
}

/// The bytes, then what is to be done with them.
fn asked(question: &Question, bytes: &[u8]) -> Vec<JsValue> {
    vec![Uint8Array::from(bytes).into(), question.to_text().into()]
}

fn heard(message: &JsValue) -> Option<(Answer, Uint8Array)> {
    let mut parts = message.dyn_ref::<Array>()?.iter();
    let bytes = parts.next()?;
    let texts: Vec<String> = parts.filter_map(|text| text.as_string()).collect();
    Some((Answer::from_texts(&texts)?, bytes.unchecked_into()))
}
