//! Privacy, accessibility, sources, licence: what a public page has to say of itself.

use crate::{
    view::Language,
    web::{
        browser::page,
        ui::dom::{El, el},
    },
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language) -> El {
    let section = |title: (&str, &str), text: (&str, &str)| {
        [el("h2").text(language.pick(title.0, title.1)), el("p").text(language.pick(text.0, text.1))]
    };
    let report = page::setting("contact").map(|address| {
        let link =
            el("a").attr("href", &address).text(language.pick("Segnala un problema", "Report a problem"));
        el("p").child(link)
    });
    el("div")
        .class("about")
        .child(el("h1").text(language.pick("Privacy e informazioni", "Privacy and about")))
        .children(section(("Privacy", "Privacy"), PRIVACY))
        .children(section(("Accessibilità", "Accessibility"), ACCESSIBILITY))
        .children(report)
        .children(section(("Regole e fonti", "Rules and sources"), SOURCES))
        .children(section(("Licenza", "Licence"), LICENCE))
}

const PRIVACY: (&str, &str) = (
    "Stadera calcola tutto in questo browser. Nessun dato lascia il computer: non c’è un server che li riceva, non ci sono account, cookie o statistiche. I piani restano nello spazio di questo browser finché non vengono eliminati per sempre, con copie di com’erano prima, e con loro la lingua scelta e le lezioni e gli esercizi già svolti; il browser tiene anche i file della pagina, perché si apra senza rete. Chi svuota i dati del browser li perde, perciò conviene salvarli anche in un file.",
    "Stadera computes everything in this browser. No data leaves the computer: there is no server to receive them, no account, no cookie, no statistics. Plans stay in this browser’s store until they are deleted for good, with copies of what they were before, and so do the language and the lessons and exercises done; the browser keeps the files of the page, too, so that it opens without a network. Whoever clears the browser’s data loses them, so it is wise to save them to a file too.",
);

const ACCESSIBILITY: (&str, &str) = (
    "La pagina si usa con la sola tastiera e con un lettore di schermo; ogni grafico ha la sua tabella. L’obiettivo è la norma EN 301 549 (WCAG 2.1, livello AA). La dichiarazione di accessibilità è di chi ospita la pagina.",
    "The page works by keyboard alone and with a screen reader; every picture has its table. The aim is EN 301 549 (WCAG 2.1, level AA). The accessibility statement is that of whoever hosts the page.",
);

const SOURCES: (&str, &str) = (
    "Le regole vengono dalla Relazione sulla qualità della prestazione ARTI 2020, che le trae dalle delibere della Giunta regionale toscana n. 149 del 17/02/2020 e n. 243 del 02/03/2020. «Perché?», accanto a ogni numero, cita la fonte; dove le fonti non dicono, la scelta è indicata come convenzione.",
    "The rules come from the ARTI report on the quality of performance 2020, which takes them from the resolutions of the Regional Government of Tuscany no. 149 of 17/02/2020 and no. 243 of 02/03/2020. “Why?”, beside every number, names the source; where the sources are silent, the choice is marked as a convention.",
);

const LICENCE: (&str, &str) = (
    "Software libero, licenza EUPL-1.2. Stile Bootstrap Italia (BSD-3-Clause), caratteri Titillium Web (OFL-1.1).",
    "Free software, licence EUPL-1.2. Style Bootstrap Italia (BSD-3-Clause), typeface Titillium Web (OFL-1.1).",
);
