//! The fields of the parts, one group for each part, in the order of the document.

use super::offers::Offers;
use crate::{
    plan::{
        Document, Indicator, IndicatorField, Measure, Objective, ObjectiveField, PartId, Phase, PhaseField,
        Subject,
    },
    view::{self, Language},
    web::{
        editor::{
            self,
            indicator::{deadline, direction, nature},
            later,
        },
        form::{Form, group},
        pages::monitoring::small,
        route::Round,
        ui::dom::El,
    },
};

struct Parts<'a> {
    document: &'a Document,
    offers: Offers,
    round: Round,
    language: Language,
}

/// Draws the fields of all parts.
pub fn parts(document: &Document, interim: bool, language: Language) -> Vec<El> {
    let round = if interim { Round::Interim } else { Round::Final };
    let parts = Parts { document, offers: Offers::of(document), round, language };
    let mut all = Vec::new();
    for (area_index, area) in document.plan.areas.iter().enumerate() {
        for (index, objective) in area.objectives.iter().enumerate() {
            parts.objective(objective, Subject::objective(area_index, index), &mut all);
        }
    }
    all
}

impl Parts<'_> {
    fn title(&self, part: &PartId) -> String {
        view::part_title(&self.document.plan, part, self.language)
    }

    /// Its name for screen readers, behind each label.
    fn of(&self, part: &PartId) -> String {
        format!(", {}", self.title(part))
    }

    fn group(&self, part: &PartId, class: &str, fields: Vec<El>) -> El {
        group(&self.title(part), fields).class(&format!("form-group play-part {class}"))
    }

    fn objective(&self, objective: &Objective, subject: Subject, all: &mut Vec<El>) {
        let part = PartId::Objective(objective.id.clone());
        let form = Form::<Objective>::new(self.language, objective.id.clone()).of(self.of(&part));
        let mut fields = Vec::new();
        if self.offers.weights {
            fields.push(form.weight(("Peso %", "Weight %"), |one| one.weight, ObjectiveField::Weight));
        }
        if self.offers.scopes {
            fields.push(form.choice(
                ("Conta per la prestazione", "Counts for the performance"),
                editor::objective::scopes(self.language),
                |one| one.scope,
                ObjectiveField::Scope,
            ));
        }
        if self.offers.exclusions[0] {
            fields.push(form.exclusion(
                ("Escluso per cause esterne", "Left out for external causes"),
                |one| one.exclusion.clone(),
                ObjectiveField::Exclusion,
            ));
        }
        if !fields.is_empty() {
            all.push(self.group(&part, "play-objective", fields));
        }
        for (index, indicator) in objective.indicators.iter().enumerate() {
            self.indicator(indicator, subject.indicator(index), all);
        }
    }

    fn indicator(&self, indicator: &Indicator, subject: Subject, all: &mut Vec<El>) {
        let part = PartId::Indicator(indicator.id.clone());
        let form = Form::<Indicator>::new(self.language, indicator.id.clone()).of(self.of(&part));
        let mut fields = self.planned(indicator, &form);
        let wanted = (self.offers.declared, self.offers.exclusions[1]);
        fields.extend(small::indicator(self.language, self.round, &form, (subject, indicator), wanted));
        all.push(self.group(&part, "play-indicator", fields));
        let phases = indicator.schedule().into_iter().flat_map(|schedule| &schedule.phases);
        all.extend(phases.map(|phase| self.phase(phase)));
    }

    /// What the plan says of an indicator, as far as its result asks for it.
    fn planned(&self, indicator: &Indicator, form: &Form<Indicator>) -> Vec<El> {
        let mut fields = Vec::new();
        if self.offers.shares {
            fields.push(form.weight(("Peso %", "Weight %"), |one| one.weight, IndicatorField::Weight));
        }
        match &indicator.measure {
            Measure::Numeric(_) => {
                if self.offers.by_rule {
                    fields.extend([later::rule(form), later::baseline(form)]);
                }
                fields.push(later::target(form));
                fields.extend(self.offers.directions.then(|| direction(form)));
                fields.extend((self.round == Round::Interim).then(|| nature(form)));
            }
            Measure::Schedule(_) => fields.push(form.date(
                ("Scadenza", "Due date"),
                |one| one.schedule().and_then(|schedule| schedule.due),
                IndicatorField::Due,
            )),
            Measure::Milestone(_) | Measure::NotQuantifiable(_) => fields.extend(deadline(form)),
            Measure::Survey(_) => {}
        }
        fields
    }

    fn phase(&self, phase: &Phase) -> El {
        let part = PartId::Phase(phase.id.clone());
        let form = Form::<Phase>::new(self.language, phase.id.clone()).of(self.of(&part));
        let mut fields = vec![
            form.weight(("Peso %", "Weight %"), |one| one.weight, PhaseField::Weight),
            form.date(("Inizio previsto", "Planned start"), |one| one.start, PhaseField::Start),
            form.date(("Fine prevista", "Planned end"), |one| one.end, PhaseField::End),
        ];
        fields.extend(small::phase(self.round, &form, self.offers.exclusions[2]));
        self.group(&part, "play-phase", fields)
    }
}
