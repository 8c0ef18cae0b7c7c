//! Mappa: a section as a heat map, in an order, page by page where there are many administrations.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{
    file_name,
    heat::Map,
    order::{self, Look},
};
use crate::{
    survey::{
        Document,
        dashboard::{Grid, Matrix},
    },
    view::{self, Language, say},
    web::{
        chart::{self, Figure, figure, savers},
        pages::surveys::kept,
        state::Desk,
        ui::{
            dom::{El, button, el},
            icon,
        },
    },
};

/// With more administrations the map is shown page by page, so many on each.
const PAGE: usize = 100;

#[derive(Clone, Copy)]
struct View {
    desk: Desk,
    language: Language,
    grid: Memo<Option<Arc<Grid>>>,
    matrix: Memo<Option<Arc<Matrix>>>,
    page: RwSignal<usize>,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let look = order::begin(desk);
    let [section, page] = [look.section, look.page].map(RwSignal::new);
    let (rows, columns) = (RwSignal::new(look.rows), RwSignal::new(look.columns));
    let grid = kept::grid(desk);
    let matrix = Memo::new(move |_| {
        let grid = grid.get()?;
        let of = |document: &Document| {
            Arc::new(Matrix::of(&grid, &document.survey, section.get(), rows.get(), columns.get()))
        };
        desk.read(of)
    });
    let chosen = Memo::new(move |_| (section.get(), rows.get(), columns.get()));
    // Another order begins on the first page; what is drawn first stays where it was.
    Effect::new(move |before: Option<_>| {
        let now = chosen.get();
        if before.is_some_and(|before| before != now) {
            page.set(0);
        }
        let (section, rows, columns) = now;
        let look = Look { section, rows, columns, page: page.get() };
        order::keep(desk, look);
        now
    });
    let view = View { desk, language, grid, matrix, page };
    let reading = move || matrix.get().and_then(|matrix| said(desk, &matrix, language));
    el("section")
        .class("survey-board")
        .attr("aria-labelledby", "matrix-title")
        .child(
            el("h2")
                .attr("id", "matrix-title")
                .text(language.pick("Mappa delle risposte", "Map of the answers")),
        )
        .child(order::controls(desk, (section, rows, columns), language))
        .child(
            el("p")
                .class("survey-result")
                .attr("role", "status")
                .text_live(move || reading().unwrap_or_default()),
        )
        .child(view.pager())
        .live(move || view.map().into_iter().collect())
        .live(move || view.summary().into_iter().collect())
}

fn said(desk: Desk, matrix: &Matrix, language: Language) -> Option<String> {
    desk.look(|document| view::survey::matrix_reading(&document.survey, matrix, language))
}

impl View {
    /// How many administrations there are.
    fn count(self) -> usize {
        self.matrix.with(|matrix| matrix.as_ref().map_or(0, |matrix| matrix.administrations.len()))
    }

    /// The pages, where there is more than one.
    fn pager(self) -> El {
        let language = self.language;
        let last = move || self.count().saturating_sub(1) / PAGE;
        let go = move |forward: bool| {
            let (page, last) = (self.page.get_untracked(), untrack(last));
            self.page.set(if forward { (page + 1).min(last) } else { page.saturating_sub(1) });
        };
        let words = move || {
            let from = self.page.get() * PAGE;
            let count = self.count();
            let to = (from + PAGE).min(count);
            say!(
                language,
                "Amministrazioni da {} a {} di {}",
                "Administrations {} to {} of {}",
                from + 1,
                to,
                count
            )
        };
        let back = button("btn btn-outline-primary btn-xs", move || go(false))
            .says("aria-disabled", move || self.page.get() == 0)
            .child(icon::icon("it-arrow-left"))
            .text(language.pick(" Precedenti", " Previous"));
        let on = button("btn btn-outline-primary btn-xs", move || go(true))
            .says("aria-disabled", move || self.page.get() >= last())
            .text(language.pick("Successive ", "Next "))
            .child(icon::icon("it-arrow-right"));
        el("div")
            .class("toolbar survey-pager")
            .has("hidden", move || self.count() <= PAGE)
            .child(back)
            .child(el("span").attr("role", "status").text_live(words))
            .child(on)
    }

    /// The table of what is looked at, and the buttons that save it.
    fn map(self) -> Option<El> {
        let (grid, matrix) = (self.grid.get()?, self.matrix.get()?);
        let (desk, language) = (self.desk, self.language);
        let rows = matrix.window(&grid, self.page.get() * PAGE, PAGE);
        let caption = self.caption(&matrix)?;
        let drawn = desk.look(|document| {
            Map { desk, survey: &document.survey, grid: &grid, matrix: &matrix, language }
                .drawn(&rows, &caption)
        })?;
        let (all, of) = (matrix.clone(), grid.clone());
        let picture = move || {
            desk.look(|document| view::survey::heat_picture(&document.survey, &matrix, &rows, language))
        };
        let table = move || {
            let table =
                desk.look(|document| view::survey::matrix_table(&document.survey, &of, &all, language));
            table.unwrap_or_default()
        };
        let figure =
            Figure { picture: chart::heat(picture), ..self.figure("survey-map", caption, Rc::new(table)) };
        Some(el("div").child(drawn).child(savers(figure)))
    }

    /// How the columns stand as a whole, where not all rows are seen together.
    fn summary(self) -> Option<El> {
        if self.count() <= PAGE {
            return None;
        }
        let (desk, language) = (self.desk, self.language);
        let matrix = self.matrix.get()?;
        let caption = self.caption(&matrix)?;
        let all = matrix.clone();
        let picture =
            move || desk.look(|document| view::survey::matrix_picture(&document.survey, &matrix, language));
        let table = move || {
            let table =
                desk.look(|document| view::survey::matrix_summary_table(&document.survey, &all, language));
            table.unwrap_or_default()
        };
        let caption = format!("{}: {caption}", language.pick("Tutte insieme", "All together"));
        let of = self.figure("survey-summary", caption, Rc::new(table));
        Some(figure(Figure { picture: chart::bars(picture), ..of }))
    }

    /// A figure without its picture yet.
    fn figure(self, id: &str, caption: String, table: Rc<dyn Fn() -> view::Table>) -> Figure {
        let language = self.language;
        let reading =
            move || self.matrix.get_untracked().and_then(|matrix| said(self.desk, &matrix, language));
        Figure {
            id: id.to_owned(),
            caption,
            picture: chart::bars(|| None),
            sentence: Rc::new(move || reading().unwrap_or_default()),
            table,
            asks: Rc::new(|_, _| None),
            saved: None,
            about: None,
            file: file_name(self.desk, language.pick("mappa", "map")),
            language,
        }
    }

    /// The name of the section.
    fn caption(self, matrix: &Matrix) -> Option<String> {
        let title = |document: &Document| {
            let section = document.survey.questionnaire.sections.get(matrix.section)?;
            Some(section.name())
        };
        self.desk.look(title).flatten()
    }
}
