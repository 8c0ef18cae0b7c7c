//! Lessons on numbers: target (R3), note (R4), survey (R9), target of the year before (R12).

use super::{About, Lesson};
use crate::{
    law::RuleId,
    plan::Subject,
    scoring::Performance,
    teaching::{Asks, Misreading, Topic},
};

/// The only indicator.
const INDICATOR: Asks = Asks::Achievement(Subject::Indicator(0, 0, 0), Performance::Organisational);

/// A target that is exceeded by far (R3; RQP 2020, table, 3.1).
pub const ACHIEVED: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R3)),
    title: ("Un numero e il suo target", "A number and its target"),
    situation: [
        (
            "Nel 2020 si sono rivolte ai servizi 18.280 imprese; l’anno prima erano state 20.015. Il rapporto è 91,33 %.",
            "In 2020, 18,280 companies turned to the services; the year before it was 20,015. The ratio is 91.33%.",
        ),
        (
            "Il target era 40 %, abbassato durante l’anno da 105 %.",
            "The target was 40%, lowered during the year from 105%.",
        ),
        (
            "È l’obiettivo 3.1 di ARTI, come lo stampa la relazione per il 2020.",
            "It is objective 3.1 of ARTI, as the report for 2020 prints it.",
        ),
    ],
    question: ("Qual è la percentuale di conseguimento?", "What is the achievement?"),
    lines: &[
        "objective 3.1 weight 10 title Imprese che si rivolgono ai centri per l’impiego | Companies that turn to the job centres",
        "indicator numeric target 40 ratio 18280/20015 value 91.33 title Imprese dell’anno / imprese dell’anno prima | Companies of the year / of the year before",
    ],
    asks: INDICATOR,
    tolerance: 5,
    tried: &[Misreading::Uncapped],
    play: (
        "Riporta il target a 105: quanto vale l’obiettivo con il target approvato all’inizio dell’anno?",
        "Set the target back to 105: how much is the objective worth with the target approved at the beginning of the year?",
    ),
    remember: (
        "Valore conseguito diviso target, per 100; poi ci si ferma a 100. Il 228 % si vede nel calcolo, ma non entra nel punteggio.",
        "Achieved value over target, times 100; then it stops at 100. The 228% can be seen in the computation, but does not enter the score.",
    ),
};

/// A note that says more than the figures (R4).
pub const NOTE: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R4)),
    title: ("La nota e il calcolo", "The note and the computation"),
    situation: [
        (
            "Il target è di 500 controlli nell’anno; ne sono stati fatti 410.",
            "The target is 500 inspections in the year; 410 were made.",
        ),
        (
            "Nella nota di monitoraggio l’ufficio scrive: «obiettivo conseguito al 90 %».",
            "In the monitoring note the office writes: “objective achieved at 90%”.",
        ),
        (
            "Tutti e due i dati sono nel piano, e tutti e due restano visibili.",
            "Both figures are in the plan, and both stay visible.",
        ),
    ],
    question: ("Quanto vale l’indicatore?", "How much is the indicator worth?"),
    lines: &[
        "objective 1 weight 100 title Controlli sulle imprese | Inspections of companies",
        "indicator numeric unit controlli|inspections target 500 value 410 declared 90 title Controlli effettuati | Inspections made",
    ],
    asks: INDICATOR,
    tolerance: 5,
    tried: &[Misreading::NoteAlways, Misreading::NoteAveraged, Misreading::AllOrNothing],
    play: (
        "Scrivi 70 nella percentuale della nota: adesso è più bassa del calcolo e prevale.",
        "Write 70 as the percentage of the note: now it is lower than the computation and prevails.",
    ),
    remember: (
        "Tra nota e calcolo vale sempre il dato più basso: la nota può abbassare un risultato, mai alzarlo.",
        "Of note and computation the lower one always counts: a note can lower a result, never raise it.",
    ),
};

/// An index, its scale and its quorum (R9).
pub const SURVEY: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R9)),
    title: ("L’indice di un questionario", "The index of a survey"),
    situation: [
        (
            "Un questionario sul dirigente è andato a 80 persone; hanno risposto in 50, con un punteggio totale di 160.",
            "A survey on the director went to 80 people; 50 answered, with a total score of 160.",
        ),
        ("Il quorum è il 50 % delle persone interpellate.", "The quorum is 50% of the people asked."),
        (
            "La scala (di esempio): da 1 vale 25 %, da 2 vale 50 %, da 3 vale 80 %, da 3,5 vale 100 %.",
            "The scale (an example): from 1 it is worth 25%, from 2 50%, from 3 80%, from 3.5 100%.",
        ),
    ],
    question: ("Quanto vale l’indicatore?", "How much is the indicator worth?"),
    lines: &[
        "objective 1 weight 100 title Giudizio del personale | Judgement of the staff",
        "indicator survey asked 80 evaluations 50 score 160 title Indice medio di soddisfazione | Mean satisfaction index",
    ],
    asks: INDICATOR,
    tolerance: 5,
    tried: &[Misreading::IndexAsShare, Misreading::DividedByAsked],
    play: (
        "Metti 39 valutazioni: il quorum non c’è più, e l’indicatore non vale zero, è non valutabile.",
        "Set 39 evaluations: the quorum is gone, and the indicator is not worth zero, it is not evaluable.",
    ),
    remember: (
        "Prima il quorum, poi l’indice (punteggio diviso valutazioni), poi lo scalino della scala in cui cade.",
        "First the quorum, then the index (score over evaluations), then the step of the scale that it falls into.",
    ),
};

/// A target that is the final value of the year before (R12; RQP 2020, table, 3.1).
pub const PREVIOUS: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R12)),
    title: ("Il target che viene dall’anno prima", "The target that comes from the year before"),
    situation: [
        (
            "Il target di quest’anno è scritto così: «>= dato finale anno precedente».",
            "The target of this year is written like this: “>= final value of the previous year”.",
        ),
        ("L’anno precedente si è chiuso con 91,33 %.", "The previous year closed with 91.33%."),
        ("Quest’anno il valore conseguito è 84 %.", "This year the achieved value is 84%."),
    ],
    question: ("Qual è la percentuale di conseguimento?", "What is the achievement?"),
    lines: &[
        "objective 1 weight 100 title Imprese che si rivolgono ai centri per l’impiego | Companies that turn to the job centres",
        "indicator numeric target previous baseline 91.33 value 84 title Imprese dell’anno / imprese dell’anno prima | Companies of the year / of the year before",
    ],
    asks: INDICATOR,
    tolerance: 5,
    tried: &[Misreading::PointsDeducted, Misreading::PreviousIgnored, Misreading::AllOrNothing],
    play: (
        "Porta il valore conseguito a 95: il target è superato, e vale 100 %. E l’anno dopo il target sarà 95.",
        "Bring the achieved value to 95: the target is exceeded, and it is worth 100%. And next year the target will be 95.",
    ),
    remember: (
        "Un target scritto come regola diventa un numero: il dato finale dell’anno prima. Poi si calcola come per ogni altro numero.",
        "A target written as a rule becomes a number: the final value of the year before. Then it is computed like any other number.",
    ),
};
