//! How administrations and their answers are entered. Every change is a function on a [`Document`], for
//! [`Session::edit`](super::Session::edit).

use std::{
    collections::{HashMap, HashSet},
    slice,
    sync::Arc,
};

use super::{Administration, Answer, Document, Id, ItemKind, Place, Survey, Value, names, said::same};
use crate::text;

/// Why an answer, or who gives it, does not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No administration has this identifier.
    NoSuchAdministration(Id),
    /// No item has this identifier.
    NoSuchItem(Id),
    /// A name without words.
    NoName,
    /// An administration has this name already.
    SameName(String),
    /// It does not answer what the item asks.
    DoesNotFit(ItemKind),
    /// A score that is none of those asked for.
    ScoreOutOfRange(u16),
}

/// Which answer: of an administration, to an item; of those to the same item the one at a position, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The administration.
    pub administration: Id,
    /// The item.
    pub item: Id,
    /// The position; the first beyond those that are there is a new one.
    pub nth: usize,
}

/// Adds an administration without answers at the end, and says its identifier.
///
/// # Errors
/// [`Refusal::NoName`], [`Refusal::SameName`].
pub fn add_administration(document: &mut Document, name: &str) -> Result<Id, Refusal> {
    let survey = &mut document.survey;
    let name = new_name(survey, name, None)?;
    let taken: HashSet<&str> = survey.administrations.iter().map(|one| one.id.as_str()).collect();
    let id = names::fresh(&name, "administration", |id| taken.contains(id));
    survey.administrations.push(Arc::new(administration(id.clone(), &name)));
    Ok(id)
}

/// One without answers.
pub(super) fn administration(id: Id, name: &str) -> Administration {
    Administration {
        id,
        name: name.to_owned(),
        place: Place { section: name.to_owned(), page: None },
        notes: Vec::new(),
        answers: Vec::new(),
        interviews: Vec::new(),
        forms: Vec::new(),
    }
}

/// Gives an administration another name.
///
/// # Errors
/// [`Refusal::NoSuchAdministration`], [`Refusal::NoName`], [`Refusal::SameName`].
pub fn rename_administration(document: &mut Document, id: &Id, name: &str) -> Result<(), Refusal> {
    let name = new_name(&document.survey, name, Some(id))?;
    one(&mut document.survey, id)?.name = name;
    Ok(())
}

/// Takes an administration away, with its answers.
///
/// # Errors
/// [`Refusal::NoSuchAdministration`].
pub fn delete_administration(document: &mut Document, id: &Id) -> Result<(), Refusal> {
    let all = &mut document.survey.administrations;
    let at = all.iter().position(|one| one.id == *id);
    all.remove(at.ok_or_else(|| Refusal::NoSuchAdministration(id.clone()))?);
    Ok(())
}

fn new_name(survey: &Survey, name: &str, own: Option<&Id>) -> Result<String, Refusal> {
    let (name, words) = (name.trim(), text::words(name));
    if words.is_empty() {
        return Err(Refusal::NoName);
    }
    let mut others = survey.administrations.iter().filter(|one| Some(&one.id) != own);
    match others.find(|one| one.name == name || text::words(&one.name) == words) {
        Some(other) => Err(Refusal::SameName(other.name.clone())),
        None => Ok(name.to_owned()),
    }
}

/// Puts an answer into a cell. How the one before was read goes with it, unless both say the same: a line that is still dotted says
/// nothing.
///
/// # Errors
/// [`Refusal`], where there is no such cell or the value does not answer it.
pub fn set_answer(document: &mut Document, cell: &Cell, value: Value) -> Result<(), Refusal> {
    let kind = kind(&document.survey, &cell.item)?;
    if !value.answers(kind) {
        return Err(Refusal::DoesNotFit(kind));
    }
    if let Value::Score(score) = value
        && Value::Score(score).score().is_none()
    {
        return Err(Refusal::ScoreOutOfRange(score));
    }
    let answer = answer(&mut document.survey, cell, kind)?;
    let before = answer.clone();
    answer.value = value;
    if !same(&[before], slice::from_ref(answer)) {
        answer.reading = None;
        answer.counts_in.clear();
    }
    Ok(())
}

