//! Figures of a survey that a plan takes over: counted by hand in the annexes, found again in the text of a data source.

use rust_decimal::Decimal;
use stadera::{
    survey::{
        CountingRule, Document,
        citation::{Citation, Cited, citable, fingerprint},
    },
    view::{Language, survey::citation_source},
};

use crate::example;

fn cited(document: &Document, item: &str) -> Cited {
    let all = citable(document);
    all.iter().find(|one| one.item.as_str() == item).expect(item).figures
}

fn number(number: u32) -> Decimal {
    number.into()
}

#[test]
fn scores_are_their_sum_their_number_and_who_was_asked() {
    // Annexes, 7.1, row 1: 3 (Abruzzo), 5 (Calabria), 10 (Emilia-Romagna), 5 (Friuli-Venezia Giulia), 6 (Lazio), 8 (Marche),
    // 6 (Puglia), 8 (PA Trento), 8 (Veneto).
    let figures = cited(&example(), "7.1.1");
    let score = number(3 + 5 + 10 + 5 + 6 + 8 + 6 + 8 + 8);
    assert_eq!(figures, Cited::Scores { asked: number(14), evaluations: number(9), score });
    assert_eq!(figures.share(), None);
}

#[test]
fn marks_are_a_share_by_the_rules_of_the_document() {
    // Annexes, 4, row 3: nine + and Calabria's percentage in that column; one - (Marche). 10 / 11 = 90.909… %.
    let mut document = example();
    let figures = cited(&document, "4.3");
    assert_eq!(figures, Cited::Share { good: number(10), all: number(11) });
    assert_eq!(figures.share(), Some(Decimal::new(9091, 2)));
    document.rules.choose(CountingRule::Percentage, 2);
    assert_eq!(cited(&document, "4.3"), Cited::Share { good: number(9), all: number(10) });
}

#[test]
fn what_nobody_answered_and_what_is_no_figure_is_not_offered() {
    let all = citable(&example());
    assert!(all.iter().all(|one| one.item.as_str() != "5.1.list"));
    assert_eq!(
        citable(&Document {
            survey: stadera::survey::Survey { administrations: Vec::new(), ..example().survey },
            ..example()
        }),
        []
    );
}

#[test]
fn the_reference_is_found_in_the_source_and_is_of_that_file() {
    let document = example();
    let one = citable(&document).into_iter().find(|one| one.item.as_str() == "7.1.1").expect("row 1");
    let source = citation_source(&document, &one, Language::Italian).expect("a source");
    assert!(
        source.starts_with("Indagine «La digitalizzazione")
            && source.contains("7.1 · Specificità Target “fragili” (item della ricerca C.E.), «1. Persone che vivono in aree remote / rurali»: punteggio totale 59, valutazioni 9, amministrazioni interpellate 14 [stadera-survey:dig-2021/7.1.1/"),
        "{source}"
    );
    let citation = Citation::find(&source).expect("a reference");
    assert_eq!(citation, Citation::of(&document, &one.item).expect("a reference"));
    assert_eq!(Some(citation.file), fingerprint(&document));
    let mut other = document;
    other.survey.title.push('.');
    assert_ne!(Some(citation.file), fingerprint(&other));
}

#[test]
fn a_broken_reference_is_none() {
    for source in [
        "",
        "Sito",
        "[stadera-survey:dig-2021/7.1.1/abc]",
        "[stadera-survey:dig 2021/7.1.1/",
        "[stadera-survey:]",
    ] {
        assert_eq!(Citation::find(source), None, "{source}");
    }
}
