//! The open survey: opened, edited, taken back, kept in the store and in files. It lies beside the open plan, and knows nothing
//! of it.

use std::{collections::HashMap, rc::Rc, time::Duration};

use leptos::prelude::*;

use super::{App, Arrived, Aside, Saved, arriving::free_id};
use crate::{
    format::{self, FileError, SurveyReading},
    plan::Id,
    store::{Marks, StoreError},
    survey::{Document, Session, Step, returned::Gathering},
    view::{self, Language, say},
    web::{
        browser::{
            address, clock, files, page,
            storage::{self, SURVEYS},
        },
        incoming::Progress,
        route::{Route, SurveyScreen},
        ui::notice::Tone,
    },
};

/// The surveys that the page brings along: identifier, name and file beside the page.
pub const SURVEY_EXAMPLES: [(&str, &str, &str); 1] =
    [("dig-2021", "DIG 2021", "examples/digital-services-2021.json")];

/// How long after the last edit the survey is written to the store.
const SAVE_AFTER: Duration = Duration::from_millis(400);

/// A file of more bytes takes so long to read that somebody waits.
const LONG: usize = 1_500_000;

/// So many bytes are read at a time: some hundredths of a second on an old computer.
const BIT: usize = 150_000;

/// With more answers a survey is larger than what browsers keep for a page (some five million characters): it is not even
/// written, because that would take long each time and fail.
const MOST_KEPT: usize = 40_000;

/// What explains a figure as it is now; nothing once it is gone.
pub type Asked = Rc<dyn Fn() -> Option<view::survey::Told>>;

/// The open survey. Cheap to copy: everything in it is a signal, which lives as long as the page.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The page.
    pub app: App,
    /// What is worked on, with its undo.
    pub session: RwSignal<Option<Session>>,
    /// Counts the surveys that were opened, for what follows the survey and not its edits.
    pub opened: RwSignal<u32>,
    /// Counts the steps taken back or made again, so that fields show what counts.
    pub steps: RwSignal<u32>,
    /// Where it stands.
    pub saved: RwSignal<Saved>,
    /// The administration that is looked at, on every screen that looks at one.
    pub chosen: RwSignal<Option<Id>>,
    /// What tells the explanation beside the work.
    pub asked: RwSignal<Option<Asked>, LocalStorage>,
    /// Forms that came back for it, with what was chosen about them.
    pub gathering: RwSignal<Gathering>,
    /// The surveys that were open before.
    pub(super) left: StoredValue<HashMap<Id, Left>>,
    /// What the store holds of it, as far as this page knows.
    kept: StoredValue<Option<String>>,
    /// Counts the edits.
    edits: StoredValue<u32>,
}

/// A survey that was open before: what can be taken back in it, where it stood, what the store held of it, forms that wait.
pub(super) struct Left {
    session: Session,
    saved: Saved,
    kept: Option<String>,
    pub(super) gathering: Gathering,
}

impl Left {
    /// Whether it is nowhere but here.
    const fn is_unkept(&self) -> bool {
        matches!(self.saved, Saved::Failed(_))
    }
}

impl Desk {
    fn new(app: App) -> Self {
        Self {
            app,
            session: RwSignal::new(None),
            opened: RwSignal::new(0),
            steps: RwSignal::new(0),
            saved: RwSignal::new(Saved::Untouched),
            chosen: RwSignal::new(None),
            asked: RwSignal::new_local(None),
            gathering: RwSignal::new(Gathering::new()),
            left: StoredValue::new(HashMap::new()),
            kept: StoredValue::new(None),
            edits: StoredValue::new(0),
        }
    }

    /// Reads the open survey; follows every edit.
    pub fn read<T>(self, read: impl FnOnce(&Document) -> T) -> Option<T> {
        self.session.with(|session| session.as_ref().map(|session| read(session.document())))
    }

    /// Reads the open survey as it is now.
    pub fn look<T>(self, read: impl FnOnce(&Document) -> T) -> Option<T> {
        untrack(|| self.read(read))
    }

    /// The identifier of the open survey.
    pub fn id(self) -> Option<Id> {
        self.look(|document| document.survey.id.clone())
    }

