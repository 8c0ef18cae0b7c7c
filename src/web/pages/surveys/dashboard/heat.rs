//! The table of the map: a row for each administration, a cell for each item, what they come to at the margins.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::{
    survey::{
        Column, Columns, Survey,
        dashboard::{Cell, Grid, Margin, Matrix, Row, State, StateKind},
    },
    view::{self, Language, say, survey::item_label},
    web::{
        browser::address,
        pages::surveys::panel,
        route::{Picture, Route, SurveyScreen},
        state::Desk,
        ui::dom::{El, el, hidden},
    },
};

/// A map that is drawn.
pub(super) struct Map<'a> {
    pub(super) desk: Desk,
    pub(super) survey: &'a Survey,
    pub(super) grid: &'a std::sync::Arc<Grid>,
    pub(super) matrix: &'a std::sync::Arc<Matrix>,
    pub(super) language: Language,
}

impl Map<'_> {
    /// The headings of the columns of its section.
    fn columns(&self) -> Option<&Columns> {
        view::survey::columns_of(self.survey, self.matrix.section)
    }

    /// The legend and the table with some rows.
    pub(super) fn drawn(&self, rows: &[Row], caption: &str) -> El {
        let margins = self.matrix.margins();
        let body = rows.iter().map(|row| self.row(row, &margins));
        let feet = margins.iter().map(|margin| self.foot(*margin, margins.len()));
        let (desk, id) = (self.desk, self.survey.id.to_string());
        let table = el("table")
            .class("survey-heat")
            .on("click", move |event| follow(desk, &id, &event))
            .child(el("caption").class("visually-hidden").text(caption))
            .child(self.heads(&margins))
            .child(el("tbody").children(body))
            .child(el("tfoot").children(feet));
        let wide = el("div").class("wide survey-heat-wide").attr("role", "region").attr("tabindex", "0");
        el("div").child(self.legend()).child(wide.attr("aria-label", caption).child(table))
    }

    /// What the signs and colours mean, with how often each stands in the map.
    fn legend(&self) -> El {
        let whole = &self.matrix.whole;
        let kinds = StateKind::ALL.into_iter().filter(|kind| whole.of(*kind) > 0);
        let entry = |kind| {
            let sign = el("span").class(sample(kind)).attr("aria-hidden", "true");
            let sign = sign.text(view::survey::state_kind_sign(kind, self.language));
            let name = view::survey::state_name(self.columns(), kind, self.language);
            el("li").child(sign).text(&format!(" {name} ({})", whole.of(kind)))
        };
        let name = self.language.pick("Legenda", "Legend");
        el("ul").class("survey-legend").attr("aria-label", name).children(kinds.map(entry))
    }

    fn heads(&self, margins: &[Margin]) -> El {
        let head = |class: &str, words: &str| el("th").attr("scope", "col").class(class).text(words);
        let items = self.matrix.items.iter().map(|item| head("", item_label(self.survey, *item)));
        let margins = margins.iter().map(|margin| {
            head("survey-margin", &view::survey::margin_name(self.columns(), *margin, self.language))
        });
        let first = head("", self.language.pick("Amministrazione", "Administration"));
        el("thead").child(el("tr").child(first).children(items).children(margins))
    }

    fn row(&self, row: &Row, margins: &[Margin]) -> El {
        let Some(one) = self.survey.administrations.get(row.administration) else { return el("tr") };
        let name = panel::profile_link(self.desk, self.survey.id.to_string(), one.id.clone()).text(&one.name);
        let position = row.administration.to_string();
        let cells = row.cells.iter().map(|cell| self.cell(cell).attr("data-row", &position));
        let counts = margins.iter().map(|margin| {
            let count = margin.of(&row.tally);
            el("td").class("num survey-margin").child(self.ask_row(
                row.administration,
                *margin,
                count,
                &one.name,
            ))
        });
        el("tr").child(el("th").attr("scope", "row").child(name)).children(cells).children(counts)
    }

    fn cell(&self, cell: &Cell) -> El {
        let words = view::survey::cell_words(self.columns(), cell.state, self.language);
        let sign = view::survey::cell_sign(cell.state, self.language);
        let sign = el("span").attr("aria-hidden", "true").text(&sign);
        el("td").class(look(cell)).attr("title", &words).child(sign).child(hidden(&words))
    }

    /// How often a state stands at each item, and in all.
    fn foot(&self, margin: Margin, margins: usize) -> El {
        let name = view::survey::margin_name(self.columns(), margin, self.language);
        let columns =
            self.matrix.items.iter().zip(&self.matrix.columns).map(|(item, tally)| {
                el("td").class("num").child(self.ask_item(*item, margin, margin.of(tally)))
            });
        let whole = say!(self.language, "in tutto {}", "in all {}", margin.of(&self.matrix.whole));
        el("tr")
            .child(el("th").attr("scope", "row").text(&name))
            .children(columns)
            .child(el("td").class("num survey-margin").attr("colspan", &margins.to_string()).text(&whole))
    }

    fn ask_row(&self, administration: usize, margin: Margin, count: usize, name: &str) -> El {
        let (desk, language) = (self.desk, self.language);
        let (grid, matrix) = (self.grid.clone(), self.matrix.clone());
        let tell = move || {
            desk.look(|document| {
                let at = (&*matrix, administration);
                view::survey::explain_row(&document.survey, &grid, at, margin, language)
            })
        };
        self.count(count, margin, name, move || panel::asks(desk, tell))
    }

    fn ask_item(&self, item: usize, margin: Margin, count: usize) -> El {
        let (desk, language) = (self.desk, self.language);
        let grid = self.grid.clone();
        let tell = move || {
            desk.look(|document| {
                view::survey::explain_margin(&document.survey, &grid, item, margin, language)
            })
        };
        self.count(count, margin, item_label(self.survey, item), move || panel::asks(desk, tell))
    }

    /// A count, which says why where it counts anything.
    fn count(&self, count: usize, margin: Margin, of: &str, asks: impl FnOnce() -> El) -> El {
        if count == 0 {
            return el("span").class("survey-zero").text("0");
        }
        let name = view::survey::margin_name(self.columns(), margin, self.language);
        let words = say!(self.language, ", perché? {}, {}", ", why? {}, {}", of, name);
        asks().text(&count.to_string()).child(hidden(&words))
    }
}

