//! The conventions that can be chosen, in words: what each is, what it does, what a rule set says of it.

use crate::{
    law::RuleId,
    number::Weight,
    plan::{Rounding, RuleSet, ScheduleMethod},
    teaching::Text,
    view::{self, Language, say},
};

/// A convention that a rule set holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// How a late schedule is measured (R1).
    ScheduleMethod,
    /// Where results are rounded (R13).
    Rounding,
    /// Quorum and scale of surveys (R9).
    Survey,
    /// The thresholds of the states at 30 June (R10).
    Interim,
}

/// What a convention can be, with the rule set that it makes.
pub type Choice = (String, RuleSet);

impl Convention {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::ScheduleMethod, Self::Rounding, Self::Survey, Self::Interim];

    /// The rule that it belongs to.
    #[must_use]
    pub const fn rule(self) -> RuleId {
        match self {
            Self::ScheduleMethod => RuleId::R1,
            Self::Rounding => RuleId::R13,
            Self::Survey => RuleId::R9,
            Self::Interim => RuleId::R10,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::ScheduleMethod => ("Cronoprogrammi in ritardo", "Late schedules"),
            Self::Rounding => ("Arrotondamento", "Rounding"),
            Self::Survey => ("Questionari", "Surveys"),
            Self::Interim => ("Soglie al 30 giugno", "Thresholds at 30 June"),
        }
    }

    /// What it does.
    #[must_use]
    pub const fn does(self) -> Text {
        match self {
            Self::ScheduleMethod => (
                "Con la media ponderata ogni fase conta con il suo peso, e una fase in ritardo pesa solo per la sua parte. Con la durata complessiva conta un solo rapporto per tutto il cronoprogramma, e i pesi delle fasi non contano.",
                "With the weighted mean each phase counts by its weight, and a late one only for its part. With overall duration one ratio counts for the whole schedule, and the weights of phases do not.",
            ),
            Self::Rounding => (
                "Solo alla fine: i calcoli usano tutte le cifre. A ogni livello: fase, indicatore, obiettivo e piano sono arrotondati a due decimali prima di andare avanti, e l’ultima cifra può cambiare.",
                "Only at the end: calculations use all digits. At every level: phase, indicator, objective and plan are rounded to two decimals before they go on, and the last digit may change.",
            ),
            Self::Survey => (
                "Il quorum dice quante risposte servono; la scala trasforma l’indice in una percentuale. Senza, il risultato dei questionari manca.",
                "The quorum says how many answers are needed; the scale turns the index into a percentage. Without them the result of surveys is missing.",
            ),
            Self::Interim => (
                "Dicono quando lo stato suggerito è in anticipo (quanta parte della durata prevista resta a chi ha già concluso) e quando un rapporto è ancora secondo le aspettative (quanta parte del target ha raggiunto). Non toccano il totale al 31 dicembre.",
                "They say when the suggested state is early (how much of the planned duration is left to what is completed) and when a rate is still as expected (how much of its target it has reached). They do not touch the total at 31 December.",
            ),
        }
    }

    /// What a rule set says of it.
    #[must_use]
    pub fn value(self, rules: &RuleSet, language: Language) -> String {
        match self {
            Self::ScheduleMethod => view::schedule_method_name(rules.schedule_method, language).to_owned(),
            Self::Rounding => view::rounding_name(rules.rounding, language).to_owned(),
            Self::Survey => survey(rules, language),
            Self::Interim => interim(rules, language),
        }
    }

    /// What a rule set can be made by choosing otherwise, its own choice included; none where there are no few choices.
    #[must_use]
    pub fn choices(self, rules: &RuleSet, language: Language) -> Vec<Choice> {
        let sets: Vec<RuleSet> = match self {
            Self::ScheduleMethod => [ScheduleMethod::WeightedPhases, ScheduleMethod::OverallDuration]
                .map(|schedule_method| RuleSet { schedule_method, ..rules.clone() })
                .into(),
            Self::Rounding => [Rounding::LastStep, Rounding::EachLevel]
                .map(|rounding| RuleSet { rounding, ..rules.clone() })
                .into(),
            Self::Survey | Self::Interim => Vec::new(),
        };
        sets.into_iter().map(|rules| (self.value(&rules, language), rules)).collect()
    }
}

fn survey(rules: &RuleSet, language: Language) -> String {
    let Some(survey) = &rules.survey else {
        return language.pick("né quorum né scala", "neither quorum nor scale").to_owned();
    };
    let percent = |weight: Weight| view::weight(weight, language);
    let steps = survey.scale.iter().map(|step| {
        let from = view::figure(step.from.get().normalize(), "", language);
        say!(language, "da {}: {}", "from {}: {}", from, percent(step.percent))
    });
    let steps = steps.collect::<Vec<_>>().join("; ");
    say!(language, "quorum {}; scala {}", "quorum {}; scale {}", percent(survey.quorum), steps)
}

fn interim(rules: &RuleSet, language: Language) -> String {
    let [early, rate] = [rules.interim.early_share, rules.interim.rate_share];
    let [early, rate] = [early, rate].map(|share| view::weight(share, language));
    say!(language, "anticipo {}; rapporti {}", "early {}; rates {}", early, rate)
}
