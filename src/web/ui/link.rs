//! The link of a screen, to be given on.

use super::{
    dom::{El, button},
    icon,
    notice::Tone,
};
use crate::{
    view::Language,
    web::{
        browser::{clipboard, page},
        state::app,
    },
};

/// A button that copies the link of the screen, or says what the link is where the browser refuses.
pub fn copy_link(class: &str, language: Language) -> El {
    let app = app();
    let copy = move || {
        leptos::task::spawn_local(async move {
            let link = page::link();
            if clipboard::copy(&link).await.is_ok() {
                let done = language.pick("Collegamento copiato", "Link copied");
                app.say(Tone::Done, done.to_owned(), String::new());
            } else {
                let failed = language
                    .pick("Il browser non ha copiato il collegamento", "The browser has not copied the link");
                app.say(Tone::Error, failed.to_owned(), link);
            }
        });
    };
    button(class, copy)
        .child(icon::icon("it-copy"))
        .text(language.pick(" Copia il collegamento", " Copy the link"))
}
