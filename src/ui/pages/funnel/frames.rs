//! The figures of the funnel page, each in its frame.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::Stage;
use crate::metrics::Cohort;
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::drawings::{draw_funnel, draw_ratios, funnel_tip, ratio_tip};
use crate::ui::export::Exporter;
use crate::ui::figures::{
    FigureTable, Scope, funnel_table, plain_cell, plain_table, ratios_table, reference_table,
    rules, stock_table,
};
use crate::ui::route::{Basis, Place};
use crate::ui::tongue::Tongue;
use crate::words::{
    Sentence, funnel as words, funnel_finding, funnel_notes, outcome_finding, pipeline,
    ratios_finding, reference_finding,
};

use super::Figures;

type Known = Signal<Option<Figures>>;

/// Something of the figures, as a signal. While nothing is open there is nothing to tell.
fn told<T: Default + Clone + Send + Sync + 'static>(
    figures: Known,
    tell: impl Fn(&Figures) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || figures.with(|one| one.as_ref().map(&tell).unwrap_or_default()))
}

fn table(
    figures: Known,
    of: impl Fn(&Figures) -> FigureTable + Send + Sync + 'static,
) -> Signal<FigureTable> {
    Signal::derive(move || {
        figures.with(|one| one.as_ref().map(&of)).unwrap_or_else(FigureTable::empty)
    })
}

