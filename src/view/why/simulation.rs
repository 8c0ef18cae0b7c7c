//! Why a simulation gives what it gives: effective weights, leverage, the total without an objective, the ends of an
//! interval, what was sought, the distribution. All of them rest on the weighted mean (R7).

mod shares;
mod sums;

pub use shares::{explain_effective, explain_points};
pub use sums::{explain_difference, explain_moved, explain_reach, explain_sum};

use rust_decimal::Decimal;

use super::{Explanation, Line, line, told};
use crate::{
    law::RuleId,
    plan::{Document, Subject},
    simulation::{Answer, Balance, Dropped, Follow, Found, Interval, Item, Lever, Leverage, Search},
    view::{
        Language,
        figures::{self, long, percent},
        language::say,
        simulation::{answer, follow_name, found_meaning, move_error, wanted},
        words,
    },
};

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
