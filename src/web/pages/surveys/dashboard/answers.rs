//! An answer in full: what was written, with its lines, its description and how it was read.

use crate::{
    survey::{Administration, Answer, Entry, Interview, Survey, Value},
    view::{self, Language, say},
    web::ui::dom::{El, el},
};

/// All texts of an answer; none where it has none.
pub(super) fn texts(answer: &Answer, language: Language) -> Vec<El> {
    let paragraph = |text: &String| el("p").text(text);
    let mut found: Vec<El> = Vec::new();
    if let Some(label) = &answer.label {
        // A row that the administration named itself is nothing without what it answered there.
        found.push(el("p").child(el("strong").text(label)).text(&value_after(answer, language)));
    }
    match &answer.value {
        Value::Words(words) => found.push(el("p").text(words)),
        Value::List(entries) => found.extend(list(entries, language)),
        Value::Yes
        | Value::No
        | Value::Blank
        | Value::Mark { .. }
        | Value::Percentage { .. }
        | Value::Score(_) => {}
    }
    found.extend(answer.description.as_ref().map(paragraph));
    found.extend(answer.reading.as_ref().map(|reading| how(reading, language)));
    found
}

fn value_after(answer: &Answer, language: Language) -> String {
    match &answer.value {
        Value::List(_) | Value::Words(_) => String::new(),
        value => format!(": {}", view::survey::survey_value(value, language)),
    }
}

/// How something was read, told apart from what was written.
fn how(reading: &str, language: Language) -> El {
    el("p").class("muted survey-reading").text(&say!(
        language,
        "Come è stato letto: {}",
        "How it was read: {}",
        reading
    ))
}

fn list(entries: &[Entry], language: Language) -> Option<El> {
    let given = entries.iter().filter(|entry| entry.is_given());
    let lines: Vec<El> = given.map(|entry| line(entry, language)).collect();
    (!lines.is_empty()).then(|| el("ul").class("survey-texts").children(lines))
}

fn line(entry: &Entry, language: Language) -> El {
    let words = entry.label.iter().chain(&entry.words).map(String::as_str).collect::<Vec<_>>().join(" ");
    let parts = entry.parts.iter().map(|part| el("li").text(part));
    let parts = (!entry.parts.is_empty()).then(|| el("ul").children(parts));
    let read = entry.reading.as_ref().map(|reading| how(reading, language));
    el("li").text(&words).children(parts).children(read)
}

/// What stands in the head of the form, and what the source says of interviews.
pub(super) fn head(survey: &Survey, one: &Administration, language: Language) -> Option<El> {
    let notes = one.notes.iter().map(|note| el("li").text(note));
    let interviews = one.interviews.iter().map(|interview| asked(survey, interview, language));
    let lines: Vec<El> = notes.chain(interviews).collect();
    let title = language.pick("Note e interviste", "Notes and interviews");
    (!lines.is_empty()).then(|| {
        el("section")
            .attr("aria-labelledby", "profile-notes")
            .child(el("h3").attr("id", "profile-notes").text(title))
            .child(el("ul").class("survey-texts").children(lines))
    })
}

fn asked(survey: &Survey, interview: &Interview, language: Language) -> El {
    let mut sections = survey.questionnaire.sections.iter();
    let title = sections.find(|section| section.id == interview.section).map_or("", |one| one.title.as_str());
    let of = say!(language, "Intervista, {} {}: ", "Interview, {} {}: ", interview.section, title);
    el("li").child(el("strong").text(&of)).text(&interview.words)
}
