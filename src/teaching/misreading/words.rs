//! The wrong readings in words.

use super::Misreading;
use crate::teaching::Text;

impl Misreading {
    /// What was done, in a few words: *ritardo contato anche se recuperato*.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::DelayNotMadeUp => {
                ("ritardo contato anche se recuperato", "delay counted although made up for")
            }
            Self::LateAsZero => ("ciò che è in ritardo vale zero", "what is late is worth zero"),
            Self::MonthsForDays => ("mesi al posto dei giorni", "months in place of days"),
            Self::FirstDayNotCounted => ("primo giorno non contato", "first day not counted"),
            Self::DelayDeducted => ("giorni di ritardo tolti dai previsti", "days of delay taken off"),
            Self::PhaseWeightsIgnored => ("fasi contate tutte uguali", "phases all counted the same"),
            Self::NotEstimableLeftOut => ("fase non conclusa lasciata fuori", "unfinished phase left out"),
            Self::EstimateIgnored => ("fine stimata ignorata", "estimated end ignored"),
            Self::EstimateAsInTime => ("stima presa per conclusione", "estimate taken as completion"),
            Self::Uncapped => ("oltre il 100 %", "above 100%"),
            Self::DirectionIgnored => {
                ("verso dell’indicatore scambiato", "direction of the indicator swapped")
            }
            Self::PointsDeducted => ("punti mancanti tolti da 100", "lacking points taken off 100"),
            Self::AllOrNothing => ("target non raggiunto, quindi zero", "target not reached, therefore zero"),
            Self::DeclaredValue => {
                ("valore scritto al posto della frazione", "printed value in place of its fraction")
            }
            Self::NoteIgnored => ("nota non considerata", "note not considered"),
            Self::NoteAlways => ("nota presa anche se più alta", "note taken although higher"),
            Self::NoteAveraged => ("media tra nota e calcolo", "mean of note and computation"),
            Self::ExcludedAsZero => ("parte esclusa contata zero", "excluded part counted as zero"),
            Self::ExcludedAsReached => ("parte esclusa contata 100", "excluded part counted as 100"),
            Self::IndicatorWeightsIgnored => {
                ("pesi degli indicatori ignorati", "weights of indicators ignored")
            }
            Self::WorstIndicator => ("vale l’indicatore peggiore", "the worst indicator counts"),
            Self::ObjectiveWeightsIgnored => ("media semplice", "plain mean"),
            Self::NotEvaluableWeighed => (
                "peso del non valutabile lasciato nel conto",
                "weight of what is not evaluable left in the count",
            ),
            Self::ScopeIgnored => ("ambito di valutazione ignorato", "scope of evaluation ignored"),
            Self::IndexAsShare => ("indice in percentuale del massimo", "index as a share of the highest"),
            Self::DividedByAsked => ("diviso per le persone interpellate", "divided by the people asked"),
            Self::QuorumIgnored => ("quorum non considerato", "quorum not considered"),
            Self::QuorumAsZero => ("quorum mancato, quindi zero", "quorum missed, therefore zero"),
            Self::PhasesCounted => {
                ("numero di fasi concluse sul totale", "number of completed phases over all")
            }
            Self::BegunCounted => ("fasi iniziate contate intere", "begun phases counted in full"),
            Self::TimeGoneBy => ("quota del tempo trascorso", "share of the time gone by"),
            Self::PreviousIgnored => ("target preso per assente", "target taken to be absent"),
            Self::RoundedAtEachLevel => ("arrotondato a ogni passo", "rounded at every step"),
            Self::Cut => ("decimali troncati", "decimals cut off"),
            Self::MissingAsZero => ("dato mancante contato zero", "missing figure counted as zero"),
            Self::MissingLeftOut => ("dato mancante saltato", "missing figure skipped"),
        }
    }

    /// Why it is wrong, in a sentence.
    #[must_use]
    pub const fn why(self) -> Text {
        match self {
            Self::DelayNotMadeUp => (
                "Se tutte le fasi sono concluse entro la scadenza del cronoprogramma, il ritardo di una fase è recuperato: il cronoprogramma vale 100 %.",
                "If every phase is completed by the due date of the schedule, the delay of a phase was made up for: the schedule is worth 100%.",
            ),
            Self::LateAsZero => (
                "Ciò che si conclude in ritardo non perde tutto: vale il tempo teorico diviso per il tempo effettivo.",
                "What ends late does not lose everything: it is worth theoretical time over actual time.",
            ),
            Self::MonthsForDays => (
                "Il tempo si conta in giorni: i mesi non sono tutti lunghi uguale.",
                "Time is counted in days: months are not all as long.",
            ),
            Self::FirstDayNotCounted => (
                "Si contano il primo e l’ultimo giorno: la differenza tra le due date ne conta uno in meno.",
                "The first and the last day both count: the difference of the two dates has one day less.",
            ),
            Self::DelayDeducted => (
                "Il ritardo non si sottrae: si divide il tempo teorico per quello effettivo.",
                "A delay is not subtracted: theoretical time is divided by actual time.",
            ),
            Self::PhaseWeightsIgnored => (
                "Ogni fase conta secondo il suo peso nel cronoprogramma.",
                "Each phase counts by its weight in the schedule.",
            ),
            Self::NotEstimableLeftOut => (
                "Escono dalla valutazione solo le cause esterne. Se la nota non permette di stimare la fine, la fase resta e vale 0 %.",
                "Only external causes leave the evaluation. Where the note lets no end be estimated, the phase stays and is worth 0%.",
            ),
            Self::EstimateIgnored => (
                "Se dalla nota si può stimare la fine, il conseguimento si calcola su quella data.",
                "Where the note lets the end be estimated, the achievement is computed with that date.",
            ),
            Self::EstimateAsInTime => (
                "Una fine stimata dopo quella prevista è un ritardo come un altro.",
                "An estimated end after the planned one is a delay like any other.",
            ),
            Self::Uncapped => (
                "Il conseguimento si ferma al 100 %: quello che va oltre il target non compensa altri obiettivi.",
                "The achievement stops at 100%: what goes beyond the target does not make up for other objectives.",
            ),
            Self::DirectionIgnored => (
                "Dove meno è meglio si divide il target per il valore conseguito, non il contrario.",
                "Where less is better, the target is divided by the achieved value, not the other way round.",
            ),
            Self::PointsDeducted => (
                "Non si sottraggono punti: si divide il valore conseguito per il target.",
                "No points are subtracted: the achieved value is divided by the target.",
            ),
            Self::AllOrNothing => (
                "Un target raggiunto in parte vale in parte.",
                "A target that is reached in part is worth that part.",
            ),
            Self::DeclaredValue => (
                "Se ci sono numeratore e denominatore, conta la loro divisione; un valore scritto accanto che dice altro va controllato (C4).",
                "Where numerator and denominator are there, their quotient counts; a printed value that says otherwise is to be checked (C4).",
            ),
            Self::NoteIgnored => (
                "Se la nota di monitoraggio indica una percentuale più bassa del calcolo, vale quella della nota.",
                "Where the monitoring note gives a lower percentage than the computation, that of the note counts.",
            ),
            Self::NoteAlways => (
                "La nota prevale solo quando è più bassa: una percentuale dichiarata più alta non alza il risultato.",
                "The note prevails only where it is lower: a higher declared percentage does not raise the result.",
            ),
            Self::NoteAveraged => (
                "Non si fa la media: vale la più bassa delle due.",
                "There is no mean: the lower of the two counts.",
            ),
            Self::ExcludedAsZero => (
                "Ciò che è escluso per cause esterne esce dal calcolo con il suo peso: non vale zero.",
                "What external causes leave out leaves the computation with its weight: it is not worth zero.",
            ),
            Self::ExcludedAsReached => (
                "Ciò che è escluso per cause esterne esce dal calcolo con il suo peso: non è un risultato raggiunto.",
                "What external causes leave out leaves the computation with its weight: it is not a result that was reached.",
            ),
            Self::IndicatorWeightsIgnored => (
                "Se il piano dà dei pesi agli indicatori, la media dell’obiettivo ne tiene conto.",
                "Where the plan gives weights to the indicators, the mean of the objective goes by them.",
            ),
            Self::WorstIndicator => (
                "L’obiettivo vale la media dei suoi indicatori, non il peggiore.",
                "The objective is worth the mean of its indicators, not the worst of them.",
            ),
            Self::ObjectiveWeightsIgnored => (
                "Il totale è una media ponderata: ogni obiettivo conta secondo il suo peso.",
                "The total is a weighted mean: each objective counts by its weight.",
            ),
            Self::NotEvaluableWeighed => (
                "Ciò che non è valutabile esce con il suo peso: si divide per la somma dei pesi rimasti, non per 100.",
                "What is not evaluable leaves with its weight: the divisor is the sum of the weights that stay, not 100.",
            ),
            Self::ScopeIgnored => (
                "Ciò che conta solo per l’altra prestazione non entra in questo totale.",
                "What counts only for the other performance does not enter this total.",
            ),
            Self::IndexAsShare => (
                "L’indice diventa una percentuale con la scala delle regole, a scalini.",
                "The index becomes a percentage by the scale of the rules, in steps.",
            ),
            Self::DividedByAsked => (
                "L’indice medio è il punteggio diviso per le valutazioni ricevute; le persone interpellate servono per il quorum.",
                "The mean index is the score over the evaluations received; the people asked matter for the quorum.",
            ),
            Self::QuorumIgnored => (
                "Senza il quorum l’indicatore non è valutabile, qualunque sia l’indice.",
                "Without the quorum the indicator is not evaluable, whatever the index.",
            ),
            Self::QuorumAsZero => (
                "Senza il quorum l’indicatore non è valutabile: esce con il suo peso, non vale zero.",
                "Without the quorum the indicator is not evaluable: it leaves with its weight, it is not worth zero.",
            ),
            Self::PhasesCounted => (
                "Al 30 giugno si sommano i pesi delle fasi concluse, non il loro numero.",
                "At 30 June the weights of the completed phases are summed, not their number.",
            ),
            Self::BegunCounted => (
                "Al 30 giugno contano solo le fasi concluse: una fase in corso non vale ancora nulla.",
                "At 30 June only completed phases count: a phase under way is worth nothing yet.",
            ),
            Self::TimeGoneBy => (
                "Il valore al 30 giugno non dipende dal tempo trascorso, ma da quali fasi sono concluse.",
                "The value at 30 June does not depend on the time gone by, but on which phases are completed.",
            ),
            Self::PreviousIgnored => (
                "«>= dato finale anno precedente» è un target: il numero è il dato finale dell’anno prima.",
                "“>= final value of the previous year” is a target: its number is the final value of the year before.",
            ),
            Self::RoundedAtEachLevel => (
                "Si arrotonda una volta sola, alla fine: i passaggi usano tutte le cifre.",
                "There is one rounding, at the end: the steps use all digits.",
            ),
            Self::Cut => (
                "Al secondo decimale si arrotonda, il 5 per eccesso; non si tronca.",
                "The second decimal is rounded, a half upwards; it is not cut off.",
            ),
            Self::MissingAsZero => (
                "Un dato che manca non vale zero: finché manca, un totale definitivo non c’è.",
                "What is missing is not zero: while it is missing there is no final total.",
            ),
            Self::MissingLeftOut => (
                "Un dato che manca non esce dalla valutazione: il totale su ciò che è noto è solo provvisorio.",
                "What is missing does not leave the evaluation: the total over what is known is only provisional.",
            ),
        }
    }
}
