//! Simulations against brute force in exact fractions, written from the definitions (`docs/rules.md`, Simulation of
//! weights) and not from the engine: `simulation/definitions.rs`.
//!
//! The seed is fixed, so that a run can be repeated; `PROPTEST_RNG_SEED=7 PROPTEST_CASES=20000` tries others.

#![allow(clippy::panic, reason = "a test stops where it fails, in its helpers too")]

mod support;

#[path = "simulation/arti.rs"]
mod arti;
#[path = "simulation/definitions.rs"]
mod definitions;
#[path = "simulation/explained.rs"]
mod explained;
#[path = "simulation/interval.rs"]
mod interval;
#[path = "simulation/reasons.rs"]
mod reasons;
#[path = "simulation/scenarios.rs"]
mod scenarios;
#[path = "simulation/seek_trial.rs"]
mod seek_trial;
#[path = "simulation/seek_weight.rs"]
mod seek_weight;
#[path = "simulation/totals.rs"]
mod totals;
#[path = "simulation/weights.rs"]
mod weights;

/// Where the random plans begin.
const SEED: u64 = 2026;
