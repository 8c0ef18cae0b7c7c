//! Many files, the choices made about them, and what they come to.

use std::{
    collections::{HashMap, HashSet},
    convert::Infallible,
    sync::Arc,
};

use super::{
    About, Choice, FileLook, Look, Point, PointId, PointSort, State, Unreadable,
    asked::{self, Added, Asked},
    draft::{self, Points},
    meeting::Meeting,
    raw::{self, Form, Given, Line},
};
use crate::format::Fingerprint;
use crate::survey::{Document, Id, Item, ItemKind, Section, Survey, design, names};

/// The choices made, by the point that each is about.
pub(super) type Choices = HashMap<PointId, Choice>;

/// Files that came back, with the choices made about them.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    files: Vec<File>,
    last: u32,
    choices: Choices,
}

#[derive(Clone, Debug)]
struct File {
    id: u32,
    name: String,
    forms: Result<Vec<Form>, Unreadable>,
}

impl Gathering {
    /// A gathering without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, and says by which number it goes.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> u32 {
        self.last += 1;
        self.files.push(File { id: self.last, name: name.to_owned(), forms: raw::read(bytes) });
        self.last
    }

    /// Takes a file away, with what was chosen about it.
    pub fn remove(&mut self, file: u32) {
        self.files.retain(|one| one.id != file);
        self.choices.retain(|point, _| point.file != file);
    }

    /// Whether there are no files.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Chooses what is to be done about a point; whether that can be done.
    pub fn choose(&mut self, point: &Point, choice: Choice) -> bool {
        let allowed = point.allows(&choice);
        if allowed {
            self.choices.insert(point.id.clone(), choice);
        }
        allowed
    }

    /// Takes a choice back.
    pub fn reopen(&mut self, point: &PointId) {
        self.choices.remove(point);
    }

    /// Chooses the same for all points of a sort that are open and allow it; how many they are.
    pub fn choose_all(&mut self, look: &Look, sort: PointSort, choice: &Choice) -> usize {
        let points = look.points().filter(|point| point.what.sort() == sort && point.chosen.is_none());
        points.filter(|point| self.choose(point, choice.clone())).count()
    }

    /// What the files come to, beside what a survey holds.
    #[must_use]
    pub fn look(&self, survey: &Survey) -> Look {
        let mut wider = survey.clone();
        let added = self.add_questions(&mut wider);
        let mut brought: HashSet<Id> = HashSet::new();
        let asked = Asked::of(&wider).with(&added);
        let mut meeting = Meeting::of(&wider);
        let mut files = Vec::new();
        for file in &self.files {
            let forms = file.forms.as_deref().unwrap_or_default().iter().enumerate();
            let forms = forms.map(|(position, form)| {
                let points = Points::new(file.id, position, &self.choices);
                let draft = draft::read(form, &asked, &wider.id, points);
                let items =
                    draft.groups.iter().map(|(item, _)| item).filter(|item| added.contains_key(*item));
                let brings: Vec<Id> = items.cloned().collect();
                let points = Points::new(file.id, position, &self.choices);
                let look = meeting.meet(&file.name, form, draft, points);
                if !matches!(look.state, State::Taken | State::LeftOut | State::Waiting) {
                    brought.extend(brings);
                }
                look
            });
            let forms = forms.collect();
            let unreadable = file.forms.as_ref().err().cloned();
            files.push(FileLook { id: file.id, name: file.name.clone(), unreadable, forms });
        }
        let administrations = meeting.end();
        wider.administrations = administrations;
        drop_questions(&mut wider, survey, |item| added.contains_key(item) && !brought.contains(item));
        Look { files, survey: wider }
    }

    /// Takes in all that is decided, for [`Session::edit`](crate::survey::Session::edit) with
    /// [`Step::Returned`](crate::survey::Step::Returned).
    ///
    /// # Errors
    /// None; what is not decided waits.
    pub fn apply(&self, document: &mut Document) -> Result<(), Infallible> {
        document.survey = self.look(&document.survey).survey;
        Ok(())
    }

    /// Puts into the questionnaire what was chosen to be put there, each question once. A choice goes for all forms that have the
    /// question, unless its own is left out or was taken in before.
    fn add_questions(&self, survey: &mut Survey) -> Added {
        let taken: HashSet<Fingerprint> =
            survey.administrations.iter().flat_map(|one| &one.forms).copied().collect();
        let mut added = Added::new();
        for file in self.files.iter().filter(|_| !self.choices.is_empty()) {
            let forms = file.forms.as_deref().unwrap_or_default().iter().enumerate();
            for (position, form) in forms {
                let chosen = |about| self.choices.get(&PointId { file: file.id, form: position, about });
                let left_out = [About::Survey, About::Who].map(chosen).contains(&Some(&Choice::LeaveOut));
                let for_all = !left_out && !taken.contains(&form.fingerprint);
                let lines = form.lines.iter().enumerate();
                for (_, line) in
                    lines.filter(|(at, _)| chosen(About::Question(*at)) == Some(&Choice::AddQuestion))
                {
                    let there = match Asked::of(survey).find(line) {
                        asked::About::Item(item, _) => Some(item.id.clone()),
                        asked::About::Unknown => None,
                        asked::About::Nothing => continue,
                    };
                    match there {
                        Some(there) => {
                            if let Some(all) = added.get_mut(&there) {
                                *all |= for_all;
                            }
                        }
                        None => drop(added.insert(add_question(survey, line), for_all)),
                    }
                }
            }
        }
        if !added.is_empty() {
            design::keep(survey);
        }
        added
    }
}

