//! What is said to hinder, in words: in which way, where, and of how many.

use super::{
    say,
    sections::{column_heading, short},
};
use crate::{
    survey::{
        Column, Section, Survey,
        dashboard::{Problem, ProblemKind},
        synthesis::How,
    },
    view::{
        Language,
        chart::{BarRow, Bars, Look, Part},
    },
};

/// In which way a problem is said.
#[must_use]
pub fn problem_kind_name(kind: ProblemKind, language: Language) -> &'static str {
    let (italian, english) = match kind {
        ProblemKind::Mention { .. } => ("testi contati dalla fonte", "texts that the source counts"),
        ProblemKind::Theme(_) => {
            ("testi elencati dalla fonte senza cifre", "texts that the source lists without figures")
        }
        ProblemKind::Minus { .. } | ProblemKind::MinusItem(_) => {
            ("segni nella colonna negativa", "marks in the bad column")
        }
        ProblemKind::Added { .. } => {
            ("righe aggiunte, nella colonna negativa", "added rows, in the bad column")
        }
        ProblemKind::LowScore(_) => ("punteggi sotto il 6", "scores below 6"),
    };
    language.pick(italian, english)
}

/// The heading of the bad column that a problem stands in, where it is one of marks: that of the form, or else of the table.
fn bad_column(survey: &Survey, kind: ProblemKind, language: Language) -> Option<String> {
    let of_item = |item: usize| {
        let section = survey.section_at(item);
        column_heading(section.and_then(|one| one.columns.as_ref()), Column::Minus, language)
    };
    match kind {
        ProblemKind::Minus { table, .. } => {
            let table = survey.tables.get(table)?;
            let mut sections = survey.questionnaire.sections.iter();
            let section = sections.find(|section| section.id == table.section);
            Some(column_heading(section.and_then(|one| one.columns.as_ref()), Column::Minus, language))
        }
        ProblemKind::MinusItem(item) | ProblemKind::Added { item, .. } => Some(of_item(item)),
        ProblemKind::Mention { .. } | ProblemKind::Theme(_) | ProblemKind::LowScore(_) => None,
    }
}

/// In which way a problem is said, with the heading of its column.
#[must_use]
pub fn problem_said(survey: &Survey, problem: &Problem, language: Language) -> String {
    let name = problem_kind_name(problem.kind, language);
    match bad_column(survey, problem.kind, language) {
        Some(heading) => say!(language, "{}: «{}»", "{}: “{}”", name, heading),
        None => name.to_owned(),
    }
}

/// Where a problem stands, in short: a table or a section, by its number and title.
#[must_use]
pub fn problem_place(survey: &Survey, problem: &Problem) -> String {
    let of_item = |item: usize| survey.section_at(item).map(Section::name);
    let name = match problem.kind {
        ProblemKind::Mention { table, .. } | ProblemKind::Minus { table, .. } => {
            survey.tables.get(table).map(|table| {
                let sections = &survey.questionnaire.sections;
                let section = sections.iter().find(|section| section.id == table.section);
                match section.filter(|_| table.is_own()) {
                    Some(section) => section.name(),
                    None => format!("{} · {}", table.id, table.title),
                }
            })
        }
        ProblemKind::Theme(theme) => survey.themes.get(theme).map(|theme| {
            let sections = &survey.questionnaire.sections;
            let title =
                sections.iter().find(|one| one.id == theme.section).map_or("", |one| one.title.as_str());
            format!("{} · {title}", theme.place.section)
        }),
        ProblemKind::MinusItem(item) | ProblemKind::Added { item, .. } | ProblemKind::LowScore(item) => {
            of_item(item)
        }
    };
    short(&name.unwrap_or_default())
}

/// The number of the table or section where a problem stands; where the form does not number its sections, the title.
fn place(survey: &Survey, problem: &Problem) -> String {
    let name = problem_place(survey, problem);
    match name.split_once(" · ") {
        Some((number, _)) => number.to_owned(),
        None => name,
    }
}

