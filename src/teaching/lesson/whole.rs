//! The last lesson: a whole plan, that of ARTI for 2020 as its report prints it (RQP 2020, table).

use super::{About, Lesson};
use crate::teaching::{Asks, Misreading};

/// 99,75 %, and why not 95,76 %.
pub const ARTI_2020: Lesson = Lesson {
    about: About::Plan,
    title: ("Un piano intero: ARTI 2020", "A whole plan: ARTI 2020"),
    situation: [
        (
            "La scheda di ARTI per il 2020 ha 13 obiettivi; undici valgono 100 %, e insieme pesano 91 %.",
            "The table of ARTI for 2020 has 13 objectives; eleven are worth 100%, and weigh 91% together.",
        ),
        (
            "Per l’obiettivo 2.2 (peso 5 %) sono state istruite 397 domande su 417, con target 100 %.",
            "For objective 2.2 (weight 5%), 397 of 417 applications were examined, with a target of 100%.",
        ),
        (
            "Il 4.4 (peso 4 %) conta solo per la prestazione individuale del direttore.",
            "4.4 (weight 4%) counts only for the director’s individual performance.",
        ),
    ],
    question: (
        "Qual è il totale della prestazione organizzativa?",
        "What is the total of the organisational performance?",
    ),
    lines: &[
        "objective 1.1 weight 12 title Riordino istituzionale | Institutional reorganisation",
        "indicator numeric target 100 value 100 title Cronoprogramma ARTI 1 | Schedule ARTI 1",
        "objective 1.2 weight 8 title Intesa per lo sviluppo della Toscana | Agreement for the development of Tuscany",
        "indicator numeric target 100 value 100 title Cronoprogramma ARTI 2 | Schedule ARTI 2",
        "objective 1.3 weight 10 title Servizi alle imprese | Services to companies",
        "indicator numeric target 100 value 100 title Cronoprogramma ARTI 3 | Schedule ARTI 3",
        "objective 1.4 weight 7 title Innovare e digitalizzare i servizi | Renew and digitise the services",
        "indicator numeric target 100 value 100 title Cronoprogramma ARTI 5 | Schedule ARTI 5",
        "objective 1.5 weight 5 title Cassa integrazione in deroga | Wage supplementation",
        "indicator numeric target 100 ratio 43567/43567 title Domande istruite / pervenute | Applications examined / received",
        "objective 2.2 weight 5 title Avvisi per le persone con disabilità | Notices for people with disabilities",
        "indicator numeric target 100 ratio 397/417 title Istruttorie effettuate / domande pervenute | Examinations made / applications received",
        "objective 3.1 weight 10 title Imprese che si rivolgono ai centri per l’impiego | Companies that turn to the job centres",
        "indicator numeric target 40 ratio 18280/20015 title Imprese dell’anno / imprese dell’anno prima | Companies of the year / of the year before",
        "objective 3.2 weight 8 title Incrocio di domanda e offerta di lavoro | Matching of labour demand and supply",
        "indicator numeric target 50 ratio 8033/12057 title Offerte in preselezione / offerte | Offers in preselection / offers",
        "objective 4.1 weight 8 title Soddisfazione dell’utenza | Satisfaction of users",
        "indicator numeric target 50 ratio 2789/3500 title Utenti soddisfatti / utenti | Satisfied users / users",
        "objective 4.2 weight 8 title Competenze dei dipendenti | Skills of the staff",
        "indicator numeric target 60 ratio 335/508 title Personale formato / personale | Staff trained / staff",
        "objective 4.3 weight 10 title Immagine dei centri per l’impiego | Image of the job centres",
        "indicator numeric target 100 value 100 title Cronoprogramma ARTI 4 | Schedule ARTI 4",
        "objective 4.4 weight 4 scope individual title Giudizio del personale coordinato | Judgement of the staff",
        "indicator survey title Indice medio di soddisfazione | Mean satisfaction index",
        "objective 4.5 weight 5 title Trasparenza e anticorruzione | Transparency and anti-corruption",
        "indicator numeric target 100 value 100 title Misure sulla trasparenza | Transparency measures",
        "indicator numeric target 100 value 100 title Misure sull’anticorruzione | Anti-corruption measures",
    ],
    asks: Asks::TOTAL,
    tolerance: 5,
    tried: &[Misreading::NotEvaluableWeighed, Misreading::ObjectiveWeightsIgnored, Misreading::AllOrNothing],
    play: (
        "Riporta il target di 3.1 a 105, com’era prima della rimodulazione di agosto: quanto sarebbe stato il totale?",
        "Set the target of 3.1 back to 105, as it was before the amendment of August: what would the total have been?",
    ),
    remember: (
        "Il 99,75 % della relazione si ottiene dividendo per 96: il peso di 4.4 esce. Chi divide per 100 trova un totale più basso di quasi quattro punti.",
        "The 99.75% of the report is obtained by dividing by 96: the weight of 4.4 leaves. Dividing by 100 gives a total lower by almost four points.",
    ),
};
