//! The only way a document changes: a [`Session`] makes changes, refuses those that would break the document, and can
//! take them back. `compose` makes the changes for what people ask for: add, duplicate, delete, reorder, amend.

mod amend;
mod begin;
mod compose;
mod refusal;
mod session;

pub use amend::{AmendError, Amended, close_amendment, open_amendment, set_reason, withdraw_amendment};
pub use begin::empty_plan;
pub use compose::{Ids, New, add, duplicate, empty_schedule, move_by, remove};
pub use refusal::{EditError, Refusal};
pub use session::{Session, Step};
