//! The report on a plan, as HTML: the same for the screen, for paper and for a file of its own.
//!
//! [`Report::markup`] is what stands on the page, [`Report::file`] a whole document that needs nothing beside it. The order is that of
//! the published report (RQP 2020); what it says follows the stage of the plan.
//!
//! | file | part |
//! |---|---|
//! | `premise` | what is reported, by which acts and criteria, with which result |
//! | `arm` | the picture of the objectives |
//! | `table`, `cells` | the table of objectives, on wide paper |
//! | `schedules` | the schedules, one after the other |
//! | `left_out` | exclusions with their reasons, what is not evaluable, what is missing |
//! | `derivation` | the explanation of the total |
//! | `imprint` | date, versions, conventions, fingerprint |
//! | `html` | writes HTML |
//! | `check` | whether a printed fingerprint is that of a file |

mod arm;
mod cells;
mod check;
mod derivation;
mod html;
mod imprint;
mod left_out;
mod premise;
mod schedules;
mod table;

pub use check::{Checked, check_fingerprint};
use html::Html;

use super::{Language, explain, figures, language::say, words};
use crate::{
    date::Date,
    format::Fingerprint,
    interim::Reference,
    plan::{Document, Plan, Stage, Subject, Version},
    scoring::Evaluation,
};

/// The styles of a report, which its file carries along; the page has them among its own.
const STYLE: &str = include_str!("../../../style/report.css");

/// What a report tells of.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The plan as its file holds it.
    pub document: &'a Document,
    /// The version that is reported.
    pub version: &'a Version,
    /// The document as it stood at that version.
    pub then: &'a Document,
    /// Its evaluation.
    pub evaluation: &'a Evaluation,
    /// The day on which the report is made.
    pub date: Date,
    /// The fingerprint of the file.
    pub fingerprint: Fingerprint,
    /// Whether results lead to their explanations in the page.
    pub linked: bool,
    /// The language.
    pub language: Language,
}

impl Report<'_> {
    /// What the report is called: by the stage of the plan.
    #[must_use]
    pub fn title(&self) -> String {
        let (language, year) = (self.language, self.plan().year);
        match self.plan().stage {
            Stage::Planned => say!(
                language,
                "Piano della qualità della prestazione {}",
                "Plan of the quality of performance {}",
                year
            ),
            Stage::Interim => {
                let date = figures::date(Reference::of(self.plan()).date);
                say!(language, "Monitoraggio intermedio al {}", "Interim monitoring at {}", date)
            }
            Stage::Final => say!(
                language,
                "Relazione sulla qualità della prestazione {}",
                "Report on the quality of performance {}",
                year
            ),
        }
    }

    /// The report, to be put into an element of the class `report`.
    #[must_use]
    pub fn markup(&self) -> String {
        let mut html = Html::default();
        let told = explain(self.then, &self.evaluation.root, self.language);
        self.head(&mut html);
        self.premise(&mut html, &told);
        self.table(&mut html);
        self.schedules(&mut html);
        self.left_out(&mut html);
        self.derivation(&mut html, &told);
        self.imprint(&mut html);
        html.into_text()
    }

    /// The report as a file: one document with its styles, which runs nothing and fetches nothing.
    #[must_use]
    pub fn file(&self) -> String {
        let alone = Self { linked: false, ..*self };
        let title = format!("{} · {}", alone.title(), alone.body());
        let mut html = Html::default();
        html.open_with("html", &[("lang", self.language.tag())]).open("head", "");
        html.open_with("meta", &[("charset", "utf-8")]);
        html.open_with("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        let policy = "default-src 'none'; style-src 'unsafe-inline'";
        html.open_with("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
        html.element("title", "", &title);
        let head = html.into_text();
        let markup = alone.markup();
        format!(
            "<!doctype html>\n{head}<style>\n{STYLE}</style></head>\n<body class=\"report-alone\"><main class=\"report\">{markup}</main></body></html>\n"
        )
    }

    /// The plan as it stood at the version.
    const fn plan(&self) -> &Plan {
        &self.then.plan
    }

    /// The short name of the body, or its name.
    fn body(&self) -> &str {
        let plan = self.plan();
        if plan.body_short.is_empty() { &plan.body } else { &plan.body_short }
    }

    fn head(&self, html: &mut Html) {
        let plan = self.plan();
        html.open("header", "report-head");
        html.element("p", "report-body", &plan.body);
        html.element("h1", "", &self.title());
        html.element("p", "report-title", &plan.title);
        let version = words::version_name(self.document, self.version, self.language);
        html.paragraph(&match plan.stage {
            Stage::Final => say!(
                self.language,
                "Prestazione {} · versione del piano: {}",
                "Performance: {} · version of the plan: {}",
                words::performance_name(self.evaluation.performance, self.language),
                version
            ),
            Stage::Planned | Stage::Interim => {
                say!(self.language, "Versione del piano: {}", "Version of the plan: {}", version)
            }
        });
        html.close("header");
    }

    /// A result; on the page it leads to its explanation.
    fn result(&self, html: &mut Html, subject: Subject, text: &str) {
        if !self.linked {
            html.text(text);
            return;
        }
        let plan = self.plan();
        let mut address = format!("#/piani/{}/perche", plan.id);
        if subject != Subject::Plan {
            address.push('/');
            address.push_str(plan.id_at(subject).as_str());
        }
        html.open_with("a", &[("href", &address)]).text(text).close("a");
    }
}
