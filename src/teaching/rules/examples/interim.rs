//! The examples of 30 June (R10, R11).

use crate::{
    plan::Subject,
    teaching::{Asks, Shows, rules::example::Example},
};

const STATE: Shows = Shows::State(Subject::Indicator(0, 0, 0));

pub const R10: &[Example] = &[
    Example::new(
        (
            "Al 30 giugno la prima fase è conclusa con molto anticipo, la seconda comincia dopo.",
            "At 30 June the first phase is completed well ahead, the second begins later.",
        ),
        &[
            "indicator schedule due 2021-12-31 title Piano di formazione | Training plan",
            "phase weight 50 from 2021-01-01 to 2021-06-30 title Rilevazione dei bisogni | Survey of needs",
            "interim completed 2021-02-28",
            "phase weight 50 from 2021-07-01 to 2021-12-31 title Corsi | Courses",
        ],
        STATE,
    )
    .of(2021),
    Example::new(
        (
            "Un numero che cresce durante l’anno: 25.202 politiche attive su 45.000, target 100 % (1.4 di ARTI nel 2021).",
            "A number that grows over the year: 25,202 active policies out of 45,000, target 100% (1.4 of ARTI in 2021).",
        ),
        &[
            "indicator numeric cumulative target 100 title Politiche attive erogate | Active policies delivered",
            "interim ratio 25202/45000 state on_track",
        ],
        STATE,
    )
    .of(2021),
    Example::new(
        (
            "Un rapporto che può anche scendere: 96 pratiche su 106, target 100 %; l’ufficio dichiara «5. in ritardo».",
            "A ratio that can fall as well: 96 cases out of 106, target 100%; the office declares “5. late”.",
        ),
        &[
            "indicator numeric target 100 title Pratiche concluse nei termini | Cases closed in time",
            "interim ratio 96/106 state late",
        ],
        STATE,
    )
    .of(2021),
];

pub const R11: &[Example] = &[Example::new(
    (
        "Al 30 giugno due fasi su tre sono concluse; la terza è in corso.",
        "At 30 June two phases of three are completed; the third is under way.",
    ),
    &[
        "indicator schedule due 2021-12-31 title Nuovo portale | New portal",
        "phase weight 20 from 2021-01-01 to 2021-03-31 title Analisi | Analysis",
        "interim completed 2021-03-20",
        "phase weight 30 from 2021-02-01 to 2021-06-30 title Sviluppo | Development",
        "interim completed 2021-06-30",
        "phase weight 50 from 2021-05-01 to 2021-12-31 title Avvio | Launch",
    ],
    Shows::Figure(Asks::InterimValue(Subject::Indicator(0, 0, 0))),
)
.of(2021)];
