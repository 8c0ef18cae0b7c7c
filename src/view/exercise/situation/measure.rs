//! What is known of an indicator, by its kind.

use super::{PhaseTable, Teller};
use crate::{
    date::Date,
    number::Figure,
    plan::{
        Baseline, Completion, Deadline, Direction, FigureKind, Indicator, Numeric, Phase, Schedule,
        SurveyCount, Target,
    },
    view::{figures, language::say, words},
};

impl Teller<'_> {
    pub(super) fn declared(&self, declared: Figure) -> String {
        say!(
            self.language,
            "La nota di monitoraggio dichiara un conseguimento pari a {}.",
            "The monitoring note declares an achievement of {}.",
            figures::figure(declared.get(), "%", self.language)
        )
    }

    pub(super) fn numeric(&self, indicator: &Indicator, numeric: &Numeric) -> Vec<String> {
        let language = self.language;
        let mut facts = Vec::new();
        facts.extend(indicator.target.map(|target| self.target(target, numeric, indicator.baseline)));
        if numeric.direction == Direction::Lower {
            facts.push(language.pick("Meno è meglio.", "Less is better.").to_owned());
        }
        let value =
            indicator.r#final.value.map(|value| figures::figure(value.get(), &numeric.unit, language));
        facts.push(
            match (numeric.figure, numeric.r#final.numerator.zip(numeric.r#final.denominator), value) {
                (FigureKind::Ratio, Some((numerator, denominator)), printed) => {
                    let of = [numerator, denominator].map(|one| figures::figure(one.get(), "", language));
                    let fraction =
                        say!(language, "Risultato: {} su {}.", "Result: {} out of {}.", of[0], of[1]);
                    let printed = printed.map(|printed| {
                        say!(language, " Nel monitoraggio è scritto {}.", " The monitoring says {}.", printed)
                    });
                    fraction + &printed.unwrap_or_default()
                }
                (_, _, Some(value)) => say!(language, "Valore conseguito: {}.", "Achieved value: {}.", value),
                (_, _, None) => language
                    .pick(
                        "Il valore conseguito non è stato comunicato.",
                        "The achieved value was not communicated.",
                    )
                    .to_owned(),
            },
        );
        facts
    }

    fn target(&self, target: Target, numeric: &Numeric, baseline: Option<Baseline>) -> String {
        let language = self.language;
        let text = words::target(target, &numeric.unit, language);
        match (target, baseline) {
            (Target::AtLeastPreviousFinal, Some(Baseline { value, year })) => say!(
                language,
                "Target: {}; nel {} quel dato era {}.",
                "Target: {}; in {} that figure was {}.",
                text,
                year.unwrap_or_default(),
                figures::figure(value.get(), &numeric.unit, language)
            ),
            _ => say!(language, "Target: {}.", "Target: {}.", text),
        }
    }

    pub(super) fn schedule(&self, schedule: &Schedule) -> Vec<String> {
        let due = schedule.due.map(figures::date);
        due.map(|due| {
            say!(self.language, "Il cronoprogramma scade il {}.", "The schedule is due on {}.", due)
        })
        .into_iter()
        .collect()
    }

    pub(super) fn activity(&self, one: &Deadline) -> String {
        let (Some(start), Some(due)) = (one.start.map(figures::date), one.due.map(figures::date)) else {
            return String::new();
        };
        say!(
            self.language,
            "Inizio previsto {}, scadenza {}: {}.",
            "Planned start {}, due {}: {}.",
            start,
            due,
            self.end(one.r#final.as_ref())
        )
    }

    pub(super) fn phases(&self, schedule: &Schedule) -> PhaseTable {
        let heads = self.language.pick(
            ["Fase", "Peso", "Inizio previsto", "Fine prevista"],
            ["Phase", "Weight", "Planned start", "Planned end"],
        );
        let [phase, weight, start, end] = heads.map(str::to_owned);
        let last = say!(self.language, "Al {}", "At {}", self.day());
        PhaseTable {
            heads: [phase, weight, start, end, last],
            rows: schedule.phases.iter().map(|phase| self.phase(phase)).collect(),
        }
    }

    fn phase(&self, phase: &Phase) -> [String; 5] {
        let monitored = if self.interim() { &phase.interim } else { &phase.r#final };
        let end = match &monitored.exclusion {
            Some(exclusion) => say!(
                self.language,
                "esclusa per cause esterne: «{}»",
                "left out for external causes: “{}”",
                exclusion.reason
            ),
            None => self.end(monitored.completion.as_ref()),
        };
        let weight = phase.weight.map(|weight| figures::weight(weight, self.language)).unwrap_or_default();
        let day = |date: Option<Date>| date.map(figures::date).unwrap_or_default();
        [format!("{}. {}", phase.code, phase.title), weight, day(phase.start), day(phase.end), end]
    }

    /// How something ended, or what is known of its end.
    fn end(&self, completion: Option<&Completion>) -> String {
        let language = self.language;
        match completion {
            None => language.pick("non conclusa", "not completed").to_owned(),
            Some(Completion::Completed(end)) => {
                say!(language, "conclusa il {}", "completed on {}", figures::date(*end))
            }
            Some(Completion::Estimated { end, basis }) => say!(
                language,
                "non conclusa; dalla nota, «{}», la fine si stima al {}",
                "not completed; from the note, “{}”, its end is estimated for {}",
                basis,
                figures::date(*end)
            ),
            Some(Completion::NotEstimable) => language
                .pick(
                    "non conclusa; la nota non permette di stimare la fine",
                    "not completed; the note lets no end be estimated",
                )
                .to_owned(),
        }
    }

    pub(super) fn survey(&self, count: SurveyCount) -> String {
        let language = self.language;
        let shown = |figure: Option<Figure>| match figure {
            Some(figure) => figures::figure(figure.get(), "", language),
            None => language.pick("non comunicato", "not communicated").to_owned(),
        };
        say!(
            language,
            "Persone interpellate: {}; valutazioni ricevute: {}; somma dei voti: {}.",
            "People asked: {}; evaluations received: {}; sum of the marks: {}.",
            shown(count.asked),
            shown(count.evaluations),
            shown(count.score)
        )
    }
}