/// Puts a description beside an answer, or takes it away where it has no words.
///
/// # Errors
/// [`Refusal`], where there is no such cell.
pub fn describe(document: &mut Document, cell: &Cell, words: &str) -> Result<(), Refusal> {
    let kind = kind(&document.survey, &cell.item)?;
    answer(&mut document.survey, cell, kind)?.description = given(words);
    Ok(())
}

/// Names a row that the administration added itself, or takes the name away where it has no words.
///
/// # Errors
/// [`Refusal`], where there is no such cell or its item has no rows of one's own.
pub fn name_row(document: &mut Document, cell: &Cell, words: &str) -> Result<(), Refusal> {
    let kind = kind(&document.survey, &cell.item)?;
    if kind != ItemKind::Other {
        return Err(Refusal::DoesNotFit(kind));
    }
    answer(&mut document.survey, cell, kind)?.label = given(words);
    Ok(())
}

/// Takes an answer away with all that stands beside it; of several to an item only one, of which nothing stays.
///
/// # Errors
/// [`Refusal`], where there is no such administration or item.
pub fn blank(document: &mut Document, cell: &Cell) -> Result<(), Refusal> {
    let kind = kind(&document.survey, &cell.item)?;
    let answers = &mut one(&mut document.survey, &cell.administration)?.answers;
    let of_item = answers.iter().enumerate().filter(|(_, answer)| answer.item == cell.item);
    let places: Vec<usize> = of_item.map(|(at, _)| at).collect();
    let Some(at) = places.get(cell.nth) else { return Ok(()) };
    if places.len() > 1 {
        answers.remove(*at);
    } else if let Some(answer) = answers.get_mut(*at) {
        *answer = Answer::new(cell.item.clone(), Value::nothing(kind));
    }
    Ok(())
}

/// How many questions an administration has answered, and of how many; a row of one's own is not asked for.
#[must_use]
pub fn progress(survey: &Survey, one: &Administration) -> (usize, usize) {
    let given: HashSet<&Id> =
        one.answers.iter().filter(|answer| answer.value.is_given()).map(|answer| &answer.item).collect();
    let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items);
    let asked = items.filter(|item| item.kind != ItemKind::Other);
    asked.fold((0, 0), |(done, of), item| (done + usize::from(given.contains(&item.id)), of + 1))
}

fn given(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

fn kind(survey: &Survey, item: &Id) -> Result<ItemKind, Refusal> {
    survey.item(item).map(|(_, item)| item.kind).ok_or_else(|| Refusal::NoSuchItem(item.clone()))
}

fn one<'a>(survey: &'a mut Survey, id: &Id) -> Result<&'a mut Administration, Refusal> {
    let found = survey.administrations.iter_mut().find(|one| one.id == *id);
    found.map(Arc::make_mut).ok_or_else(|| Refusal::NoSuchAdministration(id.clone()))
}

/// The answer of a cell; a new one stands where the form has it.
fn answer<'a>(survey: &'a mut Survey, cell: &Cell, kind: ItemKind) -> Result<&'a mut Answer, Refusal> {
    let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items);
    let order: HashMap<Id, usize> = items.enumerate().map(|(at, item)| (item.id.clone(), at)).collect();
    let answers = &mut one(survey, &cell.administration)?.answers;
    let of_item = answers.iter().enumerate().filter(|(_, answer)| answer.item == cell.item);
    let at = of_item.map(|(at, _)| at).nth(cell.nth).unwrap_or_else(|| {
        let own = order.get(&cell.item);
        let at = answers.iter().position(|answer| order.get(&answer.item) > own).unwrap_or(answers.len());
        answers.insert(at, Answer::new(cell.item.clone(), Value::nothing(kind)));
        at
    });
    answers.get_mut(at).ok_or_else(|| Refusal::NoSuchItem(cell.item.clone()))
}
