//! All texts of the administrations, by their words.
//!
//! [`TextIndex::of`] reads every text once and keeps its plain words in one long text; a search runs through that and looks at
//! the texts themselves only where they are shown.

use std::ops::Range;

use super::Query;
use crate::{
    survey::{Administration, Answer, Survey, Value, items::Items},
    text,
};

/// Which texts are looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Only those of this section.
    pub section: Option<usize>,
    /// Only those of this administration.
    pub administration: Option<usize>,
}

/// Which of its texts an administration said something in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A note in the form's head: its position.
    Note(usize),
    /// What the source says of an interview: its position.
    Interview(usize),
    /// The name of a row that it added.
    Label,
    /// Letters where a figure was asked for.
    Words,
    /// The description beside an answer.
    Description,
    /// How an answer was read.
    Reading,
    /// A line of a list: its position.
    Line(usize),
    /// A line under one: positions of both.
    Part(usize, usize),
    /// How a line was read: its position.
    LineReading(usize),
}

/// A text in which everything occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Position of the administration.
    pub administration: usize,
    /// Position of the section; nothing of the form's head.
    pub section: Option<usize>,
    /// The item, counted through the whole form; nothing outside the answers.
    pub item: Option<usize>,
    /// Position of the answer.
    pub answer: Option<usize>,
    /// Which of its texts it is.
    pub piece: Piece,
    /// The text.
    pub text: String,
    /// Where in it what was looked for stands, in bytes, in order and apart.
    pub marks: Vec<Range<usize>>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many texts.
    pub total: usize,
    /// How many administrations said them.
    pub administrations: usize,
    /// Those that were asked for, in the order of the document.
    pub hits: Vec<Hit>,
}

/// All texts of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextIndex {
    texts: Vec<Text>,
    /// The plain words of all texts; round each word there is a space.
    plain: String,
}

/// A text: what it is, and where its words end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Text {
    administration: usize,
    section: Option<usize>,
    item: Option<usize>,
    answer: Option<usize>,
    piece: Piece,
    end: usize,
}

impl TextIndex {
    /// Reads all texts of a survey.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let mut index = Self { texts: Vec::new(), plain: String::new() };
        let (items, mut found) = (Items::of(survey), Vec::new());
        for (administration, one) in survey.administrations.iter().enumerate() {
            index.read_head(survey, administration, one);
            items.of_answers(&one.answers, &mut found);
            for (answer, (given, item)) in one.answers.iter().zip(&found).enumerate() {
                let section = item.and_then(|item| items.section(item));
                let place = Text {
                    administration,
                    section,
                    item: *item,
                    answer: Some(answer),
                    piece: Piece::Words,
                    end: 0,
                };
                pieces(given, |piece, text| index.add(Text { piece, ..place }, text));
            }
        }
        index
    }

    fn read_head(&mut self, survey: &Survey, administration: usize, one: &Administration) {
        let place =
            Text { administration, section: None, item: None, answer: None, piece: Piece::Words, end: 0 };
        for (position, note) in one.notes.iter().enumerate() {
            self.add(Text { piece: Piece::Note(position), ..place }, note);
        }
        for (position, interview) in one.interviews.iter().enumerate() {
            let mut sections = survey.questionnaire.sections.iter();
            let section = sections.position(|section| section.id == interview.section);
            self.add(Text { piece: Piece::Interview(position), section, ..place }, &interview.words);
        }
    }

    fn add(&mut self, place: Text, text: &str) {
        text::add_words(&mut self.plain, text);
        self.texts.push(Text { end: self.plain.len(), ..place });
    }

    /// Looks for something; of what is found, so many from one on are given whole.
    #[must_use]
    pub fn search(&self, survey: &Survey, query: &Query, scope: &Scope, window: Range<usize>) -> Found {
        let mut found = Found::default();
        if query.is_empty() {
            return found;
        }
        let (needles, mut start, mut last) = (query.needles(), 0, None);
        for text in &self.texts {
            let plain = self.plain.get(start..text.end).unwrap_or_default();
            start = text.end;
            let looked_at = scope.section.is_none_or(|one| text.section == Some(one))
                && scope.administration.is_none_or(|one| text.administration == one);
            if !looked_at || !needles.iter().all(|needle| plain.contains(needle)) {
                continue;
            }
            if window.contains(&found.total) {
                found.hits.extend(hit(survey, text, query));
            }
            found.total += 1;
            found.administrations += usize::from(last != Some(text.administration));
            last = Some(text.administration);
        }
        found
    }

    /// How many texts there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.texts.len()
    }
}

/// All texts of an answer.
fn pieces(answer: &Answer, mut add: impl FnMut(Piece, &str)) {
    let texts = [
        (Piece::Label, &answer.label),
        (Piece::Description, &answer.description),
        (Piece::Reading, &answer.reading),
    ];
    for (piece, text) in texts {
        if let Some(text) = text {
            add(piece, text);
        }
    }
    match &answer.value {
        Value::Words(words) => add(Piece::Words, words),
        Value::List(entries) => {
            for (line, entry) in entries.iter().enumerate() {
                if let Some(words) = &entry.words {
                    add(Piece::Line(line), words);
                }
                for (part, words) in entry.parts.iter().enumerate() {
                    add(Piece::Part(line, part), words);
                }
                if let Some(reading) = &entry.reading {
                    add(Piece::LineReading(line), reading);
                }
            }
        }
        Value::Yes
        | Value::No
        | Value::Blank
        | Value::Mark { .. }
        | Value::Percentage { .. }
        | Value::Score(_) => {}
    }
}

fn hit(survey: &Survey, at: &Text, query: &Query) -> Option<Hit> {
    let one = survey.administrations.get(at.administration)?;
    let answer = at.answer.and_then(|answer| one.answers.get(answer));
    let mut text = match at.piece {
        Piece::Note(note) => one.notes.get(note).cloned(),
        Piece::Interview(interview) => one.interviews.get(interview).map(|one| one.words.clone()),
        _ => None,
    };
    if let Some(answer) = answer {
        pieces(answer, |piece, words| {
            if piece == at.piece {
                text = Some(words.to_owned());
            }
        });
    }
    let text = text?;
    let Text { administration, section, item, answer, piece, .. } = *at;
    Some(Hit { administration, section, item, answer, piece, marks: query.marks(&text), text })
}
