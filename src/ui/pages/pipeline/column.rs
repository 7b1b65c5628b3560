//! One stage of the board: its head, and the cards near the screen.

use leptos::prelude::*;

use crate::domain::{Currency, RecordKind, Stage};
use crate::metrics::Cell;
use crate::ui::components::{Icon, IconName, SentenceView, VirtualRows};
use crate::ui::context::App;
use crate::ui::lists::OpenList;
use crate::ui::slices::turn;
use crate::ui::sums::left_out_of_sum;
use crate::words::Sentence;
use crate::words::figures::no_amounts;
use crate::words::pipeline as words;

use super::card::Card;
use super::choice::{has_focus, is_whole};
use super::drag::Drag;

/// A column of the board. A card dropped on it moves there.
#[component]
pub fn Column(
    stage: Stage,
    list: OpenList,
    rows: VirtualRows,
    currency: Memo<Option<Currency>>,
    /// What its opportunities will probably bring; `None` where they are won already.
    expected: Option<Signal<Option<Cell>>>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let code = stage.code();
    let drag: Drag = expect_context();
    let known = list.last_len();
    let count = Memo::new(move |_| known.get().unwrap_or_default());
    let range = Memo::new(move |_| rows.range(count.get()));
    let near = list.range(range);
    let places = VirtualRows::reused(near, has_focus);
    let turn = turn();
    let is_over = Memo::new(move |_| drag.stage() == Some(stage));
    let sum = move || {
        let known = list.read(|list| list.sum().row(stage).known_minor()).unwrap_or(Some(0));
        let sum = match known {
            Some(minor) => i18n.money(minor, currency.get()),
            None => no_amounts(language).to_owned(),
        };
        let weighted = match expected.map(|expected| expected.get()) {
            None => words::already_won(language).to_owned(),
            Some(Some(Cell::Minor(minor))) if count.get() > 0 => {
                words::weighted(language, &i18n.money(minor.round() as i64, currency.get()))
            }
            // Not found yet, nothing to weigh, or too early to say: that is said once, under the board.
            Some(_) => return sum,
        };
        format!("{sum} · {weighted}")
    };
    let left_out = move || {
        let row = list.read(|list| list.sum().row(stage))?;
        let blank = if row.known_minor().is_some() { row.without_amount } else { 0 };
        let said = left_out_of_sum(i18n, blank, &row.other_currencies)?;
        let sentence = Sentence::marked(&said);
        Some(view! { <p class="sum-left"><SentenceView sentence=sentence /></p> })
    };
    let title_id = format!("column-{code}");
    view! {
        <section
            class=format!("column k-{code}")
            class:over=move || is_over.get()
            data-stage=code
            aria-labelledby=title_id
        >
            <header>
                <span class=format!("st k-{code}") aria-hidden="true">
                    {code}
                </span>
                <h2 id=format!("column-{code}")>{move || i18n.stage(stage)}</h2>
                <span class="count">{move || known.get().map(|count| i18n.count(count))}</span>
                <p class="sum">{sum}</p>
                {left_out}
                <Limit stage=stage count=count />
            </header>
            <div class="cards" node_ref=rows.scroller on:scroll=move |_| rows.scrolled()>
                <ul
                    style:height=move || rows.offset(count.get())
                    style:padding-top=move || rows.offset(range.get().0)
                >
                    {move || {
                        turn.get()
                            .then(|| {
                                view! {
                                    <For
                                        each=move || places.get()
                                        key=|(place, _)| *place
                                        let((place, id))
                                    >
                                        <li>
                                            <Card id=VirtualRows::at(places, place, id) />
                                        </li>
                                    </For>
                                }
                            })
                    }}
                </ul>
                {move || {
                    (known.get() == Some(0))
                        .then(|| view! { <p class="none">{words::column_empty(language)}</p> })
                }}
            </div>
        </section>
    }
}

/// How many the stage is to hold at most, where the firm has set that; too many are said to be so. Of a
/// part of the column nothing is said.
#[component]
fn Limit(stage: Stage, count: Memo<usize>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let whole = app.address.part(|route| is_whole(&route.query));
    let limit = Memo::new(move |_| {
        let limits = &[RecordKind::Settings];
        app.store
            .read_kinds(limits, |workspace| workspace.settings.column_limits.get(&stage).copied())
            .flatten()
    });
    move || {
        let limit = limit.get().filter(|_| whole.get())?;
        let (count, most) = (i18n.count(count.get()), count.get() > limit as usize);
        let limit = i18n.count(limit);
        Some(match most {
            true => view! {
                <p class="limit state warn">
                    <Icon name=IconName::Warn />
                    {words::over_limit(language, &count, &limit)}
                </p>
            }
            .into_any(),
            false => view! { <p class="limit">{words::within_limit(language, &count, &limit)}</p> }
                .into_any(),
        })
    }
}
