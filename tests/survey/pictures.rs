//! What the dashboard says: why a figure is what it is, tables for spreadsheets, names in both languages.

use stadera::{
    survey::{
        Column, Digital, Document, Verdict,
        dashboard::{
            Board, Decided, Filter, Grid, ItemOrder, Margin, Matrix, Problem, ProblemKind, Profile, RowOrder,
            Scores, State, StateKind, problems,
        },
        synthesis::Synthesis,
    },
    view::{
        self, Language,
        survey::{
            Told, explain_column, explain_joined, explain_margin, explain_problem, explain_row,
            explain_scores,
        },
    },
};

use crate::{
    dashboard::{item, section},
    example,
};

const BOTH: [Language; 2] = [Language::Italian, Language::English];

/// The groups of an explanation: each with its title and the names in it.
fn groups(told: &Told) -> Vec<String> {
    let group = |group: &view::survey::Group| {
        let names: Vec<&str> = group.members.iter().map(|member| member.name.as_str()).collect();
        format!("{}: {}", group.title, names.join(", "))
    };
    told.groups.iter().map(group).collect()
}

fn problem(document: &Document, kind: ProblemKind) -> Problem {
    let all = problems(document, &Grid::of(document), &Synthesis::of(document));
    all.into_iter().find(|problem| problem.kind == kind).expect("a problem")
}

#[test]
fn a_figure_is_explained_by_those_behind_it() {
    let document = example();
    let (survey, grid) = (&document.survey, Grid::of(&document));
    let relation = item(&document, "4.1");
    let told = explain_column(survey, &grid, relation, Column::Minus, Language::English);
    assert_eq!(told.title, "Why 4?");
    assert_eq!(groups(&told), ["Who (4): Marche, Piemonte, Toscana, PA Trento"]);
    // Trento speaks of the cost in the third line, and only that line is shown.
    let cost = explain_problem(survey, &problem(&document, ProblemKind::Theme(11)), Language::English);
    assert_eq!(cost.title, "Why 4?");
    let words: Vec<&str> = cost.groups[0].members.iter().map(|member| member.words.as_str()).collect();
    assert_eq!(words[3], "3. Costo delle connessioni per usufruire dei servizi;");
}

#[test]
fn margins_name_all_that_they_count() {
    let document = example();
    let (survey, grid) = (&document.survey, Grid::of(&document));
    let matrix = Matrix::of(&grid, survey, section(&document, "4"), RowOrder::Source, ItemOrder::Form);
    let members = |told: &Told| told.groups.iter().map(|group| group.members.len()).sum::<usize>();
    let margins = matrix.margins();
    assert_eq!(margins[..2], [Margin::Column(Column::Plus), Margin::Column(Column::Minus)]);
    for margin in &margins {
        for (item, tally) in matrix.items.iter().zip(&matrix.columns) {
            let told = explain_margin(survey, &grid, *item, *margin, Language::Italian);
            assert_eq!(members(&told), margin.of(tally), "{margin:?} {item}");
        }
        for row in matrix.window(&grid, 0, 14) {
            let at = (&matrix, row.administration);
            let told = explain_row(survey, &grid, at, *margin, Language::Italian);
            assert_eq!(members(&told), margin.of(&row.tally), "{margin:?} {}", row.administration);
        }
    }
    let marche = survey.administrations.iter().position(|one| one.name == "Marche").expect("Marche");
    let told = explain_row(survey, &grid, (&matrix, marche), margins[1], Language::English);
    assert_eq!(told.about, "Marche · column -");
    assert!(groups(&told)[0].contains("1. Gestione rapporto con gli utenti"), "{told:?}");
}

/// Scores have a margin that tells who gave which, and no columns.
#[test]
fn scores_have_margins_of_their_own() {
    let document = example();
    let (survey, grid) = (&document.survey, Grid::of(&document));
    let matrix = Matrix::of(&grid, survey, section(&document, "7.1"), RowOrder::Source, ItemOrder::Form);
    let margins = matrix.margins();
    assert!(margins.iter().all(|margin| matches!(margin, Margin::Kind(_))), "{margins:?}");
    let item = item(&document, "7.1.6");
    let told = explain_margin(survey, &grid, item, Margin::Kind(StateKind::Score), Language::Italian);
    assert_eq!(told, explain_scores(survey, &grid, &Scores::of(&grid, item), Language::Italian));
}

#[test]
fn scores_are_explained_from_the_highest_to_what_is_none() {
    let document = example();
    let (survey, grid) = (&document.survey, Grid::of(&document));
    let scores = Scores::of(&grid, item(&document, "7.1.6"));
    let told = explain_scores(survey, &grid, &scores, Language::Italian);
    assert_eq!(told.lines[1], "Media: 26 / 6 = 4,3333…, mostrata come 4,33.");
    assert_eq!(
        groups(&told)[..7],
        [
            "Punteggio 7 (1): Lazio",
            "Punteggio 6 (1): Campania",
            "Punteggio 5 (1): Friuli-Venezia Giulia",
            "Punteggio 4 (1): Abruzzo",
            "Punteggio 3 (1): Calabria",
            "Punteggio 1 (1): Emilia-Romagna",
            "Parole al posto di una cifra (1): Liguria",
        ]
    );
}

