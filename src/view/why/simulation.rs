//! Why a simulation gives what it gives: effective weights, leverage, the total without an objective, the ends of an
//! interval, what was sought, the distribution. All of them rest on the weighted mean (R7).

mod sums;

pub use sums::{explain_difference, explain_moved, explain_reach, explain_sum};

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{Explanation, Line, Teller, line};
use crate::{
    law::RuleId,
    number::Weight,
    plan::{Document, Subject},
    scoring::{Evaluation, Mean, Node, Step},
    simulation::{
        Answer, Balance, Dropped, Effective, Follow, Found, Interval, Item, Lever, Leverage, Search,
    },
    view::{
        Language,
        figures::{self, long, percent},
        language::say,
        simulation::{answer, follow_name, found_meaning, move_error, wanted},
        words,
    },
};

fn told(heading: String, subject: Subject, result: String, lines: Vec<Line>) -> Explanation {
    Explanation { subject, heading, weight: None, result, lines, parts: Vec::new() }
}

fn mean_line(text: String, formula: impl Into<Option<String>>) -> Line {
    line(RuleId::R7, text, formula)
}

fn heading(document: &Document, subject: Subject, what: (&str, &str), language: Language) -> String {
    let part = words::part_name(&document.plan, subject, language);
    format!("{} · {part}", language.pick(what.0, what.1))
}

fn code(document: &Document, item: &Item) -> String {
    document.plan.objective_at(item.subject).map(|one| one.code.clone()).unwrap_or_default()
}

/// A percentage with four decimals at most.
fn share(value: Decimal, language: Language) -> String {
    figures::figure(crate::number::round(value, 4).normalize(), "%", language)
}

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
    let (mean, node) = member(&evaluation.root, subject)?;
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

/// A part with the mean that it takes part in, looked for from here down.
fn member(node: &Node, subject: Subject) -> Option<(Mean, &Node)> {
    let mean = match &node.step {
        Step::Plan(mean) | Step::Objective { mean, .. } => Some(*mean),
        Step::Schedule(step) => Some(step.mean),
        _ => None,
    };
    let found = node.children.iter().find(|child| child.subject == subject);
    match (mean, found) {
        (Some(mean), Some(child)) => Some((mean, child)),
        _ => node.children.iter().find_map(|child| member(child, subject)),
    }
}

/// Why a point of an objective's weight changes the total so.
#[must_use]
pub fn explain_leverage(
    document: &Document,
    balance: &Balance,
    one: &Leverage,
    follow: Follow,
    language: Language,
) -> Explanation {
    let heading = heading(document, one.item.subject, ("Leva", "Leverage"), language);
    let (others, change) = match (one.others, one.change) {
        (Ok(others), Ok(change)) => (others, change),
        (Err(error), _) | (_, Err(error)) => {
            let lines = vec![mean_line(move_error(error, language).to_owned(), None)];
            return told(heading, one.item.subject, "—".to_owned(), lines);
        }
    };
    let text = say!(
        language,
        "Un punto di peso in più a {} lo cedono altri {} obiettivi ({}). {} è conseguito al {}; chi cede, in media, al {}: la differenza, divisa per la somma dei pesi valutabili, è la leva.",
        "One more point of weight for {} is given by {} other objectives ({}). {} is achieved at {}; those who give at {} on average: the difference, divided by the sum of the evaluable weights, is the leverage.",
        code(document, &one.item),
        others.count,
        follow_name(follow, language),
        code(document, &one.item),
        share(one.item.achievement, language),
        share(others.mean, language)
    );
    let formula = format!(
        "({} − {}) / {} = {}",
        long(one.item.achievement, language),
        long(others.mean, language),
        long(balance.sum, language),
        long(change, language)
    );
    let mut lines = vec![mean_line(text, formula)];
    let linear = (one.item.achievement - others.mean).checked_div(balance.sum);
    if linear.is_some_and(|linear| crate::number::round(linear - change, 12) != Decimal::ZERO) {
        lines.push(rounding_line(language));
    }
    told(heading, one.item.subject, figures::signed_to(change, 4, language), lines)
}

