//! A large file is being read: how far it is, and the way to stop it.

use std::{cell::Cell, rc::Rc};

use crate::{
    view::{Language, say},
    web::ui::{
        dialog,
        dom::{El, button, el},
    },
};

/// The dialog of a file that is being read.
pub struct Progress {
    dialog: El,
    bar: El,
    stopped: Rc<Cell<bool>>,
}

impl Progress {
    /// Opens it.
    pub fn open(name: &str, language: Language) -> Self {
        let title = say!(language, "Si sta leggendo «{}»…", "“{}” is being read…", name);
        let stopped = Rc::new(Cell::new(false));
        let stop = Rc::clone(&stopped);
        let bar = el("progress").attr("max", "100").attr("value", "0").attr("aria-label", &title);
        let dialog = el("dialog").class("confirm").attr("aria-label", &title);
        let cancel = button("btn btn-outline-primary btn-xs", {
            let stop = Rc::clone(&stop);
            move || stop.set(true)
        });
        let cancel = cancel.text(language.pick("Interrompi", "Stop"));
        // Escape closes the dialog, which is another way to stop.
        let dialog = dialog.on("close", move |_| stop.set(true));
        let dialog = dialog
            .child(el("h2").text(&title))
            .child(bar.clone())
            .child(el("div").class("toolbar").child(cancel));
        dialog.clone().mount();
        dialog::open(&dialog);
        Self { dialog, bar, stopped }
    }

    /// Shows how far it is.
    pub fn show(&self, (done, whole): (usize, usize)) {
        let percent = done.saturating_mul(100).checked_div(whole).unwrap_or_default();
        drop(self.bar.clone().attr("value", &percent.to_string()));
    }

    /// Whether somebody stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    /// Takes it away.
    pub fn close(&self) {
        self.dialog.of::<web_sys::Element>().remove();
    }
}
