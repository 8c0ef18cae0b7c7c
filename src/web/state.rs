//! What the page holds, and everything that can happen to it.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::{
    browser::{
        address, clock, files, page,
        storage::{self, Marks, StorageError},
    },
    editor::Edited,
    route::{Route, Screen},
    ui::notice::{Notice, Tone},
    why::Question,
};
use crate::{
    edit::{AmendError, Amended, EditError, Ids, Session},
    format::{self, FileError},
    plan::{Change, Document, Id, Plan, Version},
    rollover,
    scoring::{Evaluation, Performance, evaluate},
    view::{self, Language, say},
};

/// The plans that the page brings along: identifier, name and file beside the page.
pub const EXAMPLES: [(&str, &str, &str); 2] = [
    ("arti-2020", "ARTI 2020", "examples/arti-2020.json"),
    ("arti-2021-interim", "ARTI 2021, 30 giugno", "examples/arti-2021-interim.json"),
];

/// How long after the last edit the plan is written to the store.
const SAVE_AFTER: Duration = Duration::from_millis(250);

/// A document with its evaluation, shared by everything that shows it.
#[derive(Clone)]
pub struct Shown(Arc<(Document, Evaluation)>);

impl Shown {
    /// Evaluates a document.
    pub fn new(document: Document, performance: Performance) -> Self {
        let evaluation = evaluate(&document, performance);
        Self(Arc::new((document, evaluation)))
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.0.0
    }

    /// Its evaluation.
    pub fn evaluation(&self) -> &Evaluation {
        &self.0.1
    }
}

/// Two are the same only if they are one: comparing documents would cost more than showing them again.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Where the open plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// An example as it came: not in the store.
    Untouched,
    /// In the store as it is.
    Stored,
    /// Edited a moment ago, about to be written.
    Waiting,
    /// The store refused it.
    Failed(StorageError),
}

/// The state of the page. Cheap to copy: everything in it is a signal.
#[derive(Clone, Copy)]
pub struct App {
    /// The language.
    pub language: RwSignal<Language>,
    /// The screen.
    pub route: RwSignal<Route>,
    /// The open plan with its undo.
    pub session: RwSignal<Option<Session>>,
    /// Whose performance is evaluated.
    pub performance: RwSignal<Performance>,
    /// The version of the plan that is shown.
    pub version: RwSignal<Version>,
    /// The version that is shown, evaluated.
    pub shown: Memo<Option<Shown>>,
    /// Where the open plan stands.
    pub saved: RwSignal<Saved>,
    /// What is being said to the user.
    pub notices: RwSignal<Vec<Notice>>,
    /// What the *Perché?* panel explains.
    pub why: RwSignal<Option<Question>>,
    /// What the editor shows; it and the explanation take turns.
    pub editing: RwSignal<Option<Edited>>,
    /// The objective that the sheet is to show when it is next drawn.
    pub visit: StoredValue<Option<Id>>,
    /// Whether the first figures stand, so that what is not urgent can follow.
    pub settled: RwSignal<bool>,
    /// Counts the steps taken back or made again, so that fields show what counts.
    pub steps: RwSignal<u32>,
    /// What the store holds of the open plan, as far as this page knows.
    kept: StoredValue<Option<String>>,
    /// The plan of the year before, where one of the same body is in the store.
    pub previous: Memo<Option<Arc<Document>>>,
    /// Counts the plans that were opened, for what follows the plan and not its edits.
    pub opened: RwSignal<u32>,
    /// Counts what happens to the store, so that lists of it follow.
    pub store_changes: RwSignal<u32>,
    /// Gives out identifiers for new parts.
    ids: StoredValue<Ids>,
}

/// The state, from anywhere below the root.
pub fn app() -> App {
    expect_context()
}

impl App {
    /// The state at the start of the page.
    pub fn new() -> Self {
        let session: RwSignal<Option<Session>> = RwSignal::new(None);
        let performance = RwSignal::new(Performance::default());
        let version = RwSignal::new(Version::default());
        let shown = Memo::new(move |_| {
            let document = session.with(|session| Some(session.as_ref()?.document().at(&version.get())))?;
            Some(Shown::new(document.ok()?, performance.get()))
        });
        let opened = RwSignal::new(0);
        // Looked for when a plan is opened: reading all that is stored after every edit would cost too much.
        let previous = Memo::new_with_compare(
            move |_| {
                opened.track();
                session.with_untracked(|session| previous(&session.as_ref()?.document().plan).map(Arc::new))
            },
            |_, _| true,
        );
        let stored = storage::language().into_iter().chain(page::languages());
        let language = stored.filter_map(|tag| Language::from_tag(&tag)).next().unwrap_or_default();
        Self {
            language: RwSignal::new(language),
            route: RwSignal::new(address::current()),
            session,
            performance,
            version,
            shown,
            saved: RwSignal::new(Saved::Untouched),
            notices: RwSignal::new(Vec::new()),
            why: RwSignal::new(None),
            editing: RwSignal::new(None),
            visit: StoredValue::new(None),
            settled: RwSignal::new(false),
            steps: RwSignal::new(0),
            kept: StoredValue::new(None),
            previous,
            opened,
            store_changes: RwSignal::new(0),
            ids: StoredValue::new(Ids::new(clock::seed())),
        }
    }