fn drawing(
    figures: Known,
    draw: impl Fn(&Figures, Size) -> Chart + Copy + Send + Sync + 'static,
) -> impl Fn(Size) -> Chart + Copy + Send + Sync + 'static {
    move |size| {
        let drawn = figures.with(|one| one.as_ref().map(|one| draw(one, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    }
}

/// The scope of what is always counted by opportunity; the ratios alone can be counted by event.
fn scope(figures: &Figures) -> Scope {
    Scope::of(&figures.population, Basis::Opportunity, figures.today)
}

/// From suspect to customer.
#[component]
pub fn FunnelFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let tongue = app.tongue;
    let language = tongue.language;
    let draw = drawing(figures, move |one, size| {
        draw_funnel(tongue, &one.funnel, Some(&one.reference), size)
    });
    let rule = told(figures, move |one| {
        let rule = match one.population.cohort {
            Cohort::Entry => words::rule_funnel_entry(language),
            Cohort::Flow => words::rule_funnel_flow(language),
        };
        let notes = tongue.say(|locale| funnel_notes(locale, &one.funnel, &one.notes));
        std::iter::once(rule.to_owned()).chain(notes).collect::<Vec<_>>()
    });
    let tip = move |target| {
        figures.with(|one| {
            let funnel = &one.as_ref()?.funnel;
            funnel_tip(tongue, funnel, target, |stage| Some(behind(app, stage)))
        })
    };
    let split = told(figures, |one| one.funnel.rows.iter().any(|row| row.open.is_some()));
    view! {
        <ChartFrame
            name=words::funnel_name(language)
            finding=told(figures, move |one| tongue.say(|locale| funnel_finding(locale, &one.funnel)))
            table=table(figures, move |one| funnel_table(tongue, &one.funnel, scope(one)))
            rule=rule
            foot=told(figures, move |one| still_open(tongue, one))
            export=Exporter::new("funnel", draw)
            legend=move || view! { <Legend split=split.get() /> }
        >
            <ChartView draw=draw tip=tip />
        </ChartFrame>
    }
}

/// The list of the opportunities behind a bar.
fn behind(app: App, stage: Stage) -> String {
    let mut route = app.address.route_untracked().at(Place::List);
    route.query.reached = Some(stage);
    route.query.stage = None;
    route.query.status = None;
    route.query.basis = Basis::default();
    route.print()
}

fn still_open(tongue: Tongue, figures: &Figures) -> String {
    let open: u64 = figures.funnel.rows.iter().filter_map(|row| row.open).sum();
    let first = figures.funnel.rows.first().map_or(0, |row| row.reached);
    match open {
        0 => String::new(),
        open => words::open_footer(tongue.language, &tongue.count(open), &tongue.count(first)),
    }
}

#[component]
fn Legend(split: bool) -> impl IntoView {
    let language = App::current().tongue.language;
    let states = split.then(|| {
        view! {
            <span>
                <i class="key-on"></i>
                {words::went_on(language)}
            </span>
            <span>
                <i class="key-open"></i>
                {words::still_open(language)}
            </span>
            <span>
                <i class="key-lost"></i>
                {words::lost(language)}
            </span>
        }
    });
    view! {
        <p class="legend">
            {states}
            <span>
                <i class="key-ref"></i>
                {words::reference_legend(language)}
            </span>
        </p>
    }
}

/// The passages.
#[component]
pub fn RatiosFrame(figures: Known) -> impl IntoView {
    let tongue = App::current().tongue;
    let language = tongue.language;
    let draw = drawing(figures, move |one, size| draw_ratios(tongue, &one.ratios, size));
    let rule = told(figures, move |one| {
        let rule = match (one.query.basis, one.population.cohort) {
            (Basis::Event, _) => words::rule_ratios_event(language),
            (_, Cohort::Flow) => words::rule_funnel_flow(language),
            _ => words::rule_ratios_opportunity(language),
        };
        let factor = one.ratios.appointments_measured.map(|factor| {
            let (x, n) = (tongue.count(factor.numerator), tongue.count(factor.denominator));
            words::measured_factor(language, &x, &n)
        });
        std::iter::once(rule.to_owned()).chain(factor).collect::<Vec<_>>()
    });
    let tip = move |target| -> Option<Tip> {
        figures.with(|one| ratio_tip(tongue, &one.as_ref()?.ratios, target))
    };
    view! {
        <ChartFrame
            name=words::ratios_name(language)
            finding=told(figures, move |one| tongue.say(|locale| ratios_finding(locale, &one.ratios)))
            table=table(
                figures,
                move |one| {
                    let scope = Scope::of(&one.population, one.query.basis, one.today);
                    let mut all = one.ratios.clone();
                    all.rows.push(one.fulfilment);
                    ratios_table(tongue, &all, scope)
                },
            )
            rule=rule
            foot=Signal::derive(move || words::confidence(language).to_owned())
            export=Exporter::new("ratios", draw)
        >
            <ChartView draw=draw tip=tip />
        </ChartFrame>
    }
}

/// The reference funnel beside one's own.
#[component]
pub fn ReferenceFrame(figures: Known) -> impl IntoView {
    let tongue = App::current().tongue;
    let language = tongue.language;
    view! {
        <ChartFrame
            name=words::reference_name(language)
            finding=told(
                figures,
                move |one| tongue.say(|locale| reference_finding(locale, &one.reference)),
            )
            table=table(figures, move |one| reference_table(tongue, &one.reference, scope(one)))
            rule=Signal::derive(move || vec![words::rule_reference(language).to_owned()])
        />
    }
}

/// How they ended, and what the open ones bring a day.
#[component]
pub fn OutcomeFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let tongue = app.tongue;
    let language = tongue.language;
    let table = table(figures, move |one| {
        let scope = Scope { basis: None, cohort: None, ..scope(one) };
        let table =
            app.store.read(|workspace| plain_table(tongue, &one.outcome_table, scope, workspace));
        table.unwrap_or_else(FigureTable::empty)
    });
    let rule = told(figures, move |one| {
        app.store.read(|workspace| rules(tongue, &one.outcome_table, workspace)).unwrap_or_default()
    });
    view! {
        <ChartFrame
            name=words::outcome_name(language)
            finding=told(
                figures,
                move |one| tongue.say(|locale| outcome_finding(locale, &one.outcome)),
            )
            table=table
            rule=rule
        />
    }
}

/// The stock, so that what is still open in the funnel can be held against it.
#[component]
pub fn StockFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let tongue = app.tongue;
    let language = tongue.language;
    let finding = told(figures, move |one| {
        let (count, minor) = one.stock.open();
        let amount = tongue.money(minor, one.currency);
        Sentence::marked(&match count {
            0 => pipeline::summary_none(language).to_owned(),
            1 => pipeline::summary_one(language, &amount),
            count => pipeline::summary(language, &tongue.count(count), &amount),
        })
    });
    let rule = told(figures, move |one| {
        let currency = one.currency.map_or("–".to_owned(), |currency| currency.code().to_owned());
        let weighted = pipeline::weighted_rule(language).to_owned();
        vec![pipeline::stock_rule(language, &currency), weighted]
    });
    let stock = table(figures, move |one| {
        let weighted = app.store.read(|workspace| {
            one.weighted.map(|cell| plain_cell(tongue, cell, workspace)).to_vec()
        });
        stock_table(tongue, &one.stock, one.currency, one.today, weighted.as_deref())
    });
    view! {
        <ChartFrame
            name=pipeline::stock_table(language)
            finding=finding
            table=stock
            rule=rule
        />
    }
}
