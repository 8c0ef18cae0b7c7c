//! Workbooks that somebody broke: each is said with its place and what to do, and none stops the program.

use std::sync::LazyLock;

use proptest::prelude::*;
use stadera::{
    number::{Figure, Weight},
    plan::{Document, SurveyRules, Target, Threshold},
    spreadsheet::{BookError, Import, ImportError, Said, export, import, import_error, import_table},
    view::Language,
};

use super::{archive::Parts, formulas::example, support::random::config};

static PLAN: LazyLock<Document> = LazyLock::new(|| example("arti-2020"));
static PARTS: LazyLock<Parts> = LazyLock::new(|| Parts::of(&BOOK));
static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| export(&PLAN, Language::Italian).expect("a workbook"));

fn parts() -> Parts {
    PARTS.clone()
}

fn read(parts: &Parts) -> Import {
    import(&parts.packed(), None, Language::Italian).unwrap_or_else(|error| panic!("{error:?}"))
}

/// What was not taken: place, what it is about, and why.
fn problems(import: &Import) -> Vec<String> {
    let problem = |row: &stadera::spreadsheet::Understood| match &row.said {
        Said::Problem(message) => Some(format!("{}|{}|{}|{message}", row.sheet, row.place, row.what)),
        Said::Taken { .. } => None,
    };
    import.rows.iter().filter_map(problem).collect()
}

/// The identifiers of an objective and of its first indicator.
fn ids(code: &str) -> (String, String) {
    let (_, one) = PLAN.plan.objectives().find(|(_, one)| one.code == code).expect("an objective");
    (one.id.to_string(), one.indicators[0].id.to_string())
}

/// One cell of Scheda changed, and the one problem that this gives.
fn broken(key: &str, code: &str, attributes: &str, content: &str) -> String {
    let mut parts = parts();
    let (objective, indicator) = ids(code);
    let cell = parts.find(1, key, if key.starts_with("objective") { &objective } else { &indicator });
    parts.put(1, &cell, attributes, content);
    let read = read(&parts);
    assert_eq!(read.document, *PLAN, "{key}: the plan stays as it was");
    let problems = problems(&read);
    assert_eq!(problems.len(), 1, "{problems:?}");
    let text = problems[0].clone();
    assert!(text.starts_with(&format!("Scheda|{cell}|")), "{text}");
    text.splitn(3, '|').nth(2).expect("a text").to_owned()
}

const TEXT: &str = "t=\"str\"";

#[test]
fn a_cell_that_cannot_be_taken_says_why_and_what_to_do() {
    for (key, attributes, content, expected) in [
        (
            "objective.weight",
            TEXT,
            "<v>molto</v>",
            "Obiettivo 3.1, Peso %|«molto» non è un numero. Scrivere una cifra, o lasciare la cella vuota.",
        ),
        (
            "objective.weight",
            "",
            "<v>12</v>",
            "Obiettivo 3.1, Peso %|12 è fuori dai limiti: un peso va da 0 a 100 %, una cifra fino a 10.000 miliardi. Correggere la cella.",
        ),
        (
            "objective.title",
            TEXT,
            "<v> </v>",
            "Obiettivo 3.1, Obiettivo|Non può restare vuoto: resta il valore di prima. Scrivere un testo.",
        ),
        (
            "objective.scope",
            TEXT,
            "<v>tutte</v>",
            "Obiettivo 3.1, Prestazione (obiettivo)|«tutte» non è tra le voci possibili: organizzativa e individuale, solo organizzativa, solo individuale. Sceglierne una dall’elenco della cella.",
        ),
        (
            "indicator.target",
            "t=\"e\"",
            "<f>A1/0</f><v>#DIV/0!</v>",
            "Obiettivo 3.1, Valore target|La cella dà l’errore #DIV/0!. Scrivere il valore al posto della formula.",
        ),
        (
            "final.numerator",
            TEXT,
            "<v>1.234</v>",
            "Obiettivo 3.1, Numeratore|«1.234» si può leggere in due modi. Scriverlo come numero, senza punto delle migliaia.",
        ),
        (
            "final.end",
            "",
            "<v>44000</v>",
            "Obiettivo 3.1, Fine effettiva|Questo tipo di indicatore non ha questo campo: «44000» non è stato preso. Cambiare il tipo in Stadera, o vuotare la cella.",
        ),
        (
            "indicator.kind",
            TEXT,
            "<v>cronoprogramma</v>",
            "Obiettivo 3.1, Tipo|Questa colonna si mostra soltanto: la modifica non è stata presa. Farla in Stadera.",
        ),
        (
            "result.technical",
            "",
            "<v>1</v>",
            "|Al posto della formula c’è un valore scritto a mano, che non è stato preso: il risultato lo calcola Stadera. Correggere i dati da cui viene.",
        ),
    ] {
        assert_eq!(broken(key, "3.1", attributes, content), expected, "{key}");
    }
    let twice = broken("objective.code", "3.1", TEXT, "<v>1.1</v>");
    assert!(twice.starts_with("Obiettivo 3.1, II|Il codice 1.1 è già di «"), "{twice}");
}

