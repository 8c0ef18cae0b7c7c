//! Plan and objectives: what takes points away.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{MOST, Teller, figures, say};
use crate::{
    number::HUNDRED,
    plan::Subject,
    scoring::{Mean, Node, Outcome, Reason},
};

/// The points that parts take away from a mean, the most first.
pub(in crate::view::why) struct Losses(Vec<(Subject, Decimal)>);

impl Losses {
    /// Of the parts of a node; with equal weights each counts as one.
    pub(in crate::view::why) fn of(node: &Node, mean: &Mean, weighted: bool) -> Self {
        let lost = |child: &Node| {
            let weight = if weighted { child.weight?.get() } else { Decimal::ONE };
            let lost = (weight * (HUNDRED - child.outcome.value()?.get())).checked_div(mean.weights)?;
            (lost > Decimal::ZERO).then_some((child.subject, lost))
        };
        let mut losses: Vec<_> = node.children.iter().filter_map(lost).collect();
        losses.sort_by_key(|(_, lost)| Reverse(*lost));
        Self(losses)
    }

    /// What is lost in all.
    fn sum(&self) -> Decimal {
        self.0.iter().map(|(_, lost)| lost).sum()
    }
}

impl Teller<'_> {
    pub(super) fn change_of_mean(&self, node: &Node, mean: &Mean, weighted: bool) -> String {
        let language = self.language;
        match node.outcome {
            Outcome::NotEvaluable(reason) => {
                return self.change_where_nothing_is_left(reason == Reason::NoWeight);
            }
            Outcome::Value(_) | Outcome::Missing { .. } => {}
        }
        match self.short_of_full(&Losses::of(node, mean, weighted)) {
            Some(short) => {
                say!(language, "Per arrivare al 100 % {}.", "To reach 100% {}.", short)
            }
            None => language
                .pick(
                    "È già al massimo: scende se una delle parti che pesano scende sotto il 100 %.",
                    "It is at its highest: it falls if one of the parts that weigh falls below 100%.",
                )
                .to_owned(),
        }
    }

    /// `mancano 48,27 punti: 41,36 per la fase 3, 6,91 per la fase 2`; nothing where nothing is lost.
    pub(super) fn short_of_full(&self, losses: &Losses) -> Option<String> {
        let language = self.language;
        let points = |points: Decimal| figures::points(points, language);
        let all = points(losses.sum());
        match &losses.0[..] {
            [] => None,
            [(only, _)] => Some(say!(
                language,
                "mancano {} punti, tutti per {}",
                "{} points are missing, all of them for {}",
                all,
                self.the_part(*only)
            )),
            several => {
                let (first, rest) = several.split_at(several.len().min(MOST));
                let lost = |(subject, lost): &(Subject, Decimal)| {
                    say!(language, "{} per {}", "{} for {}", points(*lost), self.the_part(*subject))
                };
                let mut lost: Vec<String> = first.iter().map(lost).collect();
                if !rest.is_empty() {
                    let sum = points(rest.iter().map(|(_, lost)| lost).sum());
                    lost.push(say!(language, "{} per il resto", "{} for the rest", sum));
                }
                let list = lost.join(", ");
                Some(say!(language, "mancano {} punti: {}", "{} points are missing: {}", all, list))
            }
        }
    }

    /// `l’obiettivo 2.2`, `la fase 3`
    fn the_part(&self, subject: Subject) -> String {
        let (plan, language) = (&self.document.plan, self.language);
        match (plan.phase_at(subject), subject.indicator_index(), plan.objective_at(subject)) {
            (Some(phase), ..) => say!(language, "la fase {}", "phase {}", phase.code),
            (None, Some(index), _) => say!(language, "l’indicatore {}", "indicator {}", index + 1),
            (None, None, objective) => {
                let code = objective.map_or("", |objective| &objective.code);
                say!(language, "l’obiettivo {}", "objective {}", code)
            }
        }
    }
}
