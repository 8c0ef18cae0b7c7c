//! `stadera survey`: the published tables computed again, beside what was published.

use std::path::Path;

use super::{Manner, Refusal, Reply, Status, arguments::Survey, input, survey_json};
use crate::{
    format,
    survey::{
        Document,
        synthesis::{Cell, Row, Synthesis, Table},
    },
    view::{
        self, Language,
        layout::{left, right, shortened, widest},
        say,
    },
};

pub(super) fn answer(options: &Survey, manner: Manner) -> Result<Reply, Refusal> {
    let document = read(&options.file, manner.language)?;
    let synthesis = Synthesis::of(&document);
    let text = if options.json {
        survey_json::text(&document, &synthesis, manner.language)?
    } else {
        text(&document, &synthesis, manner)
    };
    Ok(Reply { text, status: Status::Good })
}

fn read(file: &Path, language: Language) -> Result<Document, Refusal> {
    let bytes = input::whole(file, format::LARGEST_SURVEY, language)?;
    let document = format::read_survey(&bytes);
    document.map_err(|error| input::refusal(file, &view::survey_file_error(&error, language)))
}

fn text(document: &Document, synthesis: &Synthesis<'_>, manner: Manner) -> String {
    let language = manner.language;
    let mut text = manner.width.paragraph("", &document.survey.title);
    text.push_str(&format!("\n{}\n", language.pick("Come si conta:", "How answers are counted:")));
    for rule in view::counting_rules(&document.rules, language) {
        text.push_str(&manner.width.paragraph("- ", &rule));
    }
    for one in &synthesis.tables {
        text.push('\n');
        text.push_str(&table(document, one, manner));
    }
    let (equal, differing) = synthesis.equal_and_differing();
    if (equal, differing) == (0, 0) {
        return text;
    }
    text.push_str(&say!(
        language,
        "\nCelle uguali a quelle pubblicate: {}; diverse: {}.\n",
        "\nCells as published: {}; different: {}.\n",
        equal,
        differing
    ));
    text
}

/// A table: as published where it is equal, `published ≠ recomputed` where not; under it the differences.
fn table(document: &Document, table: &Table<'_>, manner: Manner) -> String {
    let published = table.published;
    let mut text = manner.width.paragraph(&format!("{}  ", published.id), &published.title);
    let columns: Vec<String> = (0..published.columns.len()).map(|index| table.column(index)).collect();
    let cells: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect();
    let widths: Vec<usize> = (columns.iter().enumerate())
        .map(|(index, column)| {
            let own = cells.iter().filter_map(|row| row.get(index)).map(String::as_str);
            widest(own.chain([column.as_str()]))
        })
        .collect();
    let taken: usize = widths.iter().map(|width| width + 2).sum();
    let labels = widest(table.rows.iter().map(|row| row.label)).min(manner.width.after(taken));
    let mut line = |label: &str, cells: &[String]| {
        let mut written = left(&shortened(label, labels), labels);
        for (cell, width) in cells.iter().zip(&widths) {
            written.push_str(&format!("  {}", right(cell, *width)));
        }
        text.push_str(written.trim_end());
        text.push('\n');
    };
    line("", &columns);
    for (row, cells) in table.rows.iter().zip(&cells) {
        line(row.label, cells);
    }
    for row in &table.rows {
        text.push_str(&differences(document, table, row, manner));
    }
    text
}

fn cell(cell: &Cell<'_>) -> String {
    if cell.unpublished {
        return view::survey_content(cell.recomputed);
    }
    let [published, recomputed] = [cell.published, cell.recomputed].map(view::survey_content);
    if cell.equal() { published } else { format!("{published} ≠ {recomputed}") }
}

fn differences(document: &Document, table: &Table<'_>, row: &Row<'_>, manner: Manner) -> String {
    let (language, survey) = (manner.language, &document.survey);
    let mut text = String::new();
    for (index, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.equal()) {
        let [published, recomputed] = [cell.published, cell.recomputed].map(view::survey_content);
        let mut said = say!(
            language,
            "{}, colonna {}: pubblicato {}, ricalcolato {}.",
            "{}, column {}: published {}, recomputed {}.",
            row.label,
            table.column(index),
            published,
            recomputed
        );
        for cause in &cell.causes {
            said.push(' ');
            said.push_str(&view::difference_cause(survey, cause, language));
        }
        if !cell.counted.is_empty() {
            let names = view::counted_names(survey, &cell.counted, language);
            said.push_str(&say!(language, " La fanno: {}.", " It is made by: {}.", names));
        }
        text.push_str(&manner.width.paragraph("  ≠ ", &said));
    }
    text
}
