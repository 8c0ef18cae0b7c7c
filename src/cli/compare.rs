//! `stadera compare`: what differs between two plans, and their totals.

use std::path::PathBuf;

use serde::Serialize;

use super::{
    Manner, Refusal, Reply, Status,
    arguments::Compare,
    input,
    json::{self, Achievement},
    score,
};
use crate::{
    merge::{ChangedBy, Merge, Unit, What},
    plan::{Change, Document},
    scoring::{Evaluation, Performance, evaluate},
    view::{self, Language, MergeRow, say},
};

pub(super) fn answer(options: &Compare, manner: Manner) -> Result<Reply, Refusal> {
    let language = manner.language;
    let files = [Some(&options.first), Some(&options.second), options.base.as_ref()];
    input::at_most_one_from_here(files.into_iter().flatten().map(PathBuf::as_path), language)?;
    let first = input::read(&options.first, language)?;
    let second = input::read(&options.second, language)?;
    let base = options.base.as_deref().map(|file| input::read(file, language)).transpose()?;
    // Without a base the second is held against the first, as if it had gone on from it.
    let merge = Merge::of(Some(base.as_ref().unwrap_or(&first)), &first, &second);
    let compared = Compared {
        rows: view::merge_rows(&merge, language),
        totals: [Performance::Organisational, Performance::Individual].map(|one| totals(&merge, one)),
        merge: &merge,
        with_base: base.is_some(),
    };
    let text = if options.json { compared.json()? } else { compared.text(options, manner) };
    let [organisational, _] = &compared.totals;
    let not_final = organisational.iter().any(|one| score::status(one.total()) == Status::NotFinal);
    Ok(Reply { text, status: if not_final { Status::NotFinal } else { Status::Good } })
}

/// The evaluations of the first and of the second plan.
type Totals = [Evaluation; 2];

fn totals(merge: &Merge, performance: Performance) -> Totals {
    [merge.mine(), merge.theirs()].map(|document| evaluate(document, performance))
}

/// What is said of two plans.
struct Compared<'a> {
    merge: &'a Merge,
    rows: Vec<MergeRow>,
    /// Of the organisational performance, then of the individual one.
    totals: [Totals; 2],
    with_base: bool,
}

impl Compared<'_> {
    fn text(&self, options: &Compare, manner: Manner) -> String {
        let language = manner.language;
        let plan = |label: &str, file: &PathBuf, document: &Document| {
            let plan = &document.plan;
            let text = format!("{} · {} · {} ({})", plan.body, plan.year, plan.title, input::name(file));
            manner.width.paragraph(&format!("{label}: "), &text)
        };
        let [first, second, base] = language.pick(["Primo", "Secondo", "Base"], ["First", "Second", "Base"]);
        let mut text = plan(first, &options.first, self.merge.mine());
        text.push_str(&plan(second, &options.second, self.merge.theirs()));
        if let (Some(file), Some(document)) = (&options.base, self.merge.base()) {
            text.push_str(&plan(base, file, document));
        }
        if self.merge.mine().plan.id != self.merge.theirs().plan.id {
            let other = language.pick(
                "Non sono copie dello stesso piano: le parti si confrontano per identificativo.",
                "They are no copies of one plan: parts are compared by their identifiers.",
            );
            text.push_str(&manner.width.paragraph("", other));
        }
        text.push('\n');
        text.push_str(&self.differences(manner));
        text.push('\n');
        text.push_str(&self.totals(manner));
        text
    }

    fn differences(&self, manner: Manner) -> String {
        let language = manner.language;
        let mut text = match self.rows.len() {
            0 => language.pick("Nessuna differenza.\n", "No differences.\n").to_owned(),
            count => say!(language, "Differenze: {}\n", "Differences: {}\n", count),
        };
        for (row, unit) in self.rows.iter().zip(self.merge.units()) {
            let MergeRow { title, mine, theirs, .. } = row;
            let line = match (&row.base, who(unit.by, language)) {
                (Some(base), who) if self.with_base => {
                    say!(
                        language,
                        "{}: {} → primo {}, secondo {} ({})",
                        "{}: {} → first {}, second {} ({})",
                        title,
                        base,
                        mine,
                        theirs,
                        who
                    )
                }
                _ => format!("{title}: {mine} → {theirs}"),
            };
            text.push_str(&manner.width.paragraph("- ", &line));
        }
        text
    }

    fn totals(&self, manner: Manner) -> String {
        let language = manner.language;
        let mut text = String::new();
        for totals in &self.totals {
            let [first, second] = totals.each_ref().map(|one| view::total_or_interval(one.total(), language));
            let [evaluation, _] = totals;
            let mut line = say!(
                language,
                "Totale, prestazione {}: {} → {}",
                "Total, {} performance: {} → {}",
                view::performance_name(evaluation.performance, language),
                first,
                second
            );
            if let Some(points) = difference(totals) {
                let points = view::signed(points, language);
                line.push_str(&say!(language, " ({} punti)", " ({} points)", points));
            }
            text.push_str(&manner.width.paragraph("", &line));
        }
        text
    }

    fn json(&self) -> Result<String, Refusal> {
        let differences = self.rows.iter().zip(self.merge.units());
        let [organisational, individual] = self.totals.each_ref().map(|totals| {
            let [first, second] = totals.each_ref().map(|one| json::result(&one.root));
            let difference = difference(totals).map(|points| points.to_string());
            TotalRecord { first, second, difference }
        });
        json::text(&Record {
            differences: differences.map(|(row, unit)| record(row, unit, self.with_base)).collect(),
            totals: TotalRecords { organisational, individual },
        })
    }
}

