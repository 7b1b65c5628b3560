//! The second sheet: the team, the bridge, the goal, and what is to be done next.

use leptos::prelude::*;

use crate::charts::Chart;
use crate::metrics::{
    Behind, BrokenSpans, Finding, HeldAgainst, Measure, OwnerRow, Owners, Population, Ratio,
    RatioCode, TeamMeasure, broken_spans, standout_findings, standouts,
};
use crate::ui::components::ChartView;
use crate::ui::context::App;
use crate::ui::forecast::forecast;
use crate::ui::pages::today::WeekMoves;
use crate::ui::slices::{Work, in_slices};
use crate::words::figures::Wording;
use crate::words::meeting as words;
use crate::words::team::{equal_time, example_need};
use crate::words::{Sentence, figures as figures_words, funnel as funnel_words, stage};

use super::super::bridge::{broken_of, drawn, told_of};
use super::super::plan::GoalFound;
use super::super::team::team;
use super::super::{computed, list_behind};
use super::{Block, Known, SheetFoot};

/// With more owners than these the counts under the tracks would not fit on the sheet.
const MOST_COUNTED: usize = 6;

/// Permutations in one step.
const DRAWS_A_STEP: u32 = 100;

/// The second sheet.
#[component]
pub fn SecondSheet(population: Memo<Population>, facts: Known) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let forecast = forecast(app.store, population.into());
    let goal = GoalFound::new(app, population, forecast);
    view! {
        <section class="a4">
            <TeamBlock population=population />
            <BridgeBlock population=population facts=facts />
            <Block
                name=words::goal(language)
                code="goal"
                finding=Signal::derive(move || goal.finding())
            >
                <ChartView draw=move |size| goal.draw(size) tip=|_| None />
            </Block>
            <section class="blk" data-block="moves">
                <h3>{words::to_do(language)}</h3>
                <WeekMoves owner=Signal::derive(move || population.with(|one| one.owner)) />
            </section>
            <SheetFoot sheet=2 />
        </section>
    }
}

/// Findings as one sentence after the other.
fn said(app: App, findings: &[Finding]) -> Sentence {
    let said = app.store.read(|workspace| {
        app.i18n.say(|locale| {
            let wording = Wording { locale, workspace };
            let said = findings.iter().map(|finding| wording.finding(finding));
            said.map(Sentence::plain).fold(Sentence::default(), Sentence::then)
        })
    });
    said.unwrap_or_default()
}

/// The owners, passage by passage on equal time.
#[component]
fn TeamBlock(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let team = team(app, population);
    let finding = Signal::derive(move || {
        let (Some(owners), Some(tested)) = (team.owners.get(), team.tested.get()) else {
            return Sentence::default();
        };
        if owners.rows.len() < 2 {
            return Sentence::plain(example_need(language));
        }
        let mut findings = standout_findings(&standouts(&owners, &tested), &tested);
        if findings.is_empty() {
            findings.push(Finding::NobodyStandsOut);
        }
        findings.truncate(3);
        said(app, &findings)
    });
    view! {
        <Block name=figures_words::team(language) code="team" finding=finding>
            {move || {
                let owners = team.owners.get().filter(|owners| !owners.rows.is_empty());
                owners.map(|owners| view! { <TeamGrid owners=owners /> })
            }}
        </Block>
    }
}

