//! `stadera sensitivity`: how much the total depends on the weights.

use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::Serialize;

use super::{
    Manner, Refusal, Reply, Status,
    arguments::Sensitivity,
    input::{Evaluated, evaluated, refusal},
    json,
    layout::table,
    simulation::{ByCode, balance, code_at, decimal, floating, percentage, unsettled, unsettled_id},
};
use crate::{
    number::{Percent, Weight},
    scoring::Outcome,
    simulation::{
        Balance, Dropped, Follow, Interval, Leverage, Unsettled,
        distribution::{Failure, LEAST_SAMPLES, MOST_SAMPLES, Range, Run, Summary, Totals},
    },
    view::{self, Language, say},
};

pub(super) fn answer(options: &Sensitivity, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let evaluated = evaluated(&options.file, &options.view, language)?;
    let asked = Asked::of(options, language).map_err(|message| refusal(&options.file, &message))?;
    let balance = match balance(&evaluated, &options.file, &options.moves, language)? {
        Ok(balance) => balance,
        Err(reason) if options.json => {
            let text = json::text(&Record::without_total(&evaluated, &reason, language))?;
            return Ok(Reply { text, status: Status::NotFinal });
        }
        Err(reason) => return Err(unsettled(&evaluated, &options.file, &reason, language)),
    };
    let drawn =
        drawn(&balance, &asked).map_err(|failure| refusal(&options.file, &failed(failure, language)))?;
    let found = Found {
        thresholds: evaluated.then.plan.thresholds.clone(),
        interval: balance.interval(asked.within),
        leverage: balance.leverage(asked.follow),
        dropped: balance.dropped(),
        summary: drawn.summary(),
        evaluated,
        balance,
        asked,
        drawn,
    };
    let text = if options.json { json::text(&found.record())? } else { found.text(manner) };
    Ok(Reply { text, status: Status::Good })
}

/// The options, read.
struct Asked {
    within: Decimal,
    samples: usize,
    seed: u64,
    follow: Follow,
}

impl Asked {
    fn of(options: &Sensitivity, language: Language) -> Result<Self, String> {
        let samples =
            options.samples.parse().ok().filter(|samples| (LEAST_SAMPLES..=MOST_SAMPLES).contains(samples));
        Ok(Self {
            within: percentage("--within", &options.within, language)?,
            samples: samples.ok_or_else(|| {
                outside("--samples", &options.samples, LEAST_SAMPLES, MOST_SAMPLES, language)
            })?,
            seed: (options.seed.parse().ok())
                .ok_or_else(|| outside("--seed", &options.seed, 0, u64::MAX, language))?,
            follow: options.moves.follow.follow(),
        })
    }
}

fn outside(
    option: &str,
    found: &str,
    least: impl std::fmt::Display,
    most: impl std::fmt::Display,
    language: Language,
) -> String {
    say!(
        language,
        "{}: trovato «{}», atteso un numero intero da {} a {}.",
        "{}: found “{}”, expected a whole number from {} to {}.",
        option,
        found,
        least,
        most
    )
}

/// Totals over random weights, in floating point.
fn drawn(balance: &Balance, asked: &Asked) -> Result<Totals, Failure> {
    let number = |value: Decimal| value.to_f64().unwrap_or(f64::NAN);
    let ranges = balance.items.iter().map(|item| {
        let (low, high) = item.bounds(asked.within);
        Range { low: number(low), high: number(high), achievement: number(item.achievement) }
    });
    let (ranges, sum) = (ranges.collect(), number(balance.sum));
    Run { ranges, sum, seed: asked.seed, samples: asked.samples }.perform(|_drawn| ())
}

/// Bounds that are read from a plan with a total always leave its own weights.
fn failed(failure: Failure, language: Language) -> String {
    let words = language.pick("i pesi non si possono estrarre", "the weights cannot be drawn");
    format!("{words}: {failure:?}.")
}

/// All that was worked out.
struct Found {
    evaluated: Evaluated,
    balance: Balance,
    asked: Asked,
    thresholds: Vec<Weight>,
    interval: Interval,
    leverage: Vec<Leverage>,
    dropped: Vec<Dropped>,
    summary: Summary,
    drawn: Totals,
}

impl Found {
    fn text(&self, manner: Manner) -> String {
        let (language, plan) = (manner.language, &self.evaluated.then.plan);
        let total = self.balance.total();
        let thresholds: Vec<Decimal> = self.thresholds.iter().map(|one| one.get()).collect();
        let mut text = self.evaluated.header(language);
        let shown = view::percent(total, language);
        text.push_str(&format!("\n{}\n\n", say!(language, "Totale: {}", "Total: {}", shown)));
        text.push_str(&table(&self.rows(language)));
        text.push('\n');
        let sentences = [
            view::leverage_meaning(plan, &self.leverage, self.asked.follow, language),
            view::dropped_meaning(plan, &self.dropped, total, language),
            view::interval_meaning(&self.interval, &thresholds, language),
        ];
        for sentence in sentences {
            text.push_str(&manner.width.paragraph("- ", &sentence));
        }
        for sentence in self.about_distribution(language) {
            text.push_str(&manner.width.paragraph("- ", &sentence));
        }
        text
    }