#[test]
fn a_phase_that_cannot_be_taken_says_why() {
    let phase =
        PLAN.plan.indicators().find_map(|one| one.schedule()).expect("a schedule").phases[0].id.to_string();
    let one = |changes: &[(&str, &str, &str)]| {
        let mut parts = parts();
        for (key, attributes, content) in changes {
            let cell = parts.find(2, key, &phase);
            parts.put(2, &cell, attributes, content);
        }
        let read = read(&parts);
        assert_eq!(read.document, *PLAN);
        problems(&read).remove(0).rsplit('|').next().expect("a text").to_owned()
    };
    assert!(
        one(&[("final.end", TEXT, "<v>31 febbraio</v>")])
            .starts_with("«31 febbraio» non è un giorno del calendario.")
    );
    assert!(one(&[("final.end", "", "<v>44000.5</v>")]).contains("non è un giorno del calendario"));
    assert!(
        one(&[("final.estimated", "", "<v>44000</v>")])
            .starts_with("C’è una fine effettiva accanto a una fine stimata.")
    );
    assert!(
        one(&[("final.end", "", ""), ("final.basis", TEXT, "<v>la nota</v>")])
            .starts_with("C’è la frase della stima")
    );
    assert!(one(&[("phase.end", "", "<v>40000</v>")]).contains("prima dell’inizio"));
}

#[test]
fn what_is_gone_or_doubled_stays_in_the_plan_and_is_said() {
    let (objective, indicator) = ids("3.2");
    // Rows without their identifiers, or with those of others.
    let mut gone = parts();
    for (key, id) in [("objective.id", &objective), ("indicator.id", &indicator)] {
        let cell = gone.find(1, key, id);
        gone.put(1, &cell, "", "");
    }
    let said = problems(&read(&gone)).join("\n");
    assert!(
        said.contains("La riga è nuova e non è stata letta.")
            && said.contains("||Obiettivo 3.2|La sua riga non c’è più"),
        "{said}"
    );
    let mut doubled = parts();
    let other = doubled.find(1, "objective.id", &objective);
    doubled.put(1, &other, TEXT, &format!("<v>{}</v>", ids("3.1").0));
    let said = problems(&read(&doubled)).join("\n");
    assert!(said.contains("Obiettivo 3.1|La riga c’è due volte"), "{said}");
    assert!(said.contains("Obiettivo 3.2|La sua riga non c’è più"), "{said}");
    let mut foreign = parts();
    foreign.put(1, &other, TEXT, "<v>nessuno</v>");
    assert!(
        problems(&read(&foreign))
            .join("\n")
            .contains("|nessuno|L’identificatore nascosto non è di questo piano")
    );
    // A column, the keys, a sheet.
    let mut column = parts();
    let key = column.find(1, "objective.weight", &objective);
    let heading = format!("{}2", key.trim_end_matches(char::is_numeric));
    column.put(1, &heading, "", "");
    assert_eq!(
        problems(&read(&column)),
        [
            "Scheda||Peso %|La colonna non c’è più: nel piano i suoi valori restano com’erano. Se serviva, scaricare di nuovo il file."
        ]
    );
    let mut keys = parts();
    keys.put(1, "B2", "", "");
    assert!(
        problems(&read(&keys))[0].starts_with("Scheda|2||Manca la riga nascosta con le chiavi delle colonne")
    );
    let mut sheet = parts();
    sheet.put(2, "A1", "", "");
    let said = problems(&read(&sheet)).join("\n");
    assert!(
        said.contains("Il foglio non è di Stadera") && said.contains("|Il suo foglio non c’è più"),
        "{said}"
    );
}

