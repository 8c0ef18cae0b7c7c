//! The answers of a form, with what is unclear in them. What is not decided yet is there as it is written, so that it can be compared.

use std::collections::{HashMap, HashSet};

use super::{
    About, Choice, Point, PointId, Spot, What,
    asked::{self, Asked},
    cells::{self, Doubt},
    gathering::Choices,
    raw::{Form, Given, Line},
    rows::{self, Row},
};
use crate::survey::{Answer, Id, Interview, Item, Value};

/// A form, as far as it stands for itself.
pub(super) struct Draft {
    /// Its answers, by item.
    pub groups: Vec<(Id, Vec<Answer>)>,
    /// Texts beside the form.
    pub notes: Vec<String>,
    /// Interviews.
    pub interviews: Vec<Interview>,
    /// What was found.
    pub points: Vec<Point>,
    /// Whether it was decided to leave the form out.
    pub left_out: bool,
}

/// Points, with the choices made about them.
pub(super) struct Points<'a> {
    file: u32,
    form: usize,
    choices: &'a Choices,
    /// Those found.
    pub all: Vec<Point>,
}

impl<'a> Points<'a> {
    pub const fn new(file: u32, form: usize, choices: &'a Choices) -> Self {
        Self { file, form, choices, all: Vec::new() }
    }

    /// What was chosen.
    pub fn chosen(&self, about: About) -> Option<Choice> {
        self.choices.get(&PointId { file: self.file, form: self.form, about }).cloned()
    }

    /// Puts a question, and says what was answered.
    pub fn ask(&mut self, about: About, spot: &Spot, what: What, choices: Vec<Choice>) -> Option<Choice> {
        let chosen = self.chosen(about.clone());
        let id = PointId { file: self.file, form: self.form, about };
        let mut point = Point { id, spot: spot.clone(), what, choices, chosen: None };
        point.chosen = chosen.filter(|choice| point.allows(choice));
        let chosen = point.chosen.clone();
        self.all.push(point);
        chosen
    }

    /// Says what needs no answer.
    pub fn say(&mut self, about: About, spot: &Spot, what: What) {
        self.ask(about, spot, what, Vec::new());
    }

    /// Asks about a value, and gives the one that comes of it.
    pub fn doubtful(&mut self, about: About, spot: &Spot, item: &Item, doubt: Doubt) -> Value {
        let Doubt { found, why, choices } = doubt;
        let what = What::Unclear { item: item.label.clone(), kind: item.kind, found: found.clone(), why };
        match self.ask(about, spot, what, choices) {
            Some(Choice::Instead(value)) => value,
            Some(Choice::Blank) => Value::Blank,
            _ => cells::as_written(item.kind, &found),
        }
    }
}

/// Reads a form against the questionnaire.
pub(super) fn read(form: &Form, asked: &Asked<'_>, survey: &Id, mut points: Points<'_>) -> Draft {
    let left_out = other_survey(form, survey, &mut points);
    let mut reading =
        Reading { asked, points, rows: HashMap::new(), seen: HashSet::new(), unknown: HashMap::new() };
    for (at, line) in form.lines.iter().enumerate() {
        reading.line(at, line);
    }
    let Reading { mut points, mut rows, seen, .. } = reading;
    let missing = asked.items.iter().filter(|item| !seen.contains(&item.id) && !asked.is_added(item));
    let labels: Vec<String> = missing.map(|item| item.label.clone()).collect();
    if !labels.is_empty() {
        points.say(About::Whole, &form.spot, What::MissingItems { labels });
    }
    let mut groups = Vec::new();
    for item in &asked.items {
        if let Some(rows) = rows.remove(&item.id) {
            groups.push((item.id.clone(), rows::together(item, rows, &mut points)));
        }
    }
    if !groups.iter().flat_map(|(_, answers)| answers).any(Answer::is_given) {
        points.say(About::Whole, &form.spot, What::NothingAnswered);
    }
    let notes = notes(form, &mut points);
    let interviews = form.interviews.iter().filter(|one| asked.has_section(&one.section)).cloned().collect();
    Draft { groups, notes, interviews, points: points.all, left_out }
}

/// Whether the form is left out, because it is of another survey.
fn other_survey(form: &Form, survey: &Id, points: &mut Points<'_>) -> bool {
    if form.survey.is_empty() || form.survey == survey.as_str() {
        return false;
    }
    let found = if form.title.is_empty() { form.survey.clone() } else { form.title.clone() };
    let choices = vec![Choice::Take, Choice::LeaveOut];
    points.ask(About::Survey, &form.spot, What::OtherSurvey { found }, choices) == Some(Choice::LeaveOut)
}

