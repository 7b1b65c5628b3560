//! How many each won and from how many; and where each has most to gain.

use leptos::prelude::*;

use crate::charts::{
    ApartRow, ApartRowText, ApartText, AxisText, Chart, Size, Target, apart_chart, axis_chart,
};
use crate::domain::OwnerId;
use crate::metrics::{
    Comparison, Measure, OwnerRow, Owners, Reason, TeamHomogeneity, Verdict, axis_of_progress,
};
use crate::ui::components::{ChartView, SentenceView};
use crate::ui::route::{Other, Page, Sides};
use crate::words::team::{self as team_words, progress as words};
use crate::words::{Sentence, funnel, shell};

use super::data::TeamData;
use super::versus::named;

/// Each owner with the comparison to all the others.
type Axes = Vec<(OwnerId, Vec<Comparison>)>;

/// How many customers, and from how many.
#[component]
pub fn ApartFrame(data: TeamData) -> impl IntoView {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let both = Memo::new(move |_| Some((data.owners.get()?, data.tested.get()?)));
    let finding = move || {
        both.with(|both| {
            let (owners, tested) = both.as_ref()?;
            Some(i18n.say(|locale| words::apart_finding(locale, owners, tested)))
        })
    };
    let draw = move |size| {
        let drawn = both
            .with(|both| both.as_ref().map(|(owners, tested)| apart(data, owners, tested, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let tip = move |target| {
        let Target::Row(row) = target else { return None };
        both.with(|both| {
            let owner = both.as_ref()?.0.rows.get(row)?;
            let won = team_words::customers_so_far(language, &i18n.counted(owner.won));
            Some(data.tip_of(owner.owner, won))
        })
    };
    view! {
        <section class="frame" data-block="apart">
            <header>
                <h2>{words::apart(language)}</h2>
            </header>
            <p class="finding">{move || finding().map(|said| view! { <SentenceView sentence=said /> })}</p>
            <ChartView draw=draw tip=tip />
            <footer>
                <details class="count">
                    <summary>{shell::how_counted(language)}</summary>
                    <p>{words::apart_rule(language)}</p>
                </details>
            </footer>
        </section>
    }
}

fn apart(data: TeamData, owners: &Owners, tested: &TeamHomogeneity, size: Size) -> Chart {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let whole =
        |row: &OwnerRow| row.of(Measure::Overall).map_or(Err(Reason::NotRecorded), |of| of.ratio);
    let rows: Vec<ApartRow> =
        owners.rows.iter().map(|row| ApartRow { won: row.won, ratio: whole(row).ok() }).collect();
    let words_of = owners.rows.iter().zip(&rows).map(|(owner, row)| {
        let rate = row.ratio.and_then(|ratio| ratio.rate());
        ApartRowText {
            name: data.name(owner.owner),
            won: i18n.count(row.won),
            rate: rate.map_or_else(String::new, |rate| i18n.rate(rate)),
            counts: match row.ratio {
                Some(ratio) if rate.is_some() => {
                    let (x, n) = (i18n.count(ratio.numerator), i18n.count(ratio.denominator));
                    funnel::out_of(language, &x, &n)
                }
                _ => shell::not_measurable(language).to_owned(),
            },
        }
    });
    let days = owners.measure(Measure::Overall).and_then(|measure| measure.within_days);
    let from_how_many = match days {
        Some(days) => words::from_how_many_within(language, &i18n.count(days)),
        None => words::from_how_many(language).to_owned(),
    };
    let text = ApartText {
        name: "apart".to_owned(),
        label: i18n.say(|locale| words::apart_finding(locale, owners, tested).text()),
        heads: [words::how_many(language).to_owned(), from_how_many],
        rows: words_of.collect(),
    };
    apart_chart(&rows, &text, size)
}

/// Where each has most to gain.
#[component]
pub fn ProgressFrame(data: TeamData) -> impl IntoView {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let axes = Memo::new(move |_| {
        let (owners, tested) = (data.owners.get()?, data.tested.get()?);
        let axis = |owner: OwnerId| {
            let mut rows = axis_of_progress(&owners, &tested, owner)?.compare.rows;
            rows.retain(|row| row.verdict != Verdict::CannotTell(Reason::NotRecorded));
            Some((owner, rows))
        };
        Some(owners.rows.iter().filter_map(|row| axis(row.owner)).collect::<Axes>())
    });
    let any =
        Memo::new(move |_| axes.with(|axes| axes.as_ref().is_some_and(|axes| !axes.is_empty())));
    let said = move || {
        axes.with(|axes| {
            let axes = axes.as_ref()?;
            Some(i18n.say(|locale| words::progress_finding(locale, axes)))
        })
    };
    let draw = move |size| {
        let drawn = axes.with(|axes| axes.as_ref().map(|axes| drawn(data, axes, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let tip = move |target| {
        let Target::Row(panel) = target else { return None };
        axes.with(|axes| {
            let (owner, rows) = axes.as_ref()?.get(panel)?;
            let name = data.name(*owner);
            let said = i18n.say(|locale| words::coaching(locale, &name, rows));
            let said =
                said.map_or_else(|| words::progress(language).to_owned(), |said| said.text());
            Some(data.tip_of(*owner, said))
        })
    };
    let lines = move || {
        axes.with(|axes| {
            let axes = axes.iter().flatten();
            let line = axes.filter_map(|(owner, rows)| {
                let name = data.name(*owner);
                let said = i18n.say(|locale| words::coaching(locale, &name, rows))?;
                Some(view! { <CoachingLine data=data owner=*owner said=said /> })
            });
            line.collect_view()
        })
    };
    move || {
        any.get().then(|| {
            view! {
                <section class="frame" data-block="progress">
                    <header>
                        <h2>{words::progress(language)}</h2>
                    </header>
                    <p class="finding">
                        {move || said().map(|said| view! { <SentenceView sentence=said /> })}
                    </p>
                    <ChartView draw=draw tip=tip />
                    <ul class="coaching">{lines}</ul>
                    <footer>
                        <details class="count">
                            <summary>{shell::how_counted(language)}</summary>
                            <p>{words::progress_rule(language)}</p>
                        </details>
                    </footer>
                </section>
            }
        })
    }
}

/// What somebody may work on first, and the way to see it beside the others.
#[component]
fn CoachingLine(data: TeamData, owner: OwnerId, said: Sentence) -> impl IntoView {
    let app = data.app;
    let beside = move || {
        let mut route = app.address.route().at(Page::Team);
        route.query.sides = Sides { one: Some(owner), other: Other::All };
        route.print()
    };
    view! {
        <li>
            <span><SentenceView sentence=said /></span>
            <a href=beside>{words::set_beside_others(app.i18n.language)}</a>
        </li>
    }
}

fn drawn(data: TeamData, axes: &Axes, size: Size) -> Chart {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let rows = axes.first().map(|(_, rows)| rows.as_slice()).unwrap_or_default();
    let text = AxisText {
        name: "progress".to_owned(),
        label: i18n.say(|locale| words::progress_finding(locale, axes).text()),
        others: words::others_ahead(language).to_owned(),
        panels: axes.iter().map(|(owner, _)| data.name(*owner)).collect(),
        rows: rows.iter().map(|row| named(i18n, row.measure).0.to_owned()).collect(),
    };
    let panels: Vec<_> = axes.iter().map(|(_, rows)| rows.clone()).collect();
    axis_chart(&panels, &text, size)
}
