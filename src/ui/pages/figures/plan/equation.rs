//! The equation: what is wanted, what it takes, and each factor between them, to be typed or dragged; under
//! it what is kept to be compared.

use leptos::prelude::*;

use crate::domain::Milestone;
use crate::metrics::{Figure, Link, Plan, Population};
use crate::ui::i18n::I18n;
use crate::ui::input::{parse_count, parse_decimal};
use crate::words::plan::{self as words, plan_finding};
use crate::words::{figures, funnel as funnel_words, shell, stage};

use super::super::plain::PlainFigure;
use super::desk::Desk;
use super::field::{NumberBox, Track};
use super::kept::{KeepActs, KeptRows};

/// The equation and what is kept.
#[component]
pub fn EquationFrame(desk: Desk, population: Memo<Population>) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let plan = desk.plan();
    let finding = Signal::derive(move || {
        let said = plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some(i18n.say(|locale| plan_finding(locale, plan)))
        });
        said.unwrap_or_default()
    });
    let table = Memo::new(move |_| plan.with(|plan| Some(plan.as_ref()?.planner().table())));
    let links = Memo::new(move |_| {
        let links = plan.with(|plan| Some(plan.as_ref()?.equation.links.clone()));
        links.unwrap_or_default()
    });
    view! {
        <PlainFigure
            figure=Figure::Planner
            table=table.into()
            population=population.into()
            finding=finding
            foot=words::hint(language).to_owned()
        >
            {move || {
                let links = links.get();
                view! {
                    <table class="eq">
                        <thead>
                            <Heads desk=desk links=links.clone() />
                        </thead>
                        <tbody>
                            <Hero desk=desk plan=plan links=links.clone() />
                        </tbody>
                        <KeptRows desk=desk links=links />
                    </table>
                }
            }}
            <KeepActs desk=desk />
        </PlainFigure>
    }
}

/// What a level is called with the unit of time: "Sospetti al mese".
fn level_head(desk: Desk, level: Milestone) -> String {
    let language = desk.app.i18n.language;
    words::with_unit(language, stage::milestone(language, level), desk.per())
}

#[component]
fn Heads(desk: Desk, links: Vec<Link>) -> impl IntoView {
    let language = desk.app.i18n.language;
    let first = links.first().map_or(Milestone::Targets, |link| link.from);
    let customers = move || words::with_unit(language, words::customers_head(language), desk.per());
    let factors = links.into_iter().map(|link| {
        view! {
            <td></td>
            <th scope="col">{words::factor(language, link.factor)}</th>
        }
    });
    view! {
        <tr>
            <td></td>
            <th scope="col">{customers}</th>
            <td></td>
            <th scope="col">{move || level_head(desk, first)}</th>
            {factors.collect_view()}
            <th scope="col" class="wk">{words::work(language)}</th>
        </tr>
    }
}

/// The plan on the table, as it is worked at.
#[component]
fn Hero(desk: Desk, plan: Memo<Option<Plan>>, links: Vec<Link>) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let first = links.first().map_or(Milestone::Targets, |link| link.from);
    let need = Memo::new(move |_| plan.with(|plan| plan.as_ref()?.need().ok()));
    let wins = Signal::derive(move || i18n.count(desk.wanted()));
    let answer = move || match need.get() {
        Some(need) => i18n.count(need.expected),
        None => "?".to_owned(),
    };
    let surely = move || {
        let count = i18n.count(need.get()?.needed_80?);
        Some(words::surely(language, &count))
    };
    let work = move || {
        let work = plan.with(|plan| {
            let plan = plan.as_ref()?;
            plan.work(plan.need().ok()?.expected as f64)
        });
        work.map(|work| i18n.count(work.round() as u64))
    };
    let title = move || {
        let customers = words::customers(language, &i18n.counted(desk.wanted()));
        words::with_unit(language, &customers, desk.per())
    };
    let customers = move || words::with_unit(language, words::customers_head(language), desk.per());
    let factors = links.into_iter().map(|link| view! { <Term desk=desk plan=plan link=link /> });
    view! {
        <tr class="hero">
            <th scope="row">
                {title} <small>{words::on_the_table(language)}</small>
            </th>
            <td class="t cu">
                <span class="lb">{customers}</span>
                <NumberBox
                    name="wins"
                    label=words::customers_head(language)
                    shown=wins
                    value=Signal::derive(move || Some(desk.wanted() as f64))
                    read=move |text: String| {
                        let wins = parse_count(&text).filter(|wins| *wins > 0);
                        wins.map(|wins| wins as f64).ok_or_else(|| words::wins_wrong(language))
                    }
                    on_set=move |wins: f64| {
                        if wins >= 1.0 {
                            desk.want(wins as u64);
                        }
                    }
                    on_done=move |()| desk.keep()
                />
                <WinsTrack desk=desk />
            </td>
            <td class="op" aria-hidden="true">"="</td>
            <td class="t x">
                <span class="lb">{move || level_head(desk, first)}</span>
                <b class="ans" data-answer="expected">{answer}</b>
                <small data-answer="needed_80">{surely}</small>
            </td>
            {factors.collect_view()}
            <td class="t wk">
                <span class="lb">{words::work(language)}</span>
                <b>{work}</b>
            </td>
        </tr>
    }
}

