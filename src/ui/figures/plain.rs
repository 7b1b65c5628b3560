//! A figure of `metrics` as a table of the page: its codes as they are, words and numbers in the
//! user's language.

use crate::domain::{OwnerId, Workspace};
use crate::metrics::{self, RowOf};
use crate::ui::i18n::I18n;
use crate::words::{Sentence, figures as words};

use super::{Cell, FigureRow, FigureTable, Head, Scope};

/// A list of opportunities can be as long as the workspace; no more of it is drawn than this.
const MOST_ROWS: usize = 200;

fn most_rows(table: &metrics::Table) -> usize {
    let is_list = table.rows.iter().any(|row| matches!(row.of, RowOf::Opportunity(_)));
    if is_list { MOST_ROWS } else { table.rows.len() }
}

/// The table of a figure; of a long list its first rows.
#[must_use]
pub fn plain_table(
    i18n: I18n,
    table: &metrics::Table,
    scope: Scope,
    workspace: &Workspace,
) -> FigureTable {
    let language = i18n.language;
    let heads = table.columns.iter().map(|code| Head {
        code,
        name: words::column(language, table.figure, code).unwrap_or_else(|| (*code).to_owned()),
    });
    FigureTable {
        figure: table.figure,
        caption: words::caption(language, table.figure).unwrap_or(table.figure).to_owned(),
        scope,
        row_head: words::row_head(language, table.figure).to_owned(),
        heads: heads.collect(),
        rows: table
            .rows
            .iter()
            .take(MOST_ROWS)
            .map(|row| row_of(i18n, table.figure, row, workspace))
            .collect(),
    }
}

/// The rules by which a figure is counted, as sentences.
#[must_use]
pub fn rules(i18n: I18n, table: &metrics::Table, workspace: &Workspace) -> Vec<String> {
    let mut all = said(i18n, table, workspace, false);
    if table.rows.len() > most_rows(table) {
        let (most, rows) = (i18n.count(MOST_ROWS as u64), i18n.count(table.rows.len() as u64));
        all.push(words::rows_shown(i18n.language, &most, &rows));
    }
    all
}

/// What a figure says, as a sentence; empty where it is left to the numbers.
#[must_use]
pub fn finding(i18n: I18n, table: &metrics::Table, workspace: &Workspace) -> Sentence {
    let all = said(i18n, table, workspace, true);
    all.into_iter().map(Sentence::plain).fold(Sentence::default(), Sentence::then)
}

fn said(i18n: I18n, table: &metrics::Table, workspace: &Workspace, findings: bool) -> Vec<String> {
    let asked = table.rules.iter().filter(|rule| rule.is_finding == findings);
    let said = asked.filter_map(|rule| {
        let numbers = rule.numbers.iter().map(|(_, number)| shown(i18n, *number, workspace));
        words::rule(i18n.language, rule, &numbers.collect::<Vec<_>>())
    });
    said.collect()
}

fn row_of(i18n: I18n, figure: &str, row: &metrics::Row, workspace: &Workspace) -> FigureRow {
    let language = i18n.language;
    let (code, name) = match row.of {
        RowOf::Code(code) => {
            let name = words::row(language, figure, code).unwrap_or_else(|| code.to_owned());
            (code.to_owned(), name)
        }
        RowOf::Owner(id) => (id.to_string(), owner_name(workspace, id)),
        RowOf::Month(day) => {
            let code = day.to_string();
            (code[..7].to_owned(), code[..7].to_owned())
        }
        RowOf::Opportunity(id) => {
            let title = workspace.opportunities.get(id).map(|one| one.title.clone());
            (id.to_string(), title.unwrap_or_default())
        }
    };
    let is_owner = matches!(row.of, RowOf::Owner(_));
    let cells = row.cells.iter().map(|cell| plain_cell(i18n, *cell, workspace)).collect();
    FigureRow { named: is_owner.then(|| name.clone()), code, name, cells }
}

/// A cell as people, scripts and tests read it.
#[must_use]
pub fn plain_cell(i18n: I18n, cell: metrics::Cell, workspace: &Workspace) -> Cell {
    let value = |exact: String| Cell::Value { exact, shown: shown(i18n, cell, workspace) };
    match cell {
        metrics::Cell::Count(count) => value(count.to_string()),
        metrics::Cell::Share(number)
        | metrics::Cell::Days(number)
        | metrics::Cell::Minor(number)
        | metrics::Cell::Expected(number)
        | metrics::Cell::Number(number) => value(number.to_string()),
        metrics::Cell::Word(_) | metrics::Cell::Owner(_) | metrics::Cell::NotMeasurable(_) => {
            Cell::Words(shown(i18n, cell, workspace))
        }
        metrics::Cell::Blank => Cell::Blank,
    }
}

/// A value as people read it.
fn shown(i18n: I18n, cell: metrics::Cell, workspace: &Workspace) -> String {
    match cell {
        metrics::Cell::Count(count) => i18n.count(count),
        metrics::Cell::Share(share) => i18n.share(share),
        metrics::Cell::Days(days) => i18n.number(days, 1),
        metrics::Cell::Minor(minor) => {
            i18n.money(minor.round() as i64, workspace.settings.currency)
        }
        metrics::Cell::Expected(number) => i18n.number(number, 2),
        metrics::Cell::Number(number) => i18n.number(number, 3),
        metrics::Cell::Word(code) | metrics::Cell::NotMeasurable(code) => {
            words::reason(i18n.language, code).unwrap_or(code).to_owned()
        }
        metrics::Cell::Owner(id) => owner_name(workspace, id),
        metrics::Cell::Blank => String::new(),
    }
}

fn owner_name(workspace: &Workspace, id: OwnerId) -> String {
    workspace.owners.get(id).map(|owner| owner.name.clone()).unwrap_or_default()
}
