//! Which column holds what, by its heading.

use std::collections::BTreeMap;

use super::grid::Grid;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    AreaCode,
    Area,
    Code,
    Objective,
    Weight,
    Indicator,
    IndicatorWeight,
    Baseline,
    Target,
    LaterTarget,
    Note,
    Responsible,
    Programming,
    Numerator,
    Denominator,
    Value,
    MonitoringNote,
    Source,
    State,
}

/// The headings of a table.
pub(super) struct Headings {
    /// The first row below them.
    pub first: usize,
    /// The row that they begin in.
    pub row: usize,
    /// The column of each meaning.
    pub columns: BTreeMap<Meaning, usize>,
    /// The year that the target is for.
    pub year: Option<u16>,
    /// The years of the later targets.
    pub later: Option<(u16, u16)>,
    /// Headings that are not known, each with its column: nothing is read below them.
    pub unknown: Vec<(usize, String)>,
}

/// How many rows are looked through for headings.
const LOOKED_THROUGH: usize = 40;

/// Most characters of a heading.
const LONGEST: usize = 90;

/// The headings of INT 2021 and other ways to say them, without accents, in small letters; the longer ones first, because
/// they contain the shorter ones.
const WORDS: [(&str, Meaning); 48] = [
    ("ambito strategico", Meaning::Area),
    ("ambiti strategici", Meaning::Area),
    ("area strategica", Meaning::Area),
    ("strategic area", Meaning::Area),
    ("responsabile", Meaning::Responsible),
    ("struttura", Meaning::Responsible),
    ("responsible", Meaning::Responsible),
    ("collegamento", Meaning::Programming),
    ("programmazione regionale", Meaning::Programming),
    ("link to the", Meaning::Programming),
    ("note di monitoraggio", Meaning::MonitoringNote),
    ("monitoring note", Meaning::MonitoringNote),
    ("valutazione sintetica", Meaning::State),
    ("stato di attuazione", Meaning::State),
    ("state of the indicator", Meaning::State),
    ("valore iniziale", Meaning::Baseline),
    ("valore di partenza", Meaning::Baseline),
    ("baseline", Meaning::Baseline),
    ("valore conseguito", Meaning::Value),
    ("valore raggiunto", Meaning::Value),
    ("consuntivo", Meaning::Value),
    ("achieved value", Meaning::Value),
    ("numeratore", Meaning::Numerator),
    ("numerator", Meaning::Numerator),
    ("denominatore", Meaning::Denominator),
    ("denominator", Meaning::Denominator),
    ("fonte", Meaning::Source),
    ("data source", Meaning::Source),
    ("peso % nell", Meaning::IndicatorWeight),
    ("peso indicatore", Meaning::IndicatorWeight),
    ("weight of the indicator", Meaning::IndicatorWeight),
    ("peso", Meaning::Weight),
    ("weight", Meaning::Weight),
    ("target", Meaning::Target),
    ("valore atteso", Meaning::Target),
    ("risultato atteso", Meaning::Target),
    ("codice ambito", Meaning::AreaCode),
    ("codice area", Meaning::AreaCode),
    ("codice", Meaning::Code),
    ("cod. obiettivo", Meaning::Code),
    ("n. obiettivo", Meaning::Code),
    ("code", Meaning::Code),
    ("indicatore", Meaning::Indicator),
    ("indicator", Meaning::Indicator),
    ("obiettivo", Meaning::Objective),
    ("objective", Meaning::Objective),
    ("note", Meaning::Note),
    ("notes", Meaning::Note),
];

