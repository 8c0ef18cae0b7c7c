//! The screens of a survey, with their addresses.

use crate::view::Language;

/// A screen of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyScreen {
    /// The published tables beside what the answers come to.
    Synthesis,
    /// The answers as pictures.
    Dashboard(Picture),
    /// Which services can go digital.
    Services,
    /// All that was written, to search in.
    Texts,
    /// What is asked.
    Questionnaire,
    /// What one administration answers.
    Answers,
    /// Forms that go out and come back.
    Forms,
}

/// A picture of the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picture {
    /// Administrations by what is asked.
    #[default]
    Matrix,
    /// One administration against the others.
    Profile,
    /// The scores, group by group.
    Groups,
    /// What is said to hinder, by how many say so.
    Problems,
}

impl Picture {
    /// In the order of their links.
    pub const ALL: [Self; 4] = [Self::Matrix, Self::Profile, Self::Groups, Self::Problems];

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Matrix => language.pick("Mappa", "Map"),
            Self::Profile => language.pick("Profilo", "Profile"),
            Self::Groups => language.pick("Punteggi", "Scores"),
            Self::Problems => language.pick("Problemi", "Problems"),
        }
    }
}

impl SurveyScreen {
    /// Those that have a tab.
    pub const ALL: [Self; 7] = [
        Self::Synthesis,
        Self::Dashboard(Picture::Matrix),
        Self::Services,
        Self::Texts,
        Self::Questionnaire,
        Self::Answers,
        Self::Forms,
    ];

    /// Those that a tab leads on to.
    const INNER: [Self; 3] = [
        Self::Dashboard(Picture::Profile),
        Self::Dashboard(Picture::Groups),
        Self::Dashboard(Picture::Problems),
    ];

    /// The screen with this name in the address; without one the first.
    pub(super) fn at(words: &str) -> Option<Self> {
        if words.is_empty() {
            return Some(Self::Synthesis);
        }
        Self::ALL.into_iter().chain(Self::INNER).find(|screen| screen.address() == words)
    }

    /// The screen whose tab it belongs to.
    pub const fn tab(self) -> Self {
        match self {
            Self::Dashboard(_) => Self::Dashboard(Picture::Matrix),
            other => other,
        }
    }

    /// Its name in the address, which stays the same in every language.
    pub(super) const fn address(self) -> &'static str {
        match self {
            Self::Synthesis => "sintesi",
            Self::Dashboard(Picture::Matrix) => "quadro",
            Self::Dashboard(Picture::Profile) => "quadro/profilo",
            Self::Dashboard(Picture::Groups) => "quadro/punteggi",
            Self::Dashboard(Picture::Problems) => "quadro/problemi",
            Self::Services => "servizi",
            Self::Texts => "testi",
            Self::Questionnaire => "questionario",
            Self::Answers => "risposte",
            Self::Forms => "moduli",
        }
    }

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Synthesis => language.pick("Sintesi", "Synthesis"),
            Self::Dashboard(_) => language.pick("Quadro", "Dashboard"),
            Self::Services => language.pick("Servizi", "Services"),
            Self::Texts => language.pick("Testi", "Texts"),
            Self::Questionnaire => language.pick("Questionario", "Questionnaire"),
            Self::Answers => language.pick("Risposte", "Answers"),
            Self::Forms => language.pick("Moduli", "Forms"),
        }
    }
}
