//! What is left to decide in a plan that was rolled over, in words.

mod activities;

use super::{
    Language, citations,
    figures::{self, figure},
    language::say,
    words,
};
use crate::{
    number::Figure,
    plan::{Field, Id, Place, Plan, Stage, Subject, Target},
    rollover::{Decision, DecisionKind, RollOverError},
};

/// A decision as a sentence: where, what to decide, and the figures to start from. `plan` is the new plan.
#[must_use]
pub fn decision(plan: &Plan, decision: &Decision, language: Language) -> String {
    let teller = Teller { plan, place: decision.place, language };
    words::sentence(format!("{}: {}", teller.place(), teller.phrase(&decision.kind)))
}

/// Why a plan cannot be rolled over. `plan` is the plan of this year.
#[must_use]
pub fn roll_over_error(plan: &Plan, error: RollOverError, language: Language) -> String {
    match error {
        RollOverError::Year(year) => say!(
            language,
            "Dopo il {} non c’è un anno per cui si possa fare un piano: gli anni vanno dal 1900 al 2199.",
            "There is no year after {} that a plan can be of: years go from 1900 to 2199.",
            year
        ),
        RollOverError::Date(place, date) => words::sentence(say!(
            language,
            "{}: il {} non si può spostare di un anno, perché le date arrivano al 31/12/2199; correggere la data",
            "{}: {} cannot move by a year, because dates end with 31/12/2199; mend the date",
            words::place(plan, place, language),
            figures::date(date)
        )),
    }
}

struct Teller<'a> {
    plan: &'a Plan,
    place: Place,
    language: Language,
}

