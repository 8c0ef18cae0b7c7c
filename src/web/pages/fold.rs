//! What a row keeps folded: a row that is drawn anew, because what is written in it changed, stands open if it stood open.

use leptos::prelude::*;

use crate::{plan::Id, web::state::App};

/// Whether what belongs to a part stands open.
#[derive(Clone, Copy)]
pub struct Fold {
    app: App,
    part: StoredValue<Id>,
    open: RwSignal<bool>,
}

impl Fold {
    /// As it stood when it was last drawn on this screen; closed at first.
    pub fn new(app: App, part: &Id) -> Self {
        let open = app.unfolded.with_value(|parts| parts.contains(part));
        Self { app, part: StoredValue::new(part.clone()), open: RwSignal::new(open) }
    }

    /// Whether it stands open; follows.
    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// Opens it, or closes it.
    pub fn turn(self) {
        let part = self.part.get_value();
        self.app.unfolded.update_value(|parts| {
            if !parts.remove(&part) {
                parts.insert(part);
            }
        });
        self.open.update(|open| *open = !*open);
    }
}
