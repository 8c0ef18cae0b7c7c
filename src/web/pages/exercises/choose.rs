//! The choice of a sheet.

use leptos::prelude::*;

use super::{PLAIN, fresh_seed, link};
use crate::{
    teaching::exercise::{Address, Difficulty, MOST, Selection, Sheet, Solutions},
    view::{self, Language, say},
    web::ui::{
        choice::choice,
        dom::{El, button, el},
        field::{self, Field, Width},
        icon,
    },
};

/// What is chosen.
#[derive(Clone, Copy)]
struct Chosen {
    topic: RwSignal<usize>,
    difficulty: RwSignal<usize>,
    /// As last understood.
    seed: RwSignal<u32>,
    count: RwSignal<u32>,
}

impl Chosen {
    fn sheet(self) -> Sheet {
        Sheet {
            topic: Selection::all().nth(self.topic.get()).unwrap_or(Selection::Mixed),
            difficulty: Difficulty::ALL.get(self.difficulty.get()).copied().unwrap_or_default(),
            seed: self.seed.get(),
        }
    }
}

/// Draws the screen.
pub fn page(language: Language) -> El {
    let all = Selection::all().count();
    let chosen = Chosen {
        topic: RwSignal::new(all - 1),
        difficulty: RwSignal::new(0),
        seed: RwSignal::new(fresh_seed()),
        count: RwSignal::new(10),
    };
    let intro = language.pick(
        "Piccoli piani di enti inventati, con una domanda ciascuno. Lo stesso numero della serie dà gli stessi esercizi su ogni computer: dai alla classe il collegamento, oppure argomento, difficoltà, numero della serie e quanti esercizi.",
        "Small plans of invented bodies, each with a question. The same series number gives the same exercises on every computer: give the class the link, or topic, difficulty, series number and how many.",
    );
    el("div")
        .class("exercises")
        .child(el("h1").text(language.pick("Esercizi", "Exercises")))
        .child(el("p").class("exercises-intro").text(intro))
        .child(fields(chosen, language))
        .child(doors(chosen, language))
}

fn fields(chosen: Chosen, language: Language) -> El {
    let topics = Selection::all().map(|topic| topic.name(language)).collect();
    let topic = choice(
        language.pick("Argomento", "Topic"),
        topics,
        move || chosen.topic.get(),
        move |at| chosen.topic.set(at),
    );
    let difficulties = Difficulty::ALL.map(|one| view::capitalised(one.name(language))).to_vec();
    let difficulty = choice(
        language.pick("Difficoltà", "Difficulty"),
        difficulties,
        move || chosen.difficulty.get(),
        move |at| chosen.difficulty.set(at),
    );
    let another = button(PLAIN, move || chosen.seed.set(fresh_seed()))
        .child(icon::icon("it-refresh"))
        .text(language.pick(" Un altro", " Another one"));
    let seed = number(("Numero della serie", "Series number"), chosen.seed, (0, u32::MAX), language);
    let count = number(("Quanti esercizi", "How many exercises"), chosen.count, (1, MOST), language);
    el("div")
        .class("exercises-fields")
        .child(topic)
        .child(difficulty)
        .child(el("div").class("exercises-seed").child(seed).child(another))
        .child(count)
}

/// A field for a whole number between two others.
fn number(names: (&str, &str), value: RwSignal<u32>, (low, high): (u32, u32), language: Language) -> El {
    let label = language.pick(names.0, names.1);
    let take = move |typed: &str| {
        let number = typed.trim().parse().ok().filter(|number| (low..=high).contains(number));
        let refused =
            || say!(language, "Un numero intero da {} a {}.", "A whole number from {} to {}.", low, high);
        number.map(|number| value.set(number)).ok_or_else(refused)
    };
    let field = Field {
        label: label.to_owned(),
        width: Width::Number,
        placeholder: "",
        text: Box::new(move || value.get().to_string()),
        take: Box::new(take),
        disabled: Box::new(|| false),
    };
    field::labelled(label, field)
}

/// Where the choice leads.
fn doors(chosen: Chosen, language: Language) -> El {
    let begin = Memo::new(move |_| Address::One(chosen.sheet(), 1).to_string());
    let paper = move |solutions| {
        let address = move || Address::Paper { sheet: chosen.sheet(), count: chosen.count.get(), solutions };
        Memo::new(move |_| address().to_string())
    };
    let door = |class: &str, address: Memo<String>, words: (&'static str, &'static str)| {
        let link = link(Address::Choose, class, language.pick(words.0, words.1));
        link.attr_live("href", move || Some(address.get()))
    };
    el("div")
        .class("toolbar exercises-doors")
        .child(door("btn btn-primary btn-xs", begin, ("Comincia", "Begin")))
        .child(door(PLAIN, paper(Solutions::None), ("Foglio da stampare", "Sheet to print")))
        .child(door(PLAIN, paper(Solutions::Key), ("Risposte in breve", "Answers in short")))
        .child(door(PLAIN, paper(Solutions::Whole), ("Foglio con le soluzioni", "Sheet with solutions")))
}
