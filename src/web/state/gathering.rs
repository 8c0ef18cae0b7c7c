//! Forms that came back for the open survey: they are gathered, whatever screen is shown, and taken in as one step.

use leptos::prelude::*;

use super::{App, Desk};
use crate::{
    format,
    plan::Id,
    survey::{
        Document, Step,
        returned::{Choice, Look, Point},
    },
    view::{self, say},
    web::{
        browser::{address, files, page},
        incoming::Progress,
        route::{Route, SurveyScreen},
    },
};

/// More files than this take so long to read that somebody waits.
const MANY: usize = 20;

impl App {
    /// The open survey, where its forms are what is shown: files that come in go there.
    pub(super) fn gathering_desk(self) -> Option<Desk> {
        let open = self.desk_if_any()?;
        let id = open.id()?;
        let shown = |route: &Route| *route == Route::Survey(id.to_string(), SurveyScreen::Forms);
        self.route.with_untracked(shown).then_some(open)
    }
}

impl Desk {
    /// Reads files that came back, and lists them once all are read: what they come to is looked at once. Many are read with
    /// their progress and a way to stop; then those that were read are listed. They belong to the survey that is open now, also
    /// where another one is open by then.
    pub fn gather(self, files: Vec<web_sys::File>) {
        let survey = self.id();
        leptos::task::spawn_local(async move {
            let language = self.app.language.get_untracked();
            let whole = files.len();
            let words = say!(language, "{} file", "{} files", whole);
            let progress = (whole > MANY).then(|| Progress::open(&words, language));
            for (done, file) in files.into_iter().enumerate() {
                let name = file.name();
                match files::read(&file).await {
                    Ok(bytes) => self.add_to(survey.as_ref(), &name, &bytes),
                    Err(error) => {
                        self.app.say_refused_file(&name, &view::file_error(&error, language));
                    }
                }
                if let Some(progress) = &progress {
                    progress.show((done, whole));
                    page::breathe().await;
                    if progress.is_stopped() {
                        break;
                    }
                }
            }
            progress.iter().for_each(Progress::close);
            self.gathering.update(|_| ());
        });
    }

    /// Gathers the answers of another version of a survey that is here.
    pub fn gather_answers(self, document: &Document, name: &str) {
        let id = document.survey.id.to_string();
        if !self.open(&id) {
            return;
        }
        // Writing raises no error.
        let text = format::write_survey(document).unwrap_or_default();
        self.gathering.update(|all| {
            all.add(name, text.as_bytes());
        });
        address::go(&Route::Survey(id, SurveyScreen::Forms));
    }

    /// Chooses what is to be done about a point; whether that can be done.
    pub fn choose_about(self, point: &Point, choice: Choice) -> bool {
        self.gathering.try_update(|all| all.choose(point, choice)).unwrap_or(false)
    }

    /// Takes in all that is decided, as one step.
    pub fn take_in(self) {
        let gathering = self.gathering.get_untracked();
        // What is not decided waits; nothing is refused.
        let _ = self.edit(Step::Returned, |document| gathering.apply(document));
    }

    /// What the gathered forms come to; follows both the forms and the survey.
    pub fn look_at_forms(self) -> Option<Look> {
        self.gathering.with(|all| self.read(|document| all.look(&document.survey)))
    }

    /// Adds to the forms of a survey, which need not be the open one any more.
    fn add_to(self, survey: Option<&Id>, name: &str, bytes: &[u8]) {
        if self.id().as_ref() == survey {
            self.gathering.update_untracked(|all| {
                all.add(name, bytes);
            });
        } else if let Some(survey) = survey {
            self.left.update_value(|left| {
                if let Some(left) = left.get_mut(survey) {
                    left.gathering.add(name, bytes);
                }
            });
        }
    }
}
