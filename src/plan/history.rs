//! The versions of an amended plan.

use super::{Amendment, Change, ChangeError, Document, Id, Plan};

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

/// A change of the history that the document has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenHistory {
    /// The list that it stands in.
    pub list: HistoryList,
    /// Its position in that list.
    pub position: usize,
    /// The change.
    pub change: Change,
}

/// A list of changes, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryList {
    /// What leads back from an amendment.
    Amendment(usize),
    /// What a scenario tries out.
    Scenario(usize),
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
            document.take_back(&amendment.before).map_err(VersionError::Broken)?;
        }
        Ok(document)
    }

    /// The document as it was before the amendment that is being made; `None` where none is.
    #[must_use]
    pub fn before_open_amendment(&self) -> Option<Self> {
        // Asked after every edit: nothing is copied where no amendment is open.
        let open = self.plan.open_amendment()?;
        let mut document = self.clone();
        document.plan.amendments.pop();
        document.take_back(&open.before).ok()?;
        Some(document)
    }

    /// The first change of an amendment, the latest amendment first, or of a scenario, that cannot be made.
    #[must_use]
    pub fn broken_history(&self) -> Option<BrokenHistory> {
        let mut before = self.clone();
        let amendments = self.plan.amendments.iter().enumerate().rev();
        { amendments }
            .find_map(|(index, one)| before.first_broken(&one.before, HistoryList::Amendment(index)))
            .or_else(|| {
                self.plan.scenarios.iter().enumerate().find_map(|(index, one)| {
                    let version = one.version.clone().map_or(Version::Current, |act| self.version_of(&act));
                    let mut tried = self.at(&version).unwrap_or_else(|_| self.clone());
                    tried.first_broken(&one.changes, HistoryList::Scenario(index))
                })
            })
    }

    /// The version that an act made: the original where it approved the plan.
    #[must_use]
    pub fn version_of(&self, act: &Id) -> Version {
        if self.plan.approval.as_ref() == Some(act) { Version::Original } else { Version::After(act.clone()) }
    }

    fn first_broken(&mut self, changes: &[Change], list: HistoryList) -> Option<BrokenHistory> {
        let broken = changes.iter().position(|change| change.apply(self).is_err())?;
        Some(BrokenHistory { list, position: broken, change: changes.get(broken)?.clone() })
    }

    /// Makes changes, in their order; the document is half changed where one of them cannot be made.
    fn take_back(&mut self, before: &[Change]) -> Result<(), ChangeError> {
        before.iter().try_for_each(|change| change.apply(self).map(|_| ()))
    }
}

impl Plan {
    /// The amendment that is being made, if one is.
    #[must_use]
    pub fn open_amendment(&self) -> Option<&Amendment> {
        self.amendments.last().filter(|last| last.open)
    }
}