/// Takes questions out of the questionnaire again that nobody brought, with the sections that began with them.
fn drop_questions(survey: &mut Survey, before: &Survey, drops: impl Fn(&Id) -> bool) {
    let sections = &mut survey.questionnaire.sections;
    if !sections.iter().flat_map(|section| &section.items).any(|item| drops(&item.id)) {
        return;
    }
    sections.iter_mut().for_each(|section| section.items.retain(|item| !drops(&item.id)));
    let there = |id: &Id| before.questionnaire.sections.iter().any(|section| section.id == *id);
    sections.retain(|section| !section.items.is_empty() || there(&section.id));
    for one in &mut survey.administrations {
        if one.answers.iter().any(|answer| drops(&answer.item)) {
            Arc::make_mut(one).answers.retain(|answer| !drops(&answer.item));
        }
    }
    design::keep(survey);
}

/// Puts a question at the end of its section, and says which item it is; one of a section that is not there begins it.
fn add_question(survey: &mut Survey, line: &Line) -> Id {
    let section = Asked::of(survey).section(line).map(str::to_owned);
    let sections = &mut survey.questionnaire.sections;
    let taken: HashSet<&str> =
        sections.iter().flat_map(|one| &one.items).map(|item| item.id.as_str()).collect();
    let id = match Id::new(line.item.as_str()) {
        Ok(id) => names::unused(id.as_str(), |id| taken.contains(id)),
        Err(_) => names::fresh(&line.label, "item", |id| taken.contains(id)),
    };
    let label = if line.label.is_empty() { &line.item } else { &line.label };
    let item =
        Item { id: id.clone(), label: label.clone(), kind: line.kind.unwrap_or_else(|| guessed(line)) };
    if let Some(section) = sections.iter_mut().find(|one| Some(one.id.as_str()) == section.as_deref()) {
        section.items.push(item);
        return id;
    }
    let taken: HashSet<&str> = sections.iter().map(|one| one.id.as_str()).collect();
    let section = match Id::new(line.section.as_str()) {
        Ok(id) => id,
        Err(_) => names::fresh(&line.section_title, "section", |id| taken.contains(id)),
    };
    let titled = [&line.section_title, &line.section].into_iter().find(|words| !words.is_empty());
    let title = titled.unwrap_or(label).clone();
    sections.push(Section { id: section, title, question: None, columns: None, items: vec![item] });
    id
}

/// What a question asks for that does not say so, by what was answered.
fn guessed(line: &Line) -> ItemKind {
    match &line.given {
        Given::Cells(cells) if !cells.plus.is_empty() || !cells.minus.is_empty() => ItemKind::Mark,
        Given::Cells(cells) if cells.answer.parse::<u16>().is_ok() => ItemKind::Score,
        Given::Cells(_) => ItemKind::List,
        Given::Answer(answer) => {
            let kinds = [ItemKind::Mark, ItemKind::Score, ItemKind::YesNo, ItemKind::List];
            kinds.into_iter().find(|kind| answer.value.answers(*kind)).unwrap_or(ItemKind::List)
        }
    }
}
