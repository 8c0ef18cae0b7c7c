//! Pesi: a row for each part, with lock, slider, number, and what comes of it.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    asked::Asked,
    lab::{Lab, Whose, levels},
    weight_row::{Row, row},
};
use crate::{
    plan::{Id, PartId, Plan, Subject},
    simulation::{Follow, Level},
    view::{self, Language},
    web::{
        pages::window::{Block, Draw, Window},
        total::headline,
        ui::{
            choice::choice,
            dom::{El, button, el, hidden},
            table::{Head, cell, heads},
        },
        why::{self, Question},
    },
};

const HEADS: [Head; 8] = [
    ("Blocco", "Lock", ""),
    ("Parte", "Part", ""),
    ("Sposta", "Move", "simulator-slide"),
    ("Peso %", "Weight %", "num"),
    ("Dal piano", "From the plan", "num"),
    ("Peso nel totale %", "Weight in the total %", "num"),
    ("Conseguimento", "Achievement", "num"),
    ("Punti", "Points", "num"),
];

/// The steps in which weights move.
const STEPS: [Decimal; 3] =
    [Decimal::ONE, Decimal::from_parts(5, 0, 0, false, 1), Decimal::from_parts(1, 0, 0, false, 2)];

/// The height of a row, in pixels, until it is measured.
const GUESS: f64 = 46.0;

/// Draws the section.
pub fn section(lab: Lab) -> El {
    let language = lab.language;
    let title = language.pick("Pesi della prova", "Weights of the trial");
    let hint = language.pick(
        "Cambia un peso: gli altri lo seguono e la somma resta 100. Un peso bloccato non si muove. Chi segue si arrotonda al passo; ciò che avanza va dove l’arrotondamento ha tolto di più. Nel grafico, un confine sposta peso solo fra i due vicini.",
        "Change a weight: the others follow and the sum stays 100. A locked weight does not move. Those that follow are rounded to the step; what is left over goes where rounding took most. In the picture, a border moves weight between its two neighbours only.",
    );
    super::section(title, hint)
        .live(move || refusal(lab))
        .child(tools(lab))
        .live(move || vec![table(lab, lab.whose.get())])
}

/// Why the last move was not made, or why none can be.
fn refusal(lab: Lab) -> Vec<El> {
    let words = lab.refusal().map(|refusal| view::move_error(refusal, lab.language));
    let notice =
        |words| el("div").class("alert alert-warning").attr("role", "alert").child(el("p").text(words));
    words.map(notice).into_iter().collect()
}

fn tools(lab: Lab) -> El {
    let (language, trial) = (lab.language, lab.app.trial);
    let names = STEPS.iter().map(|step| view::long(*step, language)).collect();
    let chosen = move || STEPS.iter().position(|step| *step == trial.step.get()).unwrap_or(0);
    let choose = move |index: usize| trial.step.set(STEPS.get(index).copied().unwrap_or(Decimal::ONE));
    let step = choice(language.pick("Passo", "Step"), names, chosen, choose);
    let whole = move || {
        lab.current.with(|weights| match weights {
            Some(Ok(weights)) => weights.sum() == weights.whole(),
            _ => true,
        })
    };
    let bring = button("btn btn-primary btn-xs", move || lab.bring_to_hundred())
        .has("hidden", whole)
        .text(language.pick("Porta la somma a 100", "Bring the sum to 100"));
    // A long plan has thousands of levels: they are drawn anew only when they are others.
    let below =
        Memo::new(move |_| lab.read(|shown| levels(&shown.document().plan, language)).unwrap_or_default());
    el("div")
        .class("simulator-tools")
        .live(move || vec![whose(lab, below.get())])
        .live(move || vec![follow(lab)])
        .child(step)
        .child(el("div").class("toolbar").child(bring))
}

/// Whose weights are moved.
fn whose(lab: Lab, below: Vec<(Level, String)>) -> El {
    let language = lab.language;
    let mut all = vec![
        (Whose::Parts(Level::Objectives), language.pick("Obiettivi", "Objectives").to_owned()),
        (Whose::Areas, language.pick("Ambiti strategici", "Strategic areas").to_owned()),
    ];
    all.extend(below.into_iter().map(|(level, name)| (Whose::Parts(level), name)));
    let (all, names): (Vec<Whose>, Vec<String>) = all.into_iter().unzip();
    let known = all.clone();
    let chosen =
        move || lab.whose.with(|whose| known.iter().position(|one| one == whose).unwrap_or_default());
    let choose = move |index: usize| {
        lab.forget_refusal();
        lab.whose.set(all.get(index).cloned().unwrap_or(Whose::Areas));
    };
    choice(language.pick("Pesi di", "Weights of"), names, chosen, choose)
}

