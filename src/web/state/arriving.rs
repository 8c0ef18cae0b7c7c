//! Plans come in from outside: files, what is pasted, links. One that is here already in another version waits until somebody
//! says what becomes of the two (`waiting`); so does what comes from a spreadsheet, until somebody has seen what was understood of it.

use leptos::prelude::*;

use super::{App, Arrived, Saved, Table, plan_name, waiting::is_table};
use crate::{
    edit::{Ids, Session},
    format::{self, File, FileError, Fingerprint, SURVEY_FORMAT},
    plan::{Document, Id, Version},
    store::{Reason, Snapshot},
    view::{self, say},
    web::{
        browser::{address, clock, files, storage},
        route::Route,
        ui::notice::Tone,
    },
};

/// Where another version of a plan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File,
    /// Another window of the browser, which keeps it in the store.
    Window,
    /// The store, from before.
    Snapshot,
    /// A workbook or a table, whose cells were read.
    Sheet,
}

/// A plan that came in and is here already in another version.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Where it comes from.
    pub source: Source,
    /// The name of the file, or of where else it comes from.
    pub name: String,
    /// What came in; its past ends with its own fingerprint.
    pub theirs: File,
    /// What is here.
    pub mine: File,
    /// What both went on from, where it is still known.
    pub base: Option<Document>,
}

