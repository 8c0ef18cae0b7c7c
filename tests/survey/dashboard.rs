//! The dashboard: its figures of the survey of 2021 against counts by hand in the annexes; who is behind them; its tables.

use stadera::{
    survey::{
        Column, Document,
        dashboard::{
            Grid, ItemOrder, Matrix, Problem, ProblemKind, Profile, RowOrder, Scores, Standing, State,
            StateKind, problems,
        },
        synthesis::Synthesis,
    },
    view::{self, Language},
};

use crate::example;

/// The position of an item in the whole form.
pub fn item(document: &Document, id: &str) -> usize {
    let sections = document.survey.questionnaire.sections.iter();
    sections.flat_map(|section| &section.items).position(|item| item.id.as_str() == id).expect(id)
}

pub fn section(document: &Document, id: &str) -> usize {
    document.survey.questionnaire.sections.iter().position(|section| section.id.as_str() == id).expect(id)
}

fn one(document: &Document, id: &str) -> usize {
    document.survey.administrations.iter().position(|one| one.id.as_str() == id).expect(id)
}

fn ids(document: &Document, positions: &[usize]) -> String {
    let id = |position: &usize| document.survey.administrations[*position].id.as_str();
    positions.iter().map(id).collect::<Vec<_>>().join(" ")
}

/// Efficacy of the digital services (section 4): Calabria gives 100, 80 and 50 %, Lombardia leaves all blank.
#[test]
fn a_matrix_holds_what_stands_in_the_annexes() {
    let document = example();
    let grid = Grid::of(&document);
    let efficacy = section(&document, "4");
    let matrix = Matrix::of(&grid, &document.survey, efficacy, RowOrder::Source, ItemOrder::Form);
    let calabria = &matrix.window(&grid, 1, 1)[0];
    let signs: Vec<String> = (calabria.cells.iter().take(3))
        .map(|cell| view::survey::cell_sign(cell.state, Language::English))
        .collect();
    assert_eq!(signs, ["100%", "80%", "50%"]);
    assert_eq!(calabria.tally.in_column(Column::Plus), 3);
    let lombardia = &matrix.window(&grid, one(&document, "lombardia"), 1)[0];
    assert!(lombardia.cells.iter().take(3).all(|cell| cell.state == State::BlankSection));
    // 4.1, which table 2.5 computed again has, too: nine and four, and Lombardia has nothing.
    let [first, ..] = matrix.columns.as_slice() else { panic!("no columns") };
    assert_eq!((first.in_column(Column::Plus), first.in_column(Column::Minus), first.blank()), (9, 4, 1));
    assert_eq!((first.of(StateKind::Plus), first.of(StateKind::Percentage)), (8, 1));
    let minus = grid.who_in(matrix.items[0], Column::Minus);
    assert_eq!(ids(&document, &minus), "marche piemonte toscana trento");
    // A mark that nobody named stands in the row of added ones: Lazio's.
    let added = grid.who(item(&document, "4.other"), StateKind::Added);
    assert_eq!(ids(&document, &added), "lazio");
}

#[test]
fn a_matrix_is_put_in_order_by_what_counts_as_good_by_name_and_by_what_is_blank() {
    let document = example();
    let (grid, survey) = (Grid::of(&document), &document.survey);
    let efficacy = section(&document, "4");
    let order = |rows, items| Matrix::of(&grid, survey, efficacy, rows, items);
    let good = order(RowOrder::Good, ItemOrder::Good);
    let counts: Vec<_> = good.columns.iter().map(|tally| tally.in_column(Column::Plus)).collect();
    // 4.2 has 11, 4.3 has 10, 4.1 has 9; then what has no marks that count.
    assert_eq!(counts[..3], [11, 10, 9]);
    assert_eq!(good.items[0], item(&document, "4.2"));
    let plus: Vec<_> =
        good.window(&grid, 0, 14).iter().map(|row| row.tally.in_column(Column::Plus)).collect();
    assert!(plus.is_sorted_by(|one, other| one >= other), "{plus:?}");
    let names = order(RowOrder::Name, ItemOrder::Form).administrations;
    assert_eq!(ids(&document, &names[..2]), "abruzzo calabria");
    let blank = order(RowOrder::Blank, ItemOrder::Form).administrations;
    assert_eq!(ids(&document, &blank[..1]), "lombardia");
    assert_eq!(order(RowOrder::Source, ItemOrder::Form).window(&grid, 12, 5).len(), 2);
}

