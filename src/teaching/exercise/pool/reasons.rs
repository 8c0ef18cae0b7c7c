//! External causes, the notes that an end is estimated from, and what objectives are called.

use crate::teaching::Text;

/// What leaves something out of the evaluation.
pub(in super::super) const CAUSES: [Text; 8] = [
    (
        "Attività sospesa dall’ordinanza regionale per l’emergenza alluvione",
        "Activity suspended by the regional order for the flood emergency",
    ),
    (
        "Il decreto ministeriale che doveva fissare i requisiti non è uscito nell’anno",
        "The ministerial decree that was to set the requirements did not come out within the year",
    ),
    ("Gara sospesa dal tribunale amministrativo", "Tender suspended by the administrative court"),
    (
        "Fondi nazionali non assegnati nell’anno per decisione del Ministero",
        "National funds not granted within the year by decision of the Ministry",
    ),
    ("Sede dichiarata inagibile dopo il terremoto", "Premises declared unfit for use after the earthquake"),
    ("La banca dati nazionale non è stata resa disponibile", "The national data base was not made available"),
    (
        "Attività rinviata all’anno dopo da una legge dello Stato",
        "Activity put off to the next year by a law of the State",
    ),
    ("Rilevazione sospesa per l’emergenza sanitaria", "Survey suspended for the health emergency"),
];

/// Sentences of monitoring notes.
pub(in super::super) const ESTIMATES: [Text; 6] = [
    (
        "Il collaudo è già fissato e chiuderà l’attività",
        "The final test is already fixed and will end the activity",
    ),
    (
        "Mancano gli ultimi pareri, attesi entro quella data",
        "The last opinions are lacking, expected by that date",
    ),
    (
        "La ditta si è impegnata per iscritto a consegnare entro quella data",
        "The firm has bound itself in writing to deliver by that date",
    ),
    (
        "Le ultime sedi saranno attivate secondo il calendario allegato",
        "The last offices will be opened by the attached calendar",
    ),
    (
        "Resta da approvare l’atto finale, già in calendario",
        "The final act is still to be approved, and is on the agenda",
    ),
    (
        "La graduatoria sarà pubblicata al termine delle verifiche in corso",
        "The ranking will be published at the end of the verifications under way",
    ),
];

/// Titles of objectives, which fit any indicator.
pub(in super::super) const AIMS: [Text; 14] = [
    ("Servizi più vicini alle persone", "Services closer to people"),
    ("Procedure più rapide", "Faster procedures"),
    ("Trasparenza e dati aperti", "Transparency and open data"),
    ("Qualità dei servizi agli utenti", "Quality of the services to users"),
    ("Valorizzazione del personale", "Development of the staff"),
    ("Transizione digitale", "Digital transition"),
    ("Uso efficiente delle risorse", "Efficient use of resources"),
    ("Collaborazione con il territorio", "Cooperation with the local area"),
    ("Prevenzione e controllo", "Prevention and control"),
    ("Inclusione e parità", "Inclusion and equality"),
    ("Attuazione dei programmi europei", "Carrying out of European programmes"),
    ("Semplificazione amministrativa", "Simpler administration"),
    ("Comunicazione con i cittadini", "Communication with citizens"),
    ("Sostenibilità ambientale", "Environmental sustainability"),
];
