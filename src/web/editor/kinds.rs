//! The kinds of indicator: a button that adds one of each, and the choice among them.

use super::members::adder;
use crate::{
    edit::{self, New},
    plan::{
        Deadline, Direction, Document, FigureKind, Fraction, Id, Indicator, IndicatorField, Measure, Nature,
        Numeric, Plan, Survey,
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

/// The kinds, empty, for the open plan, each with its name as it stands alone.
fn named(language: Language) -> impl Iterator<Item = (Measure, String)> {
    let kinds = app().document(|document| empty(&document.plan, language));
    kinds.into_iter().flatten().map(move |kind| {
        let name = view::capitalised(view::measure_name(&kind, language));
        (kind, name)
    })
}

/// A button for each kind, which adds an indicator to an objective.
pub fn adders(objective: &Id, language: Language) -> El {
    let add = named(language).map(|(kind, name)| {
        let objective = objective.clone();
        let new = move |_: &Document| New::Indicator(objective.clone(), kind.clone());
        adder(&name, new, language.pick("Nuovo indicatore", "New indicator"))
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
    let hint = language.pick(
        "Un altro tipo comincia vuoto: misure e fasi di quello di prima vanno via, e «Annulla» le riporta.",
        "Another kind begins empty: measures and phases of the one before go, and “Undo” brings them back.",
    );
    let choice = form.choice(
        ("Tipo", "Kind"),
        named(language).map(|(kind, name)| (Kind(kind), name)).collect(),
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
