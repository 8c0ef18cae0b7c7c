//! Stadera: performance plans of public bodies, scored by rule and explained.
//!
//! Where to start reading, and what is where:
//!
//! | module | what it is for |
//! |---|---|
//! | [`plan`] | the document: plan, areas, objectives, indicators, schedules, monitoring, amendments |
//! | [`law`] | the rules R1–R13 and the acts that each of them rests on |
//! | [`scoring`] | the evaluation, and the trace that explains it |
//! | [`interim`] | how a plan stands at 30 June: the suggested states, the interim values |
//! | [`coverage`] | guidelines against objectives, with the gaps both ways |
//! | [`checks`] | the coherence checks |
//! | [`rollover`] | the plan of the next year, and what is left to decide in it |
//! | [`simulation`] | moving weights, by hand and at random |
//! | [`survey`] | the second kind of document: a survey, its answers, the published tables computed again |
//! | [`teaching`] | lessons, exercises, the wrong readings of the rules |
//! | [`comparison`] | many plans side by side, a row for each |
//! | [`merge`] | two documents brought together, field by field |
//! | [`edit`] | the only way a document changes: changes, undo, redo |
//! | [`mod@format`] | files: envelope, versions, errors with their place |
//! | [`store`] | how plans are kept: keys, the order of writing, snapshots |
//! | [`view`] | what page and command line show: figures, names, findings, the prose of explanations, in two languages |
//! | [`number`], [`date`], [`text`] | exact decimals with the one rounding, calendar days, texts compared |
//! | [`delimited`] | tables as text: their letters, their cells |
//! | `spreadsheet` | workbooks and tables: a plan as XLSX with its formulas, and back (not in the page) |
//! | [`workbook`] | what the page and the program of spreadsheets say to each other |
//! | `cli` | the command line (not on WebAssembly) |
//! | `web` | the page (WebAssembly only) |
//!
//! The engine ([`scoring`], [`interim`], [`coverage`], [`checks`], [`rollover`], [`comparison`], [`merge`],
//! [`survey`], [`simulation`]) is pure: the same document gives the same result; it knows no clock, no randomness, no floating point
//! and no browser. Only [`simulation::distribution`] draws at random, from a given seed, and gives the same figures to the
//! last bit everywhere.

pub mod checks;
pub mod comparison;
pub mod coverage;
pub mod date;
pub mod delimited;
pub mod edit;
pub mod format;
pub mod interim;
pub mod law;
pub mod merge;
pub mod number;
pub mod plan;
pub mod rollover;
pub mod scoring;
pub mod simulation;
#[cfg(any(not(target_arch = "wasm32"), feature = "spreadsheet"))]
pub mod spreadsheet;
pub mod store;
pub mod survey;
pub mod teaching;
pub mod text;
pub mod view;
pub mod workbook;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
// The program of spreadsheets has no page.
#[cfg(all(target_arch = "wasm32", not(feature = "spreadsheet")))]
pub mod web;
