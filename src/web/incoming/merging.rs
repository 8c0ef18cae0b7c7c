//! Two versions of a plan brought together, difference by difference.

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    merge::{Choice, Merge},
    plan::Document,
    scoring::{Performance, evaluate},
    view::{self, Language, MergeRow, say},
    web::{
        pages::plans::total,
        state::{App, Incoming},
        ui::{
            dom::{El, button, el, hidden},
            icon,
            table::{Head, heads},
        },
    },
};

/// A merge in the making. Cheap to clone.
#[derive(Clone)]
struct Making {
    app: App,
    incoming: Rc<Incoming>,
    merge: Rc<Merge>,
    choices: RwSignal<Vec<Choice>>,
    /// Whether only what somebody has to look at is listed.
    conflicts: RwSignal<bool>,
    language: Language,
}

/// The differences with their choices, and what comes of them.
pub fn merging(app: App, incoming: Incoming, language: Language) -> El {
    let Incoming { base, mine, theirs, .. } = &incoming;
    let merge = Rc::new(Merge::of(base.as_ref(), &mine.document, &theirs.document));
    let choices = RwSignal::new(merge.default_choices());
    let making = Making {
        app,
        incoming: Rc::new(incoming),
        merge,
        choices,
        conflicts: RwSignal::new(false),
        language,
    };
    el("div")
        .class("merging")
        .child(el("p").text(&making.lead()))
        .child(making.all())
        .child(making.table())
        .child(making.outcome())
}

impl Making {
    fn lead(&self) -> String {
        let (units, language) = (self.merge.units(), self.language);
        let conflicts = units.iter().filter(|unit| unit.is_conflict()).count();
        if self.merge.base().is_none() {
            return language
                .pick(
                    "Non si sa da quale file vengano tutte e due, perciò non si sa chi ha cambiato che cosa: finché non scegli vale ciò che c’è qui.",
                    "It is not known which file both come from, so it is not known who changed what: until you choose, what is here holds.",
                )
                .to_owned();
        }
        match conflicts {
            0 => language
                .pick(
                    "Le due versioni vengono dallo stesso file e hanno cambiato cose diverse: è già scelto ciò che ciascuna ha cambiato.",
                    "Both versions come from the same file and changed different things: what each of them changed is chosen already.",
                )
                .to_owned(),
            1 => language
                .pick(
                    "Le due versioni vengono dallo stesso file: è già scelto ciò che una sola ha cambiato. Una differenza è da decidere.",
                    "Both versions come from the same file: what only one of them changed is chosen already. One difference is to be decided.",
                )
                .to_owned(),
            _ => say!(
                language,
                "Le due versioni vengono dallo stesso file: è già scelto ciò che una sola ha cambiato. Da decidere: {} differenze.",
                "Both versions come from the same file: what only one of them changed is chosen already. To be decided: {} differences.",
                conflicts
            ),
        }
    }

    /// One choice for all, and which are listed.
    fn all(&self) -> El {
        let language = self.language;
        let choose = |words: (&str, &str), choices: Vec<Choice>| {
            let all = self.choices;
            button("btn btn-outline-primary btn-xs", move || all.set(choices.clone()))
                .text(language.pick(words.0, words.1))
        };
        let count = self.merge.units().len();
        let bar = el("div")
            .class("toolbar")
            .child(choose(("Tutto com’è qui", "All as it is here"), vec![Choice::Mine; count]))
            .child(choose(("Tutto come nell’altra", "All as in the other"), vec![Choice::Theirs; count]));
        if self.merge.base().is_none() {
            return bar;
        }
        let only = self.conflicts;
        let filter = button("btn btn-outline-primary btn-xs", move || only.update(|only| *only = !*only))
            .says("aria-pressed", move || only.get())
            .text(language.pick("Solo quelle da decidere", "Only those to be decided"));
        bar.child(choose(("Come proposto", "As proposed"), self.merge.default_choices())).child(filter)
    }

