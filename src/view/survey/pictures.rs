//! The pictures of a survey: what each is drawn from, its caption, and the sentence that reads it.

use super::{cell_sign, cell_words, column_heading, columns_of, say, state_kind_name};
use crate::{
    survey::{
        Column, Section, Survey,
        dashboard::{Cell, Matrix, Row, Scores, Spread, State, StateKind},
    },
    view::{
        Language, capitalised,
        chart::{BarRow, Bars, Heat, HeatCell, HeatRow, Look, Part, Shade, Strip, Strips},
        figures,
    },
};

/// The words of an item, counted through the whole form.
#[must_use]
pub fn item_label(survey: &Survey, item: usize) -> &str {
    survey.item_at(item).map_or("?", |item| item.label.as_str())
}

/// How quartiles are computed, for a note under what has them.
#[must_use]
pub fn quartiles_convention(language: Language) -> &'static str {
    language.pick(
        "La mediana è il punteggio di mezzo, o la media dei due di mezzo. I quartili sono le mediane delle due metà; con un numero dispari di punteggi quello di mezzo sta in tutte e due.",
        "The median is the middle score, or the mean of the two in the middle. The quartiles are the medians of the two halves; with an odd number of scores the middle one is in both.",
    )
}

/// The figures of a group in a line.
#[must_use]
pub fn spread_figures(spread: Option<&Spread>, language: Language) -> String {
    let Some(spread) = spread else {
        return language.pick("nessun punteggio", "no score").to_owned();
    };
    let figure = |value| figures::figure(value, "", language);
    say!(
        language,
        "punteggi: {} · mediana {} · quartili {} e {} · media {} · da {} a {}",
        "scores: {} · median {} · quartiles {} and {} · mean {} · from {} to {}",
        spread.count,
        figure(spread.median.normalize()),
        figure(spread.first_quartile.normalize()),
        figure(spread.third_quartile.normalize()),
        figure(spread.mean_shown()),
        spread.lowest,
        spread.highest
    )
}

/// The groups of scores as small pictures.
#[must_use]
pub fn scores_picture(survey: &Survey, groups: &[Scores], language: Language) -> Strips {
    let strip = |group: &Scores| Strip {
        name: item_label(survey, group.item).to_owned(),
        figures: spread_figures(group.spread.as_ref(), language),
        counts: group.counts(),
        spread: group.spread,
        own: None,
    };
    Strips { strips: groups.iter().map(strip).collect() }
}

/// What the groups say in a sentence: which has the lowest median, and in which the scores are furthest apart.
#[must_use]
pub fn scores_reading(survey: &Survey, groups: &[Scores], language: Language) -> String {
    let known = || groups.iter().filter_map(|group| Some((group, group.spread?)));
    // Of equal ones the first, in the order of the form.
    let lowest = known().min_by_key(|(_, spread)| spread.median);
    let widest = known().rev().max_by_key(|(_, spread)| spread.range());
    let Some(((low, median), (wide, range))) = lowest.zip(widest) else {
        return language.pick("Nessuno ha dato un punteggio.", "Nobody gave a score.").to_owned();
    };
    say!(
        language,
        "La mediana più bassa è {}: «{}». I punteggi più lontani fra loro vanno da {} a {}: «{}».",
        "The lowest median is {}: “{}”. The scores that are furthest apart go from {} to {}: “{}”.",
        figures::figure(median.median.normalize(), "", language),
        item_label(survey, low.item),
        range.lowest,
        range.highest,
        item_label(survey, wide.item)
    )
}

/// The columns of a matrix as bars, for when there are too many rows to draw.
#[must_use]
pub fn matrix_picture(survey: &Survey, matrix: &Matrix, language: Language) -> Bars {
    let columns = matrix.items.iter().zip(&matrix.columns);
    let row = |(item, tally): (&usize, &crate::survey::dashboard::Tally)| {
        let [plus, minus] = [Column::Plus, Column::Minus].map(|column| tally.in_column(column));
        let scores = tally.of(StateKind::Score);
        // An item has marks or scores, never both.
        let good = plus + scores;
        BarRow {
            name: item_label(survey, *item).to_owned(),
            counts: vec![good, minus, tally.total().saturating_sub(good + minus)],
            value: if scores > 0 { scores.to_string() } else { format!("+ {plus} · − {minus}") },
        }
    };
    let parts = vec![
        Part { look: Look::Full, words: language.pick("+, o un punteggio", "+, or a score") },
        Part { look: Look::Light, words: "−" },
        Part { look: Look::Empty, words: language.pick("non contati", "not counted") },
    ];
    Bars { rows: columns.map(row).collect(), whole: survey.administrations.len(), parts }
}

