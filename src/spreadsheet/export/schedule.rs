//! A sheet per schedule: its phases as the published documents print them, and how its percentage comes about (R1, R2, R5).

use rust_decimal::Decimal;
use rust_xlsxwriter::Worksheet;

use super::{
    super::columns::{Group, PHASE, Sort, Typed},
    Done, ExportError, Scheduled, Source, counts,
    formulas::ActivityCells,
    page::{Kind, Look, Page, cell, fixed, on_sheet, range},
    results,
};
use crate::{
    date::Date,
    number::HUNDRED,
    plan::{Completion, Phase},
    scoring::Node,
    view::part_code,
};

/// Rows: title, the name of the schedule, its due date, groups of columns, headings, phases.
const TITLE: u32 = 2;
const NAME: u32 = 3;
pub(super) const DUE: u32 = 4;
const GROUPS: u32 = 6;
const HEADINGS: u32 = 7;
pub(super) const FIRST: u32 = 8;

/// Columns of the labels and of what stands beside them.
pub(super) const LABEL: u16 = 2;
pub(super) const BESIDE: u16 = 3;

/// What the formulas add to each phase, after its fields.
const ADDED: [(&str, (&str, &str)); 5] = [
    ("phase.starts", ("Inizio che conta", "Start that counts")),
    ("phase.ends", ("Fine che conta", "End that counts")),
    ("phase.planned_days", ("Giorni previsti", "Days planned")),
    ("phase.actual_days", ("Giorni effettivi", "Days taken")),
    ("phase.result", ("% di conseguimento", "% achieved")),
];

/// Where the parts of a sheet with so many phases stand.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    pub last: u32,
}

impl Layout {
    fn of(phases: usize) -> Self {
        Self { last: FIRST + u32::try_from(phases.max(1)).unwrap_or(u32::MAX / 2) - 1 }
    }

    pub fn count(self, index: usize) -> String {
        fixed(self.count_row(index), BESIDE)
    }

    pub fn count_row(self, index: usize) -> u32 {
        self.last + 3 + u32::try_from(index).unwrap_or_default()
    }

    pub fn phases(self, key: &str) -> String {
        range(FIRST, self.last, column(key))
    }
}

pub(super) fn column(key: &str) -> u16 {
    let fields = PHASE.iter().map(|column| column.key);
    let at = fields.chain(ADDED.iter().map(|(key, _)| *key)).position(|one| one == key);
    at.and_then(|at| u16::try_from(at + 1).ok()).unwrap_or_default()
}

/// Where the percentage of a schedule stands.
pub(super) fn result(schedule: &Scheduled) -> String {
    on_sheet(&schedule.sheet, &Layout::of(schedule.schedule.phases.len()).count(10))
}

pub(super) fn write(source: &Source, schedule: &Scheduled, sheet: &mut Worksheet) -> Result<(), ExportError> {
    sheet.set_name(&schedule.sheet)?;
    let mut page = Page { sheet, language: source.language };
    page.mark("schedule", schedule.indicator.id.as_str())?;
    head(source, schedule, &mut page)?;
    headings(&mut page)?;
    let layout = Layout::of(schedule.schedule.phases.len());
    for (index, phase) in schedule.schedule.phases.iter().enumerate() {
        let row = FIRST + u32::try_from(index).unwrap_or_default();
        let node = source.bare.node(schedule.subject.phase(index));
        write_phase(source, phase, node, row, layout, &mut page)?;
    }
    let weights = layout.phases("phase.weight");
    let sum = schedule.schedule.phases.iter().filter_map(|phase| phase.weight);
    let sum = results::number(sum.map(|weight| weight.get()).sum::<Decimal>() / HUNDRED);
    page.text(
        layout.last + 1,
        LABEL,
        page.language.pick("Peso complessivo delle fasi", "Sum of the weights"),
        Look::Shown,
    )?;
    page.formula(layout.last + 1, column("phase.weight"), &format!("=SUM({weights})"), &sum, Kind::Percent)?;
    counts::write(source, schedule, layout, &mut page)?;
    hide(schedule, &mut page)?;
    page.finish((GROUPS, HEADINGS), 3)?;
    Ok(())
}

fn head(source: &Source, schedule: &Scheduled, page: &mut Page) -> Done {
    let language = page.language;
    let code = part_code(&source.document.plan, schedule.subject, language);
    let title = format!("{} {code} – {}", language.pick("OBIETTIVO", "OBJECTIVE"), schedule.indicator.title);
    page.sheet.set_column_hidden(0)?;
    page.text(TITLE, 1, &title, Look::Title)?;
    page.text(NAME, LABEL, language.pick("Cronoprogramma", "Schedule"), Look::Line)?;
    page.text(DUE, LABEL, language.pick("Entro il", "Due"), Look::Line)?;
    page.sheet.write_string(NAME, 0, "schedule.name")?;
    page.sheet.write_string(DUE, 0, "schedule.due")?;
    let name = Typed::Text(schedule.schedule.name.clone());
    page.typed((NAME, BESIDE), &name, (Sort::Text, false), Look::Input)?;
    let due = schedule.schedule.due.map_or(Typed::Empty, Typed::Date);
    page.typed((DUE, BESIDE), &due, (Sort::Date, false), Look::Input)
}

