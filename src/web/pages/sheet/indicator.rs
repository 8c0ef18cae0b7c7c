//! The cells of an indicator, by kind.

use super::{Sheet, cells, notes, phases};
use crate::{
    number::Figure,
    plan::{
        Baseline, Direction, FigureKind, Indicator, IndicatorField, Measure, Numeric, Objective, PartId,
        Subject, SurveyCount, Target,
    },
    scoring::{Achieved, AchievedFrom, Node, Step},
    view::{self, Language, say},
    web::{
        editor::{self, Edited},
        pages::fold::Fold,
        ui::{
            dom::{El, el},
            table::cell,
        },
    },
};

/// An indicator, with its name in labels.
pub struct Of {
    sheet: Sheet,
    subject: Subject,
    name: String,
}

impl Of {
    /// Names it: by the code of its objective, and its number where there are several.
    pub fn new(sheet: Sheet, subject: Subject, objective: &Objective, index: usize) -> Self {
        let name = cells::indicator_name(objective, index, sheet.language);
        Self { sheet, subject, name }
    }

    /// `Numeratore di 2.2`
    fn label(&self, italian: &str, english: &str) -> String {
        let name = &self.name;
        self.sheet.language.pick(format!("{italian} di {name}"), format!("{english} of {name}"))
    }

    /// The cells of an indicator, from its title to its percentage.
    pub fn cells(&self, objective: &Objective, indicator: &Indicator, shown: Fold) -> Vec<El> {
        let Self { sheet, subject, .. } = *self;
        let language = sheet.language;
        let toggle = indicator.schedule().map(|schedule| phases::toggle(sheet, subject, schedule, shown));
        let links = el("div")
            .class("sheet-links")
            .children(toggle)
            .children(notes::notes(sheet, objective, indicator));
        let percent = cells::percent(sheet, subject, &self.label("Indicatore", "Indicator"));
        let note =
            move || sheet.node(subject, |node| prevailing(node, language)).flatten().unwrap_or_default();
        vec![
            cell("sheet-indicator", language.pick("Indicatore", "Indicator"))
                .text(&indicator.title)
                .child(editor::opener(
                    Edited::Part(PartId::Indicator(indicator.id.clone())),
                    &say!(language, " indicatore di {}", " indicator of {}", self.name),
                    language,
                ))
                .child(links),
            cell("sheet-value num", language.pick("Valore iniziale", "Baseline"))
                .children(self.baseline(indicator)),
            cell("sheet-target num", "Target").children(self.target(indicator)),
            cell("sheet-achieved num", language.pick("Conseguito", "Achieved"))
                .children(self.achieved(indicator)),
            cell("sheet-value num", language.pick("Dichiarato %", "Declared %"))
                .child(self.declared(indicator)),
            cell("sheet-percent sheet-step num", language.pick("% indicatore", "% indicator"))
                .child(percent)
                .child(el("span").class("sheet-computed").text_live(note)),
        ]
    }

    fn figure(
        &self,
        indicator: &Indicator,
        (italian, english): (&str, &str),
        read: fn(&Indicator) -> Option<Figure>,
        write: fn(&Indicator, Option<Figure>) -> IndicatorField,
    ) -> El {
        cells::figure(self.sheet, self.subject, &indicator.id, self.label(italian, english), read, write)
    }

    fn baseline(&self, indicator: &Indicator) -> Vec<El> {
        let Self { sheet, subject, .. } = *self;
        let field = self.figure(
            indicator,
            ("Valore iniziale", "Baseline"),
            |one| one.baseline.map(|baseline| baseline.value),
            |one, value| {
                let year = one.baseline.and_then(|baseline| baseline.year);
                IndicatorField::Baseline(value.map(|value| Baseline { value, year }))
            },
        );
        let year = move || {
            let year =
                sheet.indicator(subject, |one| one.baseline.and_then(|baseline| baseline.year)).flatten();
            year.map_or_else(String::new, |year| say!(sheet.language, "dato {}", "figure of {}", year))
        };
        vec![field, el("span").class("sheet-computed").text_live(year)]
    }

    fn target(&self, indicator: &Indicator) -> Vec<El> {
        let language = self.sheet.language;
        match &indicator.measure {
            Measure::Numeric(numeric) if indicator.target != Some(Target::AtLeastPreviousFinal) => {
                let field = self.figure(indicator, ("Target", "Target"), target, |_, value| {
                    IndicatorField::Target(value.map(Target::Value))
                });
                let direction = (numeric.direction == Direction::Lower)
                    .then(|| plain(language.pick("meno è meglio", "less is better")));
                std::iter::once(amount(field, &numeric.unit)).chain(direction).collect()
            }
            Measure::Milestone(_) | Measure::NotQuantifiable(_) => vec![self.due(indicator)],
            Measure::Numeric(_) | Measure::Schedule(_) | Measure::Survey(_) => {
                let text =
                    indicator.target.map_or_else(|| "—".to_owned(), |one| view::target(one, "%", language));
                vec![plain(&text)]
            }
        }
    }

    fn due(&self, indicator: &Indicator) -> El {
        cells::due(self.sheet, self.subject, &indicator.id, self.label("Scadenza", "Due date"))
    }

