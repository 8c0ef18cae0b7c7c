//! A plan that came in a link: shown before anything of it is kept.

use crate::{
    format::link::{self, LinkError},
    plan::Document,
    scoring::{Performance, evaluate},
    view::{self, Language, say},
    web::{
        pages::plans,
        state::{app, plan_name},
        ui::dom::{El, button, el},
        why::tree::{Reading, tree},
    },
};

/// Draws the screen.
#[inline(never)]
pub fn page(language: Language, text: &str) -> El {
    match link::open(text) {
        Ok(document) => offered(document, language),
        Err(error) => refused(&error, language),
    }
}

fn offered(document: Document, language: Language) -> El {
    let title = language.pick("Un piano in un collegamento", "A plan in a link");
    let intro = language.pick(
        "Il piano è tutto nel collegamento: finora non è stato conservato niente, e niente è andato a un server.",
        "The whole plan is in the link: so far nothing has been kept, and nothing has gone to a server.",
    );
    let effect = language.pick(
        "«Aprilo» lo mette fra i piani di questo browser, dove si può modificare. Se c’è già un piano con lo stesso nome, quello resta com’è e questo si apre come copia.",
        "“Open it” puts it among the plans of this browser, where it can be edited. If there is a plan of the same name already, that one stays as it is and this one opens as a copy.",
    );
    let (app, card) = (app(), card(&document, language));
    let open = button("btn btn-primary", move || app.add_shared(document.clone()));
    let leave = el("a").class("btn btn-outline-primary").attr("href", "#/piani");
    let tools = el("div")
        .class("toolbar")
        .child(open.text(language.pick("Aprilo", "Open it")))
        .child(leave.text(language.pick("Non aprirlo", "Do not open it")));
    el("div")
        .class("shared-page")
        .child(el("h1").text(title))
        .child(el("p").text(intro))
        .child(card)
        .child(tools)
        .child(el("p").class("shared-hint").text(effect))
}

/// What it is, as the cards of Piani say it.
fn card(document: &Document, language: Language) -> El {
    let plan = &document.plan;
    let evaluation = evaluate(document, Performance::Organisational);
    let total = plans::total(evaluation.total(), language);
    let explanation = view::explain(document, &evaluation.root, language);
    let asked = el("summary").text(&say!(language, "Perché {}?", "Why {}?", explanation.result));
    let why = el("details").child(asked).child(tree(&explanation, &Reading::default(), language));
    let stage = el("small").text(view::stage_name(plan.stage, language));
    let objectives = match plan.objectives().count() {
        1 => language.pick("1 obiettivo", "1 objective").to_owned(),
        count => say!(language, "{} obiettivi", "{} objectives", count),
    };
    el("section")
        .class("plan-card")
        .attr("aria-labelledby", "shared-name")
        .child(el("h2").attr("id", "shared-name").text(&plan_name(document)))
        .child(el("p").class("plan-body").text(&plan.body))
        .child(el("p").class("plan-saved").text(&plan.title).text(" · ").text(&objectives))
        .child(el("p").class("plan-total").text(&total).text(" ").child(stage))
        .child(why)
}

fn refused(error: &LinkError, language: Language) -> El {
    let title = language.pick("Il collegamento non si apre", "The link does not open");
    let kept = language.pick("Niente è cambiato.", "Nothing has changed.");
    let plans = el("a").class("btn btn-primary btn-xs").attr("href", "#/piani");
    el("div")
        .class("empty")
        .attr("role", "alert")
        .child(el("h1").text(title))
        .child(el("p").text(&view::link_error(error, language)).text(" ").text(kept))
        .child(el("p").child(plans.text(language.pick("Vai ai piani", "Go to the plans"))))
}