fn notes(form: &Form, points: &mut Points<'_>) -> Vec<String> {
    let mut notes = form.notes.clone();
    for (at, (spot, words)) in form.strays.iter().enumerate() {
        let choices = vec![Choice::AsNote, Choice::LeaveOut];
        let chosen = points.ask(About::Stray(at), spot, What::Stray { words: words.clone() }, choices);
        if chosen == Some(Choice::AsNote) {
            notes.push(words.clone());
        }
    }
    notes
}

struct Reading<'r, 'a> {
    asked: &'r Asked<'a>,
    points: Points<'r>,
    rows: HashMap<Id, Vec<Row<'r>>>,
    /// Items that the form has.
    seen: HashSet<Id>,
    /// Questions that are not asked, with the first line of each.
    unknown: HashMap<(&'r str, &'r str, &'r str), usize>,
}

impl<'r> Reading<'r, '_> {
    fn line(&mut self, at: usize, line: &'r Line) {
        let first = *self.unknown.entry((&line.section, &line.item, &line.label)).or_insert(at);
        let decided = self.points.chosen(About::Question(first));
        match self.asked.find(line) {
            asked::About::Nothing => {}
            asked::About::Unknown => self.unknown(at, first, line),
            // It was put into the questionnaire: for this form, or for another, whatever this one was to do.
            asked::About::Item(_, _) if decided == Some(Choice::LeaveOut) => self.unknown(at, first, line),
            asked::About::Item(item, _) if decided.is_none() && !self.asked.is_for_all(item) => {
                self.unknown(at, first, line);
            }
            asked::About::Item(item, changed) => {
                if decided.is_some() && first == at {
                    self.unknown(at, first, line);
                }
                if self.is_left_out(item, changed, line) {
                    return;
                }
                self.item(at, item, line);
            }
        }
    }

    fn unknown(&mut self, at: usize, first: usize, line: &Line) {
        if at != first {
            return;
        }
        let answer = match &line.given {
            Given::Cells(cells) => cells.words(),
            Given::Answer(answer) => cells::words(&answer.value),
        };
        let section = if line.section_title.is_empty() { &line.section } else { &line.section_title };
        let label = if line.label.is_empty() { &line.item } else { &line.label };
        let what = What::UnknownItem { label: label.clone(), section: section.clone(), answer };
        let choices = vec![Choice::AddQuestion, Choice::LeaveOut];
        self.points.ask(About::Question(first), &line.spot, what, choices);
    }

    /// Asks about words that are others, once for an item.
    fn is_left_out(&mut self, item: &Item, changed: bool, line: &Line) -> bool {
        let about = About::Words(item.id.clone());
        if !changed {
            self.seen.insert(item.id.clone());
            return false;
        }
        if self.seen.insert(item.id.clone()) {
            let what = What::ChangedWords { ours: item.label.clone(), theirs: line.label.clone() };
            let choices = vec![Choice::Take, Choice::LeaveOut];
            return self.points.ask(about, &line.spot, what, choices) == Some(Choice::LeaveOut);
        }
        self.points.chosen(about) == Some(Choice::LeaveOut)
    }

    fn item(&mut self, at: usize, item: &Item, line: &'r Line) {
        if let Some(theirs) = line.kind.filter(|kind| *kind != item.kind)
            && !self.rows.contains_key(&item.id)
        {
            let what = What::ChangedKind { item: item.label.clone(), ours: item.kind, theirs };
            self.points.say(About::Question(at), &line.spot, what);
        }
        let (mut answer, doubt) = match &line.given {
            Given::Cells(cells) => cells::of_cells(item, cells),
            Given::Answer(given) => self.given(item, given),
        };
        if let Some(doubt) = doubt {
            answer.value = self.points.doubtful(About::Value(at), &line.spot, item, doubt);
        }
        let cells = matches!(line.given, Given::Cells(_));
        self.rows.entry(item.id.clone()).or_default().push(Row { at, line, answer, cells });
    }

    /// An answer of a JSON file, with what stands beside it as far as it refers to what our survey has.
    fn given(&self, item: &Item, given: &Answer) -> (Answer, Option<Doubt>) {
        let (read, doubt) = cells::of_value(&item.id, item.kind, given.value.clone());
        let mut answer = Answer { item: item.id.clone(), value: read.value, ..given.clone() };
        answer.counts_in.retain(|reading| self.asked.has_row(&reading.row));
        if let Value::List(entries) = &mut answer.value {
            for entry in entries {
                entry.counts_in.retain(|reading| self.asked.has_row(&reading.row));
            }
        }
        (answer, doubt)
    }
}
