//! The passages: what share goes on, what each tells a coach, and what is needed where that cannot be measured.

use leptos::prelude::*;

use crate::metrics::{
    Cohort, Figure, HORIZON_DAYS, RatioCode, Ratios, Table, control_charts, control_table,
    conversion_table, conversions, cycle, ratios_over_time, time_in_stage, time_table,
};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::drawings::{draw_ratios, ratio_tip};
use crate::ui::export::Exporter;
use crate::ui::figures::{FigureTable, Scope};
use crate::ui::i18n::I18n;
use crate::ui::pages::WITHOUT_OUTCOME;
use crate::ui::pages::figures::{chosen_by_address, table_in_turn, table_shown};
use crate::ui::route::{Basis, Beside, Page};
use crate::words::{funnel as words, ratios_finding, stage};

use super::Figures;
use super::frames::{Known, drawing, table, told};

/// The day is another page: so many frames are waited until its list is drawn.
const FRAMES_TO_DRAW: u8 = 120;

/// The passages. With their table stand those that follow them through time, which the ledger draws.
#[component]
pub fn RatiosFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let draw = drawing(figures, move |one, size| {
        let before = one.before.as_ref().map(|(_, ratios)| ratios);
        draw_ratios(i18n, &measured(one), before, size)
    });
    let tip = move |target| -> Option<Tip> {
        figures.with(|one| ratio_tip(i18n, &measured(one.as_ref()?), target))
    };
    let needed = told(figures, move |one| needed(i18n, one));
    let before = told(figures, move |one| before(i18n, one));
    view! {
        <ChartFrame
            name=words::ratios_name(language)
            finding=told(figures, move |one| i18n.say(|locale| ratios_finding(locale, &one.ratios)))
            table=table(
                app,
                Figure::Ratios,
                figures,
                |one| (all(one).table(), Scope::of(&one.population, one.query.basis, one.today)),
            )
            beside=through_time(app)
            rule=told(figures, move |one| rules(i18n, one))
            foot=Signal::derive(move || words::confidence(language).to_owned())
            export=Exporter::new("ratios", draw)
            legend=move || view! { <Legend before=before /> }
        >
            <ChartView draw=draw tip=tip />
            <Unmeasured figures=figures />
            {move || {
                let needed = needed.get();
                (!needed.is_empty()).then(|| view! { <p class="aside muted">{needed}</p> })
            }}
        </ChartFrame>
    }
}

/// All ratios, with that of the orders.
fn all(figures: &Figures) -> Ratios {
    let mut all = figures.ratios.clone();
    all.rows.push(figures.fulfilment);
    all
}

/// Those of them that have a rate.
fn measured(figures: &Figures) -> Ratios {
    let mut all = all(figures);
    all.rows.retain(|row| row.ratio.and_then(|ratio| ratio.rate()).is_some());
    all
}

/// What is needed for the others, in one line; empty where there are none.
fn needed(i18n: I18n, figures: &Figures) -> String {
    let language = i18n.language;
    let rows = all(figures).rows.into_iter();
    // Both at once need no more than one after the other.
    let others = rows.filter(|row| {
        row.code != RatioCode::RsR2 && row.ratio.and_then(|ratio| ratio.rate()).is_none()
    });
    let named: Vec<_> = others
        .map(|row| {
            let name = stage::ratio(language, row.code);
            words::it_takes(language, name, stage::ratio_needs(language, row.code))
        })
        .collect();
    match named.is_empty() {
        true => String::new(),
        false => words::not_yet(language, &named.join(", ")),
    }
}

/// What the mark of the period before is; why there is none, where it is asked for.
fn before(i18n: I18n, figures: &Figures) -> (bool, String) {
    match &figures.before {
        Some(((from, to), ratios)) if ratios.rows.is_empty() => {
            (false, words::few_before(i18n.language, &i18n.day(*from), &i18n.day(*to)))
        }
        Some(((from, to), _)) => {
            (true, words::before_mark(i18n.language, &i18n.day(*from), &i18n.day(*to)))
        }
        None if figures.beside == Beside::Before => {
            (false, words::no_period_before(i18n.language).to_owned())
        }
        None => (false, String::new()),
    }
}

/// How the ratios are counted.
fn rules(i18n: I18n, figures: &Figures) -> Vec<String> {
    let language = i18n.language;
    let rule = match (figures.query.basis, figures.population.cohort) {
        (Basis::Event, _) => words::rule_ratios_event(language),
        (_, Cohort::Flow) => words::rule_funnel_flow(language),
        _ => words::rule_ratios_opportunity(language),
    };
    let factor = figures.ratios.appointments_measured.map(|factor| {
        let (x, n) = (i18n.count(factor.numerator), i18n.count(factor.denominator));
        words::measured_factor(language, &x, &n)
    });
    std::iter::once(rule.to_owned()).chain(factor).collect()
}

/// The tables that follow the passages through time.
fn through_time(app: App) -> Vec<Signal<FigureTable>> {
    let population = chosen_by_address(app);
    let shown = |figure, compute: fn(&_, _, _) -> Table| {
        let table = table_in_turn(app, population, compute);
        table_shown(app, figure, table, population.into())
    };
    vec![
        shown(Figure::Conversion, |columns, chosen, today| {
            let all = conversions(columns, chosen, today, HORIZON_DAYS);
            conversion_table(&all, HORIZON_DAYS)
        }),
        shown(Figure::TimeInStage, |columns, chosen, today| {
            let stages = time_in_stage(columns, chosen, today);
            time_table(&stages, &cycle(columns, chosen, today), &columns.recorded())
        }),
        shown(Figure::RatiosOverTime, ratios_over_time),
        shown(Figure::Control, |columns, chosen, today| {
            control_table(&control_charts(columns, chosen, today))
        }),
    ]
}

#[component]
fn Legend(before: Signal<(bool, String)>) -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <p class="legend">
            <span>
                <i class="key-end"></i>
                {words::end_with_band(language)}
            </span>
            <span>
                <i class="key-counted"></i>
                {words::counted_so_far(language)}
            </span>
            {move || {
                let (is_drawn, said) = before.get();
                (!said.is_empty())
                    .then(|| {
                        let key = is_drawn.then(|| view! { <i class="key-before"></i> });
                        view! { <span data-before="">{key} {said}</span> }
                    })
            }}
        </p>
    }
}

/// The way to the appointments of which nobody has said what came.
#[component]
fn Unmeasured(figures: Known) -> impl IntoView {
    let app = App::current();
    let count = told(figures, |one| one.ratios.rows.iter().map(|row| row.unmeasured).sum::<u64>());
    let any = Memo::new(move |_| count.get() > 0);
    let owner = app.address.part(|route| route.query.owner);
    let address = move || {
        let mut today = app.address.link(Page::Today);
        today.query.owner = owner.get();
        today.print()
    };
    let go = move |_| focus_when_drawn(format!("#{WITHOUT_OUTCOME}"), FRAMES_TO_DRAW, || {});
    move || {
        any.get().then(|| {
            view! {
                <p>
                    <a href=address data-action="settle-appointments" on:click=go>
                        {words::settle_in_today(app.i18n.language)}
                    </a>
                </p>
            }
        })
    }
}
