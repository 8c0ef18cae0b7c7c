//! Acts, and the guidelines that they hold.

use crate::{
    plan::{Act, ActField, Guideline, GuidelineField, Id},
    view::Language,
    web::{
        form::Form,
        ui::dom::{El, el},
    },
};

/// The fields of an act.
pub fn act(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Act>::new(language, id.clone());
    let fields = [
        form.text(("Tipo e numero", "Kind and number"), |act| act.name.clone(), ActField::Name),
        form.date(("Data", "Date"), |act| act.date, ActField::Date),
        form.note(("Oggetto", "Subject"), |act| act.title.clone(), ActField::Title),
    ];
    vec![el("div").class("form-grid").children(fields)]
}

/// The fields of a guideline.
pub fn guideline(id: &Id, language: Language) -> Vec<El> {
    let form = Form::<Guideline>::new(language, id.clone());
    let fields = [
        form.text(("Codice", "Code"), |one| one.code.clone(), GuidelineField::Code),
        form.act(("Atto", "Act"), |one| one.act.clone(), GuidelineField::Act),
        form.lines_of_text(("Titolo", "Title"), |one| one.title.clone(), GuidelineField::Title),
        form.note(("Testo", "Text"), |one| one.text.clone(), GuidelineField::Text),
    ];
    vec![el("div").class("form-grid").children(fields)]
}
