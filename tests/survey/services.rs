//! The board of services: what the source says, what bears on it, what was decided.

use stadera::{
    date::Date,
    survey::{
        Certainty, Decision, Digital, Document, Evidence, Id, Session, Step, Verdict,
        dashboard::{Board, Decided, Filter, Grid, Joined, NoService, Query, decide},
        synthesis::Synthesis,
    },
    view::{self, Language},
};

use crate::example;

fn board(document: &Document, filter: &Filter) -> Board {
    Board::of(document, &Grid::of(document), &Synthesis::of(document), filter)
}

fn lanes(board: &Board) -> Vec<usize> {
    board.lanes.iter().map(|lane| lane.cards.len()).collect()
}

/// The tables of 4.1 have 14, 12 and 6 rows. Yes: 8, 7, 3; blended: 2, 1, 3; in part: 4, 1, 0; no: 0, 3, 0.
#[test]
fn services_stand_by_their_answer() {
    let document = example();
    let all = board(&document, &Filter::default());
    assert_eq!((all.total, lanes(&all)), (32, vec![8 + 7 + 3, 2 + 1 + 3, 4 + 1, 3]));
}

/// A board that is narrowed is the one that the filter would have given at once.
#[test]
fn a_board_is_narrowed_as_it_is_filtered() {
    let document = example();
    let all = board(&document, &Filter::default());
    let filters = [
        Filter { digital: Some(Digital::No), ..Filter::default() },
        Filter { table: Some(1), ..Filter::default() },
        Filter { words: Query::read("colloquio"), ..Filter::default() },
        Filter { decided: Some(Decided::Any), ..Filter::default() },
    ];
    for (filter, shown) in filters.iter().zip([3, 12, 3, 0]) {
        let narrowed = all.narrowed(&document.survey, filter);
        assert_eq!(narrowed, board(&document, filter));
        assert_eq!((narrowed.shown(), narrowed.total), (shown, 32), "{filter:?}");
    }
    let card = &all.lanes[3].cards[0];
    assert!(all.has(card.table, card.row));
    assert!(!all.narrowed(&document.survey, &filters[3]).has(card.table, card.row));
}

/// Descriptions that nobody need write are answers of those who did: three annexes have one in 3.1.
#[test]
fn whoever_has_nothing_to_describe_has_not_answered() {
    let mut document = example();
    let service = &mut document.survey.services[0].rows[0];
    service.bearing.truncate(1);
    service.bearing[0].on = Evidence::Item(Id::new("3.1.notes").expect("an identifier"));
    let all = board(&document, &Filter::default());
    let card = all.lanes.iter().flat_map(|lane| &lane.cards).find(|card| (card.table, card.row) == (0, 0));
    let Joined::Answers(who) = &card.expect("a card").joined[0] else { panic!("no answers") };
    let who: Vec<&str> = who.iter().map(|at| document.survey.administrations[*at].id.as_str()).collect();
    assert_eq!(who, ["campania", "emilia-romagna", "marche"]);
}

/// What is joined is what the tables computed again say, and what the scores come to.
#[test]
fn what_bears_on_a_service_brings_its_figures() {
    let document = example();
    let filter = Filter { words: Query::read("soggetti fragili"), ..Filter::default() };
    let found = board(&document, &filter);
    assert_eq!(lanes(&found), [0, 0, 0, 1]);
    let card = &found.lanes[3].cards[0];
    let service = &document.survey.services[card.table].rows[card.row];
    let said: Vec<String> = (service.bearing.iter().zip(card.joined.iter()))
        .map(|(bearing, joined)| {
            let name = view::survey::evidence_name(&document.survey, &bearing.on, Language::English);
            let short: String = name.chars().take(28).collect();
            format!("{short}: {}", view::survey::joined_figures(joined, Language::English))
        })
        .collect();
    assert_eq!(
        said,
        [
            "Section 7.1: 3. Persone con : scores: 10 · median 5 · quartiles 5 and 6 · mean 5.20 · from 2 to 7",
            "Section 7.1: 4. Persone con : scores: 10 · median 5 · quartiles 5 and 6 · mean 5.20 · from 4 to 7",
            "Section 7.1: 5. Non madrelin: scores: 9 · median 5 · quartiles 3 and 6 · mean 4.44 · from 2 to 7",
            "Section 7.1: 6. Persone con : scores: 6 · median 4.5 · quartiles 3 and 6 · mean 4.33 · from 1 to 7",
            "Section 7.1: 7. Disoccupati : scores: 5 · median 6 · quartiles 5 and 6 · mean 5.20 · from 3 to 6",
            "Table 2.8.2: Limitato posses: administrations that say so: 6",
            "Table 2.8.2: Competenze limi: administrations that say so: 7",
            "Table 2.8.2: Necessità per l: administrations that say so: 2",
        ]
    );
    let synthesis = Synthesis::of(&document);
    let efficacy = synthesis.tables.iter().find(|table| table.published.id.as_str() == "2.5").expect("2.5");
    let welcome = &board(&document, &Filter::default()).lanes[0].cards[0];
    let Joined::Marks { plus, minus } = &welcome.joined[1] else { panic!("{:?}", welcome.joined) };
    assert_eq!((plus, minus), (&efficacy.rows[0].cells[0].counted, &efficacy.rows[0].cells[1].counted));
}

