//! Addresses: all behind `#`, so that any static host serves the page from any folder.

use std::fmt;

/// A screen with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// No screen named: the first visit goes to the example, later ones to the list of plans.
    Home,
    /// Piani.
    Plans,
    /// Scheda of a plan.
    Sheet(String),
    /// Cronoprogrammi of a plan.
    Schedules(String),
    /// Verifiche of a plan.
    Checks(String),
    /// Indirizzi of a plan.
    Guidelines(String),
    /// Simulatore of a plan.
    Simulator(String),
    /// Privacy, accessibility, source code, version.
    About,
    /// No such screen.
    Unknown,
}

impl Route {
    /// Reads what follows `#` in the address.
    pub fn parse(fragment: &str) -> Self {
        let parts: Vec<&str> =
            fragment.trim_start_matches('#').split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => Self::Home,
            ["piani"] => Self::Plans,
            ["piani", id] | ["piani", id, "scheda"] => Self::Sheet(id.to_owned()),
            ["piani", id, "cronoprogrammi"] => Self::Schedules(id.to_owned()),
            ["piani", id, "verifiche"] => Self::Checks(id.to_owned()),
            ["piani", id, "indirizzi"] => Self::Guidelines(id.to_owned()),
            ["piani", id, "simulatore"] => Self::Simulator(id.to_owned()),
            ["informazioni"] => Self::About,
            _ => Self::Unknown,
        }
    }

    /// The plan that the screen shows.
    pub fn plan(&self) -> Option<&str> {
        match self {
            Self::Sheet(id)
            | Self::Schedules(id)
            | Self::Checks(id)
            | Self::Guidelines(id)
            | Self::Simulator(id) => Some(id),
            Self::Home | Self::Plans | Self::About | Self::Unknown => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Unknown => formatter.write_str("#/"),
            Self::Plans => formatter.write_str("#/piani"),
            Self::Sheet(id) => write!(formatter, "#/piani/{id}/scheda"),
            Self::Schedules(id) => write!(formatter, "#/piani/{id}/cronoprogrammi"),
            Self::Checks(id) => write!(formatter, "#/piani/{id}/verifiche"),
            Self::Guidelines(id) => write!(formatter, "#/piani/{id}/indirizzi"),
            Self::Simulator(id) => write!(formatter, "#/piani/{id}/simulatore"),
            Self::About => formatter.write_str("#/informazioni"),
        }
    }
}