impl Teller<'_> {
    /// Where: the part, and the field where it is one that a form shows.
    fn place(&self) -> String {
        match self.place.field {
            // The exclusion that a decision speaks of is no longer in the plan.
            Field::ObjectiveExclusion | Field::IndicatorExclusion => {
                words::part_name(self.plan, self.place.subject, self.language)
            }
            _ => words::place(self.plan, self.place, self.language),
        }
    }

    fn phrase(&self, kind: &DecisionKind) -> String {
        match kind {
            DecisionKind::YearNotClosed(stage) => self.year_not_closed(*stage),
            DecisionKind::Approval { before } => self.approval(before.as_ref()),
            DecisionKind::Title { before } => self.title(before),
            DecisionKind::LeftBehind { notes, amendments, scenarios } => {
                self.left_behind([*notes, *amendments, *scenarios])
            }
            DecisionKind::Guidelines { count } => self.guidelines(*count),
            DecisionKind::LeapDay { before, now } => self.leap_day(*before, *now),
            DecisionKind::NamesTheYear { parts } => self.names_the_year(parts),
            DecisionKind::Excluded { reason } => self.excluded(reason),
            DecisionKind::QuorumNotReached => self.quorum_not_reached(),
            DecisionKind::FinalValueMissing { by_rule } => self.final_value_missing(*by_rule),
            DecisionKind::TargetNotSet { kept, reached } => self.target_not_set(*kept, *reached),
            DecisionKind::TargetNotUsable { target } => self.target_not_usable(*target),
            DecisionKind::LaterTargetsUsedUp => self.later_targets_used_up(),
            DecisionKind::Schedule { phases, completed, due } => self.schedule(*phases, *completed, *due),
            DecisionKind::Phase(remainder) => self.phase(remainder),
            DecisionKind::Activity { remainder, due } => self.activity(remainder.as_ref(), *due),
        }
    }

    const fn year(&self) -> u16 {
        self.plan.year
    }

    const fn last_year(&self) -> u16 {
        self.plan.year.saturating_sub(1)
    }

    fn figure(&self, value: Figure) -> String {
        figure(value.get(), words::unit(self.plan, self.place.subject), self.language)
    }

    fn year_not_closed(&self, stage: Stage) -> String {
        let stage = match stage {
            Stage::Planned => self.language.pick("è ancora solo programmato", "is only planned so far"),
            Stage::Interim => self
                .language
                .pick("è fermo al monitoraggio intermedio", "has come to its interim monitoring only"),
            Stage::Final => self.language.pick("è concluso", "is over"),
        };
        say!(
            self.language,
            "il {} {}, quindi i valori finali possono mancare; completare il monitoraggio finale e ripetere il passaggio, oppure indicarli a mano",
            "{} {}, so final values may be missing; complete the final monitoring and roll over again, or give them by hand",
            self.last_year(),
            stage
        )
    }

    fn approval(&self, before: Option<&Id>) -> String {
        let Some(act) = before.and_then(|id| self.plan.act(id)) else {
            return say!(
                self.language,
                "indicare l’atto che approva il piano {}",
                "give the act that approves the plan of {}",
                self.year()
            );
        };
        say!(
            self.language,
            "indicare l’atto che approva il piano {}; quello del {} è stato approvato con {}",
            "give the act that approves the plan of {}; that of {} was approved by {}",
            self.year(),
            self.last_year(),
            citations::act(act, self.language)
        )
    }

    fn title(&self, before: &str) -> String {
        say!(
            self.language,
            "il titolo «{}» (prima «{}») nomina altri anni oltre al {}; controllarlo",
            "the title “{}” (before: “{}”) names years other than {}; check it",
            self.plan.title,
            before,
            self.year()
        )
    }

    fn left_behind(&self, counts: [usize; 3]) -> String {
        let names = self.language.pick(
            ["note al documento", "rimodulazioni", "scenari"],
            ["notes on the document", "amendments", "scenarios"],
        );
        let listed = names.iter().zip(counts).filter(|(_, count)| *count > 0);
        let listed: Vec<_> = listed.map(|(name, count)| format!("{name} ({count})")).collect();
        say!(
            self.language,
            "riguardavano il {} e non sono nel nuovo piano: {}; riportare a mano ciò che serve ancora",
            "these concerned {} and are not in the new plan: {}; copy by hand what is still needed",
            self.last_year(),
            listed.join(", ")
        )
    }

    fn guidelines(&self, count: usize) -> String {
        say!(
            self.language,
            "sono quelli del {} ({}), con gli obiettivi che vi rispondono; confermarli oppure sostituirli con quelli del {}",
            "they are those of {} ({}), with the objectives that answer to them; confirm them, or put those of {} in their place",
            self.last_year(),
            count,
            self.year()
        )
    }

    fn names_the_year(&self, parts: &[Subject]) -> String {
        let mut parts: Vec<_> =
            parts.iter().map(|part| words::part_code(self.plan, *part, self.language)).collect();
        // An only indicator has the code of its objective.
        parts.dedup();
        say!(
            self.language,
            "i testi nominano il {} (in {}); aggiornarli dove serve",
            "the texts name {} (in {}); bring them up to date where needed",
            self.last_year(),
            parts.join("; ")
        )
    }

    fn excluded(&self, reason: &str) -> String {
        say!(
            self.language,
            "nel {} è rimasto fuori dalla valutazione per cause esterne («{}»); decidere se resta nel piano {}, e come",
            "in {} it was left out of the evaluation for external causes (“{}”); decide whether it stays in the plan of {}, and how",
            self.last_year(),
            reason,
            self.year()
        )
    }

    fn quorum_not_reached(&self) -> String {
        say!(
            self.language,
            "nel {} le risposte non hanno raggiunto il quorum; decidere se ripetere la rilevazione nel {}, e come",
            "in {} the answers did not reach the quorum; decide whether to ask again in {}, and how",
            self.last_year(),
            self.year()
        )
    }

    fn final_value_missing(&self, by_rule: bool) -> String {
        let value = say!(
            self.language,
            "manca il valore finale del {}; indicarlo appena è noto",
            "the final value of {} is missing; give it once it is known",
            self.last_year()
        );
        if !by_rule {
            return value;
        }
        value
            + self.language.pick(
                ": ne dipende anche il target, «almeno il dato finale dell’anno precedente»",
                ": the target, “at least the final value of the year before”, waits for it too",
            )
    }

    fn target_not_set(&self, kept: Option<Target>, reached: Option<Figure>) -> String {
        let (language, year) = (self.language, self.last_year());
        let rule = || {
            let (italian, english) =
                ("almeno il dato finale dell’anno precedente", "at least the final value of the year before");
            language.pick(italian, english).to_owned()
        };
        let kept = match kept {
            None => say!(language, ", e non lo era per il {}", ", nor was one for {}", year),
            Some(target) => {
                let target = match target {
                    Target::Value(value) => self.figure(value),
                    Target::AtLeastPreviousFinal => rule(),
                };
                say!(
                    language,
                    ": resta quello del {}, cioè {}",
                    ": that of {} stays, that is {}",
                    year,
                    target
                )
            }
        };
        let reached = reached.map_or_else(String::new, |value| {
            let value = self.figure(value);
            say!(language, " (valore finale {}: {})", " (final value of {}: {})", year, value)
        });
        say!(
            language,
            "per il {} non è fissato{}{}; deciderlo",
            "none is set for {}{}{}; decide it",
            self.year(),
            kept,
            reached
        )
    }

    fn target_not_usable(&self, target: Figure) -> String {
        say!(
            self.language,
            "è almeno il dato finale del {}, cioè {}, ma con questo target la valutazione non si può fare; indicarne un altro",
            "it is at least the final value of {}, that is {}, but nothing can be evaluated against it; give another one",
            self.last_year(),
            self.figure(target)
        )
    }

    fn later_targets_used_up(&self) -> String {
        say!(
            self.language,
            "quello fissato per il {} era l’ultimo; indicare i target degli anni successivi",
            "the one set for {} was the last; give the targets of the years after it",
            self.year()
        )
    }
}
