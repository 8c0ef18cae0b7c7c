//! Lessons on means: exclusion (R5), objective (R6), plan (R7), scope (R8), what is missing, rounding (R13).

use super::{About, Lesson};
use crate::{
    law::RuleId,
    plan::Subject,
    scoring::Performance,
    teaching::{Asks, Misreading, Topic},
};

const OBJECTIVE_1: Asks = Asks::Achievement(Subject::Objective(0, 0), Performance::Organisational);

/// A phase that leaves for external causes (R5; like RQP 2020, schedule ARTI 2).
pub const EXCLUDED: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R5)),
    title: ("Le cause esterne", "External causes"),
    situation: [
        (
            "Un cronoprogramma da concludere entro il 30/09/2020 ha tre fasi: la prima (peso 35 %) è una fiera, rinviata per l’emergenza sanitaria.",
            "A schedule due by 30/09/2020 has three phases: the first (weight 35%) is a fair, postponed because of the health emergency.",
        ),
        (
            "La seconda (peso 40 %, dal 01/01/2020 al 30/06/2020) si conclude il 30/06/2020.",
            "The second (weight 40%, from 01/01/2020 to 30/06/2020) is completed on 30/06/2020.",
        ),
        (
            "La terza (peso 25 %, dal 01/07/2020 al 30/09/2020) si conclude il 31/10/2020.",
            "The third (weight 25%, from 01/07/2020 to 30/09/2020) is completed on 31/10/2020.",
        ),
    ],
    question: ("Quanto vale il cronoprogramma?", "How much is the schedule worth?"),
    lines: &[
        "objective 1 weight 100 title Promuovere i servizi | Promote the services",
        "indicator schedule due 2020-09-30 title Cronoprogramma della promozione | Schedule of the promotion",
        "phase weight 35 from 2020-01-01 to 2020-06-30 excluded why Rinviata per l’emergenza sanitaria | Postponed because of the health emergency title Fiera del lavoro | Job fair",
        "phase weight 40 from 2020-01-01 to 2020-06-30 completed 2020-06-30 title Campagna informativa | Information campaign",
        "phase weight 25 from 2020-07-01 to 2020-09-30 completed 2020-10-31 title Incontri nelle scuole | Meetings in schools",
    ],
    asks: Asks::Achievement(Subject::Indicator(0, 0, 0), Performance::Organisational),
    tolerance: 5,
    tried: &[Misreading::ExcludedAsZero, Misreading::ExcludedAsReached, Misreading::LateAsZero],
    play: (
        "Togli l’esclusione della prima fase: senza un’altra indicazione il suo dato manca, e il risultato non c’è più.",
        "Take the exclusion of the first phase away: with nothing else said of it its figure is missing, and there is no result any more.",
    ),
    remember: (
        "Ciò che è escluso esce dal conto con il suo peso: i pesi rimasti si riportano a 100. Serve sempre un motivo scritto.",
        "What is excluded leaves the count with its weight: the weights that stay are rescaled to 100. A written reason is always needed.",
    ),
};

/// Indicators with weights (R6).
pub const OBJECTIVE: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R6)),
    title: ("Un obiettivo con due indicatori", "An objective with two indicators"),
    situation: [
        (
            "Un obiettivo ha due indicatori: il piano dà peso 70 % al primo e 30 % al secondo.",
            "An objective has two indicators: the plan gives weight 70% to the first and 30% to the second.",
        ),
        (
            "Il primo: 360 utenti seguiti su un target di 400.",
            "The first: 360 users followed of a target of 400.",
        ),
        (
            "Il secondo, dove meno è meglio: 25 giorni di attesa contro un target di 20.",
            "The second, where less is better: 25 days of waiting against a target of 20.",
        ),
    ],
    question: ("Quanto vale l’obiettivo?", "How much is the objective worth?"),
    lines: &[
        "objective 1 weight 100 title Accompagnare gli utenti | Follow the users",
        "indicator numeric unit utenti|users target 400 value 360 weight 70 title Utenti seguiti | Users followed",
        "indicator numeric unit giorni|days lower target 20 value 25 weight 30 title Giorni di attesa | Days of waiting",
    ],
    asks: OBJECTIVE_1,
    tolerance: 5,
    tried: &[
        Misreading::IndicatorWeightsIgnored,
        Misreading::DirectionIgnored,
        Misreading::WorstIndicator,
        Misreading::AllOrNothing,
    ],
    play: (
        "Togli i due pesi: senza pesi gli indicatori contano tutti uguale.",
        "Take the two weights away: without weights all indicators count the same.",
    ),
    remember: (
        "L’obiettivo è la media dei suoi indicatori: semplice, a meno che il piano dia loro dei pesi.",
        "The objective is the mean of its indicators: a plain one, unless the plan gives them weights.",
    ),
};

