//! The versions of an amended plan.

use super::{Change, ChangeError, Document, Id, Plan};

/// A version of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// As it stands, with every amendment.
    #[default]
    Current,
    /// As approved, before any amendment.
    Original,
    /// As it stood after the amendment made by this act.
    After(Id),
}

/// Why a version cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionError {
    /// No amendment of the plan was made by that act.
    NoSuchAct {
        /// What was asked for.
        asked: String,
        /// The acts that there are, the approval first.
        known: Vec<String>,
    },
    /// The history names a field that the plan does not have.
    Broken(ChangeError),
}

/// The versions that a plan has, oldest first; the last is the current one.
#[must_use]
pub fn versions(plan: &Plan) -> Vec<Version> {
    let amended = plan.amendments.iter().map(|amendment| Version::After(amendment.act.clone()));
    std::iter::once(Version::Original).chain(amended).collect()
}

impl Version {
    /// Reads `original`, the identifier of an act, or its name (`DGR 1095`), whatever the case.
    ///
    /// # Errors
    /// [`VersionError::NoSuchAct`] names the acts that there are.
    pub fn find(plan: &Plan, asked: &str) -> Result<Self, VersionError> {
        let names = |id: &Id| {
            let name = plan.act(id).is_some_and(|act| act.name.eq_ignore_ascii_case(asked));
            name || id.as_str().eq_ignore_ascii_case(asked)
        };
        if asked.eq_ignore_ascii_case("original") || plan.approval.as_ref().is_some_and(names) {
            return Ok(Self::Original);
        }
        if let Some(amendment) = plan.amendments.iter().find(|amendment| names(&amendment.act)) {
            return Ok(Self::After(amendment.act.clone()));
        }
        let acts = plan.approval.iter().chain(plan.amendments.iter().map(|amendment| &amendment.act));
        Err(VersionError::NoSuchAct { asked: asked.to_owned(), known: acts.map(Id::to_string).collect() })
    }
}

impl Document {
    /// The document as it stood at a version: the amendments made since are taken back, latest first.
    ///
    /// # Errors
    /// [`VersionError`] where the plan has no such version.
    pub fn at(&self, version: &Version) -> Result<Self, VersionError> {
        let kept = match version {
            Version::Current => self.plan.amendments.len(),
            Version::Original => 0,
            Version::After(act) => {
                // An act that amended twice made one version: the one after both.
                let position = self.plan.amendments.iter().rposition(|amendment| &amendment.act == act);
                position.map(|index| index + 1).ok_or_else(|| VersionError::NoSuchAct {
                    asked: act.to_string(),
                    known: self.plan.amendments.iter().map(|amendment| amendment.act.to_string()).collect(),
                })?
            }
        };
        let mut document = self.clone();
        for amendment in document.plan.amendments.split_off(kept).iter().rev() {
            take_back(&amendment.before, &mut document.plan).map_err(VersionError::Broken)?;
        }
        Ok(document)
    }
}

fn take_back(before: &[Change], plan: &mut Plan) -> Result<(), ChangeError> {
    before.iter().rev().try_for_each(|change| change.apply(plan).map(|_| ()))
}
