//! Segments: sources, sectors, sizes, areas, tags and salespeople beside each other in one passage, and how far
//! from the mean chance alone carries whoever has few cases.

mod drawn;
mod targeting;

use leptos::prelude::*;

use crate::charts::{Chart, Size, Target};
use crate::metrics::{
    Behind, ControlChart, Day, Figure, FunnelPlot, Measure, Population, RowKey, Segments,
    compared_passages, control_charts, funnel_plot_table, months_plot, segments,
};
use crate::stats::Group;
use crate::ui::components::{AsOfField, ChartFrame, ChartView, Pick, PickOption, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figure_columns::{peek_columns, read_columns};
use crate::ui::figures::finding as of_table;
use crate::ui::lazy::waiting;
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::{Sentence, figures, funnel as funnel_words, segments as words};

use super::figures::{
    FigurePages, chosen_by_address, computed, counting_shown, list_behind, table_shown, tip_of_list,
};
use super::funnel::{Days, FunnelParts, NobodyHere, PeriodPick};
use crate::ui::components::OwnerPick;
use drawn::{draw_plots, draw_segments, plots_finding};
use targeting::TargetingFrame;

/// Opportunities in one step.
const ROWS_A_STEP: usize = 250;

/// Permutations in one step.
const DRAWS_A_STEP: u32 = 100;

/// The page.
#[component]
pub fn SegmentsPage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let passages =
        Memo::new(move |_| read_columns(app.store, compared_passages).unwrap_or_default());
    let asked = app.address.part(|route| route.query.passage);
    let measure = Memo::new(move |_| {
        passages.with(|all| {
            let asked = asked.get().filter(|asked| all.contains(asked));
            asked.or_else(|| all.first().copied())
        })
    });
    let found = in_slices(move || {
        let measure = measure.get();
        let today = Day::of(Some(app.store.now()));
        let begun = computed(app, population, |columns, chosen, _| {
            segments(columns, chosen, measure?, today)
        })?;
        let Some(mut begun) = begun else {
            return Some(Box::new(|| Some(None)) as Work<Option<Segments>>);
        };
        let step = move || {
            let found = app.store.peek(|workspace| {
                peek_columns(app.store, |columns| {
                    begun.step(workspace, columns, ROWS_A_STEP, DRAWS_A_STEP)
                })
            });
            found.flatten().flatten().map(Some)
        };
        Some(Box::new(step) as Work<Option<Segments>>)
    });
    let empty = Memo::new(move |_| found.with(|found| found.as_ref().map(Option::is_none)));
    let known = Signal::derive(move || found.get().flatten());
    view! {
        <SegmentsHead passages=passages measure=measure />
        {move || match empty.get() {
            None => waiting(),
            Some(true) => view! { <NobodyHere /> }.into_any(),
            Some(false) => {
                view! {
                    <div class="stack">
                        <SegmentsFrame known=known population=population />
                        <TargetingFrame population=population />
                        <PlotsFrame known=known measure=measure population=population />
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

/// Title, passage, population, and the parts of the funnel.
#[component]
fn SegmentsHead(passages: Memo<Vec<Measure>>, measure: Memo<Option<Measure>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let options = Memo::new(move |_| {
        let named = |one: &Measure| -> PickOption {
            (one.code().to_owned(), figures::measure(language, *one).to_owned())
        };
        passages.with(|all| all.iter().map(named).collect::<Vec<_>>())
    });
    let any = Memo::new(move |_| passages.with(|all| !all.is_empty()));
    let value = Memo::new(move |_| measure.get().map(Measure::code).unwrap_or_default().to_owned());
    let pick = move |code: String| {
        app.address.choose(|query| query.passage = Measure::from_code(&code));
    };
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{words::title(language)}</h1>
                <p class="phrase">
                    {words::phrase_compare(language)} " "
                    {move || {
                        any.get()
                            .then(|| {
                                view! {
                                    <Pick
                                        label=words::passage(language)
                                        name="passage"
                                        value=value.into()
                                        options=options.into()
                                        on_pick=pick
                                    />
                                    " "
                                }
                            })
                    }} {words::phrase_on(language)} " " <PeriodPick /> " "
                    {funnel_words::phrase_of(language)} " " <OwnerPick />
                </p>
                <Days />
                <AsOfField />
            </div>
            <FunnelParts />
        </div>
    }
}

/// The values of each attribute.
#[component]
fn SegmentsFrame(known: Signal<Option<Segments>>, population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let draw = move |size: Size| {
        known
            .with(|found| match found {
                Some(found) if !found.attributes.is_empty() => {
                    app.store.read(|workspace| draw_segments(i18n, workspace, found, size))
                }
                _ => None,
            })
            .unwrap_or_else(|| Chart::empty(size))
    };
    let any = Memo::new(move |_| {
        known.with(|found| found.as_ref().is_some_and(|found| !found.attributes.is_empty()))
    });
    let tip = move |target| {
        let Target::Cell { row, column } = target else { return None };
        known.with(|found| {
            let found = found.as_ref()?;
            let segment = found.attributes.get(row)?.segments.get(column)?;
            let side = (&segment.key, segment.cases.group);
            side_tip(app, (Figure::Segments, found.measure), side)
        })
    };
    let table = Signal::derive(move || known.with(|found| Some(found.as_ref()?.table())));
    let finding = Signal::derive(move || {
        let said = known.with(|found| {
            let found = found.as_ref()?;
            app.store.read(|workspace| of_table(i18n, &found.table(), workspace))
        });
        let said = said.unwrap_or_default();
        match said.text().is_empty() {
            true => Sentence::plain(words::nothing_yet(language).to_owned()),
            false => said,
        }
    });
    let all = move || known.with(|found| found.as_ref()?.rate().map(|rate| i18n.rate(rate)));
    let (rule, methods) = counting_shown(app, table);
    view! {
        <ChartFrame
            name=figures::caption(language, Figure::Segments)
            finding=finding
            table=table_shown(app, Figure::Segments, table, population.into())
            rule=rule
            methods=methods
            foot=Signal::derive(move || words::same_scale(language).to_owned())
            export=Exporter::new("segments", draw)
            legend=move || view! { <Legend all=all() /> }
        >
            {move || any.get().then(|| view! { <ChartView draw=draw tip=tip /> })}
        </ChartFrame>
    }
}

#[component]
fn Legend(all: Option<String>) -> impl IntoView {
    let language = App::current().i18n.language;
    let all = all.map(|rate| {
        view! {
            <span>
                <i class="key-tick"></i>
                {words::legend_all(language, &rate)}
            </span>
        }
    });
    view! {
        <p class="legend">
            <span>
                <i class="key-dot"></i>
                {words::legend_drawn(language)}
            </span>
            <span>
                <i class="key-ring"></i>
                {words::legend_counted(language)}
            </span>
            {all}
        </p>
    }
}

/// The rate of each value against the number of its cases.
#[component]
fn PlotsFrame(
    known: Signal<Option<Segments>>,
    measure: Memo<Option<Measure>>,
    population: Memo<Population>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let charts = in_turn(move || computed(app, population, control_charts));
    let months = Memo::new(move |_| {
        charts.with(|charts| {
            let of = |chart: &&ControlChart| Some(Measure::Of(chart.code)) == measure.get();
            months_plot(charts.as_ref()?.iter().find(of)?)
        })
    });
    let plots = Memo::new(move |_| {
        let mut plots = known.with(|found| Some(found.as_ref()?.plots()))?;
        plots.extend(months.get());
        Some(plots)
    });
    let draw = move |size: Size| {
        plots
            .with(|plots| match plots.as_deref() {
                Some(plots) if !plots.is_empty() => {
                    app.store.read(|workspace| draw_plots(i18n, workspace, plots, size))
                }
                _ => None,
            })
            .unwrap_or_else(|| Chart::empty(size))
    };
    let any = Memo::new(move |_| {
        plots.with(|plots| plots.as_ref().is_some_and(|plots| !plots.is_empty()))
    });
    let tip = move |target| {
        let Target::Cell { row, column } = target else { return None };
        plots.with(|plots| {
            let side = plots.as_ref()?.get(row)?.sides.get(column)?;
            let measure = measure.get_untracked()?;
            side_tip(app, (Figure::FunnelPlot, measure), (&side.key, side.group))
        })
    };
    let table = Signal::derive(move || plots.with(|plots| plots.as_deref().map(funnel_plot_table)));
    let finding = Signal::derive(move || {
        let said = plots.with(|plots| {
            let plots: &[FunnelPlot] = plots.as_deref()?;
            app.store.read(|workspace| plots_finding(i18n, workspace, plots))
        });
        said.map(Sentence::plain).unwrap_or_default()
    });
    let (rule, methods) = counting_shown(app, table);
    view! {
        <ChartFrame
            name=figures::caption(language, Figure::FunnelPlot)
            finding=finding
            table=table_shown(app, Figure::FunnelPlot, table, population.into())
            rule=rule
            methods=methods
            foot=Signal::derive(move || words::cases_axis(language).to_owned())
            export=Exporter::new("funnel-plot", draw)
            legend=move || {
                view! {
                    <p class="legend">
                        <span>
                            <i class="key-band"></i>
                            {words::limits(language)}
                        </span>
                    </p>
                }
            }
        >
            {move || any.get().then(|| view! { <ChartView draw=draw tip=tip /> })}
        </ChartFrame>
    }
}

/// How many of a side went on, and the list of all of it; rarer values together have none.
fn side_tip(
    app: App,
    (figure, measure): (Figure, Measure),
    (key, group): (&RowKey, Group),
) -> Option<Tip> {
    let i18n = app.i18n;
    let name = app.store.read(|workspace| drawn::name(i18n, workspace, key))?;
    let [x, n] = [group.successes, group.trials].map(|count| i18n.count(count));
    let lines = vec![name, funnel_words::out_of(i18n.language, &x, &n)];
    Some(match Behind::of(figure, key, Some(measure)).filter(|_| group.trials > 0) {
        Some(behind) => tip_of_list(app, lines, list_behind(app, behind)),
        None => Tip { lines, leads_to: None },
    })
}
