//! Addresses: all behind `#`, so that any static host serves the page from any folder.

use std::fmt;

/// Which of the two monitorings of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// At 30 June.
    Interim,
    /// At 31 December.
    Final,
}

/// A screen with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// No screen named: the first visit goes to the example, later ones to the list of plans.
    Home,
    /// Piani.
    Plans,
    /// Scheda of a plan.
    Sheet(String),
    /// Monitoraggio of a plan; without a round the one that the stage of the plan asks for.
    Monitoring(String, Option<Round>),
    /// Verifiche of a plan.
    Checks(String),
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
            ["piani", id, "monitoraggio"] => Self::Monitoring(id.to_owned(), None),
            ["piani", id, "monitoraggio", "intermedio"] => {
                Self::Monitoring(id.to_owned(), Some(Round::Interim))
            }
            ["piani", id, "monitoraggio", "finale"] => Self::Monitoring(id.to_owned(), Some(Round::Final)),
            ["piani", id, "verifiche"] => Self::Checks(id.to_owned()),
            ["piani", id, "simulatore"] => Self::Simulator(id.to_owned()),
            ["informazioni"] => Self::About,
            _ => Self::Unknown,
        }
    }

    /// The plan that the screen shows.
    pub fn plan(&self) -> Option<&str> {
        match self {
            Self::Sheet(id) | Self::Monitoring(id, _) | Self::Checks(id) | Self::Simulator(id) => Some(id),
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
            Self::Monitoring(id, None) => write!(formatter, "#/piani/{id}/monitoraggio"),
            Self::Monitoring(id, Some(Round::Interim)) => {
                write!(formatter, "#/piani/{id}/monitoraggio/intermedio")
            }
            Self::Monitoring(id, Some(Round::Final)) => write!(formatter, "#/piani/{id}/monitoraggio/finale"),
            Self::Checks(id) => write!(formatter, "#/piani/{id}/verifiche"),
            Self::Simulator(id) => write!(formatter, "#/piani/{id}/simulatore"),
            Self::About => formatter.write_str("#/informazioni"),
        }
    }
}
