//! Addresses: all behind `#`, so that any static host serves the page from any folder.

mod survey;

use std::fmt;

pub use survey::{Picture, SurveyScreen};

use crate::{
    format::link,
    teaching::{About, Lesson, Topic, exercise::Address},
    view::Language,
};

/// Which of the two monitorings of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// At 30 June.
    Interim,
    /// At 31 December.
    Final,
}

/// A screen of the laboratory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Experiment {
    /// Weights with locks.
    #[default]
    Weights,
    /// Figures, dates, versions, conventions.
    Figures,
    /// Scenarios side by side.
    Scenarios,
    /// What a point of weight does, and the total without an objective.
    Leverage,
    /// How far the total can go.
    Interval,
    /// What brings the total to a wanted value.
    Seek,
}

impl Experiment {
    /// In the order of their links.
    pub const ALL: [Self; 6] =
        [Self::Weights, Self::Figures, Self::Scenarios, Self::Leverage, Self::Interval, Self::Seek];

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Weights => language.pick("Pesi", "Weights"),
            Self::Figures => language.pick("Dati", "Figures"),
            Self::Scenarios => language.pick("Scenari", "Scenarios"),
            Self::Leverage => language.pick("Leva", "Leverage"),
            Self::Interval => language.pick("Intervallo", "Interval"),
            Self::Seek => language.pick("Cerca", "Seek"),
        }
    }
}

/// Where a lesson is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// On a screen of one's own.
    Own,
    /// Before a projector, with nothing but the lesson.
    Projector,
}

/// What a page explains. Parts are named by their identifiers, which outlive every edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explained {
    /// The part; none for the total.
    pub part: Option<String>,
    /// Whether its suggested state is explained (R10), and not its result.
    pub state: bool,
}

/// A screen with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// No screen named: the first visit goes to the example, later ones to the list of plans.
    Home,
    /// Piani.
    Plans,
    /// Confronto: all plans side by side, and two of them field by field.
    Comparison,
    /// A screen of a plan.
    Plan(String, Screen),
    /// A plan that a link holds, as its text; it is shown before it is kept.
    Shared(String),
    /// The course.
    Classroom,
    /// A lesson of it.
    Lesson(About, Desk),
    /// Why something of a plan has its result.
    Why(String, Explained),
    /// Esercizi.
    Exercises(Address),
    /// Indagine: the surveys on this machine.
    Surveys,
    /// A screen of a survey.
    Survey(String, SurveyScreen),
    /// Regole: all of them, or one; the three outcomes are told as the rules are.
    Rules(Option<Topic>),
    /// Privacy, accessibility, source code, version.
    About,
    /// No such screen.
    Unknown,
}

/// The screens of a plan, in the order of their tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The published table.
    Sheet,
    /// The schedules over the year.
    Schedules,
    /// What is monitored, beside the plan; without a round the one that the stage of the plan asks for.
    Monitoring(Option<Round>),
    /// The versions of an amended plan.
    Versions,
    /// What contradicts itself or is lacking.
    Checks,
    /// What answers to what.
    Guidelines,
    /// The laboratory.
    Simulator(Experiment),
    /// The report, as it is printed.
    Report,
}

impl Screen {
    /// Those that have a tab.
    pub const ALL: [Self; 8] = [
        Self::Sheet,
        Self::Schedules,
        Self::Monitoring(None),
        Self::Versions,
        Self::Checks,
        Self::Guidelines,
        Self::Simulator(Experiment::Weights),
        Self::Report,
    ];
    /// Those that a tab leads on to.
    const INNER: [Self; 7] = [
        Self::Monitoring(Some(Round::Interim)),
        Self::Monitoring(Some(Round::Final)),
        Self::Simulator(Experiment::Figures),
        Self::Simulator(Experiment::Scenarios),
        Self::Simulator(Experiment::Leverage),
        Self::Simulator(Experiment::Interval),
        Self::Simulator(Experiment::Seek),
    ];

    /// The screen whose tab it belongs to.
    pub const fn tab(self) -> Self {
        match self {
            Self::Monitoring(_) => Self::Monitoring(None),
            Self::Simulator(_) => Self::Simulator(Experiment::Weights),
            other => other,
        }
    }

    /// Its name in the address, which stays the same in every language.
    const fn address(self) -> &'static str {
        match self {
            Self::Sheet => "scheda",
            Self::Schedules => "cronoprogrammi",
            Self::Monitoring(None) => "monitoraggio",
            Self::Monitoring(Some(Round::Interim)) => "monitoraggio/intermedio",
            Self::Monitoring(Some(Round::Final)) => "monitoraggio/finale",
            Self::Versions => "versioni",
            Self::Checks => "verifiche",
            Self::Guidelines => "indirizzi",
            Self::Report => "relazione",
            Self::Simulator(Experiment::Weights) => "simulatore",
            Self::Simulator(Experiment::Figures) => "simulatore/dati",
            Self::Simulator(Experiment::Scenarios) => "simulatore/scenari",
            Self::Simulator(Experiment::Leverage) => "simulatore/leva",
            Self::Simulator(Experiment::Interval) => "simulatore/intervallo",
            Self::Simulator(Experiment::Seek) => "simulatore/cerca",
        }
    }

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Sheet => language.pick("Scheda", "Sheet"),
            Self::Schedules => language.pick("Cronoprogrammi", "Schedules"),
            Self::Monitoring(_) => language.pick("Monitoraggio", "Monitoring"),
            Self::Versions => language.pick("Versioni", "Versions"),
            Self::Checks => language.pick("Verifiche", "Checks"),
            Self::Guidelines => language.pick("Indirizzi", "Guidelines"),
            Self::Simulator(_) => language.pick("Simulatore", "Simulator"),
            Self::Report => language.pick("Relazione", "Report"),
        }
    }
}

