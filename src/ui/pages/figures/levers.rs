//! The planner forwards: volume and ratios to turn, and what comes of them.

use leptos::prelude::*;

use crate::metrics::{
    Figure, Population, RatioCode, Scenario, possible_rates, standouts, what_if_unknown, win_loss,
};
use crate::ui::context::App;
use crate::ui::slices::in_turn;
use crate::words::{figures as words, stage};

use super::plain::PlainFigure;
use super::team::team;
use super::{computed_with_records, typed};

/// No more than this many targets can be set.
const MOST_VOLUME: f64 = 1e6;

/// What somebody has turned; the rest stays as it was.
#[derive(Clone, Debug, Default, PartialEq)]
struct Turned {
    volume: Option<f64>,
    ratios: Vec<(RatioCode, f64)>,
}

impl Turned {
    fn on(&self, was: &Scenario) -> Scenario {
        let mut scenario = was.clone();
        scenario.volume = self.volume.unwrap_or(was.volume);
        for passage in &mut scenario.sliders {
            let set = self.ratios.iter().find(|(turned, _)| *turned == passage.code);
            passage.rate = set.map(|(_, rate)| *rate).or(passage.rate);
        }
        scenario
    }

    fn turn(&mut self, code: RatioCode, to: f64) {
        self.ratios.retain(|(turned, _)| *turned != code);
        self.ratios.push((code, to));
    }
}

/// The levers and what each brings.
#[component]
pub fn Levers(
    /// Whose past the levers start from.
    population: Memo<Population>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let was = in_turn(move || {
        let owner = population.with(|population| population.owner);
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            let mean = win_loss(columns, chosen).mean_won_minor();
            match typed(workspace, columns, owner) {
                Some(counts) => Scenario::of(&counts, mean),
                None => Scenario::in_the_end(columns, chosen, today, mean),
            }
        })
    });
    let turned = RwSignal::new(Turned::default());
    let team = team(app, population);
    // What the team has shown comes later, and changes no number.
    let possible = Memo::new(move |_| {
        let (owners, tested) = (team.owners.get()?, team.tested.get()?);
        Some(possible_rates(&standouts(&owners, &tested)))
    });
    let now = Memo::new(move |_| {
        let was = was.get()?.showing(&possible.get().unwrap_or_default());
        Some(turned.get().on(&was))
    });
    let table = Memo::new(move |_| {
        let found = now.get()?.what_if();
        Some(found.map_or_else(what_if_unknown, |found| found.table()))
    });
    let volume = Memo::new(move |_| now.with(|now| now.as_ref().map_or(0.0, |now| now.volume)));
    let codes = Memo::new(move |_| {
        now.with(|now| {
            now.iter().flat_map(|now| now.sliders.iter().map(|one| one.code)).collect::<Vec<_>>()
        })
    });
    let rate = move |code: RatioCode| {
        now.with(|now| {
            let sliders = now.iter().flat_map(|now| now.sliders.iter());
            sliders.filter(|one| one.code == code).find_map(|one| one.rate)
        })
    };
    let set_volume = move |event: web_sys::Event| {
        if let Ok(wanted) = event_target_value(&event).trim().parse::<f64>() {
            turned.update(|turned| turned.volume = Some(wanted.round().clamp(0.0, MOST_VOLUME)));
        }
    };
    let lever = move |code: RatioCode| {
        let set = move |event: web_sys::Event| {
            if let Ok(per_cent) = event_target_value(&event).trim().parse::<f64>() {
                turned.update(|turned| turned.turn(code, (per_cent / 100.0).clamp(0.0, 1.0)));
            }
        };
        view! {
            <label class="lever">
                <span>{stage::ratio(language, code)}</span>
                <input
                    type="range"
                    name=code.code()
                    min="0"
                    max="100"
                    step="0.5"
                    prop:value=move || rate(code).map_or(0.0, |rate| 100.0 * rate).to_string()
                    on:input=set
                />
                <output>
                    {move || match rate(code) {
                        Some(rate) => i18n.share(rate),
                        None => words::not_known(language).to_owned(),
                    }}
                </output>
            </label>
        }
    };
    view! {
        <fieldset class="levers">
            <legend>{words::levers(language)}</legend>
            <label class="lever">
                <span>{words::volume(language)}</span>
                <input
                    class="input"
                    type="number"
                    name="volume"
                    min="0"
                    max="1000000"
                    prop:value=move || volume.get().to_string()
                    on:input=set_volume
                />
            </label>
            {move || codes.get().into_iter().map(lever).collect_view()}
            <button type="button" class="btn sm" on:click=move |_| turned.set(Turned::default())>
                {words::as_it_was(language)}
            </button>
        </fieldset>
        <PlainFigure figure=Figure::WhatIf table=table.into() population=population.into() />
    }
}
