//! Workbooks: what LibreOffice computes from them, what comes back from them, what is refused and how it is said.
#![allow(clippy::panic, reason = "a test stops where it fails, in its helpers too")]

mod support;

#[path = "spreadsheet/archive.rs"]
mod archive;
#[path = "spreadsheet/back.rs"]
mod back;
#[path = "spreadsheet/damage.rs"]
mod damage;
#[path = "spreadsheet/formulas.rs"]
mod formulas;
#[path = "spreadsheet/office.rs"]
mod office;
#[path = "spreadsheet/tables.rs"]
mod tables;
