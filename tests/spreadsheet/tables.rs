//! Tables that come from elsewhere: a new plan, and what was understood of each row.

use proptest::prelude::*;
use stadera::{
    plan::{Measure, Stage, State, Target},
    spreadsheet::{Import, ImportError, Said, export, import, import_error, import_table},
    view::Language,
};

use super::{formulas::example, support::random::config};

/// Rows of the interim monitoring of 2021 as somebody copies them out of a spreadsheet.
const INT_2021: &str = "\
AGENZIA REGIONALE TOSCANA PER L'IMPIEGO (ARTI) - MONITORAGGIO INTERMEDIO AL 30/06/2021
I\tAMBITO STRATEGICO\tII\tRISULTATI ATTESI\t\t\t\t\t\tNote\tResponsabile attuazione (1)\tCollegamento con la Programmazione regionale 2021\tMONITORAGGIO\t\t\tVALUTAZIONE
\t\t\tObiettivo\tPeso %\tIndicatore\tValore iniziale\tValore target 2021\tValore target 2022 - 2023\t\t\t\tValore conseguito dall'indicatore\tNote di monitoraggio\tFonte dati\tValutazione sintetica sullo stato di attuazione dell'indicatore
1\tPolitiche per il diritto e la dignità del lavoro\t1.7\tRedazione delle Linee guida\t8,00%\tRealizzazione delle attività previste secondo il cronoprogramma\t-\t100,00%\t-\tSi veda il cronoprogramma ARTI 6\tDirezione\tProgetto DEFR n. 11\t50,00%\tSi veda il cronoprogramma ARTI 6\tDirezione\t1. in anticipo
2\tProgetti rivolti a determinate categorie di utenti\t2.1\tGestione dei 4 avvisi\t5,00%\tNumero di istruttorie effettuate/numero di domande pervenute\t95,20% dato 2020\t100,00%\t100,00%\t-\tDirezione\tProgetto DEFR n. 11\t94,43%\tSono state concluse 305 istruttorie\tDirezione\t3. secondo le aspettative
3\tServizi alle imprese\t3.1\tIncremento del numero delle imprese\t8,00%\tNumero di imprese\t91,33% dato 2020\t90,00%\t>= dato finale anno precedente\t-\tDirezione\tProgetto DEFR n. 11\tnon so\t-\tDirezione\t9. altro
\t\t\t\t\tAltro indicatore\t-\t>= dato finale anno precedente\t-\t-\t\t\t-\t-\t-\t-
\t\t\t\t100,00%
";

fn problems(import: &Import) -> Vec<(String, String)> {
    let problem = |row: &stadera::spreadsheet::Understood| match &row.said {
        Said::Problem(message) => Some((row.place.clone(), message.clone())),
        Said::Taken { .. } => None,
    };
    import.rows.iter().filter_map(problem).collect()
}

#[test]
fn the_table_of_the_interim_monitoring_gives_a_plan() {
    let read = import_table(INT_2021.as_bytes(), Language::Italian).expect("a plan");
    let plan = &read.document.plan;
    assert_eq!((plan.year, plan.stage), (2021, Stage::Interim));
    assert_eq!(plan.body, "AGENZIA REGIONALE TOSCANA PER L'IMPIEGO (ARTI)");
    let areas: Vec<(&str, usize)> =
        plan.areas.iter().map(|area| (area.code.as_str(), area.objectives.len())).collect();
    assert_eq!(areas, [("1", 1), ("2", 1), ("3", 1)]);
    let indicators: Vec<_> = plan.indicators().collect();
    assert_eq!(indicators.len(), 4);
    let schedule = indicators[0].schedule().expect("a schedule");
    assert_eq!(schedule.name, "Cronoprogramma ARTI 6");
    assert_eq!(indicators[0].interim.state, Some(State::Early));
    let Measure::Numeric(number) = &indicators[1].measure else { panic!("{:?}", indicators[1]) };
    assert_eq!(number.unit, "%");
    assert_eq!(
        indicators[1].baseline.map(|one| (one.value.to_string(), one.year)),
        Some(("95.20".to_owned(), Some(2020)))
    );
    assert_eq!(indicators[1].interim.value.map(|one| one.to_string()), Some("94.43".to_owned()));
    assert_eq!(indicators[2].later_targets[0].target, Target::AtLeastPreviousFinal);
    assert_eq!((indicators[2].later_targets[0].from, indicators[2].later_targets[0].to), (2022, 2023));
    assert_eq!(indicators[3].target, Some(Target::AtLeastPreviousFinal));
    let problems = problems(&read);
    let places: Vec<&str> = problems.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(places, ["M6", "P6", "8"], "{problems:?}");
    assert!(problems[0].1.starts_with("«non so» non è un numero."));
    assert!(problems[1].1.starts_with("«9. altro» non è tra le voci possibili: 1. in anticipo"));
    let taken = read.rows.iter().filter(|row| matches!(row.said, Said::Taken { .. }));
    assert_eq!(taken.count(), 4);
}

