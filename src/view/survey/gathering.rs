//! What can be done about forms that came back, and what they come to.

use super::answers::survey_value;
use crate::{
    survey::{
        Column, Survey, Value,
        returned::{Choice, State, Summary, What},
    },
    view::{Language, language::say},
};

/// What can be done about something that was found, as the words of a button.
#[must_use]
pub fn returned_choice(survey: &Survey, what: &What, choice: &Choice, language: Language) -> String {
    let rows = matches!(what, What::RowTwice { .. });
    let (italian, english) = match choice {
        Choice::Keep => ("Tieni com’è scritto, fuori dai conteggi", "Keep as written, outside all counts"),
        Choice::Blank => ("Lascia in bianco", "Leave blank"),
        Choice::Take => ("Prendi comunque", "Take it all the same"),
        Choice::AddQuestion => {
            ("Aggiungi la domanda al questionario", "Add the question to the questionnaire")
        }
        Choice::LeaveOut => ("Lascia fuori", "Leave out"),
        Choice::Add => ("Aggiungi l’amministrazione", "Add the administration"),
        Choice::First if rows => ("Tieni la prima riga", "Keep the first row"),
        Choice::Second if rows => ("Prendi la seconda riga", "Take the second row"),
        Choice::First => ("Tieni quella che c’è", "Keep what is there"),
        Choice::Second => ("Prendi quella di questo file", "Take that of this file"),
        Choice::Both => {
            ("Tieni tutte e due, come amministrazioni separate", "Keep both, as separate administrations")
        }
        Choice::AsNote => ("Tieni come nota", "Keep as a note"),
        Choice::Instead(value) => return instead(value, language),
        Choice::Is(id) => {
            let found = survey.administrations.iter().find(|one| one.id == *id);
            let name = found.map_or_else(|| id.to_string(), |one| one.name.clone());
            return say!(language, "È «{}»", "It is “{}”", name);
        }
        Choice::Named(name) => return say!(language, "Si chiama «{}»", "Its name is “{}”", name),
    };
    language.pick(italian, english).to_owned()
}

fn instead(value: &Value, language: Language) -> String {
    let (italian, english) = match value {
        Value::Mark { column: Column::Plus, .. } => ("È un segno +", "It is a mark +"),
        Value::Mark { column: Column::Minus, .. } => ("È un segno -", "It is a mark -"),
        other => {
            let answer = survey_value(other, language);
            return say!(language, "È «{}»", "It is “{}”", answer);
        }
    };
    language.pick(italian, english).to_owned()
}

/// What becomes of a form.
#[must_use]
pub fn returned_state(state: State, language: Language) -> &'static str {
    let (italian, english) = match state {
        State::New => ("amministrazione nuova", "new administration"),
        State::Filled => ("prime risposte", "first answers"),
        State::Merged => ("risposte messe insieme", "answers brought together"),
        State::Same => ("uguale a quella che c’è", "the same as what is there"),
        State::Taken => ("già raccolta", "taken in before"),
        State::LeftOut => ("lasciata fuori", "left out"),
        State::Waiting => ("in attesa di una decisione", "waiting for a decision"),
    };
    language.pick(italian, english)
}

/// What the files come to, in a sentence: `3 file: 2 amministrazioni nuove, 1 con 2 punti da decidere.`
#[must_use]
pub fn returned_summary(summary: &Summary, language: Language) -> String {
    let counted = |count: usize, one: (&str, &str), many: (&str, &str)| {
        let (italian, english) = if count == 1 { one } else { many };
        (count > 0).then(|| format!("{count} {}", language.pick(italian, english)))
    };
    let waiting = (summary.waiting > 0).then(|| {
        let points = if summary.open == 1 { ("punto", "point") } else { ("punti", "points") };
        say!(
            language,
            "{} con {} {} da decidere",
            "{} with {} {} to be decided",
            summary.waiting,
            summary.open,
            language.pick(points.0, points.1)
        )
    });
    let parts = [
        counted(
            summary.new,
            ("amministrazione nuova", "new administration"),
            ("amministrazioni nuove", "new administrations"),
        ),
        counted(
            summary.filled,
            ("con le prime risposte", "with first answers"),
            ("con le prime risposte", "with first answers"),
        ),
        counted(
            summary.merged,
            ("messa insieme a quella che c’è", "brought together with what is there"),
            ("messe insieme a quelle che ci sono", "brought together with what is there"),
        ),
        counted(summary.same, ("uguale", "the same"), ("uguali", "the same")),
        counted(summary.left_out, ("lasciata fuori", "left out"), ("lasciate fuori", "left out")),
        waiting,
        counted(
            summary.unreadable,
            ("file che non si legge", "file that cannot be read"),
            ("file che non si leggono", "files that cannot be read"),
        ),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let files = if summary.files == 1 { ("file", "file") } else { ("file", "files") };
    let files = format!("{} {}", summary.files, language.pick(files.0, files.1));
    if parts.is_empty() { format!("{files}.") } else { format!("{files}: {}.", parts.join(", ")) }
}
