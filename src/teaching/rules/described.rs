//! A small document in words, a line for each part.

use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{
        Completion, Deadline, Direction, Document, Exclusion, Fraction, Indicator, Measure, Numeric,
        Objective, Phase, Scope,
    },
    view::{self, Language, say},
};

/// What a document says, part by part.
pub fn described(document: &Document, language: Language) -> Vec<String> {
    let teller = Teller { language };
    let several = document.plan.objectives().count() > 1;
    let mut lines = Vec::new();
    for (_, objective) in document.plan.objectives() {
        lines.extend(several.then(|| teller.objective(objective)));
        for indicator in &objective.indicators {
            lines.push(teller.indicator(indicator));
            let phases = indicator.schedule().into_iter().flat_map(|schedule| &schedule.phases);
            lines.extend(phases.map(|phase| teller.phase(phase)));
        }
    }
    lines
}

const OUT: &str = "escluso per cause esterne";

struct Teller {
    language: Language,
}

impl Teller {
    fn join(&self, head: String, said: impl IntoIterator<Item = Option<String>>) -> String {
        let said: Vec<String> = said.into_iter().flatten().collect();
        if said.is_empty() { head } else { format!("{head}: {}", said.join(", ")) }
    }

    fn weight(&self, weight: Option<Weight>) -> Option<String> {
        weight.map(|weight| say!(self.language, "peso {}", "weight {}", view::weight(weight, self.language)))
    }

    fn scope(&self, scope: Scope) -> Option<String> {
        (scope != Scope::Both).then(|| view::scope_name(scope, self.language).to_owned())
    }

    fn excluded(&self, exclusion: Option<&Exclusion>, italian: &'static str) -> Option<String> {
        exclusion.map(|_| self.language.pick(italian, "left out for external causes").to_owned())
    }

    fn objective(&self, one: &Objective) -> String {
        let head = say!(self.language, "Obiettivo {}", "Objective {}", one.code);
        self.join(
            head,
            [self.weight(one.weight), self.scope(one.scope), self.excluded(one.exclusion.as_ref(), OUT)],
        )
    }

    fn phase(&self, phase: &Phase) -> String {
        let head = say!(self.language, "Fase {}", "Phase {}", phase.code);
        let ends = [&phase.interim.completion, &phase.r#final.completion];
        let out = phase.r#final.exclusion.as_ref().or(phase.interim.exclusion.as_ref());
        let mut said = vec![self.weight(phase.weight), self.period(phase.start, phase.end)];
        said.extend(ends.map(|end| self.end(end.as_ref())));
        said.push(self.excluded(out, "esclusa per cause esterne"));
        self.join(head, said)
    }

    fn period(&self, start: Option<Date>, end: Option<Date>) -> Option<String> {
        let day = |day: Option<Date>| day.map_or_else(|| "—".to_owned(), view::date);
        (start.is_some() || end.is_some())
            .then(|| say!(self.language, "dal {} al {}", "{} to {}", day(start), day(end)))
    }

    fn end(&self, end: Option<&Completion>) -> Option<String> {
        end.map(|end| match end {
            Completion::Completed(day) => {
                say!(self.language, "conclusa il {}", "completed on {}", view::date(*day))
            }
            Completion::Estimated { .. } | Completion::NotEstimable => {
                view::completion(Some(end), self.language)
            }
        })
    }

    fn indicator(&self, one: &Indicator) -> String {
        let name = view::capitalised(view::measure_name(&one.measure, self.language));
        let mut said = vec![self.weight(one.weight), self.scope(one.scope)];
        match &one.measure {
            Measure::Numeric(numeric) => said.extend(self.numeric(one, numeric)),
            Measure::Schedule(schedule) => said.push(self.due(schedule.due)),
            Measure::Milestone(deadline) | Measure::NotQuantifiable(deadline) => {
                said.extend(self.deadline(deadline));
            }
            Measure::Survey(survey) => {
                let counts = survey.r#final;
                said.extend([
                    self.figure(("persone interpellate", "people asked"), counts.asked, ""),
                    self.figure(("valutazioni", "evaluations"), counts.evaluations, ""),
                    self.figure(("punteggio", "score"), counts.score, ""),
                ]);
            }
        }
        said.push(self.figure(("dichiarato nella nota", "declared in the note"), one.r#final.declared, "%"));
        said.push(one.interim.state.map(|state| {
            let state = view::state_name(state, self.language);
            say!(self.language, "stato dichiarato «{}»", "declared state “{}”", state)
        }));
        said.push(one.interim.note.as_ref().map(|note| format!("«{note}»")));
        said.push(self.excluded(one.r#final.exclusion.as_ref(), OUT));
        self.join(name, said)
    }

    fn due(&self, due: Option<Date>) -> Option<String> {
        due.map(|due| say!(self.language, "scadenza {}", "due {}", view::date(due)))
    }

    fn deadline(&self, one: &Deadline) -> [Option<String>; 3] {
        [self.period(one.start, one.due), self.end(one.interim.as_ref()), self.end(one.r#final.as_ref())]
    }

    fn numeric(&self, one: &Indicator, numeric: &Numeric) -> Vec<Option<String>> {
        let unit = numeric.unit.as_str();
        let language = self.language;
        let lower = numeric.direction == Direction::Lower;
        vec![
            lower.then(|| view::direction_name(numeric.direction, language).to_owned()),
            self.figure(("valore iniziale", "baseline"), one.baseline.map(|baseline| baseline.value), unit),
            one.target
                .map(|target| say!(language, "target {}", "target {}", view::target(target, unit, language))),
            self.figure(("al 30 giugno", "at 30 June"), one.interim.value, unit),
            self.ratio(("al 30 giugno", "at 30 June"), numeric.interim),
            self.figure(("valore", "value"), one.r#final.value, unit),
            self.ratio(("valore", "value"), numeric.r#final),
        ]
    }

    fn figure(&self, name: (&str, &str), value: Option<Figure>, unit: &str) -> Option<String> {
        let name = self.language.pick(name.0, name.1);
        value.map(|value| format!("{name} {}", view::figure(value.get(), unit, self.language)))
    }

    fn ratio(&self, name: (&str, &str), ratio: Fraction) -> Option<String> {
        let figure = |one: Option<Figure>| {
            one.map_or_else(|| "—".to_owned(), |one| view::figure(one.get(), "", self.language))
        };
        let Fraction { numerator, denominator } = ratio;
        let name = self.language.pick(name.0, name.1);
        (numerator.is_some() || denominator.is_some())
            .then(|| format!("{name} {} / {}", figure(numerator), figure(denominator)))
    }
}