    /// Makes a step in the open survey.
    ///
    /// # Errors
    /// Those of `change`; the survey is then as it was.
    pub fn edit<E>(self, step: Step, change: impl FnOnce(&mut Document) -> Result<(), E>) -> Result<(), E> {
        let mut changed = Ok(false);
        self.session.maybe_update(|session| {
            if let Some(session) = session {
                changed = session.edit(step, change);
            }
            matches!(changed, Ok(true))
        });
        if changed? {
            self.save_soon();
        }
        Ok(())
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(Session::undo);
    }

    /// Makes the last step again that was taken back.
    pub fn redo(self) {
        self.step(Session::redo);
    }

    fn step(self, make: fn(&mut Session) -> Option<Step>) {
        let made = self.session.try_update(|session| session.as_mut().and_then(make)).flatten();
        if made.is_some() {
            self.steps.update(|count| *count += 1);
            self.save_soon();
        }
    }

    fn save_soon(self) {
        if !self.saved.get_untracked().waits_for_choice() {
            self.saved.set(Saved::Waiting);
        }
        self.edits.update_value(|count| *count += 1);
        let count = self.edits.get_value();
        set_timeout(
            move || {
                if self.edits.get_value() == count {
                    self.save_now()
                }
            },
            SAVE_AFTER,
        );
    }

    /// Writes the survey to the store if it waits for it, or did not find room before.
    pub fn save_now(self) {
        let saved = self.saved.get_untracked();
        if matches!(saved, Saved::Waiting | Saved::Failed(_)) && !saved.waits_for_choice() {
            self.write(None);
        }
    }

    /// The surveys that are nowhere but in this page, the open one among them: identifier and title; follows.
    pub fn unkept(self) -> Vec<(Id, String)> {
        let name = |session: &Session| {
            let survey = &session.document().survey;
            (survey.id.clone(), survey.title.clone())
        };
        let open = matches!(self.saved.get(), Saved::Failed(_));
        let open = open.then(|| self.session.with(|session| session.as_ref().map(name))).flatten();
        let left = self.left.with_value(|left| {
            left.values().filter(|one| one.is_unkept()).map(|one| name(&one.session)).collect::<Vec<_>>()
        });
        open.into_iter().chain(left).collect()
    }

    fn write(self, exported: Option<String>) {
        let Some((id, text)) = self.look(|document| (document.survey.id.to_string(), compact(document)))
        else {
            return;
        };
        let written = text.ok_or(StoreError::Full).and_then(|text| {
            self.ours(&id)?;
            SURVEYS.save(&id, &text, clock::moment())?;
            self.kept.set_value(Some(text));
            Ok(())
        });
        if written.is_ok() {
            // A mark that is not written only means that the survey still counts as not in a file.
            let _ = SURVEYS.set_marks(&id, &Marks { changed: clock::now(), exported, ..Marks::default() });
            storage::keep();
        }
        let before = self.saved.get_untracked();
        let saved = written.map_or_else(Saved::Failed, |()| Saved::Stored);
        // Where it is tried again and again, nothing is drawn anew that says the same.
        if saved != before || saved == Saved::Stored {
            self.saved.set(saved);
            self.app.store_changes.update(|count| *count += 1);
        }
    }

    /// Whether the store still holds what this page put there.
    fn ours(self, id: &str) -> Result<(), StoreError> {
        match (SURVEYS.text(id), self.kept.get_value()) {
            (there, kept) if there == kept => Ok(()),
            (None, _) => Err(StoreError::Gone),
            (Some(_), _) => Err(StoreError::Foreign),
        }
    }

    /// Looks whether another window has changed the survey: what nothing was edited of here is taken over.
    pub fn look_again(self) {
        let Some(id) = self.id() else { return };
        if self.saved.get_untracked() != Saved::Stored || self.ours(id.as_str()).is_ok() {
            return;
        }
        match SURVEYS.text(id.as_str()) {
            Some(text) => {
                self.open_text(id.as_str(), text);
            }
            None => self.saved.set(Saved::Failed(StoreError::Gone)),
        }
    }

    /// Gives up what was edited here for what another window has kept.
    pub fn take_other(self) {
        let Some(id) = self.id() else { return };
        match SURVEYS.text(id.as_str()) {
            Some(text) => {
                self.open_text(id.as_str(), text);
            }
            None => {
                self.session.set(None);
                self.saved.set(Saved::Untouched);
                address::go(&Route::Surveys);
            }
        }
    }