fn headings(page: &mut Page) -> Done {
    let language = page.language;
    page.key(0, "phase.id")?;
    for column_ in PHASE {
        let at = column(column_.key);
        page.key(at, column_.key)?;
        page.heading(HEADINGS, at, language.pick(column_.heading.0, column_.heading.1), column_.width)?;
    }
    for (key, heading) in ADDED {
        page.key(column(key), key)?;
        page.heading(HEADINGS, column(key), language.pick(heading.0, heading.1), 13)?;
    }
    for (key, group) in [
        ("phase.code", ("PIANO", "PLAN")),
        ("interim.end", ("MONITORAGGIO AL 30/6", "MONITORING AT 30 JUNE")),
        ("final.end", ("MONITORAGGIO FINALE", "FINAL MONITORING")),
        ("phase.starts", ("VALUTAZIONE", "EVALUATION")),
    ] {
        page.text(GROUPS, column(key), language.pick(group.0, group.1), Look::Heading)?;
    }
    Ok(())
}

fn write_phase(
    source: &Source,
    phase: &Phase,
    node: Option<&Node>,
    row: u32,
    layout: Layout,
    page: &mut Page,
) -> Done {
    page.sheet.write_string(row, 0, phase.id.as_str())?;
    for one in PHASE {
        page.field((row, column(one.key)), one, phase, false)?;
    }
    let at = |key: &str| cell(row, column(key));
    let (start, planned, actual) = (at("phase.start"), at("phase.end"), at("final.end"));
    let (estimated, exclusion) = (at("final.estimated"), at("final.exclusion"));
    let ends = at("phase.ends");
    let end = end(phase).filter(|_| phase.r#final.exclusion.is_none());
    let starts = phase.start.filter(|_| phase.r#final.exclusion.is_none());
    page.formula(
        row,
        column("phase.starts"),
        &format!("=IF(AND({exclusion}=\"\",ISNUMBER({start})),{start},\"\")"),
        &serial(starts),
        Kind::Date,
    )?;
    page.formula(
        row,
        column("phase.ends"),
        &format!("=IF({exclusion}<>\"\",\"\",IF(ISNUMBER({actual}),{actual},IF(ISNUMBER({estimated}),{estimated},\"\")))"),
        &serial(end),
        Kind::Date,
    )?;
    let days = |from: &str, to: &str| format!("=IF(AND(ISNUMBER({from}),ISNUMBER({to})),{to}-{from}+1,\"\")");
    let counted = |to: Option<Date>| {
        phase.start.zip(to).map_or_else(String::new, |(from, to)| from.days_through(to).to_string())
    };
    page.formula(
        row,
        column("phase.planned_days"),
        &days(&start, &planned),
        &counted(phase.end),
        Kind::Number,
    )?;
    page.formula(row, column("phase.actual_days"), &days(&start, &ends), &counted(end), Kind::Number)?;
    let formulas = source.formulas();
    let cells = ActivityCells { start: &start, planned: &planned, actual: &actual, estimated: &estimated };
    let formula = formulas.phase(&cells, &exclusion, &layout.count(6));
    let result = node.map_or_else(String::new, |node| results::outcome(node.outcome, page.language));
    page.formula(row, column("phase.result"), &formula, &result, Kind::Percent)
}

pub(super) fn end(phase: &Phase) -> Option<Date> {
    match phase.r#final.completion.as_ref()? {
        Completion::Completed(end) | Completion::Estimated { end, .. } => Some(*end),
        Completion::NotEstimable => None,
    }
}

pub(super) fn serial(date: Option<Date>) -> String {
    date.and_then(super::to_serial).map_or_else(String::new, |serial| serial.to_string())
}

/// The monitoring at 30 June is hidden where nothing is said of it.
fn hide(schedule: &Scheduled, page: &mut Page) -> Done {
    let said = |phase: &Phase| !phase.interim.is_empty();
    let interim = PHASE.iter().filter(|column| column.group == Group::Interim);
    if !schedule.schedule.phases.iter().any(said) {
        for one in interim {
            page.sheet.set_column_hidden(column(one.key))?;
        }
    }
    page.sheet.set_column_hidden(column("phase.starts"))?;
    Ok(())
}
