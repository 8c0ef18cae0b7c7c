//! The totals that matter to the body: they stay with the plan, and simulations are held against them.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::lab::Lab;
use crate::{
    number::Weight,
    plan::{Change, PlanField},
    view,
    web::ui::dom::El,
    web::ui::field::{self, Field, Width},
};

/// The most that are drawn.
const MOST: usize = 4;

impl Lab {
    /// The thresholds of the plan, in percent; follows.
    pub fn thresholds(self) -> Vec<Decimal> {
        self.plan.plan.with(|session| {
            let thresholds = session.as_ref().map(|session| session.document().plan.thresholds.clone());
            thresholds.unwrap_or_default().iter().map(|one| one.get()).collect()
        })
    }
}

/// The field of the thresholds, several with semicolons between them. An edit of the plan, not of the trial.
pub fn thresholds(lab: Lab) -> El {
    let language = lab.language;
    let label = language.pick("Soglie del totale (%)", "Thresholds of the total (%)");
    let text = move || {
        let all = lab.thresholds();
        let text = |one: &Decimal| view::editable(one.normalize(), language);
        all.iter().map(text).collect::<Vec<_>>().join("; ")
    };
    let take = move |typed: &str| {
        let range = (
            "Una soglia va da 0 a 100; più soglie si separano con il punto e virgola.",
            "A threshold goes from 0 to 100; several have semicolons between them.",
        );
        let parts = typed.split(';').map(str::trim).filter(|part| !part.is_empty());
        let read = parts.map(|part| field::number(part, language, Weight::new, range));
        let mut all: Vec<Weight> = read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
        all.sort_unstable();
        all.dedup();
        if all.len() > MOST {
            let words = language.pick(
                "Al massimo quattro soglie, separate da punto e virgola.",
                "Four thresholds at most, with semicolons between them.",
            );
            return Err(words.to_owned());
        }
        lab.plan.edit(&[Change::Plan { set: PlanField::Thresholds(all) }])
    };
    field::labelled(
        label,
        Field {
            label: label.to_owned(),
            width: Width::Line,
            placeholder: "90; 95",
            text: Box::new(text),
            take: Box::new(take),
            disabled: Box::new(|| false),
        },
    )
}
