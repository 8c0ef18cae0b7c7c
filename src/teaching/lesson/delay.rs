//! Lessons on time: delay (R1), what is not completed (R2), 30 June (R11).

use super::{About, Lesson};
use crate::{
    law::RuleId,
    plan::Subject,
    teaching::{Asks, Misreading, Topic},
};

/// A delay that was made up for, and the same delay in a schedule that was not (R1).
pub const LATE: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R1)),
    title: ("Il ritardo, recuperato o no", "A delay, made up for or not"),
    situation: [
        (
            "Un cronoprogramma ha due fasi e va concluso entro il 31/12/2020.",
            "A schedule has two phases and is due by 31/12/2020.",
        ),
        (
            "La prima (peso 40 %, prevista dal 01/01/2020 al 30/04/2020) si conclude il 31/05/2020.",
            "The first (weight 40%, planned from 01/01/2020 to 30/04/2020) is completed on 31/05/2020.",
        ),
        (
            "La seconda (peso 60 %, prevista dal 01/06/2020 al 31/12/2020) si conclude il 20/12/2020.",
            "The second (weight 60%, planned from 01/06/2020 to 31/12/2020) is completed on 20/12/2020.",
        ),
    ],
    question: ("Quanto vale il cronoprogramma?", "How much is the schedule worth?"),
    lines: &[
        "objective 1 weight 100 title Attivare lo sportello digitale | Open the digital desk",
        "indicator schedule due 2020-12-31 title Cronoprogramma dello sportello | Schedule of the desk",
        "phase weight 40 from 2020-01-01 to 2020-04-30 completed 2020-05-31 title Progetto e gara | Design and tender",
        "phase weight 60 from 2020-06-01 to 2020-12-31 completed 2020-12-20 title Avvio del servizio | Start of the service",
    ],
    asks: SCHEDULE,
    tolerance: 5,
    tried: &[Misreading::DelayNotMadeUp],
    play: (
        "Sposta la fine della seconda fase al 15/01/2021: la scadenza non è più rispettata e ogni fase conta per sé. Quanto vale adesso la prima?",
        "Move the end of the second phase to 15/01/2021: the due date is missed and each phase counts for itself. How much is the first worth now?",
    ),
    remember: (
        "Prima si guarda la scadenza del cronoprogramma: se tutto è concluso per allora vale 100 %. Solo altrimenti si guardano le fasi, una per una, con i giorni.",
        "Look at the due date of the schedule first: if all is completed by then, it is worth 100%. Only otherwise look at the phases, one by one, in days.",
    ),
};

/// One phase that nothing lets an end be estimated of, one with an estimated end (R2).
pub const ESTIMATED: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R2)),
    title: ("Quello che non è concluso", "What is not completed"),
    situation: [
        (
            "Il nuovo regolamento era previsto dal 01/01/2020 al 31/12/2020, ma a fine anno non è approvato.",
            "The new regulation was planned from 01/01/2020 to 31/12/2020, but at the end of the year it is not approved.",
        ),
        (
            "La nota di monitoraggio dice: «l’approvazione in Consiglio è fissata per il 28/02/2021».",
            "The monitoring note says: “approval by the council is set for 28/02/2021”.",
        ),
        (
            "L’obiettivo non si può misurare con un numero: conta solo il tempo.",
            "The objective cannot be measured by a number: only time counts.",
        ),
    ],
    question: ("Quanto vale l’indicatore?", "How much is the indicator worth?"),
    lines: &[
        "objective 1 weight 100 title Rinnovare il regolamento | Renew the regulation",
        "indicator unquantified from 2020-01-01 due 2020-12-31 estimated 2021-02-28 why l’approvazione in Consiglio è fissata per il 28/02/2021 | approval by the council is set for 28/02/2021 title Approvazione del regolamento | Approval of the regulation",
    ],
    asks: INDICATOR,
    tolerance: 5,
    tried: &[Misreading::EstimateIgnored, Misreading::EstimateAsInTime, Misreading::MonthsForDays],
    play: (
        "Scegli «non stimabile» al posto della fine stimata: se la nota non permette di stimare nulla, l’indicatore vale 0 %.",
        "Choose “cannot be estimated” in place of the estimated end: where the note lets nothing be estimated, the indicator is worth 0%.",
    ),
    remember: (
        "Non concluso non vuol dire zero: se la nota permette di stimare la fine, si calcola il ritardo su quella data. Lo zero resta per quando non c’è nulla da cui stimare.",
        "Not completed does not mean zero: where the note lets the end be estimated, the delay is computed with that date. Zero is for where there is nothing to estimate from.",
    ),
};

/// Phases at 30 June (R11).
pub const INTERIM: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R11)),
    title: ("Il valore al 30 giugno", "The value at 30 June"),
    situation: [
        (
            "Al 30/06/2020 si misura un cronoprogramma con tre fasi, da concludere entro il 31/12/2020.",
            "At 30/06/2020 a schedule of three phases is measured, due by 31/12/2020.",
        ),
        (
            "La prima (peso 20 %) è conclusa dal 31/03/2020; la seconda (peso 50 %) è cominciata il 01/04/2020 ed è a buon punto.",
            "The first (weight 20%) was completed on 31/03/2020; the second (weight 50%) began on 01/04/2020 and is well under way.",
        ),
        ("La terza (peso 30 %) comincerà il 01/10/2020.", "The third (weight 30%) will begin on 01/10/2020."),
    ],
    question: ("Quanto vale il cronoprogramma al 30 giugno?", "How much is the schedule worth at 30 June?"),
    lines: &[
        "objective 1 weight 100 title Formare il personale | Train the staff",
        "indicator schedule due 2020-12-31 title Cronoprogramma dei corsi | Schedule of the courses",
        "phase weight 20 from 2020-01-01 to 2020-03-31 title Analisi dei bisogni | Analysis of needs",
        "interim completed 2020-03-31",
        "phase weight 50 from 2020-04-01 to 2020-09-30 title Corsi | Courses",
        "phase weight 30 from 2020-10-01 to 2020-12-31 title Verifica | Assessment",
    ],
    asks: Asks::InterimValue(Subject::Indicator(0, 0, 0)),
    tolerance: 5,
    tried: &[Misreading::BegunCounted, Misreading::TimeGoneBy, Misreading::PhasesCounted],
    play: (
        "Indica una fine al 30 giugno anche per la seconda fase, e guarda il valore passare alla somma dei due pesi.",
        "Give the second phase an end at 30 June, too, and see the value become the sum of the two weights.",
    ),
    remember: (
        "Al 30 giugno si sommano i pesi delle fasi concluse. Chi è a metà non ha ancora nulla; chi è in anticipo ha già tutto.",
        "At 30 June the weights of the completed phases are summed. What is half done has nothing yet; what is early has it all.",
    ),
};

const SCHEDULE: Asks = INDICATOR;
const INDICATOR: Asks =
    Asks::Achievement(Subject::Indicator(0, 0, 0), crate::scoring::Performance::Organisational);
