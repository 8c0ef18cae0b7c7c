//! The page: a thin shell round the library. WebAssembly only.
//!
//! State comes down by signals and memos, events go up by the methods of [`state::App`]; no component computes a
//! score. Start with `state` (what the page holds), then `shell` (what surrounds every screen) and `pages`.
//!
//! | folder | what it holds |
//! |---|---|
//! | `browser` | one file per thing of the browser: storage, files, clock, address |
//! | `ui` | parts that know nothing of plans: fields, icons, notices |
//! | `editor` | the panel that edits a part |
//! | `form` | fields bound to a part of the plan |
//! | `arm`, `total`, `why` | the picture, the total, the *Perché?* panel |
//! | `answer` | what a learner answers, the verdict, the table of wrong readings |
//! | `play` | a small document to play with: its fields, the result of each key press, why |
//! | `chart` | pictures of figures, with their tables, and how they are saved |
//! | `incoming` | what came in and waits for a choice: a plan that is here already in another version, a workbook, a table |
//! | `export` | the open plan as a spreadsheet |
//! | `share` | the link that holds a plan |
//! | `pages` | one file per screen |

mod answer;
mod arm;
mod browser;
mod chart;
mod editor;
mod export;
mod form;
mod incoming;
mod pages;
mod play;
mod route;
mod share;
mod shell;
mod state;
mod total;
mod ui;
mod way;
mod why;

/// Puts the page into the document's body.
pub fn mount() {
    console_error_panic_hook::set_once();
    browser::rest::prepare();
    // The page builds its own elements; Leptos gives it an owner for its signals and an executor for its effects.
    leptos::mount::mount_to_body(shell::mount);
}
