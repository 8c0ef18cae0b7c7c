//! What the laboratory can be asked, and its answers.

use leptos::prelude::*;

use super::{
    lab::{Drawn, Lab},
    seek::Sought,
};
use crate::{
    plan::Subject,
    view::{self, Explanation},
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
    /// The distribution.
    Distribution,
    /// What was sought.
    Sought,
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
        Asked::Distribution => {
            let Drawn { within, samples, seed, median } = lab.drawn.get()?;
            Some(view::explain_distribution(within, (samples, seed), median, language))
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
