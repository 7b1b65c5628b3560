//! The boxes of the grid: typed one by one, or pasted as a block from a sheet.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::domain::{Command, Period, Tally, TallyId, Workspace};
use crate::storage::UndoStep;
use crate::ui::browser::id_parts;
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::bridge::weeks as words;

use super::{Counted, Weeks};

#[component]
pub fn Grid(weeks: Memo<Weeks>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    // The rows are drawn anew when one comes or goes, not when a number changes.
    let shape = Memo::new(move |_| {
        weeks.with(|weeks| {
            let rows = weeks.rows.iter().map(|(counted, _)| counted.clone());
            (weeks.weeks.clone(), rows.collect::<Vec<_>>())
        })
    });
    move || {
        let (columns, rows) = shape.get();
        let last = columns.len().saturating_sub(1);
        let heads = columns.iter().enumerate().map(|(at, week)| {
            let name = match at == last {
                true => words::this_week(language).to_owned(),
                false => i18n.say(|locale| locale.format.near_day(week.to_on)),
            };
            view! { <th scope="col" class="num">{name}</th> }
        });
        let body = rows.iter().enumerate().map(|(row, counted)| {
            let cells = columns.iter().enumerate().map(|(column, week)| {
                view! { <Cell weeks=weeks at=(row, column) counted=counted.clone() week=*week /> }
            });
            let channel = counted.channel.clone();
            let channel = channel.unwrap_or_else(|| words::no_channel(language).to_owned());
            let sum = move || {
                let sum = weeks.with(|weeks| {
                    weeks.rows.get(row).map_or(0, |(_, cells)| cells.iter().flatten().sum::<u64>())
                });
                i18n.count(sum)
            };
            view! {
                <tr>
                    <th scope="row">
                        {channel}
                        <small>{counted.what.clone()}</small>
                    </th>
                    {cells.collect_view()}
                    <td class="num"><b>{sum}</b></td>
                </tr>
            }
        });
        view! {
            <div class="weeks-box" tabindex="0" role="region" aria-label=words::name(language)>
                <table class="tbl weeks">
                    <thead>
                        <tr>
                            <th scope="col">{words::week_to(language)}</th>
                            {heads.collect_view()}
                            <th scope="col" class="num">{words::in_all(language)}</th>
                        </tr>
                    </thead>
                    <tbody>{body.collect_view()}</tbody>
                </table>
            </div>
        }
    }
}

#[component]
fn Cell(weeks: Memo<Weeks>, at: (usize, usize), counted: Counted, week: Period) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let (row, column) = at;
    let value = Memo::new(move |_| {
        weeks.with(|weeks| weeks.rows.get(row)?.1.get(column).copied().flatten())
    });
    // What is no number stays in the box; the last one still counts.
    let unread = RwSignal::new(None::<String>);
    let shown = move || {
        let count = || value.get().map(|count| count.to_string());
        unread.get().or_else(count).unwrap_or_default()
    };
    let channel = counted.channel.clone();
    let channel = channel.unwrap_or_else(|| words::no_channel(language).to_owned());
    let label = words::cell(language, &channel, &counted.what, &i18n.day(week.to_on));
    let changed = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        let count = parse_count(&text);
        if count.is_none() && !text.trim().is_empty() {
            app.toasts.say(words::not_a_number(language, text.trim()));
            return unread.set(Some(text));
        }
        unread.set(None);
        if count != value.get_untracked() {
            write(app, weeks, &[(at, count)]);
        }
    };
    let pasted = move |event: web_sys::ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok());
        let Some(text) = text.filter(|text| text.contains(['\n', '\t'])) else { return };
        event.prevent_default();
        let cells = block(&text, at);
        let count = cells.len();
        write(app, weeks, &cells);
        app.toasts.say(words::written(language, &i18n.counted(count)));
    };
    let down = move |event: web_sys::KeyboardEvent| {
        let next = match event.key().as_str() {
            "Enter" | "ArrowDown" => row + 1,
            "ArrowUp" if row > 0 => row - 1,
            _ => return,
        };
        event.prevent_default();
        focus(next, column);
    };
    // Each row has its own scale.
    let tall = move || {
        weeks.with(|weeks| {
            let cells = &weeks.rows.get(row)?.1;
            let most = cells.iter().flatten().max().copied().filter(|most| *most > 0)?;
            let own = cells.get(column).copied().flatten()?;
            Some(format!("{}%", 100.0 * own as f64 / most as f64))
        })
    };
    view! {
        <td class="num">
            <span class="wk-bar" aria-hidden="true">
                <i style:height=move || tall().unwrap_or_default()></i>
            </span>
            <input
                class="input num wk"
                class:void=move || value.get().is_none()
                inputmode="numeric"
                autocomplete="off"
                aria-label=label
                placeholder=words::empty(language)
                data-cell=format!("{row}-{column}")
                disabled=move || app.store.looks_back()
                aria-invalid=move || unread.with(Option::is_some).then_some("true")
                prop:value=shown
                on:change=changed
                on:paste=pasted
                on:keydown=down
            />
        </td>
    }
}

/// Puts the focus into a place of the grid, if there is one.
fn focus(row: usize, column: usize) {
    let found = document().query_selector(&format!("[data-cell='{row}-{column}']")).ok().flatten();
    if let Some(input) = found.and_then(|one| one.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
        input.select();
    }
}

/// A change of the grid: which place, and what stands there.
type Change = ((usize, usize), Option<u64>);

/// The numbers of a block that was pasted, from a place on; what is no number changes nothing.
fn block(text: &str, (row, column): (usize, usize)) -> Vec<Change> {
    let lines = text.trim_end_matches(['\n', '\r']).lines().enumerate();
    let cells = lines.flat_map(|(down, line)| {
        let parts = line.split('\t').enumerate();
        parts.filter_map(move |(right, cell)| {
            Some(((row + down, column + right), Some(parse_count(cell)?)))
        })
    });
    cells.collect()
}

/// Writes some places down as one step.
fn write(app: App, weeks: Memo<Weeks>, changes: &[Change]) {
    app.ensure_own_workspace();
    let all = weeks.get_untracked();
    let tallies = app.store.peek(|workspace| {
        let mut touched: Vec<Tally> = Vec::new();
        for ((row, column), count) in changes {
            let (Some((counted, _)), Some(week)) = (all.rows.get(*row), all.weeks.get(*column))
            else {
                continue;
            };
            let same =
                |one: &&mut Tally| one.period == Some(*week) && one.channel == counted.channel;
            let place = match touched.iter_mut().find(same) {
                Some(tally) => tally,
                None => {
                    touched.push(of_week(workspace, *week, counted.channel.clone()));
                    let Some(last) = touched.last_mut() else { continue };
                    last
                }
            };
            match count {
                Some(count) => place.actions.insert(counted.what.clone(), *count),
                None => place.actions.remove(&counted.what),
            };
        }
        touched
    });
    let records = tallies.unwrap_or_default().into_iter().map(Into::into).collect::<Vec<_>>();
    if !records.is_empty() {
        app.dispatch_quietly(&Command::Put(records), UndoStep::New);
    }
}

/// The team's tally of a week and a channel, or a new one.
fn of_week(workspace: &Workspace, week: Period, channel: Option<String>) -> Tally {
    let same =
        |one: &&Tally| one.period == Some(week) && one.owner.is_none() && one.channel == channel;
    let known = workspace.tallies.iter().find(same).cloned();
    known.unwrap_or_else(|| {
        let (millis, random) = id_parts();
        Tally { period: Some(week), channel, ..Tally::quick(TallyId::new(millis, random), None) }
    })
}
