//! While there is no opportunity: what the bridge would show, by an example, and what it takes.

use leptos::prelude::*;

use crate::domain::Stage;
use crate::metrics::{Deck, DeckPhase, DeckStage, InTheEnd, Phase};
use crate::ui::components::{ChartView, SentenceView};
use crate::ui::route::Page;
use crate::words::{bridge as words, team};

use super::data::BridgeData;
use super::deck::drawn;

/// A year of a small firm, stage by stage: reached, crossed, on the way, fallen.
const EXAMPLE: [[u64; 4]; 5] =
    [[182, 108, 31, 43], [108, 67, 17, 24], [67, 43, 9, 15], [43, 28, 6, 9], [28, 18, 4, 6]];

/// What each span of it comes to in the end.
const ENDS: [f64; 3] = [0.67, 0.49, 0.52];

/// An example, and what it takes to see one's own.
#[component]
pub fn ExampleBridge(data: BridgeData) -> impl IntoView {
    let (app, i18n) = (data.app, data.app.i18n);
    let language = i18n.language;
    let deck = StoredValue::new(example());
    let sentence =
        deck.with_value(|deck| i18n.say(|locale| words::bridge_finding(locale, deck, None)));
    let draw = move |size| deck.with_value(|deck| drawn(i18n, "example", deck, &[], size));
    let board = move || app.address.link(Page::Board).print();
    view! {
        <section class="frame" data-block="example">
            <header>
                <h2>{team::example(language)}</h2>
            </header>
            <p class="finding"><SentenceView sentence=sentence /></p>
            <ChartView draw=draw tip=|_| None />
            <p class="behind">
                {words::example_need(language)} " "
                <a href=board>{words::add_the_first(language)}</a>
            </p>
        </section>
    }
}

fn example() -> Deck {
    let stages: Vec<DeckStage> = Stage::OPEN
        .into_iter()
        .zip(EXAMPLE)
        .map(|(stage, [reached, crossed, on_way, fallen])| DeckStage {
            stage,
            reached,
            crossed,
            on_way,
            fallen,
        })
        .collect();
    let phase = |(phase, share): (Phase, f64)| {
        let own = || stages.iter().filter(move |one| Phase::of(one.stage) == phase);
        let reached = own().next().map_or(0, |one| one.reached);
        DeckPhase {
            phase,
            reached,
            crossed: own().next_back().map_or(0, |one| one.crossed),
            end: Ok(InTheEnd { share, trials: reached as f64 }),
            falls: Vec::new(),
            actions: Vec::new(),
        }
    };
    let phases = Phase::ALL.into_iter().zip(ENDS).map(phase).collect();
    Deck { phases, stages, won: EXAMPLE[4][1] }
}
