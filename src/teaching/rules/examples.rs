//! The examples of each rule; those that a first one cannot show of what people get wrong come after it.

mod interim;

use super::example::{Chooses, Example, INDICATOR};
use crate::{
    law::RuleId,
    plan::Subject,
    teaching::{Asks, Shows},
};

const TOTAL: Shows = Shows::Figure(Asks::TOTAL);

/// The examples of a rule; never empty.
pub(super) const fn of(rule: RuleId) -> &'static [Example] {
    match rule {
        RuleId::R1 => R1,
        RuleId::R2 => R2,
        RuleId::R3 => R3,
        RuleId::R4 => R4,
        RuleId::R5 => R5,
        RuleId::R6 => R6,
        RuleId::R7 => R7,
        RuleId::R8 => R8,
        RuleId::R9 => R9,
        RuleId::R10 => interim::R10,
        RuleId::R11 => interim::R11,
        RuleId::R12 => R12,
        RuleId::R13 => R13,
    }
}

const R1: &[Example] = &[
    Example::new(
        (
            "Un cronoprogramma che scade il 30 giugno: le due fasi finiscono un mese dopo il previsto.",
            "A schedule due on 30 June: its two phases end a month later than planned.",
        ),
        &[
            "indicator schedule due 2020-06-30 title Avviso pubblico | Public notice",
            "phase weight 40 from 2020-01-01 to 2020-04-30 completed 2020-05-31 title Stesura | Drafting",
            "phase weight 60 from 2020-05-01 to 2020-06-30 completed 2020-07-31 title Pubblicazione | Publication",
        ],
        INDICATOR,
    )
    .choosing(Chooses::ScheduleMethod),
    Example::new(
        (
            "La prima fase è in ritardo, ma tutto finisce entro la scadenza: il ritardo è recuperato.",
            "The first phase is late, but all ends by the due date: the delay was made up for.",
        ),
        &[
            "indicator schedule due 2020-06-30 title Avviso pubblico | Public notice",
            "phase weight 40 from 2020-01-01 to 2020-04-30 completed 2020-05-31 title Stesura | Drafting",
            "phase weight 60 from 2020-05-01 to 2020-06-30 completed 2020-06-25 title Pubblicazione | Publication",
        ],
        INDICATOR,
    )
    .choosing(Chooses::ScheduleMethod),
];

const R2: &[Example] = &[Example::new(
    (
        "A fine anno una fase è conclusa, di una si può stimare la fine, dell’ultima la nota non dice nulla.",
        "At the end of the year one phase is completed, the end of another can be estimated, and of the last the note says nothing.",
    ),
    &[
        "indicator schedule due 2020-12-31 title Nuovo sportello | New desk",
        "phase weight 50 from 2020-01-01 to 2020-06-30 completed 2020-06-15 title Scelta dei locali | Choice of premises",
        "phase weight 30 from 2020-07-01 to 2020-12-31 estimated 2021-02-28 why I lavori finiranno a febbraio | Works will end in February title Lavori | Works",
        "phase weight 20 from 2020-10-01 to 2020-12-31 not-estimable title Apertura | Opening",
    ],
    INDICATOR,
)];

const R3: &[Example] = &[
    Example::new(
        (
            "300 pratiche evase su 400, target 80 %; accanto è scritto un valore diverso, 78 %.",
            "300 cases dealt with out of 400, target 80%; another value, 78%, is printed beside them.",
        ),
        &["indicator numeric target 80 ratio 300/400 value 78 title Pratiche evase | Cases dealt with"],
        INDICATOR,
    ),
    Example::new(
        (
            "Il target è superato: 18.280 imprese contro le 20.015 dell’anno prima, target 40 % (obiettivo 3.1 di ARTI nel 2020).",
            "The target is exceeded: 18,280 companies against 20,015 of the year before, target 40% (objective 3.1 of ARTI in 2020).",
        ),
        &[
            "indicator numeric target 40 ratio 18280/20015 value 91.33 title Imprese che si sono rivolte ai servizi | Companies that used the services",
        ],
        INDICATOR,
    ),
    Example::new(
        (
            "Qui meno è meglio: 40 ore di attesa, il target era 30.",
            "Here less is better: 40 hours of waiting, the target was 30.",
        ),
        &["indicator numeric lower unit h target 30 value 40 title Tempo di attesa | Waiting time"],
        INDICATOR,
    ),
];

const R4: &[Example] = &[
    Example::new(
        (
            "Il calcolo dà 92 %, la nota di monitoraggio dichiara 80 %.",
            "The computation gives 92%, the monitoring note declares 80%.",
        ),
        &["indicator numeric target 100 value 92 declared 80 title Misure attuate | Measures carried out"],
        INDICATOR,
    ),
    Example::new(
        (
            "La nota dichiara più del calcolo: 95 % contro 80 %.",
            "The note declares more than the computation: 95% against 80%.",
        ),
        &["indicator numeric target 100 value 80 declared 95 title Misure attuate | Measures carried out"],
        INDICATOR,
    ),
];

const R5: &[Example] = &[Example::new(
    (
        "La prima fase è rinviata per una causa esterna, la seconda finisce in tempo, la terza un mese dopo.",
        "The first phase was put off for an external cause, the second ends in time, the third a month late.",
    ),
    &[
        "indicator schedule due 2020-12-31 title Eventi per le imprese | Events for companies",
        "phase weight 35 from 2020-01-01 to 2020-06-30 excluded why Rinviata per l’emergenza sanitaria | Put off because of the health emergency title Primo evento | First event",
        "phase weight 40 from 2020-03-01 to 2020-09-30 completed 2020-09-20 title Materiali | Materials",
        "phase weight 25 from 2020-07-01 to 2020-12-31 completed 2021-01-31 title Secondo evento | Second event",
    ],
    INDICATOR,
)];

