//! Servizi: which services can go digital, what in the survey bears on each, and what is decided.
//!
//! Cards are drawn once and only hidden by a filter, and their fields follow the document: whoever decides keeps the focus.
//!
//! | file | what it draws |
//! |---|---|
//! | `filters` | which services are shown |
//! | `card` | a service with what bears on it |
//! | `decision` | what is decided of it |

mod card;
mod decision;
mod filters;

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use crate::{
    survey::{
        Digital, Document, ServiceTable,
        dashboard::{Board, Filter, Grid, Lane},
        synthesis::Synthesis,
    },
    view::{self, Language, Table, say},
    web::{
        browser::files,
        pages::surveys::kept,
        state::{Desk, app},
        ui::{
            dom::{El, button, el, hidden},
            icon,
        },
    },
};

/// What the cards are drawn from.
#[derive(Clone, Copy)]
struct View {
    desk: Desk,
    language: Language,
    grid: Memo<Option<Arc<Grid>>>,
    /// Those that the filters show.
    shown: Memo<Option<Arc<Board>>>,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let grid = kept::grid(desk);
    let services = Memo::new(move |_| desk.read(undecided).unwrap_or_default());
    let board = Memo::new(move |_| {
        let grid = grid.get()?;
        services.track();
        let of = |document: &Document| {
            Arc::new(Board::of(document, &grid, &Synthesis::of(document), &Filter::default()))
        };
        desk.look(of)
    });
    let filters = filters::Filters::new();
    let shown = Memo::new(move |_| {
        let (board, filter) = (board.get()?, filters.filter());
        desk.read(|document| Arc::new(board.narrowed(&document.survey, &filter)))
    });
    let view = View { desk, language, grid, shown };
    let title = language.pick("Servizi da digitalizzare", "Services to digitise");
    let draw = move || match board.get() {
        Some(board) if board.total > 0 => view.all(&board, filters),
        _ => vec![none(language)],
    };
    el("section")
        .class("survey-board survey-services")
        .attr("aria-labelledby", "services-title")
        .child(el("h2").attr("id", "services-title").text(title))
        .live(draw)
}

/// The services as they were before anything was decided: what the cards are drawn from.
fn undecided(document: &Document) -> Vec<ServiceTable> {
    let mut tables = document.survey.services.clone();
    tables.iter_mut().flat_map(|table| &mut table.rows).for_each(|service| service.decision = None);
    tables
}

fn none(language: Language) -> El {
    let title = language.pick("Nessun servizio in questa indagine", "No service in this survey");
    let words = language.pick(
        "I servizi vengono dalle tabelle di una fonte che dice, servizio per servizio, se si può digitalizzare. Questa indagine non ne ha: le risposte si leggono in Quadro e in Testi.",
        "Services come from the tables of a source that says, service by service, whether it can go digital. This survey has none: its answers are read in Dashboard and Texts.",
    );
    el("div").class("empty").child(el("h3").text(title)).child(el("p").text(words))
}

impl View {
    fn all(self, board: &Arc<Board>, filters: filters::Filters) -> Vec<El> {
        let language = self.language;
        let words = language.pick(
            "La fonte non dice quali cifre dell’indagine riguardano un servizio: quei legami sono letture nostre. Quelli dubbi sono segnati.",
            "The source does not say which figures of the survey concern a service: those links are our readings. Doubtful ones are marked.",
        );
        let lanes = board.lanes.iter().map(|lane| self.lane(lane));
        vec![
            el("p").class("survey-note").text(words),
            filters.controls(self.desk, language),
            el("p").class("survey-result").attr("role", "status").text_live(move || self.reading()),
            el("div").class("toolbar").child(self.saver()),
            el("div").class("survey-lanes").children(lanes),
        ]
    }

    fn reading(self) -> String {
        let shown = self.shown.get();
        let reading = self.desk.read(|document| {
            shown.map(|board| view::survey::board_reading(&document.survey, &board, self.language))
        });
        reading.flatten().unwrap_or_default()
    }

    /// The services with one answer.
    fn lane(self, lane: &Lane) -> El {
        let (digital, language) = (lane.digital, self.language);
        let id = format!("lane-{}", digital_word(digital));
        let count = move || {
            let count = self.shown.with(|board| {
                let mut lanes = board.iter().flat_map(|board| &board.lanes);
                lanes.find(|lane| lane.digital == digital).map_or(0, |lane| lane.cards.len())
            });
            format!(" ({count})")
        };
        let title = view::capitalised(view::survey::digital_name(digital, language));
        let cards = self.desk.look(|document| {
            let cards = lane.cards.iter();
            cards.filter_map(|one| card::card(self, document, one)).collect::<Vec<_>>()
        });
        let empty = say!(language, "Nessun servizio.", "No service.");
        let none = el("p").class("muted").has("hidden", move || count() != " (0)").text(&empty);
        el("section")
            .class("survey-lane")
            .attr("aria-labelledby", &id)
            .child(el("h3").attr("id", &id).text(&title).text_live(count))
            .child(none)
            .children(cards.into_iter().flatten())
    }

    /// The button that saves what is shown, with what was decided.
    fn saver(self) -> El {
        let app = app();
        let language = self.language;
        let table = move || {
            let shown = self.shown.get_untracked()?;
            self.desk.look(|document| view::survey::services_table(&document.survey, &shown, language))
        };
        let press = Rc::new(move || {
            let id = self.desk.id().map(|id| id.to_string()).unwrap_or_default();
            let text = view::csv(&table().unwrap_or_else(Table::default), language);
            let name = format!("{id}-{}.csv", language.pick("servizi", "services"));
            app.offer(&name, files::blob(text, files::CSV));
        });
        button("btn btn-outline-primary btn-xs", move || press())
            .child(icon::icon("it-download"))
            .text(language.pick("Salva CSV", "Save CSV"))
            .child(hidden(
                language.pick(
                    ": i servizi mostrati, con le decisioni",
                    ": the services shown, with the decisions",
                ),
            ))
    }
}

/// A word for an identifier.
const fn digital_word(digital: Digital) -> &'static str {
    match digital {
        Digital::Yes => "yes",
        Digital::Blended => "blended",
        Digital::Partly => "partly",
        Digital::No => "no",
    }
}
