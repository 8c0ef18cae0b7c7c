//! Something that was found in a form: where, what, and what can be done about it. Nothing is chosen beforehand.

use leptos::prelude::*;

use super::{file::of_point, returned::Work};
use crate::{
    survey::{
        Answer, ItemKind, SCORES, Value,
        returned::{Choice, Point, PointSort, Spot, What},
    },
    text,
    view::{self, say},
    web::{
        browser::page,
        pages::surveys::{
            entry::{entry, under},
            radios::radios,
        },
        ui::{
            dom::{El, button, el},
            field::{Width, next_id},
        },
    },
};

/// Draws a point.
pub(super) fn point(work: Work, point: &Point) -> El {
    let language = work.language;
    let what = match &point.what {
        // Both answers stand below, side by side.
        What::Differs { item, .. } | What::RowTwice { item, .. } => {
            say!(language, "«{}»: due risposte diverse.", "“{}”: two different answers.", item)
        }
        what => view::returned_what(what, language),
    };
    let place = match &point.spot {
        Spot::File => String::new(),
        Spot::Row(row) => say!(language, "riga {}", "row {}", row),
        Spot::Path(path) => path.clone(),
    };
    let place = (!place.is_empty()).then(|| el("span").class("survey-spot").text(&place));
    let words = el("p").children(place).text(" ").text(&capital(&what));
    let item = el("li").class("survey-point").child(words).children(both(work, &point.what));
    if point.choices.is_empty() { item } else { item.child(choices(work, point, &what)) }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Two answers to the same question, side by side.
fn both(work: Work, what: &What) -> Option<El> {
    let language = work.language;
    let (first, second): (&[Answer], &[Answer]) = match what {
        What::Differs { first, second, .. } => (first, second),
        What::RowTwice { first, second, .. } => {
            (std::slice::from_ref(first.as_ref()), std::slice::from_ref(second.as_ref()))
        }
        _ => return None,
    };
    let one = |title: &str, answers: &[Answer]| {
        let answers = view::survey_answers(answers, language);
        el("div").child(el("dt").text(title)).child(el("dd").text(&answers))
    };
    let titles = if matches!(what, What::Differs { .. }) {
        (language.pick("C’è già", "There already"), language.pick("In questo file", "In this file"))
    } else {
        (language.pick("Prima riga", "First row"), language.pick("Seconda riga", "Second row"))
    };
    Some(el("dl").class("survey-both").child(one(titles.0, first)).child(one(titles.1, second)))
}

/// What can be done; below, once it is chosen, the same for all others of its kind, and the way back.
fn choices(work: Work, point: &Point, what: &str) -> El {
    let (desk, language) = (work.desk, work.language);
    let names = desk.look(|document| {
        let words = |choice| view::returned_choice(&document.survey, &point.what, choice, language);
        point.choices.iter().map(words).collect::<Vec<String>>()
    });
    let listed = point.choices.clone();
    let (read, key, made) = (point.id.clone(), point.clone(), point.choices.clone());
    let chosen = move || {
        let chosen = of_point(work, &read, |point| point.chosen.clone()).flatten()?;
        listed.iter().position(|choice| *choice == chosen)
    };
    let choose = move |at: usize| {
        if let Some(choice) = made.get(at) {
            desk.choose_about(&key, choice.clone());
        }
    };
    let id = next_id();
    let group = radios(what, names.unwrap_or_default(), chosen, choose).attr("id", &id);
    el("div").class("survey-choice").child(group).children(another(work, point)).child(after(work, point, id))
}

/// A choice that is not listed: another score, another name.
fn another(work: Work, point: &Point) -> Option<El> {
    let field = match point.what {
        What::Unclear { kind: ItemKind::Score, .. } => another_score(work, point),
        What::NoName | What::UnknownName { .. } => another_name(work, point),
        _ => return None,
    };
    Some(el("div").class("survey-another").child(field))
}

fn another_score(work: Work, point: &Point) -> El {
    let language = work.language;
    let words = language.pick("Oppure il voto", "Or the score");
    let (read, key) = (point.id.clone(), point.clone());
    let text = move || match of_point(work, &read, |point| point.chosen.clone()).flatten() {
        Some(Choice::Instead(Value::Score(score))) => score.to_string(),
        _ => String::new(),
    };
    let take = move |typed: &str| {
        let range = || language.pick("Un voto va da 1 a 10.", "A score goes from 1 to 10.").to_owned();
        if typed.trim().is_empty() {
            return Ok(());
        }
        let score = typed.trim().parse().ok().filter(|score| SCORES.contains(score)).ok_or_else(range)?;
        work.desk.choose_about(&key, Choice::Instead(Value::Score(score)));
        Ok(())
    };
    under(words, false, entry(work.desk, Width::Number, move || words.to_owned(), text, take))
}

/// A name that is one of the survey's is that administration; any other is a new one's.
fn another_name(work: Work, point: &Point) -> El {
    let (desk, language) = (work.desk, work.language);
    let words = language.pick("Oppure il nome giusto", "Or the right name");
    let (read, key) = (point.id.clone(), point.clone());
    let text = move || match of_point(work, &read, |point| point.chosen.clone()).flatten() {
        Some(Choice::Named(name)) => name,
        Some(Choice::Is(id)) => {
            let name = desk.read(|document| {
                let found = document.survey.administrations.iter().find(|one| one.id == id);
                found.map(|one| one.name.clone())
            });
            name.flatten().unwrap_or_default()
        }
        _ => String::new(),
    };
    let take = move |typed: &str| {
        let name = text::words(typed);
        if name.is_empty() {
            return Ok(());
        }
        let known = desk.look(|document| {
            let found = document.survey.administrations.iter().find(|one| text::words(&one.name) == name);
            found.map(|one| one.id.clone())
        });
        let choice = known.flatten().map_or_else(|| Choice::Named(typed.trim().to_owned()), Choice::Is);
        desk.choose_about(&key, choice);
        Ok(())
    };
    under(words, false, entry(desk, Width::Line, move || words.to_owned(), text, take))
}

/// How many others of a sort are open.
fn open_of(work: Work, sort: PointSort) -> usize {
    work.look.with(|look| {
        let points = look.iter().flat_map(|look| look.points());
        points
            .filter(|point| point.chosen.is_none() && !point.choices.is_empty() && point.what.sort() == sort)
            .count()
    })
}

fn after(work: Work, point: &Point, group: String) -> El {
    let (desk, language) = (work.desk, work.language);
    let (id, sort) = (point.id.clone(), point.what.sort());
    let draw = move || {
        let Some(chosen) = of_point(work, &id, |point| point.chosen.clone()).flatten() else {
            return Vec::new();
        };
        let (id, back, all) = (id.clone(), group.clone(), group.clone());
        let reopen = button("btn btn-outline-primary btn-xs", move || {
            desk.gathering.update(|gathering| gathering.reopen(&id));
            page::focus_field_at(&format!("#{back}"));
        });
        let reopen = reopen.text(language.pick("Riapri la decisione", "Reopen the decision"));
        let others = open_of(work, sort);
        let same = (others > 0).then(|| {
            let press = move || {
                if let Some(look) = work.look.get_untracked() {
                    desk.gathering.update(|gathering| {
                        gathering.choose_all(&look, sort, &chosen);
                    });
                }
                page::focus_field_at(&format!("#{all}"));
            };
            let words = say!(
                language,
                "Lo stesso per gli altri dello stesso tipo ({})",
                "The same for the others of this kind ({})",
                others
            );
            button("btn btn-outline-primary btn-xs", press).text(&words)
        });
        same.into_iter().chain([reopen]).collect()
    };
    el("div").class("toolbar").live(draw)
}
