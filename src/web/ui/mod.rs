//! Parts that know nothing of plans.

pub mod choice;
pub mod dialog;
pub mod dom;
pub mod field;
pub mod grid;
pub mod hatch;
pub mod icon;
pub mod link;
pub mod notice;
pub mod step;
pub mod table;
