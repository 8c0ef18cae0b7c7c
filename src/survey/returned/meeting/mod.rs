//! Forms of the same administration, and what the survey holds of it: brought together, item by item.

mod seat;
mod who;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{
    About, Choice, FormLook, Other, Point, State, What,
    draft::{Draft, Points},
    raw::Form,
};
use crate::{
    format::Fingerprint,
    survey::{Administration, Answer, Id, Item, Survey, fill, names, said::same},
    text,
};
use seat::{Seat, answers, by_item};

/// Whose answers a form brings.
enum Who {
    /// Those of the administration at this position.
    One(usize),
    /// Those of one that is not there yet.
    New,
    /// Nobody knows yet; nobody to compare it with.
    Unknown,
    LeftOut,
}

/// All that meet: the administrations of the survey, and those that forms bring.
pub(super) struct Meeting<'a> {
    items: Vec<&'a Item>,
    seats: Vec<Seat>,
    names: HashMap<Vec<String>, usize>,
    ids: HashMap<String, usize>,
    /// Words of names, with those that have them.
    words: HashMap<String, Vec<usize>>,
    /// Forms that were taken in, each with whose it is and the file that has just brought it.
    taken: HashMap<Fingerprint, BTreeMap<usize, Option<String>>>,
    ours: usize,
}

impl<'a> Meeting<'a> {
    pub fn of(survey: &'a Survey) -> Self {
        let all = &survey.administrations;
        let mut meeting = Self {
            items: survey.questionnaire.sections.iter().flat_map(|section| &section.items).collect(),
            seats: Vec::new(),
            names: HashMap::new(),
            ids: HashMap::new(),
            words: HashMap::new(),
            taken: HashMap::new(),
            ours: all.len(),
        };
        for one in all {
            for word in text::vocabulary(&one.name) {
                meeting.words.entry(word).or_default().push(meeting.seats.len());
            }
            let at = meeting.seat(Arc::clone(one), Other::Survey, true);
            for form in &one.forms {
                meeting.taken.entry(*form).or_default().insert(at, None);
            }
        }
        meeting
    }

    fn seat(&mut self, one: Arc<Administration>, from: Other, there: bool) -> usize {
        let at = self.seats.len();
        self.ids.insert(one.id.to_string(), at);
        self.names.entry(text::words(&one.name)).or_insert(at);
        self.seats.push(Seat { one, groups: None, from, waits: false, there });
        at
    }

    /// The administrations, with all that is taken in.
    pub fn end(self) -> Vec<Arc<Administration>> {
        self.seats.into_iter().filter(|seat| seat.there).map(|seat| seat.one).collect()
    }