    /// Keeps what was edited here beside what another window has kept; the forms that wait go along.
    pub fn keep_as_copy(self) {
        if let Some(document) = self.look(Document::clone) {
            let gathering = self.gathering.get_untracked();
            self.session.set(None);
            self.add(document, false);
            self.gathering.set(gathering);
        }
    }

    /// Opens a survey from a file; where another version is here already, it waits for a choice.
    pub(super) async fn receive(self, bytes: Vec<u8>, name: String) {
        let language = self.app.language.get_untracked();
        match read(bytes, &name, language).await {
            Some(Ok(document)) => self.meet(document, name),
            Some(Err(error)) => {
                self.app.say_refused_file(&name, &view::survey_file_error(&error, language));
            }
            // Somebody no longer wanted to wait.
            None => {}
        }
    }

    fn meet(self, document: Document, name: String) {
        let language = self.app.language.get_untracked();
        self.save_now();
        match self.here(&document.survey.id) {
            Some(here) if here == document => {
                address::go(&Route::Survey(document.survey.id.to_string(), SurveyScreen::Synthesis));
                let title = say!(language, "«{}» era già qui", "“{}” was here already", name);
                self.app.say(Tone::Done, title, String::new());
            }
            Some(_) => self.app.wait(Arrived::Survey(Box::new(document), name)),
            None => {
                self.add(document, true);
                let title = say!(language, "«{}» è aperta", "“{}” is open", name);
                self.app.say(Tone::Done, title, String::new());
            }
        }
    }

    /// The survey under an identifier as it is here: open, nowhere but in this page, or stored.
    fn here(self, id: &Id) -> Option<Document> {
        let open = self.look(|document| (document.survey.id == *id).then(|| document.clone())).flatten();
        let edited = self.saved.get_untracked() != Saved::Untouched;
        let left = self.left.with_value(|left| {
            left.get(id).filter(|left| left.is_unkept()).map(|left| left.session.document().clone())
        });
        open.filter(|_| edited)
            .or(left)
            .or_else(|| format::read_survey(SURVEYS.text(id.as_str())?.as_bytes()).ok())
    }

    /// Opens a document that came in or was made, under a free identifier.
    pub fn add(self, document: Document, in_file: bool) {
        // Where nobody has answered yet, there is nothing to see but the form: somebody is to fill it in.
        let empty = document.survey.administrations.is_empty();
        let screen = if empty { SurveyScreen::Answers } else { SurveyScreen::Synthesis };
        self.add_at(document, in_file, screen);
    }

    /// The same, and goes to a screen of it.
    pub fn add_at(self, mut document: Document, in_file: bool, screen: SurveyScreen) {
        let unkept: Vec<Id> = untrack(|| self.unkept()).into_iter().map(|(id, _)| id).collect();
        let is_free =
            |id: &str| SURVEYS.text(id).is_none() && unkept.iter().all(|other| other.as_str() != id);
        if let Some(id) = free_id(&document.survey.id, is_free) {
            document.survey.id = id;
        }
        let id = document.survey.id.to_string();
        self.show(document, Saved::Waiting, None);
        self.write(in_file.then(clock::now));
        address::go(&Route::Survey(id, screen));
    }

    /// Puts a version that came in into the place of the one that is here; that can be taken back while the survey is open.
    pub fn replace(self, document: Document) {
        let id = document.survey.id.to_string();
        if !self.open(&id) {
            return self.add(document, true);
        }
        // Nothing is refused here.
        let _ = self.edit::<()>(Step::Returned, |here| {
            *here = document;
            Ok(())
        });
        self.steps.update(|count| *count += 1);
        address::go(&Route::Survey(id, SurveyScreen::Synthesis));
    }

    fn show(self, document: Document, saved: Saved, kept: Option<String>) {
        if self.id().as_ref() == Some(&document.survey.id) {
            self.session.set(None);
        } else {
            self.leave();
            let left = self.left.try_update_value(|left| left.remove(&document.survey.id)).flatten();
            self.gathering.set(left.map(|left| left.gathering).unwrap_or_default());
        }
        self.lay(Session::new(document), saved, kept);
    }

