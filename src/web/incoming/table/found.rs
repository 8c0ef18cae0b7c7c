//! What was found in a table, and what can become of it.

use std::rc::Rc;

use super::{super::one, Read, Seen, rows};
use crate::{
    format::{self, File, FileError},
    plan::Document,
    view::{Language, say},
    web::{
        state::{Incoming, Source, plan_name},
        ui::{
            dom::{El, button, el},
            icon,
            notice::Tone,
        },
    },
    workbook::Understood,
};

/// What was found. Cheap to clone.
#[derive(Clone)]
pub(super) struct Found(Rc<Inside>);

struct Inside {
    /// The plan with all that the table says.
    alone: Document,
    /// The plan that a workbook carries, as it was when the workbook was written.
    carried: Option<Document>,
    /// The plan that is here: as it is, and with what is taken.
    here: Option<(File, Document)>,
    rows: Vec<Understood>,
}

impl Found {
    /// Reads what the program of spreadsheets answers.
    pub fn of(seen: &Seen, Read { alone, into }: Read) -> Result<Self, FileError> {
        let read = |text: &String| format::read(text.as_bytes());
        let into_document = into.as_ref().map(|into| read(&into.plan)).transpose()?;
        let here = into_document.and_then(|taken| Some((seen.app.here(&taken.plan.id)?, taken)));
        let carried = alone.carried.as_ref().map(read).transpose()?;
        let rows = into.map_or(alone.rows, |into| into.rows);
        Ok(Self(Rc::new(Inside { alone: read(&alone.plan)?, carried, here, rows })))
    }

    fn problems(&self) -> usize {
        self.0.rows.iter().filter(|row| row.is_problem()).count()
    }

    fn taken(&self) -> usize {
        self.0.rows.len() - self.problems()
    }

    /// How much was understood.
    pub fn said(&self, language: Language) -> String {
        let understood = match (self.taken(), self.0.here.is_some() || self.0.carried.is_some()) {
            (0, true) if self.problems() > 0 => language
                .pick("Del foglio non è stato preso niente.", "Nothing of the spreadsheet was taken.")
                .to_owned(),
            (0, true) => {
                let same = "Il foglio non cambia niente: dice ciò che il piano ha già.";
                language
                    .pick(same, "The spreadsheet changes nothing: it says what the plan has already.")
                    .to_owned()
            }
            (1, true) => {
                language.pick("Il foglio cambia un dato.", "The spreadsheet changes one entry.").to_owned()
            }
            (count, true) => {
                say!(language, "Il foglio cambia {} dati.", "The spreadsheet changes {} entries.", count)
            }
            (1, false) => language.pick("È stata capita una riga.", "One row was understood.").to_owned(),
            (count, false) => {
                say!(language, "Sono state capite {} righe.", "{} rows were understood.", count)
            }
        };
        let still = language.pick("Niente è ancora cambiato.", "Nothing has changed yet.");
        format!("{understood} {still}")
    }

    /// What was understood.
    pub fn content(&self, language: Language) -> Vec<El> {
        let mut content = vec![self.totals(language)];
        content.extend(self.warning(language));
        if !self.0.rows.is_empty() {
            content.push(rows::list(&self.0.rows, self.problems(), language));
        }
        content
    }

    fn totals(&self, language: Language) -> El {
        let list = el("dl").class("incoming-both");
        let named = |(italian, english): (&str, &str), file: &File| {
            language.pick(italian, english).replace("{}", &plan_name(&file.document))
        };
        match &self.0.here {
            Some((mine, taken)) => list
                .child(one(&named(("{}, com’è qui", "{}, as it is here"), mine), &mine.document, language))
                .child(one(&named(("{}, con il foglio", "{}, with the spreadsheet"), mine), taken, language)),
            None => list.child(one(&plan_name(&self.0.alone), &self.0.alone, language)),
        }
    }

