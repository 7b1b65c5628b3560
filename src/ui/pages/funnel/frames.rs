//! The frame of the funnel, and what the frames of the page share.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::Stage;
use crate::metrics::{Cohort, Figure, Table};
use crate::ui::components::{ChartFrame, ChartView, SentenceView};
use crate::ui::context::App;
use crate::ui::drawings::{draw_funnel, funnel_tip};
use crate::ui::export::Exporter;
use crate::ui::figures::{FigureTable, Scope, counting, figure_table};
use crate::ui::i18n::I18n;
use crate::ui::route::{Basis, Page};
use crate::words::{
    funnel as words, funnel_finding, funnel_notes, outcome_finding, reference_finding,
    reference_legend, reference_rule,
};

use super::super::figures::row_leads_to;
use super::Figures;

/// The figures, once they are computed.
pub type Known = Signal<Option<Figures>>;

/// Something of the figures, as a signal. While nothing is open there is nothing to tell.
pub fn told<T: Default + Clone + Send + Sync + 'static>(
    figures: Known,
    tell: impl Fn(&Figures) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || figures.with(|one| one.as_ref().map(&tell).unwrap_or_default()))
}

/// A figure of the page as a table.
pub fn table(
    app: App,
    figure: Figure,
    figures: Known,
    of: impl Fn(&Figures) -> (Table, Scope) + Send + Sync + 'static,
) -> Signal<FigureTable> {
    Signal::derive(move || {
        let found = figures.with(|one| one.as_ref().map(&of));
        let found = found.and_then(|(table, scope)| {
            app.store.read(|workspace| {
                let mut shown = figure_table(app.i18n, &table, scope, workspace);
                for (row, of) in shown.rows.iter_mut().zip(&table.rows) {
                    row.leads_to = row_leads_to(app, workspace, figure, &of.key);
                }
                shown
            })
        });
        found.unwrap_or_else(|| FigureTable::empty(figure))
    })
}

/// A drawing of the page, empty while nothing is known.
pub fn drawing(
    figures: Known,
    draw: impl Fn(&Figures, Size) -> Chart + Copy + Send + Sync + 'static,
) -> impl Fn(Size) -> Chart + Copy + Send + Sync + 'static {
    move |size| {
        let drawn = figures.with(|one| one.as_ref().map(|one| draw(one, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    }
}

/// The scope of what is always counted by opportunity; the ratios alone can be counted by event.
pub fn scope(figures: &Figures) -> Scope {
    Scope::of(&figures.population, Basis::Opportunity, figures.today)
}

/// From suspect to customer. With its table stand those of what is held against it: how they ended, the stock,
/// and the reference where it is chosen.
#[component]
pub fn FunnelFrame(figures: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let draw = drawing(figures, move |one, size| {
        draw_funnel(i18n, &one.funnel, one.reference_shown(), size)
    });
    let tip = move |target| {
        figures.with(|one| {
            let funnel = &one.as_ref()?.funnel;
            funnel_tip(i18n, funnel, target, |stage| Some(behind(app, stage)))
        })
    };
    let reference = told(figures, move |one| {
        let shown = one.reference_shown()?;
        Some(i18n.say(|locale| (reference_legend(locale, shown), reference_finding(locale, shown))))
    });
    let split = told(figures, |one| one.funnel.rows.iter().any(|row| row.open.is_some()));
    let aside = told(figures, move |one| {
        one.outcome.win_rate()?.rate()?;
        let outcome = i18n.say(|locale| outcome_finding(locale, &one.outcome));
        Some(words::win_rate_aside(language, &outcome.text()))
    });
    let unmoved = told(figures, move |one| {
        let count = one.notes.unmoved;
        (count > 0).then(|| words::unmoved(language, &i18n.counted(count)))
    });
    let outcome = table(app, Figure::Outcome, figures, |one| {
        (one.outcome_table.clone(), Scope { basis: None, cohort: None, ..scope(one) })
    });
    let stock = table(app, Figure::Stock, figures, |one| {
        let scope = Scope { as_of: Some(one.today), ..Scope::default() };
        (one.stock.table(Some(&one.weighted)), scope)
    });
    let is_beside = reference.with_untracked(Option::is_some);
    let mut tables = vec![outcome, stock];
    tables.extend(is_beside.then(|| {
        table(app, Figure::Reference, figures, |one| (one.reference.table(), scope(one)))
    }));
    let counting = told(figures, move |one| {
        let found = app.store.read(|workspace| counting(i18n, &one.outcome_table, workspace));
        found.unwrap_or_default()
    });
    view! {
        <ChartFrame
            name=words::funnel_name(language)
            finding=told(figures, move |one| i18n.say(|locale| funnel_finding(locale, &one.funnel)))
            table=table(app, Figure::Funnel, figures, |one| (one.funnel.table(), scope(one)))
            beside=tables
            rule=told(figures, move |one| rules(i18n, one))
            methods=Signal::derive(move || {
                let counting = counting.get();
                [counting.rules, counting.methods].concat()
            })
            foot=Signal::derive(move || words::bars_and_shares(language).to_owned())
            export=Exporter::new("funnel", draw)
            legend=move || {
                let reference = reference.get().map(|(legend, _)| legend);
                view! { <Legend split=split.get() reference=reference /> }
            }
        >
            <ChartView draw=draw tip=tip />
            {move || {
                let found = reference.get().map(|(_, finding)| finding);
                found.map(|found| view! { <p class="aside"><SentenceView sentence=found /></p> })
            }}
            {move || {
                let said = [unmoved.get(), aside.get()].into_iter().flatten();
                said.map(|said| view! { <p class="aside muted">{said}</p> }).collect_view()
            }}
        </ChartFrame>
    }
}

/// How the funnel is counted, and what is counted beside it.
fn rules(i18n: I18n, figures: &Figures) -> Vec<String> {
    let language = i18n.language;
    let rule = match figures.population.cohort {
        Cohort::Entry => words::rule_funnel_entry(language),
        Cohort::Flow => words::rule_funnel_flow(language),
    };
    let notes = i18n.say(|locale| funnel_notes(locale, &figures.funnel, &figures.notes));
    let reference = figures.reference_shown();
    let reference = reference.map(|one| i18n.say(|locale| reference_rule(locale, one)));
    std::iter::once(rule.to_owned()).chain(notes).chain(reference).collect()
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

#[component]
fn Legend(split: bool, reference: Option<String>) -> impl IntoView {
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
            <span>
                <b>"%"</b>
                {words::pass_in_the_end(language)}
            </span>
            <span>
                <span class="muted">"–"</span>
                {words::how_sure(language)}
            </span>
        }
    });
    view! {
        <p class="legend">
            {states} {reference.map(|reference| view! { <span>{reference}</span> })}
        </p>
    }
}
