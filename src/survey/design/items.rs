//! Changes of items.

use std::collections::HashSet;

use super::{
    Loss, Refusal, keep, lose,
    sections::{find, position},
    sort_answers, words,
};
use crate::survey::{Document, Id, Item, ItemKind, Survey, names};

/// Adds an item at the end of a section, and says its identifier.
///
/// # Errors
/// [`Refusal::NoSuchSection`], [`Refusal::NoWords`].
pub fn add_item(document: &mut Document, section: &Id, label: &str, kind: ItemKind) -> Result<Id, Refusal> {
    let label = words(label)?;
    let sections = &document.survey.questionnaire.sections;
    let taken: HashSet<&str> =
        sections.iter().flat_map(|one| &one.items).map(|item| item.id.as_str()).collect();
    let id = names::fresh(&label, "item", |id| taken.contains(id));
    let found = find(&mut document.survey, section)?;
    found.items.push(Item { id: id.clone(), label, kind });
    keep(&mut document.survey);
    Ok(id)
}

/// Gives an item other words.
///
/// # Errors
/// [`Refusal::NoSuchItem`], [`Refusal::NoWords`].
pub fn rename_item(document: &mut Document, item: &Id, label: &str) -> Result<(), Refusal> {
    let label = words(label)?;
    item_of(&mut document.survey, item)?.label = label;
    keep(&mut document.survey);
    Ok(())
}

/// Has an item ask for something else. Answers that answer that, too, stay.
///
/// # Errors
/// [`Refusal::NoSuchItem`]; [`Refusal::Answered`] where others would go and that is not accepted.
pub fn set_kind(document: &mut Document, item: &Id, kind: ItemKind, loss: Loss) -> Result<(), Refusal> {
    let survey = &mut document.survey;
    let before = item_of(survey, item)?.kind;
    lose(survey, loss, |answer| {
        answer.item == *item && (!answer.value.answers(kind) || one_only(before, kind))
    })?;
    item_of(survey, item)?.kind = kind;
    keep(survey);
    Ok(())
}

/// Whether an item could be answered several times and can no longer.
const fn one_only(before: ItemKind, kind: ItemKind) -> bool {
    matches!(before, ItemKind::Other) && !matches!(kind, ItemKind::Other)
}

/// Puts an item to a position of a section, from 0; beyond the last it is the last.
///
/// # Errors
/// [`Refusal::NoSuchItem`], [`Refusal::NoSuchSection`].
pub fn move_item(document: &mut Document, item: &Id, section: &Id, to: usize) -> Result<(), Refusal> {
    position(&document.survey, section)?;
    let moved = taken(&mut document.survey, item)?;
    let found = find(&mut document.survey, section)?;
    found.items.insert(to.min(found.items.len()), moved);
    sort_answers(&mut document.survey);
    keep(&mut document.survey);
    Ok(())
}

/// Takes an item away.
///
/// # Errors
/// [`Refusal::NoSuchItem`]; [`Refusal::Answered`] where answers would go and that is not accepted.
pub fn delete_item(document: &mut Document, item: &Id, loss: Loss) -> Result<(), Refusal> {
    item_of(&mut document.survey, item)?;
    lose(&mut document.survey, loss, |answer| answer.item == *item)?;
    taken(&mut document.survey, item)?;
    keep(&mut document.survey);
    Ok(())
}

fn taken(survey: &mut Survey, item: &Id) -> Result<Item, Refusal> {
    for section in &mut survey.questionnaire.sections {
        if let Some(at) = section.items.iter().position(|one| one.id == *item) {
            return Ok(section.items.remove(at));
        }
    }
    Err(Refusal::NoSuchItem(item.clone()))
}

fn item_of<'a>(survey: &'a mut Survey, item: &Id) -> Result<&'a mut Item, Refusal> {
    let mut items = survey.questionnaire.sections.iter_mut().flat_map(|section| &mut section.items);
    items.find(|one| one.id == *item).ok_or_else(|| Refusal::NoSuchItem(item.clone()))
}
