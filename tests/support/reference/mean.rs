//! The weighted mean of the second evaluator, with its interval (R1, R6, R7).

use num_traits::Zero;
use stadera::scoring::Reason;

use super::Verdict;
use crate::support::exact::{Exact, whole};

/// Something that a mean is taken over.
pub struct Part {
    /// Weight; `None` where unknown.
    pub weight: Option<Exact>,
    /// How it ended.
    pub verdict: Verdict,
}

/// Weights that the parts may have: those that are known, and whatever they leave of 100 given to one of
/// the others. A mean is lowest and highest at such a corner, because it moves one way only along every
/// straight line between two vectors of weights.
fn corners(parts: &[Part]) -> Vec<Vec<Exact>> {
    let known: Exact = parts.iter().filter_map(|part| part.weight.clone()).sum();
    let left = (whole(100) - known).max(whole(0));
    let given = |receiver: Option<usize>| {
        let weight = |(index, part): (usize, &Part)| match &part.weight {
            Some(weight) => weight.clone(),
            None if receiver == Some(index) => left.clone(),
            None => whole(0),
        };
        parts.iter().enumerate().map(weight).collect()
    };
    let unknown: Vec<_> = (0..parts.len()).filter(|&index| parts[index].weight.is_none()).collect();
    if unknown.is_empty() {
        return vec![given(None)];
    }
    unknown.into_iter().map(|index| given(Some(index))).collect()
}

/// Σ weight × value / Σ weight over what `choose` gives a value for.
fn weighted(parts: &[Part], weights: &[Exact], choose: impl Fn(&Verdict) -> Option<Exact>) -> Option<Exact> {
    let (mut sum, mut total) = (whole(0), whole(0));
    for (part, weight) in parts.iter().zip(weights) {
        if let Some(value) = choose(&part.verdict) {
            sum += weight * value;
            total += weight;
        }
    }
    (!total.is_zero()).then(|| sum / total)
}

/// The weighted mean of the evaluable parts.
pub fn mean(parts: &[Part]) -> Verdict {
    let evaluable: Vec<_> = parts.iter().filter(|part| part.verdict.bounds().is_some()).collect();
    if evaluable.is_empty() {
        return Verdict::Out(Reason::NothingLeft);
    }
    let weights_known = evaluable.iter().all(|part| part.weight.is_some());
    let values_known = evaluable.iter().all(|part| matches!(part.verdict, Verdict::Value(_)));
    let corners = corners(parts);
    let low = |verdict: &Verdict| verdict.bounds().map(|(low, _)| low.clone());
    let high = |verdict: &Verdict| verdict.bounds().map(|(_, high)| high.clone());
    let lowest = corners.iter().filter_map(|weights| weighted(parts, weights, low)).min();
    let highest = corners.iter().filter_map(|weights| weighted(parts, weights, high)).max();
    let Some((low, high)) = lowest.zip(highest) else {
        // No weight is left to share: once everything is known, it will be said.
        let all_known = weights_known && values_known;
        return if all_known { Verdict::Out(Reason::NoWeight) } else { Verdict::unknown() };
    };
    if weights_known && values_known {
        return Verdict::Value(low);
    }
    let given: Vec<_> = parts.iter().map(|part| part.weight.clone().unwrap_or_else(|| whole(0))).collect();
    let value = |verdict: &Verdict| match verdict {
        Verdict::Value(value) => Some(value.clone()),
        Verdict::Out(_) | Verdict::Missing { .. } => None,
    };
    Verdict::Missing { known: weighted(parts, &given, value), low, high }
}
