//! Where the total mostly is: weights drawn at random by a worker beside the page, which goes on working meanwhile.

use std::rc::Rc;

use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{asked::Asked, lab::Lab};
use crate::{
    number::HUNDRED,
    simulation::{
        Balance,
        distribution::{Failure, LEAST_SAMPLES, MOST_SAMPLES, Range, RangeError, Run, Summary},
    },
    view::{self, Cell, Table, chart, say},
    web::{
        browser::worker::{
            Handle,
            distribution::{self as worker, Cause, Drawn},
        },
        chart::{Figure, figure, histogram, questions},
        ui::{
            dom::{El, button, el},
            field::{self, Field, Width},
            icon,
        },
        why::Question,
    },
};

/// Samples and seed at first; fewer samples of long plans, where each takes longer.
const SAMPLES: [usize; 2] = [1_000_000, 20_000];
const SEED: u64 = 1;

/// What is being drawn, and what came out.
#[derive(Clone, Copy)]
struct Drawing {
    lab: Lab,
    /// How many samples, and the seed; none while what is typed is refused.
    samples: RwSignal<Option<usize>>,
    seed: RwSignal<Option<u64>>,
    /// Which part, 0 to 1, is drawn; none while nothing is.
    progress: RwSignal<Option<f64>>,
    /// The worker; gone with this part of the page.
    handle: StoredValue<Option<Handle>, LocalStorage>,
    result: RwSignal<Option<Rc<Outcome>>, LocalStorage>,
    failed: RwSignal<Option<String>>,
}

/// What came out, and of what.
struct Outcome {
    drawn: Drawn,
    balance: Balance,
}

/// Draws it.
pub fn distribution(lab: Lab) -> El {
    let language = lab.language;
    let long =
        lab.app.shown.with_untracked(|shown| shown.as_ref().is_some_and(crate::web::state::Shown::is_long));
    let drawing = Drawing {
        lab,
        samples: RwSignal::new(Some(SAMPLES[usize::from(long)])),
        seed: RwSignal::new(Some(SEED)),
        progress: RwSignal::new(None),
        handle: StoredValue::new_local(None),
        result: RwSignal::new_local(None),
        failed: RwSignal::new(None),
    };
    // What was drawn for other weights says nothing of these.
    Effect::new(move |before: Option<()>| {
        lab.balance.track();
        lab.app.trial.within.track();
        if before.is_some() {
            drawing.stop();
            drawing.result.set(None);
        }
    });
    on_cleanup(move || drawing.stop());
    let title = language.pick("Dove sta di solito il totale", "Where the total mostly is");
    let hint = language.pick(
        "Si provano molti insiemi di pesi a caso, tutti ugualmente probabili. È l’unico calcolo in virgola mobile; con lo stesso seme si ripete uguale su ogni computer.",
        "Many sets of weights are tried at random, all as likely. It is the only calculation in floating point; with the same seed it repeats on every computer.",
    );
    el("section")
        .class("simulation-part")
        .attr("aria-labelledby", "distribution-title")
        .child(el("h3").attr("id", "distribution-title").text(title))
        .child(el("p").class("simulator-hint").text(hint))
        .child(tools(drawing))
        .live(move || said(drawing))
        .child(picture(drawing))
}

impl Drawing {
    fn start(self) {
        let Some(Ok(balance)) = self.lab.balance.get_untracked() else { return };
        let within = self.lab.app.trial.within.get_untracked();
        let Some((seed, samples)) = self.seed.get_untracked().zip(self.samples.get_untracked()) else {
            return;
        };
        let Some(run) = run(&balance, within, seed, samples) else { return };
        self.failed.set(None);
        self.result.set(None);
        self.progress.set(Some(0.0));
        let done = move |drawn: Drawn| {
            self.progress.set(None);
            self.result.set(Some(Rc::new(Outcome { drawn, balance })));
            // A row of the table is what can be asked.
            let rows = untrack(|| table(self)).rows;
            let shown = |row: &Vec<Cell>| Some((row.first()?.text.clone(), row.get(1)?.text.clone()));
            let figures = rows.iter().filter_map(shown).collect();
            self.lab.drawn.set(Some(super::lab::Drawn { within, samples, seed, figures }));
        };
        let failed = move |cause: Cause| {
            self.progress.set(None);
            self.failed.set(Some(cause_words(&cause, self.lab)));
        };
        let handle = worker::start(&run, move |part| self.progress.set(Some(part)), done, failed);
        self.handle.set_value(Some(handle));
    }

