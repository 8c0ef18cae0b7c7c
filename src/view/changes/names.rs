//! The names of the fields that a change can set.

use super::super::Language;
use crate::plan::{
    ActField, AreaField, Change, GuidelineField, IndicatorField, ObjectiveField, PhaseField, PlanField,
    RulesField,
};

/// The name of the field that a change sets; of a part as a whole, empty.
#[must_use]
pub fn changed_field(change: &Change, language: Language) -> &'static str {
    let (italian, english) = match change {
        Change::Plan { set } => of_plan(set),
        Change::Rules { set } => of_rules(set),
        Change::Act { set: ActField::Name(_), .. } => ("estremi dell’atto", "kind and number of the act"),
        Change::Act { set: ActField::Date(_), .. } => ("data dell’atto", "date of the act"),
        Change::Act { set: ActField::Title(_), .. } => ("oggetto dell’atto", "subject of the act"),
        Change::Guideline { set, .. } => of_guideline(set),
        Change::Area { set: AreaField::Code(_), .. } => CODE,
        Change::Area { set: AreaField::Title(_), .. } => TITLE,
        Change::Objective { set, .. } => of_objective(set),
        Change::Indicator { set, .. } => of_indicator(set),
        Change::Phase { set, .. } => of_phase(set),
        Change::Insert { .. } | Change::Remove(_) | Change::Move { .. } => ("", ""),
    };
    language.pick(italian, english)
}

type Name = (&'static str, &'static str);

const CODE: Name = ("codice", "code");
const TITLE: Name = ("titolo", "title");
const WEIGHT: Name = ("peso", "weight");
const NOTE: Name = ("nota del piano", "note of the plan");
const RESPONSIBLE: Name = ("responsabile", "responsible");
const START: Name = ("inizio previsto", "planned start");
const COMPLETION: Name = ("fine effettiva", "actual end");
const MONITORING_NOTE: Name = ("nota di monitoraggio", "monitoring note");
const SOURCE: Name = ("fonte dati", "data source");
const EXCLUSION: Name = ("esclusione", "exclusion");
const SCOPE: Name = ("prestazione per cui conta", "performance it counts for");
const INTERIM_COMPLETION: Name = ("fine indicata al 30 giugno", "end given at 30 June");
const INTERIM_NOTE: Name = ("nota al 30 giugno", "note at 30 June");
const INTERIM_SOURCE: Name = ("fonte al 30 giugno", "source at 30 June");

const fn of_plan(set: &PlanField) -> Name {
    match set {
        PlanField::Title(_) => ("titolo del piano", "title of the plan"),
        PlanField::Body(_) => ("ente", "body"),
        PlanField::BodyShort(_) => ("nome breve dell’ente", "short name of the body"),
        PlanField::Year(_) => ("anno", "year"),
        PlanField::Stage(_) => ("momento dell’anno", "stage of the year"),
        PlanField::InterimDate(_) => ("data del monitoraggio intermedio", "date of the interim monitoring"),
        PlanField::Notes(_) => ("note sul documento", "notes on the document"),
        PlanField::Thresholds(_) => ("soglie del totale", "thresholds of the total"),
        PlanField::Approval(_) => ("atto di approvazione", "act of approval"),
    }
}

const fn of_rules(set: &RulesField) -> Name {
    match set {
        RulesField::Name(_) => ("nome delle regole", "name of the rules"),
        RulesField::ScheduleMethod(_) => ("misura del ritardo", "measure of delay"),
        RulesField::Rounding(_) => ("arrotondamento", "rounding"),
        RulesField::Survey(_) => ("scala e quorum del questionario", "scale and quorum of the survey"),
        RulesField::EarlyShare(_) => {
            ("soglia dell’anticipo al 30 giugno", "threshold of being early at 30 June")
        }
        RulesField::RateShare(_) => ("soglia dei rapporti al 30 giugno", "threshold of rates at 30 June"),
    }
}

const fn of_guideline(set: &GuidelineField) -> Name {
    match set {
        GuidelineField::Code(_) => CODE,
        GuidelineField::Title(_) => TITLE,
        GuidelineField::Text(_) => ("testo", "text"),
        GuidelineField::Act(_) => ("atto", "act"),
    }
}