/// Owners down, passages across: the dot is the owner's rate on equal time, on its band; the tick is the team's.
#[component]
fn TeamGrid(owners: Owners) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let measures: Vec<TeamMeasure> = owners
        .measures
        .iter()
        .filter(|one| matches!(one.measure, Measure::Of(code) if code != RatioCode::R5))
        .cloned()
        .collect();
    let heads = measures.iter().map(|one| {
        let name = match one.measure {
            Measure::Of(code) => stage::ratio(language, code),
            Measure::Overall => "",
        };
        view! {
            <th scope="col">
                {name} <small>{i18n.say(|locale| equal_time(locale, one.within_days))}</small>
            </th>
        }
    });
    let heads = heads.collect_view();
    let is_many = owners.rows.len() > MOST_COUNTED;
    let row = |one: &OwnerRow| {
        let name = app
            .store
            .read(|workspace| workspace.owners.get(one.owner).map(|owner| owner.name.clone()));
        let deals = list_behind(app, Behind::Owner(one.owner));
        let cells = measures.iter().map(|measure| {
            let ratio = one.of(measure.measure).and_then(|of| of.ratio.ok());
            let team = measure.team.and_then(|team| team.rate());
            view! { <td><OwnerTrack ratio=ratio team=team /></td> }
        });
        view! {
            <tr>
                <th scope="row"><a href=deals>{name.flatten()}</a></th>
                {cells.collect_view()}
                <td class="num"><b>{i18n.count(one.won)}</b></td>
            </tr>
        }
    };
    view! {
        <div class="grid-scroll" tabindex="0">
            <table class="tbl tracks" class:many=is_many>
                <thead>
                    <tr>
                        <td></td>
                        {heads}
                        <th scope="col" class="num">{words::customers(language)}</th>
                    </tr>
                </thead>
                <tbody>{owners.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <p class="hint">{words::team_marks(language)}</p>
    }
}

/// A rate on its band beside the team's, over what it is made of.
#[component]
fn OwnerTrack(ratio: Option<Ratio>, team: Option<f64>) -> impl IntoView {
    let i18n = App::current().i18n;
    let place = |share: f64| format!("{}%", 100.0 * share.clamp(0.0, 1.0));
    let ratio = ratio.filter(|ratio| ratio.denominator > 0);
    let band = ratio.and_then(|ratio| ratio.interval()).map(|band| {
        view! { <i style:left=place(band.low) style:width=place(band.high - band.low)></i> }
    });
    let tick = team.map(|share| view! { <s style:left=place(share)></s> });
    let dot = ratio.and_then(|ratio| ratio.rate());
    let dot = dot.map(|share| view! { <u style:left=place(share)></u> });
    let counts = ratio.map(|ratio| {
        let [x, n] = [ratio.numerator, ratio.denominator].map(|count| i18n.count(count));
        funnel_words::out_of(i18n.language, &x, &n)
    });
    view! {
        <span class="week-line" aria-hidden="true">{band} {tick} {dot}</span>
        <small>{counts.unwrap_or_else(|| "–".to_owned())}</small>
    }
}

/// The spans, and whether one is broken.
#[component]
fn BridgeBlock(population: Memo<Population>, facts: Known) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let checked = in_slices(move || {
        let mut begun = computed(app, population, |columns, chosen, today| {
            broken_spans(columns, chosen, HeldAgainst::PeriodBefore, today)
        })?;
        Some(Box::new(move || begun.step(DRAWS_A_STEP)) as Work<BrokenSpans>)
    });
    let finding = Signal::derive(move || {
        let Some(checked) = checked.get() else { return Sentence::default() };
        let broken = checked.broken();
        let compared = checked.spans.iter().filter(|span| span.below.is_ok()).count() as u64;
        let findings: Vec<Finding> = match broken.is_empty() {
            true => vec![Finding::NoBrokenSpan { compared }],
            false => broken
                .into_iter()
                .map(|(span, below)| Finding::BrokenSpan {
                    span,
                    own: below.own,
                    other: below.other,
                    probability: below.probability,
                    within_days: below.within_days,
                })
                .collect(),
        };
        said(app, &findings)
    });
    let draw = move |size| {
        let broken = checked.with(|one| one.as_ref().map(broken_of).unwrap_or_default());
        let drawn =
            facts.with(|facts| Some(drawn(i18n, "bridge", &facts.as_ref()?.deck, &broken, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let tip = move |target| facts.with(|facts| told_of(app, &facts.as_ref()?.deck, None, target));
    view! {
        <Block name=figures_words::bridge_page(language) code="bridge" finding=finding>
            <ChartView draw=draw tip=tip />
        </Block>
    }
}
