//! A returned JSON file: a survey with the answers of one administration or of several.

use std::collections::{HashMap, HashSet};

use super::{
    Spot, Unreadable,
    raw::{Form, Given, Line, named},
};
use crate::{
    format::read_returned,
    survey::{Administration, Answer, Id, Item, Section, Survey, Value},
};

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Form>, Unreadable> {
    let survey = read_returned(bytes).map_err(Unreadable::NotSurvey)?;
    let asked = Asked::of(&survey);
    let all = survey.administrations.iter().enumerate();
    let form = |(position, one): (usize, &std::sync::Arc<Administration>)| Form {
        spot: Spot::Path(format!("survey.administrations[{position}]")),
        survey: survey.id.to_string(),
        title: survey.title.clone(),
        name: one.name.trim().to_owned(),
        id: Some(one.id.clone()),
        lines: lines(&asked, one, position),
        strays: Vec::new(),
        notes: one.notes.clone(),
        interviews: one.interviews.clone(),
        fingerprint: named(&[], 0),
    };
    Ok(all.map(form).collect())
}

/// The questionnaire that the file has.
struct Asked<'a> {
    items: Vec<(String, &'a Section, &'a Item)>,
    positions: HashMap<&'a Id, usize>,
}

impl<'a> Asked<'a> {
    fn of(survey: &'a Survey) -> Self {
        let sections = survey.questionnaire.sections.iter().enumerate();
        let items: Vec<(String, &Section, &Item)> = sections
            .flat_map(|(at, section)| {
                let place = move |item| format!("survey.questionnaire.sections[{at}].items[{item}]");
                section.items.iter().enumerate().map(move |(number, item)| (place(number), section, item))
            })
            .collect();
        let positions = items.iter().enumerate().map(|(at, (_, _, item))| (&item.id, at)).collect();
        Self { items, positions }
    }
}

/// A line per answer, and one for every question without an answer.
fn lines(asked: &Asked<'_>, one: &Administration, position: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut answered = HashSet::new();
    for (at, answer) in one.answers.iter().enumerate() {
        answered.insert(&answer.item);
        let found = asked.positions.get(&answer.item).and_then(|at| asked.items.get(*at));
        let spot = Spot::Path(format!("survey.administrations[{position}].answers[{at}]"));
        lines.push(line(spot, found.map(|(_, section, item)| (*section, *item)), answer.clone()));
    }
    for (place, section, item) in asked.items.iter().filter(|(_, _, item)| !answered.contains(&item.id)) {
        let answer = Answer::new(item.id.clone(), Value::nothing(item.kind));
        lines.push(line(Spot::Path(place.clone()), Some((section, item)), answer));
    }
    lines
}

fn line(spot: Spot, asked: Option<(&Section, &Item)>, answer: Answer) -> Line {
    Line {
        spot,
        section: asked.map(|(section, _)| section.id.to_string()).unwrap_or_default(),
        section_title: asked.map(|(section, _)| section.title.clone()).unwrap_or_default(),
        item: answer.item.to_string(),
        label: asked.map(|(_, item)| item.label.clone()).unwrap_or_default(),
        kind: asked.map(|(_, item)| item.kind),
        given: Given::Answer(Box::new(answer)),
    }
}
