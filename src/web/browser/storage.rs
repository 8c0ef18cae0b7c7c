//! The browser's own store: one entry a plan, holding the very text of its file, and a small one beside it; the language,
//! and what was done of lessons and exercises.
//!
//! There is no index that could be lost: the list is made from the keys. All keys start with `stadera.`, because pages
//! of one host share the store.

use std::collections::{BTreeMap, BTreeSet};

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

const PLAN: &str = "stadera.plan.";
const MARKS: &str = "stadera.marks.";
const SOLVED: &str = "stadera.exercises.";
const LANGUAGE: &str = "stadera.language";
const COURSE: &str = "stadera.course";

/// Why the store did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser does not give a store (private mode, settings).
    Forbidden,
    /// It is full.
    Full,
    /// What was written did not read back.
    Unfaithful,
    /// Something else stands there that this page has not read.
    Foreign,
}

/// What is kept beside a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Last change, ISO.
    pub changed: String,
    /// When it was last saved to a file as it is, ISO; `None` where it is not yet in a file.
    pub exported: Option<String>,
    /// What was decided as it is when the plan was taken over from last year's.
    #[serde(default)]
    pub decided: Vec<String>,
}

/// A stored plan, readable or not.
pub struct Entry {
    /// What follows the prefix of the key.
    pub id: String,
    /// The text, as it was written.
    pub text: String,
    /// What is kept beside it.
    pub marks: Marks,
}

fn store() -> Result<web_sys::Storage, StorageError> {
    window().local_storage().ok().flatten().ok_or(StorageError::Forbidden)
}

fn write(key: &str, text: &str) -> Result<(), StorageError> {
    let store = store()?;
    store.set_item(key, text).map_err(|error| refusal(&error))?;
    let read = store.get_item(key).map_err(|_| StorageError::Forbidden)?;
    if read.as_deref() == Some(text) { Ok(()) } else { Err(StorageError::Unfaithful) }
}

fn refusal(error: &JsValue) -> StorageError {
    let full = error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "QuotaExceededError");
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    if full || name.as_deref() == Some("QuotaExceededError") {
        StorageError::Full
    } else {
        StorageError::Forbidden
    }
}

/// All stored plans, in the browser's order.
pub fn list() -> Result<Vec<Entry>, StorageError> {
    let store = store()?;
    let length = store.length().map_err(|_| StorageError::Forbidden)?;
    let keys = (0..length).filter_map(|index| store.key(index).ok().flatten());
    let entries = keys
        .filter_map(|key| {
            let id = key.strip_prefix(PLAN)?.to_owned();
            let text = store.get_item(&key).ok().flatten()?;
            Some(Entry { marks: marks(&id), text, id })
        })
        .collect();
    Ok(entries)
}

/// The text of a stored plan.
pub fn load(id: &str) -> Option<String> {
    store().ok()?.get_item(&format!("{PLAN}{id}")).ok().flatten()
}

/// Writes a plan and reads it back.
pub fn save(id: &str, text: &str) -> Result<(), StorageError> {
    write(&format!("{PLAN}{id}"), text)
}

/// Removes a plan and what stands beside it.
pub fn remove(id: &str) {
    LocalStorage::delete(format!("{PLAN}{id}"));
    LocalStorage::delete(format!("{MARKS}{id}"));
}

/// What is kept beside a plan; empty where nothing is.
pub fn marks(id: &str) -> Marks {
    // Without a store, asking it would end the program.
    store().ok().and_then(|_| LocalStorage::get(format!("{MARKS}{id}")).ok()).unwrap_or_default()
}

/// Writes what is kept beside a plan.
pub fn set_marks(id: &str, marks: &Marks) -> Result<(), StorageError> {
    LocalStorage::set(format!("{MARKS}{id}"), marks).map_err(|_| StorageError::Full)
}

/// The exercises of a sheet that were solved.
pub fn solved(sheet: &str) -> BTreeSet<u32> {
    let text = store().ok().and_then(|store| store.get_item(&format!("{SOLVED}{sheet}")).ok().flatten());
    text.unwrap_or_default().split(',').filter_map(|number| number.parse().ok()).collect()
}

/// Remembers them. A store that refuses only means that they are not marked next time.
pub fn set_solved(sheet: &str, solved: &BTreeSet<u32>) {
    let numbers: Vec<String> = solved.iter().map(u32::to_string).collect();
    let _ = write(&format!("{SOLVED}{sheet}"), &numbers.join(","));
}

/// The language that was chosen last.
pub fn language() -> Option<String> {
    store().ok()?.get_item(LANGUAGE).ok().flatten()
}

/// Remembers the language. A store that refuses only means that it is asked again next time.
pub fn set_language(tag: &str) {
    let _ = write(LANGUAGE, tag);
}

/// What is remembered of the course: a word for each lesson; nothing where it cannot be read.
pub fn course() -> BTreeMap<String, String> {
    store().ok().and_then(|_| LocalStorage::get(COURSE).ok()).unwrap_or_default()
}

/// Remembers it. A store that refuses only means that the course begins anew next time.
pub fn set_course(progress: &BTreeMap<String, String>) {
    if store().is_ok() {
        let _ = LocalStorage::set(COURSE, progress);
    }
}