/// By how many points the total is higher in the second, as both are shown; where both are final.
fn difference(totals: &Totals) -> Option<rust_decimal::Decimal> {
    let [first, second] = totals.each_ref().map(|one| one.total().value());
    Some(second?.shown() - first?.shown())
}

fn who(by: ChangedBy, language: Language) -> &'static str {
    let (italian, english) = match by {
        ChangedBy::Mine => ("cambiato solo nel primo", "changed in the first only"),
        ChangedBy::Theirs => ("cambiato solo nel secondo", "changed in the second only"),
        ChangedBy::BothAlike => ("cambiato allo stesso modo", "changed in the same way"),
        ChangedBy::BothDifferently => ("cambiato in due modi", "changed in two ways"),
        ChangedBy::Unknown => ("", ""),
    };
    language.pick(italian, english)
}

/// The comparison for other programs.
#[derive(Serialize)]
struct Record<'a> {
    differences: Vec<Difference<'a>>,
    totals: TotalRecords,
}

#[derive(Serialize)]
struct Difference<'a> {
    title: &'a str,
    part: &'a str,
    what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'a str>,
    first: &'a str,
    second: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_by: Option<&'static str>,
    /// What sets the field to that of the second plan.
    change: Option<&'a Change>,
}

#[derive(Serialize)]
struct TotalRecords {
    organisational: TotalRecord,
    individual: TotalRecord,
}

#[derive(Serialize)]
struct TotalRecord {
    first: Achievement,
    second: Achievement,
    difference: Option<String>,
}

fn record<'a>(row: &'a MergeRow, unit: &'a Unit, with_base: bool) -> Difference<'a> {
    let by = match unit.by {
        ChangedBy::Mine => Some("first"),
        ChangedBy::Theirs => Some("second"),
        ChangedBy::BothAlike => Some("both_alike"),
        ChangedBy::BothDifferently => Some("both_differently"),
        ChangedBy::Unknown => None,
    };
    Difference {
        title: &row.title,
        part: &row.part,
        what: &row.what,
        base: row.base.as_deref().filter(|_| with_base),
        first: &row.mine,
        second: &row.theirs,
        changed_by: by.filter(|_| with_base),
        change: if let What::Field { theirs, .. } = &unit.what { Some(theirs) } else { None },
    }
}