    /// Lays a survey on the desk.
    fn lay(self, session: Session, saved: Saved, kept: Option<String>) {
        self.asked.set(None);
        self.kept.set_value(kept);
        self.saved.set(saved);
        self.session.set(Some(session));
        self.opened.update(|count| *count += 1);
    }

    /// Lays the open survey aside, so that nothing of it is lost while the page is open.
    fn leave(self) {
        self.save_now();
        self.chosen.set(None);
        if let Some(session) = self.session.try_update(Option::take).flatten() {
            let id = session.document().survey.id.clone();
            let gathering = self.gathering.try_update(std::mem::take).unwrap_or_default();
            let left =
                Left { session, saved: self.saved.get_untracked(), kept: self.kept.get_value(), gathering };
            self.left.update_value(|all| drop(all.insert(id, left)));
            self.saved.set(Saved::Untouched);
            self.opened.update(|count| *count += 1);
        }
    }

    /// Opens a survey that was open before, with its steps; whether it was, and nobody has changed it since.
    fn resume(self, id: &str) -> bool {
        let there = SURVEYS.text(id);
        let same = |left: &Left| left.is_unkept() || left.kept == there;
        let left = self.left.try_update_value(|left| {
            let (id, _) = left.iter().find(|(other, left)| other.as_str() == id && same(left))?;
            let id = id.clone();
            left.remove(&id)
        });
        let Some(Left { session, saved, kept, gathering }) = left.flatten() else { return false };
        self.leave();
        self.gathering.set(gathering);
        self.lay(session, saved, kept);
        true
    }

    /// Opens a survey: the one that is open, one that was before, a stored one, or the example of that name, which comes
    /// later. Whether it is open now.
    pub fn open(self, id: &str) -> bool {
        if self.look(|document| document.survey.id.as_str() == id) == Some(true) || self.resume(id) {
            return true;
        }
        match SURVEYS.text(id) {
            Some(text) => self.open_text(id, text),
            None => {
                match SURVEY_EXAMPLES.iter().find(|(example, ..)| *example == id) {
                    Some((id, _, path)) => {
                        self.leave();
                        self.fetch(id, path);
                    }
                    None => self.say_unknown(),
                }
                false
            }
        }
    }

    fn say_unknown(self) {
        let language = self.app.language.get_untracked();
        let title =
            language.pick("Questa indagine non è in questo browser", "This survey is not in this browser");
        let body = language.pick(
            "Chi ha mandato il collegamento può mandare anche il file: si apre qui.",
            "Whoever sent the link can send the file too: it is opened here.",
        );
        self.app.say(Tone::Error, title.to_owned(), body.to_owned());
        address::replace(&Route::Surveys);
    }

    /// Opens the text that the store holds; whether it can be read.
    fn open_text(self, id: &str, text: String) -> bool {
        match format::read_survey(text.as_bytes()) {
            Ok(document) => {
                self.show(document, Saved::Stored, Some(text));
                true
            }
            Err(error) => {
                let language = self.app.language.get_untracked();
                let title = say!(
                    language,
                    "L’indagine conservata «{}» non si può leggere",
                    "The stored survey “{}” cannot be read",
                    id
                );
                let kept = language.pick(
                    "È rimasta com’era: si può scaricare dalla pagina Indagine.",
                    "It was left as it was: it can be downloaded from the page Survey.",
                );
                let cause = view::survey_file_error(&error, language);
                self.app.say(Tone::Error, title, format!("{cause} {kept}"));
                address::replace(&Route::Surveys);
                false
            }
        }
    }

    /// Fetches an example, and opens it if nobody has gone elsewhere meanwhile.
    fn fetch(self, id: &'static str, path: &'static str) {
        leptos::task::spawn_local(async move {
            let language = self.app.language.get_untracked();
            let fetched = files::fetch(path).await;
            let wanted = |route: &Route| matches!(route, Route::Survey(wanted, _) if wanted == id);
            if !self.app.route.with_untracked(wanted) {
                return;
            }
            let body = match fetched {
                Ok(bytes) => match format::read_survey(&bytes) {
                    Ok(document) => return self.show(document, Saved::Untouched, None),
                    Err(error) => view::survey_file_error(&error, language),
                },
                Err(_) => language
                    .pick(
                        "Controllare la connessione e ricaricare la pagina.",
                        "Check the connection and reload the page.",
                    )
                    .to_owned(),
            };
            let title = language.pick("L’esempio non si è caricato", "The example did not load");
            self.app.say(Tone::Error, title.to_owned(), body);
            address::replace(&Route::Surveys);
        });
    }

