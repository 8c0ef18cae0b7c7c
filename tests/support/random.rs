//! How the properties are tried: from a seed that is fixed, unless the environment gives another.

use std::env;

use proptest::{prelude::ProptestConfig, test_runner::RngSeed};
use stadera::{format, plan::Document};

/// So many cases from this seed; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` prevail.
pub fn config(seed: u64, cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(seed);
    }
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    config
}

/// The file of a document, for messages.
pub fn file(document: &Document) -> String {
    format::write(document).unwrap_or_else(|error| error.to_string())
}
