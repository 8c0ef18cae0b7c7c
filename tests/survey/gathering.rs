//! Forms that come back: whose they are, what enters with them, and that nothing of them is lost.

use stadera::view::{self, Language};

use crate::returned::{asked, csv, gathered, open};

use Language::{English, Italian};

#[test]
fn two_rows_of_a_file_are_chosen_from_as_rows() {
    let text = csv("Nord", &[("voto", ";;7;;")]);
    let from = text.find("[prima-parte];[voto]").expect("a row");
    let end = from + text[from..].find("\r\n").expect("an end") + 2;
    let row = text[from..end].replace(";;7;;", ";;8;;");
    let text = format!("{}{row}{}", &text[..end], &text[end..]);
    let document = asked();
    let point = open(&gathered(&[("a.csv", &text)]).look(&document.survey)).remove(0);
    let buttons = |language| {
        let words = |choice| view::returned_choice(&document.survey, &point.what, choice, language);
        point.choices.iter().map(words).collect::<Vec<String>>()
    };
    assert_eq!(buttons(Italian), ["Tieni la prima riga", "Prendi la seconda riga", "Lascia in bianco"]);
    assert_eq!(buttons(English), ["Keep the first row", "Take the second row", "Leave blank"]);
}
