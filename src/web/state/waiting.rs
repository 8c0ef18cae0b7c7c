//! What came in and waits until somebody says what becomes of it, one after the other.

use std::sync::Arc;

use leptos::prelude::*;

use super::{App, Aside, Incoming};
use crate::survey;

/// Something that came in and waits for a choice.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrived {
    /// A plan that is here already in another version.
    Plan(Box<Incoming>),
    /// A survey that is here already in another version, with the name of its file.
    Survey(Box<survey::Document>, String),
    /// What comes from a spreadsheet.
    Table(Table),
}

/// A workbook or a table, not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of the file; none for what was pasted.
    pub name: Option<String>,
    /// What the file holds.
    pub bytes: Arc<[u8]>,
}

impl App {
    /// Has a plan wait for a choice.
    pub fn wait_for(self, incoming: Incoming) {
        self.wait(Arrived::Plan(Box::new(incoming)));
    }

    /// Has it wait for a choice.
    pub(super) fn wait(self, arrived: Arrived) {
        self.aside.update_value(|aside| aside.incoming.push(arrived));
        self.came.update(|count| *count += 1);
    }

    /// The first that waits for a choice.
    pub fn first_that_waits(self) -> Option<Arrived> {
        self.came.track();
        self.aside.with_value(|aside| aside.incoming.first().cloned())
    }

    /// The first that waits is dealt with, or left alone.
    pub fn dismiss(self) {
        self.aside.update_value(|Aside { incoming, .. }| drop(incoming.drain(..1.min(incoming.len()))));
        self.came.update(|count| *count += 1);
    }
}

/// Whether a file comes from a spreadsheet: by its name, or else by what it holds.
pub(super) fn is_table(name: &str, bytes: &[u8]) -> bool {
    let (_, ending) = name.rsplit_once('.').unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "json" => false,
        "xlsx" | "xlsm" | "xls" | "ods" | "csv" | "tsv" => true,
        "txt" => !bytes.trim_ascii_start().starts_with(b"{"),
        _ => bytes.starts_with(b"PK"),
    }
}

/// Whether a text is one that was copied from a spreadsheet: several lines, with what divides columns.
pub fn is_pasted_table(text: &str) -> bool {
    let divided = |line: &str| line.contains('\t') || line.matches(';').count() > 1;
    text.trim().lines().count() > 1 && text.lines().any(divided)
}
