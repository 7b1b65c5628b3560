//! The figures of the funnel page, each in its frame.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::Stage;
use crate::metrics::{Cohort, Figure, Table};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::drawings::{draw_funnel, draw_ratios, funnel_tip, ratio_tip};
use crate::ui::export::Exporter;
use crate::ui::figures::{FigureTable, Scope, counting, figure_table};
use crate::ui::i18n::I18n;
use crate::ui::pages::WITHOUT_OUTCOME;
use crate::ui::route::{Basis, Page};
use crate::words::{
    Sentence, figures as figures_words, funnel as words, funnel_finding, funnel_notes,
    outcome_finding, pipeline, ratios_finding, reference_finding, reference_legend, reference_rule,
};

use super::Figures;

/// The day is another page: so many frames are waited until its list is drawn.
const FRAMES_TO_DRAW: u8 = 120;

/// The figures, once they are computed.
pub type Known = Signal<Option<Figures>>;

/// Something of the figures, as a signal. While nothing is open there is nothing to tell.
fn told<T: Default + Clone + Send + Sync + 'static>(
    figures: Known,
    tell: impl Fn(&Figures) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || figures.with(|one| one.as_ref().map(&tell).unwrap_or_default()))
}

fn table(
    app: App,
    figure: Figure,
    figures: Known,
    of: impl Fn(&Figures) -> (Table, Scope) + Send + Sync + 'static,
) -> Signal<FigureTable> {
    Signal::derive(move || {
        let found = figures.with(|one| one.as_ref().map(&of));
        let found = found.and_then(|(table, scope)| {
            app.store.read(|workspace| figure_table(app.i18n, &table, scope, workspace))
        });
        found.unwrap_or_else(|| FigureTable::empty(figure))
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
    let i18n = app.i18n;
    let language = i18n.language;
    let draw = drawing(figures, move |one, size| {
        draw_funnel(i18n, &one.funnel, Some(&one.reference), size)
    });
    let rule = told(figures, move |one| {
        let rule = match one.population.cohort {
            Cohort::Entry => words::rule_funnel_entry(language),
            Cohort::Flow => words::rule_funnel_flow(language),
        };
        let notes = i18n.say(|locale| funnel_notes(locale, &one.funnel, &one.notes));
        std::iter::once(rule.to_owned()).chain(notes).collect::<Vec<_>>()
    });
    let tip = move |target| {
        figures.with(|one| {
            let funnel = &one.as_ref()?.funnel;
            funnel_tip(i18n, funnel, target, |stage| Some(behind(app, stage)))
        })
    };
    let legend =
        told(figures, move |one| i18n.say(|locale| reference_legend(locale, &one.reference)));
    let split = told(figures, |one| one.funnel.rows.iter().any(|row| row.open.is_some()));
    view! {
        <ChartFrame
            name=words::funnel_name(language)
            finding=told(figures, move |one| i18n.say(|locale| funnel_finding(locale, &one.funnel)))
            table=table(app, Figure::Funnel, figures, |one| (one.funnel.table(), scope(one)))
            rule=rule
            foot=told(figures, move |one| still_open(i18n, one))
            export=Exporter::new("funnel", draw)
            legend=move || view! { <Legend split=split.get() reference=legend /> }
        >
            <ChartView draw=draw tip=tip />
        </ChartFrame>
    }
}

/// The list of the opportunities behind a bar.
fn behind(app: App, stage: Stage) -> String {
    let mut route = app.address.route_untracked().at(Page::List);
    route.query.reached = Some(stage);
    route.query.stage = None;
    route.query.status = None;
    route.query.basis = Basis::default();
    route.print()
}

fn still_open(i18n: I18n, figures: &Figures) -> String {
    let open: u64 = figures.funnel.rows.iter().filter_map(|row| row.open).sum();
    let first = figures.funnel.rows.first().map_or(0, |row| row.reached);
    match open {
        0 => String::new(),
        open => words::open_footer(i18n.language, &i18n.count(open), &i18n.count(first)),
    }
}

#[component]
fn Legend(split: bool, reference: Signal<String>) -> impl IntoView {
    let language = App::current().i18n.language;
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
                {reference}
            </span>
        </p>
    }
}

/// The passages.
#[component]
pub fn RatiosFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let draw = drawing(figures, move |one, size| draw_ratios(i18n, &one.ratios, size));
    let rule = told(figures, move |one| {
        let rule = match (one.query.basis, one.population.cohort) {
            (Basis::Event, _) => words::rule_ratios_event(language),
            (_, Cohort::Flow) => words::rule_funnel_flow(language),
            _ => words::rule_ratios_opportunity(language),
        };
        let factor = one.ratios.appointments_measured.map(|factor| {
            let (x, n) = (i18n.count(factor.numerator), i18n.count(factor.denominator));
            words::measured_factor(language, &x, &n)
        });
        std::iter::once(rule.to_owned()).chain(factor).collect::<Vec<_>>()
    });
    let tip = move |target| -> Option<Tip> {
        figures.with(|one| ratio_tip(i18n, &one.as_ref()?.ratios, target))
    };
    view! {
        <ChartFrame
            name=words::ratios_name(language)
            finding=told(figures, move |one| i18n.say(|locale| ratios_finding(locale, &one.ratios)))
            table=table(
                app,
                Figure::Ratios,
                figures,
                |one| {
                    let mut all = one.ratios.clone();
                    all.rows.push(one.fulfilment);
                    (all.table(), Scope::of(&one.population, one.query.basis, one.today))
                },
            )
            rule=rule
            foot=Signal::derive(move || words::confidence(language).to_owned())
            export=Exporter::new("ratios", draw)
        >
            <ChartView draw=draw tip=tip />
            <Unmeasured figures=figures />
        </ChartFrame>
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

/// The reference funnel beside one's own.
#[component]
pub fn ReferenceFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    view! {
        <ChartFrame
            name=words::reference_name(language)
            finding=told(
                figures,
                move |one| i18n.say(|locale| reference_finding(locale, &one.reference)),
            )
            table=table(app, Figure::Reference, figures, |one| (one.reference.table(), scope(one)))
            rule=told(figures, move |one| vec![i18n.say(|locale| reference_rule(locale, &one.reference))])
        />
    }
}

/// How they ended, and what the open ones bring a day.
#[component]
pub fn OutcomeFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let table = table(app, Figure::Outcome, figures, |one| {
        (one.outcome_table.clone(), Scope { basis: None, cohort: None, ..scope(one) })
    });
    let counting = told(figures, move |one| {
        let found = app.store.read(|workspace| counting(i18n, &one.outcome_table, workspace));
        found.unwrap_or_default()
    });
    let rule = Signal::derive(move || counting.get().rules);
    let methods = Signal::derive(move || counting.get().methods);
    view! {
        <ChartFrame
            name=words::outcome_name(language)
            finding=told(
                figures,
                move |one| i18n.say(|locale| outcome_finding(locale, &one.outcome)),
            )
            table=table
            rule=rule
            methods=methods
        />
    }
}

/// The stock, so that what is still open in the funnel can be held against it.
#[component]
pub fn StockFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let finding = told(figures, move |one| {
        let (count, minor) = one.stock.open();
        let amount = match minor {
            Some(minor) => i18n.money(minor, one.currency),
            None => figures_words::no_amounts(language).to_owned(),
        };
        Sentence::marked(&pipeline::summary(language, &i18n.counted(count), &amount))
    });
    let rule = told(figures, move |one| {
        let currency = one.currency.map_or("–".to_owned(), |currency| currency.code().to_owned());
        let weighted = pipeline::weighted_rule(language).to_owned();
        vec![pipeline::stock_rule(language, &currency), weighted]
    });
    let stock = table(app, Figure::Stock, figures, |one| {
        let scope = Scope { as_of: Some(one.today), ..Scope::default() };
        (one.stock.table(Some(&one.weighted)), scope)
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
