//! From a table as written to a table of published values, and to the piece of the page it is.

mod numbers;
mod written;

use serde_json::json;

use super::absences::Absences;
use crate::language::Language;
use crate::manuscript::{TableBody, TableSpec};
use crate::phrase::{Phrase, PhraseKind};
use crate::proof::desk::Desk;
use crate::report::{Page, Programme};
use crate::table::{Content, Number, Setting, Table};

/// The table of a page whose own values are those of `column`.
pub(in crate::proof) fn table(desk: &Desk<'_>, page: &Page, programme: &Programme, spec: &TableSpec, column: usize) -> Table {
    desk.note(format!("table:{}/{}", programme.name, spec.id), &format!("{spec:?}"));
    let mut absences = Absences::default();
    let mut table = match &spec.body {
        TableBody::Numbers(body) => numbers::table(desk, programme, body, column, &mut absences),
        TableBody::Written(body) => written::table(desk, page, body, &mut absences),
    };
    table.legend = absences.legend(desk).into_iter().map(|line| (line.mark, line.text)).collect();
    table
}

/// A table as a piece of a page: caption, table, notes, legend. `number` is what it is called ("Tabel 3"), `csv` where the
/// same numbers lie for machines; either may be empty.
pub(in crate::proof) fn piece(desk: &Desk<'_>, spec: &TableSpec, table: &Table, number: &str, csv: &str) -> String {
    // A colon, which no heading's anchor holds.
    let id = format!("tabel:{}", spec.id);
    let title = format!("{id}:titel");
    let (yes, no) = (desk.word("present", &[]), desk.word("absent", &[]));
    let back = |mark: &str| desk.word("note-back", &[("mark", crate::language::Arg::Text(mark.to_owned()))]);
    let setting = Setting {
        caption: None,
        labelled_by: Some(&title),
        anchor: &id,
        decimal: decimal_sign(desk.language),
        narrow: table.narrow(),
        sortable: false,
        yes: &yes,
        no: &no,
        back: &back,
    };
    let said = |text: &Option<crate::yaml::Bilingual>| text.as_ref().map_or("", |text| text.get(desk.language)).to_owned();
    let caption = &spec.caption;
    let arguments = json!({
        "id": id, "number": number, "title": caption.title.get(desk.language), "subtitle": said(&caption.subtitle),
        "note": said(&caption.note), "method": said(&caption.method), "csv": csv, "below": table.below(&setting),
        "columns": table.columns.len() + 1, "sticky": table.is_wide(),
    });
    let made = desk.house.theme.component("block.data-table", desk.language, &arguments, Some(&table.to_html(&setting)));
    made.unwrap_or_else(|finding| {
        desk.report(*finding);
        String::new()
    })
}

fn decimal_sign(language: Language) -> char {
    match language {
        Language::Da => ',',
        Language::En => '.',
    }
}

/// A phrase as what stands in a cell.
fn content(phrase: Phrase) -> Content {
    match phrase.kind {
        PhraseKind::Shown => Content::Number(Number { text: phrase.text, machine: phrase.machine }),
        PhraseKind::Withheld => Content::Withheld(phrase.text),
        PhraseKind::Missing => Content::Missing(phrase.text),
    }
}

/// The notes of a table while it is put together: what was said before has the same mark.
#[derive(Default)]
struct Notes(Vec<String>);

impl Notes {
    fn mark(&mut self, words: &str) -> usize {
        self.0.iter().position(|said| said == words).unwrap_or_else(|| {
            self.0.push(words.to_owned());
            self.0.len() - 1
        })
    }
}
