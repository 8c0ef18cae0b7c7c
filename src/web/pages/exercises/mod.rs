//! Esercizi: the choice of a sheet, one exercise with its answer, and the sheet on paper.
//!
//! | file | what it draws |
//! |---|---|
//! | `choose` | topic, difficulty, seed, how many |
//! | `one`, `answering` | an exercise; its answer, and what is said of it |
//! | `told` | the situation of an exercise, and its solution |
//! | `paper` | a sheet to print |

mod answering;
mod choose;
mod one;
mod paper;
mod told;

use crate::{
    teaching::{
        Topic,
        exercise::{Address, Difficulty, GENERATION, Selection, Sheet},
    },
    view::{Language, say},
    web::{
        browser::clock,
        ui::dom::{El, el},
    },
};

/// Draws the screen of an address.
#[inline(never)]
pub fn page(address: Address, language: Language) -> El {
    match address {
        Address::Choose => choose::page(language),
        Address::One(sheet, number) => one::page(sheet, number, language),
        Address::Paper { sheet, count, solutions } => paper::page(sheet, count, solutions, language),
        Address::Other(generation) => of_another_generator(generation, language),
        Address::Broken => broken(language),
    }
}

/// Seeds that are drawn are short enough to be said aloud.
const DRAWN_SEEDS: u32 = 9_999;

fn fresh_seed() -> u32 {
    clock::drawn(DRAWN_SEEDS) + 1
}

/// The first of some easy exercises about a topic, others each time; none where there are none about it.
pub fn fresh_exercises(topic: Topic) -> Option<Address> {
    let topic = Selection::of(topic)?;
    Some(Address::One(Sheet { topic, difficulty: Difficulty::default(), seed: fresh_seed() }, 1))
}

/// Nothing is opened: other exercises than those of the link would be worse than none.
fn of_another_generator(generation: u32, language: Language) -> El {
    let title =
        language.pick("Questi esercizi sono di un’altra versione", "These exercises are of another version");
    let (newer, older) = language.pick(
        (
            "più recente: ricaricare la pagina, o chiedere un collegamento nuovo",
            "più vecchia: chiedere un collegamento nuovo",
        ),
        ("newer one: reload the page, or ask for a new link", "older one: ask for a new link"),
    );
    let cause = say!(
        language,
        "Il collegamento è per il generatore {}, questa pagina ha il {}. Darebbe esercizi diversi, perciò non ne apre. La versione del collegamento è {}.",
        "The link is for generator {}, this page has {}. It would give other exercises, so it opens none. The version of the link is a {}.",
        generation,
        GENERATION,
        if generation > GENERATION { newer } else { older }
    );
    refused(title, &cause, language)
}

fn broken(language: Language) -> El {
    let title =
        language.pick("Questo collegamento non porta a un esercizio", "This link leads to no exercise");
    let cause = language.pick(
        "Può essere incompleto: copiarlo di nuovo per intero, oppure scegliere altri esercizi.",
        "It may be cut short: copy it again as a whole, or choose other exercises.",
    );
    refused(title, cause, language)
}

fn refused(title: &str, cause: &str, language: Language) -> El {
    let link = el("a").class("btn btn-primary btn-xs").attr("href", &Address::Choose.to_string());
    let link = link.text(language.pick("Scegli gli esercizi", "Choose exercises"));
    el("div").class("empty").child(el("h1").text(title)).child(el("p").text(cause)).child(el("p").child(link))
}

/// What a sheet is: `R3 · Indicatori numerici · medio · serie n. 8471`.
fn sheet_name(sheet: Sheet, language: Language) -> String {
    say!(
        language,
        "{} · {} · serie n. {}",
        "{} · {} · series no. {}",
        sheet.topic.name(language),
        sheet.difficulty.name(language),
        sheet.seed
    )
}

/// A link that looks like a button.
fn link(address: Address, class: &str, words: &str) -> El {
    el("a").class(class).attr("href", &address.to_string()).text(words)
}

const PLAIN: &str = "btn btn-outline-primary btn-xs";
