//! What is the matter with a cell, a row or a sheet: why it was not taken, and what to do. Of a whole file: `errors`.

use super::super::columns::Wrong;
use crate::{
    number::NumberError,
    view::{Language, say},
};

/// Why a cell was not taken; `shown` is what stands in it.
pub(in crate::spreadsheet) fn wrong(wrong: &Wrong, shown: &str, language: Language) -> String {
    match wrong {
        Wrong::Compulsory => pick(
            language,
            "Non può restare vuoto: resta il valore di prima. Scrivere un testo.",
            "It cannot be empty, so the value from before stays. Write a text.",
        ),
        Wrong::NotNumber => say!(
            language,
            "«{}» non è un numero. Scrivere una cifra, o lasciare la cella vuota.",
            "“{}” is not a number. Write a figure, or leave the cell empty.",
            shown
        ),
        Wrong::Ambiguous => say!(
            language,
            "«{}» si può leggere in due modi. Scriverlo come numero, senza punto delle migliaia.",
            "“{}” can be read in two ways. Write it as a number, without a mark for thousands.",
            shown
        ),
        Wrong::Number(NumberError::OutOfRange) => say!(
            language,
            "{} è fuori dai limiti: un peso va da 0 a 100 %, una cifra fino a 10.000 miliardi. Correggere la cella.",
            "{} is out of bounds: a weight is from 0 to 100%, a figure up to ten thousand billion. Correct the cell.",
            shown
        ),
        Wrong::Number(_) => say!(
            language,
            "{} ha più di 10 decimali. Arrotondare la cella.",
            "{} has more than 10 decimals. Round the cell.",
            shown
        ),
        Wrong::NotDate => say!(
            language,
            "«{}» non è un giorno del calendario. Scrivere una data, come 31/12/2020.",
            "“{}” is no day of the calendar. Write a date, such as 31/12/2020.",
            shown
        ),
        Wrong::NotChoice(words) => say!(
            language,
            "«{}» non è tra le voci possibili: {}. Sceglierne una dall’elenco della cella.",
            "“{}” is none of the possible words: {}. Choose one from the list of the cell.",
            shown,
            words.join(", ")
        ),
        Wrong::YearAlone => pick(
            language,
            "C’è l’anno ma non il valore iniziale. Scrivere anche il valore, o togliere l’anno.",
            "There is a year but no baseline. Write the value too, or take the year away.",
        ),
        Wrong::TwoEnds => pick(
            language,
            "C’è una fine effettiva accanto a una fine stimata. Lasciarne una sola: se l’attività è finita, vuotare fine stimata e frase.",
            "There is an actual end beside an estimated one. Leave only one: if the activity has ended, empty the estimated end and the sentence.",
        ),
        Wrong::BasisAlone => pick(
            language,
            "C’è la frase della stima ma non la fine stimata. Scrivere la data, o togliere la frase.",
            "There is the sentence of an estimate but no estimated end. Write the date, or take the sentence away.",
        ),
        Wrong::ErrorValue(error) => say!(
            language,
            "La cella dà l’errore {}. Scrivere il valore al posto della formula.",
            "The cell shows the error {}. Write the value instead of the formula.",
            error
        ),
        Wrong::Merged(corner) => say!(
            language,
            "La cella è unita con {}, che la copre: resta il valore di prima. Dividere le celle e scrivere il valore in ognuna.",
            "The cell is merged with {}, which covers it, so the value from before stays. Split the cells and write the value into each.",
            corner
        ),
        Wrong::NoField => say!(
            language,
            "Questo tipo di indicatore non ha questo campo: «{}» non è stato preso. Cambiare il tipo in Stadera, o vuotare la cella.",
            "This kind of indicator has no such field, so “{}” was not taken. Change the kind in Stadera, or empty the cell.",
            shown
        ),
    }
}

pub(super) fn pick(language: Language, italian: &str, english: &str) -> String {
    language.pick(italian, english).to_owned()
}

/// What stands above the phases of a schedule.
pub(super) fn tag(tag: &str, language: Language) -> &'static str {
    match tag {
        "schedule.due" => language.pick("scadenza", "due date"),
        _ => language.pick("nome del cronoprogramma", "name of the schedule"),
    }
}

pub(super) fn sheet_twice(language: Language) -> String {
    pick(
        language,
        "Il foglio c’è due volte: è stato letto il primo. Eliminare la copia.",
        "The sheet is there twice; the first was read. Delete the copy.",
    )
}

