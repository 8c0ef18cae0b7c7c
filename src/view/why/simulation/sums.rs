//! Sums and differences that the laboratory shows.

use rust_decimal::Decimal;

use super::{mean_line, share, told};
use crate::{
    number::Percent,
    plan::Subject,
    simulation::Lever,
    view::{
        Explanation, Language,
        figures::{self, long, percent, signed},
        language::say,
    },
};

/// The most parts of a sum that are written one by one.
const WRITTEN: usize = 40;

/// Why a total differs from another, each given by its name; the explanations of both go with it.
#[must_use]
pub fn explain_difference(
    (name, total): (&str, Percent),
    (from, other): (&str, Percent),
    parts: Vec<Explanation>,
    language: Language,
) -> Explanation {
    let text = say!(
        language,
        "La differenza fra i due totali come sono mostrati: {} meno {}.",
        "The difference of the two totals as they are shown: {} less {}.",
        name,
        from
    );
    let points = total.shown() - other.shown();
    let [one, two] = [total, other].map(|total| percent(total, language));
    let result = signed(points, language);
    let lines = vec![mean_line(text, format!("{one} − {two} = {result}"))];
    let heading = language.pick("Differenza fra due totali", "Difference of two totals").to_owned();
    Explanation { parts, ..told(heading, Subject::Plan, result, lines) }
}

/// Why a weight of the trial differs from the plan's.
#[must_use]
pub fn explain_moved(name: &str, plan: Decimal, trial: Decimal, language: Language) -> Explanation {
    let text = say!(
        language,
        "Nel piano il suo peso è {}, nella prova {}.",
        "In the plan its weight is {}, in the trial {}.",
        long(plan, language),
        long(trial, language)
    );
    let result = signed(trial - plan, language);
    let formula = format!("{} − {} = {result}", long(trial, language), long(plan, language));
    let heading = format!("{} · {name}", language.pick("Differenza dal piano", "Difference from the plan"));
    told(heading, Subject::Plan, result, vec![mean_line(text, formula)])
}

/// What makes a sum of weights, each part by its code; `shares` where they are shares of the total.
#[must_use]
pub fn explain_sum(
    heading: String,
    parts: &[(String, Decimal)],
    shares: bool,
    language: Language,
) -> Explanation {
    let sum = parts.iter().map(|(_, weight)| *weight).sum();
    let result = if shares { share(sum, language) } else { long(sum, language) };
    let text = if shares {
        language.pick(
            "La somma di quanto i suoi obiettivi pesano nel totale; ciò che non è valutabile non partecipa.",
            "The sum of what its objectives weigh in the total; what is not evaluable takes no part.",
        )
    } else {
        language.pick(
            "La somma dei pesi a questo livello: deve essere 100.",
            "The sum of the weights at this level: it must be 100.",
        )
    };
    let written = parts.iter().take(WRITTEN).map(|(code, weight)| {
        format!("{code}: {}", figures::figure(crate::number::round(*weight, 4).normalize(), "", language))
    });
    let mut formula = written.collect::<Vec<_>>().join(" + ");
    if parts.len() > WRITTEN {
        formula.push_str(" + …");
    }
    told(
        heading,
        Subject::Plan,
        result.clone(),
        vec![mean_line(text.to_owned(), format!("{formula} = {result}"))],
    )
}

/// Why a total cannot go further when one thing alone is changed.
#[must_use]
pub fn explain_reach(lever: Lever, total: Percent, highest: bool, language: Language) -> Explanation {
    let (subject, text) = match lever {
        Lever::Weight(subject) => (
            subject,
            language.pick(
                "Il totale è stato calcolato con questo peso a 0, al massimo, e dove un altro peso si esaurisce: tra quei punti va in linea retta.",
                "The total was worked out with this weight at 0, at its most, and where another weight is used up: between these it goes in a straight line.",
            ),
        ),
        Lever::Value(subject) => (
            subject,
            language.pick(
                "L’intero piano è stato valutato con il valore migliore e con il peggiore che si possano scrivere: oltre il target il conseguimento resta 100 %.",
                "The whole plan was evaluated with the best and with the worst value that can be written: beyond the target the achievement stays 100%.",
            ),
        ),
        Lever::End(subject) => (
            subject,
            language.pick(
                "L’intero piano è stato valutato con la fine il giorno dell’inizio e con la fine il 31/12/2199.",
                "The whole plan was evaluated with the end on the day of the start, and on 31/12/2199.",
            ),
        ),
    };
    let heading = if highest {
        language.pick("Il totale più alto raggiungibile", "The highest total that can be reached")
    } else {
        language.pick("Il totale più basso raggiungibile", "The lowest total that can be reached")
    };
    let formula = format!("→ {}", long(total.get(), language));
    told(heading.to_owned(), subject, percent(total, language), vec![mean_line(text.to_owned(), formula)])
}
