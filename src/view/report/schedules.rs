//! The schedules, one after the other, in the order of the plan.

use super::{Html, Report, html::Head};
use crate::{
    plan::{Objective, Phase, PhaseMonitoring, Schedule, Stage, Subject},
    view::{changes, figures, language::say, outcome},
};

impl Report<'_> {
    pub(super) fn schedules(&self, html: &mut Html) {
        let all: Vec<_> =
            self.plan().objectives().flat_map(|(subject, objective)| schedules(objective, subject)).collect();
        if all.is_empty() {
            return;
        }
        html.open("section", "report-across");
        html.element("h2", "", self.language.pick("Cronoprogrammi", "Schedules"));
        for (objective, schedule, subject) in all {
            self.schedule(html, objective, schedule, subject);
        }
        html.close("section");
    }

    fn schedule(&self, html: &mut Html, objective: &Objective, schedule: &Schedule, subject: Subject) {
        let language = self.language;
        html.open("section", "report-schedule").element("h3", "", &schedule.name);
        html.open("p", "").text(&say!(
            language,
            "Obiettivo {} {}",
            "Objective {} {}",
            objective.code,
            objective.title
        ));
        if let Some(due) = schedule.due {
            html.text(&say!(language, " · scadenza {}", " · due {}", figures::date(due)));
        }
        if let (Stage::Final, Some(node)) = (self.plan().stage, self.evaluation.node(subject)) {
            html.text(language.pick(" · conseguimento ", " · achievement "));
            self.result(html, subject, &outcome(node.outcome, language));
        }
        html.close("p");
        html.open_table(
            &say!(language, "Fasi di {}", "Phases of {}", schedule.name),
            "report-table report-phases",
        );
        let stage = self.plan().stage;
        let headings = heads(stage);
        let heads = headings.iter().map(|((italian, english), class, width)| Head {
            heading: language.pick(italian, english),
            class,
            width: *width,
        });
        html.heads(&heads.collect::<Vec<_>>());
        html.open("tbody", "");
        for (index, phase) in schedule.phases.iter().enumerate() {
            self.phase(html, phase, subject.phase(index));
        }
        html.close("tbody").close_table().close("section");
    }

    fn phase(&self, html: &mut Html, phase: &Phase, subject: Subject) {
        let day = |day: Option<crate::date::Date>| day.map(figures::date).unwrap_or_default();
        let words = |text: &Option<String>| text.clone().unwrap_or_default();
        let weight = phase.weight.map(|weight| figures::weight(weight, self.language)).unwrap_or_default();
        let mut cells = vec![
            ("report-code", phase.code.clone()),
            ("report-name", phase.title.clone()),
            ("report-short", words(&phase.output)),
            ("report-date", day(phase.start)),
            ("report-date", day(phase.end)),
            ("report-short", words(&phase.responsible)),
            ("report-num", weight),
        ];
        if let Some(monitoring) = self.monitoring(phase) {
            cells.extend([
                ("report-date", self.end(monitoring)),
                ("report-note", words(&monitoring.note)),
                ("report-short", words(&monitoring.source)),
            ]);
        }
        html.open("tr", "");
        for (class, text) in cells {
            html.element("td", class, if text.is_empty() { "—" } else { &text });
        }
        if self.plan().stage == Stage::Final {
            html.open("td", "report-num");
            match self.evaluation.node(subject) {
                Some(node) => self.result(html, subject, &outcome(node.outcome, self.language)),
                None => drop(html.text("—")),
            }
            html.close("td");
        }
        html.close("tr");
    }

    /// What the monitoring of the stage says of a phase.
    const fn monitoring<'p>(&self, phase: &'p Phase) -> Option<&'p PhaseMonitoring> {
        match self.then.plan.stage {
            Stage::Planned => None,
            Stage::Interim => Some(&phase.interim),
            Stage::Final => Some(&phase.r#final),
        }
    }

    fn end(&self, monitoring: &PhaseMonitoring) -> String {
        if monitoring.exclusion.is_some() {
            return self.language.pick("esclusa", "left out").to_owned();
        }
        changes::completion(monitoring.completion.as_ref(), self.language)
    }
}

/// The schedules of an objective, each with what it is of.
fn schedules(
    objective: &Objective,
    subject: Subject,
) -> impl Iterator<Item = (&Objective, &Schedule, Subject)> {
    let indicators = objective.indicators.iter().enumerate();
    indicators.filter_map(move |(index, one)| Some((objective, one.schedule()?, subject.indicator(index))))
}

/// A heading in both languages, the class of its column, and its width beside the others.
type Heading = ((&'static str, &'static str), &'static str, u32);

fn heads(stage: Stage) -> Vec<Heading> {
    let mut heads: Vec<Heading> = vec![
        (("Nr.", "No."), "report-code", 3),
        (("Descrizione della fase", "Phase"), "report-name", 15),
        (("Output", "Output"), "report-short", 11),
        (("Inizio previsto", "Planned start"), "report-date", 7),
        (("Fine prevista", "Planned end"), "report-date", 7),
        (("Struttura responsabile", "Unit"), "report-short", 11),
        (("Peso %", "Weight %"), "report-num", 6),
    ];
    if stage != Stage::Planned {
        heads.extend([
            (("Fine effettiva", "Actual end"), "report-date", 7),
            (("Note di monitoraggio", "Monitoring notes"), "report-note", 28),
            (("Fonte dati", "Source"), "report-short", 11),
        ]);
    }
    if stage == Stage::Final {
        heads.push((("Conseguito", "Achieved"), "report-num", 8));
    }
    heads
}
