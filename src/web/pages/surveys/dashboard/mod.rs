//! Quadro: the answers of all administrations as pictures.
//!
//! | file | what it draws |
//! |---|---|
//! | `matrix` | Mappa: administrations by what a section asks, with margins and in an order |
//! | `order` | which section is looked at, in which order |
//! | `heat` | the table of the map |
//! | `profile` | Profilo: one administration against the others |
//! | `standing` | all of them: who stands apart in how many items |
//! | `items` | its items, section by section |
//! | `answers` | an answer in full, with its texts |
//! | `scores` | Punteggi: what the groups were given, with its spread |
//! | `problems` | Problemi: what is said to hinder, by frequency |

mod answers;
mod heat;
mod items;
mod matrix;
mod order;
mod problems;
mod profile;
mod scores;
mod standing;

use std::rc::Rc;

use crate::{
    view::Language,
    web::{route::Picture, state::Desk, ui::dom::El},
};

/// Draws a picture.
pub(super) fn section(desk: Desk, picture: Picture, language: Language) -> El {
    match picture {
        Picture::Matrix => matrix::section(desk, language),
        Picture::Profile => profile::section(desk, language),
        Picture::Groups => scores::section(desk, language),
        Picture::Problems => problems::section(desk, language),
    }
}

/// The name of a file of the open survey, without its ending.
fn file_name(desk: Desk, what: &str) -> String {
    let id = desk.id().map(|id| id.to_string()).unwrap_or_default();
    format!("{id}-{what}")
}

/// What a saved picture says of where it comes from: the survey, and its source.
fn about(desk: Desk) -> Option<Rc<dyn Fn() -> Vec<String>>> {
    Some(Rc::new(move || {
        let lines = desk.look(|document| {
            let survey = &document.survey;
            std::iter::once(survey.title.clone()).chain(survey.source.clone()).collect()
        });
        lines.unwrap_or_default()
    }))
}
