//! `dangling-link`: a link or reference in a text leads nowhere.
//!
//! Links between pages are written as paths of Markdown files (`[kapitel 4](40-overblik.md#maal)`). The file must be one
//! that is published, and the anchor one of its headings. Only `https:`, `http:`, `mailto:` and `tel:` lead out of the site.

use crate::finding::{Finding, Findings, Span, Text, nearest, say, suggestion};
use crate::manuscript::{Inline, walk};
use crate::report::{LinkProblem, Page, Report, Withheld, anchors};

/// Holds every link of every page against where it leads.
pub fn check(report: &Report, findings: &mut Findings) {
    for page in &report.pages {
        let mut look = |inline: &Inline| {
            if let Inline::Link { span, target, .. } = inline
                && let Err(problem) = report.link(page, target)
            {
                findings.extend(finding(report, page, span, &problem));
            }
        };
        page.document.body.parts().for_each(|blocks| walk(blocks, &mut look));
    }
}

/// `None` where the page at the other end has its own finding.
fn finding(report: &Report, page: &Page, span: &Span, problem: &LinkProblem) -> Option<Finding> {
    let (message, hint): (Text, Option<Text>) = match problem {
        LinkProblem::NoFile(file) => {
            let files = report.pages.iter().map(|page| &*page.document.name);
            let near = nearest(file, files);
            (
                say!("linket fører til »{file}«, som ikke er en side", "the link leads to “{file}”, which is not a page"),
                near.map(|near| say!("mente du »{near}«?", "did you mean “{near}”?")),
            )
        }
        LinkProblem::NotPublished { file, why } => {
            (not_published(file, *why)?, Some(say!("tag linket ud så længe", "take the link out for now")))
        }
        LinkProblem::NoAnchor { page, anchor } => {
            let near = nearest(anchor, anchors(&report.pages[*page]));
            (
                say!("der er intet anker »{anchor}« på siden", "there is no anchor “{anchor}” on the page"),
                near.map(|near| say!("mente du »#{near}«?", "did you mean “#{near}”?")),
            )
        }
        LinkProblem::Scheme(scheme) => (
            say!("et link kan ikke begynde med »{scheme}«", "a link cannot begin with “{scheme}”"),
            Some(say!("brug https:, mailto: eller tel:", "use https:, mailto: or tel:")),
        ),
        LinkProblem::NoBox(id) => (
            say!("der er ingen boks »{id}«", "there is no box “{id}”"),
            suggestion(id, report.box_ids(page))
                .or_else(|| Some(say!("giv boksen sit id: > [!fact] Titel {{#{id}}}", "give the box its id: > [!fact] Title {{#{id}}}"))),
        ),
        LinkProblem::NoFigure(kind, id) => {
            let word = kind.word();
            let ids: Vec<&str> = report.items.iter().filter(|item| item.kind == *kind).map(|item| item.id.as_str()).collect();
            let near = nearest(id, ids);
            (
                say!("ingen tekst i udgaven viser »{word}:{id}«", "no text of the edition shows “{word}:{id}”"),
                Some(match near {
                    Some(near) => say!("mente du »{word}:{near}«?", "did you mean “{word}:{near}”?"),
                    None => say!("vis den på en linje for sig: ![]({word}:{id})", "show it on a line of its own: ![]({word}:{id})"),
                }),
            )
        }
        LinkProblem::Empty => (say!("linket er tomt", "the link is empty"), None),
    };
    Some(Finding::error("dangling-link", message).at(span).hint_maybe(hint))
}

fn not_published(file: &str, why: Withheld) -> Option<Text> {
    Some(match why {
        Withheld::Draft => say!("linket fører til »{file}«, som er en kladde", "the link leads to “{file}”, which is a draft"),
        Withheld::Consent => say!(
            "linket fører til »{file}«, som der ikke er samtykke til at vise",
            "the link leads to “{file}”, which nobody agreed to show"
        ),
        Withheld::Language => say!(
            "linket fører til »{file}«, hvis sprog sitet ikke har",
            "the link leads to “{file}”, whose language the site does not have"
        ),
        Withheld::Homeless => return None,
    })
}
