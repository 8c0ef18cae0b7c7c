//! Returned files that hands and programs have spoilt, from a seed: they never stop the program, what is taken in is a survey, and no word
//! that somebody wrote into one is gone without a trace.

use std::{env, sync::Arc};

use stadera::{
    format::{read_survey, write_survey},
    survey::{
        Answer, Document, Entry, Survey, Value,
        design::{self, Loss},
        returned::{Choice, Gathering, Look, PointSort},
    },
    view::{Language, returned_choice, returned_point, returned_summary, returned_unreadable, survey_form},
};

use crate::{example, support::fill::Picks};

/// How many are tried, unless `HOSTILE_CASES` says otherwise: 5,000 take some minutes.
const CASES: u32 = 300;
/// A word that stands in no form.
const WORD: &str = "Qzxwv";

/// What a hand or a program puts into a cell.
const SPOILT: [&str; 23] = [
    "11", "0", "-1", "7,5", "x", "X", "+", "-", "'+", "1", "sì", "no", "50%", "500%", "0,5", "\"", "\"\"\"",
    "\n", ";", ",", "\t", "=A1", "\u{0}",
];

fn pick(picks: &mut Picks, most: usize) -> usize {
    usize::try_from(picks.up_to(i64::try_from(most).expect("small"))).expect("a position")
}

/// A position between two characters.
fn within(text: &str, picks: &mut Picks) -> usize {
    let at = pick(picks, text.len());
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).expect("the end")
}

fn spoil(text: &mut String, picks: &mut Picks) {
    let at = within(text, picks);
    match picks.up_to(6) {
        // Into a cell.
        0..=3 => {
            let at = text[at..].find([';', ',', '\t', '\n']).map_or(at, |found| at + found + 1);
            text.insert_str(at, SPOILT[pick(picks, SPOILT.len() - 1)]);
        }
        // Anywhere.
        4 => text.insert_str(at, SPOILT[pick(picks, SPOILT.len() - 1)]),
        // A line twice, or not at all.
        _ => {
            let from = text[..at].rfind('\n').map_or(0, |found| found + 1);
            let to = text[at..].find('\n').map_or(text.len(), |found| at + found + 1);
            let line = text[from..to].to_owned();
            if picks.up_to(1) == 0 {
                text.insert_str(to, &line);
            } else if !line.contains(WORD) {
                text.replace_range(from..to, "");
            }
        }
    }
}

/// Writes the word somewhere.
fn write(answers: &mut [Answer], picks: &mut Picks) {
    let at = pick(picks, answers.len() - 1);
    let answer = &mut answers[at];
    if let Value::List(entries) = &mut answer.value {
        let entry = Entry {
            label: None,
            words: Some(WORD.to_owned()),
            parts: Vec::new(),
            reading: None,
            counts_in: Vec::new(),
        };
        entries.push(entry);
    } else if picks.up_to(1) == 0 {
        answer.description = Some(WORD.to_owned());
    } else {
        answer.value = Value::Words(WORD.to_owned());
    }
}

/// The whole of what is said.
fn said(look: &Look, survey: &Survey, language: Language) -> String {
    let mut text = returned_summary(&look.summary(), language);
    for file in &look.files {
        if let Some(why) = &file.unreadable {
            text.push_str(&returned_unreadable(&file.name, why, language));
        }
        for point in file.forms.iter().flat_map(|form| &form.points) {
            text.push_str(&returned_point(&file.name, point, language));
            for choice in &point.choices {
                text.push_str(&returned_choice(survey, &point.what, choice, language));
            }
        }
    }
    text
}

/// Decides everything so that nothing is left out.
fn decide(gathering: &mut Gathering, survey: &Survey) {
    for _ in 0..2 {
        let look = gathering.look(survey);
        for point in look.points().filter(|point| point.is_open()) {
            let wanted = match point.what.sort() {
                PointSort::Name if !point.choices.contains(&Choice::Add) => {
                    Choice::Named("Senza nome".to_owned())
                }
                PointSort::Differs | PointSort::RowTwice => Choice::Second,
                _ => point.choices[0].clone(),
            };
            assert!(gathering.choose(point, wanted), "{point:?}");
        }
    }
    let look = gathering.look(survey);
    assert!(!look.points().any(|point| point.is_open()), "{}", said(&look, survey, Language::Italian));
}

fn taken(gathering: &Gathering, document: &Document) -> String {
    let mut taken = document.clone();
    gathering.apply(&mut taken).expect("nothing to refuse");
    let text = write_survey(&taken).expect("a text");
    assert_eq!(read_survey(text.as_bytes()).as_ref(), Ok(&taken));
    let again = gathering.look(&taken.survey);
    assert!(
        again.survey() == &taken.survey,
        "twice is once: {}",
        said(&again, &taken.survey, Language::Italian)
    );
    text
}

/// The example with a section of each sort.
fn shorter() -> Document {
    let mut document = example();
    for section in document.survey.questionnaire.sections.clone() {
        if !["1", "2", "7.1"].contains(&section.id.as_str()) {
            design::delete_section(&mut document, &section.id, Loss::Accepted).expect("a section");
        }
    }
    document
}

#[test]
fn spoilt_files_are_read_refused_or_asked_about_and_lose_nothing() {
    let example = shorter();
    let mut document = example.clone();
    document.survey.administrations.truncate(3);
    let (mut picks, mut read, mut words) = (Picks(2026), 0_u32, 0_u32);
    let cases: u32 = env::var("HOSTILE_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(CASES);
    for case in 0..cases {
        let mut one = Arc::clone(&example.survey.administrations[pick(&mut picks, 13)]);
        write(&mut Arc::make_mut(&mut one).answers, &mut picks);
        let language = if case % 2 == 0 { Language::Italian } else { Language::English };
        let mut text = if case % 5 == 0 {
            let mut filled = example.clone();
            filled.survey.administrations = vec![Arc::clone(&one)];
            write_survey(&filled).expect("a text")
        } else {
            survey_form(&example.survey, Some(&one), language)
        };
        for _ in 0..=picks.up_to(3) {
            spoil(&mut text, &mut picks);
        }
        let mut gathering = Gathering::new();
        gathering.add("file", text.as_bytes());
        let look = gathering.look(&document.survey);
        let told = said(&look, &document.survey, language);
        taken(&gathering, &document);
        if look.files[0].unreadable.is_some() {
            continue;
        }
        read += 1;
        decide(&mut gathering, &document.survey);
        let file = taken(&gathering, &document);
        if text.contains(WORD) {
            words += 1;
            assert!(
                file.contains(WORD) || told.contains(WORD),
                "case {case}
{told}
{}",
                text.lines().filter(|line| line.contains(WORD)).collect::<String>()
            );
        }
    }
    assert!(read > cases * 6 / 10 && words > cases / 2, "{read} {words}");
}
