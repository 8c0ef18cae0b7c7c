//! `stadera explain`: why a result is what it is, with the rules and their sources.

use super::{
    Manner, Refusal, Reply,
    arguments::Explain,
    input::{evaluated, refusal},
    parts,
    score::status,
};
use crate::view::{self, Extent};

pub(super) fn answer(options: &Explain, manner: Manner) -> Result<Reply, Refusal> {
    let evaluated = evaluated(&options.file, &options.view, manner.language)?;
    let plan = &evaluated.then.plan;
    let root = &evaluated.evaluation.root;
    let node = match options.code.as_deref() {
        None => root,
        Some(code) => {
            let found = parts::objective(plan, code, manner.language);
            let (_, subject) = found.map_err(|message| refusal(&options.file, &message))?;
            evaluated.evaluation.node(subject).unwrap_or(root)
        }
    };
    let extent = match (options.short, options.whole) {
        (true, _) => Extent::Short,
        (false, true) => Extent::Whole,
        (false, false) => Extent::Usual,
    };
    let explanation = view::explain(&evaluated.then, node, manner.language);
    let told = explanation.text(plan, extent, manner.width, manner.language);
    let text = if options.short { told } else { format!("{}\n{told}", evaluated.header(manner.language)) };
    Ok(Reply { text, status: status(node.outcome) })
}
