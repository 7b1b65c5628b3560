//! What was done and what came of it: a mark for each month of each person; and what has no outcome.

use leptos::prelude::*;

use crate::charts::{
    BarRow, BarRowText, BarsText, Chart, Cloud, CloudPoint, CloudSide, CloudText, CloudsText, Size,
    Target, bars_chart, clouds_chart,
};
use crate::domain::OwnerId;
use crate::metrics::{Behind, Effort, EffortMonth, EffortRow, Figure, effort};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{ChartFrame, ChartView, SentenceView};
use crate::ui::export::Exporter;
use crate::ui::figures::finding as said_by_figure;
use crate::ui::pages::WITHOUT_OUTCOME;
use crate::ui::route::Page;
use crate::ui::slices::{Work, in_slices};
use crate::words::team::effort as words;
use crate::words::{Sentence, funnel};

use super::super::plain::{counting_shown, table_shown};
use super::super::{computed, list_behind, tip_of_list};
use super::data::{DRAWS_A_STEP, TeamData};

/// The day is another page: so many frames are waited until its list is drawn.
const FRAMES_TO_DRAW: u8 = 120;

/// What was done, and what came of it.
#[component]
pub fn EffortFrame(data: TeamData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let found = in_slices(move || {
        let mut effort = computed(app, data.population, effort)?;
        Some(Box::new(move || effort.step(DRAWS_A_STEP).cloned()) as Work<Effort>)
    });
    let table = Signal::derive(move || found.with(|found| Some(found.as_ref()?.table())));
    let finding = Signal::derive(move || {
        let said = found.with(|found| {
            found.as_ref().map(|one| i18n.say(|locale| words::effort_finding(locale, one)))
        });
        said.unwrap_or_default()
    });
    let draw = move |size| {
        let drawn = found.with(|found| found.as_ref().map(|one| clouds(data, one, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let (exactly, methods) = counting_shown(app, table);
    let measured = move || {
        table.with(|table| {
            let table = table.as_ref()?;
            app.store.read(|workspace| said_by_figure(i18n, table, workspace).text())
        })
    };
    let methods = Signal::derive(move || {
        let measured = measured().into_iter().collect();
        [measured, exactly.get(), methods.get()].concat()
    });
    let rule = Signal::derive(move || vec![words::effort_rule(language).to_owned()]);
    view! {
        <ChartFrame
            name=words::effort_name(language)
            finding=finding
            table=table_shown(app, Figure::Activity, table, data.population.into())
            rule=rule
            methods=methods
            foot=Signal::derive(move || words::a_point_is(language).to_owned())
            export=Exporter::new("activity", draw)
            legend=move || view! { <Legend data=data /> }
        >
            <ChartView draw=draw tip=|_| None />
        </ChartFrame>
        <WithoutOutcome data=data found=found />
    }
}

#[component]
fn Legend(data: TeamData) -> impl IntoView {
    let language = data.app.i18n.language;
    let name = move |first: bool| {
        let pair = data.pair.get()?;
        let id = if first { Some(pair.one) } else { pair.other };
        id.map(|id| data.name(id))
    };
    let key = |class: &'static str, name: String| view! { <span><i class=class></i>{name}</span> };
    view! {
        <p class="legend">
            {move || name(true).map(|name| key("key-a", name))}
            {move || name(false).map(|name| key("key-b", name))}
            <span><i class="key-rest"></i>{words::everybody_else(language)}</span>
        </p>
    }
}

fn clouds(data: TeamData, effort: &Effort, size: Size) -> Chart {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let pair = data.pair.get();
    let of = |owner: OwnerId| match pair {
        Some(pair) if pair.one == owner => CloudSide::A,
        Some(pair) if pair.other == Some(owner) => CloudSide::B,
        _ => CloudSide::Rest,
    };
    let points = |y: fn(&EffortMonth) -> Option<f64>| {
        let point = |month: &EffortMonth| {
            let y = y(month)?;
            Some(CloudPoint { x: f64::from(month.activities), y, of: of(month.owner) })
        };
        Cloud { points: effort.months.iter().filter_map(point).collect() }
    };
    let per_ten = |month: &EffortMonth| {
        let done = f64::from(month.activities);
        (done > 0.0).then(|| 10.0 * f64::from(month.advances) / done)
    };
    let clouds = [points(per_ten), points(|month| month.moves_after.map(f64::from))];
    let text = |cloud: &Cloud, up: &str| {
        let (x, y) = cloud.ends();
        let halves = |end: f64| [end / 2.0, end].map(|number| i18n.count(number as u64));
        CloudText {
            up: up.to_owned(),
            right: words::activities_right(language).to_owned(),
            ups: halves(y),
            rights: halves(x),
            missing: words::no_points(language).to_owned(),
        }
    };
    let ups = [words::advances_up(language), words::moves_up(language)];
    let text = CloudsText {
        name: "activity".to_owned(),
        label: i18n.say(|locale| words::effort_finding(locale, effort).text()),
        clouds: clouds.iter().zip(ups).map(|(cloud, up)| text(cloud, up)).collect(),
    };
    clouds_chart(&clouds, &text, size)
}

/// Calls and meetings of which nobody wrote how they went.
#[component]
fn WithoutOutcome(data: TeamData, found: Signal<Option<Effort>>) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let rows = Memo::new(move |_| {
        let all =
            found.with(|found| found.as_ref().map(|one| one.rows.clone())).unwrap_or_default();
        all.into_iter().filter(|row| row.to_have_outcome > 0).collect::<Vec<EffortRow>>()
    });
    let sum = move |of: fn(&EffortRow) -> u64| rows.with(|rows| rows.iter().map(of).sum::<u64>());
    let said = move || {
        let all = i18n.counted(sum(|row| row.to_have_outcome));
        let without = i18n.counted(sum(|row| row.without_outcome));
        Sentence::marked(&words::without_said(language, &without, &all))
    };
    let draw = move |size| rows.with(|rows| bars(data, rows, size));
    let tip = move |target| {
        let Target::Cell { row, .. } = target else { return None };
        rows.with(|rows| {
            let row = rows.get(row)?;
            let [without, all] =
                [row.without_outcome, row.to_have_outcome].map(|count| i18n.count(count));
            let line =
                format!("{}: {}", data.name(row.owner), words::out_of(language, &without, &all));
            Some(tip_of_list(app, vec![line], list_behind(app, Behind::WorkedBy(row.owner))))
        })
    };
    let today = move || app.address.link(Page::Today).print();
    let go = move |_| focus_when_drawn(format!("#{WITHOUT_OUTCOME}"), FRAMES_TO_DRAW, || {});
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <section class="frame" data-block="without-outcome">
                    <header>
                        <h2>{words::without_name(language)}</h2>
                    </header>
                    <p class="finding">{move || view! { <SentenceView sentence=said() /> }}</p>
                    <ChartView draw=draw tip=tip />
                    <p class="behind">
                        <a href=today on:click=go>{funnel::settle_in_today(language)}</a>
                    </p>
                </section>
            }
        })
    }
}

fn bars(data: TeamData, rows: &[EffortRow], size: Size) -> Chart {
    let i18n = data.app.i18n;
    let bars: Vec<BarRow> = rows
        .iter()
        .map(|row| BarRow {
            solid: row.to_have_outcome - row.without_outcome,
            outlined: row.without_outcome,
            stage: None,
        })
        .collect();
    let text = rows.iter().map(|row| {
        let (without, all) = (i18n.count(row.without_outcome), i18n.count(row.to_have_outcome));
        let share = row.without_outcome as f64 / row.to_have_outcome as f64;
        BarRowText {
            name: data.name(row.owner),
            value: i18n.rate(share),
            note: words::out_of(i18n.language, &without, &all),
        }
    });
    let text = BarsText {
        name: "without".to_owned(),
        label: words::without_name(i18n.language).to_owned(),
        rows: text.collect(),
    };
    bars_chart(&bars, None, &text, size)
}
