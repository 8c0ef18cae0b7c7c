//! Own surveys: a new one, and how its questionnaire changes. What would take answers away is refused, unless that is accepted.
//!
//! Every change is a function on a [`Document`], for [`Session::edit`](super::Session::edit) with [`Step::Questionnaire`](super::Step::Questionnaire).
//!
//! | file | what it holds |
//! |---|---|
//! | `items` | changes of items |
//! | `sections` | changes of sections |
//! | `tables` | the tables of a survey that published none |

mod items;
mod sections;
mod tables;

use std::collections::{HashMap, HashSet};

pub use items::{add_item, delete_item, move_item, rename_item, set_kind};
pub use sections::{add_section, delete_section, head_columns, move_section, rename_section};
pub(super) use tables::keep;
pub(crate) use tables::own_tables;

use super::{Administration, CountingRules, Document, Id, Questionnaire, Survey, names};

/// Why a questionnaire does not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No section has this identifier.
    NoSuchSection(Id),
    /// No item has this identifier.
    NoSuchItem(Id),
    /// A title or a label without words.
    NoWords,
    /// Answers would go.
    Answered {
        /// How many.
        answers: usize,
        /// Of how many administrations.
        administrations: usize,
    },
}

/// What is to be done with answers that a change takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The change is refused, with how many they are.
    Refused,
    /// They go.
    Accepted,
}

/// A survey with this title, without answers, that asks what another one asks; none of `taken` has its identifier.
#[must_use]
pub fn copy_of(other: &Document, title: &str, taken: &HashSet<&str>) -> Document {
    begun(title, other.survey.questionnaire.clone(), other.rules, taken)
}

/// A survey with this title and one section without items; none of `taken` has its identifier.
#[must_use]
pub fn empty(title: &str, section: &str, taken: &HashSet<&str>) -> Document {
    let questionnaire = Questionnaire { sections: vec![sections::titled(section, &HashSet::new())] };
    begun(title, questionnaire, CountingRules::default(), taken)
}

fn begun(title: &str, questionnaire: Questionnaire, rules: CountingRules, taken: &HashSet<&str>) -> Document {
    let mut survey = Survey {
        id: names::fresh(title, "survey", |id| taken.contains(id)),
        title: title.trim().to_owned(),
        source: None,
        questionnaire,
        administrations: Vec::new(),
        tables: Vec::new(),
        themes: Vec::new(),
        services: Vec::new(),
    };
    keep(&mut survey);
    Document { rules, survey }
}

/// Gives the survey another title.
///
/// # Errors
/// [`Refusal::NoWords`].
pub fn rename(document: &mut Document, title: &str) -> Result<(), Refusal> {
    document.survey.title = words(title)?;
    Ok(())
}

fn words(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::NoWords) } else { Ok(text.to_owned()) }
}

/// Takes the answers away that `goes` names, or counts them where that is refused.
fn lose(survey: &mut Survey, loss: Loss, goes: impl Fn(&super::Answer) -> bool) -> Result<(), Refusal> {
    let given =
        |one: &Administration| one.answers.iter().filter(|answer| goes(answer) && answer.is_given()).count();
    let counts = survey.administrations.iter().map(|one| given(one)).filter(|count| *count > 0);
    let (answers, administrations) = counts.fold((0, 0), |(all, of), count| (all + count, of + 1));
    if answers > 0 && loss == Loss::Refused {
        return Err(Refusal::Answered { answers, administrations });
    }
    for one in &mut survey.administrations {
        if one.answers.iter().any(&goes) {
            std::sync::Arc::make_mut(one).answers.retain(|answer| !goes(answer));
        }
    }
    Ok(())
}

/// Puts answers into the order of the form, after items have moved.
fn sort_answers(survey: &mut Survey) {
    let items = survey.questionnaire.sections.iter().flat_map(|section| &section.items);
    let order: HashMap<Id, usize> =
        items.enumerate().map(|(position, item)| (item.id.clone(), position)).collect();
    let of = |answer: &super::Answer| order.get(&answer.item).copied();
    for one in &mut survey.administrations {
        if !one.answers.is_sorted_by_key(of) {
            std::sync::Arc::make_mut(one).answers.sort_by_key(of);
        }
    }
}
