//! What is said of an answer.

use crate::{
    teaching::{Answer, Verdict},
    view::{self, Language, say},
    web::ui::{
        dom::{El, el},
        icon,
    },
};

/// Draws what is said of an answer; `advice` is what to do where it is no wrong reading that is known.
pub fn verdict(verdict: Verdict, given: Answer, advice: El, language: Language) -> El {
    let given = view::capitalised(view::answered(given, language));
    let title = match verdict {
        Verdict::Right => say!(language, "{}: giusto.", "{}: right.", given),
        Verdict::Misread(wrong) => say!(
            language,
            "{} viene da una lettura sbagliata: {}.",
            "{} comes from a wrong reading: {}.",
            given,
            language.pick(wrong.name().0, wrong.name().1)
        ),
        Verdict::Wrong => say!(
            language,
            "{} non è la risposta, e nemmeno una delle letture sbagliate più comuni.",
            "{} is not the answer, nor one of the most common wrong readings.",
            given
        ),
    };
    let words = el("span").child(el("strong").text(&title)).text(" ");
    let (class, sign, words) = match verdict {
        Verdict::Right => ("verdict verdict-right", "it-check-circle", words),
        Verdict::Misread(wrong) => {
            let why = language.pick(wrong.why().0, wrong.why().1);
            ("verdict verdict-wrong", "it-close-circle", words.child(el("span").text(why)))
        }
        Verdict::Wrong => ("verdict verdict-wrong", "it-close-circle", words.child(advice)),
    };
    el("p").class(class).child(icon::icon(sign)).child(words)
}