    /// Brings a form to its administration.
    pub fn meet(&mut self, file: &str, form: &Form, draft: Draft, mut points: Points<'_>) -> FormLook {
        let mut name = form.name.clone();
        // Without a name several can send the very same form, so that it must be known whose this one is.
        let who = if self.is_known(form) { None } else { Some(self.who(form, &mut name, &mut points)) };
        if let Some(what) = self.taken(form, who.as_ref()) {
            points.say(About::Whole, &form.spot, what);
            return FormLook { name, state: State::Taken, points: points.all };
        }
        let Draft { groups, notes, interviews, points: own, left_out } = draft;
        let who = who.unwrap_or(Who::Unknown);
        let look = |points: Points<'_>, state| {
            let points: Vec<Point> = points.all.into_iter().chain(own.clone()).collect();
            FormLook { name: name.clone(), state, points }
        };
        if left_out || matches!(who, Who::LeftOut) {
            return look(points, State::LeftOut);
        }
        let (at, state) = match who {
            Who::One(at) => (at, self.state(at)),
            Who::New => (self.new_seat(&name, form, file), State::New),
            Who::Unknown | Who::LeftOut => return look(points, State::Waiting),
        };
        let (at, state, groups) = self.compare(at, state, file, form, groups, &mut points);
        let open = points.all.iter().chain(&own).any(Point::is_open);
        let Some(seat) = self.seats.get_mut(at) else { return look(points, State::Waiting) };
        seat.waits |= open;
        let changed = !groups.is_empty();
        if changed {
            seat.from = Other::File(file.to_owned());
        }
        let all = seat.groups.get_or_insert_default();
        all.extend(groups);
        if seat.waits {
            return look(points, State::Waiting);
        }
        let answers = changed.then(|| answers(&self.items, all, seat.one.answers.is_empty()));
        seat.take_in(answers, notes, interviews, form);
        self.taken.entry(form.fingerprint).or_default().insert(at, Some(file.to_owned()));
        look(points, state)
    }

    /// Whether a form that names somebody was taken in; then it is not asked about again.
    fn is_known(&self, form: &Form) -> bool {
        !text::words(&form.name).is_empty() && self.taken.contains_key(&form.fingerprint)
    }

    /// What is said of a form that was taken in: for this administration, or for whom it names.
    fn taken(&self, form: &Form, who: Option<&Who>) -> Option<What> {
        let of = self.taken.get(&form.fingerprint)?;
        let with = match who {
            None => of.values().next()?,
            Some(Who::One(at)) => of.get(at)?,
            Some(_) => return None,
        };
        Some(with.clone().map_or(What::Taken, |file| What::Same { with: Other::File(file) }))
    }

    /// What a form is to an administration, as long as nothing is compared.
    fn state(&self, at: usize) -> State {
        let Some(seat) = self.seats.get(at) else { return State::New };
        let given = |answers: &[Answer]| answers.iter().any(Answer::is_given);
        let answered = match &seat.groups {
            Some(groups) => groups.values().any(|answers| given(answers)),
            None => given(&seat.one.answers),
        };
        match (answered, at < self.ours) {
            (true, _) => State::Same,
            (false, true) => State::Filled,
            (false, false) => State::New,
        }
    }

    fn new_seat(&mut self, name: &str, form: &Form, file: &str) -> usize {
        let taken = |id: &str| self.ids.contains_key(id);
        let id = match &form.id {
            Some(id) => names::unused(id.as_str(), taken),
            None => names::fresh(name, "administration", taken),
        };
        self.seat(Arc::new(fill::administration(id, name)), Other::File(file.to_owned()), false)
    }

    /// Compares a form with what is there of its administration, and says what of it is taken, and for whom.
    fn compare(
        &mut self,
        at: usize,
        state: State,
        file: &str,
        form: &Form,
        groups: Vec<(Id, Vec<Answer>)>,
        points: &mut Points<'_>,
    ) -> (usize, State, Vec<(Id, Vec<Answer>)>) {
        let Some(seat) = self.seats.get_mut(at) else { return (at, state, groups) };
        let there = seat.groups.get_or_insert_with(|| by_item(&seat.one.answers));
        if state != State::Same {
            return (at, state, groups);
        }
        let there = there.clone();
        let before = |item: &Id| there.get(item).cloned().unwrap_or_default();
        let (equal, differing): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(item, answers)| same(&before(item), answers));
        let with = seat.from.clone();
        if differing.is_empty() {
            points.say(About::Whole, &form.spot, What::Same { with });
            return (at, State::Same, Vec::new());
        }
        let name = seat.one.name.clone();
        let what = What::Twice { name: name.clone(), with, differing: differing.len() };
        let choices = vec![Choice::First, Choice::Second, Choice::Both];
        let all = points.ask(About::Twice, &form.spot, what, choices);
        if all == Some(Choice::Both) {
            let both = equal.into_iter().chain(differing).collect();
            let at = self.new_seat(&self.numbered(&name), form, file);
            return (at, State::New, both);
        }
        let mut taken = Vec::new();
        for (item, answers) in differing {
            let first = before(&item);
            if self.choose(&item, &first, &answers, all.as_ref(), form, points) == Some(Choice::Second) {
                taken.push((item, answers));
            }
        }
        (at, State::Merged, taken)
    }

    /// What is chosen of two answers, for itself or with all others.
    fn choose(
        &self,
        item: &Id,
        first: &[Answer],
        second: &[Answer],
        all: Option<&Choice>,
        form: &Form,
        points: &mut Points<'_>,
    ) -> Option<Choice> {
        let label = self.items.iter().find(|one| one.id == *item).map(|one| one.label.clone());
        let what =
            What::Differs { item: label.unwrap_or_default(), first: first.to_vec(), second: second.to_vec() };
        let choices = vec![Choice::First, Choice::Second];
        let chosen = points.ask(About::Differs(item.clone()), &form.spot, what, choices);
        let chosen = chosen.or_else(|| all.cloned());
        if let Some(point) = points.all.last_mut() {
            point.chosen.clone_from(&chosen);
        }
        chosen
    }

    /// The name with the first number that makes it another one.
    fn numbered(&self, name: &str) -> String {
        let mut number = 2_usize;
        while self.names.contains_key(&text::words(&format!("{name} {number}"))) {
            number += 1;
        }
        format!("{name} ({number})")
    }
}