/// What follows the address of a lesson before a projector.
const PROJECTOR: &str = "proiettore";

impl Route {
    /// The table of a plan.
    pub const fn sheet(id: String) -> Self {
        Self::Plan(id, Screen::Sheet)
    }

    /// Reads what follows `#` in the address.
    pub fn parse(fragment: &str) -> Self {
        let parts: Vec<&str> =
            fragment.trim_start_matches('#').split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => Self::Home,
            ["piani"] => Self::Plans,
            ["confronto"] => Self::Comparison,
            ["piani", id] => Self::sheet(id.to_owned()),
            ["piani", id, "perche"] => Self::Why(id.to_owned(), Explained::default()),
            ["piani", id, "perche", part] => {
                Self::Why(id.to_owned(), Explained { part: Some(part.to_owned()), state: false })
            }
            ["piani", id, "perche", part, "stato"] => {
                Self::Why(id.to_owned(), Explained { part: Some(part.to_owned()), state: true })
            }
            ["piani", id, ref words @ ..] => {
                let words = words.join("/");
                let mut screens = Screen::ALL.into_iter().chain(Screen::INNER);
                let screen = screens.find(|screen| screen.address() == words);
                screen.map_or(Self::Unknown, |screen| Self::Plan(id.to_owned(), screen))
            }
            ["condiviso", text] => Self::Shared(text.to_owned()),
            ["aula"] => Self::Classroom,
            ["aula", lesson] => Self::lesson(lesson, Desk::Own),
            ["aula", lesson, PROJECTOR] => Self::lesson(lesson, Desk::Projector),
            ["esercizi", ref words @ ..] => Self::Exercises(Address::parse(words)),
            ["indagini"] => Self::Surveys,
            ["indagini", id, ref words @ ..] => Self::survey(id, &words.join("/")),
            ["regole"] => Self::Rules(None),
            ["regole", word] => Topic::all()
                .find(|topic| topic.address() == word)
                .map_or(Self::Unknown, |topic| Self::Rules(Some(topic))),
            ["informazioni"] => Self::About,
            _ => Self::Unknown,
        }
    }

    fn lesson(address: &str, desk: Desk) -> Self {
        Lesson::at(address).map_or(Self::Unknown, |lesson| Self::Lesson(lesson.about, desk))
    }

    #[inline(never)]
    fn survey(id: &str, words: &str) -> Self {
        SurveyScreen::at(words).map_or(Self::Unknown, |screen| Self::Survey(id.to_owned(), screen))
    }

    /// The plan that the screen shows.
    pub fn plan(&self) -> Option<&str> {
        match self {
            Self::Plan(id, _) | Self::Why(id, _) => Some(id),
            Self::Home
            | Self::Plans
            | Self::Comparison
            | Self::Classroom
            | Self::Lesson(..)
            | Self::Exercises(_)
            | Self::Surveys
            | Self::Survey(..)
            | Self::Rules(_)
            | Self::Shared(_)
            | Self::About
            | Self::Unknown => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Unknown => formatter.write_str("#/"),
            Self::Plans => formatter.write_str("#/piani"),
            Self::Comparison => formatter.write_str("#/confronto"),
            Self::Plan(id, screen) => write!(formatter, "#/piani/{id}/{}", screen.address()),
            Self::Shared(text) => write!(formatter, "{}{text}", link::ADDRESS),
            Self::Classroom => formatter.write_str("#/aula"),
            Self::Lesson(about, Desk::Own) => write!(formatter, "#/aula/{}", about.address()),
            Self::Lesson(about, Desk::Projector) => {
                write!(formatter, "#/aula/{}/{PROJECTOR}", about.address())
            }
            Self::Why(id, Explained { part, state }) => {
                write!(formatter, "#/piani/{id}/perche")?;
                part.iter().try_for_each(|part| write!(formatter, "/{part}"))?;
                if *state { formatter.write_str("/stato") } else { Ok(()) }
            }
            Self::Exercises(address) => address.fmt(formatter),
            Self::Surveys => formatter.write_str("#/indagini"),
            Self::Survey(id, screen) => write!(formatter, "#/indagini/{id}/{}", screen.address()),
            Self::Rules(None) => formatter.write_str("#/regole"),
            Self::Rules(Some(topic)) => write!(formatter, "#/regole/{}", topic.address()),
            Self::About => formatter.write_str("#/informazioni"),
        }
    }
}