/// The scores as they stand in table 2.8.1, sorted, with the calculation beside them.
#[test]
fn scores_have_their_median_quartiles_and_mean() {
    let document = example();
    let groups = Scores::all(&Grid::of(&document));
    let figures: Vec<String> = groups
        .iter()
        .map(|group| view::survey::spread_figures(group.spread.as_ref(), Language::English))
        .collect();
    assert_eq!(
        figures,
        [
            // 3 5 5 6 6 8 8 8 10: of 3 5 5 6 6, of 6 8 8 8 10; 59 / 9
            "scores: 9 · median 6 · quartiles 5 and 8 · mean 6.56 · from 3 to 10",
            // 3 5 6 6 7 8 8 10: (6 + 7) / 2; of 3 5 6 6, of 7 8 8 10; 53 / 8 = 6.625
            "scores: 8 · median 6.5 · quartiles 5.5 and 8 · mean 6.63 · from 3 to 10",
            // 2 4 5 5 5 5 6 6 7 7: 52 / 10
            "scores: 10 · median 5 · quartiles 5 and 6 · mean 5.20 · from 2 to 7",
            // 4 4 5 5 5 5 5 6 6 7: 52 / 10
            "scores: 10 · median 5 · quartiles 5 and 6 · mean 5.20 · from 4 to 7",
            // 2 2 3 3 5 6 6 6 7: of 2 2 3 3 5, of 5 6 6 6 7; 40 / 9
            "scores: 9 · median 5 · quartiles 3 and 6 · mean 4.44 · from 2 to 7",
            // 1 3 4 5 6 7: (4 + 5) / 2; 26 / 6
            "scores: 6 · median 4.5 · quartiles 3 and 6 · mean 4.33 · from 1 to 7",
            // 3 5 6 6 6: of 3 5 6, of 6 6 6; 26 / 5
            "scores: 5 · median 6 · quartiles 5 and 6 · mean 5.20 · from 3 to 6",
        ]
    );
    let disabled = &groups[5];
    assert_eq!(ids(&document, &disabled.words), "liguria");
    assert_eq!(ids(&document, &disabled.below(4)), "emilia-romagna calabria");
    assert_eq!(disabled.blank.len(), 7);
    assert_eq!(
        view::survey::scores_reading(&document.survey, &groups, Language::Italian),
        "La mediana più bassa è 4,5: «6. Persone con problemi fisici o mentali, disabilità o problemi di salute a lungo \
         termine». I punteggi più lontani fra loro vanno da 3 a 10: «1. Persone che vivono in aree remote / rurali»."
    );
}

#[test]
fn a_profile_sets_an_administration_beside_the_others() {
    let document = example();
    let grid = Grid::of(&document);
    let profile = Profile::of(&grid, one(&document, "emilia-romagna"));
    let of = |id: &str| {
        let item = item(&document, id);
        let mut items = profile.sections.iter().flat_map(|section| &section.items);
        items.find(|one| one.item == item).expect("an item").clone()
    };
    // Ten is the highest of nine scores, and above the third quartile, 8.
    let remote = of("7.1.1");
    let score = remote.score.expect("a score");
    assert_eq!((score.score, score.rank, score.tied, remote.apart), (10, 1, 1, true));
    // One is the lowest of six.
    assert_eq!(of("7.1.6").score.expect("a score").rank, 6);
    // Five beside 4 4 5 5 5 5 5 6 6 7: three are higher, five are the same.
    let access = of("7.1.4").score.expect("a score");
    assert_eq!((access.rank, access.tied), (4, 5));
    assert!(!of("7.1.4").apart);
    // It left 3.2 blank, as four others and Lombardia did.
    let private = profile.sections.iter().find(|one| one.section == section(&document, "3.2"));
    assert!(private.expect("3.2").items.iter().take(5).all(|item| item.cell.state == State::BlankSection));
    assert_eq!((of("3.2.1").same, of("3.2.1").answered), (5, 8));
    // Rows that nobody added are no answers: Lazio alone added one in 4.
    assert_eq!(of("4.other").answered, 1);
    // Marche put its mark for the relation with users where three others did, and nine did not.
    let marche = Profile::of(&grid, one(&document, "marche"));
    let apart: Vec<&str> =
        marche.apart().map(|one| view::survey::item_label(&document.survey, one.item)).collect();
    assert!(apart.contains(&"1. Gestione rapporto con gli utenti"), "{apart:?}");
}

