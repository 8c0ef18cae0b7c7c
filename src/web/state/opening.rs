//! Plans come in: from the store, an example, a file, nothing, or last year's plan.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{App, Aside, EXAMPLES, Left, Saved};
use crate::{
    edit::Session,
    format::{self, File},
    plan::{Document, Id, Plan, Version},
    rollover, view,
    web::{
        browser::{address, files, storage},
        route::{Route, Screen},
        ui::notice::{Notice, Tone},
    },
};

impl App {
    /// Goes where an address leads: opens the plan it names.
    pub fn follow(self, route: Route) {
        self.why.set(None);
        self.editing.set(None);
        self.unfolded.update_value(HashSet::clear);
        // What worked in another plan is not said here.
        let here = |notice: &Notice| notice.plan.as_ref().map(Id::as_str) == route.plan();
        self.notices.update(|notices| notices.retain(|notice| notice.tone == Tone::Error || here(notice)));
        // What was typed and not understood goes with the screen.
        if self.route.with_untracked(|now| *now != route) {
            self.say_refused(
                ("Non tutto ciò che era scritto è nel piano", "Not all that was typed is in the plan"),
                ("vale il dato di prima", "what was there before holds"),
            );
        }
        if let Some(id) = route.plan() {
            let open = self.session.with_untracked(|session| {
                session.as_ref().is_some_and(|session| session.document().plan.id.as_str() == id)
            });
            if !open {
                self.save_now();
                self.leave();
                self.load(id.to_owned());
            }
        }
        if let Route::Survey(id, _) = &route {
            self.desk().open(id);
        }
        if route == Route::Home {
            let stored = storage::list().is_ok_and(|entries| !entries.is_empty());
            let first = Route::sheet(EXAMPLES[0].0.to_owned());
            address::replace(&if stored { Route::Plans } else { first });
            return;
        }
        self.route.set(route);
    }

    /// Opens a stored plan, or else the example of that name.
    fn load(self, id: String) {
        if self.resume_unsaved(&id) {
            return;
        }
        let language = self.language.get_untracked();
        let stored = storage::load(&id);
        match stored.as_ref().map(|text| format::read_file(text.as_bytes())) {
            Some(Ok(file)) => {
                self.kept.set_value(stored);
                self.open(file, Saved::Stored);
            }
            Some(Err(error)) => {
                let title =
                    language.pick("Il piano conservato non si può leggere", "The stored plan cannot be read");
                let kept = language.pick(
                    "È rimasto com’era: si può scaricare dalla pagina Piani.",
                    "It was left as it was: it can be downloaded from the page Plans.",
                );
                self.say(
                    Tone::Error,
                    title.to_owned(),
                    format!("{} {kept}", view::file_error(&error, language)),
                );
                address::replace(&Route::Plans);
            }
            None => match EXAMPLES.iter().find(|(example, _, _)| *example == id) {
                Some((_, _, path)) => self.fetch_example(path, |app, file| {
                    app.kept.set_value(None);
                    app.open(file, Saved::Untouched);
                }),
                None => {
                    let title = language
                        .pick("Questo piano non è in questo browser", "This plan is not in this browser");
                    let body = language.pick(
                        "Chi ha mandato il collegamento può mandare anche il file: si importa qui.",
                        "Whoever sent the link can send the file too: it is imported here.",
                    );
                    self.say(Tone::Error, title.to_owned(), body.to_owned());
                    address::replace(&Route::Plans);
                }
            },
        }
    }

    /// Lays the open plan aside, so that its steps can still be taken back when it is opened again.
    pub(super) fn leave(self) {
        if let Some(mut session) = self.session.try_update(Option::take).flatten() {
            session.seal();
            let id = session.document().plan.id.clone();
            let (saved, kept, past) = (self.saved.get_untracked(), self.kept.get_value(), self.past());
            let left = Left { session, saved, kept, past };
            self.aside.update_value(|aside| drop(aside.left.insert(id, left)));
        }
    }

