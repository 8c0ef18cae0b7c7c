//! Problemi: what is said to hinder, by how many say so.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{about, file_name};
use crate::{
    survey::{
        Survey,
        dashboard::{Grid, Problem, ProblemKind, ProblemOrder, problems, unread_texts},
        synthesis::Synthesis,
    },
    view::{self, Language, Table, say},
    web::{
        chart::{self, Figure, figure},
        pages::surveys::{kept, panel, pick},
        route::{Route, SurveyScreen},
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
    Added,
    LowScores,
}

impl Shown {
    const fn shows(self, kind: ProblemKind) -> bool {
        match self {
            Self::All => true,
            Self::Mentions => matches!(kind, ProblemKind::Mention { .. }),
            Self::Themes => matches!(kind, ProblemKind::Theme(_)),
            Self::Minus => matches!(kind, ProblemKind::Minus { .. } | ProblemKind::MinusItem(_)),
            Self::Added => matches!(kind, ProblemKind::Added { .. }),
            Self::LowScores => matches!(kind, ProblemKind::LowScore(_)),
        }
    }

    /// All choices, in their order.
    const CHOICES: [Self; 6] =
        [Self::All, Self::Mentions, Self::Themes, Self::Minus, Self::Added, Self::LowScores];

    fn name(self, language: Language) -> String {
        let kind = match self {
            Self::All => return language.pick("in ogni modo", "in any way").to_owned(),
            Self::Mentions => ProblemKind::Mention { table: 0, row: 0 },
            Self::Themes => ProblemKind::Theme(0),
            Self::Minus => ProblemKind::MinusItem(0),
            Self::Added => ProblemKind::Added { item: 0, row: 0 },
            Self::LowScores => ProblemKind::LowScore(0),
        };
        view::survey::problem_kind_name(kind, language).to_owned()
    }
}

/// What narrows the problems, and their order.
#[derive(Clone, Copy)]
struct Narrowed {
    kind: RwSignal<Shown>,
    empty: RwSignal<bool>,
    order: RwSignal<ProblemOrder>,
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
    // Only what the survey has is offered.
    let kinds = Memo::new(move |_| {
        let has = |shown: &Shown| all.with(|all| all.iter().any(|one| shown.shows(one.kind)));
        Shown::CHOICES.into_iter().filter(|shown| *shown == Shown::All || has(shown)).collect::<Vec<_>>()
    });
    let narrowed = Narrowed {
        kind: RwSignal::new(Shown::All),
        empty: RwSignal::new(false),
        order: RwSignal::new(ProblemOrder::Number),
    };
    let shown = Memo::new(move |_| {
        // What was chosen may be there no longer.
        let kind = narrowed.kind.get();
        let kind = if kinds.with(|kinds| kinds.contains(&kind)) { kind } else { Shown::All };
        let empty = narrowed.empty.get();
        let shows = |one: &&Problem| kind.shows(one.kind) && (empty || !one.said.is_empty());
        let mut found = all.with(|all| all.iter().filter(shows).cloned().collect::<Vec<_>>());
        narrowed.order.get().sort(&mut found);
        found
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
        .child(controls(kinds, narrowed, language))
        .child(el("p").class("survey-result").attr("role", "status").text_live(count))
        .live(move || unread(desk, grid, language).into_iter().collect())
        .child(view.figure())
        .child(el("p").class("muted").text(view::survey::problems_convention(language)))
}

/// That texts are not among the problems, where nobody has read them; and where they are.
fn unread(desk: Desk, grid: Memo<Option<Arc<Grid>>>, language: Language) -> Option<El> {
    let grid = grid.get()?;
    let (words, survey) = desk.read(|document| {
        let sections = unread_texts(document, &grid);
        let words = view::survey::unread_texts(&document.survey, &sections, language);
        (!sections.is_empty()).then(|| (words, document.survey.id.to_string()))
    })??;
    let texts = Route::Survey(survey, SurveyScreen::Texts);
    let link = el("a").attr("href", &texts.to_string());
    let link = link.text(language.pick("Leggili in Testi", "Read them in Texts"));
    Some(el("p").class("survey-note").text(&words).child(link))
}

fn controls(kinds: Memo<Vec<Shown>>, narrowed: Narrowed, language: Language) -> El {
    let names = move || kinds.with(|kinds| kinds.iter().map(|kind| kind.name(language)).collect());
    let chosen = move || {
        let kind = narrowed.kind.get();
        kinds.with(|kinds| kinds.iter().position(|one| *one == kind).unwrap_or(0))
    };
    let choose = move |at: usize| {
        let kind = kinds.with_untracked(|kinds| kinds.get(at).copied());
        narrowed.kind.set(kind.unwrap_or(Shown::All));
    };
    let nobody = [
        (false, language.pick("solo se qualcuno li dice", "only if somebody says so").to_owned()),
        (true, language.pick("anche se non li dice nessuno", "even if nobody says so").to_owned()),
    ];
    let orders = [
        (ProblemOrder::Number, language.pick("per quante lo dicono", "by how many say so").to_owned()),
        (
            ProblemOrder::Share,
            language.pick("per quota di chi risponde", "by share of who answered").to_owned(),
        ),
    ];
    el("div")
        .class("survey-controls")
        .child(pick::pick(language.pick("Come sono detti", "How they are said"), names, chosen, choose))
        .child(pick::pick_of(language.pick("Quali", "Which"), nobody.into(), narrowed.empty))
        .child(pick::pick_of(language.pick("Ordine", "Order"), orders.into(), narrowed.order))
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
            asks: Rc::new(move |row, column| (column == 3).then(|| self.asks(row))),
            saved: Some(table(view::survey::problems_table)),
            about: about(self.desk),
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
