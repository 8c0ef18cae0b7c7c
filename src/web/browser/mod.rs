//! The browser, one file per thing.

pub mod address;
pub mod clock;
pub mod files;
pub mod page;
pub mod rest;
pub mod storage;
