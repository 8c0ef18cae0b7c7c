//! Profilo: one administration against the others, item by item, with all that it wrote.

use std::{collections::HashMap, rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{answers, file_name, heat};
use crate::{
    plan::Id,
    survey::{
        Administration, Answer, Document, Survey,
        dashboard::{Grid, ItemProfile, Profile, Scores, SectionProfile},
    },
    view::{self, Language, Table},
    web::{
        chart::{self, Figure, figure},
        pages::surveys::{kept, pick},
        state::Desk,
        ui::{
            dom::{El, button, el, hidden},
            icon,
        },
    },
};

/// Which items are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Apart,
    Blank,
}

impl Shown {
    const fn shows(self, item: &ItemProfile) -> bool {
        match self {
            Self::All => true,
            Self::Apart => item.apart,
            Self::Blank => item.cell.state.is_blank(),
        }
    }
}

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
                .text(language.pick("Profilo di un’amministrazione", "Profile of an administration")),
        )
        .child(view.controls())
        .child(
            el("p")
                .class("survey-result")
                .attr("role", "status")
                .text_live(move || reading().unwrap_or_default()),
        )
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

    /// Looks at another administration.
    fn choose(self, at: usize) {
        let id = self.desk.look(|document| Some(document.survey.administrations.get(at)?.id.clone()));
        if let Some(Some(id)) = id {
            self.desk.chosen.set(Some(id));
        }
    }

    fn controls(self) -> El {
        let language = self.language;
        let names = kept::names(self.desk);
        let last = move || names.with(Vec::len).saturating_sub(1);
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
            .child(pick::pick(
                language.pick("Amministrazione", "Administration"),
                move || names.get(),
                move || self.at.get(),
                move |at| self.choose(at),
            ))
            .child(el("div").class("toolbar").child(back).child(on))
            .child(pick::pick_of(language.pick("Mostra", "Show"), which.into(), self.shown))
    }

    /// Section by section.
    fn items(self) -> Option<Vec<El>> {
        let (language, shown) = (self.language, self.shown.get());
        self.read(|survey, _, profile| {
            let Some(one) = survey.administrations.get(profile.administration) else { return Vec::new() };
            let mut given: HashMap<&Id, Vec<&Answer>> = HashMap::new();
            one.answers.iter().for_each(|answer| given.entry(&answer.item).or_default().push(answer));
            let of = Of { survey, given, shown, language };
            let sections: Vec<El> =
                profile.sections.iter().filter_map(|section| of.section(section)).collect();
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
            file: file_name(self.desk, language.pick("profilo", "profile")),
            language,
        }))
    }
}

fn name<'a>(survey: &'a Survey, profile: &Profile) -> &'a str {
    let one: Option<&Arc<Administration>> = survey.administrations.get(profile.administration);
    one.map_or("", |one| one.name.as_str())
}

/// What a profile is drawn from.
struct Of<'a> {
    survey: &'a Survey,
    given: HashMap<&'a Id, Vec<&'a Answer>>,
    shown: Shown,
    language: Language,
}

impl Of<'_> {
    fn section(&self, section: &SectionProfile) -> Option<El> {
        let rows: Vec<El> = section
            .items
            .iter()
            .filter(|item| self.shown.shows(item))
            .flat_map(|item| self.item(item))
            .collect();
        let one = self.survey.questionnaire.sections.get(section.section)?;
        let (id, title) = (format!("profile-{}", section.section), format!("{} {}", one.id, one.title));
        let heads = [("Voce", "Item"), ("Risposta", "Answer"), ("Le altre", "The others")];
        let heads = heads.map(|(italian, english)| {
            el("th").attr("scope", "col").text(self.language.pick(italian, english))
        });
        let table = el("table")
            .class("survey-items")
            .child(el("caption").class("visually-hidden").text(&title))
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(rows.clone()));
        (!rows.is_empty()).then(|| {
            el("section")
                .attr("aria-labelledby", &id)
                .child(el("h3").attr("id", &id).text(&title))
                .child(table)
        })
    }

    /// A row, and under it what was written.
    fn item(&self, item: &ItemProfile) -> Vec<El> {
        let language = self.language;
        let sign = view::survey::cell_sign(item.cell.state, language);
        let words = view::survey::cell_words(item.cell.state, language);
        let sign = el("span").class(heat::look(&item.cell)).attr("aria-hidden", "true").text(&sign);
        let apart = item.apart.then(|| {
            el("span")
                .class("survey-stands")
                .child(icon::icon("it-exchange-circle"))
                .text(language.pick(" si distingue", " stands apart"))
        });
        let same = el("td").text(&view::survey::same_words(item, language)).children(apart);
        let label = view::survey::item_label(self.survey, item.item);
        let row = el("tr")
            .child(el("th").attr("scope", "row").text(label))
            .child(el("td").class("survey-answer").child(sign).text(&format!(" {words}")))
            .child(same);
        let given = self.survey.item_at(item.item).and_then(|one| self.given.get(&one.id));
        let texts = given.into_iter().flatten().flat_map(|answer| answers::texts(answer, language));
        let texts: Vec<El> = texts.collect();
        let written = (!texts.is_empty()).then(|| {
            let what = hidden(language.pick("Che cosa ha scritto", "What it wrote"));
            let cell = el("td").attr("colspan", "3").class("survey-written").child(what).children(texts);
            el("tr").child(cell)
        });
        std::iter::once(row).chain(written).collect()
    }
}
