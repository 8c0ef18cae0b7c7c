//! A published table beside the same table computed from the answers.

use crate::{
    survey::{
        Document,
        synthesis::{Cell, Content, Row, Synthesis, Table},
    },
    view::{
        self, Language, say,
        survey::{place_words, survey_content},
    },
    web::{
        pages::surveys::panel,
        state::Desk,
        ui::dom::{El, el, hidden},
    },
};

/// Whether a row differs from what was published.
pub(super) fn differs(row: &Row<'_>) -> bool {
    row.cells.iter().any(|cell| !cell.equal())
}

/// A table that is drawn.
pub(super) struct Drawing<'a> {
    pub(super) desk: Desk,
    pub(super) document: &'a Document,
    pub(super) table: &'a Table<'a>,
    /// Its position in the synthesis.
    pub(super) position: usize,
    /// The same by the rules of the beginning, where others were chosen.
    pub(super) before: Option<&'a Table<'a>>,
    /// Whether only rows that differ are drawn.
    pub(super) only: bool,
    pub(super) language: Language,
}

impl Drawing<'_> {
    /// Title, table, differences, notes.
    pub(super) fn section(&self) -> El {
        let published = self.table.published;
        let id = format!("table-{}", self.position);
        let name = match published.name() {
            title if title == published.title => title.to_owned(),
            number => format!("{number} · {}", published.title),
        };
        let place = (!self.is_own())
            .then(|| el("p").class("muted").text(&place_words(&published.place, self.language)));
        let notes = published.notes.iter().map(|note| el("p").class("muted").text(note));
        el("section")
            .class("survey-table")
            .attr("aria-labelledby", &id)
            .child(el("h3").attr("id", &id).text(&name))
            .children(place)
            .child(self.wide(&name))
            .children(notes)
            .children(self.differences())
    }

    fn wide(&self, name: &str) -> El {
        let rows = self.table.rows.iter().enumerate().filter(|(_, row)| !self.only || differs(row));
        let rows = rows.map(|(at, row)| self.row(at, row));
        let caption = el("caption").class("visually-hidden").text(name);
        let table = el("table")
            .class("versions-table survey-cells")
            .child(caption)
            .child(self.heads())
            .child(el("tbody").children(rows));
        el("div")
            .class("wide")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", name)
            .child(table)
    }

    /// Whether there is nothing that the answers could be beside.
    fn is_own(&self) -> bool {
        self.table.published.is_own()
    }

    /// The columns; under each, where something was published, what was published and what the answers come to.
    fn heads(&self) -> El {
        let language = self.language;
        let columns = self.table.published.columns.len();
        if self.is_own() {
            let what = el("th").attr("scope", "col").text(language.pick("Voce", "Item"));
            let heads = (0..columns)
                .map(|column| el("th").attr("scope", "col").class("num").text(&self.table.column(column)));
            return el("thead").child(el("tr").child(what).children(heads));
        }
        let tops = (0..columns).map(|column| {
            el("th")
                .attr("scope", "colgroup")
                .attr("colspan", "2")
                .class("num")
                .text(&self.table.column(column))
        });
        let kinds = [("Fonte", "Source"), ("Risposte", "Answers")];
        let kinds = (0..columns).flat_map(|_| kinds).map(|(italian, english)| {
            el("th").attr("scope", "col").class("num").text(language.pick(italian, english))
        });
        let what = el("th").attr("scope", "col").attr("rowspan", "2").text(language.pick("Voce", "Item"));
        el("thead").child(el("tr").child(what).children(tops)).child(el("tr").children(kinds))
    }

    fn row(&self, at: usize, row: &Row<'_>) -> El {
        let cells =
            row.cells.iter().enumerate().flat_map(|(column, cell)| self.cells((at, column), row, cell));
        el("tr").child(el("th").attr("scope", "row").text(row.label)).children(cells)
    }

    /// What was published, and what the answers come to, which says why.
    fn cells(&self, at: (usize, usize), row: &Row<'_>, cell: &Cell<'_>) -> Vec<El> {
        let published = (!self.is_own()).then(|| el("td").class("num").text(&survey_content(cell.published)));
        let class = if cell.equal() { "num" } else { "num survey-differs" };
        let shown = survey_content(cell.recomputed);
        let name =
            say!(self.language, ", perché? {}, {}", ", why? {}, {}", row.label, self.table.column(at.1));
        let unlike = (!cell.equal()).then(|| {
            let words = self.language.pick("diverso dal pubblicato ", "differs from what was published ");
            el("span").class("survey-unlike").attr("aria-hidden", "true").text("≠ ").child(hidden(words))
        });
        let ask = self.asks(at).text(&shown).child(hidden(&name));
        let recomputed = el("td").class(class).children(unlike).child(ask).children(self.moved(at, cell));
        published.into_iter().chain([recomputed]).collect()
    }

    fn asks(&self, (row, column): (usize, usize)) -> El {
        let (desk, position, language) = (self.desk, self.position, self.language);
        panel::asks(desk, move || {
            desk.look(|document| {
                let synthesis = Synthesis::of(document);
                view::survey::explain_cell(document, &synthesis, (position, row, column), language)
            })
            .flatten()
        })
    }

    /// By how much the chosen rules change the cell.
    fn moved(&self, (row, column): (usize, usize), cell: &Cell<'_>) -> Option<El> {
        let before = self.before?.rows.get(row)?.cells.get(column)?;
        let number = |content| match content {
            Content::Number(number) => i64::try_from(number).unwrap_or(i64::MAX),
            Content::Nothing | Content::Words(_) => 0,
        };
        let moved = number(cell.recomputed) - number(before.recomputed);
        let sign = if moved > 0 { "+" } else { "−" };
        let text = format!(" ({sign}{})", moved.unsigned_abs());
        (moved != 0).then(|| el("span").class("survey-moved").text(&text))
    }

    /// Where the table differs, and why.
    fn differences(&self) -> Option<El> {
        let language = self.language;
        let rows = self.table.rows.iter().enumerate();
        let lines: Vec<El> = rows
            .flat_map(|(at, row)| {
                row.cells.iter().enumerate().map(move |(column, cell)| (at, row, column, cell))
            })
            .filter(|(.., cell)| !cell.equal())
            .map(|(at, row, column, cell)| self.difference((at, column), row, cell))
            .collect();
        let title =
            say!(language, "Dove differisce, e perché ({})", "Where it differs, and why ({})", lines.len());
        (!lines.is_empty()).then(|| {
            el("details")
                .class("survey-differences")
                .attr("open", "")
                .child(el("summary").text(&title))
                .child(el("ul").children(lines))
        })
    }

    fn difference(&self, at: (usize, usize), row: &Row<'_>, cell: &Cell<'_>) -> El {
        let language = self.language;
        let column =
            if row.cells.len() > 1 { format!(" · {}", self.table.column(at.1)) } else { String::new() };
        let figures = say!(
            language,
            " pubblicato {}, dalle risposte ",
            " published {}, from the answers ",
            survey_content(cell.published)
        );
        let causes = cell.causes.iter();
        let causes = causes.map(|cause| view::difference_cause(&self.document.survey, cause, language));
        let causes: Vec<String> = causes.collect();
        let of = format!(", {}{column}", row.label);
        el("li")
            .child(el("strong").text(row.label).text(&column).text(":"))
            .text(&figures)
            .child(self.asks(at).text(&survey_content(cell.recomputed)).child(hidden(&of)))
            .text(". ")
            .text(&causes.join(" "))
    }
}
