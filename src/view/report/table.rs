//! The table of objectives, on wide paper: what is planned, what the monitoring of the stage says, what it is worth.

use super::{Html, Report, html::Head};
use crate::{
    plan::{Area, Indicator, Objective, Stage, Subject},
    scoring::{Node, Outcome},
    view::{capitalised, figures, language::say, outcome, reason, state_name, total_or_interval, weight_sum},
};

/// A column: its heading in both languages, its class, its width beside the others, and whether it stands once for an objective.
struct Column {
    heading: (&'static str, &'static str),
    class: &'static str,
    width: u32,
    cell: Cell,
}

/// The heading of the column under which the total stands.
const RESULT: (&str, &str) = ("% obiettivo", "% objective");

/// What a cell says: of the objective, in one cell over the rows of its indicators, or of the indicator.
enum Cell {
    Objective(fn(&Report<'_>, &Objective, Subject) -> Said),
    Indicator(fn(&Report<'_>, &Indicator, Subject) -> Said),
}

/// A text, or a result with what it is of.
enum Said {
    Text(String),
    Result(Subject, String, String),
}

const fn column(
    italian: &'static str,
    english: &'static str,
    class: &'static str,
    width: u32,
    cell: Cell,
) -> Column {
    Column { heading: (italian, english), class, width, cell }
}

fn text(text: impl Into<String>) -> Said {
    Said::Text(text.into())
}

fn optional(one: Option<&String>) -> Said {
    text(one.cloned().unwrap_or_default())
}

/// What is planned, in every stage.
fn planned() -> Vec<Column> {
    use Cell::{Indicator as One, Objective as Of};
    vec![
        column("Nr.", "No.", "report-code", 3, Of(|_, one, _| text(one.code.as_str()))),
        column("Obiettivo", "Objective", "report-name", 10, Of(|_, one, _| text(one.title.as_str()))),
        column(
            "Peso %",
            "Weight %",
            "report-num",
            4,
            Of(|report, one, _| {
                text(one.weight.map(|weight| figures::weight(weight, report.language)).unwrap_or_default())
            }),
        ),
        column("Indicatore", "Indicator", "report-name", 10, One(|_, one, _| text(one.title.as_str()))),
        column(
            "Valore iniziale",
            "Baseline",
            "report-num",
            5,
            One(|report, one, _| text(report.baseline(one))),
        ),
        column("Valore target", "Target", "report-num", 6, One(|report, one, _| text(report.target(one)))),
        column(
            "Target anni successivi",
            "Later targets",
            "report-short",
            7,
            One(|report, one, _| text(report.later_targets(one))),
        ),
        column("Note", "Notes", "report-note", 15, One(|_, one, _| optional(one.note.as_ref()))),
        column(
            "Responsabile attuazione",
            "Answers for it",
            "report-short",
            8,
            Of(|report, one, _| text(report.responsible(one))),
        ),
        column(
            "Collegamento con la programmazione",
            "Programming",
            "report-short",
            9,
            Of(|_, one, _| text(one.programming.join("\n"))),
        ),
    ]
}

fn interim() -> Vec<Column> {
    use Cell::Indicator as One;
    vec![
        column(
            "Valore conseguito",
            "Reached",
            "report-num",
            9,
            One(|report, one, _| text(report.reached(one))),
        ),
        column(
            "Note di monitoraggio",
            "Monitoring notes",
            "report-note",
            18,
            One(|_, one, _| optional(one.interim.note.as_ref())),
        ),
        column(
            "Fonte dati",
            "Source",
            "report-short",
            7,
            One(|_, one, _| optional(one.interim.source.as_ref())),
        ),
        column(
            "Valutazione sintetica",
            "Concise assessment",
            "report-short",
            8,
            One(|report, one, _| {
                text(one.interim.state.map(|state| state_name(state, report.language)).unwrap_or_default())
            }),
        ),
    ]
}

fn at_the_end() -> Vec<Column> {
    use Cell::{Indicator as One, Objective as Of};
    vec![
        column(
            "Valore conseguito",
            "Achieved",
            "report-num",
            9,
            One(|report, one, _| text(report.reached(one))),
        ),
        column(
            "Note di monitoraggio",
            "Monitoring notes",
            "report-note",
            18,
            One(|_, one, _| optional(one.r#final.note.as_ref())),
        ),
        column(
            "Fonte dati",
            "Source",
            "report-short",
            7,
            One(|_, one, _| optional(one.r#final.source.as_ref())),
        ),
        column(
            "% indicatore",
            "% indicator",
            "report-num",
            6,
            One(|report, _, subject| report.outcome(subject)),
        ),
        column(RESULT.0, RESULT.1, "report-num", 7, Of(|report, _, subject| report.outcome(subject))),
        column(
            "Note sui criteri",
            "Notes on criteria",
            "report-short",
            9,
            One(|_, one, _| optional(one.r#final.criteria_note.as_ref())),
        ),
    ]
}

impl Report<'_> {
    pub(super) fn table(&self, html: &mut Html) {
        if self.plan().objectives().next().is_none() {
            return;
        }
        let language = self.language;
        let mut columns = planned();
        columns.extend(match self.plan().stage {
            Stage::Planned => Vec::new(),
            Stage::Interim => interim(),
            Stage::Final => at_the_end(),
        });
        // A column that nothing in the plan fills would only take room from the others.
        columns.retain(|column| self.fills(column));
        html.open("section", "report-wide");
        html.element("h2", "", language.pick("Scheda degli obiettivi", "Table of objectives"));
        let name = say!(
            language,
            "Obiettivi di {} per il {}",
            "Objectives of {} for {}",
            self.body(),
            self.plan().year
        );
        html.open_table(&name, "report-table report-objectives");
        let head = |column: &Column| Head {
            heading: language.pick(column.heading.0, column.heading.1),
            class: column.class,
            width: column.width,
        };
        html.heads(&columns.iter().map(head).collect::<Vec<_>>());
        for (index, area) in self.plan().areas.iter().enumerate() {
            self.area(html, area, &columns);
            for (position, objective) in area.objectives.iter().enumerate() {
                self.objective(html, objective, Subject::objective(index, position), &columns);
            }
        }
        if self.plan().stage == Stage::Final {
            self.foot(html, &columns);
        }
        html.close_table().close("section");
    }

    fn fills(&self, column: &Column) -> bool {
        let empty = |said: Said| matches!(said, Said::Text(text) if text.is_empty());
        let required = matches!(column.class, "report-code" | "report-name");
        required
            || self.plan().objectives().any(|(subject, objective)| match column.cell {
                Cell::Objective(say) => !empty(say(self, objective, subject)),
                Cell::Indicator(say) => {
                    let indicators = objective.indicators.iter().enumerate();
                    { indicators }.any(|(index, one)| !empty(say(self, one, subject.indicator(index))))
                }
            })
    }

    fn area(&self, html: &mut Html, area: &Area, columns: &[Column]) {
        let sum = area.objectives.iter().map(|objective| objective.weight).collect();
        let weight = say!(self.language, "peso {}", "weight {}", weight_sum(sum, self.language));
        let span = columns.len().to_string();
        html.open("tbody", "report-area").open("tr", "");
        html.open_with("th", &[("scope", "rowgroup"), ("colspan", &span)]);
        html.text(&format!("{} {} ", area.code, area.title)).element("span", "", &weight);
        html.close("th").close("tr").close("tbody");
    }

    fn objective(&self, html: &mut Html, objective: &Objective, subject: Subject, columns: &[Column]) {
        let rows = objective.indicators.len().max(1);
        html.open("tbody", "");
        for row in 0..rows {
            html.open("tr", "");
            for column in columns {
                match (&column.cell, objective.indicators.get(row)) {
                    (Cell::Objective(say), _) if row == 0 => {
                        self.cell(html, column.class, rows, say(self, objective, subject));
                    }
                    (Cell::Objective(_), _) => {}
                    (Cell::Indicator(say), Some(one)) => {
                        self.cell(html, column.class, 1, say(self, one, subject.indicator(row)));
                    }
                    (Cell::Indicator(_), None) => self.cell(html, column.class, 1, text("")),
                }
            }
            html.close("tr");
        }
        html.close("tbody");
    }

    fn cell(&self, html: &mut Html, class: &str, rows: usize, said: Said) {
        let rows = if rows > 1 { rows.to_string() } else { String::new() };
        html.open_with("td", &[("class", class), ("rowspan", &rows)]);
        match said {
            Said::Text(text) if text.is_empty() => html.text("—"),
            Said::Text(text) => html.text(&text),
            Said::Result(subject, text, why) => {
                self.result(html, subject, &text);
                html.element("small", "", &why)
            }
        };
        html.close("td");
    }

    /// The result of a part, and why it has none.
    fn outcome(&self, subject: Subject) -> Said {
        let Some(node) = self.evaluation.node(subject) else { return text("") };
        Said::Result(subject, outcome(node.outcome, self.language), self.why_none(node))
    }

    /// Why a part has no value; nothing where it has one.
    pub(super) fn why_none(&self, node: &Node) -> String {
        match node.outcome {
            Outcome::Value(_) => String::new(),
            Outcome::NotEvaluable(why) => capitalised(reason(why, self.language)),
            Outcome::Missing { .. } => capitalised(total_or_interval(node.outcome, self.language)),
        }
    }

    fn foot(&self, html: &mut Html, columns: &[Column]) {
        let language = self.language;
        let before = columns.iter().position(|column| column.class == "report-num").unwrap_or(1);
        let total = columns.iter().position(|column| column.heading == RESULT).unwrap_or(before);
        let weight = self.plan().objectives().map(|(_, objective)| objective.weight).collect();
        html.open("tbody", "report-foot").open("tr", "");
        html.open_with("th", &[("scope", "row"), ("colspan", &before.to_string())]);
        html.text(language.pick("Media ponderata", "Weighted mean")).close("th");
        for (index, column) in columns.iter().enumerate().skip(before) {
            html.open("td", column.class);
            if index == before {
                html.text(&weight_sum(weight, language));
            } else if index == total {
                let words = total_or_interval(self.evaluation.total(), language);
                self.result(html, Subject::Plan, &words);
            }
            html.close("td");
        }
        html.close("tr").close("tbody");
    }
}
