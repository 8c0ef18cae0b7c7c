//! Moduli: the form that is sent to offices, and the gathering of those that come back.
//!
//! | file | what it draws |
//! |---|---|
//! | `blank` | the form to send, empty or with what somebody has answered |
//! | `returned` | the files that came back, and what they come to |
//! | `file` | a file, its forms, what was found in them |
//! | `point` | something to be decided, with its choices |

mod blank;
mod file;
mod point;
mod returned;

use crate::{
    view::Language,
    web::{
        state::Desk,
        ui::dom::{El, el},
    },
};

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    el("div")
        .class("survey-forms")
        .child(blank::section(desk, language))
        .child(returned::section(desk, language))
}
