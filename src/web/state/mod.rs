//! What the page holds, and everything that can happen to it.
//!
//! | file | what happens |
//! |---|---|
//! | `opening` | a plan is opened: from the store, an example; last year's is taken over |
//! | `arriving` | plans come in from outside: files, what is pasted, links, new ones |
//! | `waiting` | what came in waits for a choice |
//! | `windows` | another window of the browser changes the same plan |
//! | `editing` | the open plan is edited, amended, and taken back |
//! | `keeping` | it is written to the store and to files, and removed |
//! | `trial` | something is tried out beside it |
//! | `surveys` | the open survey, which lies beside the open plan |
//! | `gathering` | forms that came back for the open survey |
//! | `playing` | a small document is played with, apart from every plan |

mod arriving;
mod editing;
mod gathering;
mod keeping;
mod opening;
mod playing;
mod surveys;
mod trial;
mod waiting;
mod windows;

pub use arriving::{Incoming, Source};
pub use surveys::{Asked, Desk, SURVEY_EXAMPLES};
pub use trial::Trial;
pub use waiting::{Arrived, Table, is_pasted_table};

use std::time::Duration;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use leptos::prelude::*;

use super::{
    browser::{address, clock, page, storage},
    editor::Edited,
    pages::classroom::Seat,
    route::Route,
    ui::notice::{Notice, Tone},
    why::Question,
};
use crate::{
    edit::{Ids, Session},
    format::Fingerprint,
    plan::{Document, Id, Stage, Version},
    scoring::{Evaluation, Performance, evaluate},
    store::StoreError,
    view::Language,
};

/// How long it is said that something worked; what did not work stays until it is closed.
const DONE_FOR: Duration = Duration::from_secs(6);

/// The plans that the page brings along: identifier, name and file beside the page.
pub const EXAMPLES: [(&str, &str, &str); 2] = [
    ("arti-2020", "ARTI 2020", "examples/arti-2020.json"),
    ("arti-2021-interim", "ARTI 2021 (30/06)", "examples/arti-2021-interim.json"),
];

/// With more objectives a plan is long: its columns are narrower than a finger, and its rows more than a page should hold.
const LONG: usize = 60;

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

    /// Whether the year is over, so that what its end tells is missing where it is not there.
    pub fn is_final(&self) -> bool {
        self.document().plan.stage == Stage::Final
    }

    /// Whether the plan is too long to be drawn as a whole.
    pub fn is_long(&self) -> bool {
        self.document().plan.objectives().count() > LONG
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
    Failed(StoreError),
}

impl Saved {
    /// Whether another window has changed or deleted the plan, so that somebody has to say what becomes of the two.
    pub const fn waits_for_choice(self) -> bool {
        matches!(self, Self::Failed(StoreError::Foreign | StoreError::Gone))
    }
}

/// A plan that was open before: what can be taken back in it, where it stood, what the store held of it, its files.
struct Left {
    session: Session,
    saved: Saved,
    kept: Option<String>,
    past: Vec<Fingerprint>,
}

/// What lies beside the open plan. One value for all of it: each sort of value makes the program of a first visit longer.
#[derive(Default)]
struct Aside {
    /// The files that the open plan was read from or written to.
    past: Vec<Fingerprint>,
    /// What the open plan and the one of another window went on from.
    ground: Option<String>,
    /// What came in and waits for a choice.
    incoming: Vec<Arrived>,
    /// The plans that were open before.
    left: HashMap<Id, Left>,
    /// The open survey, once somebody has asked for one.
    desk: Option<Desk>,
}

/// What a link leads to, besides the screen.
#[derive(Clone, Debug, Default)]
pub struct Arrival {
    /// The objective that is shown.
    pub objective: Option<Id>,
    /// What the editor opens with.
    pub editor: Option<Edited>,
    /// The field that gets the focus, by its mark.
    pub field: Option<String>,
}

