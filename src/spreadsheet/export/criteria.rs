//! Criteri: the conventions of the plan, the rules with what they rest on, and how each result comes about.

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::{
    Done, ExportError, Source,
    page::{Kind, Look, Page, fixed, on_sheet, range},
    sheet,
};
use crate::{
    law::RuleId,
    number::HUNDRED,
    plan::{Document, Threshold},
    scoring::Node,
    view::{self, Extent, Language, Width},
};

/// Rows of the conventions; the steps of the scale follow.
const METHOD: u32 = 3;
const ROUNDING: u32 = 4;
const QUORUM: u32 = 5;
const SCALE: u32 = 7;

pub(super) fn name(language: Language) -> &'static str {
    language.pick("Criteri", "Criteria")
}

/// Where the formulas of surveys find quorum and scale.
pub(super) struct Scale {
    pub quorum: String,
    pub from: String,
    pub percent: String,
}

/// The steps, the lowest first; of two with the same threshold the later one counts, as in the engine.
fn steps(document: &Document) -> Vec<Threshold> {
    let mut steps = document.rules.survey.as_ref().map_or_else(Vec::new, |rules| rules.scale.clone());
    steps.sort_by_key(|step| step.from);
    steps
}

/// The numbers that formulas take from this sheet, each with its row and column: quorum and scale.
pub(in crate::spreadsheet) fn numbers(document: &Document) -> Vec<((u32, u16), Decimal, Kind)> {
    let quorum = document.rules.survey.as_ref().map(|rules| rules.quorum.get() / HUNDRED);
    let quorum = quorum.map(|quorum| ((QUORUM, 1), quorum, Kind::Percent));
    let scale = (SCALE..).zip(steps(document)).flat_map(|(row, step)| {
        let percent = step.percent.get() / HUNDRED;
        [((row, 0), step.from.get(), Kind::Number), ((row, 1), percent, Kind::Percent)]
    });
    quorum.into_iter().chain(scale).collect()
}

/// Where the scale stands, where the plan has one.
pub(super) fn scale(source: &Source) -> Option<Scale> {
    let last = SCALE + u32::try_from(steps(source.document).len().checked_sub(1)?).ok()?;
    let here = |cells: &str| on_sheet(name(source.language), cells);
    Some(Scale {
        quorum: here(&fixed(QUORUM, 1)),
        from: here(&range(SCALE, last, 0)),
        percent: here(&range(SCALE, last, 1)),
    })
}

pub(super) fn write(source: &Source, sheet: &mut Worksheet) -> Result<(), ExportError> {
    let language = source.language;
    sheet.set_name(name(language))?;
    let mut page = Page { sheet, language };
    page.mark("criteria", "")?;
    for (column, width) in (0..).zip([34_u16, 38, 60, 90]) {
        page.sheet.set_column_width(column, f64::from(width))?;
    }
    let after = conventions(source, &mut page)?;
    let after = rules(after + 1, &mut page)?;
    results(source, after + 1, &mut page)?;
    page.sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
    page.protect();
    Ok(())
}

/// The conventions and the scale of surveys; gives the row after them.
fn conventions(source: &Source, page: &mut Page) -> Result<u32, ExportError> {
    let language = page.language;
    let rules = &source.document.rules;
    let title = language.pick(
        "Convenzioni del piano (si cambiano in Stadera)",
        "Conventions of the plan (they are changed in Stadera)",
    );
    page.text(1, 0, title, Look::Title)?;
    page.text(2, 0, &rules.name, Look::Line)?;
    for (row, label, text) in [
        (
            METHOD,
            ("Ritardo di un cronoprogramma", "Delay of a schedule"),
            view::schedule_method_name(rules.schedule_method, language),
        ),
        (ROUNDING, ("Arrotondamento", "Rounding"), view::rounding_name(rules.rounding, language)),
    ] {
        page.text(row, 0, language.pick(label.0, label.1), Look::Shown)?;
        page.text(row, 1, text, Look::Shown)?;
    }
    page.text(QUORUM, 0, language.pick("Quorum dei questionari", "Quorum of surveys"), Look::Shown)?;
    let none = language.pick("non indicato", "not given");
    if rules.survey.is_none() {
        page.text(QUORUM, 1, none, Look::Shown)?;
    }
    let mut after = SCALE;
    for ((row, column), value, kind) in numbers(source.document) {
        number(page, row, column, value, kind)?;
        after = after.max(row + 1);
    }
    page.text(SCALE - 1, 0, language.pick("Scala: indice da", "Scale: index from"), Look::Heading)?;
    page.text(SCALE - 1, 1, language.pick("Vale", "Worth"), Look::Heading)?;
    if rules.survey.as_ref().is_some_and(|survey| survey.example) {
        let example = language.pick(
            "La scala è un esempio di Stadera, non quella dell’ente.",
            "The scale is an example of Stadera's, not the body's own.",
        );
        page.text(SCALE - 1, 2, example, Look::Line)?;
    }
    Ok(after)
}

fn number(page: &mut Page, row: u32, column: u16, value: Decimal, kind: Kind) -> Done {
    let value: f64 = value.to_string().parse().unwrap_or_default();
    page.sheet.write_number_with_format(row, column, value, &super::page::format(Look::Shown, kind))?;
    Ok(())
}

