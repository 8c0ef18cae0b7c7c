//! Indirizzi: which objectives answer to which guidelines, what they weigh, and what is left open on either side.
//!
//! Wide it is a table, narrow a list; rows are made anew only when guidelines or objectives come and go, so that an
//! edit leaves the focus where it is.

mod legend;
mod link;
mod list;
mod outline;
mod summary;
mod table;

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    coverage::{Basis, Cover, Coverage, answers_with},
    plan::{Change, ObjectiveField, Plan},
    view::{self, Language, Summed, say},
    web::{
        browser::page as browser,
        editor::Edited,
        state::{App, app},
        total,
        ui::{
            dom::{El, button, el},
            icon,
        },
        why::{self, Question},
    },
};
use outline::Outline;

/// What every part of the screen needs.
#[derive(Clone, Copy)]
struct Board {
    app: App,
    language: Language,
    /// What answers to what, in the version that is shown.
    coverage: Memo<Coverage>,
    /// Which way the list goes.
    side: RwSignal<Side>,
    /// What a new answer rests on.
    basis: RwSignal<Basis>,
}

/// What the list has an entry for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Guidelines, each with its objectives.
    Guidelines,
    /// Objectives, each with its guidelines.
    Objectives,
}

impl Board {
    fn new(language: Language) -> Self {
        let app = app();
        let coverage = Memo::new(move |_| plan(app, Coverage::of).unwrap_or_default());
        let basis = untrack(|| plan(app, habit)).unwrap_or(Basis::Document);
        Self { app, language, coverage, side: RwSignal::new(Side::Guidelines), basis: RwSignal::new(basis) }
    }

    /// Whether an objective answers to a guideline; follows every edit.
    fn link(self, guideline: usize, objective: usize) -> Option<Basis> {
        self.coverage.with(|coverage| coverage.link(guideline, objective))
    }

    /// Says that an objective answers to a guideline, or no more.
    fn toggle(self, guideline: usize, objective: usize) {
        let linked = untrack(|| self.link(guideline, objective)).is_some();
        let basis = (!linked).then(|| self.basis.get_untracked());
        let change = untrack(|| {
            let change = |plan: &Plan| {
                let (_, one) = plan.objectives().nth(objective)?;
                let answers = answers_with(plan, one, &plan.guidelines.get(guideline)?.id, basis);
                Some(Change::Objective { id: one.id.clone(), set: ObjectiveField::Answers(answers) })
            };
            plan(self.app, change).flatten()
        });
        if let Some(change) = change {
            self.app.edit_at_once(&[change]);
        }
    }

    /// What answers to a guideline; follows every edit.
    fn cover(self, guideline: usize) -> Cover {
        self.coverage.with(|coverage| coverage.guidelines.get(guideline).copied()).unwrap_or_default()
    }

    /// To how many guidelines an objective answers; follows every edit.
    fn answered(self, objective: usize) -> usize {
        self.coverage.with(|coverage| coverage.objectives.get(objective).copied()).unwrap_or_default()
    }

    /// Whether no objective answers to a guideline.
    fn uncovered(self, guideline: usize) -> bool {
        self.cover(guideline).objectives == 0
    }

    /// Whether an objective answers to no guideline.
    fn silent(self, objective: usize) -> bool {
        self.answered(objective) == 0
    }

    /// The weight of an objective; follows every edit.
    fn weight(self, objective: usize) -> String {
        let weight = plan(self.app, |plan| plan.objectives().nth(objective)?.1.weight);
        weight.flatten().map_or_else(|| "—".to_owned(), |weight| view::weight(weight, self.language))
    }

    /// Leads to a guideline or an objective, in the table or in the list: whichever is on the screen.
    fn visit(self, side: Side, position: usize) {
        self.side.set(side);
        browser::focus(place_id("table", side, position));
        browser::focus(place_id("list", side, position));
    }
}

/// Reads the plan in the version that is shown; follows every edit.
fn plan<T>(app: App, read: impl Fn(&Plan) -> T) -> Option<T> {
    app.shown.with(|shown| shown.as_ref().map(|shown| read(&shown.document().plan)))
}

/// What a new answer rests on at first: a reading where all answers so far are.
fn habit(plan: &Plan) -> Basis {
    let mut answers = plan.objectives().flat_map(|(_, objective)| &objective.answers).peekable();
    let readings = answers.peek().is_some() && answers.all(|answer| answer.reading);
    if readings { Basis::Reading } else { Basis::Document }
}

