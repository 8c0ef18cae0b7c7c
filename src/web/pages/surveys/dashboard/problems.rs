//! Problemi: what is said to hinder, by how many say so.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::file_name;
use crate::{
    survey::{
        Survey,
        dashboard::{Problem, ProblemKind, problems},
        synthesis::Synthesis,
    },
    view::{self, Language, Table, say},
    web::{
        chart::{self, Figure, figure},
        pages::surveys::{kept, panel, pick},
        state::Desk,
        ui::dom::{El, el},
    },
};

/// In which way problems that are shown are said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Mentions,
    Themes,
    Minus,
    LowScores,
}

impl Shown {
    const fn shows(self, kind: ProblemKind) -> bool {
        match self {
            Self::All => true,
            Self::Mentions => matches!(kind, ProblemKind::Mention { .. }),
            Self::Themes => matches!(kind, ProblemKind::Theme(_)),
            Self::Minus => matches!(kind, ProblemKind::Minus { .. } | ProblemKind::MinusItem(_)),
            Self::LowScores => matches!(kind, ProblemKind::LowScore(_)),
        }
    }
}

#[derive(Clone, Copy)]
struct View {
    desk: Desk,
    language: Language,
    shown: Memo<Vec<Problem>>,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let grid = kept::grid(desk);
    let all = Memo::new(move |_| {
        let grid = grid.get();
        let found = desk.read(|document| {
            let found = grid.as_ref().map(|grid| problems(document, grid, &Synthesis::of(document)));
            Arc::new(found.unwrap_or_default())
        });
        found.unwrap_or_default()
    });
    let (kind, empty) = (RwSignal::new(Shown::All), RwSignal::new(false));
    let shown = Memo::new(move |_| {
        let shows = |one: &&Problem| kind.get().shows(one.kind) && (empty.get() || !one.said.is_empty());
        all.with(|all| all.iter().filter(shows).cloned().collect::<Vec<_>>())
    });
    let view = View { desk, language, shown };
    let count = move || {
        let of = all.with(|all| all.len());
        say!(language, "Problemi mostrati: {} su {}.", "Problems shown: {} of {}.", shown.with(Vec::len), of)
    };
    el("section")
        .class("survey-board")
        .attr("aria-labelledby", "problems-title")
        .child(
            el("h2")
                .attr("id", "problems-title")
                .text(language.pick("Problemi per frequenza", "Problems by frequency")),
        )
        .child(controls(kind, empty, language))
        .child(el("p").class("survey-result").attr("role", "status").text_live(count))
        .child(view.figure())
}

fn controls(kind: RwSignal<Shown>, empty: RwSignal<bool>, language: Language) -> El {
    let name = |kind| view::survey::problem_kind_name(kind, language).to_owned();
    let kinds = vec![
        (Shown::All, language.pick("in ogni modo", "in any way").to_owned()),
        (Shown::Mentions, name(ProblemKind::Mention { table: 0, row: 0 })),
        (Shown::Themes, name(ProblemKind::Theme(0))),
        (Shown::Minus, name(ProblemKind::MinusItem(0))),
        (Shown::LowScores, name(ProblemKind::LowScore(0))),
    ];
    let nobody = [
        (false, language.pick("solo se qualcuno li dice", "only if somebody says so").to_owned()),
        (true, language.pick("anche se non li dice nessuno", "even if nobody says so").to_owned()),
    ];
    el("div")
        .class("survey-controls")
        .child(pick::pick_of(language.pick("Come sono detti", "How they are said"), kinds, kind))
        .child(pick::pick_of(language.pick("Quali", "Which"), nobody.into(), empty))
}

impl View {
    fn read<T>(self, read: impl FnOnce(&Survey, &[Problem]) -> T) -> Option<T> {
        self.shown.with(|shown| self.desk.look(|document| read(&document.survey, shown)))
    }

    fn figure(self) -> El {
        let language = self.language;
        let table = move |write: fn(&Survey, &[Problem], Language) -> Table| -> Rc<dyn Fn() -> Table> {
            Rc::new(move || self.read(|survey, shown| write(survey, shown, language)).unwrap_or_default())
        };
        let sentence = move || {
            self.read(|survey, shown| view::survey::problems_reading(survey, shown, language))
                .unwrap_or_default()
        };
        let picture = move || {
            let bars = self.read(|survey, shown| view::survey::problems_picture(survey, shown, language))?;
            (!bars.rows.is_empty()).then_some(bars)
        };
        figure(Figure {
            id: "survey-problems".to_owned(),
            caption: language
                .pick("Quante amministrazioni lo dicono", "How many administrations say so")
                .to_owned(),
            picture: chart::bars(picture),
            sentence: Rc::new(sentence),
            table: table(view::survey::problems_shown),
            asks: Rc::new(move |row, column| (column == 2).then(|| self.asks(row))),
            saved: Some(table(view::survey::problems_table)),
            file: file_name(self.desk, language.pick("problemi", "problems")),
            language,
        })
    }

    /// The button that says who says a problem.
    fn asks(self, row: usize) -> El {
        panel::asks(self.desk, move || {
            self.shown.with_untracked(|shown| {
                let problem = shown.get(row)?;
                self.desk
                    .look(|document| view::survey::explain_problem(&document.survey, problem, self.language))
            })
        })
    }
}
