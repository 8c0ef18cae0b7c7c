//! What bodies count.

use super::{Count, Share};
use crate::teaching::Text;

const fn count(italian: &'static str, english: &'static str, unit: Text, target: (u32, u32)) -> Count {
    Count { title: (italian, english), unit, target }
}

const fn share(italian: &'static str, english: &'static str, whole: (u32, u32)) -> Share {
    Share { title: (italian, english), whole }
}

const HOURS: Text = ("ore", "hours");
const PEOPLE: Text = ("persone", "people");
const DAYS: Text = ("giorni", "days");

pub(super) const COUNTS: [Count; 3] = [
    count("Ore di formazione erogate", "Hours of training given", HOURS, (120, 900)),
    count(
        "Servizi attivati sullo sportello digitale",
        "Services opened on the digital desk",
        ("servizi", "services"),
        (8, 40),
    ),
    count("Ispezioni svolte", "Inspections carried out", ("ispezioni", "inspections"), (40, 260)),
];
pub(super) const WORK_COUNTS: [Count; 3] = [
    count("Persone avviate al lavoro", "People placed in a job", PEOPLE, (300, 2400)),
    count(
        "Colloqui di orientamento svolti",
        "Guidance interviews held",
        ("colloqui", "interviews"),
        (900, 6500),
    ),
    count(
        "Imprese visitate dai consulenti",
        "Firms visited by the advisers",
        ("imprese", "firms"),
        (60, 480),
    ),
];
pub(super) const TOWN_COUNTS: [Count; 3] = [
    count("Pratiche edilizie definite", "Building files settled", ("pratiche", "files"), (150, 900)),
    count("Posti nei nidi comunali", "Places in municipal nurseries", ("posti", "places"), (60, 320)),
    count("Alberi piantati", "Trees planted", ("alberi", "trees"), (120, 1500)),
];
pub(super) const HEALTH_COUNTS: [Count; 3] = [
    count("Prestazioni di telemedicina", "Telemedicine services", ("prestazioni", "services"), (400, 3600)),
    count("Assistiti seguiti a domicilio", "Patients followed at home", PEOPLE, (250, 1900)),
    count(
        "Donazioni di sangue raccolte",
        "Blood donations collected",
        ("donazioni", "donations"),
        (600, 4200),
    ),
];
pub(super) const UNIVERSITY_COUNTS: [Count; 3] = [
    count("Studenti in mobilità internazionale", "Students in international mobility", PEOPLE, (80, 640)),
    count(
        "Accordi con imprese per tirocini",
        "Agreements with firms for traineeships",
        ("accordi", "agreements"),
        (30, 240),
    ),
    count(
        "Articoli depositati nell’archivio aperto",
        "Articles in the open archive",
        ("articoli", "articles"),
        (200, 1600),
    ),
];

pub(super) const SHARES: [Share; 3] = [
    share("Quota di pagamenti fatti nei termini", "Share of payments made in time", (400, 5200)),
    share("Quota di personale che ha seguito un corso", "Share of staff that attended a course", (90, 850)),
    share("Quota di istanze presentate in linea", "Share of requests filed online", (500, 9000)),
];
pub(super) const WORK_SHARES: [Share; 3] = [
    share("Quota di tirocini diventati contratti", "Share of traineeships that became jobs", (120, 950)),
    share("Quota di utenti presi in carico in 30 giorni", "Share of users taken on in 30 days", (600, 7200)),
    share("Quota di offerte di lavoro coperte", "Share of vacancies that were filled", (180, 1700)),
];
pub(super) const TOWN_SHARES: [Share; 3] = [
    share("Quota di rifiuti raccolti in modo differenziato", "Share of waste collected sorted", (900, 9500)),
    share("Quota di segnalazioni risolte", "Share of reports that were solved", (200, 2600)),
    share("Quota di domande di asilo accolte", "Share of nursery applications met", (90, 620)),
];
pub(super) const HEALTH_SHARES: [Share; 3] = [
    share("Adesione allo screening", "Uptake of the screening", (800, 9800)),
    share("Quota di dimissioni comunicate al medico", "Share of discharges told to the doctor", (300, 4800)),
    share("Copertura vaccinale degli operatori", "Vaccination coverage of the staff", (150, 1800)),
];
pub(super) const UNIVERSITY_SHARES: [Share; 3] = [
    share("Quota di laureati in corso", "Share of students who graduate in time", (250, 3200)),
    share("Quota di insegnamenti valutati", "Share of courses that were assessed", (120, 980)),
    share("Quota di domande di alloggio accolte", "Share of housing requests met", (90, 760)),
];

pub(super) const WAITS: [Count; 2] = [
    count("Tempo medio di pagamento dei fornitori", "Average time to pay suppliers", DAYS, (20, 45)),
    count("Tempo medio di risposta ai reclami", "Average time to answer complaints", DAYS, (10, 40)),
];
pub(super) const WORK_WAITS: [Count; 2] = [
    count("Attesa media per il primo colloquio", "Average wait for the first interview", DAYS, (7, 30)),
    count("Tempo medio per istruire una domanda", "Average time to examine an application", DAYS, (20, 60)),
];
pub(super) const TOWN_WAITS: [Count; 2] = [
    count("Tempo medio di rilascio dei permessi", "Average time to issue permits", DAYS, (20, 75)),
    count("Attesa media per la carta d’identità", "Average wait for the identity card", DAYS, (8, 35)),
];
pub(super) const HEALTH_WAITS: [Count; 2] = [
    count("Attesa media per una visita specialistica", "Average wait for a specialist visit", DAYS, (20, 60)),
    count("Attesa media per un esame diagnostico", "Average wait for a diagnostic test", DAYS, (15, 60)),
];
pub(super) const UNIVERSITY_WAITS: [Count; 2] = [
    count("Tempo medio di rilascio dei certificati", "Average time to issue certificates", DAYS, (5, 25)),
    count("Tempo medio di rimborso delle tasse", "Average time to refund fees", DAYS, (30, 90)),
];

pub(super) const SURVEYS: [Text; 2] = [
    ("Soddisfazione del personale", "Satisfaction of the staff"),
    ("Soddisfazione degli utenti dello sportello digitale", "Satisfaction of the users of the digital desk"),
];
pub(super) const WORK_SURVEYS: [Text; 2] = [
    ("Soddisfazione di chi cerca lavoro", "Satisfaction of jobseekers"),
    ("Soddisfazione delle imprese", "Satisfaction of firms"),
];
pub(super) const TOWN_SURVEYS: [Text; 2] = [
    ("Soddisfazione dei genitori per la mensa", "Satisfaction of parents with school meals"),
    ("Soddisfazione dei lettori della biblioteca", "Satisfaction of the readers of the library"),
];
pub(super) const HEALTH_SURVEYS: [Text; 2] = [
    ("Soddisfazione dei ricoverati", "Satisfaction of in-patients"),
    ("Soddisfazione degli assistiti a domicilio", "Satisfaction of patients at home"),
];
pub(super) const UNIVERSITY_SURVEYS: [Text; 2] = [
    ("Soddisfazione degli studenti", "Satisfaction of students"),
    ("Soddisfazione dei laureati", "Satisfaction of graduates"),
];
