//! Scenarios: the plan as it would be, and what makes it so.

use crate::plan::{Change, Document, Id, Scenario, Version, VersionError, differences};

/// The plan that a scenario starts from: as it stands, or as an act made it.
///
/// # Errors
/// [`VersionError`] where the plan has no such version.
pub fn starting_point(document: &Document, version: Option<&Id>) -> Result<Document, VersionError> {
    let version = version.map_or(Version::Current, |act| document.version_of(act));
    document.at(&version)
}

/// The plan as a scenario has it; neither it nor the plan knows of scenarios.
///
/// # Errors
/// [`VersionError`] where the plan no longer has what the scenario changes.
pub fn tried_out(document: &Document, scenario: &Scenario) -> Result<Document, VersionError> {
    let mut tried = starting_point(document, scenario.version.as_ref())?;
    let made = scenario.changes.iter().try_for_each(|change| change.apply(&mut tried).map(drop));
    made.map_err(VersionError::Broken)?;
    Ok(tried)
}

/// The changes that make the plan what a scenario tries out.
///
/// # Errors
/// As for [`tried_out`].
pub fn adoption(document: &Document, scenario: &Scenario) -> Result<Vec<Change>, VersionError> {
    Ok(differences(document, &tried_out(document, scenario)?))
}
