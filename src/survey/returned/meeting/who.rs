//! Whose form it is: by its name, or as somebody says.

use std::collections::HashSet;

use super::{Meeting, Who};
use crate::{
    survey::{
        Id,
        returned::{About, Choice, What, draft::Points, raw::Form},
    },
    text,
};

/// Most administrations that are offered for a name that is not known.
const OFFERED: usize = 3;

impl Meeting<'_> {
    /// Whose form it is.
    pub(super) fn who(&self, form: &Form, name: &mut String, points: &mut Points<'_>) -> Who {
        let words = text::words(name);
        let known = self.names.get(&words).copied().filter(|_| !words.is_empty());
        if let Some(at) = known {
            // One that another form has brought is asked about again, as long as nobody said that it is new.
            if at < self.ours || self.ours == 0 {
                return Who::One(at);
            }
        }
        if !words.is_empty() && self.ours == 0 {
            return Who::New;
        }
        let (what, mut choices) = if words.is_empty() {
            (What::NoName, vec![Choice::LeaveOut])
        } else {
            (What::UnknownName { name: name.clone() }, vec![Choice::Add, Choice::LeaveOut])
        };
        choices.extend(self.like(&words, form).into_iter().map(Choice::Is));
        let chosen = points.ask(About::Who, &form.spot, what, choices);
        match chosen.filter(|choice| !self.is_gone(choice, points)) {
            Some(Choice::Is(id)) => {
                let at = self.ids.get(id.as_str()).copied();
                if let Some(seat) = at.and_then(|at| self.seats.get(at)) {
                    name.clone_from(&seat.one.name);
                }
                at.map_or(Who::Unknown, Who::One)
            }
            Some(Choice::Named(given)) => {
                given.trim().clone_into(name);
                self.names.get(&text::words(name)).map_or(Who::New, |at| Who::One(*at))
            }
            Some(Choice::LeaveOut) => Who::LeftOut,
            _ if words.is_empty() => Who::Unknown,
            _ => known.map_or(Who::New, Who::One),
        }
    }

    /// Whether it is an administration that was deleted since. Then nothing is chosen.
    fn is_gone(&self, choice: &Choice, points: &mut Points<'_>) -> bool {
        let gone = matches!(choice, Choice::Is(id) if !self.ids.contains_key(id.as_str()));
        if let Some(point) = points.all.last_mut().filter(|_| gone) {
            point.chosen = None;
        }
        gone
    }

    /// Administrations of the survey that the form was taken in for, or that have a word of the name.
    fn like(&self, words: &[String], form: &Form) -> Vec<Id> {
        let mut found = Vec::new();
        let brought = self.taken.get(&form.fingerprint).into_iter().flatten().map(|(at, _)| *at);
        for at in brought.filter(|at| *at < self.ours).take(OFFERED) {
            found.extend(self.seats.get(at).map(|seat| seat.one.id.clone()));
        }
        for at in words.iter().filter_map(|word| self.words.get(word)).flat_map(|of| of.iter().take(OFFERED))
        {
            found.extend(self.seats.get(*at).map(|seat| seat.one.id.clone()));
        }
        let mut seen = HashSet::new();
        found.retain(|id| seen.insert(id.clone()));
        found.truncate(OFFERED);
        found
    }
}