/// Every reference leads somewhere, has a reason of one line, and some are doubtful.
#[test]
fn every_service_has_what_bears_on_it() {
    let document = example();
    let all = board(&document, &Filter::default());
    for card in all.lanes.iter().flat_map(|lane| &lane.cards) {
        let service = &document.survey.services[card.table].rows[card.row];
        assert!(!service.bearing.is_empty(), "{}", service.label);
        assert!(!card.joined.contains(&Joined::Nothing), "{}", service.label);
        for bearing in &service.bearing {
            assert!(bearing.why.ends_with('.') && !bearing.why.contains('\n'), "{}", bearing.why);
        }
    }
    let services = document.survey.services.iter().flat_map(|table| &table.rows);
    let bearing: Vec<_> = services.flat_map(|service| &service.bearing).collect();
    let doubtful = bearing.iter().filter(|one| one.certainty == Certainty::Doubtful).count();
    assert_eq!((bearing.len(), doubtful), (90, 34));
}

#[test]
fn a_decision_is_a_step_that_can_be_taken_back() {
    let mut session = Session::new(example());
    let decision = Decision {
        verdict: Verdict::Digital(Digital::No),
        date: Date::new(2022, 3, 1),
        note: Some("Prima il modulo".to_owned()),
    };
    let change = |document: &mut Document| decide(document, 1, 0, Some(decision.clone()));
    assert_eq!(session.edit(Step::Decision, change), Ok(true));
    assert_eq!(session.edit(Step::Decision, change), Ok(false));
    let document = session.document();
    let shown = |decided| board(document, &Filter { decided: Some(decided), ..Filter::default() }).shown();
    assert_eq!(shown(Decided::Any), 1);
    assert_eq!(shown(Decided::Open), 31);
    // The source says yes.
    assert_eq!(shown(Decided::Otherwise), 1);
    assert_eq!(shown(Decided::As(Verdict::Digital(Digital::No))), 1);
    assert_eq!(shown(Decided::As(Verdict::ToExamine)), 0);
    let note = Filter { words: Query::read("MODUL"), ..Filter::default() };
    assert_eq!(board(document, &note).shown(), 1);
    let line =
        view::survey::decision_line(document.survey.services[1].rows[0].decision.as_ref(), Language::Italian);
    assert_eq!(line, "no · 01/03/2022 · Prima il modulo");
    assert_eq!(session.edit(Step::Decision, |document| decide(document, 3, 0, None)), Err(NoService));
    assert_eq!(session.edit(Step::Decision, |document| decide(document, 0, 14, None)), Err(NoService));
    assert_eq!(session.undo(), Some(Step::Decision));
    assert_eq!(session.document(), &example());
}

/// What is examined is not decided otherwise than the source.
#[test]
fn to_examine_is_a_decision_but_no_other_answer() {
    let mut document = example();
    let examine = Decision { verdict: Verdict::ToExamine, date: None, note: None };
    decide(&mut document, 0, 0, Some(examine)).expect("a service");
    let otherwise = Filter { decided: Some(Decided::Otherwise), ..Filter::default() };
    assert_eq!(board(&document, &otherwise).shown(), 0);
    let one = Filter { table: Some(0), digital: Some(Digital::Yes), ..Filter::default() };
    assert_eq!(board(&document, &one).shown(), 8);
}
