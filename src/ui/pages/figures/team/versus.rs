//! Two beside each other: the whole way first, then passage by passage.

use leptos::prelude::*;

use crate::charts::{Chart, SidesRowText, SidesText, Size, Target, sides_chart};
use crate::metrics::{Comparison, Figure, Measure, Ratio, RatioCode};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::export::Exporter;
use crate::ui::i18n::I18n;
use crate::words::team::{self as words, Rival};
use crate::words::{Sentence, funnel, list, stage};

use super::super::plain::{counting_shown, table_shown};
use super::data::{Compared, Pair, TeamData};

/// Two beside each other.
#[component]
pub fn VersusFrame(data: TeamData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let table =
        Signal::derive(move || data.compared.with(|one| Some(one.as_ref()?.compare.table())));
    let finding = Signal::derive(move || {
        let said = data.compared.with(|one| one.as_ref().map(|one| said_of(data, one)));
        said.unwrap_or_default()
    });
    let draw = move |size| {
        let drawn = data.compared.with(|one| one.as_ref().map(|one| drawn(data, one, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let tip = move |target| {
        let Target::Compared(measure) = target else { return None };
        data.compared.with(|one| {
            let row = one.as_ref()?.rows.iter().find(|row| row.measure == measure)?;
            Some(Tip { lines: lines(data, one.as_ref()?.pair, row), leads_to: None })
        })
    };
    let rule = Signal::derive(move || {
        let own = match data.is_typed.get() {
            true => words::typed_rule(language),
            false => words::sides_rule(language),
        };
        vec![own.to_owned()]
    });
    let (exactly, methods) = counting_shown(app, table);
    let methods = Signal::derive(move || [exactly.get(), methods.get()].concat());
    let foot = Signal::derive(move || match data.is_typed.get() {
        true => String::new(),
        false => words::within_those_days(language).to_owned(),
    });
    view! {
        <ChartFrame
            name=words::who_is_better(language)
            finding=finding
            table=table_shown(app, Figure::Compare, table, data.population.into())
            rule=rule
            methods=methods
            foot=foot
            export=Exporter::new("compare", draw)
        >
            <ChartView draw=draw tip=tip />
            <NotRecorded data=data />
            <Behind data=data />
        </ChartFrame>
    }
}

/// The passages of which one of the two has nothing, in a line.
#[component]
fn NotRecorded(data: TeamData) -> impl IntoView {
    let i18n = data.app.i18n;
    move || {
        let names = data.compared.with(|one| {
            let one = one.as_ref()?;
            let is_shown = |measure| one.rows.iter().any(|row| row.measure == measure);
            let all = one.compare.rows.iter().filter(|row| !is_shown(row.measure));
            Some(all.map(|row| named(i18n, row.measure).0.to_ascii_lowercase()).collect::<Vec<_>>())
        });
        let steps = list(i18n.language, &names?)?;
        Some(view! { <p class="behind">{words::not_recorded(i18n.language, &steps)}</p> })
    }
}

/// The ways to the opportunities of both.
#[component]
fn Behind(data: TeamData) -> impl IntoView {
    let language = data.app.i18n.language;
    move || {
        let pair = data.pair.get().filter(|_| !data.is_typed.get())?;
        let link = |id| {
            let (name, address) = (data.name(id), move || data.deals_of(id).print());
            view! { <a href=address>{words::deals_of(language, &name)}</a> }
        };
        let other = pair.other.map(|id| view! { " · " {link(id)} });
        Some(view! { <p class="behind">{link(pair.one)} {other}</p> })
    }
}

fn said_of(data: TeamData, one: &Compared) -> Sentence {
    let rows: Vec<_> = one.rows.iter().map(|row| (row, data.within_days(row.measure))).collect();
    data.called(one.pair, |a, b| {
        data.app.i18n.say(|locale| words::sides_finding(locale, &rows, a, b))
    })
}

/// What a row is called, and from where to where it leads.
pub fn named(i18n: I18n, measure: Measure) -> (&'static str, String) {
    match measure {
        Measure::Of(code) => {
            (stage::ratio(i18n.language, code), i18n.say(|locale| locale.ratio_path(code)))
        }
        Measure::Overall => (words::way(i18n.language), words::whole_way(i18n.language).to_owned()),
    }
}

fn drawn(data: TeamData, one: &Compared, size: Size) -> Chart {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let rows = one.rows.iter().map(|row| row_text(data, one.pair, row));
    let text = SidesText {
        name: "compare".to_owned(),
        label: said_of(data, one).text(),
        unit: i18n.say(|locale| locale.format.percent(1.0, 0)).replace("100", ""),
        time: words::same_time(language).to_owned(),
        sides: data.called(one.pair, |a, b| [a.to_owned(), b.name(language)]),
        verdict: words::who_is_better(language).to_owned(),
        rows: rows.collect(),
    };
    sides_chart(&one.rows, &text, size)
}

fn row_text(data: TeamData, pair: Pair, row: &Comparison) -> SidesRowText {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let (name, passage) = named(i18n, row.measure);
    let value = |ratio: Option<Ratio>| {
        ratio.and_then(|ratio| ratio.rate()).map_or_else(String::new, |rate| i18n.rate(rate))
    };
    let counts = |ratio: Option<Ratio>| {
        ratio.map_or_else(String::new, |ratio| {
            funnel::out_of(language, &i18n.count(ratio.numerator), &i18n.count(ratio.denominator))
        })
    };
    let days = data.within_days(row.measure);
    let untimed = matches!(row.measure, Measure::Of(RatioCode::R2 | RatioCode::RsR2));
    let time = match days {
        None if untimed && !data.is_typed.get() && row.a.is_some() => {
            words::with_an_outcome(language).to_owned()
        }
        days => i18n.say(|locale| words::equal_time(locale, days)),
    };
    let left_out = days.map(|_| {
        let young = [Some(pair.one), pair.other].map(|of| data.younger(row.measure, pair, of));
        let [a, b] = young.map(|count| i18n.count(count));
        words::younger_of_both(language, &a, &b)
    });
    let say = |say: fn(&crate::words::Locale, &Comparison, &str, Rival<'_>) -> String| {
        data.called(pair, |a, b| i18n.say(|locale| say(locale, row, a, b)))
    };
    SidesRowText {
        name: name.to_owned(),
        passage,
        time,
        left_out: left_out.unwrap_or_default(),
        values: [value(row.a), value(row.b)],
        counts: [counts(row.a), counts(row.b)],
        verdict: say(words::better),
        why: say(words::missing),
        is_said: matches!(row.verdict, crate::metrics::Verdict::Better(_)),
    }
}

/// What a row tells when one points at it.
fn lines(data: TeamData, pair: Pair, row: &Comparison) -> Vec<String> {
    let text = row_text(data, pair, row);
    let names = data.called(pair, |a, b| [a.to_owned(), b.name(data.app.i18n.language)]);
    let mut lines = vec![text.name];
    for ((name, counts), value) in names.iter().zip(&text.counts).zip(&text.values) {
        if !counts.is_empty() {
            lines.push(format!("{name}: {counts} ({value})"));
        }
    }
    lines.push(text.verdict);
    if let Measure::Of(code) = row.measure {
        lines.push(stage::ratio_tells(data.app.i18n.language, code).to_owned());
    }
    lines
}