/// A heading without accents and line feeds, in small letters.
fn plain(heading: &str) -> String {
    let letter = |one: char| match one {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        '’' => '\'',
        other => other,
    };
    let small: String = heading.to_lowercase().chars().map(letter).collect();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn meaning(heading: &str) -> Option<Meaning> {
    // A heading is short: a sentence that has these words is none.
    if heading.chars().count() > LONGEST {
        return None;
    }
    let heading = plain(heading);
    // The keys of our own columns, which stand above the headings in a workbook that lost its marks.
    if !heading.contains(' ') && heading.trim_end_matches('.').contains('.') {
        return None;
    }
    match heading.as_str() {
        "i" => return Some(Meaning::AreaCode),
        "ii" | "n." | "nr." | "cod." => return Some(Meaning::Code),
        "stato" | "state" => return Some(Meaning::State),
        _ => {}
    }
    // «Valore conseguito dall'indicatore» is about the value: the words that come first in the list decide.
    let found = WORDS.iter().find(|(words, _)| heading.contains(words)).map(|(_, meaning)| *meaning)?;
    let later = found == Meaning::Target
        && (years(&heading).len() > 1 || heading.contains("success") || heading.contains("later"));
    Some(if later { Meaning::LaterTarget } else { found })
}

/// The years that a text names.
pub(super) fn years(text: &str) -> Vec<u16> {
    let numbers = text.split(|one: char| !one.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).filter(|year| (1990..2200).contains(year)).collect()
}

impl Headings {
    /// Looks for a row that names at least objective and indicator; the rows around it may say the rest, as where a
    /// heading stands over several columns.
    pub fn of(grid: &Grid) -> Option<Self> {
        let row = (0..grid.rows.len().min(LOOKED_THROUGH)).find(|row| {
            let found = columns(grid, *row);
            found.contains_key(&Meaning::Objective) && found.contains_key(&Meaning::Indicator)
        })?;
        let mut all = columns(grid, row);
        let mut first_row = row;
        if let Some(above) = row.checked_sub(1) {
            let taken: Vec<usize> = all.values().copied().collect();
            for (meaning, column) in
                columns(grid, above).into_iter().filter(|(_, column)| !taken.contains(column))
            {
                all.entry(meaning).or_insert(column);
                first_row = above;
            }
        }
        let text = |meaning: Meaning| {
            let column = all.get(&meaning)?;
            Some(
                [first_row, row]
                    .iter()
                    .filter_map(|row| grid.entry(*row, *column))
                    .map(|one| one.text.clone())
                    .collect::<String>(),
            )
        };
        let year = text(Meaning::Target).and_then(|text| years(&text).first().copied());
        let later = text(Meaning::LaterTarget).and_then(|text| {
            let years = years(&text);
            Some((*years.first()?, *years.last()?))
        });
        let known: Vec<usize> = all.values().copied().collect();
        let width = grid.rows.get(row).map_or(0, |(_, entries)| entries.len());
        let unknown = (0..width).filter(|column| !known.contains(column));
        let unknown =
            unknown.filter_map(|column| Some((column, grid.entry(row, column)?.text.clone()))).collect();
        Some(Self { first: row + 1, row: first_row, columns: all, year, later, unknown })
    }
}

/// Most entries that are shown where no headings were found, and most characters of each.
const SHOWN: (usize, usize) = (12, 40);

/// What stands where headings should be: the fullest of the first rows.
pub(super) fn candidates(grids: &[Grid]) -> Vec<String> {
    let mut rows: Vec<Vec<String>> = grids
        .iter()
        .flat_map(|grid| grid.rows.iter().take(LOOKED_THROUGH))
        .map(|(_, entries)| {
            let texts = entries.iter().map(|entry| entry.text.trim()).filter(|text| !text.is_empty());
            texts.take(SHOWN.0).map(|text| text.chars().take(SHOWN.1).collect()).collect()
        })
        .collect();
    // Of rows that are as full the first one: headings stand above.
    rows.reverse();
    rows.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// The meanings of a row's entries; of two columns that mean the same the first counts.
fn columns(grid: &Grid, row: usize) -> BTreeMap<Meaning, usize> {
    let mut columns = BTreeMap::new();
    let width = grid.rows.get(row).map_or(0, |(_, entries)| entries.len());
    for column in 0..width {
        if let Some(meaning) = grid.entry(row, column).and_then(|entry| meaning(&entry.text)) {
            columns.entry(meaning).or_insert(column);
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headings_of_the_published_table_are_known() {
        for (heading, expected) in [
            ("I", Meaning::AreaCode),
            ("AMBITO STRATEGICO", Meaning::Area),
            ("II", Meaning::Code),
            ("Obiettivo", Meaning::Objective),
            ("Peso %", Meaning::Weight),
            ("Indicatore", Meaning::Indicator),
            ("Valore iniziale", Meaning::Baseline),
            ("Valore target 2021", Meaning::Target),
            ("Valore target 2022 - 2023", Meaning::LaterTarget),
            ("Note", Meaning::Note),
            ("Responsabile attuazione (1)", Meaning::Responsible),
            ("Collegamento con la Programmazione regionale 2021", Meaning::Programming),
            ("Valore conseguito dall'indicatore", Meaning::Value),
            ("Note di monitoraggio", Meaning::MonitoringNote),
            ("Fonte dati", Meaning::Source),
            ("Valutazione sintetica sullo stato di attuazione dell'indicatore", Meaning::State),
        ] {
            assert_eq!(meaning(heading), Some(expected), "{heading}");
        }
        assert_eq!(meaning("RISULTATI ATTESI"), None);
    }
}
