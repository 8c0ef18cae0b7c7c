//! Indagine: the surveys on this machine (`list`) and the screens of one.
//!
//! | file | what it draws |
//! |---|---|
//! | `list` | the surveys in this browser, new ones, examples |
//! | `head` | what stands above every screen of a survey: title, screens, tools, whether it is kept |
//! | `panel` | *Perché?*: the administrations behind a figure, beside the work |
//! | `dashboard` | Quadro: the answers side by side, as pictures |
//! | `services` | Servizi: which services can go digital, what bears on that, what is decided |
//! | `texts` | Testi: all that was written, to search in |
//! | `kept`, `pick` | what is read off all answers once; a choice among many |
//! | `new` | a new survey: from nothing, or with a questionnaire that is here |
//! | `questionnaire` | Questionario: what is asked, to be changed |
//! | `answers` | Risposte: what one administration answers, as a form |
//! | `forms` | Moduli: the form that is sent, and the gathering of those that come back |
//! | `entry`, `radios`, `who` | what these are made of: a field, a choice, which administration |
//! | `synthesis` | Sintesi: the published tables beside what the answers come to, and the rules of counting |

mod answers;
mod dashboard;
mod entry;
mod forms;
mod head;
mod kept;
mod list;
mod new;
mod panel;
mod pick;
mod questionnaire;
mod radios;
mod services;
mod synthesis;
mod texts;
mod who;

pub use list::page;

use crate::{
    view::Language,
    web::{
        route::SurveyScreen,
        state::{Desk, app},
        ui::dom::{El, el},
    },
};
use leptos::prelude::*;

/// A screen of the open survey, or that it is being opened.
#[inline(never)]
pub fn screen(screen: SurveyScreen, language: Language) -> El {
    let desk = app().desk();
    // What is explained belongs to the screen that it was asked on.
    desk.asked.set(None);
    let draw = move || {
        desk.opened.track();
        if desk.session.with_untracked(Option::is_none) {
            let words = language.pick("L’indagine si sta aprendo…", "The survey is being opened…");
            return vec![el("p").attr("role", "status").text(words)];
        }
        vec![head::head(desk, screen, language), panel::beside(desk, body(desk, screen, language), language)]
    };
    el("div").class("plan-screen survey").live(draw)
}

fn body(desk: Desk, screen: SurveyScreen, language: Language) -> El {
    match screen {
        SurveyScreen::Synthesis => synthesis::section(desk, language),
        SurveyScreen::Dashboard(picture) => dashboard::section(desk, picture, language),
        SurveyScreen::Services => services::section(desk, language),
        SurveyScreen::Texts => texts::section(desk, language),
        SurveyScreen::Questionnaire => questionnaire::section(desk, language),
        SurveyScreen::Answers => answers::section(desk, language),
        SurveyScreen::Forms => forms::section(desk, language),
    }
}
