//! `stadera simulate`: the plan with other weights, beside the plan.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Manner, Refusal, Reply, Status,
    arguments::Simulate,
    input::{Evaluated, evaluated, refusal},
    json,
    layout::table,
    parts,
    simulation::{ByCode, balance, code_at, decimal, percentage, unsettled, unsettled_id},
};
use crate::{
    number::{Percent, Weight},
    scoring::{Evaluation, Node, evaluate},
    simulation::{Balance, Level, Unsettled, Weights},
    view::{self, Language, say},
};

pub(super) fn answer(options: &Simulate, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let evaluated = evaluated(&options.file, &options.view, language)?;
    let wanted = wanted(&evaluated, options, language).map_err(|message| refusal(&options.file, &message))?;
    let balance = match balance(&evaluated, &options.file, &options.moves, language)? {
        Ok(balance) => balance,
        Err(reason) if options.json => {
            return Ok(Reply {
                text: without_total(&evaluated, &reason, language)?,
                status: Status::NotFinal,
            });
        }
        Err(reason) => return Err(unsettled(&evaluated, &options.file, &reason, language)),
    };
    let weights =
        moved(&balance, &wanted, options, language).map_err(|message| refusal(&options.file, &message))?;
    let tried = Tried::of(evaluated, balance, weights);
    let text = if options.json { json::text(&tried.record())? } else { tried.text(options, manner) };
    Ok(Reply { text, status: Status::Good })
}

/// A weight that is wanted.
struct Wanted<'a> {
    /// As it was given.
    text: &'a str,
    position: usize,
    weight: Weight,
}

fn wanted<'a>(
    evaluated: &Evaluated,
    options: &'a Simulate,
    language: Language,
) -> Result<Vec<Wanted<'a>>, String> {
    let mut all: Vec<Wanted<'_>> = Vec::new();
    for text in &options.set {
        let Some((code, weight)) = text.rsplit_once('=') else {
            return Err(say!(
                language,
                "--set: trovato «{}», atteso CODICE=PESO, come 3.1=20.",
                "--set: found “{}”, expected CODE=WEIGHT, such as 3.1=20.",
                text
            ));
        };
        let (position, _) = parts::objective(&evaluated.then.plan, code.trim(), language)?;
        let weight = percentage("--set", weight.trim(), language)?;
        // What `percentage` reads is a weight.
        let weight = Weight::new(weight).unwrap_or_default();
        if all.iter().any(|other| other.position == position) {
            return Err(say!(
                language,
                "--set: il peso di {} è indicato due volte: indicarlo una sola.",
                "--set: the weight of {} is given twice: give it once.",
                code
            ));
        }
        all.push(Wanted { text, position, weight });
    }
    Ok(all)
}

/// The weights after all that is wanted, in its order; what was set stays.
fn moved(
    balance: &Balance,
    wanted: &[Wanted<'_>],
    options: &Simulate,
    language: Language,
) -> Result<Weights, String> {
    let mut weights = balance.weights.clone();
    for one in wanted {
        let done =
            weights.set(one.position, one.weight, options.step.points(), options.moves.follow.follow());
        done.map_err(|error| format!("--set {}: {}", one.text, view::move_error(error, language)))?;
        weights.set_locked(one.position, true);
    }
    Ok(weights)
}

/// The plan and the trial.
struct Tried {
    before: Evaluated,
    balance: Balance,
    weights: Weights,
    after: Evaluation,
}

impl Tried {
    fn of(before: Evaluated, balance: Balance, weights: Weights) -> Self {
        let mut tried = before.then.clone();
        for change in Level::Objectives.changes(&tried.plan, &weights) {
            // The objectives are there: their weights were read from them.
            let _ = change.apply(&mut tried);
        }
        let after = evaluate(&tried, before.evaluation.performance);
        Self { before, balance, weights, after }
    }

    fn totals(&self) -> (Percent, Percent) {
        (self.balance.total(), self.after.total().value().unwrap_or_default())
    }

    /// The weights before and after, by position.
    fn pairs(&self) -> impl Iterator<Item = (usize, Decimal, Decimal)> {
        let pairs = self.balance.weights.values().iter().zip(self.weights.values());
        pairs.enumerate().map(|(position, (before, after))| (position, before.get(), after.get()))
    }

    fn record(&self) -> Record {
        let (before, after) = self.totals();
        let pair = |(position, before, after)| {
            (code_at(&self.before, position), Pair { before: decimal(before), after: decimal(after) })
        };
        Record {
            total: Some(Pair { before: decimal(before.get()), after: decimal(after.get()) }),
            weights: Some(ByCode(self.pairs().map(pair).collect())),
            reason: None,
            reason_id: None,
        }
    }

    fn text(&self, options: &Simulate, manner: Manner) -> String {
        let language = manner.language;
        let mut text = self.before.header(language);
        let how = say!(
            language,
            "Pesi: {}. Gli altri seguono {}, a passi di {}; la somma resta 100.",
            "Weights: {}. The others follow {}, in steps of {}; the sum stays 100.",
            options.set.join(", "),
            view::follow_name(options.moves.follow.follow(), language),
            view::long(options.step.points(), language)
        );
        text.push('\n');
        text.push_str(&manner.width.paragraph("", &how));
        text.push('\n');
        text.push_str(&table(&self.rows(language)));
        let (before, after) = self.totals();
        let total = say!(
            language,
            "Totale: {} → {} ({} punti)",
            "Total: {} → {} ({} points)",
            view::percent(before, language),
            view::percent(after, language),
            view::signed(after.get() - before.get(), language)
        );
        text.push_str(&format!("\n{total}\n"));
        text
    }

    fn rows(&self, language: Language) -> Vec<[String; 6]> {
        let heading = language.pick(
            ["Codice", "Peso prima", "Peso dopo", "Differenza", "Conseguimento", "Punti"],
            ["Code", "Weight before", "Weight after", "Difference", "Achievement", "Points"],
        );
        let row = |((position, before, after), node): ((usize, Decimal, Decimal), &Node)| {
            let weight = |value: Decimal| view::weight(Weight::new(value).unwrap_or_default(), language);
            let difference = after - before;
            let points =
                node.outcome.value().and_then(|value| (after * value.get()).checked_div(self.balance.sum));
            [
                code_at(&self.before, position),
                weight(before),
                weight(after),
                if difference.is_zero() { "=".to_owned() } else { view::signed(difference, language) },
                view::outcome(node.outcome, language),
                points.map_or_else(String::new, |points| view::shown(Percent::capped(points), language)),
            ]
        };
        let rows = self.pairs().zip(&self.after.root.children).map(row);
        std::iter::once(heading.map(str::to_owned)).chain(rows).collect()
    }
}

/// The trial for other programs.
#[derive(Serialize)]
struct Record {
    total: Option<Pair>,
    weights: Option<ByCode<Pair>>,
    reason: Option<String>,
    reason_id: Option<&'static str>,
}

#[derive(Serialize)]
struct Pair {
    before: String,
    after: String,
}

fn without_total(evaluated: &Evaluated, reason: &Unsettled, language: Language) -> Result<String, Refusal> {
    json::text(&Record {
        total: None,
        weights: None,
        reason: Some(view::unsettled(&evaluated.then.plan, reason, language)),
        reason_id: Some(unsettled_id(reason)),
    })
}
