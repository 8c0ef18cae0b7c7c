//! `stadera seek`: the weight, the value or the date with which the total is as wanted.

use serde::Serialize;

use super::{
    Manner, Refusal, Reply, Status,
    arguments::Seek,
    input::{Evaluated, evaluated, refusal},
    json, parts,
    simulation::{ByCode, code_at, decimal, locked, percentage, reason_id},
};
use crate::{
    simulation::{Answer, Balance, FINEST, Found, Lever, NoAnswer, Search, seek},
    view::{self, Language, say},
};

pub(super) fn answer(options: &Seek, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let evaluated = evaluated(&options.file, &options.view, language)?;
    let search = search(&evaluated, options, language)?;
    let found = seek(&evaluated.then, evaluated.evaluation.performance, &search);
    let status = if found.is_ok() { Status::Good } else { Status::NotFinal };
    if options.json {
        let text = json::text(&Record::of(&evaluated, &search, &found, language))?;
        return Ok(Reply { text, status });
    }
    match found {
        Ok(found) => Ok(Reply { text: text(&evaluated, &search, &found, manner), status }),
        Err(reason) => {
            Err(refusal(&options.file, &sentence(&evaluated, &search, &reason, language)).not_final())
        }
    }
}

fn search(evaluated: &Evaluated, options: &Seek, language: Language) -> Result<Search, Refusal> {
    let refuse = |message: String| refusal(&options.file, &message);
    Ok(Search {
        goal: percentage("--total", &options.total, language).map_err(refuse)?,
        lever: parts::lever(&evaluated.then.plan, &options.by, language).map_err(refuse)?,
        follow: options.moves.follow.follow(),
        locked: locked(evaluated, &options.file, &options.moves, language)?,
    })
}

fn sentence(evaluated: &Evaluated, search: &Search, reason: &NoAnswer, language: Language) -> String {
    view::no_answer(&evaluated.then.plan, reason, search.goal, language)
}

fn text(evaluated: &Evaluated, search: &Search, found: &Found, manner: Manner) -> String {
    let language = manner.language;
    let mut text = evaluated.header(language);
    text.push('\n');
    let meaning = view::found_meaning(&evaluated.then.plan, search, found, language);
    text.push_str(&manner.width.paragraph("", &meaning));
    if let Answer::Weight(_) = found.answer {
        let follow = view::follow_name(search.follow, language);
        let how = say!(language, "Gli altri pesi seguono {}.", "The other weights follow {}.", follow);
        text.push_str(&manner.width.paragraph("", &how));
    }
    // The next value is so near that its total looks the same; the next day may well not.
    if let (Answer::End(_), Some((next, total))) = (found.answer, found.beyond) {
        let beyond = say!(
            language,
            "Subito oltre ({}) il totale è {}.",
            "Just beyond ({}) the total is {}.",
            view::answer(next, language),
            view::precisely(total, language)
        );
        text.push_str(&manner.width.paragraph("", &beyond));
    }
    text
}

/// An answer for other programs.
#[derive(Serialize)]
struct Record {
    answer: Option<String>,
    /// The numerator that makes the value, where that is a ratio.
    numerator: Option<String>,
    total: Option<String>,
    /// Where a weight was sought, all weights with which the total is so.
    weights: Option<ByCode<String>>,
    /// The next value or date, with which the total is less than wanted.
    beyond: Option<Beyond>,
    /// The lowest and the highest total that what is moved can give.
    low: Option<String>,
    high: Option<String>,
    reason: Option<String>,
    reason_id: Option<&'static str>,
}

#[derive(Serialize)]
struct Beyond {
    answer: String,
    total: String,
}

impl Record {
    fn of(
        evaluated: &Evaluated,
        search: &Search,
        found: &Result<Found, NoAnswer>,
        language: Language,
    ) -> Self {
        let reach = match found {
            Ok(found) => Some(found.reach),
            Err(NoAnswer::OutOfReach { low, high }) => Some((*low, *high)),
            Err(_) => None,
        };
        let (good, bad) = (found.as_ref().ok(), found.as_ref().err());
        Self {
            answer: good.map(|found| plain(found.answer)),
            numerator: good.and_then(|found| match found.answer {
                Answer::Value(_, numerator) => numerator.map(|one| decimal(one.get())),
                Answer::Weight(_) | Answer::End(_) => None,
            }),
            total: good.map(|found| decimal(found.total.get())),
            weights: good.and_then(|found| weights(evaluated, search, found)),
            beyond: good
                .and_then(|found| found.beyond)
                .map(|(next, total)| Beyond { answer: plain(next), total: decimal(total.get()) }),
            low: reach.map(|(low, _)| decimal(low.get())),
            high: reach.map(|(_, high)| decimal(high.get())),
            reason: bad.map(|reason| sentence(evaluated, search, reason, language)),
            reason_id: bad.map(reason_id),
        }
    }
}

/// All weights when the one that was found is set and the others follow as finely as weights can be.
fn weights(evaluated: &Evaluated, search: &Search, found: &Found) -> Option<ByCode<String>> {
    let (Answer::Weight(weight), Lever::Weight(subject)) = (found.answer, search.lever) else { return None };
    let balance = Balance::of(&evaluated.then, &evaluated.evaluation).ok()?;
    let position = balance.items.iter().find(|item| item.subject == subject)?.position;
    let mut weights = balance.with_locks(|position| search.locked.contains(&position)).weights;
    weights.set(position, weight, FINEST, search.follow).ok()?;
    let values = weights.values().iter().enumerate();
    Some(ByCode(values.map(|(at, one)| (code_at(evaluated, at), decimal(one.get()))).collect()))
}

fn plain(answer: Answer) -> String {
    match answer {
        Answer::Weight(weight) => decimal(weight.get()),
        Answer::Value(value, _) => decimal(value),
        Answer::End(date) => date.to_string(),
    }
}
