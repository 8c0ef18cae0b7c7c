//! The picture of the objectives: a column for each, as wide as its weight, filled as far as it is achieved. In black and white, too:
//! what is missing is hatched, what is not evaluable an outline outside the sum.

use rust_decimal::Decimal;

use super::{Html, Report};
use crate::{
    number::{HUNDRED, round},
    plan::{Objective, Stage},
    scoring::Outcome,
    view::language::say,
};

/// The picture, in its own units: the columns, and the line of codes under them.
const WIDTH: Decimal = Decimal::from_parts(1000, 0, 0, false, 0);
const HEIGHT: Decimal = Decimal::from_parts(160, 0, 0, false, 0);
const GAP: Decimal = Decimal::TWO;
/// A column narrower than this has no room for its code.
const NARROW: Decimal = Decimal::from_parts(22, 0, 0, false, 0);

/// Draws the picture; before the end of the year nothing is achieved yet, and there is none.
pub(super) fn draw(report: &Report<'_>, html: &mut Html) {
    if report.plan().stage != Stage::Final {
        return;
    }
    let nodes = &report.evaluation.root.children;
    let columns: Vec<(&Objective, Outcome, Decimal)> = report
        .plan()
        .objectives()
        .zip(nodes)
        .filter_map(|((_, objective), node)| {
            Some((objective.as_ref(), node.outcome, objective.weight?.get()))
        })
        .collect();
    let whole: Decimal = columns.iter().map(|(_, _, weight)| *weight).sum();
    if whole.is_zero() {
        return;
    }
    let language = report.language;
    let name = language.pick(
        "Peso e conseguimento degli obiettivi: le percentuali sono nella scheda",
        "Weight and achievement of the objectives: the percentages are in the table",
    );
    html.open("figure", "report-arm");
    html.open_with("svg", &[("viewBox", "-30 -8 1034 192"), ("role", "img"), ("aria-label", name)]);
    hatch(html);
    axis(html);
    let (inside, outside): (Vec<_>, Vec<_>) =
        columns.into_iter().partition(|(_, outcome, _)| outcome.bounds().is_some());
    let mut left = Decimal::ZERO;
    for (objective, outcome, weight) in inside.into_iter().chain(outside) {
        let width = weight * WIDTH / whole;
        column(html, (left, width), outcome);
        if width >= NARROW {
            let middle = (left + width / Decimal::TWO).to_text();
            html.open_with("text", &[("x", &middle), ("y", "176"), ("text-anchor", "middle")]);
            html.text(&objective.code).close("text");
        }
        left += width;
    }
    html.close("svg");
    html.element("figcaption", "", &say!(
        language,
        "Una colonna per obiettivo: larga quanto il peso, piena fin dove è conseguito; a tratti ciò che non è valutabile{}.",
        "A column per objective: as wide as its weight, filled as far as it is achieved; dashed what is not evaluable{}.",
        if report.evaluation.root.all_lacks().is_empty() { "" } else { language.pick(", rigato ciò che manca", ", hatched what is missing") }
    ));
    html.close("figure");
}

fn hatch(html: &mut Html) {
    html.open("defs", "");
    let pattern = [
        ("id", "report-hatch"),
        ("width", "8"),
        ("height", "8"),
        ("patternUnits", "userSpaceOnUse"),
        ("patternTransform", "rotate(45)"),
    ];
    html.open_with("pattern", &pattern);
    html.open_with("rect", &[("width", "3"), ("height", "8")]).close("rect");
    html.close("pattern").close("defs");
}

fn axis(html: &mut Html) {
    for (label, y) in [("100", "0"), ("50", "80"), ("0", "160")] {
        html.open_with(
            "text",
            &[("x", "-6"), ("y", y), ("text-anchor", "end"), ("dominant-baseline", "middle")],
        );
        html.text(label).close("text");
    }
}

fn column(html: &mut Html, (left, width): (Decimal, Decimal), outcome: Outcome) {
    let mut bar = |class: &str, top: Decimal| {
        let (x, w) = (left.to_text(), (width - GAP).max(Decimal::ONE).to_text());
        let (y, h) = (top.to_text(), (HEIGHT - top).to_text());
        html.open_with("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &w), ("height", &h)]);
        html.close("rect");
    };
    match outcome {
        Outcome::Value(value) => {
            bar("report-lost", Decimal::ZERO);
            bar("report-reached", HEIGHT - HEIGHT * value.get() / HUNDRED);
        }
        Outcome::Missing { .. } => bar("report-missing", Decimal::ZERO),
        Outcome::NotEvaluable(_) => bar("report-outside", Decimal::ZERO),
    }
}

/// A length as SVG writes it.
trait Length {
    fn to_text(self) -> String;
}

impl Length for Decimal {
    fn to_text(self) -> String {
        round(self, 2).normalize().to_string()
    }
}
