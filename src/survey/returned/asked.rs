//! Which item of the questionnaire a line answers: by its identifier or, where a spreadsheet has spoilt that, by its words.

use std::collections::{HashMap, HashSet};

use super::raw::Line;
use crate::{
    survey::{Id, Item, Survey},
    text,
};

/// Questions that were chosen to be put into the questionnaire, each with whether that goes for all forms that have it.
pub(super) type Added = HashMap<Id, bool>;

/// The items of a questionnaire, to be found.
pub(super) struct Asked<'a> {
    /// In the order of the form.
    pub items: Vec<&'a Item>,
    by_id: HashMap<&'a str, (&'a str, &'a Item)>,
    by_words: HashMap<Vec<String>, Vec<(&'a str, &'a Item)>>,
    sections: HashSet<&'a str>,
    titles: HashMap<Vec<String>, &'a str>,
    readable: HashSet<&'a Id>,
    added: Option<&'a Added>,
}

/// What a line is about.
pub(super) enum About<'a> {
    /// An item; whether its words are others.
    Item(&'a Item, bool),
    /// Nothing that is asked.
    Unknown,
    /// A heading, or nothing at all.
    Nothing,
}

impl<'a> Asked<'a> {
    pub fn of(survey: &'a Survey) -> Self {
        let sections = &survey.questionnaire.sections;
        let pairs: Vec<(&str, &Item)> = sections
            .iter()
            .flat_map(|section| section.items.iter().map(|item| (section.id.as_str(), item)))
            .collect();
        let mut by_words: HashMap<Vec<String>, Vec<(&str, &Item)>> = HashMap::new();
        for pair in &pairs {
            by_words.entry(text::words(&pair.1.label)).or_default().push(*pair);
        }
        Self {
            items: pairs.iter().map(|(_, item)| *item).collect(),
            by_id: pairs.iter().map(|pair| (pair.1.id.as_str(), *pair)).collect(),
            by_words,
            sections: sections.iter().map(|section| section.id.as_str()).collect(),
            titles: (sections.iter())
                .map(|section| (text::words(&section.title), section.id.as_str()))
                .collect(),
            readable: survey.readable().collect(),
            added: None,
        }
    }

    /// The same, where some of the items are only to be put there.
    pub fn with(mut self, added: &'a Added) -> Self {
        self.added = Some(added);
        self
    }

    /// Whether an item is only to be put there.
    pub fn is_added(&self, item: &Item) -> bool {
        self.added.is_some_and(|added| added.contains_key(&item.id))
    }

    /// Whether an item is asked of everybody, and not only of whoever was chosen to bring it.
    pub fn is_for_all(&self, item: &Item) -> bool {
        self.added.and_then(|added| added.get(&item.id)).is_none_or(|for_all| *for_all)
    }

    pub fn find(&self, line: &Line) -> About<'a> {
        if line.item.is_empty() && line.kind.is_none() && !line.is_given() && self.is_heading(line) {
            return About::Nothing;
        }
        if let Some((_, item)) = self.by_id.get(line.item.as_str()) {
            let same = line.label.is_empty()
                || line.label == item.label
                || text::words(&line.label) == text::words(&item.label);
            return About::Item(item, !same);
        }
        self.by_words(line).map_or(About::Unknown, |item| About::Item(item, false))
    }

    /// Whether it is the title of a section.
    fn is_heading(&self, line: &Line) -> bool {
        self.sections.contains(line.section.as_str()) || self.titled(&line.section_title).is_some()
    }

    /// The section that a line stands in: by its identifier or, where that is spoilt, by its title.
    pub fn section(&self, line: &Line) -> Option<&'a str> {
        let by_id = self.sections.get(line.section.as_str()).copied();
        by_id.or_else(|| self.titled(&line.section_title)).or_else(|| self.titled(&line.section))
    }

    fn titled(&self, title: &str) -> Option<&'a str> {
        let words = text::words(title);
        if words.is_empty() { None } else { self.titles.get(&words).copied() }
    }

    /// The one item with these words, in the line's section where that is known.
    fn by_words(&self, line: &Line) -> Option<&'a Item> {
        let words = text::words(&line.label);
        let found = if words.is_empty() { None } else { self.by_words.get(&words) }?;
        let known = self.section(line);
        let mut here = found.iter().filter(|(section, _)| known.is_none_or(|known| *section == known));
        match (here.next(), here.next()) {
            (Some((_, item)), None) => Some(item),
            _ => None,
        }
    }

    /// Whether a section is one of the form.
    pub fn has_section(&self, section: &Id) -> bool {
        self.sections.contains(section.as_str())
    }

    /// Whether a row is one of the survey's tables.
    pub fn has_row(&self, row: &Id) -> bool {
        self.readable.contains(row)
    }
}
