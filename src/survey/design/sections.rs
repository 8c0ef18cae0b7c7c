//! Changes of sections.

use std::collections::HashSet;

use super::{Loss, Refusal, keep, lose, sort_answers, words};
use crate::survey::{Columns, Document, Id, Section, Survey, names};

/// Adds a section at the end, and says its identifier.
///
/// # Errors
/// [`Refusal::NoWords`].
pub fn add_section(document: &mut Document, title: &str) -> Result<Id, Refusal> {
    let title = words(title)?;
    let sections = &mut document.survey.questionnaire.sections;
    let section = titled(&title, &sections.iter().map(|section| section.id.as_str()).collect());
    let id = section.id.clone();
    sections.push(section);
    keep(&mut document.survey);
    Ok(id)
}

/// A section without items.
pub(super) fn titled(title: &str, taken: &HashSet<&str>) -> Section {
    let id = names::fresh(title, "section", |id| taken.contains(id));
    Section { id, title: title.trim().to_owned(), question: None, columns: None, items: Vec::new() }
}

/// Gives a section another title and another question; none where that has no words.
///
/// # Errors
/// [`Refusal::NoSuchSection`], [`Refusal::NoWords`].
pub fn rename_section(
    document: &mut Document,
    section: &Id,
    title: &str,
    question: &str,
) -> Result<(), Refusal> {
    let title = words(title)?;
    let found = find(&mut document.survey, section)?;
    found.title = title;
    found.question = words(question).ok();
    keep(&mut document.survey);
    Ok(())
}

/// Puts headings over the two columns of a section's marks.
///
/// # Errors
/// [`Refusal::NoSuchSection`], [`Refusal::NoWords`].
pub fn head_columns(document: &mut Document, section: &Id, plus: &str, minus: &str) -> Result<(), Refusal> {
    let columns = Columns { plus: words(plus)?, minus: words(minus)? };
    find(&mut document.survey, section)?.columns = Some(columns);
    keep(&mut document.survey);
    Ok(())
}

/// Puts a section to a position, from 0; beyond the last it is the last.
///
/// # Errors
/// [`Refusal::NoSuchSection`].
pub fn move_section(document: &mut Document, section: &Id, to: usize) -> Result<(), Refusal> {
    let from = position(&document.survey, section)?;
    let sections = &mut document.survey.questionnaire.sections;
    let moved = sections.remove(from);
    sections.insert(to.min(sections.len()), moved);
    sort_answers(&mut document.survey);
    keep(&mut document.survey);
    Ok(())
}

/// Takes a section away, with its items.
///
/// # Errors
/// [`Refusal::NoSuchSection`]; [`Refusal::Answered`] where answers would go and that is not accepted.
pub fn delete_section(document: &mut Document, section: &Id, loss: Loss) -> Result<(), Refusal> {
    let survey = &mut document.survey;
    let at = position(survey, section)?;
    let found = survey.questionnaire.sections.get(at);
    let items: HashSet<Id> =
        found.into_iter().flat_map(|one| &one.items).map(|item| item.id.clone()).collect();
    lose(survey, loss, |answer| items.contains(&answer.item))?;
    survey.questionnaire.sections.remove(at);
    for one in &mut survey.administrations {
        if one.interviews.iter().any(|interview| interview.section == *section) {
            std::sync::Arc::make_mut(one).interviews.retain(|interview| interview.section != *section);
        }
    }
    keep(survey);
    Ok(())
}

pub(super) fn position(survey: &Survey, section: &Id) -> Result<usize, Refusal> {
    let found = survey.questionnaire.sections.iter().position(|one| one.id == *section);
    found.ok_or_else(|| Refusal::NoSuchSection(section.clone()))
}

pub(super) fn find<'a>(survey: &'a mut Survey, section: &Id) -> Result<&'a mut Section, Refusal> {
    let found = survey.questionnaire.sections.iter_mut().find(|one| one.id == *section);
    found.ok_or_else(|| Refusal::NoSuchSection(section.clone()))
}