    /// Offers the open survey as a file.
    pub fn export(self) {
        self.save_now();
        let file = self.look(|document| (document.survey.id.to_string(), format::write_survey(document)));
        // Writing raises no error.
        let Some((id, Ok(text))) = file else { return };
        self.download(&id, &text);
        if matches!(self.saved.get_untracked(), Saved::Stored) {
            self.write(Some(clock::now()));
        }
    }

    /// Offers a stored survey as a file, as its text is.
    pub fn export_stored(self, id: &str) {
        if self.id().is_some_and(|open| open.as_str() == id) {
            return self.export();
        }
        let Some(text) = SURVEYS.text(id) else { return };
        let written =
            format::read_survey(text.as_bytes()).ok().and_then(|one| format::write_survey(&one).ok());
        self.download(id, written.as_ref().unwrap_or(&text));
        let _ = SURVEYS.set_marks(id, &Marks { exported: Some(clock::now()), ..SURVEYS.marks(id) });
        self.app.store_changes.update(|count| *count += 1);
    }

    fn download(self, id: &str, text: &str) {
        let blob = files::blob(text, files::JSON);
        self.app.offer(&format!("{id}.json"), blob);
    }

    /// Removes a stored survey; its last state stays among the deleted ones while there is room.
    pub fn remove(self, id: &str) {
        if SURVEYS.remove(id, clock::moment()).is_err() {
            return self.app.say_not_removed(id);
        }
        page::focus("content");
        self.left.update_value(|left| left.retain(|left, _| left.as_str() != id));
        if self.id().is_some_and(|open| open.as_str() == id) {
            self.session.set(None);
            self.saved.set(Saved::Untouched);
        }
        self.app.store_changes.update(|count| *count += 1);
    }
}

/// Reads a survey, a large one bit by bit, so that the page goes on answering; none where somebody stops it.
async fn read(bytes: Vec<u8>, name: &str, language: Language) -> Option<Result<Document, FileError>> {
    let long = bytes.len() > LONG;
    let mut reading = match SurveyReading::begin(bytes) {
        Ok(reading) => reading,
        Err(error) => return Some(Err(error)),
    };
    let progress = long.then(|| Progress::open(name, language));
    while reading.step(BIT) {
        if let Some(progress) = &progress {
            progress.show(reading.progress());
            page::breathe().await;
            if progress.is_stopped() {
                progress.close();
                return None;
            }
        }
    }
    let document = reading.finish();
    progress.iter().for_each(Progress::close);
    Some(document)
}

/// The text that is kept; none where it would be larger than what browsers keep.
fn compact(document: &Document) -> Option<String> {
    let answers: usize = document.survey.administrations.iter().map(|one| one.answers.len()).sum();
    if answers > MOST_KEPT { None } else { format::write_survey_compact(document).ok() }
}

impl App {
    /// The open survey, where one was asked for since the page began.
    pub fn desk_if_any(self) -> Option<Desk> {
        self.aside.with_value(|aside| aside.desk)
    }

    /// The open survey.
    pub fn desk(self) -> Desk {
        self.desk_if_any().unwrap_or_else(|| self.set_up())
    }

    /// Signals belong to the part of the page that is being drawn; these must outlive it.
    fn set_up(self) -> Desk {
        let drawing = Owner::current();
        let owner = Owner::new_root(None);
        let desk = owner.with(|| Desk::new(self));
        std::mem::forget(owner);
        drawing.iter().for_each(Owner::set);
        self.aside.update_value(|aside: &mut Aside| aside.desk = Some(desk));
        desk
    }

    /// The title of the open survey, for the window; follows.
    pub fn survey_title(self) -> Option<String> {
        self.desk().read(|document| document.survey.title.clone())
    }
}