#[test]
fn a_joined_figure_says_whose_reading_it_is_and_who_is_behind_it() {
    let document = example();
    let (survey, grid, synthesis) = (&document.survey, Grid::of(&document), Synthesis::of(&document));
    let board = Board::of(&document, &grid, &synthesis, &Filter::default());
    let card = &board.lanes[0].cards[1];
    let service = &survey.services[card.table].rows[card.row];
    let told = |at: usize| {
        explain_joined(survey, &grid, service, (&service.bearing[at], &card.joined[at]), Language::Italian)
    };
    let quality = told(1);
    assert!(quality.lines[0].starts_with("Lettura nostra, dubbia: "), "{:?}", quality.lines);
    assert_eq!(quality.about, "Colloquio specialistico · + 11 · − 2");
    assert_eq!(quality.groups.iter().map(|group| group.members.len()).collect::<Vec<_>>(), [11, 2]);
}

/// The tables hold what the pictures show, a row for each thing that they show.
#[test]
fn pictures_are_tables_too() {
    let document = example();
    let (survey, grid, synthesis) = (&document.survey, Grid::of(&document), Synthesis::of(&document));
    let matrix = Matrix::of(&grid, survey, section(&document, "4"), RowOrder::Name, ItemOrder::Form);
    let language = Language::Italian;
    let line = |file: String, at: usize| file.lines().nth(at).expect("a line").to_owned();
    let table = view::survey::matrix_table(survey, &grid, &matrix, language);
    assert_eq!(table.rows.len(), 14);
    let calabria = line(view::csv(&table, language), 2);
    assert!(
        calabria.ends_with("80\u{a0}%, colonna +;50\u{a0}%, colonna +;niente di aggiunto;3;0;0;0;0"),
        "{calabria}"
    );
    let headings = line(view::csv(&table, language), 0);
    assert!(headings.ends_with(";Colonna +;Colonna -;Riga aggiunta;Cella vuota;Sezione vuota"), "{headings}");
    let summary = view::survey::matrix_summary_table(survey, &matrix, language);
    assert_eq!(summary.rows.len(), matrix.items.len());
    let scores = view::survey::scores_table(survey, &Scores::all(&grid), language);
    assert_eq!(
        line(view::csv(&scores, language), 1),
        "1. Persone che vivono in aree remote / rurali;9;3;5;6;8;10;6,56;0;0;1;0;2;2;0;3;0;1;;;\
         Campania, Liguria, Lombardia, Piemonte, Toscana"
    );
    let english = view::survey::scores_table(survey, &[], Language::English).headings;
    assert_eq!(english[..3], ["Group", "Scores", "Lowest"]);
    let found = problems(&document, &grid, &synthesis);
    let table = view::survey::problems_table(survey, &found, language);
    assert_eq!(table.rows.len(), found.len());
    let labels: Vec<&str> = table.rows.iter().map(|row| row[0].text.as_str()).collect();
    for label in [
        "2.6 · Gestione della condizionalità.",
        "2.4 · Non suff. · Piattaforme di servizio",
        "3.2 · colonna - · 1. Persone \"lavorate\"",
        "7.1 · sotto il 6 · 7. Disoccupati over 60",
    ] {
        assert!(labels.contains(&label), "{label} in {labels:?}");
    }
    let board = Board::of(&document, &grid, &synthesis, &Filter::default());
    assert_eq!(view::survey::services_table(survey, &board, language).rows.len(), 32);
    let heat = view::survey::heat_picture(survey, &matrix, &matrix.window(&grid, 0, 3), language);
    let signs: Vec<&str> = heat.rows[1].cells.iter().map(|cell| cell.sign.as_str()).collect();
    assert_eq!((heat.rows.len(), signs), (3, vec!["100\u{a0}%", "80\u{a0}%", "50\u{a0}%", ""]));
    assert!(heat.title[0].starts_with("4 · ") && heat.title[1] == survey.title, "{:?}", heat.title);
    // What was added looks other than where nothing was.
    let all = view::survey::heat_picture(survey, &matrix, &matrix.window(&grid, 0, 14), language);
    let looks = |sign: &str| {
        let cells = all.rows.iter().filter_map(|row| row.cells.last());
        cells.filter(|cell| cell.sign == sign).map(|cell| cell.look).collect::<Vec<_>>()
    };
    assert!(!looks("").is_empty() && looks("+").iter().all(|look| !looks("").contains(look)), "{all:?}");
    // The parts of every bar come to at most the whole.
    for bars in [
        view::survey::problems_picture(survey, &found, language),
        view::survey::matrix_picture(survey, &matrix, language),
    ] {
        assert!(bars.rows.iter().all(|row| row.counts.iter().sum::<usize>() <= bars.whole));
    }
}

