//! What the report is of: date, versions, conventions, and the fingerprint by which its file is known again.

use super::{Html, Report, check::grouped};
use crate::{
    plan::versions,
    view::{capitalised, figures, language::say, performance_name, stage_name, words},
};

impl Report<'_> {
    pub(super) fn imprint(&self, html: &mut Html) {
        let language = self.language;
        let plan = &self.document.plan;
        let name = |version: &_| words::version_name(self.document, version, language);
        let all: Vec<String> = versions(plan).iter().map(name).collect();
        html.open("section", "report-imprint");
        html.element("h2", "", language.pick("Dati di questo documento", "About this document"));
        html.facts([
            (language.pick("Data", "Date"), figures::date(self.date)),
            (
                language.pick("Momento dell’anno", "Stage of the year"),
                capitalised(stage_name(plan.stage, language)),
            ),
            (
                language.pick("Prestazione", "Performance"),
                capitalised(performance_name(self.evaluation.performance, language)),
            ),
            (language.pick("Versione del piano", "Version of the plan"), capitalised(name(self.version))),
            (
                language.pick("Versioni nel file", "Versions in the file"),
                if all.len() > 1 { capitalised(all.join("; ")) } else { String::new() },
            ),
            (
                language.pick("Programma", "Program"),
                say!(language, "Stadera, versione {}", "Stadera, version {}", env!("CARGO_PKG_VERSION")),
            ),
            (language.pick("File del piano", "File of the plan"), format!("{}.json", plan.id)),
        ]);
        html.element(
            "h3",
            "",
            language.pick("Impronta del file (SHA-256)", "Fingerprint of the file (SHA-256)"),
        );
        html.element("p", "report-fingerprint", &grouped(&self.fingerprint));
        html.paragraph(language.pick(
            "Un file del piano con questa impronta contiene esattamente i dati di questo documento. Per controllarlo: in Stadera, alla vista Relazione, «Controlla un’impronta»; oppure con qualunque programma che calcoli SHA-256.",
            "A file of the plan with this fingerprint holds exactly the data of this document. To check one: in Stadera, on the screen Report, “Check a fingerprint”; or with any program that computes SHA-256.",
        ));
        html.close("section");
    }
}
