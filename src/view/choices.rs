//! The names of what is chosen from a few: how far the year has come, whose performance counts, how a number behaves.

use super::Language;
use crate::plan::{Direction, FigureKind, Nature, Rounding, ScheduleMethod, Scope, Stage};

/// How far the year of a plan has come.
#[must_use]
pub fn stage_name(stage: Stage, language: Language) -> &'static str {
    match stage {
        Stage::Planned => language.pick("Piano", "Plan"),
        Stage::Interim => language.pick("Monitoraggio intermedio", "Interim monitoring"),
        Stage::Final => language.pick("Monitoraggio finale", "Final monitoring"),
    }
}

/// Whose performance something counts for (R8).
#[must_use]
pub fn scope_name(scope: Scope, language: Language) -> &'static str {
    match scope {
        Scope::Both => language.pick("organizzativa e individuale", "organisational and individual"),
        Scope::Organisational => language.pick("solo organizzativa", "organisational only"),
        Scope::Individual => language.pick("solo individuale", "individual only"),
    }
}

/// Whether more of a number is better (R3).
#[must_use]
pub fn direction_name(direction: Direction, language: Language) -> &'static str {
    match direction {
        Direction::Higher => language.pick("più è meglio", "more is better"),
        Direction::Lower => language.pick("meno è meglio", "less is better"),
    }
}

/// How a number behaves during the year (R10).
#[must_use]
pub fn nature_name(nature: Nature, language: Language) -> &'static str {
    match nature {
        Nature::Rate => language.pick("rapporto in un dato momento", "ratio at a moment"),
        Nature::Cumulative => language.pick("cresce durante l’anno", "grows over the year"),
    }
}

/// Where the achieved value of a number comes from (R3).
#[must_use]
pub fn figure_kind_name(kind: FigureKind, language: Language) -> &'static str {
    match kind {
        FigureKind::Given => language.pick("valore indicato", "given value"),
        FigureKind::Ratio => language.pick("numeratore / denominatore", "numerator / denominator"),
    }
}

/// How a late schedule is measured (R1).
#[must_use]
pub fn schedule_method_name(method: ScheduleMethod, language: Language) -> &'static str {
    match method {
        ScheduleMethod::WeightedPhases => {
            language.pick("media ponderata delle fasi", "weighted mean of the phases")
        }
        ScheduleMethod::OverallDuration => language.pick("durata complessiva", "overall duration"),
    }
}

/// Where results are rounded (R13).
#[must_use]
pub fn rounding_name(rounding: Rounding, language: Language) -> &'static str {
    match rounding {
        Rounding::LastStep => language.pick("solo alla fine", "only at the end"),
        Rounding::EachLevel => language.pick("a ogni livello", "at every level"),
    }
}
