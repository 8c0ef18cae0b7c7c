//! The rules of scope, surveys, 30 June, later years and rounding, and the three outcomes, in words.

use super::told::{Quote, Told, quote};

pub const OUTCOMES: Told = Told {
    brief: (
        "Tutto finisce in uno di tre modi: un valore, non valutabile, dato mancante. Un dato che manca non vale zero.",
        "All ends in one of three ways: a value, not evaluable, missing. What is missing is not zero.",
    ),
    text: &[
        (
            "Valore: una percentuale da 0 a 100, con tutte le cifre del calcolo.",
            "Value: a percentage from 0 to 100, with all the digits of the computation.",
        ),
        (
            "Non valutabile, con il motivo: esce dal calcolo, e il suo peso con lui.",
            "Not evaluable, with its reason: it leaves the computation, and its weight with it.",
        ),
        (
            "Dato mancante, con i campi che mancano: non è zero. Finché manca, un totale definitivo non c’è; si mostrano il risultato su ciò che è noto e l’intervallo in cui cadrà quello definitivo.",
            "Missing, with the fields that lack: it is not zero. While it is missing there is no final total; the result over what is known is shown, and the interval in which the final one will fall.",
        ),
    ],
    formulas: &[
        (
            "provvisorio = media su ciò che ha già un valore",
            "provisional = mean over what has a value already",
        ),
        (
            "intervallo = il totale con ciò che manca a 0, e con ciò che manca a 100",
            "interval = the total with what is missing at 0, and with what is missing at 100",
        ),
    ],
    conventions: &[
        (
            "Ciò che manca conta da 0 a 100 al livello più fine. Un peso ignoto si divide ciò che i pesi noti lasciano a 100.",
            "What is missing counts from 0 to 100 at the finest level. Unknown weights share what the known ones leave of 100.",
        ),
        (
            "Un piano, un obiettivo o un cronoprogramma vuoto è un dato mancante.",
            "An empty plan, objective or schedule is missing.",
        ),
    ],
    quotes: &[quote("non valutabile")],
};

pub const R8: Told = Told {
    brief: (
        "Un obiettivo conta per la prestazione organizzativa, per quella individuale del direttore, o per tutte e due.",
        "An objective counts for the organisational performance, for the director’s individual one, or for both.",
    ),
    text: &[
        (
            "Ogni piano ha due totali: uno per la prestazione organizzativa, uno per quella individuale del direttore.",
            "Each plan has two totals: one for the organisational performance, one for the director’s individual performance.",
        ),
        (
            "Ciò che conta solo per l’altra prestazione in questo totale è non valutabile, con quel motivo, ed esce con il suo peso.",
            "What counts only for the other performance is not evaluable in this total, with that reason, and leaves with its weight.",
        ),
        (
            "Se il piano non dice nulla, conta per tutte e due.",
            "Where the plan says nothing, it counts for both.",
        ),
    ],
    formulas: &[],
    conventions: &[],
    quotes: &[quote(
        "Indicatore valutato esclusivamente ai fini della prestazione individuale del Direttore (non verrà valutato, quindi, ai fini della prestazione organizzativa).",
    )],
};

pub const R9: Told = Told {
    brief: (
        "L’indice medio di un questionario diventa una percentuale con una scala, se il quorum è raggiunto.",
        "The mean index of a survey becomes a percentage by a scale, where the quorum is reached.",
    ),
    text: &[
        (
            "L’indice medio è il punteggio totale diviso per le valutazioni ricevute. La percentuale è quella dello scalino più alto che l’indice raggiunge.",
            "The mean index is the total score over the evaluations received. The percentage is that of the highest step that the index reaches.",
        ),
        (
            "Se ha risposto meno del quorum, l’indicatore non è valutabile.",
            "Where fewer than the quorum have answered, the indicator is not evaluable.",
        ),
        (
            "Le fonti nominano quorum e scala ma non li riportano: senza di essi, nelle convenzioni del piano, il risultato manca.",
            "The sources name quorum and scale and print neither: without them, in the conventions of the plan, the result is missing.",
        ),
    ],
    formulas: &[
        ("indice = punteggio totale / valutazioni ricevute", "index = total score / evaluations received"),
        (
            "quorum raggiunto se valutazioni × 100 ≥ quorum × persone interpellate",
            "quorum reached if evaluations × 100 ≥ quorum × people asked",
        ),
    ],
    conventions: &[
        (
            "Sotto lo scalino più basso l’indicatore vale 0 %.",
            "Below the lowest step the indicator is worth 0%.",
        ),
        (
            "Quorum e scala sono del piano e viaggiano nel suo file. Quelli di questo esempio sono inventati.",
            "Quorum and scale belong to the plan and travel in its file. Those of this example are made up.",
        ),
    ],
    quotes: &[quote(
        "La percentuale di conseguimento si ottiene convertendo l'indice medio di soddisfazione (punteggi medi totali/numero di valutazioni effettuate) per mezzo di un'apposita scala parametrica e tenendo conto del raggiungimento o meno del quorum di affluenza",
    )],
};

