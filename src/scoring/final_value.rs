//! The final value as the plan of the next year copies it (R12).

use rust_decimal::Decimal;

use super::{Outcome, survey};
use crate::{
    number::{Percent, percentage, round},
    plan::{Indicator, Measure, RuleSet, Subject, Survey},
};

/// Decimals that a final value is printed with, where the plan gives only its fraction.
const PRINTED_DECIMALS: u32 = 2;

/// What next year's plan copies (*91,33% dato 2020*): the value as printed; or, as it would be printed, the fraction
/// of a number, the percentage of a survey (R9). An activity is measured in time and has none but what is printed.
pub(crate) fn final_value(indicator: &Indicator, rules: &RuleSet) -> Option<Decimal> {
    if let Some(printed) = indicator.r#final.value {
        return Some(printed.get());
    }
    match &indicator.measure {
        Measure::Numeric(numeric) => {
            let (numerator, denominator) = numeric.r#final.numerator.zip(numeric.r#final.denominator)?;
            let quotient = percentage(numerator.get(), denominator.get())
                .filter(|_| denominator.get() > Decimal::ZERO)?;
            Some(round(quotient, PRINTED_DECIMALS))
        }
        Measure::Survey(survey) => survey_outcome(survey, rules).value().map(Percent::shown),
        Measure::Schedule(_) | Measure::Milestone(_) | Measure::NotQuantifiable(_) => None,
    }
}

/// What a survey is worth by its counts, whoever it counts for.
pub(crate) fn survey_outcome(survey: &Survey, rules: &RuleSet) -> Outcome {
    survey::evaluate(Subject::Plan, survey, rules.survey.as_ref()).outcome
}
