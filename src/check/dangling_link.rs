//! `dangling-link`: a link or reference in a text leads nowhere.
//!
//! Links between pages are written as paths of Markdown files (`[kapitel 4](40-overblik.md#maal)`). The file must be one
//! that is published, and the anchor one of its headings. Only `https:`, `http:`, `mailto:` and `tel:` lead out of the site.

use crate::finding::{Finding, Findings, Span, Text, nearest, say};
use crate::manuscript::{BlockKind, Inline, walk, walk_blocks};
use crate::report::{LinkProblem, Page, Report};

/// Holds every link of every page against where it leads.
pub fn check(report: &Report, findings: &mut Findings) {
    for page in &report.pages {
        let mut look = |inline: &Inline| {
            if let Inline::Link { span, target, .. } = inline
                && let Err(problem) = report.link(page, target)
            {
                findings.push(finding(report, page, span, &problem));
            }
        };
        page.document.body.parts().for_each(|blocks| walk(blocks, &mut look));
    }
}

fn finding(report: &Report, page: &Page, span: &Span, problem: &LinkProblem) -> Finding {
    let (message, hint): (Text, Option<Text>) = match problem {
        LinkProblem::NoFile(file) => {
            let files = report.pages.iter().map(|page| &*page.document.name);
            let near = nearest(file, files);
            (
                say!("linket fører til »{file}«, som ikke er en side", "the link leads to “{file}”, which is not a page"),
                near.map(|near| say!("mente du »{near}«?", "did you mean “{near}”?")),
            )
        }
        LinkProblem::NoAnchor(anchor) => {
            let anchors = anchors(page);
            let near = nearest(anchor, anchors.iter().map(String::as_str));
            (
                say!("der er intet anker »{anchor}« på siden", "there is no anchor “{anchor}” on the page"),
                near.map(|near| say!("mente du »#{near}«?", "did you mean “#{near}”?")),
            )
        }
        LinkProblem::Scheme(scheme) => (
            say!("et link kan ikke begynde med »{scheme}«", "a link cannot begin with “{scheme}”"),
            Some(say!("brug https:, mailto: eller tel:", "use https:, mailto: or tel:")),
        ),
        LinkProblem::NotBuilt(kind) => {
            let word = kind.word();
            (say!("programmet kan endnu ikke henvise til »{word}:«", "the program cannot refer to “{word}:” yet"), None)
        }
        LinkProblem::Empty => (say!("linket er tomt", "the link is empty"), None),
    };
    Finding::error("dangling-link", message).at(span).hint_maybe(hint)
}

fn anchors(page: &Page) -> Vec<String> {
    let mut anchors = Vec::new();
    walk_blocks(&page.document.body.blocks, &mut |block| {
        if let BlockKind::Heading { id, .. } = &block.kind {
            anchors.push(id.clone());
        }
    });
    anchors
}
