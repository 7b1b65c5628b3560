//! The counts as the figure that outsiders read.

use leptos::prelude::*;

use crate::domain::Period;
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::words::Language;
use crate::words::bridge::weeks as words;

use super::{COUNTED, Weeks};

/// The code under which a firm's own name is known, in whatever language it was written.
fn code_of(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let is_called = |say: fn(Language) -> &'static str| {
        Language::ALL.into_iter().any(|language| say(language).to_lowercase() == name)
    };
    COUNTED.into_iter().find(|(_, say)| is_called(*say)).map(|(code, _)| code)
}

/// The figure as outsiders read it: a row for each week and channel.
#[component]
pub fn MarketingTable(weeks: Memo<Weeks>) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let body = move || {
        weeks.with(|weeks| {
            let mut channels: Vec<Option<String>> = Vec::new();
            for (counted, _) in &weeks.rows {
                if !channels.contains(&counted.channel) {
                    channels.push(counted.channel.clone());
                }
            }
            let rows = weeks.weeks.iter().enumerate().flat_map(|(column, week)| {
                channels
                    .iter()
                    .filter_map(move |channel| week_row(i18n, weeks, column, week, channel))
            });
            rows.collect_view()
        })
    };
    let heads = COUNTED.map(|(_, say)| view! { <th scope="col">{say(language)}</th> });
    view! {
        <div class="figtable sr">
            <table data-figure="marketing">
                <caption>{words::name(language)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::week_to(language)}</th>
                        <th scope="col">{words::channel(language)}</th>
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

fn week_row(
    i18n: I18n,
    weeks: &Weeks,
    column: usize,
    week: &Period,
    channel: &Option<String>,
) -> Option<impl IntoView + use<>> {
    let count = |code: &str| {
        let own = weeks.rows.iter().filter(|(counted, _)| {
            counted.channel == *channel && code_of(&counted.what) == Some(code)
        });
        let known = own.filter_map(|(_, cells)| cells.get(column).copied().flatten());
        known.reduce(|sum, one| sum + one)
    };
    let counts = COUNTED.map(|(code, _)| (code, count(code)));
    counts.iter().any(|(_, count)| count.is_some()).then(|| {
        let cells = counts.map(|(code, count)| {
            let value = count
                .map(|count| view! { <data value=count.to_string()>{i18n.count(count)}</data> });
            view! { <td data-col=code>{value}</td> }
        });
        let name = channel.clone().unwrap_or_default();
        view! {
            <tr data-row=week.from_on.to_string() data-name=name.clone()>
                <th scope="row">{i18n.day(week.to_on)}</th>
                <td>{name.clone()}</td>
                {cells.into_iter().collect_view()}
            </tr>
        }
    })
}