/// The customers on a track that ends at twice as many as were wanted when the page was drawn.
#[component]
fn WinsTrack(desk: Desk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let end = (2 * untrack(|| desk.wanted())).max(10) as f64;
    view! {
        <Track
            name="track-wins"
            label=words::drag(language, words::customers_head(language))
            value=Signal::derive(move || Some(desk.wanted() as f64 / 100.0))
            end=end / 100.0
            shown=Signal::derive(move || words::customers(language, &i18n.counted(desk.wanted())))
            band=None
            on_set=move |share: f64| desk.want((100.0 * share).round() as u64)
            on_done=move |()| desk.keep()
        />
    }
}

/// A factor: its box, its track, what it is a count of, and its interval.
#[component]
fn Term(desk: Desk, plan: Memo<Option<Plan>>, link: Link) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let factor = link.factor;
    let name = words::factor(language, factor);
    let rate = Signal::derive(move || {
        plan.with(|plan| plan.as_ref().and_then(|plan| plan.set(factor))).or(link.rate.ok())
    });
    let shown = Signal::derive(move || rate.get().map_or_else(String::new, |rate| i18n.rate(rate)));
    let end = link.rate.unwrap_or(0.0).max(1.0);
    let is_set =
        move || plan.with(|plan| plan.as_ref().is_some_and(|one| one.set(factor).is_some()));
    view! {
        <td class="op" aria-hidden="true">"×"</td>
        <td class="t" class:set=is_set>
            <span class="lb">{name.clone()}</span>
            <NumberBox
                name=factor.code()
                label=words::rate_of(language, &name)
                shown=shown
                value=Signal::derive(move || rate.get().map(|rate| 100.0 * rate))
                read=move |text: String| {
                    let read = parse_decimal(&text, i18n.decimal_mark());
                    read.ok_or_else(|| words::rate_wrong(language))
                }
                on_set=move |percent: f64| desk.set(factor, percent / 100.0)
                on_done=move |()| desk.keep()
            />
            <Track
                name=format!("track-{}", factor.code())
                label=words::drag(language, &name)
                value=rate
                end=end
                shown=shown
                band=link.band
                on_set=move |share: f64| desk.set(factor, share)
                on_done=move |()| desk.keep()
            />
            <small>{known(i18n, &link)}</small>
            <small>{link.band.map(|band| i18n.range(band))}</small>
        </td>
    }
}

/// What a rate is a count of, or why it is not known.
fn known(i18n: I18n, link: &Link) -> String {
    let language = i18n.language;
    if let Err(why_not) = link.rate {
        return i18n.say(|locale| figures::reason(locale, why_not));
    }
    match link.so_far {
        None => shell::not_recorded(language).to_owned(),
        Some(ratio) => {
            let [x, n] = [ratio.numerator, ratio.denominator].map(|count| i18n.count(count));
            match link.open.filter(|open| *open > 0) {
                Some(open) => funnel_words::out_of_open(language, &x, &n, &i18n.count(open)),
                None => funnel_words::out_of(language, &x, &n),
            }
        }
    }
}
