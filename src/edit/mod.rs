//! The only way a document changes: a [`Session`] applies changes and can take them back.

mod session;

pub use session::Session;
