//! An administration at which forms meet, and its answers item by item.

use std::{collections::HashMap, sync::Arc};

use super::super::{Other, raw::Form};
use crate::survey::{Administration, Answer, Id, Interview, Item, Value};

/// An administration with what forms bring to it.
pub(super) struct Seat {
    /// As it is, with all that is taken in.
    pub one: Arc<Administration>,
    /// Its answers by item, also those of forms that wait.
    pub groups: Option<HashMap<Id, Vec<Answer>>>,
    /// Where its answers come from.
    pub from: Other,
    /// Whether a form waits; then those after it wait, too.
    pub waits: bool,
    /// Whether it was there, or a form that does not wait has brought it.
    pub there: bool,
}

impl Seat {
    /// Takes a form in: its answers, where it brings any, and what stands beside them.
    pub fn take_in(
        &mut self,
        answers: Option<Vec<Answer>>,
        notes: Vec<String>,
        interviews: Vec<Interview>,
        form: &Form,
    ) {
        let one = Arc::make_mut(&mut self.one);
        if let Some(answers) = answers {
            one.answers = answers;
        }
        for note in notes {
            if !one.notes.contains(&note) {
                one.notes.push(note);
            }
        }
        for interview in interviews {
            if !one.interviews.contains(&interview) {
                one.interviews.push(interview);
            }
        }
        one.forms.push(form.fingerprint);
        self.there = true;
    }
}

/// Answers, together with those to the same item.
pub(super) fn by_item(answers: &[Answer]) -> HashMap<Id, Vec<Answer>> {
    let mut groups: HashMap<Id, Vec<Answer>> = HashMap::new();
    for answer in answers {
        groups.entry(answer.item.clone()).or_default().push(answer.clone());
    }
    groups
}

/// Answers in the order of the form; of a new administration every question has one, if only a blank.
pub(super) fn answers(items: &[&Item], groups: &HashMap<Id, Vec<Answer>>, new: bool) -> Vec<Answer> {
    let mut answers = Vec::new();
    for item in items {
        match groups.get(&item.id) {
            Some(group) if !group.is_empty() => answers.extend(group.iter().cloned()),
            _ if new => answers.push(Answer::new(item.id.clone(), Value::nothing(item.kind))),
            _ => {}
        }
    }
    answers
}