/// The rules of the plan round, or 0 and 100 were reached: what is shown is not the quotient itself.
fn rounding_line(language: Language) -> Line {
    let text = language.pick(
        "Le regole del piano arrotondano il totale a ogni livello: la differenza mostrata è quella dei totali arrotondati.",
        "The rules of the plan round the total at every level: the difference shown is that of the rounded totals.",
    );
    line(RuleId::R13, text.to_owned(), None)
}

/// Why the total without an objective is what it is.
#[must_use]
pub fn explain_dropped(
    document: &Document,
    balance: &Balance,
    one: &Dropped,
    language: Language,
) -> Explanation {
    let heading = heading(document, one.item.subject, ("Il totale senza", "The total without"), language);
    let Some(total) = one.total else {
        let text = language.pick(
            "Senza di esso non resta nulla che abbia un peso.",
            "Without it nothing is left that has a weight.",
        );
        return told(heading, one.item.subject, "—".to_owned(), vec![mean_line(text.to_owned(), None)]);
    };
    let text = say!(
        language,
        "Senza {} restano pesi per {}: la media si fa su questi. Nel piano: {} su {}.",
        "Without {} weights of {} are left: the mean is taken over these. In the plan: {} over {}.",
        code(document, &one.item),
        long(one.sum, language),
        long(balance.products, language),
        long(balance.sum, language)
    );
    let formula = format!(
        "({} − {} × {}) / ({} − {}) = {} / {} = {}",
        long(balance.products, language),
        long(one.item.weight, language),
        long(one.item.achievement, language),
        long(balance.sum, language),
        long(one.item.weight, language),
        long(one.products, language),
        long(one.sum, language),
        long(total.get(), language)
    );
    told(heading, one.item.subject, percent(total, language), vec![mean_line(text, formula)])
}

/// Why an end of the interval is where it is.
#[must_use]
pub fn explain_end(
    document: &Document,
    balance: &Balance,
    interval: &Interval,
    highest: bool,
    language: Language,
) -> Explanation {
    let end = if highest { &interval.high } else { &interval.low };
    let heading = if highest {
        language.pick("Il totale più alto", "The highest total")
    } else {
        language.pick("Il totale più basso", "The lowest total")
    };
    let order =
        if highest { language.pick("più alto", "highest") } else { language.pick("più basso", "lowest") };
    let text = say!(
        language,
        "Ogni peso può cambiare al massimo di {} punti e la somma resta. Il peso va prima agli obiettivi con il conseguimento {}, fin dove ciascuno può crescere; lo cedono gli altri, fin dove ciascuno può scendere.",
        "Each weight may change by {} points at most, and the sum stays. Weight goes first to the objectives whose achievement is {}, as far as each may grow; the others give it, as far as each may shrink.",
        long(interval.within, language),
        order
    );
    let formula = format!(
        "{} / {} = {}",
        long(end.products, language),
        long(balance.sum, language),
        long(end.total.get(), language)
    );
    let mut lines = vec![mean_line(text, formula)];
    let moved = balance.items.iter().zip(&end.weights).filter(|(item, weight)| item.weight != **weight);
    let moved = moved.map(|(item, weight)| {
        format!("{}: {} → {}", code(document, item), long(item.weight, language), long(*weight, language))
    });
    let moved: Vec<String> = moved.collect();
    if !moved.is_empty() {
        let text = language.pick("Un modo di arrivarci:", "One way to get there:");
        lines.push(mean_line(text.to_owned(), moved.join("; ")));
    }
    told(heading.to_owned(), Subject::Plan, percent(end.total, language), lines)
}

