//! The first sheet: what has changed, what there is, what goes through.

use leptos::prelude::*;

use crate::domain::Stage;
use crate::metrics::{FunnelRow, Population, RatioRow, WeekCount};
use crate::ui::components::SentenceView;
use crate::ui::context::App;
use crate::ui::route::StatusFilter;
use crate::words::meeting::{self as words, changes_finding, stock_finding, week_finding};
use crate::words::{Sentence, funnel as funnel_words, funnel_finding, ratios_finding, stage};

use super::super::list_of;
use super::{Block, Facts, Known, SheetFoot, SheetHead, told};

/// The first sheet.
#[component]
pub fn FirstSheet(population: Memo<Population>, facts: Known) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let flow = told(facts, move |facts| i18n.say(|locale| funnel_finding(locale, &facts.funnel)));
    let stock = told(facts, move |facts| {
        i18n.say(|locale| stock_finding(locale, &facts.stock, facts.currency))
    });
    let week = told(facts, move |facts| i18n.say(|locale| week_finding(locale, &facts.week)));
    // What the list at the top says is not said again over its drawing.
    let waiting = told(facts, move |facts| {
        let open: u64 = facts.funnel.rows.iter().filter_map(|row| row.open).sum();
        let all = facts.funnel.rows.first().map_or(0, |row| row.reached);
        let said = words::still_open(language, &i18n.counted(open), &i18n.count(all));
        if all == 0 { Sentence::default() } else { Sentence::marked(&said) }
    });
    let usual = told(facts, move |facts| {
        let is_banded = facts.week.iter().any(|one| one.usual.is_some());
        Sentence::plain(match is_banded {
            true => i18n.say(words::band_is),
            false => words::no_band(language).to_owned(),
        })
    });
    let passages =
        told(facts, move |facts| i18n.say(|locale| ratios_finding(locale, &facts.ratios)));
    view! {
        <section class="a4">
            <SheetHead population=population />
            <Changed facts=facts flow=flow week=week />
            <div class="two">
                <Block name=words::stock(language) code="stock" finding=stock>
                    <StockBars facts=facts />
                </Block>
                <Block name=words::flow(language) code="flow" finding=waiting>
                    <SmallFunnel facts=facts />
                    <p class="hint">{funnel_words::bars_and_shares(language)}</p>
                </Block>
            </div>
            <Block name=words::last_week(language) code="week" finding=usual>
                <WeekRows facts=facts />
            </Block>
            <Block name=words::passages(language) code="passages" finding=passages>
                <RatioLines facts=facts />
                <RatioMarks facts=facts />
            </Block>
            <SheetFoot sheet=1 />
        </section>
    }
}

/// Three sentences: the passages, the week, and what all comes to.
#[component]
fn Changed(facts: Known, flow: Signal<Sentence>, week: Signal<Sentence>) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let passages =
        told(facts, move |facts| i18n.say(|locale| changes_finding(locale, &facts.changes)));
    let line = |said: Signal<Sentence>| {
        view! { <li>{move || view! { <SentenceView sentence=said.get() /> }}</li> }
    };
    view! {
        <section class="blk" data-block="changed">
            <h3>{words::changed(language)}</h3>
            <ol class="changed">{line(passages)} {line(week)} {line(flow)}</ol>
        </section>
    }
}

/// The stock as columns, from left to right.
#[component]
fn StockBars(facts: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let column = move |stage: Stage, facts: &Facts| {
        let row = facts.stock.rows.iter().find(|row| row.stage == stage)?;
        let most = facts.stock.open_rows().map(|row| row.count).max().unwrap_or(0).max(1);
        let height = format!("{}%", 100 * row.count / most);
        let amount = row
            .known_minor()
            .map(|minor| i18n.say(|locale| locale.about_money(minor as f64, facts.currency)));
        let code = stage.code();
        // What there is has no period.
        let now = list_of(app, |query| {
            (query.stage, query.status) = (Some(stage), Some(StatusFilter::Open));
            (query.from_on, query.to_on) = (None, None);
        });
        Some(view! {
            <li class=format!("k-{code}")>
                <span class="stk-bar">
                    <i style:height=height></i>
                </span>
                <span class=format!("st k-{code}") aria-hidden="true">{code}</span>
                <span class="sr">{i18n.stage(stage)}</span>
                <b><a href=now>{i18n.count(row.count)}</a></b>
                <small>{amount}</small>
            </li>
        })
    };
    view! {
        <ul class="stk">
            {move || {
                facts.with(|facts| {
                    let facts = facts.as_ref()?;
                    let columns = Stage::OPEN.into_iter().filter_map(|stage| column(stage, facts));
                    Some(columns.collect_view())
                })
            }}
        </ul>
    }
}