/// Which weights follow; areas only where parts have areas.
pub fn follow(lab: Lab) -> El {
    let language = lab.language;
    let within_areas = lab.whose.with(|whose| *whose == Whose::Parts(Level::Objectives));
    let mut all = vec![Follow::Proportional, Follow::Equal];
    all.extend(within_areas.then_some(Follow::Area));
    let names = all.iter().map(|one| view::follow_name(*one, language).to_owned()).collect();
    let follow = lab.app.trial.follow;
    let known = all.clone();
    let chosen = move || known.iter().position(|one| *one == follow.get()).unwrap_or_default();
    let choose = move |index: usize| follow.set(all.get(index).copied().unwrap_or_default());
    choice(language.pick("Gli altri seguono", "The others follow"), names, chosen, choose)
}

fn table(lab: Lab, whose: Whose) -> El {
    let language = lab.language;
    let window = Window::new(lab.app, GUESS, None);
    let caption = language.pick("Pesi della prova", "Weights of the trial");
    let listed = whose.clone();
    let draw = Draw {
        blocks: move || {
            let rows = lab.read(|shown| rows(&listed, &shown.document().plan, language)).unwrap_or_default();
            let block = |row: Row| Block { part: row.part.id().clone(), rows: 1, item: row };
            rows.into_iter().map(block).collect()
        },
        empty: || el("tbody"),
        fill: move |item: &Row| vec![row(lab, item)],
        first_row: 2,
    };
    let table = el("table").class("simulator");
    let table =
        table.child(el("caption").class("visually-hidden").text(caption)).child(heads(&HEADS, language));
    window.draw(table, draw).child(foot(lab, &whose))
}

/// The rows of a level, in the plan's order.
pub fn rows(whose: &Whose, plan: &Plan, language: Language) -> Vec<Row> {
    let row = |index, part: PartId, subject: Option<Subject>, code: &str, title: &str| Row {
        whose: whose.clone(),
        index,
        part,
        subject,
        code: code.to_owned(),
        title: title.to_owned(),
        name: subject.map_or_else(|| code.to_owned(), |subject| view::part_code(plan, subject, language)),
    };
    let find = |id: &Id| plan.objectives().find(|(_, one)| &one.id == id);
    match whose {
        Whose::Areas => (plan.areas.iter().enumerate())
            .map(|(index, one)| row(index, PartId::Area(one.id.clone()), None, &one.code, &one.title))
            .collect(),
        Whose::Parts(Level::Objectives) => (plan.objectives().enumerate())
            .map(|(index, (subject, one))| {
                row(index, PartId::Objective(one.id.clone()), Some(subject), &one.code, &one.title)
            })
            .collect(),
        Whose::Parts(Level::Indicators(id)) => {
            let Some((subject, objective)) = find(id) else { return Vec::new() };
            let all = objective.indicators.iter().enumerate();
            all.map(|(index, one)| {
                let code = format!("{}/{}", objective.code, index + 1);
                let subject = Some(subject.indicator(index));
                row(index, PartId::Indicator(one.id.clone()), subject, &code, &one.title)
            })
            .collect()
        }
        Whose::Parts(level @ Level::Phases(id)) => {
            let phases = plan.indicator(id).and_then(crate::plan::Indicator::schedule);
            let subject = level.subject(plan);
            let all = phases.into_iter().flat_map(|one| &one.phases).enumerate();
            all.map(|(index, one)| {
                let subject = subject.map(|subject| subject.phase(index));
                row(index, PartId::Phase(one.id.clone()), subject, &one.code, &one.title)
            })
            .collect()
        }
    }
}

/// The sum of the weights, and the result of what they belong to.
fn foot(lab: Lab, whose: &Whose) -> El {
    let language = lab.language;
    let sum = move || {
        let weights = lab.current.get().and_then(Result::ok);
        weights.map_or_else(|| "—".to_owned(), |weights| view::long(weights.sum(), language))
    };
    let level = whose.level();
    let subject = lab.document(|document| level.subject(&document.plan)).flatten().unwrap_or(Subject::Plan);
    let result = move || {
        let outcome = lab.read(|shown| shown.evaluation().node(subject).map(|node| node.outcome));
        outcome.flatten().map(|outcome| headline(outcome, language)).unwrap_or_default()
    };
    let (name, said) = match subject {
        Subject::Plan => (
            language.pick("Totale", "Total"),
            language.pick(": perché? Totale della prova", ": why? Total of the trial"),
        ),
        _ => (language.pick("Risultato", "Result"), language.pick(": perché? Risultato", ": why? Result")),
    };
    let sum = why::asks(Question::Lab(Asked::Sum))
        .text_live(sum)
        .child(hidden(language.pick(": perché? Somma dei pesi", ": why? Sum of the weights")));
    let row = el("tr")
        .child(el("td"))
        .child(el("th").attr("scope", "row").text(language.pick("Somma dei pesi", "Sum of the weights")))
        .child(el("td").class("simulator-slide"))
        .child(cell("num", language.pick("Peso %", "Weight %")).child(sum))
        .child(el("td"))
        .child(el("td"))
        .child(el("td"))
        .child(cell("num", name).child(why::asker(subject).text_live(result).child(hidden(said))));
    el("tfoot").class("simulator-sum").child(row)
}