pub const R10: Told = Told {
    brief: (
        "Al 30 giugno dai dati si suggerisce uno di cinque stati; vale quello che l’ufficio dichiara.",
        "At 30 June the figures suggest one of five states; the one that the office declares holds.",
    ),
    text: &[
        (
            "Al monitoraggio intermedio l’ufficio dichiara per ogni indicatore uno stato: 1. in anticipo; 2. da iniziare, secondo le aspettative; 3. secondo le aspettative; 4. da iniziare, in ritardo; 5. in ritardo.",
            "At the interim monitoring the office declares a state for each indicator: 1. early; 2. to start, as expected; 3. as expected; 4. to start, late; 5. late.",
        ),
        (
            "Stadera ne suggerisce uno dai dati, con il motivo, e mostra dove i due sono diversi (C11). Quello dichiarato non cambia mai da solo.",
            "Stadera suggests one from the figures, with its reason, and shows where the two differ (C11). The declared one never changes by itself.",
        ),
        (
            "Di un cronoprogramma si guardano i casi qui sotto, in quest’ordine: vale il primo che ricorre. Un’attività con scadenza, o ciò che non si può quantificare, è un cronoprogramma di una sola fase. Una fase non è conclusa se la sua fine è dopo il 30 giugno, soltanto stimata o non indicata.",
            "Of a schedule the cases below are looked at in this order: the first that holds decides. A milestone, or what cannot be quantified, is a schedule of one phase. A phase is not completed where its end is after 30 June, only estimated, or not given.",
        ),
        (
            "Un numero che cresce durante l’anno si confronta con la parte dell’anno già passata (181 giorni su 365 al 30 giugno 2021); un rapporto con il 90 % del target. Dove meno è meglio un numero che cresce ha un tetto: 3 finché valore / target non supera la quota dell’anno, 5 oltre, mai 1.",
            "A number that grows over the year is compared with the share of the year gone by (181 days of 365 at 30 June 2021); a rate with 90% of its target. Where less is better a number that grows has a limit: 3 while value / target does not exceed the share of the year, 5 above it, never 1.",
        ),
        (
            "La nota conta solo per un rapporto senza valore, se dice che si misura a fine anno: un valore che c’è prevale. Se di un indicatore il monitoraggio non dice niente, lo stato manca.",
            "The note counts only for a rate without a value, where it says that it is measured at the end of the year: a value that is there prevails. Where the monitoring says nothing of an indicator, the state is missing.",
        ),
    ],
    formulas: &[
        (
            "cronoprogramma, primo caso: 5 se una fase che doveva finire entro il 30 giugno non è conclusa",
            "schedule, first case: 5 if a phase that was due by 30 June is not completed",
        ),
        (
            "secondo caso: 2 se nessuna fase doveva iniziare entro il 30 giugno e nessuna è conclusa",
            "second case: 2 if no phase was to start by 30 June and none is completed",
        ),
        (
            "terzo caso: 4 se una fase doveva iniziare, nessuna è conclusa e l’ufficio dichiara lo stato 2 o 4, cioè che niente è cominciato",
            "third case: 4 if a phase was to start, none is completed, and the office declares state 2 or 4, that is, that nothing has started",
        ),
        (
            "quarto caso: 1 se una fase è finita prima con almeno metà della durata prevista di margine: 2 × giorni impiegati ≤ giorni previsti",
            "fourth case: 1 if a phase was completed early with at least half of its planned duration to spare: 2 × days taken ≤ days planned",
        ),
        ("quinto caso: 3 se non ricorre nessuno degli altri", "fifth case: 3 if none of the others holds"),
        (
            "numero che cresce durante l’anno: 1 se valore ≥ target; 3 se valore / target ≥ quota dell’anno; altrimenti 5",
            "number that grows over the year: 1 if value ≥ target; 3 if value / target ≥ share of the year; otherwise 5",
        ),
        (
            "rapporto: 3 se valore / target ≥ 90 %; altrimenti 5; 2 se non c’è ancora un valore e la nota dice che si misura a fine anno",
            "rate: 3 if value / target ≥ 90%; otherwise 5; 2 if there is no value yet and the note says that it is measured at the end of the year",
        ),
    ],
    conventions: &[(
        "I cinque stati sono della fonte (il quarto è dedotto: nel 2021 non è usato). Come si ricavano dai dati è tutto una convenzione di Stadera; metà e 90 % si possono cambiare fra le convenzioni del piano.",
        "The five states are the source’s (the fourth is inferred: it is not used in 2021). How they follow from the figures is a convention of Stadera throughout; half and 90% can be changed among the conventions of the plan.",
    )],
    quotes: &[
        quote("Valutazione sintetica sullo stato di attuazione dell'indicatore"),
        quote("2. da iniziare - secondo le aspettative"),
    ],
};

