//! The names of parts and of columns.

use crate::{
    plan::{PartId, Plan, Subject},
    view::{self, Language},
};

/// A part as people name it: `Obiettivo 3.1`, `Obiettivo 1.2, fase 3`.
pub(super) fn name(plan: &Plan, part: &PartId, language: Language) -> String {
    let subject = plan.objectives().find_map(|(subject, objective)| match part {
        PartId::Objective(id) => (&objective.id == id).then_some(subject),
        PartId::Indicator(id) => {
            let index = objective.indicators.iter().position(|one| &one.id == id)?;
            Some(subject.indicator(index))
        }
        PartId::Phase(id) => objective.indicators.iter().enumerate().find_map(|(index, one)| {
            let phase = one.schedule()?.phases.iter().position(|phase| &phase.id == id)?;
            Some(subject.indicator(index).phase(phase))
        }),
        PartId::Area(_) | PartId::Act(_) | PartId::Guideline(_) => None,
    });
    match subject {
        Some(subject @ (Subject::Objective(..) | Subject::Indicator(..) | Subject::Phase(..))) => {
            view::capitalised(view::part_name(plan, subject, language))
        }
        _ => view::part_title(plan, part, language),
    }
}

/// The letters of a column: `A`, `Z`, `AA`.
pub(in crate::spreadsheet) fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
