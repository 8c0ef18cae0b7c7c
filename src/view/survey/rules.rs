//! How answers are counted, in words; what a step in a survey does.

use crate::{
    survey::{CountingRule, CountingRules, Step},
    view::Language,
};

/// What a rule is about, as the beginning of a sentence that its choice ends.
#[must_use]
pub fn counting_rule(rule: CountingRule, language: Language) -> &'static str {
    let (italian, english) = match rule {
        CountingRule::Percentage => ("Una percentuale", "A percentage"),
        CountingRule::Blank => ("Una cella vuota", "A blank cell"),
        CountingRule::BlankSection => ("Una sezione vuota", "A blank section"),
        CountingRule::Unnamed => ("Un segno su una riga senza nome", "A mark on a row without a name"),
        CountingRule::Doubtful => ("Una lettura dubbia", "A doubtful reading"),
        CountingRule::Interview => ("Una risposta data in intervista", "An answer of an interview"),
    };
    language.pick(italian, english)
}

/// The choices of a rule, each as the end of that sentence, in the order of their positions.
#[must_use]
pub fn counting_choices(rule: CountingRule, language: Language) -> Vec<&'static str> {
    let choices: &[(&str, &str)] = match rule {
        CountingRule::Percentage => &[
            ("vale come un segno nella sua colonna", "counts as a mark in its column"),
            ("vale + dal 50% in su, altrimenti -", "counts as + from 50% on, else as -"),
            ("non si conta", "is not counted"),
        ],
        CountingRule::Blank => {
            &[("non si conta", "is not counted"), ("vale +", "counts as +"), ("vale -", "counts as -")]
        }
        CountingRule::BlankSection => &[
            ("non si conta", "is not counted"),
            ("vale + in ogni riga", "counts as + in every row"),
            ("vale - in ogni riga", "counts as - in every row"),
        ],
        CountingRule::Unnamed => &[
            ("si conta dove è stato letto", "counts where it was read as meant"),
            ("non si conta", "is not counted"),
        ],
        CountingRule::Doubtful | CountingRule::Interview => {
            &[("si conta", "is counted"), ("non si conta", "is not counted")]
        }
    };
    choices.iter().map(|(italian, english)| language.pick(*italian, *english)).collect()
}

/// How answers are counted: a sentence for each rule.
#[must_use]
pub fn counting_rules(rules: &CountingRules, language: Language) -> Vec<String> {
    let sentence = |rule| {
        let choices = counting_choices(rule, language);
        let choice = choices.get(rules.choice(rule)).copied().unwrap_or_default();
        format!("{} {choice}", counting_rule(rule, language))
    };
    CountingRule::ALL.map(sentence).to_vec()
}

/// What a step does, so that it can be taken back.
#[must_use]
pub fn step_name(step: Step, language: Language) -> &'static str {
    let (italian, english) = match step {
        Step::Rules => ("regola di conteggio", "counting rule"),
        Step::Decision => ("decisione su un servizio", "decision about a service"),
        Step::Title => ("dati dell’indagine", "details of the survey"),
        Step::Questionnaire => ("questionario", "questionnaire"),
        Step::Answer => ("risposta", "answer"),
        Step::Administrations => ("amministrazioni", "administrations"),
        Step::Returned => ("ciò che è arrivato", "what came in"),
    };
    language.pick(italian, english)
}
