//! Marketing's weekly grid: a row for each thing that is counted in a channel, a column for each week, to
//! be typed or pasted like a sheet. What is empty is not zero.

mod grid;
mod table;

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;

use crate::domain::{Period, RecordKind, Workspace};
use crate::ui::components::{PastHint, SentenceView};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::words::bridge::weeks as words;
use crate::words::{Language, Sentence, list, shell};

use grid::Grid;
use table::MarketingTable;

/// So many weeks stand in the grid, the last of them this one.
const WEEKS: i32 = 9;

/// What is counted: its code in the figure, and its name.
type Named = (&'static str, fn(Language) -> &'static str);

/// What marketing usually counts.
const COUNTED: [Named; 6] = [
    ("views", words::views),
    ("visits", words::visits),
    ("interactions", words::interactions),
    ("downloads", words::downloads),
    ("sign_ups", words::sign_ups),
    ("contacts", words::contacts),
];

/// What is counted of a channel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Counted {
    channel: Option<String>,
    what: String,
}

/// The counts of the weeks.
#[derive(Clone, Debug, Default, PartialEq)]
struct Weeks {
    weeks: Vec<Period>,
    rows: Vec<(Counted, Vec<Option<u64>>)>,
}

impl Weeks {
    fn of(workspace: &Workspace, today: Date, added: &[Counted]) -> Self {
        let first_weekday = workspace.settings.first_weekday;
        let week = |back: i32| {
            Period::week_of(today.saturating_sub(i64::from(7 * back).days()), first_weekday)
        };
        let weeks: Vec<Period> = (0..WEEKS).rev().map(week).collect();
        let mut rows: BTreeMap<Counted, Vec<Option<u64>>> = BTreeMap::new();
        let blank = || vec![None; weeks.len()];
        for one in added {
            rows.insert(one.clone(), blank());
        }
        for tally in workspace.tallies.iter().filter(|tally| tally.owner.is_none()) {
            let Some(period) = tally.period else { continue };
            let place = weeks.iter().position(|week| *week == period);
            for (what, count) in &tally.actions {
                let key = Counted { channel: tally.channel.clone(), what: what.clone() };
                let row = rows.entry(key).or_insert_with(blank);
                if let Some(cell) = place.and_then(|place| row.get_mut(place)) {
                    *cell = Some(*count);
                }
            }
        }
        Self { weeks, rows: rows.into_iter().collect() }
    }

    fn said(&self, app: App) -> Sentence {
        let i18n = app.i18n;
        let language = i18n.language;
        let mut sums: Vec<(String, u64)> = Vec::new();
        let mut empty = 0;
        for (counted, cells) in &self.rows {
            let sum: u64 = cells.iter().flatten().sum();
            // This week is not over: nothing of it is missing yet.
            empty += cells.iter().rev().skip(1).filter(|cell| cell.is_none()).count();
            match sums.iter_mut().find(|(what, _)| *what == counted.what) {
                Some((_, all)) => *all += sum,
                None => sums.push((counted.what.clone(), sum)),
            }
        }
        sums.retain(|(_, sum)| *sum > 0);
        let named = sums.iter().map(|(what, sum)| format!("{} {what}", i18n.count(*sum)));
        let Some(sums) = list(language, &named.collect::<Vec<_>>()) else {
            return Sentence::marked(words::said_none(language));
        };
        let said = words::said(language, &sums.replace(['*', '~'], ""));
        let empty = words::said_empty(language, &i18n.counted(empty));
        Sentence::marked(&format!("{said} {empty}"))
    }
}

/// The weekly grid.
#[component]
pub fn WeeksFrame() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let added = RwSignal::new(Vec::<Counted>::new());
    let weeks = Memo::new(move |_| {
        let today = app.store.now();
        let kinds = &[RecordKind::Tally, RecordKind::Settings];
        let found = app
            .store
            .read_kinds(kinds, |workspace| added.with(|added| Weeks::of(workspace, today, added)));
        found.unwrap_or_default()
    });
    let any = Memo::new(move |_| weeks.with(|weeks| !weeks.rows.is_empty()));
    view! {
        <section class="frame" data-frame="marketing" data-block="weeks">
            <header>
                <h2>{words::name(language)}</h2>
            </header>
            <p class="finding">
                {move || view! { <SentenceView sentence=weeks.with(|weeks| weeks.said(app)) /> }}
            </p>
            <PastHint />
            {move || any.get().then(|| view! { <Grid weeks=weeks /> })}
            <AddRow added=added />
            <MarketingTable weeks=weeks />
            <footer>
                <details class="count">
                    <summary>{shell::how_counted(language)}</summary>
                    <p>{words::rule(language)}</p>
                </details>
                <span>{words::paste_hint(language)}</span>
            </footer>
        </section>
    }
}

/// A new row: a channel, and what is counted of it.
#[component]
fn AddRow(added: RwSignal<Vec<Counted>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let (channel, what) = (NodeRef::<html::Input>::new(), NodeRef::<html::Select>::new());
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("week", None).of_form(form);
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (Some(channel), Some(what)) = (channel.get(), what.get()) else { return };
        let name = channel.value().trim().to_owned();
        let row = Counted { channel: (!name.is_empty()).then_some(name), what: what.value() };
        added.update(|added| {
            if !added.contains(&row) {
                added.push(row);
            }
        });
        channel.set_value("");
        draft.forget();
    };
    let options = COUNTED.map(|(_, say)| {
        let name = say(language);
        view! { <option value=name>{name}</option> }
    });
    let sources = move || {
        let known = app.store.sources().into_iter();
        known.map(|source| view! { <option value=source></option> }).collect_view()
    };
    view! {
        <form class="inline-form add-week" node_ref=form on:submit=add>
            <div class="field">
                <label for="week-channel">{words::channel(language)}</label>
                <input
                    class="input"
                    id="week-channel"
                    name="week_channel"
                    list="week-channels"
                    autocomplete="off"
                    node_ref=channel
                />
                <datalist id="week-channels">{sources}</datalist>
            </div>
            <div class="field">
                <label for="week-what">{words::what(language)}</label>
                <select class="input" id="week-what" name="week_what" node_ref=what>
                    {options.into_iter().collect_view()}
                </select>
            </div>
            <button
                type="submit"
                class="btn"
                data-action="add-week-row"
                disabled=move || app.store.looks_back()
            >
                {words::add_row(language)}
            </button>
        </form>
    }
}