/// The identifier of the place of a guideline or an objective.
fn place_id(part: &str, side: Side, position: usize) -> String {
    let side = if side == Side::Guidelines { "guideline" } else { "objective" };
    format!("{part}-{side}-{position}")
}

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let board = Board::new(language);
    let app = board.app;
    let outline = Memo::new(move |_| plan(app, |plan| Outline::of(plan, app.editable(), language)));
    let draw = move || outline.get().map(|outline| body(board, Rc::new(outline))).unwrap_or_default();
    let title = el("h2").attr("id", "guidelines-title").text(language.pick("Indirizzi", "Guidelines"));
    let section = el("section").class("guidelines").attr("aria-labelledby", "guidelines-title");
    let main = el("div")
        .class("work-main")
        .child(total::total(app.shown, language, None))
        .child(section.child(title).live(draw));
    why::beside(main, app.shown, language)
}

fn body(board: Board, outline: Rc<Outline>) -> Vec<El> {
    let language = board.language;
    if outline.guidelines.is_empty() {
        return vec![empty(language)];
    }
    let intro = language.pick(
        "Gli indirizzi sono ciò a cui il piano deve rispondere. Qui si vede quali obiettivi rispondono a ciascuno, quanto pesano, e che cosa resta scoperto da una parte e dall’altra.",
        "The guidelines are what the plan must answer to. Here stands which objectives answer to each of them, what they weigh, and what is left open on either side.",
    );
    let note = language.pick(
        "Un obiettivo che risponde a più indirizzi conta per intero in ciascuno: i pesi degli indirizzi non si sommano.",
        "An objective that answers to several guidelines counts in full for each of them: the weights of the guidelines do not add up.",
    );
    // Paper has no tips: it names the objectives below the table.
    let key = outline.objectives.iter().map(|column| {
        el("li").child(el("span").class("code").text(&column.code)).text(" ").text(&column.title)
    });
    let key = el("ul").class("guidelines-key").children(key);
    vec![
        el("p").class("guidelines-intro").text(intro),
        summary::summary(board, &outline),
        legend::legend(board, outline.editable),
        table::table(board, &outline),
        list::list(board, outline),
        el("p").class("guidelines-note").text(note),
        key,
    ]
}

/// What guidelines are for, where a plan has none.
fn empty(language: Language) -> El {
    let none = language.pick("Questo piano non elenca indirizzi", "This plan lists no guidelines");
    let purpose = language.pick(
        "Gli indirizzi sono le priorità e gli ambiti che un atto assegna all’ente per l’anno. Dove il piano li elenca, qui si vede quali obiettivi rispondono a ciascuno, quanto pesano e che cosa resta scoperto.",
        "Guidelines are the priorities and fields that an act sets the body for the year. Where the plan lists them, here stands which objectives answer to each, what they weigh, and what is left open.",
    );
    let app = app();
    let add = button("btn btn-primary", move || app.open_editor(Edited::Plan))
        .attr("data-edits", &Edited::Plan.mark())
        .has("hidden", move || !app.editable())
        .text(language.pick("Aggiungi indirizzi nei dati del piano", "Add guidelines in the plan details"));
    el("div").class("empty").child(el("h3").text(none)).child(el("p").text(purpose)).child(add)
}

/// Icon and word where something is left open.
fn gap(open: impl Fn() -> bool + 'static, words: &str) -> El {
    el("span")
        .class("state state-partly")
        .has("hidden", move || !open())
        .child(icon::icon("it-warning-circle"))
        .text(" ")
        .text(words)
}

/// The class of the mark, a disc or a ring; it is drawn by its border, which paper shows.
fn mark_class(link: Option<Basis>) -> &'static str {
    match link {
        Some(Basis::Document) => "mark mark-document",
        Some(Basis::Reading) => "mark mark-reading",
        None => "mark",
    }
}

/// The weight of what answers to a guideline; pressed, it says why.
fn asks_weight(board: Board, guideline: usize, code: &str) -> El {
    let language = board.language;
    let weight = move || view::weight_sum(board.cover(guideline).weight, language);
    let code = code.to_owned();
    let whose = move || {
        say!(
            language,
            "{}, perché? Peso degli obiettivi che rispondono a {}",
            "{}, why? Weight of the objectives that answer to {}",
            weight(),
            code
        )
    };
    why::asks(Question::Sum(Summed::Guideline(guideline)))
        .attr_live("aria-label", move || Some(whose()))
        .text_live(weight)
}

/// `3 obiettivi, peso `; what they weigh follows.
fn cover_words(board: Board, guideline: usize) -> String {
    let language = board.language;
    match board.cover(guideline).objectives {
        0 => language.pick("nessun obiettivo", "no objective").to_owned(),
        1 => language.pick("1 obiettivo, peso ", "1 objective, weight ").to_owned(),
        count => say!(language, "{} obiettivi, peso ", "{} objectives, weight ", count),
    }
}

/// `3 indirizzi`.
fn answer_words(board: Board, objective: usize) -> String {
    let language = board.language;
    match board.answered(objective) {
        0 => language.pick("nessun indirizzo", "no guideline").to_owned(),
        1 => language.pick("1 indirizzo", "1 guideline").to_owned(),
        count => say!(language, "{} indirizzi", "{} guidelines", count),
    }
}