impl App {
    /// Reads files that somebody chose or dropped.
    pub fn import_all(self, files: Option<web_sys::FileList>) {
        let files =
            files.map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect::<Vec<_>>());
        let files = files.unwrap_or_default();
        match self.gathering_desk() {
            Some(desk) => desk.gather(files),
            None => files.into_iter().for_each(|file| self.import(file)),
        }
    }

    /// Reads a file that somebody chose, dropped, or opened with the page; whatever is open stays as it is if it cannot be read.
    pub fn import(self, file: web_sys::File) {
        leptos::task::spawn_local(async move {
            let name = file.name();
            match files::read(&file).await {
                Ok(bytes) if is_table(&name, &bytes) => {
                    self.wait(Arrived::Table(Table { name: Some(name), bytes: bytes.into() }));
                }
                Ok(bytes) if format::is_survey(&bytes) => self.desk().receive(bytes, name).await,
                Ok(bytes) => self.receive(&bytes, name),
                Err(error) => self.refuse(&name, &error),
            }
        });
    }

    /// Takes the text of a file, or a table, that was pasted.
    pub fn paste(self, text: &str) {
        if !text.trim_start().starts_with('{') {
            return self.wait(Arrived::Table(Table { name: None, bytes: text.as_bytes().into() }));
        }
        let name = self.language.get_untracked().pick("testo incollato", "pasted text");
        self.receive(text.as_bytes(), name.to_owned());
    }

    fn receive(self, bytes: &[u8], name: String) {
        match format::read_file(bytes) {
            Ok(mut file) => {
                file.remember(Fingerprint::of(bytes));
                self.meet(file, name);
            }
            // It does not say so at its beginning, as the writer does.
            Err(FileError::OtherKind { found: Some(format) }) if format == SURVEY_FORMAT => {
                let bytes = bytes.to_vec();
                leptos::task::spawn_local(async move { self.desk().receive(bytes, name).await });
            }
            Err(error) => self.refuse(&name, &error),
        }
    }

    fn refuse(self, name: &str, error: &FileError) {
        self.say_refused_file(name, &view::file_error(error, self.language.get_untracked()));
    }

    /// Says that a file was not opened, and why.
    pub(super) fn say_refused_file(self, name: &str, cause: &str) {
        let language = self.language.get_untracked();
        let title = say!(language, "Il file «{}» non è stato aperto", "The file “{}” was not opened", name);
        let kept =
            language.pick("Ciò che era aperto è rimasto com’era.", "What was open was left as it was.");
        self.say(Tone::Error, title, format!("{cause} {kept}"));
    }

    /// Opens a plan from a file; where another version is here already, it waits for a choice.
    fn meet(self, theirs: File, name: String) {
        self.save_now();
        let id = theirs.document.plan.id.clone();
        match self.here(&id) {
            Some(mine) if mine.document == theirs.document => {
                address::go(&Route::sheet(id.to_string()));
                let language = self.language.get_untracked();
                let title = say!(language, "«{}» era già qui", "“{}” was here already", name);
                let body = language.pick(
                    "Il piano conservato in questo browser è lo stesso del file.",
                    "The plan kept in this browser is the same as that of the file.",
                );
                self.say(Tone::Done, title, body.to_owned());
            }
            Some(mine) => {
                let base = storage::ancestor(&id, &mine, &theirs);
                self.wait_for(Incoming { source: Source::File, name, theirs, mine, base });
            }
            None => self.add_file(theirs, &name, true),
        }
    }

    /// The plan under an identifier as it is here: open, or stored.
    pub fn here(self, id: &Id) -> Option<File> {
        let open = self.document(|document| document.plan.id == *id) == Some(true);
        let untouched = self.saved.get_untracked() == Saved::Untouched;
        if open && !untouched {
            return self.file();
        }
        format::read_file(storage::load(id.as_str())?.as_bytes()).ok()
    }

    /// Stores a plan that came from outside, under a free identifier, and opens it.
    fn add_file(self, mut file: File, name: &str, in_file: bool) {
        let language = self.language.get_untracked();
        self.save_now();
        let mut copy = false;
        if let Some(id) = free_id(&file.document.plan.id, |id| storage::load(id).is_none()) {
            copy = file.document.plan.id != id;
            file.document.plan.id = id;
        }
        let id = file.document.plan.id.to_string();
        self.leave();
        self.kept.set_value(None);
        self.open(file, Saved::Waiting);
        self.write(in_file.then(clock::now));
        if in_file {
            self.remember_file(&id);
        }
        address::go(&Route::sheet(id));
        if !matches!(self.saved.get_untracked(), Saved::Failed(_)) {
            let title = say!(language, "«{}» è aperto", "“{}” is open", name);
            let copied = language.pick(
                "È aperto come copia: il piano con lo stesso nome che era già qui è rimasto com’era.",
                "It is open as a copy: the plan of the same name that was here already stays as it was.",
            );
            self.say(Tone::Done, title, if copy { copied.to_owned() } else { String::new() });
        }
    }

    /// Lays an earlier state beside the plan as it is.
    pub fn look_back(self, snapshot: &Snapshot, when: &str) {
        let read = |text: String| format::read_file(text.as_bytes()).ok();
        let Some(theirs) = storage::restore(snapshot).and_then(read) else { return };
        self.save_now();
        let Some(mine) = self.here(&theirs.document.plan.id) else { return };
        let name = say!(self.language.get_untracked(), "il {}", "on {}", when);
        let base = None;
        self.wait_for(Incoming { source: Source::Snapshot, name, theirs, mine, base });
    }

    /// Opens a plan again that was deleted.
    pub fn bring_back(self, file: File) {
        let name = plan_name(&file.document);
        self.add_file(file, &name, false);
    }

    /// Opens a version that came in beside the one that is here.
    pub fn take_as_copy(self, incoming: Incoming) {
        let in_file = incoming.source == Source::File;
        self.add_file(incoming.theirs, &incoming.name, in_file);
    }

    /// Puts a version in the place of the one that is here, which stays as a snapshot and as a step that can be taken back.
    pub fn take(self, incoming: &Incoming, document: &Document) {
        let id = incoming.mine.document.plan.id.to_string();
        if !self.open_stored(&id) {
            return;
        }
        self.set_aside(&id, incoming);
        let replaced =
            self.session.try_update(|session| session.as_mut().map(|session| session.replace(document)));
        if replaced.flatten().is_none_or(|replaced| replaced.is_err()) {
            // Changes lead from any plan to any other; if not, the version is opened without a step back.
            self.session.set(Some(Session::new(document.clone())));
        }
        let whole = *document == incoming.theirs.document;
        let past = if whole { incoming.theirs.past.clone() } else { joined(incoming) };
        self.aside.update_value(|aside| aside.past = past);
        self.steps.update(|count| *count += 1);
        let in_file = whole && incoming.source == Source::File;
        self.write(in_file.then(clock::now));
        if in_file {
            self.remember_file(&id);
        }
        address::go(&Route::sheet(id));
    }

    /// Opens the plan of that identifier, if it is not open; whether it is.
    fn open_stored(self, id: &str) -> bool {
        let is_open = || self.document(|document| document.plan.id.as_str() == id) == Some(true);
        if !is_open() {
            self.follow(Route::sheet(id.to_owned()));
        }
        self.version.set(Version::Current);
        is_open()
    }

    /// Keeps both versions as snapshots before one comes of them, and agrees to what the store holds.
    fn set_aside(self, id: &str, incoming: &Incoming) {
        let reason = if incoming.source == Source::Snapshot { Reason::Restored } else { Reason::Replaced };
        // Writing raises no error.
        let mine = incoming.mine.write_compact().unwrap_or_default();
        storage::snapshot(id, &mine, reason);
        if incoming.source == Source::Window {
            let stored = storage::load(id);
            stored.iter().for_each(|stored| storage::snapshot(id, stored, reason));
            self.kept.set_value(stored);
        }
    }

    /// Keeps the state that is in a file as it is, so that two versions that went on from it can be merged.
    pub(super) fn remember_file(self, id: &str) {
        self.kept.with_value(|kept| {
            kept.iter().for_each(|kept| storage::snapshot(id, kept, Reason::Exported));
        });
    }

    /// Stores a document that was made here, under a free identifier, and opens it.
    pub(super) fn add(self, document: Document) {
        let name = plan_name(&document);
        self.add_file(File { document, past: Vec::new() }, &name, false);
    }

    /// Adds a plan that was made here to the stored ones and opens it.
    pub fn create(self, make: impl FnOnce(&mut Ids) -> Document) {
        if let Some(document) = self.ids.try_update_value(make) {
            self.add(document);
        }
    }

    /// Adds a plan that a link holds to the stored ones and opens it.
    pub fn add_shared(self, document: Document) {
        self.add(document);
    }

    /// Adds a plan that was made of a table to the stored ones and opens it.
    pub fn add_read(self, document: Document, name: &str) {
        self.add_file(File { document, past: Vec::new() }, name, false);
    }
}

/// The files that a merged plan comes from: mine, then theirs.
fn joined(incoming: &Incoming) -> Vec<Fingerprint> {
    let mut file = incoming.mine.clone();
    incoming.theirs.past.iter().for_each(|print| file.remember(*print));
    file.past
}

/// The identifier itself if it is free, or else the first free one of `id-2`, `id-3`, …
pub(super) fn free_id(id: &Id, is_free: impl Fn(&str) -> bool) -> Option<Id> {
    let candidates = (2..1000).filter_map(|number| Id::new(format!("{id}-{number}")).ok());
    std::iter::once(id.clone()).chain(candidates).find(|id| is_free(id.as_str()))
}
