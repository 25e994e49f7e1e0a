//! How much room a table needs, told by its letters: the setter alone would give a column of sentences no more than one of years.

use super::node::{CellNode, ColumnNode, RowNode, Run, TableNode};

/// Columns with no more letters than this take what they need.
const SHORT: usize = 14;
/// The letters of a table's line in a column of text, on the whole page, and there in smaller letters.
const COLUMN: usize = 70;
const PAGE: usize = 96;
const DENSE: usize = 160;
/// The letters that a column of words needs at least, and what keeps columns apart.
const WORDS: usize = 16;
const GAP: usize = 3;

/// What is to know of a column, in letters.
struct Measured {
    /// Its longest line, its head left aside.
    widest: usize,
    /// Its lines on average.
    mean: usize,
    /// Its head on one line, and broken wherever it can be.
    head: usize,
    tight: usize,
    is_short: bool,
}

/// Gives every column its share of the width, and says how much room the table needs.
pub(super) fn share(columns: &mut [ColumnNode], rows: &[RowNode]) -> &'static str {
    let measured: Vec<Measured> = columns.iter().enumerate().map(|(at, column)| measure(at, column, rows)).collect();
    let needed = |measured: &Measured, head: usize| {
        GAP + if measured.is_short { measured.widest.max(head) } else { measured.widest.min(WORDS).max(measured.tight) }
    };
    let whole: usize = measured.iter().map(|column| needed(column, column.head)).sum();
    // Long heads stand on one line where there is room for it.
    let is_roomy = whole <= PAGE;
    let mut least = 0;
    for (column, measured) in columns.iter_mut().zip(&measured) {
        let is_natural = measured.is_short && (is_roomy || measured.head <= SHORT);
        least += needed(measured, if is_natural { measured.head } else { measured.tight });
        if !is_natural {
            // A column of long sentences is given lines rather than width.
            let letters = measured.mean.max(measured.widest / 3).max(measured.tight).clamp(12, 60);
            column.share = Some(u32::try_from(letters.isqrt() * 10).expect("at most seventy"));
        }
    }
    let rooms = [(COLUMN, "column"), (PAGE, "page"), (DENSE, "dense")];
    rooms.into_iter().find(|(letters, _)| least <= *letters).map_or("turned", |(_, room)| room)
}

/// About how many lines of its own letters a table takes with its notes: the air between two rows is a line.
pub(super) fn lines(table: &TableNode) -> usize {
    let letters = match table.room {
        "column" => COLUMN,
        "page" => PAGE,
        _ => DENSE,
    };
    let shares: usize = table.columns.iter().filter_map(|column| column.share).map(|share| share as usize).sum();
    let natural = table.columns.iter().enumerate().filter(|(_, column)| column.share.is_none());
    let natural: usize = natural.map(|(at, column)| measure(at, column, &table.rows).widest + GAP).sum();
    // A column without a share is as wide as its longest line.
    let width = |column: &ColumnNode| column.share.map(|share| letters.saturating_sub(natural) * share as usize / shares.max(1));
    let height = |column: &ColumnNode, cell: &CellNode| -> usize {
        let broken =
            |line: &Vec<Run>| width(column).map_or(1, |width| words(line).chars().count().div_ceil(width.saturating_sub(GAP).max(WORDS)));
        cell.lines.iter().map(broken).sum()
    };
    let row = |row: &RowNode| 1 + table.columns.iter().zip(&row.cells).map(|(column, cell)| height(column, cell)).max().unwrap_or(0);
    let notes = table.notes.iter().map(|note| note.text.chars().count().div_ceil(PAGE));
    table.rows.iter().map(row).chain(notes).sum()
}

fn measure(at: usize, column: &ColumnNode, rows: &[RowNode]) -> Measured {
    let cells = rows.iter().filter(|row| row.kind != "group").filter_map(|row| row.cells.get(at));
    let lengths: Vec<usize> = cells.map(widest_line).filter(|length| *length > 0).collect();
    let head = words(&column.head);
    let (widest, letters) = (lengths.iter().copied().max().unwrap_or(0), head.chars().count());
    Measured {
        widest,
        mean: lengths.iter().sum::<usize>() / lengths.len().max(1),
        head: letters,
        tight: longest_word(&head),
        is_short: widest <= SHORT && (at > 0 || letters <= SHORT),
    }
}

fn widest_line(cell: &CellNode) -> usize {
    cell.lines.iter().map(|line| words(line).chars().count()).max().unwrap_or(0) + cell.marks.len()
}

fn longest_word(words: &str) -> usize {
    words.split([' ', '-']).map(|word| word.chars().count()).max().unwrap_or(0)
}

fn words(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match run {
            Run::Text { text } | Run::Code { text } | Run::Absent { text } => out.push_str(text),
            Run::Emphasis { content } | Run::Strong { content } | Run::Strike { content } | Run::Link { content, .. } => {
                out.push_str(&words(content));
            }
            Run::Break => out.push(' '),
            Run::Image { .. } | Run::Footnote { .. } => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{lines, share};
    use crate::sheet::node::{CellNode, ColumnNode, RowNode, Run, TableNode};

    fn table(columns: usize, cell: &str) -> (Vec<ColumnNode>, Vec<RowNode>) {
        let cell = CellNode { lines: vec![vec![Run::text(cell)]], ..CellNode::default() };
        (vec![ColumnNode::default(); columns], vec![RowNode { kind: "plain", cells: vec![cell; columns] }])
    }

    #[test]
    fn numbers_take_what_they_need_and_sentences_a_share() {
        let (mut columns, rows) = table(3, "12,5 %");
        assert_eq!(share(&mut columns, &rows), "column");
        assert!(columns.iter().all(|column| column.share.is_none()));
        let (mut columns, rows) = table(2, "Familierne blev spurgt, da forløbet var til ende, om hvad de havde fået ud af det.");
        assert_eq!(share(&mut columns, &rows), "column");
        assert!(columns.iter().all(|column| column.share.is_some()));
    }

    #[test]
    fn sentences_take_as_many_lines_as_they_need() {
        let of = |cell: &str| {
            let (mut columns, rows) = table(3, cell);
            let room = share(&mut columns, &rows);
            lines(&TableNode { room, columns, rows: vec![rows[0].clone(); 10], ..TableNode::default() })
        };
        assert_eq!(of("12,5 %"), 20);
        assert_eq!(of(&"Familierne blev spurgt. ".repeat(8)), 10 * (1 + 10), "192 letters in columns of about 20");
    }

    #[test]
    fn many_columns_take_the_page_and_more_of_them_turn_it() {
        for (count, room) in [(5, "column"), (6, "page"), (8, "dense"), (12, "turned")] {
            let (mut columns, rows) = table(count, "1.234 timer");
            assert_eq!(share(&mut columns, &rows), room, "{count}");
        }
    }
}