pub const R11: Told = Told {
    brief: (
        "Al 30 giugno un cronoprogramma vale la somma dei pesi delle fasi concluse.",
        "At 30 June a schedule is worth the sum of the weights of its completed phases.",
    ),
    text: &[
        (
            "Si sommano i pesi delle fasi concluse entro il 30 giugno. Una fase in corso non vale ancora nulla.",
            "The weights of the phases completed by 30 June are summed. A phase under way is worth nothing yet.",
        ),
        (
            "I pesi contano come li dà il piano: le cause esterne (R5) riguardano il monitoraggio finale.",
            "Weights count as the plan gives them: external causes (R5) are for the final monitoring.",
        ),
        (
            "Nel 2021 ARTI 6 aveva al 30 giugno una fase conclusa su due, peso 50: vale 50 %.",
            "In 2021 ARTI 6 had one phase of two completed at 30 June, weight 50: it is worth 50%.",
        ),
    ],
    formulas: &[(
        "valore intermedio = somma dei pesi delle fasi concluse entro il 30 giugno",
        "interim value = sum of the weights of the phases completed by 30 June",
    )],
    conventions: &[],
    quotes: &[quote("Fine effettiva (se entro il 30/6)")],
};

pub const R12: Told = Told {
    brief: (
        "Un target può essere «almeno il dato finale dell’anno precedente»: il numero è quello.",
        "A target can be “at least the final value of the previous year”: that value is its number.",
    ),
    text: &[
        (
            "Un target è un numero, oppure «>= dato finale anno precedente». Il secondo si valuta sul valore iniziale dell’indicatore, che riporta quel dato con il suo anno.",
            "A target is a number, or “>= final value of the previous year”. The latter is evaluated against the baseline of the indicator, which holds that value with its year.",
        ),
        (
            "Senza valore iniziale il target manca, e il risultato con lui.",
            "Without a baseline the target is missing, and the result with it.",
        ),
        (
            "I target degli anni successivi si conservano: l’anno dopo, la verifica C7 dice se quello nuovo è più basso.",
            "Targets of later years are kept: the year after, check C7 says where the new one is lower.",
        ),
    ],
    formulas: &[(
        "valore conseguito × 100 / dato finale dell’anno precedente, poi al massimo 100 (R3)",
        "achieved value × 100 / final value of the previous year, then 100 at most (R3)",
    )],
    conventions: &[],
    quotes: &[quote(">= dato finale anno precedente"), Quote { words: "91,33% dato 2020", citation: 1 }],
};

pub const R13: Told = Told {
    brief: (
        "Si arrotonda una volta sola, alla fine, a due decimali.",
        "There is one rounding, at the end, to two decimals.",
    ),
    text: &[
        (
            "I calcoli usano tutte le cifre; solo il risultato che si mostra è arrotondato a due decimali, il 5 per eccesso.",
            "Calculations use all digits; only the result that is shown is rounded to two decimals, a half upwards.",
        ),
        (
            "Si può scegliere di arrotondare a ogni livello (fase, indicatore, obiettivo, piano), come fanno i fogli di calcolo stampati con due decimali: l’ultima cifra può cambiare.",
            "Rounding at every level (phase, indicator, objective, plan) can be chosen, as spreadsheets printed with two decimals do: the last digit may change.",
        ),
    ],
    formulas: &[(
        "valore mostrato = valore esatto, arrotondato a due decimali",
        "value shown = exact value, rounded to two decimals",
    )],
    conventions: &[(
        "Le fonti non dicono dove si arrotonda: è tutta una convenzione, e si sceglie nelle convenzioni del piano.",
        "The sources do not say where to round: it is a convention throughout, chosen in the conventions of the plan.",
    )],
    quotes: &[],
};
