//! What bodies do in steps.

use super::Project;

pub(super) const ANY: [Project; 3] = [
    Project {
        title: ("Sportello digitale", "Digital desk"),
        phases: [
            ("Analisi dei servizi da portare in linea", "Analysis of the services to bring online"),
            ("Affidamento dello sviluppo", "Award of the development"),
            ("Prototipo provato dagli uffici", "Prototype tried by the offices"),
            ("Formazione degli operatori", "Training of the staff"),
            ("Apertura dello sportello agli utenti", "Opening of the desk to users"),
        ],
    },
    Project {
        title: ("Piano di formazione del personale", "Training plan of the staff"),
        phases: [
            ("Rilevazione dei bisogni formativi", "Survey of training needs"),
            ("Approvazione del piano", "Approval of the plan"),
            ("Scelta dei docenti", "Choice of the teachers"),
            ("Svolgimento dei corsi", "Holding of the courses"),
            ("Relazione sui risultati", "Report on the results"),
        ],
    },
    Project {
        title: ("Indagine sul benessere organizzativo", "Survey on well-being at work"),
        phases: [
            ("Stesura del questionario", "Drafting of the questionnaire"),
            ("Confronto con i rappresentanti del personale", "Talks with the staff representatives"),
            ("Raccolta delle risposte", "Collection of the answers"),
            ("Analisi dei risultati", "Analysis of the results"),
            ("Piano delle azioni di miglioramento", "Plan of the improvements"),
        ],
    },
];

pub(super) const WORK: [Project; 3] = [
    Project {
        title: ("Avviso pubblico per i tirocini", "Public notice for traineeships"),
        phases: [
            ("Stesura dell’avviso", "Drafting of the notice"),
            ("Pubblicazione e raccolta delle domande", "Publication and collection of applications"),
            ("Istruttoria delle domande", "Examination of the applications"),
            ("Approvazione della graduatoria", "Approval of the ranking"),
            ("Avvio dei tirocini", "Start of the traineeships"),
        ],
    },
    Project {
        title: ("Nuovo centro per l’impiego", "New job centre"),
        phases: [
            ("Scelta della sede", "Choice of the premises"),
            ("Progetto dei lavori", "Design of the works"),
            ("Esecuzione dei lavori", "Execution of the works"),
            ("Allestimento degli uffici", "Fitting out of the offices"),
            ("Apertura al pubblico", "Opening to the public"),
        ],
    },
    Project {
        title: ("Corsi per persone disoccupate", "Courses for unemployed people"),
        phases: [
            ("Analisi dei profili richiesti", "Analysis of the profiles in demand"),
            ("Avviso per gli enti di formazione", "Notice for training bodies"),
            ("Valutazione dei progetti", "Assessment of the projects"),
            ("Svolgimento dei corsi", "Holding of the courses"),
            ("Esami finali e attestati", "Final examinations and certificates"),
        ],
    },
];

pub(super) const TOWN: [Project; 3] = [
    Project {
        title: ("Riqualificazione della biblioteca", "Renewal of the library"),
        phases: [
            ("Progetto di fattibilità", "Feasibility study"),
            ("Gara per i lavori", "Tender for the works"),
            ("Esecuzione dei lavori", "Execution of the works"),
            ("Collaudo", "Final test"),
            ("Riapertura al pubblico", "Reopening to the public"),
        ],
    },
    Project {
        title: ("Regolamento del verde pubblico", "Regulation of public green areas"),
        phases: [
            ("Censimento delle aree", "Census of the areas"),
            ("Stesura del regolamento", "Drafting of the regulation"),
            ("Consultazione dei cittadini", "Consultation of the citizens"),
            ("Approvazione in Consiglio", "Approval by the council"),
            ("Pubblicazione della guida", "Publication of the guide"),
        ],
    },
    Project {
        title: ("Servizio di mensa scolastica", "School meals service"),
        phases: [
            ("Analisi dei fabbisogni", "Analysis of the needs"),
            ("Pubblicazione del bando", "Publication of the call"),
            ("Esame delle offerte", "Examination of the offers"),
            ("Aggiudicazione", "Award"),
            ("Avvio del servizio", "Start of the service"),
        ],
    },
];

pub(super) const HEALTH: [Project; 3] = [
    Project {
        title: ("Campagna di screening", "Screening campaign"),
        phases: [
            ("Definizione degli inviti", "Definition of the invitations"),
            ("Accordi con i medici di base", "Agreements with family doctors"),
            ("Invio degli inviti", "Sending of the invitations"),
            ("Esecuzione degli esami", "Execution of the tests"),
            ("Relazione epidemiologica", "Epidemiological report"),
        ],
    },
    Project {
        title: ("Casa della comunità", "Community health centre"),
        phases: [
            ("Convenzione con il Comune", "Agreement with the municipality"),
            ("Adeguamento dei locali", "Adaptation of the premises"),
            ("Acquisto delle attrezzature", "Purchase of the equipment"),
            ("Assegnazione del personale", "Assignment of the staff"),
            ("Apertura degli ambulatori", "Opening of the surgeries"),
        ],
    },
    Project {
        title: ("Cartella clinica elettronica", "Electronic patient record"),
        phases: [
            ("Analisi dei reparti", "Analysis of the wards"),
            ("Affidamento del sistema", "Award of the system"),
            ("Sperimentazione in due reparti", "Trial in two wards"),
            ("Formazione di medici e infermieri", "Training of doctors and nurses"),
            ("Estensione a tutti i reparti", "Extension to all wards"),
        ],
    },
];

pub(super) const UNIVERSITY: [Project; 3] = [
    Project {
        title: ("Bando per le borse di studio", "Call for scholarships"),
        phases: [
            ("Stesura del bando", "Drafting of the call"),
            ("Raccolta delle domande", "Collection of applications"),
            ("Verifica dei redditi", "Verification of incomes"),
            ("Graduatoria definitiva", "Final ranking"),
            ("Pagamento delle borse", "Payment of the scholarships"),
        ],
    },
    Project {
        title: ("Nuovo corso di laurea", "New degree course"),
        phases: [
            ("Proposta del dipartimento", "Proposal of the department"),
            ("Parere del Senato accademico", "Opinion of the academic senate"),
            ("Accreditamento", "Accreditation"),
            ("Scelta dei docenti", "Choice of the teachers"),
            ("Apertura delle iscrizioni", "Opening of the enrolments"),
        ],
    },
    Project {
        title: ("Archivio aperto delle pubblicazioni", "Open archive of publications"),
        phases: [
            ("Regole per il deposito", "Rules for the deposit"),
            ("Configurazione della piattaforma", "Set-up of the platform"),
            ("Caricamento delle tesi", "Loading of the theses"),
            ("Caricamento degli articoli", "Loading of the articles"),
            ("Pubblicazione del catalogo", "Publication of the catalogue"),
        ],
    },
];
