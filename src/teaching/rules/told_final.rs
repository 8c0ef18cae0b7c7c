//! The rules of what an indicator, an objective and the plan are worth at the end of the year, in words.

use super::told::{Quote, Told, quote};

pub const R1: Told = Told {
    brief: (
        "Ciò che finisce in ritardo vale il tempo teorico diviso per il tempo effettivo.",
        "What ends late is worth theoretical time over actual time.",
    ),
    text: &[
        (
            "Se tutte le fasi di un cronoprogramma sono concluse entro la sua scadenza, il cronoprogramma vale 100 %, anche se una fase era in ritardo: il ritardo è stato recuperato.",
            "If every phase of a schedule is completed by its due date, the schedule is worth 100%, even where a phase was late: the delay was made up for.",
        ),
        (
            "Altrimenti vale la media delle fasi, ponderata con i loro pesi. Una fase finita entro la sua fine prevista vale 100 %.",
            "Otherwise it is worth the mean of its phases, by their weights. A phase that ended by its planned end is worth 100%.",
        ),
        (
            "Una fase finita dopo vale il tempo teorico diviso per il tempo effettivo. I giorni si contano dall’inizio previsto, il primo e l’ultimo compresi.",
            "A phase that ended later is worth theoretical time over actual time. Days are counted from the planned start, the first and the last included.",
        ),
        (
            "Una scadenza singola (pietra miliare) si valuta come una fase.",
            "A single due date (milestone) is evaluated as a phase.",
        ),
    ],
    formulas: &[
        (
            "fase in ritardo = giorni previsti × 100 / giorni effettivi",
            "late phase = planned days × 100 / actual days",
        ),
        (
            "cronoprogramma = somma di (peso × fase) / somma dei pesi",
            "schedule = sum of (weight × phase) / sum of the weights",
        ),
    ],
    conventions: &[
        (
            "Le fonti non dicono come misurare un intero cronoprogramma in ritardo. Di norma vale la media ponderata delle fasi; si può scegliere la durata complessiva: dal primo inizio previsto alla scadenza, divisa per la durata fino all’ultima fine.",
            "The sources do not say how a whole late schedule is measured. By default the weighted mean of the phases counts; overall duration can be chosen: from the first planned start to the due date, over the time to the last end.",
        ),
        (
            "Se di una fase non si sa ancora nulla, il cronoprogramma può ancora valere 100 %, finché niente di noto lo esclude. Una fine stimata lo esclude: ciò che è stimato non è concluso.",
            "Where nothing is known of a phase yet, the schedule can still be worth 100% as long as nothing known speaks against it. An estimated end does: what is estimated is not completed.",
        ),
    ],
    quotes: &[
        quote(
            "la percentuale è calcolata come rapporto tra il tempo teorico necessario come da valore target e il tempo effettivo occorso per il conseguimento dell'indicatore",
        ),
        quote(
            "se il ritardo è stato successivamente riassorbito ed il procedimento si è comunque concluso entro la data finale prevista, lo stesso è da considerarsi in linea con le scadenze assegnate",
        ),
    ],
};

pub const R2: Told = Told {
    brief: (
        "Se il valore non si può quantificare, si stima il ritardo dalla nota; se non si può, vale zero.",
        "Where a value cannot be quantified, the delay is estimated from the note; where it cannot, it is worth zero.",
    ),
    text: &[
        (
            "Quando il valore non è quantificabile, o una fase non è conclusa, si guarda alla nota di monitoraggio: se permette di stimare quando finirà, il conseguimento si calcola su quella data, come un ritardo (R1).",
            "Where the value cannot be quantified, or a phase is not completed, the monitoring note is looked at: if it lets the end be estimated, the achievement is computed with that date, as a delay (R1).",
        ),
        (
            "Se la nota non dà elementi per una stima, la percentuale è zero.",
            "Where the note gives nothing to estimate from, the percentage is zero.",
        ),
        (
            "Accanto alla data stimata si scrive la frase della nota su cui si basa.",
            "The sentence of the note that it rests on is recorded beside the estimated date.",
        ),
    ],
    formulas: &[
        ("fine stimata entro la fine prevista → 100 %", "estimated end by the planned end → 100%"),
        (
            "fine stimata dopo → giorni previsti × 100 / giorni fino alla fine stimata",
            "estimated end later → planned days × 100 / days to the estimated end",
        ),
        ("nessuna stima possibile → 0 %", "no estimate possible → 0%"),
    ],
    conventions: &[],
    quotes: &[
        quote("da stimarsi sulla base delle informazioni contenute nella nota di monitoraggio"),
        quote(
            "qualora nella nota di monitoraggio non vi siano elementi utili per stimare il ritardo la percentuale di conseguimento dell'indicatore è posta pari a zero",
        ),
    ],
};

