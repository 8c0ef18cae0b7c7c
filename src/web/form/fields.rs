//! One method per sort of field.

use leptos::prelude::untrack;

use super::{Form, Name, Part};
use crate::{
    date::Date,
    number::{Figure, Weight},
    plan::{Document, Id},
    view,
    web::ui::{
        choice::choice_of,
        dom::El,
        field::{self, FIGURE_RANGE, Field, Take, WEIGHT_RANGE, Width},
    },
};

impl<T: Part> Form<T> {
    /// A line of text; whether it can be empty is for the edit to say.
    pub fn text(&self, name: Name, read: fn(&T) -> String, set: fn(String) -> T::Field) -> El {
        let form = self.clone();
        self.draw(name, Width::Line, read, Box::new(move |typed| form.set(set(typed.trim().to_owned()))))
    }

    /// A text of several lines, likewise.
    pub fn lines_of_text(&self, name: Name, read: fn(&T) -> String, set: fn(String) -> T::Field) -> El {
        let form = self.clone();
        self.draw(name, Width::Lines, read, Box::new(move |typed| form.set(set(typed.trim().to_owned()))))
    }

    /// A year.
    pub fn year(&self, name: Name, read: fn(&T) -> u16, set: fn(u16) -> T::Field) -> El {
        let (form, language) = (self.clone(), self.language);
        let take = move |typed: &str| form.set(set(field::year(typed, language)?));
        self.draw(name, Width::Number, move |part| read(part).to_string(), Box::new(take))
    }

    /// An act of the plan, or none.
    pub fn act(&self, name: Name, read: fn(&T) -> Option<Id>, set: fn(Option<Id>) -> T::Field) -> El {
        let none = (None, self.language.pick("nessuno", "none").to_owned());
        let acts = |document: &Document| {
            document.plan.acts.iter().map(|act| (Some(act.id.clone()), act.name.clone())).collect::<Vec<_>>()
        };
        let acts = untrack(|| self.document(acts)).unwrap_or_default();
        self.choice(name, std::iter::once(none).chain(acts).collect(), read, set)
    }

    /// A line that is written and read in a way of its own.
    pub fn read_by(
        &self,
        name: Name,
        write: impl Fn(&T) -> String + 'static,
        read: impl Fn(&T, &str) -> Result<T::Field, String> + 'static,
    ) -> El {
        self.by(name, Width::Line, write, read)
    }

    /// Several lines that are written and read in a way of their own.
    pub fn read_lines_by(
        &self,
        name: Name,
        write: impl Fn(&T) -> String + 'static,
        read: impl Fn(&T, &str) -> Result<T::Field, String> + 'static,
    ) -> El {
        self.by(name, Width::Lines, write, read)
    }

    fn by(
        &self,
        name: Name,
        width: Width,
        write: impl Fn(&T) -> String + 'static,
        read: impl Fn(&T, &str) -> Result<T::Field, String> + 'static,
    ) -> El {
        let form = self.clone();
        let take = move |typed: &str| {
            let field = untrack(|| form.read(|part| read(part, typed)));
            field.map_or(Ok(()), |field| form.set(field?))
        };
        self.draw(name, width, write, Box::new(take))
    }

    /// A line of text; empty is unknown.
    pub fn optional(
        &self,
        name: Name,
        read: fn(&T) -> Option<String>,
        set: fn(Option<String>) -> T::Field,
    ) -> El {
        self.maybe(name, Width::Line, read, set)
    }

    /// A text of several lines; empty is unknown.
    pub fn note(
        &self,
        name: Name,
        read: fn(&T) -> Option<String>,
        set: fn(Option<String>) -> T::Field,
    ) -> El {
        self.maybe(name, Width::Lines, read, set)
    }

    fn maybe(
        &self,
        name: Name,
        width: Width,
        read: fn(&T) -> Option<String>,
        set: fn(Option<String>) -> T::Field,
    ) -> El {
        let form = self.clone();
        let take =
            move |typed: &str| form.set(set(Some(typed.trim().to_owned()).filter(|text| !text.is_empty())));
        self.draw(name, width, move |part| read(part).unwrap_or_default(), Box::new(take))
    }

