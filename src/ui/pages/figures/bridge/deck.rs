//! The drawing of the bridge, and under each span what fell and what was done there.

use leptos::prelude::*;

use crate::charts::{BridgeText, Chart, Size, SpanText, StageText, Target, bridge_chart};
use crate::domain::OwnerId;
use crate::metrics::{BrokenSpans, Deck, DeckPhase, Figure, Phase};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figures::finding as said_by_figure;
use crate::ui::i18n::I18n;
use crate::words::{Sentence, bridge as words, figures, funnel};

use super::super::list_of;
use super::super::plain::{counting_shown, table_shown};
use super::data::BridgeData;
use super::phases::Phases;

/// The bridge.
#[component]
pub fn DeckFrame(data: BridgeData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let table = Signal::derive(move || {
        let mut table = data.seen.with(|seen| seen.as_ref().map(|seen| seen.bridge.table()))?;
        data.spans.with(|spans| spans.as_ref().map(|spans| spans.add_to(&mut table)));
        Some(table)
    });
    let with_deck = move |say: &dyn Fn(&Deck, Option<&BrokenSpans>) -> Sentence| {
        data.spans.with(|spans| {
            let said =
                data.seen.with(|seen| seen.as_ref().map(|seen| say(&seen.deck, spans.as_ref())));
            said.unwrap_or_default()
        })
    };
    let finding = Signal::derive(move || {
        with_deck(&|deck, spans| i18n.say(|locale| words::bridge_finding(locale, deck, spans)))
    });
    let broken = move || data.spans.with(|spans| spans.as_ref().map(broken_of).unwrap_or_default());
    let draw = move |size| {
        let broken = broken();
        let drawn = data.seen.with(|seen| {
            seen.as_ref().map(|seen| drawn(i18n, "bridge", &seen.deck, &broken, size))
        });
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let tip = move |target| data.seen.with(|seen| told_of(app, &seen.as_ref()?.deck, None, target));
    let (people, methods) = counting_shown(app, table);
    let rule = Signal::derive(move || {
        std::iter::once(words::bridge_rule(language).to_owned()).chain(people.get()).collect()
    });
    let measured = move || {
        table.with(|table| {
            let table = table.as_ref()?;
            app.store.read(|workspace| said_by_figure(i18n, table, workspace).text())
        })
    };
    let methods = Signal::derive(move || {
        let measured = measured().into_iter().collect();
        [measured, methods.get()].concat()
    });
    view! {
        <ChartFrame
            name=figures::caption(language, Figure::Bridge)
            finding=finding
            table=table_shown(app, Figure::Bridge, table, data.population.into())
            rule=rule
            methods=methods
            export=Exporter::new("bridge", draw)
            legend=move || {
                view! {
                    <p class="legend">
                        <span><i class="key-on"></i>{words::crossed_key(language)}</span>
                        <span><i class="key-open"></i>{words::on_way_key(language)}</span>
                        <span><i class="key-lost"></i>{words::fallen_key(language)}</span>
                        <span>{words::thickness(language)}</span>
                    </p>
                }
            }
        >
            <ChartView draw=draw tip=tip />
            <Phases data=data />
        </ChartFrame>
    }
}

/// The spans that are drawn broken.
pub fn broken_of(spans: &BrokenSpans) -> Vec<Phase> {
    spans.broken().into_iter().map(|(phase, _)| phase).collect()
}

/// Draws a bridge; `name` tells it from the other charts of the page.
pub fn drawn(i18n: I18n, name: &str, deck: &Deck, broken: &[Phase], size: Size) -> Chart {
    let language = i18n.language;
    let all = deck.stages.first().map_or(0, |one| one.reached);
    let stage = |one: &crate::metrics::DeckStage| StageText {
        name: i18n.stage(one.stage),
        fallen: words::fallen_here(language, &i18n.counted(one.fallen)),
        on_way: words::on_way_here(language, &i18n.counted(one.on_way)),
    };
    let text = BridgeText {
        name: name.to_owned(),
        label: i18n.say(|locale| words::bridge_finding(locale, deck, None).text()),
        banks: [
            (i18n.count(all), words::suspects_there(language, &i18n.counted(all))),
            (i18n.count(deck.won), words::customers_there(language, &i18n.counted(deck.won))),
        ],
        spans: deck.phases.iter().map(|phase| span(i18n, phase)).collect(),
        stages: deck.stages.iter().map(stage).collect(),
        broken: words::broken(language).to_owned(),
    };
    bridge_chart(deck, broken, &text, size)
}

fn span(i18n: I18n, phase: &DeckPhase) -> SpanText {
    let language = i18n.language;
    let too_early = || funnel::too_early(language).to_owned();
    let end = phase.end.ok().and_then(|end| Some((end.share, end.band()?)));
    SpanText {
        name: figures::phase(language, phase.phase).to_owned(),
        crossed: i18n.say(|locale| words::so_far(locale, phase.crossed, phase.reached)),
        end: end.map_or_else(too_early, |(share, band)| {
            let (low, high) = i18n.say(|locale| locale.ends(band));
            words::in_the_end(language, &i18n.rate(share), &low, &high)
        }),
        rate: end.map_or_else(too_early, |(share, _)| i18n.rate(share)),
    }
}

/// What a stage of the bridge tells, and the opportunities that reached it; of one owner, the owner's.
pub fn told_of(app: App, deck: &Deck, owner: Option<OwnerId>, target: Target) -> Option<Tip> {
    let Target::Bar(stage) = target else { return None };
    let i18n = app.i18n;
    let language = i18n.language;
    let one = deck.stages.iter().find(|one| one.stage == stage)?;
    let mut lines = vec![
        i18n.stage(stage),
        i18n.say(|locale| words::so_far(locale, one.crossed, one.reached)),
        words::fallen_here(language, &i18n.counted(one.fallen)),
        words::on_way_here(language, &i18n.counted(one.on_way)),
    ];
    lines.retain(|line| !line.is_empty());
    lines.push(funnel::bar_open(language).to_owned());
    let leads_to = list_of(app, |query| {
        query.reached = Some(stage);
        query.owner = owner.or(query.owner);
    });
    Some(Tip { lines, leads_to: Some(leads_to) })
}
