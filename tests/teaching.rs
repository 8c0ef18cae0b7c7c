//! What is taught: the wrong readings, the lessons, the exercises.

mod support;

#[path = "teaching/misreadings.rs"]
mod misreadings;

#[path = "teaching/exercises.rs"]
mod exercises;
#[path = "teaching/lessons.rs"]
mod lessons;
#[path = "teaching/rules.rs"]
mod rules;
