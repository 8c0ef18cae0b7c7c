//! `stadera report`: the report on a plan, as a page that needs nothing beside it.

use std::{
    fs,
    time::{SystemTime, UNIX_EPOCH},
};

use super::{Manner, Refusal, Reply, Status, arguments::Report, input};
use crate::{
    date::Date,
    view::{self, Language, say},
};

const SECONDS_OF_A_DAY: u64 = 86_400;

pub(super) fn answer(options: &Report, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let date = match &options.date {
        Some(typed) => typed_date(typed, language)?,
        None => today().unwrap_or_else(Date::stand_in),
    };
    let (document, fingerprint) = input::read_with_fingerprint(&options.file, language)?;
    let evaluated = input::evaluate_at(&options.file, document, &options.view, language)?;
    let page = view::Report {
        document: &evaluated.document,
        version: &evaluated.version,
        then: &evaluated.then,
        evaluation: &evaluated.evaluation,
        date,
        fingerprint,
        linked: false,
        language,
    }
    .file();
    let Some(out) = &options.out else { return Ok(Reply { text: page, status: Status::Good }) };
    fs::write(out, page).map_err(|error| {
        let what = language.pick("non si può scrivere", "it cannot be written");
        input::refusal(out, &format!("{what}: {error}"))
    })?;
    let text = say!(language, "Scritto: {}\n", "Written: {}\n", out.display());
    Ok(Reply { text, status: Status::Good })
}

fn typed_date(typed: &str, language: Language) -> Result<Date, Refusal> {
    view::read_date(typed).ok().flatten().ok_or_else(|| {
        let why = language.pick(
            "non è una data del calendario; scriverla come 31/12/2020",
            "not a day of the calendar; write it as 31/12/2020",
        );
        Refusal::new(format!("stadera: --date {typed}: {why}.\n"))
    })
}

/// Today, in universal time: a program that runs by itself knows no other.
fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let days = i64::try_from(seconds / SECONDS_OF_A_DAY).ok()?;
    Date::new(1970, 1, 1)?.plus_days(days)
}
