//! Leva: what a point of weight does, and what the total would be without an objective; each as a picture and a table.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{asked::Asked, lab::Lab, unsettled, weights::follow};
use crate::{
    number::Percent,
    plan::Subject,
    simulation::{Balance, Dropped, Leverage},
    view::{
        self, Cell, Language, Table,
        chart::{Numbers, Tornado, TornadoRow},
    },
    web::{
        chart::{Figure, figure, questions, tornado},
        ui::dom::{El, el},
        why::Question,
    },
};

/// The rows that a picture shows; the table has all of them.
const SHOWN: usize = 25;

/// Draws the section.
pub fn section(lab: Lab) -> El {
    let language = lab.language;
    let title = language.pick("Leva degli obiettivi", "Leverage of the objectives");
    let hint = language.pick(
        "Quanto conta ogni obiettivo per il totale della prova. I pesi bloccati in «Pesi» non cedono punti.",
        "How much each objective matters to the total of the trial. Weights that are locked under “Weights” give no points.",
    );
    super::section(title, hint)
        .live(move || unsettled(lab))
        .child(el("div").class("simulator-tools").live(move || vec![follow(lab)]))
        .child(points(lab))
        .child(without(lab))
}

/// The leverage of each objective, the strongest first.
fn points(lab: Lab) -> El {
    let language = lab.language;
    let all = Memo::new(move |_| {
        let balance = lab.balance.get()?.ok()?;
        let mut all = balance.leverage(lab.app.trial.follow.get());
        all.sort_by_key(|one| std::cmp::Reverse(one.change.ok().map(|change| change.abs())));
        Some(all)
    });
    let picture = move || {
        let row = |one: &Leverage| {
            let change = one.change.ok()?;
            let (low, high) = (change.min(Decimal::ZERO), change.max(Decimal::ZERO));
            Some(named(lab, one.item.subject, low, high))
        };
        let rows: Vec<_> = all.get()?.iter().filter_map(row).take(SHOWN).collect();
        drawn(rows, Decimal::ZERO, Numbers::Difference, language)
    };
    let sentence = move || {
        let follow = lab.app.trial.follow.get();
        let all = all.get().unwrap_or_default();
        lab.read(|shown| view::leverage_meaning(&shown.document().plan, &all, follow, language))
            .unwrap_or_default()
    };
    let headings = [
        ("Obiettivo", "Objective"),
        ("Titolo", "Title"),
        ("Peso %", "Weight %"),
        ("Conseguimento %", "Achievement %"),
        ("Un punto in più", "One more point"),
    ];
    let table = move || {
        let row = |one: &Leverage| {
            let mut cells = part_cells(lab, one.item.subject, one.item.weight, one.item.achievement);
            cells.push(match one.change {
                Ok(change) => Cell::figure(view::signed_to(change, 4, language), change),
                Err(_) => Cell::words("—"),
            });
            cells
        };
        Table::new(&headings, all.get().unwrap_or_default().iter().map(row).collect(), language)
    };
    let asks = move |row: usize, column: usize| {
        let subject = all.with_untracked(|all| Some(all.as_ref()?.get(row)?.item.subject))?;
        question(column, subject, Asked::Leverage(subject))
    };
    figure(Figure {
        id: "leverage".to_owned(),
        caption: language.pick("Un punto di peso in più", "One more point of weight").to_owned(),
        picture: tornado(picture, language),
        sentence: Rc::new(sentence),
        table: Rc::new(table),
        asks: questions(asks),
        saved: None,
        about: None,
        file: lab.file(language.pick("leva", "leverage")),
        language,
    })
}

/// The total without each objective, the one that changes it most first.
fn without(lab: Lab) -> El {
    let language = lab.language;
    let all = Memo::new(move |_| {
        let balance: Balance = lab.balance.get()?.ok()?;
        let total = balance.total();
        let mut all = balance.dropped();
        all.sort_by_key(|one| std::cmp::Reverse(one.total.map(|other| (other.get() - total.get()).abs())));
        Some((total, all))
    });
    let picture = move || {
        let (total, all): (Percent, Vec<Dropped>) = all.get()?;
        let row = |one: &Dropped| {
            let other = one.total?.get();
            let (low, high) = (other.min(total.get()), other.max(total.get()));
            Some(named(lab, one.item.subject, low, high))
        };
        let rows: Vec<_> = all.iter().filter_map(row).take(SHOWN).collect();
        drawn(rows, total.get(), Numbers::Percent, language)
    };
    let sentence = move || {
        let (total, all) = all.get().unwrap_or_default();
        lab.read(|shown| view::dropped_meaning(&shown.document().plan, &all, total, language))
            .unwrap_or_default()
    };
    let headings = [
        ("Obiettivo", "Objective"),
        ("Titolo", "Title"),
        ("Peso %", "Weight %"),
        ("Conseguimento %", "Achievement %"),
        ("Totale senza %", "Total without %"),
        ("Differenza", "Difference"),
    ];
    let table = move || {
        let (total, all) = all.get().unwrap_or_default();
        let row = |one: &Dropped| {
            let mut cells = part_cells(lab, one.item.subject, one.item.weight, one.item.achievement);
            cells.extend(match one.total {
                Some(other) => {
                    let change = other.get() - total.get();
                    [
                        Cell::figure(view::shown(other, language), other.get()),
                        Cell::figure(view::signed_to(change, 4, language), change),
                    ]
                }
                None => [Cell::words("—"), Cell::words("—")],
            });
            cells
        };
        Table::new(&headings, all.iter().map(row).collect(), language)
    };
    let asks = move |row: usize, column: usize| {
        let subject = all.with_untracked(|all| Some(all.as_ref()?.1.get(row)?.item.subject))?;
        question(column, subject, Asked::Without(subject))
    };
    figure(Figure {
        id: "without".to_owned(),
        caption: language.pick("Il totale senza un obiettivo", "The total without an objective").to_owned(),
        picture: tornado(picture, language),
        sentence: Rc::new(sentence),
        table: Rc::new(table),
        asks: questions(asks),
        saved: None,
        about: None,
        file: lab.file(language.pick("senza-un-obiettivo", "without-an-objective")),
        language,
    })
}

/// What a column of these tables asks: the achievement of the objective, or what is worked out of it.
fn question(column: usize, subject: Subject, own: Asked) -> Option<Question> {
    match column {
        0..=2 => None,
        3 => Some(Question::Result(subject)),
        _ => Some(Question::Lab(own)),
    }
}

fn named(lab: Lab, subject: Subject, low: Decimal, high: Decimal) -> TornadoRow {
    let (code, name) = lab.name(subject);
    TornadoRow { code, name, low, high }
}

fn drawn(rows: Vec<TornadoRow>, baseline: Decimal, numbers: Numbers, language: Language) -> Option<Tornado> {
    let baseline_name = language.pick("totale della prova", "total of the trial").to_owned();
    (!rows.is_empty()).then_some(Tornado { rows, baseline, baseline_name, numbers })
}

/// Code, title, weight and achievement of an objective.
fn part_cells(lab: Lab, subject: Subject, weight: Decimal, achievement: Decimal) -> Vec<Cell> {
    let language = lab.language;
    let (code, name) = lab.name(subject);
    vec![
        Cell::words(code),
        Cell::words(name),
        Cell::figure(view::long(weight, language), weight),
        Cell::figure(view::points(achievement, language), achievement),
    ]
}
