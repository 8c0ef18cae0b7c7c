//! The browser's own store, as a shelf for plans and surveys ([`crate::store`]); the language, and what was done of lessons and
//! exercises.
//!
//! All keys start with `stadera.`, because pages of one host share the store.

use std::collections::{BTreeMap, BTreeSet};

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::clock;
use crate::{
    format::File,
    plan::{Document, Id},
    store::{Entry, Marks, Reason, Shelf, Snapshot, Store, StoreError, Surveys},
};

const SOLVED: &str = "stadera.exercises.";
const ANSWERED: &str = "stadera.answered.";
const LANGUAGE: &str = "stadera.language";
const COURSE: &str = "stadera.course";

/// The plans in the browser's store.
const PLANS: Store<Browser> = Store::on(Browser);

/// The surveys in it.
pub const SURVEYS: Store<Browser, Surveys> = Store::on(Browser);

/// The browser's store. It is asked for anew each time: it can be taken away while the page is open.
pub struct Browser;

impl Shelf for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        local()?.get_item(key).map_err(|_| StoreError::Forbidden)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        local()?.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        local()?.remove_item(key).map_err(|_| StoreError::Forbidden)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let keys = local()?;
        let length = keys.length().map_err(|_| StoreError::Forbidden)?;
        Ok((0..length).filter_map(|index| keys.key(index).ok().flatten()).collect())
    }
}

fn local() -> Result<web_sys::Storage, StoreError> {
    window().local_storage().ok().flatten().ok_or(StoreError::Forbidden)
}

#[inline(never)]
fn refusal(error: &JsValue) -> StoreError {
    let full = error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "QuotaExceededError");
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    if full || name.as_deref() == Some("QuotaExceededError") {
        StoreError::Full
    } else {
        StoreError::Forbidden
    }
}

/// All stored plans, in the browser's order.
pub fn list() -> Result<Vec<Entry>, StoreError> {
    PLANS.all()
}

/// The key of a plan, as events of the store name it.
pub fn key(id: &str) -> String {
    Store::<Browser>::key(id)
}

/// The text of a stored plan.
pub fn load(id: &str) -> Option<String> {
    PLANS.text(id)
}

/// Writes a plan and reads it back.
pub fn save(id: &str, text: &str) -> Result<(), StoreError> {
    PLANS.save(id, text, clock::moment())
}

/// Removes a plan and what stands beside it.
pub fn remove(id: &str) -> Result<(), StoreError> {
    PLANS.remove(id, clock::moment())
}

/// What is kept beside a plan; empty where nothing is.
pub fn marks(id: &str) -> Marks {
    PLANS.marks(id)
}

/// Writes what is kept beside a plan.
pub fn set_marks(id: &str, marks: &Marks) -> Result<(), StoreError> {
    PLANS.set_marks(id, marks)
}

/// Keeps a state of a plan. One that finds no room is left out: what is worked on comes first.
pub fn snapshot(id: &str, text: &str, reason: Reason) {
    let _ = PLANS.snapshot(id, text, reason, clock::moment());
}

/// Earlier states of all plans, newest first.
pub fn snapshots() -> Vec<Snapshot> {
    PLANS.snapshots()
}

/// Takes away all earlier states of a plan.
pub fn forget(id: &str) -> Result<(), StoreError> {
    PLANS.forget(id)
}

/// The text of an earlier state.
pub fn restore(snapshot: &Snapshot) -> Option<String> {
    PLANS.restore(snapshot)
}

/// The plan that two versions of it went on from, where it is still known.
pub fn ancestor(id: &Id, mine: &File, theirs: &File) -> Option<Document> {
    PLANS.ancestor(id.as_str(), mine, theirs)
}

/// Asks the browser not to give the store away for want of room.
#[inline(never)]
pub fn keep() {
    // Some browsers ask the user, some decide by themselves; where they refuse, files are the way to keep plans.
    let _ = window().navigator().storage().persist();
}

/// The exercises of a sheet that were solved.
pub fn solved(sheet: &str) -> BTreeSet<u32> {
    numbers(SOLVED, sheet)
}

/// Remembers them. A store that refuses only means that they are not marked next time.
pub fn set_solved(sheet: &str, solved: &BTreeSet<u32>) {
    set_numbers(SOLVED, sheet, solved);
}

/// The exercises of a sheet that were answered, rightly or not.
pub fn answered(sheet: &str) -> BTreeSet<u32> {
    numbers(ANSWERED, sheet)
}

/// Remembers them, likewise.
pub fn set_answered(sheet: &str, answered: &BTreeSet<u32>) {
    set_numbers(ANSWERED, sheet, answered);
}

fn numbers(what: &str, sheet: &str) -> BTreeSet<u32> {
    let text = Browser.get(&format!("{what}{sheet}")).ok().flatten();
    text.unwrap_or_default().split(',').filter_map(|number| number.parse().ok()).collect()
}

fn set_numbers(what: &str, sheet: &str, numbers: &BTreeSet<u32>) {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    let _ = Browser.set(&format!("{what}{sheet}"), &numbers.join(","));
}

/// The language that was chosen last.
pub fn language() -> Option<String> {
    local().ok()?.get_item(LANGUAGE).ok().flatten()
}

/// Remembers the language. A store that refuses only means that it is asked again next time.
pub fn set_language(tag: &str) {
    let _ = Browser.set(LANGUAGE, tag);
}

/// What is remembered of the course: a word for each lesson; nothing where it cannot be read.
pub fn course() -> BTreeMap<String, String> {
    local().ok().and_then(|_| LocalStorage::get(COURSE).ok()).unwrap_or_default()
}

/// Remembers it. A store that refuses only means that the course begins anew next time.
pub fn set_course(progress: &BTreeMap<String, String>) {
    if local().is_ok() {
        let _ = LocalStorage::set(COURSE, progress);
    }
}
