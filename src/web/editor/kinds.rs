//! The kinds of indicator: a button that adds one of each, and the choice among them.

use super::members::adder;
use crate::{
    edit::{self, New},
    plan::{
        Deadline, Direction, FigureKind, Fraction, Id, Indicator, IndicatorField, Measure, Nature, Numeric,
        Plan, Survey,
    },
    view::{self, Language},
    web::{
        form::Form,
        state::app,
        ui::dom::{El, el},
    },
};

/// A measure of each kind with nothing in it, in the order in which they are offered.
fn empty(plan: &Plan, language: Language) -> [Measure; 5] {
    let number = Numeric {
        unit: "%".to_owned(),
        direction: Direction::default(),
        nature: Nature::default(),
        figure: FigureKind::default(),
        interim: Fraction::default(),
        r#final: Fraction::default(),
    };
    [
        Measure::Numeric(number),
        edit::empty_schedule(plan, language.pick("Cronoprogramma", "Schedule")),
        Measure::Milestone(Deadline::default()),
        Measure::Survey(Survey::default()),
        Measure::NotQuantifiable(Deadline::default()),
    ]
}

/// The names of the kinds of the open plan, as they stand alone.
fn names(language: Language) -> Vec<String> {
    let kinds = app().document(|document| empty(&document.plan, language));
    kinds.iter().flatten().map(|kind| view::capitalised(view::measure_name(kind, language))).collect()
}

/// A button for each kind, which adds an indicator to an objective.
pub fn adders(objective: &Id, language: Language) -> El {
    let add = names(language).into_iter().enumerate().map(|(index, name)| {
        let objective = objective.clone();
        let new = move |plan: &Plan| {
            let [first, others @ ..] = empty(plan, language);
            let measure = index.checked_sub(1).and_then(|index| others.into_iter().nth(index));
            New::Indicator(objective.clone(), measure.unwrap_or(first))
        };
        adder(&name, move |document| new(&document.plan), language.pick("Nuovo indicatore", "New indicator"))
    });
    el("div")
        .class("toolbar editor-add")
        .attr("role", "group")
        .attr("aria-label", language.pick("Aggiungi un indicatore", "Add an indicator"))
        .child(el("span").class("form-label").text(language.pick("Aggiungi:", "Add:")))
        .children(add)
}

/// The choice of the kind. Another one begins empty: what only the old kind had goes, and a step back brings it again.
pub fn choice(form: &Form<Indicator>) -> [El; 2] {
    let language = form.language();
    let kinds = app().document(|document| empty(&document.plan, language));
    let kinds = kinds.into_iter().flatten().map(|kind| {
        let name = view::capitalised(view::measure_name(&kind, language));
        (Kind(kind), name)
    });
    let hint = language.pick(
        "Un altro tipo comincia vuoto: misure e fasi di quello di prima vanno via, e «Annulla» le riporta.",
        "Another kind begins empty: measures and phases of the one before go, and “Undo” brings them back.",
    );
    let choice = form.choice(
        ("Tipo", "Kind"),
        kinds.collect(),
        |one| Kind(one.measure.clone()),
        |Kind(measure)| IndicatorField::Measure(measure),
    );
    [choice, el("p").class("form-hint").text(hint)]
}

/// A measure, of which only the kind counts when two are compared.
#[derive(Clone)]
struct Kind(Measure);

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.0) == std::mem::discriminant(&other.0)
    }
}
