//! Why nothing is read of a file, and what to do.

use super::{
    super::book::{BookError, LARGEST_BOOK},
    ImportError,
    texts::pick,
};
use crate::view::{self, Language, say};

/// Why nothing is read of a file.
#[must_use]
pub fn import_error(error: &ImportError, language: Language) -> String {
    match error {
        ImportError::Book(error) => book_error(error, language),
        ImportError::NotOurs => pick(
            language,
            "È una cartella di lavoro, ma non di Stadera: nessun foglio ha il suo segno. Se contiene una tabella di obiettivi, aprirla come tabella.",
            "It is a workbook, but not Stadera’s: no sheet has its mark. If it has a table of objectives, open it as a table.",
        ),
        ImportError::Newer(version) => say!(
            language,
            "Il file è della versione {}, più nuova di questa Stadera. Aggiornare Stadera.",
            "The file is of version {}, newer than this Stadera. Update Stadera.",
            version
        ),
        ImportError::NoPlan => pick(
            language,
            "Manca il foglio nascosto con il piano. Indicare anche il piano da cui il file è stato scaricato.",
            "The hidden sheet with the plan is gone. Give also the plan that the file was downloaded from.",
        ),
        ImportError::BrokenPlan(None) => pick(
            language,
            "Il foglio nascosto con il piano è rovinato. Indicare anche il piano da cui il file è stato scaricato.",
            "The hidden sheet with the plan is damaged. Give also the plan that the file was downloaded from.",
        ),
        ImportError::BrokenPlan(Some(error)) => say!(
            language,
            "Il piano dentro il file non si legge: {} Indicare anche il piano da cui il file è stato scaricato.",
            "The plan inside the file is not read: {} Give also the plan that the file was downloaded from.",
            view::file_error(error, language)
        ),
        ImportError::OtherPlan { book, plan } => say!(
            language,
            "Il file è di un altro piano: contiene «{}», è stato indicato «{}». Indicare il piano da cui il file è stato scaricato.",
            "The file is of another plan: it has “{}”, and “{}” was given. Give the plan that the file was downloaded from.",
            book,
            plan
        ),
        ImportError::NoHeadings(found) => no_headings(found, language),
        ImportError::NoYear => pick(
            language,
            "La tabella non dice di quale anno è. Scriverlo nell’intestazione del target, come «Valore target 2021».",
            "The table does not say which year it is of. Write it in the heading of the target, such as “Valore target 2021”.",
        ),
    }
}

/// The headings that a table is known by, as they stand in the published ones.
const HEADINGS: (&str, &str) = (
    "Ambito strategico, Codice, Obiettivo, Peso %, Indicatore, Valore iniziale, Valore target 2021, Valore conseguito, Stato di attuazione, Responsabile, Note, Note di monitoraggio, Fonte dati",
    "Strategic area, Code, Objective, Weight, Indicator, Baseline, Target 2021, Achieved value, State, Responsible, Notes, Monitoring note, Data source",
);

fn no_headings(found: &[String], language: Language) -> String {
    let wanted = say!(
        language,
        "Non si riconoscono le intestazioni di una tabella di obiettivi: servono almeno Obiettivo e Indicatore, in una riga sopra i dati. Copiare anche la riga delle intestazioni. Si conoscono: {}.",
        "The headings of a table of objectives are not recognised: at least Objective and Indicator are needed, in a row above the figures. Copy the row of headings, too. Known are: {}.",
        language.pick(HEADINGS.0, HEADINGS.1)
    );
    if found.is_empty() {
        return wanted;
    }
    let found = found.join(", ");
    say!(language, "{} Nella tabella c’è: {}.", "{} The table has: {}.", wanted, found)
}

fn book_error(error: &BookError, language: Language) -> String {
    match error {
        BookError::TooLarge(bytes) => say!(
            language,
            "Il file è di {} MB; se ne leggono al massimo {}. Togliere immagini e fogli che non servono.",
            "The file has {} MB; at most {} are read. Remove pictures and sheets that are not needed.",
            bytes.div_ceil(1_000_000),
            LARGEST_BOOK / 1_000_000
        ),
        BookError::NotXlsx => pick(
            language,
            "Non è un file XLSX. Salvarlo come «Cartella di lavoro di Excel (.xlsx)».",
            "It is not an XLSX file. Save it as “Excel workbook (.xlsx)”.",
        ),
        BookError::OldOrEncrypted => pick(
            language,
            "È un file nel vecchio formato .xls, o protetto da una password per aprirlo. Salvarlo come .xlsx senza password.",
            "It is a file in the old format .xls, or one that needs a password. Save it as .xlsx without a password.",
        ),
        BookError::NoWorkbook => pick(
            language,
            "È un archivio ma non una cartella di lavoro XLSX (forse un file ODS o un documento). Salvarlo come .xlsx.",
            "It is an archive but not an XLSX workbook (perhaps an ODS file or a document). Save it as .xlsx.",
        ),
        BookError::UnpacksTooLarge => pick(
            language,
            "Il file, una volta aperto, è troppo grande. Togliere fogli e righe che non servono.",
            "The file is too large once it is unpacked. Remove sheets and rows that are not needed.",
        ),
        BookError::TooManyCells => pick(
            language,
            "Il file ha più di 300.000 celle. Togliere fogli e righe che non servono.",
            "The file has more than 300,000 cells. Remove sheets and rows that are not needed.",
        ),
        BookError::Damaged(part) => say!(
            language,
            "Il file è rovinato (in «{}»). Aprirlo con il foglio di calcolo, salvarlo di nuovo e riprovare.",
            "The file is damaged (in “{}”). Open it in the spreadsheet, save it again and try once more.",
            part
        ),
    }
}
