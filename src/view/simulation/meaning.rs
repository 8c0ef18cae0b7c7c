//! What a result of the laboratory means for this plan, in one sentence.

use rust_decimal::Decimal;

use super::{answer, follow_name, wanted};
use crate::{
    number::{HUNDRED, Percent},
    plan::{Direction, Measure, Numeric, Plan, Subject},
    simulation::{Dropped, Follow, Found, Interval, Lever, Leverage, Search},
    view::{
        Language,
        figures::{self, percent},
        language::say,
        words,
    },
};

fn code(plan: &Plan, subject: Subject) -> String {
    plan.objective_at(subject).map(|one| one.code.clone()).unwrap_or_default()
}

/// The strongest leverage each way.
#[must_use]
pub fn leverage_meaning(plan: &Plan, all: &[Leverage], follow: Follow, language: Language) -> String {
    let known = || all.iter().filter_map(|one| Some((one, one.change.ok()?)));
    let (Some((up, more)), Some((down, less))) =
        (known().max_by_key(|(_, change)| *change), known().min_by_key(|(_, change)| *change))
    else {
        return language
            .pick("Nessun peso può crescere di un punto.", "No weight can grow by a point.")
            .to_owned();
    };
    if more.is_zero() && less.is_zero() {
        return language
            .pick(
                "Spostare un punto di peso non cambia il totale: gli obiettivi sono conseguiti tutti allo stesso modo.",
                "Moving a point of weight does not change the total: all objectives are achieved alike.",
            )
            .to_owned();
    }
    say!(
        language,
        "Con un punto di peso in più (gli altri seguono {}) il totale cambia al massimo di {} punti ({}) e di {} ({}).",
        "With one more point of weight (the others follow {}) the total changes by {} points at most ({}), and by {} ({}).",
        follow_name(follow, language),
        figures::signed_to(more, 4, language),
        code(plan, up.item.subject),
        figures::signed_to(less, 4, language),
        code(plan, down.item.subject)
    )
}

/// The objective whose absence changes the total most.
#[must_use]
pub fn dropped_meaning(plan: &Plan, all: &[Dropped], total: Percent, language: Language) -> String {
    let known = all.iter().filter_map(|one| Some((one, one.total?.get() - total.get())));
    let Some((one, change)) = known.max_by_key(|(_, change)| change.abs()) else {
        return language
            .pick(
                "Senza l’unico obiettivo non c’è un totale.",
                "Without the only objective there is no total.",
            )
            .to_owned();
    };
    if change.is_zero() {
        return language
            .pick(
                "Togliere un obiettivo non cambia il totale.",
                "Taking an objective away does not change the total.",
            )
            .to_owned();
    }
    let other = one.total.unwrap_or_default();
    say!(
        language,
        "L’obiettivo che pesa di più sul totale è {}: senza, sarebbe {} ({} punti).",
        "The objective that matters most to the total is {}: without it, it would be {} ({} points).",
        code(plan, one.item.subject),
        percent(other, language),
        figures::signed_to(change, 4, language)
    )
}

/// How far the total can go, and where the thresholds stand.
#[must_use]
pub fn interval_meaning(interval: &Interval, thresholds: &[Decimal], language: Language) -> String {
    let (low, high) = (interval.low.total, interval.high.total);
    let [low_words, high_words] = [low, high].map(|end| percent(end, language));
    let within = figures::long(interval.within, language);
    let mut text = if low == high {
        say!(
            language,
            "Comunque si spostino i pesi entro ±{} punti, il totale resta {}.",
            "However the weights move within ±{} points, the total stays {}.",
            within,
            low_words
        )
    } else {
        say!(
            language,
            "Comunque si spostino i pesi entro ±{} punti, il totale resta tra {} e {}.",
            "However the weights move within ±{} points, the total stays between {} and {}.",
            within,
            low_words,
            high_words
        )
    };
    for threshold in thresholds {
        let name = figures::figure(*threshold, "%", language);
        text.push(' ');
        text.push_str(&if low.exact() >= *threshold {
            say!(language, "La soglia {} è sempre raggiunta.", "The threshold {} is always reached.", name)
        } else if high.exact() < *threshold {
            say!(language, "La soglia {} non è mai raggiunta.", "The threshold {} is never reached.", name)
        } else {
            say!(language, "La soglia {} dipende dai pesi.", "The threshold {} depends on the weights.", name)
        });
    }
    text
}

/// Where most totals fall.
#[must_use]
pub fn distribution_meaning(p05: Decimal, p95: Decimal, samples: usize, language: Language) -> String {
    let [p05, p95] = [p05, p95].map(|value| percent(Percent::capped(value.min(HUNDRED)), language));
    let samples = figures::figure(Decimal::from(samples), "", language);
    say!(
        language,
        "Su {} insiemi di pesi a caso, nove su dieci danno un totale tra {} e {}.",
        "Of {} random sets of weights, nine in ten give a total between {} and {}.",
        samples,
        p05,
        p95
    )
}

/// The last value with which a total is no less: the lowest where more is better.
fn last(plan: &Plan, subject: Subject, language: Language) -> &'static str {
    let indicator = plan.indicator_at(subject).map(|one| &one.measure);
    match indicator {
        Some(Measure::Numeric(Numeric { direction: Direction::Lower, .. })) => {
            language.pick("più alto", "highest")
        }
        _ => language.pick("più basso", "lowest"),
    }
}

/// What was found, as an answer to the question.
#[must_use]
pub fn found_meaning(plan: &Plan, search: &Search, found: &Found, language: Language) -> String {
    let (goal, what, total) =
        (wanted(search.goal, language), answer(found.answer, language), percent(found.total, language));
    let name = |subject| words::part_code(plan, subject, language);
    match search.lever {
        Lever::Weight(subject) => say!(
            language,
            "Con il peso dell’obiettivo {} a {} il totale è {}.",
            "With the weight of objective {} at {} the total is {}.",
            name(subject),
            what,
            total
        ),
        Lever::Value(subject) => say!(
            language,
            "Con il valore dell’obiettivo {} a {} il totale è {}: è il valore {} con cui non scende sotto {}.",
            "With the value of objective {} at {} the total is {}: the {} value with which it is no less than {}.",
            name(subject),
            what,
            total,
            last(plan, subject, language),
            goal
        ),
        Lever::End(subject) => say!(
            language,
            "Se l’obiettivo {} finisce il {} il totale è {}: è l’ultimo giorno con cui non scende sotto {}.",
            "If objective {} ends on {} the total is {}: the last day with which it is no less than {}.",
            name(subject),
            what,
            total,
            goal
        ),
    }
}
