//! The months of each ratio, against where chance alone leaves them.

use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::charts::{Chart, MonthsPanelText, MonthsText, Size, Target, months_chart};
use crate::metrics::{
    Behind, ControlChart, Figure, Grain, Population, control_charts, control_table,
    ratios_over_time,
};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figures::finding as of_table;
use crate::ui::i18n::I18n;
use crate::ui::pages::figures::{computed, counting_shown, list_behind, table_shown, tip_of_list};
use crate::ui::slices::in_turn;
use crate::words::figures::Wording;
use crate::words::{Sentence, funnel, over_time as words, stage};

/// The months.
#[component]
pub fn MonthsFrame(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let charts = in_turn(move || computed(app, population, control_charts));
    let months = in_turn(move || computed(app, population, ratios_over_time));
    let draw = move |size: Size| {
        charts.with(|charts| match charts.as_deref() {
            Some(charts) if !charts.is_empty() => draw_months(i18n, charts, size),
            _ => Chart::empty(size),
        })
    };
    let table = Signal::derive(move || charts.with(|charts| Some(control_table(charts.as_ref()?))));
    let finding = Signal::derive(move || {
        let said = charts.with(|charts| {
            let charts = charts.as_ref()?;
            let quiet = i18n.say(|locale| words::quiet_months(locale, charts));
            let loud = || {
                let table = control_table(charts);
                app.store.read(|workspace| of_table(i18n, &table, workspace))
            };
            let why = i18n.say(|locale| words::why_quarters(locale, charts));
            Some(quiet.or_else(loud)?.then(why))
        });
        said.unwrap_or_else(Sentence::default)
    });
    let is_drawn = Memo::new(move |_| {
        charts.with(|charts| charts.as_ref().is_some_and(|all| !all.is_empty()))
    });
    let tip = move |target| charts.with(|charts| tip(app, charts.as_deref()?, target));
    let (of_control, methods) = counting_shown(app, table);
    let (of_months, _) = counting_shown(app, months);
    view! {
        <ChartFrame
            name=words::months_name(language)
            finding=finding
            table=table_shown(app, Figure::Control, table, population.into())
            beside=vec![table_shown(app, Figure::RatiosOverTime, months, population.into())]
            rule=Signal::derive(move || [of_control.get(), of_months.get()].concat())
            methods=methods
            foot=Signal::derive(move || words::zero_to_all(language).to_owned())
            export=Exporter::new("months", draw)
            legend=move || view! { {move || is_drawn.get().then(|| view! { <Legend /> })} }
        >
            {move || is_drawn.get().then(|| view! { <ChartView draw=draw tip=tip /> })}
        </ChartFrame>
    }
}

/// How many came in a month, how many of them went on, and the list of them.
fn tip(app: App, charts: &[ControlChart], target: Target) -> Option<Tip> {
    let i18n = app.i18n;
    let Target::Cell { row, column } = target else { return None };
    let chart = charts.get(row)?;
    let point = chart.points.get(column)?;
    let behind = Behind::CameIn(chart.code, chart.grain, point.first_day);
    let name = app
        .store
        .read(|workspace| i18n.say(|locale| Wording { locale, workspace }.row(&behind.row().1)))?;
    let group = point.cases.group;
    let [x, n] = [group.successes, group.trials].map(|count| i18n.count(count));
    let lines = vec![name, funnel::out_of(i18n.language, &x, &n)];
    Some(tip_of_list(app, lines, list_behind(app, behind)))
}

fn draw_months(i18n: I18n, charts: &[ControlChart], size: Size) -> Chart {
    let language = i18n.language;
    let panels = charts.iter().map(|chart| MonthsPanelText {
        name: stage::ratio(language, chart.code).to_owned(),
        rate: i18n.say(|locale| words::long_run(locale, chart)),
        months: chart
            .points
            .iter()
            .map(|point| spell(i18n, chart.grain, point.first_day))
            .collect(),
    });
    let text = MonthsText {
        name: "months".to_owned(),
        label: words::months_name(language).to_owned(),
        panels: panels.collect(),
    };
    months_chart(charts, &text, size)
}

/// A month, or the first and the last one of a quarter, as on an axis.
fn spell(i18n: I18n, grain: Grain, first_day: Date) -> String {
    let first = i18n.month(first_day);
    match grain {
        Grain::Month => first,
        Grain::Quarter => format!("{first}–{}", i18n.month(first_day.saturating_add(2.months()))),
    }
}

#[component]
fn Legend() -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <p class="legend">
            <span>
                <i class="key-band"></i>
                {words::by_chance(language)}
            </span>
            <span>
                <i class="key-dot"></i>
                {words::a_month(language)}
            </span>
            <span>
                <i class="key-outside"></i>
                {words::a_month_outside(language)}
            </span>
        </p>
    }
}