/// Why what was found is the answer.
#[must_use]
pub fn explain_found(document: &Document, search: &Search, found: &Found, language: Language) -> Explanation {
    let result = answer(found.answer, language);
    let mut lines = vec![mean_line(found_meaning(&document.plan, search, found, language), None)];
    if let (Answer::Weight(_), Some(slope)) = (found.answer, found.slope) {
        let text = say!(
            language,
            "Lì ogni punto di peso in più cambia il totale di {} punti (gli altri seguono {}): il peso cercato è quello in cui la retta passa per {}.",
            "There each further point of weight changes the total by {} points (the others follow {}): the weight sought is where the line passes through {}.",
            figures::signed_to(slope, 4, language),
            follow_name(search.follow, language),
            wanted(search.goal, language)
        );
        lines.push(mean_line(text, None));
    }
    if let Some((next, total)) = found.beyond {
        let text = match search.lever {
            Lever::End(_) => say!(
                language,
                "Il giorno dopo ({}) il totale è {}: meno di quanto si vuole.",
                "The day after ({}) the total is {}: less than wanted.",
                answer(next, language),
                long(total.get(), language)
            ),
            Lever::Value(_) | Lever::Weight(_) => {
                // Of a ratio the last decimal only shows in the numerator.
                let next = match next {
                    Answer::Value(_, Some(numerator)) => Answer::Value(numerator.get(), None),
                    other => other,
                };
                say!(
                    language,
                    "All’ultimo decimale appena oltre ({}) il totale scende sotto quello voluto.",
                    "One more in the last decimal ({}), and the total falls below the one wanted.",
                    answer(next, language)
                )
            }
        };
        lines.push(mean_line(text, None));
    }
    let text = language.pick(
        "La risposta è provata: con questo valore l’intero piano è stato valutato di nuovo.",
        "The answer is tried: with this value the whole plan was evaluated again.",
    );
    lines.push(mean_line(text.to_owned(), format!("→ {}", long(found.total.get(), language))));
    let subject = match search.lever {
        Lever::Weight(subject) | Lever::Value(subject) | Lever::End(subject) => subject,
    };
    let heading = heading(document, subject, ("Valore cercato", "Value sought"), language);
    told(heading, subject, result, lines)
}

/// How a figure of the distribution, given by its name and as it is shown, came about: bounds, number of samples, seed.
#[must_use]
pub fn explain_distribution(
    within: Decimal,
    (samples, seed): (usize, u64),
    (name, result): (&str, &str),
    language: Language,
) -> Explanation {
    let text = say!(
        language,
        "{} insiemi di pesi presi a caso: ogni peso entro ±{} punti (mai sotto 0 né sopra 100), la somma resta, ogni insieme possibile è ugualmente probabile. Per ciascuno si calcola il totale come media ponderata.",
        "{} sets of weights taken at random: each weight within ±{} points (never below 0 nor above 100), the sum stays, every possible set is as likely as any other. For each the total is the weighted mean.",
        figures::figure(Decimal::from(samples), "", language),
        long(within, language)
    );
    let percentiles = language.pick(
        "Il 5° percentile è il totale sotto il quale sta il 5 % degli insiemi; il 50° li divide a metà.",
        "The 5th percentile is the total below which 5% of the sets lie; the 50th divides them in two halves.",
    );
    let floating = say!(
        language,
        "A differenza di tutto il resto, questi calcoli sono in virgola mobile: le ultime cifre sono approssimate. Con lo stesso seme ({}) si ripetono uguali su ogni computer.",
        "Unlike everything else, these calculations are in floating point: the last digits are approximate. With the same seed ({}) they repeat on every computer.",
        seed
    );
    let lines = [text, percentiles.to_owned(), floating].map(|text| mean_line(text, None)).into();
    let heading =
        format!("{} · {name}", language.pick("Distribuzione del totale", "Distribution of the total"));
    told(heading, Subject::Plan, result.to_owned(), lines)
}