    /// Stops the worker, if one is at work.
    fn stop(self) {
        let _ = self.handle.try_update_value(Option::take);
        let _ = self.progress.try_set(None);
    }
}

/// The question for the worker: in floating point from here on.
fn run(balance: &Balance, within: Decimal, seed: u64, samples: usize) -> Option<Run> {
    let range = |item: &crate::simulation::Item| {
        let (weight, achievement) = (item.weight.to_f64()?, item.achievement.to_f64()?);
        Some(if item.locked {
            Range::locked(weight, achievement)
        } else {
            Range::around(weight, within.to_f64()?, achievement)
        })
    };
    let ranges = balance.items.iter().map(range).collect::<Option<Vec<_>>>()?;
    Some(Run { ranges, sum: balance.sum.to_f64()?, seed, samples })
}

fn cause_words(cause: &Cause, lab: Lab) -> String {
    let language = lab.language;
    match cause {
        Cause::Worker(said) => say!(
            language,
            "Il calcolo non si è avviato ({}): ricaricare la pagina. Tutto il resto funziona.",
            "The calculation did not start ({}): reload the page. Everything else works.",
            said
        ),
        Cause::Refused(Failure::Samples(count)) => say!(
            language,
            "{} prove non si possono fare: da {} a {}.",
            "{} samples cannot be drawn: from {} to {}.",
            count,
            LEAST_SAMPLES,
            MOST_SAMPLES
        ),
        Cause::Refused(Failure::Ranges(RangeError::TooHeavy | RangeError::TooLight)) => language
            .pick(
                "Con questi punti i pesi non possono sommare a 100: allargare l’intervallo o sbloccare dei pesi.",
                "Within these points the weights cannot sum to 100: widen the interval, or unlock weights.",
            )
            .to_owned(),
        Cause::Refused(_) => language
            .pick("Il calcolo non è possibile con questi dati.", "The calculation is not possible with these figures.")
            .to_owned(),
    }
}

fn tools(drawing: Drawing) -> El {
    let language = drawing.lab.language;
    let whole = |label: &str, value: Box<dyn Fn() -> String>, take: field::Take| {
        let label = label.to_owned();
        field::labelled(
            &label.clone(),
            Field {
                label,
                width: Width::Number,
                placeholder: "",
                text: value,
                take,
                disabled: Box::new(|| false),
            },
        )
    };
    let samples = whole(
        language.pick("Prove", "Samples"),
        Box::new(move || drawing.samples.get().map_or_else(String::new, |count| count.to_string())),
        Box::new(move |typed| {
            let count: usize = typed.trim().replace(['.', ' ', '\u{a0}'], "").parse().unwrap_or(0);
            drawing.samples.set(None);
            if !(LEAST_SAMPLES..=MOST_SAMPLES).contains(&count) {
                return Err(say!(
                    language,
                    "Un numero intero da {} a {}.",
                    "A whole number from {} to {}.",
                    LEAST_SAMPLES,
                    MOST_SAMPLES
                ));
            }
            drawing.samples.set(Some(count));
            Ok(())
        }),
    );
    let seed = whole(
        language.pick("Seme", "Seed"),
        Box::new(move || drawing.seed.get().map_or_else(String::new, |seed| seed.to_string())),
        Box::new(move |typed| {
            let words = language.pick("Un numero intero, senza segno.", "A whole number, without a sign.");
            drawing.seed.set(typed.trim().parse().ok());
            drawing.seed.with(Option::is_some).then_some(()).ok_or_else(|| words.to_owned())
        }),
    );
    let at_work = move || drawing.progress.get().is_some();
    let ready = move || {
        let given = drawing.samples.get().is_some() && drawing.seed.get().is_some();
        given && matches!(drawing.lab.balance.get(), Some(Ok(_)))
    };
    let begin = button("btn btn-primary btn-xs", move || drawing.start())
        .has("hidden", at_work)
        .has("disabled", move || !ready())
        .text(language.pick("Calcola la distribuzione", "Work out the distribution"));
    let stop = button("btn btn-outline-primary btn-xs", move || drawing.stop())
        .has("hidden", move || !at_work())
        .child(icon::icon("it-close"))
        .text(language.pick(" Interrompi", " Stop"));
    let percent =
        move || drawing.progress.get().map_or(0, |part| percentage(part).trunc().to_u32().unwrap_or(0));
    let progress = el("progress")
        .attr("max", "100")
        .attr_live("value", move || Some(percent().to_string()))
        .attr("aria-label", language.pick("Prove fatte", "Samples drawn"));
    let shown = el("span").class("simulator-progress").has("hidden", move || !at_work()).child(progress);
    let status = el("span").attr("role", "status").class("simulator-status").text_live(move || {
        drawing.progress.get().map_or_else(String::new, |_| {
            // By tens: a screen reader is not told of each of them.
            say!(language, "in corso: {} %", "at work: {}%", percent() / 10 * 10)
        })
    });
    el("div")
        .class("simulator-tools")
        .child(samples)
        .child(seed)
        .child(el("div").class("toolbar").child(begin).child(stop).child(shown).child(status))
}

