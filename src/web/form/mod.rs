//! Fields bound to a part of the plan: each shows what the part says, and edits it.
//!
//! `Form::<Indicator>::of(id)` stands for one part; its methods draw one labelled field each. What a field reads is the
//! version that is shown; what it writes goes through [`App::edit`](super::state::App::edit), whose refusal stays beside
//! the field. [`Part`] says how a sort of part is found and changed.

mod fields;
mod outcomes;
mod part;

use leptos::prelude::*;

pub use part::Part;

use super::{
    state::{App, app},
    ui::dom::El,
    way,
};
use crate::{
    plan::{Document, Field, Id},
    view::Language,
};

/// The fields of one part.
pub struct Form<T: Part> {
    app: App,
    language: Language,
    id: Id,
    /// What the labels say of the part, so that screen readers can tell equal fields apart; may be empty.
    of: String,
    part: std::marker::PhantomData<T>,
}

impl<T: Part> Clone for Form<T> {
    fn clone(&self) -> Self {
        let Self { app, language, id, of, part } = self;
        Self { app: *app, language: *language, id: id.clone(), of: of.clone(), part: *part }
    }
}

/// A label in both languages.
pub type Name = (&'static str, &'static str);

impl<T: Part> Form<T> {
    /// The fields of the part with this identifier.
    pub fn new(language: Language, id: Id) -> Self {
        Self { app: app(), language, id, of: String::new(), part: std::marker::PhantomData }
    }

    /// The same, with labels that name the part for screen readers: ` di 3.1`.
    pub fn of(self, of: String) -> Self {
        Self { of, ..self }
    }

    /// The language of the labels.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Reads the part in the version that is shown; follows every edit.
    pub fn read<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.app.shown.with(|shown| T::find(shown.as_ref()?.document(), &self.id).map(read))
    }

    /// Reads the whole document that is shown; follows every edit.
    pub fn document<R>(&self, read: impl Fn(&Document) -> R) -> Option<R> {
        self.app.shown.with(|shown| shown.as_ref().map(|shown| read(shown.document())))
    }

    /// Marks what draws a field, so that the explanation of a result leads to it.
    pub fn at(&self, field: Field, drawn: El) -> El {
        way::mark(drawn, &self.id, field)
    }

    fn set(&self, field: T::Field) -> Result<(), String> {
        self.app.edit(&[T::change(&self.id, field)])
    }

    fn editable(&self) -> Box<dyn Fn() -> bool> {
        let app = self.app;
        Box::new(move || !app.editable())
    }
}

/// Fields under one heading.
pub fn group(title: &str, fields: impl IntoIterator<Item = El>) -> El {
    use super::ui::dom::el;
    el("fieldset").class("form-group").child(el("legend").text(title)).children(fields)
}
