//! A safe mend takes its finding away, breaks nothing that was whole, and is taken back as one step.

mod support;

use proptest::prelude::*;
use stadera::{
    checks::{check, mend},
    edit::Session,
    view::{self, Language},
};
use support::{files, plans::documents, random::config};

proptest! {
    #![proptest_config(config(0x6d65_6e64, 400))]

    #[test]
    fn a_mend_takes_its_finding_away(document in documents()) {
        for finding in check(&document, None) {
            let Some(changes) = mend(&document, &finding) else { continue };
            let mut session = Session::new(document.clone());
            prop_assert_eq!(session.apply(&changes), Ok(()), "{:?}", finding);
            let same = |other: &stadera::checks::Finding| {
                (other.check, other.place) == (finding.check, finding.place)
            };
            let left = check(session.document(), None);
            prop_assert!(!left.iter().any(same), "{finding:?}\n{changes:?}");
            prop_assert_eq!(session.undo(), Ok(()));
            prop_assert_eq!(session.document(), &document);
        }
    }
}

/// What can be mended in the real documents, and by what.
#[test]
fn the_mends_of_the_real_documents() {
    let mends = |file: &str| {
        let document = files::document(file);
        let findings = check(&document, None).into_iter().filter(|one| mend(&document, one).is_some());
        let name = |finding: stadera::checks::Finding| {
            let code = finding.code.clone().unwrap_or_default();
            format!("{} {code}: {}", finding.check, view::mend_name(&finding, Language::Italian))
        };
        findings.map(name).collect::<Vec<_>>()
    };
    // Its C4 to C6 are in order (docs/findings.md): what is found there takes decisions.
    assert_eq!(mends("public/examples/arti-2020.json"), Vec::<String>::new());
    assert_eq!(
        mends("public/examples/arti-2021-interim.json"),
        [
            "C5 1.2: Scrivi 15",
            "C4 3.1: Scrivi 85,39",
            "C4 4.2: Scrivi 96,60",
            "C11 1.6: Usa lo stato suggerito"
        ]
    );
}