#[test]
fn merged_cells_and_formulas_in_inputs_are_said() {
    let (objective, indicator) = ids("3.2");
    let mut merged = parts();
    let cell = merged.find(1, "objective.weight", &objective);
    let above = cell.replace(|one: char| one.is_ascii_digit(), "");
    let number: u32 = cell.trim_start_matches(char::is_alphabetic).parse().expect("a row");
    merged.put(1, &cell, "", "");
    let name = Parts::sheet(1);
    let area =
        format!("<mergeCells count=\"1\"><mergeCell ref=\"{above}{}:{cell}\"/></mergeCells>", number - 1);
    let text = merged.text(&name).replace("</sheetData>", &format!("</sheetData>{area}"));
    merged.set(&name, &text);
    let said = problems(&read(&merged));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains(&format!("La cella è unita con {above}{}, che la copre", number - 1)),
        "{said:?}"
    );
    let mut formula = parts();
    let cell = formula.find(1, "indicator.target", &indicator);
    formula.put(1, &cell, "", "<f>1/2+0.1</f><v>0.6</v>");
    let read = read(&formula);
    let target = read
        .document
        .plan
        .objectives()
        .find(|(_, one)| one.code == "3.2")
        .expect("an objective")
        .1
        .indicators[0]
        .target;
    assert_eq!(
        target.map(|one| matches!(one, Target::Value(value) if value.to_string() == "60")),
        Some(true),
        "{target:?}"
    );
    let Said::Taken { from, to, remark } = &read.rows[0].said else { panic!("{:?}", read.rows) };
    assert!(from.starts_with("50") && to.starts_with("60"), "{from} {to}");
    assert_eq!(remark, "La cella contiene una formula: è stato preso il valore che mostrava.");
}

#[test]
fn files_that_are_no_workbook_say_what_they_are() {
    let said = |bytes: &[u8]| {
        let error = import(bytes, None, Language::Italian).expect_err("an error");
        import_error(&error, Language::Italian)
    };
    assert_eq!(said(b"{}"), "Non è un file XLSX. Salvarlo come «Cartella di lavoro di Excel (.xlsx)».");
    assert!(
        said(&[0xd0, 0xcf, 0x11, 0xe0, 0])
            .starts_with("È un file nel vecchio formato .xls, o protetto da una password")
    );
    assert!(said(b"PK\x03\x04").starts_with("Il file è rovinato"));
    assert!(said(&vec![b'x'; 20_000_001]).starts_with("Il file è di 21 MB; se ne leggono al massimo 20."));
    let mut other = parts();
    other.0.retain(|(name, _)| name != "xl/workbook.xml");
    assert!(said(&other.packed()).starts_with("È un archivio ma non una cartella di lavoro XLSX"));
    let mut gone = parts();
    gone.0.retain(|(name, _)| name != "xl/worksheets/sheet2.xml");
    assert!(
        said(&gone.packed()).starts_with("Il file è rovinato (in «Cronoprogramma ARTI 1»)"),
        "{}",
        said(&gone.packed())
    );
    let mut newer = parts();
    newer.put(1, "A1", TEXT, "<v>stadera:sheet:2:it:</v>");
    assert!(said(&newer.packed()).contains("più nuova di questa Stadera"));
}

#[test]
fn a_scale_that_was_changed_in_the_file_is_said() {
    let mut plan = PLAN.clone();
    let step = |from: &str, percent: &str| Threshold {
        from: Figure::parse(from).expect("a figure"),
        percent: Weight::parse(percent).expect("a weight"),
    };
    let scale = vec![step("3", "100"), step("2", "50")];
    plan.rules.survey =
        Some(SurveyRules { quorum: Weight::parse("30").expect("a weight"), scale, example: true });
    let book = export(&plan, Language::Italian).expect("a workbook");
    assert_eq!(import(&book, None, Language::Italian).map(|read| read.rows), Ok(Vec::new()));
    let mut parts = Parts::of(&book);
    let criteria = 2 + plan.plan.indicators().filter(|one| one.schedule().is_some()).count() + 1;
    parts.put(criteria, "B8", "", "<v>0.6</v>");
    let problems = problems(&read(&parts));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("Criteri|B8||Quorum e scala si cambiano in Stadera"), "{problems:?}");
}

