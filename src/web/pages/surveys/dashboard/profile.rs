//! Profilo: one administration against the others, item by item, with all that it wrote.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{
    about, answers, file_name,
    items::{self, Shown},
    standing,
};
use crate::{
    plan::Id,
    survey::{
        Administration, Document, Survey,
        dashboard::{Grid, Profile, Scores},
    },
    view::{self, Language, Table},
    web::{
        chart::{self, Figure, figure},
        pages::surveys::{kept, pick, who},
        state::Desk,
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};

#[derive(Clone, Copy)]
struct View {
    desk: Desk,
    language: Language,
    grid: Memo<Option<Arc<Grid>>>,
    at: Memo<usize>,
    profile: Memo<Option<Arc<Profile>>>,
    shown: RwSignal<Shown>,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let at = Memo::new(move |_| {
        let chosen = desk.chosen.get();
        desk.read(|document| position(document, chosen.as_ref())).unwrap_or(0)
    });
    let grid = kept::grid(desk);
    let profile = Memo::new(move |_| {
        let (grid, at) = (grid.get()?, at.get());
        (at < grid.administrations()).then(|| Arc::new(Profile::of(&grid, at)))
    });
    let view = View { desk, language, grid, at, profile, shown: RwSignal::new(Shown::All) };
    let reading = move || {
        view.read(|survey, grid, profile| view::survey::profile_reading(survey, grid, profile, language))
    };
    el("section")
        .class("survey-board survey-profile")
        .attr("aria-labelledby", "profile-title")
        .child(
            el("h2")
                .attr("id", "profile-title")
                .attr("tabindex", "-1")
                .text(language.pick("Profilo di un’amministrazione", "Profile of an administration")),
        )
        .child(view.controls())
        .child(
            el("p")
                .class("survey-result")
                .attr("role", "status")
                .text_live(move || reading().unwrap_or_default()),
        )
        .child(standing::all(desk, grid, language))
        .live(move || view.items().unwrap_or_default())
        .live(move || view.scores().into_iter().collect())
}

/// The position of the administration that is looked at; without one the first.
fn position(document: &Document, chosen: Option<&Id>) -> usize {
    let mut all = document.survey.administrations.iter();
    chosen.and_then(|id| all.position(|one| one.id == *id)).unwrap_or(0)
}

impl View {
    fn read<T>(self, read: impl FnOnce(&Survey, &Grid, &Profile) -> T) -> Option<T> {
        let (grid, profile) = (self.grid.get()?, self.profile.get()?);
        self.desk.look(|document| read(&document.survey, &grid, &profile))
    }

    /// The administration that is looked at.
    fn id(self) -> Option<Id> {
        let at = self.at.get();
        self.desk.look(|document| Some(document.survey.administrations.get(at)?.id.clone())).flatten()
    }

    /// Looks at another administration.
    fn choose(self, at: usize) {
        let id = self.desk.look(|document| Some(document.survey.administrations.get(at)?.id.clone()));
        if let Some(Some(id)) = id {
            self.desk.chosen.set(Some(id));
        }
    }

    fn controls(self) -> El {
        let language = self.language;
        let count = move || self.grid.with(|grid| grid.as_ref().map_or(0, |grid| grid.administrations()));
        let last = move || count().saturating_sub(1);
        let step = move |forward: bool| {
            let at = self.at.get_untracked();
            self.choose(if forward { (at + 1).min(untrack(last)) } else { at.saturating_sub(1) });
        };
        let back = button("btn btn-outline-primary btn-xs", move || step(false))
            .says("aria-disabled", move || self.at.get() == 0)
            .child(icon::icon("it-arrow-left"))
            .text(language.pick(" Precedente", " Previous"));
        let on = button("btn btn-outline-primary btn-xs", move || step(true))
            .says("aria-disabled", move || self.at.get() >= last())
            .text(language.pick("Successiva ", "Next "))
            .child(icon::icon("it-arrow-right"));
        let which = [
            (Shown::All, language.pick("tutte le voci", "all items")),
            (Shown::Apart, language.pick("dove si distingue", "where it stands apart")),
            (Shown::Blank, language.pick("che cosa ha lasciato vuoto", "what it left blank")),
        ];
        let which = which.map(|(shown, name)| (shown, name.to_owned()));
        el("div")
            .class("survey-controls")
            .child(who::who(
                self.desk,
                language.pick("Amministrazione", "Administration"),
                None,
                move || self.id(),
                move |id| self.desk.chosen.set(id),
                language,
            ))
            .child(el("div").class("toolbar").child(back).child(on))
            .child(pick::pick_of(language.pick("Mostra", "Show"), which.into(), self.shown))
    }

    /// Section by section.
    fn items(self) -> Option<Vec<El>> {
        let (language, shown) = (self.language, self.shown.get());
        self.read(|survey, _, profile| {
            let Some(one) = survey.administrations.get(profile.administration) else { return Vec::new() };
            let sections = items::sections(survey, one, profile, shown, language);
            let none = sections.is_empty().then(|| {
                let words = language.pick("Nessuna voce da mostrare.", "No item to show.");
                el("p").class("empty").text(words)
            });
            answers::head(survey, one, language).into_iter().chain(sections).chain(none).collect()
        })
    }

    /// The scores that it gave, among those of all.
    fn scores(self) -> Option<El> {
        let language = self.language;
        let groups = self.grid.with(|grid| grid.as_ref().map(|grid| Scores::all(grid)))?;
        if groups.is_empty() {
            return None;
        }
        let groups = Rc::new(groups);
        let picture = {
            let groups = groups.clone();
            move || {
                self.read(|survey, _, profile| {
                    view::survey::profile_picture(survey, &groups, profile, language)
                })
            }
        };
        let table = move || {
            self.read(|survey, _, profile| {
                view::survey::profile_scores_table(survey, &groups, profile, language)
            })
            .unwrap_or_default()
        };
        let whole = move || -> Table {
            self.read(|survey, _, profile| view::survey::profile_table(survey, profile, language))
                .unwrap_or_default()
        };
        let name = move || {
            let named = |survey: &Survey, _: &Grid, profile: &Profile| name(survey, profile).to_owned();
            self.read(named).unwrap_or_default()
        };
        Some(figure(Figure {
            id: "survey-profile".to_owned(),
            caption: language
                .pick("I suoi punteggi fra quelli di tutte", "Its scores among those of all")
                .to_owned(),
            picture: chart::strips(picture, language),
            sentence: Rc::new(name),
            table: Rc::new(table),
            asks: Rc::new(|_, _| None),
            saved: Some(Rc::new(whole)),
            about: about(self.desk),
            file: file_name(self.desk, language.pick("profilo", "profile")),
            language,
        }))
    }
}

fn name<'a>(survey: &'a Survey, profile: &Profile) -> &'a str {
    let one: Option<&Arc<Administration>> = survey.administrations.get(profile.administration);
    one.map_or("", |one| one.name.as_str())
}
