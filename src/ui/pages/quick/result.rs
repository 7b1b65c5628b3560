//! What the quick funnel's numbers come to, at once.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::{Milestone, ReferenceFunnel};
use crate::metrics::{
    Equation, Figure, FlowCounts, Funnel, Plan, Ratios, Reference, Table, funnel, ratios,
    reference, three_per_cent_rule, typed_counts,
};
use crate::ui::components::{ChartFrame, ChartView};
use crate::ui::context::App;
use crate::ui::drawings::{draw_funnel, draw_ratios, funnel_tip, ratio_tip};
use crate::ui::export::Exporter;
use crate::ui::figures::{FigureTable, Scope, counting, figure_table};
use crate::ui::route::Page;
use crate::words::plan::{self as plan_words, plan_finding};
use crate::words::{
    figures as figures_words, funnel as funnel_words, funnel_finding, quick as words,
    ratios_finding, reference_finding, reference_legend, reference_rule, stage, start,
};

use super::super::figures::reference_of;
use super::Shown;
use super::numbers::shown_numbers;

/// Everything that follows from the numbers.
#[derive(Clone, PartialEq)]
struct Figures {
    numbers: BTreeMap<Milestone, u64>,
    funnel: Funnel,
    ratios: Ratios,
    reference: Reference,
    plan: Plan,
}

/// How many customers the line of the plan is about.
const WANTED: u64 = 10;

impl Figures {
    fn of(numbers: BTreeMap<Milestone, u64>, against: &ReferenceFunnel) -> Self {
        let counts: FlowCounts = typed_counts(&numbers);
        Self {
            funnel: funnel(&counts),
            ratios: ratios(&counts),
            reference: reference(against, &counts),
            plan: Plan {
                equation: Equation::of_counts(&counts),
                wanted: WANTED,
                per: None,
                turned: Vec::new(),
                today: counts.recorded().next().map(|(_, first)| first as f64),
            },
            numbers,
        }
    }
}

/// Funnel, ratios and reference of the numbers.
#[component]
pub fn QuickResultView() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let Shown(whose) = expect_context();
    let figures = Memo::new(move |_| {
        let figures = app.store.read(|workspace| {
            Figures::of(shown_numbers(workspace, whose.get()), &reference_of(workspace))
        });
        figures.unwrap_or_else(|| Figures::of(BTreeMap::new(), &three_per_cent_rule()))
    });
    let table = move |of: fn(&Figures) -> Table| {
        Signal::derive(move || {
            let table = figures.with(of);
            let shown =
                app.store.read(|workspace| figure_table(i18n, &table, Scope::default(), workspace));
            shown.unwrap_or_else(|| FigureTable::empty(table.figure))
        })
    };
    let draw =
        move |size| figures.with(|one| draw_funnel(i18n, &one.funnel, Some(&one.reference), size));
    let draw_passages = move |size| figures.with(|one| draw_ratios(i18n, &one.ratios, None, size));
    let finding = Signal::derive(move || {
        figures.with(|one| i18n.say(|locale| funnel_finding(locale, &one.funnel)))
    });
    let passages = Signal::derive(move || {
        figures.with(|one| i18n.say(|locale| ratios_finding(locale, &one.ratios)))
    });
    let against = Signal::derive(move || {
        figures.with(|one| i18n.say(|locale| reference_finding(locale, &one.reference)))
    });
    let rule = Signal::derive(move || {
        let mut said = vec![words::rule(language).to_owned()];
        said.extend(figures.with(|one| exceeding(app, &one.numbers)));
        said
    });
    let warnings = move || figures.with(|one| exceeding(app, &one.numbers));
    let planner_rule = Signal::derive(move || {
        let table = figures.with(|one| one.plan.planner().table());
        let counting = app.store.read(|workspace| counting(i18n, &table, workspace));
        counting.unwrap_or_default().rules
    });
    let reference_rule = Signal::derive(move || {
        figures.with(|one| vec![i18n.say(|locale| reference_rule(locale, &one.reference))])
    });
    let planned = Signal::derive(move || {
        figures.with(|one| i18n.say(|locale| plan_finding(locale, &one.plan)))
    });
    view! {
        <div class="stack">
            <ChartFrame
                name=words::result(language)
                finding=finding
                table=table(|one| one.funnel.table())
                rule=rule
                foot=Signal::derive(move || start::stays_here(language).to_owned())
                export=Exporter::new("funnel", draw)
                legend=move || {
                    view! {
                        <p class="legend">
                            <span>
                                <i class="key-ref"></i>
                                {move || figures.with(|one| i18n.say(|locale| reference_legend(locale, &one.reference)))}
                            </span>
                        </p>
                    }
                }
            >
                <ChartView
                    draw=draw
                    tip=move |target| {
                        figures.with(|one| funnel_tip(i18n, &one.funnel, target, |_| None))
                    }
                />
                {move || {
                    warnings()
                        .into_iter()
                        .map(|line| view! { <p class="banner warn">{line}</p> })
                        .collect_view()
                }}
            </ChartFrame>
            <ChartFrame
                name=funnel_words::ratios_name(language)
                finding=passages
                table=table(|one| one.ratios.table())
                rule=rule
                foot=Signal::derive(move || funnel_words::confidence(language).to_owned())
                export=Exporter::new("ratios", draw_passages)
            >
                <ChartView
                    draw=draw_passages
                    tip=move |target| figures.with(|one| ratio_tip(i18n, &one.ratios, target))
                />
            </ChartFrame>
            <ChartFrame
                name=funnel_words::reference_name(language)
                finding=against
                table=table(|one| one.reference.table())
                rule=reference_rule
            />
            <ChartFrame
                name=figures_words::caption(language, Figure::Planner)
                finding=planned
                table=table(|one| one.plan.planner().table())
                rule=planner_rule
            >
                <p>
                    <a href=move || app.address.link(Page::Plan).print()>
                        {plan_words::to_plan(language)}
                    </a>
                </p>
            </ChartFrame>
        </div>
    }
}

/// The levels whose number exceeds the one before it, a sentence each.
fn exceeding(app: App, numbers: &BTreeMap<Milestone, u64>) -> Vec<String> {
    let language = app.i18n.language;
    let levels: Vec<_> = numbers.iter().collect();
    let over = levels.windows(2).filter(|pair| pair[1].1 > pair[0].1);
    over.map(|pair| {
        let [less, more] = [pair[0].0, pair[1].0].map(|one| stage::milestone(language, *one));
        words::exceeds(language, more, less)
    })
    .collect()
}