    fn declared(&self, indicator: &Indicator) -> El {
        let label = ("Percentuale dichiarata", "Declared percentage");
        self.figure(indicator, label, |one| one.r#final.declared, |_, value| IndicatorField::Declared(value))
    }

    fn achieved(&self, indicator: &Indicator) -> Vec<El> {
        let language = self.sheet.language;
        match &indicator.measure {
            Measure::Numeric(numeric) if numeric.figure == FigureKind::Ratio => self.ratio(indicator),
            Measure::Numeric(numeric) => {
                let label = ("Valore conseguito", "Achieved value");
                let field = self.figure(
                    indicator,
                    label,
                    |one| one.r#final.value,
                    |_, value| IndicatorField::Value(value),
                );
                vec![amount(field, &numeric.unit)]
            }
            Measure::Schedule(_) => vec![plain(language.pick("dal cronoprogramma", "from the schedule"))],
            Measure::Milestone(_) | Measure::NotQuantifiable(_) => {
                let label = self.label("Fine effettiva", "Actual end");
                vec![cells::completion(self.sheet, self.subject, &indicator.id, label)]
            }
            Measure::Survey(_) => self.survey(indicator),
        }
    }

    /// Numerator and denominator, and the percentage that counts: theirs, or the printed one where they make none.
    fn ratio(&self, indicator: &Indicator) -> Vec<El> {
        let Self { sheet, subject, .. } = *self;
        let numerator = self.figure(
            indicator,
            ("Numeratore", "Numerator"),
            |one| numeric(one)?.r#final.numerator,
            |_, value| IndicatorField::Numerator(value),
        );
        let denominator = self.figure(
            indicator,
            ("Denominatore", "Denominator"),
            |one| numeric(one)?.r#final.denominator,
            |_, value| IndicatorField::Denominator(value),
        );
        let slash = el("span").attr("aria-hidden", "true").text("/");
        let result = move || {
            let achieved = sheet.node(subject, achieved_in).flatten();
            achieved.map_or_else(String::new, |achieved| of_ratio(achieved, sheet.language))
        };
        let parts = el("span").class("amount ratio").child(numerator).child(slash).child(denominator);
        vec![parts, el("span").class("sheet-computed").text_live(result)]
    }

    fn survey(&self, indicator: &Indicator) -> Vec<El> {
        let language = self.sheet.language;
        let part = |words: &str, field: El| el("span").class("survey-count").child(plain(words)).child(field);
        let asked = self.figure(
            indicator,
            ("Persone interpellate", "People asked"),
            |one| count(one).asked,
            |one, asked| IndicatorField::Survey(SurveyCount { asked, ..count(one) }),
        );
        let evaluations = self.figure(
            indicator,
            ("Valutazioni ricevute", "Evaluations received"),
            |one| count(one).evaluations,
            |one, evaluations| IndicatorField::Survey(SurveyCount { evaluations, ..count(one) }),
        );
        let score = self.figure(
            indicator,
            ("Punteggio totale", "Total score"),
            |one| count(one).score,
            |one, score| IndicatorField::Survey(SurveyCount { score, ..count(one) }),
        );
        vec![
            part(language.pick("interpellati", "asked"), asked),
            part(language.pick("valutazioni", "evaluations"), evaluations),
            part(language.pick("punteggio", "score"), score),
        ]
    }
}

/// The percentage of a fraction that counts: that of its parts, or the printed one where they make none.
pub fn of_ratio(achieved: Achieved, language: Language) -> String {
    let value = view::long(achieved.value, language);
    match achieved.from {
        AchievedFrom::Ratio(..) => format!("= {value} %"),
        AchievedFrom::Value(_) => say!(language, "vale {} %, come stampato", "{}% counts, as printed", value),
    }
}

fn plain(text: &str) -> El {
    el("span").class("sheet-plain").text(text)
}

fn amount(field: El, unit: &str) -> El {
    el("span").class("amount").child(field).text(" ").text(unit)
}

/// Where the monitoring note prevails, the technical evaluation that it prevails over: both stay visible (R4).
pub fn prevailing(node: &Node, language: Language) -> Option<String> {
    let (Step::Note { prevails: true, .. }, Some(technical)) = (&node.step, node.children.first()) else {
        return None;
    };
    let technical = view::outcome(technical.outcome, language);
    Some(say!(
        language,
        "prevale la nota; valutazione tecnica {}",
        "the note prevails; technical evaluation {}",
        technical
    ))
}

/// The achieved value of a numeric node, whether the note prevailed or not.
pub fn achieved_in(node: &Node) -> Option<Achieved> {
    let technical = node.children.first().filter(|_| matches!(node.step, Step::Note { .. })).unwrap_or(node);
    match &technical.step {
        Step::Numeric(step) => step.achieved,
        _ => None,
    }
}

fn target(indicator: &Indicator) -> Option<Figure> {
    match indicator.target {
        Some(Target::Value(value)) => Some(value),
        Some(Target::AtLeastPreviousFinal) | None => None,
    }
}

/// The number that an indicator is, where it is one.
pub fn numeric(indicator: &Indicator) -> Option<&Numeric> {
    match &indicator.measure {
        Measure::Numeric(numeric) => Some(numeric),
        _ => None,
    }
}

fn count(indicator: &Indicator) -> SurveyCount {
    match &indicator.measure {
        Measure::Survey(survey) => survey.r#final,
        _ => SurveyCount::default(),
    }
}
