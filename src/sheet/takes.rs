//! What a template places besides the text, as it says itself: `#let takes = (figures: "cards", chart: "figure")`. A template that
//! does not say it, or not in plain words, takes anything.

use std::collections::BTreeMap;

use typst::syntax::Source;
use typst::syntax::ast::{Dict, DictItem, Expr, Markup};

use crate::finding::{Finding, say, suggestion};
use crate::manuscript::{EmbedKind, SheetSpec, Shown};

/// The name under which a template says it.
const TAKES: &str = "takes";

/// The word of templates for whatever stands in a frame: everything but cards.
const FIGURE: &str = "figure";

/// A finding for everything a kind of sheet shows that its template has no room for.
pub(super) fn check(template: &Source, spec: &SheetSpec) -> Vec<Finding> {
    let Some(takes) = takes(template) else { return Vec::new() };
    let misplaced = |(name, shown): (&String, &Shown)| match takes.get(name) {
        None => Some(unknown(name, shown, spec, &takes)),
        Some(taken) if !fits(taken, shown.kind) => Some(other_kind(name, shown, taken)),
        Some(_) => None,
    };
    spec.show.iter().filter_map(misplaced).collect()
}

fn takes(template: &Source) -> Option<BTreeMap<String, String>> {
    let markup: Markup<'_> = template.root().cast()?;
    let dict: Dict<'_> = markup.exprs().find_map(|expr| {
        let Expr::LetBinding(binding) = expr else { return None };
        let is_it = binding.kind().bindings().iter().any(|name| name.as_str() == TAKES);
        let Some(Expr::Dict(dict)) = binding.init().filter(|_| is_it) else { return None };
        Some(dict)
    })?;
    let pair = |item| {
        let DictItem::Named(named) = item else { return None };
        let Expr::Str(kind) = named.expr() else { return None };
        Some((named.name().as_str().to_owned(), kind.get().to_string()))
    };
    dict.items().map(pair).collect()
}

fn fits(taken: &str, kind: EmbedKind) -> bool {
    if taken == FIGURE { kind != EmbedKind::Cards } else { taken == kind.word() }
}

fn unknown(name: &str, shown: &Shown, spec: &SheetSpec, takes: &BTreeMap<String, String>) -> Finding {
    let template = &spec.template.0;
    let known = takes.keys().map(String::as_str).collect::<Vec<_>>();
    let all = known.join(", ");
    Finding::error(
        "nowhere-to-show",
        say!("skabelonen »{template}« viser ikke noget som »{name}«", "the template “{template}” shows nothing as “{name}”"),
    )
    .at(&shown.name_at)
    .hint_maybe(suggestion(name, known))
    .hint(if all.is_empty() {
        say!("den viser kun teksten", "it shows the text only")
    } else {
        say!("den viser: {all}", "it shows: {all}")
    })
}

fn other_kind(name: &str, shown: &Shown, taken: &str) -> Finding {
    let found = shown.kind.word();
    let kinds = EmbedKind::WORDS.iter().filter(|(_, kind)| fits(taken, *kind)).map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
    Finding::error("other-kind", say!("»{name}« kan ikke være {found}", "“{name}” cannot be {found}"))
        .at(&shown.span)
        .hint(say!("skriv et af disse: {kinds}", "write one of these: {kinds}"))
}