pub const R3: Told = Told {
    brief: (
        "Un numero vale il valore conseguito diviso per il target, al massimo 100 %.",
        "A number is worth its achieved value over its target, 100% at most.",
    ),
    text: &[
        (
            "Si divide il valore conseguito per il valore target e si moltiplica per 100. Vale anche per gli indicatori finanziari.",
            "The achieved value is divided by the target and multiplied by 100. This holds for financial indicators too.",
        ),
        (
            "Il risultato si ferma a 100 %: nel 2020 l’obiettivo 3.1 di ARTI è arrivato al 228 % del target e vale 100 %. Il valore prima del limite resta visibile nella spiegazione.",
            "The result stops at 100%: in 2020 objective 3.1 of ARTI reached 228% of its target and is worth 100%. The value before the cap stays visible in the explanation.",
        ),
    ],
    formulas: &[
        (
            "più è meglio: valore conseguito × 100 / valore target",
            "more is better: achieved value × 100 / target",
        ),
        (
            "meno è meglio: valore target × 100 / valore conseguito",
            "less is better: target × 100 / achieved value",
        ),
        ("poi al massimo 100, al minimo 0", "then 100 at most, 0 at least"),
    ],
    conventions: &[
        (
            "Le fonti non parlano di indicatori dove meno è meglio: Stadera divide il target per il valore. Un valore pari o inferiore a zero vale 100 %.",
            "The sources do not speak of indicators where less is better: Stadera divides the target by the value. A value of zero or less is worth 100%.",
        ),
        (
            "Se ci sono numeratore e denominatore, conta la loro divisione e non il valore scritto accanto; se i due non coincidono, la verifica C4 lo dice.",
            "Where numerator and denominator are there, their quotient counts and not the printed value; where the two differ, check C4 says so.",
        ),
    ],
    quotes: &[
        quote(
            "per gli indicatori numerici (anche quelli finanziari) è attribuita la percentuale di conseguimento in base alla seguente formula: (valore conseguito 2020) x100 (valore target 2020)",
        ),
        Quote {
            words: "Nel corso del 2020 le imprese che si sono rivolte ai servizi sono state 18.280",
            citation: 1,
        },
    ],
};

pub const R4: Told = Told {
    brief: (
        "Tra il calcolo e la percentuale della nota vale la più bassa.",
        "Of the computation and the percentage in the note, the lower counts.",
    ),
    text: &[
        (
            "La nota di monitoraggio può dichiarare una percentuale. Se è più bassa di quella calcolata, vale quella della nota; se è più alta, resta quella calcolata.",
            "The monitoring note may declare a percentage. If it is lower than the computed one, that of the note counts; if it is higher, the computed one stays.",
        ),
        (
            "La spiegazione conserva tutte e due e dice quale prevale.",
            "The explanation keeps both and says which prevails.",
        ),
    ],
    formulas: &[(
        "indicatore = la più bassa tra valutazione tecnica e percentuale dichiarata nella nota",
        "indicator = the lower of the technical evaluation and the percentage declared in the note",
    )],
    conventions: &[(
        "La percentuale dichiarata si riporta prima tra 0 e 100. Se la valutazione tecnica manca, la nota abbassa il massimo che il risultato può raggiungere.",
        "The declared percentage is first brought between 0 and 100. Where the technical evaluation is missing, the note lowers the most that the result can reach.",
    )],
    quotes: &[quote(
        "nel caso in cui la valutazione del risultato che emerge in sede tecnica sia superiore alla valutazione espressa nella nota di monitoraggio, viene assunto quest'ultimo valore",
    )],
};

