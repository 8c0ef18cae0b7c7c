//! What single entries of a row say of an indicator.

use super::{
    super::{
        super::columns::Wrong,
        entries::{figure, is_rule},
        grid::Entry,
        headings::{Meaning, years},
    },
    Reading,
};
use crate::{
    number::Figure,
    plan::{LaterTarget, State, Target},
    view::{self, Language},
};

impl Reading<'_> {
    pub(super) fn target(&mut self, row: usize) -> (Option<Target>, bool) {
        if self.entry(row, Meaning::Target).is_some_and(is_rule) {
            return (Some(Target::AtLeastPreviousFinal), false);
        }
        let (value, percent) = self.number(row, Meaning::Target, false);
        (value.map(Target::Value), percent)
    }

    /// `95,20% dato 2020`: the value with its year.
    pub(super) fn baseline(&mut self, row: usize) -> (Option<Figure>, Option<u16>, bool) {
        let Some(entry) = self.entry(row, Meaning::Baseline).cloned() else { return (None, None, false) };
        let year = entry.text.split_whitespace().skip(1).flat_map(years).next();
        let first = entry.text.split_whitespace().next().unwrap_or_default().to_owned();
        let entry = if year.is_some() { Entry { text: first, cell: None } } else { entry };
        match figure(&entry, false, self.language) {
            Ok((value, percent)) => (value, year, percent),
            Err(wrong) => {
                self.wrong(row, Meaning::Baseline, &wrong, &entry.text);
                (None, None, false)
            }
        }
    }

    pub(super) fn later(&mut self, row: usize) -> Vec<LaterTarget> {
        let Some((from, to)) = self.headings.later.filter(|(from, to)| from <= to) else { return Vec::new() };
        let target = if self.entry(row, Meaning::LaterTarget).is_some_and(is_rule) {
            Some(Target::AtLeastPreviousFinal)
        } else {
            self.number(row, Meaning::LaterTarget, false).0.map(Target::Value)
        };
        target.map(|target| LaterTarget { from, to, target }).into_iter().collect()
    }

    pub(super) fn state(&mut self, row: usize) -> Option<State> {
        let text = self.words(row, Meaning::State)?;
        let all = State::ALL;
        let names = |state: State| {
            [Language::Italian, Language::English].map(|language| view::state_name(state, language))
        };
        let found =
            all.into_iter().find(|state| names(*state).iter().any(|name| name.eq_ignore_ascii_case(&text)));
        if found.is_none() {
            let words = all.map(|state| view::state_name(state, self.language)).to_vec();
            self.wrong(row, Meaning::State, &Wrong::NotChoice(words), &text);
        }
        found
    }

    /// «Si veda il cronoprogramma ARTI 6» names the schedule.
    pub(super) fn schedule_name(&self, row: usize) -> String {
        let note = self.words(row, Meaning::Note).unwrap_or_default();
        let start =
            note.to_lowercase().rfind("cronoprogramma ").filter(|start| note.is_char_boundary(*start));
        let name =
            start.map(|start| note[start..].split(['.', ',', ';', ')', '\n']).next().unwrap_or_default());
        name.map_or_else(
            || self.language.pick("Cronoprogramma", "Schedule").to_owned(),
            |name| view::capitalised(name.trim()),
        )
    }
}