    fn rows(&self, language: Language) -> Vec<[String; 5]> {
        let heading = language.pick(
            ["Codice", "Peso", "Conseguimento", "Un punto in più", "Totale senza"],
            ["Code", "Weight", "Achievement", "One more point", "Total without it"],
        );
        let row = |(one, without): (&Leverage, &Dropped)| {
            let weight = Weight::new(one.item.weight).unwrap_or_default();
            [
                code_at(&self.evaluated, one.item.position),
                view::weight(weight, language),
                view::outcome(Outcome::Value(Percent::capped(one.item.achievement)), language),
                one.change.map_or_else(|_| "—".to_owned(), |change| view::signed_to(change, 4, language)),
                without.total.map_or_else(|| "—".to_owned(), |total| view::percent(total, language)),
            ]
        };
        let rows = self.leverage.iter().zip(&self.dropped).map(row);
        std::iter::once(heading.map(str::to_owned)).chain(rows).collect()
    }

    fn about_distribution(&self, language: Language) -> Vec<String> {
        let figure = |value: f64| Decimal::try_from(value).unwrap_or_default();
        let percent = |value: f64| view::percent(Percent::capped(figure(value)), language);
        let Summary { mean, p05, p50, p95, samples, .. } = self.summary;
        let mut sentences = vec![
            view::distribution_meaning(figure(p05), figure(p95), samples, language),
            say!(
                language,
                "La media è {}, la mediana {}. Calcolo in virgola mobile, ripetibile: campioni {}, seme {}.",
                "The mean is {}, the median {}. Worked out in floating point, repeatable: samples {}, seed {}.",
                percent(mean),
                percent(p50),
                view::long(Decimal::from(samples), language),
                self.asked.seed
            ),
        ];
        sentences.extend(self.thresholds.iter().map(|threshold| {
            say!(
                language,
                "Quota dei casi in cui la soglia {} è raggiunta: {}.",
                "Share of the cases in which the threshold {} is reached: {}.",
                view::weight(*threshold, language),
                percent(self.share(*threshold) * 100.0)
            )
        }));
        sentences
    }

    /// Which part of the drawn totals reaches a threshold.
    fn share(&self, threshold: Weight) -> f64 {
        self.drawn.share_at_least(self.balance.reaches(threshold.get()).to_f64().unwrap_or(f64::NAN))
    }

    fn record(&self) -> Record {
        let code = |position| code_at(&self.evaluated, position);
        let leverage =
            self.leverage.iter().map(|one| (code(one.item.position), one.change.ok().map(decimal)));
        let dropped = self
            .dropped
            .iter()
            .map(|one| (code(one.item.position), one.total.map(|total| decimal(total.get()))));
        let shares =
            self.thresholds.iter().map(|one| (one.get().normalize().to_string(), floating(self.share(*one))));
        let summary = &self.summary;
        Record {
            total: Some(decimal(self.balance.total().get())),
            interval: Some(Ends {
                within: decimal(self.interval.within),
                low: decimal(self.interval.low.total.get()),
                high: decimal(self.interval.high.total.get()),
            }),
            leverage: Some(ByCode(leverage.collect())),
            drop_one: Some(ByCode(dropped.collect())),
            distribution: Some(Distribution {
                samples: summary.samples.to_string(),
                seed: self.asked.seed.to_string(),
                mean: floating(summary.mean),
                deviation: floating(summary.deviation),
                lowest: floating(summary.lowest),
                p05: floating(summary.p05),
                p25: floating(summary.p25),
                p50: floating(summary.p50),
                p75: floating(summary.p75),
                p95: floating(summary.p95),
                highest: floating(summary.highest),
                at_least: ByCode(shares.collect()),
            }),
            reason: None,
            reason_id: None,
        }
    }
}

/// What was worked out, for other programs.
#[derive(Serialize)]
struct Record {
    total: Option<String>,
    interval: Option<Ends>,
    leverage: Option<ByCode<Option<String>>>,
    drop_one: Option<ByCode<Option<String>>>,
    distribution: Option<Distribution>,
    reason: Option<String>,
    reason_id: Option<&'static str>,
}

#[derive(Serialize)]
struct Ends {
    within: String,
    low: String,
    high: String,
}

#[derive(Serialize)]
struct Distribution {
    samples: String,
    seed: String,
    mean: String,
    deviation: String,
    lowest: String,
    p05: String,
    p25: String,
    p50: String,
    p75: String,
    p95: String,
    highest: String,
    /// Threshold → which part of the totals is there or above, 0 to 1.
    at_least: ByCode<String>,
}

impl Record {
    fn without_total(evaluated: &Evaluated, reason: &Unsettled, language: Language) -> Self {
        Self {
            total: None,
            interval: None,
            leverage: None,
            drop_one: None,
            distribution: None,
            reason: Some(view::unsettled(&evaluated.then.plan, reason, language)),
            reason_id: Some(unsettled_id(reason)),
        }
    }
}