    /// A list of texts, one in each line.
    pub fn list(&self, name: Name, read: fn(&T) -> Vec<String>, set: fn(Vec<String>) -> T::Field) -> El {
        let form = self.clone();
        let take = move |typed: &str| {
            let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
            form.set(set(lines.map(str::to_owned).collect()))
        };
        self.draw(name, Width::Lines, move |part| read(part).join("\n"), Box::new(take))
    }

    /// A weight in percent.
    pub fn weight(
        &self,
        name: Name,
        read: fn(&T) -> Option<Weight>,
        set: fn(Option<Weight>) -> T::Field,
    ) -> El {
        let (form, language) = (self.clone(), self.language);
        let text = move |part: &T| {
            read(part).map_or_else(String::new, |weight| view::editable(weight.get().normalize(), language))
        };
        let take =
            move |typed: &str| form.set(set(field::number(typed, language, Weight::new, WEIGHT_RANGE)?));
        self.draw(name, Width::Number, text, Box::new(take))
    }

    /// A figure, in the unit of the part.
    pub fn figure(
        &self,
        name: Name,
        read: impl Fn(&T) -> Option<Figure> + 'static,
        set: impl Fn(&T, Option<Figure>) -> T::Field + 'static,
    ) -> El {
        let (form, language) = (self.clone(), self.language);
        let text = move |part: &T| {
            read(part).map_or_else(String::new, |value| view::editable(value.get(), language))
        };
        let take = move |typed: &str| {
            let value = field::number(typed, language, Figure::new, FIGURE_RANGE)?;
            let field = untrack(|| form.read(|part| set(part, value)));
            field.map_or(Ok(()), |field| form.set(field))
        };
        self.draw(name, Width::Number, text, Box::new(take))
    }

    /// A day.
    pub fn date(
        &self,
        name: Name,
        read: impl Fn(&T) -> Option<Date> + 'static,
        set: impl Fn(Option<Date>) -> T::Field + 'static,
    ) -> El {
        let (form, language) = (self.clone(), self.language);
        let text = move |part: &T| read(part).map_or_else(String::new, view::date);
        let take = move |typed: &str| form.set(set(field::date(typed, language)?));
        self.draw(name, Width::Date, text, Box::new(take))
    }

    /// One of a few; `all` has each value with its name.
    pub fn choice<V: Clone + PartialEq + 'static>(
        &self,
        name: Name,
        all: Vec<(V, String)>,
        read: impl Fn(&T) -> V + Clone + 'static,
        set: impl Fn(V) -> T::Field + 'static,
    ) -> El {
        let (values, names): (Vec<V>, Vec<String>) = all.into_iter().unzip();
        let (form, known) = (self.clone(), values.clone());
        let chosen = move || {
            let value = form.read(|part| read(part));
            known.iter().position(|one| Some(one) == value.as_ref()).unwrap_or(0)
        };
        let form = self.clone();
        let choose = move |index: usize| {
            if let Some(value) = values.get(index) {
                form.app.edit_at_once(&[T::change(&form.id, set(value.clone()))]);
            }
        };
        let label = self.language.pick(name.0, name.1);
        choice_of(label, &self.of, names, chosen, choose, self.editable()).class("choice form-field")
    }

    /// A field under its label.
    pub(super) fn draw(
        &self,
        name: Name,
        width: Width,
        read: impl Fn(&T) -> String + 'static,
        take: Take,
    ) -> El {
        let form = self.clone();
        let label = self.language.pick(name.0, name.1);
        let placeholder = match width {
            Width::Date => self.language.pick("gg/mm/aaaa", "dd/mm/yyyy"),
            Width::Number => "—",
            Width::Line | Width::Lines => "",
        };
        field::labelled(
            label,
            Field {
                label: format!("{label}{}", self.of),
                width,
                placeholder,
                text: Box::new(move || form.read(&read).unwrap_or_default()),
                take,
                disabled: self.editable(),
            },
        )
    }
}