/// The rules with their sources and where the workbook applies them; gives the row after them.
fn rules(first: u32, page: &mut Page) -> Result<u32, ExportError> {
    let language = page.language;
    let titles = [("Regola", "Rule"), ("Fonte", "Source"), ("Dove nel file", "Where in the file")];
    for (column, title) in (0..).zip(titles) {
        page.text(first, column, language.pick(title.0, title.1), Look::Heading)?;
    }
    let mut row = first + 1;
    for (rule, place) in PLACES {
        let sources: Vec<String> = rule.citations().iter().map(|one| view::citation(one, language)).collect();
        page.text(row, 0, &format!("{rule} {}", view::rule_name(rule, language)), Look::Shown)?;
        page.text(row, 1, &sources.join("; "), Look::Shown)?;
        page.text(row, 2, language.pick(place.0, place.1), Look::Shown)?;
        row += 1;
    }
    let bounds = language.pick(
        "Dove manca un dato il file dice «dato mancante»; l’intervallo in cui cadrà il risultato lo calcola Stadera.",
        "Where something is missing the file says so; the interval in which the result will fall is computed by Stadera.",
    );
    page.text(row, 0, bounds, Look::Line)?;
    Ok(row + 1)
}

/// Where each rule is at work.
const PLACES: [(RuleId, (&str, &str)); 13] = [
    (
        RuleId::R1,
        (
            "Fogli dei cronoprogrammi: % di ogni fase e del cronoprogramma. Scheda: valutazione tecnica delle attività con scadenza",
            "Sheets of the schedules: % of each phase and of the schedule. Objectives: technical evaluation of milestones",
        ),
    ),
    (
        RuleId::R2,
        (
            "Fine stimata dalla nota, o «non stimabile», che vale zero",
            "End estimated from the note, or “not estimable”, which is worth zero",
        ),
    ),
    (
        RuleId::R3,
        (
            "Scheda: valore che conta, valutazione tecnica fra 0 e 100 %",
            "Objectives: value that counts, technical evaluation between 0 and 100%",
        ),
    ),
    (
        RuleId::R4,
        (
            "Scheda: % indicatore, il minore fra valutazione tecnica e % dichiarata nella nota",
            "Objectives: % indicator, the lower of technical evaluation and % declared in the note",
        ),
    ),
    (
        RuleId::R5,
        (
            "Colonne del motivo di esclusione: ciò che è escluso esce con il suo peso",
            "Columns of the reason for an exclusion: what is left out leaves with its weight",
        ),
    ),
    (
        RuleId::R6,
        (
            "Scheda: % obiettivo, media dei suoi indicatori",
            "Objectives: % objective, the mean of its indicators",
        ),
    ),
    (RuleId::R7, ("Scheda: media ponderata in fondo", "Objectives: weighted mean at the bottom")),
    (
        RuleId::R8,
        (
            "Scheda: colonne della prestazione; le percentuali sono due, organizzativa e individuale",
            "Objectives: columns of the performance; there are two percentages, organisational and individual",
        ),
    ),
    (
        RuleId::R9,
        (
            "Scheda: valutazione tecnica dei questionari, con la scala di questo foglio",
            "Objectives: technical evaluation of surveys, by the scale on this sheet",
        ),
    ),
    (
        RuleId::R10,
        (
            "Non è calcolato nel file: lo stato suggerito lo dà Stadera",
            "Not computed in the file: Stadera suggests the state",
        ),
    ),
    (
        RuleId::R11,
        (
            "Non è calcolato nel file: il valore intermedio lo dà Stadera",
            "Not computed in the file: Stadera gives the interim value",
        ),
    ),
    (
        RuleId::R12,
        (
            "Scheda: target che conta, per chi deve almeno ripetere il dato dell’anno prima",
            "Objectives: target that counts, where at least the figure of the year before is to be reached",
        ),
    ),
    (
        RuleId::R13,
        (
            "Solo alla fine: la media ponderata; a ogni livello, se lo dice la convenzione",
            "Only at the end: the weighted mean; at every level where the convention says so",
        ),
    ),
];

/// One sentence for each result, as when the workbook was written.
fn results(source: &Source, first: u32, page: &mut Page) -> Result<(), ExportError> {
    let language = page.language;
    let title = language.pick(
        "Come si arriva a ogni risultato (quando il file è stato scritto)",
        "How each result comes about (when the file was written)",
    );
    page.text(first, 0, title, Look::Title)?;
    let mut row = first + 1;
    for (evaluation, performance) in source.evaluations.iter().zip(sheet::performance_columns(language)) {
        let nodes = std::iter::once(&evaluation.root).chain(&evaluation.root.children);
        for node in nodes {
            page.text(
                row,
                0,
                &view::capitalised(view::part_name(&source.document.plan, node.subject, language)),
                Look::Shown,
            )?;
            page.text(row, 1, &view::capitalised(performance.as_str()), Look::Shown)?;
            page.text(row, 2, &view::outcome(node.outcome, language), Look::Shown)?;
            page.text(row, 3, &told(source, node, language), Look::Shown)?;
            row += 1;
        }
    }
    Ok(())
}

fn told(source: &Source, node: &Node, language: Language) -> String {
    let explanation = view::explain(source.document, node, language);
    let text = explanation.text(&source.document.plan, Extent::Short, Width::of(None), language);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
