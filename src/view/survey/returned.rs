//! Forms that come back, in words: what was found, where, what can be done about it.

use super::{answers::survey_answers, survey_file_error};
use crate::{
    survey::{
        ItemKind,
        returned::{Other, Point, Spot, Unclear, Unreadable, What},
    },
    view::{Language, language::say},
};

/// Why nothing in a returned file can be read.
#[must_use]
pub fn returned_unreadable(file: &str, why: &Unreadable, language: Language) -> String {
    let why = match why {
        Unreadable::Empty => language.pick("è vuoto.", "is empty.").to_owned(),
        Unreadable::TooLarge { bytes, limit } => say!(
            language,
            "è di {} MB; se ne leggono al massimo {}.",
            "has {} MB; at most {} are read.",
            bytes.div_ceil(1_000_000),
            limit / 1_000_000
        ),
        Unreadable::Archive => language
            .pick(
                "è una cartella di lavoro o un archivio, non un CSV: aprirlo con il foglio di calcolo e salvarlo come CSV.",
                "is a workbook or an archive, not CSV: open it with a spreadsheet and save it as CSV.",
            )
            .to_owned(),
        Unreadable::NotText => language.pick("non è un testo.", "is not a text.").to_owned(),
        Unreadable::NoHeadings => language
            .pick(
                "non ha la riga delle intestazioni del modulo (Sezione, Voce, Domanda, …), quindi non si sa che cosa dicono le colonne.",
                "lacks the row of the form’s headings (Section, Item, Question, …), so nobody can say what its columns hold.",
            )
            .to_owned(),
        Unreadable::Unclosed { row } => say!(
            language,
            "alla riga {} ha delle virgolette che non si chiudono: non si sa dove finisce la cella.",
            "has a quotation mark in row {} that is never closed: nobody can say where the cell ends.",
            row
        ),
        Unreadable::NotSurvey(error) => {
            let why = survey_file_error(error, language);
            say!(language, "non si legge come indagine. {}", "is not read as a survey. {}", why)
        }
        Unreadable::NoForms => {
            language.pick("non contiene risposte di nessuno.", "holds nobody’s answers.").to_owned()
        }
    };
    format!("{file}: {why}")
}

/// A point as a sentence, with the file and the place.
#[must_use]
pub fn returned_point(file: &str, point: &Point, language: Language) -> String {
    let what = returned_what(&point.what, language);
    match &point.spot {
        Spot::File => format!("{file}: {what}"),
        Spot::Row(row) => say!(language, "{}, riga {}: {}", "{}, row {}: {}", file, row, what),
        Spot::Path(path) => format!("{file}, {path}: {what}"),
    }
}

