//! What each lever brings, and the work that it asks.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::metrics::{Figure, Population, Scenario, possible_rates, standouts, what_if_unknown};
use crate::ui::input::parse_count;
use crate::ui::plan_drawings::draw_levers;
use crate::ui::route::MOST_VOLUME;
use crate::words::plan as words;
use crate::words::plan::levers_finding;

use super::super::plain::PlainFigure;
use super::super::team::team;
use super::desk::Desk;
use super::field::NumberBox;

/// The levers.
#[component]
pub fn LeversFrame(desk: Desk, population: Memo<Population>) -> impl IntoView {
    let app = desk.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let plan = desk.plan();
    let team = team(app, population);
    // What the team has shown comes later, and changes no number.
    let possible = Memo::new(move |_| {
        let (owners, tested) = (team.owners.get()?, team.tested.get()?);
        Some(possible_rates(&standouts(&owners, &tested)))
    });
    let volume = Memo::new(move |_| {
        let entered = desk.observed.with(|one| one.as_ref().map_or(0.0, |one| one.entered));
        desk.choice.with(|choice| choice.volume).map_or(entered, |volume| volume as f64)
    });
    let found = Memo::new(move |_| {
        let plan = plan.get()?;
        let mean = desk.observed.with(|one| one.as_ref().and_then(|one| one.mean_won_minor));
        let scenario = Scenario::of(&plan.equation, &plan.turned, volume.get(), mean);
        Some(scenario.showing(&possible.get().unwrap_or_default()).what_if())
    });
    let table =
        Memo::new(move |_| Some(found.get()?.map_or_else(what_if_unknown, |found| found.table())));
    let finding = Signal::derive(move || {
        let found = found.get();
        found.map(|found| i18n.say(|locale| levers_finding(locale, &found))).unwrap_or_default()
    });
    let draw = move |size: Size| match found.get() {
        Some(Ok(found)) if found.wins > 0.0 => draw_levers(i18n, &found, size),
        _ => Chart::empty(Size { height: 1, ..size }),
    };
    let set_volume = move |wanted: f64| {
        let volume = (wanted.round() as u64).min(MOST_VOLUME);
        desk.change(|choice| choice.volume = Some(volume));
    };
    view! {
        <PlainFigure
            figure=Figure::WhatIf
            table=table.into()
            population=population.into()
            finding=finding
            foot=words::work_note(language).to_owned()
            drawing=Callback::new(draw)
        >
            <p class="volume">
                <span>{words::volume_label(language)}</span>
                <NumberBox
                    name="volume"
                    label=words::volume_label(language)
                    shown=Signal::derive(move || i18n.count(volume.get().round() as u64))
                    value=Signal::derive(move || Some(volume.get()))
                    read=move |text: String| {
                        let read = parse_count(&text).map(|volume| volume as f64);
                        read.ok_or_else(|| words::volume_wrong(language))
                    }
                    on_set=set_volume
                    on_done=move |()| desk.keep()
                />
            </p>
        </PlainFigure>
    }
}
