//! How long opportunities stay in a stage, and how their stay ends.

use leptos::prelude::*;

use crate::charts::{CURVE_PARTS, Chart, Size, Target};
use crate::domain::Stage;
use crate::metrics::{
    Behind, Conversion, Figure, HORIZON_DAYS, Population, Quantiles, Step, Table, TimeInStage,
    conversion_table, conversions, cycle, time_in_stage, time_table,
};
use crate::stats::Fate;
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::drawings::draw_curves;
use crate::ui::export::Exporter;
use crate::ui::pages::figures::{computed, counting_shown, list_behind, table_shown, tip_of_list};
use crate::ui::slices::in_turn;
use crate::words::{ledger, over_time as words};

/// The curves, and how long half and nine in ten of each take.
#[derive(Clone, PartialEq)]
struct Known {
    conversions: Vec<Conversion>,
    stages: Vec<TimeInStage>,
    whole: Quantiles,
    time: Table,
}

/// The curves, with the time in stage under each.
#[component]
pub fn TimeFrame(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let known = in_turn(move || {
        computed(app, population, |columns, chosen, today| {
            let stages = time_in_stage(columns, chosen, today);
            let cycle = cycle(columns, chosen, today);
            Known {
                conversions: conversions(columns, chosen, today, HORIZON_DAYS),
                time: time_table(&stages, &cycle, &columns.recorded()),
                whole: Quantiles::of_cycle(&cycle),
                stages,
            }
        })
    });
    let draw = move |size: Size| {
        known.with(|known| match known {
            Some(known) => draw_curves(i18n, &known.conversions, &known.stays(), size),
            None => Chart::empty(size),
        })
    };
    let tip = move |target| known.with(|known| tip(app, &known.as_ref()?.conversions, target));
    let finding = Signal::derive(move || {
        known.with(|known| {
            let said = |known: &Known| {
                let stays: Vec<_> = known.by_stage().collect();
                i18n.say(|locale| words::time_finding(locale, &stays))
            };
            known.as_ref().map(said).unwrap_or_default()
        })
    });
    let curves = Signal::derive(move || {
        known.with(|known| Some(conversion_table(&known.as_ref()?.conversions, HORIZON_DAYS)))
    });
    let time = Signal::derive(move || known.with(|known| Some(known.as_ref()?.time.clone())));
    let (of_curves, of_time) = (counting_shown(app, curves), counting_shown(app, time));
    let both = move |one: Signal<Vec<String>>, other: Signal<Vec<String>>| {
        Signal::derive(move || [one.get(), other.get()].concat())
    };
    view! {
        <ChartFrame
            name=words::time_name(language)
            finding=finding
            table=table_shown(app, Figure::Conversion, curves, population.into())
            beside=vec![table_shown(app, Figure::TimeInStage, time, population.into())]
            rule=both(of_curves.0, of_time.0)
            methods=both(of_curves.1, of_time.1)
            foot=Signal::derive(move || words::days_in_stage(language).to_owned())
            export=Exporter::new("time", draw)
            legend=move || view! { <Legend /> }
        >
            <ChartView draw=draw tip=tip />
        </ChartFrame>
    }
}

impl Known {
    /// How long each stage takes that one can go on from.
    fn by_stage(&self) -> impl Iterator<Item = (Stage, Quantiles)> {
        self.conversions[..self.conversions.len().saturating_sub(1)].iter().filter_map(|one| {
            let stay = self.stages.iter().find(|stay| stay.stage == one.from)?;
            Some((one.from, stay.quantiles()))
        })
    }

    /// The same, then how long the whole way takes.
    fn stays(&self) -> Vec<Quantiles> {
        self.by_stage().map(|(_, stay)| stay).chain([self.whole]).collect()
    }
}

/// What the parts of a curve show, from the ceiling down.
const PARTS: [(Fate, Step); CURVE_PARTS] =
    [(Fate::Lost, Step::Lost), (Fate::Censored, Step::Here), (Fate::Advanced, Step::WentOn)];

/// How many went on, were lost or are open, and the list of them.
fn tip(app: App, conversions: &[Conversion], target: Target) -> Option<Tip> {
    let i18n = app.i18n;
    let language = i18n.language;
    let said = |one: &Conversion, count: &str| {
        format!("{}: {count}", [one.from, one.to].map(|stage| i18n.stage(stage)).join(" → "))
    };
    let (count, line, behind) = match target {
        Target::Cell { row, column } => {
            let one = conversions.get(row)?;
            let (fate, step) = *PARTS.get(column)?;
            let count = one.curve.ended(fate);
            let word = ledger::step_word(language, step, &i18n.counted(count));
            let line = said(one, &format!("{} {word}", i18n.count(count)));
            (count, line, Behind::WayEnd(one.from, one.to, fate))
        }
        Target::Passage(from, to) => {
            let one = conversions.iter().find(|one| (one.from, one.to) == (from, to))?;
            let count = one.plain.denominator;
            let line = said(one, &ledger::deals(language, &i18n.counted(count)));
            (count, line, Behind::Way(from, to))
        }
        _ => return None,
    };
    (count > 0).then(|| tip_of_list(app, vec![line], list_behind(app, behind)))
}

#[component]
fn Legend() -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <p class="legend">
            <span>
                <i class="key-curve"></i>
                {words::went_on(language)}
            </span>
            <span>
                <i class="key-lost-curve"></i>
                {words::lost_from_above(language)}
            </span>
            <span>{words::a_stroke_a_case(language)}</span>
            <span>
                <i class="key-half"></i>
                {words::half_is_out(language)}
            </span>
            <span>
                <i class="key-nine"></i>
                {words::nine_are_out(language)}
            </span>
        </p>
    }
}