    fn table(&self) -> El {
        const HEADS: [Head; 4] = [
            ("Che cosa", "What", ""),
            ("Qui", "Here", ""),
            ("Nell’altra", "In the other", ""),
            ("Chi l’ha cambiato", "Who changed it", ""),
        ];
        let language = self.language;
        let caption = el("caption").class("visually-hidden").text(language.pick("Differenze", "Differences"));
        let making = self.clone();
        let rows = move || {
            let only = making.conflicts.get();
            let rows = view::merge_rows(&making.merge, making.language);
            let units = making.merge.units().iter().zip(&rows).enumerate();
            let listed = units.filter(|(_, (unit, _))| !only || unit.is_conflict());
            listed.map(|(index, (unit, row))| making.row(index, unit.is_conflict(), row)).collect()
        };
        el("table")
            .class("versions-table merge-table")
            .child(caption)
            .child(heads(&HEADS, language))
            .child(el("tbody").live(rows))
    }

    fn row(&self, index: usize, conflict: bool, row: &MergeRow) -> El {
        let language = self.language;
        let before = row.base.as_ref().map(|base| say!(language, "prima: {}", "before: {}", base));
        let mark = conflict.then(|| icon::icon("it-warning-circle"));
        let who = el("td")
            .class("merge-who")
            .children(mark)
            .text(row.kind)
            .children(before.map(|before| el("small").text(&before)));
        el("tr")
            .class(if conflict { "merge-conflict" } else { "" })
            .child(el("th").attr("scope", "row").text(&row.title))
            .child(self.side(index, Choice::Mine, &row.mine, &row.title))
            .child(self.side(index, Choice::Theirs, &row.theirs, &row.title))
            .child(who)
    }

    /// What one of the two has, with the button that chooses it.
    fn side(&self, index: usize, choice: Choice, value: &str, what: &str) -> El {
        let (language, choices) = (self.language, self.choices);
        let whose = match choice {
            Choice::Mine => language.pick("Qui", "Here"),
            Choice::Theirs => language.pick("Nell’altra", "In the other"),
        };
        let shown = if value.is_empty() { "—" } else { value };
        let choose = move |_| {
            choices.update(|all| all.iter_mut().skip(index).take(1).for_each(|one| *one = choice));
        };
        let input = el("input")
            .attr("type", "radio")
            .attr("name", &format!("merge-{index}"))
            .checked(move || choices.with(|all| all.get(index) == Some(&choice)))
            .on("change", choose);
        let label = el("label")
            .child(input)
            .child(hidden(&format!("{what}, {whose}: ")))
            .child(el("span").text(shown));
        el("td").attr("data-label", whose).child(label)
    }

    /// The total that comes of the choices, or why they do not go together; and the button that takes them.
    fn outcome(&self) -> El {
        let making = self.clone();
        let words = move || vec![making.said()];
        let making = self.clone();
        let blocked = move || making.merged().is_err();
        let making = self.clone();
        let take = button("btn btn-primary btn-xs", move || {
            if let Ok(document) = making.merged() {
                making.app.dismiss();
                making.app.take(&making.incoming, &document);
            }
        });
        let take = take.has("disabled", blocked).text(self.language.pick("Unisci così", "Merge like this"));
        el("div").class("merge-outcome").live(words).child(el("div").class("toolbar").child(take))
    }

    /// What the choices give; otherwise why they do not go together.
    fn merged(&self) -> Result<Document, Vec<String>> {
        let merged = self.choices.with(|choices| self.merge.merged(choices));
        merged.map_err(|clashes| {
            clashes.iter().map(|one| view::clash(&self.merge, one, self.language)).collect()
        })
    }

    fn said(&self) -> El {
        let language = self.language;
        match self.merged() {
            Ok(document) => {
                let total = total(evaluate(&document, Performance::Organisational).total(), language);
                let words = say!(
                    language,
                    "Con queste scelte il totale è {}.",
                    "With these choices the total is {}.",
                    total
                );
                el("p").attr("role", "status").text(&words)
            }
            Err(reasons) => {
                let title =
                    language.pick("Queste scelte non stanno insieme", "These choices do not go together");
                let reasons = reasons.iter().map(|one| el("p").text(one));
                el("div")
                    .class("alert alert-warning")
                    .attr("role", "alert")
                    .child(el("h3").text(title))
                    .children(reasons)
            }
        }
    }
}
