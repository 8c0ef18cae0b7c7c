//! Findings of the coherence checks in words, and as values for other programs.

mod values;

pub use values::{finding_expected, finding_found};

use rust_decimal::Decimal;

use super::{
    Language,
    figures::{self, figure},
    language::say,
    states::state_name,
    words,
};
use crate::{
    checks::{CheckId, Detail, Finding, Promise, Severity},
    date::Date,
    number::{Figure, HUNDRED},
    plan::{Direction, Field, Place, Plan, State},
    scoring::Lack,
};

/// The name of a check.
#[must_use]
pub fn check_name(check: CheckId, language: Language) -> &'static str {
    let (italian, english) = match check {
        CheckId::C1 => ("Pesi degli obiettivi", "Weights of the objectives"),
        CheckId::C2 => ("Pesi di fasi e indicatori", "Weights of phases and indicators"),
        CheckId::C3 => ("Date", "Dates"),
        CheckId::C4 => ("Valori e loro frazioni", "Values and their fractions"),
        CheckId::C5 => ("Valori intermedi dei cronoprogrammi", "Interim values of schedules"),
        CheckId::C6 => ("Dati mancanti", "Missing data"),
        CheckId::C7 => ("Target dell’anno precedente", "Targets of the year before"),
        CheckId::C8 => ("Motivi e note", "Reasons and notes"),
        CheckId::C9 => ("Numerazione", "Numbering"),
        CheckId::C10 => ("Indirizzi", "Guidelines"),
        CheckId::C11 => ("Stati intermedi", "Interim states"),
    };
    language.pick(italian, english)
}

/// The name of a severity.
#[must_use]
pub fn severity_name(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.pick("errore", "error"),
        Severity::Warning => language.pick("avviso", "warning"),
        Severity::Note => language.pick("nota", "note"),
    }
}

/// What the safe mend of a finding does, as its button says it.
#[must_use]
pub fn mend_name(finding: &Finding, language: Language) -> String {
    match &finding.detail {
        Detail::WeightSum { .. } => language.pick("Porta la somma a 100", "Bring the sum to 100").to_owned(),
        Detail::NotItsFraction { quotient, .. } => {
            let value = figures::figure(*quotient, "", language);
            say!(language, "Scrivi {}", "Write {}", value)
        }
        Detail::NotItsPhases { sum, .. } => {
            let value = figures::long(*sum, language);
            say!(language, "Scrivi {}", "Write {}", value)
        }
        Detail::OtherState { .. } => {
            language.pick("Usa lo stato suggerito", "Use the suggested state").to_owned()
        }
        // Nothing safe can be done about these.
        Detail::DatesReversed { .. }
        | Detail::OutsideYear { .. }
        | Detail::Lacking { .. }
        | Detail::ShortOfPrevious(_)
        | Detail::NoReason
        | Detail::NoNote { .. }
        | Detail::Gap { .. }
        | Detail::Uncovered { .. }
        | Detail::NoGuideline => String::new(),
    }
}

/// How many findings there are of each severity: `0 errori, 2 avvisi, 1 nota.`
#[must_use]
pub fn finding_counts(findings: &[Finding], language: Language) -> String {
    let count = |severity, one: (&str, &str), more: (&str, &str)| {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        let (italian, english) = if count == 1 { one } else { more };
        (count > 0 || severity == Severity::Error)
            .then(|| format!("{count} {}", language.pick(italian, english)))
    };
    let counts = [
        count(Severity::Error, ("errore", "error"), ("errori", "errors")),
        count(Severity::Warning, ("avviso", "warning"), ("avvisi", "warnings")),
        count(Severity::Note, ("nota", "note"), ("note", "notes")),
    ];
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ") + "."
}

/// A finding as a sentence: where, what, and what to do.
#[must_use]
pub fn finding(plan: &Plan, finding: &Finding, language: Language) -> String {
    words::sentence(Teller { plan, place: finding.place, language }.phrase(&finding.detail))
}

