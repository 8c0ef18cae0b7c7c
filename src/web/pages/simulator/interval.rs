//! Intervallo: the lowest and the highest total when weights move within some points, exactly; and where it mostly is.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{asked::Asked, distribution, lab::Lab, thresholds, unsettled};
use crate::{
    number::Weight,
    simulation::{Balance, Interval},
    view::{self, Cell, Table, chart},
    web::{
        chart::{Figure, figure, interval, questions},
        ui::{
            dom::{El, el},
            field::{self, Field, Width},
        },
        why::Question,
    },
};

/// Draws the section.
pub fn section(lab: Lab) -> El {
    let language = lab.language;
    let title = language.pick("Quanto può cambiare il totale", "How far the total can go");
    let hint = language.pick(
        "Ogni peso può salire o scendere di alcuni punti, la somma resta 100. I pesi bloccati in «Pesi» stanno fermi; ciò che non è valutabile mantiene il suo.",
        "Each weight may rise or fall by some points, the sum stays 100. Weights that are locked under “Weights” stay; what is not evaluable keeps its own.",
    );
    super::section(title, hint)
        .live(move || unsettled(lab))
        .child(el("div").class("simulator-tools").child(within(lab)).child(thresholds::thresholds(lab)))
        .child(picture(lab))
        .child(distribution::distribution(lab))
}

/// By how many points weights may move.
fn within(lab: Lab) -> El {
    let (language, within) = (lab.language, lab.app.trial.within);
    let label = language.pick("Punti in più o in meno", "Points more or less");
    let range = ("I punti vanno da 0 a 100.", "Points go from 0 to 100.");
    let take = move |typed: &str| {
        let points = field::number(typed, language, Weight::new, range)?;
        let points =
            points.ok_or_else(|| language.pick("Servono dei punti.", "Points are needed.").to_owned())?;
        within.set(points.get());
        Ok(())
    };
    field::labelled(
        label,
        Field {
            label: label.to_owned(),
            width: Width::Number,
            placeholder: "5",
            text: Box::new(move || view::editable(within.get().normalize(), language)),
            take: Box::new(take),
            disabled: Box::new(|| false),
        },
    )
}

fn picture(lab: Lab) -> El {
    let language = lab.language;
    let found = Memo::new(move |_| {
        let balance: Balance = lab.balance.get()?.ok()?;
        let interval: Interval = balance.interval(lab.app.trial.within.get());
        Some((balance, interval))
    });
    let drawing = move || {
        let (balance, interval) = found.get()?;
        Some(chart::Interval {
            low: interval.low.total.get(),
            high: interval.high.total.get(),
            actual: balance.total().get(),
            actual_name: language.pick("prova", "trial").to_owned(),
            thresholds: lab.thresholds(),
            threshold_name: language.pick("soglia", "threshold").to_owned(),
        })
    };
    let sentence = move || {
        let meaning =
            |(_, interval): (_, Interval)| view::interval_meaning(&interval, &lab.thresholds(), language);
        found.get().map(meaning).unwrap_or_default()
    };
    let table = move || table(lab, found.get());
    // The last row has the totals.
    let asks = move |row: usize, column: usize| {
        let items = found.with_untracked(|found| found.as_ref().map(|(balance, _)| balance.items.len()))?;
        match (row == items, column) {
            (true, 2) => Some(Question::Result(crate::plan::Subject::Plan)),
            (_, 3) => Some(Question::Lab(Asked::End { highest: false })),
            (_, 4) => Some(Question::Lab(Asked::End { highest: true })),
            _ => None,
        }
    };
    figure(Figure {
        id: "interval".to_owned(),
        caption: language.pick("Totale più basso e più alto", "Lowest and highest total").to_owned(),
        picture: interval(drawing, language),
        sentence: Rc::new(sentence),
        table: Rc::new(table),
        asks: questions(asks),
        saved: None,
        about: None,
        file: lab.file(language.pick("intervallo", "interval")),
        language,
    })
}

/// The weights that give each end, and the totals in the last row.
fn table(lab: Lab, found: Option<(Balance, Interval)>) -> Table {
    let language = lab.language;
    let headings = [
        ("Obiettivo", "Objective"),
        ("Titolo", "Title"),
        ("Peso %", "Weight %"),
        ("Per il totale più basso", "For the lowest total"),
        ("Per il totale più alto", "For the highest total"),
    ];
    let Some((balance, interval)) = found else { return Table::new(&headings, Vec::new(), language) };
    let weight = |value: Decimal| Cell::figure(view::long(value, language), value);
    let ends = interval.low.weights.iter().zip(&interval.high.weights);
    let mut rows: Vec<Vec<Cell>> = (balance.items.iter().zip(ends))
        .map(|(item, (low, high))| {
            let (code, name) = lab.name(item.subject);
            vec![Cell::words(code), Cell::words(name), weight(item.weight), weight(*low), weight(*high)]
        })
        .collect();
    let total = |value: crate::number::Percent| Cell::figure(view::percent(value, language), value.get());
    rows.push(vec![
        Cell::words(language.pick("Totale", "Total")),
        Cell::words(""),
        total(balance.total()),
        total(interval.low.total),
        total(interval.high.total),
    ]);
    Table::new(&headings, rows, language)
}