/// Why nothing came out.
fn said(drawing: Drawing) -> Vec<El> {
    let words = drawing.failed.get();
    let notice = |words: String| {
        el("div").class("alert alert-danger").attr("role", "alert").child(el("p").text(&words))
    };
    words.map(notice).into_iter().collect()
}

fn decimal(value: f64) -> Decimal {
    Decimal::try_from(value).unwrap_or_default()
}

fn picture(drawing: Drawing) -> El {
    let (lab, language) = (drawing.lab, drawing.lab.language);
    let drawn = move || {
        let outcome = drawing.result.get()?;
        let summary: &Summary = &outcome.drawn.summary;
        let bins = &summary.histogram;
        let width = (bins.to - bins.from) / bins.counts.len() as f64;
        let edge = |index: usize| decimal(width.mul_add(index as f64, bins.from));
        (bins.to > bins.from).then(|| chart::Histogram {
            edges: (0..=bins.counts.len()).map(edge).collect(),
            counts: bins.counts.iter().map(|count| u32::try_from(*count).unwrap_or(u32::MAX)).collect(),
            percentiles: Some([summary.p05, summary.p50, summary.p95].map(decimal)),
            actual: outcome.balance.total().get(),
            actual_name: language.pick("prova", "trial").to_owned(),
            thresholds: lab.thresholds(),
        })
    };
    let sentence = move || {
        drawing.result.get().map_or_else(String::new, |outcome| {
            let summary = &outcome.drawn.summary;
            view::distribution_meaning(decimal(summary.p05), decimal(summary.p95), summary.samples, language)
        })
    };
    let table = move || table(drawing);
    let asks =
        move |row: usize, column: usize| (column == 1).then_some(Question::Lab(Asked::Distribution(row)));
    figure(Figure {
        id: "distribution".to_owned(),
        caption: language.pick("Distribuzione del totale", "Distribution of the total").to_owned(),
        picture: histogram(drawn, language),
        sentence: Rc::new(sentence),
        table: Rc::new(table),
        asks: questions(asks),
        saved: None,
        about: None,
        file: lab.file(language.pick("distribuzione", "distribution")),
        language,
    })
}

/// Mean, percentiles, and the share that reaches each threshold.
fn table(drawing: Drawing) -> Table {
    let language = drawing.lab.language;
    let headings = [("Misura", "Measure"), ("Valore %", "Value %")];
    let Some(outcome) = drawing.result.get() else { return Table::new(&headings, Vec::new(), language) };
    let summary = &outcome.drawn.summary;
    let figures = [
        (language.pick("media", "mean"), summary.mean),
        (language.pick("5° percentile", "5th percentile"), summary.p05),
        (language.pick("25° percentile", "25th percentile"), summary.p25),
        (language.pick("50° percentile (mediana)", "50th percentile (median)"), summary.p50),
        (language.pick("75° percentile", "75th percentile"), summary.p75),
        (language.pick("95° percentile", "95th percentile"), summary.p95),
        (language.pick("più basso provato", "lowest drawn"), summary.lowest),
        (language.pick("più alto provato", "highest drawn"), summary.highest),
    ];
    let row = |(name, value): (&str, f64)| {
        let value = decimal(value);
        vec![Cell::words(name), Cell::figure(view::points(value, language), value)]
    };
    let mut rows: Vec<Vec<Cell>> = figures.into_iter().map(row).collect();
    rows.extend(drawing.lab.thresholds().into_iter().map(|threshold| {
        let least = outcome.balance.reaches(threshold).to_f64().unwrap_or(f64::INFINITY);
        let share = percentage(outcome.drawn.share_at_least(least));
        let name = say!(
            language,
            "prove con almeno {} (quota)",
            "samples with at least {} (share)",
            view::figure(threshold, "%", language)
        );
        vec![Cell::words(name), Cell::figure(view::points(share, language), share)]
    }));
    Table::new(&headings, rows, language)
}

/// A share in percent, from a part of one.
fn percentage(part: f64) -> Decimal {
    (Decimal::try_from(part).unwrap_or_default() * HUNDRED).clamp(Decimal::ZERO, HUNDRED)
}
