//! What the tests share. Each file under `tests/` is a program of its own and uses a part of it.
#![allow(dead_code, reason = "every test program compiles the whole of this and uses a part")]
#![allow(clippy::panic, reason = "a test stops where it fails, in its helpers too")]

pub mod arithmetic;
pub mod cases;
pub mod changes;
pub mod exact;
pub mod files;
pub mod fill;
pub mod interim_cases;
pub mod json;
pub mod monitoring;
pub mod notation;
pub mod plans;
pub mod published;
pub mod random;
pub mod reference;
pub mod schema;
pub mod words;