const R6: &[Example] = &[Example::new(
    (
        "Un obiettivo con due indicatori; il piano dà loro dei pesi.",
        "An objective with two indicators, to which the plan gives weights.",
    ),
    &[
        "objective 1.1 weight 100 title Servizi al cittadino | Services to citizens",
        "indicator numeric weight 70 target 80 value 80 title Sportelli aperti | Open desks",
        "indicator numeric weight 30 target 100 value 60 title Pratiche in linea | Cases online",
    ],
    Shows::Figure(Asks::Achievement(Subject::Objective(0, 0), crate::scoring::Performance::Organisational)),
)];

const R7: &[Example] = &[
    Example::new(
        (
            "Tre obiettivi di peso diverso; l’ultimo è uscito dalla valutazione per cause esterne.",
            "Three objectives of different weights; the last has left the evaluation for external causes.",
        ),
        &[
            "objective 1.1 weight 60 title Avvisi | Notices",
            "indicator numeric target 50 value 50 title Avvisi pubblicati | Notices published",
            "objective 1.2 weight 36 title Controlli | Controls",
            "indicator numeric target 200 unit n. value 190 title Controlli fatti | Controls made",
            "objective 1.3 weight 4 excluded why Sede chiusa per ordinanza | Premises closed by order title Formazione | Training",
            "indicator numeric target 100 value 20 title Personale formato | Staff trained",
        ],
        TOTAL,
    ),
    MISSING,
];

/// Those of the three outcomes.
pub(super) const OUTCOMES: &[Example] = &[MISSING, R7[0]];

// The total has bounds, and no value.
const MISSING: Example = Example::new(
    (
        "Di un obiettivo manca ancora il valore conseguito.",
        "The achieved value of one objective is still missing.",
    ),
    &[
        "objective 1.1 weight 60 title Avvisi | Notices",
        "indicator numeric target 50 value 50 title Avvisi pubblicati | Notices published",
        "objective 1.2 weight 30 title Controlli | Controls",
        "indicator numeric target 200 unit n. title Controlli fatti | Controls made",
        "objective 1.3 weight 10 excluded why Sede chiusa per ordinanza | Premises closed by order title Formazione | Training",
        "indicator numeric target 100 value 20 title Personale formato | Staff trained",
    ],
    TOTAL,
);

const R8: &[Example] = &[Example::new(
    (
        "Un obiettivo conta per entrambe le prestazioni, un altro soltanto per quella organizzativa, un terzo soltanto per quella individuale.",
        "One objective counts for both performances, another for the organisational only, a third for the individual only.",
    ),
    &[
        "objective 1.1 weight 50 title Avvisi | Notices",
        "indicator numeric target 50 value 50 title Avvisi pubblicati | Notices published",
        "objective 1.2 weight 30 scope organisational title Controlli | Controls",
        "indicator numeric target 100 value 90 title Controlli fatti | Controls made",
        "objective 1.3 weight 20 scope individual title Incarico del direttore | Task of the director",
        "indicator numeric target 100 value 70 title Atti adottati | Acts adopted",
    ],
    TOTAL,
)];

const R9: &[Example] = &[
    Example::new(
        (
            "200 persone interpellate, 120 valutazioni con 390 punti in tutto.",
            "200 people asked, 120 evaluations with 390 points in all.",
        ),
        &["indicator survey asked 200 evaluations 120 score 390 title Soddisfazione dell’utente | Satisfaction of users"],
        INDICATOR,
    )
    .choosing(Chooses::Survey),
    Example::new(
        (
            "Le stesse persone, ma hanno risposto in 80: il quorum, 50 %, non è raggiunto.",
            "The same people, but 80 have answered: the quorum, 50%, is not reached.",
        ),
        &["indicator survey asked 200 evaluations 80 score 260 title Soddisfazione dell’utente | Satisfaction of users"],
        INDICATOR,
    )
    .choosing(Chooses::Survey),
];

const R12: &[Example] = &[Example::new(
    (
        "Il target è «>= dato finale anno precedente», che era 91,33 %; quest’anno il valore è 88 %.",
        "The target is “>= final value of the previous year”, which was 91.33%; this year the value is 88%.",
    ),
    &[
        "indicator numeric target previous baseline 91.33 value 88 title Imprese che si sono rivolte ai servizi | Companies that used the services",
    ],
    INDICATOR,
)];

const R13: &[Example] = &[Example::new(
    (
        "6 pratiche su 7 e 5 su 6, con pesi 30 e 70: l’ultima cifra dipende da dove si arrotonda.",
        "6 cases out of 7 and 5 out of 6, with weights 30 and 70: the last digit depends on where it is rounded.",
    ),
    &[
        "objective 1.1 weight 30 title Avvisi | Notices",
        "indicator numeric target 100 ratio 6/7 title Avvisi chiusi | Notices closed",
        "objective 1.2 weight 70 title Controlli | Controls",
        "indicator numeric target 100 ratio 5/6 title Controlli chiusi | Controls closed",
    ],
    TOTAL,
)
.choosing(Chooses::Rounding)];
