//! What a part weighs in the total, and what it brings.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{heading, mean_line, share, told};
use crate::{
    number::Weight,
    plan::{Document, Subject},
    scoring::Evaluation,
    simulation::Effective,
    view::{
        Explanation, Language,
        figures::{self, long},
        language::say,
        why::Teller,
    },
};

/// Why a part weighs what it weighs in the total.
#[must_use]
pub fn explain_effective(
    document: &Document,
    evaluation: &Evaluation,
    all: &HashMap<Subject, Effective>,
    subject: Subject,
    language: Language,
) -> Option<Explanation> {
    let one = all.get(&subject)?;
    let node = evaluation.node(subject)?;
    let result = share(one.weight, language);
    let own = node.weight.map(|weight| long(weight.get(), language));
    let mut lines = vec![mean_line(
        match (&own, above(subject)) {
            (Some(own), _) => say!(
                language,
                "Il suo peso è {}; tra ciò che è valutabile allo stesso livello è il {}. Ciò che non è valutabile non partecipa.",
                "Its weight is {}; among what is evaluable at the same level it is {}. What is not evaluable takes no part.",
                own,
                share(one.share, language)
            ),
            (None, _) => say!(
                language,
                "Il piano non dà pesi a questo livello: ciascuno vale uguale, il {}.",
                "The plan gives no weights at this level: each counts the same, {}.",
                share(one.share, language)
            ),
        },
        None,
    )];
    if let Some(above) = above(subject).and_then(|above| all.get(&above)) {
        let text = language.pick(
            "Ciò a cui appartiene pesa a sua volta nel totale: i due pesi si moltiplicano.",
            "What it belongs to has a weight in the total in turn: the two are multiplied.",
        );
        let formula =
            format!("{} × {} = {result}", share(one.share, language), share(above.weight, language));
        lines.push(mean_line(text.to_owned(), formula));
    }
    if !one.counts {
        let text = language.pick(
            "Oggi questo peso non decide: il risultato sopra non è una media di queste parti (il cronoprogramma è concluso entro la scadenza, oppure vale la percentuale dichiarata).",
            "Today this weight does not decide: the result above is no mean of these parts (the schedule ended by its due date, or the declared percentage holds).",
        );
        lines.push(mean_line(text.to_owned(), None));
    }
    let heading = heading(document, subject, ("Peso nel totale", "Weight in the total"), language);
    Some(told(heading, subject, result, lines))
}

/// The part that a part belongs to; none for objectives, which belong to the plan.
fn above(subject: Subject) -> Option<Subject> {
    match subject {
        Subject::Plan | Subject::Objective(..) => None,
        Subject::Indicator(area, objective, _) => Some(Subject::Objective(area, objective)),
        Subject::Phase(area, objective, indicator, _) => Some(Subject::Indicator(area, objective, indicator)),
    }
}

/// Why a part brings so many points to the result that it belongs to.
#[must_use]
pub fn explain_points(
    document: &Document,
    evaluation: &Evaluation,
    subject: Subject,
    language: Language,
) -> Option<Explanation> {
    let (mean, node) = evaluation.root.in_its_mean(subject)?;
    let (value, weight) = (node.outcome.value()?, node.weight.unwrap_or(Weight::new(Decimal::ONE).ok()?));
    let points = mean.points(weight, value)?;
    let text = language.pick(
        "I punti di una parte sono il suo peso per il suo conseguimento, divisi per la somma dei pesi di ciò che ha un valore: insieme fanno il risultato.",
        "The points of a part are its weight times its achievement, divided by the sum of the weights of what has a value: together they make the result.",
    );
    let formula = format!(
        "{} × {} / {} = {}",
        long(weight.get(), language),
        long(value.get(), language),
        long(mean.weights, language),
        long(points, language)
    );
    let teller = Teller { document, language };
    let heading = heading(document, subject, ("Punti", "Points"), language);
    let result = figures::points(points, language);
    let lines = vec![mean_line(text.to_owned(), formula)];
    Some(Explanation { parts: vec![teller.explain(node)], ..told(heading, subject, result, lines) })
}