#[test]
fn a_table_in_a_workbook_is_read_by_its_formats() {
    // Ours, made into anybody's: without the marks, Scheda is a table like another.
    let mut parts =
        super::archive::Parts::of(&export(&example("arti-2020"), Language::Italian).expect("a workbook"));
    for number in 1..30 {
        let name = super::archive::Parts::sheet(number);
        if parts.0.iter().any(|(one, _)| *one == name) {
            parts.put(number, "A1", "", "");
        }
    }
    let book = parts.packed();
    assert_eq!(import(&book, None, Language::Italian).map(|_| ()), Err(ImportError::NotOurs));
    let read = import_table(&book, Language::Italian).expect("a plan");
    let original = example("arti-2020");
    let weights = |plan: &stadera::plan::Plan| {
        plan.objectives()
            .map(|(_, one)| (one.code.clone(), one.weight.map(|one| one.get().normalize())))
            .collect::<Vec<_>>()
    };
    assert_eq!(weights(&read.document.plan), weights(&original.plan));
    assert_eq!(read.document.plan.indicators().count(), original.plan.indicators().count());
}

#[test]
fn a_table_without_headings_or_year_says_so() {
    let error =
        |text: &str| import_table(text.as_bytes(), Language::Italian).map(|_| ()).expect_err("an error");
    let found = ["1.1", "Aprire", "60"].map(ToOwned::to_owned).to_vec();
    assert_eq!(error("1.1;Aprire;60"), ImportError::NoHeadings(found.clone()));
    let said = import_error(&ImportError::NoHeadings(found), Language::English);
    assert!(
        said.contains("Known are: Strategic area,") && said.ends_with("The table has: 1.1, Aprire, 60."),
        "{said}"
    );
    assert_eq!(error("Obiettivo;Peso;Indicatore\nAprire;60;Ore"), ImportError::NoYear);
    assert_eq!(error(""), ImportError::NoHeadings(Vec::new()));
}

#[test]
fn a_table_in_the_letters_of_windows_is_read() {
    let table = b"Obiettivo;Indicatore;Target 2021\nQualit\xe0 \x96 servizi;Ore;60";
    let read = import_table(table, Language::Italian).expect("a plan");
    let titles: Vec<_> = read.document.plan.objectives().map(|(_, one)| one.title.clone()).collect();
    assert_eq!(titles, ["Qualità – servizi"]);
}

proptest! {
    #![proptest_config(config(0x7461_626c, 300))]

    #[test]
    fn no_text_stops_the_program(text in "(?s)(Obiettivo|Indicatore|Peso|Target 2021|Valore target|[;\\t\\n\",-]|[0-9/%.]{1,4}|\\PC{0,3}){0,60}") {
        if let Ok(read) = import_table(format!("Obiettivo;Indicatore;Target 2021\n{text}").as_bytes(), Language::Italian) {
            let file = stadera::format::write(&read.document).expect("a file");
            let back = stadera::format::read(file.as_bytes());
            prop_assert!(back.is_ok(), "{:?}", back);
        }
    }
}