/// A problem with where it stands, because several tables have rows of the same name, and with what makes it one where its
/// words do not: `2.6 · Gestione della condizionalità.`, `2.4 · Non suff. · Piattaforme di servizio`.
#[must_use]
pub fn problem_label(survey: &Survey, problem: &Problem, language: Language) -> String {
    let how = match problem.kind {
        ProblemKind::LowScore(_) => Some(language.pick("sotto il 6", "below 6").to_owned()),
        kind => bad_column(survey, kind, language),
    };
    let parts = [Some(place(survey, problem)), how, Some(problem.label.clone())];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The problems as bars: of those who answered, sure readings first, then who does not say so.
#[must_use]
pub fn problems_picture(survey: &Survey, problems: &[Problem], language: Language) -> Bars {
    let row = |problem: &Problem| {
        let doubtful = problem.said.iter().filter(|one| one.how == How::Doubtful).count();
        let (said, answered) = (problem.said.len(), problem.answered);
        BarRow {
            name: problem_label(survey, problem, language),
            counts: vec![said - doubtful, doubtful, answered.saturating_sub(said)],
            value: say!(language, "{} su {}", "{} of {}", said, answered),
        }
    };
    let parts = vec![
        Part { look: Look::Full, words: language.pick("lo dicono", "say so") },
        Part { look: Look::Light, words: language.pick("letture dubbie", "doubtful readings") },
        Part {
            look: Look::Empty,
            words: language.pick("rispondono e non lo dicono", "answered and do not say so"),
        },
    ];
    Bars { rows: problems.iter().map(row).collect(), whole: survey.administrations.len(), parts }
}

/// What the problems say in a sentence; they come in an order, and of equal ones the first is told.
#[must_use]
pub fn problems_reading(survey: &Survey, problems: &[Problem], language: Language) -> String {
    let most = problems.iter().rev().max_by_key(|problem| problem.said.len());
    let Some(problem) = most.filter(|problem| !problem.said.is_empty()) else {
        return language.pick("Nessuno dice problemi.", "Nobody says any problem.").to_owned();
    };
    let name = match bad_column(survey, problem.kind, language) {
        Some(heading) => say!(language, "«{}», {}", "“{}”, {}", problem.label, heading),
        None => say!(language, "«{}»", "“{}”", problem.label),
    };
    let (said, answered) = (problem.said.len(), problem.answered);
    if said == 1 {
        return say!(
            language,
            "Nessun problema è detto da più di un’amministrazione: il primo è {}, di quante rispondono: {}.",
            "No problem is said by more than one administration: the first is {}, of so many that answered: {}.",
            name,
            answered
        );
    }
    say!(
        language,
        "Il problema più frequente è {}: lo dicono {} amministrazioni su {} che rispondono.",
        "The most frequent problem is {}: {} administrations of {} that answered say so.",
        name,
        said,
        answered
    )
}

/// How many are meant by *che rispondono*, for a note under the picture.
#[must_use]
pub fn problems_convention(language: Language) -> &'static str {
    language.pick(
        "Le cifre sono su quante rispondono: a un segno, chi ha messo un segno in quella riga; a un punteggio, chi ne ha dato uno; a un testo o a una riga aggiunta, chi ha risposto nella sezione.",
        "Figures are of those who answered: for a mark, who put a mark in that row; for a score, who gave one; for a text or an added row, who answered in the section.",
    )
}

/// Why texts are not among the problems, where nobody has read them.
#[must_use]
pub fn unread_texts(survey: &Survey, sections: &[usize], language: Language) -> String {
    let names = sections.iter().filter_map(|section| survey.questionnaire.sections.get(*section));
    let names = names.map(Section::name).collect::<Vec<_>>().join("; ");
    say!(
        language,
        "I testi liberi non sono fra i problemi, perché nessuno li ha letti come temi ({}). ",
        "Free texts are not among the problems, because nobody has read them as themes ({}). ",
        names
    )
}
