//! What a template places besides the text, as it says itself: `#let takes = (figures: "cards", chart: "figure")`. A template that
//! does not say it, or not in plain words, takes anything.

use std::collections::BTreeMap;

use typst::syntax::ast::{AstNode, Dict, DictItem, Expr, Markup, Str};

use super::trouble::Place;
use crate::finding::{Finding, Span, say, suggestion};
use crate::manuscript::{EmbedKind, SheetSpec, Shown};

/// The name under which a template says it.
const TAKES: &str = "takes";

/// The word of templates for whatever stands in a frame: everything but cards.
const FIGURE: &str = "figure";

/// A finding for everything a kind of sheet shows that its template has no room for, and for every kind of thing there is not.
pub(super) fn check(template: &Place<'_>, spec: &SheetSpec) -> Vec<Finding> {
    let Some(taken) = taken(template) else { return Vec::new() };
    let no_kind = taken.values().filter(|kind| kinds().all(|known| known != kind.get())).map(|kind| no_kind(template, *kind));
    let takes: BTreeMap<String, String> = taken.iter().map(|(name, kind)| (name.clone(), kind.get().to_string())).collect();
    let misplaced = |(name, shown): (&String, &Shown)| match takes.get(name) {
        None => Some(unknown(name, shown, spec, &takes)),
        Some(taken) if kinds().any(|known| known == taken) && !fits(taken, shown.kind) => Some(other_kind(name, shown, taken)),
        Some(_) => None,
    };
    no_kind.chain(spec.show.iter().filter_map(misplaced)).collect()
}

fn taken<'p>(template: &Place<'p>) -> Option<BTreeMap<String, Str<'p>>> {
    let markup: Markup<'_> = template.source.root().cast()?;
    let dict: Dict<'_> = markup.exprs().find_map(|expr| {
        let Expr::LetBinding(binding) = expr else { return None };
        let is_it = binding.kind().bindings().iter().any(|name| name.as_str() == TAKES);
        let Some(Expr::Dict(dict)) = binding.init().filter(|_| is_it) else { return None };
        Some(dict)
    })?;
    let pair = |item| {
        let DictItem::Named(named) = item else { return None };
        let Expr::Str(kind) = named.expr() else { return None };
        Some((named.name().as_str().to_owned(), kind))
    };
    dict.items().map(pair).collect()
}

/// The words a template may say.
fn kinds() -> impl Iterator<Item = &'static str> {
    EmbedKind::WORDS.iter().map(|(word, _)| *word).chain([FIGURE])
}

fn fits(taken: &str, kind: EmbedKind) -> bool {
    if taken == FIGURE { kind != EmbedKind::Cards } else { taken == kind.word() }
}

fn no_kind(template: &Place<'_>, kind: Str<'_>) -> Finding {
    let said = kind.get();
    let all = kinds().collect::<Vec<_>>().join(", ");
    let found = template.source.find(kind.to_untyped().span());
    let at = found.map_or_else(|| Span::file(template.file), |node| Span::new(template.file, node.range()));
    Finding::error("unknown-word", say!("»{said}« er ikke noget, der kan vises", "“{said}” is nothing that can be shown"))
        .at(&at)
        .hint_maybe(suggestion(&said, kinds()))
        .hint(say!("skriv et af disse: {all}", "write one of these: {all}"))
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
