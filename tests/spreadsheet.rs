//! Workbooks: what LibreOffice computes from them, what comes back from them, what is refused and how it is said.
#![allow(clippy::panic, reason = "a test stops where it fails, in its helpers too")]

mod support;

#[path = "spreadsheet/back.rs"]
mod back;
#[path = "spreadsheet/formulas.rs"]
mod formulas;
#[path = "spreadsheet/office.rs"]
mod office;
