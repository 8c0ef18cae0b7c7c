//! What the laboratory can be asked, and its answers.

use leptos::prelude::*;

use super::{
    lab::{Drawn, Lab},
    scenarios::Column,
    seek::Sought,
    weight_row::{area_parts, moved},
    weights::rows,
};
use crate::{
    plan::Subject,
    view::{self, Explanation, say},
    web::why::Question,
};

/// A figure of the laboratory that can be asked *Perché?*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What a part weighs in the total.
    Effective(Subject),
    /// What a part brings to the result that it belongs to.
    Points(Subject),
    /// What a point of an objective's weight does.
    Leverage(Subject),
    /// The total without an objective.
    Without(Subject),
    /// The lowest total, or the highest.
    End {
        /// Which.
        highest: bool,
    },
    /// A figure of the distribution, by its row.
    Distribution(usize),
    /// What was sought.
    Sought,
    /// The lowest total that what was sought can give, or the highest.
    Reach {
        /// Which.
        highest: bool,
    },
    /// How far a weight is from the plan's, by the position of its row.
    Moved(usize),
    /// What a strategic area weighs in the total.
    Area(usize),
    /// The sum of the weights.
    Sum,
    /// How far the total of a column of the comparison is from the plan's.
    Difference(usize),
    /// The result of a part in a column of the comparison, by its position.
    Scenario(usize, Subject),
}

/// The explanation, where what was asked about is still there; follows.
pub fn answer(lab: Lab, question: Question) -> Option<Explanation> {
    let Question::Lab(asked) = question else { return None };
    let language = lab.language;
    let document = lab.read(|shown| shown.document().clone())?;
    match asked {
        Asked::Effective(subject) => {
            let all = lab.effective.get();
            lab.read(|shown| {
                view::explain_effective(shown.document(), shown.evaluation(), &all, subject, language)
            })?
        }
        Asked::Points(subject) => {
            lab.read(|shown| view::explain_points(shown.document(), shown.evaluation(), subject, language))?
        }
        Asked::Leverage(subject) => {
            let balance = lab.balance.get()?.ok()?;
            let follow = lab.app.trial.follow.get();
            let one = balance.leverage(follow).into_iter().find(|one| one.item.subject == subject)?;
            Some(view::explain_leverage(&document, &balance, &one, follow, language))
        }
        Asked::Without(subject) => {
            let balance = lab.balance.get()?.ok()?;
            let one = balance.dropped().into_iter().find(|one| one.item.subject == subject)?;
            Some(view::explain_dropped(&document, &balance, &one, language))
        }
        Asked::End { highest } => {
            let balance = lab.balance.get()?.ok()?;
            let interval = balance.interval(lab.app.trial.within.get());
            Some(view::explain_end(&document, &balance, &interval, highest, language))
        }
        Asked::Distribution(row) => {
            let Drawn { within, samples, seed, figures } = lab.drawn.get()?;
            let (name, result) = figures.get(row)?;
            Some(view::explain_distribution(within, (samples, seed), (name, result), language))
        }
        Asked::Reach { highest } => {
            let Sought { search, found } = lab.sought.get()?;
            let (low, high) = found.map_or_else(|reason| reason.reach(), |found| Some(found.reach))?;
            Some(view::explain_reach(search.lever, if highest { high } else { low }, highest, language))
        }
        Asked::Moved(index) => {
            let (name, plan, trial) = moved(lab, index)?;
            Some(view::explain_moved(&name, plan, trial, language))
        }
        Asked::Area(index) => {
            let area = document.plan.areas.get(index)?;
            let heading =
                say!(language, "Peso nel totale · ambito {}", "Weight in the total · area {}", area.code);
            let parts = lab.effective.with(|all| area_parts(all, index, lab));
            Some(view::explain_sum(heading, &parts, true, language))
        }
        Asked::Sum => {
            let whose = lab.whose.get();
            let weights = lab.current.get()?.ok()?;
            let heading = language.pick("Somma dei pesi", "Sum of the weights").to_owned();
            let codes = rows(&whose.parts(), &document.plan, language).into_iter().map(|row| row.name);
            let parts: Vec<_> = codes.zip(weights.values().iter().map(|weight| weight.get())).collect();
            Some(view::explain_sum(heading, &parts, false, language))
        }
        Asked::Difference(index) => {
            let columns = lab.columns.get();
            let (column, plan) = (columns.iter().nth(index)?, columns.iter().next()?);
            let root = |column: &Column| {
                let (document, evaluation) = column.tried.as_ref().ok()?.as_ref();
                let explanation = view::explain(document, &evaluation.root, language);
                Some(Explanation {
                    heading: format!("{} · {}", column.name, explanation.heading),
                    ..explanation
                })
            };
            let parts = [column, plan].into_iter().filter_map(root).collect();
            let (total, other) = (column.total()?, plan.total()?);
            Some(view::explain_difference((&column.name, total), (&plan.name, other), parts, language))
        }
        Asked::Sought => {
            let Sought { search, found } = lab.sought.get()?;
            Some(view::explain_found(&document, &search, &found.ok()?, language))
        }
        Asked::Scenario(index, subject) => {
            let columns = lab.columns.get();
            let column = columns.iter().nth(index)?;
            let (document, evaluation) = column.tried.as_ref().ok()?.as_ref();
            let explanation = view::explain(document, evaluation.node(subject)?, language);
            Some(Explanation {
                heading: format!("{} · {}", column.name, explanation.heading), ..explanation
            })
        }
    }
}
