//! The explanation of the total: the same steps as *Perché?* tells, all of them, down to the phases.

use super::{Html, Report};
use crate::{
    plan::Stage,
    view::{Explanation, language::say, total_or_interval},
};

/// The level of the headings of objectives; what is below them has none.
const OBJECTIVES: usize = 1;

impl Report<'_> {
    pub(super) fn derivation(&self, html: &mut Html, told: &Explanation) {
        if self.plan().stage != Stage::Final {
            return;
        }
        let title = self.language.pick("Come si arriva al totale", "How the total comes about");
        html.open("section", "report-derivation").element("h2", "", title);
        self.step(html, told, 0);
        html.close("section");
    }

    fn step(&self, html: &mut Html, explanation: &Explanation, level: usize) {
        html.open("div", "report-step");
        // The whole has an interval where something is missing.
        let total = total_or_interval(self.evaluation.total(), self.language);
        let result = if level == 0 { &total } else { &explanation.result };
        let tag = if level <= OBJECTIVES { "h3" } else { "p" };
        html.open(tag, "report-step-head").text(&explanation.heading).text(" ");
        html.open("span", "report-step-result").text(result).close("span");
        if let Some(weight) = &explanation.weight {
            html.element("small", "", &say!(self.language, " peso {}", " weight {}", weight));
        }
        html.close(tag);
        html.open("ul", "report-lines");
        for line in &explanation.lines {
            html.open("li", "").text(&line.text);
            if let Some(formula) = &line.formula {
                html.text(" ").element("span", "report-formula", formula);
            }
            html.text(" ").element("small", "", &line.rule.to_string()).close("li");
        }
        html.close("ul");
        explanation.parts.iter().for_each(|part| self.step(html, part, level + 1));
        html.close("div");
    }
}