/// Some rows of a matrix as a picture to keep, in the colours of the screen.
#[must_use]
pub fn heat_picture(survey: &Survey, matrix: &Matrix, rows: &[Row], language: Language) -> Heat {
    let look = |cell: &Cell| Look::Cell(shade(cell));
    let cell = |cell: &Cell| HeatCell {
        look: look(cell),
        sign: cell_sign(cell.state, language),
        title: cell_words(columns_of(survey, matrix.section), cell.state, language),
    };
    let row = |row: &Row| HeatRow {
        name: super::administration(survey, row.administration).to_owned(),
        cells: row.cells.iter().map(cell).collect(),
    };
    let kinds = StateKind::ALL.into_iter().filter(|kind| matrix.whole.of(*kind) > 0);
    let parts = kinds.flat_map(|kind| samples(kind, language)).collect();
    let section = survey.questionnaire.sections.get(matrix.section).map(Section::name);
    let title = section.into_iter().chain([survey.title.clone()]).chain(survey.source.clone()).collect();
    let columns = matrix.items.iter().map(|item| item_label(survey, *item).to_owned());
    Heat { title, columns: columns.collect(), rows: rows.iter().map(row).collect(), parts }
}

/// How a cell looks, as on the screen.
const fn shade(cell: &Cell) -> Shade {
    match (cell.column, cell.state) {
        _ if cell.apart => Shade::Apart,
        (Some(Column::Plus), _) | (None, State::Yes) => Shade::Good,
        (Some(Column::Minus), _) => Shade::Bad,
        (None, State::No) => Shade::No,
        (None, State::Score(0..=3)) => Shade::Lowest,
        (None, State::Score(4..=5)) => Shade::Low,
        (None, State::Score(6..=7)) => Shade::High,
        (None, State::Score(_)) => Shade::Highest,
        (None, State::Texts(_) | State::Added { .. }) => Shade::Words,
        (None, State::Words | State::OutOfRange(_)) => Shade::Odd,
        (None, State::Plus | State::Minus | State::Percentage { .. }) => Shade::Apart,
        (None, State::Blank) => Shade::Blank,
        (None, State::BlankSection) => Shade::Nothing,
        (None, State::NothingAdded) => Shade::Plain,
    }
}

/// What the legend says of a state.
fn samples(kind: StateKind, language: Language) -> Vec<Part> {
    let shade = match kind {
        StateKind::Plus | StateKind::Yes => Shade::Good,
        StateKind::Minus => Shade::Bad,
        StateKind::No => Shade::No,
        StateKind::Percentage => Shade::Apart,
        StateKind::Texts | StateKind::Added => Shade::Words,
        StateKind::Words | StateKind::OutOfRange => Shade::Odd,
        StateKind::Blank => Shade::Blank,
        StateKind::BlankSection => Shade::Nothing,
        StateKind::NothingAdded => Shade::Plain,
        StateKind::Score => {
            let scores =
                [(Shade::Lowest, "1–3"), (Shade::Low, "4–5"), (Shade::High, "6–7"), (Shade::Highest, "8–10")];
            return scores.map(|(shade, words)| Part { look: Look::Cell(shade), words }).into();
        }
    };
    vec![Part { look: Look::Cell(shade), words: state_kind_name(kind, language) }]
}

/// What a matrix says in a sentence. It is about what was asked: rows that administrations added are told apart, so that the
/// counts come to the whole.
#[must_use]
pub fn matrix_reading(survey: &Survey, matrix: &Matrix, language: Language) -> String {
    let whole = &matrix.whole;
    let added = whole.of(StateKind::Added);
    let asked = whole.total().saturating_sub(added + whole.of(StateKind::NothingAdded));
    let [good, bad] = [Column::Plus, Column::Minus].map(|column| whole.in_column(column));
    let blank = whole.uncounted(StateKind::Blank) + whole.uncounted(StateKind::BlankSection);
    let others = asked.saturating_sub(good + bad + blank);
    let mut parts = Vec::new();
    if good + bad > 0 {
        for (column, count) in [(Column::Plus, good), (Column::Minus, bad)] {
            let heading = column_heading(columns_of(survey, matrix.section), column, language);
            parts.push(say!(language, "{} in «{}»", "{} in “{}”", count, heading));
        }
        if others > 0 {
            parts.push(say!(language, "{} con un’altra risposta", "{} with another answer", others));
        }
    } else {
        parts.push(say!(language, "{} con una risposta", "{} with an answer", others));
    }
    parts.push(match blank {
        0 => language.pick("nessuna vuota", "none blank").to_owned(),
        1 => language.pick("1 vuota", "1 blank").to_owned(),
        blank => say!(language, "{} vuote", "{} blank", blank),
    });
    let sentence = say!(
        language,
        "Celle chieste: {}. {}.",
        "Cells asked for: {}. {}.",
        asked,
        capitalised(parts.join(", "))
    );
    match added {
        0 => sentence,
        1 => say!(
            language,
            "{} Aggiunge righe sue 1 amministrazione.",
            "{} 1 administration added rows.",
            sentence
        ),
        added => say!(
            language,
            "{} Aggiungono righe loro {} amministrazioni.",
            "{} {} administrations added rows.",
            sentence,
            added
        ),
    }
}
