//! A picture with its caption, the sentence that says what it shows, the same figures as a table, and buttons that save it.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use super::{
    Picture,
    save::{self, Format},
};
use crate::{
    view::{self, Language, say},
    web::{
        state::{App, app},
        ui::{
            dom::{El, button, el, hidden},
            icon,
        },
        why::{self, Question},
    },
};

/// The most rows that are drawn without being asked for.
const MOST_ROWS: usize = 100;

/// The buttons that explain figures of a table, still without words: by row and column.
pub type Asks = Rc<dyn Fn(usize, usize) -> Option<El>>;

/// The buttons that ask questions about a plan.
pub fn questions(question: impl Fn(usize, usize) -> Option<Question> + 'static) -> Asks {
    Rc::new(move |row, column| question(row, column).map(why::asks))
}

/// What a figure is made of.
pub struct Figure {
    /// Its identifier on the page.
    pub id: String,
    /// What it is, in a few words.
    pub caption: String,
    /// The picture.
    pub picture: Picture,
    /// What it shows, in one sentence; follows what it reads.
    pub sentence: Rc<dyn Fn() -> String>,
    /// The same figures; follows what it reads.
    pub table: Rc<dyn Fn() -> view::Table>,
    /// What a figure of the table can be asked, by row and column, each counted from 0.
    pub asks: Asks,
    /// The table that is saved, where it holds more than the one that is shown.
    pub saved: Option<Rc<dyn Fn() -> view::Table>>,
    /// What the picture says under its caption when it is saved and stands alone; nothing where it says that itself.
    pub about: Option<Rc<dyn Fn() -> Vec<String>>>,
    /// The name of its files, without the ending.
    pub file: String,
    /// The language of its words.
    pub language: Language,
}

/// Draws a figure; it is hidden while its picture has nothing to show.
#[inline(never)]
pub fn figure(figure: Figure) -> El {
    let figure = Rc::new(figure);
    let [caption, sentence] = ["caption", "sentence"].map(|part| format!("{}-{part}", figure.id));
    let picture = figure.picture.clone();
    let nothing = move || picture.at(super::WIDEST).is_none();
    let words = figure.sentence.clone();
    el("figure")
        .class("chart-figure")
        .attr("aria-labelledby", &caption)
        .has("hidden", nothing)
        .child(el("figcaption").attr("id", &caption).text(&figure.caption))
        .child(el("p").class("chart-sentence").attr("id", &sentence).text_live(move || words()))
        .child(figure.picture.clone().place(&caption, &sentence))
        .child(tools(&figure))
        .child(table(&figure))
}

/// Only the buttons that save a figure, for what shows its figures in a way of its own.
pub fn savers(figure: Figure) -> El {
    tools(&Rc::new(figure))
}

fn tools(figure: &Rc<Figure>) -> El {
    let app = app();
    let save = |format: Format| {
        let of = figure.clone();
        button("btn btn-outline-primary btn-xs", move || press(app, &of, format))
            .child(icon::icon("it-download"))
            .text(&say!(figure.language, "Salva {}", "Save {}", format.name()))
            .child(hidden(&format!(": {}", figure.caption)))
    };
    el("div").class("toolbar chart-tools").children([Format::Svg, Format::Png, Format::Csv].map(save))
}

/// Saves; what goes wrong is said.
fn press(app: App, figure: &Rc<Figure>, format: Format) {
    let figure = figure.clone();
    leptos::task::spawn_local(async move {
        if save::save(&figure, format).await.is_err() {
            app.say_unsaved();
        }
    });
}

/// The table, open at first: its figures can be asked why.
fn table(figure: &Rc<Figure>) -> El {
    let summary = el("summary")
        .text(figure.language.pick("Leggi il grafico come tabella", "Read the picture as a table"))
        .child(hidden(&format!(": {}", figure.caption)));
    // A table of thousands of rows is drawn when it is asked for.
    let open = RwSignal::new(untrack(|| (figure.table)()).rows.len() <= MOST_ROWS);
    let details = el("details").class("arm-table chart-table").child(summary);
    let details = if open.get_untracked() { details.attr("open", "") } else { details };
    let this = details.clone();
    let toggled = move |_| open.set(this.of::<Element>().has_attribute("open"));
    let (read, of) = (figure.table.clone(), figure.clone());
    let draw = move || open.get().then(|| scrolled(&read(), &of)).into_iter().collect();
    details.on("toggle", toggled).live(draw)
}

/// A table that may be wider than a phone is: it scrolls, by keyboard too.
fn scrolled(table: &view::Table, figure: &Figure) -> El {
    let caption = figure.caption.as_str();
    // Beside figures, names are what a phone has no room for: codes say the same.
    let class = |column: usize| match (table.is_of_figures(column), column) {
        (true, _) => "num",
        (false, 0) => "",
        (false, _) => "chart-words",
    };
    let heading =
        |(column, text): (usize, &String)| el("th").attr("scope", "col").class(class(column)).text(text);
    let cell = |row: usize, column: usize, cell: &view::Cell| {
        let element = if column == 0 { el("th").attr("scope", "row") } else { el("td") };
        let element = element.class(class(column));
        match (figure.asks)(row, column) {
            Some(button) => element.child(asked(figure, table, (row, column), button)),
            None => element.text(&cell.text),
        }
    };
    let row = |(row, cells): (usize, &Vec<view::Cell>)| {
        el("tr").children(cells.iter().enumerate().map(|(column, one)| cell(row, column, one)))
    };
    let headings = el("tr").children(table.headings.iter().enumerate().map(heading));
    let all = el("table")
        .child(el("caption").class("visually-hidden").text(caption))
        .child(el("thead").child(headings))
        .child(el("tbody").children(table.rows.iter().enumerate().map(row)));
    let part = el("div").class("chart-scroll").attr("role", "group").attr("tabindex", "0");
    part.attr("aria-label", caption).child(all)
}

/// A figure that can be asked why; screen readers hear of what it is.
fn asked(figure: &Figure, table: &view::Table, (row, column): (usize, usize), button: El) -> El {
    let cells = table.rows.get(row);
    let text = |at: usize| cells.and_then(|cells| cells.get(at)).map_or("", |cell| cell.text.as_str());
    let heading = table.headings.get(column).map_or("", String::as_str);
    let of = say!(figure.language, ": perché? {}, {}", ": why? {}, {}", heading, text(0));
    button.text(text(column)).child(hidden(&of))
}
