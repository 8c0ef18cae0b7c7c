//! Plan (R7), objective (R6) and the note that may prevail (R4).

use rust_decimal::Decimal;

use super::{Line, Teller, figures, line, long, say, words};
use crate::{
    law::RuleId,
    number::Percent,
    plan::{Field, Place},
    scoring::{Mean, Node, Outcome},
};

impl Teller<'_> {
    pub(super) fn plan(&self, mean: &Mean, node: &Node) -> Vec<Line> {
        let language = self.language;
        let mut text = say!(
            language,
            "Media ponderata degli obiettivi con un valore (sono {}): la somma di peso × conseguimento, divisa per la somma dei pesi.",
            "Weighted mean of the objectives with a value ({} of them): the sum of weight × achievement, divided by the sum of the weights.",
            mean.counted
        );
        let groups = groups(node);
        if groups.len() <= MOST_TERMS && groups.iter().any(|group| group.parts > 1) {
            text.push_str(language.pick(
                " Nella formula, gli obiettivi con lo stesso conseguimento sono sommati insieme.",
                " In the formula, objectives with the same achievement are taken together.",
            ));
        }
        let mut lines = vec![line(RuleId::R7, text, self.sum(node, mean)).reads(weights(node, true))];
        if mean.not_evaluable > 0 {
            let text = say!(
                language,
                "Obiettivi non valutabili: {} (peso {}). Escono dal calcolo con il loro peso: non contano come zero.",
                "Objectives not evaluable: {} (weight {}). They leave the computation with their weight: they do not count as zero.",
                self.left(node),
                long(mean.left_out, language)
            );
            lines.push(line(RuleId::R7, text, None).reads(weights(node, false)));
        }
        lines
    }

    /// The codes of the parts that left the evaluation.
    pub(super) fn left(&self, node: &Node) -> String {
        let plan = &self.document.plan;
        let gone = node.children.iter().filter(|child| matches!(child.outcome, Outcome::NotEvaluable(_)));
        let code = |child: &Node| match plan.phase_at(child.subject) {
            Some(phase) => Some(phase.code.clone()),
            None => plan.objective_at(child.subject).map(|objective| objective.code.clone()),
        };
        let codes: Vec<String> = gone.filter_map(code).collect();
        codes.join(", ")
    }

    pub(super) fn objective(&self, mean: &Mean, weighted: bool, node: &Node) -> Vec<Line> {
        let language = self.language;
        if node.children.len() == 1 {
            let text = language.pick(
                "Vale quanto il suo unico indicatore.",
                "It is worth what its only indicator is worth.",
            );
            return vec![line(RuleId::R6, text.to_owned(), None)];
        }
        let text = if weighted {
            language.pick(
                "Media dei suoi indicatori valutabili, con i pesi che il piano dà loro.",
                "Mean of its evaluable indicators, with the weights that the plan gives them.",
            )
        } else {
            language.pick(
                "Media dei suoi indicatori valutabili, tutti con lo stesso peso.",
                "Mean of its evaluable indicators, all with the same weight.",
            )
        };
        let formula = if weighted { self.sum(node, mean) } else { self.plain_mean(node, mean) };
        let read = if weighted { weights(node, true) } else { Vec::new() };
        vec![line(RuleId::R6, text.to_owned(), formula).reads(read)]
    }

    /// `(91 × 100 + 5 × 95,2038…) / 96 = 99,7501…`, equal achievements taken together.
    pub(super) fn sum(&self, node: &Node, mean: &Mean) -> Option<String> {
        let groups = groups(node);
        if groups.len() > MOST_TERMS {
            return self.quotient(mean);
        }
        let term = |group: &Group| {
            format!("{} × {}", long(group.weight, self.language), long(group.value.get(), self.language))
        };
        let terms: Vec<String> = groups.iter().map(term).collect();
        let value = mean.products.checked_div(mean.weights)?;
        let [weights, value] = [mean.weights, value].map(|one| long(one, self.language));
        Some(format!("({}) / {weights} = {value}", terms.join(" + ")))
    }

    /// `9.576,0191… / 96 = 99,7501…`
    fn quotient(&self, mean: &Mean) -> Option<String> {
        let value = mean.products.checked_div(mean.weights)?;
        let [products, weights, value] =
            [mean.products, mean.weights, value].map(|one| long(one, self.language));
        Some(format!("{products} / {weights} = {value}"))
    }

    /// `(100 + 80) / 2 = 90`
    fn plain_mean(&self, node: &Node, mean: &Mean) -> Option<String> {
        let values = node.children.iter().filter_map(|child| child.outcome.value());
        let terms: Vec<String> = values.map(|value| long(value.get(), self.language)).collect();
        let value = mean.products.checked_div(mean.weights)?;
        Some(format!("({}) / {} = {}", terms.join(" + "), mean.counted, long(value, self.language)))
    }

    pub(super) fn note(&self, declared: Decimal, prevails: bool, node: &Node) -> Line {
        let language = self.language;
        let technical = node.children.first().map_or(Outcome::UNKNOWN, |child| child.outcome);
        let shown = words::outcome(technical, language);
        let declared = figures::figure(declared, "%", language);
        let text = match technical {
            Outcome::Value(_) if prevails => say!(
                language,
                "La nota di monitoraggio dichiara {}, meno della valutazione tecnica ({}): prevale la nota.",
                "The monitoring note declares {}, less than the technical evaluation ({}): the note prevails.",
                declared,
                shown
            ),
            Outcome::Value(_) => say!(
                language,
                "La nota di monitoraggio dichiara {}, non meno della valutazione tecnica ({}): resta la valutazione tecnica.",
                "The monitoring note declares {}, not less than the technical evaluation ({}): the technical evaluation stays.",
                declared,
                shown
            ),
            Outcome::Missing { .. } => say!(
                language,
                "La nota di monitoraggio dichiara {}: la valutazione tecnica non c’è ancora, e non potrà contare per più di così.",
                "The monitoring note declares {}: there is no technical evaluation yet, and it cannot count for more than that.",
                declared
            ),
            Outcome::NotEvaluable(_) => say!(
                language,
                "La nota di monitoraggio dichiara {}, ma la valutazione tecnica non è possibile e la nota da sola non basta.",
                "The monitoring note declares {}, but no technical evaluation is possible, and the note alone is not enough.",
                declared
            ),
        };
        line(RuleId::R4, text, None).reads([node.subject.field(Field::Declared)])
    }
}

/// Where the weights of the parts stand that have a value, or of those that left.
pub(super) fn weights(node: &Node, valued: bool) -> Vec<Place> {
    let counts = |child: &&Node| match child.outcome {
        Outcome::Value(_) => valued && child.weight.is_some(),
        Outcome::NotEvaluable(_) => !valued,
        Outcome::Missing { .. } => false,
    };
    node.children.iter().filter(counts).map(|child| child.subject.field(Field::Weight)).collect()
}

/// Most terms that a formula shows one by one.
const MOST_TERMS: usize = 12;

/// Parts of a mean that have the same achievement.
struct Group {
    /// Σ of their weights.
    weight: Decimal,
    value: Percent,
    parts: usize,
}

fn groups(node: &Node) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for child in &node.children {
        let (Some(weight), Some(value)) = (child.weight, child.outcome.value()) else { continue };
        match groups.iter_mut().find(|group| group.value == value) {
            Some(group) => {
                group.weight += weight.get();
                group.parts += 1;
            }
            None => groups.push(Group { weight: weight.get(), value, parts: 1 }),
        }
    }
    groups
}