    fn warning(&self, language: Language) -> Option<El> {
        let words = match self.problems() {
            0 => return None,
            1 => language
                .pick(
                    " Una cosa non è stata presa: la riga dice perché e che cosa fare.",
                    " One thing was not taken: its row says why and what to do.",
                )
                .to_owned(),
            count => say!(
                language,
                " {} cose non sono state prese: le righe dicono perché e che cosa fare.",
                " {} things were not taken: their rows say why and what to do.",
                count
            ),
        };
        Some(
            el("p")
                .class("table-problems")
                .child(icon::icon("it-warning-circle"))
                .child(el("strong").text(&words)),
        )
    }

    /// What can become of it.
    pub fn tools(&self, seen: &Seen) -> Vec<El> {
        if self.0.here.is_none() {
            return vec![self.create(seen)];
        }
        let apply = (self.taken() > 0).then(|| self.apply(seen));
        [self.copy(seen)].into_iter().chain(self.merge(seen)).chain(apply).collect()
    }

    fn create(&self, seen: &Seen) -> El {
        let (found, app, name) = (self.clone(), seen.app, self.name(seen));
        button("btn btn-primary btn-xs", move || {
            app.dismiss();
            app.add_read(found.0.alone.clone(), &name);
        })
        .child(icon::icon("it-plus"))
        .text(seen.language.pick(" Crea il piano", " Create the plan"))
    }

    fn copy(&self, seen: &Seen) -> El {
        let (found, seen) = (self.clone(), seen.clone());
        let words = seen.language.pick(" Apri come copia", " Open as a copy");
        button("btn btn-outline-primary btn-xs", move || {
            seen.app.dismiss();
            found.incoming(&seen, &found.0.alone).into_iter().for_each(|one| seen.app.take_as_copy(one));
        })
        .child(icon::icon("it-copy"))
        .text(words)
    }

    /// The way to decide one by one, where the plan has changed since the workbook was written of it.
    fn merge(&self, seen: &Seen) -> Option<El> {
        let (mine, _) = self.0.here.as_ref()?;
        self.0.carried.as_ref().filter(|carried| **carried != mine.document)?;
        let (found, seen) = (self.clone(), seen.clone());
        let words = seen.language.pick("Unisci campo per campo", "Merge field by field");
        let merge = button("btn btn-outline-primary btn-xs", move || {
            seen.app.dismiss();
            found.incoming(&seen, &found.0.alone).into_iter().for_each(|one| seen.app.wait_for(one));
        });
        Some(merge.text(words))
    }

    fn apply(&self, seen: &Seen) -> El {
        let (found, seen) = (self.clone(), seen.clone());
        let words = seen.language.pick(" Applica al piano", " Apply to the plan");
        button("btn btn-primary btn-xs", move || found.take(&seen)).child(icon::icon("it-check")).text(words)
    }

    fn take(&self, seen: &Seen) {
        let Some((mine, taken)) = &self.0.here else { return };
        // Another window may have changed the plan meanwhile: what was seen would not be what is taken.
        if seen.app.here(&mine.document.plan.id).is_none_or(|now| now.document != mine.document) {
            return seen.read(None);
        }
        let (app, language) = (seen.app, seen.language);
        app.dismiss();
        self.incoming(seen, taken).into_iter().for_each(|incoming| app.take(&incoming, taken));
        let title = say!(language, "Applicato: {}", "Applied: {}", self.name(seen));
        let body = language.pick("Si torna indietro con Annulla.", "Undo takes it back.");
        app.say(Tone::Done, title, body.to_owned());
    }

    /// The plan as it came beside the one that is here.
    fn incoming(&self, seen: &Seen, theirs: &Document) -> Option<Incoming> {
        let (mine, _) = self.0.here.clone()?;
        let theirs = File { document: theirs.clone(), past: mine.past.clone() };
        let name = self.name(seen);
        Some(Incoming { source: Source::Sheet, name, theirs, mine, base: self.0.carried.clone() })
    }

    fn name(&self, seen: &Seen) -> String {
        let pasted = || seen.language.pick("tabella incollata", "pasted table").to_owned();
        seen.table.name.clone().unwrap_or_else(pasted)
    }
}