    /// Opens a document: with the steps that can be taken back in it, where nothing else has changed it since.
    pub(super) fn open(self, File { document, past }: File, saved: Saved) {
        let remove = |aside: &mut Aside| {
            aside.past = past;
            aside.left.remove(&document.plan.id)
        };
        let left = self.aside.try_update_value(remove).flatten();
        let session = left.map(|left| left.session).filter(|session| *session.document() == document);
        self.resume(session.unwrap_or_else(|| Session::new(document)), saved);
    }

    fn resume(self, session: Session, saved: Saved) {
        self.version.set(Version::Current);
        self.saved.set(saved);
        self.session.set(Some(session));
        self.opened.update(|count| *count += 1);
    }

    /// Opens a plan again that the store refused to take: what was left of it is all there is.
    #[inline(never)]
    fn resume_unsaved(self, id: &str) -> bool {
        let unsaved = self.aside.try_update_value(|Aside { left, .. }| {
            let failed = |left: &Left| matches!(left.saved, Saved::Failed(_));
            let (id, _) = left.iter().find(|(other, left)| other.as_str() == id && failed(left))?;
            let id = id.clone();
            left.remove(&id)
        });
        let Some(Left { session, saved, kept, past }) = unsaved.flatten() else { return false };
        self.aside.update_value(|aside| aside.past = past);
        self.kept.set_value(kept);
        self.resume(session, saved);
        true
    }

    fn fetch_example(self, path: &'static str, then: fn(Self, File)) {
        leptos::task::spawn_local(async move {
            let language = self.language.get_untracked();
            let title = language.pick("L’esempio non si è caricato", "The example did not load").to_owned();
            match files::fetch(path).await {
                Ok(bytes) => match format::read_file(&bytes) {
                    Ok(file) => then(self, file),
                    Err(error) => self.say(Tone::Error, title, view::file_error(&error, language)),
                },
                Err(_) => {
                    let body = language.pick(
                        "Controllare la connessione e ricaricare la pagina.",
                        "Check the connection and reload the page.",
                    );
                    self.say(Tone::Error, title, body.to_owned());
                }
            }
        });
    }

    /// Adds a fresh copy of an example to the stored plans and opens it.
    pub fn add_example(self, path: &'static str) {
        self.fetch_example(path, |app, file| app.add(file.document));
    }

    /// Makes next year's plan from a stored one and opens its checks, which list what is left to decide.
    pub fn roll_over(self, id: &str) {
        let language = self.language.get_untracked();
        self.save_now();
        let Some(Ok(document)) = storage::load(id).map(|text| format::read(text.as_bytes())) else { return };
        match rollover::roll_over(&document) {
            Ok(next) => {
                self.add(next.document);
                let id = self.document(|document| document.plan.id.to_string());
                id.into_iter().for_each(|id| address::go(&Route::Plan(id, Screen::Checks)));
            }
            Err(error) => {
                let title = language
                    .pick("Il piano dell’anno dopo non è stato fatto", "Next year’s plan was not made");
                self.say(
                    Tone::Error,
                    title.to_owned(),
                    view::roll_over_error(&document.plan, error, language),
                );
            }
        }
    }
}

/// The plan of the year before of the same body, the one that was changed last.
#[inline(never)]
pub(super) fn previous(plan: &Plan) -> Option<Document> {
    let year = plan.year.checked_sub(1)?;
    // Only what names the year is worth reading.
    let mark = year.to_string();
    let entries = storage::list().ok()?.into_iter().filter(|entry| entry.text.contains(&mark));
    let same =
        |one: &str, other: &str| !one.trim().is_empty() && one.trim().eq_ignore_ascii_case(other.trim());
    let of_body = |other: &Plan| same(&plan.body, &other.body) || same(&plan.body_short, &other.body_short);
    let read =
        entries.filter_map(|entry| Some((entry.marks.changed, format::read(entry.text.as_bytes()).ok()?)));
    let fitting = read.filter(|(_, document)| document.plan.year == year && of_body(&document.plan));
    fitting.max_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, document)| document)
}
