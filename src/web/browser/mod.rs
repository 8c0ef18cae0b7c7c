//! The browser, one file per thing.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod files;
pub mod offline;
pub mod page;
pub mod picture;
pub mod rest;
pub mod storage;
pub mod width;
pub mod worker;