#[test]
fn readings_of_pictures_are_sentences_in_both_languages() {
    let document = example();
    let (survey, grid, synthesis) = (&document.survey, Grid::of(&document), Synthesis::of(&document));
    let matrix = Matrix::of(&grid, survey, section(&document, "4"), RowOrder::Source, ItemOrder::Form);
    let found = problems(&document, &grid, &synthesis);
    let board = Board::of(&document, &grid, &synthesis, &Filter::default());
    let lombardia = Profile::of(&grid, 7);
    assert_eq!(
        view::survey::problems_reading(survey, &found, Language::Italian),
        "Il problema più frequente è «Digital divide con elevata percentuale di analfabeti digitali.»: lo dicono 11 \
         amministrazioni su 13 che rispondono."
    );
    assert_eq!(
        view::survey::board_reading(survey, &board, Language::English),
        "Services shown: 32 of 32. Can go digital: yes 18, blended 6, in part 5, no 3. With a decision: 0."
    );
    let readings = |language| {
        [
            view::survey::matrix_reading(survey, &matrix, language),
            view::survey::profile_reading(survey, &grid, &lombardia, language),
            view::survey::problems_reading(survey, &[], language),
            view::survey::scores_reading(survey, &[], language),
        ]
    };
    for (italian, english) in readings(Language::Italian).iter().zip(readings(Language::English)) {
        assert!(
            italian.ends_with('.') && english.ends_with('.') && *italian != english,
            "{italian} {english}"
        );
    }
}

/// No two choices that stand side by side have the same name.
#[test]
fn names_differ_in_both_languages() {
    let differ = |names: Vec<&str>| {
        for (index, name) in names.iter().enumerate() {
            assert!(!names[..index].contains(name), "{name} in {names:?}");
        }
    };
    for language in BOTH {
        differ(StateKind::ALL.map(|kind| view::survey::state_kind_name(kind, language)).to_vec());
        differ(Verdict::ALL.map(|verdict| view::survey::verdict_name(verdict, language)).to_vec());
        let decided = [Decided::Open, Decided::Any, Decided::Otherwise, Decided::As(Verdict::ToExamine)];
        differ(decided.map(|decided| view::survey::decided_name(decided, language)).to_vec());
        differ(Digital::ALL.map(|digital| view::survey::digital_name(digital, language)).to_vec());
    }
}

/// Columns are called as the form calls them, and what a section comes to adds up.
#[test]
fn a_section_is_told_in_the_words_of_its_form() {
    let document = example();
    let (survey, grid) = (&document.survey, Grid::of(&document));
    let of = |id| Matrix::of(&grid, survey, section(&document, id), RowOrder::Source, ItemOrder::Form);
    let reading = |id| view::survey::matrix_reading(survey, &of(id), Language::Italian);
    let infrastructure = of("2");
    let columns = view::survey::columns_of(survey, infrastructure.section);
    let names = infrastructure.margins();
    let names = names[..2].iter().map(|one| view::survey::margin_name(columns, *one, Language::Italian));
    assert_eq!(names.collect::<Vec<_>>(), ["Suff.", "Non suff."]);
    let whole = &of("4").whole;
    let [good, bad] = [Column::Plus, Column::Minus].map(|column| whole.in_column(column));
    // Three rows were asked of fourteen; Lazio added one.
    assert_eq!(
        reading("4"),
        format!(
            "Celle chieste: 42. {good} in «colonna +», {bad} in «colonna -», {} vuote. Aggiunge righe sue 1 \
             amministrazione.",
            42 - good - bad
        )
    );
    assert!(reading("2").contains("in «Non suff.»"), "{}", reading("2"));
}

/// One is not said as many are, and none not as one.
#[test]
fn counts_of_one_and_none_are_said_as_such() {
    let document = example();
    let grid = Grid::of(&document);
    let mut words = Vec::new();
    for administration in 0..grid.administrations() {
        let profile = Profile::of(&grid, administration);
        let items = profile.sections.iter().flat_map(|section| &section.items);
        words.extend(items.map(|item| view::survey::same_words(item, Language::Italian)));
    }
    for wrong in [" 1 altre", " 0 altre"] {
        assert!(words.iter().all(|words| !words.contains(wrong)), "{wrong}");
    }
    for right in ["come 1 altra su", "come nessun’altra delle"] {
        assert!(words.iter().any(|words| words.starts_with(right)), "{right}");
    }
    let lines = |lines| view::survey::cell_words(None, State::Texts(lines), Language::Italian);
    assert_eq!([1, 2].map(lines), ["1 riga di testo", "2 righe di testo"]);
}
