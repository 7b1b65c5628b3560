//! A figure of `metrics` as a table of the page: its codes as they are, words and numbers in the
//! user's language.

use crate::domain::Workspace;
use crate::metrics::{Cell, Row, RowKey, Table};
use crate::ui::i18n::I18n;
use crate::words::Sentence;
use crate::words::figures::{self as words, Wording};

use super::{FigureCell, FigureRow, FigureTable, Head, Scope};

/// A list of opportunities can be as long as the workspace; no more of it is drawn than this.
const MOST_ROWS: usize = 200;

fn most_rows(table: &Table) -> usize {
    let is_list = table.rows.iter().any(|row| matches!(row.key, RowKey::Opportunity(_)));
    if is_list { MOST_ROWS } else { table.rows.len() }
}

/// The table of a figure; of a long list its first rows.
#[must_use]
pub fn figure_table(i18n: I18n, table: &Table, scope: Scope, workspace: &Workspace) -> FigureTable {
    let language = i18n.language;
    let rows = table.rows.iter().take(most_rows(table));
    i18n.say(|locale| {
        let wording = Wording { locale, workspace };
        let heads = table
            .columns
            .iter()
            .map(|column| Head { column: *column, name: words::column(locale, *column) });
        FigureTable {
            figure: table.figure,
            caption: words::caption(language, table.figure).to_owned(),
            scope,
            row_head: words::row_head(language, table.figure).to_owned(),
            heads: heads.collect(),
            rows: rows.map(|row| row_of(wording, row)).collect(),
        }
    })
}

/// How a figure is counted, as sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// For everybody.
    pub rules: Vec<String>,
    /// The methods, for the statistician.
    pub methods: Vec<String>,
}

/// How a figure is counted.
#[must_use]
pub fn counting(i18n: I18n, table: &Table, workspace: &Workspace) -> Counting {
    let say = |is_method: bool| -> Vec<String> {
        i18n.say(|locale| {
            let wording = Wording { locale, workspace };
            let rules = table.rules.iter().filter(|rule| rule.is_method() == is_method);
            rules.map(|rule| wording.rule(rule)).collect()
        })
    };
    let (mut rules, methods) = (say(false), say(true));
    if table.rows.len() > most_rows(table) {
        let (most, all) = (i18n.count(MOST_ROWS as u64), i18n.count(table.rows.len() as u64));
        rules.push(words::rows_shown(i18n.language, &most, &all));
    }
    Counting { rules, methods }
}

/// What a figure says, as a sentence; empty where it is left to the numbers.
#[must_use]
pub fn finding(i18n: I18n, table: &Table, workspace: &Workspace) -> Sentence {
    i18n.say(|locale| {
        let wording = Wording { locale, workspace };
        let said = table.findings.iter().map(|finding| wording.finding(finding));
        said.map(Sentence::plain).fold(Sentence::default(), Sentence::then)
    })
}

fn row_of(wording: Wording<'_>, row: &Row) -> FigureRow {
    let name = wording.row(&row.key);
    let is_owner = matches!(row.key, RowKey::Owner(_));
    FigureRow {
        code: row.key.to_string(),
        named: is_owner.then(|| name.clone()),
        name,
        leads_to: None,
        cells: row.cells.iter().map(|cell| cell_of(wording, *cell)).collect(),
    }
}

fn cell_of(wording: Wording<'_>, cell: Cell) -> FigureCell {
    let exact = match cell {
        Cell::Count(count) => count.to_string(),
        Cell::Share(number)
        | Cell::Chance(number)
        | Cell::Times(number)
        | Cell::Days(number)
        | Cell::Minor(number)
        | Cell::Expected(number)
        | Cell::Number(number) => number.to_string(),
        Cell::Word(_) | Cell::NotMeasurable(_) => return FigureCell::Words(wording.cell(cell)),
        Cell::Blank => return FigureCell::Blank,
    };
    FigureCell::Value { exact, shown: wording.cell(cell) }
}
