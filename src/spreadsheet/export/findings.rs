//! Verifiche: what the coherence checks found when the workbook was written.

use rust_xlsxwriter::Worksheet;

use super::{
    ExportError, Source,
    page::{Look, Page},
};
use crate::{
    checks::check,
    view::{self, Language},
};

const HEADINGS: u32 = 3;

pub(super) fn name(language: Language) -> &'static str {
    language.pick("Verifiche", "Checks")
}

pub(super) fn write(source: &Source, sheet: &mut Worksheet) -> Result<(), ExportError> {
    let language = source.language;
    let plan = &source.document.plan;
    sheet.set_name(name(language))?;
    let mut page = Page { sheet, language };
    page.mark("checks", "")?;
    page.text(1, 0, name(language), Look::Title)?;
    let about = language.pick(
        "Le verifiche sono quelle di quando il file è stato scritto: qui non si aggiornano. Stadera le rifà quando riapre il file.",
        "The checks are those of when the file was written: they do not follow here. Stadera makes them again when it opens the file.",
    );
    page.text(2, 0, about, Look::Line)?;
    let headings = [
        (("Gravità", "Severity"), 12),
        (("Verifica", "Check"), 10),
        (("Nome", "Name"), 34),
        (("Dove", "Where"), 26),
        (("Che cosa", "What"), 90),
        (("Trovato", "Found"), 22),
        (("Atteso", "Expected"), 22),
    ];
    for (column, (heading, width)) in (0..).zip(headings) {
        page.heading(HEADINGS, column, language.pick(heading.0, heading.1), width)?;
    }
    for (row, finding) in (HEADINGS + 1..).zip(&check(source.document, None)) {
        let cells = [
            view::severity_name(finding.severity, language).to_owned(),
            finding.check.to_string(),
            view::check_name(finding.check, language).to_owned(),
            view::place(plan, finding.place, language),
            view::finding(plan, finding, language),
            view::finding_found(plan, finding).unwrap_or_default(),
            view::finding_expected(plan, finding),
        ];
        for (column, text) in (0..).zip(&cells) {
            page.text(row, column, text, Look::Shown)?;
        }
    }
    page.sheet.set_paper_size(8).set_landscape().set_print_fit_to_pages(1, 0);
    page.sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
    page.sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    page.protect();
    Ok(())
}
