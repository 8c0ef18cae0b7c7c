//! What the cover of the guidelines amounts to, in words.

use super::{Language, figures, say};
use crate::coverage::WeightSum;

/// Weights that are known, and how many are not: `27`, `27, e 1 senza peso`.
#[must_use]
pub fn weight_sum(sum: WeightSum, language: Language) -> String {
    let known = figures::long(sum.known, language);
    if sum.unknown == 0 {
        return known;
    }
    say!(language, "{}, e {} senza peso", "{}, and {} without weight", known, sum.unknown)
}

/// What the share of the plan that answers to any guideline is made of: `peso 86 di 100`.
#[must_use]
pub fn answering_weights(answering: WeightSum, whole: WeightSum, language: Language) -> String {
    let unknown = whole.unknown;
    let [answering, whole] = [answering, whole].map(|sum| figures::long(sum.known, language));
    if unknown == 0 {
        return say!(language, "peso {} di {}", "weight {} of {}", answering, whole);
    }
    say!(
        language,
        "peso noto {} di {}; obiettivi senza peso: {}",
        "known weight {} of {}; objectives without weight: {}",
        answering,
        whole,
        unknown
    )
}

#[cfg(test)]
mod tests {
    use Language::{English, Italian};

    use super::*;

    #[test]
    fn unknown_weights_are_said_apart() {
        let sum = |known: i64, unknown| WeightSum { known: known.into(), unknown };
        assert_eq!(weight_sum(sum(27, 0), Italian), "27");
        assert_eq!(weight_sum(sum(15, 1), Italian), "15, e 1 senza peso");
        assert_eq!(answering_weights(sum(74, 0), sum(88, 0), Italian), "peso 74 di 88");
        let expected = "known weight 74 of 88; objectives without weight: 1";
        assert_eq!(answering_weights(sum(74, 1), sum(88, 1), English), expected);
    }
}