pub const R5: Told = Told {
    brief: (
        "Ciò che non è stato raggiunto per cause esterne esce dalla valutazione con il suo peso.",
        "What was not reached for external causes leaves the evaluation with its weight.",
    ),
    text: &[
        (
            "Una fase, un indicatore o un obiettivo non raggiunto per ragioni non imputabili a chi è valutato esce dal calcolo: non vale zero e non vale 100 %.",
            "A phase, an indicator or an objective that was not reached for reasons that whoever is evaluated does not answer for leaves the computation: it is worth neither zero nor 100%.",
        ),
        (
            "I pesi di ciò che resta si riportano in proporzione. Se non resta nulla, il livello sopra è «non valutabile».",
            "The weights of what stays are rescaled. Where nothing stays, the level above is “not evaluable”.",
        ),
        (
            "Il motivo è obbligatorio: se manca il risultato non cambia, ma la verifica C8 lo segnala come errore.",
            "A reason is compulsory: without one the result is the same, but check C8 reports an error.",
        ),
        (
            "Nel 2020 la fase 1 del cronoprogramma ARTI 2, peso 35, è stata rinviata per l’emergenza sanitaria: l’obiettivo 1.2 vale comunque 100 %.",
            "In 2020 phase 1 of schedule ARTI 2, weight 35, was put off because of the health emergency: objective 1.2 is worth 100% all the same.",
        ),
    ],
    formulas: &[(
        "media = somma di (peso × valore) / somma dei pesi, solo su ciò che resta",
        "mean = sum of (weight × value) / sum of the weights, over what stays only",
    )],
    conventions: &[],
    quotes: &[quote(
        "si è provveduto a neutralizzare il mancato conseguimento del risultato, escludendo dalla valutazione gli indicatori (o fasi dei relativi cronoprogrammi) interessati da “cause esterne”",
    )],
};

pub const R6: Told = Told {
    brief: (
        "Un obiettivo vale la media dei suoi indicatori.",
        "An objective is worth the mean of its indicators.",
    ),
    text: &[
        (
            "Per gli obiettivi con più indicatori la percentuale è la media dei loro valori.",
            "For objectives with several indicators the percentage is the mean of their values.",
        ),
        (
            "Se il piano dà dei pesi agli indicatori, la media è ponderata. Gli indicatori non valutabili ne restano fuori.",
            "Where the plan gives weights to the indicators, the mean goes by them. Indicators that are not evaluable stay out of it.",
        ),
    ],
    formulas: &[
        (
            "obiettivo = somma degli indicatori / numero di indicatori",
            "objective = sum of the indicators / number of indicators",
        ),
        (
            "con i pesi: obiettivo = somma di (peso × indicatore) / somma dei pesi",
            "with weights: objective = sum of (weight × indicator) / sum of the weights",
        ),
    ],
    conventions: &[(
        "Se solo alcuni indicatori hanno un peso, quello degli altri è ignoto, non zero: il risultato resta provvisorio.",
        "Where only some indicators have a weight, that of the others is unknown, not zero: the result stays provisional.",
    )],
    quotes: &[quote(
        "per gli obiettivi composti da più indicatori la percentuale esprime la media dei relativi valori, a meno che non sia indicato diversamente",
    )],
};

pub const R7: Told = Told {
    brief: (
        "Il totale del piano è la media degli obiettivi, ponderata con i loro pesi.",
        "The total of the plan is the mean of its objectives, by their weights.",
    ),
    text: &[
        (
            "Ogni obiettivo conta secondo il suo peso nel piano.",
            "Each objective counts by its weight in the plan.",
        ),
        (
            "Un obiettivo non valutabile esce con il suo peso: si divide per la somma dei pesi rimasti, non per 100.",
            "An objective that is not evaluable leaves with its weight: the divisor is the sum of the weights that stay, not 100.",
        ),
        (
            "Nel 2020 l’obiettivo 4.4 di ARTI, peso 4, non era valutabile: (91 × 100 + 5 × 95,2038…) / 96 = 99,75 %.",
            "In 2020 objective 4.4 of ARTI, weight 4, was not evaluable: (91 × 100 + 5 × 95.2038…) / 96 = 99.75%.",
        ),
    ],
    formulas: &[(
        "totale = somma di (peso × obiettivo) / somma dei pesi degli obiettivi valutabili",
        "total = sum of (weight × objective) / sum of the weights of the evaluable objectives",
    )],
    conventions: &[(
        "Se ciò che resta ha in tutto peso zero, il piano non è valutabile.",
        "Where what stays has no weight at all, the plan is not evaluable.",
    )],
    quotes: &[quote("MEDIA PONDERATA 99,75%")],
};
