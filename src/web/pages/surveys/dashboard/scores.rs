//! Punteggi: the scores of each group with how far apart they are, and what is no score.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::{about, file_name};
use crate::{
    survey::{
        Document, Survey,
        dashboard::{Grid, Scores, StateKind},
    },
    view::{self, Language, Table, say},
    web::{
        chart::{self, Figure, figure},
        pages::surveys::{kept, panel},
        state::Desk,
        ui::dom::{El, el, hidden},
    },
};

/// So many names are listed; the others are behind *Perché?*.
const SOME: usize = 12;

#[derive(Clone, Copy)]
struct View {
    desk: Desk,
    language: Language,
    grid: Memo<Option<Arc<Grid>>>,
    groups: Memo<Vec<Scores>>,
}

/// Draws the screen.
pub(super) fn section(desk: Desk, language: Language) -> El {
    let grid = kept::grid(desk);
    let groups =
        Memo::new(move |_| grid.with(|grid| grid.as_ref().map_or_else(Vec::new, |grid| Scores::all(grid))));
    let view = View { desk, language, grid, groups };
    let title = language.pick("Punteggi dati ai gruppi", "Scores given to the groups");
    el("section")
        .class("survey-board")
        .attr("aria-labelledby", "scores-title")
        .child(el("h2").attr("id", "scores-title").text(title))
        .live(move || {
            if groups.with(Vec::is_empty) {
                return vec![none(language)];
            }
            vec![view.figure(), el("p").class("muted").text(view::survey::quartiles_convention(language))]
        })
        .live(move || view.apart().into_iter().collect())
}

fn none(language: Language) -> El {
    let words = language.pick(
        "Questo questionario non chiede punteggi da 1 a 10.",
        "This questionnaire asks for no scores from 1 to 10.",
    );
    el("p").class("empty").text(words)
}

impl View {
    fn read<T>(self, read: impl FnOnce(&Survey, &[Scores]) -> T) -> Option<T> {
        self.groups.with(|groups| self.desk.look(|document| read(&document.survey, groups)))
    }

    fn figure(self) -> El {
        let language = self.language;
        let table = move |write: fn(&Survey, &[Scores], Language) -> Table| -> Rc<dyn Fn() -> Table> {
            Rc::new(move || self.read(|survey, groups| write(survey, groups, language)).unwrap_or_default())
        };
        let sentence = move || {
            self.read(|survey, groups| view::survey::scores_reading(survey, groups, language))
                .unwrap_or_default()
        };
        let picture =
            move || self.read(|survey, groups| view::survey::scores_picture(survey, groups, language));
        figure(Figure {
            id: "survey-scores".to_owned(),
            caption: language
                .pick("Punteggi da 1 a 10, gruppo per gruppo", "Scores from 1 to 10, by group")
                .to_owned(),
            picture: chart::strips(picture, language),
            sentence: Rc::new(sentence),
            table: table(view::survey::scores_shown),
            asks: Rc::new(move |row, column| (column == 1).then(|| self.asks(row))),
            saved: Some(table(view::survey::scores_table)),
            about: about(self.desk),
            file: file_name(self.desk, language.pick("punteggi", "scores")),
            language,
        })
    }

    /// The button that says who gave which score.
    fn asks(self, group: usize) -> El {
        panel::asks(self.desk, move || {
            let grid = self.grid.get_untracked()?;
            let tell = |document: &Document, group: &Scores| {
                view::survey::explain_scores(&document.survey, &grid, group, self.language)
            };
            self.groups.with_untracked(|groups| {
                let group = groups.get(group)?;
                self.desk.look(|document| tell(document, group))
            })
        })
    }

    /// What is no score, group by group: named, because no figure holds it.
    fn apart(self) -> Option<El> {
        let language = self.language;
        let groups = self.read(|survey, groups| {
            let all = groups.iter().enumerate();
            all.filter_map(|(at, group)| self.of_group(survey, at, group)).collect::<Vec<_>>()
        })?;
        let title = language.pick("Che cosa non è un punteggio", "What is no score");
        (!groups.is_empty()).then(|| {
            el("section")
                .attr("aria-labelledby", "scores-apart")
                .child(el("h3").attr("id", "scores-apart").text(title))
                .child(el("ul").class("survey-apart").children(groups))
        })
    }

    fn of_group(self, survey: &Survey, at: usize, group: &Scores) -> Option<El> {
        let language = self.language;
        let out: Vec<usize> = group.out_of_range.iter().map(|(one, _)| *one).collect();
        let kinds = [
            (StateKind::Words, &group.words),
            (StateKind::OutOfRange, &out),
            (StateKind::Blank, &group.blank),
        ];
        let lines: Vec<String> = kinds
            .into_iter()
            .filter(|(_, who)| !who.is_empty())
            .map(|(kind, who)| {
                let name = view::survey::state_kind_name(kind, language);
                format!("{name} ({}): {}", who.len(), some_names(survey, who, language))
            })
            .collect();
        let label = view::survey::item_label(survey, group.item);
        let ask = self.asks(at).text(language.pick("Perché?", "Why?")).child(hidden(&format!(" {label}")));
        (!lines.is_empty()).then(|| {
            el("li")
                .child(el("strong").text(label))
                .text(" ")
                .child(ask)
                .children(lines.iter().map(|line| el("p").text(line)))
        })
    }
}

/// Some names, and how many more.
fn some_names(survey: &Survey, who: &[usize], language: Language) -> String {
    let (some, more) = who.split_at(who.len().min(SOME));
    let names = view::survey::administration_names(survey, some);
    if more.is_empty() { names } else { say!(language, "{} e altre {}", "{} and {} more", names, more.len()) }
}