    /// Changes the language and remembers it.
    pub fn speak(self, language: Language) {
        storage::set_language(language.tag());
        self.language.set(language);
    }

    /// Whether the open plan can be edited: only its current version can.
    pub fn editable(self) -> bool {
        self.version.with(|version| *version == Version::Current)
    }

    /// Says something to the user.
    pub fn say(self, tone: Tone, title: String, body: String) {
        self.notices.update(|notices| {
            notices.retain(|notice| notice.title != title);
            notices.push(Notice { tone, title, body });
        });
    }

    /// Goes where an address leads: opens the plan it names.
    pub fn follow(self, route: Route) {
        self.why.set(None);
        self.editing.set(None);
        if let Some(id) = route.plan() {
            let open = self.session.with_untracked(|session| {
                session.as_ref().is_some_and(|session| session.document().plan.id.as_str() == id)
            });
            if !open {
                self.save_now();
                self.session.set(None);
                self.load(id.to_owned());
            }
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
        let language = self.language.get_untracked();
        let stored = storage::load(&id);
        match stored.as_ref().map(|text| format::read(text.as_bytes())) {
            Some(Ok(document)) => {
                self.kept.set_value(stored);
                self.open(document, Saved::Stored);
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
                Some((_, _, path)) => self.fetch_example(path, |app, document| {
                    app.kept.set_value(None);
                    app.open(document, Saved::Untouched);
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

    /// Opens a document and forgets the one that was open.
    fn open(self, document: Document, saved: Saved) {
        self.version.set(Version::Current);
        self.saved.set(saved);
        self.session.set(Some(Session::new(document)));
        self.opened.update(|count| *count += 1);
    }

    fn fetch_example(self, path: &'static str, then: fn(Self, Document)) {
        leptos::task::spawn_local(async move {
            let language = self.language.get_untracked();
            let title = language.pick("L’esempio non si è caricato", "The example did not load").to_owned();
            match files::fetch(path).await {
                Ok(bytes) => match format::read(&bytes) {
                    Ok(document) => then(self, document),
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
        self.fetch_example(path, |app, document| app.add(document, None));
    }

    /// Reads files that somebody chose or dropped.
    pub fn import_all(self, files: Option<web_sys::FileList>) {
        let files =
            files.map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect::<Vec<_>>());
        files.into_iter().flatten().for_each(|file| self.import(file));
    }

    /// Reads a file that somebody chose or dropped; whatever is open stays as it is if it cannot be read.
    fn import(self, file: web_sys::File) {
        leptos::task::spawn_local(async move {
            let language = self.language.get_untracked();
            let name = file.name();
            let read = match files::read(&file).await {
                Ok(bytes) => format::read(&bytes),
                Err(error) => Err(error),
            };
            match read {
                Ok(document) => self.add(document, Some(name)),
                Err(error) => self.refuse(&name, &error, language),
            }
        });
    }

    fn refuse(self, name: &str, error: &FileError, language: Language) {
        let title = say!(language, "Il file «{}» non è stato aperto", "The file “{}” was not opened", name);
        let kept =
            language.pick("Ciò che era aperto è rimasto com’era.", "What was open was left as it was.");
        self.say(Tone::Error, title, format!("{} {kept}", view::file_error(error, language)));
    }

    /// Stores a document that came from outside, under a free identifier, and opens it.
    fn add(self, mut document: Document, file: Option<String>) {
        let language = self.language.get_untracked();
        self.save_now();
        let Ok(text) = format::write(&document) else { return };
        let same = storage::load(document.plan.id.as_str()).as_deref() == Some(text.as_str());
        let mut copy = false;
        if !same && let Some(id) = free_id(&document.plan.id) {
            copy = document.plan.id != id;
            document.plan.id = id;
        }
        self.kept.set_value(same.then_some(text));
        let id = document.plan.id.to_string();
        let exported = file.is_some().then(clock::now);
        let name = file.unwrap_or_else(|| plan_name(&document));
        self.open(document, Saved::Waiting);
        self.write(exported);
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

    /// Adds a plan that was made here to the stored ones and opens it.
    pub fn create(self, make: impl FnOnce(&mut Ids) -> Document) {
        if let Some(document) = self.ids.try_update_value(make) {
            self.add(document, None);
        }
    }

    /// Makes next year's plan from a stored one and opens its checks, which list what is left to decide.
    pub fn roll_over(self, id: &str) {
        let language = self.language.get_untracked();
        self.save_now();
        let Some(Ok(document)) = storage::load(id).map(|text| format::read(text.as_bytes())) else { return };
        match rollover::roll_over(&document) {
            Ok(next) => {
                self.add(next.document, None);
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

    /// Edits the open plan and has it saved.
    ///
    /// # Errors
    /// Why the edit is refused, in words; nothing has changed then.
    pub fn edit(self, changes: &[Change]) -> Result<(), String> {
        self.change(|session| session.apply(changes))
            .map_err(|error| view::edit_error(&error, self.language.get_untracked()))
    }

    /// Opens, closes or withdraws an amendment, or changes what it says of itself.
    ///
    /// # Errors
    /// What it lacks, in words; nothing has changed then.
    pub fn amend(
        self,
        make: impl FnOnce(&Document, &mut Ids) -> Result<Amended, AmendError>,
    ) -> Result<(), String> {
        let language = self.language.get_untracked();
        let Some(amended) = self.new_ids(make) else { return Ok(()) };
        let (amendments, changes) = amended.map_err(|error| view::amend_error(error, language).to_owned())?;
        self.change(|session| session.amend(amendments.clone(), &changes))
            .map_err(|error| view::edit_error(&error, language))
    }

    /// Edits the open plan where no field stands by to say why it is refused: a notice says it.
    pub fn edit_or_say(self, changes: &[Change]) {
        if let Err(reason) = self.edit(changes) {
            let language = self.language.get_untracked();
            let title = language.pick("La modifica non è stata fatta", "The edit was not made");
            self.say(Tone::Error, title.to_owned(), reason);
        }
    }

    /// The same as a step of its own, for what is chosen or pressed and not typed or dragged.
    pub fn edit_at_once(self, changes: &[Change]) {
        self.seal();
        self.edit_or_say(changes);
        self.seal();
    }

    fn change(self, edit: impl Fn(&mut Session) -> Result<(), EditError>) -> Result<(), EditError> {
        let session = self.session.try_update(|session| session.as_mut().map(edit));
        session.flatten().unwrap_or(Ok(()))?;
        self.save_soon();
        Ok(())
    }

    /// Opens the editor of a part, in the place of the explanation.
    pub fn open_editor(self, edited: Edited) {
        self.seal();
        self.why.set(None);
        self.editing.set(Some(edited));
    }

    /// Reads the open document, without following it.
    pub fn document<T>(self, read: impl FnOnce(&Document) -> T) -> Option<T> {
        self.session.with_untracked(|session| session.as_ref().map(|session| read(session.document())))
    }

    /// Reads the open document for something that gets new identifiers.
    pub fn new_ids<T>(self, make: impl FnOnce(&Document, &mut Ids) -> T) -> Option<T> {
        self.document(|document| self.ids.try_update_value(|ids| make(document, ids))).flatten()
    }

    /// Ends the current undo step: the visit to a field, the drag, is over.
    pub fn seal(self) {
        self.session.update_untracked(|session| {
            if let Some(session) = session {
                session.seal();
            }
        });
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(Session::undo);
    }

    /// Makes the last step again.
    pub fn redo(self) {
        self.step(Session::redo);
    }

    fn step(self, step: fn(&mut Session) -> Result<(), crate::plan::ChangeError>) {
        if self.editable() {
            self.session.update(|session| {
                // A step fits the document it was made on; a session has no other.
                let _ = session.as_mut().map(step);
            });
            self.steps.update(|count| *count += 1);
            self.save_soon();
        }
    }

    fn save_soon(self) {
        self.saved.set(Saved::Waiting);
        set_timeout(move || self.save_now(), SAVE_AFTER);
    }

    /// Writes the open plan to the store if it waits for it.
    pub fn save_now(self) {
        if matches!(self.saved.get_untracked(), Saved::Waiting | Saved::Failed(_)) {
            self.write(None);
        }
    }

    fn write(self, exported: Option<String>) {
        let Some((id, text)) = self.file() else { return };
        let marks = Marks { changed: clock::now(), exported };
        // What another tab or a newer version put there is not ours to overwrite.
        let foreign = storage::load(&id)
            .is_some_and(|there| self.kept.with_value(|kept| kept.as_ref() != Some(&there)));
        let written = if foreign { Err(StorageError::Foreign) } else { storage::save(&id, &text) };
        let written = written.and_then(|()| storage::set_marks(&id, &marks));
        if written.is_ok() {
            self.kept.set_value(Some(text));
        }
        self.saved.set(written.map_or_else(Saved::Failed, |()| Saved::Stored));
        self.store_changes.update(|count| *count += 1);
    }

    /// Identifier and file of the open plan.
    fn file(self) -> Option<(String, String)> {
        self.session.with_untracked(|session| {
            let document = session.as_ref()?.document();
            Some((document.plan.id.to_string(), format::write(document).ok()?))
        })
    }

    /// Offers the open plan as a file.
    pub fn export(self) {
        if let Some((id, text)) = self.file() {
            self.download(&id, &text);
            self.say_refused();
            if self.saved.get_untracked() != Saved::Untouched {
                self.write(Some(clock::now()));
            }
        }
    }

    /// What was typed and not understood is not in a file: said by the names of the fields.
    fn say_refused(self) {
        let fields = page::refused_fields();
        if fields.is_empty() {
            return;
        }
        let language = self.language.get_untracked();
        let title = language.pick(
            "Il file non contiene tutto ciò che è scritto",
            "The file does not hold all that is written",
        );
        let names = fields.join(", ");
        let body = say!(
            language,
            "Non è stato capito, e il file ha il valore di prima: {}.",
            "Not understood, so the file has the value from before: {}.",
            names
        );
        self.say(Tone::Error, title.to_owned(), body);
    }

    /// Offers a stored plan as a file, whatever its text.
    pub fn export_stored(self, id: &str) {
        let Some(text) = storage::load(id) else { return };
        self.download(id, &text);
        let marks = Marks { exported: Some(clock::now()), ..storage::marks(id) };
        // A mark that is not written only means that the plan is still marked as not in a file.
        let _ = storage::set_marks(id, &marks);
        self.store_changes.update(|count| *count += 1);
    }

    fn download(self, id: &str, text: &str) {
        if files::download(&format!("{id}.json"), text).is_err() {
            let language = self.language.get_untracked();
            let title = language.pick("Il file non è stato salvato", "The file was not saved");
            let body = language
                .pick("Il browser non permette di scaricarlo.", "The browser does not let it be downloaded.");
            self.say(Tone::Error, title.to_owned(), body.to_owned());
        }
    }

    /// Removes a stored plan.
    pub fn remove(self, id: &str) {
        storage::remove(id);
        page::focus("content");
        self.session.update(|session| {
            if session.as_ref().is_some_and(|session| session.document().plan.id.as_str() == id) {
                *session = None;
                self.saved.set(Saved::Untouched);
            }
        });
        self.store_changes.update(|count| *count += 1);
    }
}

/// The plan of the year before of the same body, the one that was changed last.
#[inline(never)]
fn previous(plan: &Plan) -> Option<Document> {
    let year = plan.year.checked_sub(1)?;
    let mark = format!("\"year\": {year}");
    let entries = storage::list().ok()?.into_iter().filter(|entry| entry.text.contains(&mark));
    let same =
        |one: &str, other: &str| !one.trim().is_empty() && one.trim().eq_ignore_ascii_case(other.trim());
    let of_body = |other: &Plan| same(&plan.body, &other.body) || same(&plan.body_short, &other.body_short);
    let read =
        entries.filter_map(|entry| Some((entry.marks.changed, format::read(entry.text.as_bytes()).ok()?)));
    let fitting = read.filter(|(_, document)| document.plan.year == year && of_body(&document.plan));
    fitting.max_by(|(one, _), (other, _)| one.cmp(other)).map(|(_, document)| document)
}

/// The name of a plan in headings and lists: `ARTI 2020`.
pub fn plan_name(document: &Document) -> String {
    let plan = &document.plan;
    let body = if plan.body_short.is_empty() { &plan.body } else { &plan.body_short };
    format!("{body} {}", plan.year)
}

/// The identifier itself if nothing is stored under it, or else the first free one of `id-2`, `id-3`, …
fn free_id(id: &Id) -> Option<Id> {
    let candidates = (2..1000).filter_map(|number| Id::new(format!("{id}-{number}")).ok());
    std::iter::once(id.clone()).chain(candidates).find(|id| storage::load(id.as_str()).is_none())
}
