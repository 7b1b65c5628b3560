//! What would come of the file: counts, what the person should know, and every row left out.

use leptos::prelude::*;

use crate::transfer::{Counts, LeftOut, Note, write_table};
use crate::ui::browser::download;
use crate::ui::export::sheet_language;
use crate::ui::i18n::I18n;
use crate::words::import as words;

use super::desk::Desk;
use super::odd::OddView;
use super::said::{note_said, reason_said};

/// So many are shown; the whole list can be downloaded.
const MOST_SHOWN: usize = 200;

/// Counts, notes, rows left out.
#[component]
pub fn ReportView() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let counts = desk.part(|look| look.preview.counts);
    let notes: Memo<Vec<Note>> = desk.part(|look| look.preview.notes.clone());
    view! {
        <section class="import-part">
            <h3 id="import-report">{words::report(language)}</h3>
            {move || counts_view(i18n, &counts.get(), false)}
            <div hidden=move || notes.with(Vec::is_empty)>
                <h4>{words::notes(language)}</h4>
                <ul class="import-notes">
                    {move || {
                        let notes = notes.get().into_iter();
                        notes.map(|note| view! { <li>{note_said(i18n, &note)}</li> }).collect_view()
                    }}
                </ul>
            </div>
            <OddView />
            <LeftOutView />
        </section>
    }
}

/// The counts that say something, as numbers with their words.
pub fn counts_view(i18n: I18n, counts: &Counts, done: bool) -> impl IntoView + use<> {
    let language = i18n.language;
    let updated = if done { words::count_updated_done } else { words::count_updated };
    let always = [
        ("new", counts.new, words::count_new(language)),
        ("updated", counts.updated, updated(language)),
        ("already-here", counts.already_here, words::count_already_here(language)),
        ("left-out", counts.left_out, words::count_left_out(language)),
    ];
    let at_times = [
        ("waiting", counts.waiting, words::count_waiting(language)),
        ("owners", counts.new_owners, words::count_owners(language)),
        ("accounts", counts.new_accounts, words::count_accounts(language)),
        ("accounts-fuller", counts.updated_accounts, words::count_accounts_fuller(language)),
        ("contacts", counts.new_contacts, words::count_contacts(language)),
        ("contacts-fuller", counts.updated_contacts, words::count_contacts_fuller(language)),
        ("changes", counts.changes, words::count_changes(language)),
        ("blank", counts.blank_rows, words::count_blank(language)),
    ];
    let at_times = at_times.into_iter().filter(|(_, count, _)| *count > 0);
    let one = |(code, count, word): (&'static str, usize, &'static str)| {
        view! {
            <div>
                <dd>
                    <data value=count.to_string() data-count=code>{i18n.count(count)}</data>
                </dd>
                <dt>{word}</dt>
            </div>
        }
    };
    let all = always.into_iter().chain(at_times).map(one).collect_view();
    view! { <dl class="import-counts">{all}</dl> }
}

#[component]
fn LeftOutView() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let first: Memo<Vec<LeftOut>> =
        desk.part(|look| look.preview.left_out.iter().take(MOST_SHOWN).cloned().collect());
    let count = desk.part(|look| look.preview.left_out.len());
    let rows = move || {
        let headers = desk.headers();
        let row = |row: LeftOut| {
            let reason = reason_said(i18n, &headers, &row);
            view! {
                <tr>
                    <td class="num">{i18n.count(row.line)}</td>
                    <td class="cell-reason">{reason}</td>
                </tr>
            }
        };
        first.get().into_iter().map(row).collect_view()
    };
    let whole = move |_| {
        let headers = desk.headers();
        let head = [words::head_line(language), words::head_reason(language)];
        let mut table = vec![head.map(str::to_owned).to_vec()];
        desk.look.with_untracked(|look| {
            let left_out = look.iter().flat_map(|look| &look.preview.left_out);
            table.extend(
                left_out.map(|row| vec![row.line.to_string(), reason_said(i18n, &headers, row)]),
            );
        });
        download(
            "imbuto-left-out.csv",
            "text/csv;charset=utf-8",
            write_table(&table, sheet_language(language)).as_bytes(),
        );
    };
    let more = move || count.get().saturating_sub(MOST_SHOWN);
    view! {
        <div hidden=move || count.get() == 0>
            <h4 id="import-left-out">{words::left_out(language)}</h4>
            <p class="hint">{words::left_out_hint(language)}</p>
            <div class="import-box" tabindex="0" role="group" aria-labelledby="import-left-out">
                <table class="tbl" data-table="left-out">
                    <thead>
                        <tr>
                            <th scope="col" class="num">{words::head_line(language)}</th>
                            <th scope="col">{words::head_reason(language)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="import-more">
                {move || {
                    (more() > 0)
                        .then(|| format!("{} ", words::more_left_out(language, &i18n.count(more()))))
                }}
                <button type="button" class="btn sm" data-action="left-out-csv" on:click=whole>
                    {words::download_left_out(language)}
                </button>
            </p>
        </div>
    }
}