pub(super) fn unknown_part(language: Language) -> String {
    pick(
        language,
        "L’identificatore nascosto non è di questo piano: la riga non è stata letta. Aggiungere la parte in Stadera e scaricare di nuovo il file.",
        "The hidden identifier is not of this plan, so the row was not read. Add the part in Stadera and download the file again.",
    )
}

pub(super) fn row_twice(language: Language) -> String {
    pick(
        language,
        "La riga c’è due volte, forse copiata: è stata letta la prima. Per una parte nuova, aggiungerla in Stadera; eliminare la copia.",
        "The row is there twice, perhaps copied; the first was read. For a new part, add it in Stadera; delete the copy.",
    )
}

pub(super) fn row_gone(language: Language) -> String {
    pick(
        language,
        "La sua riga non c’è più: nel piano resta com’era. Per toglierla dal piano, eliminarla in Stadera.",
        "Its row is gone; in the plan it stays as it was. To take it out of the plan, delete it in Stadera.",
    )
}

pub(super) fn row_without_part(language: Language) -> String {
    pick(
        language,
        "La riga è nuova e non è stata letta. Aggiungere la parte in Stadera, scaricare di nuovo il file e compilarla lì.",
        "The row is new and was not read. Add the part in Stadera, download the file again and fill it in there.",
    )
}

pub(super) fn sheet_gone(language: Language) -> String {
    pick(
        language,
        "Il suo foglio non c’è più: nel piano resta tutto com’era. Se serviva, scaricare di nuovo il file.",
        "Its sheet is gone; in the plan all of it stays as it was. If it was needed, download the file again.",
    )
}

pub(super) fn no_keys(language: Language) -> String {
    pick(
        language,
        "Manca la riga nascosta con le chiavi delle colonne: il foglio non è stato letto. Scaricare di nuovo il file e riportare le modifiche.",
        "The hidden row with the keys of the columns is gone, so the sheet was not read. Download the file again and make the changes there.",
    )
}

pub(super) fn no_column(language: Language) -> String {
    pick(
        language,
        "La colonna non c’è più: nel piano i suoi valori restano com’erano. Se serviva, scaricare di nuovo il file.",
        "The column is gone; in the plan its values stay as they were. If it was needed, download the file again.",
    )
}

pub(super) fn no_mark(language: Language) -> String {
    pick(
        language,
        "Il foglio non è di Stadera e non è stato letto. Se contiene una tabella di obiettivi, salvarla in un file a parte e aprire quello.",
        "The sheet is not Stadera’s and was not read. If it has a table of objectives, save it in a file of its own and open that.",
    )
}

pub(super) fn only_shown(language: Language) -> String {
    pick(
        language,
        "Questa colonna si mostra soltanto: la modifica non è stata presa. Farla in Stadera.",
        "This column is only shown, so the change was not taken. Make it in Stadera.",
    )
}

pub(super) fn convention(language: Language) -> String {
    pick(
        language,
        "Quorum e scala si cambiano in Stadera: la modifica non è stata presa, e nel file le formule danno un altro risultato. Farla in Stadera e scaricare di nuovo il file.",
        "Quorum and scale are changed in Stadera, so the change was not taken, and the formulas in the file give another result. Make it in Stadera and download the file again.",
    )
}

pub(super) fn formula_gone(language: Language) -> String {
    pick(
        language,
        "Al posto della formula c’è un valore scritto a mano, che non è stato preso: il risultato lo calcola Stadera. Correggere i dati da cui viene.",
        "A value was typed over the formula and was not taken: Stadera computes the result. Correct the figures it comes from.",
    )
}

pub(super) fn formula_taken(language: Language) -> String {
    pick(
        language,
        "La cella contiene una formula: è stato preso il valore che mostrava.",
        "The cell has a formula; the value that it showed was taken.",
    )
}

pub(in crate::spreadsheet) fn unknown_heading(language: Language) -> String {
    pick(
        language,
        "L’intestazione non si riconosce: la colonna non è stata letta. Se serve, darle un nome noto, come «Valore target» o «Fonte dati».",
        "The heading is not known, so the column was not read. If it is needed, give it a known name, such as “Target” or “Data source”.",
    )
}

pub(in crate::spreadsheet) fn row_without_indicator(language: Language) -> String {
    pick(
        language,
        "La riga non ha né obiettivo né indicatore e non è stata letta. Se è un totale, va bene così; altrimenti completarla.",
        "The row has neither objective nor indicator and was not read. If it is a total, that is fine; otherwise complete it.",
    )
}