#[test]
fn without_its_hidden_plan_a_workbook_asks_for_the_plan() {
    let mut parts = parts();
    let last = (1..30)
        .rev()
        .find(|number| parts.0.iter().any(|(name, _)| *name == Parts::sheet(*number)))
        .expect("sheets");
    parts.put(last, "A1", "", "");
    let error = import(&parts.packed(), None, Language::English).expect_err("an error");
    assert_eq!(error, ImportError::NoPlan);
    let put = import(&parts.packed(), Some(&PLAN), Language::English).expect("a plan");
    assert_eq!(put.document, *PLAN);
    let other = example("arti-2021-interim");
    assert!(matches!(import(&BOOK, Some(&other), Language::English), Err(ImportError::OtherPlan { .. })));
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let mut parts = parts();
    let name = Parts::sheet(1);
    // A million rows that say where they stand, and one cell beyond all others: neither takes memory for what is not there.
    let far = parts
        .text(&name)
        .replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>");
    parts.set(&name, &far);
    assert!(import(&parts.packed(), None, Language::Italian).is_ok());
    let beyond = far.replace("XFD1048576", "XFE1048577");
    parts.set(&name, &beyond);
    assert!(matches!(import(&parts.packed(), None, Language::Italian), Err(ImportError::Book(_))));
    let cells = "<c><v>1</v></c>".repeat(16_000);
    let rows = format!("<row>{cells}</row>").repeat(20);
    let name = Parts::sheet(2);
    parts = self::parts();
    let text = parts.text(&name).replace("</sheetData>", &format!("{rows}</sheetData>"));
    parts.set(&name, &text);
    let error = import(&parts.packed(), None, Language::Italian).expect_err("too many cells");
    assert_eq!(error, ImportError::Book(BookError::TooManyCells));
    // A part of nothing but zeroes, which packs to next to nothing.
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 151_000_000], 1);
    let book = parts.packed_with("xl/workbook.xml", &bomb);
    let error = import(&book, None, Language::Italian).expect_err("too much");
    assert_eq!(error, ImportError::Book(BookError::UnpacksTooLarge));
}

proptest! {
    #![proptest_config(config(0x6272_6b6e, 60))]

    #[test]
    fn bytes_that_change_never_stop_the_program(at in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20), cut in proptest::option::weighted(0.2, any::<prop::sample::Index>())) {
        // Without compression, so that a byte changes the text and not only the packing.
        let mut book = parts().packed();
        for (index, byte) in at {
            let at = index.index(book.len());
            book[at] = byte;
        }
        if let Some(cut) = cut {
            book.truncate(cut.index(book.len()));
        }
        let _ = import(&book, None, Language::Italian);
        let _ = import_table(&book, Language::English);
    }

    #[test]
    fn cells_that_change_never_stop_the_program(
        cells in proptest::collection::vec((1_usize..7, any::<prop::sample::Index>(), 0_usize..12), 1..30),
    ) {
        let mut parts = parts();
        for (sheet, index, other) in cells {
            let text = parts.text(&Parts::sheet(sheet)).to_owned();
            let names: Vec<&str> = text.split("<c r=\"").skip(1).filter_map(|cell| cell.split('"').next()).collect();
            let (attributes, content) = [
                ("", ""), ("t=\"s\"", "<v>999999</v>"), ("t=\"s\"", "<v>3</v>"), ("t=\"str\"", "<v>=1+1</v>"),
                ("", "<v>1e300</v>"), ("", "<v>-1</v>"), ("", "<v>0.1234567890123456789</v>"), ("t=\"b\"", "<v>1</v>"),
                ("t=\"e\"", "<v>#REF!</v>"), ("t=\"inlineStr\"", "<is><t>31/12/2020</t></is>"), ("", "<v>44000</v>"),
                ("t=\"str\"", "<v>≥ dato finale anno precedente</v>"),
            ][other];
            parts.put(sheet, names[index.index(names.len())], attributes, content);
        }
        if let Ok(read) = import(&parts.packed(), None, Language::Italian) {
            // Whatever was taken is a plan that its own file can hold.
            let file = stadera::format::write(&read.document).expect("a file");
            prop_assert!(stadera::format::read(file.as_bytes()).is_ok());
        }
    }
}