/// Weights, one of them of what is not evaluable (R7).
pub const PLAN: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R7)),
    title: ("Il totale del piano", "The total of the plan"),
    situation: [
        (
            "Un piano ha tre obiettivi, con pesi 50 %, 30 % e 20 %.",
            "A plan has three objectives, with weights of 50%, 30% and 20%.",
        ),
        ("Il primo vale 100 %, il secondo 80 %.", "The first is worth 100%, the second 80%."),
        (
            "Il terzo non è valutabile: l’indagine che lo misura è stata sospesa per cause esterne.",
            "The third is not evaluable: the survey that measures it was suspended for external causes.",
        ),
    ],
    question: ("Qual è il totale del piano?", "What is the total of the plan?"),
    lines: &[
        "objective 1 weight 50 title Gestire gli avvisi | Manage the notices",
        "indicator numeric target 100 value 100 title Domande istruite / pervenute | Applications examined / received",
        "objective 2 weight 30 title Formare il personale | Train the staff",
        "indicator numeric target 100 value 80 title Personale formato | Staff trained",
        "objective 3 weight 20 excluded why Indagine sospesa | Survey suspended title Soddisfazione degli utenti | Satisfaction of users",
        "indicator numeric target 100 title Utenti soddisfatti | Satisfied users",
    ],
    asks: Asks::TOTAL,
    tolerance: 5,
    tried: &[
        Misreading::NotEvaluableWeighed,
        Misreading::ObjectiveWeightsIgnored,
        Misreading::ExcludedAsReached,
    ],
    play: (
        "Togli l’esclusione al terzo obiettivo e lascia vuoto il suo valore: il dato manca, e il totale diventa provvisorio. Mancante e non valutabile non sono la stessa cosa.",
        "Take the exclusion of the third objective away and leave its value empty: the figure is missing, and the total becomes provisional. Missing and not evaluable are not the same.",
    ),
    remember: (
        "Somma dei pesi per i conseguimenti, divisa per la somma dei pesi di ciò che è valutabile: qui si divide per 80, non per 100.",
        "Sum of weights times achievements over the sum of the weights of what is evaluable: here the divisor is 80, not 100.",
    ),
};

/// Two totals of one plan (R8; RQP 2020, table, 4.4).
pub const SCOPE: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R8)),
    title: ("Di chi è la prestazione", "Whose performance it is"),
    situation: [
        (
            "Un piano ha tre obiettivi, con pesi 60 %, 30 % e 10 %, che valgono 90 %, 100 % e 40 %.",
            "A plan has three objectives, with weights of 60%, 30% and 10%, worth 90%, 100% and 40%.",
        ),
        (
            "Il terzo conta solo per la prestazione individuale del direttore.",
            "The third counts only for the director’s individual performance.",
        ),
        (
            "Gli altri due contano per tutte e due le prestazioni.",
            "The other two count for both performances.",
        ),
    ],
    question: (
        "Qual è il totale della prestazione organizzativa?",
        "What is the total of the organisational performance?",
    ),
    lines: &[
        "objective 1 weight 60 title Ridurre i tempi di attesa | Reduce waiting times",
        "indicator numeric target 100 value 90 title Pratiche chiuse nei termini | Files closed in time",
        "objective 2 weight 30 title Pubblicare i dati | Publish the data",
        "indicator numeric target 100 value 100 title Obblighi di pubblicazione assolti | Publication duties fulfilled",
        "objective 3 weight 10 scope individual title Giudizio dei collaboratori | Judgement of the staff",
        "indicator numeric target 100 value 40 title Giudizi positivi | Positive judgements",
    ],
    asks: Asks::TOTAL,
    tolerance: 5,
    tried: &[Misreading::ScopeIgnored, Misreading::NotEvaluableWeighed, Misreading::ObjectiveWeightsIgnored],
    play: (
        "Fai contare il terzo obiettivo per tutte e due le prestazioni e guarda il totale scendere: è quello della prestazione individuale.",
        "Let the third objective count for both performances and see the total fall: it is that of the individual performance.",
    ),
    remember: (
        "Ogni piano ha due totali. Ciò che conta solo per l’altro esce con il suo peso, come tutto ciò che non è valutabile.",
        "Each plan has two totals. What counts only for the other one leaves with its weight, like all that is not evaluable.",
    ),
};