const fn of_objective(set: &ObjectiveField) -> Name {
    match set {
        ObjectiveField::Code(_) => CODE,
        ObjectiveField::Title(_) => TITLE,
        ObjectiveField::Weight(_) => WEIGHT,
        ObjectiveField::Scope(_) => SCOPE,
        ObjectiveField::Responsible(_) => RESPONSIBLE,
        ObjectiveField::SharedWith(_) => ("condivisione", "shared with"),
        ObjectiveField::Programming(_) => ("programmazione regionale", "regional programming"),
        ObjectiveField::Answers(_) => ("indirizzi a cui risponde", "guidelines it answers to"),
        ObjectiveField::Note(_) => NOTE,
        ObjectiveField::Exclusion(_) => EXCLUSION,
    }
}

const fn of_indicator(set: &IndicatorField) -> Name {
    match set {
        IndicatorField::Measure(_) => ("tipo di indicatore", "kind of indicator"),
        IndicatorField::Title(_) => TITLE,
        IndicatorField::Weight(_) => WEIGHT,
        IndicatorField::Scope(_) => SCOPE,
        IndicatorField::Note(_) => NOTE,
        IndicatorField::Baseline(_) => ("valore iniziale", "baseline"),
        IndicatorField::Target(_) => ("valore target", "target"),
        IndicatorField::LaterTargets(_) => ("target degli anni successivi", "targets of later years"),
        IndicatorField::Unit(_) => ("unità di misura", "unit"),
        IndicatorField::Direction(_) => ("verso", "direction"),
        IndicatorField::Nature(_) => ("andamento nell’anno", "course over the year"),
        IndicatorField::Figure(_) => ("origine del valore", "origin of the value"),
        IndicatorField::ScheduleName(_) => ("nome del cronoprogramma", "name of the schedule"),
        IndicatorField::Start(_) => START,
        IndicatorField::Due(_) => ("scadenza", "due date"),
        IndicatorField::InterimValue(_) => ("valore al 30 giugno", "value at 30 June"),
        IndicatorField::InterimNote(_) => INTERIM_NOTE,
        IndicatorField::InterimSource(_) => INTERIM_SOURCE,
        IndicatorField::InterimState(_) => ("stato al 30 giugno", "state at 30 June"),
        IndicatorField::InterimNumerator(_) => ("numeratore al 30 giugno", "numerator at 30 June"),
        IndicatorField::InterimDenominator(_) => ("denominatore al 30 giugno", "denominator at 30 June"),
        IndicatorField::InterimCompletion(_) => INTERIM_COMPLETION,
        IndicatorField::InterimSurvey(_) => {
            ("conteggi del questionario al 30 giugno", "survey counts at 30 June")
        }
        IndicatorField::Value(_) => ("valore conseguito", "achieved value"),
        IndicatorField::Numerator(_) => ("numeratore", "numerator"),
        IndicatorField::Denominator(_) => ("denominatore", "denominator"),
        IndicatorField::Completion(_) => COMPLETION,
        IndicatorField::Survey(_) => ("conteggi del questionario", "survey counts"),
        IndicatorField::Declared(_) => ("percentuale dichiarata", "declared percentage"),
        IndicatorField::MonitoringNote(_) => MONITORING_NOTE,
        IndicatorField::Source(_) => SOURCE,
        IndicatorField::CriteriaNote(_) => ("nota sui criteri", "note on the criteria"),
        IndicatorField::Exclusion(_) => EXCLUSION,
    }
}

const fn of_phase(set: &PhaseField) -> Name {
    match set {
        PhaseField::Code(_) => CODE,
        PhaseField::Title(_) => TITLE,
        PhaseField::Output(_) => ("output", "output"),
        PhaseField::Responsible(_) => RESPONSIBLE,
        PhaseField::Weight(_) => WEIGHT,
        PhaseField::Start(_) => START,
        PhaseField::End(_) => ("fine prevista", "planned end"),
        PhaseField::InterimCompletion(_) => INTERIM_COMPLETION,
        PhaseField::InterimNote(_) => INTERIM_NOTE,
        PhaseField::InterimSource(_) => INTERIM_SOURCE,
        PhaseField::InterimExclusion(_) => ("esclusione al 30 giugno", "exclusion at 30 June"),
        PhaseField::Completion(_) => COMPLETION,
        PhaseField::MonitoringNote(_) => MONITORING_NOTE,
        PhaseField::Source(_) => SOURCE,
        PhaseField::Exclusion(_) => EXCLUSION,
    }
}