struct Teller<'a> {
    plan: &'a Plan,
    place: Place,
    language: Language,
}

impl Teller<'_> {
    fn phrase(&self, detail: &Detail) -> String {
        let language = self.language;
        let part = || words::part_name(self.plan, self.place.subject, language);
        match detail {
            Detail::WeightSum { sum, unknown } => self.weight_sum(*sum, *unknown),
            Detail::DatesReversed { start, end } => self.dates_reversed(*start, *end),
            Detail::OutsideYear { date, year } => self.outside_year(*date, *year),
            Detail::NotItsFraction { printed, numerator, denominator, quotient } => {
                self.not_its_fraction(*printed, [*numerator, *denominator], *quotient)
            }
            Detail::NotItsPhases { declared, sum, completed } => {
                self.not_its_phases(*declared, *sum, *completed)
            }
            Detail::Lacking { reason, .. } => {
                words::lack(self.plan, Lack { place: self.place, reason: *reason }, language)
            }
            Detail::ShortOfPrevious(promise) => self.short_of_previous(promise),
            Detail::OtherState { declared, suggested } => self.other_state(*declared, *suggested),
            Detail::NoReason => say!(
                language,
                "{}: manca, ed è obbligatorio; indicare la causa esterna",
                "{}: it is missing, and compulsory; state the external cause",
                self.field_name()
            ),
            Detail::NoNote { declared } => say!(
                language,
                "{}: è dichiarato {}, ma la nota di monitoraggio è vuota; riportare la nota oppure togliere la percentuale",
                "{}: {} is declared, but the monitoring note is empty; add the note, or take the percentage away",
                self.field_name(),
                figure(declared.get(), "%", language)
            ),
            Detail::Gap { first, last } => self.gap(first, last),
            Detail::Uncovered { code, title } => say!(
                language,
                "{}: all’indirizzo {} («{}») non risponde nessun obiettivo; se uno vi risponde, collegarlo",
                "{}: no objective answers to guideline {} (“{}”); if one does, link it",
                part(),
                code,
                title
            ),
            Detail::NoGuideline => say!(
                language,
                "{}: non risponde a nessun indirizzo; se ce n’è uno, collegarlo",
                "{}: it answers to no guideline; if there is one, link it",
                part()
            ),
        }
    }

    /// The field, with the part that it belongs to.
    fn field_name(&self) -> String {
        words::place(self.plan, self.place, self.language)
    }

    /// The unit of the indicator's values.
    fn unit(&self) -> &str {
        words::unit(self.plan, self.place.subject)
    }

    fn weight_sum(&self, sum: Decimal, unknown: usize) -> String {
        let language = self.language;
        let part = words::part_name(self.plan, self.place.subject, language);
        let whose = match self.place.field {
            Field::Phases => language.pick("delle fasi", "of the phases"),
            Field::Indicators => language.pick("degli indicatori", "of the indicators"),
            _ => language.pick("degli obiettivi", "of the objectives"),
        };
        let gap = figure((sum - HUNDRED).abs().normalize(), "", language);
        let gap = if sum < HUNDRED {
            say!(language, "{} in meno di 100", "{} below 100", gap)
        } else {
            say!(language, "{} in più di 100", "{} above 100", gap)
        };
        let sum = figure(sum.normalize(), "%", language);
        if unknown == 0 {
            return say!(
                language,
                "{}: i pesi {} sommano a {}, cioè {}; portarli a 100",
                "{}: the weights {} sum to {}, that is {}; bring them to 100",
                part,
                whose,
                sum,
                gap
            );
        }
        say!(
            language,
            "{}: i pesi noti {} sommano già a {}, cioè {}, e ne mancano ancora {}; correggere quelli noti",
            "{}: the known weights {} already sum to {}, that is {}, and {} more are missing; mend the known ones",
            part,
            whose,
            sum,
            gap,
            unknown
        )
    }

    fn dates_reversed(&self, start: Date, end: Date) -> String {
        let start = figures::date(start);
        let start = if self.place.field == Field::ScheduleDue {
            say!(
                self.language,
                "dell’inizio previsto della prima fase ({})",
                "the planned start of the first phase ({})",
                start
            )
        } else {
            say!(self.language, "dell’inizio previsto ({})", "the planned start ({})", start)
        };
        say!(
            self.language,
            "{}: {} viene prima {}; correggere una delle due date",
            "{}: {} comes before {}; mend one of the two dates",
            self.field_name(),
            figures::date(end),
            start
        )
    }

    fn not_its_fraction(&self, printed: Figure, parts: [Figure; 2], quotient: Decimal) -> String {
        let (language, unit) = (self.language, self.unit());
        let [numerator, denominator] = parts.map(|part| figure(part.get(), "", language));
        say!(
            language,
            "{}: è indicato {}, ma {} / {} × 100 dà {}; controllare il valore, il numeratore e il denominatore",
            "{}: {} is given, but {} / {} × 100 is {}; check the value, the numerator and the denominator",
            self.field_name(),
            figure(printed.get(), unit, language),
            numerator,
            denominator,
            figure(quotient, unit, language)
        )
    }

    fn outside_year(&self, date: Date, year: u16) -> String {
        say!(
            self.language,
            "{}: {} non è nell’anno del piano, {}; controllare la data",
            "{}: {} is not in the year of the plan, {}; check the date",
            self.field_name(),
            figures::date(date),
            year
        )
    }

    fn not_its_phases(&self, declared: Figure, sum: Decimal, completed: usize) -> String {
        say!(
            self.language,
            "{}: è dichiarato {}, ma il peso delle fasi concluse ({}) è {}; controllare il valore e le fasi concluse",
            "{}: {} is declared, but the phases completed ({}) weigh {}; check the value and the phases completed",
            self.field_name(),
            figure(declared.get(), "%", self.language),
            completed,
            figure(sum.normalize(), "%", self.language)
        )
    }

    fn short_of_previous(&self, promise: &Promise) -> String {
        let (language, unit) = (self.language, self.unit());
        let bound = figure(promise.bound, unit, language);
        let set = if promise.by_rule {
            say!(
                language,
                "almeno il dato finale dell’anno precedente, cioè {}",
                "at least the final value of the year before, that is {}",
                bound
            )
        } else {
            bound
        };
        let (less, more) = language.pick(("meno", "più"), ("less", "more"));
        say!(
            language,
            "{}: {} è {} di quanto il piano {} (obiettivo {}) fissava per quest’anno: {}; correggere il target, oppure spiegare la differenza nella nota",
            "{}: {} is {} than the {} plan (objective {}) set for this year: {}; mend the target, or explain the difference in the note",
            self.field_name(),
            figure(promise.target.get(), unit, language),
            if promise.direction == Direction::Higher { less } else { more },
            promise.year,
            promise.code,
            set
        )
    }

    fn other_state(&self, declared: State, suggested: State) -> String {
        say!(
            self.language,
            "{}: è dichiarato «{}», ma i dati fanno pensare a «{}»; controllare i dati e lo stato, che resta quello dichiarato",
            "{}: “{}” is declared, but the data suggest “{}”; check the data and the state, which stays as declared",
            self.field_name(),
            state_name(declared, self.language),
            state_name(suggested, self.language)
        )
    }

    fn gap(&self, first: &str, last: &str) -> String {
        let part = words::part_name(self.plan, self.place.subject, self.language);
        if first == last {
            return say!(
                self.language,
                "{}: nella numerazione manca {}; controllare che nessun obiettivo sia andato perso",
                "{}: the numbering lacks {}; check that no objective was lost",
                part,
                first
            );
        }
        say!(
            self.language,
            "{}: nella numerazione mancano i codici da {} a {}; controllare che nessun obiettivo sia andato perso",
            "{}: the numbering lacks the codes {} to {}; check that no objective was lost",
            part,
            first,
            last
        )
    }
}