/// What was found, and what was expected.
#[must_use]
pub fn returned_what(what: &What, language: Language) -> String {
    match what {
        What::OtherSurvey { found } => say!(
            language,
            "è il modulo di un’altra indagine («{}»).",
            "it is the form of another survey (“{}”).",
            found
        ),
        What::UnknownItem { label, section, answer } => unknown(label, section, answer, language),
        What::ChangedWords { ours, theirs } => say!(
            language,
            "la domanda è «{}»; nel questionario è «{}».",
            "the question is “{}”; in the questionnaire it is “{}”.",
            theirs,
            ours
        ),
        What::ChangedKind { item, ours, theirs } => say!(
            language,
            "«{}» chiede {}; nel questionario chiede {}.",
            "“{}” asks for {}; in the questionnaire it asks for {}.",
            item,
            survey_kind(*theirs, language),
            survey_kind(*ours, language)
        ),
        What::MissingItems { labels } => say!(
            language,
            "mancano domande del questionario, che restano senza risposta ({}): «{}».",
            "questions of the questionnaire are missing and stay blank ({}): “{}”.",
            labels.len(),
            labels.join("», «")
        ),
        What::Unclear { item, found, why, .. } => say!(
            language,
            "«{}»: trovato «{}», {}.",
            "“{}”: found “{}”, {}.",
            item,
            found,
            unclear(*why, language)
        ),
        What::RowTwice { item, first, second } => say!(
            language,
            "«{}» ha due risposte: «{}» e «{}».",
            "“{}” has two answers: “{}” and “{}”.",
            item,
            survey_answers(std::slice::from_ref(first), language),
            survey_answers(std::slice::from_ref(second), language)
        ),
        What::Stray { words } => say!(
            language,
            "«{}» sta dove il modulo non prevede niente.",
            "“{}” stands where the form has nothing.",
            words
        ),
        What::NoName => language
            .pick("manca il nome dell’amministrazione.", "the administration is not named.")
            .to_owned(),
        What::UnknownName { name } => say!(
            language,
            "«{}» non è tra le amministrazioni dell’indagine.",
            "“{}” is not among the administrations of the survey.",
            name
        ),
        What::NothingAnswered => {
            language.pick("non c’è nessuna risposta.", "nothing is answered.").to_owned()
        }
        What::Taken => {
            language.pick("il modulo è già stato raccolto.", "the form was taken in before.").to_owned()
        }
        What::Same { with } => {
            say!(language, "dice lo stesso {}.", "it says the same as {}.", other(with, language))
        }
        What::Twice { name, with, differing } => say!(
            language,
            "«{}» risponde anche {}; le risposte diverse sono {}.",
            "“{}” answers in {}, too; the answers that differ are {}.",
            name,
            other(with, language),
            differing
        ),
        What::Differs { item, first, second } => say!(
            language,
            "«{}»: c’è già «{}», qui «{}».",
            "“{}”: “{}” is there already, here it is “{}”.",
            item,
            survey_answers(first, language),
            survey_answers(second, language)
        ),
    }
}

fn unknown(label: &str, section: &str, answer: &str, language: Language) -> String {
    let answer = if answer.is_empty() { "–" } else { answer };
    say!(
        language,
        "la domanda «{}» (sezione «{}») non è nel questionario; la risposta è «{}».",
        "the question “{}” (section “{}”) is not in the questionnaire; the answer is “{}”.",
        label,
        section,
        answer
    )
}

fn other(other: &Other, language: Language) -> String {
    match other {
        Other::Survey => language.pick("nell’indagine", "the survey").to_owned(),
        Other::File(file) => say!(language, "nel file {}", "the file {}", file),
    }
}

/// What an item asks for, in a sentence.
#[must_use]
pub fn survey_kind(kind: ItemKind, language: Language) -> &'static str {
    let (italian, english) = match kind {
        ItemKind::YesNo => ("un sì o un no", "yes or no"),
        ItemKind::Mark => ("un segno in una di due colonne", "a mark in one of two columns"),
        ItemKind::Other => ("righe proprie con un segno", "rows of one’s own with a mark"),
        ItemKind::Score => ("un voto da 1 a 10", "a score from 1 to 10"),
        ItemKind::List => ("un elenco di testi", "a list of texts"),
    };
    language.pick(italian, english)
}

fn unclear(why: Unclear, language: Language) -> &'static str {
    let (italian, english) = match why {
        Unclear::BothSigns => (
            "segni in tutte e due le colonne; ne è atteso uno solo",
            "marks in both columns; one is expected",
        ),
        Unclear::NotMark => (
            "atteso: una X oppure una percentuale con il segno %",
            "expected an X, or a percentage with its sign %",
        ),
        Unclear::PercentOutOfRange => {
            ("attesa una percentuale da 0 a 100", "expected a percentage from 0 to 100")
        }
        Unclear::NotYesNo => ("atteso: sì o no", "expected yes or no"),
        Unclear::ScoreOutOfRange | Unclear::ScoreNotWhole | Unclear::NotScore => {
            ("atteso un numero intero da 1 a 10", "expected a whole number from 1 to 10")
        }
        Unclear::OtherColumn => (
            "in una colonna che non è quella di questa risposta",
            "in a column that is not that of this answer",
        ),
    };
    language.pick(italian, english)
}