/// The state of the page. Cheap to copy: everything in it is a signal.
#[derive(Clone, Copy)]
pub struct App {
    /// The language.
    pub language: RwSignal<Language>,
    /// The screen.
    pub route: RwSignal<Route>,
    /// What is worked on, with its undo: the open plan, or what is tried out beside it.
    pub session: RwSignal<Option<Session>>,
    /// The open plan.
    pub plan: RwSignal<Option<Session>>,
    /// What is tried out beside it.
    pub trial: Trial,
    /// Whether this is the page at work on the trial.
    pub tries: bool,
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
    /// Whether a new version of the page waits.
    pub newer: RwSignal<bool>,
    /// The field that had the focus last, by its mark: an explanation shows where it counts.
    pub field: StoredValue<Option<String>>,
    /// What the *Perché?* panel explains.
    pub why: RwSignal<Option<Question>>,
    /// What the editor shows; it and the explanation take turns.
    pub editing: RwSignal<Option<Edited>>,
    /// What the next screen is to show first.
    pub arrival: StoredValue<Arrival>,
    /// The parts whose rows stand open on this screen.
    pub unfolded: StoredValue<HashSet<Id>>,
    /// Whether the page is being printed, which shows all that is folded or out of sight.
    pub printing: RwSignal<bool>,
    /// Whether the first figures stand, so that what is not urgent can follow.
    pub settled: RwSignal<bool>,
    /// Counts the pauses between edits, for what need not follow each of them.
    pub calm: RwSignal<u32>,
    /// Counts the edits.
    edits: StoredValue<u32>,
    /// Counts the steps taken back or made again, so that fields show what counts.
    pub steps: RwSignal<u32>,
    /// What the store holds of the open plan, as far as this page knows.
    kept: StoredValue<Option<String>>,
    /// Counts the plans that came in and wait for a choice, and those that were dealt with.
    pub came: RwSignal<u32>,
    /// What lies beside the open plan.
    aside: StoredValue<Aside>,
    /// The plan of the year before, where one of the same body is in the store.
    pub previous: Memo<Option<Arc<Document>>>,
    /// Counts the plans that were opened, for what follows the plan and not its edits.
    pub opened: RwSignal<u32>,
    /// Counts what happens to the store, so that lists of it follow.
    pub store_changes: RwSignal<u32>,
    /// Gives out identifiers for new parts.
    ids: StoredValue<Ids>,
    /// Where the learner is in the lesson that was opened last.
    pub seat: StoredValue<Seat>,
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
                session.with_untracked(|session| {
                    opening::previous(&session.as_ref()?.document().plan).map(Arc::new)
                })
            },
            |_, _| true,
        );
        let stored = storage::language().into_iter().chain(page::languages());
        let language = stored.filter_map(|tag| Language::from_tag(&tag)).next().unwrap_or_default();
        Self {
            language: RwSignal::new(language),
            route: RwSignal::new(address::current()),
            session,
            plan: session,
            trial: Trial::new(performance),
            tries: false,
            performance,
            version,
            shown,
            saved: RwSignal::new(Saved::Untouched),
            notices: RwSignal::new(Vec::new()),
            newer: RwSignal::new(false),
            field: StoredValue::new(None),
            why: RwSignal::new(None),
            editing: RwSignal::new(None),
            arrival: StoredValue::new(Arrival::default()),
            unfolded: StoredValue::new(HashSet::new()),
            printing: RwSignal::new(false),
            settled: RwSignal::new(false),
            calm: RwSignal::new(0),
            edits: StoredValue::new(0),
            steps: RwSignal::new(0),
            kept: StoredValue::new(None),
            came: RwSignal::new(0),
            aside: StoredValue::new(Aside::default()),
            previous,
            opened,
            store_changes: RwSignal::new(0),
            ids: StoredValue::new(Ids::new(clock::seed())),
            seat: StoredValue::new(Seat::default()),
        }
    }

    /// Changes the language and remembers it.
    pub fn speak(self, language: Language) {
        storage::set_language(language.tag());
        self.language.set(language);
    }

    /// Takes what this screen is to show first.
    pub fn arrive(self) -> Arrival {
        self.arrival.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Whether what is shown can be edited: of the plan only its current version can.
    pub fn editable(self) -> bool {
        self.tries || self.version.with(|version| *version == Version::Current)
    }

    /// Takes back what was said under a title, because it no longer holds.
    pub fn unsay(self, title: &str) {
        self.notices.update(|notices| notices.retain(|notice| notice.title != title));
    }

    /// Says something to the user.
    pub fn say(self, tone: Tone, title: String, body: String) {
        if tone == Tone::Done {
            let title = title.clone();
            let passed = move |notice: &Notice| notice.tone == Tone::Done && notice.title == title;
            set_timeout(
                move || {
                    self.notices.update(|notices| notices.retain(|notice| !passed(notice)));
                },
                DONE_FOR,
            );
        }
        let plan = self.document(|document| document.plan.id.clone());
        self.notices.update(|notices| {
            notices.retain(|notice| notice.title != title);
            notices.push(Notice { tone, title, body, plan });
        });
    }
}

/// The name of a plan in headings and lists: `ARTI 2020`.
pub fn plan_name(document: &Document) -> String {
    let plan = &document.plan;
    let body = if plan.body_short.is_empty() { &plan.body } else { &plan.body_short };
    format!("{body} {}", plan.year)
}
