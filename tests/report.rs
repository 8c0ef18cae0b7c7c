//! The report: what it holds at each stage, that no text of a plan is markup, that its file needs and runs nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails, in its helpers too")]

mod support;

use proptest::prelude::*;
use quick_xml::{Reader, events::Event};
use stadera::{
    date::Date,
    format::Fingerprint,
    plan::{Document, Exclusion, Stage, Version},
    scoring::{Performance, evaluate},
    view::{Language, Report},
};
use std::sync::Arc;
use support::{
    files,
    plans::documents,
    random::{config, file},
};

const FINAL: &str = "public/examples/arti-2020.json";
const INTERIM: &str = "public/examples/arti-2021-interim.json";
const SEED: u64 = 28;

/// Makes something of the report on a document as it stands.
fn on<T>(
    document: &Document,
    performance: Performance,
    language: Language,
    make: impl Fn(&Report<'_>) -> T,
) -> T {
    let evaluation = evaluate(document, performance);
    make(&Report {
        document,
        version: &Version::Current,
        then: document,
        evaluation: &evaluation,
        date: Date::new(2021, 1, 31).unwrap(),
        fingerprint: Fingerprint::of(b"abc"),
        linked: true,
        language,
    })
}

fn markup(document: &Document) -> String {
    on(document, Performance::Organisational, Language::Italian, |report| report.markup())
}

/// The words, as somebody reads them, with a blank between elements; an error where an element is not closed by its own end.
fn words(markup: &str) -> Result<String, String> {
    let closed = with_ends(markup);
    let mut reader = Reader::from_str(&closed);
    let mut words = String::new();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Eof => return Ok(words.split_whitespace().collect::<Vec<_>>().join(" ")),
            Event::Text(text) => words.push_str(&text.html_content()),
            Event::GeneralRef(name) => words.push(match name.to_string().as_str() {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                other => return Err(format!("entity {other}")),
            }),
            Event::Start(_) | Event::End(_) => words.push(' '),
            _ => {}
        }
    }
}

/// HTML has elements that never end; here they do.
fn with_ends(markup: &str) -> String {
    let mut text = markup.replace("<!doctype html>", "");
    for tag in ["<col ", "<meta "] {
        let pieces: Vec<&str> = text.split(tag).collect();
        let (first, rest) = pieces.split_first().unwrap();
        let rest = rest.iter().map(|piece| tag.to_owned() + &piece.replacen('>', "/>", 1));
        text = (*first).to_owned() + &rest.collect::<String>();
    }
    text
}

/// The tags of a file and its styles, without the texts between them.
fn markup_of(file: &str) -> String {
    let texts = file.split('<').map(|piece| match piece.split_once('>') {
        Some((tag, text)) if tag.starts_with("style") => format!("<{tag}>{text}"),
        Some((tag, _)) => format!("<{tag}>"),
        None => String::new(),
    });
    texts.collect()
}

fn has(words: &str, all: &[&str]) {
    for one in all {
        assert!(words.contains(one), "no «{one}» in\n{words}");
    }
}

#[test]
fn the_report_of_the_year_has_its_parts_in_the_order_of_the_published_one() {
    let words = words(&markup(&files::document(FINAL))).unwrap();
    let order = [
        "Relazione sulla qualità della prestazione 2020",
        "Premessa",
        "Il piano è stato approvato con DGR 153 del 17/02/2020.",
        "È stato rimodulato con DGR 1095 del 03/08/2020",
        "Criteri Le percentuali",
        "Ritardo (R1).",
        "DGR 149 del 17/02/2020; DGR 243 del 02/03/2020",
        "nella misura del 99,75\u{a0}%",
        "Scheda degli obiettivi",
        "Media ponderata 100",
        "Cronoprogrammi Cronoprogramma ARTI 1",
        "Esclusioni per cause esterne",
        "Obiettivo 1.2, fase 1",
        "Non valutabili",
        "Obiettivo 4.4",
        "Come si arriva al totale",
        "Dati di questo documento",
        "31/01/2021",
        "Impronta del file (SHA-256) ba7816bf 8f01cfea",
    ];
    let words = words.replace('\u{a0}', " ");
    let mut from = 0;
    for part in order {
        let part = part.replace('\u{a0}', " ");
        let at =
            words[from..].find(&part).unwrap_or_else(|| panic!("«{part}» is not after {from} in\n{words}"));
        from += at;
    }
}

#[test]
fn the_table_has_the_published_figures() {
    let words = words(&markup(&files::document(FINAL))).unwrap().replace('\u{a0}', " ");
    has(
        &words,
        &[
            "43.567 / 43.567",
            "95,20 % 397 / 417",
            "91,33 % 18.280 / 20.015",
            "50,00 % 50,00 % 2021–2022: ≥ dato finale anno precedente",
            "non valutabile Vale solo per la prestazione individuale del direttore",
            "01/01/2020 30/09/2020",
            "Media ponderata 100",
        ],
    );
}