/// The funnel in little: how many reached each stage, and between two what goes on in the end.
#[component]
fn SmallFunnel(facts: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let row = move |row: &FunnelRow, first: u64| {
        let code = row.stage.code();
        let width = format!("{}%", 100.0 * row.reached as f64 / first.max(1) as f64);
        let goes_on = row.from_previous.and(row.from_previous_end.ok()).map(|end| {
            let band = end.band().map(|band| i18n.range(band));
            view! {
                <span class="on">
                    <b>{i18n.rate(end.share)}</b>
                    " "
                    {band}
                </span>
            }
        });
        let reached = list_of(app, |query| query.reached = Some(row.stage));
        view! {
            <li class=format!("k-{code}")>
                {goes_on}
                <span class=format!("st k-{code}") aria-hidden="true">{code}</span>
                <span class="sr">{i18n.stage(row.stage)}</span>
                <span class="mid">
                    {(row.reached > 0).then(|| view! { <i style:width=width></i> })}
                </span>
                <b><a href=reached>{i18n.count(row.reached)}</a></b>
            </li>
        }
    };
    view! {
        <ul class="small-funnel">
            {move || {
                facts.with(|facts| {
                    let rows = &facts.as_ref()?.funnel.rows;
                    let first = rows.first().map_or(0, |row| row.reached);
                    Some(rows.iter().map(|one| row(one, first)).collect_view())
                })
            }}
        </ul>
    }
}

/// Each ratio on a line: the dot is what it comes to in the end, on its band; the ring is the count so far.
#[component]
fn RatioLines(facts: Known) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let row = move |row: &RatioRow, before: Option<f64>| {
        let place = |share: f64| format!("{}%", 100.0 * share.clamp(0.0, 1.0));
        let band = row.end.ok().and_then(|end| end.band()).map(|band| {
            view! { <i style:left=place(band.low) style:width=place(band.high - band.low)></i> }
        });
        let so_far = row.ratio.and_then(|ratio| ratio.rate());
        let ring = so_far.map(|rate| view! { <u class="ring" style:left=place(rate)></u> });
        let dot = row.end.ok().map(|end| view! { <u style:left=place(end.share)></u> });
        let before = before.map(|share| view! { <s style:left=place(share)></s> });
        let rate = row.end.ok().map(|end| i18n.rate(end.share));
        let counts = row.ratio.filter(|ratio| ratio.denominator > 0).map(|ratio| {
            let [x, n] = [ratio.numerator, ratio.denominator].map(|count| i18n.count(count));
            match row.open.filter(|open| *open > 0) {
                Some(open) => funnel_words::out_of_open(language, &x, &n, &i18n.count(open)),
                None => funnel_words::out_of(language, &x, &n),
            }
        });
        view! {
            <li>
                <span>
                    {stage::ratio(language, row.code)}
                    <small>{i18n.say(|locale| locale.ratio_path(row.code))}</small>
                </span>
                <span class="week-line" aria-hidden="true">{band} {before} {ring} {dot}</span>
                <span class="num">
                    <b>{rate.unwrap_or_else(|| "–".to_owned())}</b>
                    <small>{counts}</small>
                </span>
            </li>
        }
    };
    view! {
        <ul class="rates">
            {move || {
                facts.with(|facts| {
                    let facts = facts.as_ref()?;
                    let before = |code| {
                        let mut marks = facts.before.iter();
                        marks.find(|(of, _)| *of == code).map(|(_, share)| *share)
                    };
                    let rows = facts.ratios.rows.iter();
                    Some(rows.map(|one| row(one, before(one.code))).collect_view())
                })
            }}
        </ul>
    }
}

/// What the marks on the lines of the ratios are.
#[component]
fn RatioMarks(facts: Known) -> impl IntoView {
    let language = App::current().i18n.language;
    let is_marked = told(facts, |facts| !facts.before.is_empty());
    view! {
        <p class="hint">
            {words::marks(language)} {move || is_marked.get().then(|| words::mark_before(language))}
        </p>
    }
}

/// The last seven days on what is usual.
#[component]
fn WeekRows(facts: Known) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let row = move |one: &WeekCount, end: u64| {
        let place = move |count: u64| format!("{}%", 100.0 * count as f64 / end.max(1) as f64);
        let band = one.usual.map(|(low, high)| {
            view! { <i style:left=place(low) style:width=place(high - low)></i> }
        });
        view! {
            <li>
                <span>{words::week_row(language, one.event)}</span>
                <span class="week-line" aria-hidden="true">
                    {band} <u style:left=place(one.count)></u>
                </span>
                <b>{i18n.count(one.count)}</b>
                <small>{i18n.say(|locale| words::how_usual(locale, one))}</small>
            </li>
        }
    };
    view! {
        <ul class="week">
            {move || {
                facts.with(|facts| {
                    let week = &facts.as_ref()?.week;
                    let highest = |one: &WeekCount| one.usual.map_or(0, |usual| usual.1).max(one.count);
                    let end = week.iter().map(highest).max().unwrap_or(0) + 1;
                    Some(week.iter().map(|one| row(one, end)).collect_view())
                })
            }}
        </ul>
    }
}
