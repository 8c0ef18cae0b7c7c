//! The survey of 2021 on digital services: what the file holds against what the source prints, counted there by hand; the
//! published tables computed again, with every difference and its cause; the format and its errors.
#![allow(clippy::panic, reason = "a test stops where it fails, in its helpers too")]

#[path = "survey/annexes.rs"]
mod annexes;
#[path = "survey/citation.rs"]
mod citation;
#[path = "survey/counting.rs"]
mod counting;
#[path = "survey/dashboard.rs"]
mod dashboard;
#[path = "survey/file.rs"]
mod file;
#[path = "survey/forms.rs"]
mod forms;
#[path = "survey/gathering.rs"]
mod gathering;
#[path = "survey/hostile.rs"]
mod hostile;
#[path = "survey/own.rs"]
mod own;
#[path = "survey/pictures.rs"]
mod pictures;
#[path = "survey/random.rs"]
mod random;
#[path = "survey/returned.rs"]
mod returned;
#[path = "survey/rules.rs"]
mod rules;
#[path = "survey/search.rs"]
mod search;
#[path = "survey/services.rs"]
mod services;
mod support;
#[path = "survey/synthesis.rs"]
mod synthesis;

use stadera::{format, survey::Document};

const EXAMPLE: &str = "public/examples/digital-services-2021.json";

fn example() -> Document {
    format::read_survey(support::files::text(EXAMPLE).as_bytes()).expect(EXAMPLE)
}
