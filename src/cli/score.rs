//! `stadera score`: the total and every objective, as a table.

use super::{
    Manner, Refusal, Reply, Status,
    arguments::Score,
    input::{Evaluated, evaluated},
    json, many, usage,
};
use crate::{
    scoring::{Node, Outcome, Step},
    view::{
        self, Language,
        layout::{left, right, shortened, widest},
        say,
    },
};

pub(super) fn answer(options: &Score, manner: Manner) -> Result<Reply, Refusal> {
    if options.csv {
        return many::answer(&options.files, manner.language);
    }
    let [file] = options.files.as_slice() else {
        let message =
            manner.language.pick("più piani insieme solo con --csv", "several plans only with --csv");
        return Err(usage::refusal(message, manner.language));
    };
    let evaluated = evaluated(file, &options.view, manner.language)?;
    let text = if options.json { json::score(&evaluated)? } else { text(&evaluated, manner) };
    Ok(Reply { text, status: status(evaluated.evaluation.total()) })
}

/// A result that still waits for something is not final.
pub(super) const fn status(outcome: Outcome) -> Status {
    match outcome {
        Outcome::Value(_) | Outcome::NotEvaluable(_) => Status::Good,
        Outcome::Missing { .. } => Status::NotFinal,
    }
}

/// A line of the table.
struct Row {
    code: String,
    weight: String,
    result: String,
    title: String,
    /// Why there is no value.
    reason: Option<String>,
}

fn text(evaluated: &Evaluated, manner: Manner) -> String {
    let language = manner.language;
    let root = &evaluated.evaluation.root;
    let names = language.pick(
        ["Codice", "Peso", "Conseguimento", "Obiettivo"],
        ["Code", "Weight", "Achievement", "Objective"],
    );
    let [code, weight, result, title] = names.map(str::to_owned);
    let mut rows = vec![Row { code, weight, result, title, reason: None }];
    rows.extend(root.children.iter().map(|node| objective(evaluated, node, language)));
    rows.push(total(root, language));
    let mut text = evaluated.header(language);
    text.push('\n');
    text.push_str(&table(&rows, manner));
    text.push_str(&provisional(evaluated, manner));
    text
}

fn objective(evaluated: &Evaluated, node: &Node, language: Language) -> Row {
    let objective = evaluated.then.plan.objective_at(node.subject);
    Row {
        code: objective.map(|objective| objective.code.clone()).unwrap_or_default(),
        weight: node.weight.map_or_else(|| "?".to_owned(), |weight| view::weight(weight, language)),
        result: view::outcome(node.outcome, language),
        title: objective.map(|objective| objective.title.clone()).unwrap_or_default(),
        reason: reason(node.outcome, language),
    }
}

fn total(root: &Node, language: Language) -> Row {
    let title = match (&root.step, root.outcome) {
        (_, Outcome::Missing { .. }) => {
            language.pick("provvisorio, si veda sotto", "provisional, see below").to_owned()
        }
        (_, Outcome::NotEvaluable(reason)) => view::reason(reason, language).to_owned(),
        (Step::Plan(mean), Outcome::Value(_)) => say!(
            language,
            "media ponderata degli obiettivi con un valore (peso {})",
            "weighted mean of the objectives with a value (weight {})",
            view::long(mean.weights, language)
        ),
        (_, Outcome::Value(_)) => String::new(),
    };
    Row {
        code: language.pick("Totale", "Total").to_owned(),
        weight: String::new(),
        result: view::outcome(root.outcome, language),
        title,
        reason: None,
    }
}

fn reason(outcome: Outcome, language: Language) -> Option<String> {
    match outcome {
        Outcome::Value(_) => None,
        Outcome::NotEvaluable(reason) => Some(view::reason(reason, language).to_owned()),
        Outcome::Missing { low, high, .. } => Some(say!(
            language,
            "sarà tra {} e {}",
            "it will be between {} and {}",
            view::percent(low, language),
            view::percent(high, language)
        )),
    }
}

fn table(rows: &[Row], manner: Manner) -> String {
    let codes = widest(rows.iter().map(|row| row.code.as_str()));
    let weights = widest(rows.iter().map(|row| row.weight.as_str()));
    let results = widest(rows.iter().map(|row| row.result.as_str()));
    let indent = codes + weights + results + 6;
    let room = manner.width.after(indent);
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        if index + 1 == rows.len() {
            text.push('\n');
        }
        let (code, weight) = (left(&row.code, codes), right(&row.weight, weights));
        let (result, title) = (right(&row.result, results), shortened(&row.title, room));
        text.push_str(&format!("{code}  {weight}  {result}  {title}\n"));
        if let Some(reason) = &row.reason {
            text.push_str(&format!("{}{}\n", " ".repeat(indent), shortened(reason, room)));
        }
    }
    text
}

/// What a total that is not final still waits for.
fn provisional(evaluated: &Evaluated, manner: Manner) -> String {
    let (root, language) = (&evaluated.evaluation.root, manner.language);
    let Outcome::Missing { known, low, high } = root.outcome else { return String::new() };
    let [low, high] = [low, high].map(|end| view::percent(end, language));
    let sentence = match known {
        Some(known) => say!(
            language,
            "Il totale è provvisorio: {} su ciò che è noto; quello definitivo sarà tra {} e {}. Manca:",
            "The total is provisional: {} over what is known; the final one will be between {} and {}. What is missing:",
            view::percent(known, language),
            low,
            high
        ),
        None => say!(
            language,
            "Non c’è ancora un totale: sarà tra {} e {}. Manca:",
            "There is no total yet: it will be between {} and {}. What is missing:",
            low,
            high
        ),
    };
    let mut text = format!("\n{}", manner.width.paragraph("", &sentence));
    for lack in root.all_lacks() {
        let line = view::lack(&evaluated.then.plan, lack, language);
        text.push_str(&manner.width.paragraph("  ", &format!("- {line} ({})", lack.place)));
    }
    text
}
