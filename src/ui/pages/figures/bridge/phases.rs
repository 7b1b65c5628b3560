//! Under each span: who fell there, by the last outcome, and what marketing and sales did.

use leptos::prelude::*;

use crate::charts::{BarRow, BarRowText, BarsText, Chart, Size, Target, bars_chart};
use crate::domain::{Side, Stage};
use crate::metrics::{Action, Behind, Deck, DeckPhase, Fall, Phase};
use crate::ui::components::{ChartView, Tip};
use crate::ui::i18n::I18n;
use crate::words::{activity, bridge as words, figures};

use super::super::{list_behind, tip_of_list};
use super::data::BridgeData;

/// The three columns, each in its span's place.
#[component]
pub fn Phases(data: BridgeData) -> impl IntoView {
    let i18n = data.app.i18n;
    let deck =
        Memo::new(move |_| data.seen.with(|seen| seen.as_ref().map(|seen| seen.deck.clone())));
    move || {
        let deck = deck.get()?;
        let most = Most::of(&deck);
        let phases = deck.phases.into_iter().map(|phase| {
            let name = figures::phase(i18n.language, phase.phase);
            view! {
                <section class="span5">
                    <h3>{name}</h3>
                    <PhaseBars data=data phase=phase most=most />
                </section>
            }
        });
        Some(view! { <div class="spans5">{phases.collect_view()}</div> })
    }
}

/// The longest bar of each kind, over all phases: one scale for each.
#[derive(Clone, Copy)]
struct Most {
    falls: u64,
    marketing: u64,
    sales: u64,
}

impl Most {
    fn of(deck: &Deck) -> Self {
        let done = |side: Side| {
            let actions = deck.phases.iter().flat_map(|phase| &phase.actions);
            actions.filter(|one| one.side == side).map(|one| one.done).max().unwrap_or(0)
        };
        let falls = deck.phases.iter().flat_map(|phase| &phase.falls);
        Self {
            falls: falls.map(|fall| fall.fallen.len() as u64).max().unwrap_or(0),
            marketing: done(Side::Marketing),
            sales: done(Side::Sales),
        }
    }
}

#[component]
fn PhaseBars(data: BridgeData, phase: DeckPhase, most: Most) -> impl IntoView {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let falls = StoredValue::new(phase.falls);
    let of_side = |side: Side| {
        let own = phase.actions.iter().filter(|one| one.side == side);
        StoredValue::new(own.copied().collect::<Vec<Action>>())
    };
    let (marketing, sales) = (of_side(Side::Marketing), of_side(Side::Sales));
    let block = |title: &'static str, nothing: &'static str, is_empty: bool, chart: AnyView| {
        let inside = match is_empty {
            true => view! { <p class="muted small">{nothing}</p> }.into_any(),
            false => chart,
        };
        view! {
            <h4>{title}</h4>
            {inside}
        }
    };
    let (no_falls, no_marketing, no_sales) = (
        falls.with_value(Vec::is_empty),
        marketing.with_value(Vec::is_empty),
        sales.with_value(Vec::is_empty),
    );
    let of_phase = phase.phase;
    let code = of_phase as u8;
    let fell = move |size| falls.with_value(|falls| fallen(i18n, code, falls, most.falls, size));
    let fell_tip = move |target| falls.with_value(|falls| fall_tip(data, of_phase, falls, target));
    let drawn = move |named: (&'static str, u8), actions: StoredValue<Vec<Action>>, most: u64| {
        move |size| actions.with_value(|actions| done(i18n, named, actions, most, size))
    };
    let told = move |actions: StoredValue<Vec<Action>>| {
        move |target| actions.with_value(|actions| action_tip(data, of_phase, actions, target))
    };
    let by_marketing = drawn(("marketing", code), marketing, most.marketing);
    let by_sales = drawn(("sales", code), sales, most.sales);
    let nothing = words::nothing_done(language);
    (
        block(
            words::falls_by_outcome(language),
            words::nobody_fell(language),
            no_falls,
            view! { <ChartView draw=fell tip=fell_tip /> }.into_any(),
        ),
        block(
            words::marketing_here(language),
            nothing,
            no_marketing,
            view! { <ChartView draw=by_marketing tip=told(marketing) /> }.into_any(),
        ),
        block(
            words::sales_here(language),
            nothing,
            no_sales,
            view! { <ChartView draw=by_sales tip=told(sales) /> }.into_any(),
        ),
    )
}