/// Pressing a cell leads to the profile of its administration, as the name at the head of its row does.
fn follow(desk: Desk, survey: &str, event: &Event) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let cell = pressed.and_then(|element| element.closest("td[data-row]").ok().flatten());
    let position: Option<usize> = cell.and_then(|cell| cell.get_attribute("data-row")?.parse().ok());
    let id = position.and_then(|position| {
        desk.look(|document| Some(document.survey.administrations.get(position)?.id.clone())).flatten()
    });
    if let Some(id) = id {
        desk.chosen.set(Some(id));
        address::go(&Route::Survey(survey.to_owned(), SurveyScreen::Dashboard(Picture::Profile)));
    }
}

/// How a cell looks.
pub(super) const fn look(cell: &Cell) -> &'static str {
    if cell.apart {
        return "heat heat-apart";
    }
    match (cell.column, cell.state) {
        (Some(Column::Plus), _) | (None, State::Yes) => "heat heat-good",
        (Some(Column::Minus), _) => "heat heat-bad",
        (None, State::No) => "heat heat-no",
        (None, State::Score(0..=3)) => "heat heat-lowest",
        (None, State::Score(4..=5)) => "heat heat-low",
        (None, State::Score(6..=7)) => "heat heat-high",
        (None, State::Score(_)) => "heat heat-highest",
        (None, State::Texts(_) | State::Added { .. }) => "heat heat-text",
        (None, State::Words | State::OutOfRange(_)) => "heat heat-odd",
        (None, State::Plus | State::Minus | State::Percentage { .. }) => "heat heat-apart",
        (None, State::Blank) => "heat heat-blank",
        (None, State::BlankSection) => "heat heat-nothing",
        (None, State::NothingAdded) => "heat",
    }
}

/// How a state looks in the legend.
const fn sample(kind: StateKind) -> &'static str {
    match kind {
        StateKind::Plus | StateKind::Yes => "heat heat-good",
        StateKind::Minus => "heat heat-bad",
        StateKind::No => "heat heat-no",
        StateKind::Percentage => "heat heat-apart",
        StateKind::Score => "heat heat-scores",
        StateKind::Texts | StateKind::Added => "heat heat-text",
        StateKind::Words | StateKind::OutOfRange => "heat heat-odd",
        StateKind::Blank => "heat heat-blank",
        StateKind::BlankSection => "heat heat-nothing",
        StateKind::NothingAdded => "heat",
    }
}