#[test]
fn the_interim_report_tells_states_and_no_total() {
    let words = words(&markup(&files::document(INTERIM))).unwrap().replace('\u{a0}', " ");
    has(
        &words,
        &[
            "Monitoraggio intermedio al 30/06/2021",
            "Gli indicatori sono 18.",
            "3. secondo le aspettative: 13",
            "Valutazione sintetica",
            "Stato intermedio (R10)",
        ],
    );
    for absent in ["Come si arriva al totale", "% obiettivo", "Non valutabili"] {
        assert!(!words.contains(absent), "{absent}");
    }
}

#[test]
fn a_plan_that_is_not_monitored_has_no_columns_of_the_monitoring() {
    let mut document = files::document(FINAL);
    document.plan.stage = Stage::Planned;
    let words = words(&markup(&document)).unwrap();
    has(
        &words,
        &[
            "Piano della qualità della prestazione 2020",
            "Il piano ha 13 obiettivi, con pesi che sommano a 100.",
        ],
    );
    for absent in ["Note di monitoraggio", "% indicatore", "Fine effettiva", "Dati mancanti", "99,75"] {
        assert!(!words.contains(absent), "{absent}");
    }
}

#[test]
fn what_is_missing_and_left_out_is_said_with_its_reason() {
    let mut document = files::document(FINAL);
    let objective = Arc::make_mut(&mut document.plan.areas[1].objectives[0]);
    objective.exclusion = Some(Exclusion { reason: "Piattaforma ferma per l’emergenza".to_owned() });
    let other = Arc::make_mut(&mut document.plan.areas[3].objectives[0]);
    other.indicators[0].r#final.value = None;
    other.indicators[0].measure.forget_monitoring();
    let words = words(&markup(&document)).unwrap().replace('\u{a0}', " ");
    has(
        &words,
        &[
            "Obiettivo 2.2 «Gestione degli avvisi",
            "»: Piattaforma ferma per l’emergenza",
            "»: esclusione per cause esterne",
            "Dati mancanti",
            "Obiettivo 4.1, numeratore: da indicare",
            "il totale non è definitivo: 100,00 % (provvisorio, tra",
        ],
    );
}

fn objectives_first_phase(document: &Document) -> String {
    let schedule = document.plan.indicators().find_map(|one| one.schedule()).unwrap();
    schedule.phases[0].id.to_string()
}

#[test]
fn results_lead_to_their_explanations_on_the_page_and_nowhere_in_a_file() {
    let document = files::document(FINAL);
    let page = markup(&document);
    let objective = &document.plan.areas[1].objectives[0];
    let phase = &objectives_first_phase(&document);
    for part in [
        "".to_owned(),
        format!("/{}", objective.id),
        format!("/{}", objective.indicators[0].id),
        format!("/{phase}"),
    ] {
        assert!(page.contains(&format!("<a href=\"#/piani/arti-2020/perche{part}\">")), "{part}");
    }
    let file = on(&document, Performance::Organisational, Language::Italian, |report| report.file());
    assert!(!file.contains("href"), "a file leads nowhere");
}

#[test]
fn a_file_runs_and_fetches_nothing() {
    let file =
        on(&files::document(FINAL), Performance::Organisational, Language::English, |report| report.file());
    // The notes of the plan name addresses of the web: texts, which lead nowhere.
    for sign in [
        "<script",
        "<link",
        "<img",
        "<iframe",
        " src=",
        " href=",
        " onclick",
        " onload",
        " onerror",
        "@import",
        "url(\"http",
        "url(http",
    ] {
        assert_eq!(markup_of(&file).find(sign), None, "{sign}");
    }
    assert!(file.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(file.contains("default-src 'none'"));
    let style = &file[file.find("<style>").unwrap()..file.find("</style>").unwrap()];
    words(&file.replace(style, "<style>")).unwrap();
}

#[test]
fn english_reports_are_english() {
    let document = files::document(FINAL);
    let words =
        words(&on(&document, Performance::Individual, Language::English, |report| report.markup())).unwrap();
    has(
        &words,
        &["Report on the quality of performance 2020", "Premise", "Weighted mean", "Performance Individual"],
    );
    for italian in ["Premessa", "Scheda degli", "Dati di questo", "Come si arriva", " · scadenza", "vedi "] {
        assert!(!words.contains(italian), "{italian}");
    }
}

proptest! {
    #![proptest_config(config(SEED, 300))]

    /// Whatever a plan says, the report closes what it opens, and shows it as it stands.
    #[test]
    fn no_plan_breaks_the_report(mut document in documents(), stage in 0_usize..3, hostile in "[<>&\"'=/ a-z\u{0}-\u{1f}]{1,40}") {
        document.plan.stage = [Stage::Planned, Stage::Interim, Stage::Final][stage];
        document.plan.title.clone_from(&hostile);
        for area in &mut document.plan.areas {
            area.title.clone_from(&hostile);
            for objective in &mut area.objectives {
                let objective = Arc::make_mut(objective);
                objective.title = format!("<script>{hostile}");
                objective.note = Some(format!("</td></table>{hostile}"));
            }
        }
        for performance in [Performance::Organisational, Performance::Individual] {
            let markup = on(&document, performance, Language::Italian, |report| report.markup());
            let read = words(&markup);
            prop_assert!(read.is_ok(), "{read:?} in {markup}\n{}", file(&document));
            prop_assert!(!markup.contains("<script"));
        }
    }
}