/// What fell after each outcome, and from which of its stages.
fn fallen(i18n: I18n, code: u8, falls: &[Fall], most: u64, size: Size) -> Chart {
    let language = i18n.language;
    let bars: Vec<BarRow> = falls
        .iter()
        .map(|fall| BarRow { outlined: fall.fallen.len() as u64, ..BarRow::default() })
        .collect();
    let rows = falls.iter().map(|fall| {
        let from = Stage::OPEN.into_iter().filter_map(|stage| {
            let count = fall.fallen.iter().filter(|(from, _)| *from == stage).count();
            (count > 0).then(|| format!("{} {}", stage.code(), i18n.count(count)))
        });
        let from: Vec<String> = from.collect();
        BarRowText {
            name: outcome(i18n, fall).to_owned(),
            value: i18n.count(fall.fallen.len()),
            note: if from.len() > 1 { from.join(" · ") } else { String::new() },
        }
    });
    let text = BarsText {
        name: format!("fallen{code}"),
        label: words::falls_by_outcome(language).to_owned(),
        rows: rows.collect(),
    };
    bars_chart(&bars, Some(most), &text, size)
}

/// The last outcome of some that fell.
fn outcome(i18n: I18n, fall: &Fall) -> &'static str {
    match fall.outcome {
        Some(outcome) => activity::outcome(i18n.language, outcome),
        None => words::no_outcome(i18n.language),
    }
}

/// What one side did, with what came of it.
fn done(i18n: I18n, (side, code): (&str, u8), actions: &[Action], most: u64, size: Size) -> Chart {
    let language = i18n.language;
    let bars: Vec<BarRow> = actions
        .iter()
        .map(|one| {
            let untold = one.untold.unwrap_or(0);
            BarRow { solid: one.done - untold, outlined: untold, stage: None }
        })
        .collect();
    let rows = actions.iter().map(|one| {
        let forward =
            one.untold.is_some().then(|| words::advances_of(language, &i18n.count(one.advances)));
        let untold = one.untold.filter(|untold| *untold > 0);
        let untold = untold.map(|untold| words::untold_of(language, &i18n.count(untold)));
        let notes: Vec<String> = forward.into_iter().chain(untold).collect();
        BarRowText {
            name: activity::kind_of(language, one.side, one.kind).to_owned(),
            value: i18n.count(one.done),
            note: notes.join(" · "),
        }
    });
    let text =
        BarsText { name: format!("{side}{code}"), label: side.to_owned(), rows: rows.collect() };
    bars_chart(&bars, Some(most), &text, size)
}

/// How many fell after an outcome, and the list of them.
fn fall_tip(data: BridgeData, phase: Phase, falls: &[Fall], target: Target) -> Option<Tip> {
    let Target::Cell { row, .. } = target else { return None };
    let (app, i18n) = (data.app, data.app.i18n);
    let fall = falls.get(row)?;
    let line = format!("{}: {}", outcome(i18n, fall), i18n.count(fall.fallen.len()));
    let leads_to = list_behind(app, Behind::Fell(phase, fall.outcome));
    Some(tip_of_list(app, vec![line], leads_to))
}

/// How often something was done, with how many deals, and the list of these.
fn action_tip(data: BridgeData, phase: Phase, actions: &[Action], target: Target) -> Option<Tip> {
    let Target::Cell { row, .. } = target else { return None };
    let (app, i18n) = (data.app, data.app.i18n);
    let one = actions.get(row)?;
    let what = activity::kind_of(i18n.language, one.side, one.kind);
    let line =
        words::done_with(i18n.language, what, &i18n.count(one.done), &i18n.counted(one.deals));
    let leads_to = list_behind(app, Behind::DoneOn(phase, one.side, one.kind));
    Some(tip_of_list(app, vec![line], leads_to))
}