/// Counted all at once they are what each profile says of itself.
#[test]
fn all_administrations_stand_side_by_side() {
    let document = example();
    let grid = Grid::of(&document);
    let all = Standing::all(&grid);
    assert_eq!(all.len(), 14);
    assert!(all.is_sorted_by(|one, other| one.apart >= other.apart) && all[0].apart > 0, "{all:?}");
    for one in all {
        let profile = Profile::of(&grid, one.administration);
        let figures = (profile.apart().count(), profile.blank().count());
        assert_eq!((one.apart, one.blank), figures, "{}", one.administration);
    }
}

fn all_problems(document: &Document) -> Vec<Problem> {
    problems(document, &Grid::of(document), &Synthesis::of(document))
}

/// Section 6 read line by line against the list of 2.6; marks and scores counted in the annexes.
#[test]
fn problems_stand_by_frequency_with_who_says_so() {
    let document = example();
    let found = all_problems(&document);
    let first = &found[0];
    assert_eq!(first.label, "Digital divide con elevata percentuale di analfabeti digitali.");
    let who: Vec<usize> = first.said.iter().map(|one| one.administration).collect();
    assert_eq!(
        ids(&document, &who),
        "abruzzo calabria campania emilia-romagna friuli-venezia-giulia lazio marche piemonte puglia trento veneto"
    );
    let themes: Vec<(usize, usize)> = (found.iter())
        .filter_map(|one| match one.kind {
            ProblemKind::Theme(theme) => Some((theme + 1, one.said.len())),
            _ => None,
        })
        .collect();
    assert_eq!(
        themes,
        [
            (8, 11),
            (11, 8),
            (12, 4),
            (2, 3),
            (1, 2),
            (6, 2),
            (7, 2),
            (3, 1),
            (4, 1),
            (5, 1),
            (9, 1),
            (10, 1),
            (13, 0)
        ]
    );
    let low = found.iter().find(|one| one.kind == ProblemKind::LowScore(item(&document, "7.1.4")));
    // Calabria, Campania, Emilia-Romagna, FVG and Puglia 5, Trento and Veneto 4.
    assert_eq!(low.expect("a low score").said.len(), 7);
    let labels = |kind: fn(&ProblemKind) -> bool| {
        let those = found.iter().filter(|one| kind(&one.kind)).collect::<Vec<_>>();
        (those.len(), those[0].said.len())
    };
    // Table 2.8.2 has eight rows, the first seven times; 23 rows of marks, the first with six in the bad column.
    assert_eq!(labels(|kind| matches!(kind, ProblemKind::Mention { .. })), (8, 7));
    assert_eq!(labels(|kind| matches!(kind, ProblemKind::Minus { .. })), (24, 6));
    // What is doubtful can be left out.
    let mut sure = document.clone();
    sure.rules.doubtful = stadera::survey::Inclusion::Apart;
    let band = all_problems(&sure).into_iter().find(|one| one.kind == ProblemKind::Theme(5)).expect("2.6, 6");
    assert_eq!((band.said.len(), band.left_out.len()), (0, 2));
}

/// A survey of one's own has no tables; its marks speak of problems all the same, and none twice.
#[test]
fn without_tables_marks_are_counted_from_the_answers() {
    let mut document = example();
    let with = all_problems(&document).len();
    document.survey.tables.clear();
    let found = all_problems(&document);
    let relation = ProblemKind::MinusItem(item(&document, "4.1"));
    let said = |kind| found.iter().find(|one| one.kind == kind).map(|one| one.said.len());
    assert_eq!(said(relation), Some(4));
    // Of 32 rows of tables eight are mentions; of the others 18 count an item of the form and stay. Rows that Toscana added in
    // the bad column are two, one of which a table counts.
    assert_eq!((with, found.len()), (13 + 7 + 8 + 24 + 1, 13 + 7 + 18 + 2));
}