/// An empty value: neither zero nor left out.
pub const MISSING: Lesson = Lesson {
    about: About::Topic(Topic::Outcomes),
    title: ("Il dato che manca", "The figure that is missing"),
    situation: [
        (
            "Un piano ha tre obiettivi, con pesi 50 %, 30 % e 20 %.",
            "A plan has three objectives, with weights of 50%, 30% and 20%.",
        ),
        ("Il primo vale 100 %, il secondo 80 %.", "The first is worth 100%, the second 80%."),
        (
            "Del terzo, che ha target 200, nessuno ha ancora comunicato il valore conseguito.",
            "Of the third, which has a target of 200, nobody has told the achieved value yet.",
        ),
    ],
    question: ("Qual è il totale definitivo del piano?", "What is the final total of the plan?"),
    lines: &[
        "objective 1 weight 50 title Gestire gli avvisi | Manage the notices",
        "indicator numeric target 100 value 100 title Domande istruite / pervenute | Applications examined / received",
        "objective 2 weight 30 title Formare il personale | Train the staff",
        "indicator numeric target 100 value 80 title Personale formato | Staff trained",
        "objective 3 weight 20 title Controlli sulle imprese | Inspections of companies",
        "indicator numeric unit controlli|inspections target 200 title Controlli effettuati | Inspections made",
    ],
    asks: Asks::TOTAL,
    tolerance: 5,
    tried: &[Misreading::MissingAsZero, Misreading::MissingLeftOut],
    play: (
        "Scrivi 0 come valore conseguito del terzo obiettivo, poi 200: sono i due estremi tra cui cadrà il totale.",
        "Write 0 as the achieved value of the third objective, then 200: these are the two ends between which the total will fall.",
    ),
    remember: (
        "Valore, non valutabile, mancante: sono tre cose diverse. Finché un dato manca c’è un totale provvisorio, con i due estremi tra cui cadrà quello definitivo.",
        "Value, not evaluable, missing: three different things. While a figure is missing there is a provisional total, with the two ends between which the final one will fall.",
    ),
};

/// One rounding, at the end (R13).
pub const ROUNDED: Lesson = Lesson {
    about: About::Topic(Topic::Rule(RuleId::R13)),
    title: ("Si arrotonda una volta sola", "Round only once"),
    situation: [
        (
            "Un piano ha due obiettivi dello stesso peso, 50 %.",
            "A plan has two objectives of the same weight, 50%.",
        ),
        (
            "Il primo: 2 corsi su un target di 3, cioè 66,666… %.",
            "The first: 2 courses of a target of 3, that is 66.666…%.",
        ),
        (
            "Il secondo: 6 sportelli su un target di 12, cioè 50 %.",
            "The second: 6 desks of a target of 12, that is 50%.",
        ),
    ],
    question: ("Qual è il totale, con due decimali?", "What is the total, with two decimals?"),
    lines: &[
        "objective 1 weight 50 title Corsi di formazione | Training courses",
        "indicator numeric unit corsi|courses target 3 value 2 title Corsi svolti | Courses held",
        "objective 2 weight 50 title Sportelli sul territorio | Local desks",
        "indicator numeric unit sportelli|desks target 12 value 6 title Sportelli aperti | Desks opened",
    ],
    asks: Asks::TOTAL,
    tolerance: 0,
    tried: &[Misreading::RoundedAtEachLevel],
    play: (
        "Scegli l’arrotondamento a ogni livello, che un piano può adottare come convenzione: l’ultima cifra cambia.",
        "Choose rounding at every level, which a plan can adopt as its convention: the last digit changes.",
    ),
    remember: (
        "I passaggi usano tutte le cifre; due decimali solo in fondo, il 5 per eccesso. Chi arrotonda a ogni passo può trovarsi un centesimo in più o in meno.",
        "The steps use all digits; two decimals only at the end, a half upwards. Rounding at every step may give a hundredth more or less.",
    ),
};
